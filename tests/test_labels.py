"""What codes are called, and counts as Arabic says them."""

from __future__ import annotations

import pytest

from extract.labels import counted, label, plural_category
from extract.lexicons import read_lexicon

COUNTS = [
    (1, "killed", "قتيل واحد", "1 killed"),
    (2, "killed", "قتيلان", "2 killed"),
    (3, "killed", "3 قتلى", "3 killed"),
    (10, "countries", "10 دول", "10 countries"),
    (11, "killed", "11 قتيلا", "11 killed"),
    (99, "soldiers", "99 جنديا", "99 soldiers"),
    (100, "killed", "100 قتيل", "100 killed"),
    (102, "arrested", "102 معتقل", "102 arrested"),
    (105, "days", "105 أيام", "105 days"),
    (43, "countries", "43 دولة", "43 countries"),
    (1, "countries", "دولة واحدة", "1 country"),
    (1.5, "tonnes", "1.5 طن", "1.5 tonnes"),
    (2, "foreign_fighters", "مقاتلان أجنبيان", "2 foreign fighters"),
    (5, "USD", "5 دولار", "5 USD"),
    (65, "percent", "65 في المئة", "65 per cent"),
]
GOVERNED = [
    (2, "killed", "قتيلين"),
    (2, "foreign_fighters", "مقاتلين أجنبيين"),
    (2, "weapons", "قطعتي سلاح"),
    (2, "hideouts", "مخبأين"),
    (20, "killed", "20 قتيلا"),
    (1, "killed", "قتيل واحد"),
]


@pytest.mark.parametrize(("value", "unit", "arabic", "english"), COUNTS)
def test_counts_agree(value: float, unit: str, arabic: str, english: str) -> None:
    assert counted(value, unit, f"{value:,}") == (arabic, english)


@pytest.mark.parametrize(("value", "unit", "arabic"), GOVERNED)
def test_counts_behind_a_preposition(value: float, unit: str, arabic: str) -> None:
    assert counted(value, unit, f"{value:,}", governed=True)[0] == arabic


@pytest.mark.parametrize("entry", read_lexicon("unit_counts"), ids=lambda entry: f"{entry.get('unit')}-{entry.line}")
def test_every_form_is_said_as_in_its_example(entry) -> None:
    value = {"one": 1, "two": 2, "few": 5, "many": 15}[entry.get("count")]
    assert counted(value, entry.get("unit"), str(value))[0] == entry.get("example")
    if entry.get("count") == "one":
        assert counted(value, entry.get("unit"), "1")[1] == f"1 {entry.get('english')}"


def test_every_unit_with_one_form_has_them_all_and_is_known() -> None:
    forms: dict[str, list[str]] = {}
    for entry in read_lexicon("unit_counts"):
        forms.setdefault(entry.get("unit"), []).append(entry.get("count"))
    assert {unit for unit, found in forms.items() if found != ["one", "two", "few", "many"]} == set()
    units = {entry.get("unit") for entry in read_lexicon("units")}
    units |= {entry.get("code") for entry in read_lexicon("labels") if entry.get("kind") == "unit"}
    assert set(forms) <= units


def test_every_unit_has_an_arabic_name() -> None:
    for entry in read_lexicon("units"):
        assert not label("unit", entry.get("unit"))[0].isascii()


@pytest.mark.parametrize(
    ("value", "category"),
    [(0, "other"), (1, "one"), (2, "two"), (3, "few"), (110, "few"), (111, "many"), (1e6, "other")],
)
def test_categories_are_those_of_cldr(value: float, category: str) -> None:
    assert plural_category(value) == category
