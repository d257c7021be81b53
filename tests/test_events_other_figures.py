"""A rate of a market, a poll or a disease, and a forecast, are no statistic of security policy."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, events


def values_of(text: str) -> set[float]:
    return {
        q.value
        for row in events(text + CONTEXT)
        if row.event_type == "statistic" and row.date_start
        for q in row.quantities
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وتراجع سعر العملة المحلية 3 في المائة خلال الشهر الماضي.", 3),
        ("وأظهر استطلاع للرأي الشهر الماضي أن 56 في المائة من السكان راضون.", 56),
        ("وسجلت الوزارة 250 حالة من هذا المرض في أبريل 2016.", 250),
        ("توقع الوزير عودة 5000 مقاتل أجنبي خلال عام 2015.", 5000),
    ],
)
def test_figures_of_other_fields_and_forecasts_are_no_rows(text: str, value: float) -> None:
    assert value not in values_of(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("وتراجع عدد الهجمات الإرهابية 30 في المائة خلال الشهر الماضي.", 30),
        ("وأظهر استطلاع العام الماضي أن 56 في المائة من السكان يخشون الهجمات الإرهابية.", 56),
        ("عاد 5000 مقاتل أجنبي خلال عام 2015.", 5000),
        ("وقتل 250 شخصا في أعمال العنف في أبريل 2016.", 250),
    ],
)
def test_figures_of_security_stay(text: str, value: float) -> None:
    assert value in values_of(text)
