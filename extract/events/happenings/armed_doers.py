"""Verbs that are an attack only with armed doers: «هجم مسلحون على قرية», not «هجم المهاجم على المرمى»."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words

BY_ARMED = "by_armed"
_SUBJECT = 2  # words: «هجم ثلاثة مسلحين», «سطت جماعة مسلحة»


def is_done_by_armed(view: SentenceView, verb_end: int) -> bool:
    """Whether armed people are the subject behind a verb, and not those whom forces take («أسر الجيش مسلحين»)."""
    subject = view.undated_words_after(verb_end, _SUBJECT)
    return bool(words("armed_doer") & set(subject)) and not words("force") & set(subject[:1])
