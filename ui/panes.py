"""The panes around the charts: filters, counts and downloads."""

from __future__ import annotations

import html
from functools import partial

import pandas as pd
import streamlit as st

from extract.export import SUFFIXES, export
from extract.models import EVENT_TYPES
from ui.address import UNITS, View, first_day, last_day
from ui.data import Choices, Data
from ui.state import clear_filters
from ui.words import country_name, name_of, say

_MEDIA = {
    "csv": "text/csv",
    "csv-excel": "text/csv",
    "jsonl": "application/jsonl",
    "geojson": "application/geo+json",
    "ics": "text/calendar",
}


def filters(view: View, offered: Choices) -> None:
    """The side bar. Every widget keeps its value under the name of the view's field."""
    language = view.language
    st.html(f'<h2 class="m-h">{say("filters", language)}</h2>')
    st.text_input(
        say("words", language), key="words", placeholder=say("words_hint", language), help=say("words_help", language)
    )
    actors = dict(zip(offered.actors, offered.actors_ar if language == "ar" else offered.actors, strict=True))
    listed = (
        ("types", EVENT_TYPES, lambda code: name_of("type", code, language)),
        ("countries", offered.countries, lambda code: country_name(code, language)),
        ("actors", offered.actors, actors.__getitem__),
        ("publishers", offered.publishers, str),
        ("statuses", ("occurred", "planned", "proposed"), lambda code: name_of("status", code, language)),
        (
            "precisions",
            ("day", "range", "month", "year", "decade", "other"),
            lambda code: name_of("precision", code, language),
        ),
    )
    for name, options, shown in listed[:1]:
        st.multiselect(say(name, language), options, key=name, format_func=shown, placeholder=say("any", language))
    _period(view)
    for name, options, shown in listed[1:]:
        st.multiselect(say(name, language), options, key=name, format_func=shown, placeholder=say("any", language))
    st.toggle(say("implicit", language), key="implicit", help=say("implicit_help", language))
    st.segmented_control(
        say("count_as", language),
        UNITS,
        key="count",
        required=True,
        help=say("count_help", language),
        format_func=lambda unit: say(unit, language),
    )
    st.button(say("clear", language), on_click=clear_filters, key="clear", width="stretch")


def _period(view: View) -> None:
    language = view.language
    left, right = st.columns(2)
    with left:
        st.text_input(f"{say('period', language)}: {say('from', language)}", key="start", placeholder="2014-10")
    with right:
        st.text_input(say("to", language), key="end", placeholder="2017", help=say("period_help", language))
    if (view.start and not first_day(view.start)) or (view.end and not last_day(view.end)):
        st.error(say("period_bad", language))
    elif view.start and view.end and first_day(view.start) > last_day(view.end):
        st.error(say("period_order", language))


def counts(view: View, data: Data, shown: pd.DataFrame) -> None:
    """How many events, documents, countries and waiting events there are."""
    language, total = view.language, len(data.tables.events)
    of_total = say("of_total", language, total=f"{total:,}") if view.count == "reports" and len(shown) != total else ""
    countries = set(shown["country"].dropna()) | {code for codes in shown["countries"] for code in codes}
    numbers = (
        ("m_events" if view.count == "reports" else "m_happenings", len(shown), of_total),
        ("m_documents", shown["doc_id"].nunique(), ""),
        ("m_countries", len(countries), ""),
        ("m_waiting", len(data.tables.waiting), ""),
    )
    cells = "".join(
        f'<div data-count="{key}"><dt>{html.escape(say(key, language))}</dt>'
        f"<dd>{n:,} <small>{html.escape(more)}</small></dd></div>"
        for key, n, more in numbers
    )
    st.html(f'<dl class="m-counts">{cells}</dl>')


def downloads(view: View, shown: pd.DataFrame) -> None:
    """What is shown, in five formats."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        for form, suffix in SUFFIXES.items():
            name = "marsad-events" + ("-excel" if form == "csv-excel" else "") + suffix
            st.download_button(
                say(f"download_{form}", view.language),
                partial(export, shown, form),
                name,
                _MEDIA[form],
                key=f"download_{form}",
                on_click="ignore",
                disabled=shown.empty,
                help=say("download", view.language, n=len(shown)),
            )
