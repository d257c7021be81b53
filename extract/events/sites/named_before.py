"""Places that a clause only points at: «على المدينة», the town named before; the town that a deal is called after."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.asides import aside
from extract.events.sites.offices import is_in_title
from extract.events.sites.placing import NOWHERE, Location, location_of, location_on_map
from extract.events.sites.standing import stands_as
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.view import NEW_CLAUSE, SentenceView, Span
from extract.events.text.words import words
from extract.models import PlaceMention
from extract.places import town_called

_REACH, _POINT_REACH, _TO_SIGNING = 10, 14, 6
_SENTENCES = 2
_NAMED = ("city", "province", "site", "city_with_cue")
_POINTED_AT = ("attack", "enforcement", "mission")
_TOWN, _PROVINCE, _COUNTRY = 1, 2, 3
_CONCLUDING = ("sign", "signed", "reached", "issue", "")
_WORDS_OF_TOWN = 2
_BLANK, _LIST_GAP = 1, 3  # characters
_DIGITS = "0123456789"  # of «جنيف2»


def the_town(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """The last town, or part of a country, named before «المدينة», «المحافظة» in the clause of `candidate`."""
    pointer = _pointer(view, candidate)
    return _last_named(mentions, view, *pointer) if pointer is not None else None


def told_before_clause(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, span: Span | None
) -> PlaceMention | None:
    """«خطف كاهن في المدينة بعد أن استولوا على تدمر»: what is pointed to, ahead of a clause with a place (`span`)."""
    if span is None or span[0] <= candidate.spans[0][1]:
        return None
    pointer = _pointer(view, candidate)
    if pointer is None or not view.has_barrier(pointer[0], span[0], NEW_CLAUSE):
        return None
    return _last_named(mentions, view, *pointer)


def _pointer(view: SentenceView, candidate: Candidate) -> tuple[int, int] | None:
    """Where «في المدينة» stands behind `candidate`, and the `geo_precision` of what it points to."""
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
        same = bool(words("the_same") & set(view.words_after(word.end, 1)))  # «استهدفا المدينة نفسها»
        if not (same or word.key.startswith("ب") or before in words("in_place") | words("against") or before == "علي"):
            continue
        return word.start, kind
    return None


def pointed_at(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, country: str
) -> PlaceMention | None:
    """«وصلوا إلى القرية وألقوا زجاجات حارقة», «المتمركزة بالمنطقة»: what was named before a word that points to it."""
    head = candidate.spans[0]
    for at, word in enumerate(view.words):
        fine = _points_to(word.key.removeprefix("و"), candidate)
        low, high = sorted((head[1], word.start)) if word.start >= head[1] else (word.end, head[0])
        if not fine or view.words_between(low, high) > _POINT_REACH or view.has_barrier(low, high, ("complement",)):
            continue
        if _is_called(view, word.end) or any(p.char_start <= word.start < p.char_end for p in view.places):
            continue
        if at and view.words[at - 1].key in words("same_as"):
            continue  # «في نفس المنطقة»: as wide as the speaker will have it
        named = _only_named(mentions, view, word.start, country)
        if named is not None and named.geo_precision in fine:
            return named
    return None


def _points_to(key: str, candidate: Candidate) -> tuple[int, ...]:
    """The `geo_precision` of what «المدينة», «المحافظة», «المنطقة» may point to; () for another word."""
    if kind := _kind(key):
        return (kind,)
    return (_TOWN, _PROVINCE) if key.removeprefix("ب") in words("the_spot") and candidate.event_type in OF_FORCE else ()


def _is_called(view: SentenceView, end: int) -> bool:
    """«المدينة المنورة», «المنطقة العازلة»: a name or a kind of place, and not the one told before."""
    after = view.words_in(end, view.sentence.char_end)[:1]
    touching = bool(after) and after[0].start - end <= 1
    return touching and after[0].key.startswith("ال") and after[0].key not in words("told_before")


def _only_named(mentions: DocumentMentions, view: SentenceView, position: int, country: str) -> PlaceMention | None:
    """The one town or part of `country` named in this sentence or the two before it, or else in the whole text."""
    start = mentions.sentences[max(0, view.index - _SENTENCES)].char_start
    told = fine_places(within(mentions.places, 0, position), country)
    near = [place for place in told if place.char_start >= start] or told
    return near[-1] if len({place.name_en for place in near}) == 1 else None


def fine_places(places: Iterable[PlaceMention], country: str) -> list[PlaceMention]:
    """Those of some places that are a town or part of `country`, told as places."""
    return [p for p in places if p.country == country and p.geo_precision < _COUNTRY and p.rule in _NAMED]


def town_of_deal(view: SentenceView, candidate: Candidate) -> Location:
    """«منذ توقيع اتفاق فيينا», «بيان جنيف 2012»: the town that a deal is called after, where it was concluded.

    Nothing of where it is ratified, kept or broken: «صادق البرلمان على اتفاق فيينا».
    """
    if candidate.sub_event_type != "agreement" or not _is_concluded(view, candidate):
        return NOWHERE
    signed = _signed_in(view, candidate)
    if signed is not None:
        return location_of(signed, (signed.country,), "town_of_deal")
    deal = view.word_at(candidate.spans[0][0])
    if deal is None or deal.start != candidate.spans[0][0] or not {deal.key, deal.key[1:]} & words("deal"):
        return NOWHERE
    behind = view.words_in(deal.end, view.sentence.char_end)[:_WORDS_OF_TOWN]
    for count in range(len(behind), 0, -1):
        town = town_called(" ".join(part.key for part in behind[:count]).rstrip(_DIGITS))
        if town is not None:
            return location_on_map(town, (behind[0].start, behind[count - 1].end), "town_of_deal")
    return NOWHERE


def _signed_in(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«اتفاق إدلب الموقع في سوتشي», «الذي وقع في ستوكهولم»: the town behind the word of signing behind a deal."""
    behind = view.words_in(candidate.spans[0][1], view.sentence.char_end)[:_TO_SIGNING]
    link = next((link for word, link in pairwise(behind) if word.key in words("signed")), None)
    if link is None or link.key not in words("in_place"):
        return None
    towns = [p for p in view.places if p.country and p.geo_precision == _TOWN]
    return next((town for town in towns if 0 < town.char_start - link.end <= _BLANK), None)


