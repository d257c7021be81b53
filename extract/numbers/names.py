"""Numbers that are part of a name: models, short codes, verses, parts of a series, titles in quotation marks."""

from __future__ import annotations

import re

from extract.numbers.context import After, strip_article
from extract.numbers.grammar import Composed
from extract.numbers.scan import Token
from extract.numbers.words import cues, units

_CLOSING_QUOTE = re.compile(r"[»\"”″]")
_TITLE = re.compile(r"[«\"“](?:[^\W\d_]+[ -]{1,2}){1,3}$")
_SHORT_CODE, _SENT_TO = re.compile(r"\d{4,6}"), re.compile(r" {1,3}(?:الي|علي) {1,3}(?:الرقم {1,3})?\d{4,6}(?!\d)")
_OF_SURA = re.compile(r" ?[)\]﴾]? ?(?:من )?سوره ")
_PART_END = re.compile(r" ?\) {0,4}(?:\n|$)")
_TITLE_WIDTH, _TITLE_WORDS = 80, 9


def is_in_name(folded: str, number: Composed, token: Token, after: After, words: list[str]) -> bool:
    """Whether bare digits that count no noun belong to a name; `words` are those before them."""
    return bool(words) and (
        _in_title(folded, number, token, words)
        or _is_model(token, after, words)
        or _is_short_code(folded, number, token, words)
        or _is_verse(folded, number, words)
        or _is_part(folded, number, token, words)
    )


def _in_title(folded: str, number: Composed, token: Token, words: list[str]) -> bool:
    """«شاهين 2», "توب 500": one to three words and the number within quotation marks."""
    if not _CLOSING_QUOTE.match(folded, number.end) or words[-1] in cues()["stop"] or token.conj:
        return False
    return _TITLE.search(folded, max(0, token.word_start - 40), token.word_start) is not None


def _is_model(token: Token, after: After, words: list[str]) -> bool:
    """«من طراز هوك 65», «مقاتلة رافال 4»: a name behind the noun of a weapon, a vehicle or a device."""
    last = words[-1]
    if token.conj or token.prep or last in cues()["stop"] or last in units() or last.startswith(("و", "ال")):
        return False
    if any(word in cues()["model_kind"] for word in words[-4:-1]):
        return True
    return words[-2:-1] != [] and words[-2] in cues()["model"] and not (after.noun or last.endswith("ه"))


def _is_short_code(folded: str, number: Composed, token: Token, words: list[str]) -> bool:
    """«أرسل sms إلى 45678», «بإرسال 5 إلى 45678»: the code and what is sent to it."""
    sent = cues()["sent"]
    if words[-1] in sent and _SENT_TO.match(folded, number.end):
        return True
    if not _SHORT_CODE.fullmatch(token.literal) or words[-1] not in ("الي", "علي", "عبر", "الرقم"):
        return False
    return any(word.lower() in sent for word in words[:-1])


def _is_verse(folded: str, number: Composed, words: list[str]) -> bool:
    """«(45) سورة …», «سورة النور 45»."""
    return words[-2:-1] == ["سوره"] or _OF_SURA.match(folded, number.end) is not None


def _is_part(folded: str, number: Composed, token: Token, words: list[str]) -> bool:
    """«دروس من الماضي (8)» as a line of its own: the part of a series."""
    if number.value > 99 or not _PART_END.match(folded, number.end):
        return False
    line = folded.rfind("\n", max(0, token.word_start - _TITLE_WIDTH - 1), token.word_start)
    if line < 0 and token.word_start > _TITLE_WIDTH:
        return False
    title = folded[line + 1 : token.word_start].split()
    last = words[-1]
    counted = (
        last in units()
        or strip_article(last) in units()
        or last in cues()["stop"]
        or any("عدد" in word for word in title)
    )
    return 1 < len(title) <= _TITLE_WORDS and title[-1].endswith("(") and not counted
