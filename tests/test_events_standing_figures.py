"""Figures and amounts without a time beside them: which are worth a row of the day of publication."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, events

STANDS = {
    "ويقدر عدد المقاتلين الأجانب في صفوف التنظيم الإرهابي بنحو 3000 مقاتل.": ("foreign_fighters", 3000),
    "وبحسب إحصاءات المرصد قتل 700 شخص في العمليات الإرهابية.": ("killed", 700),
    "ويبلغ عدد الموقوفين في القضايا الإرهابية 210 موقوفين.": ("arrested", 210),
    "وكان عدد الموقوفين في القضايا الإرهابية 210 موقوفين.": ("arrested", 210),
    "وتقف النساء وراء نسبة 12 في المئة من العمليات الإرهابية.": ("percent", 12),
}
IS_NONE = (
    "وبلغ عدد قتلى الهجوم الإرهابي 17 قتيلا.",  # the toll of one attack
    "ويشكل المزارعون نسبة 90 في المئة من سكان البلدة التي استهدفها الإرهابيون.",  # who lives there
    "وبلغت نسبة الشباب دون الثلاثين 67 في المئة من إجمالي السكان.",
    "ووصلت الحروق إلى نسبة 60 في المئة من جسد المصاب.",
    "وكانت الوزارة قد فككت خلايا إرهابية بلغ عدد أفرادها 400 موقوف.",  # done before, nobody knows when
    "وكانت الدولة خصصت خمسة ملايين دولار لتمويل مكافحة الإرهاب.",  # told beside the news, nobody knows when
)


@pytest.mark.parametrize("text", STANDS)
def test_a_figure_of_the_field_stands_on_the_day_of_publication(text: str) -> None:
    rows = [event for event in events("وصل الوفد إلى المدينة." + text + CONTEXT) if event.event_type == "statistic"]
    assert [(row.date_basis, row.quantities[0].unit, row.quantities[0].value) for row in rows] == [
        ("implicit", *STANDS[text])
    ]


@pytest.mark.parametrize("text", IS_NONE)
def test_what_only_describes_people_or_one_deed_is_no_figure_of_the_field(text: str) -> None:
    assert events("وصل الوفد إلى المدينة. " + text + CONTEXT) == ()


def test_an_amount_that_the_text_begins_with_is_the_news_itself() -> None:
    rows = events("خصصت الحكومة خمسة ملايين دولار لتمويل مكافحة الإرهاب." + CONTEXT)
    assert [(row.event_type, row.date_basis) for row in rows] == [("funding", "implicit")]
