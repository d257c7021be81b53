"""What is done to one act, told apart: what declares a state of emergency and what extends it, a law and its change."""

from __future__ import annotations

from extract.events.text.words import words
from extract.models import TriggerMention


def acts_apart(target: TriggerMention, helpers: tuple[TriggerMention, ...]) -> list[tuple[TriggerMention, ...]]:
    """`helpers` parted by the acts they tell: what declares a state of emergency and what extends it."""
    if target.sub_event_type != "state_of_emergency":
        return _and_those_that_follow(target, helpers)
    extending = tuple(light for light in helpers if light.group == "extend")
    declaring = tuple(light for light in helpers if light.group == "declare")
    if not extending or not any(light.pos == "verb" or light.definite for light in declaring):
        return [helpers]
    if all(light.char_start < min(other.char_start for other in extending) for light in declaring):
        return [helpers]  # «أعلنت الرئاسة تمديد حالة الطوارئ»
    return [extending, declaring]


def _and_those_that_follow(
    target: TriggerMention, helpers: tuple[TriggerMention, ...]
) -> list[tuple[TriggerMention, ...]]:
    """«أقر قانونا في 2003، ثم عدله في 2009»: what is done to a law once it is made is another act."""
    changing = tuple(
        light
        for light in helpers
        if light.char_start > target.char_end and light.definite and light.pos == "verb" and _changes(light)
    )
    making = tuple(light for light in helpers if light not in changing)
    if not changing or not any(light.char_start < target.char_start for light in making):
        return [helpers]
    return [making, *((light,) for light in changing)]


def _changes(light: TriggerMention) -> bool:
    """Whether a support word changes, extends or ends what there is already."""
    return light.group == "extend" or light.rule.removeprefix("trigger:") in words("changes_act")
