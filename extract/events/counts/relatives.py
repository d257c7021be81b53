"""Relatives told one by one: «أصيب والداه وشقيقه» are three injured; those told with one: «نائب مع حارسيه»."""

from __future__ import annotations

from extract.events.counts.toll_words import toll_of
from extract.events.text.view import SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import Quantity
from extract.triggers import Word

_REACH = 10
_BESIDE = 4


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


def his_own(view: SentenceView, person: Word) -> tuple[int, Word]:
    """How many of his own are told with one person, and the last word: «مع حارسيه», «وزوجته وطفله» two."""
    behind = [word for word in view.words if word.start >= person.end][:_REACH]
    total, last, seen = 0, person, 0
    for at, word in enumerate(behind):
        led = at > 0 and behind[at - 1].key in words("along_with")
        key = word.key if led else word.key.removeprefix("و") if word.key.startswith("و") else ""
        more = 2 * (key in words("two_of_his")) + _count(key)
        if more:
            total, last, seen = total + more, word, at
        elif at - seen >= _BESIDE or word.key in words("in_place") or toll_of(word.key)[0]:
            break
        if view.barriers_between(last.end, word.start):
            break
    return total, last
