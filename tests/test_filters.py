"""The filter that the dashboard and the export share."""

from __future__ import annotations

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.filters import Filter, apply, search_keys
from tests.made import tables

TABLES = tables()
MEETING, ATTACK = TABLES.events["event_id"]

KEPT = {
    "nothing asked": (Filter(), [MEETING, ATTACK]),
    "a type": (Filter(types=("attack",)), [ATTACK]),
    "two types": (Filter(types=("attack", "meeting")), [MEETING, ATTACK]),
    "a type that is not there": (Filter(types=("funding",)), []),
    "from the last day of a range": (Filter(date_from=date(2014, 10, 10), date_to=date(2014, 10, 31)), [MEETING]),
    "from the day after": (Filter(date_from=date(2014, 10, 11), date_to=date(2014, 10, 31)), []),
    "to the first day of a month": (Filter(date_to=date(2015, 3, 1)), [MEETING, ATTACK]),
    "to the day before": (Filter(date_to=date(2015, 2, 28)), [MEETING]),
    "a day within a month": (Filter(date_from=date(2015, 3, 9), date_to=date(2015, 3, 9)), [ATTACK]),
    "the place's country": (Filter(countries=("TUN",)), [ATTACK]),
    "another of its countries": (Filter(countries=("LBY",)), [ATTACK]),
    "an actor": (Filter(actors=("EU interior ministers",)), [MEETING]),
    "part of an actor's name is none": (Filter(actors=("EU",)), []),
    "a publisher": (Filter(publishers=("الناشر",)), [MEETING, ATTACK]),
    "a status": (Filter(statuses=("planned",)), []),
    "a precision": (Filter(precisions=("month",)), [ATTACK]),
    "a basis": (Filter(bases=("implicit",)), []),
    "a confidence": (Filter(min_confidence=0.8), [MEETING]),
    "two fields narrow one another": (Filter(types=("attack",), countries=("LUX",)), []),
}

FOUND = {
    "وزراء": [MEETING],
    "الوزراء": [],
    "وأقرّوا خِطة": [MEETING],
    "واقروا خطه": [MEETING],
    "تطاوین": [ATTACK],  # typed with a Farsi yeh
    "إجتماع": [MEETING],
    "اجتماع هجوم": [],
    "هجوم مارس": [ATTACK],
    "LUXEMBOURG": [MEETING],
    "لوكســمبورغ": [MEETING],
    "١٠": [MEETING],
    "  ": [MEETING, ATTACK],
    ".*": [],
    "(": [],
}


@pytest.mark.parametrize("asked", KEPT)
def test_rows_that_a_filter_keeps(asked: str) -> None:
    chosen, expected = KEPT[asked]
    assert apply(chosen, TABLES.events)["event_id"].tolist() == expected


@pytest.mark.parametrize("words", FOUND)
def test_words_are_found_in_any_spelling(words: str) -> None:
    kept = apply(Filter(words=words), TABLES.events)
    assert kept["event_id"].tolist() == FOUND[words]
    assert apply(Filter(words=words), TABLES.events, search_keys(TABLES.events))["event_id"].tolist() == FOUND[words]


def test_an_event_without_a_date_is_in_no_period() -> None:
    assert len(apply(Filter(types=("funding",)), TABLES.waiting)) == 1
    assert len(apply(Filter(date_from=date(1900, 1, 1)), TABLES.waiting)) == 0
    assert len(apply(Filter(date_to=date(2100, 1, 1)), TABLES.waiting)) == 0


def test_a_filter_can_be_a_key_and_its_fields_are_all_tried_here() -> None:
    assert hash(Filter()) == hash(Filter(types=()))
    tried = {name.name for name in fields(Filter) for chosen, _ in KEPT.values() if getattr(chosen, name.name)}
    assert tried | {"words"} == {name.name for name in fields(Filter)}


@given(st.text(max_size=20), st.sampled_from(["TUN", "LUX", "XXX"]))
def test_a_filter_only_takes_rows_away(words: str, country: str) -> None:
    wider = apply(Filter(words=words), TABLES.events)
    narrower = apply(Filter(words=words, countries=(country,)), TABLES.events)
    assert set(narrower["event_id"]) <= set(wider["event_id"]) <= {MEETING, ATTACK}
