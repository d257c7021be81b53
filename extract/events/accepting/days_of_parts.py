"""Times of a part that a figure holds: «3120 خلال خمس سنوات، بينهم 540 خلال الأشهر الستة الماضية»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_TO_PART, _TO_TIME = 2, 5


def is_time_of_part(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """Whether `when` dates only some of those that `candidate` tells of, and the whole has a time of its own."""
    parts = [n for n in view.numbers if candidate.start < n.char_start and n.char_end <= when.char_start]
    if not parts or not any(date.char_end <= parts[-1].char_start for date in view.dates):
        return False
    if not words("among_them") & set(view.unjoined_before(parts[-1].char_start, _TO_PART)):
        return False
    near = view.words_between(parts[-1].char_end, when.char_start) <= _TO_TIME
    return near and not view.has_barrier(parts[-1].char_end, when.char_start, CLAUSES)
