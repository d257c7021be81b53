"""Writing mentions: values rounded, spans of the folded text turned into spans of the text as given."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extract.folding import MARKS, mark_places
from extract.models import NumberMention

_LONGEST_WORD = 40
_MARK = re.compile(f"[{MARKS}]")


class Writer:
    """The mentions of one text in order. `last_end` is where the last one ends in the folded text."""

    __slots__ = ("text", "folded", "marks", "found", "last_end")

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.marks = mark_places(text)
        self.found: list[NumberMention] = []
        self.last_end = 0

    def add(
        self,
        start: int,
        end: int,
        value: float,
        kind: str,
        unit: str,
        qualifier: str,
        rule: str,
        high: float | None,
        noun: str,
    ) -> None:
        """Keep one mention; `start` and `end` index the folded text, `noun` is folded."""
        self.last_end = end
        if value > 100:  # 64.1 x 1,000,000 is no whole number in binary
            value, high = round(value, 6), round(high, 6) if high is not None else None
        written = self.as_written(noun, start, end) if noun else ""
        start, end = self.span(start, end)
        text = self.text[start:end]
        self.found.append(NumberMention(start, end, text, value, kind, unit, qualifier, rule, high, written))

    def as_written(self, noun: str, start: int, end: int) -> str:
        """The folded `noun` beside the number `start`..`end` as the text spells it."""
        place = self.folded.find(noun, start, end + 40)
        if place < 0:
            place = self.folded.rfind(noun, max(0, start - 120), start)
        if place < 0:
            return noun
        place, stop = self.span(place, place + len(noun))
        return self.text[place:stop]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded offsets `start` and `end` lie in the text as given."""
        marks = self.marks
        near = bisect_left(marks, start - _LONGEST_WORD)
        if near == len(marks) or marks[near] > end:
            return start, end
        return self.original(start), self.original(end)

    def original(self, at: int) -> int:
        """Where the folded offset `at` lies in the text as given: marks inside a word shift its later letters."""
        folded = self.folded
        low = max(0, at - _LONGEST_WORD)
        marks_before = bisect_right(self.marks, at)
        if marks_before == 0 or self.marks[marks_before - 1] < low:
            return at
        word = at
        while word > low and folded[word - 1].isalnum():
            word -= 1
        place, bare = word, at - word
        text, size = self.text, len(self.text)
        while place < size and bare:
            bare -= _MARK.match(text[place]) is None
            place += 1
        while place < size and _MARK.match(text[place]):
            place += 1  # marks belong to the letter before: behind the end, not before the start
        return place
