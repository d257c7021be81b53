"""Figures as a specification: what they are counted over, which stand together, and what is no statistic."""

from __future__ import annotations

import pytest

from extract.events import extract_document
from extract.models import Document, Event

PUBLISHED = "2016-05-18"  # a Wednesday


def figures(text: str) -> list[Event]:
    rows = extract_document(Document("own", text, PUBLISHED, "given"))
    return [row for row in rows if row.event_type == "statistic" and row.date_basis != "implicit"]


COUNTED = [
    (
        "ومنذ انطلاق الحملة العسكرية في 8 مارس الماضي، قتل 90 مسلحا من داعش في غارات الجيش.",
        "2016-03-08..2016-05-18",
        {90.0},
    ),
    (
        "أعدم التنظيم الإرهابي أكثر من 300 شخص منذ سيطرته على البلدة في الثاني من فبراير 2016.",
        "2016-02-02..2016-05-18",
        {300.0},
    ),
    ("وأدت هجمات الجماعة الإرهابية منذ عام 2012 إلى سقوط أكثر من 9 آلاف قتيل.", "2012-01-01..2016-05-18", {9000.0}),
    ("يدور القتال مع المتمردين والإرهابيين منذ عقدين وأودى بحياة 12 ألف شخص.", "1996-05-18..2016-05-18", {12000.0}),
    ("أودت سلسلة الهجمات الإرهابية بحياة 85 شخصا الشهر الماضي وحده.", "2016-04-01..2016-04-30", {85.0}),
    ("قتل نحو 140 مسلحا من داعش خلال أسبوعين من الغارات الجوية للتحالف.", "2016-05-04..2016-05-18", {140.0}),
    (
        "أعلنت البعثة مقتل وإصابة 820 مدنيا خلال شهر أبريل الماضي جراء الإرهاب. وبلغ عدد القتلى 310 والجرحى 510.",
        "2016-04-01..2016-04-30",
        {820.0, 310.0, 510.0},
    ),
    (
        "وتبين الإحصاءات الصادرة عن قيادة التحالف الجمعة أن الطائرات ضربت 700 هدف لداعش.",
        "2016-05-13..2016-05-13",
        {700.0},
    ),
    ("أعلنت الوزارة أمس ارتفاع عدد النازحين من مناطق داعش إلى 70 ألف نازح.", "2016-05-17..2016-05-17", {70000.0}),
    ("واعتقلت الشرطة أكثر من 600 شخص منذ نهاية الشهر الماضي في حملة على داعش.", "2016-04-21..2016-05-18", {600.0}),
]


@pytest.mark.parametrize(("text", "period", "values"), COUNTED, ids=[row[0][:50] for row in COUNTED])
def test_a_figure_has_the_time_that_it_is_counted_over(text: str, period: str, values: set[float]) -> None:
    rows = figures(text)
    assert [f"{row.date_start}..{row.date_end}" for row in rows] == [period]
    assert values <= {quantity.value for quantity in rows[0].quantities}


NO_FIGURES = [
    "هذا أعنف هجوم إرهابي في البلاد منذ مايو 2013 حين قتل 40 شخصا في العاصمة.",
    "وقتل المئات منهم في هجمات إرهابية منذ عام 2013.",
    "انضم الإرهابيون الستة إلى التنظيم في مطلع العام.",
    "حصل الحزب على 13 في المائة من الأصوات خلال انتخابات مارس الماضي التي خيم عليها الإرهاب.",
    "تضم المدينة التي يسيطر عليها داعش منذ أشهر 165 ألف نسمة خلال العام الماضي.",
    "أرسلت الحكومة العام الماضي 3500 جندي لقتال داعش.",
    "قتل 300 شخص في حوادث المرور خلال العام الماضي، وهو ما يزيد على ضحايا الإرهاب.",
    "تبنى داعش منذ قليل هجوم السوق الذي وقع أمس وأودى بحياة 22 شخصا.",
    "وتتواصل الاعتقالات منذ التفجير الإرهابي في 20 أبريل الذي أسفر عن مقتل 32 شخصا.",
    "أعلن التنظيم الإرهابي مسؤوليته عن الهجوم على الجامعة الذي أدى إلى مقتل 147 طالبا في أبريل.",
]


@pytest.mark.parametrize("text", NO_FIGURES, ids=[text[:50] for text in NO_FIGURES])
def test_what_is_no_figure_of_security(text: str) -> None:
    assert figures(text) == []


def test_figures_of_one_period_and_toll_are_one_row_and_others_are_not() -> None:
    text = "قتل 40 مدنيا خلال مارس الماضي في هجمات إرهابية. وفي أبريل الماضي قتل 60 مدنيا في هجمات أخرى."
    assert [str(row.date_start) for row in figures(text)] == ["2016-03-01", "2016-04-01"]
