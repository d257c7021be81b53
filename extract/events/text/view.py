"""A sentence with what stands in it, and how far apart two things in it are.

Distance is counted in words; what separates clauses (commas, complementisers, relative pronouns,
speech, brackets) adds to it by the list `extract/lexicon/barriers.csv`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.words import words as words_of_kind
from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.models import ActorMention, DateMention, NumberMention, PlaceMention, Sentence, TriggerMention
from extract.triggers import Word, words_of

Span = tuple[int, int]
COMMAS = ("،", ",")
CLAUSES = ("complement", "speech", "clause")  # kinds of barriers behind which another speaks, or of something else
NEW_CLAUSE = (*CLAUSES, "relative", "second_relative", "subordinate", "؛", ":")
PARTING = (*CLAUSES, "relative", "subordinate", "؛", ":")  # a second relative clause goes on
_LAST_YEAR = 2060
_BORN = 4
_WORDS_OF_DATE = 8
_DISTANCE = "بعد"
_TNT = ["تي", "ان", "تي"]  # the letters, no «إن»
_PUNCTUATION = re.compile(r"[،,؛;:()\[\]«»“”\"]| - |\.\.")


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something between clauses: where it stands, what it is and how many words it counts for."""

    position: int
    kind: str
    cost: float


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence and its mentions; offsets are those of the document. Words of dates, and those
    of a name but its first, do not count as distance."""

    index: int
    sentence: Sentence
    folded: str
    words: tuple[Word, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]
    places: tuple[PlaceMention, ...]
    demonyms: tuple[ActorMention, ...]
    actors: tuple[ActorMention, ...]
    triggers: tuple[TriggerMention, ...]
    barriers: tuple[Barrier, ...]
    _word_starts: tuple[int, ...]
    _counted_starts: tuple[int, ...]
    _barrier_positions: tuple[int, ...]
    _barrier_sums: tuple[float, ...]

    def words_between(self, first: int, last: int) -> int:
        """How many words begin in [first, last), those of dates not counted."""
        return max(0, bisect_left(self._counted_starts, last) - bisect_left(self._counted_starts, first))

    def barrier_cost(self, first: int, last: int) -> float:
        """The summed cost of the barriers in [first, last)."""
        left = bisect_left(self._barrier_positions, first)
        right = bisect_left(self._barrier_positions, last)
        return self._barrier_sums[right] - self._barrier_sums[left]

    def barriers_between(self, first: int, last: int) -> tuple[Barrier, ...]:
        """The barriers in [first, last)."""
        left = bisect_left(self._barrier_positions, first)
        return self.barriers[left : bisect_left(self._barrier_positions, last)]

    def has_barrier(self, first: int, last: int, kinds: tuple[str, ...]) -> bool:
        """Whether a barrier of one of `kinds` stands in [first, last)."""
        return any(barrier.kind in kinds for barrier in self.barriers_between(first, last))

    def distance(self, one: Span, other: Span) -> float:
        """Words between two spans plus the barriers between them; 0 where they touch or overlap."""
        if one[0] > other[0]:
            one, other = other, one
        if other[0] <= one[1]:
            return 0.0
        return self.words_between(one[1], other[0]) + self.barrier_cost(one[1], other[0])

    def words_before(self, position: int, count: int) -> tuple[str, ...]:
        """The folded keys of up to `count` words that end before `position`, nearest last."""
        last = bisect_left(self._word_starts, position)
        return tuple(word.key for word in self.words[max(0, last - count) : last])

    def unjoined_before(self, position: int, count: int) -> tuple[str, ...]:
        """Like `words_before`, each key without a «و» before it."""
        return tuple(key.removeprefix("و") for key in self.words_before(position, count))

    def words_in(self, first: int, last: int) -> tuple[Word, ...]:
        """The words that begin in [first, last)."""
        return self.words[bisect_left(self._word_starts, first) : bisect_left(self._word_starts, last)]

    def numbers_in(self, first: int, last: int) -> tuple[NumberMention, ...]:
        """The numbers that begin in [first, last)."""
        return tuple(number for number in self.numbers if first <= number.char_start < last)

    def letter_before(self, position: int) -> str:
        """The folded letter or mark right before `position`; "" at the beginning: «و» in «و12», a blank in «نحو 12»."""
        at = position - self.sentence.char_start
        return self.folded[at - 1] if at > 0 else ""

    def mark_before(self, position: int) -> str:
        """The last folded letter or mark before `position`, blanks aside; "" at the beginning: «،» in «، أمس»."""
        return self.folded[: position - self.sentence.char_start].rstrip()[-1:]

    def is_verb_at(self, position: int) -> bool:
        """Whether a trigger that begins at `position` is a verb."""
        return any(trigger.char_start == position and trigger.pos == "verb" for trigger in self.triggers)

    def word_at(self, position: int) -> Word | None:
        """The word that ends first behind `position`: the one that holds it, or the next."""
        at = bisect_right(self._word_starts, position) - 1
        if at < 0 or self.words[at].end <= position:
            at += 1
        return self.words[at] if at < len(self.words) else None

    def last_words(self, position: int, count: int) -> tuple[Word, ...]:
        """Up to `count` words that end before `position`, nearest last, none of them part of a date."""
        last = bisect_left(self._word_starts, position)
        near = self.words[max(0, last - count - _WORDS_OF_DATE) : last]
        return tuple(word for word in near if not self.in_date(word))[-count:]

    def words_after(self, position: int, count: int) -> tuple[str, ...]:
        """The folded keys of up to `count` words from `position` on."""
        first = bisect_right(self._word_starts, position - 1)
        return tuple(word.key for word in self.words[first : first + count])

    def undated_words_after(self, position: int, count: int) -> tuple[str, ...]:
        """Like `words_after`, the words of dates left out: «قتل أمس الأحد إرهابي»."""
        first = bisect_right(self._word_starts, position - 1)
        behind = self.words[first : first + count + _WORDS_OF_DATE]
        return tuple(word.key for word in behind if not self.in_date(word))[:count]

    def in_date(self, word: Word) -> bool:
        """Whether `word` is part of a date."""
        return any(date.char_start <= word.start < date.char_end for date in self.dates)


@lru_cache(maxsize=1)
def _barrier_words() -> tuple[frozenset[tuple[str, str, float]], dict[str, tuple[str, float]]]:
    words, marks = {}, set()
    for entry in read_lexicon("barriers"):
        cost = float(entry.get("cost"))
        if entry.get("kind") == "mark":
            marks.add((entry.surface, "mark", cost))
            continue
        for prefix in ("", "و", "ف"):
            words[prefix + entry.key] = (entry.get("kind"), cost)
        if entry.get("kind") == "relative":
            words["و" + entry.key] = ("second_relative", cost / 2)
    return frozenset(marks), words


@lru_cache(maxsize=1)
def _planning_words() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("planning") if entry.get("status") == "planned")


def _barriers(folded: str, words: list[Word], offset: int) -> list[Barrier]:
    marks, by_word = _barrier_words()
    cost_of = {surface: cost for surface, _, cost in marks}
    barriers = [
        Barrier(match.start() + offset, match.group().strip() or "-", cost_of.get(match.group().strip(), 1.0))
        for match in _PUNCTUATION.finditer(folded)
    ]
    for position, word in enumerate(words):
        kind_cost = by_word.get(word.key)
        if [near.key for near in words[max(0, position - 1) : position + 2]] == _TNT:
            continue  # «مادة تي إن تي»
        if kind_cost and kind_cost[0] == "complement" and position and words[position - 1].key in _planning_words():
            continue  # «من المقرر أن تعقد»: one verb phrase
        if kind_cost and position and words[position - 1].key in words_of_kind("at_distance") and word.key == _DISTANCE:
            continue  # «على بعد مئة متر»: how far, not after what
        if kind_cost:
            barriers.append(Barrier(word.start + offset, *kind_cost))
    return sorted(barriers, key=lambda barrier: barrier.position)


def _is_corrected(first: DateMention, second: DateMention, folded: str, offset: int) -> bool:
    """«فجر اليوم (أمس)»: the speaker's day, with the reader's day in brackets behind it."""
    between = folded[first.char_end - offset : second.char_start - offset].strip()
    yesterday = any(word in fold(second.text) for word in words_of_kind("day_before"))
    return between == "(" and first.precision == second.precision == "day" and yesterday


def _happening_dates(
    dates: tuple[DateMention, ...], words: tuple[Word, ...], folded: str, offset: int
) -> tuple[DateMention, ...]:
    """The dates of a sentence that may date a happening: no year of birth, and of two side by side the finer."""
    kept: list[DateMention] = []
    starts = [word.start for word in words]
    for date in dates:
        last = bisect_left(starts, date.char_start)
        if date.missing == "anchor" or date.rule == "lasting":
            continue  # how long a gathering lasts is read with the gathering
        if date.date_start is not None and date.basis == "explicit" and date.date_start.year >= _LAST_YEAR:
            continue
        if date.basis == "explicit" and any(word.key in _birth_words() for word in words[max(0, last - _BORN) : last]):
            continue
        if kept and _is_corrected(kept[-1], date, folded, offset):
            kept[-1] = date
            continue
        if kept and last - bisect_left(starts, kept[-1].char_end) <= 2:
            if date.precision == "day" and kept[-1].precision in ("month", "year") and _holds(kept[-1], date):
                kept[-1] = date
                continue
            if kept[-1].precision == "day" and date.precision == "month" and date.calendar == "hijri":
                continue
        kept.append(date)
    return tuple(kept)


def _holds(wide: DateMention, day: DateMention) -> bool:
    """Whether a day may lie in the month or year beside it: not «في مارس 2014 وحكم عليه أمس»."""
    if wide.date_start is None or wide.date_end is None or day.date_start is None:
        return True
    return wide.date_start <= day.date_start <= wide.date_end


@lru_cache(maxsize=1)
def _birth_words() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("blockers") if entry.get("kind") == "birth")


def view_of(mentions: DocumentMentions, index: int) -> SentenceView:
    """Sentence number `index` of the document, with its mentions."""
    sentence = mentions.sentences[index]
    start, end = sentence.char_start, sentence.char_end
    folded = fold(mentions.document.text)[start:end]
    local = words_of(folded)
    words = tuple(Word(word.start + start, word.end + start, word.key) for word in local)
    barriers = tuple(_barriers(folded, local, start))
    dates = _happening_dates(within(mentions.dates, start, end), words, folded, start)
    barriers = tuple(b for b in barriers if not any(d.char_start <= b.position < d.char_end for d in dates))
    counted = [word.start for word in words if not any(d.char_start <= word.start < d.char_end for d in dates)]
    names = within(mentions.actors, start, end)
    counted = [at for at in counted if not any(name.char_start < at < name.char_end for name in names)]
    return SentenceView(
        index, sentence, folded, words, dates, within(mentions.numbers, start, end),
        within(mentions.places, start, end), within(mentions.demonyms, start, end), within(mentions.actors, start, end),
        within(mentions.triggers, start, end), barriers, tuple(word.start for word in words), tuple(counted),
        tuple(barrier.position for barrier in barriers),
        (0.0, *accumulate(barrier.cost for barrier in barriers)),
    )  # fmt: skip


def snap_end_in(view: SentenceView, end: int) -> int:
    """`end` of a folded word moved over its marks in the sentence as written."""
    text, start = view.sentence.text, view.sentence.char_start
    return start + snap_end(text, end - start)
