"""`find_numbers`: scan, compose, look around, reject what is no quantity, name the unit and the qualifier."""

from __future__ import annotations

import re

from extract.folding import fold, last_letter_of_word
from extract.models import NumberMention
from extract.numbers.context import After, Before, noun_near, noun_of, read_after, read_before
from extract.numbers.grammar import Composed, compose
from extract.numbers.money import CurrencyChooser
from extract.numbers.nouns import (
    dead_and_hurt,
    in_metres,
    is_one_of,
    noun_elsewhere,
    noun_of_whole,
    odd_tens,
    stands_before,
)
from extract.numbers.plausible import is_plausible
from extract.numbers.qualifying import qualifier_after, qualifier_before
from extract.numbers.ranges import Ranged, find_range, split_between
from extract.numbers.reject import (
    at_clock,
    has_time_behind,
    in_date,
    is_age,
    is_identifier,
    is_rank,
    is_score,
    looks_like_year,
)
from extract.numbers.scan import Token, scan
from extract.numbers.words import cues, currencies, units
from extract.numbers.writing import Writer

_HALF = re.compile(r" {1,5}و(نصف|ربع|ثلث)(?![\u0621-\u064a])(?! (?:ال)?(?:مليون|مليار|الف))")
_DAY_BEFORE = re.compile(r" {1,5}(?:من {1,5})?امس")
_MEASURES = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "centuries", "kilometres", "tonnes", "metres"}
)
_NO_DAY = 100  # from here on a number is neither a day nor a year of two digits
_CHAINED = frozenset({"", "و", "-", ",", "،", "الي", "حتي", "وحتي", "او", "/", "و-"})
_HALVES = {"نصف": 0.5, "ربع": 0.25, "ثلث": 1 / 3}


def find_numbers(text: str) -> list[NumberMention]:
    """Every quantity and ordinal in `text`, in order, spans not overlapping.

    Spans index `text` and cover the number with its scale words, percent sign or currency, not the counted noun
    (a dual noun is its own number). Dates, clock times, law and phone numbers and other names are left out;
    somebody's age is kept with the rule `age`. Linear in the length of `text`; never raises on any string.
    """
    folded = fold(text)
    return _Finder(text, folded, scan(folded)).run()


