"""Numbers that only repeat one told before: «(15) خمسة عشر», «وقال إن الغارة قتلت ثلاثة» of the same three."""

from __future__ import annotations

from extract.events.counts.toll_words import is_joined
from extract.events.counts.tolls import unit_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_HARM = ("killed", "injured", "kidnapped", "executed")
_OTHERS_REACH = 4


def is_said_again(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number only repeats the one before it: «مسلحان متطرفان», «(15) خمسة عشر»."""
    before = next((other for other in reversed(view.numbers) if other.char_start < number.char_start), None)
    if before is None or before.value != number.value:
        return False
    if number.rule == "dual" and before.rule == "dual" and fold(number.noun) in words("one_more_pair"):
        between = view.words_between(before.char_end, number.char_start)
        return between <= 1 and not is_joined(view, number)  # «متطرفان تونسيان آخران»
    gap = number.char_start - before.char_end
    said = before.noun == "" or number.text.startswith(before.noun)
    return gap <= 2 and not is_joined(view, number) if number.rule == "dual" else gap <= 3 and said


def is_reported_again(view: SentenceView, before: list[NumberMention], number: NumberMention) -> bool:
    """«مقتل ثلاثة من عناصره في غارة، وقال إن الغارة قتلت ثلاثة من عناصره واثنين …»: the same dead, told again."""
    if words("one_more") & set(view.words_after(number.char_end, _OTHERS_REACH)):
        return False
    return any(
        (other.value, other.qualifier, unit_of(view, other)) == (number.value, number.qualifier, unit_of(view, number))
        and view.has_barrier(other.char_end, number.char_start, ("complement", "speech"))
        and unit_of(view, number) in _HARM
        for other in before
    )
