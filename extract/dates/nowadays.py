"""«اليوم», «الأمس»: the day of the news, or these times and others."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.tense import BACK, clause_end, looks_verbal, patterns, verb_tense
from extract.dates.words import stop_words

_CONTRAST = 120
_NAME_OF_GATHERING = 3
_SHORT_PLURAL = 4
_QUOTES, _SETTING_OFF = "\"“”«»'", ".،,؛:\n()-!؟?"


def is_nowadays(folded: str, start: int, end: int) -> bool:
    """Whether a bare «اليوم» or «غدا» means these times, or a newspaper, not the day: no verb tells of anything.

    Set off by a comma or a full stop it is the day of the news.
    """
    if folded[max(0, end - 3) : end] == "امس" or folded[start] in "صمفظعل":
        return False
    before = folded[max(0, start - BACK) : start].rstrip()
    after = folded[end : end + 50].lstrip()
    if not before or not after:
        return False
    if before[-1] in _QUOTES and after[0] in _QUOTES:
        return True
    if (
        before[-1] == "("
        and after[0] == ")"
        and not stop_words()[("before", "paper")].isdisjoint(patterns()[0].findall(before)[-1:])
    ):
        return True  # «علمت (اليوم)», a newspaper
    if _is_in_court(after):
        return False
    if _told_of_our_times(before, after) or _is_asked(folded, end):
        return True
    if before[-1] in _SETTING_OFF or after[0] in _SETTING_OFF or before.endswith((" حتي", " الي", " و")):
        return False
    words, _ = patterns()
    if before.endswith((" عقد", " وعقد")) or before in ("عقد", "وعقد"):
        return False  # «الذي عقد اليوم»: was held, no decade
    clause = words.findall(clause_end().split(before)[-1])
    if _opens_with_happening(clause) or _is_at_gathering(clause):
        return False
    clause += words.findall(clause_end().split(after)[0])
    return not any(looks_verbal(word) or _tells(word) for word in clause)


def _is_in_court(after: str) -> bool:
    """«يمثل المتهم اليوم أمام المحكمة»: he appears there, it stands for nothing."""
    words = patterns()[0].findall(after)
    return words[:1] == ["امام"] and not stop_words()[("after", "in_court")].isdisjoint(words[1:2])


def _tells(word: str) -> bool:
    """«سيطر الجيش اليوم», «وتوصلوا اليوم»: a verb of the past that is no noun, or of many; not «أن يحاسبوا»."""
    if word.endswith("وا") and len(word) > _SHORT_PLURAL and not word.startswith("ي"):
        return True
    told = stop_words()[("before", "told")]
    return word in told or (word[0] in "وف" and word[1:] in told)


def _opens_with_happening(clause: list[str]) -> bool:
    """«قتل ثلاثة جنود اليوم», «انفجار سيارة اليوم»: told, though the word is no sure verb; not «قتل الناس اليوم»."""
    opened = clause[:1] and clause[0].removeprefix("و") in stop_words()[("before", "happened")]
    return bool(opened) and len(clause) > 1 and not clause[1].startswith("ال")


def _is_at_gathering(clause: list[str]) -> bool:
    """«جاء ذلك خلال لقائه اليوم بالسفير», «عقب الاجتماع الوزاري اليوم»: the day of that gathering."""
    stops = stop_words()
    return any(
        word in stops[("before", "held")] and not stops[("before", "at_held")].isdisjoint(clause[max(0, at - 1) : at])
        for at, word in list(enumerate(clause))[-_NAME_OF_GATHERING:]
    )


@lru_cache(maxsize=1)
def _then_and_now() -> tuple[re.Pattern[str], re.Pattern[str]]:
    letters = "\u0621-\u064a"
    then = rf"(?<![{letters}])[وفك]?بالامس(?![{letters}])"
    return re.compile(then), re.compile(rf"(?<![{letters}])[وف]?اليوم(?![{letters}])")


def is_then_or_now(folded: str, start: int, end: int) -> bool:
    """«كانوا بالأمس حلفاء واليوم أعداء», «حلفاء في الأمس»: other times and these, no days."""
    then, now = _then_and_now()
    if folded[start:end].endswith("الامس"):
        ahead = patterns()[1].split(folded[end : end + _CONTRAST])[0]
        return folded.endswith(" في ", 0, start) or now.search(ahead) is not None
    before = patterns()[1].split(folded[max(0, start - _CONTRAST) : start])[-1]
    return folded[start:end].endswith("اليوم") and then.search(before) is not None


def _is_asked(folded: str, end: int) -> bool:
    """«ما الذي يدفع هذه الجماعات اليوم إلى قتل الناس؟»: asked of these times, not told of a day."""
    stop = patterns()[1].search(folded, end, end + BACK)
    return stop is not None and stop.group() in ("؟", "?")


def _told_of_our_times(before: str, after: str) -> bool:
    """«كما نعرفها اليوم», «نحن اليوم», «أصبح اليوم», «اليوم ما زالوا»."""
    words, _ = patterns()
    stops = stop_words()
    if not stops[("after", "nowadays")].isdisjoint(words.findall(clause_end().split(after)[0])[:2]):
        return True
    for word in reversed(words.findall(clause_end().split(before)[-1])[-5:]):
        if word in stops[("before", "nowadays")] or word.removeprefix("و") in stops[("before", "nowadays")]:
            return True
        if verb_tense(word):
            return False
    return False
