"""Invasions and wars named by their year: campaigns of old, at the place that was invaded."""

from __future__ import annotations

import pytest

from tests.extracted import placed_rows

PUBLISHED = "2015-08-08"


@pytest.mark.parametrize(
    ("text", "country", "start", "end"),
    [
        ("تقول الدراسة إن الإرهاب ترسخ في الأرياف بعد غزو العراق عام 2003.", "IRQ", "2003-01-01", "2003-12-31"),
        ("فتح احتلال العراق لدولة الكويت في الثاني من أغسطس 1990 باب الإرهاب.", "KWT", "1990-08-02", "1990-08-02"),
        ("اتسع الإرهاب منذ الاحتلال الأميركي للعراق عام 2003.", "IRQ", "2003-01-01", "2003-12-31"),
        ("هدمت المدرسة في الحرب على قطاع غزة الصيف الماضي، ولا صلة لها بالإرهاب.", "PSE", "2014-06-01", "2014-08-31"),
    ],
)
def test_a_war_named_by_its_year(text: str, country: str, start: str, end: str) -> None:
    """The war is a campaign of its date, in the country that it was waged on."""
    assert placed_rows(text, PUBLISHED) == [("mission", country, start, end)]


@pytest.mark.parametrize(
    "text",
    [
        "قال الناطق أمس إن الحرب على العراق زادت الإرهاب.",
        "حاربت الجماعة قوات الاحتلال الأمريكي عام 2005 ثم اتجهت إلى الإرهاب.",
        "ذكر الكاتب الغزو العراقي للكويت، وأضاف أن عام 2001 كان عام الإرهاب.",
    ],
)
def test_a_war_without_a_date_of_its_own(text: str) -> None:
    """The day on which a war is spoken of, the year of its army and that of another clause date no war."""
    assert not [row for row in placed_rows(text, PUBLISHED) if row[0] == "mission"]
