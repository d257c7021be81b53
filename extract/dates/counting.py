"""The days of what is counted: weekdays, units before and after publication, spans, and dates that lean on others."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from extract.dates.calendars import (
    GREGORIAN,
    Interval,
    add_months,
    month_bounds,
    shift_day,
    week_of,
    year_and_month,
    year_bounds,
)
from extract.dates.intervals import part_of_decade, part_of_month, part_of_year
from extract.dates.partial import Context, Partial, Resolution
from extract.models import DateBasis, DatePrecision

PAST, FUTURE = ("past", "past2", "previous"), ("next", "next2", "following")
STEP = {"past": -1, "past2": -2, "previous": -1, "current": 0, "same": 0, "next": 1, "next2": 2, "following": 1}


_PARTS, _LONGEST_MONTH = ("early", "middle", "late"), 31
MONTH_PARTS = ("half", "third", "week")


def unresolved(precision: DatePrecision, missing: str, explicit: bool = False) -> Resolution:
    return Resolution(None, None, precision, "explicit" if explicit else "relative", missing)


def weekday(partial: Partial, today: date | None, context: Context) -> Resolution:
    """`index` is the weekday (Monday 0); `amount` a relative word's days where `unit` is `near`."""
    if today is None:
        return unresolved("day", "publication_date")
    weekday = partial.index
    if partial.unit == "near":  # «أمس الخميس»: the weekday wins, the one nearest to the word
        said = today + timedelta(days=partial.amount)
        day = said + timedelta(days=(weekday - said.weekday() + 3) % 7 - 3)
        if partial.amount <= 0 and (day - today).days > 1 and context.direction != "future":
            day -= timedelta(days=7)  # one day on is a stamp from before midnight elsewhere
    elif partial.unit == "week":  # «الخميس من الأسبوع الماضي»
        first = week_of(today)[0] + timedelta(days=7 * STEP.get(partial.which, 0))
        day = first + timedelta(days=(weekday + 1) % 7)
    elif partial.which in PAST:
        day = (
            today
            - timedelta(days=(today.weekday() - weekday) % 7 or 7)
            - timedelta(days=7 * (partial.which == "past2"))
        )
    elif partial.which in FUTURE:
        day = (
            today
            + timedelta(days=(weekday - today.weekday()) % 7 or 7)
            + timedelta(days=7 * (partial.which == "next2"))
        )
    elif partial.which == "current":
        day = week_of(today)[0] + timedelta(days=(weekday + 1) % 7)
    elif context.direction == "future":
        day = today + timedelta(days=(weekday - today.weekday()) % 7)
    else:
        ago = (today.weekday() - weekday) % 7
        if partial.since and not partial.part:
            ago = ago or 7  # «تقصف مواقعهم منذ الجمعة», written on a Friday; «منذ صباح الجمعة» is that morning
        day = today - timedelta(days=ago)
    return Resolution(day, day, "day")


def shift(partial: Partial, today: date | None, context: Context) -> Resolution:
    """Whole calendar units from publication: yesterday, last month, this year, next decade."""
    precision = {"day": "day", "week": "range", "season": "other", "century": "other"}.get(partial.unit, partial.unit)
    if partial.part:
        precision = "range" if partial.unit in ("week", "month") else "other"
    if partial.day:
        precision = "range" if partial.day_end else "day"
    if today is None:
        return unresolved(precision, "publication_date")  # type: ignore[arg-type]
    interval = shifted(partial, today, context.direction == "future")
    if (
        partial.unit == "year"
        and not partial.which
        and context.direction == "past"
        and interval
        and interval[0] > today
    ):
        named = context.anchor[0] if context.anchor and context.anchor[0] <= today else None
        interval = shifted(partial, named or date(today.year - 1, 1, 1))  # «بلغ الفائض 3 ملايين في نهاية العام»
    if interval is None:
        return unresolved(precision, "calendar_day")  # type: ignore[arg-type]
    return Resolution(*interval, precision)  # type: ignore[arg-type]


