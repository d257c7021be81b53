"""One person told by name: «اغتيال شكري بلعيد», «اعتقلت الشرطة المغربي عبد المجيد», «وكان مهدي قد اعتقل عام 2008»."""

from __future__ import annotations

from extract.events.counts.objects import is_reason, kills
from extract.events.counts.pairs import governed
from extract.events.counts.toll_words import toll_of
from extract.events.text.view import NEW_CLAUSE, SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import Quantity
from extract.triggers import Word

_SURE = ("killed", "arrested", "executed", "kidnapped", "released")
_OBJECT_REACH = 6
_SUBJECT_REACH = 9
_OPENING = 3
_LIST_REACH = 12
_OTHERS_REACH = 6
_BESIDE = 12
_AGES = ("years", "months", "days", "weeks")


def is_name(key: str) -> bool:
    """Whether a word is a given name."""
    return key in words("given_name") or key.startswith("عبدال")


def opens_name(view: SentenceView, word: Word) -> bool:
    """Whether a word is a given name or begins another one: «القبض على الظواهري», «مقتل أبو سياف»."""
    if is_name(word.key) or word.key in words("kunya"):
        return True
    return any(actor.kind == "person" and 0 <= actor.char_start - word.start <= 1 for actor in view.actors)


def named_victims(view: SentenceView) -> list[Quantity]:
    """The people who are told by their names beside words of toll, one each; none of a list of names."""
    found = []
    for position, word in enumerate(view.words[:-1]):
        unit, side = toll_of(word.key)
        if side != "before" or unit not in _SURE or is_reason(view, word):
            continue
        name = _object(view, position, unit) or _subject(view, position)
        if name is not None and not _is_listed(view, name) and not _is_counted(view, name):
            found.append(Quantity(1.0, unit, "exact", name.start, snap_end_in(view, name.end)))
    return found


def _object(view: SentenceView, position: int, unit: str) -> Word | None:
    """The name that a word of toll governs, perhaps behind one word of what he is: «توقيف المشتبه به صلاح»."""
    word = view.words[position]
    key = word.key.removeprefix("و")
    told = governed(view, position)
    if key in words("active_verb"):
        behind = [w for w in view.words[position + 1 : position + 1 + _LIST_REACH] if not view.in_date(w)]
        if told and opens_name(view, told[0]):
            return told[0] if key in words("passive_verb") and not kills(view, behind) else None
        return _object_of_force(view, position) if unit == "arrested" else None
    if told and opens_name(view, told[0]):
        return told[0]
    described = len(told) > 1 and told[0].key.startswith("ال") and opens_name(view, told[1])
    return told[1] if described else None


def _object_of_force(view: SentenceView, position: int) -> Word | None:
    """«اعتقلت الشرطة الإيطالية المغربي عبد المجيد»: the name behind the forces who take him."""
    told = [w for w in view.words[position + 1 : position + 4 + _OBJECT_REACH] if not view.in_date(w)][:_OBJECT_REACH]
    if not told or told[0].key not in words("force"):
        return None
    for word in told[1:]:
        if word.key in words("no_object_behind") or word.key in words("in_place") or toll_of(word.key)[0]:
            return None
        if opens_name(view, word):
            between = view.barriers_between(view.words[position].end, word.start)
            return None if any(barrier.kind in (*NEW_CLAUSE, "،") for barrier in between) else word
    return None


def _subject(view: SentenceView, position: int) -> Word | None:
    """«وكان سامي بن علي قد اعتقل عام 2009»: the name that a clause opens with, its passive verb behind."""
    verb = view.words[position]
    if verb.key not in words("passive_verb"):
        return None
    after = view.words[position + 1]
    perfect = words("perfective") & set(view.words_before(verb.start, 1))
    if not (perfect or view.in_date(after) or after.key in words("in_place") or after.key in words("told_how")):
        return None
    for at in range(position - 1, max(-1, position - 1 - _SUBJECT_REACH), -1):
        word = view.words[at]
        between = view.barriers_between(word.start, verb.start)
        if toll_of(word.key)[0] or any(barrier.kind in (*NEW_CLAUSE, "،") for barrier in between):
            return None
        if opens_name(view, word) and words("clause_opener") & {w.key for w in view.words[max(0, at - _OPENING) : at]}:
            return word
    return None


def _is_listed(view: SentenceView, name: Word) -> bool:
    """«القبض على سليم، 23 سنة، وعبد القادر», «اعتقال خالد ومعه آخرون»: one of several."""
    behind = view.words_after(name.end, _LIST_REACH)
    others = any(key in words("and_others") for key in behind[:_OTHERS_REACH])
    return others or any(key.startswith("و") and is_name(key[1:]) for key in behind)


def _is_counted(view: SentenceView, name: Word) -> bool:
    """Whether people are counted right beside a name: «مقتل محمد وخمسة من رفاقه» has its own number."""
    return any(
        number.char_start < name.start and name.start - number.char_end < _BESIDE and number.unit not in _AGES
        for number in view.numbers
    )
