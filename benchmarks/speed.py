"""Megabytes of UTF-8 per second of processor time, one core, for every stage of reading.

    python -m benchmarks.speed news.jsonl.gz
    python -m benchmarks.speed news.jsonl --megabytes 4 --rounds 5

Lines of the file: {"text", "published"}. Means of some rounds. `fold` and `words` are what every stage
shares; the stages below them are timed on text already folded and cut, «dates + numbers + places» and the whole
document from nothing. Between the texts runs a fixed loop: `scaled` is what a core would do that runs it at
20 million steps a second, so figures from a busy or slow machine can be compared.
"""

from __future__ import annotations

import argparse
import gzip
import json
import platform
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from extract.actors import find_actors
from extract.dates import find_dates
from extract.events import extract_document
from extract.folding import fold
from extract.models import Document
from extract.numbers import find_numbers
from extract.places import find_demonyms, find_places
from extract.triggers import find_triggers
from extract.words import words_of

_STEPS, _NOMINAL = 2_000, 20e6
_FEWEST = 16  # texts: more than any stage keeps in its cache, so no round is answered from one
Stage = Callable[[Document], object]


def _fold(document: Document) -> None:
    fold.cache_clear()
    fold(document.text)


def _words(document: Document) -> None:
    words_of.cache_clear()
    words_of(fold(document.text))


def _three(document: Document) -> None:
    fold.cache_clear()
    words_of.cache_clear()
    find_dates(document.text, document.published)
    find_numbers(document.text)
    find_places(document.text)


def _whole(document: Document) -> None:
    fold.cache_clear()
    words_of.cache_clear()
    extract_document(document)


STAGES: dict[str, Stage] = {
    "fold": _fold,
    "words": _words,
    "dates": lambda document: find_dates(document.text, document.published),
    "numbers": lambda document: find_numbers(document.text),
    "places": lambda document: find_places(document.text),
    "dates + numbers + places": _three,
    "adjectives of countries": lambda document: find_demonyms(document.text),
    "actors, with places": lambda document: find_actors(document.text),
    "triggers": lambda document: find_triggers(document.text),
    "whole document": _whole,
}


def read_documents(path: Path, megabytes: float) -> list[Document]:
    """The texts of a JSONL file, gzipped or not, up to `megabytes` of UTF-8. ValueError where they are too few."""
    documents, size = [], 0
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            row = json.loads(line)
            documents.append(Document(str(number), row["text"], row.get("published") or None))
            size += len(row["text"].encode())
            if size >= megabytes * 1e6 and len(documents) >= _FEWEST:
                return documents
    if len(documents) < _FEWEST:
        raise ValueError(f"{path}: {len(documents)} texts; at least {_FEWEST} are needed")
    return documents


def _loop(steps: int) -> int:
    total = 0
    for step in range(steps):
        total += step & 7
    return total


def seconds(stage: Stage, documents: list[Document]) -> tuple[float, float]:
    """Processor time of `stage` over `documents`, and of one step of the fixed loop meanwhile."""
    taken, looped, clock = 0.0, 0.0, time.process_time
    for document in documents:
        words_of(fold(document.text))
        begun = clock()
        stage(document)
        ended = clock()
        _loop(_STEPS)
        taken, looped = taken + ended - begun, looped + clock() - ended
    return taken, looped / (_STEPS * len(documents))


def main() -> int:
    """Command line; see the module's docstring."""
    parser = argparse.ArgumentParser(description="Speed of every stage on one core.")
    parser.add_argument("articles", type=Path, help=".jsonl or .jsonl.gz")
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="*", choices=STAGES, help="these stages alone")
    chosen = parser.parse_args()
    documents = read_documents(chosen.articles, chosen.megabytes)
    size = sum(len(document.text.encode()) for document in documents) / 1e6
    packages = ", ".join(f"{name} {version(name)}" for name in ("numpy", "ahocorasick_rs"))
    print(f"{date.today()}  Python {platform.python_version()}, {packages}, {platform.machine()}")
    print(f"{len(documents)} texts, {size:.2f} MB of UTF-8, mean of {chosen.rounds} rounds, one core")
    print(f"{'':26s}{'MB/s':>8s}{'scaled':>8s}{'loop, M/s':>11s}")
    for name in chosen.only or STAGES:
        stage = STAGES[name]
        seconds(stage, documents[:_FEWEST])
        rounds = [seconds(stage, documents) for _ in range(chosen.rounds)]
        taken, step = (sum(column) / chosen.rounds for column in zip(*rounds, strict=True))
        speed = size / taken
        print(f"{name:26s}{speed:8.2f}{speed * step * _NOMINAL:8.2f}{1e-6 / step:11.1f}", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
