"""Violence told in general: many targets, a number that nobody counted, day after day, with no single deed."""

from __future__ import annotations

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_MONTH = 27
_WEEK = 6
_SUM = 100
_UNCOUNTED_REACH = 5
_REPEATED_REACH = 3
_SINGLE = ("attack", "bombing", "assassination", "stabbing", "shooting", "clash", "ambush", "air_strike", "raid")


def is_told_in_general(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """Whether `candidate` is no one deed but many of them, which nobody counted."""
    if candidate.event_type == "mission":
        return link is not None and link.date is not None and _is_led_nowadays(candidate, link.date)
    if candidate.event_type not in OF_FORCE or candidate.rule == "named_incident":
        return False
    if _is_day_by_day(view, candidate) or _is_sum_destroyed(view, candidate):
        return True
    when = link.date if link is not None else None
    return when is not None and (
        _is_many(view, candidate, when)
        or _is_of_many_targets(view, candidate, when)
        or _is_uncounted(view, candidate, when)
    )


def _is_led_nowadays(candidate: Candidate, when: DateMention) -> bool:
    """«الدولة التي تقود التحالف اليوم»: a coalition that there is."""
    return candidate.sub_event_type == "coalition" and candidate.tense == "present" and fold(when.text) == "اليوم"


def _days(when: DateMention) -> int:
    if when.date_start is None or when.date_end is None:
        return 0
    return (when.date_end - when.date_start).days


def _is_day_by_day(view: SentenceView, candidate: Candidate) -> bool:
    """«شن هجمات يومية», «غارات متكررة»: a habit."""
    named = fold(candidate.text).split()
    if candidate.verbal and len(candidate.spans) == 1 or not any(word.endswith("ات") for word in named):
        return False
    behind = view.words_after(candidate.spans[0][1], _REPEATED_REACH)
    at = next((i for i, key in enumerate(behind) if key in words("day_by_day")), None)
    return at is not None and not any(key in words("preposition") for key in behind[:at])


def _is_sum_destroyed(view: SentenceView, candidate: Candidate) -> bool:
    """«أكثر من 1500 مدرسة دمرت»: a sum of what was destroyed over time."""
    if candidate.sub_event_type != "air_strike" or not candidate.verbal:
        return False
    start = candidate.spans[0][0]
    return any(
        number.value >= _SUM and number.char_end <= start and view.words_between(number.char_end, start) <= 1
        for number in view.numbers
        if number.noun
    )


def _is_many(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«تفجيرات كثيرة هذا العام»: more than anybody counts, over a week or longer."""
    plural = not candidate.verbal and fold(candidate.text).split()[0].endswith("ات")
    return plural and _days(when) >= _WEEK and bool(words("many_of") & set(view.words_after(candidate.spans[0][1], 2)))


def _is_of_many_targets(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«المساجد التي فجرت هذا العام»: all of a kind that were hit in a month or a year."""
    if not candidate.verbal or _days(when) < _MONTH:
        return False
    before = view.words_before(candidate.spans[0][0], 2)
    return len(before) == 2 and before[1] in words("relative_pronoun") and before[0] in words("many_targets")


def _is_uncounted(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«هجمات أدت إلى مقتل عدد كبير من الناس الشهر الماضي», «مقتل المئات منذ …»: a toll of many deeds, not counted."""
    if candidate.verbal or candidate.sub_event_type != "killing" or _days(when) < _WEEK:
        return False
    head, end = candidate.spans[0]
    if not any(key in words("uncounted") for key in view.words_after(end, _UNCOUNTED_REACH)[:3]):
        return False
    return not any(
        trigger.event_type in OF_FORCE
        and trigger.role == "head"
        and trigger.pos == "noun"
        and trigger.sub_event_type in _SINGLE
        and trigger.char_start != head
        and not fold(trigger.text).endswith("ات")
        for trigger in view.triggers
    )
