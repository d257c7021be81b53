"""Expressions that lean on a date beside them: «قبل ثلاثة أسابيع من الانتخابات المقررة في 7 يونيو».

Most lean on one behind them (`settled`), some on the days told before them (`day_from_it`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from extract.dates.calendars import Interval
from extract.dates.partial import Context, Found, Partial, Resolution
from extract.dates.resolving import resolve
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import DateMention

_REACH = 70  # characters between the two
_BESIDE = 5
_BARRIERS = ".،,؛;:\n!؟?"
_SENTENCE, _LONG_SENTENCE = 130, 300
SENTENCE_ENDS = ".\n!؟?"
_WEEK = 7
_MIDNIGHT = ("بعد منتصف ليل", "بعد منتصف الليل")
_OPENING = re.compile(r"(?:^|[.،,؛\n]) ?و(?:في )?$")


@dataclass(frozen=True, slots=True)
class Pending:
    """An expression without its days yet: which mention it is and where it ends."""

    index: int
    partial: Partial
    end: int


def pending_of(index: int, found: Found, answer: Resolution, end: int) -> Pending | None:
    """What the next date of the sentence may settle, or None."""
    partial = found.partial
    if partial.kind != "anchored" or answer.missing != "anchor":
        return None
    if partial.part != "elsewhere" and found.rule != "eve":
        return None
    return Pending(index, partial, end)


def _apposed(
    folded: str, found: Found, answer: Resolution, start: int, day: Interval | None, end: int
) -> Interval | None:
    """The day named right before, which «بعد ثمانية أيام من …» says again: «في 4 يوليو، وبعد ثمانية أيام من الهجوم»."""
    partial = found.partial
    if day is None or partial.part != "elsewhere" or partial.amount < 0 or answer.missing != "anchor":
        return None
    return (
        day
        if folded[end:start].strip(" ،,-و(") == "" and start - end <= _BESIDE and "\n" not in folded[end:start]
        else None
    )


@lru_cache(maxsize=1)
def _apart() -> frozenset[str]:
    """«قبل», «بعد»: words that set one date off from another."""
    return frozenset(entry.key for entry in read_lexicon("date_words") if entry.get("role") in ("before", "after"))


def _day_before_it(folded: str, found: Found, start: int, day: Interval | None, end: int) -> Interval | None:
    """«في 14 يونيو، بعد هجوم آخر قبل يوم واحد»: the day before the one told, else it were «أمس»."""
    partial = found.partial
    one_day = found.rule == "ago" and partial.unit == "day" and partial.amount == -1 and not partial.since
    if not one_day or day is None or start - end > _LONG_SENTENCE:
        return None
    if any(mark in folded[end:start] for mark in SENTENCE_ENDS):
        return None
    eve = day[0] - timedelta(days=1)
    return eve, eve


def day_from_it(
    folded: str, found: Found, answer: Resolution, start: int, day: tuple[Interval | None, int],
    told: list[DateMention], bounds: Interval | None,
) -> Interval | None:  # fmt: skip
    """The day that an expression means by the days told before it or by its hour, where that is not the nearest one."""
    return (
        _apposed(folded, found, answer, start, *day)
        or _day_before_it(folded, found, start, *day)
        or _day_of_chronicle(folded, found, start, told, bounds)
        or _past_midnight(folded, answer, start, bounds)
    )


def _past_midnight(folded: str, answer: Resolution, start: int, bounds: Interval | None) -> Interval | None:
    """«بعد منتصف ليل الأحد», «بعد منتصف ليل أمس»: the day that begins then."""
    if answer.start is None or answer.start != answer.end or bounds is None or answer.start >= bounds[0]:
        return None
    if not folded.startswith(_MIDNIGHT, start):
        return None
    day = answer.start + timedelta(days=1)
    return day, day


def _day_of_chronicle(
    folded: str, found: Found, start: int, told: list[DateMention], bounds: Interval | None
) -> Interval | None:
    """«في يوم الأحد 1 مايو زار الملك …، وفي يوم الاثنين رأس …»: days told one by one, of weeks ago."""
    partial = found.partial
    if not partial.is_bare_weekday() or bounds is None or not told:
        return None
    last = told[-1].date_start
    if last is None or start - told[-1].char_end > _LONG_SENTENCE or not _is_of_chronicle(told[-1], bounds):
        return None
    opens = _OPENING.search(folded, max(0, start - _BESIDE * 2), start) is not None
    if not opens and not (len(told) > 1 and _is_of_chronicle(told[-2], bounds)):
        return None
    later = (partial.index - last.weekday()) % _WEEK
    day = last + timedelta(days=later)
    return (day, day) if later and day <= bounds[0] else None


def _is_of_chronicle(mention: DateMention, bounds: Interval) -> bool:
    """Whether a mention is a weekday with its date, or one counted on from such, more than a week before the news."""
    if mention.precision != "day" or mention.date_start is None or (bounds[0] - mention.date_start).days <= _WEEK:
        return False
    return mention.rule == "weekday" or bool(_weekdays() & set(fold(mention.text).split()))


@lru_cache(maxsize=1)
def _weekdays() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("date_weekdays"))


def year_of_later_day(earlier: Pending, folded: str, start: int, later: Partial, days: Interval) -> Resolution | None:
    """«في 14 أبريل … باركها الملوك في 19 أبريل 2001»: the year of a later day of that month."""
    partial, between = earlier.partial, folded[earlier.end : start]
    if later.year is None or later.unit != "day" or (later.month, later.calendar) != (partial.month, partial.calendar):
        return None
    if len(between) > _SENTENCE or any(mark in between for mark in _BARRIERS):
        return None
    if _apart() & set(between.split()):
        return None  # «في 11 مارس بعد عامين على هجوم 12 مارس 2014»
    if not partial.day or not later.day or partial.day >= later.day:
        return None
    day = days[0].replace(day=partial.day)
    return Resolution(day, day, "day", "explicit")


def settled(
    pending: Pending, folded: str, start: int, later: Partial, days: Interval, bounds: Interval | None
) -> Resolution | None:
    """The days of `pending` once the date at `start`, said as `later`, turned out to be `days`; None where unsure."""
    between = folded[pending.end : start]
    if len(between) > _REACH or any(mark in between for mark in _BARRIERS) or later.kind == "anchored":
        return None
    partial, length = pending.partial, (days[1] - days[0]).days
    if partial.unit == "year" and later.unit == "year" and length > 300 and not later.part:
        year = days[0].year + partial.amount
        answer = Resolution(date(year, 1, 1), date(year, 12, 31), "year") if 0 < year < 9999 else None
    elif length == 0 or (length < 31 and partial.unit in ("month", "year")):
        said = replace(partial, part="after") if partial.part == "elsewhere" else partial
        answer = resolve(said, bounds, Context("", days))
    else:
        return None
    if answer is None or answer.start is None:
        return None
    if bounds is not None and days[0] <= bounds[1] < answer.start:
        return None  # «بعد يومين من الهجوم قال أمس»: the news itself, no date of the attack
    return answer


def of_this_month(partial: Partial, bounds: Interval | None) -> Resolution:
    """«مساء الثاني من الشهر» where no month was told before: of publication, as far as that has come."""
    answer = resolve(replace(partial, kind="shift", which=""), bounds)
    over = answer.end is not None and bounds is not None and answer.end <= bounds[0]
    return answer if over else Resolution(None, None, "day", "relative", "anchor")
