"""Ranges: «بين 25 و31 ألفا», «من 10 إلى 15», «10-15 شخصا», «ثماني أو تسع»."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.numbers.context import After, Before, read_after
from extract.numbers.grammar import Composed, compose
from extract.numbers.money import CurrencyChooser
from extract.numbers.nouns import count_told
from extract.numbers.qualifying import qualifier_after, qualifier_before
from extract.numbers.reject import in_date
from extract.numbers.scan import Token
from extract.numbers.words import cues

_TO = frozenset({"الي", "حتي", "وحتي", "والي"})
_WIDEST_GAP, _CHANGE_REACH = 16, 70
_NEVER_HIGH = frozenset({"ordinal", "fraction", "vague", "zero", "dual", "double"})


def split_between(folded: str, tokens: list[Token], at: int, number: Composed, before: Before) -> int:
    """Where «بين خمسة وعشرين» must be cut to be a range: a token index, or 0."""
    if number.stop - at < 2 or not before.words or not before.words[-1].endswith("بين"):
        return 0
    if connector(folded, tokens, number.end, number.stop, "بين") is not None:
        return 0
    for cut in range(at + 1, number.stop):
        if tokens[cut].conj:
            low = compose(folded, tokens, at, cut)
            high = compose(folded, tokens, cut, number.stop)
            if (
                low
                and high
                and high.stop == number.stop
                and (low.value < high.value or low.scale > high.value > low.value / low.scale)
            ):
                return cut
    return 0


def connector(folded: str, tokens: list[Token], end: int, following: int, opener: str) -> str | None:
    """The word between two numbers if it makes them a range under `opener` («بين», «من», "" for none)."""
    if following >= len(tokens):
        return None
    token = tokens[following]
    if token.word_start - end > _WIDEST_GAP or token.role in ("junk", "ordinal", "dual", "dual_money"):
        return None
    gap = folded[end : token.word_start]
    if "\n" in gap or "،" in gap or "." in gap:
        return None
    words = gap.split()
    last = words[-1] if words else ""
    if last == "نحو" and len(words) > 1:
        return None
    if opener == "بين":
        if (token.conj and not token.prep) or last == "و" or last in _TO:
            return "و"
        return "و" if last == "-" else None
    if opener == "من" and last in _TO:
        return None if "في" in words else "الي"  # «من 5 في عمان إلى 9 في قطر»: each its own
    if words == ["-"] or words == ["او"] or (token.conj is False and words == ["الي"]):
        return words[0]
    return None


def _tells_change(folded: str, at: int) -> bool:
    """Whether a word of rising or falling rules what stands at `at`: «رفعت عدد الجنود من 4500 إلى 5100»."""
    said = folded[max(0, at - _CHANGE_REACH) : at]
    told = re.split(r"[.،؛:\n]", said)[-1].split()
    return any(word.removeprefix("و").removeprefix("ل") in cues()["change"] for word in told)


class Ranged(NamedTuple):
    """A range found: its mention's fields, where its nouns end, the next token; `kept` False for days and years."""

    kept: bool
    start: int
    end: int
    low: float
    high: float
    unit: str
    qualifier: str
    rule: str
    noun: str
    noun_end: int
    stop: int


def _no_quantity(number: Composed, high: Composed) -> Ranged:
    return Ranged(False, number.start, high.end, number.value, high.value, "", "", "", "", high.end, high.stop)


def find_range(
    folded: str,
    tokens: list[Token],
    currency_of: CurrencyChooser,
    at: int,
    number: Composed,
    before: Before,
    after: After,
) -> Ranged | None:
    """The range that `number` at token `at` opens, or None."""
    if number.stop >= len(tokens) or tokens[number.stop].word_start - max(number.end, after.noun_end) > _WIDEST_GAP:
        return None
    last = before.words[-1] if before.words else ""
    opener = "بين" if last.endswith("بين") else ("من" if last in ("من", "ومن", "فمن") else "")
    end = after.noun_end if after.known else number.end
    link = connector(folded, tokens, end, number.stop, opener)
    if link is None and after.known and after.end != end:
        return None
    if link is None:
        return None
    opener = "" if link in ("او", "-") else opener
    high = compose(folded, tokens, number.stop, len(tokens))
    if high is None or high.rule in _NEVER_HIGH:
        return None
    high_after = read_after(folded, high.end, currency_of)
    low_value, high_value = number.value, high.value
    if high.scale > 1 and number.scale == 1 and low_value < high.value / high.scale + (link in ("-", "او")):
        low_value *= high.scale
    elif number.scale > 1 and high.scale == 1 and high_value < 1000 and number.value / number.scale < high_value:
        high_value *= number.scale
    if not low_value < high_value:
        return None
    if after.known and high_after.known and after.unit != high_after.unit:
        return None
    if link in ("-", "او", "الي") and opener == "":
        digits = tokens[at].role == "digits"
        if link == "-" and (
            not (high_after.known or high_after.noun.endswith("ا")) or not digits or high_value > low_value * 20
        ):
            return None
        if link == "او" and high_value > low_value * 5:
            return None
        if link == "الي" and not high_after.known:
            return None
    if opener == "من" and _tells_change(folded, number.start):
        return None
    if in_date(folded, high, Before([], False, False), high_after):
        return _no_quantity(number, high)
    year = 1900 <= low_value <= 2100 and 1900 <= high_value <= 2100 and not (after.known or high_after.known)
    if year and number.rule == "digits":
        return _no_quantity(number, high)
    shape = high_after if high_after.known or not after.known else after
    outer = Before(before.words[:-1] if opener else before.words, before.opened, before.comma)
    if opener and outer.words and outer.words[-1] in ("ما", "بما", "وما", "فيما"):
        outer = outer._replace(words=outer.words[:-1])
    qualifier, _ = qualifier_before(outer.words, "")
    unit, noun = shape.unit, shape.noun
    if not shape.known:
        elsewhere = count_told(folded, number.start)
        if elsewhere:
            unit, noun = elsewhere[1].unit, noun or elsewhere[0]
    stop_at = max(high.end, high_after.end)
    qualifier = qualifier or qualifier_after(folded, max(high_after.noun_end, stop_at)) or "exact"
    noun_end = max(stop_at, high_after.noun_end if high_after.known else 0)
    return Ranged(
        True, number.start, stop_at, low_value, high_value, unit, qualifier, f"range_{opener or link}", noun, noun_end,
        high.stop,
    )  # fmt: skip
