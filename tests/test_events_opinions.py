"""The day of an opinion about a happening is not the happening's day."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def attacks_on(day: str, text: str) -> list[str]:
    return [row.event_type for row in dated(text + CONTEXT) if str(row.date_start) == day]


@pytest.mark.parametrize(
    "text",
    [
        "أدانت الأردن أمس الهجوم الذي استهدف مركزا للشرطة في مقديشو.",
        "شجب البرلمان العراقي أمس التفجير الإرهابي في سوق شعبية.",
        "نعى رئيس البلدية أمس مقتل عشرين من أبناء المدينة على يد التنظيم.",
        "نددت النقابة مساء أمس بجريمة إحراق المدرسة.",
        "أخلت المحكمة أمس سبيل خمسة من متهمي تفجير محطة القطار.",
        "أجلت المحكمة أمس النظر في دعوى مدبري تفجير محطة القطار.",
    ],
)
def test_the_day_of_an_opinion_or_a_trial_dates_no_attack(text: str) -> None:
    assert "attack" not in attacks_on("2016-05-17", text)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("أدانت الأردن الهجوم الذي استهدف أمس مركزا للشرطة في مقديشو.", "attack"),
        ("استهدف هجوم انتحاري أمس مركزا للشرطة في مقديشو.", "attack"),
        ("كشفت الشرطة أمس عن اعتقال خلية إرهابية في مقديشو.", "enforcement"),
        ("نشرت الشرطة أمس عن اعتقال خلية إرهابية في مقديشو.", "enforcement"),
    ],
)
def test_news_and_a_happenings_own_day_stay(text: str, event_type: str) -> None:
    assert event_type in attacks_on("2016-05-17", text)
