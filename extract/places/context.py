"""Places named by their rank alone: «العاصمة الفرنسية», «وسط العاصمة», «بالمملكة».

`capital_of_demonym`: the adjective says whose capital; `capital_of_context` and `kingdom_of_context`: the country
that the text speaks of most, where one stands out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

from extract.lexicons import read_lexicon
from extract.places.demonyms import index as demonyms
from extract.places.gazetteer import Place, index, places, roles
from extract.words import Words, with_prefixes

_CAPITAL, _KINGDOM = "العاصمه", "المملكه"
_KINGDOMS = ("SAU", "JOR", "MAR", "BHR")
_LEAST_MENTIONS = 2
_ARTICLE, _OF = "ال", "يه"


class Talk(Protocol):
    """What a text speaks of; `countries` counts its mentions of each, when first asked."""

    @property
    def countries(self) -> Counter[str]: ...


class ByRank(NamedTuple):
    """A place named by its rank: words `first`..`last`, the prefix, the place and the rule."""

    first: int
    last: int
    prefix: str
    place: Place
    rule: str


@lru_cache(maxsize=1)
def capitals() -> dict[str, Place]:
    """Country (alpha-3) -> its capital."""
    towns = {(place.key, place.country): place for place in places() if place.kind == "city"}
    return {entry.get("country"): towns[entry.key, entry.get("country")] for entry in read_lexicon("place_capital")}


@lru_cache(maxsize=1)
def _countries() -> dict[str, Place]:
    return {place.country: place for place in reversed(places()) if place.kind == "country" and place.source == "hand"}


@lru_cache(maxsize=1)
def _forms() -> dict[str, tuple[str, str]]:
    return {form: (word, prefix) for word in (_CAPITAL, _KINGDOM) for form, prefix in with_prefixes(word)}


def _clearest(countries: Counter[str], among: tuple[str, ...] | None = None) -> str:
    """The country of most mentions, "" where none stands out."""
    ranked = [item for item in countries.most_common() if among is None or item[0] in among]
    if not ranked or ranked[0][1] < (_LEAST_MENTIONS if among is None else 1):
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else ""


def _kingdom(countries: Counter[str]) -> str:
    """The kingdom that a text speaks of most; the one that «المملكة» alone mostly means where it names none."""
    return _clearest(countries, _KINGDOMS) or ("" if any(countries[code] for code in _KINGDOMS) else _KINGDOMS[0])


def _capital(words: Words, i: int, prefix: str, talk: Talk) -> ByRank | None:
    following = i + 1
    if words.joined(i) and (hit := demonyms().at(words, following)) and not hit.prefix:
        place = capitals().get(hit.values[0].country)
        named = words.joined(hit.last) and index().at(words, hit.last + 1)
        return ByRank(i, hit.last, prefix, place, "capital_of_demonym") if place and not named else None
    if words.joined(i) and (index().at(words, following) or _is_of_something(words.tokens[following])):
        return None
    cue = roles().get(words.before(i), frozenset())
    if "ب" in prefix or "near" in cue:
        place = capitals().get(_clearest(talk.countries))
        return ByRank(i, i, prefix, place, "capital_of_context") if place else None
    return None


def _is_of_something(key: str) -> bool:
    """«العاصمة الشيشانية», «العاصمة الاقتصادية»: an adjective of no country says that another town is meant."""
    return key.startswith(_ARTICLE) and key.endswith(_OF)


def rank_words(words: Words) -> list[int]:
    """The numbers of the words «العاصمة» and «المملكة», with any prefix, in order."""
    found, forms = [], _forms()
    for stem in (_CAPITAL[2:], _KINGDOM[2:]):
        at = words.folded.find(stem)
        while at >= 0:
            i = bisect_right(words.starts, at) - 1
            if words.tokens[i] in forms:
                found.append(i)
            at = words.folded.find(stem, at + 1)
    return sorted(found)


def by_rank(words: Words, ranks: list[int], talk: Talk) -> Iterator[ByRank]:
    """The places that the words `ranks` name; `talk` knows the countries that the text speaks of."""
    forms = _forms()
    for i in ranks:
        word, prefix = forms[words.tokens[i]]
        if word == _CAPITAL:
            found = _capital(words, i, prefix, talk)
        else:
            adjective = words.joined(i) and demonyms().at(words, i + 1)
            country = "" if adjective else _kingdom(talk.countries)
            found = ByRank(i, i, prefix, _countries()[country], "kingdom_of_context") if country else None
        if found:
            yield found
