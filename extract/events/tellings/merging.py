"""One row per happening per document: drafts that tell of the same happening become one.

The most exact date and place and the fullest numbers are kept, the evidence is the most telling
sentence's, and a number that disagrees is kept as an alternative.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from extract.events.drafts import TOLD_ELSEWHERE, Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.sites.placing import Location
from extract.events.tellings.comparing import name_one_place, places_meet, same_dates
from extract.events.tellings.completing import TOLL_UNITS, completed, joined_quantities, the_only_attack
from extract.events.tellings.lending import may_lend_numbers, may_lend_place
from extract.events.tellings.one_happening import may_refer_to, tell_one_happening
from extract.events.tellings.same_act import is_named_by_year, span_days, without_sittings
from extract.events.tellings.told_gatherings import is_bare

_HOW_RANK = {"own": 0, "shared": 1, "frame": 2, "carried": 3, "implicit": 4, "anaphoric": 5}
_REFERS_BACK = 3
_OF_ITS_TIME = 11  # days: a date of no more may still be that of one act
_COARSENESS = (3, _OF_ITS_TIME, 32, 366)
_TAKEN_WHOLE = ("takeover", "operation")
_PROVINCE, _COUNTRY = 2, 3
_MANY_ACTORS = 3
_ARRIVAL = "journey_of_official"  # told beside the visit that it opens


def _telling(draft: Draft) -> tuple[int, ...]:
    """Sorts the draft that tells most first: its own date, an exact one, who takes part, many numbers, where."""
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
        is_bare(draft),
        not _names_its_makers(draft),
        draft.definite,
        -len(draft.quantities),
        draft.rule == _ARRIVAL or not _names_its_place(draft.location),
        draft.anchor[0],
    )


def _names_its_makers(draft: Draft) -> bool:
    """«قطعت الرياض والمنامة والقاهرة العلاقات»: an act told with several who made it."""
    return draft.event_type == "policy" and len(draft.actors) >= _MANY_ACTORS


def _is_of_another_time(best: Draft, rest: Draft) -> bool:
    """Whether the numbers of `rest` are counted over weeks: «قتل 21 خلال الشهر», beside one night's attack."""
    told = rest.link.date is not None and rest.link.how in ("own", "shared")
    return best.event_type in OF_FORCE and told and not same_dates(best, rest) and span_days(rest) > _OF_ITS_TIME


def _is_finer(best: Draft, rest: Draft) -> bool:
    """Whether `rest` places the happening more exactly than `best`, whose own clause names no more than a country.

    What the fuller telling leaves without any place takes none from another one, but a gathering the town; an act
    of policy takes none from another sentence.
    """
    own, other = best.location, rest.location
    if not own.name_en:
        return best.event_type == "meeting" and other.geo_precision == 1
    if not other.name_en or _is_taken_whole(best):
        return False
    if best.sentence != rest.sentence and (best.event_type == "policy" or _names_its_place(own)):
        return False
    return other.coarseness < own.coarseness


def _names_its_place(location: Location) -> bool:
    return location.rule == "place_in_clause" and location.coarseness < _COUNTRY


def _is_taken_whole(draft: Draft) -> bool:
    """«تحرير محافظة X بالكامل»: no town of it."""
    province = draft.location.rule == "place_in_clause" and draft.location.geo_precision == _PROVINCE
    return province and draft.sub_event_type in _TAKEN_WHOLE


def join(one: Draft, other: Draft) -> Draft:
    """One draft for both, by the one that tells most."""
    best, rest = sorted((one, other), key=span_days if is_named_by_year(one, other) else _telling)
    quantities, alternatives = best.quantities, (*best.alternatives, *rest.alternatives)
    if not _is_of_another_time(best, rest):
        quantities, alternatives = joined_quantities(best, rest)
    location = rest.location if _is_finer(best, rest) else best.location
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
    return position if may_refer_to(kept[position], draft) else None


def _attack_there(kept: list[Draft], draft: Draft) -> int | None:
    """The one attack without a toll that a document tells of in the place where `draft` counts victims."""
    if draft.event_type != "attack" or draft.location.rule != "place_in_clause" or not draft.quantities:
        return None
    there = [
        position
        for position, other in enumerate(kept)
        if other.event_type == "attack"
        and other.sentence <= draft.sentence
        and other.location.rule == "place_in_clause"
        and places_meet(other, draft)
    ]
    if len(there) != 1:
        return None
    attack = kept[there[0]]
    if attack.sub_event_type == "takeover" or any(quantity.unit in TOLL_UNITS for quantity in attack.quantities):
        return None  # a town overrun is no bombing
    return there[0] if name_one_place(attack, draft) or (attack.known and draft.known) else None


def _completed(draft: Draft, referring: Draft) -> Draft:
    """`draft` with the numbers, place and actors that a later sentence adds to it."""
    units = {quantity.unit for quantity in draft.quantities}
    if "kidnapping" not in (draft.sub_event_type, referring.sub_event_type):
        units.add("kidnapped")  # «يأتي الهجوم غداة خطف ثمانية»
    lent = referring.quantities if may_lend_numbers(draft, referring) else ()
    added = tuple(quantity for quantity in lent if quantity.unit not in units)
    location = referring.location if may_lend_place(draft, referring) else draft.location
    return replace(draft, quantities=draft.quantities + added, location=location, mentions=draft.mentions + 1)


def _all_joined(drafts: list[Draft]) -> list[Draft]:
    """`drafts` with those of one happening joined, and joined again: two that were apart may both be like a third."""
    before: list[Draft] = []
    while len(drafts) != len(before):
        before, drafts = drafts, _joined_once(drafts)
    return drafts


def _joined_once(drafts: list[Draft]) -> list[Draft]:
    """`drafts`, each joined to the first before it that tells of the same happening."""
    kept: list[Draft] = []
    for draft in drafts:
        for position, other in enumerate(kept):
            if tell_one_happening(other, draft):
                kept[position] = join(other, draft)
                break
        else:
            kept.append(draft)
    return kept


def merge_drafts(drafts: list[Draft]) -> list[Draft]:
    """Join the drafts that tell of the same happening; order by where the evidence stands."""
    referring = [draft for draft in drafts if draft.link.how == "anaphoric"]
    telling = [draft for draft in drafts if draft.link.how not in ("anaphoric", TOLD_ELSEWHERE)]
    kept = _all_joined(sorted(telling, key=_telling))
    for draft in referring:
        if draft.apart:
            continue  # «وفي حادثة أخرى …، نتج عن تلك الجريمة مقتل 7»
        position = _referent(kept, draft)
        if position is None:
            position = _attack_there(kept, draft)
        if position is None:
            position = the_only_attack(kept, drafts, draft)
        if position is not None:
            kept[position] = _completed(kept[position], draft)
    for draft in drafts:
        position = _attack_there(kept, draft) if draft.link.how == TOLD_ELSEWHERE and not draft.apart else None
        if position is not None:
            kept[position] = _completed(kept[position], draft)
    kept = completed(without_sittings(kept), drafts)
    return sorted(kept, key=lambda draft: (draft.evidence, draft.anchor, draft.event_type))
