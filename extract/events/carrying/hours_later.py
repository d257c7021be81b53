"""Deeds told by how long after another they were: «وبعد ساعتين انفجرت سيارة ثانية في …», of the day of the first."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_WHILE = 5
_OPENING = 2
_LAST = 2


def comes_hours_later(view: SentenceView, candidate: Candidate) -> bool:
    """«…، وبعد نحو ساعتين انفجرت سيارة ثانية في …»: the verb behind how long after the deed before it it came."""
    return while_before(view, candidate.start) is not None


def while_before(view: SentenceView, position: int) -> int | None:
    """Where «وبعد نحو ساعتين» begins whose last words stand right before `position`, if it does."""
    before = [word for word in view.words if word.start < position][-_WHILE - 1 :]
    opened = [at for at, word in enumerate(before[:-1]) if word.key.removeprefix("و") in words("a_while_after")]
    if not opened or not words("within_the_day") & {word.key for word in before[opened[-1] + 1 :][-_LAST:]}:
        return None
    if before[-1].key == "من":
        return None  # «بعد ساعات من تفجير استهدف حاجزا»: what the hours are counted from
    then = opened[-1] > 0 and before[opened[-1] - 1].key in words("and_then")  # «ثم بعد ساعات»
    return before[opened[-1] - then].start


def opens_hours_later(view: SentenceView) -> bool:
    """«وبعد ساعات قليلة، هاجم مسلحون حاجزا»: a sentence that goes on with what came later that day."""
    opening = [word.key for word in view.words[:_WHILE]]
    if not opening or opening[0].removeprefix("و") not in words("a_while_after"):
        return False
    return bool(words("within_the_day") & set(opening[1 : 1 + _OPENING]))
