"""Attacks that everybody knows by their day: «اعتداءات 11 سبتمبر 2001»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.happenings.incidents import days_of_attacks
from extract.events.sites.distances import words_from
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span

_NEAR = 2


def known_day(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> tuple[str, Span] | None:
    """«اعتداءات 11 سبتمبر 2001»: the country of an attack named by its day, where the document names it at all."""
    code = is_known_day(view, candidate)
    if not code:
        return None
    told = (*mentions.places, *mentions.demonyms, *mentions.actors)
    named = next((m for m in told if m.country == code), None)
    return (code, (named.char_start, named.char_end)) if named is not None else None


def is_known_day(view: SentenceView, candidate: Candidate) -> str:
    """The country of the attack that everybody knows by the day beside `candidate`; "" for another."""
    if candidate.event_type != "attack":
        return ""
    for day in view.dates:
        if day.date_start is None or day.date_start != day.date_end:
            continue
        code = days_of_attacks().get(day.date_start, "")
        if code and words_from(view, candidate, day) <= _NEAR:
            return code
    return ""
