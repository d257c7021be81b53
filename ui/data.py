"""What the dashboard reads: the table of a data folder, cached until its files change, and what is asked of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from extract.filters import matches, search_keys
from extract.models import Document
from extract.table import Tables, events_frame, read_table, sort_rows, waiting_frame
from ui.address import View, filter_of

if TYPE_CHECKING:
    from extract.models import Event

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Choices:
    """The values that the filters offer, the most frequent first. `actors_ar` are the Arabic names of `actors`."""

    countries: tuple[str, ...]
    actors: tuple[str, ...]
    actors_ar: tuple[str, ...]
    publishers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Data:
    """The tables with what is made of them once: the filters' choices and what a search for words looks at."""

    tables: Tables
    choices: Choices
    keys: pd.Series


def data_folder() -> Path:
    """The folder with the table: $MARSAD_DATA, else `data/` of the project."""
    return Path(os.environ.get("MARSAD_DATA") or ROOT / "data")


def load(folder: Path, given: tuple[tuple[str, str], ...] = ()) -> Data:
    """The tables in `folder`, read again only when a file has changed. Raises TableError.

    The documents in `given` (doc_id, publication date) are read again as published then.
    """
    files = sorted(folder.glob("*.parquet"))
    stamp = tuple((file.name, file.stat().st_mtime_ns, file.stat().st_size) for file in files)
    return _data(str(folder), stamp, given)


@st.cache_resource(show_spinner=False, max_entries=8)
def _data(folder: str, stamp: tuple[tuple[str, int, int], ...], given: tuple[tuple[str, str], ...]) -> Data:
    tables = _read(folder, stamp)
    for doc_id, published in given:
        if (tables.documents["doc_id"] == doc_id).any():
            tables = _read_again(tables, doc_id, published)
    return Data(tables, _choices(tables.events), search_keys(tables.events))


@st.cache_resource(show_spinner=False, max_entries=2)
def _read(folder: str, stamp: tuple[tuple[str, int, int], ...]) -> Tables:
    del stamp  # part of the cache's key
    return read_table(folder)


def _read_again(tables: Tables, doc_id: str, published: str) -> Tables:
    document = replace(document_of(tables, doc_id), published=published, published_basis="given")
    rows = [(document, event) for event in _extract(document)]
    dated, waiting = events_frame(rows), waiting_frame(rows)
    documents = tables.documents.copy()
    here = documents["doc_id"] == doc_id
    documents.loc[here, ["published", "published_basis"]] = [published, "given"]
    documents.loc[here, "n_events"] = len(dated)
    documents.loc[here, "n_waiting"] = len(waiting)
    old_events = tables.events[tables.events["doc_id"] != doc_id]
    old_waiting = tables.waiting[tables.waiting["doc_id"] != doc_id]
    return Tables(_joined(old_events, dated), _joined(old_waiting, waiting), documents)


def _extract(document: Document) -> tuple[Event, ...]:
    from extract.events import extract_document

    return extract_document(document)


def _joined(old: pd.DataFrame, new: pd.DataFrame) -> pd.DataFrame:
    if new.empty:
        return old.reset_index(drop=True)
    new = new.assign(cluster_id=new["cluster_id"].fillna(new["event_id"]))
    return sort_rows(new if old.empty else pd.concat([old, new], ignore_index=True))


def document_of(tables: Tables, doc_id: str) -> Document | None:
    """The document by its id, or None."""
    found = tables.documents[tables.documents["doc_id"] == doc_id]
    if found.empty:
        return None
    row = found.iloc[0]
    texts = {name: text_of(row[name]) for name in ("published_basis", "publisher", "url", "title", "source", "note")}
    return Document(doc_id=doc_id, text=row["text"], published=text_of(row["published"]) or None, **texts)


def text_of(cell: object) -> str:
    """A text cell as a string, "" for a missing one."""
    return cell if isinstance(cell, str) else ""


def _choices(events: pd.DataFrame) -> Choices:
    def ranked(column: pd.Series) -> tuple[str, ...]:
        return tuple(column.dropna().value_counts().index)

    countries = pd.concat([events["country"].astype(object), events["countries"].explode()])
    both = [pair for row in zip(events["actors"], events["actors_ar"], strict=True) for pair in zip(*row, strict=True)]
    arabic = dict(reversed(both))
    actors = ranked(pd.Series([english for english, _ in both], dtype="str"))
    return Choices(ranked(countries), actors, tuple(arabic[name] for name in actors), ranked(events["publisher"]))


def selected(data: Data, view: View) -> pd.DataFrame:
    """The dated events that `view` asks for, oldest first."""
    events = data.tables.events
    kept = events[matches(filter_of(view), events, data.keys)]
    return kept.sort_values(["date_start", "date_end", "event_id"], kind="stable")


def happenings(events: pd.DataFrame) -> pd.DataFrame:
    """One row per happening: of its reports the one with the most exact date, then the highest confidence."""
    if events.empty:
        return events
    days = (events["date_end"] - events["date_start"]).dt.days
    cluster = events["cluster_id"].fillna(events["event_id"])
    order = events.assign(_days=days, _cluster=cluster).sort_values(["_days", "confidence"], ascending=[True, False])
    kept = order.drop_duplicates("_cluster").drop(columns=["_days", "_cluster"])
    return kept.sort_values(["date_start", "date_end", "event_id"], kind="stable")


def same_happening(tables: Tables, event: pd.Series) -> pd.DataFrame:
    """The other reports of an event's happening."""
    cluster = text_of(event["cluster_id"])
    same = (tables.events["cluster_id"] == cluster) & (tables.events["event_id"] != event["event_id"])
    return tables.events[same] if cluster else tables.events.iloc[:0]
