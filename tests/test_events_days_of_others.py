"""Days that belong to a visit, a condolence or an answer and not to the attack that these speak of."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, of_type


@pytest.mark.parametrize(
    "text",
    [
        "زار أمير المنطقة أمس في المستشفى المصابين من جراء التفجير.",
        "شيع الأهالي أمس جثامين ضحايا التفجير الانتحاري.",
        "أعلن الوزير أمس رفضه تعازي الرئيس في هجوم انتحاري بالعاصمة.",
        "وردا على الهجوم الأخير، أغلقت الحكومة أمس المعبر.",
    ],
)
def test_the_day_is_not_the_attacks(text: str) -> None:
    assert of_type(text + CONTEXT, "attack") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("زار أمير المنطقة أمس المصابين في التفجير الذي وقع يوم الأحد.", "2016-05-15"),
        ("أوقع هجوم انتحاري أمس عشرات الضحايا، وزار الوزير المصابين.", "2016-05-17"),
        ("وقع الهجوم الانتحاري ردا على العملية، أمس في بغداد.", "2016-05-17"),
    ],
)
def test_the_day_is_the_attacks(text: str, day: str) -> None:
    assert [str(row.date_start) for row in of_type(text + CONTEXT, "attack")] == [day]
