"""Missions as a specification: campaigns begun, forces sent, bodies founded, bases opened, and what is none."""

from __future__ import annotations

import pytest

from tests.extracted import dated, of_type
from tests.test_events import Row, check

# published on Wednesday 18 May 2016
TELLS = [
    (
        "درس المقاتلون ضمن برنامج تقوده الولايات المتحدة للتدريب على قتال التنظيم الإرهابي، وبدأ في مارس الماضي.",
        Row("mission", "2016-03-01", "2016-03-31"),
    ),
    (
        "وأعلنت القوات العراقية في 13 أبريل تكثيف عملياتها في نينوى لطرد تنظيم داعش الإرهابي.",
        Row("mission", "2016-04-13", "2016-04-13", "IRQ"),
    ),
    (
        "وقال الناطق إن العمليات التي بدأت الأحد ضد الإرهاب ستتواصل.",
        Row("mission", "2016-05-15", "2016-05-15"),
    ),
    (
        "قال قائد الشرطة أمس إن ألف شرطي تم نشرهم في نيروبي خشية الإرهاب.",
        Row("mission", "2016-05-17", "2016-05-17", "KEN"),
    ),
    (
        "أنشئ مركز مكافحة الإرهاب في الجزائر سنة 2004.",
        Row("mission", "2004-01-01", "2004-12-31", "DZA"),
    ),
    (
        "وصلت تعزيزات عسكرية مساء أمس إلى القصرين لمطاردة إرهابيين.",
        Row("mission", "2016-05-17", "2016-05-17"),
    ),
]

NONE = [
    "بدأ في مارس الماضي برنامج تلفزيوني عن الإرهاب.",
    "وسعت الدولة حملتها على الإرهاب في أعنف حملة عسكرية منذ أربع سنوات.",
    "شنت طائرات التحالف العربي أمس غارات على معسكر إرهابي.",
    "أعد الضابط خريطة عن الإرهاب تم نشرها في مجلة القوات المسلحة في يونيو 2006.",
    "ألقت الوحدات الأمنية القبض الأحد على إرهابي خطير نشرت صورته وزارة الداخلية.",
    "وقررت الدولتان الاثنين تعزيز تعاونهما العسكري في مكافحة الإرهاب.",
    "شن التنظيم الإرهابي هجوما واسعا على القرى الصيف الماضي.",
    "نددت الدولة بحظر إرسال الطائرات لمكافحة الإرهاب بعد أحداث الثلاثين من يونيو 2013.",
]


def missions(text: str) -> list:
    return of_type(text, "mission")


@pytest.mark.parametrize("text,row", TELLS)
def test_a_mission_gets_its_day(text: str, row: Row) -> None:
    found = missions(text)
    assert len(found) == 1, [(event.rule, event.date_text) for event in dated(text)]
    check(found[0], row)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_mission(text: str) -> None:
    assert missions(text) == []
