"""Sentences as they stand in news, each with the rows that a careful reader would write: tests/sentences/*.csv.

`text` is read as published on `published` (2016-05-20, a Friday, when empty) in a text of security. `expected` holds
the dated rows, parted by ` | `, or `none`:

    [planned|proposed] type first-day[..last-day] countries[ Place][; unit number]...

Countries are ISO 3166-1 alpha-3, several joined by `+`, `-` for none; the place is compared only when it is written,
the status is `occurred` when none is. `known` says why a sentence is still misread: such a row must fail.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from extract.models import Event
from tests.extracted import CONTEXT, dated

FOLDER = Path(__file__).parent / "sentences"
PUBLISHED = "2016-05-20"
STATUSES = ("planned", "proposed")


def _expected_row(words: str) -> tuple[str, str, frozenset[str]]:
    """The head of a row without its place, the place ('' when not told) and the numbers."""
    head, *numbers = (part.strip() for part in words.split(";"))
    fields = head.split()
    if fields[0] not in STATUSES:
        fields.insert(0, "occurred")
    first, _, last = fields[2].partition("..")
    countries = "+".join(sorted(fields[3].split("+")))
    told = frozenset(f"{unit} {float(value):g}" for unit, value in map(str.split, numbers))
    return f"{fields[0]} {fields[1]} {first}..{last or first} {countries}", " ".join(fields[4:]), told


def _found_row(event: Event) -> tuple[str, str, frozenset[str]]:
    countries = "+".join(sorted(event.countries)) or "-"
    head = f"{event.status} {event.event_type} {event.date_start}..{event.date_end} {countries}"
    return head, event.place, frozenset(f"{q.unit} {q.value:g}" for q in event.quantities)


def misread(text: str, published: str, expected: str) -> str:
    """What is wrong with the rows of `text`; '' when they are as expected."""
    found = [_found_row(event) for event in dated(text + CONTEXT, published or PUBLISHED)]
    wanted = [] if expected == "none" else [_expected_row(row) for row in expected.split(" | ")]
    for head, place, numbers in wanted:
        match = [row for row in found if row[0] == head and row[2] == numbers and place in ("", row[1])]
        if not match:
            return f"not found: {head} {place} {sorted(numbers)}; found: {found}"
        found.remove(match[0])
    return f"not wanted: {found}" if found else ""


def _cases() -> list:
    cases = []
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for line, row in enumerate(csv.DictReader(rows), start=2):
                marks = [pytest.mark.xfail(reason=row["known"], strict=True)] if row["known"] else []
                values = (row["text"], row["published"], row["expected"])
                cases.append(pytest.param(*values, id=f"{path.stem}-{line}", marks=marks))
    return cases


@pytest.mark.parametrize(("text", "published", "expected"), _cases())
def test_sentences_give_the_rows_of_a_careful_reader(text: str, published: str, expected: str) -> None:
    assert misread(text, published, expected) == ""
