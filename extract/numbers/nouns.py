"""The counted noun of a number where it does not stand behind it: before it, or told once for the sentence."""

from __future__ import annotations

import re

from extract.models import NumberMention
from extract.numbers.context import (
    CASUALTIES,
    After,
    Before,
    noun_near,
    noun_of,
    noun_of_count,
    read_after,
    read_before,
)
from extract.numbers.grammar import Composed, compose
from extract.numbers.money import CurrencyChooser
from extract.numbers.scan import Token
from extract.numbers.words import Noun, units

_OUT_OF = ("من اصل", "من مجموع", "من اجمالي")
_FEWEST = 2


def noun_elsewhere(
    folded: str, found: list[NumberMention], token: Token, number: Composed, before: Before, after: After
) -> tuple[str, str, str]:
    """Unit, noun and kind of a number whose noun does not stand behind it; `found` are the mentions before."""
    words = before.words
    if number.rule == "vague" and after.noun:
        return "", after.noun, "cardinal"
    if number.value == 2 and number.rule == "words" and not token.article and (pair := _two_of(words)):
        return pair[1].unit, pair[0], "cardinal"
    if number.value == 1 and words:
        noun = units().get(words[-1])
        return (noun.unit if noun else ""), words[-1], "cardinal"
    if (
        token.article
        and words
        and words[-1].startswith(("ال", "لل", "بال", "وال", "ه"))
        and not words[-1][-1].isdigit()
        and _stands_beside(folded, token, words[-1])
    ):
        near = noun_of(words[-1]) or noun_of(words[-1][1:])
        if near and near.number == "pl":
            return near.unit, words[-1], "cardinal"
        plural = words[-1].endswith(("ات", "ين", "ون")) or (
            near is None and number.rule == "words" and number.value <= 10
        )
        if (
            not plural
            and number.rule != "vague"
            and (number.rule == "digits" or token.role == "tens" or number.value > 10)
        ):
            return "", words[-1], "ordinal"
        return "", words[-1], "cardinal"
    if token.article and words and number.rule == "digits" and words[-1].endswith(("ه", "ها", "هم")) and not after.noun:
        return "", words[-1], "ordinal"
    if found and " ".join(words[-2:]) in _OUT_OF:
        last = found[-1]
        if last.kind in ("cardinal", "range") and number.start - last.char_end < 80:
            return last.unit, after.noun or last.noun, "cardinal"
    elsewhere = noun_near(before, token.article) or count_told(folded, token.word_start)
    if elsewhere and not after.noun:
        return elsewhere[1].unit, elsewhere[0], "cardinal"
    if elsewhere and not after.noun.endswith(("ا", "ه", "ات")):  # such a noun is itself what is counted
        return elsewhere[1].unit, elsewhere[0], "cardinal"
    return after.unit, after.noun, "cardinal"


def noun_of_whole(
    folded: str, tokens: list[Token], part: Composed, currency_of: CurrencyChooser
) -> tuple[str, str] | None:
    """Unit and noun of the number that a part is out of: «ثلاث من خمس غارات», «خمسة من سبعة جنود»."""
    following = tokens[part.stop] if part.stop < len(tokens) else None
    if following is None or following.role == "junk" or following.conj or following.article or part.value < _FEWEST:
        return None
    if folded[part.end : following.word_start].strip() not in ("من", *_OUT_OF):
        return None
    whole = compose(folded, tokens, part.stop, len(tokens))
    if whole is None or whole.rule not in ("words", "digits") or whole.value <= part.value:
        return None
    after = read_after(folded, whole.end, currency_of)
    return (after.unit, after.noun) if after.kind == "cardinal" and after.known else None


def _stands_beside(folded: str, token: Token, word: str) -> bool:
    """«المتهمين الثلاثة»; not «الجماعات المتشددة تجاوز الثلاثة آلاف», where a word of «more than» parts them."""
    return folded[max(0, token.word_start - len(word) - 4) : token.word_start].rstrip(' ([«"“-،').endswith(word)


