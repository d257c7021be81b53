"""The day of those who speak or write of a gathering or an act, in a speech, a message or a paper: not its own day."""

from __future__ import annotations

from itertools import pairwise

from extract.events.days.dating import DateLink, frames_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_ISSUE_REACH = 2
_PRESS = 7
_OBJECT_REACH = 5


def is_issue_of_paper(view: SentenceView, position: int) -> bool:
    """«الصحف الصادرة اليوم»: the day of the issue."""
    return bool(words("issued") & set(view.words_before(position, _ISSUE_REACH)))


def is_day_of_speech(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«والأسبوع الماضي قال النائب إن … خلال المفاوضات»: a day right before a verb of saying is the speech's."""
    for frame in frames_of(view):
        if frame.span[0] >= date.char_end and view.words_between(date.char_end, frame.span[0]) == 0:
            said = view.barriers_between(frame.span[1], candidate.spans[0][0])
            return not frame.announces and any(barrier.kind in ("complement", ":") for barrier in said)
    return False


def is_of_message(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أعلن عن الزيارة في رسالة على الشبكة في 9 يوليو»: the day of the message that announces a gathering."""
    start, end = candidate.spans[0]
    if date.char_start < end or not words("announcing_it") & set(view.words_before(start, 2)):
        return False
    between = [word.key for word in view.words_in(end, date.char_start)]
    return any(one in words("in_message") and two in words("message") for one, two in pairwise(between))


def is_topic(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«قدم غدا تقريرا بشأن المباحثات»: what is spoken of does not take the day that stands before it."""
    head = candidate.spans[0][0]
    if link.date is None or link.date.char_end > head or len(candidate.spans) > 1 or candidate.verbal:
        return False
    return bool(words("topic_word") & set(view.unjoined_before(head, 2)))


def is_topic_of_talk(view: SentenceView, candidate: Candidate, date: DateMention | None) -> bool:
    """«في خطاب أول من أمس حول الاتفاق الموقع»: the day of talk about an act that nothing before it makes."""
    head = candidate.spans[0][0]
    if date is None or date.char_end > head or any(span[0] < head for span in candidate.spans[1:]) or candidate.verbal:
        return False
    return bool(words("topic_word") & set(view.words_before(head, 2)))


def is_dealt_with(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«عقد المجلس أمس جلسة بشأن الهجمات», «بحث الرئيسان أمس الهجوم»: violence that a gathering is about."""
    head = candidate.spans[0][0]
    if candidate.event_type not in OF_FORCE or candidate.verbal or date.char_end > head:
        return False
    if words("subject_of") & set(view.unjoined_before(head, 2 if candidate.definite else 1)):
        return True
    talks = [t for t in view.triggers if t.sub_event_type == "talks" and t.pos == "verb" and t.char_end <= head]
    if not talks or not candidate.definite or fold(candidate.text).startswith("ب"):
        return False
    near = view.words_between(talks[-1].char_end, head) <= _OBJECT_REACH
    plain = not words("no_object_behind") & set(view.words_before(head, 1))
    return near and plain and not view.barriers_between(talks[-1].char_end, head)


def is_of_press(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«شارك في اجتماع، وفقا لما نقلته وسائل الإعلام اليوم»: the day of those who wrote of it."""
    if date.char_start < candidate.end:
        return False
    before = view.words_before(date.char_start, _PRESS)
    return bool(words("according_to") - {"كما"} & set(before)) and bool(words("press_source") & set(before))
