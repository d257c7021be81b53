"""`find_dates`: scan, grammar, joining, resolution, in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from extract.dates.calendars import GREGORIAN, HIJRI, Interval, edtf_of
from extract.dates.grammar import read
from extract.dates.joining import join
from extract.dates.leaning import (
    SENTENCE_ENDS,
    Pending,
    day_from_it,
    of_this_month,
    pending_of,
    settled,
    year_of_later_day,
)
from extract.dates.nowadays import is_nowadays, is_then_or_now
from extract.dates.partial import Context, Found, Partial, Resolution
from extract.dates.resolving import publication_bounds, resolve
from extract.dates.tense import (
    clause_direction,
    clause_tense,
    days_ahead,
    is_called,
    is_delivered,
    is_due,
    is_of_source,
    is_planned,
    is_remembered,
    is_yearly,
    lasts,
)
from extract.dates.tokens import Stretch, stretches
from extract.folding import fold, snap_end
from extract.models import DateMention

_FEWEST_HIJRI = 2
_BARE_DAYS = ("day_of_it", "day_of_the_month")  # no dates unless a month was told before them
_PERIOD = 3  # days between the first and the last of a stretch that things are counted over
_AUGUST, _IBB = 8, "إب"  # a town of Yemen that folds like «آب»
_COUNTED_BACK = ("anniversary", "years_passed")
_COMMEMORATED = 40
_ANCHOR_REACH, _NEAR_REACH = 600, 220  # characters over which a date carries «في اليوم التالي», «بعد يومين»


def find_dates(text: str, published: str | date | None = None) -> list[DateMention]:
    """All time expressions of `text`, in order, without overlap.

    `published` is when the text came out: an ISO day, month or year, or a `datetime.date`; None where unknown.
    Offsets index `text`. A mention that cannot be resolved has `date_start` None and says what is `missing`.
    Never raises on any text; takes time linear in its length.
    """
    folded = fold(text)
    bounds = publication_bounds(published)
    said = [(stretch, found) for stretch in stretches(folded) for found in join(stretch, read(stretch))]
    reader = _Reader(text, folded, bounds, counts_in_hijri(found.partial for _, found in said))
    for stretch, found in said:
        reader.read(stretch, found)
    return reader.mentions


def counts_in_hijri(partials: Iterable[Partial]) -> bool:
    """Whether a text names its dates by the Hijri calendar alone, so that «العام الحالي» is a Hijri year there."""
    hijri = 0
    for partial in partials:
        if partial.kind == "calendar" and (partial.month or partial.unit == "year"):
            if partial.calendar == GREGORIAN:
                return False
            hijri += 1
    return hijri >= _FEWEST_HIJRI


class _Reader:
    """Resolves the mentions of one text in order, and remembers what later ones lean on."""

    def __init__(self, text: str, folded: str, bounds: Interval | None, hijri: bool) -> None:
        self.text, self.folded, self.bounds, self.hijri = text, folded, bounds, hijri
        self.mentions: list[DateMention] = []
        self.pending: Pending | None = None
        self.yearless: Pending | None = None
        self.end = 0
        self.lag = 0  # «اليوم (الاثنين)» in a text that came out on Tuesday: its «أمس» is Sunday
        self.anchor: Interval | None = None
        self.anchor_end = 0
        self.named: Interval | None = None  # told by its month or year: «في 11 من الشهر نفسه» leans on no «أمس»
        self.named_end = 0
        self.day: Interval | None = None
        self.day_end = 0
        self.year: int | None = None
        self.year_end = 0
        self.period: Resolution | None = None
        self.period_end = 0

    def read(self, stretch: Stretch, found: Found) -> None:
        """Resolve and keep what was found, unless it is no date here."""
        start, end = stretch.starts[found.first], snap_end(self.text, stretch.ends[found.stop - 1])
        start = max(start, self.end)  # marks inside a word can push a span over the next one
        if start >= end:
            return
        self.end = end
        partial = found.partial
        if found.rule == "relative_day" and partial.amount in (0, 1) and is_nowadays(self.folded, start, end):
            return
        if found.rule == "relative_day" and is_then_or_now(self.folded, start, end):
            return
        if partial.month and partial.year is None and is_yearly(self.folded, end):
            return
        if partial.month == _AUGUST and self.text[start:end].lstrip("وبفل") == _IBB:
            return
        if self.lag:
            partial = self._lagging(partial)
        if self.hijri and partial.kind in ("shift", "anchored") and partial.unit in ("month", "year"):
            partial = replace(partial, calendar=HIJRI)
        if found.rule == "since_duration":
            partial = replace(partial, since=lasts(self.folded, start, partial.unit))
        direction = self._direction(partial, start, end)
        bounds = self._commemorated(start) if found.rule == "anniversary" else self.bounds
        answer = resolve(partial, bounds, self._context(partial, start, direction))
        if answer.start is None and found.rule == "day_of_the_month":
            answer = of_this_month(partial, self.bounds)
        if answer.start is None and found.rule in _BARE_DAYS:
            return
        if it := day_from_it(self.folded, found, answer, start, (self.day, self.day_end), self.mentions, self.bounds):
            answer = Resolution(*it, "day")
        if partial.part == "lasting":
            if answer.start is None or any(mark in self.folded[self.anchor_end : start] for mark in SENTENCE_ENDS):
                return  # a duration of something undated is no date
        elif not self._is_of_source_of(partial, start) and found.rule not in _COUNTED_BACK:
            self._remember(partial, answer, end)
            self._remember_period(answer, end)
        if partial.kind == "weekday" and partial.unit == "near" and answer.start and self.bounds:
            lag = (answer.start - self.bounds[0]).days - partial.amount
            self.lag = lag if abs(lag) <= 1 else 0
        self._settle(start, partial, answer)
        self.pending = pending_of(len(self.mentions), found, answer, end)
        if found.rule == "day_month" and partial.year is None and not partial.which and answer.basis == "relative":
            self.yearless = Pending(len(self.mentions), partial, end)
        self.mentions.append(
            DateMention(
                char_start=start,
                char_end=end,
                text=self.text[start:end],
                date_start=answer.start,
                date_end=answer.end,
                precision=answer.precision,
                basis=answer.basis,
                calendar=partial.calendar,
                edtf=edtf_of(answer.start, answer.end, answer.precision),
                rule=found.rule,
                missing=answer.missing,
                direction=direction,
                since=partial.since,
                onset_end=answer.onset_end,
            )
        )

    def _commemorated(self, start: int) -> Interval | None:
        """«في نوفمبر المقبل الذكرى الأولى لـ…»: the day or month that an anniversary falls on, else publication."""
        near = self.anchor is not None and start - self.anchor_end <= _COMMEMORATED
        apart = any(mark in self.folded[self.anchor_end : start] for mark in SENTENCE_ENDS)
        return self.anchor if near and not apart else self.bounds

    def _year_commemorated(self, start: int) -> int | None:
        """«الذكرى الثانية لتفجير 7 مايو»: the year of a day or month right behind an anniversary."""
        last = self.mentions[-1] if self.mentions else None
        if last is None or last.rule != "anniversary" or start - last.char_end > _COMMEMORATED:
            return None
        return last.date_start.year if last.date_start is not None else None

    def _settle(self, start: int, partial: Partial, answer: Resolution) -> None:
        """Give the mention before its days, where it leans on the one at `start`."""
        if answer.start is None or answer.end is None:
            return
        days = (answer.start, answer.end)
        if self.pending is not None:
            self._give(self.pending, settled(self.pending, self.folded, start, partial, days, self.bounds))
        if self.yearless is not None:
            self._give(self.yearless, year_of_later_day(self.yearless, self.folded, start, partial, days))

    def _give(self, earlier: Pending, found: Resolution | None) -> None:
        if found is not None:
            self.mentions[earlier.index] = replace(
                self.mentions[earlier.index], date_start=found.start, date_end=found.end, precision=found.precision,
                edtf=edtf_of(found.start, found.end, found.precision), missing="",
                basis="explicit" if found.basis == "explicit" else self.mentions[earlier.index].basis,
            )  # fmt: skip

    def _is_of_source_of(self, partial: Partial, start: int) -> bool:
        """«أوقف يوم 26 مايو 2017 … وفق بلاغ للوزارة اليوم»: the day of the news stays the one that others lean on."""
        if partial.kind != "shift" or partial.unit != "day" or partial.amount > 0 or self.day is None:
            return False
        return start - self.day_end <= _ANCHOR_REACH and is_of_source(self.folded, start)

    def _lagging(self, partial: Partial) -> Partial:
        if partial.last is not None:
            partial = partial.until(self._lagging(partial.last))
        if partial.kind == "shift" and partial.unit == "day":
            return replace(partial, amount=partial.amount + self.lag)
        return partial

    def _direction(self, partial: Partial, start: int, end: int) -> str:
        if partial.which in ("past", "past2", "previous"):
            return "past"
        if partial.which in ("next", "next2", "following"):
            return "future"
        whole = not partial.which or (partial.which == "current" and partial.unit == "week")
        if partial.kind == "shift" and partial.part and whole and partial.unit in ("week", "year"):
            return clause_direction(self.folded, start, end)
        if partial.kind in ("shift", "ago", "anchored") and partial.amount and partial.part != "after":
            return "past" if partial.amount < 0 else "future"
        if partial.kind == "span" and partial.part != "open":
            return "past" if partial.amount < 0 else "future"
        if partial.year is not None or partial.unit == "century" or partial.kind == "shift":
            return ""
        if partial.kind == "span" and is_due(self.folded, start):
            return "future"
        if partial.since:
            return "past"
        months = partial.kind == "calendar" and bool(partial.month)
        if months and (is_called(self.folded, start) or is_planned(self.folded, start)):
            return "future"
        if months and is_remembered(self.folded, start):
            return "past"
        if months and self._lies_just_ahead(partial, days_ahead(self.folded, start)):
            return "future"
        if partial.unit == "month" and is_delivered(self.folded, start):
            return "future"
        if self._was_yesterday(partial) and clause_tense(self.folded, start, end) == "present":
            return "past"  # «الوزير الذي يبدأ الثلاثاء جولة», printed on Wednesday: written a day before
        return clause_direction(self.folded, start, end)

    def _was_yesterday(self, partial: Partial) -> bool:
        """Whether a weekday that nothing is said with was that of the day before publication."""
        if not partial.is_bare_weekday() or self.bounds is None:
            return False
        return (self.bounds[1].weekday() - partial.index) % 7 == 1

    def _lies_just_ahead(self, partial: Partial, days: int) -> bool:
        """Whether a month, or a day of it, comes within `days` after publication, and was last a year ago."""
        if not days or self.bounds is None or partial.calendar != GREGORIAN:
            return False
        today = self.bounds[1]
        coming = date(today.year, partial.month, min(partial.day or 1, 28))
        if coming <= today:
            coming = coming.replace(year=today.year + 1)
        return (coming - today).days <= days

    def _context(self, partial: Partial, start: int, direction: str) -> Context:
        near = partial.part == "after" or (partial.amount < 0 and partial.unit != "day")
        eve = partial.kind == "anchored" and partial.unit == "day" and partial.part == "" and partial.amount < 0
        if eve and (self.anchor is None or self.anchor[0] != self.anchor[1] or start - self.anchor_end > _ANCHOR_REACH):
            return Context(direction, self.day, None)
        anchor = self.anchor if start - self.anchor_end <= (_NEAR_REACH if near else _ANCHOR_REACH) else None
        same = partial.which == "same" or (partial.kind == "anchored" and not partial.amount and partial.unit != "day")
        if same and partial.unit in ("day", "month", "year") and start - self.named_end <= _ANCHOR_REACH:
            anchor = self.named or anchor
        year = None
        if (
            self.year is not None
            and partial.year is None
            and partial.unit in ("day", "month")
            and partial.kind == "calendar"
        ):
            between = self.folded[self.year_end : start] if start - self.year_end < 200 else "."
            year = None if any(mark in between for mark in SENTENCE_ENDS) or direction == "future" else self.year
        if partial.month and partial.year is None and not partial.which:
            year = self._year_commemorated(start) or year
        reach = _ANCHOR_REACH if partial.which == "same" else _NEAR_REACH
        return Context(direction, anchor, year, self.period if start - self.period_end <= reach else None)

    def _remember_period(self, answer: Resolution, end: int) -> None:
        """Keep a stretch of days that «الفترة نفسها» may point back to."""
        if answer.start is not None and answer.end is not None and (answer.end - answer.start).days >= _PERIOD:
            self.period, self.period_end = replace(answer, basis="relative", onset_end=None), end

    def _remember(self, partial: Partial, answer: Resolution, end: int) -> None:
        if answer.start is None or answer.end is None:
            return
        if answer.precision != "decade" and partial.kind != "span":
            self.anchor, self.anchor_end = (answer.start, answer.end), end
            if partial.kind not in ("shift", "ago", "weekday") or partial.unit in ("month", "year"):
                self.named, self.named_end = self.anchor, end
            if answer.start == answer.end:
                self.day, self.day_end = self.anchor, end
        last = partial.last or partial
        if (
            last.year is not None
            and last.unit in ("day", "month")
            and last.calendar == "gregorian"
            and not partial.since
        ):
            self.year, self.year_end = last.year, end
