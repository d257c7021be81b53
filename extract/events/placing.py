"""Where a happening took place: the place that its clause names, else what the document says of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from extract.events.candidates import Candidate
from extract.events.mentions import DocumentMentions
from extract.events.view import SentenceView, Span
from extract.models import ActorMention, PlaceMention

_FARTHEST = 20.0
_LIST_GAP = 2
_FARTHEST_ACTOR = 12.0
_NO_LOCATION = ("in_name", "in_organisation_name", "capital_as_government", "country_as_actor")
_AS_ACTOR = ("capital_as_government", "country_as_actor")
_IN = ("في", "فى", "وفي", "قرب", "داخل", "وسط", "شمال", "جنوب", "شرق", "غرب", "بمدينه", "بمحافظه", "بولايه", "مدينه", "العاصمه", "محافظه", "ولايه", "منطقه", "بمنطقه")
_FROM = ("من", "الي", "مع", "عن", "ومن", "علي", "ضد", "لدي", "سفير", "حدود", "الحدود", "وعن", "والي", "بين")


@dataclass(frozen=True, slots=True)
class Location:
    """The place of a happening, all its countries, the words that say so, and the rule that chose them."""

    name_en: str
    name_ar: str
    country: str
    countries: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    span: Span | None
    rule: str


NOWHERE = Location("", "", "", (), None, None, None, None, "")


def _of_place(place: PlaceMention, countries: tuple[str, ...], rule: str) -> Location:
    country = place.country or (countries[0] if len(countries) == 1 else "")
    return Location(
        place.name_en, place.name_ar, country, countries, place.latitude, place.longitude, place.geo_precision,
        (place.char_start, place.char_end), rule,
    )  # fmt: skip


def usable_places(view: SentenceView) -> list[PlaceMention]:
    """The places of a sentence that may be where something happened."""
    return [place for place in view.places if not any(rule in place.rule for rule in _NO_LOCATION)]


def _cost(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    span = (place.char_start, place.char_end)
    cost = min(
        view.distance(word, span) * (1.0 if word[0] < span[0] else 1.25) + (0.0 if word[0] < span[0] else 1.0)
        for word in candidate.spans
    )
    before = view.words_before(place.char_start, 1)
    first = next((word.key for word in view.words if word.end > place.char_start), "")
    if (before and before[-1] in _IN) or first.lstrip("وف").startswith("ب"):
        cost -= 3.0
    elif before and before[-1] in _FROM and not (candidate.event_type == "meeting" and before[-1] == "الي"):
        cost += 8.0
    low, high = sorted((candidate.spans[0][1], place.char_start))
    if any(barrier.kind in ("complement", "speech") for barrier in view.barriers_between(low, high)):
        cost += 8.0
    return cost + (1.0 if place.geo_precision == 4 else 0.0)


def _listed_with(view: SentenceView, chosen: PlaceMention, places: list[PlaceMention]) -> list[PlaceMention]:
    """The places written in one list with `chosen`: «العراق وسوريا»."""
    group, position = [chosen], places.index(chosen)
    for step in (1, -1):
        other = position + step
        while 0 <= other < len(places):
            near, far = sorted((places[other], places[other - step]), key=lambda place: place.char_start)
            if view.words_between(near.char_end, far.char_start) > _LIST_GAP:
                break
            if far.char_start - near.char_end > 14:
                break
            group.append(places[other])
            other += step
    return sorted(group, key=lambda place: place.char_start)


def _countries(places: list[PlaceMention]) -> tuple[str, ...]:
    seen: list[str] = []
    for place in places:
        seen += [code for code in ((place.country,) if place.country else place.countries) if code not in seen]
    return tuple(seen)


def place_in_sentence(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> Location:
    """The place that the clause of `candidate` names, or NOWHERE. A place nearer to a rival happening is the rival's."""
    places = usable_places(view)
    costs = sorted(((_cost(view, candidate, place), i) for i, place in enumerate(places)))
    for cost, i in costs:
        if cost > _FARTHEST:
            break
        if any(_cost(view, rival, places[i]) < cost - 2.0 for rival in rivals):
            continue
        group = _listed_with(view, places[i], places)
        finest = min(group, key=lambda place: (place.geo_precision, group.index(place)))
        return _of_place(finest, _countries(group), "place_in_clause")
    return NOWHERE


def acting_country(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The state that acts in the clause, under its own name or its capital's: «أعلنت المنامة …»."""
    acting = [place for place in view.places if place.rule in _AS_ACTOR and place.country]
    return min(
        (p for p in acting if _distance(view, candidate, p) <= _FARTHEST_ACTOR),
        key=lambda place: _distance(view, candidate, place),
        default=None,
    )


def _distance(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    return min(view.distance(word, (place.char_start, place.char_end)) for word in candidate.spans)


_BODIES = frozenset(("الشرطه", "الحكومه", "البرلمان", "السلطات", "القوات", "الجيش", "الداخليه", "الخارجيه", "الدفاع", "العدل", "النيابه", "القضاء", "المحكمه", "الامن", "الرياسه", "النواب", "الشعب", "الدوله", "الاجهزه", "الاستخبارات", "المخابرات", "الحدود", "الطيران", "المسلحه", "الاتحاديه", "العامه", "قوات", "شرطه", "الحرس", "الدرك", "الجمارك", "الوزارات", "وزاره", "الوطني", "الوطنيه", "الخاصه", "العليا", "الجنايات", "الادعاء", "مجلس", "المجلس", "القانون", "مشروع", "الموسسه", "العسكريه", "الامنيه", "الفيدراليه", "الجويه", "البحريه"))  # fmt: skip
_TERRITORY = frozenset(("المدينه", "العاصمه", "محافظه", "بلده", "مدينه", "الاراضي", "منطقه", "قريه", "ولايه", "الساحل", "الحدود", "المنطقه", "المحافظه", "الولايه", "البلده", "القريه", "الشمال", "الجنوب", "الشرق", "الغرب", "السواحل", "جزيره", "مطار", "الكرديه", "مدن"))  # fmt: skip


def _is_of(view: SentenceView, demonym: ActorMention, heads: frozenset[str]) -> bool:
    """Whether a nationality qualifies one of `heads` up to two words before it."""
    return any(word.lstrip("وبلف") in heads or word in heads for word in view.words_before(demonym.char_start, 2))


def country_of_adjective(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """The nationality nearest to `candidate` of a body («البرلمان التونسي») or, for attacks, a territory."""
    heads = _TERRITORY if candidate.event_type == "attack" else _BODIES | _TERRITORY
    best = min(
        [demonym for demonym in view.demonyms if _is_of(view, demonym, heads)],
        key=lambda demonym: min(view.distance(word, (demonym.char_start, demonym.char_end)) for word in candidate.spans),
        default=None,
    )
    if best is None or min(view.distance(w, (best.char_start, best.char_end)) for w in candidate.spans) > 12:
        return None
    return best


def main_country(mentions: DocumentMentions) -> tuple[str, Span] | None:
    """The country that most of a document's places and nationalities name, with its first mention; None if mixed."""
    places = [p for p in mentions.places if p.country and "in_name" not in p.rule]
    counts = Counter(place.country for place in places)
    counts.update(demonym.country for demonym in mentions.demonyms if demonym.country)
    if not counts:
        return None
    country, count = counts.most_common(1)[0]
    if count < 2 or count < 0.5 * sum(counts.values()):
        return None
    first = min(
        [m for m in (*places, *mentions.demonyms) if m.country == country], key=lambda mention: mention.char_start
    )
    return country, (first.char_start, first.char_end)
