"""The table: its schema, its files, and what happens when they cannot be written or read."""

from __future__ import annotations

import csv
import io
import json
import os
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from extract.table import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    WAITING_COLUMNS,
    SchemaVersionError,
    TableError,
    check_folder,
    names,
    read_table,
    write_tables,
)
from tests.made import DOCUMENT, TEXT, attack, event, funding, tables

CONTRACT = """event_id event_type sub_event_type status title_ar title_en date_start date_end date_precision date_basis
date_edtf date_text calendar place place_ar country countries latitude longitude geo_precision actors value unit
qualifier quantities doc_id publisher published url title evidence char_start char_end rule confidence""".split()
FILES = ["documents.parquet", "events.csv", "events.parquet", "schema.json", "waiting.csv", "waiting.parquet"]


def test_the_columns_are_those_of_the_contract_in_its_order() -> None:
    extras = ["plover", "cameo", "acled", "cluster_id", "n_sources", "alternatives", "reasons", "actors_ar"]
    assert names(COLUMNS) == CONTRACT + extras
    assert names(WAITING_COLUMNS) == [*CONTRACT, *extras, "missing"]


def test_dated_and_waiting_events_go_to_their_own_tables() -> None:
    made = tables()
    assert made.events["event_type"].tolist() == ["meeting", "attack"]
    assert made.waiting["event_type"].tolist() == ["funding"]
    assert made.waiting["date_start"].isna().all()
    assert made.waiting["missing"].tolist() == ["publication_date"]
    assert made.documents[["n_events", "n_waiting"]].iloc[0].tolist() == [2, 1]


def test_the_main_number_is_the_first_and_all_are_listed() -> None:
    row = tables().waiting.iloc[0]
    assert (row["value"], row["unit"], row["qualifier"]) == (5_500_000, "EUR", "exact")
    assert [(q["value"], q["unit"], q["qualifier"]) for q in row["quantities"]] == [
        (5_500_000, "EUR", "exact"),
        (2, "countries", "more_than"),
    ]
    assert pd.isna(tables().events.iloc[0]["value"])


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    made = tables()
    write_tables(tmp_path, made)
    back = read_table(tmp_path)
    pd.testing.assert_frame_equal(back.events, made.events)
    pd.testing.assert_frame_equal(back.waiting, made.waiting)
    pd.testing.assert_frame_equal(back.documents, made.documents)
    assert sorted(os.listdir(tmp_path)) == FILES
    assert check_folder(tmp_path) == ()


def test_an_empty_table_keeps_its_types(tmp_path: Path) -> None:
    from extract.table import Tables, documents_frame, events_frame, waiting_frame

    write_tables(tmp_path, Tables(events_frame([]), waiting_frame([]), documents_frame([])))
    back = read_table(tmp_path)
    assert (back.events.dtypes == tables().events.dtypes).all()
    assert len(back.events) == len(back.waiting) == len(back.documents) == 0
    assert check_folder(tmp_path) == ()


def test_parquet_holds_days_as_days_and_lists_as_lists(tmp_path: Path) -> None:
    write_tables(tmp_path, tables())
    schema = pq.read_schema(tmp_path / "events.parquet")
    assert schema.field("date_start").type == pa.date32()
    assert schema.field("countries").type == pa.list_(pa.string())
    assert schema.field("quantities").type.value_type.field("value").type == pa.float64()
    plain = pd.read_parquet(tmp_path / "events.parquet")
    assert plain["date_start"].tolist() == [date(2014, 10, 9), date(2015, 3, 1)]
    assert list(plain["countries"][1]) == ["TUN", "LBY"]


def test_writing_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        write_tables(tmp_path / folder, tables())
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_rows_are_in_the_order_of_the_text_whatever_order_they_came_in(tmp_path: Path) -> None:
    one, two = tables(event(), attack()), tables(attack(), event())
    pd.testing.assert_frame_equal(one.events, two.events)


def test_csv_is_utf8_without_a_mark_and_parses_back(tmp_path: Path) -> None:
    write_tables(tmp_path, tables())
    raw = (tmp_path / "events.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8"), newline="")))
    assert list(rows[0]) == names(COLUMNS)
    assert rows[0]["date_start"] == "2014-10-09"
    assert rows[1]["countries"] == "TUN | LBY"
    assert rows[1]["value"] == "12"
    assert json.loads(rows[1]["quantities"])[0]["qualifier"] == "about"
    assert rows[0]["quantities"] == "" == rows[0]["value"]
    with_pandas = pd.read_csv(tmp_path / "events.csv")
    assert with_pandas["evidence"][0] == TEXT.split("\r\n")[0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_no_cell_of_the_csv_runs_as_a_formula(tmp_path: Path, start: str) -> None:
    from dataclasses import replace

    title = f'{start}HYPERLINK("https://example.org";"x")'
    write_tables(tmp_path, tables(document=replace(DOCUMENT, title=title)))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "events.csv").read_bytes().decode(), newline="")))
    assert rows[0]["title"] == "'" + title
    assert pd.read_parquet(tmp_path / "events.parquet")["title"][0] == title
    for row in rows:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝")) for cell in row.values())


