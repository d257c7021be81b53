"""What is only forecast, intended or possible, though a time stands beside it."""

from __future__ import annotations

from datetime import date

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold

_FORECAST_REACH = 9
_OPENS_WITHIN = 4
_INTENT_REACH = 2
_PLAN_REACH = 22
_PLANNED_REACH = 4
_POSSIBLE_REACH = 3
_PRESENT = ("ي", "ت", "ن")
_OF_COURT = ("trial", "sentence", "execution", "release", "deportation", "extradition")
_MAY_BE_SET = (*_OF_COURT, "charge")
_JOINED = ("و", "ف")
_AGREED = ("agreement", "ceasefire", "exchange", "memorandum")


def is_only_foreseen(view: SentenceView, candidate: Candidate, link: DateLink | None, published: date | None) -> bool:
    """Whether `candidate` is told as what somebody expects, intends or thinks possible."""
    if _is_forecast(view, candidate) or _is_possible(view, candidate) or _is_in_a_plan(view, candidate):
        return True
    return link is not None and (
        _is_intended_before(view, candidate, link, published)
        or _is_for_days_ahead(view, candidate, link, published)
        or _is_over_before(view, candidate, link, published)
    )


def _bare(key: str) -> str:
    return key[1:] if key[:1] in _JOINED else key


def _is_forecast(view: SentenceView, candidate: Candidate) -> bool:
    """«مرجحا أن يتم تحرير المدينة خلال أسبوعين»: expected; «رجح أن يكون الهجوم …» is of one that was."""
    if candidate.event_type not in OF_FORCE or candidate.sub_event_type in _OF_COURT:
        return False
    before = [word for word in view.words if word.end <= candidate.spans[0][0]][-_FORECAST_REACH:]
    for at, word in enumerate(before):
        if _bare(word.key) not in words("foresees"):
            continue
        opened = next((i for i in range(at + 1, min(at + 1 + _OPENS_WITHIN, len(before))) if before[i].key == "ان"), -1)
        following = before[opened + 1].key if 0 <= opened < len(before) - 1 else ""
        if not following and opened == len(before) - 1:
            following = candidate.text
        if not following.startswith(_PRESENT) or following in words("may_be"):
            continue
        between = view.barriers_between(before[opened].end, candidate.spans[0][0])
        if not any(barrier.cost >= 2 for barrier in between):
            return True
    return False


def _is_in_a_plan(view: SentenceView, candidate: Candidate) -> bool:
    """«كانت خطة هؤلاء تقوم على قتل الحرس وخطف القائد»: what the plan was, not what came about."""
    if candidate.event_type not in OF_FORCE:
        return False
    if _is_planned_for(view, candidate):
        return True
    before = [word for word in view.words if word.end <= candidate.spans[0][0]][-_PLAN_REACH:]
    told = next((at for at, word in enumerate(before) if _bare(word.key) in words("plan_of_theirs")), None)
    if told is None or (view.is_verb_at(candidate.spans[0][0]) and not words("against") & {before[-1].key}):
        return False
    rests = next((word for word in before[told:] if word.key in words("rests_on")), None)
    if rests is None:
        return False
    parted = view.barriers_between(rests.end, candidate.spans[0][0])
    return not any(barrier.kind in ("complement", "relative", "clause", "speech", "؛", ":") for barrier in parted)


def _is_planned_for(view: SentenceView, candidate: Candidate) -> bool:
    """«الخطة الأولى لاستهداف المقر», «الترتيب الزمني لتنفيذ العمليات»: the aim of a plan."""
    if candidate.event_type != "attack" or candidate.verbal or candidate.tense:
        return False
    before = view.words_before(candidate.start, _PLANNED_REACH)
    if not words("plan_for") & set(before):
        return False
    return view.folded.startswith("ل", candidate.start - view.sentence.char_start)


def _is_possible(view: SentenceView, candidate: Candidate) -> bool:
    """«للتباحث في أي تدابير أمنية محتملة», «هجمات محتملة»: none was taken, none was made."""
    if candidate.event_type not in ("policy", *OF_FORCE) or (candidate.verbal and len(candidate.spans) == 1):
        return False
    end = candidate.spans[0][1]
    behind = view.words_after(end, _POSSIBLE_REACH)
    at = next((i for i, key in enumerate(behind) if key in words("only_possible")), None)
    if at is None:
        return False
    return not any(key in words("preposition") for key in behind[:at]) and not view.barriers_between(
        end, [word.start for word in view.words if word.start >= end][at]
    )


def _is_intended_before(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«أعلنوا عزمهم على زيارة العاصمة بعد التوقيع في 14 يوليو»: a day that is over is not that of an intention."""
    when = link.date
    if when is None or when.date_end is None or published is None or when.date_end >= published:
        return False
    if candidate.event_type not in ("meeting", "mission", "policy") or when.char_start < candidate.end:
        return False
    return bool(words("intent") & set(view.words_before(candidate.spans[0][0], _INTENT_REACH)))


def _is_for_days_ahead(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«وضعت القيادة خطتها للأيام القادمة»: made already, for a time that no day is known of."""
    when = link.date
    if when is None or when.date_start is None or published is None or when.date_start <= published:
        return False
    if candidate.event_type != "policy" or candidate.tense != "past":
        return False
    at = when.char_start - view.sentence.char_start
    return view.folded[at - 1 : at] == "ل" and when.precision == "range"


def _is_over_before(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«الاتفاق الذي أبرم في نهاية محادثات طويلة، خلال تصويت نهاية سبتمبر»: what was concluded is not ahead."""
    when = link.date
    if when is None or when.date_start is None or published is None or when.date_start <= published:
        return False
    if candidate.tense == "future" or when.char_start < candidate.end:
        return False
    if candidate.event_type == "policy" and candidate.sub_event_type in _AGREED:
        between = view.barriers_between(candidate.end, when.char_start)
        return candidate.tense == "past" and any(barrier.kind in COMMAS for barrier in between)
    if candidate.event_type != "meeting":
        return False
    return bool(words("concluding") & set(view.words_before(candidate.spans[0][0], 1)))


def is_violence_to_come(candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """An attack or arrest dated after publication did not happen; a court's session may be set."""
    if candidate.event_type not in OF_FORCE or link.date is None or link.date.date_start is None:
        return False
    if candidate.tense == "future" and candidate.event_type == "attack" and link.how == "own":
        return True  # «مضت الجمعة وأحد لا يعرف أين سينفجر», «سيعدمونه في غضون 48 ساعة»
    if candidate.sub_event_type in _MAY_BE_SET:
        return False
    if candidate.event_type == "attack" and words("tomorrow") & set(fold(link.date.text).split()):
        return True  # «محاكمة المتهمين في تفجير المسجد في جلسة يوم غد»
    return published is not None and link.date.date_start > published
