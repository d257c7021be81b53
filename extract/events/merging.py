"""One row per happening per document: drafts that tell of the same happening become one.

The most exact date and place and the fullest numbers are kept, the evidence is the most telling
sentence's, and a number that disagrees is kept as an alternative.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from extract.events.candidates import OF_FORCE
from extract.events.comparing import (
    dates_meet,
    days_apart,
    people,
    places_meet,
    same_dates,
    shares_number,
    tolls_conflict,
)
from extract.events.completing import (
    GATHERINGS,
    TOLL_UNITS,
    completed,
    joined_quantities,
    may_be_one_deed,
    the_only_attack,
)
from extract.events.drafts import TOLD_ELSEWHERE, Draft
from extract.events.known_attacks import are_of_two_towns, is_one_of_several
from extract.events.same_act import (
    is_act_named_again,
    is_named_by_year,
    names_it_later,
    span_days,
    strikes_and_takes,
    without_sittings,
)
from extract.events.same_day import are_told_apart

_HOW_RANK = {"own": 0, "shared": 1, "frame": 2, "carried": 3, "implicit": 4, "anaphoric": 5}
_REFERS_BACK = 3
_DEATHS = {"killing", "assassination", "mass_killing"}
_ON_THE_GROUND = {"killed_by_forces", "raid", "clash", "operation"}
_DIFFERENT = ({"shooting", "bombing"}, {"stabbing", "bombing"}, {"kidnapping", "bombing"}, {"cyber_attack", "bombing"})
_DAYS = 11
_COARSENESS = (3, 11, 32, 366)


def _same_meeting(one: Draft, other: Draft, implicit: bool) -> bool:
    """Whether two sentences tell of one meeting: the later one refers back, or kind, place and people agree."""
    later = max(one, other, key=lambda draft: draft.anchor)
    kinds = {one.sub_event_type, other.sub_event_type}
    same_kind = len(kinds) == 1
    same_place = bool(one.location.name_en) and one.location.name_en == other.location.name_en
    if same_dates(one, other) or implicit:
        shared = people(one) & people(other)
        if later.known:
            return same_kind or kinds <= GATHERINGS
        others = people(one) and people(other) and not shared
        if kinds == {"phone_call"} and later.apart:
            return False  # «كما تلقى اتصالا من …»
        if kinds == {"phone_call"} and people(one) - shared and people(other) - shared:
            return False  # one calls many
        return same_kind and (bool(shared) or (same_place and not others))
    return later.known and (same_place or same_kind) and (same_kind or kinds <= GATHERINGS)


def _same_happening(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one document tell of the same happening."""
    if one.event_type != other.event_type:
        return False
    if not dates_meet(one, other) and not (one.event_type == "policy" and one.sentence != other.sentence):
        return False
    if are_told_apart(one, other):
        return False
    implicit = "implicit" in (one.link.how, other.link.how)
    if one.event_type == "statistic":
        if same_dates(one, other) and _goes_on(one, other):
            return True
        return shares_number(one, other) and (same_dates(one, other) or implicit)
    if one.event_type == "funding":
        return shares_number(one, other)
    if not places_meet(one, other) and not is_act_named_again(one, other):
        return False
    if one.sentence == other.sentence:
        if one.link.date is not other.link.date and tolls_conflict(one, other):
            return False
        return same_dates(one, other) or (one.event_type == "policy" and one.sub_event_type == other.sub_event_type)
    if one.event_type == "enforcement" and tolls_conflict(one, other):
        return False
    if one.event_type == "meeting":
        return _same_meeting(one, other, implicit)
    if implicit:
        return not tolls_conflict(one, other) and may_be_one_deed(one.sub_event_type, other.sub_event_type)
    if one.event_type == "attack":
        if (
            {one.sub_event_type, other.sub_event_type} in _DIFFERENT
            or _is_taking_beside(one, other)
            or is_one_of_several(one, other)
            or are_of_two_towns(one, other)
        ):
            return False
        return same_dates(one, other) or bool(one.location.name_en and one.location.name_en == other.location.name_en)
    if one.event_type == "policy":
        if one.sub_event_type != other.sub_event_type and "measures" not in (one.sub_event_type, other.sub_event_type):
            return False
        if dates_meet(one, other) and (names_it_later(one, other) or is_named_by_year(one, other)):
            return True
        return same_dates(one, other) or (one.sub_event_type == "state_of_emergency" and days_apart(one, other) <= 7)
    if not same_dates(one, other) or tolls_conflict(one, other) or strikes_and_takes(one, other):
        return False
    same_town = one.location.geo_precision == 1 and one.location.name_en == other.location.name_en
    return one.sub_event_type == other.sub_event_type or (
        same_town and {one.sub_event_type, other.sub_event_type} <= _ON_THE_GROUND
    )