def shifted(partial: Partial, today: date, ahead: bool = False) -> Interval | None:
    """The calendar unit `amount` units from that of `today`; `ahead` where a weekend named alone is the coming one."""
    unit, amount = partial.unit, partial.amount
    if unit == "day":
        day = shift_day(today, "day", amount)
        return (day, day) if day else None
    if unit == "week":
        first, last = week_of(today + timedelta(days=7 * amount))
        low, high = {"early": (0, 1), "middle": (2, 3), "late": (5, 6)}.get(partial.part, (0, 6))
        if partial.part and not partial.which and not amount:
            over, begun = first + timedelta(days=high) < today, first + timedelta(days=low) <= today
            first += timedelta(days=7 * (ahead and over) - 7 * (not ahead and not begun))
        elif partial.part and ahead and first + timedelta(days=high) < today:
            first += timedelta(days=7)  # «سيزورها منتصف الأسبوع الحالي», printed on its last day
        return first + timedelta(days=low), first + timedelta(days=high)
    if unit == "month":
        found = year_and_month(partial.calendar, today)
        bounds = month_bounds(partial.calendar, *add_months(*found, amount)) if found else None
        if bounds and partial.day:
            day = bounds[0] + timedelta(days=partial.day - 1)
            end = bounds[0] + timedelta(days=(partial.day_end or partial.day) - 1)
            return (day, end) if end <= bounds[1] else None
        part = replace(partial, unit=partial.part) if partial.part in MONTH_PARTS else partial
        return part_of_month(part, bounds) if bounds else None
    if unit == "year":
        found = year_and_month(partial.calendar, today)
        bounds = year_bounds(partial.calendar, found[0] + amount) if found else None
        return part_of_year(partial, found[0] + amount, bounds) if found and bounds else None
    if unit == "decade":
        return part_of_decade(partial.part, (today.year // 10 + amount) * 10)
    return None


def ago(partial: Partial, today: date | None, context: Context) -> Resolution:
    """A duration before or after publication: the day, the week, the month or the year it leads to."""
    unit, amount = partial.unit, partial.amount
    precision: DatePrecision = {"day": "day", "week": "range", "month": "month"}.get(unit, "year")  # type: ignore[assignment]
    if unit == "year" and abs(amount) <= 2:
        precision = "month"
    if partial.part == "days":
        precision = "range"
    if today is None:
        return unresolved(precision, "publication_date")
    if partial.part == "days":  # «قبل أيام»
        return Resolution(
            today + timedelta(days=-7 if amount < 0 else 1), today + timedelta(days=-1 if amount < 0 else 7), "range"
        )
    day = shift_day(today, unit, amount)
    if day and partial.month:  # «قبل عام ونصف»
        day = shift_day(day, "month", partial.month)
        precision = "month" if unit == "year" else precision
    if day and partial.day:  # «قبل شهر ونصف»
        day = shift_day(day, "day", partial.day)
    if day is None:
        return unresolved(precision, "calendar_day")
    if partial.since:
        return Resolution(day, day, "other")
    if precision == "day":
        return Resolution(day, day, precision)
    if unit == "week":
        return Resolution(*week_of(day), precision)
    bounds = month_bounds(GREGORIAN, day.year, day.month) if precision == "month" else year_bounds(GREGORIAN, day.year)
    return Resolution(*bounds, precision) if bounds else unresolved(precision, "calendar_day")


def same_day(partial: Partial, today: date | None, context: Context) -> Resolution:
    """«في مثل هذا اليوم من أغسطس 1990»: the day of publication, or its month, in another month or year."""
    precision: DatePrecision = "day" if partial.unit == "day" else "month"
    if today is None:
        return unresolved(precision, "publication_date", partial.year is not None)
    year = partial.year if partial.year is not None else today.year + (partial.year_shift or 0)
    basis: DateBasis = "relative" if partial.year is None else "explicit"
    bounds = month_bounds(GREGORIAN, year, partial.month or today.month)
    if bounds is None or bounds[0] > today:
        return unresolved(precision, "calendar_day", partial.year is not None)
    if partial.unit == "day":
        day = bounds[0] + timedelta(days=min(today.day, bounds[1].day) - 1)
        bounds = day, day
    return Resolution(*bounds, precision, basis)


def span(partial: Partial, today: date | None, context: Context) -> Resolution:
    """The last N units, ending the day before publication, or the next N, beginning the day after it."""
    if today is None:
        return unresolved("range", "publication_date")
    unit, amount = partial.unit, partial.amount
    if partial.part == "open":  # «خلال 3 أشهر»: the verb says whether they are over
        amount = abs(amount) if context.direction == "future" else -abs(amount)
    other = shift_day(today, unit, amount)
    if other and partial.month:  # «في خمس سنوات ونصف»
        other = shift_day(other, "month", partial.month if amount > 0 else -partial.month)
    if other and partial.day:  # «خلال شهر ونصف»
        other = shift_day(other, "day", partial.day if amount > 0 else -partial.day)
    if other is None:
        return unresolved("range", "calendar_day")
    one = timedelta(days=1)
    if partial.part == "open":  # as many days as «آخر 3 أيام», the day of publication with them
        first = other + one if unit == "day" else other
        return Resolution(today, other, "range") if amount > 0 else Resolution(first, today, "range")
    return Resolution(other, today - one, "range") if amount < 0 else Resolution(today + one, other, "range")


def anchored(partial: Partial, today: date | None, context: Context) -> Resolution:
    """Leaning on the date named before: the next day, the same month, two days later, the eve."""
    if partial.unit == "fixed":
        first = date.fromordinal(partial.index)
        return Resolution(first, first + timedelta(days=partial.amount), partial.part or "day")  # type: ignore[arg-type]
    precision: DatePrecision = {"day": "day", "week": "range", "month": "month", "year": "year"}.get(
        partial.unit, "other"
    )  # type: ignore[assignment]
    if partial.unit == "month" and (partial.day or partial.part in (*_PARTS, *MONTH_PARTS)):
        precision = "day" if partial.day and not partial.day_end else "range"
    if partial.unit == "period":
        return context.period or unresolved(precision, "anchor")
    if partial.part == "elsewhere":
        return unresolved(precision, "anchor")
    if context.anchor is None and partial.part != "after" and partial.amount < 0 and partial.unit in ("month", "year"):
        return shift(replace(partial, kind="shift"), today, context)  # «العام السابق» with nothing before it
    if context.anchor is None:
        if partial.unit == "day" and partial.part == "after" and context.direction == "future" and today is not None:
            return ago(replace(partial, kind="ago", part=""), today, context)
        return unresolved(precision, "anchor")
    start, end = context.anchor
    if partial.part == "lasting":
        if start != end:
            return unresolved("range", "anchor")
        return Resolution(start, start + timedelta(days=partial.amount), "range")
    if partial.part == "moment":
        return Resolution(start, end, precision)
    base = end if partial.amount > 0 else start
    if partial.part == "after":
        return ago(replace(partial, kind="ago", part=""), base, context)
    if partial.unit == "day" and partial.amount == 0 and (end - start).days > 2:
        return unresolved(precision, "anchor")
    if partial.unit == "day" and (end - start).days > 20:
        return unresolved(precision, "anchor")
    if partial.unit == "month" and (end - start).days > _LONGEST_MONTH:
        return unresolved(precision, "anchor")
    part = partial.part if partial.part in (*_PARTS, *MONTH_PARTS) else ""
    interval = shifted(replace(partial, part=part), base)
    return Resolution(*interval, precision) if interval else unresolved(precision, "calendar_day")
