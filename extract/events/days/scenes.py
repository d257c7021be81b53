"""The gathering that something was said at: whose day the day of the speech is."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.frames import Frame
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_ASIDE = 3
_FIRST_DAY = 4
_SITTING_REACH = 1


def is_scene_of_speech(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """«قال أمس … خلال مؤتمر صحفي»: who spoke on a day at a gathering was at that gathering on that day."""
    return candidate.event_type == "meeting" and is_scene(view, frame.span[1], candidate)


def is_scene(view: SentenceView, position: int, candidate: Candidate) -> bool:
    """Whether a gathering is where what is said from `position` on was said, and no part of what is said."""
    head = candidate.spans[0][0]
    before = {*view.words_before(head, 2), *view.words_after(head, 1)}
    spoken = (candidate.sub_event_type == "press_conference" and "في" in before) or bool(
        words("testimony") & set(view.words_before(head, 3)[:2])
    )  # «قال في مؤتمر صحفي», «خلال كلمته في القمة»
    after_talks = bool(words("after_it") & set(view.words_before(head, 1))) and not _has_article(view, head)
    if not spoken and not after_talks and not (words("at_gathering") | words("before_body")) & before:
        return False
    between = view.barriers_between(position, head)
    if not any(barrier.kind in ("complement", "speech", "relative") for barrier in between):
        return True
    aside = between[-1].kind in COMMAS or (between[-1].kind == "subordinate" and between[-1].cost <= 1)
    return aside and view.words_between(between[-1].position, head) <= _ASIDE


def spoken_there(view: SentenceView, frames: list[Frame], date: DateMention, candidate: Candidate) -> Frame | None:
    """«قالت الوزارة في وقت متأخر أمس بعد اجتماع بين …»: the day stands nearer to the gathering than to the verb."""
    said = [frame for frame in frames if frame.span[1] <= date.char_start]
    if not said or date.char_end > candidate.start or view.barriers_between(said[-1].span[1], date.char_start):
        return None
    return said[-1] if is_scene_of_speech(view, said[-1], candidate) else None


def opens_as_scene(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """«وفي مؤتمر صحفي عقده …، قال الوزير أمس»: the gathering that opens the sentence, where it was said."""
    head = candidate.spans[0][0]
    if candidate.event_type != "meeting" or head > frame.span[0]:
        return False
    opening = view.words_between(view.sentence.char_start, head)
    first_day = opening <= _FIRST_DAY and words("first_day") & set(view.words_before(head, 2))
    if not first_day and (opening > 1 or not words("at_opening") & set(view.words_before(head, 1))):
        return False
    closed = view.barriers_between(candidate.end, frame.span[0])
    return bool(closed) and closed[-1].kind in COMMAS and view.words_between(closed[-1].position, frame.span[0]) == 0


def _has_article(view: SentenceView, head: int) -> bool:
    return view.folded.startswith("ال", head - view.sentence.char_start)


def is_of_sitting(view: SentenceView, date: DateMention) -> bool:
    """«ناقش المجلس في اجتماعه الأسبوعي أمس تقريرا»: the day right behind the gathering that something was done in."""
    return any(
        trigger.event_type == "meeting"
        and trigger.pos == "noun"
        and trigger.role == "head"
        and date.char_start - trigger.char_end >= 0
        and view.words_between(trigger.char_end, date.char_start) <= _SITTING_REACH
        and words("scene_word") & set(view.words_before(trigger.char_start, 1))
        for trigger in view.triggers
    )
