"""Rows of the table in the formats that other programs read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING

from extract.table import COLUMNS, WAITING_COLUMNS, Column, csv_text, plain_cell

if TYPE_CHECKING:
    import pandas


def to_csv(table: pandas.DataFrame) -> bytes:
    """CSV in UTF-8 without a byte order mark, for programs."""
    return csv_text(table, _columns(table)).encode("utf-8")


def to_csv_excel(table: pandas.DataFrame) -> bytes:
    """The same CSV with a byte order mark, without which Excel garbles Arabic."""
    return csv_text(table, _columns(table)).encode("utf-8-sig")


def to_jsonl(table: pandas.DataFrame) -> bytes:
    """JSON Lines: one object a row, days as ISO strings, lists as lists, empty cells as null."""
    import orjson

    return b"".join(orjson.dumps(record) + b"\n" for record in _records(table))


def to_geojson(table: pandas.DataFrame) -> bytes:
    """A GeoJSON FeatureCollection (RFC 7946) of the rows that have coordinates; the other columns are properties."""
    import orjson

    features = []
    for record in _records(table):
        latitude, longitude = record.pop("latitude"), record.pop("longitude")
        if latitude is not None and longitude is not None:
            point = {"type": "Point", "coordinates": [longitude, latitude]}
            features.append({"type": "Feature", "id": record["event_id"], "geometry": point, "properties": record})
    return orjson.dumps({"type": "FeatureCollection", "features": features}, option=orjson.OPT_INDENT_2) + b"\n"


def to_ics(table: pandas.DataFrame) -> bytes:
    """iCalendar (RFC 5545): an all-day entry a dated row; the end day is exclusive, as the standard asks."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Marsad//Arabic counter-terrorism policy timeline//EN")
    calendar.add("version", "2.0")
    for record in _records(table):
        if record["date_start"] is not None:
            calendar.add_component(_entry(record))
    return calendar.to_ical()


def _entry(record: dict[str, object]) -> object:
    import icalendar

    entry = icalendar.Event()
    start, end = (date.fromisoformat(str(record[name])) for name in ("date_start", "date_end"))
    entry.add("uid", f"{record['event_id']}@marsad")
    # The standard wants a stamp; the event's own day keeps the file the same whenever it is made.
    entry.add("dtstamp", datetime(start.year, start.month, start.day, tzinfo=UTC))
    entry.add("dtstart", start)
    entry.add("dtend", min(end, date.max - timedelta(days=1)) + timedelta(days=1))
    entry.add("summary", record["title_ar"] or record["title_en"])
    entry.add("description", f"{record['title_en']}\n\n{record['evidence']}\n\n{record['date_text'] or ''}".strip())
    entry.add("categories", [str(record["event_type"])])
    entry.add("status", "CONFIRMED" if record["status"] == "occurred" else "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    if record["place"]:
        entry.add("location", record["place_ar"] or record["place"])
    if record["latitude"] is not None and record["longitude"] is not None:
        entry.add("geo", (record["latitude"], record["longitude"]))
    if record["url"]:
        entry.add("url", record["url"])
    return entry


FORMATS: Mapping[str, Callable[[pandas.DataFrame], bytes]] = MappingProxyType(
    {"csv": to_csv, "csv-excel": to_csv_excel, "jsonl": to_jsonl, "geojson": to_geojson, "ics": to_ics}
)
SUFFIXES: Mapping[str, str] = MappingProxyType(
    {"csv": ".csv", "csv-excel": ".csv", "jsonl": ".jsonl", "geojson": ".geojson", "ics": ".ics"}
)


def export(table: pandas.DataFrame, form: str) -> bytes:
    """`table` (events or waiting) in the format `form`, one of FORMATS; ValueError for another."""
    if form not in FORMATS:
        raise ValueError(f"unknown format {form!r}; one of {', '.join(FORMATS)}")
    return FORMATS[form](table)


def _columns(table: pandas.DataFrame) -> tuple[Column, ...]:
    return WAITING_COLUMNS if "missing" in table.columns else COLUMNS


def _records(table: pandas.DataFrame) -> list[dict[str, object]]:
    columns = _columns(table)
    cells = [[plain_cell(cell, column) for cell in table[column.name]] for column in columns]
    return [dict(zip((c.name for c in columns), row, strict=True)) for row in zip(*cells, strict=True)]
