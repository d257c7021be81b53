"""Dates that a happening takes over: from the clause before it, or from the statement in the sentence before it."""

from __future__ import annotations

from datetime import date

from extract.events.days.dating import CARRIED, DateLink, carried_day
from extract.events.days.scenes import is_scene
from extract.events.happenings.candidates import Candidate
from extract.events.text.frames import frames_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_BREAKS = ("complement", "subordinate", "speech", "relative", "؛")
_OPENING = 3
_RIGHT_BEHIND = 2  # characters
_SPEAKS_AT = 5


def _joined(view: SentenceView, candidate: Candidate) -> bool:
    """Whether the first word of a candidate is joined by «و» to what stands before it."""
    return any(word.key.startswith("و") for word in view.words if word.start == candidate.start)


def carried_link(
    candidate: Candidate, links: dict[int, DateLink], candidates: list[Candidate], view: SentenceView
) -> DateLink | None:
    """A month or year that an earlier clause of the same rank gives to the clauses joined to it."""
    best: DateLink | None = None
    if not candidate.verbal or not _joined(view, candidate):
        return None
    for position, link in links.items():
        other = candidates[position]
        if link.date is None or link.how not in ("own", "shared") or other.start > candidate.start:
            continue
        if link.date.char_start > candidate.start or link.date.precision not in ("month", "year"):
            continue
        if not view.has_barrier(link.date.char_end, candidate.start, _BREAKS):
            best = carried_day(link.date, link.cost + CARRIED)
    return best


def speech_day(view: SentenceView, before: DateMention | None, latest: date | None = None) -> DateMention | None:
    """The day that a statement of this sentence was made on, or `before` where the sentence only goes on speaking.

    Nothing was said on a day behind `latest`: «رحب بالدعوة إلى اجتماع الأربعاء المقبل».
    """
    frames = frames_of(view)
    if not view.dates:
        return before if frames and _opens_with_speech(view) else None
    first = view.dates[0]
    if first.precision != "day" or first.basis != "relative" or not frames or frames[0].span[0] > first.char_start:
        return None
    if latest is not None and first.date_start is not None and first.date_start > latest:
        return None
    apart = ("complement", "relative", "subordinate", "clause", ":")
    return None if view.has_barrier(frames[0].span[1], first.char_start, apart) else first


def _opening(view: SentenceView) -> set[str]:
    return {word.key for word in view.words[:_OPENING]}


def _opens_with_speech(view: SentenceView) -> bool:
    said = any(view.words_between(view.sentence.char_start, frame.span[0]) < _OPENING for frame in frames_of(view))
    return said or bool((words("came_about") | words("speech_given")) & _opening(view))


def _speaks_on_to_press(view: SentenceView, candidate: Candidate) -> bool:
    """«وقال في مؤتمر صحفي …»: no other speaker is named, so it is the one who spoke before."""
    head = candidate.spans[0][0]
    said = [frame for frame in frames_of(view) if frame.span[1] <= head]
    return (
        candidate.sub_event_type == "press_conference"
        and bool(said)
        and view.words_between(said[-1].span[1], head) <= 1
    )


def spoken_at(view: SentenceView, candidate: Candidate, spoken: DateMention | None) -> DateLink | None:
    """«قال الوزير أمس إن … . وأضاف خلال لقاء …»: the gathering that a speech goes on at is of the speech's day."""
    if spoken is None or view.dates or candidate.event_type != "meeting" or not _opens_with_speech(view):
        return None
    before = set(view.words_before(candidate.spans[0][0], 2))
    at_it = words("at_gathering") & before or _speaks_on_to_press(view, candidate)
    if not at_it or (words("after_it") & before and words("came_about") & _opening(view)):
        return None  # «جاء ذلك عقب محادثات»: they may have been on any day
    if not is_scene(view, view.sentence.char_start, candidate):
        return None
    return carried_day(spoken)


def spoken_on(view: SentenceView, candidate: Candidate) -> DateLink | None:
    """«أعلن الوزير أمس أن …، وقال في كلمة خلال جلسة استماع»: where he who spoke first spoke on."""
    day = speech_day(view, None)
    head = candidate.spans[0][0]
    if day is None or candidate.event_type != "meeting" or not words("at_gathering") & set(view.words_before(head, 1)):
        return None
    if any(day.char_end <= other.char_start < candidate.end for other in view.dates):
        return None
    again = [frame for frame in frames_of(view) if day.char_end <= frame.span[0] < head]
    if not again or view.words_between(again[-1].span[1], head) > _SPEAKS_AT:
        return None
    joined = view.folded[again[-1].span[0] - view.sentence.char_start] == "و"
    return carried_day(day) if joined and is_scene(view, again[-1].span[1], candidate) else None


def is_of_other_speaker(view: SentenceView, told: SentenceView) -> bool:
    """«قال مسؤولون أمس … . وقال لافروف في مؤتمر صحفي …»: whom a sentence opens with spoke on no day told in `told`."""
    frames = frames_of(view)
    if not frames or not frames[0].tells or view.words_between(view.sentence.char_start, frames[0].span[0]) > 0:
        return False
    named = [a for a in view.actors if a.kind == "person" and 0 <= a.char_start - frames[0].span[1] <= _RIGHT_BEHIND]
    return bool(named) and all(actor.name_en != named[0].name_en for actor in told.actors)
