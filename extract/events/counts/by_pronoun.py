"""People told by a pronoun only: «القبض عليه», «تم إيقافه», «بعد اغتيالهما», «أسفر الهجوم عن إصابته»."""

from __future__ import annotations

from extract.events.counts.objects import is_of_thing, is_reason
from extract.events.counts.toll_words import toll_of
from extract.events.counts.tolls import is_of_people
from extract.events.text.one_person import phrase_at, single_people
from extract.events.text.view import SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import Quantity
from extract.triggers import Word

SURE = ("killed", "arrested", "executed", "kidnapped", "released")
_OUTCOME_REACH = 3
_GROUP_REACH = 7


def held_by_pronoun(view: SentenceView, position: int, unit: str) -> float:
    """How many «القبض عليه», «القبض عليهما», «أفرج عنهما» take or free; 0 where it says something else."""
    word, after = view.words[position], view.words[position + 1].key
    if unit == "arrested" and word.key in words("capture"):
        her = after == "عليها" and not _is_of_several(view, word)
        return float((after == "عليه" or her) + 2 * (after == "عليهما"))
    return float((after == "عنه") + 2 * (after == "عنهما")) if unit == "released" else 0.0


def _is_of_several(view: SentenceView, word: Word) -> bool:
    """«الخلايا التي أعلنت الوزارة القبض عليها», «عناصر تم القبض عليها»: «ها» is a group or a thing, no woman."""
    before = view.words_before(word.start, _GROUP_REACH)
    if words("taken_group") & {key.removeprefix("ال") for key in before}:
        return True
    linked = next((at for at, key in enumerate(before) if key.removeprefix("و") in words("relative_pronoun")), 0)
    people = single_people()
    return linked > 0 and (before[linked - 1],) not in people["one"] | people["known"]


def _takes_him(view: SentenceView, word: Word) -> bool:
    """«كانت أوقفته», «ورحلته بعد يومين»: a verb of arrest or of sending away with one person as its pronoun."""
    key = word.key.removesuffix("هما").removesuffix("ه").removeprefix("و").removeprefix("ف")
    return key != word.key and key in words("takes_people") and view.is_verb_at(word.start)


def named_by_pronoun(view: SentenceView) -> list[Quantity]:
    """«تم إيقافه», «بعد اغتيالهما»: one or two, where no other object follows."""
    found = []
    for position, word in enumerate(view.words):
        key = word.key.removesuffix("ما") if word.key.endswith("هما") else word.key
        took_him = _takes_him(view, word)
        if not key.endswith("ه") or is_reason(view, word):
            continue
        if key.lstrip("وبلف") not in words("done_to_him") and not took_him:
            continue
        unit = toll_of(key[:-1])[0]
        follows = view.words[position + 1 : position + 3]
        thing = unit == "arrested" and is_of_thing(view, word)
        if unit == "injured" and not words("outcome") & set(view.words_before(word.start, _OUTCOME_REACH)):
            continue
        if (took_him or unit in (*SURE, "injured")) and not thing and phrase_at(follows, True) is None:
            value = 1.0 if key == word.key else 2.0
            if value > 1 and any(n.char_start < word.start and is_of_people(n) for n in view.numbers):
                continue  # «خمسة أشخاص، اثنان منهم جرى إيقافهما»
            found.append(Quantity(value, unit, "exact", word.start, snap_end_in(view, word.end)))
    return found
