"""Where a happening took place: the place that its clause names, else what the document says of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.doer_killed import is_of_known_attack
from extract.events.sites.distances import is_far_off, words_from
from extract.events.sites.namesakes import has_namesake, is_people
from extract.events.sites.offices import is_in_title
from extract.events.sites.parts_of_places import is_house_hit
from extract.events.sites.place_costs import AREA, FARTHEST, place_cost
from extract.events.sites.place_lists import countries_of, finest_of, listed_with
from extract.events.sites.speaking_of import only_speaks_of
from extract.events.sites.standing import does_in_clause, is_subject, stands_as, written_on
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention
from extract.places import country_place
from extract.places.gazetteer import Place

_AS_NEAR = 2.0
_NEARER = 2.0
_TOUCHING = 1  # characters
_FARTHEST_ACTOR = 12.0
_NO_LOCATION = ("in_name", "in_organisation_name", "capital_as_government", "country_as_actor")
_AS_ACTOR = ("capital_as_government", "country_as_actor", "in_organisation_name")
_NOT_ACTING = ("from", "to", "topic", "on", "party")
_FARTHEST_NATIONALITY = 12.0
_IN_TOWN = 0.3  # degrees, some 35 km
_BETWEEN_PARTS, _WITHIN_PART = 1.2, 3.0  # degrees between their middles
_TOWN, _PART = 1, 2
_NOTHING_KNOWN = 9
_CONTRAST = 5.0  # the cost of «بينما», «فيما»
_OF_ONE_STATE = ("designation", "law", "bill", "decree", "strategy", "alert_level", "state_of_emergency")
_MADE_BY_TWO = ("agreement", "memorandum", "ceasefire", "exchange", "restored_relations")


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

    @property
    def coarseness(self) -> int:
        """Its `geo_precision`, 1 for a town to 4 for a wider region; 9 where nothing is known."""
        return self.geo_precision or _NOTHING_KNOWN


NOWHERE = Location("", "", "", (), None, None, None, None, "")


def location_of(place: PlaceMention, countries: tuple[str, ...], rule: str) -> Location:
    """The location that a mention of a place names."""
    country = place.country or (countries[0] if len(countries) == 1 else "")
    on_map = bool(place.latitude or place.longitude)  # «العالم» has no point
    return Location(
        place.name_en, place.name_ar, country, countries, place.latitude if on_map else None,
        place.longitude if on_map else None, place.geo_precision, (place.char_start, place.char_end), rule,
    )  # fmt: skip


def location_on_map(place: Place, span: Span, rule: str) -> Location:
    """The location that a place of the gazetteer is, told by the words of `span`."""
    return Location(
        place.name_en, place.name_ar, place.country, (place.country,), place.latitude, place.longitude,
        place.geo_precision, span, rule,
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
        and not _is_house_elsewhere(view, place)
        and not is_far_off(view, place)
    ]


def _is_house_elsewhere(view: SentenceView, place: PlaceMention) -> bool:
    """«في مقر الأمم المتحدة بجنيف»: the house of that name in another town, named right behind."""
    town = next((p for p in view.places if p.char_start >= place.char_end), None)
    if place.geo_precision != _TOWN or town is None or town.geo_precision != _TOWN or town.country == place.country:
        return False
    gap = view.words_in(place.char_end, town.char_start)
    return [word.key for word in gap if word.end <= town.char_start] in ([], ["في"]) and stands_as(view, town) == "in"


def _tells_of_area(view: SentenceView, candidate: Candidate, rival: Candidate) -> bool:
    """«قصفت هدفا في المنطقة التي يسيطر عليها المتشددون في شمال سوريا»: what is held there says where it was hit."""
    before = view.words_before(rival.start, 2)
    told = len(before) == 2 and before[1] in words("relative_pronoun") and before[0] in words("area")
    return told and candidate.start < rival.start


def _is_told_twice(candidate: Candidate, rival: Candidate) -> bool:
    """«المحادثات التي جرت في جنيف في فبراير ومارس»: the same words, with the second of two days."""
    return candidate.event_type == rival.event_type and candidate.rule == f"listed:{rival.rule}"


def _is_in_area(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether such an area, held by whomever, is what the place says more of."""
    told = [word.key for word in view.words if candidate.start < word.start < place.char_start]
    pairs = zip(told, told[1:], strict=False)
    return any(noun in words("area") and following in words("relative_pronoun") for noun, following in pairs)


