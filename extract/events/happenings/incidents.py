"""Attacks told by a word for an incident and a name: «حادثة أمس», «عملية باردو الإرهابية»."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.lexicons import read_lexicon
from extract.triggers import Word

_GLUED = ("", "و", "ف", "ب", "ل", "ك")
_NAME = 4
_QUOTED = re.compile(r' ?[«"“][^«»"“”]{3,40}[»"”]')
_GAP = 2
_NAMED_GAP = 4


@lru_cache(maxsize=1)
def days_of_attacks() -> dict[date, str]:
    """The days that everybody knows for their attacks, and the country of these: «أحداث 11 سبتمبر»."""
    known = {}
    for entry in read_lexicon("date_named"):
        if country := entry.get("country"):
            month, day = entry.get("month_day").split("-")
            known[date(int(entry.get("year")), int(month), int(day))] = country
    return known


@lru_cache(maxsize=1)
def _incidents() -> frozenset[str]:
    """The words for an incident, bare and with a particle written on to them."""
    return frozenset(glued + word for glued in _GLUED for word in words("incident"))


def named_incidents(view: SentenceView) -> list[Span]:
    """The spans of the incidents of a sentence that no other word names as an attack."""
    taken = [(t.char_start, t.char_end) for t in view.triggers if t.event_type == "attack" and t.role == "head"]
    found = []
    for at, word in enumerate(view.words):
        if word.key not in _incidents():
            continue
        span = _with_its_day(view, word) or _with_its_name(view, at) or _with_name_and_date(view, word)
        if span and not any(start < span[1] and span[0] < end for start, end in taken):
            found.append(span)
    return found


def _with_its_day(view: SentenceView, word: Word) -> Span | None:
    """«حادثة أمس»: the day stands right behind the word; not «شنت عملية أمس», which somebody carries out."""
    if words("carries_out") & set(view.unjoined_before(word.start, 3)):
        return None
    known = {(day.month, day.day) for day in days_of_attacks()}
    for day in view.dates:
        if 0 < day.char_start - word.end <= _GAP and day.precision == "day":
            start = day.date_start
            if word.key.endswith("احداث") and (start is None or (start.month, start.day) not in known):
                return None  # «أحداث 25 يناير»: any events
            return (word.start, word.end)
    return None


def _with_name_and_date(view: SentenceView, word: Word) -> Span | None:
    """«حادثة «شارلي إبدو» يناير 2015»: a name in quotation marks, and a date right behind it."""
    at = word.end - view.sentence.char_start
    quoted = _QUOTED.match(view.folded, at)
    if quoted is None or word.key.endswith(tuple(words("no_named_deed"))):
        return None
    end = quoted.end() + view.sentence.char_start
    return (word.start, word.end) if any(0 <= day.char_start - end <= _NAMED_GAP for day in view.dates) else None


def _with_its_name(view: SentenceView, at: int) -> Span | None:
    """«حادثة نزل المرحبا الإرهابية»: bare words or the name of a place, then «terrorist» that agrees with the word."""
    feminine = view.words[at].key.endswith(("ه", "تي", "ات", "احداث"))
    for offset, word in enumerate(view.words[at + 1 : at + 1 + _NAME]):
        if word.key in words("terrorist"):
            agrees = word.key.endswith(("ه", "تين")) == feminine
            return (view.words[at].start, word.end) if offset and agrees else None
        named = any(place.char_start <= word.start < place.char_end for place in view.places)
        if not named and (word.key.startswith("ال") or word.key in words("no_name")):
            return None
    return None
