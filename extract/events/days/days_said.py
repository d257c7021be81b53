"""Which days a linked date says of a happening: all of it, or where a state began («منذ 2011») its beginning."""

from __future__ import annotations

import calendar
from datetime import date

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.text.setting import Setting
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, Quantity

_MONTH = 27
_PARTS = ("season", "part_of_month", "part_of_year", "period_part", "relative_period")
_COUNTED_ACTS = ("decisions", "laws", "agreements")
_SEVERAL = 3
_BEGINNINGS = ("mission", "policy", "attack", "enforcement")


def days_said(link: DateLink, setting: Setting, candidate: Candidate) -> tuple[date | None, date | None]:
    """First and last day of a happening by the date linked to it, else by publication; of a state, its beginning."""
    when = link.date
    if when is not None:
        if when.since and candidate.event_type in _BEGINNINGS and when.date_start is not None:
            if when.rule in _PARTS and when.onset_end is not None:
                return when.date_start, when.onset_end
            return _beginning(when.date_start, when)
        return when.date_start, when.date_end
    return setting.published or (None, None)


def counted_on(
    days: tuple[date | None, date | None],
    link: DateLink,
    candidate: Candidate,
    quantities: tuple[Quantity, ...],
    latest: date | None,
) -> tuple[date | None, date | None]:
    """`days`, run up to publication for acts counted since: «القرارات السبعة التي اتخذها المجلس منذ 2006»."""
    when, start = link.date, days[0]
    if candidate.event_type != "policy" or when is None or not when.since or start is None or latest is None:
        return days
    counted = any(quantity.unit in _COUNTED_ACTS and quantity.value >= _SEVERAL for quantity in quantities)
    return (start, latest) if counted and start < latest else days


def _beginning(start: date, when: DateMention) -> tuple[date, date]:
    """The year, month or day that a state began in, for «منذ 2011»; «منذ أربعة أشهر» tells the month."""
    if (start.month, start.day) == (1, 1) and words("onset") & set(fold(when.text).split()):
        return start, date(start.year, 3, 31)  # «منذ بداية العام الماضي»
    of_year = when.rule not in ("since_duration", "month", "part_of_month", "day_month")  # «منذ يناير الماضي»
    if (start.month, start.day) == (1, 1) and of_year:
        return start, date(start.year, 12, 31)
    long = when.date_end is not None and (when.date_end - start).days >= _MONTH
    if start.day == 1 or (when.rule == "since_duration" and long):
        return start.replace(day=1), date(start.year, start.month, calendar.monthrange(start.year, start.month)[1])
    return start, start