def test_a_negative_number_stays_a_number(tmp_path: Path) -> None:
    write_tables(tmp_path, tables(event(latitude=-33.9, longitude=-18.4)))
    assert pd.read_csv(tmp_path / "events.csv")["latitude"].tolist() == [-33.9]


def test_a_line_break_within_a_cell_stays_within_it(tmp_path: Path) -> None:
    words = TEXT[TEXT.index("وأقروا") : TEXT.index("وقُتل")]
    assert "\r\n" in words
    write_tables(tmp_path, tables(event(words)))
    with (tmp_path / "events.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["evidence"] for row in csv.DictReader(lines)] == [words]


REFUSED = {
    "a type that is none": event(event_type="rumour"),
    "a status that is none": event(status="hoped"),
    "a qualifier that is none": attack(
        quantities=(attack().quantities[0].__class__(1.0, "killed", "perhaps", 0, 1),)  # type: ignore[arg-type]
    ),
    "days in the wrong order": event(date_end=date(2014, 10, 8)),
    "a country of two letters": event(country="LU"),
    "a latitude off the globe": event(latitude=91.0),
    "a confidence over one": event(confidence=1.2),
    "no title": event(title_en=""),
    "evidence that is not there": event(char_start=1, char_end=1 + len(TEXT.split("\r\n")[0])),
    "evidence of another length": event(char_end=10),
    "a document that is none": event(doc_id="b.txt"),
    "a waiting event without a reason": funding(missing=""),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_a_row_that_breaks_the_schema_is_refused_and_nothing_is_touched(tmp_path: Path, wrong: str) -> None:
    write_tables(tmp_path, tables())
    before = {name: (tmp_path / name).read_bytes() for name in FILES}
    made = tables(REFUSED[wrong])
    if wrong == "a document that is none":
        made.documents["doc_id"] = "c.txt"
    with pytest.raises(TableError):
        write_tables(tmp_path, made)
    assert {name: (tmp_path / name).read_bytes() for name in sorted(os.listdir(tmp_path))} == before


def test_the_same_id_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="event_id"):
        write_tables(tmp_path, tables(event(), event()))


def test_a_failure_while_writing_leaves_the_old_table_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tables(tmp_path, tables())
    before = {name: (tmp_path / name).read_bytes() for name in FILES}
    written = []

    def full(handle: int) -> None:
        written.append(handle)
        if len(written) == 3:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_tables(tmp_path, tables(event()))
    assert {name: (tmp_path / name).read_bytes() for name in sorted(os.listdir(tmp_path))} == before


@pytest.mark.parametrize("content", ['{"schema_version": 99}', "{}", "not json", "[]", None])
def test_another_schema_version_is_said_and_not_overwritten(tmp_path: Path, content: str | None) -> None:
    write_tables(tmp_path, tables())
    if content is None:
        (tmp_path / "schema.json").unlink()
    else:
        (tmp_path / "schema.json").write_text(content)
    before = (tmp_path / "events.parquet").read_bytes()
    with pytest.raises(SchemaVersionError, match="--force"):
        write_tables(tmp_path, tables(event()))
    with pytest.raises(SchemaVersionError):
        read_table(tmp_path)
    assert (tmp_path / "events.parquet").read_bytes() == before
    write_tables(tmp_path, tables(event()), force=True)
    assert len(read_table(tmp_path).events) == 1


def test_check_names_what_is_wrong_with_a_folder(tmp_path: Path) -> None:
    assert "refresh" in check_folder(tmp_path)[0]
    write_tables(tmp_path, tables())
    with (tmp_path / "events.csv").open("a") as out:
        out.write("x\n")
    (tmp_path / "waiting.csv").unlink()
    found = check_folder(tmp_path)
    assert any("events.csv: not as the refresh wrote it" in line for line in found)
    assert any("waiting.csv: missing" in line for line in found)
    (tmp_path / "events.parquet").write_bytes(b"PAR1 and nothing more")
    assert "events.parquet" in check_folder(tmp_path)[0]


def test_the_documents_keep_their_text_to_the_last_character(tmp_path: Path) -> None:
    write_tables(tmp_path, tables())
    documents = read_table(tmp_path).documents
    assert list(documents.columns) == names(DOCUMENT_COLUMNS)
    assert documents["text"][0] == TEXT
