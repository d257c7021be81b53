"""Places that a sentence names together: lists of them, towns in their provinces, and sides of a land."""

from __future__ import annotations

from extract.events.sites.standing import NOT_WHERE, stands_as, written_on
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_LIST_GAP = 2
_LONGEST_GAP = 14  # characters
_PARALLEL = 7
_QUOTES_OR_BRACKETS = ("«", "»", '"', "(", ")", "“", "”")
_PROVINCE = 2
_COUNTRY = 3
_REGION = 4
_SERIES = ("strikes", "air_strikes", "raids", "attacks", "operations", "sorties")


def listed_with(view: SentenceView, chosen: PlaceMention, places: list[PlaceMention]) -> list[PlaceMention]:
    """The places written in one list with `chosen`: «العراق وسوريا»."""
    group, position = [chosen], places.index(chosen)
    for step in (1, -1):
        other = position + step
        while 0 <= other < len(places):
            near, far = sorted((places[other], places[other - step]), key=lambda place: place.char_start)
            if _is_parallel(view, near, far):
                group.append(places[other])
                break
            if step < 0 and _is_host_before(view, near, far):
                break
            if not _is_next(view, near, far) or stands_as(view, places[other]) in NOT_WHERE:
                break
            group.append(places[other])
            other += step
    return sorted(group, key=lambda place: place.char_start)


def _is_next(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """Whether `far` follows `near` in one list."""
    close = view.words_between(near.char_end, far.char_start) <= _LIST_GAP
    close = close and far.char_start - near.char_end <= _LONGEST_GAP
    return close and not _is_broken(view, near, far) and _is_linked(view, near, far)


def _is_host_before(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """«ترأس المغرب وهولندا في لاهاي اجتماعا»: states that act, and behind them the town that they meet in."""
    if near.geo_precision != _COUNTRY or (far.geo_precision or _REGION) >= _COUNTRY or stands_as(view, near) == "in":
        return False
    return told_between(view, near.char_end, far) == ["في"] or written_on(view, far) == "ب"


def _is_parallel(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """«على التنظيم في سوريا وعلى المتمردين في شمال العراق»: two countries that two phrases joined by «و» are in."""
    between = (near.char_end, far.char_start)
    told = [word.key for word in view.words_in(*between)]
    counted_on = _goes_on_counting(view, near, far)
    joined = bool(told) and told[0].startswith("و")
    if not (joined or counted_on) or not _LIST_GAP < len(told) + counted_on <= _PARALLEL:
        return False
    if {near.geo_precision, far.geo_precision} != {_COUNTRY} or stands_as(view, near) != "in":
        return False
    if any(barrier.kind not in _QUOTES_OR_BRACKETS for barrier in view.barriers_between(*between)):
        return False
    deeds = any(near.char_end <= t.char_start < far.char_start and t.role == "head" for t in view.triggers)
    if not counted_on and (deeds or view.numbers_in(*between)):
        return False
    return stands_as(view, far) == "in" and "و" not in written_on(view, far)


def _goes_on_counting(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """«تسع ضربات في سوريا و14 ضربة أخرى في العراق»: strikes that are counted on in a second country."""
    between = view.numbers_in(near.char_end, far.char_start)
    if len(between) != 1 or view.letter_before(between[0].char_start) != "و" or between[0].unit not in _SERIES:
        return False
    return any(number.unit in _SERIES and number.char_end <= near.char_start for number in view.numbers)


def _is_broken(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """Whether a comma and a word that is none of place part two places: «في السعودية، هي الدالوة»."""
    start = view.sentence.char_start
    between = view.folded[near.char_end - start : far.char_start - start]
    if between.strip() in ("ل", "لل"):
        return True  # «اجتياح إسرائيل للبنان»
    parted = any(mark in between for mark in "،,:؛")
    told = told_between(view, near.char_end, far)
    return parted and any(key not in words("in_place") and not key.startswith(("و", "ب")) for key in told)


def told_between(view: SentenceView, end: int, place: PlaceMention) -> list[str]:
    """The whole words between `end` and a place, without what is written on to it."""
    return [word.key for word in view.words_in(end, place.char_start) if word.end <= place.char_start]


def _is_linked(view: SentenceView, near: PlaceMention, far: PlaceMention) -> bool:
    """«العراق وسوريا», «العراق وشمال سوريا», «صفد شمال فلسطين»: places of two countries that one list holds.

    Nothing but words of place stands between them, and «و» or «كما», unless it is a town and a country.
    """
    if near.country == far.country:
        return True
    told = told_between(view, near.char_end, far)
    listed = not told or "و" in written_on(view, far) or told[0] in words("or_also")
    listed = listed or (told[0].startswith("و") and told[0] not in words("in_place"))
    within = (near.geo_precision or _REGION) < (far.geo_precision or _REGION)
    known = words("in_place") | words("or_also")
    return (listed or within) and all(key in known or key.removeprefix("و") in known for key in told)


def countries_of(places: list[PlaceMention]) -> tuple[str, ...]:
    """The countries of some places, each once, in text order."""
    seen: list[str] = []
    for place in places:
        seen += [code for code in ((place.country,) if place.country else place.countries) if code not in seen]
    return tuple(seen)


def finest_of(view: SentenceView, group: list[PlaceMention]) -> PlaceMention:
    """The most exact of some places named together; of «محافظة أبين، شرق عدن» the province, that Aden only locates."""
    within = [
        place
        for place, before in zip(group, [None, *group], strict=False)
        if before is None or before.geo_precision != _PROVINCE or not _is_landmark(view, before, place)
    ]
    on_map = {id(place): bool(place.latitude or place.longitude) for place in within}  # «أكبر مناورات في العالم»
    return min(within, key=lambda place: (place.geo_precision, not on_map[id(place)], within.index(place)))


def _is_landmark(view: SentenceView, before: PlaceMention, place: PlaceMention) -> bool:
    """«محافظة أبين، شرق عدن»: a town that only says on which side of it the province before it lies."""
    told = set(told_between(view, before.char_end, place))
    beside = words("side_of_land") & told and not words("middle_of_land") & told  # «حمص وسط سوريا» is within
    return bool(beside) and place.geo_precision < _PROVINCE
