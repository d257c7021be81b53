"""Looking up words of a lexicon in text: one pass over the words, prefixes and phrases included.

A text is cut into words once (`words_of`, cached); a `WordIndex` answers for every word, in constant
time, whether an entry begins there. Arabic prefixes (و ف ب ل ك and their pairs) are part of the index,
so «وبالكويت» and «لتونس» are found as the entries «الكويت» and «تونس» with the prefix kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache
from itertools import compress
from typing import Generic, NamedTuple, TypeVar

import numpy as np

Value = TypeVar("Value")

_JOINTS = frozenset(" \n\r-_'’/«»\"“”")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_ARTICLE_PREFIXES = ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")
_SHORTEST_AFTER_KAF = 5  # «كسرت» is a verb, not «as Sirte»
_LI_PREFIXES = ("ل", "ول", "فل")


class Words(NamedTuple):
    """The words of a folded text: `tokens` and the offset of each in `starts`."""

    folded: str
    tokens: list[str]
    starts: list[int]

    def end(self, i: int) -> int:
        """Offset behind word `i`."""
        return self.starts[i] + len(self.tokens[i])

    def gap(self, i: int) -> str:
        """What stands between word `i` and the next one; "" at the text's end."""
        if i < 0 or i + 1 >= len(self.tokens):
            return ""
        return self.folded[self.starts[i] + len(self.tokens[i]) : self.starts[i + 1]]

    def joined(self, i: int) -> bool:
        """True where only blanks, hyphens or quotation marks stand between word `i` and the next one."""
        if i < 0 or i + 1 >= len(self.tokens):
            return False
        gap = self.folded[self.starts[i] + len(self.tokens[i]) : self.starts[i + 1]]
        return gap == " " or (len(gap) <= 12 and _JOINTS.issuperset(gap))

    def holds_together(self, i: int) -> bool:
        """Like `joined`, within a name of several words also where a bracket opens: «مسجد الإمام (الصادق)»."""
        return self.joined(i) or (0 <= i < len(self.tokens) - 1 and self.gap(i) == " (")

    def before(self, i: int) -> str:
        """The word before word `i` where only blanks lie between them, else ""."""
        return self.tokens[i - 1] if i > 0 and self.joined(i - 1) else ""

    def after(self, i: int) -> str:
        """The word after word `i` where only blanks lie between them, else ""."""
        return self.tokens[i + 1] if self.joined(i) else ""


_LETTER = re.compile(r"[^\W\d_]")


@lru_cache(maxsize=1)
def _is_word() -> np.ndarray:
    return np.fromiter((chr(code).isalnum() for code in range(0x10000)), dtype=bool, count=0x10000)


@lru_cache(maxsize=1)
def _is_letter() -> np.ndarray:
    return np.fromiter((bool(_LETTER.match(chr(code))) for code in range(0x10000)), dtype=bool, count=0x10000)


def _runs(folded: str, table: np.ndarray) -> Words:
    if not folded:
        return Words("", [], [])
    codes = np.frombuffer(f" {folded}".encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    inside = table.take(codes, mode="clip")
    starts = np.flatnonzero(inside[1:] > inside[:-1]).tolist()
    return Words(folded, np.where(inside, codes, 32).tobytes().decode("utf-32-le").split(), starts)


@lru_cache(maxsize=8)
def words_of(folded: str) -> Words:
    """The words (runs of letters and digits) of a folded text. Letters beyond U+FFFF count as gaps."""
    return _runs(folded, _is_word())


@lru_cache(maxsize=4)
def letter_words(folded: str) -> Words:
    """The runs of letters of a folded text, without its digits. Letters beyond U+FFFF count as gaps."""
    return _runs(folded, _is_letter())


def with_prefixes(word: str) -> Iterable[tuple[str, str]]:
    """Every written form of `word` with a prefix, as (form, prefix)."""
    if word.startswith("ال") and len(word) > 3:
        yield from ((prefix + word, prefix) for prefix in _ARTICLE_PREFIXES)
        yield from ((prefix + "ل" + word[2:], prefix) for prefix in _LI_PREFIXES)
        yield from ((prefix + word, prefix) for prefix in _LI_PREFIXES)  # «لألمانيا»: no article, though it looks so
    elif word.isascii():
        yield word, ""
    else:
        for prefix in _PREFIXES:
            if len(word) >= _SHORTEST_AFTER_KAF or "ك" not in prefix:
                yield prefix + word, prefix


class _Readings(NamedTuple, Generic[Value]):
    """What may begin with one word: entries of this word alone, and longer ones by their second word."""

    single: list[tuple[list[str], str, tuple[Value, ...]]]
    longer: dict[str, list[tuple[list[str], str, tuple[Value, ...]]]]


class Hit(NamedTuple, Generic[Value]):
    """An entry found: words `first`..`last` (inclusive), the prefix on the first word, the entry's values."""

    first: int
    last: int
    prefix: str
    values: tuple[Value, ...]


class WordIndex(Generic[Value]):
    """Phrases (folded, blank-separated) with values, found word by word; the longest phrase wins.

    `prefixes=False` finds the bare words alone. A bare reading wins over one with a prefix.
    """

    def __init__(self, entries: Iterable[tuple[str, Value]], prefixes: bool = True) -> None:
        grouped: dict[str, list[Value]] = {}
        for key, value in entries:
            grouped.setdefault(key, []).append(value)
        self.table: dict[str, _Readings[Value]] = {}
        for key, values in grouped.items():
            first, *rest = key.replace("-", " ").replace("'", " ").split()
            for form, prefix in with_prefixes(first) if prefixes else ((first, ""),):
                readings = self.table.setdefault(form, _Readings([], {}))
                entry = (rest, prefix, tuple(values))
                (readings.longer.setdefault(rest[0], []) if rest else readings.single).append(entry)
        for readings in self.table.values():
            for entries in (readings.single, *readings.longer.values()):
                entries.sort(key=lambda entry: (-len(entry[0]), len(entry[1])))

    def at(self, words: Words, i: int) -> Hit[Value] | None:
        """The longest entry that begins at word `i`, or None."""
        tokens = words.tokens
        readings = self.table.get(tokens[i])
        if readings is None:
            return None
        if readings.longer and i + 1 < len(tokens) and (entries := readings.longer.get(tokens[i + 1])):
            for rest, prefix, values in entries:
                last = i + len(rest)
                if tokens[i + 1 : last + 1] == rest and all(words.holds_together(k) for k in range(i, last)):
                    return Hit(i, last, prefix, values)
        if readings.single:
            _, prefix, values = readings.single[0]
            return Hit(i, i, prefix, values)
        return None

    def hits(self, words: Words, among: Iterable[int] | None = None) -> Iterable[Hit[Value]]:
        """Every entry found, left to right, none overlapping.

        `among` are the numbers of the words that may begin an entry, in order (see `known_words`); all by default.
        """
        table, tokens, free = self.table, words.tokens, 0
        count = len(tokens)
        for i in known_words(words, table) if among is None else among:
            readings = table.get(tokens[i])
            if readings is None or i < free:
                continue
            single, longer = readings
            hit = None
            if longer and i + 1 < count and tokens[i + 1] in longer:
                hit = self.at(words, i)
            elif single:
                hit = Hit(i, i, single[0][1], single[0][2])
            if hit:
                free = hit.last + 1
                yield hit


def known_words(words: Words, vocabulary: Container[str]) -> Iterable[int]:
    """The numbers of the words that stand in `vocabulary`: one pass may serve several indexes."""
    return compress(range(len(words.tokens)), map(vocabulary.__contains__, words.tokens))
