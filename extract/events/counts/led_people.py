"""One person and those with him: «قيادي و12 من مرافقيه», «قائد برفقة سبعة جنود»; each number as it is told."""

from __future__ import annotations

from extract.events.counts.named_people import is_name
from extract.events.counts.objects import describes_group, has_subject
from extract.events.counts.toll_words import is_joined, qualifying, toll_of
from extract.events.counts.tolls import unit_of
from extract.events.text.one_person import single_people
from extract.events.text.view import NEW_CLAUSE, SentenceView, snap_end_in
from extract.events.text.words import words
from extract.models import NumberMention, Quantity
from extract.numbers.context import noun_of
from extract.triggers import Word

_UNITS = ("killed", "injured", "arrested", "kidnapped", "executed", "released")
_COUNTED = ("", *"people soldiers police militants fighters civilians officers members children women".split())
_DESCRIBED = 4
_LED_REACH = 16
_SOME = 2
_AGES = ("years", "months", "days", "weeks")
_BREAKS = (*NEW_CLAUSE, "،")


def with_leader(view: SentenceView, number: NumberMention) -> tuple[Quantity, Quantity] | None:
    """The people of `number` and the one person whom they are joined to or go along with; None for no such person.

    Two quantities, for a sum would be a number that the sentence does not say.

    Nobody is added to a part of others («بينهم ضابط وثلاثة جنود»), nor to people whom another word of toll tells of
    («مقتل شرطي وإصابة ثلاثة»).
    """
    if number.noun and not number.unit:
        return None
    if number.value < _SOME or number.value_max is not None or number.unit not in _COUNTED or number.rule == "vague":
        return None
    person = _joined_to(view, number) or _gone_along(view, number)
    if person is None:
        return None
    first, toll = person
    unit = toll_of(toll.key)[0] or "killed"
    if unit not in _UNITS or unit_of(view, number) not in (unit, *_COUNTED):
        return None
    others = Quantity(number.value, unit, number.qualifier, number.char_start, number.char_end)
    return others, Quantity(1.0, unit, "exact", first.start, snap_end_in(view, first.end))


