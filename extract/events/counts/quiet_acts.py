"""Acts of forces and courts in which nobody comes to harm: their dead and injured are another happening's."""

from __future__ import annotations

from extract.events.counts.toll_words import finishes_off, toll_of
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import TriggerMention
from extract.triggers import Word

_VIOLENT = ("clash", "killed_by_forces", "air_strike", "raid", "operation", "foiled_plot")
_BESIDE = 10.0


def is_quiet(view: SentenceView, candidate: Candidate) -> bool:
    """Whether nobody comes to harm in what forces or courts do here: an arrest, a trial, no raid beside it."""
    if candidate.event_type != "enforcement" or candidate.sub_event_type in _VIOLENT:
        return False
    own = [word for word in view.words for at, _ in candidate.spans[1:] if word.start == at]
    if any(toll_of(word.key)[0] == "killed" and _is_told_beside(word, candidate) for word in own):
        return False  # «قتلت الشرطة إرهابيا وألقت القبض على آخر», told as one
    verb = next((word for word in view.words if word.start == candidate.spans[0][0]), None)
    if verb is not None and verb.key.startswith("و"):
        beside = view.words_before(verb.start, 1)
        if beside and beside[0] in words("passive_verb") and toll_of(beside[0])[0] == "killed":
            return False  # «أن إرهابيا قتل واعتقل 16 شخصا»
    harmful = [
        (trigger.char_start, trigger.char_end)
        for trigger in view.triggers
        if trigger.event_type == "enforcement" and (trigger.sub_event_type in _VIOLENT or _is_of_killing(view, trigger))
    ]
    return all(view.distance(span, own) > _BESIDE for span in harmful for own in candidate.spans)


def _is_of_killing(view: SentenceView, trigger: TriggerMention) -> bool:
    """«قضت وحدات الجيش على 57 إرهابيا وأوقفت 23»: the verb of courts, with forces for its subject."""
    verb = view.word_at(trigger.char_start)
    return trigger.sub_event_type == "sentence" and verb is not None and finishes_off(view, verb)


def _is_told_beside(verb: Word, candidate: Candidate) -> bool:
    """Whether a verb of killing is an act beside an arrest, and not what somebody is arrested for."""
    return verb.start < candidate.spans[0][0] or verb.key.startswith("و")
