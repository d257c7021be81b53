"""Trigger words: verbs and nouns that name a happening, by the lists `extract/lexicon/trigger_*.csv`.

A list holds the bare form; this module adds what Arabic writes on to it: conjunctions and prepositions
before it, the article, the future sin, and pronouns after it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.models import EVENT_TYPES, TriggerMention
from extract.words import Words, letter_words

_WORD = re.compile(r"[^\W\d_]+")
_CONJUNCTIONS = ("", "و", "ف")
_NOUN_PREFIXES = ("", "ب", "ل", "ك")
_WITH_ACCUSATIVE = ("mission", "policy", "funding")
_GOVERNING = ("على", "علي", "عن")
_PARTICLES = (*_GOVERNING, "في", "من", "الى")
_OBJECT_ENDING = "ا"
_NO_ENDING = ("ه", "ا", "ات", "ين", "ون")
_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "ي")


class Word(NamedTuple):
    """A word of the folded text and its offsets."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """One row of a trigger list: its folded words and what it stands for."""

    words: tuple[str, ...]
    event_type: str
    sub_event_type: str
    role: str
    pos: str
    tense: str
    strength: int
    group: str
    needs: tuple[str, ...]
    rule: str
    article: bool = False
    known: bool = False


@dataclass(frozen=True, slots=True)
class _Form:
    """A row as one written first word: the word with its clitics, and what they say."""

    entry: TriggerEntry
    definite: bool
    future: bool
    bare: bool


def words_of(folded: str) -> list[Word]:
    """The words of `folded` in order."""
    return [Word(*match.span(), match.group()) for match in _WORD.finditer(folded)]


def _has_article(surface: str) -> bool:
    """Whether a row is written with the article: not «إلقاء», whose folded form only looks so."""
    return surface.startswith("ال")


def _is_known(surface: str) -> bool:
    """Whether the article of a row means a known thing, as in «العمل الإرهابي», unlike «القبض على»."""
    return _has_article(surface) and not surface.partition(" ")[2].startswith(_GOVERNING)


def _noun_forms(first: str, article: bool, known: bool) -> list[tuple[str, bool]]:
    """Written forms of a noun without its conjunction, each with whether it is definite."""
    forms = [(prefix + first, known) for prefix in _NOUN_PREFIXES]
    if not article:
        forms += [("ال" + first, True), ("بال" + first, True), ("كال" + first, True), ("لل" + first, True)]
    else:
        forms += [("لل" + first[2:], known)]
    stem = first[:-1] + "ت" if first.endswith("ه") else first.removesuffix("ا")
    if len(stem) > 2 and not article:
        forms += [(prefix + stem + pronoun, True) for prefix in _NOUN_PREFIXES for pronoun in _PRONOUNS]
    return forms


def _verb_forms(first: str, tense: str) -> list[tuple[str, bool, bool]]:
    """Written forms of a verb without its conjunction: (form, has an object pronoun, future)."""
    stems = [(first, False)]
    if tense == "present":
        stems += [("س" + first, True), ("ل" + first, False)]
    forms = []
    for stem, future in stems:
        forms.append((stem, False, future))
        host = stem[:-1] if stem.endswith("وا") else stem[:-1] + "ا" if stem.endswith("ي") else stem
        forms += [(host + pronoun, True, future) for pronoun in _PRONOUNS[:4]]
    return forms


def _has_accusative(entry: TriggerEntry) -> bool:
    """«أنشأت قطبا قضائيا»: an indefinite noun and its adjective take the ending of an object."""
    told = entry.event_type in _WITH_ACCUSATIVE and entry.role == "object" and len(entry.words) > 1
    return told and not entry.article and not entry.words[0].endswith(_NO_ENDING)


def _forms_of(entry: TriggerEntry) -> list[tuple[str, _Form]]:
    first = entry.words[0]
    if entry.pos == "verb":
        shapes = [(form, bound, future) for form, bound, future in _verb_forms(first, entry.tense)]
    else:
        shapes = [(form, definite, False) for form, definite in _noun_forms(first, entry.article, entry.known)]
        shapes += [(first + _OBJECT_ENDING, False, False)] if _has_accusative(entry) else []
    return [
        (conjunction + form, _Form(entry, flag, future, form == first))
        for conjunction in _CONJUNCTIONS
        for form, flag, future in shapes
    ]


@lru_cache(maxsize=1)
def _forms_by_word() -> tuple[dict[str, tuple[_Form, ...]]]:
    index: defaultdict[str, list[_Form]] = defaultdict(list)
    for event_type in EVENT_TYPES:
        if event_type == "statistic":
            continue
        for row in read_lexicon(f"trigger_{event_type}"):
            entry = TriggerEntry(
                tuple(row.key.split()), event_type, row.get("sub_event_type"), row.get("role"),
                row.get("pos"), row.get("tense"), int(row.get("strength", "1")), row.get("group"),
                tuple(row.get("needs").split()), f"trigger:{row.key}", _has_article(row.surface),
                _is_known(row.surface),
            )  # fmt: skip
            for word, form in _forms_of(entry):
                index[word].append(form)
    for row in read_lexicon("trigger_lookalikes"):
        if row.key in index:
            index[row.key] = [form for form in index[row.key] if len(form.entry.words) > 1]
    return ({word: tuple(sorted(forms, key=_exact_first)) for word, forms in index.items()},)


def _exact_first(form: _Form) -> tuple[int, int, int]:
    return (-len(form.entry.words), not form.bare, -form.entry.strength)


def _may_stand_apart(entry: TriggerEntry) -> bool:
    """A verb and its subject or object: not «قضى على», and not «تمت تصفية», whose noun is found by itself."""
    if entry.pos != "verb" or len(entry.words) == 1 or entry.words[1] in _PARTICLES:
        return False
    alone = (form.entry for form in _forms_by_word()[0].get(entry.words[1], ()))
    return not any(one.role == "head" and one.event_type == entry.event_type for one in alone)


def _last_word(cut: Words, position: int, entry: TriggerEntry, behind_day: Mapping[int, int]) -> int:
    """Position of the last word of `entry` begun at `position`, each with or without the article; -1: not there.

    Between a verb and its subject or object a day may stand: «انسحبت أمس القوات».
    """
    ending = _OBJECT_ENDING if _has_accusative(entry) else ""
    at, last = position, len(cut.tokens) - 1
    for wanted in entry.words[1:]:
        written = (wanted, "ال" + wanted, wanted + ending)
        if at < last and cut.tokens[at + 1] in written and cut.starts[at + 1] - cut.end(at) <= 3:
            at += 1
        elif at != position or position not in behind_day or not _may_stand_apart(entry):
            return -1
        elif cut.tokens[behind_day[position]] in written:
            at = behind_day[position]
        else:
            return -1
    return at


def _words_behind_days(cut: Words, days: Iterable[tuple[int, int]]) -> dict[int, int]:
    """By the position of the word before a day, the position of the word behind it."""
    behind: dict[int, int] = {}
    for start, end in days:
        first, after = bisect_left(cut.starts, start), bisect_left(cut.starts, end)
        if 0 < first < after < len(cut.tokens):
            before, gap = cut.folded[cut.end(first - 1) : start], cut.folded[end : cut.starts[after]]
            if not before.strip(" (") and not gap.strip(" )"):
                behind[first - 1] = after
    return behind


def find_triggers(text: str, days: Iterable[tuple[int, int]] = ()) -> list[TriggerMention]:
    """Return the trigger words of `text`, in order; one word may carry readings of several event types.

    `days` are the (start, end) offsets of its dates: a verb is known by the subject behind one, too.
    """
    cut = letter_words(fold(text))
    behind_day = _words_behind_days(cut, days)
    forms_by_word = _forms_by_word()[0]
    found: list[TriggerMention] = []
    reach: dict[str, int] = {}
    for position in compress(range(len(cut.tokens)), map(forms_by_word.__contains__, cut.tokens)):
        start, own_end = cut.starts[position], cut.end(position)
        seen: set[tuple[str, str]] = set()
        for form in forms_by_word[cut.tokens[position]]:
            entry = form.entry
            kind = (entry.event_type, entry.role)
            if kind in seen or reach.get(entry.event_type, -1) >= own_end:
                continue
            size = len(entry.words)
            last = _last_word(cut, position, entry, behind_day)
            if last < 0:
                continue
            seen.add(kind)
            is_apart = last - position >= size
            end = snap_end(text, own_end if is_apart else cut.end(last))
            if size > 1 and not is_apart:
                reach[entry.event_type] = end
            tense = "future" if form.future else entry.tense
            found.append(
                TriggerMention(
                    start,
                    end,
                    text[start:end],
                    entry.event_type,
                    entry.sub_event_type,
                    entry.role,
                    entry.pos,
                    tense,
                    entry.strength,
                    form.definite,
                    entry.rule,
                    entry.group,
                    entry.needs,
                )  # fmt: skip
            )
    return found
