"""The town that a sentence goes on to name, for a happening whose country is known already."""

from __future__ import annotations

from extract.events.candidates import OF_FORCE, Candidate
from extract.events.placing import NOWHERE, Location, location_of, usable_places
from extract.events.standing import is_elsewhere, stands_as
from extract.events.view import SentenceView
from extract.events.words import words
from extract.models import PlaceMention

_COUNTRY = 3


def finer_place(view: SentenceView, candidate: Candidate, country: str, addressed: bool = False) -> Location:
    """The town of `country` that the sentence goes on to name, no other deed told between; else NOWHERE.

    `addressed`: only one that ends an address, «بمنطقة الجوامع من ولاية جندوبة», nobody's home.
    """
    end = candidate.spans[0][1]
    deeds = [t.char_start for t in view.triggers if t.role == "head" and t.event_type in OF_FORCE]
    for place in usable_places(view):
        if place.char_start < end or place.country != country or (place.geo_precision or 9) >= _COUNTRY:
            continue
        if any(end < deed < place.char_start for deed in deeds) or is_elsewhere(view, candidate, place):
            return NOWHERE
        if stands_as(view, place) == "in" and not (addressed and not _ends_address(view, end, place)):
            return location_of(place, (country,), "place_in_sentence")
    return NOWHERE


def _ends_address(view: SentenceView, start: int, place: PlaceMention) -> bool:
    """Whether «من ولاية» stands before a place, and no word of origin since `start`: «أصيل منطقة … من ولاية …»."""
    before = view.words_before(place.char_start, 2)
    told = {word.key for word in view.words if start <= word.start < place.char_start}
    return before[:1] == ("من",) and before[-1] in words("in_place") and not words("origin") & told
