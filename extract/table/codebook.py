"""Write the lists of the codebook, `data/README.md`, from the schema and the word lists: `make codebook`.

What stands between the marks <!-- NAME --> and <!-- /NAME --> is replaced; the prose around it is written by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from extract.lexicons import read_lexicon
from extract.table import (
    COLUMNS,
    DOCUMENT_COLUMNS,
    QUALIFIERS,
    QUANTITY_FIELDS,
    SCHEMA_VERSION,
    WAITING_COLUMNS,
    Column,
)

PATH = Path(__file__).resolve().parents[2] / "data" / "README.md"
KINDS = {
    "text": "text",
    "day": "day",
    "number": "number",
    "integer": "whole number",
    "texts": "list of texts",
    "quantities": f"list of {{{', '.join(QUANTITY_FIELDS)}}}",
}


def units() -> tuple[str, ...]:
    """The units that a number can have, apart from the codes of currencies."""
    return tuple(sorted({"percent"} | {entry.get("unit") for entry in read_lexicon("units")}))


def currencies() -> tuple[str, ...]:
    """The ISO 4217 codes that an amount can have."""
    return tuple(sorted({entry.get("code") for entry in read_lexicon("currencies") if entry.get("code")}))


def sections() -> dict[str, str]:
    """The generated parts by the name of their marks."""
    return {
        "version": f"Schema version {SCHEMA_VERSION}.",
        "columns": _table(COLUMNS),
        "waiting": _table(WAITING_COLUMNS[len(COLUMNS) :]),
        "documents": _table(DOCUMENT_COLUMNS),
        "qualifiers": ", ".join(f"`{name}`" for name in QUALIFIERS),
        "units": ", ".join(f"`{name}`" for name in units()),
        "currencies": ", ".join(f"`{name}`" for name in currencies()),
    }


def rewritten(text: str) -> str:
    """`text` with every generated part brought up to date. ValueError if a mark is missing."""
    for name, content in sections().items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        if len(pattern.findall(text)) != 1:
            raise ValueError(f"{PATH}: <!-- {name} --> and <!-- /{name} --> must stand there once")
        text = pattern.sub(lambda match, content=content: f"{match[1]}{content}\n{match[2]}", text)
    return text


def _table(columns: Iterable[Column]) -> str:
    lines = ["| column | kind | may be empty | meaning |", "| --- | --- | --- | --- |"]
    for column in columns:
        values = ": " + ", ".join(f"`{value}`" for value in column.values) if column.values else ""
        empty = "yes" if column.nullable else "no"
        lines.append(f"| `{column.name}` | {KINDS[column.kind]} | {empty} | {column.meaning}{values} |")
    return "\n".join(lines)


if __name__ == "__main__":
    PATH.write_text(rewritten(PATH.read_text("utf-8")), encoding="utf-8")
