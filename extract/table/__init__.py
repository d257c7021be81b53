"""The table: defined once, checked on writing, written whole."""

from extract.table.files import (
    SchemaVersionError,
    Tables,
    check_folder,
    check_version,
    csv_text,
    has_table,
    parquet_bytes,
    plain_cell,
    read_table,
    write_tables,
)
from extract.table.frames import TableError, checked, documents_frame, events_frame, sort_rows, typed, waiting_frame
from extract.table.schema import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    QUALIFIERS,
    QUANTITY_FIELDS,
    SCHEMA_VERSION,
    WAITING_COLUMNS,
    Column,
    names,
)

__all__ = [
    "COLUMNS",
    "DOCUMENT_COLUMNS",
    "QUALIFIERS",
    "QUANTITY_FIELDS",
    "SCHEMA_VERSION",
    "WAITING_COLUMNS",
    "Column",
    "SchemaVersionError",
    "TableError",
    "Tables",
    "check_folder",
    "check_version",
    "checked",
    "csv_text",
    "documents_frame",
    "events_frame",
    "has_table",
    "names",
    "parquet_bytes",
    "plain_cell",
    "read_table",
    "sort_rows",
    "typed",
    "waiting_frame",
    "write_tables",
]
