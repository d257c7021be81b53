"""Acts that a word behind them says were made: at a gathering, at a place and on a day."""

from __future__ import annotations

import pytest

from tests.extracted import dated

PUBLISHED = "2015-07-08"


def _rows(text: str) -> list[tuple[str, str, str]]:
    """Type, country and first day of the dated rows of `text`."""
    return [(e.event_type, e.country, str(e.date_start)) for e in dated(text, PUBLISHED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one day for the act and for the gathering that it was made at
        (
            "ونوه الوزير بإعلان تونس الذي صدر في ختام زيارة الرئيس الفرنسي إلى الجزائر أمس لمكافحة الإرهاب.",
            [("policy", "DZA", "2015-07-07"), ("meeting", "DZA", "2015-07-07")],
        ),
        (
            "وذكر بقرار الجامعة بشأن مكافحة الإرهاب الصادر عن القمة المنعقدة في عمان عام 2014.",
            [("policy", "JOR", "2014-01-01"), ("meeting", "JOR", "2014-01-01")],
        ),
        # what was signed is named again by the pronoun of «عليها», far behind it
        (
            "ويشمل البرنامج اتفاقية التعاون الأمني بين وزارة الداخلية في المملكة ووزارة الداخلية البولندية في شأن "
            "تأهيل مفتشي الموانئ ومكافحة الإرهاب، الموقع عليها في مدينة جدة بتاريخ 23 / 6 / 1436هـ.",
            [("policy", "SAU", "2015-04-12")],
        ),
    ],
)
def test_made_there_and_then(text: str, expected: list[tuple[str, str, str]]) -> None:
    """The act has the day, and where nothing else tells it the place, of the words that say that it was made."""
    assert _rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # a partnership that is strategic is no strategy; the gathering keeps its day
        "وبحث الجانبان الشراكة الاستراتيجية ضد الإرهاب التي أعلن عنها في قمة عمان في 14 مايو 2015.",
        # a gathering that only comes after an act far before it
        "وتحدث عن قرار صادر بشأن الإرهاب ثم عن أوضاع المنطقة وما يجري فيها وعن مؤتمر عقد في عمان عام 2014.",
    ],
)
def test_not_made_there(text: str) -> None:
    """The day stays with the gathering alone."""
    assert [row[0] for row in _rows(text)] == ["meeting"]
