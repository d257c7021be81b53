"""A draft: a happening with its date, place and numbers linked, before rows are merged and named."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from extract.events.days.dating import DateLink, carried_day
from extract.events.happenings.candidates import Candidate
from extract.events.sites.placing import Location
from extract.events.text.view import SentenceView, Span
from extract.models import ActorMention, DateMention, EventType, Quantity, Status

TOLD_ELSEWHERE = "elsewhere"
_SHORT = 260
_CLAUSE_ENDS = ("complement", "subordinate", "relative", "speech", "؛", "،", ":", "-", "..")


@dataclass(frozen=True, slots=True)
class Draft:
    """One happening as one sentence tells it; `link` says where its date comes from, `lasts_days` how long it lasts.

    `apart`: told as another one than those before it («في هجوم آخر»); `known`: named as one told of before.
    """

    sentence: int
    event_type: EventType
    sub_event_type: str
    status: Status
    link: DateLink
    date_start: date | None
    date_end: date | None
    location: Location
    quantities: tuple[Quantity, ...]
    actors: tuple[ActorMention, ...]
    evidence: Span
    anchor: Span
    strength: int
    definite: bool
    rule: str
    text: str
    reasons: tuple[str, ...] = ()
    alternatives: tuple[Quantity, ...] = ()
    mentions: int = 1
    lasts_days: int = 1
    apart: bool = False
    known: bool = False


def on_carried_day(draft: Draft, day: DateMention) -> Draft:
    """`draft` on the day that another sentence tells."""
    return replace(draft, link=carried_day(day), date_start=day.date_start, date_end=day.date_end)


def evidence_span(view: SentenceView, parts: list[Span]) -> Span:
    """The sentence where it is short, else the clauses that hold all `parts`."""
    sentence = view.sentence
    if sentence.char_end - sentence.char_start <= _SHORT or not parts:
        return (sentence.char_start, sentence.char_end)
    first, last = min(start for start, _ in parts), max(end for _, end in parts)
    cuts = [barrier.position for barrier in view.barriers if barrier.kind in _CLAUSE_ENDS]
    start = max((cut for cut in cuts if cut <= first), default=sentence.char_start)
    end = min((cut for cut in cuts if cut >= last), default=sentence.char_end)
    text = view.folded
    while start < first and (
        text[start - sentence.char_start] in "،؛:-. \n" or text[start - sentence.char_start].isspace()
    ):
        start += 1
    while end > last and text[end - 1 - sentence.char_start].isspace():
        end -= 1
    return (start, end)


def candidate_parts(
    candidate: Candidate, link: DateLink, location: Location, quantities: tuple[Quantity, ...], view: SentenceView
) -> list[Span]:
    """The spans that the evidence of a draft must hold: those of its parts that stand in this sentence."""
    parts = list(candidate.spans)
    if link.date is not None:
        parts.append((link.date.char_start, link.date.char_end))
    if location.span is not None:
        parts.append(location.span)
    parts += [(quantity.char_start, quantity.char_end) for quantity in quantities]
    low, high = view.sentence.char_start, view.sentence.char_end
    return [(start, end) for start, end in parts if low <= start and end <= high]
