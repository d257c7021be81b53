"""How much of a score comes from words that only the scored documents have: an honesty check of the word lists.

python -m benchmarks.folds GOLD.jsonl --documents DOCS.jsonl --others NEWS.jsonl.gz [--folds 5] [--at-most 2]

The scored documents are parted into folds. For each fold, every row of every word list is taken out that stands in the
fold's documents and in at most `--at-most` of all others (the other folds and NEWS): such a word can hardly have been
learned elsewhere. The fold is read with what is left, and all folds are scored together, beside the score of all words.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.matching import score_of
from benchmarks.score import ROOT, read_lines, read_rows, table_of, versions
from extract.folding import fold

_PARTS = ("extract", "data/gazetteer.csv")


@dataclass(frozen=True, slots=True)
class Taken:
    """A row of a word list that was taken out: the file's name and the surface form."""

    file: str
    surface: str


def texts_of(path: Path) -> list[str]:
    """The folded texts of a JSON Lines file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [fold(json.loads(line)["text"]) for line in lines if line.strip()]


def is_of_fold_only(key: str, inside: Sequence[str], outside: Sequence[str], at_most: int) -> bool:
    """Whether the folded word `key` stands in a text of `inside` and in at most `at_most` of `outside`."""
    if not any(key in text for text in inside):
        return False
    seen = 0
    for text in outside:
        seen += key in text
        if seen > at_most:
            return False
    return True


def without_words(package: Path, inside: Sequence[str], outside: Sequence[str], at_most: int) -> list[Taken]:
    """Take the rows of `package`'s word lists out that only `inside` has; returns them."""
    taken: list[Taken] = []
    for path in sorted((package / "extract" / "lexicon").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            head, *rows = csv.reader(lines)
        column = head.index("surface")
        gone = [is_of_fold_only(" ".join(fold(row[column]).split()), inside, outside, at_most) for row in rows]
        taken += [Taken(path.name, row[column]) for row, out in zip(rows, gone, strict=True) if out]
        with path.open("w", encoding="utf-8", newline="") as lines:
            csv.writer(lines).writerows([head, *(row for row, out in zip(rows, gone, strict=True) if not out)])
    return taken


def rows_read_with(package: Path, documents: Iterable[dict]) -> list[dict]:
    """The table's rows that the `extract` in the folder `package` makes of `documents`."""
    source, out = package / "documents.jsonl", package / "out"
    source.write_text("".join(json.dumps(document) + "\n" for document in documents), encoding="utf-8")
    command = [sys.executable, "-m", "extract", "refresh", str(source), "--out", str(out)]
    subprocess.run(command, cwd=package, check=True, stdout=subprocess.DEVNULL)
    return read_rows(out / "events.parquet")


def copy_package(folder: Path) -> None:
    """Copy what reads documents into `folder`, so that its word lists can be changed."""
    for part in _PARTS:
        target = folder / part
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
        copy(ROOT / part, target)


def main() -> int:
    """Command line; see the module's docstring."""
    parser = argparse.ArgumentParser(description="How much of a score comes from words of the scored documents.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("--documents", type=Path, required=True)
    parser.add_argument("--others", type=Path, required=True, help="articles that may have taught the same words")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--at-most", type=int, default=2)
    options = parser.parse_args()
    gold, documents, others = read_lines(options.gold), read_lines(options.documents), texts_of(options.others)
    own = {fold(document["text"]) for document in documents}
    others = [text for text in others if text not in own]
    with tempfile.TemporaryDirectory() as name:
        copy_package(Path(name))
        with_all = rows_read_with(Path(name), documents)
    without: list[dict] = []
    for number in range(options.folds):
        part = documents[number :: options.folds]
        inside = [fold(document["text"]) for document in part]
        outside = [*(fold(d["text"]) for i, d in enumerate(documents) if i % options.folds != number), *others]
        with tempfile.TemporaryDirectory() as name:
            copy_package(Path(name))
            taken = without_words(Path(name), inside, outside, options.at_most)
            without += rows_read_with(Path(name), part)
        print(
            f"fold {number + 1}: {len(part)} documents, {len(taken)} words out: {', '.join(t.surface for t in taken)}"
        )
    print(versions())
    for title, rows in (("all words", with_all), (f"without the words of the fold, {len(others)} others", without)):
        print(f"\n{title}\n{table_of(score_of(gold, rows), markdown=False)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
