"""The codebook tells the truth: its lists are those of the schema, and the table keeps to them."""

from __future__ import annotations

from pathlib import Path

from extract.models import EVENT_TYPES
from extract.reading.published import BASES
from extract.table import COLUMNS, DOCUMENT_COLUMNS, QUALIFIERS, names, read_table
from extract.table.codebook import PATH, currencies, rewritten, units

ROOT = Path(__file__).parent.parent
TEXT = PATH.read_text("utf-8")


def test_the_generated_parts_are_up_to_date() -> None:
    assert rewritten(TEXT) == TEXT, "run `make codebook`"


def test_every_column_type_qualifier_and_basis_is_explained() -> None:
    for name in (*names(COLUMNS), *names(DOCUMENT_COLUMNS), *QUALIFIERS, *EVENT_TYPES, *BASES, "bounds", "missing"):
        assert f"`{name}`" in TEXT, name


def test_every_file_of_the_folder_is_named() -> None:
    for path in (ROOT / "data").iterdir():
        assert path.name == "README.md" or f"`{path.name}`" in TEXT, path.name


def test_the_table_keeps_to_the_lists() -> None:
    tables = read_table(ROOT / "data")
    known = {*units(), *currencies()}
    for frame in (tables.events, tables.waiting):
        used = {item["unit"] for cells in (*frame["quantities"], *frame["alternatives"]) for item in cells}
        assert used | set(frame["unit"].dropna()) <= known
        used = {item["qualifier"] for cells in frame["quantities"] for item in cells}
        assert used <= set(QUALIFIERS)
