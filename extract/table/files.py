"""The folder that holds the table: written whole or not at all, byte for byte the same from the same input."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extract.table.frames import TableError, checked, sort_rows, typed
from extract.table.schema import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    QUALIFIERS,
    SCHEMA_VERSION,
    WAITING_COLUMNS,
    Column,
    arrow_schema,
    names,
)

if TYPE_CHECKING:
    import pandas

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PARTS = (("events", COLUMNS), ("waiting", WAITING_COLUMNS), ("documents", DOCUMENT_COLUMNS))
_SCHEMA_FILE = "schema.json"


class SchemaVersionError(TableError):
    """A folder written by another version of the schema."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What a data folder holds: dated events, events that wait for a date, and the documents with their texts."""

    events: pandas.DataFrame
    waiting: pandas.DataFrame
    documents: pandas.DataFrame


def has_table(folder: Path | str) -> bool:
    """Whether `folder` holds a table of any version."""
    folder = Path(folder)
    return (folder / _SCHEMA_FILE).exists() or (folder / "events.parquet").exists()


def check_version(folder: Path | str) -> None:
    """Raise SchemaVersionError if `folder` holds a table of another schema version than this program's."""
    folder = Path(folder)
    if not has_table(folder):
        return
    try:
        found = json.loads((folder / _SCHEMA_FILE).read_text("utf-8")).get("schema_version")
    except FileNotFoundError:
        found = None
    except (ValueError, AttributeError, UnicodeDecodeError):
        found = "unreadable"
    if found != SCHEMA_VERSION:
        raise SchemaVersionError(
            f"{folder}: written by schema version {found or 'unknown'}, this program writes {SCHEMA_VERSION}; nothing "
            f"was changed. Write to another folder with --out, or replace this one with --force"
        )


def read_table(folder: Path | str) -> Tables:
    """The table in `folder`, in the schema's types. Raises TableError (missing, or another schema version)."""
    import pyarrow.parquet as pq

    folder = Path(folder)
    check_version(folder)
    frames = []
    for name, columns in _PARTS:
        path = folder / f"{name}.parquet"
        try:
            table = pq.ParquetFile(path).read()
        except (OSError, ValueError) as error:
            raise TableError(f"{path}: {_first_line(error)}; run `python -m extract refresh --out {folder}`") from error
        if table.column_names != names(columns):
            raise TableError(f"{path}: its columns are not those of the schema; refresh the folder with --force")
        frames.append(typed(table.to_pandas(date_as_object=False), columns))
    return Tables(*frames)


def check_folder(folder: Path | str) -> tuple[str, ...]:
    """What is wrong with the table in `folder`, one line each; empty if it is sound."""
    folder = Path(folder)
    try:
        tables = read_table(folder)
        for (name, columns), frame in zip(_PARTS, _frames(tables), strict=True):
            checked(frame, columns, f"{folder / name}.parquet")
    except TableError as error:
        return (str(error),)
    recorded = json.loads((folder / _SCHEMA_FILE).read_text("utf-8")).get("files", {})
    found = []
    for name, digest in recorded.items():
        path = folder / name
        if not path.exists():
            found.append(f"{path}: missing; refresh the folder")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            found.append(f"{path}: not as the refresh wrote it; refresh the folder, and edit a copy instead")
    return (*found, *_across(tables, folder))


def write_tables(folder: Path | str, tables: Tables, *, force: bool = False) -> None:
    """Check `tables` and write them into `folder`: all files, each replaced in one step, `schema.json` last.

    Raises TableError before anything is touched if the schema refuses a row, and SchemaVersionError if the
    folder holds another schema version and `force` is not given.
    """
    folder = Path(folder)
    if not force:
        check_version(folder)
    frames = [sort_rows(typed(frame, columns)) for frame, (_, columns) in zip(_frames(tables), _PARTS, strict=True)]
    contents: dict[str, bytes] = {}
    for frame, (name, columns) in zip(frames, _PARTS, strict=True):
        checked(frame, columns, name)
        contents[f"{name}.parquet"] = parquet_bytes(frame, columns)
        if name != "documents":
            contents[f"{name}.csv"] = csv_text(frame, columns).encode("utf-8")
    if found := _across(Tables(*frames), folder):
        raise TableError("; ".join(found[:5]))
    contents[_SCHEMA_FILE] = _description(contents)
    _replace_all(folder, contents)


