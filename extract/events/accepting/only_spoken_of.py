"""Acts that a sentence only speaks of: in a report, as what is aimed at, or as what something else came before."""

from __future__ import annotations

from extract.events.accepting.days_of_talk import is_topic_of_talk
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_PAPER_REACH = 3
_OVERSEEING = 2
_CHAIN = 2


def is_only_spoken_of(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether an act or a war is named, not told: its date is that of who wrote of it, aims at it or came before."""
    if candidate.event_type == "mission":
        return is_topic_of_talk(view, candidate, link.date)
    if candidate.event_type != "policy" or (candidate.verbal and len(candidate.spans) == 1):
        return False
    opens = _opening(view, candidate)
    return (
        _is_topic_of_paper(view, candidate, opens)
        or _is_overseen(view, opens)
        or _is_lifting_aimed_at(view, candidate, opens)
        or _is_closed_off(view, candidate, opens, link.date)
        or _is_framework(view, candidate, opens, link.date)
        or _is_first_in_long(view, candidate, link.date)
    )


def _opening(view: SentenceView, candidate: Candidate) -> int:
    """Where the phrase of the act opens: «رفع» of «رفع العقوبات», «فرض» of «فرض حظر»."""
    start = candidate.spans[0][0]
    for _ in range(_CHAIN):
        before = [span for span in candidate.spans[1:] if span[1] <= start]
        near = [span for span in before if view.words_between(span[1], start) == 0]
        start = min((span[0] for span in near), default=start)
    return start


def _is_topic_of_paper(view: SentenceView, candidate: Candidate, opens: int) -> bool:
    """«تقرير أصدرته المكتبة قبل شهرين عن العقوبات المفروضة»: the report was issued, not the sanctions."""
    if not words("topic_word") & set(view.words_before(opens, 1)):
        return False
    first = min((span[0] for span in candidate.spans if span[1] <= opens), default=opens)
    told = {*view.unjoined_before(first, _PAPER_REACH), *(word.key for word in view.words_in(first, opens))}
    return bool(words("writing") & told)


def _is_overseen(view: SentenceView, opens: int) -> bool:
    """«الوزارة التي تشرف على العقوبات»: an office that looks after acts made before."""
    *_, verb, preposition = ("", "", *view.words_before(opens, _OVERSEEING))
    return preposition == "علي" and verb in words("oversees")


def _is_lifting_aimed_at(view: SentenceView, candidate: Candidate, opens: int) -> bool:
    """«يمهد الطريق لرفع العقوبات», «مقابل رفع العقوبات», «معتمدا على رفع …»: what is hoped for, promised or traded."""
    head = view.word_at(opens)
    if head is None or opens == candidate.spans[0][0]:
        return False
    if head.key.startswith("ل") and head.key[1:] in words("lifts") | words("ends_act"):
        return True
    if head.key not in words("lifts") | words("ends_act"):
        return False
    before = view.words_before(opens, _CHAIN)
    return bool(words("in_return_for") & set(before[-1:])) or bool(words("counting_on") & set(before))


def _is_closed_off(view: SentenceView, candidate: Candidate, opens: int, date: DateMention | None) -> bool:
    """«قبل رفع الحظر عن أموالها، في الشهر الماضي، أعلنت …»: a comma parts the day from what it only came before."""
    if date is None or date.char_start < candidate.end or not words("before_it") & set(view.words_before(opens, 1)):
        return False
    return view.has_barrier(candidate.end, date.char_start, COMMAS)


def _is_framework(view: SentenceView, candidate: Candidate, opens: int, date: DateMention | None) -> bool:
    """«تسلمت الدولة الأسبوع الماضي مقاتلات ضمن صفقة أبرمت قبل الثورة»: the day is of what was done under a deal."""
    if date is None or date.char_end > opens or any(start < opens for start, _ in candidate.spans):
        return False
    return bool(words("done_under") & set(view.words_before(opens, 1)))


def _is_first_in_long(view: SentenceView, candidate: Candidate, date: DateMention | None) -> bool:
    """«اتفاقا بتسيير رحلات لأول مرة منذ ثلاثة عقود»: how long there was none before."""
    if date is None or date.char_start < candidate.end or not date.since:
        return False
    first, time = ("", "", *view.words_before(date.char_start, 2))[-2:]
    return time == "مره" and first.removeprefix("ل") in words("superlative")
