"""From what the analyst names, a folder or files, to documents, one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from extract.models import Document
from extract.reading.encoding import decode
from extract.reading.limits import MAX_DOCUMENT_CHARS, MAX_FILE_BYTES, MAX_TEXT_BYTES
from extract.reading.manifest import NAME as MANIFEST
from extract.reading.manifest import Manifest, Source, read_manifest
from extract.reading.problems import Problem, UnreadableError
from extract.reading.records import read_csv, read_jsonl, read_parquet

KINDS = (".txt", ".jsonl", ".jsonl.gz", ".csv", ".parquet")
_READ_KINDS = f"the kinds that are read are {', '.join(KINDS)}"
_Found = Iterator[Document | Problem]


@dataclass(frozen=True, slots=True)
class _Input:
    """A file and its name in the table: relative to the folder that was named."""

    path: Path
    name: str
    manifest: Manifest


def read(paths: Iterable[Path | str]) -> _Found:
    """The documents of files and folders as they stand there, mixed with problems; `dated` looks for their datelines.

    Folders are read with their subfolders in the order of names; hidden files and read-me files are passed over.
    Nothing is kept in memory but the ids seen: an id that comes again is a problem, and the first one stands.
    """
    seen: dict[str, str] = {}
    for found in _all(paths):
        if isinstance(found, Problem):
            yield found
        elif found.doc_id in seen:
            remedy = f"it was in {seen[found.doc_id]} already, which stands; give it an id of its own"
            yield Problem(found.source, "is the id of two documents", remedy, value=found.doc_id)
        else:
            seen[found.doc_id] = found.source
            yield found


def _all(paths: Iterable[Path | str]) -> _Found:
    for given in map(Path, paths):
        if given.is_dir():
            yield from _folder(given)
        elif given.is_file():
            manifest = read_manifest(given.parent)
            yield from (problem for problem in manifest.problems if problem.value == given.name)
            yield from _file(_Input(given, given.name, manifest))
        elif given.exists():
            yield Problem(str(given), "is neither a file nor a folder", "name a file or a folder")
        else:
            yield Problem(str(given), "is not there", "mend the name")


def _folder(folder: Path) -> _Found:
    manifests: dict[str, Manifest] = {}
    failures: list[OSError] = []
    for parent, subfolders, names in os.walk(folder, onerror=failures.append):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        manifests[parent] = read_manifest(Path(parent))
        yield from manifests[parent].problems
        for name in sorted(names):
            path = Path(parent) / name
            if not name.startswith(".") and name != MANIFEST and path.stem.casefold() not in ("readme", "license"):
                yield from _file(_Input(path, path.relative_to(folder).as_posix(), manifests[parent]))
    for failure in failures:
        yield Problem(str(failure.filename), f"cannot be opened: {failure.strerror}", "mend its permissions")


def _file(given: _Input) -> _Found:
    """The documents of one file. Whatever is wrong with it costs this file only."""
    name = given.path.name.casefold()
    try:
        if not given.path.is_file():
            raise UnreadableError("is no regular file", "leave it out")
        if given.path.stat().st_size == 0:
            raise UnreadableError("is empty", "delete or refill it")
        if given.path.stat().st_size > MAX_FILE_BYTES:
            raise UnreadableError(f"is larger than {MAX_FILE_BYTES} bytes", "split it")
        if name.endswith(".txt"):
            yield from _text_file(given)
        elif name.endswith((".jsonl", ".jsonl.gz")):
            yield from read_jsonl(given.path, given.name)
        elif name.endswith(".csv"):
            yield from read_csv(given.path, given.name)
        elif name.endswith(".parquet"):
            yield from read_parquet(given.path, given.name)
        else:
            raise UnreadableError("is of a kind that is not read", f"{_READ_KINDS}; save its text as .txt")
    except UnreadableError as error:
        yield Problem(given.name, error.reason, error.remedy)
    except OSError as error:
        yield Problem(given.name, f"cannot be opened: {error.strerror or error}", "mend the file or its permissions")


def _text_file(given: _Input) -> _Found:
    if given.path.stat().st_size > MAX_TEXT_BYTES:
        raise UnreadableError(f"is larger than {MAX_TEXT_BYTES} bytes", "split it")
    decoded = decode(given.path.read_bytes())
    if not decoded.text.strip():
        raise UnreadableError("is empty", "delete or refill it")
    if len(decoded.text) > MAX_DOCUMENT_CHARS:
        raise UnreadableError(f"is longer than {MAX_DOCUMENT_CHARS} characters", "split it")
    about = given.manifest.sources.get(given.path.name) or Source(given.path.name, 0)
    notes = [about.note] if about.note else []
    if decoded.guessed:
        remark = f"was read as {decoded.encoding}, a guess"
        notes.append(remark)
        yield Problem(given.name, remark, "save it as UTF-8 to be sure", severity="notice")
    yield Document(
        doc_id=given.name,
        text=decoded.text,
        published=about.published,
        published_basis=about.published_basis,
        publisher=about.publisher,
        url=about.url,
        title=about.title,
        language=about.language,
        source=given.name,
        note="; ".join(notes),
    )
