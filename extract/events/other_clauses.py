"""A date that another phrase of the sentence holds: a programme, a sitting, a step taken before."""

from __future__ import annotations

from extract.dates.tense import verb_tense
from extract.events.candidates import OF_FORCE, Candidate
from extract.events.dating import DateLink
from extract.events.view import SentenceView
from extract.events.words import words
from extract.models import DateMention

_STEP = 3
_PROGRAMME = 2
_VERB_OF_ITS_OWN = 3


def is_in_other_clause(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether the date of `link` stands in a phrase of something else than `candidate`."""
    date = link.date
    if date is None or candidate.event_type in ("statistic", "funding"):
        return False
    return (
        _is_of_programme(view, candidate, date)
        or _is_of_sitting(view, candidate, date)
        or _is_of_step_before(view, candidate, date)
        or _is_year_of_what_is_behind(view, candidate, date)
    )


def _is_of_programme(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«استعراض العمليات خلال اليوم السابق وبرامج اليوم التالي»: the days of what was gone through."""
    if date.rule != "anchored_period" or date.precision != "day":
        return False
    beside = (*view.words_before(date.char_start, _PROGRAMME), *view.words_after(date.char_end, 1))
    if words("schedule") & {key.removeprefix("و") for key in beside}:
        return True
    between = view.barriers_between(candidate.end, date.char_start)
    return any(b.kind == "subordinate" and b.cost > 2 for b in between)


def _is_of_sitting(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«جلسات محاكمة المتهمين بتفجير المسجد التي انطلقت أمس»: the day on which the trial began."""
    if candidate.event_type != "attack" or candidate.verbal or date.char_start < candidate.end:
        return False
    if not any(t.sub_event_type == "trial" and t.char_end <= candidate.start for t in view.triggers):
        return False
    clause = [b for b in view.barriers_between(candidate.end, date.char_start) if b.kind == "relative"]
    return bool(clause) and bool(words("sits") & set(view.words_after(clause[-1].position, 2)))


def _is_of_step_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«زيارة العاصمة بعد التوقيع على الاتفاق في 14 يوليو»: a day of the calendar within the phrase of «after»."""
    if candidate.event_type in OF_FORCE or candidate.verbal or date.char_start < candidate.end:
        return False
    if date.rule != "day_month" or len(candidate.spans) > 1:
        return False
    opened = [
        b.position
        for b in view.barriers_between(candidate.end, date.char_start)
        if b.kind == "subordinate" and words("after_which") & set(view.words_after(b.position, 1))
    ]
    return bool(opened) and view.words_between(opened[0], date.char_start) > _STEP


def _is_year_of_what_is_behind(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وصل الوزير إلى العاصمة لتفعيل عقود أبرمت عام 2012»: a year right behind a later verb is that verb's."""
    if candidate.event_type != "meeting" or not candidate.verbal or date.precision not in ("month", "year"):
        return False
    if date.char_start < candidate.end or len(candidate.spans) > 1:
        return False
    behind = [word for word in view.words_in(candidate.end, date.char_start) if not view.in_date(word)]
    past = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb" and trigger.tense == "past"}
    return any(
        (word.start in past or verb_tense(word.key) == "past") and not word.key.startswith("و")
        for word in behind[_VERB_OF_ITS_OWN:]
    )
