"""Adjectives and peoples of countries: «البرلمان التونسي» speaks of Tunisia though it names no place."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.models import ActorMention
from extract.places.gazetteer import country_keys, listed
from extract.places.gazetteer import index as places
from extract.words import Hit, WordIndex, Words, known_words, words_of

# Bare forms that are more often a name, a noun or another adjective than a people.
_NEEDS_ARTICLE = frozenset("تركي مالي مجري كندي غاني كيني بنيني عاجي بنمي روماني صحراوي كوبي".split())
_SURNAMES_BEFORE = frozenset("مصعب قتاده حمزه انس علي ابو ابي بن عبدالله محمد احمد".split())
_LIKE_FINANCIAL = "MLI"  # «المالي» is also said of money


class Demonym(NamedTuple):
    """An adjective form: its country (alpha-3), the country's names and the English adjective."""

    country: str
    name_en: str
    name_ar: str
    adjective: str


def _definite(key: str) -> str:
    words = key.split()
    if words[0] == "جنوب":
        return key
    return " ".join("ال" + word for word in words)


@lru_cache(maxsize=1)
def index() -> WordIndex[Demonym]:
    """Every adjective form, bare and with the article."""
    entries = []
    for entry in read_lexicon("demonyms"):
        value = Demonym(entry.get("country"), entry.get("name_en"), entry.get("name_ar"), entry.get("adjective"))
        if entry.key not in _NEEDS_ARTICLE:
            entries.append((entry.key, value))
        if _definite(entry.key) != entry.key or entry.key in _NEEDS_ARTICLE:
            entries.append((_definite(entry.key), value))
    return WordIndex(entries)


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """Country (alpha-3) -> English adjective."""
    return {entry.get("country"): entry.get("adjective") for entry in read_lexicon("demonyms")}


def _is_surname(words: Words, hit: Hit[Demonym]) -> bool:
    return not hit.prefix and words.before(hit.first) in _SURNAMES_BEFORE


def _is_people(words: Words, hit: Hit[Demonym]) -> bool:
    if words.tokens[hit.first].endswith("لسعوديه"):
        return is_adjective(words, hit.first, hit.prefix)
    if hit.values[0].country == _LIKE_FINANCIAL:
        return words.before(hit.first) in listed("malian_host")  # «الجيش المالي», not «الدعم المالي»
    if words.tokens[hit.last][-1] == "ا" and words.tokens[hit.first].removeprefix(hit.prefix) in country_keys():
        return is_accusative(words, hit.first)
    return not _is_surname(words, hit)


def demonym_hits(words: Words) -> tuple[Hit[Demonym], ...]:
    """The adjectives of a text as word numbers; surnames such as «أبو مصعب السوري» left out."""
    return _hits(words.folded)


def is_adjective(words: Words, i: int, prefix: str) -> bool:
    """Whether «السعودية» at word `i` is the adjective of a definite noun before it, not the country."""
    before = words.before(i)
    if prefix or not before or before in listed("not_host"):
        return False
    definite = ("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال")
    return before.startswith(definite) or before in listed("adjective_host")


def is_accusative(words: Words, i: int) -> bool:
    """Whether «سوريا» at word `i` is "a Syrian" and not Syria: behind a number or a noun such as «لاجئا»."""
    before = words.before(i)
    return before.isdigit() or before in listed("accusative_host")


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    return frozenset(index().table).union(places().table)


@lru_cache(maxsize=4)
def candidates(folded: str) -> tuple[int, ...]:
    """The numbers of the words of `folded` that may begin a place or an adjective of a country."""
    return tuple(known_words(words_of(folded), _vocabulary()))


@lru_cache(maxsize=4)
def _hits(folded: str) -> tuple[Hit[Demonym], ...]:
    words = words_of(folded)
    return tuple(hit for hit in index().hits(words, candidates(folded)) if _is_people(words, hit))


def find_demonyms(text: str) -> list[ActorMention]:
    """Every adjective or people of a country in `text`, as an actor of kind `country` (rule `demonym`)."""
    words = words_of(fold(text))
    found = []
    for hit in demonym_hits(words):
        start, end = words.starts[hit.first] + len(hit.prefix), snap_end(text, words.end(hit.last))
        value = hit.values[0]
        found.append(
            ActorMention(start, end, text[start:end], value.name_en, value.name_ar, "country", value.country, "demonym")
        )
    return found
