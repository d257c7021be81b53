"""Judging a hit of the gazetteer by the words around it: is it a place here, and does it act?"""

from __future__ import annotations

from typing import NamedTuple

from extract.places.demonyms import is_accusative, is_adjective
from extract.places.gazetteer import Place, index, listed, roles
from extract.words import Hit, Words

_OPENING, _CLOSING = frozenset("«\"“”'"), frozenset("»\"“”'")
_LIST_MARKS = ("", "،", ",")
_NOTHING: frozenset[str] = frozenset()


class Site(NamedTuple):
    """A hit and the words around it: `cue` the roles of the word before."""

    words: Words
    hit: Hit[Place]
    before: str
    cue: frozenset[str]


def site_of(words: Words, hit: Hit[Place]) -> Site:
    """The site of a hit."""
    before = words.before(hit.first)
    return Site(words, hit, before, roles().get(before, _NOTHING))


def _quoted(site: Site) -> bool:
    folded, start, end = site.words.folded, site.words.starts[site.hit.first], site.words.end(site.hit.last)
    return start > 0 and folded[start - 1] in _OPENING and folded[end : end + 1] in _CLOSING and end < len(folded)


def _cue_enough(site: Site, place: Place) -> bool:
    """Whether a small or ambiguous town stands behind a word of place."""
    prefix = site.hit.prefix
    if place.context == "named" and site.before.startswith("ال"):
        return False  # «في المدينة ليل الأربعاء»
    if "town" in site.cue or "province" in site.cue:
        return True
    if place.context == "named":
        return False
    if place.kind in ("country", "region"):
        return "ب" in prefix or bool(site.cue & {"locative", "near"}) or listed_with_country(site)
    if place.source == "hand" and "و" in prefix and _beside_its_country(site, place):
        return True
    if prefix and "ب" not in prefix:
        return False
    if place.source == "hand":
        return ("ب" in prefix and (len(place.key) > 4 or place.key in listed("sure_behind_bi"))) or (
            "near" in site.cue and not prefix
        )
    return (len(place.key) > 4 or " " in place.key) and "near" in site.cue and not prefix


def listed_with_country(site: Site) -> bool:
    """Whether another country stands beside the name: «مالي والنيجر», «ليبيا، ومالي»."""
    words, hit = site.words, site.hit
    tokens, last = words.tokens, hit.last
    after = tokens[last + 1] if words.gap(last).strip() in _LIST_MARKS and last + 1 < len(tokens) else ""
    before = tokens[hit.first - 1] if hit.first and words.gap(hit.first - 1).strip() in _LIST_MARKS else ""
    beside = after[1:] if after[:1] == "و" else ""
    third = tokens[last + 2] if last + 2 < len(tokens) else ""
    return _is_country(beside, third) or ("و" in hit.prefix and _is_country(before.removeprefix("و")))


def _beside_its_country(site: Site, place: Place) -> bool:
    """Whether the word before names a place of the same country: «عدن وزنجبار»."""
    readings = index().table.get(site.before)
    return bool(readings and readings.single) and any(
        other.country == place.country and not other.context for other in readings.single[0][2]
    )


def _is_country(word: str, following: str = "") -> bool:
    """Whether `word` is a country, or with the word behind it: «بوركينا فاسو»."""
    readings = index().table.get(word)
    if readings is None:
        return False
    alone = bool(readings.single) and readings.single[0][2][0].kind == "country"
    return alone or any(
        rest == [following] and of[0].kind == "country" for rest, _, of in readings.longer.get(following, ())
    )


def accept(site: Site, place: Place) -> bool:
    """Whether this reading of the hit is a place at all."""
    if place.context == "head" and "province" not in site.cue:
        return False
    if place.context in ("cue", "named") and not _cue_enough(site, place):
        return False
    return not ("given_name" in site.cue and not site.hit.prefix and place.kind in ("city", "site", "province"))


def refuse(site: Site) -> bool:
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


def is_club(words: Words, hit: Hit[Place]) -> bool:
    """Whether a town's name is that of a club: «نيوكاسل يونايتد», «فاز ليفربول», «فاز الفريق على برشلونة».

    Towns are feminine, so a verb of playing that stands before one in the masculine speaks of a club.
    """
    tokens, first, last = words.tokens, hit.first, hit.last
    if last + 1 < len(tokens) and tokens[last + 1] in listed("club_tail") and words.joined(last):
        return True
    if not first or hit.prefix:
        return False
    before, plays = tokens[first - 1], listed("playing")
    if before.removeprefix("و") in plays:
        return words.joined(first - 1)
    return (
        before in listed("played_against")
        and any(word.removeprefix("و") in plays for word in tokens[max(0, first - 5) : first - 1])
        and words.joined(first - 1)
    )


def speaks(site: Site) -> bool:
    """Whether the name is the subject of a verb of saying or dealing: «وأكدت موسكو أن», «وموسكو تدعم»."""
    if "ب" in site.hit.prefix or "ل" in site.hit.prefix:
        return False
    if not site.cue.isdisjoint(("government_verb", "government_head", "government_noun")):
        return "حدود" not in site.words.before(site.hit.first - 1)
    opens = not site.before or site.before in listed("subject_opening") or site.hit.prefix in ("و", "ف")
    return opens and site.words.after(site.hit.last) in listed("government_verb")
