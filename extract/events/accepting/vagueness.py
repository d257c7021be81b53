"""When a stretch of time is no date of one happening: vague words, many cases, a sum over weeks."""

from __future__ import annotations

from extract.events.days.dating import DateLink, day_of_happening
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.one_person import phrase_at
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold
from extract.models import DateMention

_LONG_VAGUE = 45
_FEW_DAYS = 3
_QUARTER = 92
_BESIDE = 2.0
_DOES_REACH = 4
_RIGHT_BEHIND = 2
_CALENDAR_PARTS = ("season", "period_part", "relative_period", "between")


def _is_summed_up(candidate: Candidate, date: DateMention) -> bool:
    """«الغارات أسفرت خلال أسبوع عن مقتل 260»: the known strikes of a stretch of time, which dates their toll."""
    plural = fold(candidate.text).split()[0].endswith(("ات", "ين"))
    noun = candidate.event_type in OF_FORCE and not fold(candidate.text).startswith("تم")
    return noun and plural and date.rule == "during"


def _goes_on_for(candidate: Candidate, date: DateMention) -> bool:
    """«تتعرض المدينة لقصف منذ أكثر من عشرين يوما»: strikes that go on for a while, no one of them on its first day."""
    lasting = candidate.sub_event_type in ("air_strike", "shelling") and candidate.tense != "past"
    return lasting and date.rule == "since_duration"


def _is_in_general(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«عمليات الإعدام وقعت على مدى ستة أشهر», «عودة المواجهات الأسبوع الماضي»: many of them, over a stretch of time."""
    if candidate.event_type not in OF_FORCE or date.date_start is None or date.date_end is None:
        return False
    if candidate.rule == "named_incident":
        return False  # «عمليات قطارات مدريد الإرهابية عام 2004»
    days = (date.date_end - date.date_start).days
    named = (fold(candidate.text).split()[0], *view.words_before(candidate.spans[0][0], 1))
    first = without_prefix(named[0])
    if candidate.sub_event_type == "clash":
        told_where = words("in_strikes") & set(named[1:])  # «قتل جندي في اشتباكات الشهر الماضي»
        return first.endswith("ات") and days > _FEW_DAYS and not told_where
    many = words("cases_of") & set(map(without_prefix, named[1:])) or first in words("many_cases")
    return bool(many) and days > _LONG_VAGUE


def _has_its_dead(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل شرطي اليوم», «مقتل ثلاثة جنود صباح اليوم»: one killing, whose dead stand right behind it."""
    if candidate.sub_event_type != "killing":
        return False
    end = candidate.spans[0][1]
    counted = any(number.noun and 0 <= number.char_start - end <= _RIGHT_BEHIND for number in view.numbers)
    behind = tuple(word for word in view.words if word.start >= end)[:2]
    return counted or phrase_at(behind, known=False) is not None


def _is_of_our_days(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«الجناة في هذه المذبحة هم من يتحكمون اليوم بالبلاد»: our days, beside an attack that no verb tells."""
    date = link.date
    if (
        date is None
        or candidate.event_type != "attack"
        or link.how == "frame"
        or fold(date.text) not in words("same_day")
    ):
        return False
    if words("does_now") & set(view.words_before(candidate.start, _DOES_REACH)):
        return True  # «اليوم تقوم الجماعة باستهداف خصومها»
    if candidate.verbal or len(candidate.spans) > 1 or link.cost <= _BESIDE or _has_its_dead(view, candidate):
        return False
    between = view.barriers_between(candidate.end, date.char_start)
    return not any(barrier.kind in ("relative", "second_relative") for barrier in between[:1])


def is_vaguely_dated(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«في الأيام الأخيرة», «على مدى الأشهر الماضية»: no date for one happening."""
    date = day_of_happening(candidate, link)
    if date is None:
        return False
    if (
        _is_summed_up(candidate, date)
        or _goes_on_for(candidate, date)
        or _is_in_general(view, candidate, date)
        or _is_of_our_days(view, candidate, link)
    ):
        return True
    told = " ".join(fold(date.text).split())
    if any(word in told for word in words("vague_time")) or told.endswith(("الاخير", "الاخيرين")):
        return True
    if (
        candidate.event_type == "enforcement"
        or date.date_start is None
        or date.date_end is None
        or date.since
        or date.basis == "explicit"
        or date.rule in _CALENDAR_PARTS
    ):
        return False
    if date.precision == "other" and date.date_start.day == 1 and (date.date_end - date.date_start).days <= _QUARTER:
        return False  # «أواخر العام الحالي», «الربع الأول»
    return date.precision in ("range", "other") and (date.date_end - date.date_start).days > _LONG_VAGUE
