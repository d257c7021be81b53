"""Words that speak of a happening as known already: «منفذ حادثة …», «المصابين من جراء تفجير …»."""

from __future__ import annotations

from functools import lru_cache

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import TriggerMention

_REFER_REACH = 4
_JOINED = ("و", "ف")
_SHORTEST = 3
_COUNTED = ("killed", "injured", "defendants")


@lru_cache(maxsize=1)
def blockers() -> dict[str, tuple[str, int]]:
    """The words that take a happening back or speak of it as known: their kind and reach."""
    return {entry.key: (entry.get("kind"), int(entry.get("reach"))) for entry in read_lexicon("blockers")}


def blocker_of(key: str) -> tuple[str, int]:
    """Kind and reach of a word that takes a happening back, «و» or «ف» before it left out: «وخططوا», «فنفت»."""
    found = blockers().get(key)
    if found is None and key[:1] in _JOINED and len(key) > _SHORTEST:
        found = blockers().get(key[1:])
    return found or ("", 0)


def refers_back(view: SentenceView, trigger: TriggerMention) -> bool:
    """Whether the words before a happening speak of it as known: «منفذ حادثة …», «لضحايا تفجير …»."""
    before = view.words_before(trigger.char_start, _REFER_REACH)
    while before and before[-1] in words("because_of"):  # «المصابين من جراء تفجير»
        before = before[:-1]
    which_one = bool(words("chief") & set(before[-1:]))  # «المتهم الرئيسي في هجمات …», «المشتبه به الرابع في …»
    told = [key for key in before[-3 if which_one else -2 :] if _refers(key) or _refers(_bare(key))]
    return any(key not in _counted(view, trigger) for key in told)


def _counted(view: SentenceView, trigger: TriggerMention) -> set[str]:
    """The nouns of the numbers told right before: «وعشرة جرحى أمس في تفجير» counts them for the first time."""
    told = [n for n in view.numbers if n.char_end <= trigger.char_start and n.unit in _COUNTED and n.kind != "ordinal"]
    near = [n for n in told if view.words_between(n.char_end, trigger.char_start) <= _REFER_REACH]
    joined = {key for n in near for key in view.words_after(n.char_end, 2)[1:] if key.startswith("و")}
    return joined | {fold(n.noun) for n in near if n.noun}  # «عشرات القتلى والجرحى»


def _refers(key: str) -> bool:
    return blockers().get(key, ("", 0))[0] == "refers"


def _bare(key: str) -> str:
    """A word without the particles written on to it: «والمتعلقة», «للمتهمين»."""
    key = key.removeprefix("و")
    return "ال" + key[2:] if key.startswith("لل") else key[1:] if key[:1] in "بل" and len(key) > 4 else key


def key_at(view: SentenceView, position: int) -> str:
    """The word that begins at `position`; "" where none does."""
    word = view.word_at(position)
    return word.key if word is not None else ""


def has_no_toll(view: SentenceView, position: int) -> bool:
    """«لم يسفر الانفجار عن ضحايا»: the verb at `position` denies a toll, the blast took place."""
    return key_at(view, position) in words("no_toll") and view.words_before(position, 1) == ("لم",)
