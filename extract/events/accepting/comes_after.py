"""Days of what came before or after what is told: «بعد أسابيع من هجوم في 26 أبريل», «قبل وصوله في 2009، زار»."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.toll_words import qualifying
from extract.events.days.dating import LONG
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_COUNTED_REACH = 5
_BEFORE = "قبل"


def is_of_what_it_comes_after(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«يأتي تفكيك الشبكة بعد أسابيع من استهداف مسجد في 26 أبريل»: the day of what the known one came weeks after."""
    head, end = candidate.spans[0]
    if candidate.event_type not in OF_FORCE or view.is_verb_at(head) or when.char_start < end:
        return False
    if not words("comes") & set(view.words_before(head, 1)):
        return False
    behind = [word.key for word in view.words_in(end, when.char_start)][:_COUNTED_REACH]
    return any(one in words("comes_after") and two in words("hours_after") for one, two in pairwise(behind))


def is_of_what_was_later(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«وقبل وصوله إلى الرئاسة في 2009، زار العاصمة ثلاث مرات»: the time of what came afterwards."""
    head = candidate.spans[0][0]
    if not candidate.verbal or when.char_end > head or when.precision not in LONG:
        return False
    opening = [word for word in view.words if word.start < when.char_start][:1]
    if not opening or opening[0].key.removeprefix("و") != _BEFORE or view.in_date(opening[0]):
        return False
    told = view.words_after(opening[0].end, 1)
    parted = view.has_barrier(opening[0].end, when.char_start, COMMAS)
    return not parted and not qualifying() & set(told) and view.has_barrier(when.char_end, head, COMMAS)
