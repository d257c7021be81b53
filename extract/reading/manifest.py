"""The manifest `sources.csv` beside text files: who published each of them, and when."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from extract.reading.encoding import decode
from extract.reading.limits import MAX_MANIFEST_BYTES
from extract.reading.problems import Problem, UnreadableError
from extract.reading.published import BASES, check_published

NAME = "sources.csv"
COLUMNS = ("file", "title", "publisher", "url", "published", "published_basis", "language", "note")


@dataclass(frozen=True, slots=True)
class Source:
    """One line of the manifest. `published` is checked; empty cells are ""."""

    file: str
    line: int
    title: str = ""
    publisher: str = ""
    url: str = ""
    published: str | None = None
    published_basis: str = ""
    language: str = "ar"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The sources by file name, and what was wrong with the manifest."""

    sources: Mapping[str, Source]
    problems: tuple[Problem, ...] = ()


def read_manifest(folder: Path) -> Manifest:
    """The manifest of `folder`; an empty one if there is none."""
    path = folder / NAME
    if not path.is_file():
        return Manifest(MappingProxyType({}))
    try:
        if path.stat().st_size > MAX_MANIFEST_BYTES:
            raise UnreadableError(f"is larger than {MAX_MANIFEST_BYTES} bytes", "is it a manifest?")
        text = decode(path.read_bytes()).text
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        if "file" not in (rows.fieldnames or ()):
            raise UnreadableError("has no column 'file'", f"its first line must name the columns: {','.join(COLUMNS)}")
        return _manifest(folder, str(path), rows)
    except UnreadableError as error:
        return Manifest(MappingProxyType({}), (Problem(str(path), error.reason, error.remedy),))
    except (OSError, csv.Error) as error:
        problem = Problem(str(path), f"cannot be read: {error}", "mend or remove it")
        return Manifest(MappingProxyType({}), (problem,))


def _manifest(folder: Path, path: str, rows: csv.DictReader) -> Manifest:
    sources: dict[str, Source] = {}
    problems = [
        Problem(path, "is no column of a manifest", f"the columns are {','.join(COLUMNS)}", line=1, value=name)
        for name in rows.fieldnames or ()
        if name not in COLUMNS
    ]
    for row in rows:
        line = rows.line_num
        cells = {name: (row.get(name) or "").strip() for name in COLUMNS}
        name = cells["file"]
        if None in row:
            reason = "has more cells than the first line"
            problems.append(Problem(path, reason, "quote cells that hold commas", line, name))
            continue
        if not any(cells.values()):
            continue
        if not name:
            problems.append(Problem(path, "names no file", "fill the cell 'file' or delete the line", line))
        elif name in sources:
            remedy = f"it is in line {sources[name].line} already; delete one of the two"
            problems.append(Problem(path, "is named twice", remedy, line, name))
        else:
            if not (folder / name).is_file():
                remedy = "put the file beside the manifest, mend its name, or delete the line"
                problems.append(Problem(path, "is not there", remedy, line, name))
            sources[name] = _source(path, line, cells, problems)
    return Manifest(MappingProxyType(sources), tuple(problems))


def _source(path: str, line: int, cells: dict[str, str], problems: list[Problem]) -> Source:
    published, basis = None, cells["published_basis"]
    try:
        published = check_published(cells["published"])
    except UnreadableError as error:
        problems.append(Problem(path, error.reason, error.remedy, line, cells["published"]))
    if basis and basis not in BASES:
        problems.append(Problem(path, "is no published_basis", f"one of {', '.join(BASES)}", line, basis))
        basis = ""
    return Source(
        file=cells["file"],
        line=line,
        title=cells["title"],
        publisher=cells["publisher"],
        url=cells["url"],
        published=published,
        published_basis=(basis or "manifest") if published else "",
        language=cells["language"] or "ar",
        note=cells["note"],
    )
