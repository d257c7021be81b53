"""The counted noun of a number where it does not stand behind it: before it, or told once for the sentence."""

from __future__ import annotations

from extract.models import NumberMention
from extract.numbers.context import After, Before, noun_near, noun_of, noun_of_count, read_before
from extract.numbers.grammar import Composed
from extract.numbers.scan import Token
from extract.numbers.words import Noun, units


def noun_elsewhere(
    folded: str, found: list[NumberMention], token: Token, number: Composed, before: Before, after: After
) -> tuple[str, str, str]:
    """Unit, noun and kind of a number whose noun does not stand behind it; `found` are the mentions before."""
    words = before.words
    if number.rule == "vague" and after.noun:
        return "", after.noun, "cardinal"
    if number.value == 1 and words:
        noun = units().get(words[-1])
        return (noun.unit if noun else ""), words[-1], "cardinal"
    if (
        token.article
        and words
        and words[-1].startswith(("ال", "لل", "بال", "وال", "ه"))
        and not words[-1][-1].isdigit()
    ):
        near = noun_of(words[-1]) or noun_of(words[-1][1:])
        if near and near.number == "pl":
            return near.unit, words[-1], "cardinal"
        plural = words[-1].endswith(("ات", "ين", "ون")) or (
            near is None and number.rule == "words" and number.value <= 10
        )
        if not plural and (number.rule == "digits" or token.role == "tens" or number.value > 10):
            return "", words[-1], "ordinal"
        return "", words[-1], "cardinal"
    if token.article and words and number.rule == "digits" and words[-1].endswith(("ه", "ها", "هم")) and not after.noun:
        return "", words[-1], "ordinal"
    if len(words) > 1 and words[-2:] in (["من", "اصل"], ["من", "اجمالي"], ["من", "مجموع"]) and found:
        last = found[-1]
        if last.kind in ("cardinal", "range") and number.start - last.char_end < 80:
            return last.unit, after.noun or last.noun, "cardinal"
    elsewhere = noun_near(before, token.article) or count_told(folded, token.word_start)
    if elsewhere and not after.noun:
        return elsewhere[1].unit, elsewhere[0], "cardinal"
    if elsewhere and not after.noun.endswith(("ا", "ه", "ات")):  # such a noun is itself what is counted
        return elsewhere[1].unit, elsewhere[0], "cardinal"
    return after.unit, after.noun, "cardinal"


def count_told(folded: str, at: int) -> tuple[str, Noun] | None:
    """The noun of «عدد …» or «عددهم» within the sentence before `at`."""
    window = folded[max(0, at - 110) : at]
    return noun_of_count(read_before(folded, at, 110, 24).words) if "عدد" in window or "حصيله" in window else None
