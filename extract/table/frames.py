"""Events and documents as DataFrames that the schema accepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from extract.models import Document, Event, Quantity
from extract.table.schema import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    QUANTITY_FIELDS,
    WAITING_COLUMNS,
    Column,
    frame_schema,
    names,
)

if TYPE_CHECKING:
    import pandas
    import pandera.errors

_DTYPES = {"text": "str", "day": "datetime64[s]", "number": "float64", "integer": "Int64"}


class TableError(ValueError):
    """A table that the schema refuses, or a folder that cannot be used; the message says what and the remedy."""


def events_frame(rows: Iterable[tuple[Document, Event]]) -> pandas.DataFrame:
    """The dated events of `rows` as a table: `COLUMNS` in order, sorted by document and position."""
    return _frame([_cells(document, event) for document, event in rows if event.date_start is not None], COLUMNS)


def waiting_frame(rows: Iterable[tuple[Document, Event]]) -> pandas.DataFrame:
    """The events of `rows` that have no date yet: the same columns, dates empty, and `missing`."""
    waiting = [(*_cells(document, event), event.missing) for document, event in rows if event.date_start is None]
    return _frame(waiting, WAITING_COLUMNS)


def documents_frame(rows: Iterable[tuple[Document, int, int]]) -> pandas.DataFrame:
    """Documents with their numbers of dated and of waiting events: `DOCUMENT_COLUMNS`, sorted by id."""
    cells = [
        (d.doc_id, d.title, d.publisher, d.published, d.published_basis, d.url, d.language, d.source, d.text)
        + (n_events, n_waiting, d.note)
        for d, n_events, n_waiting in rows
    ]
    return _frame(cells, DOCUMENT_COLUMNS)


def sort_rows(frame: pandas.DataFrame) -> pandas.DataFrame:
    """`frame` in the table's order, whatever order the documents were read in."""
    keys = [key for key in ("doc_id", "char_start", "char_end", "event_id") if key in frame.columns]
    return frame.sort_values(keys, kind="stable", ignore_index=True)


def typed(frame: pandas.DataFrame, columns: Sequence[Column]) -> pandas.DataFrame:
    """`frame` with exactly `columns`, each in its pandas type; empty text is missing."""
    import pandas as pd

    series = {}
    for column in columns:
        cells = frame[column.name]
        if column.kind in ("texts", "quantities"):
            lists = [_as_list(cell) for cell in cells]
            series[column.name] = pd.Series(lists, index=frame.index, dtype=object)
        elif column.kind == "text":
            series[column.name] = cells.astype("str").replace("", None).astype("str")
        else:
            series[column.name] = cells.astype(_DTYPES[column.kind])
    return pd.DataFrame(series, columns=names(columns), index=frame.index)


def checked(frame: pandas.DataFrame, columns: tuple[Column, ...], what: str) -> pandas.DataFrame:
    """`frame` itself if the schema accepts it; else a TableError that names the column, the cells and the check."""
    import pandera.errors

    try:
        frame_schema(columns).validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as error:
        raise TableError(f"{what}: {_failures(error)}") from error
    return frame


def _failures(error: pandera.errors.SchemaErrors) -> str:
    lines = []
    for case in error.failure_cases.head(5).to_dict("records"):
        lines.append(f"column {case['column']}, row {case['index']}: {case['failure_case']!r} fails {case['check']}")
    more = len(error.failure_cases) - len(lines)
    return "; ".join(lines) + (f"; and {more} more" if more > 0 else "")


def _as_list(cell: object) -> list:
    """A list cell as a list, whether it comes from an event, from Arrow, or as a missing value."""
    if cell is None or isinstance(cell, float):
        return []
    return list(cell)  # type: ignore[call-overload]


def _quantities(quantities: Sequence[Quantity]) -> list[dict[str, object]]:
    cells = ((float(q.value), q.unit, q.qualifier, q.char_start, q.char_end) for q in quantities)
    return [dict(zip(QUANTITY_FIELDS, cell, strict=True)) for cell in cells]


def _cells(document: Document, event: Event) -> tuple[object, ...]:
    """One row, in the order of `COLUMNS`. Waiting events keep their dates empty."""
    main = event.quantities[0] if event.quantities else None
    return (
        event.event_id, event.event_type, event.sub_event_type, event.status, event.title_ar, event.title_en,
        event.date_start, event.date_end, event.date_precision, event.date_basis, event.date_edtf, event.date_text,
        event.calendar, event.place, event.place_ar, event.country, list(event.countries), event.latitude,
        event.longitude, event.geo_precision, list(event.actors),
        float(main.value) if main else None, main.unit if main else None, main.qualifier if main else None,
        _quantities(event.quantities), document.doc_id, document.publisher, document.published, document.url,
        document.title, event.evidence, event.char_start, event.char_end, event.rule, event.confidence,
        event.plover, event.cameo, event.acled, None, 1, _quantities(event.alternatives), list(event.reasons),
        list(event.actors_ar),
    )  # fmt: skip


def _frame(rows: list[tuple[object, ...]], columns: tuple[Column, ...]) -> pandas.DataFrame:
    import pandas as pd

    return sort_rows(typed(pd.DataFrame(rows, columns=names(columns), dtype=object), columns))
