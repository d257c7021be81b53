"""Ground that falls, is occupied or is won back; coups; attacks of one town named by their year; letters in shapes."""

from __future__ import annotations

import pytest

from tests.extracted import rows_of


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("وكان معسكر الحدود قد سقط في مارس بأيدي المتمردين.", "attack", "2016-03-01"),
        ("نزح السكان بعد سقوط البلدات الجبلية في قبضة المسلحين الأسبوع الماضي.", "attack", "2016-05-08"),
        ("قال المؤرخ إن الجماعة احتلت السفارة السويسرية في طهران عام 1979.", "attack", "1979-01-01"),
        ("تحالف معهم عندما احتلوا العاصمة صنعاء في سبتمبر الماضي.", "attack", "2015-09-01"),
        ("شارك الضابط في محاولة انقلاب فاشلة في مايو 2015.", "attack", "2015-05-01"),
        ("عادت الأسر إلى المدينة التي استعيدت في منتصف أبريل.", "enforcement", "2016-04-11"),
        ("غطى الصحفي هجمات لندن عام 2005.", "attack", "2005-01-01"),
        ("ضبطت الشرطة خلال الأيام القليلة الماضية ثلاثة متهمين بتمويل الإرهاب.", "enforcement", "2016-05-11"),
        ("ﺷﻦ ﻃﻴﺮان ﺍﻟﺠﻴﺶ أمس ﻏﺎرة ﺟﻮﻳﺔ على معسكر للتنظيم الإرهابي.", "enforcement", "2016-05-17"),
    ],
)
def test_what_was_done_then(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in rows_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "احتل البلد في العام الماضي المركز الرابع في مؤشر الإرهاب.",
        "احتلت صور الضحايا صفحات الصحف أمس.",
        "تزايدت الهجمات الإرهابية عام 2015 في كل مكان.",
        "ستضبط الشرطة خلال الأيام القليلة المقبلة ما تبقى من الخلية.",
        "حذر الوزير أمس من سقوط أسلحة متطورة في أيدي مجموعات متشددة.",
    ],
)
def test_what_nobody_did(text: str) -> None:
    assert not any(kind in ("attack", "enforcement") for kind, _ in rows_of(text))
