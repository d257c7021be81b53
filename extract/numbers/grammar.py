"""Composing tokens into one number: units, teens, tens, hundreds, scales, fractions, in the orders Arabic allows."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.numbers.scan import Token


class Composed(NamedTuple):
    """A number made of the tokens `first` .. `stop` (exclusive).

    `scale` is the scale word's value where the whole number is mantissa x scale, else 1;
    `rule` names the shape: digits, mixed, words, vague, fraction, ordinal, dual, dual_money, double.
    """

    value: float
    start: int
    end: int
    stop: int
    scale: float
    rule: str


_SCALES = frozenset({"scale", "scale_acc", "scale_plural"})
# Roles whose token, with no other near, is the number already, and the shape that it then has.
_ALONE = {
    "digits": "digits",
    "unit": "words",
    "ten": "words",
    "tens": "words",
    "hundred": "words",
    "hundreds": "words",
    "ordinal": "ordinal",
    "dual": "dual",
    "vague": "vague",
    "scale_plural": "vague",
}
_BETWEEN = ' "”″“»)'  # what may close around digits before their scale word: «100» ألف, (50) ألف
_FARTHEST = 8  # characters between the parts of one number
_HUNDREDS = frozenset({"hundred", "hundreds"})


def _link(folded: str, left: Token, right: Token) -> str:
    """How `right` hangs on `left`: "plain", "and", or "" where they do not touch."""
    gap = right.word_start - left.end
    if gap > _FARTHEST or right.prep:
        return ""
    between = folded[left.end : right.word_start].strip(_BETWEEN if left.literal else " ")
    if not between:
        return "and" if right.conj else ("plain" if gap else ("plain" if left.literal else ""))
    return "and" if between == "و" and not right.conj else ""


class _Reader:
    """The tokens of one text, asked for their neighbourhood; limited to `stop`."""

    __slots__ = ("folded", "tokens", "stop")

    def __init__(self, folded: str, tokens: list[Token], stop: int) -> None:
        self.folded, self.tokens, self.stop = folded, tokens, stop

    def next(self, at: int, link: str, *, article: bool = False) -> Token | None:
        """The token after `at` if it hangs on it by `link`; with an article only where `article` allows."""
        if at + 1 >= self.stop:
            return None
        token = self.tokens[at + 1]
        if token.article and not article:
            return None
        return token if _link(self.folded, self.tokens[at], token) == link else None


def _below_hundred(reader: _Reader, at: int) -> tuple[float, int] | None:
    """Units, ten, teens and tens at token `at`: the value and the index of its last token."""
    token = reader.tokens[at]
    role, value = token.role, token.value
    if role == "tens" or role == "ten":
        return value, at
    if role not in ("unit", "teen_unit"):
        return None
    after = reader.next(at, "plain")
    if after and after.role == "ten" and _makes_teen(reader.folded, token, after):
        return value + 10, at + 1
    after = reader.next(at, "and", article=token.article)
    if after and after.role == "tens" and not (role == "teen_unit" and value == 2):
        return value + after.value, at + 1
    return (value, at) if role == "unit" else None


def _makes_teen(folded: str, token: Token, ten: Token) -> bool:
    """«اثني عشر», «إحدى عشرة»; not «أمس الاثنين عشرة شبان», «الأحد عشرة شبان», a weekday and ten."""
    if token.value == 2:
        return token.role == "teen_unit"
    return not (folded[token.start : token.end].endswith("احد") and folded[ten.start : ten.end] == "عشره")


def _below_thousand(reader: _Reader, at: int) -> tuple[float, int] | None:
    """A number below 1,000 in words, or any digit literal, at token `at`: value and last index."""
    token = reader.tokens[at]
    if token.role == "digits":
        after = reader.next(at, "plain")
        if after and after.role == "hundred" and 3 <= token.value <= 9:
            return token.value * 100, at + 1
        return token.value, at
    if token.role in _HUNDREDS:
        return _after_hundreds(reader, at, token.value)
    small = _below_hundred(reader, at)
    if small is None:
        return None
    value, last = small
    if last == at and 3 <= value <= 9 and token.role == "unit":
        after = reader.next(at, "plain", article=token.article)
        if after and (after.role == "hundred" or (after.role == "vague" and after.value == 100)):
            return _after_hundreds(reader, at + 1, value * 100)
    after = reader.next(last, "and", article=token.article)
    if after and after.role in _HUNDREDS and not _scaled(reader, last + 1):
        return value + after.value, last + 1  # the classical order, units first: «خمس وعشرون ومئة»
    return value, last


def _scaled(reader: _Reader, at: int) -> bool:
    """Whether the token at `at` has a scale word of its own, so it begins a new number or part."""
    part = _after_hundreds(reader, at, reader.tokens[at].value)
    after = reader.next(part[1], "plain")
    return after is not None and after.role in _SCALES


def _after_hundreds(reader: _Reader, at: int, value: float) -> tuple[float, int]:
    after = reader.next(at, "and", article=reader.tokens[at].article)
    if after is None:
        return value, at
    if after.role == "digits" and 0 < after.value < 100 and float(after.value).is_integer():
        follower = reader.next(at + 1, "plain")
        if not (follower and follower.role in _SCALES):
            return value + after.value, at + 1
        return value, at
    small = _below_hundred(reader, at + 1)
    return (value + small[0], small[1]) if small else (value, at)


def _multiplied(reader: _Reader, last: int, value: float) -> tuple[float, float, int]:
    """Scale words after a part: (value, scale, last index). «خمسة آلاف مليار» takes both."""
    scale = 1.0
    while True:
        after = reader.next(last, "plain", article=reader.tokens[last].role in ("vague", "scale_plural", "fraction"))
        if after is None or after.role not in _SCALES or scale * after.value > 1e15:
            return value, scale, last
        value, scale, last = value * after.value, scale * after.value, last + 1


def _plus_fraction(reader: _Reader, last: int) -> float:
    after = reader.next(last, "and")
    return after.value if after and after.role == "fraction" and after.value <= 0.5 else 0.0


def _part(reader: _Reader, at: int) -> tuple[float, float, int] | None:
    """A part with its scale: «3 ملايين», «ألفين», «مليون», «200»: (value, scale, last index)."""
    token = reader.tokens[at]
    if token.role == "scale_dual":
        return token.value, token.value / 2, at
    if token.role == "scale":
        return _bare_scale(reader, at, 1.0)
    if token.role == "scale_acc":
        return _bare_scale(reader, at, 2.0 if _noun_follows(reader, at) else 1.0)
    low = _below_thousand(reader, at)
    if low is None:
        return None
    value, last = low
    half = _plus_fraction(reader, last)
    if half and value < 1000:
        more, scale, stop = _multiplied(reader, last + 1, value + half)
        if scale > 1:
            return more, scale, stop
    return _multiplied(reader, last, value)


def _bare_scale(reader: _Reader, at: int, count: float) -> tuple[float, float, int]:
    value, scale, last = _multiplied(reader, at, count * reader.tokens[at].value)
    return value, scale * reader.tokens[at].value, last


def _noun_follows(reader: _Reader, at: int) -> bool:
    """Whether a word comes right behind, so «ألفا» is the dual in construct («ألفا شخص») and not a case ending."""
    return _WORD_AHEAD.match(reader.folded, reader.tokens[at].end) is not None


_WORD_AHEAD = re.compile(r" {1,5}(?!و|في |من |علي )[\u0621-\u064a]")


def compose(folded: str, tokens: list[Token], first: int, stop: int) -> Composed | None:
    """The longest number that begins at token `first` and ends before token `stop`, or None."""
    token = tokens[first]
    role = token.role
    if first + 1 >= stop or tokens[first + 1].word_start - token.end > _FARTHEST:
        rule = _ALONE.get(role)
        if rule is not None:
            return Composed(token.value, token.start, token.end, first + 1, 1.0, rule)
    reader = _Reader(folded, tokens, min(stop, first + 24))
    if role in ("ordinal", "ordinal_teen"):
        return _ordinal(reader, first)
    if role in ("dual", "dual_money", "double", "zero"):
        return Composed(token.value, token.start, token.end, first + 1, 1.0, role)
    if role in ("vague", "scale_plural"):
        value, _, last = _multiplied(reader, first, token.value)
        return Composed(value, token.start, tokens[last].end, last + 1, 1.0, "vague")
    if role == "fraction":
        value, scale, last = _multiplied(reader, first, token.value)
        return Composed(value, token.start, tokens[last].end, last + 1, scale, "fraction" if scale == 1 else "words")
    return _cardinal(reader, first)


def _cardinal(reader: _Reader, first: int) -> Composed | None:
    tokens = reader.tokens
    part = _part(reader, first)
    if part is None:
        return None
    total, scale, last = part
    smallest, single = scale, scale
    while True:
        fraction = _plus_fraction(reader, last)
        if fraction and total >= 1:
            total, last = total + fraction * smallest, last + 1
            again = reader.next(last, "plain", article=True)
            if again and again.role in _SCALES and again.value == smallest:
                last += 1
            single = 1.0 if smallest == 1 else single
            break
        if smallest == 1:
            total, last = _thousand_last(reader, last, total, first)
            break
        after = reader.next(last, "and", article=tokens[first].article)
        if after is None or after.role in ("fraction", "vague", "scale_plural", "ordinal"):
            break
        following = _part(reader, last + 1)
        if following is None or following[0] >= smallest or not float(following[0]).is_integer():
            break
        if following[1] == 1 and after.role == "digits" and len(after.literal) > 3 and smallest <= 1000:
            break
        total, last = total + following[0], following[2]
        smallest, single = following[1], 1.0
        if smallest == 1:
            fraction = 0.0
            break
    rule = "digits" if last == first and tokens[first].role == "digits" else "words"
    if rule == "words" and any(token.role == "digits" for token in tokens[first : last + 1]):
        rule = "mixed"
    share = reader.next(last, "plain")
    if share and share.role == "fraction_plural" and total < 10:
        total, last = total * share.value, last + 1
        total, _, last = _multiplied(reader, last, total)
        rule = "fraction"
    return Composed(total, tokens[first].start, tokens[last].end, last + 1, single, rule)


def _thousand_last(reader: _Reader, last: int, total: float, first: int) -> tuple[float, int]:
    """The classical order closes with the thousands: «خمس وثمانون وتسعمئة وألف»."""
    after = reader.next(last, "and")
    if not after or reader.tokens[first].role == "digits" or total >= 1000 or last == first:
        return total, last
    if after.role in ("scale", "scale_dual") and after.value in (1000, 2000):
        ahead = reader.next(last + 1, "plain")
        if not (ahead and ahead.role in _SCALES):
            return total + after.value, last + 1
    return total, last


def _ordinal(reader: _Reader, first: int) -> Composed | None:
    token = reader.tokens[first]
    after = reader.next(first, "plain")
    if after and after.role == "ten":
        return Composed(token.value + 10, token.start, after.end, first + 2, 1.0, "ordinal")
    after = reader.next(first, "and", article=True)
    if after and after.role == "tens" and after.article == token.article:
        return Composed(token.value + after.value, token.start, after.end, first + 2, 1.0, "ordinal")
    if token.role == "ordinal_teen":
        return None
    return Composed(token.value, token.start, token.end, first + 1, 1.0, "ordinal")
