"""Which row of a table answers which gold event, and how well: the measure behind `benchmarks.score`.

A gold document is a JSON object {"doc", "events": [{"type", "date_start", "date_end", "precision", "countries",
"quantities": [{"value"}], "char_start", "char_end", ...}]}. A row answers a gold event of its document where the types
are equal (or the gold's `alt_types` name it) and the evidences overlap; each answers one at most, the best pairs first.

detected: such a pair. dated: its dates agree too, that is, are equal to the gold's or to one of its
`date_alternatives`; where the gold's precision is `range` or `other`, each end may be two days off, or the intervals
may share half of their union. complete: the country and every number of the gold agree as well.
Gold events that are `optional`, and rows of basis `implicit` that answer nothing, neither cost nor earn.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

LEVELS = ("detected", "dated", "complete")
_LOOSE = ("range", "other")
_DAYS_OFF = 2
_SHARED = 0.5
Interval = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A gold event. `intervals` are its dates and their alternatives; `loose` says that near ones agree too."""

    types: tuple[str, ...]
    intervals: tuple[Interval, ...]
    loose: bool
    countries: frozenset[str]
    values: frozenset[float]
    optional: bool
    span: tuple[int, int]
    gist: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A row of the table; `interval` is None where it has no date."""

    doc_id: str
    event_type: str
    interval: Interval | None
    countries: frozenset[str]
    values: frozenset[float]
    implicit: bool
    span: tuple[int, int]
    evidence: str


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and a row that may answer it, by their numbers in the document."""

    wanted: int
    offered: int
    dated: bool
    placed: bool
    counted: float
    overlap: int
    needed: bool

    @property
    def worth(self) -> tuple[float, int]:
        """What sorts the best pair first: the date, then numbers, place, and how far the evidences overlap."""
        return (2 * self.dated + self.counted + 0.5 * self.placed + 0.25 * self.needed, self.overlap)

    @property
    def complete(self) -> bool:
        """Whether date, country and numbers all agree."""
        return self.dated and self.placed and self.counted == 1.0


@dataclass(slots=True)
class Count:
    """Right, wanted and offered rows."""

    right: int = 0
    wanted: int = 0
    offered: int = 0

    @property
    def precision(self) -> float:
        """Right of the offered."""
        return self.right / self.offered if self.offered else 0.0

    @property
    def recall(self) -> float:
        """Right of the wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Score:
    """The counts of each level, of each type (dated), of each field where detected, and what went wrong."""

    levels: dict[str, Count] = field(default_factory=lambda: {level: Count() for level in LEVELS})
    types: dict[str, Count] = field(default_factory=dict)
    fields: dict[str, Count] = field(default_factory=lambda: {name: Count() for name in ("date", "country", "numbers")})
    misses: list[str] = field(default_factory=list)


def _day(cell: object) -> date | None:
    try:
        return date.fromisoformat(str(cell)[:10])
    except ValueError:
        return None


def _interval(start: object, end: object) -> Interval | None:
    first, last = _day(start), _day(end)
    return None if first is None or last is None else (first, last)


def _is_none(cell: object) -> bool:
    return cell is None or isinstance(cell, float)


def _items(cell: object) -> list:
    """A list cell, from Arrow, from JSON, or as text: JSON, or words parted by any of `|;, `."""
    if not isinstance(cell, str):
        return [] if _is_none(cell) else list(cell)  # type: ignore[call-overload]
    try:
        parsed = json.loads(cell)
    except ValueError:
        return cell.replace("|", " ").replace(";", " ").replace(",", " ").split()
    return parsed if isinstance(parsed, list) else [parsed]


def _values(numbers: Iterable[object]) -> frozenset[float]:
    found = (float(str(number)) for number in numbers if number not in (None, ""))
    return frozenset(round(number, 2) for number in found if number == number)


def wanted_of(gold: dict) -> Wanted:
    """A gold event as read from JSON. Raises KeyError for a field that lacks."""
    dates = [(gold["date_start"], gold["date_end"]), *map(tuple, gold.get("date_alternatives", ()))]
    start, end = ("char_start", "char_end") if "char_start" in gold else ("evidence_start", "evidence_end")
    return Wanted(
        types=(gold["type"], *gold.get("alt_types", ())),
        intervals=tuple(interval for pair in dates if (interval := _interval(*pair)) is not None),
        loose=gold["precision"] in _LOOSE,
        countries=frozenset(gold["countries"]),
        values=_values(quantity["value"] for quantity in gold["quantities"]),
        optional=bool(gold.get("optional")),
        span=(gold[start], gold[end]),
        gist=gold.get("gist", ""),
    )


def offered_of(row: dict) -> Offered:
    """A row of a table as read from a file. Raises KeyError for a column that lacks."""
    countries = row.get("countries")
    quantities = [quantity.get("value") for quantity in _items(row.get("quantities")) if isinstance(quantity, dict)]
    return Offered(
        doc_id=str(row["doc_id"]),
        event_type=row["event_type"],
        interval=_interval(row["date_start"], row["date_end"]),
        countries=frozenset(str(c).upper() for c in _items(row.get("country") if _is_none(countries) else countries)),
        values=_values([*quantities, row.get("value")]),
        implicit=row.get("date_basis") == "implicit",
        span=(int(row["char_start"]), int(row["char_end"])),
        evidence=str(row.get("evidence", "")),
    )


def dates_agree(wanted: Wanted, interval: Interval | None) -> bool:
    """Whether a row's days are those of the gold, or near enough where the gold is loose."""
    if interval is None:
        return False
    return any(interval == gold or (wanted.loose and _near(gold, interval)) for gold in wanted.intervals)


