"""Where dates may stand: the anchors of a text, and the run of known words around each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import compress

import numpy as np

from extract.dates.words import anchor_forms, cue_words, known_words, weak_words, word_table, year_nouns
from extract.words import Words, words_of

Span = tuple[int, int, str]
_REACH = 60  # characters looked at before an anchor
_UNKNOWN = 2  # words that nobody knows, before an anchor's run
_BREAKS = frozenset(".;:؛!?؟\n")
_DAY_DIGITS = 2
_SAY_MONTHS = ("past", "current", "next")
_YEAR_HEADS = frozenset(("13", "14", "17", "18", "19", "20", "21"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(r"\d+|[^\W\d_]+"), re.compile(r"\n[ \r]*\n|[^\w\s]|_")


@lru_cache(maxsize=4096)
def _pieces(word: str) -> tuple[tuple[int, str], ...]:
    """The runs of digits and of letters in a word such as «2014م», with their offsets."""
    return tuple((found.start(), found.group()) for found in _patterns()[0].finditer(word))


@lru_cache(maxsize=4096)
def _marks(gap: str) -> tuple[tuple[int, str], ...]:
    """The punctuation between two words, a blank line among it, with its offsets."""
    return tuple((found.start(), found.group()) for found in _patterns()[1].finditer(gap))


def runs(folded: str) -> Iterator[list[Span]]:
    """(start, end, text) of the words and marks around every anchor, in order, without overlap.

    A run holds the known words and numbers around its anchor, two unknown words before them and one after;
    before the unknown ones a noun that a year may follow: «هجمات مدريد 2004».
    """
    words, weak, known, done = words_of(folded), weak_words(), known_words(), 0
    for start, at in _anchors(words):
        if start < done:
            continue
        if (word := words.tokens[at]) in weak or start > words.starts[at]:
            word = next(piece for _, piece in _pieces(word[start - words.starts[at] :]))
            if word in weak and not _beside_known(folded, start, start + len(word)):
                continue
        run = _back(words, at, start, done)
        _on(words, at, start, run)
        here, end, text = run[-1]
        done = here if text[0].isalpha() and text not in known else end  # it may be what stands before the next anchor
        yield run


@lru_cache(maxsize=1)
def _said_months() -> tuple[str, ...]:
    """The words, a space before them, that say behind a number which month it is of: «29 الجاري»."""
    table = word_table().items()
    said = (key for key, word in table if word.cls == "q" and word.value in _SAY_MONTHS and not key.endswith("ه"))
    return tuple(f" {key}" for key in said if key.startswith("ال"))


def _days_of_said_month(tokens: Sequence[str]) -> Iterator[int]:
    """Which words are the day in «الأول من الجاري»: a number in letters, the month said without its name."""
    table, said = word_table(), {key.strip() for key in _said_months()}
    for at in compress(range(2, len(tokens)), map(said.__contains__, tokens[2:])):
        day = table.get(tokens[at - 2])
        if tokens[at - 1] == "من" and day is not None and day.cls == "o":
            yield at - 2


def _anchors(words: Words) -> list[tuple[int, int]]:
    """Where the anchors begin, each with the number of its word: whole known words, and numbers of four digits."""
    folded, tokens, starts = words
    forms = anchor_forms()
    found = [(starts[at], at) for at in compress(range(len(tokens)), map(forms.__contains__, tokens))]
    found += [(starts[at], at) for at in _days_of_said_month(tokens)]
    codes = np.frombuffer(b" " + folded.encode("latin-1", "replace") + b" ", dtype=np.uint8)
    is_digit = codes - np.uint8(48) < 10  # unsigned: what lies below «0» wraps round
    edges = np.flatnonzero(is_digit[1:] != is_digit[:-1])
    first, behind = edges[::2], edges[1::2]
    may_be_letter = (codes >= 65) | (codes == 63)  # what latin-1 does not have is «?» here
    worth = (behind - first == 4) | may_be_letter[first] | may_be_letter[behind + 1]
    plain = len(found)
    is_day = (behind - first <= _DAY_DIGITS) & (codes[behind + 1] == 32)
    is_day &= codes[np.minimum(behind + 2, len(codes) - 1)] == 63  # a space and a letter behind it
    for end in behind[is_day].tolist():
        if folded.startswith(_said_months(), end):
            found.append((end + 1, bisect_right(starts, end + 1) - 1))
    for start, end in zip(first[worth].tolist(), behind[worth].tolist(), strict=True):
        is_year = end - start == 4 and folded[start : start + 2] in _YEAR_HEADS
        if is_year or folded[start - 1 : start].isalpha() or folded[end : end + 1].isalpha():
            at = bisect_right(starts, start) - 1
            if is_year:
                found.append((start, at))
            found += [(starts[at] + place, at) for place, piece in _pieces(tokens[at]) if piece in forms]
    return sorted(set(found)) if len(found) > plain else found


def _beside_known(folded: str, start: int, end: int) -> bool:
    """Whether a number or a word that can belong to a date stands next to folded[start:end]."""
    after = folded[end : end + 14].split(None, 1)
    if after and (
        after[0][0] in "(-/"
        or after[0].rstrip('.,،:؛)»"').lstrip('«"') in cue_words()
        or after[0][0].isdigit()
        or after[0][-1].isdigit()
    ):
        return True
    before = folded[max(0, start - 14) : start].rsplit(None, 1)
    return bool(before) and (
        before[-1][-1].isdigit() or before[-1][-1] in "(-/«" or before[-1].lstrip('(«"،') in cue_words()
    )


def _back(words: Words, at: int, start: int, done: int) -> list[Span]:
    """What belongs to the run before its anchor at `start` in word `at`; nothing before `done`."""
    folded, tokens, starts = words
    known, low, right = known_words(), max(done, start - _REACH), start
    run: list[Span] = []
    unknown = 0
    if starts[at] < start:  # «لعام2014»: the anchor begins inside a word
        at, parts = at, folded[starts[at] : start]
    else:
        parts = ""
    while True:
        if not parts:
            end = starts[at - 1] + len(tokens[at - 1]) if at else 0
            gap = folded[end:right]
            if gap != " ":
                for offset, mark in reversed(_marks(gap)):
                    here = end + offset
                    if here < low or unknown or mark[0] == "\n" or (mark == "." and not folded[here + 1].isdigit()):
                        return run[::-1]
                    run.append((here, here + len(mark), mark))
            if not at:
                return run[::-1]
            at -= 1
        word, right = parts or tokens[at], starts[at]
        if right < low:
            if low > done or right + len(word) <= done:
                return run[::-1]
            word, right = word[done - right :], done
        parts = ""
        if word in known:
            if not unknown or word in year_nouns():
                run.append((right, right + len(word), word))
            if unknown:
                return run[::-1]
        elif word.isalpha():
            unknown += 1
            if unknown > _UNKNOWN:
                return run[::-1]
            run.append((right, right + len(word), word))
        else:
            for offset, piece in reversed(_pieces(word)):
                if piece in known or not piece[0].isalpha():
                    if unknown:
                        return run[::-1]
                else:
                    unknown += 1
                    if unknown > _UNKNOWN:
                        return run[::-1]
                run.append((right + offset, right + offset + len(piece), piece))


def _on(words: Words, at: int, start: int, run: list[Span]) -> None:
    """Add the anchor at `start` in word `at` to its run, and what follows up to an unknown word or a full stop."""
    folded, tokens, starts = words
    known, count, here = known_words(), len(tokens), start
    word = tokens[at][start - starts[at] :]
    while True:
        if word in known:
            run.append((here, here + len(word), word))
        else:
            for offset, piece in _pieces(word):
                run.append((here + offset, here + offset + len(piece), piece))
                if piece not in known and piece[0].isalpha():
                    return
        at, end = at + 1, here + len(word)
        gap = folded[end : starts[at]] if at < count else folded[end:]
        if gap != " ":
            for offset, mark in _marks(gap):
                here = end + offset
                run.append((here, here + len(mark), mark))
                if mark[0] in _BREAKS and not (mark == "." and folded[here + 1 : here + 2].isdigit()):
                    return
        if at == count:
            return
        word, here = tokens[at], starts[at]
