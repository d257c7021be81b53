"""From what was said to days of the calendar: `resolve` answers for every partial, never raises.

The rules are those of the codebook: without a year, the latest one on or before publication in news told in
the past, the first after it in news told as future; «الماضي» wholly before, «الجاري» of publication,
«المقبل» the first after. A publication month or year is resolved from both of its ends, and a date is
given only where both agree.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from extract.dates.calendars import (
    GREGORIAN,
    Interval,
    day_of,
    month_bounds,
    year_and_month,
    year_bounds,
)
from extract.dates.counting import FUTURE, PAST, ago, anchored, same_day, shift, span, unresolved, weekday
from extract.dates.intervals import interval_of
from extract.dates.partial import Context, Partial, Resolution
from extract.models import DatePrecision

FEASTS = ((10, 1), (12, 10))  # Hijri month and first day


def publication_bounds(published: str | date | None) -> Interval | None:
    """First and last possible day of publication: of an ISO day, month or year, or a date. None for anything else."""
    if published is None:
        return None
    if isinstance(published, date):
        day = date(published.year, published.month, published.day)
        return day, day
    numbers = [part for part in str(published).strip()[:10].split("-") if part.isdecimal()]
    if not numbers or len(numbers[0]) != 4:
        return None
    year, *rest = (int(part) for part in numbers)
    if not rest:
        return year_bounds(GREGORIAN, year)
    if len(rest) == 1:
        return month_bounds(GREGORIAN, year, rest[0])
    day = day_of(GREGORIAN, year, rest[0], rest[1])
    return (day, day) if day else None


def resolve(
    partial: Partial, published: str | date | Interval | None = None, context: Context | None = None
) -> Resolution:
    """The days that `partial` means in a text published then. Total: what cannot be known has `missing`."""
    context = context or Context()
    bounds = published if isinstance(published, tuple) else publication_bounds(published)
    if bounds is None:
        return _finish(partial, _resolve(partial, None, context), None, context)
    answer = _finish(partial, _resolve(partial, bounds[0], context), bounds[0], context)
    if bounds[0] == bounds[1]:
        return answer
    other = _finish(partial, _resolve(partial, bounds[1], context), bounds[1], context)
    if (answer.start, answer.end) == (other.start, other.end):
        return answer
    if partial.since and answer.start == other.start and answer.basis == "explicit":
        return _resolve(replace(partial, since=False), None, context)
    return Resolution(None, None, answer.precision, answer.basis, "publication_date")


def _finish(partial: Partial, answer: Resolution, today: date | None, context: Context) -> Resolution:
    if not partial.since or answer.start is None or today is None or partial.last is not None:
        return answer
    if answer.start > today:
        return answer
    return Resolution(answer.start, today, "other", answer.basis, onset_end=answer.end)


def _resolve(partial: Partial, today: date | None, context: Context) -> Resolution:
    try:
        if partial.last is not None:
            return _range(partial, partial.last, today, context)
        return _KINDS[partial.kind](partial, today, context)
    except (OverflowError, ValueError):
        return Resolution(None, None, "other", "relative", "calendar_day")


# --- ranges -------------------------------------------------------------------------------------------------


def _range(first: Partial, last: Partial, today: date | None, context: Context) -> Resolution:
    first = first.until(None)
    if first.kind == last.kind == "calendar" and first.unit in ("day", "month") and last.unit in ("day", "month"):
        first, last, context = _share_year(first, last, today, context)
    if (
        first.kind == last.kind == "weekday"
        and today is not None
        and (last.which in FUTURE or (not last.which and context.direction == "future"))
    ):
        start = weekday(replace(first, which=last.which), today, context)
        if start.start is not None:
            stop = start.start + timedelta(days=(last.index - first.index) % 7)
            return Resolution(start.start, stop, "range")
    end = _resolve(last, today, context)
    if first.kind == "weekday" and end.start is not None:
        start_day = end.start - timedelta(days=(end.start.weekday() - first.index) % 7 or 7)
        start = Resolution(start_day, start_day, "day")
    elif last.kind == "weekday" and first.kind == "weekday":
        start = end
    else:
        start = _resolve(first, today, context)
    explicit = "explicit" if "explicit" in (start.basis, end.basis) else "relative"
    if start.start is None or end.end is None:
        return Resolution(None, None, "range", explicit, start.missing or end.missing or "year")
    if start.start > end.end:
        return Resolution(None, None, "range", explicit, "calendar_day")
    precision: DatePrecision = "range" if {start.precision, end.precision} <= {"day", "range"} else "other"
    return Resolution(start.start, end.end, precision, explicit)


def _share_year(
    first: Partial, last: Partial, today: date | None, context: Context
) -> tuple[Partial, Partial, Context]:
    if first.month is None or last.month is None or first.calendar != last.calendar:
        return first, last, context
    if first.which and last.which and first.which != last.which:
        start = _calendar(first, today, context)
        if start.start is None:
            return first, last, context
        stop = _without_year(replace(last, which="next"), start.start, context)
        return (_fixed(start), _fixed(stop), context) if stop.start else (first, last, context)
    order = (first.month, first.day or 0) <= (last.month, last.day or 99)
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year if order else last.year - 1)
    elif last.year is None and first.year is not None:
        last = replace(last, year=first.year if order else first.year + 1)
    elif first.year is None and last.year is None:
        end = _resolve(last, today, context)
        if end.start is not None:
            found = year_and_month(last.calendar, end.start)
            if found:
                first = replace(first, year=found[0] if order else found[0] - 1, which="", year_shift=None)
                last = replace(last, year=found[0], which="", year_shift=None)
                start, stop = _calendar(first, today, context), _calendar(last, today, context)
                if start.start and stop.end:
                    return _fixed(start), _fixed(stop), context
    return first, last, context


def _fixed(answer: Resolution) -> Partial:
    """A partial that resolves to `answer` again, as a relative one."""
    assert answer.start is not None and answer.end is not None
    days = (answer.end - answer.start).days
    return Partial("anchored", "fixed", index=answer.start.toordinal(), amount=days, part=answer.precision)


# --- calendar dates -----------------------------------------------------------------------------------------


def _calendar(partial: Partial, today: date | None, context: Context) -> Resolution:
    explicit = partial.year is not None or (partial.unit == "decade" and partial.index >= 100)
    year = partial.year
    if year is None and partial.unit not in ("decade", "century"):
        if partial.year_shift is not None:
            year = _year_by_shift(partial, today, context)
            if year is None:
                missing = "anchor" if partial.which == "same" else "publication_date"
                return unresolved(_precision(partial), missing)
        elif context.year is not None and not partial.which and partial.calendar == GREGORIAN:
            year, explicit = context.year, True
    leans = partial.which == "same" or (partial.which == "following" and context.anchor is not None)
    if year is None and leans and partial.unit not in ("decade", "century"):
        if context.anchor is None:
            return unresolved(_precision(partial), "anchor")
        if partial.which == "following":
            return _without_year(partial, context.anchor[1], Context("future"))
        found = year_and_month(partial.calendar, context.anchor[0])
        year = found[0] if found else None
    if year is None and partial.unit not in ("decade", "century"):
        if today is None:
            return unresolved(_precision(partial), "publication_date")
        return _without_year(partial, today, context)
    interval = interval_of(partial, year)
    if interval is None:
        return unresolved(_precision(partial), "calendar_day", explicit)
    return Resolution(*interval, _precision(partial), "explicit" if explicit else "relative")


def _named_day(partial: Partial, today: date | None, context: Context) -> Resolution:
    """A calendar date; «اليوم السبت 7 جانفي 2016» on that Saturday of 2017 has the old year by a slip of the pen.

    Where the relative word and the weekday beside it agree on the day of another year; else the full date beats both.
    """
    answer = _calendar(partial, today, context)
    if answer.start is None or today is None or partial.weekday is None or not partial.index or partial.day_end:
        return answer
    said = today + timedelta(days=partial.amount)
    if partial.unit != "day" or said.weekday() != partial.weekday or answer.start.weekday() == partial.weekday:
        return answer
    if said.year == answer.start.year:
        return answer
    return Resolution(said, said, "day")


def _year_by_shift(partial: Partial, today: date | None, context: Context) -> int | None:
    told = context.anchor[0] if context.anchor else today if (partial.year_shift or 0) < 0 else None
    base = told if partial.which == "same" else today
    found = year_and_month(partial.calendar, base) if base else None
    return found[0] + (partial.year_shift or 0) if found else None


def _precision(partial: Partial) -> DatePrecision:
    if partial.unit == "day":
        return "range" if partial.day_end else "day"
    if partial.unit == "month":
        return "range" if partial.part else "month"
    if partial.unit == "week":
        return "range"
    if partial.unit in ("year", "decade"):
        return "other" if partial.part else partial.unit  # type: ignore[return-value]
    return "other"


def _without_year(partial: Partial, today: date, context: Context) -> Resolution:
    """A month, day, quarter or season without a year, from the direction that modifier or verb gives."""
    found = year_and_month(partial.calendar, today)
    if found is None:
        return unresolved(_precision(partial), "calendar_day")
    which = partial.which
    if which == "current":
        interval = interval_of(partial, found[0])
        return (
            Resolution(*interval, _precision(partial)) if interval else unresolved(_precision(partial), "calendar_day")
        )
    reach = 8 if (partial.month, partial.day) == (2, 29) else 2
    years = range(found[0] - reach, found[0] + reach + 1)
    whole = [interval for year in years if (interval := interval_of(partial, year))]
    if which in PAST:
        chosen = [i for i in whole if i[1] < today][-1:]
        if which == "past2":
            chosen = [i for i in whole if i[1] < today][-2:-1]
    elif which in FUTURE:
        chosen = [i for i in whole if i[0] > today][:1]
    elif context.direction == "future":
        chosen = [i for i in whole if i[1] >= today][:1]
    else:
        chosen = [i for i in whole if i[0] <= today][-1:]
    if not chosen:
        return unresolved(_precision(partial), "calendar_day")
    if partial.weekday is not None and not which and chosen[0][0].weekday() != partial.weekday:
        near = sorted(whole, key=lambda interval: abs((interval[0] - today).days))[:2]
        chosen = [day for day in near if day[0].weekday() == partial.weekday] or chosen
    return Resolution(*chosen[0], _precision(partial))


def _feast(partial: Partial, today: date | None, context: Context) -> Resolution:
    """«ثاني أيام العيد»: of the feast told last, or of the next one, whichever of the two it is."""
    days = (partial.day or 1) - 1
    told = [
        _calendar(replace(partial, kind="calendar", month=month, day=first + days), today, context)
        for month, first in FEASTS
    ]
    known = [answer for answer in told if answer.start is not None]
    ahead = context.direction == "future" or partial.which in FUTURE
    if len(known) < len(told) or (partial.year is not None and len(known) > 1):
        return told[0] if not known else unresolved("day", "calendar_day", partial.year is not None)
    return (min if ahead else max)(known, key=lambda answer: (answer.start, answer.end))


_KINDS: dict[str, Callable[[Partial, date | None, Context], Resolution]] = {
    "calendar": _named_day,
    "weekday": weekday,
    "shift": shift,
    "ago": ago,
    "span": span,
    "anchored": anchored,
    "same_day": same_day,
    "feast": _feast,
}