def _near(one: Interval, other: Interval) -> bool:
    if all(abs((a - b).days) <= _DAYS_OFF for a, b in zip(one, other, strict=True)):
        return True
    shared = (min(one[1], other[1]) - max(one[0], other[0])).days + 1
    union = (max(one[1], other[1]) - min(one[0], other[0])).days + 1
    return shared > 0 and shared / union >= _SHARED


def _pairs(golds: list[Wanted], rows: list[Offered]) -> Iterator[Pair]:
    for i, gold in enumerate(golds):
        for j, row in enumerate(rows):
            overlap = min(gold.span[1], row.span[1]) - max(gold.span[0], row.span[0])
            if row.event_type not in gold.types or overlap <= 0:
                continue
            counted = len(gold.values & row.values) / len(gold.values) if gold.values else 1.0
            placed = not gold.countries or bool(gold.countries & row.countries)
            yield Pair(i, j, dates_agree(gold, row.interval), placed, counted, overlap, not gold.optional)


def answers(golds: list[Wanted], rows: list[Offered]) -> list[Pair]:
    """The pairs of one document, each gold event and each row in one at most, the best first."""
    chosen: list[Pair] = []
    for pair in sorted(_pairs(golds, rows), key=lambda pair: pair.worth, reverse=True):
        if all(pair.wanted != other.wanted and pair.offered != other.offered for other in chosen):
            chosen.append(pair)
    return chosen


def add_document(score: Score, doc_id: str, golds: list[Wanted], rows: list[Offered]) -> None:
    """Count one document into `score`."""
    pairs = answers(golds, rows)
    by_gold, by_row = {pair.wanted: pair for pair in pairs}, {pair.offered: pair for pair in pairs}
    for i, gold in enumerate(golds):
        if not gold.optional:
            _count_wanted(score, doc_id, gold, by_gold.get(i), rows)
    for j, row in enumerate(rows):
        pair = by_row.get(j)
        if (pair is None and row.implicit) or (pair is not None and golds[pair.wanted].optional):
            continue
        for count in (*score.levels.values(), score.types.setdefault(row.event_type, Count())):
            count.offered += 1
        if pair is None:
            when = row.interval[0] if row.interval else "no date"
            score.misses.append(f"+ {doc_id} {row.event_type} {when} not wanted: {row.evidence[:90]}")


def _count_wanted(score: Score, doc_id: str, gold: Wanted, pair: Pair | None, rows: list[Offered]) -> None:
    reached = (pair is not None, pair is not None and pair.dated, pair is not None and pair.complete)
    for level, right in zip(LEVELS, reached, strict=True):
        score.levels[level].right += right
        score.levels[level].wanted += 1
    of_type = score.types.setdefault(gold.types[0], Count())
    of_type.right += reached[1]
    of_type.wanted += 1
    if pair is not None:
        told = (("date", True, pair.dated), ("country", bool(gold.countries), pair.placed))
        for name, asked, right in (*told, ("numbers", bool(gold.values), pair.counted == 1.0)):
            score.fields[name].wanted += asked
            score.fields[name].right += asked and right
    if not reached[1]:
        first = gold.intervals[0][0] if gold.intervals else "no date"
        what = "missed" if pair is None else f"dated {rows[pair.offered].interval}"
        score.misses.append(f"- {doc_id} {gold.types[0]} {first} {what}: {gold.gist}")


def score_of(gold_documents: Iterable[dict], rows: Iterable[dict]) -> Score:
    """The score of table rows against gold documents, both as read from their files."""
    by_document: dict[str, list[Offered]] = {}
    for row in map(offered_of, rows):
        by_document.setdefault(row.doc_id, []).append(row)
    score = Score()
    for document in gold_documents:
        doc_id = str(document["doc"])
        add_document(score, doc_id, [wanted_of(gold) for gold in document["events"]], by_document.get(doc_id, []))
    return score