def _is_taking_beside(one: Draft, other: Draft) -> bool:
    """«هاجموا مقر الفرقة فجرا», «خطفوا زعيمها هذا الأسبوع»: a kidnapping and another deed, each with its own date."""
    kinds = {one.sub_event_type, other.sub_event_type}
    return "kidnapping" in kinds and len(kinds) > 1 and (bool(kinds & _DEATHS) or not same_dates(one, other))


_DEAD_AND_HURT = frozenset({"killed", "injured", "people"})


def _goes_on(one: Draft, other: Draft) -> bool:
    """Whether one of two statistics only goes on with the other's figures: in its sentence, or parts of one toll."""
    first, second = sorted((one, other), key=lambda draft: draft.anchor)
    if not places_meet(first, second) or first.link.date is None or second.link.date is None:
        return False
    if first.sentence == second.sentence:
        if _deeds_and_their_toll(first, second):
            return False
        parts_of_one = second.link.how in ("carried", "frame") or first.link.date.text == second.link.date.text
        by_two_rules = first.rule.split(":")[0] != second.rule.split(":")[0] and not tolls_conflict(first, second)
        return (
            second.link.how in ("carried", "frame") or (parts_of_one and by_two_rules)
        ) and "count_by_group" not in (
            first.sub_event_type,
            second.sub_event_type,
        )
    if second.link.how != "carried":
        return False
    return (
        second.sentence - first.sentence <= 2
        and {quantity.unit for draft in (one, other) for quantity in draft.quantities} <= _DEAD_AND_HURT
    )


def _deeds_and_their_toll(first: Draft, second: Draft) -> bool:
    """«نفذت 500 اعتداء، ما أسفر عن إصابة 900»: attacks that are counted, and all who were hurt in them."""
    deeds = {quantity.unit for quantity in first.quantities[:1]}
    return deeds == {"attacks"} and bool({"killed", "injured"} & {quantity.unit for quantity in second.quantities})


def _telling(draft: Draft) -> tuple[int, int, int, int, int]:
    """Sorts the draft that tells most first: its own date, an exact one, the year said, many numbers."""
    explicit = draft.event_type == "attack" and draft.link.date is not None and draft.link.date.basis == "explicit"
    weak = draft.sub_event_type == "measures"
    coarse = bisect_left(_COARSENESS, span_days(draft))
    if draft.event_type in ("attack", "enforcement"):
        tolls = sum(q.unit in TOLL_UNITS for q in draft.quantities)
        return (
            draft.link.how in ("implicit", "anaphoric"),
            coarse,
            -min(tolls, 2),
            _HOW_RANK[draft.link.how] + draft.definite - explicit,
            draft.anchor[0],
        )
    return (
        _HOW_RANK[draft.link.how] + weak,
        coarse,
        draft.definite - explicit,
        -len(draft.quantities),
        draft.anchor[0],
    )


def _is_of_another_time(best: Draft, rest: Draft) -> bool:
    """Whether the numbers of `rest` are counted over weeks: «قتل 21 خلال الشهر», beside one night's attack."""
    told = rest.link.date is not None and rest.link.how in ("own", "shared")
    return best.event_type in OF_FORCE and told and not same_dates(best, rest) and span_days(rest) > _DAYS


def join(one: Draft, other: Draft) -> Draft:
    """One draft for both, by the one that tells most."""
    best, rest = sorted((one, other), key=_telling)
    quantities, alternatives = best.quantities, (*best.alternatives, *rest.alternatives)
    if not _is_of_another_time(best, rest):
        quantities, alternatives = joined_quantities(best, rest)
    location = best.location
    finer = rest.location.name_en and (
        not location.name_en or (rest.location.geo_precision or 9) < (location.geo_precision or 9)
    )
    if finer:
        location = rest.location
    names = {actor.name_en for actor in best.actors}
    actors = (*best.actors, *(actor for actor in rest.actors if actor.name_en not in names))[:6]
    return replace(
        best, quantities=quantities, alternatives=alternatives, location=location, actors=actors,
        mentions=best.mentions + rest.mentions, strength=max(best.strength, rest.strength),
        sub_event_type=best.sub_event_type or rest.sub_event_type,
    )  # fmt: skip


