"""What is to be done by the end of a time still running: «قررت الدولة خفض عديد قواتها قبل نهاية العام»."""

from __future__ import annotations

from datetime import date

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_PLANNED = ("mission", "funding")


def is_deadline(view: SentenceView, candidate: Candidate, day: DateMention, published: date | None) -> bool:
    """Whether «قبل» leads to the end of a time that is not over: by then it is to happen; not «حتى نهاية العام»."""
    if published is None or day.date_end is None or day.date_end <= published:
        return False
    if candidate.event_type not in _PLANNED or not words("ahead_of") & set(view.words_before(day.char_start, 1)):
        return False
    return bool(words("end_of_stretch") & set(fold(day.text).split()[:1]))
