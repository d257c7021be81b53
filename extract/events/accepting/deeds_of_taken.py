"""The time of what those who are arrested or charged had done: not that of their arrest or charge."""

from __future__ import annotations

from extract.events.counts.own_numbers import COURTS
from extract.events.days.dating import LONG
from extract.events.happenings.candidates import HELD_SINCE, Candidate
from extract.events.text.one_person import single_people
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, TriggerMention

_TAKES = ("arrest", "seizure", "deportation", "extradition", "release")
_ACCUSED_REACH = 2
_ATTACK_REACH, _CHARGE_REACH, _HELD_REACH = 8, 6, 2


def is_of_deed_of_taken(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«اعتقلت الشرطة رجلا قتل جنديا العام الماضي», «مسلحا متورطا في خطف عام 2014»: the time of what he had done."""
    if candidate.sub_event_type not in _TAKES or date.char_start < candidate.end or date.precision not in LONG:
        return False
    return any(
        trigger.event_type == "attack"
        and trigger.role == "head"
        and trigger.tense in ("", "past")
        and candidate.spans[0][1] <= trigger.char_start < trigger.char_end <= date.char_start
        and _is_told_of_taken(view, trigger)
        for trigger in view.triggers
    )


def is_since_when_held(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«تحرير الرهائن المحتجزين منذ الأربعاء»: since when they were held is no day of their being freed."""
    if not date.since or candidate.rule == HELD_SINCE:
        return False
    held = words("held_one") | words("taken_one")
    return any(word.key.removeprefix("ال") in held for word in view.last_words(date.char_start, _HELD_REACH))


def _is_told_of_taken(view: SentenceView, deed: TriggerMention) -> bool:
    """Whether a deed is told of somebody whom its clause names: a verb not joined to the one before, or «متورط في»."""
    if deed.pos == "verb" or _is_verb_of_one(view, deed):
        joined = fold(deed.text).startswith("و") or words("and_then") & set(view.words_before(deed.char_start, 1))
        return not joined
    return bool(words("accused_of") & set(view.words_before(deed.char_start, _ACCUSED_REACH)))


def _is_verb_of_one(view: SentenceView, deed: TriggerMention) -> bool:
    """«رجلا قتل جنديا», «سلاحا لجندي قتل»: a word that is a noun too, as a verb right behind one person."""
    before = view.words_before(deed.char_start, 1)
    one = single_people()["one"]
    return fold(deed.text) in words("active_verb") and any((key.removeprefix("ل"),) in one for key in before)


def is_of_attack_judged(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«اتهام 12 بالتخطيط لاستهداف مسجد في 26 أبريل، حيث وجهت النيابة …»: the day of what the court looks into."""
    if candidate.sub_event_type not in COURTS or date.char_end > candidate.start:
        return False
    if not any(
        b.kind in ("subordinate", "relative", *COMMAS, "؛")
        for b in view.barriers_between(date.char_end, candidate.start)
    ):
        return False
    return any(
        trigger.event_type == "attack" and trigger.role == "head" and trigger.pos == "noun"
        and trigger.char_end <= date.char_start
        and view.words_between(trigger.char_end, date.char_start) <= _ATTACK_REACH
        and words("accused_of") & set(view.words_before(trigger.char_start, _CHARGE_REACH))
        for trigger in view.triggers
    )  # fmt: skip
