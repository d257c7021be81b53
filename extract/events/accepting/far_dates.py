"""How far a date may stand from what happened on it."""

from __future__ import annotations

from extract.events.accepting.weak_words import is_strong
from extract.events.days.dating import EFFECTIVE, DateLink, frames_of, takes_effect
from extract.events.happenings.candidates import Candidate
from extract.events.text.set_off import set_off
from extract.events.text.view import SentenceView
from extract.models import DateMention

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


def _set_off(view: SentenceView, candidate: Candidate, day: DateMention) -> float:
    """What dashes or commas set off between an act and its day."""
    start = max((end for _, end in candidate.spans if end <= day.char_start), default=day.char_start)
    return set_off(view, start, day.char_start)


def _in_force(view: SentenceView, day: DateMention) -> float:
    """What a day from which an act is in force counts farther off than it stands: «قيودا … اعتبارا من مطلع مايو»."""
    return EFFECTIVE if takes_effect(view, day) else 0.0


def is_state_of_no_beginning(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """«توجد قوات أجنبية في البلاد»: forces that stand somewhere are told by when they came, «منذ عام 2007», alone."""
    day = link.date if link is not None else None
    if candidate.event_type != "mission" or (day is not None and day.since and day.rule != "since_duration"):
        return False
    starts = {start for start, _ in candidate.spans[1:]}
    told = [light for light in view.triggers if light.event_type == "mission" and light.char_start in starts]
    return bool(told) and all(light.group == "stay" for light in told)


def is_too_far(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """A happening far from the date is mostly another one's neighbour, unless the sentence has but one date."""
    if link is None or link.date is None:
        return False
    if candidate.event_type in ("policy", "mission", "funding"):
        if link.cost <= _FARTHEST_ACT:
            return False
        return link.cost - _set_off(view, candidate, link.date) - _in_force(view, link.date) > _FARTHEST_ACT
    if len(view.dates) == 1 and not _follows_speech(view, link.date.char_start) and is_strong(view, candidate):
        return link.cost > _FARTHEST_ALONE
    if candidate.event_type == "meeting":
        return not candidate.verbal and link.cost > _FARTHEST_MEETING
    return link.cost > (_FARTHEST_VERB if candidate.verbal else _FARTHEST_NOUN)
