"""To which of two acts a clause or participle behind them goes back: the nearer one, or the one of its gender."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import TriggerMention

_NEARER, _ACT = 2, 4
SIGNED = ("agreement", "memorandum", "law", "bill", "decree", "resolution", "ceasefire", "exchange", "amnesty")


def is_of_nearer(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«بناء استراتيجية على أساس القانون الذي صادق عليه النواب»: «الذي» goes back to the nearer act."""
    if light.pos == "participle" and light.definite:
        return _agrees_with_nearer(view, light, target)
    if not words("relative_pronoun") & set(view.words_before(light.char_start, 1)):
        return False
    if target.event_type == "mission":
        return target.sub_event_type == "campaign" and _is_of_strike_beside(view, light, target)
    if target.event_type != "policy":
        return False
    return any(
        act.event_type == "policy" and act.role == "object" and act.definite and act.sub_event_type in SIGNED
        for act in view.triggers
        if target.char_end <= act.char_start and act.char_end <= light.char_start
        and view.words_between(act.char_end, light.char_start) <= _NEARER
    )  # fmt: skip


def _agrees_with_nearer(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«الاتفاق الذي يشمل رفعا للعقوبات الدولية المفروضة»: the participle has the gender of the nearer act only."""
    gender = _is_feminine(light)
    return _is_feminine(target) != gender and any(
        act.event_type == target.event_type and act.role == "object" and not act.needs and _is_feminine(act) == gender
        and target.char_end <= act.char_start and act.char_end <= light.char_start
        and view.words_between(act.char_end, light.char_start) <= _NEARER
        for act in view.triggers
    )  # fmt: skip


def _is_feminine(act: TriggerMention) -> bool:
    """«العقوبات», «اتفاقية»: a feminine ending on the first word; a plural of things is one too."""
    return fold(act.text).split()[0].endswith(("ه", "ات"))


def _is_of_strike_beside(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«من فصول هذه الحملة الغارة التي نفذت على المخيم»: the strike that «التي» stands right behind.

    Or an act of policy: «أثارت الضربات مخاوف على عملية السلام مع المتمردين التي انطلقت عام 2012».
    """
    between = [act for act in view.triggers if target.char_end <= act.char_start and act.char_end <= light.char_start]
    return target.definite and any(
        act.pos == "noun" and act.definite
        and view.words_between(act.char_end, light.char_start) <= (_ACT if act.event_type == "policy" else 1)
        for act in between
        if act.event_type in ("attack", "enforcement") or (act.event_type == "policy" and not act.needs)
    )  # fmt: skip
