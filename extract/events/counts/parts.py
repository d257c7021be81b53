"""Numbers that a number before them holds already: «38 سائحا بينهم 30 امرأة», «تسعة، ثلاثة منهم في حال خطرة»."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.toll_words import is_joined, toll_of
from extract.events.counts.tolls import PART_REACH, unit_of
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import NumberMention

_LIST_REACH = 3
_OWN_ATTACK = 5
_OF_PART = 4
_BRACKET = 3
_THEM = ("هم", "هما")
_NO_PEOPLE = ("places", "nationalities", "countries")


def _goes_on(view: SentenceView, parts: list[NumberMention], number: NumberMention, total: NumberMention) -> bool:
    """Whether `number` goes on a list of parts that do not exceed their total."""
    if (
        not parts
        or not is_joined(view, number)
        or view.words_between(parts[-1].char_end, number.char_start) > _LIST_REACH
    ):
        return False
    return sum(part.value for part in parts if part.char_start > total.char_start) + number.value <= total.value


def _are_among(view: SentenceView, number: NumberMention) -> bool:
    """«29 متهما، من بين هؤلاء المتهمين سبعة كويتيين»: a part."""
    before = view.words_before(number.char_start, 4)
    return any(a.removeprefix("و") == "من" and b in words("between_both") for a, b in pairwise(before))


def _are_of_them(view: SentenceView, number: NumberMention) -> bool:
    """«إصابة تسعة، ثلاثة منهم في حال خطرة»: a part; not «واعتقل ثلاثة منهم», «ثلاثة منهم في هجوم أمس»."""
    if not words("of_them") & set(view.words_after(number.char_end, 1)):
        return False
    told = max((n.char_end for n in view.numbers if n.char_end <= number.char_start), default=number.char_start)
    if any(toll_of(word.key)[0] for word in view.words_in(told, number.char_start)[-2:]):
        return False
    if words("of_state_of_health") & set(view.words_after(number.char_end, 3)[1:]):
        return True  # «اثنان منهم إصابتهما خطيرة»
    behind = [t for t in view.triggers if t.event_type == "attack" and t.char_start >= number.char_end]
    behind = [t for t in behind if not view.has_barrier(number.char_end, t.char_start, COMMAS)]
    return all(view.words_between(number.char_end, trigger.char_start) > _OWN_ATTACK for trigger in behind)


def _fared_alike(view: SentenceView, total: NumberMention, number: NumberMention) -> bool:
    """«أودى بثمانية جنود، ذبح خمسة منهم»: dead like the others; not «خطف ثمانية، قتل ثلاثة منهم»."""
    if not words("of_them") & set(view.words_after(number.char_end, 1)):
        return False
    verb = next(iter(view.last_words(number.char_start, 1)), None)
    if verb is None or not view.is_verb_at(verb.start) or view.mark_before(verb.start) not in COMMAS:
        return False
    return unit_of(view, number) == unit_of(view, total) != ""


def _is_bracketed(view: SentenceView, total: NumberMention, number: NumberMention) -> bool:
    """«14 متهما (12 سعوديا ويمنيان)»: the brackets right behind a number say who they are."""
    between = view.folded[total.char_end - view.sentence.char_start : number.char_start - view.sentence.char_start]
    return between.rstrip().endswith("(") and view.words_between(total.char_end, number.char_start) <= _BRACKET


def _is_told_within(view: SentenceView, total: NumberMention, number: NumberMention) -> bool:
    return _fared_alike(view, total, number) or _is_bracketed(view, total, number)


def parts_of_totals(view: SentenceView, chosen: list[NumberMention]) -> list[NumberMention]:
    """Those of `chosen` that a number before them holds already: «مقتل 38 سائحا بينهم 30 امرأة و5 أطفال»."""
    parts: list[NumberMention] = []
    total: NumberMention | None = None
    for number in (number for number in chosen if number.unit not in _NO_PEOPLE):
        near = total is not None and view.words_between(total.char_end, number.char_start) <= PART_REACH
        named = near and bool(words("among_them") & set(view.words_before(number.char_start, 3)))
        named = named or (near and bool(words("who_they_are") & set(view.words_before(number.char_start, 1))))
        named = named or (near and _are_among(view, number)) or (near and _are_of_them(view, number))
        named = named or (near and total is not None and _is_told_within(view, total, number))
        if total is not None and number.value < total.value and (named or _goes_on(view, parts, number, total)):
            parts.append(number)
        else:
            total = number
    return parts


def is_told_of_part(view: SentenceView, candidate: Candidate, part: NumberMention) -> bool:
    """«يحاكم 29 متهما، بينهم ثلاثة ألقت السلطات القبض عليهم في الرياض»: what was done to a part, right behind it.

    «إن 20 شخصا بينهم خمسة أطفال قتلوا» are all of them.
    """
    first, last = candidate.start, candidate.spans[0][1]
    if candidate.sub_event_type != "arrest" or first < part.char_end:
        return False
    if view.words_between(part.char_end, first) > _OF_PART:
        return False
    if not words("among_them") & set(view.words_before(part.char_start, 2)):
        return False  # «توقيف خمسة، اثنان منهم جرى إيقافهما بعد مطاردة»
    if view.barriers_between(part.char_end, first):
        return False
    return any(word.key.endswith(_THEM) for word in view.words_in(first, last))
