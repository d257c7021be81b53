"""The word lists of dates as one table from folded word to class, and the words that anchor a date.

Every word has a class of one character, so that a stretch of text becomes a short string on which the
grammar (grammar.py) is an ordinary regular expression. The classes are listed in `CLASSES`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.lexicons import Entry, read_lexicon

CLASSES = """
d day number 1-31   D other number   y year 1700-2199   h year 1300-1499   n number word   o O ordinal, feminine
m month   M month that is also a plain word   i Hijri month   I Hijri month that is also a name   w weekday
R relative day   t today   s v p unit (one, two, many)   S V P the same with the article   e decade
c C season with, without article   x part of a period   H part of a day   ~ launch noun   ^ morrow   q modifier
u honour   W few   Y noun that takes a year   f from   j in   k until   B between   G since   K starting   a before
A after   r about   z this   Z that   U same   E era   L twin   Q quarter   F half   X third   N moment
b feast   = such a day   + and a half   T lasting   g period   & and   | or   < before it   > after it   @ of it
_ any other word   # paragraph
% anniversary   ! passing of time
"""
_UNIT_CLASS = {
    ("singular", ""): "s",
    ("dual", ""): "v",
    ("plural", ""): "p",
    ("singular", "yes"): "S",
    ("dual", "yes"): "V",
    ("plural", "yes"): "P",
}
_ROLE_CLASS = {
    "from": "f",
    "in": "j",
    "during": "j",
    "on": "j",
    "until": "k",
    "between": "B",
    "since": "G",
    "starting": "K",
    "beginning": "K",
    "before": "a",
    "after": "A",
    "before_it": "<",
    "after_it": ">",
    "about": "r",
    "this": "z",
    "that": "Z",
    "same": "U",
    "era_g": "E",
    "era_h": "E",
    "twin": "L",
    "quarter": "Q",
    "half": "F",
    "third": "X",
    "moment": "N",
    "today": "t",
    "and_half": "+",
    "period": "g",
    "stretch": "g",
    "lasting": "T",
    "or": "|",
    "same_day": "=",
    "same_days": "=",
    "only": "_",
    "anniversary": "%",
    "passing": "!",
    "of_it": "@",
}
_PART_CLASS = {"daypart": "H", "eve": "H", "morrow": "^", "launch": "~"}
_MODIFIER_CLASS = {"honour": "u", "few": "W"}
_NUMBER_CLASS = {"ordinal": "o", "ordinal_f": "O", "cardinal": "n"}
_PREFIXES = (
    ("و", "&"),
    ("ف", "&"),
    ("ب", "j"),
    ("ل", "j"),
    ("ك", "j"),
    ("وب", "&j"),
    ("ول", "&j"),
    ("فب", "&j"),
    ("فل", "&j"),
)
ARTICLES = ("ال", "وال", "بال", "فال", "كال", "لل")  # glued on a number: «الـ14»


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word. `lead` are classes of glued-on و ف ب ل ك (`skip` characters); `more` are longer readings."""

    lead: str
    skip: int
    cls: str
    value: int | str
    more: tuple[tuple[tuple[str, ...], str, int | str], ...] = ()


def _classified() -> list[tuple[Entry, str, int | str]]:
    rows: list[tuple[Entry, str, int | str]] = []
    for entry in read_lexicon("date_months"):
        hijri, unsure = entry.get("calendar") == "hijri", entry.get("ambiguous") == "yes"
        rows.append((entry, ("I" if unsure else "i") if hijri else ("M" if unsure else "m"), int(entry.get("month"))))
    rows += [(entry, "w", int(entry.get("weekday"))) for entry in read_lexicon("date_weekdays")]
    rows += [(entry, "R", int(entry.get("days"))) for entry in read_lexicon("date_relative")]
    for entry in read_lexicon("date_units"):
        rows.append((entry, _UNIT_CLASS[entry.get("number"), entry.get("definite")], entry.get("unit")))
    for entry in read_lexicon("date_words"):
        rows.append((entry, _ROLE_CLASS[entry.get("role")], entry.get("role")))
    for entry in read_lexicon("date_parts"):
        rows.append((entry, _PART_CLASS.get(entry.get("part"), "x"), entry.get("part")))
    for entry in read_lexicon("date_modifiers"):
        rows.append((entry, _MODIFIER_CLASS.get(entry.get("meaning"), "q"), entry.get("meaning")))
    for entry in read_lexicon("date_numbers"):
        rows.append((entry, _NUMBER_CLASS[entry.get("kind")], int(entry.get("value"))))
    for entry in read_lexicon("date_periods"):
        cls = "e" if entry.get("kind") == "decade" else "c" if entry.get("definite") else "C"
        rows.append((entry, cls, int(entry.get("value"))))
    rows += [
        (entry, "b", f"{entry.get('calendar')} {entry.get('first')} {entry.get('last')}")
        for entry in read_lexicon("date_feasts")
    ]
    rows += [(entry, "Y", "") for entry in read_lexicon("date_year_nouns")]
    return rows


