"""The finer kind of what forces take: people are arrested, things are seized."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated

TAKEN = {
    "ضبطت قوات الأمن أمس 14 من العناصر المتطرفة المطلوبة.": "arrest",
    "أعلنت الوزارة أمس ضبط عناصر شبكة إرهابية تضم خمسة متهمين.": "arrest",
    "أسفرت الحملة أمس عن ضبط 24 من تلك العناصر.": "arrest",
    "تم أمس ضبط 20 قطعة سلاح وثلاثة متهمين في الإسكندرية.": "seizure",
    "ضبط حرس الحدود أمس سيارة يقودها رجل ومعه أسلحة.": "seizure",
    "ضبطت الشرطة أمس لدى رجل في تونس مسدسا.": "seizure",
}


@pytest.mark.parametrize("text", TAKEN)
def test_people_are_arrested_and_things_are_seized(text: str) -> None:
    assert [(event.event_type, event.sub_event_type) for event in dated(text + CONTEXT)] == [
        ("enforcement", TAKEN[text])
    ]


def test_who_stays_held_is_not_arrested_anew() -> None:
    rows = dated("مددت المحكمة أمس اعتقال خمسة متهمين." + CONTEXT)
    assert [row.sub_event_type for row in rows] == ["detention"]


def _kinds(text: str) -> list[str]:
    return [event.sub_event_type for event in dated(text + CONTEXT)]


ORDERED = {
    "أصدر قاضي التحقيق أمس ثلاث بطاقات إيداع بالسجن في سيدي بوزيد.": "warrant",
    "أصدرت النيابة أمس أمرا بضبط وإحضار قيادي في الجماعة بالجيزة.": "warrant",
    "أمر قاض أمس بالإفراج بكفالة عن شاب متهم بالترويج للتنظيم في سيدني.": "release",
    "أمرت محكمة أمس بإخلاء سبيل خمسة متهمين في المنصورة.": "release",
    "أمر قاض إسباني أمس بسجن متهمين اثنين بتمويل داعش في مدريد.": "detention",
    "أصدرت محكمة في الرياض أمس أحكاما بالسجن على تسعة متهمين.": "sentence",
}


@pytest.mark.parametrize("text", ORDERED)
def test_a_court_order_is_what_it_orders(text: str) -> None:
    assert _kinds(text) == [ORDERED[text]]


FROM_THE_AIR = {
    "تم أمس استهداف رتل لداعش بغارة جوية قرب الرطبة.": "air_strike",
    "شنت طائرات حربية أمس غارة على مقر للشرطة في الموصل.": "air_strike",
    "نفذت الشرطة الأسترالية أمس غارة على منزل في سيدني.": "raid",
    "قتل ستة أشخاص أمس في غارة للشرطة على مقهى في نيروبي.": "raid",
}


@pytest.mark.parametrize("text", FROM_THE_AIR)
def test_police_raid_and_planes_strike(text: str) -> None:
    assert _kinds(text) == [FROM_THE_AIR[text]]
