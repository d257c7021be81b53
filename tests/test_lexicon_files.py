"""The word lists as files: letters that no Arabic keyboard makes never get in, every row has its example."""

from __future__ import annotations

import csv
import re
import unicodedata
from pathlib import Path

import pytest

from extract.folding import fold
from extract.lexicons import FOLDER, read_lexicon

ROOT = Path(__file__).parent.parent
LISTS = sorted(FOLDER.glob("*.csv"))
FOREIGN = re.compile("[\u06cc\u06a9\u06be\u06c0\u06c1\u06d5\ufb50-\ufdff\ufe70-\ufefc]")
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_surfaces_are_in_arabic_letters_as_typed(path: Path) -> None:
    for number, row in enumerate(rows(path), 2):
        surface = row["surface"]
        assert not FOREIGN.search(surface), f"{path.name}:{number}: {surface!r} has a Farsi letter or presentation form"
        assert not HIDDEN.search(surface), f"{path.name}:{number}: {surface!r} has an invisible character"
        assert surface == unicodedata.normalize("NFC", surface), f"{path.name}:{number}: {surface!r}"
        assert surface == surface.strip(), f"{path.name}:{number}: {surface!r} has blanks at its ends"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_every_example_holds_its_surface(path: Path) -> None:
    for entry in read_lexicon(path.stem):
        example = " ".join(fold(entry.get("example")).split()).casefold()
        assert entry.key.casefold() in example, f"{path.name}:{entry.line}: {entry.surface!r} is not in its example"


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.name)
def test_a_list_has_no_byte_order_mark_and_ends_every_line_alike(path: Path) -> None:
    raw = path.read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\r\n") in (0, raw.count(b"\n"))
    assert raw.endswith(b"\n")
