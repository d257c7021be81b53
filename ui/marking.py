"""The text of a document as safe HTML, with the evidence of an event and every date and number in it marked."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING

import streamlit as st

from extract.models import Document

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 60_000
_AROUND = 20_000


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text to mark: `kind` is `date` or `number`, `told` what it was read as."""

    char_start: int
    char_end: int
    kind: str
    told: str


@st.cache_data(show_spinner=False, max_entries=64)
def marks_of(document: Document) -> tuple[Mark, ...]:
    """Every date and number that the reader finds in `document`; a number inside a date is part of the date."""
    from extract.events import mentions_of

    found = mentions_of(document)
    dates = [Mark(d.char_start, d.char_end, "date", d.edtf or d.text) for d in found.dates]
    numbers = [Mark(n.char_start, n.char_end, "number", f"{n.value:,.10g} {n.unit}".strip()) for n in found.numbers]
    return tuple(without_overlaps([*dates, *numbers]))


def without_overlaps(marks: Iterable[Mark]) -> list[Mark]:
    """`marks` in the order of the text; dates win over numbers, and the longer over the shorter."""
    ranked = sorted(marks, key=lambda m: (m.kind != "date", m.char_start - m.char_end, m.char_start))
    kept: list[Mark] = []
    taken: set[int] = set()
    for mark in ranked:
        span = range(mark.char_start, mark.char_end)
        if span and taken.isdisjoint(span):
            kept.append(mark)
            taken.update(span)
    return sorted(kept, key=lambda m: m.char_start)


def marked_html(
    text: str, evidence: tuple[int, int], marks: Iterable[Mark], own: Iterable[tuple[int, int]] = ()
) -> str:
    """`text` escaped, `evidence` (offsets) in a <mark>, each of `marks` in a <span>.

    `own` spans are the event's own numbers, which are set in bold.
    Of a very long text the part around the evidence is shown, with … where something is left out.
    """
    start, end = evidence
    first, last = (0, len(text)) if len(text) <= _MOST else (max(0, start - _AROUND), min(len(text), end + _AROUND))
    marks = [mark for mark in marks if mark.char_start < last and mark.char_end > first]
    own = list(own)
    edges = {first, last, min(max(start, first), last), min(max(end, first), last)}
    for mark in marks:
        edges |= {max(mark.char_start, first), min(mark.char_end, last)}
    cuts = sorted(edges)
    parts = ["… " if first else ""]
    waiting = iter(marks)
    mark = next(waiting, None)
    for left, right in zip(cuts, cuts[1:], strict=False):
        while mark and mark.char_end <= left:
            mark = next(waiting, None)
        piece = html.escape(text[left:right])
        if mark and mark.char_start <= left and right <= mark.char_end:
            mine = " own" if any(a < mark.char_end and mark.char_start < b for a, b in own) else ""
            piece = f'<span class="{mark.kind}{mine}" title="{html.escape(mark.told)}">{piece}</span>'
        if left == start and end > start:
            piece = '<mark class="evidence">' + piece
        if right == end and end > start:
            piece += "</mark>"
        parts.append(piece)
    return "".join((*parts, " …" if last < len(text) else ""))
