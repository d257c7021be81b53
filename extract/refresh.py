"""From input to table: read, extract, cluster, compare with what is there, write.

Nothing that is in the table gets lost by a refresh: documents that the input does not hold, and documents
that fail this time, keep the rows they had, and the summary says so.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import chain, islice
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from extract.models import Document, Event
from extract.reading import Problem, bounded, dated, read
from extract.table import (
    COLUMNS,
    WAITING_COLUMNS,
    Column,
    Tables,
    check_version,
    documents_frame,
    events_frame,
    has_table,
    plain_cell,
    read_table,
    sort_rows,
    waiting_frame,
    write_tables,
)

if TYPE_CHECKING:
    import pandas

BATCH = 32
_CLUSTER_COLUMNS = ("cluster_id", "n_sources")


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document with its events, or with the reason why it has none."""

    document: Document
    events: tuple[Event, ...] = ()
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a refresh read and did. Rows are counted over both tables; `kept` are documents left as they were."""

    documents: int
    events_by_type: tuple[tuple[str, int], ...]
    waiting_by_reason: tuple[tuple[str, int], ...]
    undated_documents: tuple[tuple[str, int], ...]
    problems: tuple[Problem, ...]
    added: int = 0
    changed: int = 0
    withdrawn: int = 0
    same: int = 0
    kept: tuple[str, ...] = ()
    kept_failed: tuple[str, ...] = ()
    pruned: tuple[str, ...] = field(default=())

    @property
    def ok(self) -> bool:
        """Whether everything that was asked for was read."""
        return not any(problem.severity == "error" for problem in self.problems)


def extract_one(document: Document) -> Extracted:
    """The events of one document, dated by its dateline if need be. An error in it is told, not raised."""
    from extract.events import extract_document

    try:
        with_date = dated(document)
        events = tuple(extract_document(with_date))
        return Extracted(bounded(with_date, events), events)
    except Exception as error:  # one document must not cost the others; the reason is shown
        where = error.__traceback__
        while where and where.tb_next:
            where = where.tb_next
        place = f"{Path(where.tb_frame.f_code.co_filename).name}:{where.tb_lineno}" if where else "?"
        return Extracted(document, failure=f"{type(error).__name__}: {error} ({place})")


def extract_all(documents: Iterable[Document], jobs: int = 1, scheduler: str = "") -> Iterator[Extracted]:
    """The events of `documents`, in order, as they come.

    `jobs` processes on this machine, or a Dask cluster at the address `scheduler`. Only a bounded number of
    documents is in flight, however many there are.
    """
    if scheduler:
        yield from _on_cluster(documents, scheduler)
        return
    source = iter(documents)
    first = list(islice(source, BATCH)) if jobs > 1 else []
    if len(first) < BATCH:  # too few to be worth starting processes for
        yield from map(extract_one, chain(first, source))
        return
    # Spawned, for a fork would copy the threads' locks of Arrow and NumPy with them.
    with ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn")) as pool:
        yield from _in_flight(chain(first, source), lambda batch: pool.submit(_extract_batch, batch), 3 * jobs)


def _extract_batch(batch: list[Document]) -> list[Extracted]:
    return [extract_one(document) for document in batch]


def _on_cluster(documents: Iterable[Document], scheduler: str) -> Iterator[Extracted]:
    from distributed import Client

    with Client(scheduler) as client:
        workers = max(1, sum(client.nthreads().values()))
        yield from _in_flight(documents, lambda batch: client.submit(_extract_batch, batch, pure=False), 3 * workers)


def _in_flight(
    documents: Iterable[Document], submit: Callable[[list[Document]], object], limit: int
) -> Iterator[Extracted]:
    waiting: list[object] = []
    source = iter(documents)
    while batch := list(islice(source, BATCH)):
        waiting.append(submit(batch))
        if len(waiting) >= limit:
            yield from waiting.pop(0).result()  # type: ignore[attr-defined]
    for future in waiting:
        yield from future.result()  # type: ignore[attr-defined]


def refresh(
    inputs: Iterable[Path | str],
    out: Path | str,
    *,
    jobs: int = 1,
    scheduler: str = "",
    force: bool = False,
    prune: bool = False,
    progress: Callable[[Iterable[Extracted]], Iterable[Extracted]] = iter,
) -> Summary:
    """Bring the table in folder `out` up to date with `inputs`; return what was done.

    `force` replaces a folder of another schema version instead of refusing it (SchemaVersionError).
    `prune` withdraws documents that the input no longer holds; those whose file failed stay all the same.
    `progress` wraps the iteration over documents, as tqdm does. Raises TableError if a row breaks the schema;
    the folder is untouched then.
    """
    if not force:
        check_version(out)
    problems: list[Problem] = []
    done: list[Extracted] = []
    for extracted in progress(extract_all(_documents(inputs, problems), jobs, scheduler)):
        if extracted.failure:
            problems.append(_failure(extracted))
        else:
            done.append(extracted)
    before = _before(Path(out), force)
    fresh = tables_of(done)
    merged, kept, pruned = _merged(before, fresh, problems, prune)
    merged = with_clusters(merged)
    write_tables(out, merged, force=force)
    return _summary(fresh, before, merged, problems, kept, pruned)


def tables_of(done: Iterable[Extracted]) -> Tables:
    """The three tables of extracted documents."""
    done = list(done)
    rows = [(item.document, event) for item in done for event in item.events]
    counted = []
    for item in done:
        n_waiting = sum(event.date_start is None for event in item.events)
        counted.append((item.document, len(item.events) - n_waiting, n_waiting))
    return Tables(events_frame(rows), waiting_frame(rows), documents_frame(counted))


def with_clusters(tables: Tables) -> Tables:
    """`tables` with the dated events of different documents that report one happening tied together."""
    from extract.clusters import cluster

    return Tables(cluster(tables.events), tables.waiting, tables.documents)


def _documents(inputs: Iterable[Path | str], problems: list[Problem]) -> Iterator[Document]:
    for found in read(inputs):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            yield found


def _failure(extracted: Extracted) -> Problem:
    document = extracted.document
    reason = f"could not be extracted: {extracted.failure}"
    remedy = "please report it with the document; its earlier rows, if any, stay"
    value = document.doc_id if document.doc_id != document.source else ""
    return Problem(document.source, reason, remedy, value=value)


def _before(out: Path, force: bool) -> Tables | None:
    if not has_table(out):
        return None
    if force:
        try:
            return read_table(out)
        except ValueError:  # another schema version, which --force was given to replace
            return None
    return read_table(out)


def _merged(
    before: Tables | None, fresh: Tables, problems: list[Problem], prune: bool
) -> tuple[Tables, tuple[str, ...], tuple[str, ...]]:
    """Fresh rows, and the old rows of documents that were not read; the ids kept, and the ids withdrawn."""
    if before is None:
        return fresh, (), ()
    old = before.documents[~before.documents["doc_id"].isin(fresh.documents["doc_id"])]
    gone: tuple[str, ...] = ()
    if prune:
        failed = old["source"].isin({p.file for p in problems}) | old["doc_id"].isin({p.value for p in problems})
        gone = tuple(old.loc[~failed, "doc_id"])
        old = old[failed]
    kept = tuple(old["doc_id"])
    if not kept:
        return fresh, (), gone
    parts = []
    for ours, theirs in ((fresh.events, before.events), (fresh.waiting, before.waiting)):
        parts.append(_stacked(ours, theirs[theirs["doc_id"].isin(kept)]))
    return Tables(*parts, _stacked(fresh.documents, old)), kept, gone


def _stacked(first: pandas.DataFrame, second: pandas.DataFrame) -> pandas.DataFrame:
    import pandas as pd

    return sort_rows(pd.concat([frame for frame in (first, second) if len(frame)] or [first], ignore_index=True))


def _rows(tables: Tables | None) -> dict[str, tuple[object, ...]]:
    """Every row by its id, in values that compare, without what only says which other rows there are."""
    if tables is None:
        return {}
    rows: dict[str, tuple[object, ...]] = {}
    for frame, columns in ((tables.events, COLUMNS), (tables.waiting, WAITING_COLUMNS)):
        cells = [_comparable(frame, column) for column in columns if column.name not in _CLUSTER_COLUMNS]
        rows.update(zip(frame["event_id"], zip(*cells, strict=True), strict=True))
    return rows


def _comparable(frame: pandas.DataFrame, column: Column) -> list[object]:
    return [plain_cell(cell, column) for cell in frame[column.name]]


def _summary(
    fresh: Tables,
    before: Tables | None,
    merged: Tables,
    problems: list[Problem],
    kept: tuple[str, ...],
    pruned: tuple[str, ...],
) -> Summary:
    old, new = _rows(before), _rows(merged)
    shared = old.keys() & new.keys()
    same = sum(old[key] == new[key] for key in shared)
    files, values = {p.file for p in problems if p.severity == "error"}, {p.value for p in problems}
    sources = dict(zip(merged.documents["doc_id"], merged.documents["source"], strict=True))
    failed = tuple(doc_id for doc_id in kept if sources[doc_id] in files or doc_id in values)
    undated = fresh.documents[fresh.documents["published"].isna()]
    return Summary(
        documents=len(fresh.documents),
        events_by_type=tuple(sorted(Counter(fresh.events["event_type"]).items())),
        waiting_by_reason=tuple(sorted(Counter(fresh.waiting["missing"]).items())),
        undated_documents=tuple(zip(undated["doc_id"], undated["n_waiting"].astype(int), strict=True)),
        problems=tuple(problems),
        added=len(new.keys() - old.keys()),
        changed=len(shared) - same,
        withdrawn=len(old.keys() - new.keys()),
        same=same,
        kept=tuple(doc_id for doc_id in kept if doc_id not in failed),
        kept_failed=failed,
        pruned=pruned,
    )


def default_jobs() -> int:
    """Processes that a refresh uses unless told otherwise: one for each core that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
