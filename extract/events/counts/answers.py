"""Deeds that others answer: «قصفت الطائرات مواقع في غزة ردا على هجوم أوقع قتيلين», «بعد أربعة أيام على هجوم»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import TriggerMention

_ANSWERS = ("air_strike", "operation", "shelling", "campaign")
_PHRASE = 5
_LINKS = ("علي", "من")


def is_cause(view: SentenceView, start: int) -> bool:
    """Whether the deed whose words begin at `start` is what something answers: «ردا على هجوم», «بعد يوم من هجوم»."""
    before = view.words_before(start, _PHRASE)
    if words("in_reprisal") & set(before[-1:]):
        return True
    return before[-1:] != () and before[-1] in _LINKS and bool(words("in_reprisal") & set(before[:-1]))


def answering(view: SentenceView, candidate: Candidate) -> TriggerMention | None:
    """The strikes of forces that answer the attack `candidate`, told before it in the sentence; None for none."""
    head = candidate.spans[0][0]
    if candidate.event_type not in ("attack", "enforcement") or view.is_verb_at(head) or not is_cause(view, head):
        return None
    if not any(t.char_start <= head < t.char_end and t.event_type == "attack" for t in view.triggers):
        return None  # «هبطت الطائرة في مطار عدن عقب تحريره»
    acts = [t for t in view.triggers if t.role == "head" and t.event_type == "enforcement" and t.char_end <= head]
    return next((t for t in reversed(acts) if t.sub_event_type in _ANSWERS), None)


def is_toll_of_cause(view: SentenceView, candidate: Candidate, position: int, told: bool) -> bool:
    """«شن غارات عقب هجوم أودى بحياة 12 شخصا»: the toll of the attack that the strikes answer.

    Where no word of toll is told (`told`), it stands in the clause of the attack: «ردا على هجوم أوقع قتيلين».
    """
    deeds = [
        trigger
        for trigger in view.triggers
        if trigger.event_type == "attack" and trigger.pos == "noun" and trigger.role == "head"
        and candidate.spans[0][1] <= trigger.char_start < position and trigger.sub_event_type != "killing"
    ]  # fmt: skip
    if not deeds or not is_cause(view, deeds[-1].char_start):
        return False
    return told or not view.has_barrier(deeds[-1].char_end, position, COMMAS)
