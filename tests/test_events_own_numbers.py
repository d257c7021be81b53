"""Numbers that stand in the sentence of a happening and tell of something else, and what rows call people."""

from __future__ import annotations

import pytest

from tests import extracted
from tests.extracted import SECURITY

YESTERDAY = "2016-05-17"


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    return extracted.told(text + SECURITY, event_type)


ENFORCEMENT = [
    # what a court calls people, and what a release does
    ("حكمت محكمة في القاهرة أمس بالسجن أربع سنوات على 30 من مؤيدي الجماعة.", {(30.0, "defendants"), (4.0, "years")}),
    ("أصدرت محكمة في بروكسل أمس أحكاما بالسجن في حق سبع مسلمات.", {(7.0, "defendants")}),
    ("أفرج القضاء في تونس أمس عن ثمانية أشخاص تم توقيفهم إثر الاعتداء.", {(8.0, "released")}),
    ("أعلن الادعاء في برلين أمس إخلاء سبيل الرجل الذي ألقي القبض عليه في وقت سابق.", {(1.0, "released")}),
    # the parts of a whole, however far they stand
    (
        "بدأت محكمة الجنايات في الكويت أمس محاكمة 20 متهما، ومن بين هؤلاء المتهمين تسعة كويتيين وستة سعوديين.",
        {(20.0, "defendants")},
    ),
    # two people whom everybody knows, a date before whom they took
    ("جرى أمس توقيف الفتاتين على الحدود التركية.", {(2.0, "arrested")}),
    ("ألقت الشرطة القبض أمس على الشقيقين في باريس.", {(2.0, "arrested")}),
    ("ألقت الشرطة القبض مساء أمس على إرهابي مصنف خطير في تونس.", {(1.0, "arrested")}),
    # things that nobody took, hit or was locked up for
    ("أعلنت وزارة الداخلية في الرياض أمس القبض على 40 عنصرا خططوا لتفجير خمسة مساجد.", {(40.0, "arrested")}),
    ("ضبطت الشرطة في العريش أمس ستة مخازن وأوقفت أربعة أشخاص.", {(4.0, "arrested")}),
    ("حوكم خالد بالسجن 10 شهور، وأوقفت الشرطة في باريس أمس ثلاثة أشخاص.", {(3.0, "arrested")}),
    ("أوقفت الشرطة في بريدة أمس سعيدا لمدة 45 يوما.", {(45.0, "days")}),
]


@pytest.mark.parametrize(("text", "expected"), ENFORCEMENT)
def test_an_act_of_force_or_law_counts_what_is_told_of_it(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "enforcement") == {YESTERDAY: expected}


ATTACKS = [
    (
        "وكان أبرزها الهجوم على متحف في تونس في فبراير الماضي الذي أدى إلى مقتل 17 شخصا بينهم 16 سائحا، "
        "والهجوم على فندق في المهدية في أبريل ما أدى إلى مقتل 29 شخصا.",
        {"2016-02-01": {(17.0, "killed")}, "2016-04-01": {(29.0, "killed")}},
    ),
    (
        "وقال إن الجاني الذي قتل، ظهر أمس، أربعة من الجنود في هجوم على مكتب في تينيسي معروف.",
        {YESTERDAY: {(4.0, "killed")}},
    ),
    # near miss: the one who was killed stands before the verb, nobody is counted behind it
    ("وكان الطفل علي قتل حرقا أمس في هجوم على منزله في نابلس.", {YESTERDAY: {(1.0, "killed")}}),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_a_toll_is_of_the_attack_that_stands_before_it(text: str, expected: dict[str, set[tuple[float, str]]]) -> None:
    assert told(text, "attack") == expected


POLICY = [
    ("مددت الحكومة في تونس أمس حالة الطوارئ لمدة شهرين.", {(2.0, "months")}),
    ("أقر البرلمان في تونس أمس قانون الإرهاب الذي زج بسببه نحو 300 شاب في السجون.", set()),
    ("قررت الحكومة في باريس أمس تمديد حالة الطوارئ بعد أن مددتها أربع مرات.", set()),
    ("أدرجت الحكومة في القاهرة أمس 17 شخصا على قائمة الإرهاب.", {(17.0, "people")}),
]


@pytest.mark.parametrize(("text", "expected"), POLICY)
def test_a_law_counts_what_it_is_about(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "policy") == {YESTERDAY: expected}


def test_strikes_do_not_have_the_toll_of_the_attack_that_they_answer() -> None:
    text = "وبعد هجوم استهدف أنقرة في 3 مايو وأودى بحياة 32 شخصا ومئة جريح، شن سلاح الجو أمس غارات على مواقع في سوريا."
    assert told(text, "enforcement") == {YESTERDAY: set()}


def test_an_attack_named_later_adds_nothing_to_the_fall_of_a_town() -> None:
    text = (
        "وسيطرت جماعات إرهابية على مدينة كيدال في مالي في 2012. "
        "والهجوم الأخير هو الثالث هناك بعد هجومين أوقعا 13 قتيلا."
    )
    assert told(text, "attack").get("2012-01-01", set()) == set()


def test_ministers_of_many_countries_stand_behind_a_semicolon() -> None:
    text = "انطلق أمس اجتماع دولي ضد الإرهاب في أغادير. ويحضر الاجتماع 70 وفدا؛ بينها وزراء داخلية أكثر من 40 دولة."
    assert told(text, "meeting") == {YESTERDAY: {(70.0, "delegations"), (40.0, "countries")}}
