"""Which candidates count: named rules that each turn away one kind of thing that is no event."""

from __future__ import annotations

from datetime import date

from extract.events.accepting.borrowed import is_borrowed
from extract.events.accepting.clause_days import is_day_of_other_clause
from extract.events.accepting.date_limits import (
    is_bound,
    is_dated_by_another_happening,
    is_generic_plural,
    is_in_later_clause,
)
from extract.events.accepting.days_of_others import is_day_of_other
from extract.events.accepting.far_dates import is_state_of_no_beginning, is_too_far
from extract.events.accepting.foreseen import is_only_foreseen, is_violence_to_come
from extract.events.accepting.in_general import is_told_in_general
from extract.events.accepting.lookalikes import is_lookalike
from extract.events.accepting.misdated import came_later, is_date_of_something_else
from extract.events.accepting.only_spoken_of import is_only_spoken_of
from extract.events.accepting.other_matters import is_of_other_matter
from extract.events.accepting.other_senses import has_seized_thing, stops_a_thing
from extract.events.accepting.put_off import is_new_day, is_put_off, is_still_to_come
from extract.events.accepting.true_meetings import is_scene_of_reception, is_true_meeting
from extract.events.accepting.unreal import is_conditional, is_no_happening
from extract.events.accepting.vagueness import is_vaguely_dated
from extract.events.accepting.weak_words import is_of_arms, is_sure_of_itself, reach_of_weak
from extract.events.carrying.same_day import is_of_clause_before
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.status import is_set_for_a_day
from extract.events.tellings.known_attacks import has_its_own_clause
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.relevance import Relevance, is_civil

_LEAD = 2
_WISHED = ("modal", "call")
SECURITY_TEXT = 2
_BESIDE = 1.5
_SURE = 2
_ACTS_OF_STATE = ("release", "deportation", "extradition")
_AGREED = ("agreement", "restored_relations")
_FORCE = ("clash", "air_strike", "raid", "operation", "killed_by_forces", "arrest")


_MILITARY = ("withdrawal", "force", "coalition")


def _is_told_as_past(candidate: Candidate) -> bool:
    """Whether a clause behind a noun says that it took place: «القمة التي عقدت»."""
    return candidate.tense == "past" and any(span[0] > candidate.spans[0][0] for span in candidate.spans[1:])


def _is_signed_already(candidate: Candidate) -> bool:
    """Whether a known act has its participle or relative clause behind it: «الاتفاقية الموقعة», «القانون الذي أقر»."""
    made = any(span[0] >= candidate.spans[0][1] for span in candidate.spans[1:])
    return candidate.event_type == "policy" and candidate.definite and made


def _is_act_to_come(candidate: Candidate, link: DateLink | None, published: date | None) -> bool:
    """«تعتزم السلطات الإفراج عن خمسة الشهر المقبل», «سمحت أمس بالإفراج عنه»: a state means what it says."""
    if candidate.sub_event_type not in _ACTS_OF_STATE:
        return False
    ahead = link is not None and _lies_ahead(link, published)
    return candidate.blocker == "permit" or (candidate.blocker == "plot" and ahead)


def is_unreal(candidate: Candidate, link: DateLink | None, published: date | None = None) -> bool:
    """Denied, feared, only possible or spoken of in general."""
    if _is_act_to_come(candidate, link, published):
        return False
    known = candidate.definite and not is_bound(candidate) and candidate.sub_event_type != "takeover"
    if candidate.blocker == "plot" and (candidate.refers or known):
        return False  # «اتهم بالتخطيط لحادثة المسجد»: it did happen
    if candidate.blocker in ("modal", "call") and _is_told_as_past(candidate):
        return False  # «ضرورة تفعيل مقررات القمة التي عقدت أمس»
    if candidate.blocker == "negation" and (_is_signed_already(candidate) or has_its_own_clause(candidate)):
        return False  # «لم تطبق الاتفاقية الموقعة عام 2001», «لم يسفر الهجوم الذي وقع أمس عن ضحايا»
    if candidate.blocker in ("negation", "cancel", "called_off", "modal", "maybe", "plot", "feared", "permit"):
        return True
    if candidate.blocker == "generic":
        return link is None or link.cost > 3
    if candidate.blocker == "call":
        if candidate.event_type not in ("policy", "meeting") or link is None or link.how == "frame":
            return True
        return candidate.event_type == "meeting" and link.date is not None and link.date.char_end <= candidate.start
    return False


