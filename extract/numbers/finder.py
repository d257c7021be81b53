"""`find_numbers`: scan, compose, look around, reject what is no quantity, name the unit and the qualifier."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extract.folding import MARKS, fold, mark_places
from extract.models import NumberMention
from extract.numbers.context import (
    After,
    Before,
    CurrencyChooser,
    noun_near,
    noun_of,
    noun_of_count,
    qualifier_after,
    qualifier_before,
    read_after,
    read_before,
)
from extract.numbers.grammar import Composed, compose
from extract.numbers.reject import at_clock, in_date, is_age, is_identifier, is_score, looks_like_year
from extract.numbers.scan import Token, scan
from extract.numbers.words import Noun, cues, currencies, units

_MARK = re.compile(f"[{MARKS}]")
_TO = frozenset({"الي", "حتي", "وحتي", "والي"})
_HALF = re.compile(r" {1,5}و(نصف|ربع|ثلث)(?![\u0621-\u064a])(?! (?:ال)?(?:مليون|مليار|الف))")
_DAY_BEFORE = re.compile(r" {1,5}(?:من {1,5})?امس")
_MEASURES = frozenset(
    {"years", "months", "weeks", "days", "hours", "minutes", "centuries", "kilometres", "tonnes", "metres"}
)
_CHAINED = frozenset({"", "و", "-", ",", "،", "الي", "حتي", "او", "/", "و-"})
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

    __slots__ = ("text", "folded", "tokens", "marks", "currency_of", "found", "rejected_end", "busy_until", "last_end")

    def __init__(self, text: str, folded: str, tokens: list[Token]) -> None:
        self.text, self.folded, self.tokens = text, folded, tokens
        self.marks = mark_places(text)
        self.currency_of = CurrencyChooser(folded)
        self.found: list[NumberMention] = []
        self.rejected_end = -1
        self.busy_until = 0
        self.last_end = 0

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
        return self.found

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
        limit = self.split_between(at, number, before)
        if limit:
            number = compose(self.folded, self.tokens, at, limit) or number
        after = read_after(self.folded, number.end, self.currency_of)
        qualifier, taken = qualifier_before(before.words, token.prep)
        if taken and rule != "range":
            outer = Before(before.words[:-taken], before.opened, before.comma)
        else:
            outer = before
        if self.rejected(token, number, before, after, qualifier) or self.leads_to_date(number, after):
            self.rejected_end = number.end
            return number.stop
        ranged = self.range(at, number, before, after)
        if ranged is not None:
            return ranged
        if is_score(self.folded, number, after):
            self.rejected_end = number.end
            return number.stop
        if not self.plausible(token, number, outer, after, qualifier):
            return number.stop
        self.keep(token, number, outer, after, qualifier)
        return number.stop

    # -- judging ----------------------------------------------------------------------------------------------

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
                return True
        return False

    def leads_to_date(self, number: Composed, after: After) -> bool:
        """Whether «من 8 إلى 29 - 11 - 1433» makes the number the first day of a numeric date."""
        if after.known or number.stop >= len(self.tokens) or self.tokens[number.stop].role != "junk":
            return False
        token = self.tokens[number.stop]
        gap = self.folded[number.end : token.word_start]
        return len(gap) < 8 and (gap.strip() in ("الي", "حتي", "و", "-", "") and (token.conj or gap.strip() != ""))

    def plausible(self, token: Token, number: Composed, before: Before, after: After, qualifier: str) -> bool:
        """Whether a bare word really counts: «واحد», «ألف» the verb, «نصف نهائي» and their like do not."""
        rule, value = number.rule, number.value
        if rule in ("digits", "mixed"):
            return True
        if rule == "zero":
            return after.known and not token.article
        single = number.end == token.end
        if single and token.role == "unit":
            last = before.words[-1] if before.words else ""
            if value == 1:
                if after.kind == "percent" or after.kind == "money":
                    return True
                noun = units().get(last)
                return noun is not None and noun.number == "sg" and not token.article and not before.comma
            if value == 2:
                return not token.article and not last.startswith("يوم")
            if token.article and not after.known:
                return last.startswith(("ال", "لل", "بال", "وال")) and not before.comma
            return True
        if single and token.role == "hundred" and token.article and not after.known:
            return token.prep != "ب" and before.words[-1:] != ["في"]
        if rule == "fraction":
            noun = after.noun
            if "نهايي" in noun or noun.startswith(("سنوي", "نهايي", "شهري", "النهاي")):
                return False
            if token.article:
                return False
            return bool(noun) or after.known
        if single and token.role == "scale" and value == 1000:
            if token.conj and not (after.known or qualifier):
                return False
            return (
                after.known
                or bool(qualifier)
                or (bool(after.noun) and not after.noun.endswith("ا"))
                or bool(token.prep)
            )
        if single and token.role == "ten" and token.article:
            return after.known or bool(before.words and before.words[-1].startswith("ال"))
        return True

    # -- keeping ----------------------------------------------------------------------------------------------

    def keep(self, token: Token, number: Composed, before: Before, after: After, qualifier: str) -> None:
        unit, noun, kind, rule = after.unit, after.noun, after.kind, number.rule
        start, end, value = number.start, max(number.end, after.end), number.value
        if kind == "cardinal":
            if (
                self.last_end < start
                and self.folded[start - 1 : start] in ("%", "\u066a")
                and not self.folded[start - 2 : start - 1].isalnum()
            ):
                kind, unit, noun = "percent", "percent", ""
                start -= 1
            elif self.last_end < start and self.folded[start - 1 : start] in ("$", "€", "£"):
                kind, noun = "money", ""
                unit = {"$": "USD", "€": "EUR", "£": "GBP"}[self.folded[start - 1]]
                start -= 1
        of_article = token.article and after.noun.startswith("ال") and noun_near(before, True) is not None
        if kind == "cardinal" and (not after.known or of_article):
            unit, noun, kind = self.noun_elsewhere(token, number, before, after)
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
        self.add(start, end, value, kind, unit, qualifier or "exact", rule, None, noun)
        if after.known:
            self.busy_until = max(self.busy_until, after.noun_end)

    def noun_elsewhere(self, token: Token, number: Composed, before: Before, after: After) -> tuple[str, str, str]:
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
        if (
            token.article
            and words
            and number.rule == "digits"
            and words[-1].endswith(("ه", "ها", "هم"))
            and not after.noun
        ):
            return "", words[-1], "ordinal"
        if len(words) > 1 and words[-2:] in (["من", "اصل"], ["من", "اجمالي"], ["من", "مجموع"]) and self.found:
            last = self.found[-1]
            if last.kind in ("cardinal", "range") and number.start - last.char_end < 80:
                return last.unit, after.noun or last.noun, "cardinal"
        elsewhere = noun_near(before, token.article) or self.count_told(token.word_start)
        if elsewhere and not after.noun:
            return elsewhere[1].unit, elsewhere[0], "cardinal"
        if elsewhere and not after.noun.endswith(("ا", "ه", "ات")):  # such a noun is itself what is counted
            return elsewhere[1].unit, elsewhere[0], "cardinal"
        return after.unit, after.noun, "cardinal"

    def count_told(self, at: int) -> tuple[str, Noun] | None:
        """The noun of «عدد …» or «عددهم» within the sentence before `at`."""
        window = self.folded[max(0, at - 110) : at]
        return (
            noun_of_count(read_before(self.folded, at, 110, 24).words) if "عدد" in window or "حصيله" in window else None
        )

    def ordinal(self, token: Token, number: Composed, before: Before) -> int:
        """Ordinals in words: kept apart, unless they are days, hours or kings."""
        last = before.words[-1] if before.words else ""
        after = After("cardinal", "", "", number.end, number.end, number.end, False)
        skip = in_date(self.folded, number, before, after) or at_clock(self.folded, number, before, after)
        if not token.article:
            skip = skip or (token.conj and number.value > 1) or _DAY_BEFORE.match(self.folded, number.end) is not None
            skip = skip or (number.value > 1 and self.folded[token.end - 1] == "ه" and not last.endswith("ه"))
        if not skip and last not in cues()["regnal"]:
            noun = read_after(self.folded, number.end, self.currency_of)
            name = last if token.article else noun.noun
            self.add(number.start, number.end, number.value, "ordinal", "", "exact", "ordinal", None, name)
        return number.stop

    def dual(self, token: Token, number: Composed, before: Before) -> int:
        """A dual noun counts two by itself: «قتيلان», «دولتين», «دولارين»."""
        if number.rule == "double":
            words = before.words
            qualifier, _ = qualifier_before(words, token.prep)
            if not qualifier and len(words) > 1:
                qualifier, _ = qualifier_before(words[:-1], "")  # «تجاوز الإنتاج الضعف»
            if token.article and words and (qualifier or words[-1] in ("الي", "بمقدار", "بنحو", "بنسبه")):
                self.add(number.start, number.end, 2.0, "cardinal", "times", qualifier or "exact", "double", None, "")
            return number.stop
        if before.words and before.words[-1] in cues()["name"]:
            return number.stop
        if token.unit == "years" and before.words and before.words[-1].endswith(("ين", "ون", "راء")):
            return number.stop  # «مديرين عامين»
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
            self.add(number.start, number.end, 2.0, "money", self.money(family), qualifier or "exact", "dual", None, "")
        else:
            self.add(number.start, number.end, value, "cardinal", token.unit, qualifier or "exact", "dual", None, noun)
        return number.stop

    def money(self, family: str) -> str:
        """The currency that a dual of `family` is."""
        return self.currency_of(currencies()[family].family, currencies()[family].code)

    def one_and_half(self, token: Token, number: Composed, last: str) -> bool:
        """«عام ونصف», «ساعة وربع»: one of a measure and a fraction more; keep it, or say no."""
        noun = units().get(last)
        if noun is None or noun.number != "sg" or noun.unit not in _MEASURES or token.article or token.prep:
            return False
        start = self.folded.rfind(last, max(0, token.word_start - 40), token.word_start)
        if start < self.last_end or self.folded[start + len(last) : token.word_start].strip():
            return False
        self.add(start, number.end, 1 + number.value, "cardinal", noun.unit, "exact", "one_and_half", None, last)
        return True

    # -- ranges -----------------------------------------------------------------------------------------------

    def split_between(self, at: int, number: Composed, before: Before) -> int:
        """Where «بين خمسة وعشرين» must be cut to be a range: a token index, or 0."""
        if number.stop - at < 2 or not before.words or not before.words[-1].endswith("بين"):
            return 0
        if self.connector(number.end, number.stop, "بين") is not None:
            return 0
        for cut in range(at + 1, number.stop):
            if self.tokens[cut].conj:
                low = compose(self.folded, self.tokens, at, cut)
                high = compose(self.folded, self.tokens, cut, number.stop)
                if (
                    low
                    and high
                    and high.stop == number.stop
                    and (low.value < high.value or low.scale > high.value > low.value / low.scale)
                ):
                    return cut
        return 0

    def connector(self, end: int, following: int, opener: str) -> str | None:
        """The word between two numbers if it makes them a range under `opener` («بين», «من», "" for none)."""
        if following >= len(self.tokens):
            return None
        token = self.tokens[following]
        if token.word_start - end > 16 or token.role in ("junk", "ordinal", "dual", "dual_money"):
            return None
        gap = self.folded[end : token.word_start]
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
            return "الي"
        if words == ["-"] or words == ["او"] or (token.conj is False and words == ["الي"]):
            return words[0]
        return None

    def range(self, at: int, number: Composed, before: Before, after: After) -> int | None:
        """«بين 25 و31 ألفا», «من 10 إلى 15», «10-15 شخصا», «ثماني أو تسع»: keep one range and return the next token."""
        last = before.words[-1] if before.words else ""
        opener = "بين" if last.endswith("بين") else ("من" if last in ("من", "ومن", "فمن") else "")
        end = after.noun_end if after.known else number.end
        link = self.connector(end, number.stop, opener)
        if link is None and after.known and after.end != end:
            return None
        if link is None or number.stop >= len(self.tokens):
            return None
        opener = "" if link in ("او", "-") else opener
        high = compose(self.folded, self.tokens, number.stop, len(self.tokens))
        if high is None or high.rule in ("ordinal", "fraction", "vague", "zero", "dual", "double"):
            return None
        high_after = read_after(self.folded, high.end, self.currency_of)
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
            digits = self.tokens[at].role == "digits"
            if link == "-" and (
                not (high_after.known or high_after.noun.endswith("ا")) or not digits or high_value > low_value * 20
            ):
                return None
            if link == "او" and high_value > low_value * 5:
                return None
            if link == "الي" and not high_after.known:
                return None
        if in_date(self.folded, high, Before([], False, False), high_after):
            self.rejected_end = high.end
            return high.stop
        year = 1900 <= low_value <= 2100 and 1900 <= high_value <= 2100 and not (after.known or high_after.known)
        if year and number.rule == "digits":
            self.rejected_end = high.end
            return high.stop
        shape = high_after if high_after.known or not after.known else after
        outer = Before(before.words[:-1] if opener else before.words, before.opened, before.comma)
        if opener and outer.words and outer.words[-1] in ("ما", "بما", "وما", "فيما"):
            outer = outer._replace(words=outer.words[:-1])
        qualifier, _ = qualifier_before(outer.words, "")
        unit, noun = shape.unit, shape.noun
        if not shape.known:
            elsewhere = self.count_told(number.start)
            if elsewhere:
                unit, noun = elsewhere[1].unit, noun or elsewhere[0]
        stop_at = max(high.end, high_after.end)
        qualifier = qualifier or qualifier_after(self.folded, max(high_after.noun_end, stop_at)) or "exact"
        self.add(
            number.start, stop_at, low_value, "range", unit, qualifier, f"range_{opener or link}", high_value, noun
        )
        self.busy_until = max(stop_at, high_after.noun_end if high_after.known else 0)
        return high.stop

    # -- writing ----------------------------------------------------------------------------------------------

    def add(
        self,
        start: int,
        end: int,
        value: float,
        kind: str,
        unit: str,
        qualifier: str,
        rule: str,
        high: float | None,
        noun: str,
    ) -> None:
        self.last_end = end
        if value > 100:  # 64.1 x 1,000,000 is no whole number in binary
            value, high = round(value, 6), round(high, 6) if high is not None else None
        written = self.as_written(noun, start, end) if noun else ""
        if self.marks:
            start, end = self.original(start), self.original(end)
        text = self.text[start:end]
        self.found.append(NumberMention(start, end, text, value, kind, unit, qualifier, rule, high, written))

    def as_written(self, noun: str, start: int, end: int) -> str:
        """The folded `noun` beside the number `start`..`end` as the text spells it."""
        place = self.folded.find(noun, start, end + 40)
        if place < 0:
            place = self.folded.rfind(noun, max(0, start - 120), start)
        if place < 0:
            return noun
        stop = place + len(noun)
        if self.marks:
            return self.text[self.original(place) : self.original(stop)]
        return self.text[place:stop]

    def original(self, at: int) -> int:
        """Where the folded offset `at` lies in the text as given: marks inside a word shift its later letters."""
        folded = self.folded
        low = max(0, at - 40)
        if bisect_left(self.marks, low) == bisect_right(self.marks, at):
            return at
        word = at
        while word > low and folded[word - 1].isalnum():
            word -= 1
        place, bare = word, at - word
        text, size = self.text, len(self.text)
        while place < size and bare:
            bare -= _MARK.match(text[place]) is None
            place += 1
        while place < size and _MARK.match(text[place]):
            place += 1  # marks belong to the letter before: behind the end, not before the start
        return place
