"""What is no event of security policy as a specification: what is called off, trade, fines, tourists, strengths."""

from __future__ import annotations

import pytest

from tests.extracted import dated


def kinds_of(text: str) -> list[str]:
    return sorted(row.event_type for row in dated(text))


PAIRS = [
    (
        "ألغى الرئيس جولة مقررة غدا بعد الهجوم الإرهابي.",
        [],
        "بدأ الرئيس أمس جولة في المنطقة لبحث مكافحة الإرهاب.",
        ["meeting"],
    ),
    (
        "وقع البلدان أمس اتفاق تجارة حرة، وبحثا خطر الإرهاب.",
        [],
        "وقع البلدان أمس اتفاق تعاون أمني لمكافحة الإرهاب.",
        ["policy"],
    ),
    (
        "لم يزر البلاد عام 2015 سوى 20 ألف سائح بسبب الإرهاب.",
        [],
        "زار وزير الداخلية البلاد أمس لبحث الإرهاب.",
        ["meeting"],
    ),
    (
        "تقاتل الحركة الإرهابية التي تتمرد منذ عام 2007 قوة تضم 22 ألف جندي.",
        [],
        "قتلت الحركة الإرهابية منذ عام 2007 أكثر من 22 ألف جندي.",
        ["statistic"],
    ),
]


@pytest.mark.parametrize(("miss", "nothing", "hit", "rows"), PAIRS, ids=[row[0][:50] for row in PAIRS])
def test_what_only_looks_like_one(miss: str, nothing: list[str], hit: str, rows: list[str]) -> None:
    assert kinds_of(miss) == nothing
    assert kinds_of(hit) == rows


def test_a_fine_for_another_crime_is_no_funding() -> None:
    text = "أقرت الحكومة قانون مكافحة الإرهاب. قضت المحكمة أمس بسجن الوزير الأسبق وغرامة 53 مليون جنيه في قضية رشوة."
    assert "funding" not in kinds_of(text)


def test_a_sitting_that_a_court_puts_off_to_is_a_trial() -> None:
    text = (
        "أجلت محكمة الجنايات محاكمة عشرين متهما من التنظيم الإرهابي، لارتكابهم جرائم عنف وزرع عبوات في عدة مواقع "
        "بالعاصمة، لجلسة 17 أكتوبر المقبل."
    )
    assert set(kinds_of(text)) == {"enforcement"}


def test_talks_on_trade_are_no_meeting() -> None:
    assert kinds_of("يبدأ الطرفان مفاوضات لتوقيع اتفاق تجارة حرة في أكتوبر المقبل رغم الإرهاب.") == []


@pytest.mark.parametrize(
    "text",
    [
        "تخرج الضباط في الحملة الإيمانية التي أطلقها الرئيس عام 2003 وصاروا إرهابيين.",
        "أوقف إعلان الدولة دخولها الحرب قبل أسبوع القصف، وتنامى الحديث عن المنطقة الآمنة، وعن الإرهاب.",
        "وصل وزير الاقتصاد الألماني أمس إلى طهران. وبحث آخرون خطر الإرهاب والإرهابيين.",
    ],
)
def test_a_faith_campaign_talk_of_a_zone_and_a_trade_visit(text: str) -> None:
    assert [kind for kind in kinds_of(text) if kind in ("mission", "policy", "meeting")] == []