def is_about_security(candidate: Candidate, around: Relevance, whole: Relevance, index: int) -> bool:
    """Whether the sentence and its neighbours, or for meetings the whole text, speak of security."""
    if around.core + around.field > 0:
        return True
    if candidate.event_type == "policy" and whole.core >= SECURITY_TEXT:
        return True
    if whole.is_central and candidate.strength >= _SURE and _is_violent(candidate):
        return True
    if whole.is_security and candidate.strength > _SURE and candidate.event_type == "attack":
        return True  # «خطف 28 سائقا يوم الاثنين» in a text on an armed group
    if whole.is_central and candidate.event_type == "mission" and candidate.sub_event_type in _MILITARY:
        return candidate.strength >= _SURE or len(candidate.spans) > 1
    return candidate.event_type in ("meeting", "policy") and (whole.is_central or (index <= _LEAD and whole.core >= 1))


def _is_violent(candidate: Candidate) -> bool:
    """An attack, or force of a state: what a text about terrorism tells of these is about security."""
    if candidate.rule == "named_incident":
        return False
    return candidate.event_type == "attack" or candidate.sub_event_type in _FORCE


def _in_court(view: SentenceView, candidate: Candidate) -> bool:
    if words("judged") & set(candidate.rule.partition(":")[2].split()):
        return True
    named = [word.key for word in view.words_in(candidate.start, candidate.end)]
    near = (*view.words_before(candidate.start, 8), *named, *view.words_after(candidate.end, 8))
    return any(word in words("court") for word in near)


_OF_COURT = ("resolution", "decree", "measures", "sanctions")


def _is_of_court(view: SentenceView, candidate: Candidate) -> bool:
    """«أصدرت المحكمة قرارها», «أصدر النائب العام قرارا بإحالة …»: justice, no policy."""
    if candidate.sub_event_type not in _OF_COURT:
        return False
    inside = {word.key for word in view.words_in(candidate.start, candidate.end)}
    return bool(words("of_court") & (inside | set(view.words_before(candidate.start, 3))))


def _is_past_but_dated_ahead(candidate: Candidate, link: DateLink | None, published: date | None) -> bool:
    """«الافتتاح المقرر في 6 أغسطس، أعلن الجيش …», «اتفقا على لقاء الشهر المقبل»: what was done is not ahead."""
    if link is None or link.date is None or link.date.date_start is None or published is None:
        return False
    ahead = candidate.tense == "past" and link.date.date_start > published
    agreed = candidate.rule.startswith("head:") and candidate.sub_event_type in _AGREED
    return ahead and (agreed or link.date.char_end <= candidate.start)


