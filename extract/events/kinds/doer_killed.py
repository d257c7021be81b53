"""Who carried out a known attack is killed: «مقتل منفذ هجوم سوسة أمس» tells of that, and names the attack only."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention, TriggerMention

_KILLINGS = ("killing", "killed_by_forces")
_VICTIM, _OBJECT = 5, 2
_TOUCHING = 2  # characters


def is_doer_killed(view: SentenceView, attack: Candidate) -> bool:
    """Whether an attack is named only to say whose killing is told."""
    head = attack.spans[0][0]
    if not attack.refers or not words("doer_of_attack") & set(view.words_before(head, 1)):
        return False
    heads = [t for t in view.triggers if t.role == "head" and t.char_end <= head and t.sub_event_type in _KILLINGS]
    near = bool(heads) and view.words_between(heads[-1].char_end, head) <= _VICTIM
    return near and not view.barriers_between(heads[-1].char_end, head) and not _has_object(view, attack.spans[0][1])


def _attack_of_doer(view: SentenceView, candidate: Candidate) -> TriggerMention | None:
    """«اعتقل أمس منفذ هجوم برلين»: the attack that says who is taken or killed; None for none."""
    end = candidate.spans[0][1]
    if candidate.event_type not in OF_FORCE:
        return None
    for attack in view.triggers:
        if attack.event_type != "attack" or attack.pos != "noun" or attack.char_start < end:
            continue
        if not words("doer_of_attack") & set(view.words_before(attack.char_start, 1)):
            continue
        near = view.words_between(end, attack.char_start) <= _VICTIM
        return attack if near and not view.barriers_between(end, attack.char_start) else None
    return None


def is_of_known_attack(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قتلت الشرطة منفذ هجوم برلين في ميلانو»: the name right behind the attack that says who was killed."""
    known = _attack_of_doer(view, candidate)
    return known is not None and 0 <= place.char_start - known.char_end <= _TOUCHING


def kills_doer(view: SentenceView, killing: Candidate) -> bool:
    """Whether whom a killing befalls carried out an attack; not «قتل منفذ هجوم برلين ثلاثة مارة»."""
    attack = _attack_of_doer(view, killing)
    return attack is not None and not _has_object(view, attack.char_end)


def _has_object(view: SentenceView, end: int) -> bool:
    """«قتل منفذ هجوم برلين أمس ثلاثة مارة»: people counted right behind, whom he killed himself."""
    behind = [number for number in view.numbers if number.char_start >= end and number.noun]
    return any(
        view.words_between(end, number.char_start) <= _OBJECT and not view.barriers_between(end, number.char_start)
        for number in behind
    )