def parquet_bytes(frame: pandas.DataFrame, columns: tuple[Column, ...]) -> bytes:
    """`frame` as a Parquet file with fixed settings and without pandas' own metadata, so that bytes repeat."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = arrow_schema(columns)
    arrays = [pa.Array.from_pandas(frame[field.name], type=field.type) for field in schema]
    table = pa.Table.from_arrays(arrays, schema=schema.with_metadata({"schema_version": str(SCHEMA_VERSION)}))
    buffer = io.BytesIO()
    pq.write_table(table, buffer, version="2.6", compression="zstd", compression_level=9, row_group_size=65_536)
    return buffer.getvalue()


def csv_text(frame: pandas.DataFrame, columns: Iterable[Column]) -> str:
    """`frame` as CSV: text quoted, lists joined with ` | `, quantities as JSON, no cell that runs as a formula."""
    columns = tuple(columns)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(names(columns))
    cells = [[_csv_cell(cell, column) for cell in frame[column.name]] for column in columns]
    writer.writerows(zip(*cells, strict=True))
    return out.getvalue()


def plain_cell(cell: object, column: Column) -> object:
    """A cell in plain Python values: None, str (days as ISO), int, float, list of str, list of dicts."""
    import pandas as pd

    if column.kind == "texts":
        return [str(item) for item in cell]  # type: ignore[union-attr]
    if column.kind == "quantities":
        return [{**item, "value": _number(item["value"])} for item in cell]  # type: ignore[union-attr]
    if pd.isna(cell):
        return None
    if column.kind == "day":
        return cell.date().isoformat()  # type: ignore[union-attr]
    if column.kind == "number":
        return _number(float(cell))  # type: ignore[arg-type]
    return int(cell) if column.kind == "integer" else str(cell)  # type: ignore[call-overload]


def _number(value: float) -> float | int:
    return int(value) if value == int(value) and abs(value) < 1e15 else value


def _csv_cell(cell: object, column: Column) -> object:
    plain = plain_cell(cell, column)
    if column.kind == "texts":
        plain = " | ".join(plain)  # type: ignore[arg-type]
    elif column.kind == "quantities":
        plain = json.dumps(plain, ensure_ascii=False) if plain else ""
    if isinstance(plain, str) and plain.startswith(FORMULA_STARTS):
        return "'" + plain
    return plain


def _frames(tables: Tables) -> tuple[pandas.DataFrame, ...]:
    return tables.events, tables.waiting, tables.documents


def _across(tables: Tables, folder: Path) -> tuple[str, ...]:
    """Rules between the tables: every row has its document and stands in its text where it says."""
    texts = dict(zip(tables.documents["doc_id"], tables.documents["text"], strict=True))
    found = []
    for name, frame in (("events", tables.events), ("waiting", tables.waiting)):
        columns = ("event_id", "doc_id", "char_start", "char_end", "evidence")
        for event_id, doc_id, start, end, evidence in zip(*(frame[column] for column in columns), strict=True):
            if doc_id not in texts:
                found.append(f"{folder / name}: {event_id}: its document {doc_id} is not in documents.parquet")
            elif texts[doc_id][start:end] != evidence:
                found.append(f"{folder / name}: {event_id}: its evidence is not at {start}..{end} of {doc_id}")
    return tuple(found)


def _description(contents: dict[str, bytes]) -> bytes:
    import pyarrow

    described = {
        "schema_version": SCHEMA_VERSION,
        "written_with": {"pyarrow": pyarrow.__version__},
        "columns": {name: {c.name: c.kind for c in columns} for name, columns in _PARTS},
        "qualifiers": list(QUALIFIERS),
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()},
    }
    return (json.dumps(described, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _replace_all(folder: Path, contents: dict[str, bytes]) -> None:
    """Write every file beside its place first, then move each over the old one; a failure leaves the old ones."""
    folder.mkdir(parents=True, exist_ok=True)
    written: list[tuple[str, Path]] = []
    try:
        for name, content in contents.items():
            handle, temporary = tempfile.mkstemp(prefix=f".{name}.", suffix=".part", dir=folder)
            written.append((temporary, folder / name))
            with os.fdopen(handle, "wb") as out:
                out.write(content)
                out.flush()
                os.fsync(out.fileno())
            os.chmod(temporary, 0o644)
        for temporary, path in written:
            os.replace(temporary, path)
    finally:
        for temporary, _ in written:
            Path(temporary).unlink(missing_ok=True)


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0] if str(error) else type(error).__name__
