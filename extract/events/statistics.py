"""Counts, rates and shares: statistics are read from their numbers, not from a trigger word."""

from __future__ import annotations

from functools import lru_cache

from extract.events.counting import is_countable
from extract.events.dating import link_cost
from extract.events.tolls import unit_of
from extract.events.view import SentenceView
from extract.events.words import words
from extract.lexicons import read_lexicon
from extract.models import DateMention, NumberMention
from extract.relevance import Relevance, is_outside

COUNTED = frozenset({
    "killed", "injured", "arrested", "deported", "foreign_fighters", "fighters", "returnees", "attacks", "people",
    "percent", "defendants", "cases", "cells", "air_strikes", "strikes", "soldiers", "police", "militants", "hostages",
    "refugees", "migrants", "displaced", "uses", "times", "executed", "kidnapped", "civilians", "camps", "vehicles",
    "weapons", "targets", "buildings", "operations", "raids", "accounts", "items", "crimes", "suspects", "mines",
    "bombs", "terrorists", "members", "children", "women", "websites", "incidents", "sorties", "missiles", "sites",
})  # fmt: skip
_FARTHEST_CUE = 12.0
_WHOLE_SENTENCE = 3
_FARTHEST_PERIOD = 20.0
_FARTHEST_COUNTRIES = 24.0


@lru_cache(maxsize=1)
def _cues() -> dict[str, int]:
    cues = {}
    for entry in read_lexicon("statistic_cues"):
        for prefix in ("", "و", "ف", "ب"):
            cues[prefix + entry.key] = int(entry.get("strength"))
    return cues


def cue_strength(view: SentenceView, number: NumberMention) -> int:
    """How strongly the words near `number` say that it is a statistic: 0 to 3 (the whole sentence does)."""
    cues = _cues()
    best = 0
    for word in view.words:
        strength = cues.get(word.key, 0)
        if strength == _WHOLE_SENTENCE:
            return strength
        if (
            strength > best
            and view.distance((word.start, word.end), (number.char_start, number.char_end)) <= _FARTHEST_CUE
        ):
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
    """The numbers of a list by group, at least three of them, most behind a place."""
    listed = [number for number in view.numbers if _is_listed_share(view, number)]
    placed = [n for n in listed if any(0 <= n.char_start - p.char_end <= 4 for p in view.places)]
    return listed if len(listed) >= 3 and 2 * len(placed) >= len(listed) else []


def _near_period(view: SentenceView, number: NumberMention) -> bool:
    """Whether a stretch of time stands in the clause of `number`: «نفذت … العام الماضي أكثر من 1000 اعتداء»."""
    return any(is_period(date) and link_cost(view, (_span(number),), date) <= _FARTHEST_PERIOD for date in view.dates)


_TOLL = ("killed", "injured", "people")


def _is_stated(view: SentenceView, number: NumberMention, unit: str) -> bool:
    """Whether a number is stated as a count: by a word of counting, or over a stretch of time."""
    if _is_aimed_at(view, number):
        return False
    strength = cue_strength(view, number)
    if strength >= 2:
        return True
    if strength == 1 and unit != "people":
        return _near_period(view, number) or unit not in _TOLL
    return _near_period(view, number) and (unit not in _TOLL or _counted_during(view, number))


def _is_aimed_at(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number is hoped for or planned, not counted."""
    return bool(words("aim") & set(view.words_before(number.char_start, 12)))


def _counted_during(view: SentenceView, number: NumberMention) -> bool:
    """Whether the stretch of time near a toll is one that deaths are counted over: «خلال شهر مارس», «منذ 2014»."""
    return any(
        is_period(date) and (date.since or words("counted_during") & set(view.words_before(date.char_start, 1)))
        for date in view.dates
    )


_SHARE_REACH = 90


def _is_of_another_field(view: SentenceView, number: NumberMention) -> bool:
    """Whether the words around a number speak of prices, tourism or health."""
    at = number.char_start - view.sentence.char_start
    return is_outside(view.sentence.text[max(0, at - _SHARE_REACH) : at + _SHARE_REACH])


def statistic_groups(view: SentenceView, around: Relevance, taken: frozenset[int]) -> list[list[NumberMention]]:
    """The numbers of a sentence that are statistics, grouped by the clause that states them.

    `taken` holds the offsets of numbers that are the toll of one happening.
    """
    if around.core + around.field == 0:
        return []
    groups: list[list[NumberMention]] = []
    countries: list[NumberMention] = []
    for number in view.numbers:
        if number.char_start in taken or not is_countable(number, "statistic") or number.kind == "money":
            continue
        unit = unit_of(view, number)
        if unit == "countries":
            countries.append(number)
            continue
        bare = not unit or unit == "people" and not number.noun
        if bare and groups and view.distance(_span(groups[-1][-1]), _span(number)) <= 8:
            groups[-1].append(number)
            continue
        if unit not in COUNTED or not _is_stated(view, number, unit):
            continue
        if _is_of_another_field(view, number):
            continue
        if number.value < 3 and unit != "percent":
            continue
        if groups and _same_statement(view, groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    for number in countries:
        for group in groups:
            if view.distance(_span(group[-1]), _span(number)) <= _FARTHEST_COUNTRIES:
                group.append(number)
    return groups


def _span(number: NumberMention) -> tuple[int, int]:
    return (number.char_start, number.char_end)


def _same_statement(view: SentenceView, first: NumberMention, second: NumberMention) -> bool:
    """Whether two numbers are parts of one statement: near, of one kind, and no new clause between."""
    if any(first.char_end <= date.char_start < second.char_start for date in view.dates):
        return False  # «من 2000 في يوليو إلى 3000»: each figure has its own time
    between = view.barriers_between(first.char_end, second.char_start)
    if view.distance(_span(first), _span(second)) > 14 or any(
        barrier.kind in ("complement", "speech", "clause", "؛", ":") for barrier in between
    ):
        return False
    return {unit_of(view, first), unit_of(view, second)} not in ({"attacks", "injured"}, {"attacks", "killed"})
