"""What two drafts have in common: whether their dates and places may be the same, whether their tolls disagree."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.events.sites.placing import are_far_apart, are_near
from extract.events.tellings.completing import TOLL_UNITS
from extract.events.tellings.known_attacks import is_named_by_day, is_placed_by_guess
from extract.models import Quantity

_NAMED = "place_in_clause"
_LITTLE_MORE = 1.25
_PERSONS = ("arrested", "people", "defendants", "killed", "deported", "executed", "militants", "suspects")


def dates_meet(one: Draft, other: Draft) -> bool:
    """Whether the dates may be the same: one lies within the other, or one is not told."""
    if "implicit" in (one.link.how, other.link.how):
        return True
    if None in (one.date_start, one.date_end, other.date_start, other.date_end):
        return one.link.date is not None and other.link.date is not None and one.link.date.text == other.link.date.text
    return (one.date_start <= other.date_start and other.date_end <= one.date_end) or (
        other.date_start <= one.date_start and one.date_end <= other.date_end
    )


def same_dates(one: Draft, other: Draft) -> bool:
    """Whether both have the same first and last day."""
    return (one.date_start, one.date_end) == (other.date_start, other.date_end) and dates_meet(one, other)


def name_one_place(one: Draft, other: Draft) -> bool:
    """Whether both have a place, and the same one."""
    return bool(one.location.name_en) and one.location.name_en == other.location.name_en


def are_placed_together(one: Draft, other: Draft) -> bool:
    """Whether the clauses of both name the same place: nothing guessed from the text around."""
    return one.location.rule == other.location.rule == _NAMED and name_one_place(one, other)


def places_meet(one: Draft, other: Draft) -> bool:
    """Whether the places may be the same."""
    a, b = one.location, other.location
    if not a.name_en or not b.name_en or a.name_en == b.name_en:
        return True
    if one.event_type == "attack" and is_placed_by_guess(max(one, other, key=lambda draft: draft.anchor)):
        return True
    if one.event_type == "attack" and (is_named_by_day(one) or is_named_by_day(other)):
        return True
    if a.geo_precision == 1 and b.geo_precision == 1:
        return are_near(a, b)
    if a.rule == b.rule == _NAMED and are_far_apart(a, b):
        return False
    return bool(set(a.countries) & set(b.countries)) or not a.countries or not b.countries


def tolls_conflict(one: Draft, other: Draft) -> bool:
    """Whether both tell the same kind of number with different values."""
    if one.event_type == "enforcement":
        a = {q.value for q in one.quantities if q.unit in _PERSONS}
        b = {q.value for q in other.quantities if q.unit in _PERSONS}
        return bool(a) and bool(b) and not a & b and not (is_sum(one, other) or is_sum(other, one))
    return any(_disagree(one, other, unit) for unit in TOLL_UNITS)


def is_sum(whole: Draft, parts: Draft) -> bool:
    """«مقتل وجرح 110 … . أسفرت الغارات عن مقتل 52 وجرح 58»: the dead and the hurt in one number."""
    by_unit = [[q.value for q in parts.quantities if q.unit == unit][:1] for unit in ("killed", "injured")]
    return all(by_unit) and sum(by_unit[0] + by_unit[1]) in {q.value for q in whole.quantities if q.unit == "people"}


def _disagree(one: Draft, other: Draft, unit: str) -> bool:
    """Whether both count `unit` and no two counts may be the same; «أكثر من 20» may be 21."""
    counts = [[q for q in draft.quantities if q.unit == unit] for draft in (one, other)]
    return bool(counts[0] and counts[1]) and not any(_may_be(a, b) for a in counts[0] for b in counts[1])


def _may_be(one: Quantity, other: Quantity) -> bool:
    """Whether two counts may be of the same people."""
    least, most = sorted((one, other), key=lambda quantity: quantity.value)
    open_above = least.qualifier == "more_than" and most.value <= least.value * _LITTLE_MORE
    return least.value == most.value or open_above


def shares_number(one: Draft, other: Draft) -> bool:
    """Whether both tell the same number of the same things, more than one."""
    a = {(q.value, q.unit) for q in one.quantities if q.value > 1 and q.unit != "countries"}
    return any((q.value, q.unit) in a for q in other.quantities)


def people(draft: Draft) -> set[str]:
    """The persons, offices and organisations of a draft."""
    return {actor.name_en for actor in draft.actors if actor.kind in ("person", "office", "organisation")}


def days_apart(one: Draft, other: Draft) -> int:
    """Days between the starts of two dated drafts."""
    if one.date_start is None or other.date_start is None:
        return 10_000
    return abs((one.date_start - other.date_start).days)
