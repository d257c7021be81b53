"""The town that a sentence goes on to name, for a happening whose country is known already."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.other_deeds import is_of_another_deed
from extract.events.sites.placing import NOWHERE, Location, location_of, usable_places
from extract.events.sites.standing import is_elsewhere, stands_as
from extract.events.sites.whereabouts import country_location
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_COUNTRY = 3
_GUEST_REACH = 3
_LEVEL_REACH = 5
_TOUR_REACH = 10
_TOUR_GAP = 2
_TOWN_REACH = 3
_TOWN_OF = 10
_COURSE_REACH, _SWEEP_REACH = 2, 8


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
        if is_of_another_deed(view, candidate, place):
            continue
        if stands_as(view, place) == "in" and not (addressed and not _ends_address(view, end, place)):
            return location_of(place, (country,), "place_in_sentence")
    return NOWHERE


def sweep_site(view: SentenceView, candidate: Candidate, country: str) -> Location:
    """«اعتقل 16 شخصا، كما ضبطت أسلحة خلال سلسلة عمليات للأمن في منطقة بنزرت»: where all was done; else NOWHERE."""
    if candidate.event_type not in OF_FORCE:
        return NOWHERE
    end = candidate.spans[0][1]
    for at, word in enumerate(view.words):
        if word.start < end or word.key not in words("sweep"):
            continue
        if not words("in_course") & {told.key for told in view.words[max(0, at - _COURSE_REACH) : at]}:
            continue
        place = next((place for place in usable_places(view) if place.char_start >= word.end), None)
        if place is None or place.country != country or (place.geo_precision or _COUNTRY) >= _COUNTRY:
            return NOWHERE
        near = view.words_between(word.end, place.char_start) <= _SWEEP_REACH
        if not near or stands_as(view, place) != "in" or view.barriers_between(word.end, place.char_start):
            return NOWHERE
        return location_of(place, (country,), "place_in_sentence")
    return NOWHERE


def visited(view: SentenceView, candidate: Candidate) -> Location:
    """«التقى الرئيس الوزير الفرنسي الذي يزور القاهرة حاليا»: where one of those who met is a guest; else NOWHERE."""
    if candidate.event_type != "meeting":
        return NOWHERE
    end = candidate.spans[0][1]
    for at, word in enumerate(view.words[1:], start=1):
        if word.start < end or word.key not in words("is_guest"):
            continue
        if not words("relative_pronoun") & {view.words[at - 1].key}:
            continue
        near = [p for p in usable_places(view) if p.char_start >= word.end and p.country]
        near = [p for p in near if view.words_between(word.end, p.char_start) <= _GUEST_REACH]
        if near and not view.barriers_between(word.end, near[0].char_start):
            return location_of(near[0], (near[0].country,), "guest_in")
    return NOWHERE


def toured(view: SentenceView, candidate: Candidate) -> Location:
    """«زيارة إلى دول المنطقة تشمل قطر والبحرين»: the countries of a tour; else NOWHERE."""
    if candidate.event_type != "meeting":
        return NOWHERE
    end = candidate.spans[0][1]
    verb = next((w for w in view.words if w.start >= end and w.key in words("tour_includes")), None)
    if verb is None or view.words_between(end, verb.start) > _TOUR_REACH:
        return NOWHERE
    stops: list[PlaceMention] = []
    for place in usable_places(view):
        last = stops[-1].char_end if stops else verb.end
        if place.char_start >= verb.end and place.country and view.words_between(last, place.char_start) <= _TOUR_GAP:
            stops.append(place)
    return location_of(stops[0], tuple(dict.fromkeys(p.country for p in stops)), "tour") if stops else NOWHERE


def in_town_of_nation(view: SentenceView, candidate: Candidate) -> Location:
    """«اجتمعوا في بلدة شونبرغ النمساوية»: the country of a town that no list of towns holds; else NOWHERE."""
    if candidate.event_type != "meeting":
        return NOWHERE
    for nation in view.demonyms:
        before = view.last_words(nation.char_start, _TOWN_REACH)
        at = next((at for at, word in enumerate(before) if word.key.removeprefix("ب") in words("town_noun")), None)
        if at is None or at == len(before) - 1 or not nation.country or before[at].start < candidate.spans[0][1]:
            continue  # «في مدينة فرنسية» has no name
        there = before[at].key.startswith("ب") or bool(words("in_place") & set(view.words_before(before[at].start, 1)))
        near = view.words_between(candidate.spans[0][1], before[at].start) <= _TOWN_OF
        if there and near and not view.barriers_between(before[at].start, nation.char_start):
            return country_location(nation.country, (nation.char_start, nation.char_end), "town_of_nation")
    return NOWHERE


def _ends_address(view: SentenceView, start: int, place: PlaceMention) -> bool:
    """Whether «من ولاية» stands before a place, and no word of origin since `start`: «أصيل منطقة … من ولاية …»."""
    before = view.words_before(place.char_start, 2)
    told = {word.key for word in view.words_in(start, place.char_start)}
    level = any(pair == ("علي", "مستوي") for pair in pairwise(view.words_before(place.char_start, _LEVEL_REACH)))
    ends = before[:1] == ("من",) and before[-1] in words("in_place")
    return (ends or level) and not words("origin") & told
