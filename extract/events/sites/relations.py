"""Relations that states break off or take up: with whom, together with whom, or with each other."""

from __future__ import annotations

from dataclasses import replace

from extract.events.happenings.candidates import Candidate
from extract.events.sites.placing import Location
from extract.events.sites.standing import written_on
from extract.events.text.view import SentenceView
from extract.folding import fold
from extract.models import PlaceMention

_PARTY_REACH = 4
_RELATIONS = ("break_of_relations", "restored_relations")


def is_mutual(view: SentenceView, candidate: Candidate) -> bool:
    """«قطع علاقاتهما الدبلوماسية»: two states break with each other; «… علاقاتهما مع دولة ثالثة» with a third."""
    if candidate.sub_event_type not in _RELATIONS or other_party(view, candidate) is not None:
        return False
    return any(word.endswith("هما") for word in fold(candidate.text).split())


def other_party(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The state that relations are broken off or taken up with: «علاقاتها مع إيران», «علاقاته بإيران»."""
    if candidate.sub_event_type not in _RELATIONS:
        return None
    end = candidate.spans[0][1]
    behind = next((p for p in view.places if p.country and p.char_start >= end), None)
    if behind is None or view.words_between(end, behind.char_start) > _PARTY_REACH:
        return None
    told = "ب" in written_on(view, behind) or "مع" in view.words_before(behind.char_start, 2)
    return behind if told and not view.barriers_between(end, behind.char_start) else None


def with_partners(view: SentenceView, candidate: Candidate, acting: Location) -> Location:
    """`acting` with the states that break off or take up relations together with it: «قطعت مصر والأردن علاقاتهما»."""
    if candidate.sub_event_type not in _RELATIONS or acting.span is None:
        return acting
    states = [place for place in view.places if place.country and place.char_end <= candidate.end]
    at = next((i for i, place in enumerate(states) if place.char_start == acting.span[0]), None)
    if at is None:
        return acting
    first = last = at
    while first and _are_joined(view, states[first - 1], states[first]):
        first -= 1
    while last + 1 < len(states) and _are_joined(view, states[last], states[last + 1]):
        last += 1
    countries = (acting.country, *(place.country for place in states[first : last + 1]))
    return replace(acting, countries=tuple(dict.fromkeys(countries)))


def _are_joined(view: SentenceView, one: PlaceMention, other: PlaceMention) -> bool:
    """«مصر والأردن», «مصر، الأردن»: nothing but a comma or «و» between two places."""
    between = view.folded[one.char_end - view.sentence.char_start : other.char_start - view.sentence.char_start]
    return between.strip(" ،,") in ("", "و") and bool(between.strip())