def each_once(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`quantities` without those told by the same words, or within the words, of another one with the same unit."""

    def is_held(one: Quantity) -> bool:
        return any(
            other.unit == one.unit
            and other.char_start <= one.char_start
            and one.char_end <= other.char_end
            and (other.char_end - other.char_start > one.char_end - one.char_start)
            for other in quantities
        )

    def words_of(one: Quantity) -> tuple[str, int, bool]:
        return one.unit, one.char_start, one.qualifier == "up_to"  # «بين ثلاث وثماني سنوات»: both ends

    first = {words_of(quantity): quantity for quantity in reversed(quantities)}
    return tuple(q for q in quantities if not is_held(q) and first[words_of(q)] is q)


def _joined_to(view: SentenceView, number: NumberMention) -> tuple[Word, Word] | None:
    """«مقتل ضابط وثلاثة جنود», «لقي قيادي بارز و12 من مرافقيه مصرعهم»: the person, and the word of toll before him."""
    at = number.char_start - view.sentence.char_start
    if not is_joined(view, number) and not (number.rule == "dual" and view.folded[at] == "و"):
        return None
    return _person_before(view, number, _DESCRIBED) or _object_beside(view, number)


def _object_beside(view: SentenceView, number: NumberMention) -> tuple[Word, Word] | None:
    """«اغتال مسلحون قائد الشرطة واثنين من حراسه»: one in office as the object, few words before the number."""
    found = _person_before(view, number, _LED_REACH)
    if found is None or found[1].key.removeprefix("و") not in words("active_verb"):
        return None
    person, _ = found
    between = [word for word in _words_before(view, number) if word.start >= person.end]
    if len(between) > _DESCRIBED or any(word.key.startswith("و") or word.key in words("in_place") for word in between):
        return None
    return found


def _gone_along(view: SentenceView, number: NumberMention) -> tuple[Word, Word] | None:
    """«خطف المسلحون قائد الفرقة برفقة سبعة عناصر», «أن قياديا قتل مع مسلحين اثنين»."""
    before = _words_before(view, number)
    if before and before[-1].key in words("along_with"):
        return _person_before(view, number, _LED_REACH) or _subject_before(view, number)
    return None


def _person_before(view: SentenceView, number: NumberMention, reach: int) -> tuple[Word, Word] | None:
    """The one person right behind the nearest word of toll before a number, up to `reach` describing words between."""
    before = _words_before(view, number)
    for back, toll in enumerate(reversed(before[-reach - 2 :])):
        if not (toll_of(toll.key)[1] == "before" or toll.key in words("meeting_death")):
            continue
        if any(n.value > 1 and n.unit not in _AGES for n in view.numbers_in(toll.end, number.char_start)):
            return None  # «مقتل 30 مسلحا و12 من الموالين»
        told = before[len(before) - back :]
        told = told[1:] if told and told[0].key in words("governing") else told
        if _is_person(told):
            return None if _is_parted(view, told[0], number) else (told[0], toll)
        person = (
            _object(view, told) if reach > _DESCRIBED and toll.key.removeprefix("و") in words("active_verb") else None
        )
        return None if person is None or _is_parted(view, person, number) else (person, toll)
    return None


def _object(view: SentenceView, told: list[Word]) -> Word | None:
    """«خطف عناصر من التنظيم قائد الفرقة …»: one whom the verb has as its object, behind those who act."""
    people = single_people()
    sure = people["known"] | people["office"]
    for at, word in enumerate(told[1:], start=1):
        if (word.key,) in sure or ((word.key,) in people["one"] and word.key.endswith("ا")):
            if describes_group(view, told[:at], word):
                continue
            return word if has_subject(told[at - 1 : at]) and not toll_of(word.key)[0] else None
    return None


def _words_before(view: SentenceView, number: NumberMention) -> list[Word]:
    """The words before a number, those of dates and a «و», «نحو» right before it left out."""
    before = [word for word in view.words if word.end <= number.char_start and not view.in_date(word)]
    while before and (before[-1].key == "و" or before[-1].key.removeprefix("و") in qualifying()):
        before.pop()
    two = number.value == _SOME and number.rule != "dual" and not is_joined(view, number)
    if before and two and noun_of(before[-1].key) is not None:
        before.pop()  # «مع مسلحين اثنين»
    return before


def _subject_before(view: SentenceView, number: NumberMention) -> tuple[Word, Word] | None:
    """«أن قياديا كبيرا قتل مع مسلحين اثنين»: the verb stands right before «مع», its subject before it."""
    before = _words_before(view, number)
    at = next((i for i in range(len(before) - 2, len(before) - 4, -1) if i > 0 and _is_passive(before[i])), None)
    if at is None:
        return None
    for person in reversed(before[max(0, at - _LED_REACH) : at]):
        if toll_of(person.key)[0] or _is_parted(view, person, number):
            return None
        opens = words("clause_opener") & set(view.words_before(person.start, 1))
        if (person.key,) in single_people()["one"] | single_people()["known"] and opens:
            return person, before[at]
    return None


def _is_passive(word: Word) -> bool:
    return word.key in words("passive_verb")


def _is_person(told: list[Word]) -> bool:
    """Whether one person opens `told`, and nobody is joined to him nor any place told before the number."""
    if not told:
        return False
    people = single_people()
    kinds = people["one"] | people["known"] | people["office"]
    pair = tuple(word.key for word in told[:2])
    own = told[0].key in words("one_relative")  # «مقتل سائقها واثنين من ركابها»
    if not (own or pair in kinds or pair[:1] in kinds or is_name(told[0].key)):
        return False
    return not any(
        (word.key.startswith("و") and word.key not in words("alone_number")) or word.key in words("in_place")
        for word in told[1:]
    )


def _is_parted(view: SentenceView, person: Word, number: NumberMention) -> bool:
    return view.has_barrier(person.start, number.char_start, _BREAKS)
