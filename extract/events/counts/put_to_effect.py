"""Whom a sentence of death is carried out on: «نفذ حكم الإعدام بحق 12 مدنيا», «تنفيذ حكم القتل شنقا في ستة»."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_CARRIED, _HOW = 7, 4


def are_put_to_death(view: SentenceView, number: NumberMention) -> bool:
    """«نفذ التنظيم حكم الإعدام بـ14 جنديا», «تنفيذ حكم الإعدام رميا بالرصاص بحق خمسة من عناصره»."""
    return any(at <= number.char_start and _leads_to(view, at, number.char_start) for at in _carried_out(view))


def _carried_out(view: SentenceView) -> list[int]:
    """Where the words of a sentence of death end that is carried out: «نفذ … حكم الإعدام»."""
    return [
        trigger.char_end
        for trigger in view.triggers
        if trigger.sub_event_type == "execution"
        and words("puts_to_effect") & {*view.unjoined_before(trigger.char_start, _CARRIED), *fold(trigger.text).split()}
    ]


def _leads_to(view: SentenceView, end: int, position: int) -> bool:
    """Whether «بحق», «في» or a glued «ب» leads from the sentence at `end` to whom it is carried out on."""
    between = [word for word in view.words if end <= word.start and word.end <= position and not view.in_date(word)]
    if len(between) > _HOW or view.barriers_between(end, position):
        return False
    if view.numbers_in(end, position):
        return False
    keys = [word.key for word in between]
    glued = view.letter_before(position) == "ب" or keys[-1:] == ["ب"]
    return (glued and len(keys) <= 1) or bool(words("done_upon") & set(keys[-2:]))
