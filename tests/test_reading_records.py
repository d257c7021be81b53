"""Reading files of records: every kind gives the same documents, and a bad record costs itself only."""

from __future__ import annotations

import csv
import gzip
import json
import os
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.models import Document
from extract.reading import read
from extract.reading.limits import MAX_RECORD_BYTES
from tests.read_files import TEXT, both, record


def write_jsonl(path: Path, records: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")


def write_gz(path: Path, records: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8", newline="") as lines:
        lines.writelines(json.dumps(r) + "\n" for r in records)


def write_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]))
        writer.writeheader()
        writer.writerows(records)


def write_excel_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(records)


def write_old_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="cp1256", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]), delimiter="\t")
        writer.writeheader()
        writer.writerows(records)


def write_parquet(path: Path, records: list[dict[str, object]]) -> None:
    pq.write_table(pa.Table.from_pylist(records), path)


WRITERS = {
    "r.jsonl": write_jsonl,
    "r.jsonl.gz": write_gz,
    "r.csv": write_csv,
    "excel.csv": write_excel_csv,
    "windows.csv": write_old_csv,
    "r.parquet": write_parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_records_of_every_kind_give_the_same_documents(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name, [record(1), record(2, published="2016-05"), record(3, published="")])
    documents, problems = both(tmp_path / name)
    assert [d.doc_id for d in documents] == ["r1", "r2", "r3"]
    assert {d.text for d in documents} == {TEXT}
    assert [d.published for d in documents] == ["2016-05-03", "2016-05", None]
    assert [d.published_basis for d in documents] == ["record", "record", ""]
    assert {(d.publisher, d.url, d.title, d.source) for d in documents} == {("وكالة", "https://x", "ع", name)}
    assert [p.severity for p in problems] == (["notice"] if name == "windows.csv" else [])


@pytest.mark.parametrize("name", WRITERS)
def test_a_bad_record_costs_itself_only(tmp_path: Path, name: str) -> None:
    bad = [record(2, text=""), record(3, id=""), record(4, published="3 مايو 2016"), record(1)]
    WRITERS[name](tmp_path / name, [record(1), *bad, record(9)])
    documents, problems = both(tmp_path / name)
    assert [(d.doc_id, d.published) for d in documents] == [("r1", "2016-05-03"), ("r4", None), ("r9", "2016-05-03")]
    said = [str(p) for p in problems if p.severity == "error"]
    assert len(said) == 4
    for line, words in zip(said, ("no text", "no id", "3 مايو 2016", "id of two documents"), strict=True):
        assert words in line
        assert line.startswith(name)


def test_days_of_a_parquet_file_may_be_real_days(tmp_path: Path) -> None:

    write_parquet(tmp_path / "d.parquet", [record(1, published=date(2016, 5, 3))])
    write_parquet(tmp_path / "t.parquet", [record(2, published=datetime(2016, 5, 3, 8))])
    assert [d.published for d in both(tmp_path)[0]] == ["2016-05-03", "2016-05-03"]


GZIPPED = gzip.compress((json.dumps(record(1)) + "\n").encode() + os.urandom(90_000))
BAD_RECORD_FILES = {
    "half.jsonl": (json.dumps(record(1)).encode() + b'\n{"id": "r2", "te', 1, "no JSON"),
    "list.jsonl": (json.dumps(record(1)).encode() + b"\n[1, 2]\n", 1, "no JSON object"),
    "binary.jsonl": (bytes(range(256)), 0, "no JSON"),
    "utf16.jsonl": (json.dumps(record(1)).encode("utf-16"), 0, "no JSON"),
    "deep.jsonl": (b"[" * 100_000 + b"\n", 0, "no JSON"),
    "long.jsonl": (b'{"id": "' + b"x" * (MAX_RECORD_BYTES + 1) + b'"}\n', 0, "too long"),
    "cut.jsonl.gz": (GZIPPED[:-9_000], 1, "breaks off"),
    "none.jsonl.gz": (b"no gzip at all", 0, "breaks off"),
    "headless.csv": (b"1,2,3\n4,5,6\n", 0, "no column 'text'"),
    "binary.csv": (bytes(range(256)) * 4, 0, "binary"),
    "none.parquet": (b"PAR1" + bytes(50) + b"PAR1", 0, "no Parquet"),
}


@pytest.mark.parametrize("name", BAD_RECORD_FILES)
def test_a_broken_file_of_records_gives_what_stands_before(tmp_path: Path, name: str) -> None:
    content, read_anyway, words = BAD_RECORD_FILES[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    documents, problems = both(tmp_path)
    assert len(documents) == read_anyway + 1
    assert problems
    assert all(p.file == name and p.severity == "error" for p in problems)
    assert any(words in str(p) for p in problems)


def test_a_parquet_file_without_the_column_is_named(tmp_path: Path) -> None:
    write_parquet(tmp_path / "x.parquet", [{"id": "1", "body": TEXT}])
    assert "'text'" in str(both(tmp_path)[1][0])


def test_a_bomb_of_zeros_stops_early(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "bomb.jsonl.gz", "wb") as out:
        for _ in range(40):
            out.write(bytes(1_000_000))
    documents, problems = both(tmp_path)
    assert documents == []
    assert "too long" in str(problems[0])


def test_a_file_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    """The first document comes before the rest has been looked at: the file may be larger than memory."""
    write_jsonl(tmp_path / "r.jsonl", [record(number) for number in range(2_000)])
    with (tmp_path / "r.jsonl").open("a") as out:
        out.write("broken\n")
    stream = read([tmp_path / "r.jsonl"])
    assert isinstance(stream, Iterator)
    first = next(stream)
    assert isinstance(first, Document)
    assert sum(isinstance(found, Document) for found in stream) == 1_999
