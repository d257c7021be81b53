"""The words that qualify a number, before it («أكثر من», «ما لا يقل عن») or behind it («على الأقل»)."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.lexicons import pattern_of
from extract.numbers.words import cues, qualifiers

_QUALIFIED = ("و", "ف", "ب", "ل", "ك")


def qualifier_before(words: list[str], prep: str) -> tuple[str, int]:
    """The qualifier that the words before a number end with, and how many words it takes; ("", 0) for none."""
    found, size = _qualifier_right_before(words, prep)
    if found == "up_to" and size == 2 and words[-2:] in _REACHES and not _MEASURED.isdisjoint(words[-6:-2]):
        return "exact", size  # «نسبة الناجحين تصل إلى 60%» tells the share
    if found:
        return found, size
    for between in (1, 2):  # «تجاوزت ديونها 50 مليونا», «تجاوز عدد القتلى 60»
        verb = words[-1 - between] if len(words) > between else ""
        if verb.removeprefix("و") in cues()["exceeding"] and _is_subject(words[-between:]):
            return _qualifier_right_before(words[:-between], "")[0], 0
    return "", 0


_REACHES = (["يصل", "الي"], ["تصل", "الي"])
_MEASURED = frozenset({"نسبه", "ونسبه", "عدد", "وعدد", "معدل", "ومعدل", "نسبتهم", "عددهم", "وعددهم", "عددها", "نسبتها"})
_OWNED = ("ها", "هم", "ه", "هما", "هن")


def _is_subject(words: list[str]) -> bool:
    """Whether the one or two words between a verb of exceeding and its number can be the verb's subject."""
    if any(word in cues()["stop"] or not word.isalpha() for word in words):
        return False
    if len(words) == 2:
        return words[0] in cues()["measured"]
    return words[0] in cues()["measured"] or (len(words[0]) > 4 and words[0].endswith(_OWNED))


def _qualifier_right_before(words: list[str], prep: str) -> tuple[str, int]:
    table = qualifiers().before
    if prep == "ب" and words:
        for phrase, qualifier in table.get("ب", ()):
            size = len(phrase) - 1
            if size and len(words) >= size and _same(words[-size:], phrase[:-1]):
                return qualifier, size
    if not words or not (rows := _qualifier_rows(words[-1])):
        return "", 0
    for phrase, qualifier in rows:
        if tuple(words[-len(phrase) :]) == phrase:
            return qualifier, len(phrase)
    for phrase, qualifier in rows:
        size = len(phrase)
        if size == 1 or (len(words) >= size and _same(words[-size:], phrase)):
            return qualifier, size
    return "", 0


@lru_cache(maxsize=8192)
def _qualifier_rows(last: str) -> tuple[tuple[tuple[str, ...], str], ...]:
    """The qualifier phrases that end with `last`, else with `last` without some of the particles glued to it."""
    table = qualifiers().before
    while not (rows := table.get(last, ())) and last[:1] in _QUALIFIED and len(last) > 3:
        last = last[1:]
    return rows


def _same(words: list[str], phrase: tuple[str, ...]) -> bool:
    """Whether `words` are `phrase`, its first word perhaps with particles glued on («بما يزيد على»)."""
    if tuple(words[1:]) != phrase[1:]:
        return False
    first, wanted = words[0], phrase[0]
    return first == wanted or (first.endswith(wanted) and len(first) - len(wanted) <= 2 and first[0] in "وفبلكم")


@lru_cache(maxsize=1)
def _after_pattern() -> re.Pattern[str]:
    phrases = pattern_of(phrase for phrase, _ in qualifiers().after)
    return re.compile(rf"(?:[ ،,(]{{1,2}}[\u0621-\u064a]+){{0,2}}?[ ،,(]{{1,2}}({phrases})(?![\u0621-\u064a])")


@lru_cache(maxsize=1)
def _after_heads() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase, _ in qualifiers().after)


def qualifier_after(folded: str, at: int) -> str:
    """The qualifier that follows a number or its noun within two words, or ""."""
    if _after_heads().isdisjoint(folded[at : at + 36].replace("،", " ").replace(",", " ").replace("(", " ").split()):
        return ""
    match = _after_pattern().match(folded, at)
    if match is None:
        return ""
    found = " ".join(match.group(1).split())
    return next(qualifier for phrase, qualifier in qualifiers().after if phrase == found)
