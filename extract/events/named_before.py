"""Places that a clause only points at: «على المدينة», the town named before; the only one that a sentence names."""

from __future__ import annotations

from extract.events.asides import aside
from extract.events.candidates import Candidate
from extract.events.mentions import DocumentMentions, within
from extract.events.placing import NOWHERE, Location, location_of
from extract.events.standing import is_in_title, stands_as
from extract.events.view import SentenceView
from extract.events.words import words
from extract.models import PlaceMention

_REACH = 10
_SENTENCES = 2
_POINTED_AT = ("attack", "enforcement", "mission")
_TOWN, _PROVINCE, _COUNTRY = 1, 2, 3


def the_town(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The last town, or part of a country, named before «المدينة», «المحافظة» in the clause of `candidate`."""
    if candidate.event_type not in _POINTED_AT:
        return None
    head = candidate.spans[0][1]
    for at, word in enumerate(view.words):
        if word.start < head or not at or view.words_between(head, word.start) > _REACH:
            continue
        kind = _kind(word.key)
        if not kind or any(p.char_start <= word.start < p.char_end for p in view.places):
            continue
        before = view.words[at - 1].key
        if not (word.key.startswith("ب") or before in words("in_place") | words("against") or before == "علي"):
            continue
        return _last_named(mentions, view, word.start, kind)
    return None


def only_country_told(view: SentenceView, candidate: Candidate) -> Location:
    """«في مالي … قبل تدخل عسكري عام 2013»: the one country that a sentence speaks of, that something is in.

    For an arrest or a sentence also one that acts: «نفذت دولة الإمارات الحكم … بعد القبض عليها».
    """
    if len({p.country for p in view.places if p.country}) != 1:
        return NOWHERE
    acts = candidate.event_type == "enforcement"
    stands = ("in", "actor") if acts else ("in",)
    whole = [p for p in view.places if p.geo_precision == _COUNTRY and "in_" not in p.rule and not is_in_title(view, p)]
    told = [p for p in whole if stands_as(view, p) in stands or (acts and p.rule == "country_as_actor")]
    told = [p for p in told if (acts or p.rule != "country_as_actor") and not aside(view, candidate, p)]
    return location_of(told[0], (told[0].country,), "only_country_told") if told else NOWHERE


def _kind(key: str) -> int:
    bare = key.removeprefix("ب")
    return _TOWN if bare in words("the_town") else _PROVINCE if bare in words("the_province") else 0


def _last_named(mentions: DocumentMentions, view: SentenceView, position: int, kind: int) -> PlaceMention | None:
    start = mentions.sentences[max(0, view.index - _SENTENCES)].char_start
    near = within(mentions.places, start, position)
    return next((p for p in reversed(near) if p.country and p.geo_precision == kind and "in_" not in p.rule), None)
