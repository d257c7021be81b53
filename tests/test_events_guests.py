"""Who is the host and who the guest of a reception; a number of those who did a deed, not of its victims."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated, told


def _countries(text: str) -> list[tuple[str, ...]]:
    return [event.countries for event in dated(text + CONTEXT) if event.event_type == "meeting"]


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("استقبل الرئيس المصري أمس وزير الدفاع الفرنسي.", ("EGY",)),
        ("استقبل أمير قطر أمس وزراء الداخلية العرب.", ("QAT",)),
        ("استقبل وزير الداخلية التونسي صباح اليوم وفدا من البرلمان الأوروبي.", ("TUN",)),
        # only the guest is told
        ("استقبل أمس وزير الداخلية الإيطالي، وتلقى رسالة من أمير الكويت.", ()),
        ("الملك استقبل أمس رئيس وزراء باكستان.", ()),
        ("وعقد الملك أمس جلسة مباحثات رسمية مع رئيس السنغال.", ()),
        ("عقد الرئيس التونسي أمس جلسة مباحثات مع نظيره الجزائري.", ("TUN",)),
    ],
)
def test_a_reception_is_where_the_host_is(text: str, countries: tuple[str, ...]) -> None:
    assert _countries(text) == [countries]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("اختطفت مجموعة إرهابية تتكون من أربعة عناصر أمس راعيا في جبل السلوم.", set()),
        ("خطف ثلاثة مسلحين أمس مهندسا في بنغازي.", {(1.0, "kidnapped")}),
        ("اختطف أمس ثلاثة إرهابيين مهندسا في درنة.", {(1.0, "kidnapped")}),
        ("وقع أمس اختطاف طائرة مدنية بواسطة ثلاثة من الإرهابيين في مطار طرابلس.", set()),
        # the victims
        ("اختطف مسلحون أمس أربعة عمال من شركة نفط في البصرة.", {(4.0, "kidnapped")}),
        ("خطف مسلحون أمس مجموعة مكونة من ستة سياح في صنعاء.", {(6.0, "kidnapped")}),
        ("خطف ثلاثة مسلحين من الفصيل أمس في ريف حلب.", {(3.0, "kidnapped")}),
        ("خطفت الجبهة أمس خمسة مقاتلين من الفرقة في إدلب.", {(5.0, "kidnapped")}),
    ],
)
def test_kidnappers_are_not_counted_as_kidnapped(text: str, numbers: set[tuple[float, str]]) -> None:
    assert told(text + CONTEXT, "attack") == {"2016-05-17": numbers}


def test_members_of_a_cell_that_is_seized_are_counted() -> None:
    assert told("ضبطت الشرطة أمس خلية مؤلفة من خمسة عناصر." + CONTEXT, "enforcement") == {
        "2016-05-17": {(5.0, "arrested")}
    }
