"""Codes of the field's event ontologies (PLOVER, CAMEO, ACLED) by `extract/lexicon/event_codes.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.lexicons import read_lexicon


@dataclass(frozen=True, slots=True)
class Codes:
    """PLOVER category and mode, CAMEO root code, ACLED event type; "" where none fits."""

    plover: str
    cameo: str
    acled: str


@lru_cache(maxsize=1)
def _table() -> dict[str, Codes]:
    return {e.key: Codes(e.get("plover"), e.get("cameo"), e.get("acled")) for e in read_lexicon("event_codes")}


def codes_of(event_type: str, sub_event_type: str) -> Codes:
    """The codes of a finer kind, else of its type."""
    table = _table()
    return table.get(f"{event_type}/{sub_event_type}") or table.get(event_type) or Codes("", "", "")
