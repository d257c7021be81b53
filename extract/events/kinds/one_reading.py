"""One reading a word, and one act where a charge only leads to a trial."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_REFERRED = 8
_OUTCOME = 4
_FALLEN = 3
_FELL_BESIDE = 6
_TAKING = ("arrest", "seizure", "killed_by_forces", "cell_dismantled")


def _main_reading(candidate: Candidate) -> tuple[bool, int, int, int, int]:
    """Sorts the reading to keep first: the longest phrase, with the most support; a campaign before its strikes."""
    start, end = candidate.spans[0]
    strikes = candidate.sub_event_type == "air_strike" and not words("air_attack") & set(fold(candidate.text).split())
    return (strikes, start - end, -len(candidate.spans), -candidate.strength, start)


def without_overlaps(candidates: list[Candidate]) -> list[Candidate]:
    """One reading of each main word: the one with the most support words."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_main_reading):
        start, end = candidate.spans[0]
        if all(end <= other.spans[0][0] or other.spans[0][1] <= start for other in kept):
            kept.append(candidate)
    return sorted(kept, key=lambda c: (c.start, c.end))


def without_referred(view: SentenceView, candidates: list[Candidate]) -> list[Candidate]:
    """`candidates` without the trial that a charge only leads to: «أحالت النيابة إلى المحاكمة 15 متهما»."""
    candidates = [candidate for candidate in candidates if not _is_toll_of_operation(view, candidate, candidates)]
    candidates = [candidate for candidate in candidates if not _is_told_by_outcome(view, candidate, candidates)]
    candidates = [candidate for candidate in candidates if not _is_hit_by_strike(view, candidate, candidates)]
    charges = [candidate.end for candidate in candidates if candidate.sub_event_type == "charge"]
    told = [candidate for candidate in candidates if not _is_referred_to(view, candidate, charges)]
    return [candidate for candidate in told if not _is_guilt_of_sentenced(candidate, told)]


def _is_hit_by_strike(view: SentenceView, candidate: Candidate, others: list[Candidate]) -> bool:
    """«استهدفت غارة أمس قرية»: the strike, no attack beside it."""
    if candidate.event_type != "attack" or fold(candidate.text).lstrip("وف") not in words("hitting"):
        return False
    end = candidate.spans[0][1]
    return any(
        other.sub_event_type == "air_strike" and other.start >= end and not view.words_between(end, other.start)
        for other in others
    )


def _is_guilt_of_sentenced(candidate: Candidate, told: list[Candidate]) -> bool:
    """«حكمت المحكمة بالسجن على شاب أدين بمحاولة …»: what somebody is sentenced for, told in the same breath."""
    if candidate.sub_event_type != "sentence" or fold(candidate.text) not in words("was_convicted"):
        return False
    return any(other.sub_event_type == "sentence" and other.end <= candidate.start for other in told)


def _is_referred_to(view: SentenceView, candidate: Candidate, charges: list[int]) -> bool:
    if candidate.sub_event_type != "trial" or candidate.verbal or view.words_before(candidate.start, 1) != ("الي",):
        return False
    return any(0 <= view.words_between(end, candidate.start) <= _REFERRED for end in charges if end <= candidate.start)


def _is_told_by_outcome(view: SentenceView, candidate: Candidate, others: list[Candidate]) -> bool:
    """«العملية التي نفذت فجر أمس أسفرت عن القبض على خمسة»: the arrest itself, no campaign beside it."""
    if candidate.sub_event_type != "campaign" or fold(candidate.text).lstrip("وب") != "العمليه":
        return False
    for act in others:
        taken = act.sub_event_type in _TAKING and candidate.end <= act.spans[0][0]
        if taken and words("ends_in") & set(view.words_before(act.spans[0][0], _OUTCOME)):
            return True
    return False


def _fell_beside_fighters(view: SentenceView, candidate: Candidate, other: Candidate) -> bool:
    """«القضاء على خمسة إرهابيين ومقتل مواطن»: who was killed where forces killed fighters; «… ومقتل مدني في هجوم»."""
    head, end = candidate.spans[0]
    if other.sub_event_type != "killed_by_forces" or view.is_verb_at(head) or head < other.end:
        return False
    if view.words_between(other.end, head) > _FELL_BESIDE or view.barriers_between(other.end, head):
        return False
    joined = fold(candidate.text).startswith("و") or view.letter_before(head) == "و"
    own = [t for t in view.triggers if t.role == "head" and t.event_type in OF_FORCE and t.char_start >= end]
    return joined and not any(view.words_between(end, t.char_start) <= _FELL_BESIDE for t in own)


def _is_toll_of_operation(view: SentenceView, candidate: Candidate, others: list[Candidate]) -> bool:
    """«مقتل سبعة من طالبان واعتقال 11 في عملية»: fighters who fell where others were taken, no attack beside it."""
    if candidate.sub_event_type != "killing" or candidate.event_type != "attack":
        return False
    head, end = candidate.spans[0]
    if any(_fell_beside_fighters(view, candidate, other) for other in others):
        return True
    if not any(other.sub_event_type == "arrest" and (head, end) in other.spans[1:] for other in others):
        return False
    fallen = {key.removeprefix("ال") for key in view.words_after(end, _FALLEN)}
    return bool(fallen & (words("armed_body") | words("fighter") | words("haunting")))