def stands_before(folded: str, number: Composed, before: Before, after: After) -> bool:
    """Whether the noun of «واحد» is the one before it though a known one follows: «في أسبوع واحد عمليتين»."""
    if number.value != 1 or number.rule != "words" or after.kind != "cardinal" or not before.words:
        return False
    return before.words[-1] in units() and not folded[number.end : after.noun_start].strip()


def is_one_of(written: str) -> bool:
    """«أحد متشددي التنظيم», «وأحد المارة», not «واحد»: who it is one of stands behind."""
    return written.startswith(("وأحد ", "أحد ", "بأحد ")) or written in ("أحد", "وأحد", "بأحد")


def count_told(folded: str, at: int) -> tuple[str, Noun] | None:
    """The noun of «عدد …» or «عددهم» within the sentence before `at`."""
    window = folded[max(0, at - 110) : at]
    if "عدد" not in window and "حصيله" not in window:
        return None
    words = read_before(folded, at, 110, 24).words
    some = next((i for i in range(len(words) - 1, 0, -1) if words[i - 1 : i + 1] == ["عدد", "من"]), len(words))
    if any(word.removeprefix("و") in _TAKEN for word in words[some:]):
        return None  # «عدد من العمليات، وكذلك ضبط 431»: the number counts what was taken
    return noun_of_count(words)


_TAKEN = frozenset(("ضبط", "اعتقال", "توقيف", "ايقاف", "مقتل", "اصابه", "استشهاد"))


def _two_of(words: list[str]) -> tuple[str, Noun] | None:
    """The noun of «مسلحين اثنين», «عسكريين تركيين اثنين»: it stands before the number, an adjective between perhaps."""
    duals = [word for word in words[-2:] if word.endswith(("ين", "ان"))]
    if not duals or duals[-1] != words[-1]:
        return None
    return next(((word, noun) for word in duals if (noun := noun_of(word))), None)


def odd_tens(folded: str, token: Token, number: Composed, before: Before) -> int | None:
    """Where «بضعة عشر» begins when `number` is its «عشر»; None for any other number."""
    if number.value != 10 or token.article or token.conj or not before.words:
        return None
    word = before.words[-1]
    few = word if word in _FEW else word[1:]
    if few not in _FEW or folded[token.word_start - 1 : token.word_start] != " ":
        return None
    return folded.rfind(few, max(0, token.word_start - 12), token.word_start)


_FEW = frozenset({"بضع", "بضعه"})
_METRES = re.compile(r" ?م(?=[ ،,)\n]|\.(?:[ \n]|$)|$)(?! (?:دولار|ريال|دينار|درهم|يورو|جنيه|مربع|مكعب))")
_JOINED_NOUN = re.compile(r" {1,3}و([\u0621-\u064a]{4,})(?![\u0621-\u064a])")
_BETWEEN_NOUNS = re.compile(
    r" {1,3}(?:ما {1,3})?(بين {1,3}([\u0621-\u064a]{4,}) {1,3}و([\u0621-\u064a]{4,}))(?![\u0621-\u064a])"
)


def in_metres(folded: str, number: Composed) -> bool:
    """Whether «م» behind digits is the metre: no hour of the afternoon, no year."""
    value = number.value
    if value < 25 or 1300 <= value <= 1500 or 1800 <= value <= 2100:
        return False
    return _METRES.match(folded, number.end) is not None


def dead_and_hurt(folded: str, after: After, end: int) -> str:
    """«قتيلا وجريحا», «بين قتيل وجريح»: the noun of a count that holds the dead and the hurt together; else ""."""
    table = units()
    if after.known and after.unit in CASUALTIES:
        joined = _JOINED_NOUN.match(folded, after.noun_end)
        other = table.get(joined.group(1)) if joined else None
        if other and other.number == "sg" and {after.unit, other.unit} == CASUALTIES:
            return folded[after.noun_start : joined.end()]
        return ""
    between = None if after.known else _BETWEEN_NOUNS.match(folded, end)
    if between:
        pair = [table[word].unit for word in between.group(2, 3) if word in table]
        return between.group(1) if set(pair) == CASUALTIES else ""
    return ""
