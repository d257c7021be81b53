"""What the charts, the words and the marked text promise, without a page."""

from __future__ import annotations

import csv
import html
import json
import re
from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.export import SUFFIXES
from extract.models import EVENT_TYPES
from extract.table import Tables
from ui.browsing import ROOT
from ui.marking import Mark, marked_html, without_overlaps
from ui.plot import COLOURS
from ui.spread import bins_for, spread
from ui.timeline import MOST_MARKS, pack, timeline
from ui.words import country_name, name_of, number_words, quantity_words, span_words
from ui.worldmap import placed, world_map

SPANS = st.lists(st.tuples(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 4000)), min_size=1, max_size=30)


@given(SPANS)
@settings(deadline=None)
def test_every_event_counts_once_however_it_is_spread(spans: list[tuple[date, int]]) -> None:
    starts = pd.Series([pd.Timestamp(day) for day, _ in spans])
    ends = starts + pd.to_timedelta([length for _, length in spans], unit="D")
    bins = bins_for(starts.min(), ends.max())
    counts = spread(starts, ends, bins)
    assert len(counts) == len(bins)
    assert np.isclose(counts.sum(), len(spans), atol=1e-3)


def test_a_year_is_no_january_peak() -> None:
    bins = bins_for(pd.Timestamp("2015-01-01"), pd.Timestamp("2017-12-31"))
    year = pd.Series([pd.Timestamp("2016-01-01")]), pd.Series([pd.Timestamp("2016-12-31")])
    assert spread(*year, bins).max() < 0.1


@given(st.lists(st.tuples(st.floats(0, 1000), st.floats(0, 100)), max_size=60))
def test_marks_in_a_row_never_touch(spans: list[tuple[float, float]]) -> None:
    spans = sorted((start, start + length) for start, length in spans)
    rows = pack([start for start, _ in spans], [end for _, end in spans], 1.0)
    for row in set(rows):
        mine = [span for span, at in zip(spans, rows, strict=True) if at == row]
        assert all(after[0] >= before[1] + 1.0 for before, after in zip(mine, mine[1:], strict=False))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_event_has_its_mark_on_the_timeline(tables: Tables, language: str) -> None:
    drawn = timeline(tables.events, language, tables.events["event_id"].iloc[0])
    marked = [key for trace in drawn.figure["data"] for key in trace["customdata"] if not key.startswith("span:")]
    assert set(marked) == set(tables.events["event_id"])
    json.dumps(drawn.figure)


def test_a_day_is_a_dot_a_month_a_bar_a_year_hatched(tables: Tables) -> None:
    looks: dict[str, set[str]] = {}
    for trace in timeline(tables.events, "en").figure["data"]:
        look = "hatched" if "pattern" in trace["marker"] else trace["type"]
        for key in trace["customdata"]:
            looks.setdefault(key, set()).add(look)
    for event in tables.events.itertuples():
        if event.date_start == event.date_end:
            assert looks[event.event_id] == {"scatter"}
        elif event.date_precision == "year":
            assert "hatched" in looks[event.event_id]
        else:
            assert looks[event.event_id] & {"bar", "hatched"}


def test_a_crowd_of_events_is_counted_instead(tables: Tables) -> None:
    copies = MOST_MARKS // len(tables.events) + 1
    crowd = pd.concat([tables.events.assign(event_id=tables.events["event_id"] + str(n)) for n in range(copies)])
    drawn = timeline(crowd, "ar")
    assert drawn.counted
    assert all(key.startswith("span:") for trace in drawn.figure["data"] for key in trace["customdata"])
    assert len(json.dumps(drawn.figure)) < 2_000_000


def test_every_placed_event_is_under_some_mark_of_the_map(tables: Tables) -> None:
    figure = world_map(tables.events, "ar")
    keys = {key for trace in figure["data"] for key in trace["customdata"]}
    assert keys == set(placed(tables.events)["_place"])
    sources = [source["data"] for source in figure["layout"]["map"]["style"]["sources"].values()]
    assert all(not source.startswith("http") and (ROOT / source.removeprefix("app/")).exists() for source in sources)


MARKS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12), st.sampled_from(["date", "number"])), max_size=8)