def _referent(kept: list[Draft], draft: Draft) -> int | None:
    """The draft that «الهجوم» or «البعثة» refers back to: the last one of its type, at most three sentences before."""
    before = [
        (other.anchor, position)
        for position, other in enumerate(kept)
        if other.event_type == draft.event_type and 0 <= draft.sentence - other.sentence <= _REFERS_BACK
    ]
    if not before:
        return None
    position = max(before)[1]
    clash = not places_meet(kept[position], draft) or tolls_conflict(kept[position], draft)
    clash = clash or (kept[position].sub_event_type == "takeover" and draft.sub_event_type != "takeover")
    kinds = {draft.sub_event_type, kept[position].sub_event_type}
    clash = clash or (draft.sub_event_type == "kidnapping" and len(kinds) > 1)
    clash = clash or ("kidnapping" in kinds and bool(kinds & _DEATHS))  # the death of one taken is another deed
    clash = clash or not may_be_one_deed(kept[position].sub_event_type, draft.sub_event_type)
    return None if clash else position


def _attack_there(kept: list[Draft], draft: Draft) -> int | None:
    """The one attack without a toll that a document tells of in the place where `draft` counts victims."""
    if draft.event_type != "attack" or draft.location.rule != "place_in_clause" or not draft.quantities:
        return None
    there = [
        position
        for position, other in enumerate(kept)
        if other.event_type == "attack" and other.location.rule == "place_in_clause" and places_meet(other, draft)
        and other.sentence <= draft.sentence
    ]  # fmt: skip
    if len(there) != 1 or kept[there[0]].sub_event_type == "takeover":
        return None  # a town overrun is no bombing
    if any(quantity.unit in TOLL_UNITS for quantity in kept[there[0]].quantities):
        return None
    same = kept[there[0]].location.name_en == draft.location.name_en
    return there[0] if same or draft.link.how == "anaphoric" else None


def _completed(draft: Draft, referring: Draft) -> Draft:
    """`draft` with the numbers, place and actors that a later sentence adds to it."""
    units = {quantity.unit for quantity in draft.quantities}
    if "kidnapping" not in (draft.sub_event_type, referring.sub_event_type):
        units.add("kidnapped")  # «يأتي الهجوم غداة خطف ثمانية»
    added = tuple(quantity for quantity in referring.quantities if quantity.unit not in units)
    location = draft.location
    if not location.name_en or location.rule in ("main_country_of_document", "nationality_in_clause"):
        location = referring.location if referring.location.rule == "place_in_clause" else location
    return replace(draft, quantities=draft.quantities + added, location=location, mentions=draft.mentions + 1)


def _joined(drafts: list[Draft]) -> list[Draft]:
    """`drafts` with those of one happening joined, again as long as one that is joined is like another."""
    kept: list[Draft] = []
    for draft in drafts:
        for position, other in enumerate(kept):
            if _same_happening(other, draft):
                kept[position] = join(other, draft)
                break
        else:
            kept.append(draft)
    return kept if len(kept) == len(drafts) else _joined(kept)


def merge_drafts(drafts: list[Draft]) -> list[Draft]:
    """Join the drafts that tell of the same happening; order by where the evidence stands."""
    referring = [draft for draft in drafts if draft.link.how == "anaphoric"]
    telling = [draft for draft in drafts if draft.link.how not in ("anaphoric", TOLD_ELSEWHERE)]
    kept = _joined(sorted(telling, key=_telling))
    for draft in referring:
        position = _referent(kept, draft)
        if position is None:
            position = _attack_there(kept, draft)
        if position is None:
            position = the_only_attack(kept, drafts, draft)
        if position is not None:
            kept[position] = _completed(kept[position], draft)
    for draft in drafts:
        position = _attack_there(kept, draft) if draft.link.how == TOLD_ELSEWHERE else None
        if position is not None:
            kept[position] = _completed(kept[position], draft)
    kept = completed(without_sittings(kept), drafts)
    return sorted(kept, key=lambda draft: (draft.evidence, draft.anchor, draft.event_type))
