"""How long a gathering lasts, where its sentence says so."""

from __future__ import annotations

from extract.events.candidates import Candidate
from extract.events.dating import DateLink
from extract.events.view import SentenceView
from extract.events.words import words
from extract.models import NumberMention

_MOST_DAYS = 14


def duration_of(view: SentenceView, candidate: Candidate, link: DateLink) -> NumberMention | None:
    """The days that a gathering lasts from its day on: «انطلقت أمس … التي تستمر يومين»; None where nothing says."""
    if candidate.event_type != "meeting" or link.date is None or link.date.precision != "day":
        return None
    heads = [span[0] for span in candidate.spans[:1]]
    for trigger in view.triggers:
        if trigger.event_type == "meeting" and trigger.role == "head" and trigger.char_start > heads[-1]:
            heads.append(trigger.char_start)
    until = heads[1] if len(heads) > 1 else view.sentence.char_end
    for number in view.numbers:
        lasting = words("lasting") & set(view.words_before(number.char_start, 1))
        near = candidate.start < number.char_start < until and (
            view.words_between(candidate.end, number.char_start) <= 16
        )
        if lasting and near and number.unit == "days" and 1 < number.value <= _MOST_DAYS:
            return number
    return None
