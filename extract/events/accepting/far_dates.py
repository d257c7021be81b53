"""How far a date may stand from what happened on it."""

from __future__ import annotations

from extract.events.accepting.weak_words import is_strong
from extract.events.days.dating import DateLink, frames_of
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView

_FARTHEST_NOUN = 12.0
_FARTHEST_VERB = 19.0
_FARTHEST_MEETING = 16.0
_FARTHEST_ALONE = 25.0
_FARTHEST_ACT = 15.0


def _follows_speech(view: SentenceView, position: int) -> bool:
    """Whether a verb of saying stands up to four words before `position`: «أدانت تونس مساء الجمعة …»."""
    return any(
        position - frame.span[1] >= 0 and view.words_between(frame.span[1], position) <= 4 for frame in frames_of(view)
    )


def is_too_far(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """A happening far from the date is mostly another one's neighbour, unless the sentence has but one date."""
    if link is None or link.date is None:
        return False
    if candidate.event_type in ("policy", "mission", "funding"):
        return link.cost > _FARTHEST_ACT
    if len(view.dates) == 1 and not _follows_speech(view, link.date.char_start) and is_strong(view, candidate):
        return link.cost > _FARTHEST_ALONE
    if candidate.event_type == "meeting":
        return not candidate.verbal and link.cost > _FARTHEST_MEETING
    return link.cost > (_FARTHEST_VERB if candidate.verbal else _FARTHEST_NOUN)
