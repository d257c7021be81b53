"""Scores a table of events against gold rows, document by document; `benchmarks.matching` says how.

python -m benchmarks.score GOLD.jsonl data/events.parquet            # also .csv and .jsonl
python -m benchmarks.score GOLD.jsonl --documents DOCS.jsonl         # reads the documents first, into its own folder
python -m benchmarks.score GOLD.jsonl EVENTS --markdown --misses
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import tomllib
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.matching import Score, score_of

ROOT = Path(__file__).resolve().parent.parent


def read_lines(path: Path) -> list[dict]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_rows(path: Path) -> list[dict]:
    """The rows of a table: .parquet, .csv or .jsonl."""
    import pandas as pd

    if path.suffix == ".jsonl":
        return read_lines(path)
    table = pd.read_parquet(path) if path.suffix == ".parquet" else pd.read_csv(path, encoding="utf-8-sig")
    return table.to_dict("records")


def refreshed(documents: Path) -> tuple[list[dict], list[str]]:
    """The rows that a refresh makes of `documents`, and what it could not read."""
    from extract.refresh import default_jobs, refresh

    with tempfile.TemporaryDirectory() as folder:
        summary = refresh([documents], folder, jobs=default_jobs())
        return read_rows(Path(folder) / "events.parquet"), [str(problem) for problem in summary.problems]


def versions() -> str:
    """The day, and what made the figures."""
    from extract.table import SCHEMA_VERSION

    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    git = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True)
    commit = f" ({git.stdout.strip()})" if git.returncode == 0 else ""
    parts = (f"{date.today()}", f"{project['name']} {project['version']}{commit}", f"schema {SCHEMA_VERSION}")
    return ", ".join((*parts, f"Python {platform.python_version()}", f"pandas {version('pandas')}"))


def table_of(score: Score, markdown: bool) -> str:
    """The score as lines of aligned text or as Markdown."""
    head = ("", "precision", "recall", "F1", "right", "wanted", "offered")
    counts = [(name, count) for name, count in score.levels.items()]
    counts += [(f"dated {name}", count) for name, count in sorted(score.types.items())]
    cells = [
        (name, f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}", str(c.right), str(c.wanted), str(c.offered))
        for name, c in counts
    ]
    where = [f"{name} right where detected: {c.right} of {c.wanted}" for name, c in score.fields.items()]
    if markdown:
        lines = [head, ("---", *["---:"] * 6), *cells]
        return "\n".join([*("| " + " | ".join(line) + " |" for line in lines), "", *(f"- {line}" for line in where)])
    return "\n".join([*(f"{n:18s}" + "".join(f"{cell:>10s}" for cell in more) for n, *more in (head, *cells)), *where])


def main() -> int:
    """Command line; see the module's docstring. Returns 1 where a document could not be read."""
    parser = argparse.ArgumentParser(description="Scores a table of events against gold rows.")
    parser.add_argument("gold", type=Path)
    parser.add_argument("events", type=Path, nargs="?", help="a table: .parquet, .csv or .jsonl")
    parser.add_argument("--documents", type=Path, help="documents to read instead of a table")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--misses", action="store_true", help="list what was missed, misdated or not wanted")
    chosen = parser.parse_args()
    if (chosen.events is None) == (chosen.documents is None):
        parser.error("give a table of events, or --documents to read, not both")
    rows, problems = refreshed(chosen.documents) if chosen.documents else (read_rows(chosen.events), [])
    gold = read_lines(chosen.gold)
    score = score_of(gold, rows)
    print(f"{versions()}\n{chosen.gold.name}: {len(gold)} documents; {chosen.documents or chosen.events}\n")
    print(table_of(score, chosen.markdown))
    if chosen.misses:
        print("\n" + "\n".join(score.misses))
    for problem in problems:
        print(problem, file=sys.stderr)
    return int(bool(problems))


if __name__ == "__main__":
    raise SystemExit(main())
