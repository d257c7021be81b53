"""Finding places: the index proposes, named rules decide by the words around.

Steps for each text: hits of the gazetteer -> `_accept` (is it a place here?) -> `_choose` (which of the places
of that name?) -> `PlaceMention`. Rules in the mentions: the gazetteer's kind (`country`, `region`, `province`,
`city`, `site`), `city_with_cue` (a small town behind a word of place), `capital_as_government` and
`country_as_actor` (the name governs a verb of saying or dealing), `in_organisation_name` («جامعة القاهرة»), and
the rules of `extract.places.context`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import NamedTuple

from extract.folding import fold, snap_end
from extract.models import PlaceMention
from extract.places.context import ByRank, by_rank, rank_words
from extract.places.demonyms import demonym_hits, is_accusative, is_adjective
from extract.places.gazetteer import Place, index, listed, roles
from extract.words import Hit, Words, words_of

_OPENING, _CLOSING = frozenset("«\"“”'"), frozenset("»\"“”'")
_LIST_MARKS = ("", "،", ",")
_LEAST_MENTIONS, _CLEAR_LEAD = 2, 1.5
_NOTHING: frozenset[str] = frozenset()


class _Site(NamedTuple):
    """A hit and the words around it: `cue` the roles of the word before."""

    words: Words
    hit: Hit[Place]
    before: str
    cue: frozenset[str]


def _site(words: Words, hit: Hit[Place]) -> _Site:
    before = words.before(hit.first)
    return _Site(words, hit, before, roles().get(before, _NOTHING))


def _quoted(site: _Site) -> bool:
    folded, start, end = site.words.folded, site.words.starts[site.hit.first], site.words.end(site.hit.last)
    return start > 0 and folded[start - 1] in _OPENING and folded[end : end + 1] in _CLOSING and end < len(folded)


def is_locative(text: str, mention: PlaceMention) -> bool:
    """True where the words before `mention` say "in, at, near, town of …": «في تونس», «ببغداد», «مدينة الرقة»."""
    words = words_of(fold(text))
    first = bisect_right(words.starts, mention.char_start) - 1
    prefix = words.folded[words.starts[first] : mention.char_start] if first >= 0 else ""
    cue = roles().get(words.before(first), _NOTHING)
    return "ب" in prefix or not cue.isdisjoint(("near", "town", "province"))


def _cue_enough(site: _Site, place: Place) -> bool:
    """Whether a small or ambiguous town stands behind a word of place."""
    prefix = site.hit.prefix
    if "town" in site.cue or "province" in site.cue:
        return True
    if place.context == "named":
        return False
    if place.kind in ("country", "region"):
        return "ب" in prefix or bool(site.cue & {"locative", "near"}) or _listed_with_country(site)
    if place.source == "hand" and "و" in prefix and _beside_its_country(site, place):
        return True
    if prefix and "ب" not in prefix:
        return False
    if place.source == "hand":
        return ("ب" in prefix and len(place.key) > 4) or ("near" in site.cue and not prefix)
    return (len(place.key) > 4 or " " in place.key) and "near" in site.cue and not prefix


def _listed_with_country(site: _Site) -> bool:
    """Whether another country stands beside the name: «مالي والنيجر», «ليبيا، ومالي»."""
    words, hit = site.words, site.hit
    tokens, last = words.tokens, hit.last
    after = tokens[last + 1] if words.gap(last).strip() in _LIST_MARKS and last + 1 < len(tokens) else ""
    before = tokens[hit.first - 1] if hit.first and words.gap(hit.first - 1).strip() in _LIST_MARKS else ""
    beside = after[1:] if after[:1] == "و" else ""
    return _is_country(beside) or ("و" in hit.prefix and _is_country(before.removeprefix("و")))


def _beside_its_country(site: _Site, place: Place) -> bool:
    """Whether the word before names a place of the same country: «عدن وزنجبار»."""
    readings = index().table.get(site.before)
    return bool(readings and readings.single) and any(
        other.country == place.country and not other.context for other in readings.single[0][2]
    )


def _is_country(word: str) -> bool:
    readings = index().table.get(word)
    return bool(readings and readings.single and readings.single[0][2][0].kind == "country")


def _accept(site: _Site, place: Place) -> bool:
    """Whether this reading of the hit is a place at all."""
    if place.context == "head" and "province" not in site.cue:
        return False
    if place.context in ("cue", "named") and not _cue_enough(site, place):
        return False
    return not ("given_name" in site.cue and not site.hit.prefix and place.kind in ("city", "site", "province"))


def _refuse(site: _Site) -> bool:
    """Whether the name stands for a paper, a treaty, a club, a prayer or a river here."""
    key, cue = site.hit.values[0].key, site.cue
    if not site.hit.prefix and not cue.isdisjoint(("media", "agreement", "club")):
        return True
    if key == "السعوديه" and is_adjective(site.words, site.hit.first, site.hit.prefix):
        return True
    country = site.hit.values[0].kind == "country"
    if country and key.endswith("يا") and not site.hit.prefix and is_accusative(site.words, site.hit.first):
        return True
    if key in listed("newspaper") and _quoted(site):
        return True
    return (key == "المغرب" and site.before in listed("prayer")) or (key == "الاردن" and site.before in listed("river"))


class _Talk:
    """The countries that a text speaks of, counted on first use: by adjectives and by its unambiguous places."""

    def __init__(self, words: Words, kept: list[tuple[_Site, list[Place]]]) -> None:
        self._words, self._kept = words, kept

    @cached_property
    def countries(self) -> Counter[str]:
        """Country (alpha-3) -> mentions."""
        found = Counter(hit.values[0].country for hit in demonym_hits(self._words))
        for _, accepted in self._kept:
            if len({place.country for place in accepted}) == 1:
                found[accepted[0].country] += 1
        found.pop("", None)
        return found


def _choose(site: _Site, accepted: list[Place], talk: _Talk) -> Place:
    """The place meant: what the word before says, else the country that the text speaks of, else the best known."""
    if "province" in site.cue:
        accepted = [place for place in accepted if place.geo_precision == 2] or accepted
    else:
        accepted = [place for place in accepted if place.context != "head"] or accepted
    pool = [place for place in accepted if place.source != "geonames"] or accepted
    if len(pool) == 1:
        return pool[0]
    if len({place.country for place in pool}) > 1:
        best = max(talk.countries[place.country] for place in pool)
        pool = [place for place in pool if talk.countries[place.country] == best]
    if site.before.endswith("منطقه"):  # only Saudi Arabia's provinces are called so
        pool = [place for place in pool if place.country == "SAU"] or pool
    rank = {"country": 4, "region": 3, "city": 2, "site": 2, "province": 1}
    return max(pool, key=lambda place: (rank[place.kind], place.population, place.country, place.name_en))


def _speaks(site: _Site) -> bool:
    """Whether the name is the subject of a verb of saying or dealing: «وأكدت موسكو أن», «وموسكو تدعم»."""
    if "ب" in site.hit.prefix or "ل" in site.hit.prefix:
        return False
    if not site.cue.isdisjoint(("government_verb", "government_head", "government_noun")):
        return "حدود" not in site.words.before(site.hit.first - 1)
    opens = not site.before or site.before in listed("subject_opening") or site.hit.prefix in ("و", "ف")
    return opens and site.words.after(site.hit.last) in listed("government_verb")


def _rule(site: _Site, place: Place) -> str:
    kind = place.kind
    if "organisation" in site.cue and not site.hit.prefix:
        return "in_organisation_name"
    if kind == "country" and _speaks(site):
        return "country_as_actor"
    if kind == "city":
        if place.key in listed("seat") and _speaks(site):
            return "capital_as_government"
        if place.context in ("cue", "named"):
            return "city_with_cue"
    return kind


def main_country(text: str) -> str:
    """The country (alpha-3) that `text` speaks of clearly most, by places and adjectives; "" where none stands out."""
    countries = Counter(place.country for place in _find(text) if place.rule != "kingdom_of_context")
    countries.update(hit.values[0].country for hit in demonym_hits(words_of(fold(text))))
    countries.pop("", None)
    ranked = countries.most_common(2)
    if not ranked or ranked[0][1] < _LEAST_MENTIONS:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _CLEAR_LEAD * ranked[1][1] else ""


def find_places(text: str) -> list[PlaceMention]:
    """Every place that `text` names, left to right, none overlapping; offsets index `text`, prefixes left out."""
    return list(_find(text))


@lru_cache(maxsize=4)
def _find(text: str) -> tuple[PlaceMention, ...]:
    words = words_of(fold(text))
    kept: list[tuple[_Site, list[Place]]] = []
    for hit in index().hits(words):
        if hit.values[0].kind == "none" or hit.values[-1].kind == "none":
            continue
        site = _site(words, hit)
        if _refuse(site):
            continue
        accepted = [place for place in hit.values if (not place.context and not site.cue) or _accept(site, place)]
        if accepted:
            kept.append((site, accepted))
    talk = _Talk(words, kept)
    mentions = []
    for site, accepted in kept:
        place, hit = accepted[0], site.hit
        if len(accepted) > 1:
            place = _choose(site, accepted, talk)
        start, end = words.starts[hit.first] + len(hit.prefix), snap_end(text, words.end(hit.last))
        mentions.append(
            PlaceMention(
                start, end, text[start:end], place.name_en, place.name_ar, place.country, place.latitude,
                place.longitude, place.geo_precision, _rule(site, place), place.countries,
            )
        )  # fmt: skip
    if ranks := rank_words(words):
        mentions = _with_ranks(text, words, mentions, by_rank(words, ranks, talk.countries))
    return tuple(mentions)


def _with_ranks(text: str, words: Words, mentions: list[PlaceMention], ranks: Iterable[ByRank]) -> list[PlaceMention]:
    """The mentions and, between them, the places named by rank alone."""
    taken = {words_at for mention in mentions for words_at in range(mention.char_start, mention.char_end)}
    found = list(mentions)
    for rank in ranks:
        start, end = words.starts[rank.first] + len(rank.prefix), snap_end(text, words.end(rank.last))
        if taken.isdisjoint((start, end - 1)):
            place = rank.place
            found.append(
                PlaceMention(
                    start, end, text[start:end], place.name_en, place.name_ar, place.country, place.latitude,
                    place.longitude, place.geo_precision, rank.rule, place.countries,
                )
            )  # fmt: skip
    return sorted(found, key=lambda mention: mention.char_start)
