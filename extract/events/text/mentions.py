"""Everything that was found in one document, before any event is made of it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Protocol, TypeVar

from extract.actors import find_actors
from extract.dates import find_dates
from extract.events.text.writing_day import writing_day
from extract.models import ActorMention, DateMention, Document, NumberMention, PlaceMention, Sentence, TriggerMention
from extract.numbers import find_numbers
from extract.places import find_demonyms, find_places
from extract.sentences import find_sentences
from extract.triggers import find_triggers

LONGEST_DOCUMENT = 2_000_000


class Spanned(Protocol):
    """Anything with offsets into a text."""

    char_start: int
    char_end: int


Mention = TypeVar("Mention", bound=Spanned)


@dataclass(frozen=True, slots=True)
class DocumentMentions:
    """A document with its sentences and mentions, each tuple in text order."""

    document: Document
    sentences: tuple[Sentence, ...]
    dates: tuple[DateMention, ...]
    numbers: tuple[NumberMention, ...]
    places: tuple[PlaceMention, ...]
    demonyms: tuple[ActorMention, ...]
    actors: tuple[ActorMention, ...]
    triggers: tuple[TriggerMention, ...]


def within(mentions: tuple[Mention, ...], start: int, end: int) -> tuple[Mention, ...]:
    """The mentions that begin in [start, end); `mentions` are in text order."""
    first = bisect_left(mentions, start, key=lambda mention: mention.char_start)
    last = bisect_left(mentions, end, key=lambda mention: mention.char_start)
    return mentions[first:last]


def _outside(mentions: list[Mention], dates: list[DateMention]) -> tuple[Mention, ...]:
    """The mentions that are no part of a date: «فجر» in «فجر اليوم» is no verb, «28» in «28 أكتوبر» no count."""
    kept, position = [], 0
    for mention in mentions:
        while position < len(dates) and dates[position].char_end <= mention.char_start:
            position += 1
        if position == len(dates) or mention.char_end <= dates[position].char_start:
            kept.append(mention)
    return tuple(kept)


def mentions_of(document: Document) -> DocumentMentions:
    """Find sentences, dates, numbers, places, actors and triggers of `document`.

    Texts beyond LONGEST_DOCUMENT characters are refused (ValueError): such a file is no article.
    """
    text = document.text
    if len(text) > LONGEST_DOCUMENT:
        raise ValueError(
            f"{document.doc_id}: {len(text):,} characters; the limit is {LONGEST_DOCUMENT:,}: split the document"
        )
    dates = find_dates(text, document.published)
    written = writing_day(tuple(dates), document.published)
    if written is not None:
        dates = find_dates(text, written)
    fixed = [date for date in dates if date.rule != "lasting"]  # the numbers of «تستمر يومين» are read by themselves
    return DocumentMentions(
        document, tuple(find_sentences(text)), tuple(dates), _outside(find_numbers(text), fixed),
        tuple(find_places(text)), tuple(find_demonyms(text)), tuple(find_actors(text)),
        _outside(find_triggers(text, [(day.char_start, day.char_end) for day in fixed]), fixed),
    )  # fmt: skip
