"""The word lists of the number grammar, read once and turned into tables keyed by folded word."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.lexicons import read_lexicon

# Glued particles in front of a word: conjunction, then preposition, then article.
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")


class Reading(NamedTuple):
    """What a word of the scan means: its role in the grammar, its value and the particles glued to it."""

    role: str
    value: float
    core: int
    conj: bool
    prep: str
    article: bool
    unit: str = ""


class Noun(NamedTuple):
    """A counted noun: its unit and its grammatical number (`sg`, `du`, `pl`)."""

    unit: str
    number: str


@lru_cache(maxsize=1)
def clitics() -> dict[str, tuple[bool, str, bool]]:
    """Every glued beginning -> (conjunction, preposition, article)."""
    table = {}
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            for article in ("", "ال"):
                glued = "لل" if preposition == "ل" and article else preposition + article
                table[conjunction + glued] = (conjunction != "", preposition, article != "")
    return table


@lru_cache(maxsize=1)
def units() -> dict[str, Noun]:
    """Folded counted noun (one or two words) -> unit and number."""
    table: dict[str, Noun] = {}
    for entry in read_lexicon("units"):
        table.setdefault(entry.key, Noun(entry.get("unit"), entry.get("number")))
    return table


@lru_cache(maxsize=1)
def unit_pair_heads() -> frozenset[str]:
    """First words of the two-word counted nouns."""
    return frozenset(key.split()[0] for key in units() if " " in key)


class Currency(NamedTuple):
    """An ISO 4217 code, and the family that a country decides within (`دينار`), or ""."""

    code: str
    family: str


@lru_cache(maxsize=1)
def currencies() -> dict[str, Currency]:
    """Folded currency name or sign -> code and family."""
    return {e.key: Currency(e.get("code"), e.get("family")) for e in read_lexicon("currencies")}


@lru_cache(maxsize=1)
def currency_countries() -> dict[str, tuple[tuple[str, str], ...]]:
    """Currency family -> ((folded stem of a country's name, code), ...)."""
    table: dict[str, list[tuple[str, str]]] = {}
    for entry in read_lexicon("currency_countries"):
        table.setdefault(entry.get("family"), []).append((entry.key, entry.get("code")))
    return {family: tuple(stems) for family, stems in table.items()}


@lru_cache(maxsize=1)
def cues() -> dict[str, frozenset[str]]:
    """Cue class -> folded words or phrases."""
    table: dict[str, set[str]] = {}
    for entry in read_lexicon("number_cues"):
        table.setdefault(entry.get("cue"), set()).add(entry.key)
    return {name: frozenset(keys) for name, keys in table.items()}


class Qualifiers(NamedTuple):
    """Phrases by side; `before` is keyed by the phrase's last word, longest phrase first."""

    before: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    after: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1)
def qualifiers() -> Qualifiers:
    """The qualifier phrases, ready for lookup from the number outwards."""
    before: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    after: list[tuple[str, str]] = []
    for entry in read_lexicon("number_qualifiers"):
        if entry.get("position") == "after":
            after.append((entry.key, entry.get("qualifier")))
        else:
            words = tuple(entry.key.split())
            before.setdefault(words[-1], []).append((words, entry.get("qualifier")))
    ordered = {last: tuple(sorted(rows, key=lambda row: -len(row[0]))) for last, rows in before.items()}
    return Qualifiers(ordered, tuple(sorted(after, key=lambda row: -len(row[0]))))


# Particle and number word that together spell another word: «كمية», «كميات», «لست».
_OTHER_WORDS = frozenset({("ك", "ميه"), ("ك", "ميات"), ("ل", "ست"), ("ك", "ست"), ("ب", "ضعف")})


@lru_cache(maxsize=1)
def readings() -> dict[str, Reading]:
    """Every word form that the scan looks for, particles included -> its reading.

    A word that stands in the list as it is wins over the same letters cut into particle and word
    («واحد» is one, not «and» + «أحد»).
    """
    bare: dict[str, tuple[str, float, str]] = {}
    for entry in read_lexicon("number_words"):
        bare.setdefault(entry.key, (entry.get("role"), float(entry.get("value")), ""))
    for key, noun in units().items():
        if noun.number == "du":
            bare.setdefault(key, ("dual", 2.0, noun.unit))
    for key, currency in currencies().items():
        if currency.family and key.endswith("ين"):
            bare.setdefault(key, ("dual_money", 2.0, key))
    table = {key: Reading(role, value, 0, False, "", False, unit) for key, (role, value, unit) in bare.items()}
    for glued, (conj, prep, article) in clitics().items():
        if not glued:
            continue
        for key, (role, value, unit) in bare.items():
            if article and role in ("dual", "dual_money", "fraction_plural"):
                continue
            if prep and (prep, key) in _OTHER_WORDS:
                continue
            core = len(glued) - (2 if article and prep != "ل" else 0)
            table.setdefault(glued + key, Reading(role, value, core, conj, prep, article, unit))
    return table
