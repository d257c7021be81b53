"""A happening has the day that is told of it, not that of a clause, a name, a death of wounds or a feast beside it."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, of_type


def _days(text: str, event_type: str) -> list[str]:
    return [str(row.date_start) for row in of_type(text + CONTEXT, event_type)]


@pytest.mark.parametrize(
    ("text", "event_type", "days"),
    [
        # who died of wounds died later; whoever is suspected, sought or freed was so later too
        ("توفي جندي أمس متأثرا بجروحه في هجوم على حاجز قرب الحدود يوم الخميس.", "attack", ["2016-05-12"]),
        ("توفيت سيدة أمس متأثرة بجروح أصيبت بها في تفجير بالسوق.", "attack", []),
        ("قتل جندي أمس في هجوم على حاجز وتوفي آخر متأثرا بجروحه.", "attack", ["2016-05-17"]),
        ("لمحت الوزارة، أمس، إلى تورط الجماعة في التفجير الذي وقع في القرية.", "attack", []),
        ("وقع أمس تفجير في القرية قتل فيه ثلاثة، ونفت الجماعة تورطها فيه.", "attack", ["2016-05-17"]),
        ("شهدت المدينة أمس استنفارا للبحث عن المتورطين في مقتل ضابط في انفجار عبوة ناسفة.", "attack", []),
        ("شهدت القرى أمس احتفالات شعبية بتحريرها من قبضة المتمردين.", "enforcement", []),
        ("تمكن الجيش أمس من تحرير القرى من قبضة المتمردين وسط احتفالات.", "enforcement", ["2016-05-17"]),
        # a rally that a day names, what somebody held before, when something was founded
        ("تناول الكاتب الهجوم الإرهابي على الصحيفة ومظاهرات 11 يناير الماضي.", "attack", []),
        ("هاجم مسلحون مقر الصحيفة في 7 يناير الماضي.", "attack", ["2016-01-07"]),
        ("طرد الجيش المسلحين من الأراضي التي كانت الجماعة تسيطر عليها في بداية العام.", "enforcement", []),
        ("حاول مسلح اغتيال زعيم الحركة الدينية التي أسست عام 1967.", "attack", []),
        # a law by its number, and an act by what it is about
        (
            "ذكر أن القرار رقم 1973 لعام 2015 والمصادق عليه يوم الاثنين الماضي لا يخص الأسلحة.",
            "policy",
            ["2016-05-16"],
        ),
        ("أصدر مجلس الأمن القرار رقم 1701 لعام 2006 بشأن وقف القتال.", "policy", ["2006-01-01"]),
        (
            "رغم الاتفاق لوقف إطلاق النار الذي توصل إليه الطرفان عام 2013، شهد الأسبوع الماضي هجمات عدة.",
            "policy",
            ["2013-01-01"],
        ),
    ],
)
def test_the_day_of_a_happening_is_its_own(text: str, event_type: str, days: list[str]) -> None:
    assert _days(text, event_type) == days


def test_a_decree_known_by_its_number_is_the_one_that_was_just_told_of() -> None:
    text = (
        "أصدر الرئيس أمس مرسوما تشريعيا يقضي بالعفو عن المتهمين في قضايا الإرهاب. "
        "وجاء في المرسوم التشريعي رقم 32 لعام 2016 أن العفو العام يشمل المتهمين في قضايا الإرهاب."
    )
    assert _days(text, "policy") == ["2016-05-17"]


def test_nobody_spoke_on_a_day_to_come() -> None:
    text = (
        "رحبت القيادة بالدعوة إلى اجتماع اللجنة الأمنية الأربعاء المقبل لبحث مكافحة الإرهاب. "
        "جاء ذلك خلال اجتماع طارئ للقيادة في مقر الرئاسة لبحث مكافحة الإرهاب."
    )
    assert "2016-05-25" not in _days(text, "meeting")[1:]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("أوقع النزاع المستمر منذ أربعة أعوام أكثر من 240 ألف قتيل بحسب حصيلة صدرت أول من أمس.", ["2012-05-18"]),
        ("بلغت حصيلة القتلى في العاصمة 335 شخصا، ويذكر أن حصيلة شهر أبريل بلغت 1446 قتيلا.", ["2016-04-01"]),
        ("باتت القوات تسيطر على نصف الأحياء التي كانت تحت سيطرة المسلحين منذ العام 2012.", []),
        ("قتل 17 جنديا منذ أن بدأ المتمردون شن هجمات يومية في 22 أبريل.", ["2016-04-22"]),
        ("قتل 335 شخصا في الهجمات الإرهابية خلال شهر أبريل الماضي.", ["2016-04-01"]),
    ],
)
def test_a_figure_has_its_own_time(text: str, days: list[str]) -> None:
    assert _days(text, "statistic") == days


@pytest.mark.parametrize(
    ("text", "event_type", "days"),
    [
        # told on a day, but of a time of its own
        ("ذكرت الوكالة أمس الثلاثاء أنه حتى الأول من أبريل قتل أكثر من 260 مسلحا في العمليات.", "enforcement", []),
        ("ذكرت الوكالة أمس الثلاثاء أن الجيش قتل عشرة مسلحين في العمليات.", "enforcement", ["2016-05-17"]),
        ("قالت الوزارة اليوم الأربعاء إنه تم إيقاف أربعة متطرفين خلال الأيام الماضية.", "enforcement", ["2016-05-11"]),
        (
            "قالت الوزارة اليوم الأربعاء إنه تم إيقاف أربعة متهمين بالهجوم الذي وقع خلال الأيام الماضية.",
            "enforcement",
            ["2016-05-18"],
        ),
        # when an act runs out, and days in names of places
        ("مددت السلطات حالة الطوارئ التي كان مقررا أن تنتهي في منتصف يناير أربع مرات.", "policy", []),
        ("تم تمديد حالة الطوارئ في منتصف يناير لأن خطر الإرهاب قائم.", "policy", ["2016-01-11"]),
        ("تمكن الجيش مرورا بواد الجمعة من القضاء على 16 إرهابيا.", "enforcement", []),
        ("تمكن الجيش يوم الجمعة من القضاء على 16 إرهابيا.", "enforcement", ["2016-05-13"]),
        ("انفجرت سيارة مفخخة قرب قسم ثان 6 أكتوبر.", "attack", []),
        ("تبنت الجماعة الاثنين قتل شرطيين عثر على جثتيهما قرب الحدود.", "attack", ["2016-05-16"]),
    ],
)
def test_a_day_beside_what_is_told(text: str, event_type: str, days: list[str]) -> None:
    assert _days(text, event_type) == days


def test_other_news_does_not_take_over_the_day() -> None:
    text = "قتل جندي أمس في هجوم بعبوة ناسفة في بغداد. {} قتل جندي في هجوم مسلح على حاجز في الموصل."
    assert _days(text.format("كذلك،"), "attack") == ["2016-05-17"]


def test_money_for_a_mission_has_its_date() -> None:
    told = "أطلق الاتحاد بعثة لتدريب القوات العراقية على مكافحة الإرهاب في أكتوبر 2015. وتعمل البعثة مع الحكومة."
    money = " وخصصت لها موازنة تقدر بـ14 مليون يورو لمكافحة الإرهاب."
    assert _days(told + money, "funding") == ["2015-10-01"]
