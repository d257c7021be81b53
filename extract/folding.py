"""Length-preserving folding of Arabic text: spellings that readers take as one become one.

The folded text has exactly as many characters as the text it was made from, and a word starts at the
same offset in both, so a span found in the folded text is a span of the text as given. Marks inside a
word (diacritics, tatweel, bidi controls) are taken out and the word is padded with blanks at its end;
`snap_end` moves the end of a span over that padding.
"""

from __future__ import annotations

import re
from functools import lru_cache

import numpy as np

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه",
    "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "گ": "ك", "ڤ": "ف", "پ": "ب",
}  # fmt: skip
_DIGITS = {chr(base + i): str(i) for base in (0x0660, 0x06F0) for i in range(10)}
_BLANKS = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f", " ")
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\u061c"
_MARK = re.compile(f"[{MARKS}]+")
_REST_OF_WORD = re.compile(rf"[\w{MARKS}]*")


@lru_cache(maxsize=1)
def _table() -> np.ndarray:
    table = np.arange(0x110000, dtype=np.uint32)
    for source, target in (*_LETTERS.items(), *_DIGITS.items(), *_BLANKS.items(), *_DASHES.items()):
        table[ord(source)] = ord(target)
    return table


def _bare(word: str) -> str:
    bare = _MARK.sub("", word)
    if not bare and "ـ" in word:
        return "-" * len(word)  # tatweel alone stands for a dash: «2 ــ 4»
    return bare + " " * (len(word) - len(bare))


def _take_out_marks(text: str) -> str:
    parts, done = [], 0
    while mark := _MARK.search(text, done):
        start = mark.start()
        while start > done and text[start - 1].isalnum():
            start -= 1
        end = _REST_OF_WORD.match(text, mark.end()).end()
        parts += text[done:start], _bare(text[start:end])
        done = end
    return "".join((*parts, text[done:]))


@lru_cache(maxsize=8)
def fold(text: str) -> str:
    """Return `text` folded: same length, alef, hamza, yeh and teh marbuta forms united, digits ASCII.

    Case of Latin letters, punctuation and line breaks stay. Words keep their first offset.
    """
    if not text:
        return ""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    folded = _table()[codes].tobytes().decode("utf-32-le", "surrogatepass")
    return _take_out_marks(folded)


def snap_end(text: str, end: int) -> int:
    """Move `end`, the end of a word found in `fold(text)`, to where the word ends in `text` with its marks."""
    folded = fold(text)
    while end < len(text) and (_MARK.match(text[end]) or (folded[end] == " " and text[end].isalnum())):
        end += 1
    return end


def search_key(text: str) -> str:
    """Return `text` as a reader's search compares it: folded, lower case, single blanks."""
    return " ".join(fold(text).casefold().split())
