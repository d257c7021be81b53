"""What stands around a number: percent sign, currency, counted noun behind it; words and noun before it."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.numbers.money import CurrencyChooser
from extract.numbers.words import Noun, cues, currencies, unit_pair_heads, units


class After(NamedTuple):
    """What follows a number. `end` is where the number's own span ends, `noun_end` where the noun does.

    `kind` is "percent", "money" or "cardinal".
    """

    kind: str
    unit: str
    noun: str
    end: int
    noun_start: int
    noun_end: int
    known: bool


_PERCENT = re.compile(
    r"[ \n]{0,5}(?:[%\u066a]|(?:في|ب|من)? {0,4}(?:ال)?(?:ميه|مايه)(?![\u0621-\u064a])|بالم(?:يه|ايه)(?![\u0621-\u064a])"
    r"|(?:نقطه|نقاط|نقط) {1,4}ميويه)"
)
_NEXT_WORD = re.compile(r" {0,6}\n? {0,3}[(\u00ab\"\u201c]?([\u0621-\u064a]+)")
_WRITTEN_YEAR = re.compile(r" {1,4}\d{4}(?!\d)")
_SECOND_WORD = re.compile(r" {1,6}([\u0621-\u064a]+)")
_SIGN = re.compile(r" {0,5}(US\$|\$|€|£|¥|USD|EUR|GBP)")


def percent_end(folded: str, at: int) -> int:
    """The end of a percent sign or phrase at `at`, or -1."""
    match = _PERCENT.match(folded, at)
    if match is None or match.end() == at:
        return -1
    found = match.group().strip()
    return match.end() if found not in ("ميه", "مايه") else -1


def strip_article(word: str) -> str:
    """`word` without its article («ال», or «لل» after a preposition)."""
    if word.startswith(("ال", "لل")) and len(word) > 4:
        return word[2:]
    return word


def counted_noun(word: str) -> Noun | None:
    """The counted noun that `word` is, with or without its article."""
    found = units().get(word)
    if found is None and word.startswith("ال"):
        found = units().get(word[2:])
    return found


def noun_of(word: str) -> Noun | None:
    """The counted noun that `word` is, with or without particles and article."""
    table = units()
    found = table.get(word)
    if found is None and word.startswith(("ال", "لل")):
        found = table.get(word[2:])
    if found is None and word[:1] in ("و", "ب", "ل", "ف") and len(word) > 4:
        rest = word[1:]
        found = table.get(rest[2:]) if rest.startswith("ال") else table.get(rest)
    return found


_PERCENT_OPENINGS, _SIGN_OPENINGS = "%\u066aفبمان", "U$€£¥EG"


def read_after(folded: str, at: int, currency_of: CurrencyChooser) -> After:
    """Read what follows a number that ends at `at`; `currency_of` settles «دينار» and its like.

    A bracket or quotation mark that closes around the number alone is looked through: «(38) شخصا».
    """
    closed = folded[at : at + 1] in _CLOSING and _CLOSED.match(folded, at)
    if closed and _opened(folded[max(0, at - 22) : at], closed.group(1)):
        beyond = _read_after(folded, closed.end(), currency_of)
        if beyond.noun:
            return beyond._replace(end=at)
    return _read_after(folded, at, currency_of)


_CLOSED = re.compile(r" {0,4}([)»”\"])")
_CLOSING, _OPENING_OF = ' )»”"', {")": "(", "»": "«", "”": "“"}


def _opened(before: str, closing: str) -> bool:
    """Whether the mark that `closing` closes stands open in the characters before, right at the number for a quote."""
    at = before.rfind(_OPENING_OF.get(closing, closing))
    if closing == ")":
        return at > before.rfind(closing)
    return at >= 0 and " " not in before[at:] and (closing != '"' or before[at - 1 : at] in ("", " "))


def _read_after(folded: str, at: int, currency_of: CurrencyChooser) -> After:
    head = folded[at : at + 8]
    if not head or head[0] in '.!?;،؛,)»"]':
        return After("cardinal", "", "", at, 0, 0, False)
    opening = head.lstrip(" \n")[:1]
    if opening in _PERCENT_OPENINGS:
        percent = percent_end(folded, at)
        if percent > 0:
            return After("percent", "percent", "", percent, percent, percent, True)
    if opening in _SIGN_OPENINGS and (sign := _SIGN.match(folded, at)):
        return After("money", currencies()[sign.group(1)].code, "", sign.end(), sign.end(), sign.end(), True)
    word = _NEXT_WORD.match(folded, at)
    if word is None:
        return After("cardinal", "", "", at, 0, 0, False)
    first, start, stop = word.group(1), word.start(1), word.end(1)
    of = first in ("من", "مليون من")
    if of:
        word = _SECOND_WORD.match(folded, stop)
        if word is None:
            return After("cardinal", "", "", at, 0, 0, False)
        first, start, stop = word.group(1), word.start(1), word.end(1)
    money = currencies().get(first)
    if money:
        if second := _SECOND_WORD.match(folded, stop):
            pair = currencies().get(f"{first} {strip_article(second.group(1))}") or currencies().get(
                f"{strip_article(first)} {strip_article(second.group(1))}"
            )
            if pair:
                return After("money", pair.code, "", second.end(), start, second.end(), True)
        code = currency_of(money.family, money.code) if money.family else money.code
        return After("money", code, "", stop, start, stop, True)
    bare, heads = strip_article(first), unit_pair_heads()
    if (first in heads or bare in heads) and (second := _SECOND_WORD.match(folded, stop)):
        tail = second.group(1)
        pair = units().get(f"{bare} {strip_article(tail)}") or units().get(f"{first} {tail}")
        if pair:
            return After("cardinal", pair.unit, folded[start : second.end()], at, start, second.end(), True)
    if first.startswith("ال") and first in cues()["stop"]:
        return After("cardinal", "", "", at, 0, 0, False)  # «ارتفع عدد القتلى إلى 5 اليوم»
    noun = counted_noun(first)
    if noun and noun.unit == "years" and _WRITTEN_YEAR.match(folded, stop):
        return After("cardinal", "", "", at, 0, 0, False)  # «نزح مليون عام 2014»
    if noun and not (of and noun.number == "sg"):
        return After("cardinal", noun.unit, folded[start:stop], at, start, stop, True)
    if of or len(first) < 3 or first in cues()["stop"] or (first[0] in "وبلف" and first[1:] in cues()["stop"]):
        return After("cardinal", "", "", at, 0, 0, False)
    if first[0] == "و" or first.endswith("وا") or "\n" in folded[at:start] or first.startswith(("بال", "لل", "وال")):
        return After("cardinal", "", "", at, 0, 0, False)
    return After("cardinal", "", folded[start:stop], at, start, stop, False)


_EDGES = "()[]«»\"“”'’:؛،,.-–…؟!?*"


class Before(NamedTuple):
    """The words before a number, nearest last, bare of punctuation; `opened` marks a bracket right before it."""

    words: list[str]
    opened: bool
    comma: bool


def read_before(folded: str, at: int, width: int = 56, most: int = 5) -> Before:
    """The last words of up to `width` characters before `at`, within the sentence."""
    left = folded[at - width if at > width else 0 : at]
    cut = max(
        left.rfind("\n"), left.rfind("؛"), left.rfind("؟"), left.rfind(". "), left.find(" ") if at > width else -1
    )
    if cut >= 0:
        left = left[cut + 1 :]
    words = (left.replace("-", " ") if "-" in left else left).split()[-most:]
    if not "".join(words).isalpha():
        words = [bare for word in words if (bare := word.strip(_EDGES))]
    tail = left.rstrip()
    return Before(words, tail[-1:] in ("(", "["), tail[-1:] in ("،", ","))


CASUALTIES = frozenset({"killed", "injured"})
_COUNT_HEADS = frozenset({"عدد", "وعدد", "اعداد", "حصيله", "مجموع", "اجمالي", "بعدد", "لعدد", "العدد"})
_COUNT_PRONOUNS = frozenset({"عددهم", "وعددهم", "عددها", "وعددها", "عددهن", "وعددهن", "اعدادهم", "عددهما"})


def noun_near(before: Before, article: bool) -> tuple[str, Noun] | None:
    """The counted noun right before a number: «المتهمين الثلاثة», «القتلى (38)»."""
    if before.words and (article or before.opened):
        noun = noun_of(before.words[-1])
        if noun and (noun.number == "pl" or before.opened):
            return before.words[-1], noun
    return None


def noun_of_count(words: list[str]) -> tuple[str, Noun] | None:
    """The noun of a count told before its number: «البالغ عددهم 68», «عدد القتلى إلى 38»; the last such head rules."""
    for place in range(len(words) - 1, -1, -1):
        if words[place] in _COUNT_PRONOUNS:
            return _first_noun(words[max(0, place - 4) : place][::-1], [])
        if words[place] in _COUNT_HEADS and place + 1 < len(words):
            return _first_noun(words[place + 1 : place + 4], words[place + 2 : place + 5])
    return None


def _first_noun(candidates: list[str], followers: list[str]) -> tuple[str, Noun] | None:
    """The first counted noun of `candidates`, taken with its follower where the two are one («المقاتلين الأجانب»)."""
    for place, candidate in enumerate(candidates):
        if place < len(followers) and strip_article(candidate) in unit_pair_heads():
            pair = units().get(f"{strip_article(candidate)} {strip_article(followers[place])}")
            if pair:
                return f"{candidate} {followers[place]}", pair
        noun = noun_of(candidate)
        if noun and noun.number == "pl":
            return candidate, noun._replace(unit="people") if _of_both(noun, candidates[place + 1 :]) else noun
    return None


def _of_both(noun: Noun, behind: list[str]) -> bool:
    """«عدد القتلى والجرحى»: whether the dead and the hurt are counted together."""
    joined = noun_of(behind[0]) if behind and behind[0].startswith("و") else None
    return joined is not None and {noun.unit, joined.unit} == CASUALTIES
