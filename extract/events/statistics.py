"""Counts, rates and shares: statistics are read from their numbers, not from a trigger word."""

from __future__ import annotations

from functools import lru_cache

from extract.events.candidates import Candidate
from extract.events.counting import is_countable, unit_of
from extract.events.view import SentenceView
from extract.lexicons import read_lexicon
from extract.models import DateMention, NumberMention
from extract.relevance import Relevance

COUNTED = frozenset({
    "killed", "injured", "arrested", "deported", "foreign_fighters", "fighters", "returnees", "attacks", "people",
    "percent", "defendants", "cases", "cells", "air_strikes", "strikes", "soldiers", "police", "militants", "hostages",
    "refugees", "migrants", "displaced", "uses", "times", "executed", "kidnapped", "civilians", "camps", "vehicles",
    "weapons", "targets", "buildings", "operations", "raids", "accounts", "items", "crimes", "suspects", "mines",
    "bombs", "terrorists", "members", "children", "women", "websites", "incidents", "sorties", "missiles", "sites",
})  # fmt: skip
_TOLL = frozenset({"killed", "injured", "people", "hostages", "kidnapped", "civilians", "soldiers", "police", "tourists"})
_FARTHEST_CUE = 12.0


@lru_cache(maxsize=1)
def _cues() -> dict[str, int]:
    words = {}
    for entry in read_lexicon("statistic_cues"):
        for prefix in ("", "و", "ف", "ب"):
            words[prefix + entry.key] = int(entry.get("strength"))
    return words


def cue_strength(view: SentenceView, number: NumberMention) -> int:
    """How strongly the words near `number` say that it is a statistic: 0 to 2."""
    cues = _cues()
    best = 0
    for word in view.words:
        strength = cues.get(word.key, 0)
        if strength > best and view.distance((word.start, word.end), (number.char_start, number.char_end)) <= _FARTHEST_CUE:
            best = strength
    return best


def is_period(date: DateMention | None) -> bool:
    """Whether a date is a stretch of time that things are counted over, rather than a day."""
    if date is None or date.date_start is None or date.date_end is None:
        return bool(date is not None and (date.since or date.precision in ("range", "month", "year", "other")))
    return date.since or (date.date_end - date.date_start).days >= 3


def _is_listed_share(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number stands alone in brackets: «أوروبا الغربية (5,718)»."""
    text, start = view.folded, view.sentence.char_start
    before = text[: number.char_start - start].rstrip()
    after = text[number.char_end - start :].lstrip()
    return before.endswith("(") and after.startswith(")")


def listed_shares(view: SentenceView) -> list[NumberMention]:
    """The numbers of a list by group, at least two of them, each alone in its brackets."""
    listed = [number for number in view.numbers if _is_listed_share(view, number)]
    return listed if len(listed) >= 2 else []


def statistic_groups(view: SentenceView, around: Relevance, taken: frozenset[int]) -> list[list[NumberMention]]:
    """The numbers of a sentence that are statistics, grouped by the clause that states them.

    `taken` holds the offsets of numbers that are the toll of one happening.
    """
    if around.core + around.field == 0:
        return []
    groups: list[list[NumberMention]] = []
    for number in view.numbers:
        if number.char_start in taken or not is_countable(number, "statistic") or number.kind == "money":
            continue
        unit = unit_of(view, number)
        if unit == "countries":
            if groups and view.distance(_span(groups[-1][-1]), _span(number)) <= 12:
                groups[-1].append(number)
            continue
        if unit not in COUNTED or cue_strength(view, number) == 0:
            continue
        if unit == "percent" and around.core == 0:
            continue
        if groups and _same_statement(view, groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    return groups


def _span(number: NumberMention) -> tuple[int, int]:
    return (number.char_start, number.char_end)


def _same_statement(view: SentenceView, first: NumberMention, second: NumberMention) -> bool:
    """Whether two numbers are parts of one statement: near, and no new clause between."""
    between = view.barriers_between(first.char_end, second.char_start)
    return view.distance(_span(first), _span(second)) <= 14 and not any(
        barrier.kind in ("complement", "speech", "؛", ":") for barrier in between
    )


def is_toll(candidate: Candidate, date: DateMention | None) -> bool:
    """Whether numbers of people beside `candidate` are the toll of one happening rather than a total."""
    if candidate.event_type == "attack":
        return not (is_period(date) and _is_plural(candidate)) and not (date is not None and date.since)
    return not is_period(date)


def _is_plural(candidate: Candidate) -> bool:
    return candidate.text.rstrip("هاًٌٍ").endswith("ات") or candidate.text.startswith("أعمال")


def toll_units() -> frozenset[str]:
    """Units of people hit by one attack."""
    return _TOLL
