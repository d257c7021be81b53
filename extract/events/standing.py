"""How a place stands in its phrase: where, whence, whither, against whom, who acts, or what is spoken of."""

from __future__ import annotations

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold
from extract.models import PlaceMention

_COUNTRY = 3
_OFFICE_REACH = 4
_ELSEWHERE_REACH = 8
_GLUED = ("ب", "و", "ف")


def stands_as(view: SentenceView, place: PlaceMention) -> str:
    """`in`, `on`, `to`, `from`, `topic`, `actor`, or `of` for a bare noun behind a noun."""
    before = view.words_before(place.char_start, 2)
    further = view.words_before(place.char_start, 3)
    nearest = before[-1] if before else ""
    first = next((word.key for word in view.words if word.end > place.char_start), "")
    attached = first.lstrip("وف")[:1] == "ب" and not view.sentence.text.startswith(
        "ب", place.char_start - view.sentence.char_start + 1
    )
    if nearest in words("from_place") or (
        nearest in words("in_place") and before[:-1] and before[0] in words("origin")
    ):
        return "from"
    located = nearest in words("in_place") or (nearest[:1] in _GLUED and nearest[1:] in words("in_place"))
    if located or attached or place.rule.startswith("capital_of"):
        topic = before[-2:-1] if located else before[-1:]
        if located and len(further) == 3 and further[0] in words("war") and further[1].startswith("ال"):
            return "topic"
        return "topic" if topic and topic[0] in words("topic") else "in"
    if is_subject(view, place):
        return "actor"
    if nearest in words("against"):
        return "on"
    if nearest in words("toward") or first.startswith(("ل", "ول")):
        return "to"
    return "of"


def is_subject(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country is the subject of the verb before it: «نشرت الولايات المتحدة», «عبرت تونس عن»."""
    if place.geo_precision != _COUNTRY:
        return False
    before = [word for word in view.words if word.end <= place.char_start][-1:]
    if not before or place.char_start - before[0].end != 1:
        return False
    key = before[0].key
    after = view.words_after(place.char_end, 3)
    if key.removeprefix("و").removeprefix("ب") in words("that") and place.char_start - before[0].end <= 2:
        return not any(word in words("happens_to") or word.startswith(("ل", "ب")) for word in after[:2])
    if key in words("happens_to") or key.removeprefix("و") in words("happens_to"):
        return False
    return len(key) > 3 and key.endswith("ت") and not key.endswith("ات") and key not in words("no_verb")


def is_in_title(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country belongs to an office: «وزير خارجية جمهورية مصر العربية», «رئيس وزراء العراق»."""
    if place.geo_precision != _COUNTRY:
        return False
    for key in reversed(view.words_before(place.char_start, _OFFICE_REACH)):
        if key in words("title_head"):
            return True
        if key not in words("title_part"):
            return False
    return False


def is_people(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a name is the noun of a number: «30 بريطانيا» are Britons."""
    name = fold(place.text)
    return any(n.noun == name and 0 <= place.char_start - n.char_end <= 2 for n in view.numbers if n.noun)


def is_elsewhere(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether people of the story only fought, lived or were treated there: «قاتل بعض أفرادها في سوريا»."""
    floor = max((end for _, end in candidate.spans if end <= place.char_start), default=view.sentence.char_start)
    told = [word.key for word in view.words if floor <= word.start and word.end <= place.char_start]
    return bool(words("elsewhere") & set(told[-_ELSEWHERE_REACH:]))


def may_be_aim(candidate: Candidate) -> bool:
    """Whether where something is sent or aimed is where it happens."""
    return candidate.event_type in ("meeting", "statistic")
