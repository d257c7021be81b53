"""One victim told by the bare word for the dead or the hurt: «أوقع التفجير قتيلا وخمسة جرحى» is 1 killed."""

from __future__ import annotations

from extract.events.text.view import SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import Quantity
from extract.triggers import Word

_SUBJECT_REACH = 14


def bare_victims(view: SentenceView) -> list[Quantity]:
    """«أسفر عن سقوط قتيل», «خلف الهجوم أمس قتيلا وجريحا»: each such word that no number counts, in text order."""
    found: list[Quantity] = []
    for at, word in enumerate(view.words):
        bare = word.key.removeprefix("و")
        unit = "killed" if bare in words("one_dead") else "injured" if bare in words("one_hurt") else ""
        if not unit or _is_counted(view, word) or not _is_brought_about(view, at, bool(found)):
            continue
        found.append(Quantity(1.0, unit, "exact", word.start, snap_end_in(view, word.end)))
    return found


def _is_counted(view: SentenceView, word: Word) -> bool:
    """Whether a number holds the word, or stands right before it or, «قتيل واحد», behind it."""
    near = [n for n in view.numbers if n.char_start <= word.end + 2 and word.start <= n.char_end + 2]
    return any(n.char_start < word.end or view.letter_before(n.char_start) != "و" for n in near)


def _is_brought_about(view: SentenceView, at: int, joined: bool) -> bool:
    """«عن سقوط قتيل», «مخلفا قتيلا», «أوقع التفجير قتيلا», and what «و» joins to it or to a number: «قتيلان وجريحا»."""
    word = view.words[at]
    before = view.words_before(word.start, 1)
    if word.key.startswith("و"):
        told = any(0 <= view.words_between(n.char_end, word.start) <= 1 for n in view.numbers if n.unit == "killed")
        return joined or told
    if before and before[0] in words("brings_dead"):
        return True
    if not word.key.endswith("ا"):
        return False
    back = [other.key.removeprefix("و") for other in view.words[max(0, at - _SUBJECT_REACH) : at]]
    verb = next((place for place in range(len(back) - 1, -1, -1) if back[place] in words("brings_down")), None)
    start = view.words[at - (len(back) - verb)].end if verb is not None else 0
    return verb is not None and not any(b.kind in ("،", "؛", ":") for b in view.barriers_between(start, word.start))
