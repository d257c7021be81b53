"""The one definition of the table: its columns, their types and what they mean.

Everything that writes, checks, reads, exports or describes rows takes the columns from here;
`data/README.md` is compared with this file by a test.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from extract.models import EVENT_TYPES, Calendar, DateBasis, DatePrecision, Qualifier, Status

if TYPE_CHECKING:
    import pandas
    import pandera.pandas as pandera
    import pyarrow

SCHEMA_VERSION = 2

Kind = Literal["text", "day", "number", "integer", "texts", "quantities"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, kind, whether a cell may be empty, the values it may take, and its meaning."""

    name: str
    kind: Kind
    nullable: bool
    meaning: str
    values: tuple[str, ...] = ()


def _column(name: str, kind: Kind, meaning: str, *, nullable: bool = True, values: tuple[str, ...] = ()) -> Column:
    return Column(name, kind, nullable, meaning, values)


COLUMNS: tuple[Column, ...] = (
    _column("event_id", "text", "stable: the same text and position give the same id in every refresh", nullable=False),
    _column("event_type", "text", "one of the seven types", nullable=False, values=EVENT_TYPES),
    _column("sub_event_type", "text", "the finer kind, such as ministerial_meeting or bombing"),
    _column("status", "text", "whether it happened", nullable=False, values=get_args(Status)),
    _column("title_ar", "text", "a short Arabic label made from the row's own fields", nullable=False),
    _column("title_en", "text", "the same in English", nullable=False),
    _column("date_start", "day", "first day, inclusive", nullable=False),
    _column("date_end", "day", "last day, inclusive", nullable=False),
    _column("date_precision", "text", "how exact the date is", nullable=False, values=get_args(DatePrecision)),
    _column("date_basis", "text", "where the date comes from", nullable=False, values=get_args(DateBasis)),
    _column("date_edtf", "text", "the date in Extended Date/Time Format, level 1"),
    _column("date_text", "text", "the date's words as written"),
    _column("calendar", "text", "the calendar of those words", nullable=False, values=get_args(Calendar)),
    _column("place", "text", "English name of where it happened"),
    _column("place_ar", "text", "Arabic name of where it happened"),
    _column("country", "text", "ISO 3166-1 alpha-3 code of the country"),
    _column("countries", "texts", "all countries it happened in, alpha-3", nullable=False),
    _column("latitude", "number", "degrees north, WGS 84"),
    _column("longitude", "number", "degrees east, WGS 84"),
    _column("geo_precision", "integer", "1 town or site, 2 part of a country, 3 country, 4 wider region"),
    _column("actors", "texts", "English names, most important first", nullable=False),
    _column("value", "number", "the main number"),
    _column("unit", "text", "what it counts: an ISO 4217 code, percent, or a unit of the list below"),
    _column("qualifier", "text", "how the number is hedged", values=get_args(Qualifier)),
    _column("quantities", "quantities", "all numbers, the main one first", nullable=False),
    _column("doc_id", "text", "the document: its file name, or its record's id", nullable=False),
    _column("publisher", "text", "who published the document"),
    _column("published", "text", "its publication: an ISO day, month or year"),
    _column("url", "text", "its address"),
    _column("title", "text", "its title"),
    _column("evidence", "text", "the sentence or clause as it stands in the document", nullable=False),
    _column("char_start", "integer", "first character of the evidence in the document's text", nullable=False),
    _column("char_end", "integer", "the character after its last", nullable=False),
    _column("rule", "text", "the rule that made the row", nullable=False),
    _column("confidence", "number", "0 to 1", nullable=False),
    _column("plover", "text", "PLOVER category and mode, where one fits"),
    _column("cameo", "text", "CAMEO root code, where one fits"),
    _column("acled", "text", "ACLED event type, where one fits"),
    _column("cluster_id", "text", "rows of different documents with the same value report the same happening"),
    _column("n_sources", "integer", "how many documents report that happening", nullable=False),
    _column("alternatives", "quantities", "differing numbers that the document gives for one thing", nullable=False),
    _column("reasons", "texts", "what raised and lowered the confidence", nullable=False),
    _column("actors_ar", "texts", "Arabic names of the actors, in the same order", nullable=False),
)
MISSING = _column("missing", "text", "why the event has no date yet, such as publication_date", nullable=False)
WAITING_COLUMNS: tuple[Column, ...] = (
    *(Column(c.name, c.kind, c.nullable or c.kind == "day", c.meaning, c.values) for c in COLUMNS),
    MISSING,
)
DOCUMENT_COLUMNS: tuple[Column, ...] = (
    _column("doc_id", "text", "its file name, or its record's id", nullable=False),
    _column("title", "text", "its title"),
    _column("publisher", "text", "who published it"),
    _column("published", "text", "an ISO day, month or year; empty where nobody knows"),
    _column("published_basis", "text", "manifest, record, dateline, inferred, given, bounds; empty for none"),
    _column("url", "text", "its address"),
    _column("language", "text", "language code"),
    _column("source", "text", "the file it was read from"),
    _column("text", "text", "the text as read; offsets of the other tables count its characters", nullable=False),
    _column("n_events", "integer", "its dated events", nullable=False),
    _column("n_waiting", "integer", "its events that wait for a date", nullable=False),
    _column("note", "text", "remarks on its reading and dating"),
)
QUANTITY_FIELDS = ("value", "unit", "qualifier", "char_start", "char_end")
QUALIFIERS: tuple[str, ...] = get_args(Qualifier)


