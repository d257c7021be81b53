"""The lists below the charts: events, happenings, those dated by publication alone, those that wait for a date."""

from __future__ import annotations

import html
from dataclasses import replace

import pandas as pd
import streamlit as st

from extract.filters import matches
from ui import rows
from ui.address import TABS, View, filter_of
from ui.data import Data, happenings, text_of
from ui.panes import downloads
from ui.rows import Heading
from ui.state import choose
from ui.waiting import waiting_list
from ui.words import quantity_words, say


def lists(view: View, data: Data, shown: pd.DataFrame, chosen: str) -> None:
    """The lists below the charts, one at a time."""
    language = view.language
    st.segmented_control(
        say("table", language),
        TABS,
        key="tab",
        required=True,
        label_visibility="collapsed",
        format_func=lambda tab: say(f"tab_{tab}", language),
    )
    {"table": _table, "happenings": _happenings, "implicit": _implicit, "waiting": _waiting}[view.tab](
        view, data, shown, chosen
    )


def _event_rows(events: pd.DataFrame, view: View, key: str, chosen: str) -> None:
    """Events as a table, the first MOST_ROWS of them."""
    language = view.language
    if events.empty:
        st.html(f'<div class="m-empty">{html.escape(say("table_empty", language))}</div>')
        return
    rows.note_limit(len(events), language)
    kinds = ("tight", "type", "title", "wide", "wide", "wide", "wide")
    labels = ("date", "type", "title", "place", "actor", "numbers", "publisher")
    headings = [Heading(say(label, language), kind) for label, kind in zip(labels, kinds, strict=True)]
    cells = [
        (
            row["event_id"],
            [
                rows.date_cell(row, language),
                rows.type_cell(row, language),
                text_of(row[f"title_{language}"]),
                rows.place_words(row, language),
                rows.actors_words(row, language, 3),
                rows.quantities_words(row["quantities"], language),
                text_of(row["publisher"]),
            ],
        )
        for _, row in events.head(rows.MOST_ROWS).iterrows()
    ]
    rows.show(headings, cells, key=key, label=say(f"tab_{view.tab}", language), chosen=chosen, on_chosen=choose)


def _table(view: View, data: Data, shown: pd.DataFrame, chosen: str) -> None:
    del data
    downloads(view, shown)
    _event_rows(shown, view, "rows_table", chosen)


def _implicit(view: View, data: Data, shown: pd.DataFrame, chosen: str) -> None:
    del shown
    rows.note(say("implicit_intro", view.language))
    events = data.tables.events
    asked = replace(filter_of(view), bases=("implicit",))
    found = events[matches(asked, events, data.keys)].sort_values(["date_start", "event_id"])
    _event_rows(found, view, "rows_implicit", chosen)


def _happenings(view: View, data: Data, shown: pd.DataFrame, chosen: str) -> None:
    """One row per happening, with its sources and the values on which they differ."""
    language = view.language
    rows.note(say("happenings_intro", language))
    if shown.empty:
        st.html(f'<div class="m-empty">{html.escape(say("table_empty", language))}</div>')
        return
    everything = happenings(shown).sort_values(["n_sources", "date_start"], ascending=[False, True])
    one_each = everything.head(rows.MOST_ROWS)
    rows.note_limit(len(everything), language)
    events = data.tables.events
    reports = events[events["cluster_id"].isin(one_each["cluster_id"].dropna())].groupby("cluster_id")
    kinds = (
        ("n_reports", "tight"),
        ("date", "tight"),
        ("type", "type"),
        ("title", "title"),
        ("place", "wide"),
        ("values", "wide"),
        ("sources", "wide"),
    )
    headings = [Heading(say(label, language), kind) for label, kind in kinds]
    cells = []
    for _, row in one_each.iterrows():
        group = reports.get_group(row["cluster_id"]) if isinstance(row["cluster_id"], str) else row.to_frame().T
        who = dict.fromkeys(text_of(name) or doc for name, doc in zip(group["publisher"], group["doc_id"], strict=True))
        cells.append(
            (
                row["event_id"],
                [
                    len(group),
                    rows.date_cell(row, language),
                    rows.type_cell(row, language),
                    text_of(row[f"title_{language}"]),
                    rows.place_words(row, language),
                    _values(group, view),
                    ("، " if language == "ar" else ", ").join(who),
                ],
            )
        )
    rows.show(
        headings, cells, key="rows_happenings", label=say("tab_happenings", language), chosen=chosen, on_chosen=choose
    )


def _values(group: pd.DataFrame, view: View) -> str:
    """The numbers of a happening by unit; those on which its reports differ side by side."""
    units: dict[str, dict[str, None]] = {}
    for quantities in (*group["quantities"], *group["alternatives"]):
        for q in quantities:
            units.setdefault(q["unit"], {})[quantity_words(q["value"], q["unit"], q["qualifier"], view.language)] = None
    differ = len(group) > 1
    parts = [(" / " if differ else "؛ " if view.language == "ar" else "; ").join(words) for words in units.values()]
    return ("؛ " if view.language == "ar" else "; ").join(parts)


def _waiting(view: View, data: Data, shown: pd.DataFrame, chosen: str) -> None:
    del shown
    waiting_list(view, data, chosen)
