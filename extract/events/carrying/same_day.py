"""Happenings without a time of their own that a joining word gives the day of the one told before them."""

from __future__ import annotations

from dataclasses import replace

from extract.events.carrying.goes_on import opens_as_news
from extract.events.carrying.hours_later import (
    comes_hours_later,
    deed_counted_from,
    hours_after_deed,
    hours_after_known_deed,
    is_plain_day,
    opens_hours_later,
    while_before,
)
from extract.events.days.dating import DateLink, carried_day
from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words

_ALSO_REACH = 3
_CLAUSE = 24
_SITE = 10
_SENTENCES = 2
_WHOLE = 2
_PARTED = (*CLAUSES, "؛", ":")
_COARSE = ("month", "year")


def opens_joined_clause(view: SentenceView, candidate: Candidate) -> bool:
    """«…، فيما استهدفت سيارة مفخخة مركزا», «… في حين أوقفت القوات»: the verb right behind what joins clauses."""
    if candidate.event_type not in OF_FORCE or not candidate.verbal or candidate.tense != "past" or candidate.definite:
        return False
    if comes_hours_later(view, candidate):
        return True
    opens = view.words_between(view.sentence.char_start, candidate.start) <= 2
    return not opens and (_is_joined(view, candidate) or _takes_others_elsewhere(view, candidate))


def _is_joined(view: SentenceView, candidate: Candidate) -> bool:
    before = view.words_before(candidate.start, 2)
    return bool(words("joins_clause") & {" ".join(before), *before[-1:]})


def opens_joined_gathering(view: SentenceView, candidate: Candidate) -> bool:
    """«يلتقي اليوم نظيره، كما يعقد رئيس الوفد محادثات»: one more gathering, its verb right behind «كما», «قبل أن»."""
    if candidate.event_type != "meeting" or not candidate.verbal or candidate.definite or not candidate.tense:
        return False
    opens = view.words_between(view.sentence.char_start, candidate.start) <= 2
    return not opens and (_is_joined(view, candidate) or _comes_next(view, candidate))


def _before_joining(view: SentenceView, candidate: Candidate) -> int:
    """Where «قبل أن» begins in front of a gathering that comes next, or «بعد ساعتين», else where the candidate does."""
    if _comes_next(view, candidate):
        return [word.start for word in view.words if word.start < candidate.start][-2]
    later = while_before(view, candidate.start)
    return candidate.start if later is None else later


def _comes_next(view: SentenceView, candidate: Candidate) -> bool:
    return " ".join(view.words_before(candidate.start, 2)) in words("before_gathering")


def _takes_others_elsewhere(view: SentenceView, candidate: Candidate) -> bool:
    """«أوقفت أمس ثلاثة في ليون، وأوقفت اثنين في نيس»: people and a place of its own behind a comma and «و»."""
    start, end = candidate.start, candidate.spans[0][1]
    if candidate.sub_event_type != "arrest" or view.mark_before(start) != "،":
        return False
    if not any(word.start == start and word.key.startswith("و") for word in view.words):
        return False
    behind = [place for place in view.places if place.char_start >= end]
    before = [place.name_en for place in view.places if place.char_end <= start]
    if not behind or not before or behind[0].name_en in before:
        return False
    return any(end <= number.char_start < behind[0].char_start for number in view.numbers)


