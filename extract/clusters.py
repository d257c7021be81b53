"""Which rows of different documents report the same happening: precision before recall, nothing lost.

Rows are compared only within blocks (type and day, or the same longer stretch of time); two rows join where the
dates overlap, the places agree, and a number, an actor or a rare word of the evidence is shared. Joined rows are
gathered as connected components.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

import networkx
import pandas as pd

from extract.folding import search_key

_LONGEST = 366
_SHORT = 7
_COMMON_SHARE = 0.02
_LEAST_COMMON = 12


@dataclass(frozen=True, slots=True)
class _Report:
    """What one row is compared by."""

    position: int
    doc_id: str
    event_type: str
    start: date
    end: date
    place: str
    geo_precision: int
    countries: frozenset[str]
    numbers: frozenset[tuple[float, str]]
    actors: frozenset[str]
    words: frozenset[str]


def _words(evidence: str) -> frozenset[str]:
    return frozenset(word.strip('«»"“”.,،:؛()') for word in search_key(evidence).split() if len(word) > 3)


def _reports(table: pd.DataFrame) -> list[_Report]:
    reports = []
    for position, row in enumerate(table.itertuples(index=False)):
        if row.date_basis == "implicit" or (row.date_end - row.date_start).days > _LONGEST:
            continue
        numbers = frozenset((q["value"], q["unit"]) for q in row.quantities if q["value"] > 1)
        reports.append(
            _Report(
                position,
                row.doc_id,
                row.event_type,
                row.date_start,
                row.date_end,
                row.place or "",
                int(row.geo_precision) if pd.notna(row.geo_precision) else 9,
                frozenset(row.countries),
                numbers,
                frozenset(row.actors),
                _words(row.evidence),
            )  # fmt: skip
        )
    return reports


def _blocks(reports: list[_Report]) -> list[list[_Report]]:
    """Rows that may be one happening: of one type and sharing a day, or with the same longer stretch of time."""
    blocks: defaultdict[tuple[str, date, date], list[_Report]] = defaultdict(list)
    for report in reports:
        if (report.end - report.start).days > _SHORT:
            blocks[(report.event_type, report.start, report.end)].append(report)
            continue
        for offset in range((report.end - report.start).days + 1):
            day = report.start + timedelta(days=offset)
            blocks[(report.event_type, day, day)].append(report)
    return list(blocks.values())


def _is_same(one: _Report, other: _Report, common: frozenset[str]) -> bool:
    """Whether two rows of different documents report one happening."""
    if one.doc_id == other.doc_id or one.start > other.end or other.start > one.end:
        return False
    if one.place and other.place and one.place != other.place and max(one.geo_precision, other.geo_precision) == 1:
        return False
    if one.countries and other.countries and not one.countries & other.countries:
        return False
    same_place = bool(one.place) and one.place == other.place and one.geo_precision == 1
    exact = one.start == other.start and one.end == other.end and (one.end - one.start).days <= 2
    shared_words = len((one.words & other.words) - common)
    overlap = shared_words / max(1, min(len(one.words - common), len(other.words - common)))
    if one.event_type in ("statistic", "funding"):
        return bool(one.numbers & other.numbers) and exact and bool(one.countries & other.countries or overlap >= 0.3)
    signs = exact + same_place + bool(one.numbers & other.numbers) + bool(one.actors & other.actors) + (overlap >= 0.3)
    return signs >= 3 and (overlap >= 0.2 or bool(one.numbers & other.numbers))


def _common_words(reports: list[_Report]) -> frozenset[str]:
    """The words that too many rows have to tell happenings apart."""
    counts: defaultdict[str, int] = defaultdict(int)
    for report in reports:
        for word in report.words:
            counts[word] += 1
    limit = max(_LEAST_COMMON, _COMMON_SHARE * len(reports))
    return frozenset(word for word, count in counts.items() if count > limit)


def cluster(table: pd.DataFrame) -> pd.DataFrame:
    """Return `table` with `cluster_id` and `n_sources` (documents of the cluster); a row alone is its own cluster."""
    graph = networkx.Graph()
    graph.add_nodes_from(range(len(table)))
    reports = _reports(table)
    common = _common_words(reports)
    for block in _blocks(reports):
        for position, one in enumerate(block):
            graph.add_edges_from(
                (one.position, other.position) for other in block[position + 1 :] if _is_same(one, other, common)
            )
    ids, sources = [""] * len(table), [1] * len(table)
    event_ids, doc_ids = list(table["event_id"]), list(table["doc_id"])
    for subset in networkx.connected_components(graph):
        name = hashlib.sha256(min(event_ids[position] for position in subset).encode()).hexdigest()[:12]
        for position in subset:
            ids[position] = name
            sources[position] = len({doc_ids[member] for member in subset})
    return table.assign(cluster_id=pd.array(ids, dtype="str"), n_sources=sources)
