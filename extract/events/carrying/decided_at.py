"""Decisions without a day of their own: taken at a gathering that the sentences around tell the day of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

from extract.events.days.dating import DateLink, carried_day
from extract.events.drafts import Draft
from extract.events.happenings.candidates import Candidate
from extract.events.happenings.referring import blockers
from extract.events.sites.placing import Location
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import CLAUSES, SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, TriggerMention

_MADE_THERE = "support_and_object"  # «أصدر … قرارا»: the rule of an act whose gathering stands within it
_COUNTRY = 3
_FOUNDED = ("task_force", "body", "coalition")  # what those who meet set up
_GUESSED = ("main_country_of_document", "nation_of_bodies", "nationality_in_clause")
_AGREED = "agreement"
_BACK = 3
_FAR_BACK = 10
_BOTH_BACK = 2
_OPENING = 2
_SIDES = 3
_DAY_REACH = 22
_WEEK = 6
_PARTED = (*CLAUSES, "؛", ":")


def decided_then(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, met: Draft | None, published: date | None
) -> DateLink | None:
    """The day of the gathering that a decision was taken at, where its own sentence tells no time at all."""
    if candidate.event_type != "policy" or view.dates or not _is_done(view, candidate):
        return None
    if any(
        blockers().get(word.key.removeprefix("و"), ("", 0))[0] == "call"
        for word in view.words
        if word.start < candidate.start
    ):
        return None  # «ودعا الوزراء في ختام الاجتماع إلى طرح مشروع قرار»
    day = _of_known_gathering(view, candidate, met, published) or _told_next(mentions, view)
    return carried_day(day) if day is not None else None


def _is_done(view: SentenceView, candidate: Candidate) -> bool:
    """«أصدر … قرارا», «تم الاتفاق»: told as done."""
    done = words("perfective") & {word.key.removeprefix("و") for word in view.words if word.start == candidate.start}
    return bool(done) or (candidate.verbal and candidate.tense == "past")


def _of_known_gathering(
    view: SentenceView, candidate: Candidate, met: Draft | None, published: date | None
) -> DateMention | None:
    """«واتفق الطرفان خلال اللقاء على …»: the day of the gathering that a sentence shortly before tells of."""
    if met is None or met.link.date is None or met.date_start is None or met.date_end is None or published is None:
        return None
    if met.status != "occurred" or met.date_end > published or (met.date_end - met.date_start).days > _WEEK:
        return None
    back = view.index - met.sentence
    known = [g for g in _gatherings(view) if g.definite and _is_where(view, g)]
    same = any(_noun(g.text) == _noun(met.text) for g in known)
    if (known and back <= _BACK) or (same and back <= _FAR_BACK) or (_by_both(view, candidate) and back <= _BOTH_BACK):
        return met.link.date
    return None


def _noun(text: str) -> str:
    """The noun of a gathering without its article and its ending: «الاجتماع» and «اجتماعا» are one."""
    return fold(text).split()[0].lstrip("و").removeprefix("ال").removesuffix("ا")


def _gatherings(view: SentenceView) -> list[TriggerMention]:
    return [trigger for trigger in view.triggers if trigger.event_type == "meeting" and trigger.role == "head"]


def _is_where(view: SentenceView, gathering: TriggerMention) -> bool:
    """«خلال الاجتماع», «في ختام اللقاء»: the gathering that something was done at."""
    return bool(words("at_gathering") & set(view.words_before(gathering.char_start, 1)))


def _by_both(view: SentenceView, candidate: Candidate) -> bool:
    """«اتفق الجانبان», «اتفقا»: done by the two who met."""
    start, end = candidate.spans[0]
    verb = next((word.key for word in view.words if word.start == start), "")
    behind = view.words_after(end, _SIDES + 2)
    if any(pair == ("علي", "ان") for pair in pairwise(behind)):
        return False  # «اتفق الوزراء على أن الخطة تسهم في الأمن»: of one mind, nothing made
    return "اتفق" in verb and (verb.endswith(("قا", "قتا")) or bool(words("two_sides") & set(behind[:_SIDES])))


def at_the_gathering(drafts: list[Draft]) -> list[Draft]:
    """The drafts, each decision that has its day from a gathering with the place of that gathering, if it has none."""
    places = {
        draft.link.date.char_start: draft.location
        for draft in drafts
        if draft.event_type == "meeting" and draft.link.date is not None
    }
    return [_placed_at(draft, places) for draft in drafts]


def _placed_at(draft: Draft, places: dict[int, Location]) -> Draft:
    place = places.get(draft.link.date.char_start) if draft.link.date is not None else None
    if place is None or not (_has_day_of_gathering(draft, place) or _is_where_they_sat(draft, place)):
        return draft
    return replace(draft, location=place)


def _is_where_they_sat(draft: Draft, place: Location) -> bool:
    """«عقد المجلس جلسته في جدة ووافق على اتفاقية»: a town of the state that decided, told of the sitting."""
    if draft.event_type != "policy" or draft.link.how != "shared" or place.country != draft.location.country:
        return False
    return draft.location.geo_precision == _COUNTRY and (place.geo_precision or _COUNTRY) < _COUNTRY


def _has_day_of_gathering(draft: Draft, place: Location) -> bool:
    """Whether a decision without a place of its own may have its day from a gathering."""
    if draft.sub_event_type in _FOUNDED and draft.link.how == "shared":
        return draft.location.span is None or draft.location.rule in _GUESSED
    if draft.event_type != "policy" or draft.link.date is None:
        return False
    agreed = draft.sub_event_type == _AGREED and draft.link.how == "shared" and bool(place.name_en)
    if draft.location.name_en and draft.location.rule not in (_GUESSED if agreed else _GUESSED[:1]):
        return False
    return agreed or draft.link.how == "carried" or (draft.link.how == "shared" and draft.rule.startswith(_MADE_THERE))


def _told_next(mentions: DocumentMentions, view: SentenceView) -> DateMention | None:
    """«أصدرت المجموعة قرارا … . جاء ذلك خلال الاجتماع الذي عقد في 26 يونيو»: the day of the gathering told next."""
    if view.index + 1 >= len(mentions.sentences):
        return None
    behind = view_of(mentions, view.index + 1)
    opening = [word.key for word in behind.words[:_OPENING]]
    if not behind.dates or not opening or opening[0] not in words("came_about"):
        return None
    there = next((gathering for gathering in _gatherings(behind) if _is_where(behind, gathering)), None)
    if there is None:
        return None
    day = next((when for when in behind.dates if when.char_start >= there.char_end), None)
    if day is None or day.precision not in ("day", "range") or day.since or day.date_start is None:
        return None
    between = behind.barriers_between(there.char_end, day.char_start)
    if any(b.kind in _PARTED for b in between):
        return None
    return day if behind.words_between(there.char_end, day.char_start) <= _DAY_REACH else None
