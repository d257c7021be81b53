"""Verbs that name an act only with a particle, the subject and the day between them: «قبضت الشرطة أمس … على رجلين»."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.models import DateMention
from extract.triggers import Word

_SUBJECT = 9
_WITH_DAYS = 30
_OBJECT = 3
_HELD = 4
_PARTING = ("complement", "speech", "clause", "relative", "subordinate", "؛", ":")


def held_since(view: SentenceView) -> list[tuple[Word, str]]:
    """«أفرجت عن الصحافي المعتقل منذ فبراير 2012»: who is held, with the sub-type of how he came to be held."""
    found = []
    for word in view.words:
        key = word.key.removeprefix("ال")
        kind = "arrest" if key in words("held_one") else "kidnapping" if key in words("taken_one") else ""
        counted = words("figure_of") & set(view.words_before(word.start, 1))  # «عدد الموقوفين منذ بداية العام»
        if kind and not counted and any(_holds_since(view, word, date) for date in view.dates):
            found.append((word, kind))
    return found


def _holds_since(view: SentenceView, word: Word, date: DateMention) -> bool:
    near = date.char_start >= word.end and view.words_between(word.end, date.char_start) <= _HELD
    exact = date.since and date.rule != "since_duration" and not view.barriers_between(word.end, date.char_start)
    if any(other.key in words("it_was") for other in view.words_in(word.end, date.char_start)):
        return False  # «الموقوف سامي كان يتنقل منذ يوليو»: how long he did something else
    return near and exact and date.precision in ("day", "month", "year", "other")


def split_arrests(view: SentenceView) -> list[tuple[Word, Word]]:
    """The verbs of seizing and their «على», where people stand behind it: not «قبض ثمنها على الفور»."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.removeprefix("و") not in words("seizes") and not _throws_seizure(view, position):
            continue
        particle = _particle_of(view, position)
        if particle is not None and _seizes_people(view, particle):
            found.append((verb, particle))
    return found


def _throws_seizure(view: SentenceView, position: int) -> bool:
    """«ألقت الشرطة الإندونيسية القبض أمس على رجلين»: the idiom, its subject of two words or more within it."""
    if view.words[position].key.removeprefix("و") not in words("throws_seizure"):
        return False
    behind = [word.key for word in view.words[position + 1 : position + 1 + _SUBJECT]]
    return "القبض" in behind[2:] and behind[behind.index("القبض") + 1 :][:1] != ["علي"]


def _particle_of(view: SentenceView, position: int) -> Word | None:
    """The «على» of the verb at `position`, its subject and a day at most between them."""
    verb = view.words[position]
    counted = 0
    for word in view.words[position + 1 : position + 1 + _WITH_DAYS]:
        if view.in_date(word):
            continue
        dated = verb.key in words("capture") and word.start > view.words[position + 1].start  # «القبض أمس على»
        if word.key == "علي" and (counted or dated):
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