def is_of_clause_before(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«أوقف أمس مطلوبا منذ أحداث أغسطس 2014، كما أوقف الجيش …»: a month or year that only the first clause tells of."""
    date = link.date
    if date is None or date.char_end > candidate.start or date.precision not in _COARSE:
        return False
    return opens_joined_clause(view, candidate) and any(other.char_end < date.char_start for other in view.dates)


def day_of_clause_before(
    view: SentenceView, candidate: Candidate, links: dict[int, DateLink], candidates: list[Candidate]
) -> DateLink | None:
    """The day of the happening that the clause before tells, for one with a place or with people of its own."""
    if (after := hours_after_deed(view, candidate, links, candidates)) is not None:
        return after
    gathering = opens_joined_gathering(view, candidate)
    if not gathering and not (opens_joined_clause(view, candidate) and _has_scene(view, candidate)):
        return None
    told = [
        (candidates[position], link)
        for position, link in links.items()
        if candidates[position].start < candidate.start and _is_of_one_rank(view, candidates[position], candidate)
    ]
    told = [(o, replace(link, how="own") if _is_news_elsewhere(view, o, candidate) else link) for o, link in told]
    told = [(other, link) for other, link in told if is_plain_day(link) and link.date.char_end <= candidate.start]
    if not told or any(date.char_start > candidate.start for date in view.dates):
        return None
    other, link = max(told, key=lambda pair: pair[0].start)
    if opens_joined_clause(view, other) or opens_joined_gathering(view, other):
        return None  # «قصف …، بينما اختطف مجهولون أول أمس …، كما قصف …»: of the one clause only
    stop = _before_joining(view, candidate)
    if view.has_barrier(max(other.end, link.date.char_end), stop, _PARTED):
        return None
    return carried_day(replace(link.date))  # a copy: two happenings, one day


def _is_of_one_rank(view: SentenceView, told: Candidate, candidate: Candidate) -> bool:
    """Whether two clauses both tell deeds of force, or both gatherings, by verbs of one tense."""
    if candidate.event_type in OF_FORCE:
        return told.event_type in OF_FORCE
    alike = told.tense == candidate.tense or _comes_next(view, candidate)
    return told.event_type == "meeting" and told.verbal and alike


def _is_news_elsewhere(view: SentenceView, told: Candidate, candidate: Candidate) -> bool:
    """«أعلنت أمس أنها أوقفت رجلا في مالمو، كما أوقفت شقيقه في أوبسالا»: arrests in two places, announced together."""
    return told.sub_event_type == candidate.sub_event_type == "arrest" and any(
        told.start < place.char_start < candidate.start for place in view.places
    )


def _has_scene(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a place stands in the clause of `candidate`, so that it is no more of what was told before it."""
    end = min(end for _, end in candidate.spans)
    if any(place.char_start >= end and view.words_between(end, place.char_start) <= _CLAUSE for place in view.places):
        return True
    behind = {key.removeprefix("ال") for key in view.words_after(end, _SITE)}
    return bool(behind & (words("in_place") - words("preposition") - {"بين"}))


def day_of_sentence_before(view: SentenceView, candidate: Candidate, told: list[Draft]) -> DateLink | None:
    """«شن التحالف أمس … . وأضاف أنه شن أيضا 13 غارة على …»: «أيضا» tells one more deed, of the day of the last one."""
    if (after := hours_after_known_deed(view, candidate, told)) is not None:
        return after
    if view.dates or candidate.event_type not in OF_FORCE or candidate.definite or not _is_one_more(view, candidate):
        return None
    near = [
        draft
        for draft in told
        if draft.event_type == candidate.event_type and 0 < view.index - draft.sentence <= _SENTENCES
        if len(draft.location.countries) < _WHOLE  # not «41 غارة في سوريا والعراق», which counts this one already
    ]
    own = [draft.link for draft in near if is_plain_day(draft.link)]
    said = [draft.link for draft in near if draft.link.how == "frame" and draft.link.date.precision == "day"]
    last = (own or said)[-1:]
    return carried_day(last[0].date) if last else None


def _is_one_more(view: SentenceView, candidate: Candidate) -> bool:
    if view.words[0].key in words("also"):
        return False  # «كذلك، قتل جندي …»: goes on to other news
    near = {*view.words_before(candidate.start, _ALSO_REACH), *view.words_after(candidate.start, 1 + _ALSO_REACH)}
    return bool(words("also") & near)


def placed_beside(view: SentenceView, draft: Draft, told: list[Draft]) -> Draft:
    """`draft` in the place of the deed whose day it takes over, where its own words tell none."""
    if draft.link.how != "carried" or draft.location.rule == "place_in_clause":
        return draft
    if opens_as_news(view) and not opens_hours_later(view):
        return draft
    later = while_before(view, draft.anchor[0]) is not None
    beside = [
        other
        for other in told
        if (other.link.date is draft.link.date and other.sentence < draft.sentence)
        or (later and other.link.date == draft.link.date and _stands_before(other, draft))
    ]
    return replace(draft, location=beside[-1].location) if beside and draft.apart else draft


def _stands_before(one: Draft, other: Draft) -> bool:
    return one.sentence == other.sentence and one.anchor < other.anchor


def is_one_more_that_day(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether `link` is a day taken over from another happening, so that the two are not one."""
    if link.how != "carried":
        return False
    if opens_joined_clause(view, candidate) or opens_joined_gathering(view, candidate):
        return True
    if deed_counted_from(view, candidate) is not None:
        return True  # «وفجر انتحاري نفسه بعد ساعات من الهجوم»
    return not view.dates and (_is_one_more(view, candidate) or opens_as_news(view))


def are_told_apart(one: Draft, other: Draft) -> bool:
    """Whether one of two deeds of force is one more, told beside the other or after it, of the other's day."""
    first, second = sorted((one, other), key=lambda draft: draft.anchor)
    if not second.apart or second.link.how != "carried":
        return False
    if second.event_type == "meeting":
        return first.sentence == second.sentence
    if second.event_type not in OF_FORCE:
        return False
    if first.apart:
        return first.sentence != second.sentence and _are_placed_apart(first, second)
    if second.sentence - first.sentence <= _SENTENCES or first.link.how == "implicit":
        return True
    return first.date_start == second.date_start and not _count_alike(first, second)


def _count_alike(one: Draft, other: Draft) -> bool:
    """Whether both count the same number of the same people."""
    counts = {(quantity.value, quantity.unit) for quantity in one.quantities}
    return any((quantity.value, quantity.unit) in counts for quantity in other.quantities)


def _are_placed_apart(one: Draft, other: Draft) -> bool:
    """Whether the clauses of both name a place, and not the same one."""
    placed = one.location.rule == other.location.rule == "place_in_clause"
    return placed and one.location.name_en != other.location.name_en
