"""Figures that are counted over a stretch of time as a specification, and acts of one day beside them."""

from __future__ import annotations

import pytest

from tests.extracted import dated


def rows_of(text: str) -> list[tuple[str, str, list[tuple[float, str]]]]:
    rows = dated(text)
    return [
        (row.event_type, f"{row.date_start}..{row.date_end}", [(q.value, q.unit) for q in row.quantities])
        for row in rows
    ]


COUNTED = [
    (
        "وذكرت الوكالة السبت أن الغارات أسفرت خلال أسبوع عن مقتل نحو 260 عنصرا من الحزب الإرهابي وإصابة 400 آخرين.",
        "2016-05-11..2016-05-18",
        [(260, "killed"), (400, "injured")],
    ),
    ("قتل 40 شخصا في المدينة خلال أسبوع واحد من الإرهاب.", "2016-05-11..2016-05-18", [(40, "killed")]),
    (
        "وسع التنظيم الإرهابي خلال الأشهر الستة الأخيرة قاعدته ليحصل على أكثر من 3000 مناصر.",
        "2015-11-18..2016-05-17",
        [(3000, "people")],
    ),
    (
        "حصدت الغارات أرواح أكثر من 25 عنصرا من التنظيم الإرهابي منذ مطلع أبريل الماضي.",
        "2016-04-01..2016-05-18",
        [(25, "killed")],
    ),
    (
        "أعدمت السلطات 530 شخصا بين الثالث من يناير و15 أبريل 2016 بتهم الإرهاب.",
        "2016-01-03..2016-04-15",
        [(530, "executed")],
    ),
    (
        "أفادت المنظمة أن 12 شخصا أعدموا في البلاد منذ العام 1997 بتهم الإرهاب.",
        "1997-01-01..2016-05-18",
        [(12, "executed")],
    ),
    ("ارتفع عدد أحكام الإعدام في العام الماضي إلى 720 حالة بتهم الإرهاب.", "2015-01-01..2015-12-31", [(720, "cases")]),
    (
        "أعلن الجيش مقتل 88 إرهابيا في عمليات تمشيط خلال الفترة من 20 إلى 30 أبريل الماضي.",
        "2016-04-20..2016-04-30",
        [(88, "killed")],
    ),
    ("نفذ التحالف 23 ضربة جوية ضد داعش خلال الساعات الـ24 الماضية.", "2016-05-17..2016-05-17", [(23, "strikes")]),
]


@pytest.mark.parametrize(("text", "days", "figures"), COUNTED, ids=[row[0][:50] for row in COUNTED])
def test_a_figure_over_a_stretch_is_a_statistic(text: str, days: str, figures: list[tuple[float, str]]) -> None:
    assert rows_of(text) == [("statistic", days, figures)]


ONE_ACT = [
    ("أعدمت السلطات 47 شخصا في يناير الماضي بتهم الإرهاب.", "enforcement"),
    ("أعدم المتمردون 49 أسيرا عام 1900 في حرب على الإرهاب.", "attack"),
    ("قتل 23 شخصا في هجوم إرهابي أمس.", "attack"),
]


@pytest.mark.parametrize(("text", "kind"), ONE_ACT, ids=[row[0][:50] for row in ONE_ACT])
def test_what_was_done_at_once_is_no_statistic(text: str, kind: str) -> None:
    assert [row[0] for row in rows_of(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "شهدت البلاد هجومين انتحاريين خلال أسبوع، وفق خبراء مكافحة الإرهاب.",
        "شهدت البلاد هجومين انتحاريين خلال أقل من شهر، وفق خبراء مكافحة الإرهاب.",
        "تنجز لجنة مكافحة الإرهاب عملها خلال أسبوع العمل.",
    ],
)
def test_a_stretch_alone_dates_no_single_happening(text: str) -> None:
    assert rows_of(text) == []
