"""What of the table is shown or exported: one filter for the dashboard and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from extract.folding import search_key

if TYPE_CHECKING:
    import pandas

SEARCHED = ("title_ar", "title_en", "evidence", "place", "place_ar", "actors", "publisher", "title", "date_text")


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows to keep. An empty field keeps all; the fields narrow one another.

    `date_from` and `date_to` are inclusive days: a row is kept if any day of it lies between them.
    `countries` (alpha-3) match the place or any of the row's countries; `actors` any of its actors.
    `words`: every blank-separated word must stand somewhere in the row, whatever its diacritics, hamza
    and alef forms, or letter case.
    """

    types: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    words: str = ""
    min_confidence: float = 0.0


def search_keys(table: pandas.DataFrame) -> pandas.Series:
    """What a search for words looks at, one folded string a row. Worth keeping between searches."""
    import pandas as pd

    columns = [table[name] for name in SEARCHED if name in table.columns]
    joined = (
        "\n".join(" ".join(cell) if isinstance(cell, list) else cell for cell in cells if isinstance(cell, (str, list)))
        for cells in zip(*columns, strict=True)
    )
    return pd.Series([search_key(text) for text in joined], index=table.index, dtype="str")


def apply(chosen: Filter, table: pandas.DataFrame, keys: pandas.Series | None = None) -> pandas.DataFrame:
    """The rows of `table` that `chosen` keeps, in their order. `keys`: `search_keys(table)`, if at hand.

    Rows without a date are kept unless a period is asked for.
    """
    return table[matches(chosen, table, keys)]


def matches(chosen: Filter, table: pandas.DataFrame, keys: pandas.Series | None = None) -> pandas.Series:
    """One truth value a row, on `table`'s index: whether `chosen` keeps it."""
    import pandas as pd

    kept = pd.Series(True, index=table.index)
    for column, values in (
        ("event_type", chosen.types),
        ("publisher", chosen.publishers),
        ("status", chosen.statuses),
        ("date_precision", chosen.precisions),
        ("date_basis", chosen.bases),
    ):
        if values:
            kept &= table[column].isin(values)
    if chosen.date_from is not None:
        kept &= table["date_end"] >= pd.Timestamp(chosen.date_from)
    if chosen.date_to is not None:
        kept &= table["date_start"] <= pd.Timestamp(chosen.date_to)
    if chosen.countries:
        kept &= table["country"].isin(chosen.countries) | _any_of(table["countries"], chosen.countries)
    if chosen.actors:
        kept &= _any_of(table["actors"], chosen.actors)
    if chosen.min_confidence > 0:
        kept &= table["confidence"] >= chosen.min_confidence
    if words := search_key(chosen.words).split():
        texts = search_keys(table) if keys is None else keys.loc[table.index]
        for word in words:
            kept &= texts.str.contains(word, regex=False)
    return kept


def _any_of(cells: pandas.Series, wanted: tuple[str, ...]) -> pandas.Series:
    import pandas as pd

    asked = set(wanted)
    return pd.Series([not asked.isdisjoint(cell) for cell in cells], index=cells.index, dtype=bool)
