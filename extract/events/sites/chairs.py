"""Whose gathering it is: of who takes the chair, whose government sits, or who receives, named before the verb."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.models import ActorMention

_PERSONS = ("person", "office")
_CHAIRED = ("meeting", "session")
_REACH, _SUBJECT_REACH, _OWNER_REACH, _OPENING_REACH = 6, 2, 6, 12
_OWN, _OWNED = ("ته", "تها"), "ه"  # «حكومته» of «حكومة»


def chair(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """«ترأس السيسي أمس اجتماعا أمنيا», «يستهل نتنياهو جلسة حكومته»: who presides, of a state that is known."""
    if candidate.sub_event_type not in _CHAIRED:
        return None
    head = candidate.spans[0]
    person = _person_before(view, head[0], _OWNER_REACH, NEW_CLAUSE)
    if person is None:
        return None
    presides = any(word.key.removeprefix("و") in words("presides") for word in view.last_words(head[0], _REACH))
    return person if presides or _is_own_government(view, head[1]) else None


def _person_before(view: SentenceView, position: int, reach: int, barriers: tuple[str, ...]) -> ActorMention | None:
    """The last person or office of a known state before `position`, near and with none of `barriers` between."""
    before = [a for a in view.actors if a.kind in _PERSONS and a.country and a.char_end <= position]
    if not before or view.words_between(before[-1].char_end, position) > reach:
        return None
    return None if view.has_barrier(before[-1].char_end, position, barriers) else before[-1]


def _is_own_government(view: SentenceView, end: int) -> bool:
    """«جلسة حكومته»: a council with a pronoun, right behind the word of gathering."""
    after = view.words_after(end, 1)
    own = next((after[0].removesuffix(ending) + _OWNED for ending in _OWN if after and after[0].endswith(ending)), "")
    return own in words("sitting_council")


def receiver_before(view: SentenceView, candidate: Candidate) -> ActorMention | None:
    """«الملك سلمان استقبل رئيس وزراء باكستان»: the ruler or minister named right before his verb."""
    if not candidate.verbal:
        return None
    return _person_before(view, candidate.start, _SUBJECT_REACH, (*NEW_CLAUSE, *COMMAS))


def is_of_opening(view: SentenceView, body: ActorMention, head: int) -> bool:
    """«بعد كلمة له أمام لجنة في الكونغرس، عقد مؤتمرا»: a body of what had been before, set off by a comma."""
    if body.char_end > head or not view.has_barrier(body.char_end, head, COMMAS):
        return False
    return bool(words("opening_after") & set(view.unjoined_before(body.char_start, _OPENING_REACH)))
