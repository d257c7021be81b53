"""Files of many documents: JSON Lines, gzipped or not, CSV and Parquet, read one record after the other."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from extract.models import Document
from extract.reading.encoding import decode, guess
from extract.reading.limits import MAX_DOCUMENT_CHARS, MAX_FILE_BYTES, MAX_RECORD_BYTES
from extract.reading.problems import Problem, UnreadableError
from extract.reading.published import check_published

FIELDS = ("id", "text", "published", "publisher", "url", "title", "language", "note")
_Found = Iterator[Document | Problem]


def read_jsonl(path: Path, source: str) -> _Found:
    """The documents of a JSON Lines file, `.gz` or plain, UTF-8."""
    import orjson

    line, total = 0, 0
    with gzip.open(path, "rb") if path.name.casefold().endswith(".gz") else path.open("rb") as lines:
        try:
            while raw := lines.readline(MAX_RECORD_BYTES + 1):
                line, total = line + 1, total + len(raw)
                if len(raw) > MAX_RECORD_BYTES or total > MAX_FILE_BYTES:
                    yield Problem(source, f"is too long (over {MAX_RECORD_BYTES} bytes a line)", "split it", line)
                    return
                if line == 1:
                    raw = raw.removeprefix(b"\xef\xbb\xbf")
                if not raw.strip():
                    continue
                try:
                    record = orjson.loads(raw)
                except orjson.JSONDecodeError as error:
                    yield Problem(source, f"is no JSON: {error}", "write one JSON object a line, in UTF-8", line)
                    continue
                if isinstance(record, dict):
                    yield from _documents(record, source, line)
                else:
                    yield Problem(source, "is no JSON object", f"write an object with {', '.join(FIELDS[:6])}", line)
        except (OSError, EOFError, zlib.error) as error:
            yield Problem(source, f"breaks off: {error}", "fetch it again; what stands before was read", line + 1)


def read_csv(path: Path, source: str) -> _Found:
    """The documents of a CSV file whose first line names the columns; comma, semicolon or tab between cells."""
    with path.open("rb") as opened:
        sample = opened.read(200_000)
    encoding, guessed = _encoding(sample)
    if guessed:
        yield Problem(source, f"was read as {encoding}, a guess", "save it as UTF-8 to be sure", severity="notice")
    csv.field_size_limit(MAX_DOCUMENT_CHARS + 1)
    with path.open(encoding=encoding, newline="") as lines:
        header = lines.readline(100_000)
        delimiter = next((mark for mark in ",;\t" if "text" in _names(header, mark)), None)
        if delimiter is None:
            remedy = f"its first line must name the columns: {','.join(FIELDS[:6])}"
            raise UnreadableError("has no column 'text'", remedy)
        rows = csv.DictReader(lines, fieldnames=_names(header, delimiter), delimiter=delimiter)
        try:
            for row in rows:
                yield from _documents(row, source, rows.line_num + 1)
        except (csv.Error, UnicodeDecodeError) as error:
            remedy = "mend the line; what stands before was read"
            yield Problem(source, f"cannot be read on: {error}", remedy, rows.line_num + 2)


def read_parquet(path: Path, source: str) -> _Found:
    """The documents of a Parquet file, in batches."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        with pq.ParquetFile(path) as opened:
            present = [name for name in FIELDS if name in opened.schema_arrow.names]
            if "text" not in present:
                raise UnreadableError("has no column 'text'", f"its columns must be {', '.join(FIELDS[:6])}")
            for batch in opened.iter_batches(batch_size=256, columns=present):
                for record in batch.to_pylist():
                    number += 1
                    yield from _documents(record, source, number)
    except (pa.ArrowException, OSError) as error:
        reason = f"is no Parquet file that can be read: {str(error).splitlines()[0][:200]}"
        yield Problem(source, reason, "write it again", number or None)


def _names(header: str, delimiter: str) -> list[str]:
    return [name.strip().casefold() for name in next(csv.reader(io.StringIO(header), delimiter=delimiter), [])]


def _encoding(sample: bytes) -> tuple[str, bool]:
    """The encoding of a file by its beginning, cut before a character that the sample's end may have split."""
    whole = sample if len(sample) < 200_000 else sample[: sample.rfind(b"\n") + 1] or sample
    decoded = decode(whole)
    return (guess(whole) if decoded.guessed else decoded.encoding), decoded.guessed


def _documents(record: Mapping[str, object], source: str, line: int) -> _Found:
    """The document of one record, preceded by what is wrong with its date; or what makes it unusable."""
    doc_id, text = record.get("id"), record.get("text")
    if doc_id is None or isinstance(doc_id, (bool, dict, list)) or not str(doc_id).strip():
        yield Problem(source, "has no id", "give every record an id of its own", line)
        return
    name = str(doc_id).strip()
    if not isinstance(text, str) or not text.strip():
        yield Problem(source, "has no text", "fill its field 'text' or delete it", line, name)
        return
    if len(text) > MAX_DOCUMENT_CHARS:
        yield Problem(source, f"is longer than {MAX_DOCUMENT_CHARS} characters", "split it", line, name)
        return
    fields = {key: value for key in ("publisher", "url", "title", "note") if (value := _text(record.get(key)))}
    document = Document(name, text, source=source, language=_text(record.get("language")) or "ar", **fields)
    try:
        if published := check_published(record.get("published")):
            document = replace(document, published=published, published_basis="record")
    except UnreadableError as error:
        given = _text(record.get("published")) or str(record.get("published"))
        yield Problem(source, f"(published of {name}) {error.reason}", error.remedy, line, given)
    yield document


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, (str, int, float)) and value == value else ""
