"""When a document was published: as given, else by its own dateline, else bounded by what it tells.

The order is: manifest or record, then the dateline, then, once its events are known, bounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from extract.dates import find_dates
from extract.folding import fold
from extract.lexicons import pattern_of, read_lexicon
from extract.models import DateMention, Document, Event
from extract.places import find_places

TOP_LINES, END_LINES, LINE_CHARS = 12, 3, 240


@dataclass(frozen=True, slots=True)
class Dateline:
    """A publication date that stands in the text. `rule`: `labelled`, `alone` or `place`; offsets into the text."""

    day: date
    text: str
    char_start: int
    char_end: int
    rule: str
    calendar: str


def dated(document: Document) -> Document:
    """`document` with the best publication date known; one that was given stays as it is."""
    if document.published:
        return document
    if found := find_dateline(document.text):
        remark = f"dated by its dateline «{found.text}»"
        if found.calendar == "hijri":
            remark += ", a Hijri day, good to a day or so"
        note = _joined(document.note, remark)
        return replace(document, published=found.day.isoformat(), published_basis="dateline", note=note)
    return document


def bounded(document: Document, events: Iterable[Event]) -> Document:
    """An undated `document` with the remark after which day it was published: that of its latest past event.

    A bound is no date: `published` stays None, and `published_basis` says `bounds`. One side open, it never
    gives a relative word the same answer on every day, so what needs a publication date waits for one.
    """
    past = [e for e in events if e.date_start and e.status == "occurred" and e.date_basis == "explicit"]
    if document.published or not past:
        return document
    latest = max(past, key=lambda event: (event.date_start, -event.char_start))
    remark = f"not published before {latest.date_start}, the latest past event it reports («{latest.date_text}»)"
    return replace(document, published_basis="bounds", note=_joined(document.note, remark))


def find_dateline(text: str) -> Dateline | None:
    """The dateline near the top of `text`, or a labelled one at its end.

    Several different dates, each on a line of its own, are a chronology and date nothing, unless
    exactly one is labelled as the date of publication.
    """
    spans = [match.span() for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", text[:20_000])][:TOP_LINES]
    found = [dateline for start, end in spans if (dateline := _of_line(text, start, min(end, start + LINE_CHARS)))]
    if not found:
        found = [dateline for dateline in _at_the_end(text) if dateline.rule == "labelled"]
    labelled = [dateline for dateline in found if dateline.rule == "labelled"]
    if labelled:
        return labelled[0]
    return found[0] if len({dateline.day for dateline in found}) == 1 else None


def _joined(note: str, remark: str) -> str:
    return "; ".join(part for part in (note, remark) if part)


def _at_the_end(text: str) -> list[Dateline]:
    """Datelines of the last lines, for pages that give their date at the foot."""
    offset = max(0, len(text) - 2_000)
    spans = [match.span() for match in re.finditer(r"[^\r\n]*\S[^\r\n]*", text[offset:])][-END_LINES:]
    lines = ((offset + start, offset + end) for start, end in spans if end - start <= LINE_CHARS)
    return [dateline for start, end in lines if (dateline := _of_line(text, start, end))]


def _of_line(text: str, start: int, end: int) -> Dateline | None:
    line = text[start:end]
    if not re.search(r"\d", line):
        return None
    mentions = [m for m in find_dates(line) if m.basis == "explicit" and m.precision == "day" and m.date_start]
    if not mentions:
        return None
    mentions = _one_day(line, mentions)
    chosen = next((m for m in mentions if m.calendar == "gregorian"), mentions[0])
    first, last = mentions[0].char_start, mentions[-1].char_end
    rule = _rule(fold(line), first, last)
    if rule is None or chosen.date_start is None:
        return None
    shown = line.strip() if rule != "place" else line[: last + 12].strip()
    return Dateline(chosen.date_start, shown, start + first, start + last, rule, chosen.calendar)


def _one_day(line: str, mentions: list[DateMention]) -> list[DateMention]:
    """The first mention and those that say the same day in other words: 14 Shawwal, that is, 30 July."""
    kept = mentions[:1]
    for mention in mentions[1:]:
        between = _without(_words_of("filler", "weekday"), fold(line)[kept[-1].char_end : mention.char_start])
        if re.search(r"\w", between):
            break
        kept.append(mention)
    return kept


def _rule(line: str, first: int, last: int) -> str | None:
    """Which kind of dateline a folded `line` is whose date stands at `first`..`last`; None for prose."""
    before, after = line[:first], line[last:]
    known = _words_of("label", "agency", "weekday", "filler")
    rest = _without(known, before)
    if not re.search(r"\w", rest):
        if not re.search(r"[^\W\d]", _without(known, after)) and _is_clock(after):
            return "labelled" if _words_of("label").search(before) else "alone"
        return None
    if re.search(r"\d", rest) or len(rest.split()) > 8 or not _separated(after):
        return None
    has_agency = bool(_words_of("agency").search(before) or _words_of("agency").match(after.lstrip(" (-،")))
    return "place" if _is_place(rest) or (has_agency and len(re.findall(r"\w+", rest)) <= 3) else None


def _is_clock(after: str) -> bool:
    """Whether the digits after a date, if any, are a time of day."""
    return not re.search(r"\d", re.sub(r"\b\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\b", "", after))


def _separated(after: str) -> bool:
    """Whether the date ends the line or is set off from the news by a dash, a colon or an agency in brackets."""
    opened = re.match(rf"[\s()\[\]،,]*(?:(?:{_alternation('agency', 'filler')})(?!\w)[\s()\[\]،,]*)*", after)
    rest = after[opened.end() :] if opened else after
    return not rest or rest[0] in "-:_/–—ـ*|" or after[: opened.end() if opened else 0].rstrip().endswith(")")


def _is_place(words: str) -> bool:
    """Whether `words` are nothing but places and punctuation."""
    bare = list(words)
    for place in find_places(words):
        bare[place.char_start : place.char_end] = " " * (place.char_end - place.char_start)
    return bool(words.strip()) and not re.search(r"\w", "".join(bare))


def _without(pattern: re.Pattern[str], text: str) -> str:
    return pattern.sub(" ", text)


@lru_cache(maxsize=None)
def _words_of(*kinds: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_alternation(*kinds)})(?!\w)")


@lru_cache(maxsize=None)
def _alternation(*kinds: str) -> str:
    return pattern_of(entry.key for entry in read_lexicon("dateline_words") if entry.get("kind") in kinds)
