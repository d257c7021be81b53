"""Numbers that count those who did a deed, not those who suffered it."""

from __future__ import annotations

from extract.events.counts.toll_words import qualifying, toll_of
from extract.events.counts.tolls import is_of_people
from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_SUBJECT_REACH = 7
_GROUP_REACH = 5
_HEDGES = 5
_ARMED = ("militants", "fighters")


def is_of_doers(view: SentenceView, number: NumberMention, event_type: str) -> bool:
    """«خطف من طرف 4 إرهابيين», «هاجم ثلاثة مسلحين», «قتل أربعة مسلحين من الحركة 67 شخصا», «مجموعة تتكون من 4»."""
    before = view.words_before(number.char_start, 2)
    acting = is_of_people(number) and bool(number.noun) and _is_subject_of_deed(view, number)
    if acting or _has_object(view, number) or _seizes_somebody(view, number) or _is_of_fire(view, number):
        return True
    if event_type == "attack" and _is_strength_of_band(view, number):
        return True
    if before[-1:] and before[-1] in words("by_means_of") and is_of_people(number):
        return True
    return len(before) == 2 and before[0] in ("من", "علي") and before[1] in words("doers_of")


def _is_subject_of_deed(view: SentenceView, number: NumberMention) -> bool:
    """«هاجم ثلاثة مسلحين», «اقتحم نحو ثلاثين مسلحا»: right behind a verb of doing, what hedges the number aside."""
    before = list(view.words_before(number.char_start, _HEDGES))
    while before and before[-1] in qualifying():
        before.pop()
    return bool(set(before[-1:]) & words("doing_verb"))


def _is_of_fire(view: SentenceView, number: NumberMention) -> bool:
    """«قتل برصاص مسلحين اثنين», «بنيران ثلاثة مسلحين»: whose fire it was."""
    noun = fold(number.noun)
    before = [key for key in view.words_before(number.char_start, 2) if key != noun]
    return noun in words("gunmen") and bool(set(before[-1:]) & words("whose_fire"))


def _is_strength_of_band(view: SentenceView, number: NumberMention) -> bool:
    """«هاجمت مجموعة إرهابية تتكون من 4 عناصر», «عصابة مؤلفة من خمسة»: how many an armed band is, not its victims."""
    before = view.words_before(number.char_start, 2)
    made_up = [key for key in before if key.removeprefix("ال") in words("made_up_of")]
    if not made_up or fold(number.noun) not in words("gunmen") | words("band_member"):
        return False
    named = view.words_before(number.char_start, _GROUP_REACH)
    return any(key.removeprefix("ل").removeprefix("ال") in words("band") for key in named)


def _seizes_somebody(view: SentenceView, number: NumberMention) -> bool:
    """«خطف ثلاثة مسلحين مهندسا»: gunmen right behind a verb of kidnapping, and somebody else behind them."""
    verb = {word.key for word in view.last_words(number.char_start, 1)} & words("kidnapping_verb")
    if not verb or fold(number.noun) not in words("gunmen"):
        return False
    after = view.undated_words_after(number.char_end, 2)
    behind = [key for key in after if key != fold(number.noun)][:1]
    stops = words("in_place") | words("among_them") | words("since") | words("of_them")
    return bool(behind) and not behind[0].startswith("و") and behind[0] not in stops | {"من", "علي", "قرب"}


def kills_one(behind: tuple[str, ...]) -> bool:
    """«… من التنظيم كاهنا»: one person in the accusative behind those who kill; not «مسلح كان قائدا»."""
    people = single_people()["one"]
    at = next((at for at, key in enumerate(behind) if (key,) in people and key.endswith("ا")), None)
    if at is None or behind[at] in words("fighter"):
        return False
    stops = words("it_was") | words("subordinating") | words("in_place")
    return not any(key in stops or toll_of(key)[0] for key in behind[:at])


def _has_object(view: SentenceView, number: NumberMention) -> bool:
    """Whether «قتل أربعة مسلحين من الحركة 67 شخصا» says with `number` who killed: other people stand as its object."""
    noun = fold(number.noun)
    armed = number.unit in _ARMED or noun in words("fighter")
    if not armed or not set(view.words_before(number.char_start, 1)) & words("active_verb"):
        return False
    behind = [key for key in view.undated_words_after(number.char_end, _SUBJECT_REACH) if key != noun]
    if kills_one(tuple(behind)):
        return True  # «قتل مسلحان أمس ضابطا»
    other = next((other for other in view.numbers if other.char_start > number.char_end), None)
    if other is None or other.unit in _ARMED or not is_of_people(other) or not other.noun:
        return False
    if view.words_between(number.char_end, other.char_start) > _SUBJECT_REACH:
        return False
    between = [word.key for word in view.words_in(number.char_end, other.char_start)]
    joined = view.letter_before(other.char_start) == "و"
    stops = words("in_place") | words("among_them") | words("since")
    return not joined and not any(key.startswith("و") or key in stops or toll_of(key)[0] for key in between)
