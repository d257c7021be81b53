"""Whether two drafts of one document tell the same happening, by their dates, places, kinds, people and numbers."""

from __future__ import annotations

from extract.events.carrying.same_day import are_told_apart
from extract.events.drafts import Draft
from extract.events.tellings.comparing import (
    dates_meet,
    days_apart,
    name_one_place,
    people,
    places_meet,
    same_dates,
    shares_number,
    tolls_conflict,
)
from extract.events.tellings.completing import GATHERINGS, may_be_one_deed
from extract.events.tellings.known_attacks import are_of_two_towns, is_one_of_several
from extract.events.tellings.same_act import is_act_named_again, is_named_by_year, names_it_later, strikes_and_takes
from extract.events.tellings.tellings import in_one_town

_DEATHS = {"killing", "assassination", "mass_killing"}
_ON_THE_GROUND = {"killed_by_forces", "raid", "clash", "operation"}
_DIFFERENT = ({"shooting", "bombing"}, {"stabbing", "bombing"}, {"kidnapping", "bombing"}, {"cyber_attack", "bombing"})
_APART = {"closure", "investigation"}
_WEEK = 7
_DEAD_AND_HURT = frozenset({"killed", "injured", "people"})


def _are_one_meeting(one: Draft, other: Draft, implicit: bool) -> bool:
    """Whether two sentences tell of one meeting: the later one refers back, or kind, place and people agree."""
    later = max(one, other, key=lambda draft: draft.anchor)
    kinds = {one.sub_event_type, other.sub_event_type}
    same_kind = len(kinds) == 1
    same_place = name_one_place(one, other)
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


def tell_one_happening(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one document tell of the same happening."""
    if one.event_type != other.event_type:
        return False
    if not dates_meet(one, other) and not (one.event_type == "policy" and one.sentence != other.sentence):
        return False
    if are_told_apart(one, other) or _is_let_go_again(one, other) or _is_work_apart(one, other):
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
        return _are_one_meeting(one, other, implicit)
    if implicit:
        apart = tolls_conflict(one, other) or strikes_and_takes(one, other)
        return not apart and may_be_one_deed(one.sub_event_type, other.sub_event_type)
    if one.event_type == "attack":
        return _are_one_attack(one, other)
    if one.event_type == "policy":
        return _are_one_act(one, other)
    if not same_dates(one, other) or tolls_conflict(one, other) or strikes_and_takes(one, other):
        return False
    kinds = {one.sub_event_type, other.sub_event_type}
    return len(kinds) == 1 or (in_one_town(one, other) and kinds <= _ON_THE_GROUND)


def _is_let_go_again(one: Draft, other: Draft) -> bool:
    """«أوقف رجلان أمس وأفرج عن أحدهما في اليوم نفسه»: an arrest and a release are two."""
    kinds = (one.sub_event_type, other.sub_event_type)
    own = "carried" not in (one.link.how, other.link.how)
    return one.event_type == "enforcement" and kinds.count("release") == 1 and own


def _is_work_apart(one: Draft, other: Draft) -> bool:
    """«أبطل الخبراء اليوم عبوة … . وحجبت الوزارة اليوم الموقع»: a closure or inquiry stands apart."""
    kinds = {one.sub_event_type, other.sub_event_type}
    return len(kinds) > 1 and bool(kinds & _APART)


def _are_one_attack(one: Draft, other: Draft) -> bool:
    """Whether two attacks whose dates and places meet are one: of one day or place, and nothing tells them apart."""
    if {one.sub_event_type, other.sub_event_type} in _DIFFERENT or _is_taking_beside(one, other):
        return False
    if is_one_of_several(one, other) or are_of_two_towns(one, other):
        return False
    return same_dates(one, other) or name_one_place(one, other)


def _are_one_act(one: Draft, other: Draft) -> bool:
    """Whether two laws or decisions are one: of one kind, and of one day or named again later."""
    kinds = {one.sub_event_type, other.sub_event_type}
    if dates_meet(one, other) and is_named_by_year(one, other):
        return True
    if len(kinds) > 1 and "measures" not in kinds:
        return False
    if dates_meet(one, other) and names_it_later(one, other):
        return True
    return same_dates(one, other) or (one.sub_event_type == "state_of_emergency" and days_apart(one, other) <= _WEEK)


def _is_taking_beside(one: Draft, other: Draft) -> bool:
    """«هاجموا مقر الفرقة فجرا», «خطفوا زعيمها هذا الأسبوع»: a kidnapping and another deed, each with its own date."""
    kinds = {one.sub_event_type, other.sub_event_type}
    return "kidnapping" in kinds and len(kinds) > 1 and (bool(kinds & _DEATHS) or not same_dates(one, other))


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
        goes_on = second.link.how in ("carried", "frame") or (parts_of_one and by_two_rules)
        return goes_on and "count_by_group" not in (first.sub_event_type, second.sub_event_type)
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


def may_refer_to(told: Draft, draft: Draft) -> bool:
    """Whether nothing in `draft`, an undated deed, says that it is another one than `told`."""
    if not places_meet(told, draft) or tolls_conflict(told, draft):
        return False
    if told.sub_event_type == "takeover" and draft.sub_event_type != "takeover":
        return False
    kinds = {draft.sub_event_type, told.sub_event_type}
    if draft.sub_event_type == "kidnapping" and len(kinds) > 1:
        return False
    if "kidnapping" in kinds and kinds & _DEATHS:
        return False  # the death of one taken is another deed
    return may_be_one_deed(told.sub_event_type, draft.sub_event_type)