def _is_after_a_while(candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«قرارا بتمديد الحالة، بعد تسعة شهور»: how long after something else, not how long from now.

    Nor a term set beside it: «أعلنت قطع العلاقات، وطلبت مغادرتهم خلال 48 ساعة، وقررت إغلاق بعثتها».
    """
    if link.date is None or published is None or link.date.date_start is None or link.date.date_end is None:
        return False
    term = link.date.rule == "during" and link.date.date_start == published < link.date.date_end
    after = link.date.rule == "after_duration" and link.date.date_start > published
    return candidate.tense != "future" and (after or term)


def _lies_ahead(link: DateLink, published: date | None) -> bool:
    """Whether the date of `link` reaches beyond the day of publication."""
    end = link.date.date_end if link.date is not None else None
    return published is not None and end is not None and end > published


_FOLLOWING = 8.0


def _follows_another(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """«وجاء إعلان الخطة في أعقاب مراجعة … في ديسمبر»: a date behind «after …» is that other thing's."""
    if candidate.verbal or link is None or link.date is None:
        return False
    if link.date.char_start < candidate.end or link.cost <= _FOLLOWING:
        return False
    between = view.barriers_between(candidate.end, link.date.char_start)
    return any(barrier.kind == "subordinate" and 1 < barrier.cost <= 2 for barrier in between)


def is_acceptable(
    view: SentenceView,
    candidate: Candidate,
    link: DateLink | None,
    around: Relevance,
    whole: Relevance,
    published: date | None = None,
) -> bool:
    """Whether `candidate` with its date, if any, is an event of security policy."""
    off = is_put_off(view, candidate)
    if off and not is_new_day(view, link):
        return False
    wished = candidate.blocker in _WISHED and link is not None and is_set_for_a_day(view, candidate, link.date)
    if not off and not wished and is_unreal(candidate, link, published):
        return False
    if not is_about_security(candidate, around, whole, view.index):
        return False
    if (
        came_later(view, candidate, link)
        or is_no_happening(view, candidate)
        or is_told_in_general(view, candidate, link)
    ):
        return False
    if is_only_foreseen(view, candidate, link, published):
        return False
    if link is not None and is_dated_by_another_happening(view, candidate, link, published):
        return False
    if link is not None and (
        is_vaguely_dated(view, candidate, link)
        or is_violence_to_come(candidate, link, published)
        or is_in_later_clause(view, candidate, link)
        or is_date_of_something_else(view, candidate, link)
        or is_only_spoken_of(view, candidate, link)
        or is_borrowed(view, candidate, link)
        or is_day_of_other(view, candidate, link)
        or is_day_of_other_clause(view, candidate, link)
        or is_of_clause_before(view, candidate, link)
        or (_lies_ahead(link, published) and is_conditional(view, candidate))
    ):
        return False
    if (
        is_lookalike(view, candidate)
        or stops_a_thing(view, candidate)
        or is_of_other_matter(view, candidate)
        or (candidate.event_type in ("meeting", "policy", "mission") and is_civil(view.sentence.text))
    ):
        return False
    if is_generic_plural(candidate, link) or is_too_far(view, candidate, link):
        return False
    if candidate.event_type == "meeting":
        if not is_true_meeting(view, candidate) or is_still_to_come(candidate, link, published):
            return False
        near = link is not None and link.cost <= 4
        return candidate.strength >= 2 or len(candidate.spans) > 1 or near or is_scene_of_reception(view, candidate)
    if candidate.event_type == "policy" and (
        _is_of_court(view, candidate)
        or _is_past_but_dated_ahead(candidate, link, published)
        or (link is not None and _is_after_a_while(candidate, link, published))
        or _follows_another(view, candidate, link)
    ):
        return False
    if candidate.event_type in ("policy", "mission"):
        told = link is not None or len(candidate.spans) > 1
        return told and not is_state_of_no_beginning(view, candidate, link)
    if candidate.sub_event_type == "sentence" and not _in_court(view, candidate):
        return False
    habitual = candidate.event_type == "attack" or (candidate.event_type == "enforcement" and len(candidate.spans) == 1)
    if habitual and candidate.tense == "present":
        dated = link is not None and link.date is not None
        if dated and (link.date.since or _is_told_of_a_day(view, candidate, link, published)):
            return True  # accepted above: «يسيطر عليها منذ يونيو», «تعتقله منذ الجمعة»
        return candidate.sub_event_type in ("trial", "sentence")
    if candidate.sub_event_type == "seizure" and not candidate.verbal and not has_seized_thing(view, candidate):
        return False
    if candidate.strength == 1 and not is_of_arms(view, candidate):
        near = link is not None and link.cost <= reach_of_weak(view, candidate, link)
        return near and (around.core > 0 or is_sure_of_itself(view, candidate, link, whole.core >= SECURITY_TEXT))
    return True


def _is_told_of_a_day(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«عاد الخميس الماضي لينفذ عملية انتحارية»: a present right beside a day that is over tells what happened.

    Behind «قبل أن» also one beside a month: «قبل أن يقبض عليه في مرسيليا آخر الشهر ذاته».
    """
    day = link.date
    if link.how != "own" or link.cost > _BESIDE or day is None or published is None:
        return False
    until = view.words_before(candidate.start, 2) == ("قبل", "ان") and day.rule != "after_duration"
    if day.precision != "day" and not (until and day.precision in ("range", "month")):
        return False
    return day.date_end is not None and day.date_end < published
