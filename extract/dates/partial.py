"""What the words of a time expression say, before anybody asks which day that is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from extract.models import Calendar, DateBasis, DatePrecision

Kind = Literal["calendar", "weekday", "shift", "ago", "span", "anchored", "same_day", "feast"]
Which = Literal["", "past", "past2", "current", "next", "next2", "same", "following", "previous"]


@dataclass(frozen=True, slots=True)
class Partial:
    """A time expression as said.

    `kind`: `calendar` names parts of a date; `weekday` a day of the week; `shift` counts calendar units from
    publication (`amount` 0 is the present one); `ago` goes back or forth by a duration; `span` is the last or
    next `amount` units; `anchored` leans on another date of the text; `same_day` is the day of publication in
    another month or year; `feast` is a day of the one of the two feasts that is nearest.
    `unit` is what is meant: day, week, month, year, decade, century, quarter, third, half, season, or period.
    `index` is the number of that quarter, third, half, season or week, or the tens of a decade.
    `part`: early, middle, late of the unit; of a day, the last or the nth weekday of a month, the eve, or
    some hours of it. `which` is the modifier said with it. `year_shift` is the year by
    «الماضي», «الجاري», «المقبل». `last` is the other end of a range; `since` marks «منذ …».
    """

    kind: Kind
    unit: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None
    index: int = 0
    amount: int = 0
    weekday: int | None = None
    part: str = ""
    which: str = ""
    year_shift: int | None = None
    calendar: Calendar = "gregorian"
    last: Partial | None = None
    since: bool = False

    def is_bare_weekday(self) -> bool:
        """Whether this names one day of the week and nothing with it: «الاثنين», not «الاثنين الماضي»."""
        return self.kind == "weekday" and self.unit == "day" and not self.which and self.last is None

    # dataclasses.replace takes twenty times as long as a call by position; these run for every mention

    def on_days(self, day: int | None, day_end: int | None = None) -> Partial:
        """The same with other days."""
        return Partial(
            self.kind, self.unit, self.year, self.month, day, day_end, self.index, self.amount, self.weekday,
            self.part, self.which, self.year_shift, self.calendar, self.last, self.since,
        )  # fmt: skip

    def in_year(self, year: int | None, year_shift: int | None, which: str, calendar: Calendar) -> Partial:
        """The same with the year said otherwise."""
        return Partial(
            self.kind, self.unit, year, self.month, self.day, self.day_end, self.index, self.amount, self.weekday,
            self.part, which, year_shift, calendar, self.last, self.since,
        )  # fmt: skip

    def until(self, last: Partial | None, since: bool = False) -> Partial:
        """The range from this to `last`, or this alone where that is None."""
        return Partial(
            self.kind, self.unit, self.year, self.month, self.day, self.day_end, self.index, self.amount, self.weekday,
            self.part, self.which, self.year_shift, self.calendar, last, since,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around an expression: the verb's direction, the date last named, a year shared in the sentence.

    `period` is the stretch of days told last, for «الفترة نفسها».
    """

    direction: str = ""
    anchor: tuple[date, date] | None = None
    year: int | None = None
    period: Resolution | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """The answer: inclusive days, or None with what is `missing`.

    `onset_end`: of a stretch that runs on («منذ صيف 2014»), the last day of the period in which it began.
    """

    start: date | None
    end: date | None
    precision: DatePrecision
    basis: DateBasis = "relative"
    missing: str = ""
    onset_end: date | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A partial with the tokens it covers (`first` inclusive, `stop` exclusive) and the rule that found it.

    An empty `rule` marks words that look like a date and are none; nothing else may read them.
    """

    first: int
    stop: int
    partial: Partial
    rule: str


NO_DATE = Partial("calendar", "none")
