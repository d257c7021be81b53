"""Length-preserving folding of Arabic text: spellings that readers take as one become one.

The folded text has exactly as many characters as the text it was made from, and a word starts at the
same offset in both, so a span found in the folded text is a span of the text as given. Marks inside a
word (diacritics, tatweel, bidi controls) are taken out and the word is padded with blanks at its end;
`snap_end` moves the end of a span over that padding.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import numpy as np

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "گ": "ك", "ڤ": "ف", "پ": "ب",
}  # fmt: skip
_DIGITS = {chr(base + i): str(i) for base in (0x0660, 0x06F0) for i in range(10)}
_BLANKS = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " "
)
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
MARKS = (
    "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640"
    "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c"
)
_MARK = re.compile(f"[{MARKS}]+")
_FEW_MARKS = 24
_LONGEST_WORD = 64
_SHAPES = (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFBE9), *range(0xFBFC, 0xFC00), *range(0xFE80, 0xFEFD))
_PLAIN = frozenset(' \n.,:()-"،؛«»')


@lru_cache(maxsize=1)
def _table() -> np.ndarray:
    table = np.arange(0x110000, dtype=np.uint32)
    for source, target in (*_LETTERS.items(), *_DIGITS.items(), *_BLANKS.items(), *_DASHES.items()):
        table[ord(source)] = ord(target)
    for shape in _SHAPES:
        letter = unicodedata.normalize("NFKC", chr(shape))
        if len(letter) == 1:  # «ﺷﻦ» as «شن»; not «ﻻ», which is two letters
            table[shape] = table[ord(letter)]
    return table


@lru_cache(maxsize=1)
def _kinds() -> np.ndarray:
    """0 for other, 1 for a letter or digit, 2 for a mark, 3 for tatweel, by code point."""
    kinds = np.zeros(0x110000, np.uint8)
    kinds[:0xD800] = [chr(code).isalnum() for code in range(0xD800)]
    kinds[0x5F], kinds[0xFB50:0xFDFD], kinds[0xFE70:0xFEFD] = 1, 1, 1
    for marks in _MARK.finditer("".join(map(chr, range(0xD800)))):
        kinds[marks.start() : marks.end()] = 2
    kinds[0xFEFF] = 2
    kinds[0x640] = 3
    return kinds


def _take_out_marks(codes: np.ndarray) -> np.ndarray:
    """`codes` with the marks of every word moved out to its end as blanks; tatweel alone is a dash: «2 ــ 4»."""
    all_kinds = _kinds().take(codes)
    marked = np.flatnonzero(all_kinds > 1)
    if not marked.size:
        return codes
    if marked.size <= _FEW_MARKS:
        return _take_out_few(codes, all_kinds.tobytes(), marked.tolist())
    gaps = np.concatenate(([-1], np.flatnonzero(all_kinds == 0), [len(codes)]))
    word_of_mark = np.unique(np.searchsorted(gaps, marked))
    starts, ends = gaps[word_of_mark - 1] + 1, gaps[word_of_mark]
    lengths = ends - starts
    heads = np.cumsum(lengths) - lengths
    places = np.repeat(starts - heads, lengths) + np.arange(lengths.sum())
    words = np.repeat(np.arange(len(lengths)), lengths)
    kinds, letters = all_kinds[places], codes[places]
    kept = kinds == 1
    rank = np.cumsum(kept) - kept
    moved = np.full(len(places), 0x20, np.uint32)
    moved[(heads[words] + rank - rank[heads[words]])[kept]] = letters[kept]
    is_bare = np.bincount(words[kept], minlength=len(lengths)) == 0
    has_dash = np.bincount(words[kinds == 3], minlength=len(lengths)) > 0
    moved[(is_bare & has_dash)[words]] = 0x2D
    codes[places] = moved
    return codes


def _take_out_few(codes: np.ndarray, kinds: bytes, marked: list[int]) -> np.ndarray:
    """The same, word by word: cheaper where marks are few."""
    done = 0
    for mark in marked:
        if mark < done:
            continue
        start, done = kinds.rfind(0, 0, mark) + 1, kinds.find(0, mark)
        if done < 0:
            done = len(kinds)
        word = kinds[start:done]
        letters = [code for code, kind in zip(codes[start:done].tolist(), word, strict=True) if kind == 1]
        blank = 0x2D if not letters and 3 in word else 0x20
        codes[start:done] = letters + [blank] * (len(word) - len(letters))
    return codes


@lru_cache(maxsize=8)
def fold(text: str) -> str:
    """Return `text` folded: same length, alef, hamza, yeh and teh marbuta forms united, digits ASCII.

    Case of Latin letters, punctuation and line breaks stay. Words keep their first offset.
    """
    if not text:
        return ""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return _take_out_marks(_table().take(codes)).tobytes().decode("utf-32-le", "surrogatepass")


def mark_places(text: str) -> list[int]:
    """The offsets of the marks in `text` (diacritics, tatweel, bidi controls), in order."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return np.flatnonzero(_kinds().take(codes) > 1).tolist()


def snap_end(text: str, end: int) -> int:
    """Move `end`, the end of a word found in `fold(text)`, to where the word ends in `text` with its marks."""
    if end >= len(text) or text[end] in _PLAIN:
        return end
    folded = fold(text)
    while end < len(text) and (_MARK.match(text[end]) or (folded[end] == " " and text[end].isalnum())):
        end += 1
    return end


def last_letter_of_word(text: str, end: int) -> str:
    """The last letter, as given, of the word of `text` that ends at `end` in `fold(text)`; marks are no letters."""
    return _MARK.sub("", text[: snap_end(text, end)][-_LONGEST_WORD:])[-1:]


def search_key(text: str) -> str:
    """Return `text` as a reader's search compares it: folded, lower case, single blanks."""
    return " ".join(fold(text).casefold().split())
