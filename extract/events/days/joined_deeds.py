"""Deeds that «و» joins: whose day and toll are their own."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.happenings.light_of_clause import has_toll_apart
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold


def is_joined_verb(view: SentenceView, span: Span) -> bool:
    """«أوقف في يناير وأفرج عنه في مارس»: «و» on a verb parts it from the day before; not «وأسفر عن»."""
    return any(
        verb.char_start == span[0] and verb.pos == "verb" and fold(verb.text) not in words("outcome")
        and fold(verb.text).startswith("و" + verb.rule.removeprefix("trigger:").split()[0])
        for verb in view.triggers
    )  # fmt: skip


def have_tolls_apart(view: SentenceView, one: Candidate, other: Candidate) -> bool:
    """«قتل خمسة في هجوم بالموصل وسبعة في تفجير بتكريت أمس»: two attacks of the only day told."""
    first, second = sorted((one, other), key=lambda candidate: candidate.spans[0])
    if first.event_type != "attack" or second.event_type != "attack" or len(view.dates) > 1:
        return False
    return are_told_apart(view, first, second)


def are_told_apart(view: SentenceView, first: Candidate, second: Candidate) -> bool:
    """Whether the second of two deeds has its toll apart from the first, a noun: not «اثنين قتلا وأصيب 24 في تفجير»."""
    start, end = first.spans[0]
    return not view.is_verb_at(start) and has_toll_apart(view, end, second.spans[0][0])
