"""Places that have a namesake: «باكو في جنوب شرقي تركيا» is not the capital of Azerbaijan, «30 سوريا» are Syrians."""

from __future__ import annotations

from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import PlaceMention

_COUNTRY = 3
_DESERT, _LAND_OF_DESERT = "Western Sahara", "EGY"
_MAY_BE_ONE = "يا"  # «سوريا»: Syria, or a Syrian
_REACH = 6
_QUARTER_REACH = 14
_STREET_REACH = 3


def has_namesake(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a town is said to be in another country: «بلدة … شمال لبنان», «… في جنوب شرقي تركيا».

    The country stands right behind a side («شمال») or «في», with nothing but words of place between; so does
    another town behind «في» alone.
    """
    if _is_other_land(view, place):
        return True
    if place.geo_precision != 1 or not place.country or words("enclave") & set(view.words_before(place.char_start, 1)):
        return False
    if _is_quarter_of_other(view, place) or _is_street_of_other(view, place):
        return True
    land = next((other for other in view.places if other.char_start >= place.char_end), None)
    if land is None or land.country in ("", place.country):
        return False
    between = view.words_after(place.char_end, view.words_between(place.char_end, land.char_start))
    if not between or len(between) > _REACH or view.barriers_between(place.char_end, land.char_start):
        return False
    if land.geo_precision != _COUNTRY:
        # «مقر الأمم المتحدة في بغداد», «… في مدينة بغداد»
        return between[0] == "في" and (len(between) == 1 or set(between[1:]) <= words("town_noun"))
    sides = words("side_of_land")
    within = between[-1] in sides or (between[-1] == "في" and len(between) == 1)
    return within and all(key in sides or key in words("area") or key == "في" for key in between[:-1])


def _is_other_land(view: SentenceView, place: PlaceMention) -> bool:
    """The «الصحراء الغربية» of a sentence about Egypt is a desert there."""
    if place.name_en != _DESERT:
        return False
    return any(one.country == _LAND_OF_DESERT for one in (*view.places, *view.demonyms, *view.actors))


def _is_street_of_other(view: SentenceView, place: PlaceMention) -> bool:
    """«في شارع دمشق بمدينة حلب»: a street called after a town, in the town told behind it."""
    if not words("street") & {key.lstrip("بوفل") for key in view.words_before(place.char_start, 1)}:
        return False
    behind = next((other for other in view.places if other.char_start >= place.char_end), None)
    if behind is None or behind.geo_precision >= _COUNTRY or view.barriers_between(place.char_end, behind.char_start):
        return False
    return view.words_between(place.char_end, behind.char_start) <= _STREET_REACH


def _is_quarter_of_other(view: SentenceView, place: PlaceMention) -> bool:
    """«في محكمة عدن … في حي المنصورة», «حي هارلم بنيويورك»: a quarter of the town told beside it, of another state."""
    if not words("quarter_of_town") & {key.lstrip("بوفل") for key in view.words_before(place.char_start, 1)}:
        return False
    others = [
        other for other in view.places if other is not place and other.country and other.geo_precision <= _COUNTRY
    ]
    near = [
        other
        for other in others
        if view.words_between(min(other.char_end, place.char_end), max(other.char_start, place.char_start))
        <= _QUARTER_REACH
    ]
    return bool(near) and all(other.country != place.country for other in others)


def is_people(view: SentenceView, place: PlaceMention) -> bool:
    """Whether the name of a country is that of its people: «30 بريطانيا» are Britons, «مطلوبا سوريا» is a Syrian."""
    name = fold(place.text)
    if name.endswith(_MAY_BE_ONE):
        person = view.words_before(place.char_start, 1)
        if person and person[0].endswith("ا") and person in single_people()["one"]:
            return True
        if words("is_accused") & set(view.words_after(place.char_end, 1)):
            return True  # «أوقف الأمن سوريا متهما بالانتماء»
    return any(n.noun == name and 0 <= place.char_start - n.char_end <= 2 for n in view.numbers if n.noun)
