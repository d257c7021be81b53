"""Verbs that name an act only with a particle, the subject and the day between them: «قبضت الشرطة أمس … على رجلين»."""

from __future__ import annotations

from extract.events.view import SentenceView
from extract.events.words import without_prefix, words
from extract.triggers import Word

_SUBJECT = 9
_WITH_DAYS = 30
_OBJECT = 3
_PARTING = ("complement", "speech", "clause", "relative", "subordinate", "؛", ":")


def split_arrests(view: SentenceView) -> list[tuple[Word, Word]]:
    """The verbs of seizing and their «على», where people stand behind it: not «قبض ثمنها على الفور»."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.removeprefix("و") not in words("seizes"):
            continue
        particle = _particle_of(view, position)
        if particle is not None and _seizes_people(view, particle):
            found.append((verb, particle))
    return found


def _particle_of(view: SentenceView, position: int) -> Word | None:
    """The «على» of the verb at `position`, its subject and a day at most between them."""
    verb = view.words[position]
    counted = 0
    for word in view.words[position + 1 : position + 1 + _WITH_DAYS]:
        if view.in_date(word):
            continue
        if word.key == "علي" and counted:
            between = view.barriers_between(verb.end, word.start)
            return None if any(barrier.kind in _PARTING for barrier in between) else word
        counted += 1
        if counted > _SUBJECT:
            return None
    return None


def _seizes_people(view: SentenceView, particle: Word) -> bool:
    """Whether people, a band or a number of them stand behind «على»."""
    behind = view.words_after(particle.end, _OBJECT)
    if any(without_prefix(word) in words("held_people") | words("fighter") for word in behind):
        return True
    return any(
        number.noun and number.char_start >= particle.end and view.words_between(particle.end, number.char_start) < 2
        for number in view.numbers
    )
