"""Exports are read back with the programs' own readers."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import icalendar
import pandas as pd
import pytest

from extract.export import FORMATS, SUFFIXES, export
from extract.table import COLUMNS, WAITING_COLUMNS, csv_text, names
from tests.made import TEXT, attack, event, tables

TABLES = tables()


def rows_of(content: bytes, encoding: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode(encoding), newline="")))


def test_csv_is_the_file_that_refresh_writes() -> None:
    content = export(TABLES.events, "csv")
    assert content == csv_text(TABLES.events, COLUMNS).encode("utf-8")
    assert not content.startswith(b"\xef\xbb\xbf")


def test_csv_for_excel_differs_by_its_mark_only() -> None:
    assert export(TABLES.events, "csv-excel") == b"\xef\xbb\xbf" + export(TABLES.events, "csv")


@pytest.mark.parametrize("form", ["csv", "csv-excel"])
def test_no_cell_runs_as_a_formula(form: str) -> None:
    rows = rows_of(export(TABLES.events, form), "utf-8-sig")
    assert [row["title"] for row in rows] == ["'=عنوان"] * 2
    assert rows[1]["evidence"].startswith("'=وقُتل")
    assert rows_of(export(TABLES.waiting, form), "utf-8-sig")[0]["evidence"].startswith("'-وخصص")


def test_jsonl_holds_every_column_with_its_type() -> None:
    records = [json.loads(line) for line in export(TABLES.events, "jsonl").splitlines()]
    assert [list(record) for record in records] == [names(COLUMNS)] * 2
    assert records[0]["date_start"] == "2014-10-09"
    assert records[1]["countries"] == ["TUN", "LBY"]
    assert records[1]["latitude"] is None
    assert records[1]["value"] == 12
    assert records[1]["quantities"][0]["unit"] == "killed"
    assert records[1]["evidence"] in TEXT
    waiting = json.loads(export(TABLES.waiting, "jsonl"))
    assert list(waiting) == names(WAITING_COLUMNS)
    assert waiting["date_start"] is None
    assert waiting["missing"] == "publication_date"


def test_geojson_holds_the_rows_with_coordinates() -> None:
    collection = json.loads(export(TABLES.events, "geojson"))
    assert collection["type"] == "FeatureCollection"
    assert [feature["id"] for feature in collection["features"]] == [TABLES.events["event_id"][0]]
    feature = collection["features"][0]
    assert feature["geometry"] == {"type": "Point", "coordinates": [6.13, 49.61]}
    assert feature["properties"]["place_ar"] == "لوكسمبورغ"
    assert feature["properties"]["date_end"] == "2014-10-10"


def test_icalendar_has_all_day_entries_that_end_the_day_after() -> None:
    calendar = icalendar.Calendar.from_ical(export(TABLES.events, "ics"))
    entries = calendar.walk("VEVENT")
    assert [(e.decoded("dtstart"), e.decoded("dtend")) for e in entries] == [
        (date(2014, 10, 9), date(2014, 10, 11)),
        (date(2015, 3, 1), date(2015, 4, 1)),
    ]
    assert str(entries[0]["summary"]) == "اجتماع وزراء الداخلية، لوكسمبورغ"
    assert str(entries[1]["summary"]) == "هجوم، تطاوين"
    assert TABLES.events["evidence"][1] in str(entries[1]["description"])
    assert len({str(e["uid"]) for e in entries}) == 2
    assert str(entries[0]["location"]) == "لوكسمبورغ"


def test_icalendar_escapes_and_folds_as_the_standard_asks() -> None:
    content = export(TABLES.events, "ics")
    assert b"\\;" in content
    assert b"\\," in export(tables(event(title_ar="اجتماع, ثان")).events, "ics")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.count(b"\n") == content.count(b"\r\n")


def test_icalendar_leaves_out_what_has_no_date() -> None:
    assert icalendar.Calendar.from_ical(export(TABLES.waiting, "ics")).walk("VEVENT") == []


def test_the_last_day_of_time_does_not_break_the_calendar() -> None:
    far = tables(attack(date_start=date(9999, 12, 1), date_end=date(9999, 12, 31)))
    assert b"BEGIN:VEVENT" in export(far.events, "ics")


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_the_same_each_time_and_works_on_nothing(form: str) -> None:
    assert export(TABLES.events, form) == export(TABLES.events.copy(), form)
    assert isinstance(export(TABLES.events.iloc[:0], form), bytes)
    assert SUFFIXES[form].startswith(".")


def test_another_format_is_refused() -> None:
    with pytest.raises(ValueError, match="geojson"):
        export(TABLES.events, "xlsx")


def test_csv_opens_in_pandas_with_the_same_rows() -> None:
    back = pd.read_csv(io.BytesIO(export(TABLES.events, "csv-excel")), encoding="utf-8-sig")
    assert back["event_id"].tolist() == TABLES.events["event_id"].tolist()
    assert back["char_start"].tolist() == TABLES.events["char_start"].tolist()
