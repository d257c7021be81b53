"""The second of two gatherings that one clause tells: «زار أنقرة في 3 مايو ثم أثينا في 5 مايو», «والثاني في …»."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.tense import verb_tense
from extract.events.carrying.listing import Dated, last_told
from extract.events.days.dating import DateLink, frames_of
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention, PlaceMention
from extract.triggers import Word

_LONGEST = 9
_GAP = 6
_PLACE_REACH = 2
_DATE_REACH = 4
_COST = 2.0


def gathered_further(view: SentenceView, kept: list[Dated]) -> list[Dated]:
    """The gatherings that a clause adds to one it has told, each by its own day and most by its own place."""
    used = {id(link.date) for _, link in kept}
    found: list[Dated] = []
    for when in view.dates:
        told = last_told([*kept, *found], "meeting", when) if id(when) not in used and not when.since else None
        opening = _opening(view, told[1], when) if told is not None else None
        if told is None or opening is None:
            continue
        place = _place(view, opening, when)
        ordinal = opening.key in words("the_other")
        sure = ordinal or opening.key in words("and_then") | words("and_to")
        if (place is None and not ordinal) or (not sure and told[0].sub_event_type != "visit"):
            continue
        named = (place.char_start, place.char_end) if place is not None else (opening.start, opening.end)
        spans = (named,) if place is not None else (named, *told[0].spans)
        again = replace(told[0], spans=spans, rule=f"further:{told[0].rule}", definite=False, refers=False)
        found.append((again, DateLink(when, "own", _COST)))
    return found


def _opening(view: SentenceView, first: DateMention, when: DateMention) -> Word | None:
    """The word that a second gathering begins with, between the days of the two, no verb behind it."""
    between = view.words_in(first.char_end, when.char_start)
    opening = next((w for w in reversed(between) if w.key in words("the_other") or _joins_place(view, w, when)), None)
    if opening is None or view.words_between(opening.start, when.char_start) > _LONGEST:
        return None
    if view.words_between(first.char_end, opening.start) > _GAP:
        return None
    if any(b.kind not in (*COMMAS, "clause") for b in view.barriers_between(first.char_end, when.char_start)):
        return None
    if any(t.role == "head" and opening.start <= t.char_start < when.char_start for t in view.triggers):
        return None
    if any(verb_tense(word.key) for word in between if word.start > opening.start):
        return None
    return None if any(first.char_end <= f.span[0] < when.char_start for f in frames_of(view)) else opening


def _joins_place(view: SentenceView, word: Word, when: DateMention) -> bool:
    """«ثم أثينا في 5 مايو», «وإلى بغداد يوم الاثنين»: a place joined to the one before, its day right behind it."""
    joined = word.key in words("and_then") or word.key in words("and_to")
    place = _place(view, word, when) if joined or word.key.startswith("و") else None
    if place is None or view.words_between(place.char_end, when.char_start) > _DATE_REACH:
        return False
    return view.words_between(word.start, place.char_start) <= _PLACE_REACH if joined else place.char_start < word.end


def _place(view: SentenceView, opening: Word, when: DateMention) -> PlaceMention | None:
    """The first place between the opening of the second gathering and its day."""
    return next((p for p in view.places if opening.start <= p.char_start and p.char_end <= when.char_start), None)
