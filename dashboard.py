"""Marsad's dashboard: `streamlit run dashboard.py`. This page only composes; its parts live in `ui/`."""

import html

import streamlit as st

from extract.table import TableError
from ui import panes
from ui.address import View
from ui.data import Data, data_folder, happenings, load, selected
from ui.lists import lists
from ui.look import dress, heading
from ui.plot import draw
from ui.reader import chosen_event, reader
from ui.state import choose_mark, restore, settle, write_address
from ui.timeline import timeline
from ui.words import LANGUAGES, Language, say
from ui.worldmap import HEIGHT, caption, world_map

LANGUAGE_NAMES = {"ar": "العربية", "en": "English"}
KEYS = (("", "precision_day"), ("bar", "key_bar"), ("year", "key_year"), ("bare", "basis_implicit"))
AREA_KEYS = (("solid", "precision_day"), ("light", "key_vague"))


def top(language: Language) -> None:
    """Name, one line, and the language switch."""
    name, line = st.columns([4, 1.1], vertical_alignment="center")
    with name:
        st.html(
            f'<div class="m-brand"><h1>{say("name", language)}</h1><p>{html.escape(say("tagline", language))}</p></div>'
        )
    with line:
        st.segmented_control(
            say("language", language), LANGUAGES, key="language", required=True, label_visibility="collapsed",
            format_func=LANGUAGE_NAMES.__getitem__, width="stretch",
        )  # fmt: skip


def charts(view: View, shown, chosen: str) -> None:  # noqa: ANN001 a DataFrame
    """Timeline and map of what is shown."""
    language = view.language
    heading(say("timeline", language))
    if shown.empty:
        st.html(f'<div class="m-empty">{html.escape(say("table_empty", language))}</div>')
        return
    drawn = timeline(shown, language, chosen)
    keys = "".join(
        f'<span><i class="{look}"></i>{html.escape(say(key, language))}</span>'
        for look, key in (AREA_KEYS if drawn.counted else KEYS)
    )
    st.html(f'<p class="m-key">{keys}</p>')
    if drawn.counted:
        st.html(f'<p class="m-note">{html.escape(say("timeline_areas", language))}</p>')
    draw(
        drawn.figure,
        key="timeline",
        label=say("chart_timeline", language),
        height=drawn.height,
        language=language,
        on_chosen=choose_mark,
    )
    heading(say("map", language))
    draw(
        world_map(shown, language, chosen),
        key="map",
        label=say("chart_map", language),
        height=HEIGHT,
        language=language,
        on_chosen=choose_mark,
    )
    st.html(f'<p class="m-note">{html.escape(caption(shown, language))}</p>')


def page(view: View, data: Data) -> None:
    """Everything below the name."""
    with st.sidebar:
        panes.filters(view, data.choices)
    shown = selected(data, view)
    if view.count == "happenings":
        shown = happenings(shown)
    event = chosen_event(view, data.tables, shown)
    chosen = "" if event is None else event["event_id"]
    panes.counts(view, data, shown)
    left, right = st.columns([1.75, 1], gap="medium")
    with left:
        charts(view, shown, chosen)
    with right:
        reader(view, data.tables, shown, event)
    lists(view, data, shown, chosen)


def main() -> None:
    """The whole page, once a run."""
    st.set_page_config(page_title="Marsad", layout="wide")
    view = restore()
    problem, data = None, None
    try:
        data = load(data_folder(), view.given)
        view = settle(view, data.choices)
    except TableError as error:
        problem = error
    dress(view.language)
    top(view.language)
    if data is None:
        st.error(say("data_missing", view.language, folder=data_folder()))
        st.code(str(problem), language=None)
        return
    if data.tables.documents.empty:
        st.info(say("data_empty", view.language))
    page(view, data)
    write_address(view)


main()
