"""Drafts become events: merged, named, coded, given their ids."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from extract.events.assemble import document_drafts
from extract.events.carrying.leads import with_day_of_statement
from extract.events.carrying.series import with_days_of_series
from extract.events.drafts import Draft
from extract.events.rows.codes import codes_of
from extract.events.rows.confidence import confidence_of
from extract.events.rows.ended_acts import at_its_end
from extract.events.rows.finer_kind import with_finer_kind
from extract.events.rows.titles import titles_of
from extract.events.statistics.sum_of_parts import with_sums
from extract.events.tellings.merging import merge_drafts
from extract.events.tellings.told_again import told_once
from extract.events.text.mentions import LONGEST_DOCUMENT, DocumentMentions, mentions_of
from extract.events.text.setting import published_period
from extract.models import DateBasis, DatePrecision, Document, Event
from extract.relevance import may_tell_events, relevance_of


def event_id_of(document: Document, draft: Draft) -> str:
    """An id that the same text and position always give: 16 hexadecimal digits.

    The position of the date's words counts too: one word may tell two happenings («أجلت السبت إلى 10 أغسطس»).
    """
    dated_at = draft.link.date.char_start if draft.link.date is not None else ""
    parts = (document.doc_id, draft.event_type, *draft.anchor, dated_at, document.text[slice(*draft.evidence)])
    key = "\n".join(str(part) for part in parts)
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _basis(draft: Draft) -> DateBasis:
    return "implicit" if draft.link.date is None else draft.link.date.basis


def _implicit_precision(published: str | None) -> DatePrecision:
    return "day" if not published or published.count("-") == 2 else "month" if "-" in published else "year"


def _precision(document: Document, draft: Draft) -> DatePrecision:
    if draft.link.date is None:
        return _implicit_precision(document.published)
    return "range" if draft.lasts_days > 1 else draft.link.date.precision


def _edtf(document: Document, draft: Draft) -> str:
    """The date in EDTF level 1; for what lasts some days from a day on, the interval."""
    if draft.link.date is None:
        return document.published or ""
    if draft.lasts_days > 1 and draft.date_start is not None:
        return f"{draft.date_start.isoformat()}/{draft.date_end.isoformat()}"
    return draft.link.date.edtf


def event_of(document: Document, draft: Draft) -> Event:
    """The row that a draft makes. Without a date that can be known it waits, and `missing` says for what."""
    when, location = draft.link.date, draft.location
    title_ar, title_en = titles_of(draft)
    confidence, reasons = confidence_of(draft)
    codes = codes_of(draft.event_type, draft.sub_event_type)
    missing = ""
    if draft.date_start is None:
        missing = (when.missing if when is not None else "") or "publication_date"
    return Event(
        event_id=event_id_of(document, draft), event_type=draft.event_type, sub_event_type=draft.sub_event_type,
        status=draft.status, title_ar=title_ar, title_en=title_en, date_start=draft.date_start,
        date_end=draft.date_end, date_precision=_precision(document, draft),
        date_basis=_basis(draft), date_edtf=_edtf(document, draft),
        date_text=when.text if when else "", calendar=when.calendar if when else "gregorian",
        place=location.name_en, place_ar=location.name_ar, country=location.country, countries=location.countries,
        latitude=location.latitude, longitude=location.longitude, geo_precision=location.geo_precision,
        actors=tuple(actor.name_en for actor in draft.actors), quantities=draft.quantities, doc_id=document.doc_id,
        evidence=document.text[slice(*draft.evidence)], char_start=draft.evidence[0], char_end=draft.evidence[1],
        rule=draft.rule, confidence=confidence, missing=missing,
        date_span=(when.char_start, when.char_end) if when else None, place_span=location.span,
        actor_spans=tuple((actor.char_start, actor.char_end) for actor in draft.actors),
        date_rule=when.rule if when else "publication", place_rule=location.rule,
        actors_ar=tuple(actor.name_ar for actor in draft.actors), reasons=reasons, alternatives=draft.alternatives,
        plover=codes.plover, cameo=codes.cameo, acled=codes.acled,
    )  # fmt: skip


def events_of(mentions: DocumentMentions) -> tuple[Event, ...]:
    """The events of a document whose mentions are known, in text order."""
    events: dict[str, Event] = {}
    found = with_days_of_series(mentions, document_drafts(mentions))
    kept = told_once(mentions, with_sums(merge_drafts(found), found))
    kept = with_day_of_statement(mentions, published_period(mentions.document.published), kept)
    named = (at_its_end(mentions, with_finer_kind(mentions, draft)) for draft in kept)
    for event in (event_of(mentions.document, draft) for draft in named):
        name = event.event_id
        while name in events:  # two happenings told by the same words of the same sentence
            name = hashlib.sha256(name.encode()).hexdigest()[:16]
        events[name] = replace(event, event_id=name)
    return tuple(events.values())


def extract_document(document: Document) -> tuple[Event, ...]:
    """Return the events of `document` in text order; those with `date_start` None wait for a publication date.

    A pure function of the document. Raises ValueError for a text beyond the size limit.
    """
    if len(document.text) <= LONGEST_DOCUMENT and not may_tell_events(relevance_of(document.text), document.title):
        return ()
    return events_of(mentions_of(document))
