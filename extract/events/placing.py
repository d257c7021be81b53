"""Where a happening took place: the place that its clause names, else what the document says of it."""

from __future__ import annotations

from dataclasses import dataclass

from extract.events.asides import aside, is_aimed_at, own_words
from extract.events.candidates import OF_FORCE, Candidate
from extract.events.namesakes import has_namesake
from extract.events.place_lists import countries_of, finest_of, is_left, listed_with
from extract.events.standing import (
    does_in_clause,
    is_elsewhere,
    is_in_title,
    is_object_of_force,
    is_people,
    is_post_of_envoy,
    is_subject,
    may_be_aim,
    stands_as,
)
from extract.events.view import CLAUSES, SentenceView, Span
from extract.events.words import words
from extract.models import ActorMention, PlaceMention

_FARTHEST = 16.0
_IDAFA = 3.0
_AREA = 6.0
_NEAR_BONUS = 3.0
_AS_NEAR = 2.0
_COUNTRY = 3
_REGION = 4
_NEVER = 1_000.0
_OTHER_DAY = 20.0
_TO_DAY = 4
_JOINED = 3.0
_FARTHEST_ACTOR = 12.0
_NO_LOCATION = ("in_name", "in_organisation_name", "capital_as_government", "country_as_actor")
_AS_ACTOR = ("capital_as_government", "country_as_actor", "in_organisation_name")
_LEAVING = ("deportation", "extradition", "withdrawal")
_NOT_ACTING = ("from", "to", "topic", "on", "party")
_OWNED = ("ته", "عه", "ره", "ها", "هم", "هما")


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


def location_of(place: PlaceMention, countries: tuple[str, ...], rule: str) -> Location:
    """The location that a mention of a place names."""
    country = place.country or (countries[0] if len(countries) == 1 else "")
    on_map = bool(place.latitude or place.longitude)  # «العالم» has no point
    return Location(
        place.name_en, place.name_ar, country, countries, place.latitude if on_map else None,
        place.longitude if on_map else None, place.geo_precision, (place.char_start, place.char_end), rule,
    )  # fmt: skip


def usable_places(view: SentenceView) -> list[PlaceMention]:
    """The places of a sentence that may be where something happened."""
    return [
        place
        for place in view.places
        if not any(rule in place.rule for rule in _NO_LOCATION)
        and not is_people(view, place)
        and not is_in_title(view, place)
        and not has_namesake(view, place)
    ]


