"""Finding places: the index proposes, named rules decide by the words around.

Steps for each text: hits of the gazetteer -> `accept` (is it a place here?) -> `_choose` (which of the places
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
from extract.places.demonyms import candidates, demonym_hits
from extract.places.gazetteer import Place, index, listed, places, roles
from extract.places.site import Site, accept, is_club, listed_with_country, refuse, site_of, speaks
from extract.words import Hit, Words, words_of

_RANK = {"country": 4, "region": 3, "city": 2, "site": 2, "province": 1}
_LEAST_MENTIONS, _CLEAR_LEAD = 2, 1.5
_ELSEWHERE, _RANK_OF_COUNTRY = 3, 3
_TANWIN = frozenset("\u064b\u064c\u064d")
_MADDA = "آ"
_NOTHING: frozenset[str] = frozenset()
_OMAN_OR_AMMAN = "عمان"  # a country among countries or where the text speaks of it, else the city


def is_locative(text: str, mention: PlaceMention) -> bool:
    """True where the words before `mention` say "in, at, near, town of …": «في تونس», «ببغداد», «مدينة الرقة»."""
    words = words_of(fold(text))
    first = bisect_right(words.starts, mention.char_start) - 1
    prefix = words.folded[words.starts[first] : mention.char_start] if first >= 0 else ""
    cue = roles().get(words.before(first), _NOTHING)
    return "ب" in prefix or not cue.isdisjoint(("near", "town", "province"))


class _Talk:
    """The countries that a text speaks of, counted on first use: by adjectives and by its unambiguous places."""

    def __init__(self, words: Words, kept: list[_Kept]) -> None:
        self._words, self._kept = words, kept

    @cached_property
    def countries(self) -> Counter[str]:
        """Country (alpha-3) -> mentions."""
        found = Counter(hit.values[0].country for hit in demonym_hits(self._words))
        for _, _, accepted in self._kept:
            if len(accepted) == 1 or len({place.country for place in accepted}) == 1:
                found[accepted[0].country] += 1
        found.pop("", None)
        return found

    @cached_property
    def _named(self) -> Counter[Place]:
        """Place -> names that are read so."""
        return Counter(accepted[0] for _, _, accepted in self._kept)

    def is_elsewhere(self, place: Place) -> bool:
        """Whether nothing but its own name speaks of the country of `place`, and the text clearly of another."""
        others = max((n for country, n in self.countries.items() if country != place.country), default=0)
        small = place.source == "geonames" and place.context == "named"
        return self.countries[place.country] <= self._named[place] and others >= (1 if small else _ELSEWHERE)

    def nearest(self, first: int, among: list[str]) -> str:
        """Of the countries `among`, the one whose unambiguous place stands nearest to word `first`; "" for none."""
        near = [
            (abs(hit.first - first), accepted[0].country)
            for hit, _, accepted in self._kept
            if accepted[0].country in among and len({place.country for place in accepted}) == 1
        ]
        return min(near)[1] if near else ""


def _choose(site: Site, accepted: list[Place], talk: _Talk) -> Place:
    """The place meant: what the word before says, else the country that the text speaks of, else the best known."""
    if "province" in site.cue:
        accepted = [place for place in accepted if place.geo_precision == 2] or accepted
    else:
        accepted = [place for place in accepted if place.context != "head"] or accepted
    pool = [place for place in accepted if place.source != "geonames"] or accepted
    if len(pool) == 1:
        return pool[0]
    if len({place.country for place in pool}) > 1:
        if pool[0].key == _OMAN_OR_AMMAN and listed_with_country(site):
            return next(place for place in pool if place.kind == "country")
        counts = {place.country: talk.countries.get(place.country, 0) for place in pool}
        best = max(counts.values())
        close = [country for country, count in counts.items() if 3 * count >= best]
        country = talk.nearest(site.hit.first, close) if best and len(close) > 1 else ""
        pool = [place for place in pool if place.country == country or (not country and counts[place.country] == best)]
        if not best:
            unlikely = "country" if pool[0].key == _OMAN_OR_AMMAN else "site"
            pool = [place for place in pool if place.kind != unlikely] or pool
    if site.before.endswith("منطقه"):  # only Saudi Arabia's provinces are called so
        pool = [place for place in pool if place.country == "SAU"] or pool
    return max(pool, key=lambda place: (_RANK[place.kind], place.population, place.country, place.name_en))


def _is_doubtful(site: Site | None, place: Place) -> bool:
    """Whether other countries may have a place of that name: «منطقة ميمنة», «المنطقة الشرقية»."""
    if place.geo_precision >= _RANK_OF_COUNTRY:
        return False
    return (site is not None and place.context in ("cue", "named")) or place.key in listed("generic_name")


def _is_written_otherwise(name: str, place: Place) -> bool:
    """«دومًا», «مآرب»: the marks of a word as it is written say that it is no town."""
    if place.geo_precision >= _RANK_OF_COUNTRY:
        return False
    return not _TANWIN.isdisjoint(name) or (_MADDA in name and _MADDA not in place.surface)


def _rule(site: Site, place: Place) -> str:
    kind = place.kind
    if "organisation" in site.cue and not site.hit.prefix:
        return "in_organisation_name"
    if kind == "country" and speaks(site):
        return "country_as_actor"
    if kind == "city":
        if place.key in listed("seat") and speaks(site):
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


class _Plain(NamedTuple):
    """The readings of a name where no word of place stands before it; `governs` where one may name a government.

    `counted`: behind a number or a noun it is "a Syrian" and not Syria.
    """

    accepted: list[Place]
    governs: bool
    counted: bool


@lru_cache(maxsize=1)
def _plain() -> dict[str, _Plain]:
    """The names that nothing but the word before can put in doubt."""
    named: dict[str, list[Place]] = {}
    for place in places():
        named.setdefault(place.key, []).append(place)
    doubted, found = listed("newspaper") | {"السعوديه", "المغرب", "الاردن"}, {}
    for key, readings in named.items():
        if "none" in (readings[0].kind, readings[-1].kind):
            found[key] = _Plain([], False, False)
        elif key not in doubted and all(place.context != "cue" for place in readings):
            accepted = [place for place in readings if not place.context]
            governs = [place.kind == "country" or place.key in listed("seat") for place in accepted]
            found[key] = _Plain(accepted, any(governs), readings[0].kind == "country" and key.endswith("يا"))
    return found


@lru_cache(maxsize=1)
def _telling() -> frozenset[str]:
    """The cue words that change how a name behind them is read; «بغداد», listed as a seat of government, does not."""
    roles_of_names = {"seat", "newspaper", "prayer", "river"}
    roles_elsewhere = {
        "generic_name",
        "sure_behind_bi",
        "subject_opening",
        "accusative_host",
        "adjective_host",
        "not_host",
    }
    return frozenset(word for word, played in roles().items() if not played <= roles_of_names | roles_elsewhere)


@lru_cache(maxsize=1)
def _locating() -> frozenset[str]:
    """Of those words, the ones that say where and nothing else: they settle no name of a single reading."""
    return frozenset(word for word in _telling() if roles()[word] <= {"near", "locative"})


_Kept = tuple[Hit[Place], Site | None, list[Place]]


def _kept(words: Words) -> list[_Kept]:
    """The hits that are places, each with the readings accepted; without a site where no word around was asked."""
    kept: list[_Kept] = []
    folded, tokens, starts = words
    names, cues, locating, hosts = _plain(), _telling(), _locating(), listed("accusative_host")
    for hit in index().hits(words, candidates(folded)):
        first, values = hit.first, hit.values
        if values[0].kind == "city" and is_club(words, hit):
            continue
        plain = names.get(values[0].key)
        if plain:
            if not plain.accepted and values[-1].kind == "none":
                continue
            before = tokens[first - 1] if first else ""
            if folded[starts[first] - len(before) - 1 : starts[first]] != before + " ":
                before = words.before(first)
            quiet = before not in cues or (before in locating and len(plain.accepted) < 2)
            if plain.counted and not hit.prefix and (before.isdigit() or before in hosts):
                quiet = False
            if quiet and not before.endswith("منطقه"):
                if plain.accepted:
                    kept.append((hit, None, plain.accepted))
                continue
        site = site_of(words, hit)
        if refuse(site):
            continue
        accepted = [place for place in values if (not place.context and not site.cue) or accept(site, place)]
        if accepted:
            kept.append((hit, site, accepted))
    return kept


@lru_cache(maxsize=4)
def _find(text: str) -> tuple[PlaceMention, ...]:
    words = words_of(fold(text))
    _, tokens, starts = words
    kept = _kept(words)
    talk = _Talk(words, kept)
    names, verbs, count = _plain(), listed("government_verb"), len(tokens)
    chosen: dict[str, Place] = {}
    mentions = []
    for hit, site, accepted in kept:
        place, last = accepted[0], hit.last
        if site is None:
            if len(accepted) > 1:
                if place.key not in chosen:
                    chosen[place.key] = _choose(site_of(words, hit), accepted, talk)
                place = chosen[place.key]
            rule = place.kind
            if last + 1 < count and tokens[last + 1] in verbs and names[place.key].governs:
                rule = _rule(site_of(words, hit), place)
        else:
            if len(accepted) > 1:
                place = _choose(site, accepted, talk)
            rule = _rule(site, place)
        if _is_doubtful(site, place) and talk.is_elsewhere(place):
            continue
        start, end = starts[hit.first] + len(hit.prefix), snap_end(text, starts[last] + len(tokens[last]))
        if _is_written_otherwise(text[start:end], place):
            continue
        mentions.append(
            PlaceMention(
                start, end, text[start:end], place.name_en, place.name_ar, place.country, place.latitude,
                place.longitude, place.geo_precision, rule, place.countries,
            )
        )  # fmt: skip
    if ranks := rank_words(words):
        mentions = _with_ranks(text, words, mentions, by_rank(words, ranks, talk))
    return tuple(mentions)


def _with_ranks(text: str, words: Words, mentions: list[PlaceMention], ranks: Iterable[ByRank]) -> list[PlaceMention]:
    """The mentions and, between them, the places named by rank alone."""
    starts, ends = [mention.char_start for mention in mentions], [mention.char_end for mention in mentions]
    found = list(mentions)
    for rank in ranks:
        start, end = words.starts[rank.first] + len(rank.prefix), snap_end(text, words.end(rank.last))
        nearest = [bisect_right(starts, offset) - 1 for offset in (start, end - 1)]
        if not any(at >= 0 and offset < ends[at] for at, offset in zip(nearest, (start, end - 1), strict=True)):
            place = rank.place
            found.append(
                PlaceMention(
                    start, end, text[start:end], place.name_en, place.name_ar, place.country, place.latitude,
                    place.longitude, place.geo_precision, rank.rule, place.countries,
                )
            )  # fmt: skip
    return sorted(found, key=lambda mention: mention.char_start)