def _is_concluded(view: SentenceView, candidate: Candidate) -> bool:
    """Whether no verb, or one of concluding, stands with the name of a deal: «وقع», «التوصل إلى», not «صادق على»."""
    support = {start for start, _ in candidate.spans[1:]}
    acts = [t for t in view.triggers if t.role == "light" and t.event_type == "policy" and t.char_start in support]
    return not acts or any(act.group in _CONCLUDING for act in acts)


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
    """The `geo_precision` of what «المدينة», «بالمحافظة» point to; 0 for another word."""
    bare = key.removeprefix("ب")
    return _TOWN if bare in words("the_town") else _PROVINCE if bare in words("the_province") else 0


def _last_named(mentions: DocumentMentions, view: SentenceView, position: int, kind: int) -> PlaceMention | None:
    """The last place of `geo_precision` `kind` in this sentence or the two before it, or the only one of the text."""
    start = mentions.sentences[max(0, view.index - _SENTENCES)].char_start
    told = [
        p for p in within(mentions.places, 0, position) if p.country and p.geo_precision == kind and "in_" not in p.rule
    ]
    if len({place.name_en for place in told[-2:]}) > 1 and told[-1].char_start - told[-2].char_end <= _LIST_GAP:
        return None  # «باسم أهالي الفلوجة والكرمة … جنوبي المدينة»: which of the two is not said
    if told and (told[-1].char_start >= start or len({p.name_en for p in told}) == 1):
        return told[-1]  # «… هجوم على حافلة في المدينة», in a text that has named one town alone
    return None