def _is_antecedent(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether a relative clause of `candidate` qualifies the place: «مدينة تدمر التي سيطر عليها التنظيم»."""
    after = view.words_after(place.char_end, 1)
    return (
        bool(after)
        and (candidate.verbal or candidate.event_type != "policy")
        and after[0] in words("relative_pronoun") | words("relative_adverb")
        and view.words_between(place.char_end, candidate.start) <= 3
    )


def _cost(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    """How far a place is from being where `candidate` happened; infinite where its phrase says something else."""
    span = (place.char_start, place.char_end)
    near = min(view.distance(word, span) for word in own_words(view, candidate, place))
    stands = stands_as(view, place)
    if place.geo_precision == _REGION and not (place.latitude or place.longitude):
        return _NEVER  # «في العالم»
    if place.char_start < candidate.start and _is_antecedent(view, candidate, place):
        return 1.0
    if stands == "from" and candidate.sub_event_type in _LEAVING and is_left(view, place):
        return near
    if stands == "to" and (is_object_of_force(view, candidate, place) or is_aimed_at(view, candidate, place)):
        return near
    if stands in ("from", "topic", "actor", "party") or (stands == "to" and not may_be_aim(candidate)):
        return _NEVER
    if candidate.event_type in ("enforcement", "attack") and is_elsewhere(view, candidate, place):
        return _NEVER
    if stands == "of" and (near > _IDAFA or _strikes(view, candidate, place)):
        return _NEVER
    if stands == "on" and candidate.event_type not in ("attack", "enforcement", "mission"):
        return _NEVER
    if candidate.event_type == "policy" and is_post_of_envoy(view, place):
        return _NEVER
    cost = min(
        view.distance(word, span) * (1.0 if word[0] < span[0] else 1.25) + (0.0 if word[0] < span[0] else 1.0)
        for word in candidate.spans
    )
    low, high = sorted((candidate.spans[0][1], place.char_start))
    between = view.barriers_between(low, high)
    told = candidate.event_type == "meeting" and place.char_start > candidate.start
    if told and any(barrier.kind in ("complement", "speech") for barrier in between):
        return _NEVER  # what was said at a gathering is not where it was
    if any(barrier.kind in CLAUSES for barrier in between):
        cost += 8.0
    if any(barrier.kind == "subordinate" and barrier.cost <= 2 for barrier in between):
        cost += 5.0
    if place.char_start < candidate.start and _begins_anew(view, candidate):
        cost += 6.0
    if place.char_end <= candidate.start and _is_joined_on(view, candidate):
        cost += _JOINED
    if _is_of_another_day(view, candidate, place):
        cost += _OTHER_DAY
    if cost <= _FARTHEST + _AREA + _NEAR_BONUS:
        cost += aside(view, candidate, place)
    there = stands == "in" or (stands == "to" and bool(words("in_place") & set(view.words_before(place.char_start, 1))))
    return cost - (_NEAR_BONUS if there else 0.0) + (1.0 if place.geo_precision == 4 else 0.0)


def _is_joined_on(view: SentenceView, candidate: Candidate) -> bool:
    """«اللقاء في الدوحة والاجتماع غدا في موسكو»: «و» on a happening parts it from what stands before."""
    word = view.word_at(candidate.spans[0][0])
    if word is None or candidate.start != candidate.spans[0][0]:
        return False
    return word.key.startswith("وال") or (word.start < candidate.start and word.key.startswith("و"))


def _is_of_another_day(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«في الرياض عام 2004، وحاولوا اغتياله عام 2009»: the place of what the day right behind it dates."""
    own = [day for day in view.dates if (day.char_start, day.char_end) in candidate.spans]
    behind = next((day for day in view.dates if day.char_start >= place.char_end), None)
    if not own or behind is None or behind in own or behind.since:
        return False  # «أول زيارة إلى إيران منذ 2004»
    if behind.date_start is None or own[0].date_start is None:
        return False
    if behind.date_start <= own[0].date_end and own[0].date_start <= behind.date_end:
        return False
    between = (place.char_end, behind.char_start)
    told = [word.key for word in view.words_in(*between) if word.key not in words("in_place")]
    near = len(told) <= 1 or any(p.char_start > place.char_end and p.char_end <= behind.char_start for p in view.places)
    return near and view.words_between(*between) <= _TO_DAY and not view.barriers_between(*between)


def _strikes(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قصف تركيا لقرى في العراق», «هجوم روسيا على المدينة»: a country that strikes at something else."""
    forced = candidate.event_type in OF_FORCE or candidate.sub_event_type == "campaign"  # «غزو العراق للكويت»
    if place.geo_precision != _COUNTRY or not forced or place.char_start < candidate.start:
        return False
    after = view.words_after(place.char_end, 1)
    return bool(after) and (after[0].startswith("ل") or after[0] in words("against"))


def _begins_anew(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a gathering is named behind what was said or done: «… خلال لقاء مع نظيره», «مستنكرا في جلسته»."""
    if candidate.event_type != "meeting" or candidate.verbal:
        return False
    start, end = candidate.spans[0]
    offset = view.sentence.char_start
    owned = view.sentence.text[start - offset : end - offset].endswith(_OWNED)
    return owned or bool(words("occasion") & set(view.words_before(start, 1)))


def _tells_of_area(view: SentenceView, candidate: Candidate, rival: Candidate) -> bool:
    """«قصفت هدفا في المنطقة التي يسيطر عليها المتشددون في شمال سوريا»: what is held there says where it was hit."""
    before = view.words_before(rival.start, 2)
    told = len(before) == 2 and before[1] in words("relative_pronoun") and before[0] in words("area")
    return told and candidate.start < rival.start


def _is_in_area(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether such an area, held by whomever, is what the place says more of."""
    told = [word.key for word in view.words if candidate.start < word.start < place.char_start]
    pairs = zip(told, told[1:], strict=False)
    return any(noun in words("area") and following in words("relative_pronoun") for noun, following in pairs)


def _is_rivals(view: SentenceView, rival: Candidate, places: list[PlaceMention], i: int, cost: float) -> bool:
    """Whether place number `i`, that costs `cost`, is a rival's: nearer to it, and the nearest that it has."""
    own = _cost(view, rival, places[i])
    return own < cost - 2.0 and all(_cost(view, rival, other) >= own for other in places)


def _first_told(
    candidate: Candidate, places: list[PlaceMention], costs: list[tuple[float, int]]
) -> list[tuple[float, int]]:
    """`costs` with the place behind a happening's first word before one behind where it is told again."""
    if not costs or costs[0][0] > _FARTHEST:
        return costs
    (least, i), head = costs[0], candidate.spans[0][1]
    for cost, j in costs[1:]:
        between = any(places[j].char_end <= start < places[i].char_start for start, _ in candidate.spans)
        if cost <= least + _AS_NEAR and places[j].char_start >= head and between:
            return [(cost, j), *(pair for pair in costs if pair[1] != j)]
    return costs


def _is_beyond(candidate: Candidate, place: PlaceMention, owned: list[tuple[Candidate, str]]) -> bool:
    """Whether a place in another country stands behind a rival that the nearer place went to."""
    return any(candidate.start < r.start < place.char_start and code != place.country for r, code in owned)


def place_in_sentence(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> Location:
    """The place that the clause of `candidate` names, or NOWHERE; a place nearer to a rival is the rival's."""
    places = usable_places(view)
    costs = _first_told(candidate, places, sorted((_cost(view, candidate, p), i) for i, p in enumerate(places)))
    owned: list[tuple[Candidate, str]] = []
    for cost, i in costs:
        apart = [rival for rival in rivals if not _tells_of_area(view, candidate, rival)]
        if cost > _FARTHEST + (_AREA if _is_in_area(view, candidate, places[i]) else 0.0):
            continue
        owner = next((rival for rival in apart if _is_rivals(view, rival, places, i, cost)), None)
        owned += [(owner, places[i].country)] if owner is not None else []
        if owner is not None or _is_beyond(candidate, places[i], owned):
            continue
        group = listed_with(view, places[i], places)
        return location_of(finest_of(view, group), countries_of(group), "place_in_clause")
    return NOWHERE


def acting_country(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The state that acts in the clause, under its own name or its capital's: «أعلنت المنامة …»."""
    acting = [p for p in view.places if p.country and (p.rule in _AS_ACTOR or is_subject(view, p))]
    acting = [p for p in acting if stands_as(view, p) not in _NOT_ACTING and not does_in_clause(view, p)]
    return min(
        (p for p in acting if _distance(view, candidate, p) <= _FARTHEST_ACTOR),
        key=lambda place: _distance(view, candidate, place),
        default=None,
    )


def _distance(view: SentenceView, candidate: Candidate, place: PlaceMention) -> float:
    return min(view.distance(word, (place.char_start, place.char_end)) for word in candidate.spans)


def _is_of(view: SentenceView, demonym: ActorMention, heads: frozenset[str]) -> bool:
    """Whether a nationality qualifies one of `heads` up to two words before it."""
    near = view.last_words(demonym.char_start, 2)
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if near and near[-1].start in verbs:
        return False  # «دورية من الجيش أوقفت السوري أحمد»: who was arrested
    if len(near) == 2 and near[0].key == "من" and near[1].key in words("territory"):
        return False  # «صاروخ أطلق من الأراضي اليمنية»
    return any(word.key.lstrip("وبلف") in heads or word.key in heads for word in near)


def country_of_adjective(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """The nationality nearest to `candidate` of a body («البرلمان التونسي») or, for attacks, a territory."""
    heads = words("territory") if candidate.event_type == "attack" else words("state_body") | words("territory")
    best = min(
        [demonym for demonym in view.demonyms if _is_of(view, demonym, heads)],
        key=lambda demonym: (
            not words("territory") & set(view.words_before(demonym.char_start, 1)),  # «في الأراضي السورية»: where
            min(view.distance(word, (demonym.char_start, demonym.char_end)) for word in candidate.spans),
        ),
        default=None,
    )
    if best is None or min(view.distance(w, (best.char_start, best.char_end)) for w in candidate.spans) > 12:
        return None
    return best


def are_near(one: Location, other: Location) -> bool:
    """Whether two sites lie in one town: within a third of a degree each way, some 35 km."""
    if one.country != other.country:
        return False  # Suruc and Kobani lie on two sides of a border
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return False
    return abs(one.latitude - other.latitude) < 0.3 and abs(one.longitude - other.longitude) < 0.3
