"""The tolls of several attacks in one sentence, and figures that go on: which number is whose."""

from __future__ import annotations

import pytest

from extract.events import extract_document
from extract.models import Document, Event

PUBLISHED = "2016-05-18"  # a Wednesday


def rows(text: str, event_type: str) -> list[Event]:
    found = extract_document(Document("own", text, PUBLISHED, "given"))
    return [e for e in found if e.event_type == event_type and e.date_basis != "implicit"]


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    return {str(e.date_start): {(q.value, q.unit) for q in e.quantities} for e in rows(text, event_type)}


LISTED = [
    (
        "وشددت الشرطة تدابيرها بعد الهجومين الإرهابيين في يناير في أنقرة حيث قتل 12 شرطيا، "
        "وفي مارس في محطة بروكسل (32 قتيلا بينهم 4 أجانب).",
        {"2016-01-01": {(12.0, "killed")}, "2016-03-01": {(32.0, "killed")}},
    ),
    (
        "وعزز الجيش دورياته بعد الهجومين الانتحاريين في مايدوغوري في فبراير الماضي الذي خلف 58 قتيلا، "
        "وفي مارس الماضي بـ22 قتيلا وتبنته جماعة بوكو حرام.",
        {"2016-02-01": {(58.0, "killed")}, "2016-03-01": {(22.0, "killed")}},
    ),
    (
        "وقع الهجوم الإرهابي في 12 يناير في إسطنبول حيث قتل 10 سياح.",
        {"2016-01-12": {(10.0, "killed")}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_each_attack_of_a_list_has_its_own_toll(text: str, expected: dict[str, set[tuple[float, str]]]) -> None:
    assert told(text, "attack") == expected