def _is_rivals(view: SentenceView, rival: Candidate, places: list[PlaceMention], i: int, cost: float) -> bool:
    """Whether place number `i`, that costs `cost`, is a rival's: nearer to it, and the nearest that it has."""
    if any(0 <= place.char_start - rival.spans[0][1] <= _TOUCHING for place in places if place is not places[i]):
        return False  # «اعتقل منفذ هجوم برلين في ميونيخ»: the attack has its place right behind it
    own = place_cost(view, rival, places[i])
    return own < cost - _NEARER and all(place_cost(view, rival, other) >= own for other in places)


def _first_told(
    view: SentenceView, candidate: Candidate, places: list[PlaceMention], costs: list[tuple[float, int]]
) -> list[tuple[float, int]]:
    """`costs` with the place behind a happening's first word before one behind where it is told again."""
    if not costs or costs[0][0] > FARTHEST:
        return costs
    (least, i), head = costs[0], candidate.spans[0][1]
    days = {(day.char_start, day.char_end) for day in view.dates}
    told = [start for start, end in candidate.spans if (start, end) not in days]
    for cost, j in costs[1:]:
        between = any(places[j].char_end <= start < places[i].char_start for start in told)
        if cost <= least + _AS_NEAR and places[j].char_start >= head and between:
            return [(cost, j), *(pair for pair in costs if pair[1] != j)]
    return costs


def _is_beyond(candidate: Candidate, place: PlaceMention, owned: list[tuple[Candidate, str]]) -> bool:
    """Whether a place in another country stands behind a rival that the nearer place went to."""
    return any(candidate.start < r.start < place.char_start and code != place.country for r, code in owned)


