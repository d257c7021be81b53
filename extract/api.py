"""Extraction from Python: a text in, a DataFrame out."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from extract.models import Document
from extract.reading import check_published
from extract.refresh import extract_one, tables_of, with_clusters

if TYPE_CHECKING:
    from datetime import date

    import pandas


def extract_events(
    text: str,
    published: str | date | None = None,
    *,
    doc_id: str = "",
    title: str = "",
    publisher: str = "",
    url: str = "",
    waiting: bool = False,
) -> pandas.DataFrame:
    """The events of one Arabic text, in the columns of the table (`data/README.md`), sorted by position.

    `published`: an ISO day, month or year, or a date; without it the text's own dateline is used, if it has one.
    `doc_id` names the document in the rows; without it, it is made from the text, so that ids repeat.
    With `waiting`, the events that cannot be dated without a publication date come instead, with the
    column `missing`. Raises ValueError for a `published` of another form, TypeError if `text` is no string.
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a string, not {type(text).__name__}")
    day = check_published(published)
    document = Document(
        doc_id=doc_id or "text-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12],
        text=text,
        published=day,
        published_basis="given" if day else "",
        publisher=publisher,
        url=url,
        title=title,
    )
    extracted = extract_one(document)
    if extracted.failure:
        raise RuntimeError(f"the text could not be extracted: {extracted.failure}")
    tables = with_clusters(tables_of([extracted]))
    return tables.waiting if waiting else tables.events
