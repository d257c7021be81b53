"""Stretches of folded text around anchors, as tokens with one-character classes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.dates.words import ARTICLES, anchor_automaton, cue_words, known_words, weak_words, word_table

_REACH = 60  # characters looked at before an anchor
_BREAKS = ".;:؛!?؟\n"
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


@lru_cache(maxsize=1)
def _token_pattern() -> re.Pattern[str]:
    return re.compile(r"\d+|[^\W\d_]+|\n[ \r]*\n|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens of one stretch: `classes` has one character a token; the other fields run parallel to it."""

    classes: str
    starts: Sequence[int]
    ends: Sequence[int]
    values: Sequence[int | str]
    words: Sequence[str]


def stretches(folded: str) -> Iterator[Stretch]:
    """The stretches of `folded` that hold at least one anchor word, in order, without overlap.

    A stretch is the run of known words and numbers around an anchor, with two unknown words before it and one after.
    """
    done = 0
    for start in _anchors(folded):
        if start >= done:
            spans = _spans_around(folded, start, done)
            done = spans[-1][1]
            yield _classify(spans)


def _anchors(folded: str) -> Iterator[int]:
    """Where an anchor begins: a whole known word, or a number of four digits."""
    known, weak, length = known_words(), weak_words(), len(folded)
    for _, start, end in anchor_automaton().find_matches_as_indexes(folded):
        if folded[start].isdigit():
            if (
                (start and folded[start - 1].isdigit())
                or not folded[end : end + 1].isdigit()
                or folded[end + 1 : end + 2].isdigit()
            ):
                continue
            yield start
            continue
        if end < length and folded[end].isalpha():
            continue
        if start and folded[start - 1].isalpha():
            bound = max(0, start - 3)
            start -= 1
            while start > bound and folded[start - 1].isalpha():
                start -= 1
            if start and folded[start - 1].isalpha():
                continue
        word = folded[start:end]
        if word in known and (word not in weak or _beside_known(folded, start, end)):
            yield start


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


def _spans_around(folded: str, start: int, done: int) -> list[tuple[int, int, str]]:
    """(start, end, text) of the tokens around the anchor word at `start`; nothing before `done`."""
    spans, reach = _spans_before(folded, start, done, _REACH // 3)
    if reach:
        spans, _ = _spans_before(folded, start, done, _REACH)
    known = known_words()
    for found in _token_pattern().finditer(folded, start):
        text = found.group()
        here, end = found.span()
        spans.append((here, end, text))
        if (
            text not in known
            and (text[0].isalpha() or text[0] in _BREAKS)
            and not (text == "." and folded[end : end + 1].isdigit())
        ):
            break
    return spans


def _spans_before(folded: str, start: int, done: int, reach: int) -> tuple[list[tuple[int, int, str]], bool]:
    """The tokens before `start` that belong to its stretch, and whether `reach` characters were too few."""
    known = known_words()
    low = max(done, start - reach)
    while low < start and low > done and folded[low].isalnum() and folded[low - 1].isalnum():
        low += 1
    spans: list[tuple[int, int, str]] = []
    texts = _token_pattern().findall(folded, low, start)
    unknown, end = 0, start
    while texts:
        text = texts.pop()
        here = folded.rfind(text, low, end)
        if text[0].isalpha():
            if text not in known:
                unknown += 1
                if unknown > 2:
                    return spans[::-1], False
            elif unknown:
                return spans[::-1], False
        elif unknown or text[0] == "\n" or (text == "." and not folded[here + 1].isdigit()):
            return spans[::-1], False
        spans.append((here, here + len(text), text))
        end = here
    return spans[::-1], low > done


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
            for rest, longer_cls, longer_value in word.more:
                stop = index + len(rest)
                if stop <= count and all(spans[index + at][2] == part for at, part in enumerate(rest)):
                    cls, value, end, index = longer_cls, longer_value, spans[stop - 1][1], stop
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
    if sum(stretch.classes.count(cls) for cls in "mMiI") < 2:
        return stretch
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
