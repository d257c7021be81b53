"""Figures that are none of security policy or of what has happened: rates of a market, of a poll, forecasts."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention
from extract.relevance import relevance_of

_FORECAST = 24
_PARTED = ("complement", "relative", "؛", ":")


def tells_other_figures(view: SentenceView) -> bool:
    """«تراجع سعر العملة 0.75 في المائة»: a sentence of another field that has no word of security."""
    if not any(word.key.removeprefix("و") in words("other_figures") for word in view.words):
        return False
    told = relevance_of(view.sentence.text)
    return told.core + told.field == 0


def is_forecast(view: SentenceView, group: list[NumberMention]) -> bool:
    """«توقع الوزير أمس عودة نصف مليون نازح»: a number that is only looked for."""
    start = group[0].char_start
    before = [word for word in view.words if word.start < start][-_FORECAST:]
    told = [word for word in before if word.key.removeprefix("و") in words("forecast")]
    return bool(told) and not view.has_barrier(told[-1].end, start, _PARTED)
