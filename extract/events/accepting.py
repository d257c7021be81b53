"""Which candidates count: named rules that each turn away one kind of thing that is no event."""

from __future__ import annotations

from extract.events.candidates import Candidate
from extract.events.dating import DateLink
from extract.events.view import SentenceView
from extract.models import Document
from extract.relevance import Relevance

_TALK_VERBS = ("بحث", "يبحث", "تبحث", "بحثت", "بحثوا", "يبحثون", "ناقش", "يناقش", "تناقش", "ناقشت", "ناقشوا", "يناقشون", "استعرض", "يستعرض", "استعرضت", "تدارس", "تدارست")
_WITH = ("مع", "ونظيره", "نظيره", "لدي", "ونظيرته", "خلال")
_OFFICIALS = ("وزير", "وزراء", "رييس", "روساء", "مجلس", "لجنه", "سفير", "امين", "ملك", "ولي", "مبعوث", "منسق", "قاده", "مسوولين", "مسوولون", "مسوول", "مفوض", "ممثل", "خادم", "امير", "قايد", "النواب", "الرييس", "الوزير", "الملك", "المبعوث", "الامين", "وفد", "الوفد", "برلمان", "خبراء", "دول", "حكومه", "تحالف", "منظمه", "مدير", "الجامعه", "الاتحاد", "نايب", "مستشار", "مساعد", "وزيره", "نظيره", "الناطق", "المتحدث", "الاركان", "العاهل", "الجانبين", "الطرفين", "البلدين", "وزاره", "الوزاره", "الداخليه", "الخارجيه", "الدفاع", "مجموعه", "القمه", "جامعه")
_NO_MEETING = ("رياضي", "رياضيه", "كروي", "المنتخب", "الدوري", "فنيه", "شعريه", "ادبي", "زواج", "العرس", "اسهم", "المساهمين")


def _base(word: str) -> str:
    for prefix in ("وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


def is_unreal(candidate: Candidate, link: DateLink | None) -> bool:
    """Denied, feared, only possible or spoken of in general."""
    if candidate.blocker in ("negation", "cancel", "modal", "plot"):
        return True
    if candidate.blocker == "generic":
        return link is None or link.cost > 3
    if candidate.blocker == "call":
        return candidate.event_type not in ("policy", "meeting") or link is None or link.how == "frame"
    return False


def has_officials(view: SentenceView, candidate: Candidate) -> bool:
    """Whether officials or bodies stand near the words of a meeting."""
    near = (*view.words_before(candidate.start, 14), *view.words_after(candidate.start, 22))
    return any(word in _OFFICIALS or _base(word) in _OFFICIALS for word in near) or any(
        view.distance((actor.char_start, actor.char_end), candidate.spans[0]) <= 14 for actor in view.actors
    )


def is_true_meeting(view: SentenceView, candidate: Candidate) -> bool:
    """People of office met: not a matter discussed in print, a match, a club or a wedding."""
    near = (*view.words_before(candidate.start, 10), *view.words_after(candidate.start, 14))
    if any(word in _NO_MEETING for word in near):
        return False
    if candidate.text.lstrip("وفسل") and any(candidate.text.lstrip("وف").lstrip("س") == verb for verb in _TALK_VERBS):
        if not any(word in _WITH for word in view.words_after(candidate.end, 12)) and not _collective_subject(view, candidate):
            return False
    return has_officials(view, candidate)


def _collective_subject(view: SentenceView, candidate: Candidate) -> bool:
    return any(
        _base(word) in ("وزراء", "مجلس", "لجنه", "قاده", "روساء", "قمه", "دول", "برلمان", "خبراء", "مسوولون", "الوزيران", "وزيرا", "الرييسان", "الجانبان")
        for word in view.words_after(candidate.end, 4)
    )


def is_acceptable(
    view: SentenceView, candidate: Candidate, link: DateLink | None, around: Relevance, whole: Relevance, document: Document
) -> bool:
    """Whether `candidate` with its date is an event of security policy."""
    if is_unreal(candidate, link):
        return False
    dated = link is not None
    if candidate.event_type == "meeting":
        if not is_true_meeting(view, candidate):
            return False
        if around.core + around.field == 0 and not whole.is_central:
            return False
        return candidate.strength >= 2 or len(candidate.spans) > 1 or (dated and link.cost <= 4)
    if around.core + around.field == 0:
        return False
    if candidate.event_type in ("policy", "mission"):
        return dated or len(candidate.spans) > 1
    if candidate.strength == 1:
        return dated and link.cost <= 6 and len(candidate.spans) + (around.core > 0) >= 1
    return True
