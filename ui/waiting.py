"""The events that wait for their document's publication date, and the analyst's dates that resolve them."""

from __future__ import annotations

import html
from dataclasses import replace

import pandas as pd
import streamlit as st

from extract.filters import matches
from ui import rows
from ui.address import View, filter_of, first_day
from ui.data import Data, text_of
from ui.rows import Heading
from ui.state import choose, give_date
from ui.words import name_of, say


def waiting_list(view: View, data: Data, chosen: str) -> None:
    """The events that wait for a date, and the analyst's dates for their documents."""
    language, waiting = view.language, data.tables.waiting
    rows.note(say("waiting_intro", language))
    documents = data.tables.documents.set_index("doc_id")
    given = dict(view.given)
    asked = [doc_id for doc_id in documents.index[documents["n_waiting"] > 0] if doc_id not in given]
    offered = [*given, *asked]
    if not offered:
        st.html(f'<div class="m-empty">{html.escape(say("waiting_none", language))}</div>')
        return
    for doc_id in offered[:40]:
        if doc_id in documents.index:
            _ask_date(doc_id, documents.loc[doc_id], view)
    if waiting.empty:
        rows.note(say("waiting_none", language))
        return
    kept = waiting[matches(replace(filter_of(view), bases=(), date_from=None, date_to=None), waiting)]
    if kept.empty:
        st.html(f'<div class="m-empty">{html.escape(say("table_empty", language))}</div>')
        return
    rows.note_limit(len(kept), language)
    kinds = (
        ("as_written", "tight"),
        ("missing", "tight"),
        ("type", "type"),
        ("title", "title"),
        ("evidence", "wide"),
        ("document", "wide"),
    )
    cells = [
        (
            row["event_id"],
            [
                text_of(row["date_text"]),
                name_of("lacks", row["missing"], language),
                rows.type_cell(row, language),
                text_of(row[f"title_{language}"]),
                row["evidence"],
                text_of(row["title"]) or row["doc_id"],
            ],
        )
        for _, row in kept.head(rows.MOST_ROWS).iterrows()
    ]
    headings = [Heading(say(label, language), kind) for label, kind in kinds]
    rows.show(headings, cells, key="rows_waiting", label=say("tab_waiting", language), chosen=chosen, on_chosen=choose)


def _ask_date(doc_id: str, document: pd.Series, view: View) -> None:
    """One document: its title, how many of its events wait, and the field for its date."""
    language, given = view.language, dict(view.given).get(doc_id, "")
    key = f"date_of_{doc_id}"
    if key not in st.session_state:
        st.session_state[key] = given

    def note_date() -> None:
        typed = st.session_state[key].strip()
        if not typed or first_day(typed):
            give_date(doc_id, typed)

    title = text_of(document["title"]) or doc_id
    left, right = st.columns([3, 1.2], vertical_alignment="center")
    with right:
        label = say("given_label", language, title=title)
        shown = "collapsed"  # the title stands beside the field
        typed = st.text_input(label, key=key, placeholder="2014-10-09", on_change=note_date, label_visibility=shown)
    with left:
        state = say("waiting_n", language, n=int(document["n_waiting"]))
        if given:
            state = (
                say("given_done", language, n=int(document["n_events"]))
                + " · "
                + say("given_still", language, n=int(document["n_waiting"]))
            )
        st.html(f'<div><b><bdi>{html.escape(title)}</bdi></b><p class="m-note">{html.escape(state)}</p></div>')
    if typed.strip() and not first_day(typed):
        st.error(say("given_bad", language, value=typed))
