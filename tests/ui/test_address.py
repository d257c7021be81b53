"""The address restores the view: whatever the view, and whatever is typed into it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.models import EVENT_TYPES
from ui.address import TABS, View, filter_of, first_day, from_params, last_day, to_params

DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
MOMENTS = st.one_of(DAYS.map(str), DAYS.map(lambda day: str(day)[:7]), DAYS.map(lambda day: str(day)[:4]))
NAMES = st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=3).map(tuple)
VIEWS = st.builds(
    View,
    language=st.sampled_from(["ar", "en"]),
    types=st.lists(st.sampled_from(EVENT_TYPES), unique=True).map(tuple),
    countries=NAMES,
    actors=NAMES,
    publishers=NAMES,
    statuses=st.sampled_from([(), ("planned",), ("occurred", "proposed")]),
    precisions=st.sampled_from([(), ("day", "range")]),
    start=st.one_of(st.just(""), MOMENTS),
    end=st.one_of(st.just(""), MOMENTS),
    words=st.text(max_size=20),
    implicit=st.booleans(),
    count=st.sampled_from(["reports", "happenings"]),
    tab=st.sampled_from(TABS),
    event=st.text(max_size=20),
    group=st.text(max_size=20),
    given=st.lists(st.tuples(st.text(min_size=1, max_size=9), MOMENTS), max_size=3).map(tuple),
)


@given(VIEWS)
@settings(deadline=None)
def test_every_view_comes_back(view: View) -> None:
    assert from_params(to_params(view)) == view


@given(st.dictionaries(st.sampled_from([*View.__slots__, "other"]), st.lists(st.text(max_size=15), max_size=3)))
@settings(deadline=None)
def test_any_query_string_gives_a_view(params: dict[str, list[str]]) -> None:
    view = from_params(params)
    assert from_params(to_params(view)) == view
    filter_of(view)


def test_a_fresh_view_has_a_bare_address() -> None:
    assert to_params(View()) == {}


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2014-10-09", date(2014, 10, 9), date(2014, 10, 9)),
        ("2014-10", date(2014, 10, 1), date(2014, 10, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2014-12", date(2014, 12, 1), date(2014, 12, 31)),
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        (" 2014 ", date(2014, 1, 1), date(2014, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2014-13", None, None),
        ("2014-02-30", None, None),
        ("0000", None, None),
        ("14", None, None),
        ("2014-1-1", None, None),
        ("", None, None),
    ],
)
def test_days_months_and_years_are_periods(written: str, first: date | None, last: date | None) -> None:
    assert (first_day(written), last_day(written)) == (first, last)
