"""Relatives told one by one: «أصيب والداه وشقيقه» are three injured, «إصابة شقيقه ووالديه» too."""

from __future__ import annotations

from extract.events.toll_words import toll_of
from extract.events.view import SentenceView, snap_end_in
from extract.events.words import words
from extract.models import Quantity

_REACH = 10


def relatives_hurt(view: SentenceView) -> list[Quantity]:
    """The parents, brothers and children whom a word of injury names by what they are to somebody, as one number."""
    found = []
    for position, word in enumerate(view.words[:-1]):
        unit, side = toll_of(word.key)
        if unit != "injured" or side != "before" or _count(view.words[position + 1].key) == 0:
            continue
        total, last = 0, word
        for other in view.words[position + 1 : position + 1 + _REACH]:
            if toll_of(other.key)[1] == "before" or other.key in words("in_place") or other.key.startswith("ب"):
                break
            several = _count(other.key if last is word else other.key.removeprefix("و"))
            if several and (last is word or other.key.startswith("و")):
                total, last = total + several, other
        first = view.words[position + 1]
        found.append(Quantity(float(total), unit, "exact", first.start, snap_end_in(view, last.end)))
    return found


def _count(key: str) -> int:
    """How many people a word for relatives is: «والديه» two, «شقيقه» one; 0 for other words."""
    return 2 * (key in words("two_relatives")) + (key in words("one_relative"))
