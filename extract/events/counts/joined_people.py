"""One more person joined to those that a number counts: «مقتل خمسة جنود ومدني», «جنديين وحارسا قتلوا»."""

from __future__ import annotations

from extract.events.counts.toll_words import toll_of
from extract.events.counts.tolls import unit_of
from extract.events.text.one_person import people_units, single_people
from extract.events.text.view import SentenceView, Span, snap_end_in
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention
from extract.triggers import Word

_UNITS = ("killed", "injured", "arrested", "kidnapped", "executed", "released", "deported")
_ADJECTIVES = 2
_SOME, _FEW = 2, 10
_FORCES = ("soldiers", "police", "officers")


def one_more(view: SentenceView, number: NumberMention) -> Span | None:
    """Where the one person stands who is joined to the people of `number` right behind their noun; else None.

    «13 جنديا وشرطيا» are 13 of both kinds: only few who are told in the plural or dual, or people who are none of the
    forces («20 سائحا وشرطيا»), have one beside them. Nobody is joined who has a word of toll of his own («خمسة جنود
    وشرطي أصيب»), and nobody to a part of the whole («بينهم ضابطان ومترجم»).
    """
    if not number.noun or number.value < _SOME or number.value_max is not None:
        return None
    if unit_of(view, number) not in _UNITS or words("among_them") & set(view.words_before(number.char_start, 2)):
        return None
    noun = 0 if number.rule == "dual" or _stands_before(view, number) else 1
    behind = [word for word in view.words if word.start >= number.char_end][: noun + 1 + _ADJECTIVES]
    for word in behind[:noun]:
        if word.key.startswith("و") or word.key in words("in_place"):
            return None
    for word in behind[noun:]:
        if word.key in words("with_wounds"):
            continue  # «أصيب شرطيان بجروح ومدني»
        if word.key.startswith("و"):
            joined = word.key[1:] not in words("one_other") and (word.key[1:],) in single_people()["one"]
            if not joined or _has_toll_of_its_own(view, word) or not (number.value <= _FEW or _is_apart(number, word)):
                return None
            return word.start + 1, snap_end_in(view, word.end)
        if toll_of(word.key)[0] or word.key in words("in_place") or view.barriers_between(number.char_end, word.start):
            return None
    return None


def _stands_before(view: SentenceView, number: NumberMention) -> bool:
    """«مهاجمين اثنين وشرطيا قتلوا»: the noun stands before its number."""
    return fold(number.noun) in view.words_before(number.char_start, 1)


def _is_apart(number: NumberMention, person: Word) -> bool:
    """«20 أجنبيا وشرطيا»: one of the forces beside others, who is none of the 20."""
    return number.unit not in _FORCES and people_units().get(person.key[1:]) in _FORCES


def _has_toll_of_its_own(view: SentenceView, person: Word) -> bool:
    """«وشرطي أصيب»: a verb of harm right behind one person, none that takes up all of them («وحارسا قتلوا»)."""
    after = view.words_after(person.end, 2)
    return any(toll_of(key)[1] == "before" and not key.startswith("و") for key in after)
