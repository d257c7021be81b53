"""Looking up words of a lexicon in text: one pass over the words, prefixes and phrases included.

A text is cut into words once (`words_of`, cached); a `WordIndex` answers for every word, in constant
time, whether an entry begins there. Arabic prefixes (و ف ب ل ك and their pairs) are part of the index,
so «وبالكويت» and «لتونس» are found as the entries «الكويت» and «تونس» with the prefix kept apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Iterable, NamedTuple, TypeVar

import numpy as np

Value = TypeVar("Value")

_JOINTS = frozenset(" \n\r-_'’/")
_PREFIXES = ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل", "وك")
_ARTICLE_PREFIXES = ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")
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
        """True where only blanks or hyphens stand between word `i` and the next one."""
        if i < 0 or i + 1 >= len(self.tokens):
            return False
        gap = self.folded[self.starts[i] + len(self.tokens[i]) : self.starts[i + 1]]
        return gap == " " or (len(gap) <= 12 and _JOINTS.issuperset(gap))

    def before(self, i: int) -> str:
        """The word before word `i` where only blanks lie between them, else ""."""
        return self.tokens[i - 1] if i > 0 and self.joined(i - 1) else ""

    def after(self, i: int) -> str:
        """The word after word `i` where only blanks lie between them, else ""."""
        return self.tokens[i + 1] if self.joined(i) else ""


@lru_cache(maxsize=1)
def _is_word() -> np.ndarray:
    return np.fromiter((chr(code).isalnum() for code in range(0x10000)), dtype=bool, count=0x10000)


@lru_cache(maxsize=8)
def words_of(folded: str) -> Words:
    """The words (runs of letters and digits) of a folded text. Letters beyond U+FFFF count as gaps."""
    if not folded:
        return Words("", [], [])
    codes = np.frombuffer(folded.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    inside = _is_word()[np.minimum(codes, 0xFFFF)]
    starts = np.flatnonzero(inside & ~np.concatenate(([False], inside[:-1])))
    tokens = np.where(inside, codes, 32).astype(np.uint32).tobytes().decode("utf-32-le").split()
    return Words(folded, tokens, starts.tolist())


def with_prefixes(word: str) -> Iterable[tuple[str, str]]:
    """Every written form of `word` with a prefix, as (form, prefix)."""
    if word.startswith("ال") and len(word) > 3:
        yield from ((prefix + word, prefix) for prefix in _ARTICLE_PREFIXES)
        yield from ((prefix + "ل" + word[2:], prefix) for prefix in _LI_PREFIXES)
    elif word.isascii():
        yield word, ""
    else:
        yield from ((prefix + word, prefix) for prefix in _PREFIXES)


@dataclass(frozen=True, slots=True)
class Hit(Generic[Value]):
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
        table: dict[str, list[tuple[list[str], str, tuple[Value, ...]]]] = {}
        for key, values in grouped.items():
            first, *rest = key.replace("-", " ").replace("'", " ").split()
            for form, prefix in with_prefixes(first) if prefixes else ((first, ""),):
                table.setdefault(form, []).append((rest, prefix, tuple(values)))
        for readings in table.values():
            readings.sort(key=lambda reading: (-len(reading[0]), len(reading[1])))
        self.table = table

    def anchors(self, words: Words) -> list[int]:
        """The numbers of the words at which an entry may begin."""
        table = self.table
        return [i for i, token in enumerate(words.tokens) if token in table]

    def at(self, words: Words, i: int) -> Hit[Value] | None:
        """The longest entry that begins at word `i`, or None."""
        for rest, prefix, values in self.table.get(words.tokens[i], ()):
            last = i + len(rest)
            if not rest:
                return Hit(i, i, prefix, values)
            if words.tokens[i + 1 : last + 1] == rest and all(words.joined(k) for k in range(i, last)):
                return Hit(i, last, prefix, values)
        return None

    def hits(self, words: Words) -> Iterable[Hit[Value]]:
        """Every entry found, left to right, none overlapping."""
        free = 0
        for i in self.anchors(words):
            if i >= free and (hit := self.at(words, i)):
                free = hit.last + 1
                yield hit
