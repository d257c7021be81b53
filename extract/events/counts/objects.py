"""Who does and who suffers what a verb of killing or arrest says: subject, object, and where their clause ends."""

from __future__ import annotations

from extract.events.counts.toll_words import toll_of
from extract.events.counts.tolls import is_of_people
from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention
from extract.numbers.nouns import is_one_of
from extract.triggers import Word

_AHEAD = 6


def is_reason(view: SentenceView, toll: Word) -> bool:
    """«ردا على مقتل …», «في قضية اغتيال …», «محاولة اغتيال …»: why something else happened, or what did not."""
    if words("not_done") & set(view.words_before(toll.start, 3)):
        return True
    before = view.words_before(toll.start, 2)
    return bool(words("reason_of_another") & set(before[-2:])) and (
        before[-1] == "علي" or before[-1] in words("reason_of_another")
    )


def opens_complement(view: SentenceView, person: Word) -> bool:
    """Whether one person in the accusative stands right behind «أن» or «إن»."""
    one = person.key.endswith("ا") and (person.key,) in single_people()["one"]
    return one and any(
        barrier.kind == "complement" for barrier in view.barriers_between(person.start - 4, person.start)
    )


def is_object_of(view: SentenceView, verb: Word, number: NumberMention) -> bool:
    """Whether people are counted right behind a verb and its date, no preposition before them."""
    if number.char_start < verb.end or not is_of_people(number) or view.words_between(verb.end, number.char_start):
        return False
    return not any(date.char_start <= number.char_start < date.char_end for date in view.dates)


def is_of_thing(view: SentenceView, word: Word) -> bool:
    """«تطويق القارب وإيقافه»: the boat was stopped."""
    before = {key.lstrip("وبلف") for key in view.words_before(word.start, _AHEAD)}
    return bool(before & words("vehicle"))


def kills(view: SentenceView, told: list[Word]) -> bool:
    """Whether the first of `told` is the subject, its victims told behind it: «قتل مسلح 38 سائحا», «… شرطيا»."""
    start = view.sentence.char_start
    reach = 12 if told and told[0].key in words("attacker") else 4
    for place, word in enumerate(told[1:reach], start=1):
        if toll_of(word.key)[0]:
            return False
        if (word.key,) in single_people()["one"] and word.key.endswith("ا"):
            return True
        counted = [
            n.char_start for n in view.numbers if told[place - 1].end <= n.char_start <= word.start and n.rule != "age"
        ]
        if counted and not is_one_of(view.sentence.text[counted[0] - start :]):
            return view.letter_before(counted[0]) != "و"
    return False


def describes_group(view: SentenceView, before: list[Word], word: Word) -> bool:
    """«أعدم تنظيم داعش الإرهابي ألفي شخص», «قتل التنظيم المتطرف»: an adjective of those who act, nobody killed."""
    if word.key not in words("describing") or not before:
        return False
    named = any(a.kind != "person" and a.char_end == before[-1].end for a in view.actors)
    return named or before[-1].key.startswith("ال") or before[0].key in words("group_of_doers")


def is_closed(view: SentenceView, start: int, end: int) -> bool:
    """Whether a comma ends the clause between two offsets; those around a date do not."""
    commas = [barrier for barrier in view.barriers_between(start, end) if barrier.kind in ("،", "؛", ":")]
    edges = [edge for date in view.dates for edge in (date.char_start, date.char_end)]
    return any(all(abs(comma.position - edge) > 6 for edge in edges) for comma in commas)


def has_subject(between: list[Word]) -> bool:
    """Whether the words between a verb and a known person may be its subject, no preposition among them."""
    return not any(word.key in words("in_place") | words("against") | words("toward") for word in between)
