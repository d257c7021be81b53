"""Tables of events: a real HTML table whose rows open their event in the reader."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pandas as pd
import streamlit as st

from ui.plot import COLOURS
from ui.words import Language, country_name, name_of, quantity_words, say, span_words

MOST_ROWS = 500
Cell = str | float | list[str]


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: its name, and whether it is a `type` chip, `tight` (one line), the `title` or `wide` (wraps)."""

    name: str
    kind: Literal["type", "tight", "title", "wide"]


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    script = Path(__file__).with_name("rows.js").read_text(encoding="utf-8")
    frame = '<div class="m-rows" role="region" tabindex="0"></div>'
    return st.components.v2.component("marsad_rows", html=frame, js=script, isolate_styles=False)


def show(
    headings: Sequence[Heading],
    rows: Sequence[tuple[str, Sequence[Cell]]],
    *,
    key: str,
    label: str,
    chosen: str,
    on_chosen: Callable[[str], None],
) -> None:
    """Show `rows`, each (event id, cells); `on_chosen` gets the id of a clicked one. A cell may be [sort key, text]."""

    def report() -> None:
        if picked := st.session_state[key].chosen:
            on_chosen(picked)

    columns = [{"name": heading.name, "kind": heading.kind} for heading in headings]
    data = {"columns": columns, "rows": rows, "chosen": chosen, "colours": dict(COLOURS), "label": label}
    _component()(data=data, key=key, on_chosen_change=report, height="content")


def note(text: str) -> None:
    """A quiet line of `text`, which may be hostile, above or below a list."""
    st.html(f'<p class="m-note">{html.escape(text)}</p>')


def note_limit(total: int, language: Language) -> None:
    """Says that a list of `total` rows is cut at MOST_ROWS, where it is."""
    if total > MOST_ROWS:
        note(say("table_limit", language, shown=MOST_ROWS, total=f"{total:,}"))


def type_cell(row: pd.Series, language: Language) -> Cell:
    """The type as a coloured chip."""
    return [row["event_type"], name_of("type", row["event_type"], language)]


def date_cell(row: pd.Series, language: Language) -> Cell:
    """The date in words, sorted by its first day; the words as written where there is no date."""
    if pd.isna(row["date_start"]):
        return ["", row["date_text"] if isinstance(row["date_text"], str) else ""]
    start, end = row["date_start"].date(), row["date_end"].date()
    return [f"{start}{end}", span_words(start, end, language)]


def place_words(row: pd.Series, language: Language) -> str:
    """The place and its country, or the country alone, or ""."""
    place = row["place_ar" if language == "ar" else "place"]
    country = country_name(row["country"], language) if isinstance(row["country"], str) else ""
    if country and row["geo_precision"] == 3:
        return country
    parts = [part for part in (place, country) if isinstance(part, str) and part]
    return ("، " if language == "ar" else ", ").join(dict.fromkeys(parts))


def quantities_words(quantities: Sequence[dict], language: Language) -> str:
    """All numbers of an event in words."""
    words = (quantity_words(q["value"], q["unit"], q["qualifier"], language) for q in quantities)
    return ("؛ " if language == "ar" else "; ").join(dict.fromkeys(words))


def actors_words(row: pd.Series, language: Language, most: int = 99) -> str:
    """The names of an event's actors, at most `most` of them."""
    names = row["actors_ar" if language == "ar" else "actors"]
    return ("، " if language == "ar" else ", ").join(names[:most]) + (" …" if len(names) > most else "")
