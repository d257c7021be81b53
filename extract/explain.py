"""Why the table says what it says: every sentence with what was found in it, and every event with its reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.events import extract_document, mentions_of
from extract.models import (
    ActorMention,
    DateMention,
    Document,
    Event,
    NumberMention,
    PlaceMention,
    Quantity,
    Sentence,
    TriggerMention,
)

Mention = DateMention | NumberMention | PlaceMention | ActorMention | TriggerMention


def explain(document: Document) -> Iterator[str]:
    """Lines that show the sentences of `document` with every mention and rule, and its events with their reasons."""
    mentions = mentions_of(document)
    events = extract_document(document)
    yield f"{document.doc_id}: published {document.published or 'unknown'} ({document.published_basis or 'no basis'})"
    if document.note:
        yield f"  {document.note}"
    found: list[Mention] = [
        *mentions.dates, *mentions.numbers, *mentions.places, *mentions.actors, *mentions.triggers,
    ]  # fmt: skip
    for number, sentence in enumerate(mentions.sentences, 1):
        yield ""
        yield f"[{number}] {sentence.kind} {sentence.char_start}..{sentence.char_end}: {_one_line(sentence.text)}"
        for mention in sorted(_within(found, sentence), key=lambda m: (m.char_start, m.char_end)):
            yield f"    {mention.char_start}..{mention.char_end} «{_one_line(mention.text)}» {describe(mention)}"
        for event in events:
            if sentence.char_start <= event.char_start < sentence.char_end:
                yield from _event(event)
    dated = sum(event.date_start is not None for event in events)
    yield ""
    yield f"{dated} dated event{'' if dated == 1 else 's'}, {len(events) - dated} waiting for a date"


def describe(mention: Mention) -> str:
    """What a mention was understood as, and by which rule."""
    if isinstance(mention, DateMention):
        known = _days(mention.date_start, mention.date_end)
        when = known if mention.date_start else f"unknown, lacks {mention.missing}"
        return f"date {when}, {mention.precision}, {mention.basis}, {mention.calendar} [{mention.rule}]"
    if isinstance(mention, NumberMention):
        upper = f"..{mention.value_max:g}" if mention.value_max is not None else ""
        counted = " ".join(part for part in (mention.unit, mention.noun) if part)
        return f"{mention.kind} {mention.value:g}{upper} {counted}, {mention.qualifier} [{mention.rule}]"
    if isinstance(mention, PlaceMention):
        return f"place {mention.name_en} {mention.country}, precision {mention.geo_precision} [{mention.rule}]"
    if isinstance(mention, ActorMention):
        return f"{mention.kind} {mention.name_en} {mention.country} [{mention.rule}]"
    kind = "/".join(part for part in (mention.event_type, mention.sub_event_type) if part)
    return f"trigger of {kind}, {mention.role}, strength {mention.strength} [{mention.rule}]"


def _event(event: Event) -> Iterator[str]:
    when = _days(event.date_start, event.date_end) if event.date_start else f"waits, lacks {event.missing}"
    kind = f"{event.event_type}/{event.sub_event_type}"
    yield f"  * {kind}, {event.status}, confidence {event.confidence:.2f} [{event.rule}]"
    yield f"      {event.title_en} | {event.title_ar} ({event.event_id})"
    words = f"«{_one_line(event.date_text)}»" if event.date_text else "no words"
    yield f"      date: {when}, {event.date_precision}, {event.date_basis}, from {words} [{event.date_rule}]"
    if event.place:
        yield f"      place: {event.place}, {' '.join(event.countries) or event.country} [{event.place_rule}]"
    if event.actors:
        yield f"      actors: {'; '.join(event.actors)}"
    if event.quantities:
        yield f"      numbers: {_numbers(event.quantities)}"
    if event.alternatives:
        yield f"      other numbers for the same: {_numbers(event.alternatives)}"
    for reason in event.reasons:
        yield f"      because: {reason}"


def _numbers(quantities: Sequence[Quantity]) -> str:
    return "; ".join(f"{q.value:g} {q.unit} ({q.qualifier})" for q in quantities)


def _days(start: object, end: object) -> str:
    return f"{start}" if start == end else f"{start}..{end}"


def _within(mentions: Sequence[Mention], sentence: Sentence) -> list[Mention]:
    return [m for m in mentions if sentence.char_start <= m.char_start < sentence.char_end]


def _one_line(text: str) -> str:
    return " ".join(text.split())
