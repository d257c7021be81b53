"""Number words, exhaustively: every whole number below 10,000, both genders, both cases, three spellings of hundred.

The generator below is a grammar of its own, written from the rules of Arabic counting; it shares no table with
the parser.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.numbers import find_numbers

# The counted noun rules the gender: for 3 to 10 the number takes the opposite one.
UNITS_WITH_MASCULINE = ["", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
UNITS_WITH_FEMININE = ["", "واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"]
TENS = ["", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]
HUNDREDS = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"]


def _unit(number: int, feminine: bool, oblique: bool) -> str:
    word = (UNITS_WITH_FEMININE if feminine else UNITS_WITH_MASCULINE)[number]
    return word[:-2] + "ين" if number == 2 and oblique else word


def _below_hundred(number: int, feminine: bool, oblique: bool) -> str:
    if number <= 10:
        return _unit(number, feminine, oblique)
    if number < 20:
        ten = "عشرة" if feminine else "عشر"
        if number == 11:
            return ("إحدى " if feminine else "أحد ") + ten
        if number == 12:
            return ("اثن" + ("ت" if feminine else "") + ("ي" if oblique else "ا")) + " " + ten
        return _unit(number - 10, feminine, oblique) + " " + ten
    tens = TENS[number // 10] + ("ين" if oblique else "ون")
    rest = number % 10
    if rest == 0:
        return tens
    if rest == 1:
        return ("إحدى" if feminine else "واحد") + " و" + tens
    if rest == 8 and feminine:
        return "ثمان و" + tens
    return _unit(rest, feminine, oblique) + " و" + tens


def _hundreds(number: int, oblique: bool, spelling: str) -> str:
    hundred = "مئة" if spelling == "مئة" else "مائة"
    if number == 1:
        return hundred
    if number == 2:
        return hundred[:-1] + "ت" + ("ين" if oblique else "ان")
    if spelling == "apart":
        return (HUNDREDS[number] + ("ي" if number == 8 else "")) + " " + hundred
    return HUNDREDS[number] + hundred


def _below_thousand(number: int, feminine: bool, oblique: bool, spelling: str) -> str:
    hundreds, rest = divmod(number, 100)
    parts = [_hundreds(hundreds, oblique, spelling)] if hundreds else []
    if rest:
        parts.append(_below_hundred(rest, feminine, oblique))
    return " و".join(parts)


def _group(count: int, singular: str, dual: str, plural: str, oblique: bool, spelling: str) -> str:
    """`count` of a scale word, which counts as a masculine noun."""
    if count == 1:
        return singular
    if count == 2:
        return dual + ("ين" if oblique else "ان")
    words = _below_thousand(count, False, oblique, spelling)
    if 3 <= count % 100 <= 10:
        return f"{words} {plural}"
    return f"{words} {singular}{'ا' if 11 <= count % 100 <= 99 else ''}"


def spell(number: int, feminine: bool = False, oblique: bool = False, spelling: str = "مئة") -> str:
    """`number` in words, for a counted noun of the given gender, in the given case."""
    if number == 0:
        return "صفر"
    parts = []
    for scale, singular, plural in (
        (10**12, "تريليون", "تريليونات"),
        (10**9, "مليار", "مليارات"),
        (10**6, "مليون", "ملايين"),
        (10**3, "ألف", "آلاف"),
    ):
        count, number = divmod(number, scale)
        if count:
            parts.append(_group(count, singular, singular, plural, oblique, spelling))
    if number:
        parts.append(_below_thousand(number, feminine, oblique, spelling))
    return " و".join(parts)


def _sentence(number: int, feminine: bool, oblique: bool, spelling: str) -> str:
    words = spell(number, feminine, oblique, spelling)
    if number == 1:
        return ("سيارة " if feminine else "رجل ") + words
    noun = "في المئة" if number == 0 else ("قطعة" if feminine else "سهم")
    return f"أحصينا {words} {noun}"


@pytest.mark.parametrize("spelling", ["مئة", "مائة", "apart"])
@pytest.mark.parametrize("oblique", [False, True])
@pytest.mark.parametrize("feminine", [False, True])
def test_every_number_below_ten_thousand(feminine: bool, oblique: bool, spelling: str) -> None:
    lines = [_sentence(number, feminine, oblique, spelling) for number in range(10_000)]
    starts = list(accumulate((len(line) + 2 for line in lines), initial=0))
    found: list[list[float]] = [[] for _ in lines]
    for mention in find_numbers(".\n".join(lines)):
        found[bisect_right(starts, mention.char_start) - 1].append(mention.value)
    wrong = [(number, lines[number], values) for number, values in enumerate(found) if values != [number]]
    assert not wrong, wrong[:10]


@settings(max_examples=300, deadline=None)
@given(
    number=st.integers(3, 10**15 - 1),
    feminine=st.booleans(),
    oblique=st.booleans(),
    spelling=st.sampled_from(["مئة", "مائة", "apart"]),
)
def test_spelled_and_read_again(number: int, feminine: bool, oblique: bool, spelling: str) -> None:
    words = spell(number, feminine, oblique, spelling)
    text = f"أحصينا {words} {'قطعة' if feminine else 'رجل'} أمس"
    mentions = find_numbers(text)
    assert [(mention.value, mention.text) for mention in mentions] == [(float(number), words)], text


@settings(max_examples=200, deadline=None)
@given(number=st.integers(0, 10**15 - 1), eastern=st.booleans(), mark=st.sampled_from(["", ",", "٬"]))
def test_digits_and_read_again(number: int, eastern: bool, mark: str) -> None:
    digits = f"{number:,}".replace(",", mark)
    if eastern:
        digits = digits.translate({ord("0") + i: 0x0660 + i for i in range(10)})
    mentions = find_numbers(f"بلغ المجموع {digits} سيارة في السوق")
    assert [(mention.value, mention.text) for mention in mentions] == [(float(number), digits)]


@settings(max_examples=150, deadline=None)
@given(number=st.integers(3, 9_999), clitic=st.sampled_from(["و", "ب", "ل", "وب", "ول", "ف"]))
def test_glued_particles_change_no_value(number: int, clitic: str) -> None:
    words = spell(number, oblique=True)
    mentions = find_numbers(f"اكتفى {clitic}{words} قطعة في النهاية")
    assert [(mention.value, mention.text) for mention in mentions] == [(float(number), words)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("خمس وعشرون ومئة", 125),
        ("خمس وثلاثون وأربعمئة وألف", 1435),
        ("ست وثمانون وتسعمائة وألف", 1986),
        ("ثلاث وأربعون ومئتان", 243),
    ],
)
def test_the_classical_order_units_first(words: str, value: int) -> None:
    assert [mention.value for mention in find_numbers(f"في الديوان {words} قصيدة قديمة")] == [value]
