"""What is done to one act, told apart: what declares a state of emergency and what extends it, a law and its change."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import lexicon_word, words
from extract.models import TriggerMention

_SIGNED_REACH = 5
_TREATED = ("approve", "adopt", "debate", "decide", "propose")


def acts_apart(
    view: SentenceView, target: TriggerMention, helpers: tuple[TriggerMention, ...]
) -> list[tuple[TriggerMention, ...]]:
    """`helpers` parted by the acts they tell: what declares and what extends, what approves and what was signed."""
    if target.sub_event_type != "state_of_emergency":
        return _and_its_signing(view, target, helpers) or _and_those_that_follow(target, helpers)
    extending = tuple(light for light in helpers if light.group == "extend")
    declaring = tuple(light for light in helpers if light.group == "declare")
    if not extending or not any(light.pos == "verb" or light.definite for light in declaring):
        return [helpers]
    later = all(light.char_start > target.char_end and light.definite for light in (*extending, *declaring))
    if not later and all(light.char_start < min(other.char_start for other in extending) for light in declaring):
        return [helpers]  # «أعلنت الرئاسة تمديد حالة الطوارئ»
    return [extending, declaring]


def _and_those_that_follow(
    target: TriggerMention, helpers: tuple[TriggerMention, ...]
) -> list[tuple[TriggerMention, ...]]:
    """«أقر قانونا في 2003، ثم عدله في 2009»: what is done to a law once it is made is another act."""
    changing = tuple(
        light
        for light in helpers
        if light.char_start > target.char_end and light.definite and light.pos != "participle" and _changes(light)
    )
    making = tuple(light for light in helpers if light not in changing)
    told = any(light.char_start < target.char_start or light.pos == "verb" for light in making)
    if not changing or not told:
        return [helpers]
    return [making, *((light,) for light in changing)]


def _and_its_signing(
    view: SentenceView, target: TriggerMention, helpers: tuple[TriggerMention, ...]
) -> list[tuple[TriggerMention, ...]]:
    """«صادق المجلس أمس على الاتفاقية الموقعة في روما في 12 يناير»: signed on one day, approved on another."""
    signed = tuple(light for light in helpers if light.pos == "participle" and _is_signing(view, target, light))
    treated = tuple(light for light in helpers if light.group in _TREATED and light.char_end <= target.char_start)
    if not signed or not treated or not any(date.char_end <= target.char_start for date in view.dates):
        return []
    return [tuple(light for light in helpers if light not in signed), signed]


def _is_signing(view: SentenceView, target: TriggerMention, light: TriggerMention) -> bool:
    """Whether a participle behind an act says when it was signed: a date stands close behind it."""
    if light.char_start < target.char_end or lexicon_word(light) not in words("signed_word"):
        return False
    behind = (date.char_start for date in view.dates if date.char_start >= light.char_end)
    return any(view.words_between(light.char_end, at) <= _SIGNED_REACH for at in behind)


def _changes(light: TriggerMention) -> bool:
    """Whether a support word changes, extends or ends what there is already."""
    return light.group == "extend" or lexicon_word(light) in words("changes_act")
