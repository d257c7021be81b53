"""A known deed told only by what it came after: «يأتي تفكيك الشبكة بعد أسابيع من استهداف مسجد في 26 أبريل»."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_COUNTED_REACH = 5


def is_of_what_it_comes_after(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«يأتي تفكيك الشبكة بعد أسابيع من استهداف مسجد في 26 أبريل»: the day of what the known one came weeks after."""
    head, end = candidate.spans[0]
    if candidate.event_type not in OF_FORCE or view.is_verb_at(head) or when.char_start < end:
        return False
    if not words("comes") & set(view.words_before(head, 1)):
        return False
    behind = [word.key for word in view.words_in(end, when.char_start)][:_COUNTED_REACH]
    return any(one in words("comes_after") and two in words("hours_after") for one, two in pairwise(behind))
