"""Support words behind their object: a participle, a relative clause, or a verb whose subject stands before it."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import TriggerMention

_TROOPS = 8
_BROKE_OUT = 2


def may_follow(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """Whether a support word behind its object can govern it: a participle, a past or, in «الذي …», transitive verb."""
    before = set(view.words_before(light.char_start, 1))
    if light.group == "signed":
        near = view.words_between(target.char_end, light.char_start) <= 4
        return near and not (words("in_place") | words("to_or_from")) & before  # not «انسحبوا من الموقع»
    if light.pos == "participle":
        return True
    if light.pos == "noun":
        told = words("carried_out") & before or _is_then_done(view, light)
        return light.definite and bool(told)
    if light.tense != "past":
        return word_at(view, light) in words("past_of_who") and "الذي" in before  # «التحالف الذي تشكل عام 2014»
    if light.event_type == "mission" and light.group == "deploy" and not is_of_relative(view, light):
        return word_at(view, light) in words("self_moving") and not _is_doer_of_deed(view, target)
    if light.event_type != "policy" or light.definite:
        return True
    transitive = bool((words("relative_pronoun") | words("perfective")) & before)
    return word_at(view, light) not in words("ambiguous_sign") or transitive


def _is_then_done(view: SentenceView, light: TriggerMention) -> bool:
    """«قبل أن يجري تعديله», «بعد أن يتم إقراره»: what is done to it then."""
    before = view.words_before(light.char_start, 3)
    return before[:2] in (("قبل", "ان"), ("بعد", "ان")) and before[-1] in words("is_carried_out")


def _is_doer_of_deed(view: SentenceView, target: TriggerMention) -> bool:
    """«قصفت مقاتلات أقلعت من القاعدة مواقع»: the subject of a verb of force, not what is sent out."""
    deeds = ("attack", "enforcement")
    return any(
        deed.pos == "verb" and deed.role == "head" and deed.event_type in deeds
        and deed.char_end <= target.char_start and view.words_between(deed.char_end, target.char_start) == 0
        for deed in view.triggers
    )  # fmt: skip


def broke_out(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«المعارك التي اندلعت أمس», «معارك عنيفة دارت أمس»: the verb of a fight right behind it."""
    if light.pos != "verb":
        return False
    if view.barriers_between(target.char_end, light.char_start) and not is_of_relative(view, light):
        return False
    return view.words_between(target.char_end, light.char_start) <= _BROKE_OUT


def is_its_subject(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«أن كتيبة عسكرية ضخمة اتجهت من المرفأ»: those who set out stand right before the verb."""
    if light.char_start < target.char_end or view.barriers_between(target.char_end, light.char_start):
        return False
    between = view.words_between(target.char_end, light.char_start)
    troops = not target.definite and words("troops_sent") & set(fold(target.text).split())
    return between <= (_TROOPS if troops else 2)  # «تعزيزات ضخمة مدعمة بالمدرعات والمدافع الثقيلة توجهت»


def is_of_relative(view: SentenceView, light: TriggerMention) -> bool:
    """«القوات التي أرسلتها الدولة», not «القوات … نشرت صورة»."""
    return light.definite or bool(words("relative_pronoun") & set(view.words_before(light.char_start, 1)))


def word_at(view: SentenceView, trigger: TriggerMention) -> str:
    """The folded word that begins where a trigger does; "" where none does."""
    return next((word.key for word in view.words if word.start == trigger.char_start), "")
