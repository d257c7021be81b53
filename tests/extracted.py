"""What the extraction makes of a sentence that a test writes, published on Wednesday 18 May 2016 unless told."""

from __future__ import annotations

from extract.events import extract_document
from extract.models import Document, Event

PUBLISHED = "2016-05-18"
# Sentences that make a text one of security and have no date of their own.
CONTEXT = " وقالت الوزارة إن مكافحة الإرهاب واجب، وإن الإرهاب لا وطن له."
SECURITY = " وقالت الشرطة إن تنظيما إرهابيا يقف وراء العمل الإرهابي."


def events(text: str, published: str | None = PUBLISHED) -> tuple[Event, ...]:
    """All rows."""
    return extract_document(Document("own", text, published, "given"))


def dated(text: str, published: str | None = PUBLISHED) -> list[Event]:
    """The rows that have a date of their own, not only that of the publication."""
    return [event for event in events(text, published) if event.date_basis != "implicit"]


def of_type(text: str, event_type: str) -> list[Event]:
    """The dated rows of one type."""
    return [event for event in dated(text) if event.event_type == event_type]


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    """The numbers that the dated rows of one type have, by their first day."""
    return {str(e.date_start): {(q.value, q.unit) for q in e.quantities} for e in of_type(text, event_type)}


def rows_of(text: str) -> set[tuple[str, str]]:
    """Type and first day of the dated rows of `text` in a text of security."""
    return {(event.event_type, str(event.date_start)) for event in dated(text + CONTEXT)}


def placed_rows(text: str, published: str) -> list[tuple[str, str, str, str]]:
    """Type, country, first and last day of the dated rows."""
    return [(e.event_type, e.country, str(e.date_start), str(e.date_end)) for e in dated(text, published)]