class _Finder:
    """The walk over the tokens of one text."""

    __slots__ = ("folded", "tokens", "writer", "currency_of", "rejected_end", "busy_until")

    def __init__(self, text: str, folded: str, tokens: list[Token]) -> None:
        self.folded, self.tokens = folded, tokens
        self.writer = Writer(text, folded)
        self.currency_of = CurrencyChooser(folded)
        self.rejected_end = -1
        self.busy_until = 0

    def run(self) -> list[NumberMention]:
        at, size = 0, len(self.tokens)
        while at < size:
            token = self.tokens[at]
            if token.role == "junk" or token.start < self.busy_until:
                if token.role == "junk":
                    self.rejected_end = token.end
                at += 1
                continue
            number = compose(self.folded, self.tokens, at, size)
            if number is None:
                at += 1
                continue
            at = max(at + 1, self.read(at, number))
        return self.writer.found

    def read(self, at: int, number: Composed) -> int:
        """Judge the number at token `at`; keep it or not; return the index of the next token to look at."""
        token = self.tokens[at]
        before = read_before(self.folded, token.word_start)
        rule = number.rule
        if rule == "ordinal":
            return self.ordinal(token, number, before)
        if rule in ("dual", "dual_money", "double"):
            return self.dual(token, number, before)
        if rule == "fraction" and token.conj and before.words and self.one_and_half(token, number, before.words[-1]):
            return number.stop
        if number.value == 10 and rule in ("words", "digits") and (odd := odd_tens(self.folded, token, number, before)):
            return self.odd_tens(odd, number)
        limit = number.stop - at > 1 and split_between(self.folded, self.tokens, at, number, before)
        if limit:
            number = compose(self.folded, self.tokens, at, limit) or number
        after = read_after(self.folded, number.end, self.currency_of)
        qualifier, taken = qualifier_before(before.words, token.prep)
        if taken and rule != "range":
            outer = Before(before.words[:-taken], before.opened, before.comma)
        else:
            outer = before
        if rule == "digits" and is_rank(self.writer.found, token, number, before, after):
            noun = before.words[-1] if before.words[-1] in cues()["rank"] else self.writer.found[-1].noun
            self.writer.add(number.start, number.end, number.value, "ordinal", "", "exact", "rank", None, noun)
            return number.stop
        if self.rejected(token, number, before, after, qualifier) or self.leads_to_date(number, after):
            self.rejected_end = number.end
            return number.stop
        ranged = find_range(self.folded, self.tokens, self.currency_of, at, number, before, after)
        if ranged is not None:
            return self.ranged(ranged)
        if is_score(self.folded, number, after):
            self.rejected_end = number.end
            return number.stop
        if not is_plausible(self.folded, token, number, outer, after, qualifier):
            return number.stop
        self.keep(token, number, outer, after, qualifier)
        return number.stop

    def odd_tens(self, start: int, number: Composed) -> int:
        """Keep «بضعة عشر», 13 to 19."""
        low, after = number.value + 3, read_after(self.folded, number.end, self.currency_of)
        self.writer.add(start, number.end, low, "range", after.unit, "exact", "odd_tens", number.value + 9, after.noun)
        return number.stop

    def ranged(self, found: Ranged) -> int:
        """Keep a range, or skip the two days or years that it is; return the index of the next token to look at."""
        if found.kept:
            self.writer.add(*found[1:4], "range", found.unit, found.qualifier, found.rule, found.high, found.noun)
            self.busy_until = found.noun_end
        else:
            self.rejected_end = found.end
        return found.stop

    def rejected(self, token: Token, number: Composed, before: Before, after: After, qualifier: str) -> bool:
        folded = self.folded
        if in_date(folded, number, before, after) or at_clock(folded, number, before, after):
            return True
        qualified = qualifier in ("about", "more_than", "less_than", "up_to")
        if looks_like_year(folded, number, token, before, after, qualified):
            return True
        if is_identifier(folded, number, token, before, after, qualified):
            return True
        loose = not after.known or after.unit == "minutes"
        if 0 <= self.rejected_end < token.word_start and loose and number.rule == "digits":
            between = folded[self.rejected_end : token.start]
            if len(between) <= 6 and between.strip() in _CHAINED and "\n" not in between:
                risen = between.strip() == "الي" and (number.value >= _NO_DAY or has_time_behind(folded, number.end))
                return not risen  # «من 167 عام 2013 إلى 62 عام 2015»
        return False

    def leads_to_date(self, number: Composed, after: After) -> bool:
        """Whether «من 8 إلى 29 - 11 - 1433» makes the number the first day of a numeric date."""
        if after.known or number.stop >= len(self.tokens) or self.tokens[number.stop].role != "junk":
            return False
        token = self.tokens[number.stop]
        gap = self.folded[number.end : token.word_start]
        return len(gap) < 8 and (gap.strip() in ("الي", "حتي", "و", "-", "") and (token.conj or gap.strip() != ""))

    def keep(self, token: Token, number: Composed, before: Before, after: After, qualifier: str) -> None:
        unit, noun, kind, rule = after.unit, after.noun, after.kind, number.rule
        start, end, value = number.start, max(number.end, after.end), number.value
        if kind == "cardinal":
            if (
                self.writer.last_end < start
                and self.folded[start - 1 : start] in ("%", "\u066a")
                and not self.folded[start - 2 : start - 1].isalnum()
            ):
                kind, unit, noun = "percent", "percent", ""
                start -= 1
            elif self.writer.last_end < start and self.folded[start - 1 : start] in ("$", "€", "£"):
                kind, noun = "money", ""
                unit = {"$": "USD", "€": "EUR", "£": "GBP"}[self.folded[start - 1]]
                start -= 1
        of_article = token.article and after.noun.startswith("ال") and noun_near(before, True) is not None
        behind = is_one_of(self.writer.text[number.start : number.end])
        behind = behind or after.known and not (of_article or stands_before(self.folded, number, before, after))
        if kind == "cardinal" and not behind:
            unit, noun, kind = noun_elsewhere(self.folded, self.writer.found, token, number, before, after)
        if kind == "cardinal" and not after.noun:
            unit, noun = noun_of_whole(self.folded, self.tokens, number, self.currency_of) or (unit, noun)
        if kind == "cardinal" and not unit and rule == "digits" and in_metres(self.folded, number):
            unit = "metres"
        if kind == "cardinal" and (both := dead_and_hurt(self.folded, after, end)):
            unit, noun = "people", both
        if kind != "percent" and is_age(self.folded, number, before, after):
            rule = "age"
        if after.known and kind == "cardinal" and value >= 1:
            half = _HALF.match(self.folded, after.noun_end)
            if half and value < 1000:
                value += _HALVES[half.group(1)]
                self.busy_until = half.end()
        if not qualifier or qualifier == "exact":
            qualifier = qualifier_after(self.folded, max(after.noun_end, end)) or qualifier
        if rule == "vague" and qualifier in ("", "exact", "about"):
            qualifier = "more_than"
        self.writer.add(start, end, value, kind, unit, qualifier or "exact", rule, None, noun)
        if after.known:
            self.busy_until = max(self.busy_until, after.noun_end)

    def ordinal(self, token: Token, number: Composed, before: Before) -> int:
        """Ordinals in words: kept apart, unless they are days, hours or kings."""
        last = before.words[-1] if before.words else ""
        after = After("cardinal", "", "", number.end, number.end, number.end, False)
        skip = in_date(self.folded, number, before, after) or at_clock(self.folded, number, before, after)
        if not token.article:
            skip = skip or (token.conj and number.value > 1) or _DAY_BEFORE.match(self.folded, number.end) is not None
            skip = skip or (number.value > 1 and self.folded[token.end - 1] == "ه" and not last.endswith("ه"))
        if token.article and number.value == 2 and before.words[-2:-1] and last == "في":
            skip = skip or noun_of(before.words[-2]) is not None  # «300 متر في الثانية»
        last_letter = last_letter_of_word(self.writer.text, number.end)
        if token.article and last_letter == "ي" and number.value == 1 and last[-1:] not in ("ه", "ي", "ت"):
            skip = True  # «العرض الأولي»: preliminary
        if not skip and last not in cues()["regnal"]:
            noun = read_after(self.folded, number.end, self.currency_of)
            name = last if token.article else noun.noun
            self.writer.add(number.start, number.end, number.value, "ordinal", "", "exact", "ordinal", None, name)
        return number.stop

    def dual(self, token: Token, number: Composed, before: Before) -> int:
        """A dual noun counts two by itself: «قتيلان», «دولتين», «دولارين»."""
        if number.rule == "double":
            words = before.words
            qualifier, _ = qualifier_before(words, token.prep)
            if not qualifier and len(words) > 1:
                qualifier, _ = qualifier_before(words[:-1], "")  # «تجاوز الإنتاج الضعف»
            if token.article and words and (qualifier or words[-1] in ("الي", "بمقدار", "بنحو", "بنسبه")):
                self.writer.add(
                    number.start, number.end, 2.0, "cardinal", "times", qualifier or "exact", "double", None, ""
                )
            return number.stop
        if before.words and before.words[-1] in cues()["name"]:
            return number.stop
        if self.describes_a_dual(token):
            return number.stop
        last = before.words[-1] if before.words else ""
        general = self.folded[number.start : number.end].endswith(("عامين", "عامان"))
        if general and last.endswith(("ين", "ون", "راء")) and last != "بين":
            return number.stop  # «مديرين عامين», not «متهمين سنتين», «بين عامين وخمسة»
        qualifier, _ = qualifier_before(before.words, token.prep)
        value = 2.0
        half = _HALF.match(self.folded, number.end)
        if half and number.rule == "dual":
            value += _HALVES[half.group(1)]
            self.busy_until = half.end()
        following = self.tokens[number.stop] if number.stop < len(self.tokens) else None
        if following and following.role == "unit" and following.value == 2 and following.start - number.end <= 2:
            self.busy_until = following.end
        if not qualifier:
            qualifier = qualifier_after(self.folded, number.end)
        noun = self.folded[number.start : number.end]
        if number.rule == "dual_money":
            family = currencies()[token.unit].family.replace("ة", "ه")
            self.writer.add(
                number.start, number.end, 2.0, "money", self.money(family), qualifier or "exact", "dual", None, ""
            )
        else:
            self.writer.add(
                number.start, number.end, value, "cardinal", token.unit, qualifier or "exact", "dual", None, noun
            )
        return number.stop

    def describes_a_dual(self, token: Token) -> bool:
        """Whether the dual just counted is described by this one: «سيارتين مدرعتين»."""
        found = self.writer.found
        gap = self.folded[self.writer.last_end : token.word_start]
        return bool(found) and found[-1].rule == "dual" and not token.conj and not token.prep and gap.strip(" ") == ""

    def money(self, family: str) -> str:
        """The currency that a dual of `family` is."""
        return self.currency_of(currencies()[family].family, currencies()[family].code)

    def one_and_half(self, token: Token, number: Composed, last: str) -> bool:
        """«عام ونصف», «ساعة وربع»: one of a measure and a fraction more; keep it, or say no."""
        noun = units().get(last)
        if noun is None or noun.number != "sg" or noun.unit not in _MEASURES or token.article or token.prep:
            return False
        start = self.folded.rfind(last, max(0, token.word_start - 40), token.word_start)
        if start < self.writer.last_end or self.folded[start + len(last) : token.word_start].strip():
            return False
        self.writer.add(start, number.end, 1 + number.value, "cardinal", noun.unit, "exact", "one_and_half", None, last)
        return True
