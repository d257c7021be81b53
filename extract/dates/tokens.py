"""Stretches of folded text around anchors, as tokens with one-character classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.dates.spans import runs
from extract.dates.words import ARTICLES, word_table

BARE_HIJRI = 1400  # an older Hijri year has its era behind it
_LONGEST = 6  # words of the longest entry behind its first
_PUNCTUATION = {
    "،": ",",
    ",": ",",
    "؛": ".",
    "/": "/",
    "\\": "/",
    "-": "-",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "«": "(",
    "»": ")",
    "“": "(",
    "”": ")",
    '"': "(",
    "{": "(",
    "}": ")",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens of one stretch: `classes` has one character a token; the other fields run parallel to it."""

    classes: str
    starts: Sequence[int]
    ends: Sequence[int]
    values: Sequence[int | str]
    words: Sequence[str]


def stretches(folded: str) -> Iterator[Stretch]:
    """The stretches of `folded` that hold at least one anchor word, in order, without overlap."""
    return map(_classify, runs(folded))


def _classify(spans: list[tuple[int, int, str]]) -> Stretch:
    lookup = word_table().get
    tokens: list[tuple[str, int, int, int | str, str]] = []
    index, count = 0, len(spans)
    while index < count:
        start, end, text = spans[index]
        index += 1
        word = lookup(text)
        if word is not None:
            cls, value = word.cls, word.value
            if word.lead:
                tokens += [(lead, start, start + 1, "glued", text[:1]) for lead in word.lead]
                start += word.skip
            if word.more:
                following = [span[2] for span in spans[index : index + _LONGEST]]
                for rest, longer_cls, longer_value in word.more:
                    size = len(rest)
                    if following[:size] == [*rest]:
                        cls, value, end, index = longer_cls, longer_value, spans[index + size - 1][1], index + size
                        break
            tokens.append((cls, start, end, value, text))
        elif text[0].isdigit():
            tokens.append((*_number_class(text, start, end), text))
        elif text[0].isalpha():
            if text not in ARTICLES or index == count or not spans[index][2][0].isdigit() or spans[index][0] - end > 2:
                tokens.append(("_", start, end, "", text))
                continue
            if len(text) == 3:
                tokens.append(("&" if text[0] in "وف" else "j", start, start + 1, "glued", text[0]))
                start += 1
            _, end, text = spans[index]
            index += 1
            tokens.append((*_number_class(text, start, end), "ال" + text))
        elif text == "-" and tokens and tokens[-1][0] == "-" and tokens[-1][2] == start:
            tokens[-1] = ("-", tokens[-1][1], end, "", text)
        else:
            tokens.append(("#" if text[0] == "\n" else _PUNCTUATION.get(text, "."), start, end, "", text))
    classes, starts, ends, values, words = zip(*tokens, strict=True)
    return _join_doublets(_join_numbers(Stretch("".join(classes), starts, ends, values, words)))


def _number_class(digits: str, start: int, end: int) -> tuple[str, int, int, int]:
    """The token of a number: class, span and value."""
    if len(digits) > 4:
        return "D", start, end, -1
    value = int(digits)
    if len(digits) == 4:
        return ("y" if 1700 <= value <= 2199 else "h" if 1300 <= value <= 1499 else "D"), start, end, value
    return ("d" if 1 <= value <= 31 and len(digits) <= 2 else "D"), start, end, value


@lru_cache(maxsize=1)
def _number_run() -> re.Pattern[str]:
    return re.compile(r"[on](?:&?[on]){1,7}")


@lru_cache(maxsize=1)
def _doublet() -> re.Pattern[str]:
    return re.compile(r"[mM](?:[/-]?[mM]|\([mM]\)){1,2}|[iI]\([iI]\)")


def _join_numbers(stretch: Stretch) -> Stretch:
    """«الخامس والعشرين», «خمسة عشر», «ألفين وأحد عشر» become one token each."""
    if "n" not in stretch.classes and "o" not in stretch.classes:
        return stretch
    groups = []
    for found in _number_run().finditer(stretch.classes):
        at = found.start()
        while at < found.end():
            stop, value = _compose(stretch, at, found.end())
            if stop > at + 1:
                groups.append((at, stop, stretch.classes[at], value))
            at = stop
            while at < found.end() and stretch.classes[at] == "&":
                at += 1
    return _merge(stretch, groups)


def _compose(stretch: Stretch, at: int, end: int) -> tuple[int, int]:
    """Read one number from token `at`; returns the token after it and its value."""
    classes, values = stretch.classes, stretch.values
    total = last = int(values[at])
    at += 1
    while at < end:
        after = at + 1 if classes[at] == "&" else at
        if after >= end:
            break
        value = int(values[after])
        joined = classes[at] == "&" or stretch.words[after] == "واحد"  # «وأحد عشر»
        teen = not joined and value == 10 and last < 10
        tens = joined and last < 10 and 20 <= value <= 90
        smaller = joined and last >= 100 and value < last
        if not (teen or tens or smaller):
            break
        total += value
        last = 10 if teen or tens else value
        at = after + 1
        if teen or tens:
            break
    return at, total


def _join_doublets(stretch: Stretch) -> Stretch:
    """«تموز/يوليو», «يونيو (حزيران)» are one month each."""
    groups = []
    for found in _doublet().finditer(stretch.classes):
        months = [at for at in range(found.start(), found.end()) if stretch.classes[at] in "mMiI"]
        if len({stretch.values[at] for at in months}) == 1:
            sure = stretch.classes[months[0]].lower()
            groups.append((found.start(), found.end(), sure, int(stretch.values[months[0]])))
    return _merge(stretch, groups)


def _merge(stretch: Stretch, groups: list[tuple[int, int, str, int]]) -> Stretch:
    if not groups:
        return stretch
    classes, starts, ends, values, words = [], [], [], [], []
    at = 0
    for start, stop, cls, value in (*groups, (len(stretch.classes), len(stretch.classes), "", 0)):
        classes.append(stretch.classes[at:start])
        starts += stretch.starts[at:start]
        ends += stretch.ends[at:start]
        values += stretch.values[at:start]
        words += stretch.words[at:start]
        if cls:
            classes.append(cls)
            starts.append(stretch.starts[start])
            ends.append(stretch.ends[stop - 1])
            values.append(value)
            words.append(stretch.words[start])
        at = stop
    return Stretch("".join(classes), starts, ends, values, words)