def names(columns: tuple[Column, ...]) -> list[str]:
    """The columns' names in order."""
    return [column.name for column in columns]


@lru_cache(maxsize=None)
def arrow_schema(columns: tuple[Column, ...]) -> pyarrow.Schema:
    """The columns as Arrow types: days as date32, lists as lists, quantities as lists of structs."""
    import pyarrow as pa

    number = pa.struct(
        [("value", pa.float64()), ("unit", pa.string()), ("qualifier", pa.string())]
        + [("char_start", pa.int64()), ("char_end", pa.int64())]
    )
    types = {
        "text": pa.string(),
        "day": pa.date32(),
        "number": pa.float64(),
        "integer": pa.int64(),
        "texts": pa.list_(pa.string()),
        "quantities": pa.list_(number),
    }
    return pa.schema([pa.field(column.name, types[column.kind], nullable=column.nullable) for column in columns])


@lru_cache(maxsize=None)
def frame_schema(columns: tuple[Column, ...]) -> pandera.DataFrameSchema:
    """The columns as a pandera schema: types, empty cells, allowed values, and rules across columns."""
    import pandera.pandas as pa

    types = {"text": "str", "day": "datetime64[s]", "number": "float64", "integer": "Int64"}
    known = set(names(columns))
    return pa.DataFrameSchema(
        {
            column.name: pa.Column(
                types.get(column.kind, object),
                checks=_cell_checks(column),
                nullable=column.nullable,
                unique=column.name == "event_id" or (column.name == "doc_id" and "event_id" not in known),
            )
            for column in columns
        },
        checks=_row_checks(known),
        strict=True,
        ordered=True,
    )


def _cell_checks(column: Column) -> list[pandera.Check]:
    import pandera.pandas as pa

    checks = []
    if column.values:
        checks.append(pa.Check.isin(column.values))
    if column.kind == "text" and not column.nullable and not column.values:
        checks.append(pa.Check.str_length(min_value=1, error="empty"))
    if column.kind in ("texts", "quantities"):
        checks.append(pa.Check(lambda cells: cells.map(lambda cell: isinstance(cell, list)), error="not a list"))
    ranges = {"latitude": (-90, 90), "longitude": (-180, 180), "confidence": (0, 1), "geo_precision": (1, 4)}
    if column.name in ranges:
        checks.append(pa.Check.in_range(*ranges[column.name]))
    if column.name == "country":
        checks.append(pa.Check.str_matches(r"^[A-Z]{3}$"))
    if column.name == "published":
        checks.append(pa.Check.str_matches(r"^\d{4}(-\d\d(-\d\d)?)?$"))
    return checks


def _row_checks(known: set[str]) -> list[pandera.Check]:
    import pandera.pandas as pa

    def ordered(first: str, last: str) -> pandera.Check:
        def holds(frame: pandas.DataFrame) -> pandas.Series:
            return frame[first].isna() | frame[last].isna() | (frame[first] <= frame[last])

        return pa.Check(holds, error=f"{first} after {last}")

    def one_to_one(frame: pandas.DataFrame) -> pandas.Series:
        return frame["evidence"].str.len() == frame["char_end"] - frame["char_start"]

    checks = [ordered(a, b) for a, b in (("date_start", "date_end"), ("char_start", "char_end")) if a in known]
    if "evidence" in known:
        checks.append(pa.Check(one_to_one, error="the evidence is not as long as its offsets say"))
    return checks
