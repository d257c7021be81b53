"""The date corpus: every row is a sentence and the days that a careful reader takes it to mean."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.dates import find_dates
from extract.models import DateMention

CORPUS = Path(__file__).parent / "corpus" / "dates.csv"


def rows() -> list[dict[str, str]]:
    with CORPUS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def written(mention: DateMention) -> str:
    """A mention as the corpus writes it: a day, `start/end`, or `?` and what is missing."""
    if mention.date_start is None:
        return "?" + mention.missing
    if mention.date_start == mention.date_end:
        return mention.date_start.isoformat()
    return f"{mention.date_start}/{mention.date_end}"


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['value']} {row['text'][:40]}")
def test_row(row: dict[str, str]) -> None:
    mentions = find_dates(row["text"], row["published"] or None)
    expected = [
        value.split("/")[0] if len(set(value.split("/"))) == 1 else value
        for value in row["value"].split(" | ")
        if value
    ]
    assert [written(mention) for mention in mentions] == expected


def test_the_corpus_is_large_and_has_near_misses() -> None:
    values = [row["value"] for row in rows()]
    assert len(values) >= 600
    assert values.count("") >= 60
