"""The fight that people fell or were caught in: where it was is where they fell."""

from __future__ import annotations

from dataclasses import replace

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_HIT = ("killing", "killed_by_forces", "arrest", "mass_killing", "assassination")


def with_its_fight(view: SentenceView, candidate: Candidate, undated: list[Candidate]) -> Candidate:
    """`candidate` with the fight as one of its words: «قتل جنديان أمس خلال اشتباكات … غرب المدينة».

    `undated` are the happenings of the sentence that no date is linked to.
    """
    if candidate.sub_event_type not in _HIT:
        return candidate
    for other in undated:
        behind = other.event_type in OF_FORCE and not other.verbal and other.start >= candidate.end
        if behind and words("fell_in") & set(view.words_before(other.start, 1)):
            return replace(candidate, spans=(*candidate.spans, other.spans[0]))
    return candidate
