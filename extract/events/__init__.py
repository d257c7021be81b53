"""From a document to its events: `extract_document` is the one way that every part of the project uses."""

from __future__ import annotations

from extract.events.extracting import events_of, extract_document
from extract.events.text.mentions import DocumentMentions, mentions_of

__all__ = ["DocumentMentions", "events_of", "extract_document", "mentions_of"]
