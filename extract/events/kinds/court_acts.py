"""What a court does: the punishment that it orders, and the crime that it only names."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.one_person import phrase_at
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_PUNISHMENTS = ("execution", "detention", "sentence")
_RULINGS = ("sentence", "charge", "trial", "detention")
_JUDGED = ("execution", "sentence")
_REACH = 8
_CRIME_REACH = 3
_MUFTI_REACH = 24


def names_its_punishment(view: SentenceView, one: Candidate, other: Candidate) -> bool:
    """«حكم القضاء يوم الاثنين بإعدام 40 مدانا», «أيدت المحكمة سجن ثلاثة»: the ruling and what it orders are one act."""
    ruling, ordered = sorted((one, other), key=lambda candidate: candidate.spans[0])
    end, start = ruling.spans[0][1], ordered.spans[0][0]
    if not view.is_verb_at(ruling.spans[0][0]) or view.is_verb_at(start) or ruling.sub_event_type not in _RULINGS:
        return False
    if ordered.sub_event_type not in _PUNISHMENTS or is_crime(view, start):
        return False
    return view.words_between(end, start) <= _REACH and not view.barriers_between(end, start)


def is_referred_to_mufti(view: SentenceView, position: int) -> bool:
    """«أحالت المحكمة أوراق سبعة متهمين إلى المفتي»: how an Egyptian court begins to sentence somebody to death."""
    behind = view.words_after(position, _MUFTI_REACH)
    return bool(words("case_papers") & set(behind)) and bool(words("mufti") & set(behind))


def is_crime(view: SentenceView, position: int) -> bool:
    """Whether the deed at `position` is what somebody is judged for: «بتهمة المشاركة في إعدام أسرى»."""
    return bool((words("accused_of") | words("guilt")) & set(view.words_before(position, _CRIME_REACH)))


def is_crime_of_judged(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«نفذت أمس حكم القتل في مواطن قتل رجل أمن»: the clause behind who was judged tells his crime, of no date here."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or not view.is_verb_at(head) or date.char_start > head:
        return False
    who = view.words_before(head, 1)
    if (who not in {("الذي",), ("التي",), ("الذين",)}) and phrase_at(view.last_words(head, 1), True) is None:
        return False
    acts = [t for t in view.triggers if t.sub_event_type in _JUDGED and t.char_end <= head]
    return bool(acts) and not view.barriers_between(acts[-1].char_end, head)
