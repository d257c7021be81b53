"""One person whom two sentences name beside the same fate: «قتل أبو سياف في مايو … . وكان أبو سياف قتل في 15 مايو»."""

from __future__ import annotations

from extract.events.counts.named_people import is_name
from extract.events.counts.toll_words import toll_of
from extract.events.drafts import Draft
from extract.events.tellings.tellings import Pair
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words

_REACH = 16
_NAME = 5
_GLUED = 6
_FATES = {
    "killing": "killed", "killed_by_forces": "killed", "air_strike": "killed", "operation": "killed",
    "assassination": "killed", "arrest": "arrested",
}  # fmt: skip
_NAME_ENDS = (*NEW_CLAUSE, "،", "(", ")")


def befell_one_person(pair: Pair) -> bool:
    """Whether both tell that the same named person was killed, or was arrested."""
    fates = {_FATES.get(kind, "") for kind in pair.kinds}
    if len(fates) > 1 or fates == {""}:
        return False
    ones = _people_told(pair.view_of_first, pair.first)
    others = _people_told(pair.view_of_second, pair.second) if ones else []
    return any(_is_one_name(one, other) for one in ones for other in others)


def _people_told(view: SentenceView, draft: Draft) -> list[frozenset[str]]:
    """The names in the sentence of a draft that stand near a word for what befell them."""
    unit = _FATES[draft.sub_event_type]
    fates = [word.start for word in view.words if toll_of(word.key)[0] == unit]
    if not fates:
        return []
    found = []
    for at, word in enumerate(view.words):
        opens = is_name(word.key) or word.key in words("kunya") or _with_kunya(word.key) != word.key
        if not opens or (at and is_name(view.words[at - 1].key)):
            continue
        if min(view.words_between(min(word.start, f), max(word.start, f)) for f in fates) <= _REACH:
            found.append(_name_at(view, at))
    return found


def _with_kunya(key: str) -> str:
    """«أبوسياف» as «أبو سياف»."""
    return f"{key[:3]} {key[3:]}" if key[:3] in words("kunya") and len(key) > _GLUED else key


def _name_at(view: SentenceView, at: int) -> frozenset[str]:
    """The words of the name that opens at a word, «أبو سياف» as one of them."""
    name: list[str] = []
    start = view.words[at].start
    for word in view.words[at : at + _NAME]:
        if view.has_barrier(start, word.start, _NAME_ENDS):
            break
        if name and name[-1] in words("kunya"):
            name[-1] = f"{name[-1]} {word.key}"
        else:
            name.append(_with_kunya(word.key))
    return frozenset(name)


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    """Two words in common, or a name like «أبو سياف»; «أبا سياف» and «أبي سياف» are the same."""
    shared = one & other
    bynames = [{part.split()[1] for part in name if " " in part} for name in (one, other)]
    return len(shared) > 1 or bool(bynames[0] & bynames[1])
