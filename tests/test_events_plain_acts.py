"""Plain wordings of shelling, of charges that lead to a trial, and of acts whose days stand side by side."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def _rows(text: str) -> set[tuple[str, str]]:
    return {(row.sub_event_type, str(row.date_start)) for row in dated(text + CONTEXT)}


@pytest.mark.parametrize(
    "text",
    [
        "سقطت أمس قذيفة هاون على حي سكني في دمشق.",
        "سقطت ثلاث قذائف أمس على حي في دمشق وأدت إلى مقتل امرأة.",
        "أطلق الحوثيون أمس صواريخ على جازان.",
        "أطلق مسلحون أمس قذائف باتجاه ثكنة للجيش قرب عرسال.",
    ],
)
def test_shells_that_fall_are_a_shelling(text: str) -> None:
    assert _rows(text) == {("shelling", "2016-05-17")}


def test_shells_that_are_found_are_none() -> None:
    assert not _rows("عثرت الشرطة أمس على قذيفة من مخلفات الحرب.") & {
        ("bombing", "2016-05-17"),
        ("shelling", "2016-05-17"),
    }


def test_a_charge_that_leads_to_a_trial_is_one_act() -> None:
    rows = dated("أحالت النيابة أمس إلى المحاكمة 15 متهما بالتخطيط لتفجير السفارة في يناير الماضي." + CONTEXT)
    assert [(r.sub_event_type, str(r.date_start), [q.value for q in r.quantities]) for r in rows] == [
        ("charge", "2016-05-17", [15.0])
    ]


def test_a_trial_that_is_held_stays() -> None:
    assert _rows("عقدت أمس محاكمة 15 متهما بالإرهاب في القاهرة.") == {("trial", "2016-05-17")}


def test_a_month_beside_a_day_of_another_year_keeps_its_own_act() -> None:
    assert _rows("اعتقل الرجل في مطار هيثرو في مارس 2014 وحكم عليه أمس بالسجن أربع سنوات.") == {
        ("arrest", "2014-03-01"),
        ("sentence", "2016-05-17"),
    }


def test_a_condemned_attack_is_not_of_the_day_of_the_session() -> None:
    rows = dated("اجتمع مجلس الوزراء السعودي في جدة أمس وأدان تفجير مسجد في الكويت." + CONTEXT)
    assert [row.event_type for row in rows] == ["meeting"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("وقال إن 230 مدنيا قتلوا في حلب خلال الأسبوع الماضي.", ("statistic", "2016-05-08")),
        ("وقال إن ثلاثة جنود قتلوا في حلب خلال الأسبوع الماضي.", ("attack", "2016-05-08")),
        ("وكانت السلطات قد أعلنت في فبراير الماضي تفكيك خلية من ثمانية أشخاص في مراكش.", ("enforcement", "2016-02-01")),
        ("فككت الشرطة 12 خلية خلال الشهر الماضي.", ("statistic", "2016-04-01")),
    ],
)
def test_figures_of_a_stretch_of_time_and_single_acts(text: str, row: tuple[str, str]) -> None:
    assert [(e.event_type, str(e.date_start)) for e in dated(text + CONTEXT)] == [row]


def test_people_counted_behind_the_year_are_no_old_year() -> None:
    rows = dated("بلغ عدد الموقوفين في تونس منذ بداية العام 1300 شخص." + CONTEXT)
    assert {str(row.date_start) for row in rows} <= {"2016-01-01"}
