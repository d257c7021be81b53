"""Reading the word lists in `extract/lexicon/`: CSV files, one surface form a row.

Every file has at least the columns `surface` and `example`; the example is a sentence of the project's
own that holds the surface form, and a test runs it. Errors name file, line, value and remedy.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from extract.folding import fold

FOLDER = Path(__file__).with_name("lexicon")


class LexiconError(ValueError):
    """A word list that cannot be used; the message names file, line, value and remedy."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a word list. `surface` as written, `key` folded, `fields` the other columns."""

    surface: str
    key: str
    fields: tuple[tuple[str, str], ...]
    line: int

    def get(self, column: str, default: str = "") -> str:
        """The value of `column`, or `default` where the cell is empty or the column absent."""
        return next((value for name, value in self.fields if name == column and value), default)


@lru_cache(maxsize=None)
def read_lexicon(name: str) -> tuple[Entry, ...]:
    """The rows of `extract/lexicon/NAME.csv`, in file order. Read once, on first use."""
    path = FOLDER / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        if "surface" not in (reader.fieldnames or ()):
            raise LexiconError(f"{path}:1: no column 'surface'; the first line must name the columns")
        entries = []
        for row in reader:
            surface = (row["surface"] or "").strip()
            if not surface:
                raise LexiconError(f"{path}:{reader.line_num}: empty surface; give the word or delete the row")
            if None in row:
                raise LexiconError(
                    f"{path}:{reader.line_num}: {surface!r} has more cells than the header; quote commas"
                )
            fields = tuple((key, (value or "").strip()) for key, value in row.items() if key != "surface")
            entries.append(Entry(surface, " ".join(fold(surface).split()), fields, reader.line_num))
    return tuple(entries)


def pattern_of(keys: object) -> str:
    """A regex alternation of folded `keys`, longest first, with any run of blanks between words."""
    import re

    ordered = sorted(set(keys), key=lambda key: (-len(key), key))
    return "|".join(r"\s+".join(re.escape(word) for word in key.split()) for key in ordered)
