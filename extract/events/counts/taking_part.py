"""Who takes part in a gathering or a mission, and whom its sentence only tells something else of."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_GUEST_REACH = 8
_GUEST_BESIDE = 3
_GUESTS = ("delegations", "participants")
_ANYBODY = ("people", "members")


def is_attending(view: SentenceView, number: NumberMention) -> bool:
    """«يحضر الاجتماع 70 وفدا», «بمشاركة 40 دولة», «80 وفدا؛ بينها وزراء من 40 دولة»; not «ناقش ما حدث في ثلاث دول»."""
    if number.unit in _GUESTS:
        return True
    before = set(view.unjoined_before(number.char_start, _GUEST_REACH))
    return bool(before & words("attending")) or any(
        other.unit in _GUESTS for other in view.numbers if other.char_start < number.char_start
    )


def are_others_there(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«نزح 30 ألف مدني منذ بدء العملية», «وعدوا خلال زيارتهم باستقدام 300 محام»: people of whom something else is told.

    Those who meet or are sent are told to take part («يضم الوفد 40 عضوا»), or stand right beside the word for it.
    """
    if number.unit not in _ANYBODY or is_attending(view, number):
        return False
    if words("along_with") & set(view.words_before(number.char_start, 1)):
        return False  # «وصل الوزير أمس برفقة ستة من الأعضاء»
    if words("strength_of_force") & set(fold(candidate.text).split()[:1]):
        return False  # «زيادة عدد مدربيها في البلاد إلى 190 مدربا»
    beside = [span for at, span in enumerate(candidate.spans) if at == 0 or view.is_verb_at(span[0])]
    return min(view.distance(span, (number.char_start, number.char_end)) for span in beside) > _GUEST_BESIDE
