"""What forces take: people in an ambush of their own, a haunt that they storm, a car bomb that they put out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from extract.events.kinds.sides import STATE, SUBJECT, side_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import TriggerMention
from extract.numbers.context import noun_of

_TAKEN = ("killed_by_forces", "arrest", "cell_dismantled", "seizure")
_MANAGED_REACH = 7
_KILLED_REACH = 12
_OBJECT_REACH = 6
_ENDED = ("قض", "وقض")


def _takes(view: SentenceView, trigger: TriggerMention) -> bool:
    """«القضاء على», «اعتقال»; and «قضت الوحدات على», which else is the word of a court."""
    if trigger.sub_event_type in _TAKEN:
        return True
    behind = view.undated_words_after(trigger.char_end, SUBJECT)
    if trigger.sub_event_type == "killing" and trigger.pos == "verb":
        return bool(behind) and behind[0] in words("fighter") and behind[0].endswith(("ا", "ين"))  # «قتلت إرهابيا»
    killed = trigger.sub_event_type == "sentence" and fold(trigger.text).startswith(_ENDED)
    return killed and side_of(behind) == STATE and bool(words("against") & set(behind))


def is_where_taken(view: SentenceView, position: int) -> bool:
    """«القضاء على إرهابيين في كمين»: what stands before an ambush is done in it, by those who laid it."""
    taken = [t for t in view.triggers if _takes(view, t) and t.role == "head" and t.char_end <= position]
    if not taken:
        return False
    between = view.barriers_between(taken[-1].char_end, position)
    return not any(b.kind in ("complement", "relative", "clause", "speech", "؛", ":") for b in between)


def _are_forces(told: tuple[str, ...]) -> bool:
    """Whether words name forces, and nobody whom they fight."""
    own, others = words("force") | words("defenders"), words("attacker") | words("armed_group")
    return bool(own & set(told)) and not others & set(told)


def is_stormed(view: SentenceView, position: int) -> bool:
    """«نجح الجيش أمس في اقتحام المعقل», «بعد نجاح المقاومة في اقتحام المدخل»: stormed by forces who managed to."""
    before = view.words_before(position, _MANAGED_REACH)
    managed = [at for at, key in enumerate(before) if key.lstrip("وف") in words("achieves")]
    if not managed or before[-1] not in ("في", "من"):
        return False
    return _are_forces(before[managed[-1] + 1 :])


def is_killed_by_managing(view: SentenceView, position: int) -> bool:
    """«أعلنت القوات أنها تمكنت من قتل …»: killed by forces who managed to, their name before the verb or behind it."""
    before = tuple(word.key for word in view.last_words(position, _KILLED_REACH))
    managed = [at for at, key in enumerate(before) if key.lstrip("وف") in words("achieves") | words("managed")]
    if not managed or before[-1] not in ("في", "من"):
        return False
    return _are_forces(before[managed[-1] + 1 : -1] or before[: managed[-1]])


def is_put_out(view: SentenceView, position: int) -> bool:
    """«وتدمير سيارتين مفخختين», «تفكيك شاحنة مفخخة»: a bomb that did not hit."""
    return bool(words("puts_out") & {key.lstrip("وب") for key in view.words_before(position, 1)})


def units_taken(view: SentenceView, end: int) -> Iterator[str]:
    """The units of what stands behind a word of taking that ends at `end`, those who take it left out.

    «ضبطت الشرطة التونسية أمس مسدسا» -> weapons, «ضبط رجال الأمن مسلحا» -> militants; "" for who holds it («لدى»).
    """
    behind = [word.key for word in view.words if word.start >= end and not view.in_date(word)][:_OBJECT_REACH]
    of_force, forces = False, words("force") - words("seized_thing")  # «20 قطعة سلاح»
    for key, following in zip_longest(behind, behind[1:], fillvalue=""):
        if key in words("held_by"):
            yield ""
        of_force = key in forces or following in forces or (of_force and key.startswith("ال"))
        noun = None if of_force else noun_of(key.removeprefix("ب"))
        if noun is not None and noun.unit:
            yield noun.unit
