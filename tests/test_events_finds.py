"""Weapons found, targets struck, fighters done away with, and days that stay in the clause of an object."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016
TOLD = [
    ("عثرت وحدات الحرس مساء أمس على كمية كبيرة من الذخيرة في بيت أحد الإرهابيين في بنقردان.", ["enforcement"]),
    ("عثرت الشرطة أمس في شقة في بروكسل على معدات ومتفجرات في قضية إرهاب.", ["enforcement"]),
    ("عثر أمس على بطاقة هوية إرهابي في المتحف.", []),
    ("عثرت الشرطة أمس على جثتي حارسين قتلا بأسلحة نارية على يد إرهابيين في بلدة تركية.", ["attack"]),
    (
        "أعلنت الوزارة أن القوات المسلحة ضربت، أمس الثلاثاء، أهدافا للتنظيم الإرهابي شمالي سوريا.",
        ["enforcement"],
    ),
    ("يسعى التنظيم لتحقيق أهدافه بعملية إرهابية ضربت بغداد عام 2009.", ["attack"]),
    ("ارتفعت حصيلة الإرهابيين الذين تم القضاء عليهم أمس خلال عملية المنيهلة إلى أربعة.", ["enforcement"]),
    ("هدد الخاطفون في تسجيل أمس بإعدام الرهينة الكرواتي وطالبوا بالإفراج عن إرهابيين.", []),
    ("استعادت القوات الأراضي التي خسرتها العام الماضي أمام الجماعة الإرهابية في بنغازي.", []),
    ("استعادت القوات أمس الأراضي التي خسرتها أمام الجماعة الإرهابية في بنغازي.", ["enforcement"]),
    ("استهدف التفجير الإرهابي الذي وقع أمس مسجدا في القطيف.", ["attack"]),
]


@pytest.mark.parametrize("text,types", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_each_sentence_tells_only_its_own_finds_and_strikes(text, types):
    rows = [event.event_type for event in dated(text) if event.event_type in ("attack", "enforcement")]
    assert rows == types, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text)]
