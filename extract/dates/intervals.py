"""The days of a partial whose year is known, and of the parts of months, years and decades."""

from __future__ import annotations

from datetime import date, timedelta

from extract.dates.calendars import GREGORIAN, HIJRI, Interval, add_months, day_of, month_bounds, year_bounds
from extract.dates.partial import Partial

_COMMON_YEARS = range(1600, 2100)  # such a year beside a Hijri month is of the other calendar
_MONTHS_OF = {"quarter": 3, "third": 4, "half": 6}


def interval_of(partial: Partial, year: int | None) -> Interval | None:
    """The days of a partial whose year is known."""
    unit, calendar = partial.unit, partial.calendar
    if year is not None and year in _COMMON_YEARS and calendar == HIJRI:
        return _hijri_within(partial, year)
    if unit == "decade":
        first = date(partial.index, 1, 1)
        return part_of_decade(partial.part, first.year)
    if unit == "century" or year is None:
        return None
    if unit == "day" and partial.part:
        return _day_within_month(partial, year)
    if unit == "day":
        start = day_of(calendar, year, partial.month or 1, partial.day or 1)
        end = day_of(calendar, year, partial.month or 1, partial.day_end) if partial.day_end else start
        if start and partial.weekday is not None and calendar != GREGORIAN and not partial.day_end:
            start = end = _moon(start, partial.weekday)
        return (start, end) if start and end and start <= end else None
    if partial.month is not None and unit in ("month", "week", "half", "third"):
        bounds = month_bounds(calendar, year, partial.month)
        return part_of_month(partial, bounds) if bounds else None
    if unit == "year":
        bounds = year_bounds(calendar, year)
        return part_of_year(partial, year, bounds) if bounds else None
    if unit in _MONTHS_OF:
        size = _MONTHS_OF[unit]
        if partial.index * size > 12:
            return None
        first, last = (
            month_bounds(calendar, year, (partial.index - 1) * size + 1),
            month_bounds(calendar, year, partial.index * size),
        )
        return (first[0], last[1]) if first and last else None
    if unit == "season":
        return season_bounds(year, partial.index) if calendar == GREGORIAN else _season_within(year, partial.index)
    return None


def _hijri_within(partial: Partial, year: int) -> Interval | None:
    """The days of a Hijri partial that begin in a Gregorian year: «رمضان 2014»."""
    about = (year - 622) * 33 // 32
    found = (interval_of(partial, hijri) for hijri in range(about - 1, about + 3))
    return next((days for days in found if days and days[0].year == year), None)


def season_bounds(year: int, index: int) -> Interval | None:
    """Spring 1, summer 2, autumn 3, winter 4 (December of `year` to February): whole months."""
    first, last = month_bounds(GREGORIAN, year, 3 * index), month_bounds(GREGORIAN, *add_months(year, 3 * index, 2))
    return (first[0], last[1]) if first and last else None


def _season_within(year: int, index: int) -> Interval | None:
    """The season that begins in a Hijri year: «صيف 1436»."""
    bounds = year_bounds(HIJRI, year)
    if bounds is None:
        return None
    seasons = (season_bounds(bounds[0].year + later, index) for later in (0, 1))
    return next((season for season in seasons if season and bounds[0] <= season[0] <= bounds[1]), None)


def _moon(day: date, weekday: int) -> date:
    """Sighting the moon moves a Hijri day by one: the weekday said with it decides."""
    for moved in (day - timedelta(days=1), day + timedelta(days=1)):
        if day.weekday() != weekday and moved.weekday() == weekday:
            return moved
    return day


def _day_within_month(partial: Partial, year: int) -> Interval | None:
    """The last day of a month, the day before a day of it, or a weekday of it by number, the last where that is 5."""
    if partial.part == "eve":
        day = day_of(partial.calendar, year, partial.month or 1, partial.day or 1)
        return day and (day - timedelta(days=1), day - timedelta(days=1))
    bounds = month_bounds(partial.calendar, year, partial.month or 1)
    if bounds is None or partial.weekday is None:
        return bounds and (bounds[1], bounds[1])
    days = [bounds[0] + timedelta(days=at) for at in range((bounds[1] - bounds[0]).days + 1)]
    named = [day for day in days if day.weekday() == partial.weekday]
    day = named[-1] if partial.index > 4 else named[partial.index - 1]
    return day, day


def part_of_month(partial: Partial, bounds: Interval) -> Interval:
    first, last = bounds
    length = (last - first).days + 1
    if partial.unit == "week":
        low = length - 6 if partial.index > 4 else 7 * (partial.index - 1) + 1
        low, high = low, low + 6
    elif partial.unit == "half":
        low, high = (1, 15) if partial.index == 1 else (16, length)
    elif partial.unit == "third":
        low, high = 10 * partial.index - 9, length if partial.index == 3 else 10 * partial.index
    else:
        low, high = {"early": (1, 10), "middle": (11, 20), "late": (21, length), "first": (1, 1)}.get(
            partial.part, (1, length)
        )
    return first + timedelta(days=low - 1), first + timedelta(days=min(high, length) - 1)


def part_of_year(partial: Partial, year: int, bounds: Interval) -> Interval | None:
    if not partial.part:
        return bounds
    low, high = {"early": (1, 3), "middle": (6, 7), "late": (10, 12)}.get(partial.part, (1, 12))
    first, last = month_bounds(partial.calendar, year, low), month_bounds(partial.calendar, year, high)
    return (first[0], last[1]) if first and last else None


def part_of_decade(part: str, year: int) -> Interval:
    low, high = {"early": (0, 2), "middle": (3, 6), "late": (7, 9)}.get(part, (0, 9))
    return date(year + low, 1, 1), date(year + high, 12, 31)
