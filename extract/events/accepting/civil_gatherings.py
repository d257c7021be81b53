"""Gatherings of another matter than security: on investment or elections, or of a party among its own people."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.relevance import relevance_of

_OPEN = ("conference", "press_conference", "hearing", "session", "workshop")
_GATHERED = (*_OPEN, "meeting", "talks")
_TOPIC_REACH = 14
_BESIDE = 4
_ORGAN_REACH = 6


def is_civil_gathering(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a gathering is about a civil matter or of a party's own body, in a sentence without terrorism."""
    if candidate.sub_event_type not in _GATHERED or relevance_of(view.sentence.text).core > 0:
        return False
    if _is_of_civil_organ(view, candidate):
        return True
    return _is_on_civil_matter(view, candidate) or _is_of_party_body(view, candidate)


def _is_of_civil_organ(view: SentenceView, candidate: Candidate) -> bool:
    """«عقدت اللجنة العليا للانتخابات اجتماعا أمس», «يعقد ملتقى السياحة دورته»: a body for a civil matter alone."""
    before = view.words_before(candidate.spans[0][0], _ORGAN_REACH)
    known = words("civil_matter")
    at = next((at for at, key in enumerate(before) if key.removeprefix("و") in words("civil_organ")), None)
    if at is None or words("leaders") & set(view.words_after(candidate.spans[0][1], _TOPIC_REACH)):
        return False
    civil = any({key, without_prefix(key)} & known for key in before[at + 1 :])
    return civil and relevance_of(view.sentence.text).field == 0


def _is_on_civil_matter(view: SentenceView, candidate: Candidate) -> bool:
    """«المؤتمر الدولي للاستثمار», «جلسة لمناقشة الميزانية»; not «محادثات في الاقتصاد والأمن», nor one of leaders."""
    behind = view.undated_words_after(candidate.spans[0][1], _TOPIC_REACH)
    known = words("civil_matter")
    at = next((at for at, key in enumerate(behind) if {key, without_prefix(key)} & known), None)
    if at is None or words("on_margin") & set(behind[:at]) or words("leaders") & set(behind):
        return False
    if at and {behind[at - 1], without_prefix(behind[at - 1])} & words("ministry"):
        return False  # «اجتماع حضره وزير الاقتصاد»
    return relevance_of(" ".join(behind[max(0, at - _BESIDE) : at + _BESIDE])).field == 0


def _is_of_party_body(view: SentenceView, candidate: Candidate) -> bool:
    """«اجتمع المكتب التنفيذي للحركة», «مجلس شورى الحركة التقى أعضاؤه»; not «اجتمع مع رئيس المكتب السياسي للحركة»."""
    before = view.words_before(candidate.spans[0][0], _ORGAN_REACH)
    behind = view.words_after(candidate.spans[0][1], 3)
    for near in (before, behind):
        for at in range(len(near) - 2):
            named = f"{near[at].removeprefix('ل')} {near[at + 1]}"
            of_party = {near[at + 2], without_prefix(near[at + 2])} & words("own_party")
            if named in words("party_body") and of_party:
                return near is before or at == 0
    return False
