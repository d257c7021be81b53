"""How long a gathering lasts may be told behind the sentence that tells its first day."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def days_of(text: str) -> list[tuple[str, str]]:
    return [(str(row.date_start), str(row.date_end)) for row in dated(text + CONTEXT) if row.event_type == "meeting"]


OPENED = "انطلقت أمس في باماكو أعمال المؤتمر الدولي لمكافحة الإرهاب بمشاركة وزراء الداخلية. "


@pytest.mark.parametrize(
    ("behind", "last"),
    [
        ("ويتضمن المؤتمر الذي يدوم يومين عدة محاور.", "2016-05-18"),
        ("ويبحث المؤتمر الذي يستمر حتى 20 مايو الجاري أمن الحدود.", "2016-05-20"),
        ("ويناقش المؤتمر الذي يختتم أعماله غدا سبل مواجهة التطرف.", "2016-05-19"),
        ("وتستمر أعمال المؤتمر حتى يوم 21 مايو.", "2016-05-21"),
        ("وحضر الافتتاح وزير العدل. وألقى الوزير كلمة. ويناقش المؤتمر الذي يختتم اليوم ملف التمويل.", "2016-05-18"),
    ],
)
def test_the_last_day_told_behind(behind: str, last: str) -> None:
    assert days_of(OPENED + behind) == [("2016-05-17", last)]


@pytest.mark.parametrize(
    "behind",
    [
        "وتستمر الحملة العسكرية حتى 20 مايو الجاري.",  # another thing lasts
        "وقال الوزير إن الحرب ستستمر حتى 20 مايو.",
        "وناقش المؤتمر الخطة التي تنتهي غدا.",
        "ويذكر أن المؤتمر يستمر في بحث الملفات.",  # no end is told
        "وتستمر رئاسة مالي للمؤتمر حتى عام 2018.",
    ],
)
def test_one_day_stays_one_day(behind: str) -> None:
    assert ("2016-05-17", "2016-05-17") in days_of(OPENED + behind)


@pytest.mark.parametrize(
    "text",
    [
        "لا تبحثوا عن الجناة في هذه المذبحة الإرهابية، فالذين يتحكمون اليوم بالبلاد هم المسؤولون.",
        "ويسعى الناس اليوم في العاصمة بعد كل ما لحق بهم من حزن إلى نسيان هجوم المتحف الإرهابي.",
    ],
)
def test_today_for_our_days(text: str) -> None:
    assert not [row for row in dated(text + CONTEXT) if row.event_type == "attack"]


@pytest.mark.parametrize(
    "text",
    [
        "هاجم مسلحون إرهابيون اليوم حاجزا للجيش قرب باماكو.",
        "أدان الوزير التفجير الإرهابي الذي وقع اليوم في سوق بمدينة باماكو.",
    ],
)
def test_today_of_an_attack(text: str) -> None:
    found = [str(row.date_start) for row in dated(text + CONTEXT) if row.event_type == "attack"]
    assert found == ["2016-05-18"]
