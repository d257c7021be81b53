"""Acts that are of another matter though a word of security names them: a penalty, a party, a hall closed to people."""

from __future__ import annotations

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold

_ARTICLE_REACH = 4
_ENTRY_REACH = 2
_SCENE_REACH = 6
_SEARCHES = ("raid",)
_POWERS = ("arrest", "raid", "search", "detention", "deportation", "closure")
_POWER_REACH = 5
_PARTED = ("complement", "relative", "clause", "speech", "،", "؛", ":")
_STOPPING = ("يقاف", "وقف")
_STOPPED = ("ها", "ه")
_RESUMED_REACH = 14
_CITED = ("agreement", "law", "decree", "memorandum", "resolution")


def is_of_other_matter(view: SentenceView, candidate: Candidate) -> bool:
    """Whether `candidate`, by one of the rules below, is something else than the deed that its word names."""
    if candidate.event_type == "policy":
        return (
            _is_penalty(view, candidate)
            or _is_cited_article(view, candidate)
            or _is_entry_of_a_hall(view, candidate)
            or _is_of_followers(view, candidate)
        )
    if candidate.event_type == "meeting":
        return _is_name_of_party(view, candidate)
    return candidate.event_type == "enforcement" and (
        _is_scene(view, candidate)
        or _is_tightening(view, candidate)
        or _is_power(view, candidate)
        or _is_resumed(view, candidate)
    )


def _is_penalty(view: SentenceView, candidate: Candidate) -> bool:
    """«عقوبة الإعدام», «عقوبات بالسجن»: what a court may impose on a man, no sanction."""
    if candidate.sub_event_type != "sanctions":
        return False
    return bool(words("penalty") & set(view.words_after(candidate.spans[0][1], 1)))


def _is_cited_article(view: SentenceView, candidate: Candidate) -> bool:
    """«بموجب البند الرابع من معاهدة الحلف بعد غد»: an act that is only cited; with its own year it is told."""
    if candidate.sub_event_type not in _CITED:
        return False
    head, end = candidate.spans[0]
    if not words("article_of_act") & set(view.words_before(head, _ARTICLE_REACH)):
        return False
    behind = [date for date in view.dates if date.char_start >= end]
    return not any(date.basis == "explicit" for date in behind)


def _is_entry_of_a_hall(view: SentenceView, candidate: Candidate) -> bool:
    """«منع أنصاره دخول العاصمة», «دخول القصر»: no ban on entering a country."""
    if candidate.sub_event_type != "sanctions" or not words("entering") & {fold(candidate.text)}:
        return False
    return bool(words("hall") & set(view.words_after(candidate.spans[0][1], _ENTRY_REACH)))


def _is_of_followers(view: SentenceView, candidate: Candidate) -> bool:
    """«منعت أنصار الحزب من التجمع»: people are kept out, the party is not banned."""
    if candidate.sub_event_type != "designation":
        return False
    return bool(words("followers") & set(view.words_before(candidate.spans[0][0], 1)))


def _is_name_of_party(view: SentenceView, candidate: Candidate) -> bool:
    """«مقر المؤتمر الشعبي العام»: a party or an assembly that is called a congress."""
    behind = view.words_after(candidate.spans[0][1], 2)
    if candidate.sub_event_type != "conference" or not candidate.definite or not behind:
        return False
    return behind[0] in words("of_party") or (behind[0] == "الوطني" and behind[1:] == ("العام",))


def _is_scene(view: SentenceView, candidate: Candidate) -> bool:
    """«أثناء قيام القوات بتمشيط المنطقة انفجرت عبوة»: what forces were doing when they were attacked."""
    if candidate.verbal or candidate.sub_event_type not in (*_SEARCHES, "operation", "patrol"):
        return False
    before = view.words_before(candidate.spans[0][0], _SCENE_REACH)
    doing = [at for at, key in enumerate(before) if key in words("in_doing")]
    if not doing or not doing[-1] or before[doing[-1] - 1].removeprefix("و") not in words("while_doing"):
        return False
    return any(
        trigger.event_type == "attack" and trigger.pos == "verb" and trigger.char_start > candidate.end
        for trigger in view.triggers
    )


def _is_tightening(view: SentenceView, candidate: Candidate) -> bool:
    """«تشديدا لعمليات التفتيش», «تكثيف المداهمات»: more searches from now on, not one of them."""
    if candidate.sub_event_type not in _SEARCHES or candidate.verbal:
        return False
    return bool(words("tightening") & set(view.words_before(candidate.spans[0][0], 1)))


def _is_power(view: SentenceView, candidate: Candidate) -> bool:
    """«صلاحيات موسعة للتفتيش والاعتقال», «حق التوقيف»: what forces may do, not what they did."""
    if candidate.sub_event_type not in _POWERS:
        return False
    head = candidate.spans[0][0]
    near = view.words_before(head, _POWER_REACH)
    at = next((i for i in range(len(near) - 1, -1, -1) if near[i] in words("powers")), None)
    if at is None:
        return False
    start = [word.start for word in view.words if word.start < head][at - len(near)]
    return not any(b.kind in _PARTED for b in view.barriers_between(start, head))


def _is_resumed(view: SentenceView, candidate: Candidate) -> bool:
    """«تم إيقافها أمس ثم استأنفت رحلاتها»: what is taken up again was stopped, nobody was arrested."""
    if candidate.sub_event_type != "arrest":
        return False
    end = candidate.spans[0][1]
    stopped = any(
        word.key.endswith(_STOPPED) and any(stem in word.key for stem in _STOPPING)
        for word in view.words
        if candidate.start <= word.start < candidate.end
    )
    return stopped and bool(words("resumes") & {w.lstrip("وف") for w in view.words_after(end, _RESUMED_REACH)})
