"""In which of two clauses a support word stands: «وقع هجوم في غاو يوم الأحد، وأمس وقع تفجير في موبتي»."""

from __future__ import annotations

from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import TriggerMention

_OF_FORCE = ("attack", "enforcement")
_ITS_ACT = 4  # words between a verb and the noun of its deed: «قتل جندي من الجيش في كمين»


def is_of_other_clause(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """Whether a verb tells of a deed in another clause than that of `target`, which has its own verb or needs none."""
    if light.pos != "verb" or light.event_type != target.event_type:
        return False
    if light.char_start > target.char_start:
        return opens_clause_with_its_day(view, target.char_end, light.char_end) and _has_act(view, light, target)
    first = next(iter(_acts_behind(view, light, target)), None)
    if first is None or first.char_end > target.char_start:
        return False
    return opens_clause_with_its_day(view, first.char_end, target.char_start + 1) and (
        view.is_verb_at(target.char_start) or _has_verb_of_its_own(view, first, target)
    )


def opens_clause_with_its_day(view: SentenceView, first: int, last: int) -> bool:
    """Whether a comma and «و», or a verb with «و» written on to it, opens a clause in [first, last).

    Both clauses have their day: «قتل جنديان أمس وأصيب ثالث» tells of one deed.
    """
    for word in view.words_in(first, last):
        if not word.key.startswith("و"):
            continue
        if view.mark_before(word.start) in COMMAS or (len(word.key) > 1 and view.is_verb_at(word.start)):
            sides = {date.char_start >= word.start for date in view.dates}
            return len(sides) == 2
    return False


def _acts_behind(view: SentenceView, light: TriggerMention, target: TriggerMention) -> list[TriggerMention]:
    """The nouns of deeds right behind a verb, `target` aside."""
    return [
        act
        for act in view.triggers
        if act.pos == "noun" and act.char_start != target.char_start
        and (act.event_type == target.event_type or {act.event_type, target.event_type} == set(_OF_FORCE))
        and light.char_end <= act.char_start and view.words_between(light.char_end, act.char_start) <= _ITS_ACT
        and not view.has_barrier(light.char_end, act.char_start, (*COMMAS, "relative"))
    ]  # fmt: skip


def _has_act(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """Whether a verb behind `target` is a deed of its own («قتل شرطي»), or leads to one («وقع تفجير»)."""
    relative = words("relative_pronoun") & set(view.words_before(light.char_start, 1))
    deed = any(told.role == "head" and told.char_start == light.char_start for told in view.triggers)
    return not relative and (deed or bool(_acts_behind(view, light, target)))


def _has_verb_of_its_own(view: SentenceView, first: TriggerMention, target: TriggerMention) -> bool:
    """Whether a verb between two deeds leads the second: «… هجوم …، ووقع تفجير»."""
    return any(
        verb.pos == "verb" and verb.event_type == target.event_type
        and first.char_end <= verb.char_start and verb.char_end <= target.char_start
        and view.words_between(verb.char_end, target.char_start) <= _ITS_ACT
        for verb in view.triggers
    )  # fmt: skip
