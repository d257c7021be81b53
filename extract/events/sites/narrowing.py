"""The town in the land that a clause tells first: «في جنوب سوريا، سيطر المقاتلون على سد في ريف درعا»."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.place_costs import FARTHEST, place_cost
from extract.events.sites.placing import Location, degrees_apart, location_of, usable_places
from extract.events.sites.standing import stands_as
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_PART, _COUNTRY = 2, 3
_IN_PART = 1.5  # degrees from the middle of a part of a country to a town in it
_KINDS = ("attack", "enforcement", "mission")
_NEARER = 2.0
_SIDE_REACH = 4
_RIGHT_BEFORE = 2  # characters


def narrowed(view: SentenceView, candidate: Candidate, told: Location, rivals: list[Candidate]) -> Location:
    """The town or part of the land `told` that the same clause names behind it; else `told`.

    Not one that is only a landmark («شمال غرب بغداد»), where a part of what is told was («13 غارة في سوريا، خمس منها
    قرب عين العرب»), another deed, or what a clause about something else names.
    """
    if candidate.event_type not in _KINDS or told.span is None or len(told.countries) != 1:
        return told
    if told.coarseness not in (_PART, _COUNTRY) or _are_many(view, candidate):
        return told
    for place in usable_places(view):
        if place.char_start < told.span[1] or place.country != told.country:
            continue
        if (place.geo_precision or _COUNTRY) >= told.coarseness or stands_as(view, place) not in ("in", "on"):
            continue
        cost = place_cost(view, candidate, place)
        if cost > FARTHEST or _is_landmark(view, place) or _is_apart(view, candidate, told.span[1], place):
            continue
        apart = degrees_apart(told, place) if told.coarseness == _PART else 0.0
        taken = any(place_cost(view, rival, place) < cost - _NEARER for rival in rivals)
        if apart is not None and apart <= _IN_PART and not taken:
            return location_of(place, told.countries, "place_in_clause")
    return told


def _are_many(view: SentenceView, candidate: Candidate) -> bool:
    """«ست من ثماني غارات في سوريا نفذت قرب الحسكة»: deeds that a number counts were not all in one town."""
    head = candidate.spans[0][0]
    return any(0 <= head - number.char_end <= _RIGHT_BEFORE and number.value > 1 for number in view.numbers)


def _is_landmark(view: SentenceView, place: PlaceMention) -> bool:
    """«شمال غرب مدينة بغداد», «شرق عدن»: a town that says on which side of it something lies."""
    sides = words("side_of_land") - words("middle_of_land")
    return bool(sides & {key.removeprefix("و") for key in view.words_before(place.char_start, _SIDE_REACH)})


def _is_apart(view: SentenceView, candidate: Candidate, end: int, place: PlaceMention) -> bool:
    """Whether a further deed, a part of what is told, or another clause is told between the happening and a place."""
    head = max(candidate.spans[0][1], end)
    between = view.words_in(head, place.char_start)
    if any(word.key in words("among_them") or word.key in words("part_of_deeds") for word in between):
        return True
    own = {start for start, _ in candidate.spans}
    deeds = [t for t in view.triggers if head <= t.char_start < place.char_start and t.event_type in OF_FORCE]
    if any(deed.role == "head" and deed.pos == "noun" and deed.char_start not in own for deed in deeds):
        return True
    for barrier in view.barriers_between(head, place.char_start):
        after = next((word.key for word in between if word.start > barrier.position), "")
        if barrier.kind in NEW_CLAUSE and after not in words("took_place"):
            return True
    return False
