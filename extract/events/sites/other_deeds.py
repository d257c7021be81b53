"""Places that a sentence names for another deed, for an aim or for somebody's post, not for the happening told."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.answers import answering
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.doer_killed import is_of_known_attack
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_DEED_REACH, _RIGHT_BEHIND = 8, 4
_AIM_REACH = 7
_ASIDE = 3
_INQUIRY_REACH, _POST_REACH = 3, 5
_ADDED_BY = ("الي", "عن", "علي")
_TOLD_OF_DEEDS = ("meeting", "policy")


def is_of_another_deed(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether a place says where another deed was, what is aimed at, or where somebody serves."""
    if place.char_end <= _head(candidate) and _is_of_deed_before(view, candidate, place):
        return True
    if place.char_end <= candidate.spans[0][0] and _is_protested(view, candidate):
        return True
    answer = answering(view, candidate)
    if answer is not None and answer.char_end <= place.char_start < candidate.spans[0][0]:
        return True  # «قصفت الطائرات مواقع في غزة ردا على هجوم»: where the answer was
    if _is_told_besides(view, candidate, place) or is_of_known_attack(view, candidate, place):
        return True
    if candidate.event_type == "meeting":
        return _is_of_inquiry(view, place) or _is_of_post(view, place)
    if candidate.event_type not in OF_FORCE:
        return False
    before = place.char_end <= candidate.start
    return _is_of_aim(view, candidate, place) if before else _is_said_aside(view, candidate, place)


def _head(candidate: Candidate) -> int:
    return candidate.spans[0][0] if candidate.event_type in _TOLD_OF_DEEDS else candidate.start


def _is_parted(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    return any(barrier.kind in COMMAS for barrier in view.barriers_between(place.char_end, _head(candidate)))


def _is_of_deed_before(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«الذي استهدف مسجدا في أبها، مستنكرا في جلسته», «عقب سيطرتهم على عدن، دخلوا في اشتباكات»: behind another deed."""
    if not _is_parted(view, candidate, place):
        return False
    own = {start for start, _ in candidate.spans}
    told = [t for t in view.triggers if t.role == "head" and t.char_end <= place.char_start]
    deed = told[-1] if told else None
    if deed is None or deed.event_type not in OF_FORCE or deed.char_start in own:
        return False
    away = view.words_between(deed.char_end, place.char_start)
    if candidate.event_type in _TOLD_OF_DEEDS:
        return away <= _DEED_REACH
    behind = bool(words("opening_after") & set(view.unjoined_before(deed.char_start, 2)))
    return behind and candidate.event_type in OF_FORCE and away <= _RIGHT_BEHIND


def _is_told_besides(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قتل 300 مدني في سوريا، فضلا عن تدمير مستشفيات في إدلب»: what is added to a deed that has its own place.

    For a count also the nationality of those counted is a place of its own: «تهجير مليون سوري، بالإضافة إلى …».
    """
    if candidate.event_type == "meeting":
        return False
    pairs = pairwise(view.words_in(candidate.spans[0][1], place.char_start))
    added = next((word for word, link in pairs if word.key in words("besides") and link.key in _ADDED_BY), None)
    if added is None:
        return False
    own = (*view.places, *view.demonyms) if candidate.event_type == "statistic" else view.places
    return any(named.char_end <= added.start and named.country == place.country for named in own)


def _is_protested(view: SentenceView, candidate: Candidate) -> bool:
    """«تظاهر المئات في بروكسل للتنديد بالغارات التي شنت في مارس»: the place before is that of the protest."""
    return bool(words("in_protest") & set(view.words_before(candidate.spans[0][0], 2)))


def _is_of_aim(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«وبهدف تخفيف الضغط على الزبداني، شن المقاتلون هجوما على …»: whom a deed elsewhere is to help."""
    aims = [w for w in view.last_words(place.char_start, _AIM_REACH) if w.key.removeprefix("و") in words("in_order_to")]
    if not aims or not _is_parted(view, candidate, place):
        return False
    return not any(barrier.kind in COMMAS for barrier in view.barriers_between(aims[-1].end, place.char_start))


def _is_said_aside(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«استهدفت تفجير السوق (بالتعاون مع شبكة من المتشددين في لندن)»: in brackets, behind words about somebody."""
    marks = [b for b in view.barriers_between(candidate.spans[0][1], place.char_start) if b.kind in ("(", ")")]
    if not marks or marks[-1].kind != "(":
        return False
    told = view.words_in(marks[-1].position, place.char_start)
    return sum(word.key not in words("in_place") for word in told) >= _ASIDE and told[0].key in words("with_help_of")


def _is_of_inquiry(view: SentenceView, place: PlaceMention) -> bool:
    """«لجنة التحقيق في أحداث بنزرت»: what those who gather look into."""
    return bool(words("inquiry") & set(view.words_before(place.char_start, _INQUIRY_REACH)))


def _is_of_post(view: SentenceView, place: PlaceMention) -> bool:
    """«لقاء القنصل الأمريكي في القدس», «ممثلون عن مكتب الحركة السياسي في الدوحة»: where somebody serves."""
    for word in reversed(view.last_words(place.char_start, _POST_REACH)):
        if word.key in words("posted_person"):
            at_work = bool(words("in_place") & set(view.words_before(word.start, 1)))  # «في مكتبه بقصر الحكم»
            between = {told.key for told in view.words_in(word.end, place.char_start)}
            met = bool(words("sitting_of") & between)  # «القنصل في اجتماع بمدينة إسطنبول»
            return not at_work and not met and not view.barriers_between(word.end, place.char_start)
    return False