@lru_cache(maxsize=1)
def word_table() -> dict[str, Word]:
    """Folded word, with and without glued-on particles, to its class. Built on first use."""
    singles: dict[str, tuple[str, int | str]] = {}
    longer: dict[str, list[tuple[tuple[str, ...], str, int | str]]] = {}
    for entry, cls, value in _classified():
        first, *rest = entry.key.split()
        if rest:
            longer.setdefault(first, []).append((tuple(rest), cls, value))
        else:
            singles.setdefault(first, (cls, value))
    table: dict[str, Word] = {}
    for key in (*singles, *longer):
        cls, value = singles.get(key, ("_", ""))
        more = tuple(sorted(longer.get(key, ()), key=lambda item: -len(item[0])))
        table.setdefault(key, Word("", 0, cls, value, more))
    for key, word in list(table.items()):
        if len(key) == 1:
            continue
        for prefix, lead in _PREFIXES:
            if word.cls in "MIn" and lead != "&":
                continue  # «باب» is a door before it is «in August»
            glued = prefix + key
            if prefix.endswith("ل") and key.startswith("ال"):
                glued = prefix + "ل" + key[2:]
                table.setdefault(glued, Word(lead, len(prefix), word.cls, word.value, word.more))
                continue
            if prefix == "ف" and word.cls in "wSPtj":
                continue
            if prefix == "فل" and word.cls == "R":
                continue  # «فلامس» touched, or is a name
            table.setdefault(glued, Word(lead, len(prefix), word.cls, word.value, word.more))
    table["و"] = Word("", 0, "&", "")
    for letter in "بلك":
        table[letter] = Word("", 0, "j", "glued")
    return table


@lru_cache(maxsize=1)
def known_words() -> frozenset[str]:
    """Every folded word of the table, and the later words of its longer entries."""
    table = word_table()
    later = (word for entry in table.values() for rest, _, _ in entry.more for word in rest)
    return frozenset(table) | frozenset(later) | frozenset(ARTICLES)


@lru_cache(maxsize=1)
def weak_words() -> frozenset[str]:
    """Anchors that mean nothing alone: units, seasons, months that are also names or verbs."""
    return frozenset(key for key, word in word_table().items() if word.cls in "spvSPVcCMIeN^Hbg@" and word.lead != "&j")


@lru_cache(maxsize=1)
def cue_words() -> frozenset[str]:
    """Known words that can stand next to such an anchor in a date."""
    table = word_table()
    single = frozenset(key for key, word in table.items() if word.cls not in "f&Y_" and word.lead not in ("&j",))
    return single | {"من"} | {rest[-1] for word in table.values() for rest, _, _ in word.more}


@lru_cache(maxsize=1)
def year_nouns() -> frozenset[str]:
    """Nouns of what a year names: «هجمات 2004», «قمة بروكسل 2015»."""
    return frozenset(key for key, word in word_table().items() if word.cls == "Y")


_ANCHOR_CLASSES = frozenset("mMiIwRtsvpSVPecNb=g%@")
_MOST_GLUED = 3  # letters before an anchor
_WEAK_HEADS = frozenset(("ذو", "ذي", "ذا", "اول", "الاول", "بعد", "يوم", "ليل", "ليله"))


@lru_cache(maxsize=1)
def anchor_words() -> frozenset[str]:
    """The folded words without which, or without a year, no rule can match."""
    anchors = set()
    for entry, cls, value in _classified():
        if cls in _ANCHOR_CLASSES or value in ("eve", "morrow"):
            first, *rest = entry.key.split()
            anchors.add(rest[-1] if rest and first in _WEAK_HEADS else first)
    return frozenset(anchors)


@lru_cache(maxsize=1)
def anchor_forms() -> frozenset[str]:
    """Every known word that is an anchor or ends with one behind some glued-on letters."""
    anchors, forms = anchor_words(), set()
    for word in known_words():
        inside = [(at, end) for at in range(len(word)) for end in range(len(word), at, -1) if word[at:end] in anchors]
        if inside and inside[0][1] == len(word) and inside[0][0] <= _MOST_GLUED:
            forms.add(word)
    return frozenset(forms)


@lru_cache(maxsize=1)
def stop_words() -> dict[tuple[str, str], frozenset[str]]:
    """(side, scope) to the folded words that, standing there, show that something is no date."""
    stops: dict[tuple[str, str], set[str]] = {}
    for entry in read_lexicon("date_stops"):
        stops.setdefault((entry.get("side"), entry.get("scope")), set()).add(entry.key)
    return {key: frozenset(words) for key, words in stops.items()}


@lru_cache(maxsize=1)
def named_days() -> dict[tuple[str, int, int], int]:
    """(noun before it, month, day or 0) to the year that everybody means: «هجمات 11 سبتمبر» is 2001."""
    named = {}
    for entry in read_lexicon("date_named"):
        month, day = entry.get("month_day").split("-")
        named[entry.key, int(month), int(day)] = int(entry.get("year"))
    return named