@given(st.text(st.sampled_from("ab<>&\"'/ \nم\u202b"), max_size=60), st.integers(0, 60), st.integers(0, 60), MARKS)
def test_marked_text_is_the_text_and_only_our_own_tags(text: str, start: int, length: int, spans: list) -> None:
    start = min(start, len(text))
    end = min(start + length, len(text))
    marks = without_overlaps(Mark(a, min(a + n, len(text)), kind, '"<x>') for a, n, kind in spans if a < len(text))
    made = marked_html(text, (start, end), marks)
    bare = re.sub(
        r'</?mark(?: class="evidence")?>|<span class="(?:date|number)" title="&quot;&lt;x&gt;">|</span>', "", made
    )
    assert html.unescape(bare) == text
    assert "<" not in bare
    inside = re.search(r'<mark class="evidence">(.*)</mark>', made, re.S)
    assert html.unescape(re.sub(r"<[^>]*>", "", inside[1])) == text[start:end] if inside else start == end


def test_of_a_very_long_text_the_part_around_the_evidence_is_shown() -> None:
    made = marked_html("أ" * 200_000 + "ب" + "أ" * 200_000, (200_000, 200_001), [])
    assert '<mark class="evidence">ب</mark>' in made
    assert len(made) < 100_000
    assert made.startswith("… ") and made.endswith(" …")


@pytest.mark.parametrize(
    ("start", "end", "arabic", "english"),
    [
        ((2014, 10, 9), (2014, 10, 9), "9 أكتوبر 2014", "9 Oct 2014"),
        ((2014, 10, 28), (2014, 10, 29), "28–29 أكتوبر 2014", "28–29 Oct 2014"),
        ((2017, 10, 1), (2017, 10, 31), "أكتوبر 2017", "Oct 2017"),
        ((2016, 2, 1), (2016, 2, 29), "فبراير 2016", "Feb 2016"),
        ((2018, 1, 1), (2018, 12, 31), "2018", "2018"),
        ((2010, 1, 1), (2019, 12, 31), "2010–2019", "2010–2019"),
        ((2014, 1, 1), (2014, 3, 31), "يناير 2014 – مارس 2014", "Jan 2014 – Mar 2014"),
        ((2014, 12, 30), (2015, 1, 2), "30 ديسمبر 2014 – 2 يناير 2015", "30 Dec 2014 – 2 Jan 2015"),
    ],
)
def test_a_span_is_told_no_more_exactly_than_it_is_known(start, end, arabic: str, english: str) -> None:  # noqa: ANN001
    assert span_words(date(*start), date(*end), "ar") == arabic
    assert span_words(date(*start), date(*end), "en") == english


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (3000, "3,000"),
        (4e9, "4 billion"),
        (18.5e6, "18.5 million"),
        (2.5, "2.5"),
        (152_201_600, "152,201,600"),
        (0, "0"),
    ],
)
def test_numbers_are_told_in_full(value: float, told: str) -> None:
    told_as = number_words(value, "en")
    assert told_as == told or told_as == f"{value / 1e6:g} million"


def test_a_hedge_is_told() -> None:
    assert quantity_words(3000, "foreign_fighters", "about", "ar") == "نحو 3,000 مقاتل أجنبي"
    assert quantity_words(30, "percent", "more_than", "en") == "more than 30%"
    assert quantity_words(2, "killed", "more_than", "ar") == "أكثر من قتيلين"
    assert quantity_words(12, "arrested", "exact", "ar") == "12 معتقلا"
    assert quantity_words(1_500_000, "USD", "exact", "ar") == "1.5 مليون دولار"


def test_every_label_is_there_in_both_languages_and_every_code_has_a_name() -> None:
    with (ROOT / "ui" / "labels.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    keys = [row["key"] for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert row["ar"] and row["en"], row
        assert set(re.findall(r"{(\w+)}", row["ar"])) == set(re.findall(r"{(\w+)}", row["en"])), row
    code = "\n".join(path.read_text("utf-8") for path in [*(ROOT / "ui").glob("*.py"), ROOT / "dashboard.py"])
    for key in re.findall(r'\bsay\(\s*"(\w+)"', code):
        assert key in keys, key
    for kind in EVENT_TYPES:
        assert f"type_{kind}" in keys and kind in COLOURS
    assert all(f"download_{form}" in keys for form in SUFFIXES)
    assert name_of("type", "attack", "ar") == "هجوم"
    assert country_name("TUN", "ar") == "تونس"
    assert country_name("???", "ar") == "???"
