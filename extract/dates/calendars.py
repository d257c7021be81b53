"""The two calendars as plain functions: bounds of months and years, and steps between them.

Hijri is Umm al-Qura (hijridate), known for 1343 to 1500 AH; before it the reckoned calendar, behind it None.
Weeks run from Sunday to Saturday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

GREGORIAN, HIJRI = "gregorian", "hijri"
Interval = tuple[date, date]
_OBSERVED, _HIJRA = 1343, 227_014  # the first year of Umm al-Qura; the ordinal of the day before 1 Muharram of year 1
_MONTHS = {"month": 1, "quarter": 3, "third": 4, "half": 6, "year": 12, "decade": 120, "century": 1200}


@lru_cache(maxsize=4096)
def day_of(calendar: str, year: int, month: int, day: int) -> date | None:
    """The Gregorian day of year/month/day in `calendar`, or None where there is no such day."""
    if calendar == HIJRI and 0 < year < _OBSERVED:
        return _reckoned(year, month, day)
    try:
        return Hijri(year, month, day).to_gregorian() if calendar == HIJRI else date(year, month, day)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=4096)
def month_bounds(calendar: str, year: int, month: int) -> Interval | None:
    """First and last day of a month, or None outside the calendar."""
    first = day_of(calendar, year, month, 1)
    if first is None:
        return None
    if calendar == HIJRI and year < _OBSERVED:
        after = day_of(HIJRI, *add_months(year, month, 1), 1)
        return (first, after - timedelta(days=1)) if after else None
    length = Hijri(year, month, 1).month_length() if calendar == HIJRI else monthrange(year, month)[1]
    return first, first + timedelta(days=length - 1)


def _reckoned(year: int, month: int, day: int) -> date | None:
    """A day of the Hijri calendar as reckoned in advance, of 30 and 29 days in turn and 11 leap years in 30."""
    if not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day
    return date.fromordinal(_HIJRA + days)


def year_bounds(calendar: str, year: int) -> Interval | None:
    """First and last day of a year, or None outside the calendar."""
    first, last = month_bounds(calendar, year, 1), month_bounds(calendar, year, 12)
    return (first[0], last[1]) if first and last else None


@lru_cache(maxsize=1024)
def year_and_month(calendar: str, day: date) -> tuple[int, int] | None:
    """The year and month that `day` falls in, or None outside the calendar."""
    if calendar == GREGORIAN:
        return day.year, day.month
    try:
        hijri = Gregorian(day.year, day.month, day.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return hijri.year, hijri.month


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month `months` later (negative: earlier)."""
    index = year * 12 + month - 1 + months
    return index // 12, index % 12 + 1


def shift_day(day: date, unit: str, amount: int) -> date | None:
    """`day` moved by `amount` units (day, week, month, year, decade); the last of the month where it is too short."""
    try:
        if unit in ("day", "week"):
            return day + timedelta(days=amount * (7 if unit == "week" else 1))
        months = amount * _MONTHS[unit]
        year, month = add_months(day.year, day.month, months)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (KeyError, ValueError, OverflowError):
        return None


def week_of(day: date) -> Interval:
    """The Sunday and the Saturday of the week of `day`."""
    try:
        first = day - timedelta(days=(day.weekday() + 1) % 7)
        return first, first + timedelta(days=6)
    except OverflowError:
        return day, day


@lru_cache(maxsize=4096)
def edtf_of(start: date | None, end: date | None, precision: str) -> str:
    """EDTF level 1 of an interval; "" without one."""
    if start is None or end is None:
        return ""
    if precision == "decade" and start.year % 10 == 0:
        return f"{start.year // 10:03d}X"
    whole_months = precision != "range" and start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole_months and (start.month, end.month) == (1, 12) and precision != "month":
        first, last = f"{start.year:04d}", f"{end.year:04d}"
    elif whole_months and precision != "day":
        first, last = f"{start:%Y-%m}", f"{end:%Y-%m}"
        first, last = first.rjust(7, "0"), last.rjust(7, "0")
    else:
        first, last = start.isoformat(), end.isoformat()
    return first if first == last else f"{first}/{last}"
