"""`find_dates`: scan, grammar, joining, resolution, in one pass over the text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.dates.calendars import Interval, edtf_of
from extract.dates.grammar import read
from extract.dates.joining import join
from extract.dates.partial import Context, Found, Partial, Resolution
from extract.dates.resolving import publication_bounds, resolve
from extract.dates.tense import clause_direction, is_called, is_due, is_nowadays
from extract.dates.tokens import Stretch, stretches
from extract.folding import fold, snap_end
from extract.models import DateMention

_BOUNDARIES = (".", "\n", "؟", "!", "?")
_ANCHOR_REACH, _NEAR_REACH = 600, 220  # characters over which a date carries «في اليوم التالي», «بعد يومين»


def find_dates(text: str, published: str | date | None = None) -> list[DateMention]:
    """All time expressions of `text`, in order, without overlap.

    `published` is when the text came out: an ISO day, month or year, or a `datetime.date`; None where unknown.
    Offsets index `text`. A mention that cannot be resolved has `date_start` None and says what is `missing`.
    Never raises on any text; takes time linear in its length.
    """
    folded = fold(text)
    bounds = publication_bounds(published)
    mentions: list[DateMention] = []
    reader = _Reader(text, folded, bounds)
    for stretch in stretches(folded):
        for found in join(stretch, read(stretch)):
            mention = reader.mention(stretch, found)
            if mention is not None:
                mentions.append(mention)
    return mentions


class _Reader:
    """Resolves the mentions of one text in order, and remembers what later ones lean on."""

    def __init__(self, text: str, folded: str, bounds: Interval | None) -> None:
        self.text, self.folded, self.bounds = text, folded, bounds
        self.end = 0
        self.lag = 0  # «اليوم (الاثنين)» in a text that came out on Tuesday: its «أمس» is Sunday
        self.anchor: Interval | None = None
        self.anchor_end = 0
        self.day: Interval | None = None
        self.year: int | None = None
        self.year_end = 0

    def mention(self, stretch: Stretch, found: Found) -> DateMention | None:
        start, end = stretch.starts[found.first], snap_end(self.text, stretch.ends[found.stop - 1])
        start = max(start, self.end)  # marks inside a word can push a span over the next one
        if start >= end:
            return None
        self.end = end
        partial = found.partial
        if found.rule == "relative_day" and partial.amount in (0, 1) and is_nowadays(self.folded, start, end):
            return None
        if self.lag:
            partial = self._lagging(partial)
        direction = self._direction(partial, start, end)
        answer = resolve(partial, self.bounds, self._context(partial, start, direction))
        self._remember(partial, answer, end)
        if partial.kind == "weekday" and partial.unit == "near" and answer.start and self.bounds:
            lag = (answer.start - self.bounds[0]).days - partial.amount
            self.lag = lag if abs(lag) <= 1 else 0
        return DateMention(
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
        )

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
        if partial.kind == "calendar" and partial.month and is_called(self.folded, start):
            return "future"
        return clause_direction(self.folded, start, end)

    def _context(self, partial: Partial, start: int, direction: str) -> Context:
        near = partial.part == "after" or (partial.amount < 0 and partial.unit != "day")
        eve = partial.kind == "anchored" and partial.unit == "day" and partial.part == "" and partial.amount < 0
        if eve and (self.anchor is None or self.anchor[0] != self.anchor[1] or start - self.anchor_end > _ANCHOR_REACH):
            return Context(direction, self.day, None)
        anchor = self.anchor if start - self.anchor_end <= (_NEAR_REACH if near else _ANCHOR_REACH) else None
        year = None
        if (
            self.year is not None
            and partial.year is None
            and partial.unit in ("day", "month")
            and partial.kind == "calendar"
        ):
            between = self.folded[self.year_end : start] if start - self.year_end < 200 else "."
            year = None if any(mark in between for mark in _BOUNDARIES) or direction == "future" else self.year
        return Context(direction, anchor, year)

    def _remember(self, partial: Partial, answer: Resolution, end: int) -> None:
        if answer.start is None or answer.end is None:
            return
        if answer.precision != "decade" and partial.kind != "span":
            self.anchor, self.anchor_end = (answer.start, answer.end), end
            if answer.start == answer.end:
                self.day = self.anchor
        last = partial.last or partial
        if (
            last.year is not None
            and last.unit in ("day", "month")
            and last.calendar == "gregorian"
            and not partial.since
        ):
            self.year, self.year_end = last.year, end
