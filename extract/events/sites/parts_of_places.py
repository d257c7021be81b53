"""Parts of a place, and houses in it: «الأطراف الغربية من الرمادي», «جامعة غاريسا», «محكمة جنايات القاهرة»."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.sides import is_one_of
from extract.events.sites.distances import words_from
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_TOWN = 1
_PART_REACH, _HOUSE_REACH, _COURT_REACH, _TOWN_HOUSE_REACH = 6, 2, 4, 6
_ADJECTIVES = 3
_TO = "ل"
_OF_COURT = ("sentence", "trial", "charge", "warrant", "release", "execution", "detention", "investigation")


def is_part_of(view: SentenceView, place: PlaceMention) -> bool:
    """«الطرف الشمالي من الرمادي», «أجزاء من مدينة الموصل», «الأطراف الغربية لمدينة حلب»: within, not from or to it."""
    before = list(view.words_before(place.char_start, _PART_REACH))
    while before and before[-1] in words("in_place") and before[-1] not in words("preposition"):
        before.pop()
    if not before:
        return False
    if before[-1].startswith(_TO) and before[-1][1:] in words("in_place"):
        before.pop()
    elif before.pop() != "من":
        return False
    near = before[-_ADJECTIVES:]
    at = next((at for at in range(len(near) - 1, -1, -1) if is_one_of(near[at], words("part_of_place"))), None)
    if at is None or words("border") & set(near[at + 1 :]):
        return False  # «المناطق الحدودية لإقليم كردستان»
    return all(key.startswith("ال") or key.endswith(("يه", "ي", "ه")) for key in near[at + 1 :])


def is_house_hit(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«الهجوم على جامعة غاريسا», «تحرير جامعة الأنبار»: the house called after a town is what a deed is done to."""
    if candidate.event_type not in (*OF_FORCE, "mission") or place.rule != "in_organisation_name":
        return False
    before = view.words_before(place.char_start, _HOUSE_REACH)
    if len(before) < _HOUSE_REACH or not is_one_of(before[1], words("house_of_town")):
        return False
    inside = before[0] in words("in_place") or before[0] in words("against") or before[0] == "علي"
    return inside or before[1].startswith("ب") or before[0] in words("done_to_house")


def court_town(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«قضت محكمة جنايات القاهرة», «رفضت محكمة ميونيخ»: the town that the court which acts is called after."""
    if candidate.sub_event_type not in _OF_COURT:
        return None
    for place in view.places:
        if place.rule != "in_organisation_name" or place.geo_precision != _TOWN:
            continue
        before = view.words_before(place.char_start, _HOUSE_REACH)
        if not any(is_one_of(key, words("court_of_town")) for key in before):
            continue
        if words_from(view, candidate, place) <= _COURT_REACH:
            return place
    return None


def town_of_house(view: SentenceView, candidate: Candidate, country: str) -> PlaceMention | None:
    """«استهدف انتحاري مستشفى كويتا», «ألقت مديرية أمن الجيزة القبض على», «اغتيل رئيس بلدية مصراتة»: the house's town.

    Only where the clause of the happening names one such town of `country`.
    """
    told = [p for p in view.places if p.rule == "in_organisation_name" and p.geo_precision == _TOWN]
    if len({place.name_en for place in told}) != 1 or told[0].country != country:
        return None
    place, head = told[0], candidate.spans[0]
    if not any(is_one_of(key, words("serves_town")) for key in view.words_before(place.char_start, _HOUSE_REACH)):
        return None
    first, last = (head[1], place.char_start) if place.char_start >= head[1] else (place.char_end, head[0])
    near = view.words_between(first, last) <= _TOWN_HOUSE_REACH
    return place if near and not view.has_barrier(first, last, (*NEW_CLAUSE, *COMMAS)) else None
