"""Violence told in general: many targets, a number that nobody counted, day after day, with no single deed."""

from __future__ import annotations

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import is_plural_of_things, words
from extract.folding import fold
from extract.models import DateMention

_MONTH = 27
_WEEK = 6
_SUM = 100
_UNCOUNTED_REACH = 5
_REPEATED_REACH = 3
_KINDS_REACH = 12
_MEANWHILE_REACH = 12
_PRESENT = ("ي", "ت", "ن")
_WAVE_REACH = 4
_SHORT_WORD = 4  # letters: «مرات» is no plural of deeds
_HOLDER_REACH = 5
_SINGLE = ("attack", "bombing", "assassination", "stabbing", "shooting", "clash", "ambush", "air_strike", "raid")


def is_told_in_general(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """Whether `candidate` is no one deed but many of them, which nobody counted."""
    if _is_meanwhile(view, candidate, link):
        return True
    if candidate.event_type == "mission":
        return link is not None and link.date is not None and _is_led_nowadays(candidate, link.date)
    if candidate.event_type not in OF_FORCE or candidate.rule == "named_incident":
        return False
    if _is_day_by_day(view, candidate) or _is_sum_destroyed(view, candidate) or _is_kind_of_deed(view, candidate):
        return True
    if _is_in_the_news(view, candidate) or _is_held_nowadays(view, candidate):
        return True
    when = link.date if link is not None else None
    return when is not None and (
        _is_many(view, candidate, when)
        or _is_of_wave(view, candidate, when)
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


def _is_meanwhile(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """«عين قائدا الأربعاء، في الوقت الذي تشهد فيه الجماعة التي بدأت مفاوضات انقسامات»: at that time, on no day told."""
    head, when = candidate.spans[0][0], link.date if link is not None else None
    if when is not None and when.char_start > head:
        return False
    if not words("relative_pronoun") & set(view.words_before(head, 2)):
        return False
    told = [word.key for word in view.words if word.end <= head]
    return any(
        " ".join(told[at : at + 2]) in words("at_the_time_when") and told[at + 2].startswith(_PRESENT)
        for at in range(max(0, len(told) - _MEANWHILE_REACH), len(told) - 2)
    )


def _is_kind_of_deed(view: SentenceView, candidate: Candidate) -> bool:
    """«20 عملية تراوحت بين اغتيال وتفجيرات»: the kinds that they were of."""
    head = candidate.spans[0][0]
    before = view.words_before(head, _KINDS_REACH)
    ranged = next((at for at, key in enumerate(before) if key in words("ranged")), None)
    return ranged is not None and not view.is_verb_at(head) and "بين" in before[ranged + 1 : ranged + 3]


def _is_in_the_news(view: SentenceView, candidate: Candidate) -> bool:
    """«عادت أخبار العمليات الإرهابية إلى الصحف»: what is written of attacks."""
    if candidate.verbal and len(candidate.spans) == 1 or not is_plural_of_things(candidate.text):
        return False
    return bool(words("news_of") & set(view.unjoined_before(candidate.spans[0][0], 1)))


def _is_held_nowadays(view: SentenceView, candidate: Candidate) -> bool:
    """«يفرض المقاتلون اليوم السيطرة على ريف المدينة»: how things stand."""
    if candidate.sub_event_type != "takeover" or view.is_verb_at(candidate.spans[0][0]):
        return False
    return bool(words("holds_now") & set(view.unjoined_before(candidate.spans[0][0], _HOLDER_REACH)))


def _is_many(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«تفجيرات كثيرة هذا العام»: more than anybody counts, over a week or longer."""
    plural = not candidate.verbal and is_plural_of_things(candidate.text)
    return plural and _days(when) >= _WEEK and bool(words("many_of") & set(view.words_after(candidate.spans[0][1], 2)))


def _is_of_wave(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«موجة من الاغتيالات استهدفت قضاة خلال عام 2013»: many of them, over a month or longer."""
    if _days(when) < _MONTH:
        return False
    before = view.words_before(candidate.spans[0][0], _WAVE_REACH)
    at = next((i for i, key in enumerate(before) if key in words("wave_of")), None)
    return at is not None and (
        at >= len(before) - 2 or any(is_plural_of_things(key) and len(key) > _SHORT_WORD for key in before[at + 1 :])
    )


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
