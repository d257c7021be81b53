"""A day that belongs to another word of the sentence dates no happening, and what did not happen is no row."""

from __future__ import annotations

import pytest

from extract.events import extract_document
from extract.models import Document

PUBLISHED = "2016-05-18"
CONTEXT = " وقالت الوزارة إن مكافحة الإرهاب واجب، وإن الإرهاب لا وطن له."


def rows_of(text: str) -> set[tuple[str, str]]:
    rows = extract_document(Document("own", text + CONTEXT, PUBLISHED, "given"))
    return {(row.event_type, str(row.date_start)) for row in rows if row.date_basis != "implicit"}


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("اهتمت صحف العاصمة الصادرة أمس بتفجير السوق الذي أودى بحياة عشرين شخصا.", "attack", "2016-05-17"),
        ("حلت هذا الأسبوع الذكرى العاشرة لهجمات السابع من أبريل في العاصمة.", "attack", "2016-04-07"),
        ("كان الرجل في مكان الهجوم وقد صنف بين عامي 2006 و2008 لدى الأجهزة خطرا.", "attack", "2006-01-01"),
        ("قتل تاجر في هجوم شنه مسلحون قرب حي واحد حزيران جنوبي المدينة.", "attack", "2015-06-01"),
        ("رفعت الشرطة حالة التأهب مع اقتراب افتتاح الجسر والمحدد له يوم 6 يونيو المقبل.", "policy", "2016-06-06"),
        ("أعلن التنظيم مسؤوليته عن الهجوم الأكثر دموية لهذا العام.", "attack", "2016-01-01"),
        ("يأتي نشر القوات الكندية بعد أن أعادت الحكومة في 22 أبريل الماضي افتتاح المطار.", "mission", "2016-04-22"),
        ("ألقت الشرطة القبض على شقيق منفذ تفجير السوق، أمس الثلاثاء، في المطار.", "attack", "2016-05-17"),
        ("تظاهر مئات الطلبة أمس للتنديد بالغارات التي يشنها الجيش على القرى.", "enforcement", "2016-05-17"),
        ("بدأت أمس تظهر نتائج زيارة وزير الداخلية إلى العاصمة.", "meeting", "2016-05-17"),
        ("كثف المتمردون هجماتهم على قوات الأمن في الأسبوعين الأخيرين.", "attack", "2016-05-04"),
        ("استمرت عمليات التمشيط التي شنتها القوات إلى غاية شهر أبريل 2013.", "enforcement", "2013-04-01"),
    ],
)
def test_the_day_of_another_word_dates_no_happening(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) not in rows_of(text)


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("قتل عشرون شخصا في تفجير هز سوق العاصمة أمس.", "attack", "2016-05-17"),
        ("قال المحقق أمس إن منفذ تفجير السوق، أول من أمس، شاب في العشرين.", "attack", "2016-05-16"),
        ("وقع هجوم مسلح على حاجز للشرطة في 7 أبريل.", "attack", "2016-04-07"),
        ("قتل ثلاثة في هجوم شنه مسلحون في شارع 40 أول من أمس.", "attack", "2016-05-16"),
        ("نشرت كندا قواتها في المطار في 22 أبريل الماضي بعد أن أعادت الحكومة افتتاحه.", "mission", "2016-04-22"),
        ("اعتقلت الشرطة أمس ثلاثة محتجين تظاهروا للتنديد بالغارات.", "enforcement", "2016-05-17"),
        ("زار وزير الداخلية العاصمة أمس والتقى نظيره.", "meeting", "2016-05-17"),
    ],
)
def test_a_happenings_own_day_stays(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in rows_of(text)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("نفى الجيش أمس مزاعم بأنه قصف قرية في الشمال.", "enforcement"),
        ("استبعدت الشرطة أمس أن يكون الانفجار هجوما إرهابيا.", "attack"),
        ("وقال الرئيس أمس: لن نجري أي محادثات مع قادة الجماعة.", "meeting"),
        ("ألغى الرئيس الفرنسي جولة رسمية في المنطقة كانت مبرمجة يوم غد.", "meeting"),
        ("شن الكاتب في مقال نشره أمس هجوما على سياسة الحكومة ضد الإرهاب.", "attack"),
        ("قال القائد أمس إن ما جرى هو استهداف للوطن بأكمله.", "attack"),
        ("هاجمت مجموعة مسلحة فجر أمس محطة الإرسال الموجودة في قمة جبل قريب.", "meeting"),
        ("تجمع المحتجون مساء أمس في ساحة التحرير وسط العاصمة.", "enforcement"),
        ("أمر أمير المنطقة أمس بإيقاف مظاهر الاحتفال حدادا على ضحايا الإرهاب.", "enforcement"),
    ],
)
def test_what_did_not_happen_is_no_row(text: str, event_type: str) -> None:
    assert event_type not in {kind for kind, _ in rows_of(text)}


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("أعلن الجيش أمس أنه قصف مواقع المسلحين في قرية شمالية.", "enforcement"),
        ("أجرى الوزير أمس محادثات مع نظيره الفرنسي في العاصمة.", "meeting"),
        ("هاجمت مجموعة مسلحة فجر أمس محطة الإرسال الموجودة في قمة جبل قريب.", "attack"),
        ("شن مسلحون أمس هجوما عنيفا على حاجز للشرطة.", "attack"),
        ("أعلنت القيادة أمس تحرير ثلاث قرى من قبضة التنظيم.", "enforcement"),
    ],
)
def test_what_happened_stays(text: str, event_type: str) -> None:
    assert event_type in {kind for kind, _ in rows_of(text)}
