"""What every sentence of a document is read against."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from extract.events.text.mentions import DocumentMentions
from extract.relevance import NOTHING, Relevance, relevance_of


@dataclass(frozen=True, slots=True)
class Setting:
    """A document's mentions, what it is about as a whole, and the first and last day it may be published on."""

    mentions: DocumentMentions
    whole: Relevance
    published: tuple[date, date] | None
    by_sentence: tuple[Relevance, ...]

    @property
    def latest(self) -> date | None:
        """The last day that the document may be published on; None where nobody knows."""
        return self.published[1] if self.published else None

    @property
    def lead(self) -> int:
        """The sentence that the text begins with, behind its headline."""
        return next((i for i, sentence in enumerate(self.mentions.sentences) if sentence.kind == "body"), 0)

    def around(self, index: int) -> Relevance:
        """The security terms of sentence `index` and of its neighbours, summed."""
        near = self.by_sentence[max(0, index - 1) : index + 2]
        core, field, named = sum(r.core for r in near), sum(r.field for r in near), sum(r.named for r in near)
        return Relevance(core, field, named, max(r.different for r in near), sum(r.words for r in near))


def published_period(published: str | None) -> tuple[date, date] | None:
    """First and last day of an ISO day, month or year; None for none."""
    if not published:
        return None
    parts = [int(part) for part in published.split("-")]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 2:
        return date(*parts, 1), date(*parts, calendar.monthrange(*parts)[1])
    return date(parts[0], 1, 1), date(parts[0], 12, 31)


def setting_of(mentions: DocumentMentions) -> Setting:
    """The setting of a document."""
    by_sentence = tuple(
        relevance_of(sentence.text) if sentence.kind != "furniture" else NOTHING for sentence in mentions.sentences
    )
    published = published_period(mentions.document.published)
    return Setting(mentions, relevance_of(mentions.document.text), published, by_sentence)
