"""In which of two clauses a support word stands: «وقع هجوم في غاو يوم الأحد، وأمس وقع تفجير في موبتي»."""

from __future__ import annotations

from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.models import NumberMention, TriggerMention

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
    if has_toll_apart(view, first.char_end, target.char_start):
        return True
    return opens_clause_with_its_day(view, first.char_end, target.char_start + 1) and (
        view.is_verb_at(target.char_start) or _has_verb_of_its_own(view, first, target)
    )


def has_toll_apart(view: SentenceView, first: int, second: int) -> bool:
    """«قتل خمسة في هجوم بالموصل وسبعة في تفجير بتكريت»: whether a deed at `second` has a toll apart from the first.

    `first` is where the words of the deed before end.
    """
    known = view.folded.startswith("ال", second - view.sentence.char_start)  # «في الهجوم نفسه»
    if known or not words("in_strikes") & set(view.words_before(second, 1)):
        return False
    return any(
        first <= number.char_start and number.char_end <= second
        and (view.letter_before(number.char_start) == "و" or _has_joined_verb(view, number))
        and view.words_between(number.char_end, second) <= _ITS_ACT
        and not view.has_barrier(number.char_end, second, (*NEW_CLAUSE, *COMMAS))
        for number in view.numbers
    )  # fmt: skip


def _has_joined_verb(view: SentenceView, number: NumberMention) -> bool:
    """«… وقتل أربعة في كمين»."""
    before = [word for word in view.words if word.end <= number.char_start][-1:]
    return any(word.key.startswith("و") and view.is_verb_at(word.start) for word in before)


def has_toll_apart_of(view: SentenceView, number: NumberMention, other: int) -> bool:
    """Whether `number` is a bare toll apart from the one at `other`: «قتل خمسة في هجوم بالموصل وسبعة في تفجير»."""
    if number.noun or number.unit or view.letter_before(number.char_start) != "و":
        return False
    deeds = [t for t in view.triggers if t.event_type == "attack" and t.pos == "noun" and t.role == "head"]
    behind = (d.char_start for d in deeds if 0 <= view.words_between(number.char_end, d.char_start) <= 1)
    second = next((at for at in behind if at >= number.char_end), None)
    between = any(other < deed.char_start and deed.char_end <= number.char_start for deed in deeds)
    return between and second is not None and has_toll_apart(view, other, second)


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
    own = [
        told for told in view.triggers if told.char_start == light.char_start and told.event_type == target.event_type
    ]
    deed = any(told.role == "head" for told in own)
    return not relative and (deed or bool(_acts_behind(view, light, target)))


def _has_verb_of_its_own(view: SentenceView, first: TriggerMention, target: TriggerMention) -> bool:
    """Whether a verb between two deeds leads the second: «… هجوم …، ووقع تفجير»."""
    return any(
        verb.pos == "verb" and verb.event_type == target.event_type
        and first.char_end <= verb.char_start and verb.char_end <= target.char_start
        and view.words_between(verb.char_end, target.char_start) <= _ITS_ACT
        for verb in view.triggers
    )  # fmt: skip