def place_in_sentence(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> Location:
    """The place that the clause of `candidate` names, or NOWHERE; a place nearer to a rival is the rival's."""
    houses = [place for place in view.places if is_house_hit(view, candidate, place)]
    places = sorted([*usable_places(view), *houses], key=lambda place: place.char_start)
    costs = _first_told(
        view, candidate, places, sorted((place_cost(view, candidate, p), i) for i, p in enumerate(places))
    )
    owned: list[tuple[Candidate, str]] = []
    for cost, i in costs:
        apart = [r for r in rivals if not _tells_of_area(view, candidate, r) and not _is_told_twice(candidate, r)]
        if cost > FARTHEST + (AREA if _is_in_area(view, candidate, places[i]) else 0.0):
            continue
        owner = next((rival for rival in apart if _is_rivals(view, rival, places, i, cost)), None)
        owned += [(owner, places[i].country)] if owner is not None else []
        if owner is not None or _is_beyond(candidate, places[i], owned):
            continue
        group = listed_with(view, places[i], [p for p in places if not is_of_known_attack(view, candidate, p)])
        return location_of(finest_of(view, group), countries_of(group), "place_in_clause")
    return NOWHERE


def acting_country(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The state that acts in the clause, under its own name or its capital's: «أعلنت المنامة …»."""
    acting = [p for p in view.places if p.country and (p.rule in _AS_ACTOR or is_subject(view, p))]
    acting = [p for p in acting if stands_as(view, p) not in _NOT_ACTING and not does_in_clause(view, p)]
    acting = [p for p in acting if not only_speaks_of(view, candidate, p)]
    acting = [p for p in acting if not _is_in_other_clause(view, candidate, p)]
    return min(
        (p for p in acting if words_from(view, candidate, p) <= _FARTHEST_ACTOR),
        key=lambda place: words_from(view, candidate, place),
        default=None,
    )


def _is_in_other_clause(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«أحرق 20 مسجدا، بينما تواصل إسرائيل البناء»: a state that does something else, in a clause behind."""
    between = view.barriers_between(candidate.spans[0][1], place.char_start)
    return any(barrier.kind == "subordinate" and barrier.cost >= _CONTRAST for barrier in between)


def acting_states(view: SentenceView, candidate: Candidate, first: PlaceMention) -> Location:
    """The state that acts, with the other one that makes an agreement beside it: «وقعت الجزائر وتونس اتفاقية».

    «أعلنت المنامة إحباط تهريب»: the whole state, whose capital only speaks for it.
    """
    behind = [p for p in view.places if 0 <= p.char_start - first.char_end <= 2 and p.country]
    second = next((p for p in behind if p.geo_precision == first.geo_precision and written_on(view, p) == "و"), None)
    both = candidate.sub_event_type in _MADE_BY_TWO and not candidate.rule.startswith("head:")
    countries = (first.country, second.country) if both and second is not None else (first.country,)
    state = country_place(first.country)
    if state is None:
        return location_of(first, countries, "acting_country")
    return replace(location_on_map(state, (first.char_start, first.char_end), "acting_country"), countries=countries)


def _is_of(view: SentenceView, demonym: ActorMention, heads: frozenset[str]) -> bool:
    """Whether a nationality qualifies one of `heads` up to two words before it."""
    near = view.last_words(demonym.char_start, 2)
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if near and near[-1].start in verbs:
        return False  # «دورية من الجيش أوقفت السوري أحمد»: who was arrested
    if len(near) == 2 and near[0].key == "من" and near[1].key in words("territory"):
        return False  # «صاروخ أطلق من الأراضي اليمنية»
    known = fold(demonym.text).lstrip("وبلفك").startswith("ال")
    agree = [w for w in near if known or not w.key.lstrip("وبلف").startswith("ال")]  # «اعتقلت الشرطة أمس جزائريا»
    return any(word.key.lstrip("وبلف") in heads or word.key in heads for word in agree)


def _is_of_act(view: SentenceView, candidate: Candidate, demonym: ActorMention) -> bool:
    """«القائمة السوداء الكويتية», «القانون الفرنسي»: whose act it is, right behind its words."""
    if candidate.sub_event_type not in _OF_ONE_STATE:
        return False
    beside = 0 <= demonym.char_start - candidate.spans[0][1] <= 1
    return beside and candidate.event_type == "policy"


def country_of_adjective(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """The nationality nearest to `candidate` of a body («البرلمان التونسي») or, for attacks, a territory."""
    heads = words("territory") if candidate.event_type == "attack" else words("state_body") | words("territory")
    best = min(
        [d for d in view.demonyms if _is_of(view, d, heads) or _is_of_act(view, candidate, d)],
        key=lambda demonym: (
            not words("territory") & set(view.words_before(demonym.char_start, 1)),  # «في الأراضي السورية»: where
            words_from(view, candidate, demonym),
        ),
        default=None,
    )
    far = best is None or words_from(view, candidate, best) > _FARTHEST_NATIONALITY
    return None if far or only_speaks_of(view, candidate, best) else best


def degrees_apart(one: Location | PlaceMention, other: Location | PlaceMention) -> float | None:
    """The greater of the differences in latitude and longitude; None where one of them has no coordinates."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return None
    return max(abs(one.latitude - other.latitude), abs(one.longitude - other.longitude))


def are_near(one: Location, other: Location) -> bool:
    """Whether two sites lie in one town: within a third of a degree each way."""
    if one.country != other.country:
        return False  # Suruc and Kobani lie on two sides of a border
    apart = degrees_apart(one, other)
    return apart is not None and apart < _IN_TOWN


def are_far_apart(one: Location, other: Location) -> bool:
    """Whether two parts of a country, or a town and a part of it, lie too far from each other to be one place."""
    if not {one.geo_precision, other.geo_precision} <= {_TOWN, _PART}:
        return False
    reach = _BETWEEN_PARTS if one.geo_precision == other.geo_precision else _WITHIN_PART
    apart = degrees_apart(one, other)
    return apart is not None and apart > reach
