"""Numbers that a sentence counts in another place than the happening's: «قتل ثلاثة في تعز، كما قتل خمسة في مأرب»."""

from __future__ import annotations

from extract.events.counts.toll_words import toll_of
from extract.events.sites.place_lists import listed_with
from extract.events.sites.placing import Location, degrees_apart, usable_places
from extract.events.sites.standing import stands_as
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import NumberMention, PlaceMention, Quantity

_PLACE_REACH = 7
_APART = 0.5  # degrees, some 55 km
_APART_FROM_PART = 3.0  # a town may lie that far from the middle of its province
_PART = 2
_OPENING = ("(", ")", "«", "»", '"', "“", "”")


def is_counted_elsewhere(view: SentenceView, location: Location, told: Quantity | NumberMention) -> bool:
    """Whether `told` stands in a clause behind that of the happening's place, with another place right behind it."""
    span = location.span
    if span is None or location.rule != "place_in_clause" or not _is_next_clause(view, span[1], told.char_start):
        return False
    return any(_lies_apart(location, place) for place in _places_of(view, told))


def _is_next_clause(view: SentenceView, first: int, last: int) -> bool:
    """Whether a further deed opens between a place and a number: «كما قتل», «، وتدمير», «إضافة إلى»."""
    opening = words("besides") | words("turns_to_further")
    deeds = {trigger.char_start for trigger in view.triggers}
    commas = {barrier.position for barrier in view.barriers_between(first, last) if barrier.kind in COMMAS}
    return first < last and any(
        word.key in opening
        or (word.key.startswith("و") and (toll_of(word.key)[0] or {word.start, word.start + 1} & deeds))
        or (word.key.startswith("و") and {word.start - 1, word.start - 2} & commas)
        for word in view.words_in(first, last)
    )


def _places_of(view: SentenceView, told: Quantity | NumberMention) -> list[PlaceMention]:
    """The places right behind a number, in its clause: «خمسة آخرون في إيطاليا وألبانيا»."""
    places = usable_places(view)
    behind = next((place for place in places if place.char_start >= told.char_end), None)
    if behind is None or view.words_between(told.char_end, behind.char_start) > _PLACE_REACH:
        return []
    parted = any(b.kind not in _OPENING for b in view.barriers_between(told.char_end, behind.char_start))
    counted = any(told.char_end <= number.char_start < behind.char_start for number in view.numbers)
    if parted or counted or stands_as(view, behind) != "in":
        return []
    return listed_with(view, behind, places)


def _lies_apart(location: Location, place: PlaceMention) -> bool:
    """Whether a place is no part of the happening's and does not hold it."""
    countries = {place.country, *place.countries} - {""}
    if countries and location.countries and not countries & set(location.countries):
        return True
    fine = max(location.coarseness, place.geo_precision) <= _PART and location.name_en != place.name_en
    least = _APART if location.geo_precision == place.geo_precision else _APART_FROM_PART
    apart = degrees_apart(location, place) if fine else None
    return apart is not None and apart > least
