"""Attacks that everybody knows by their day: «اعتداءات 11 سبتمبر 2001»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.happenings.incidents import days_of_attacks
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span

Whose = tuple[str, Span]


def known_day(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Whose | None:
    """«اعتداءات 11 سبتمبر 2001»: the country of an attack named by its day, where the document names it at all."""
    code = is_known_day(view, candidate)
    named = [m for m in (*mentions.places, *mentions.demonyms, *mentions.actors) if code and m.country == code]
    return (code, (named[0].char_start, named[0].char_end)) if named else None


def is_known_day(view: SentenceView, candidate: Candidate) -> str:
    """The country of the attack that everybody knows by the day beside `candidate`; "" for another."""
    if candidate.event_type != "attack":
        return ""
    for day in view.dates:
        span = (day.char_start, day.char_end)
        near = min(view.distance(word, span) for word in candidate.spans) <= 2
        code = days_of_attacks().get(day.date_start) if day.date_start == day.date_end and day.date_start else None
        if near and code:
            return code
    return ""
