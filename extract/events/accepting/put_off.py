"""Gatherings that are put off or still to come: what was set for one day takes place on another, or on none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_REACH = 5


def is_put_off(view: SentenceView, candidate: Candidate) -> bool:
    """«أرجأ الرئيس زيارته», «تأجيل المؤتمر»; not «من أجل عقد مؤتمر»."""
    head = candidate.spans[0][0]
    held = candidate.tense == "past" and any(start > head for start, _ in candidate.spans)
    if candidate.event_type != "meeting" or held:
        return False  # «الإرجاء … لمشاركتها في المحادثات التي انطلقت في يوليو»
    before = ("", *view.words_before(head, _REACH))
    known = words("puts_off")
    return any({two, two.removeprefix("و")} & known and one not in words("from_word") for one, two in pairwise(before))


def is_new_day(view: SentenceView, link: DateLink | None) -> bool:
    """«أرجئ الاجتماع … إلى الثاني من يونيو»: the day that a gathering is moved to."""
    if link is None or link.date is None:
        return False
    return bool(words("until_then") & set(view.words_before(link.date.char_start, 1)))


def is_still_to_come(candidate: Candidate, link: DateLink | None, published: date | None) -> bool:
    """«سيلتقي الوفد بعد أن زار المخيم أمس»: what is told as to come was on no day that is over."""
    if link is None or link.date is None or link.date.date_end is None or published is None:
        return False
    return candidate.verbal and candidate.tense == "future" and link.date.date_end < published
