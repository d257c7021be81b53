"""What lasts or is counted since a time: a visit that goes on, troops that stay, the dead of a conflict."""

from __future__ import annotations

import pytest

from tests.extracted import placed_rows

PUBLISHED = "2015-07-29"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وتحدث وزير الدفاع الأردني الذي يزور تونس منذ الاثنين الماضي عن خطر الإرهاب.",
            ("meeting", "TUN", "2015-07-27", "2015-07-29"),
        ),
        (
            "تتواجد قوات الاتحاد الأفريقي في بوروندي منذ عام 2011 لمكافحة الإرهاب.",
            ("mission", "BDI", "2011-01-01", "2011-12-31"),
        ),
        ("ونما الإرهاب بعد الانسحاب الأميركي من العراق عام 2011.", ("mission", "IRQ", "2011-01-01", "2011-12-31")),
        (
            "وتم إجلاء الجنود الأجانب من اليمن في مارس الماضي خوفا من الإرهاب.",
            ("mission", "YEM", "2015-03-01", "2015-03-31"),
        ),
        # the dead of what one wants to end are counted, those that one wants to kill are not
        (
            "وتهدف المحادثات إلى إنهاء تمرد أدى إلى مقتل 30 ألف شخص في تركيا منذ عام 1990 بسبب الإرهاب.",
            ("statistic", "TUR", "1990-01-01", "2015-07-29"),
        ),
        # «منذ أن» opens the clause that tells when the count began
        (
            "وقتل ما لا يقل عن 19 عنصرا من قوات الأمن التركية منذ أن بدأ المسلحون شن هجمات يومية في 12 يوليو.",
            ("statistic", "TUR", "2015-07-12", "2015-07-29"),
        ),
    ],
)
def test_since(text: str, expected: tuple[str, str, str, str]) -> None:
    """The happening or the count has the time that it goes back to."""
    assert placed_rows(text, PUBLISHED) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "وتهدف الحملة إلى قتل 30 ألف إرهابي منذ عام 1990.",
        "وقال الوزير الذي زار تونس مرارا منذ عام 2007 إن الإرهاب خطر.",
    ],
)
def test_not_since(text: str) -> None:
    """An aim is no count, and visits made again and again are none of a time."""
    assert placed_rows(text, PUBLISHED) == []
