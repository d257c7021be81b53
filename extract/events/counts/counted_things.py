"""Numbers of no people that tell of a deed: a bomb's weight, what is hit or fired, how long somebody is locked up."""

from __future__ import annotations

from extract.events.counts.own_numbers import DURATIONS
from extract.events.counts.toll_words import toll_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_TARGETS = ("places", "sites", "targets", "positions")
_HIT_REACH = 12
_STRIKE_REACH = 6
_CHARGE_REACH = 4
_FIRED = ("weapons", "explosives")
_FIRED_REACH = 4
_TERM_REACH = 9
_WRECKED = ("buildings", "vehicles", "ships", "aircraft", "bridges")
_WRECKED_REACH = 6
_WORTH_REACH = 4


def is_charge(view: SentenceView, number: NumberMention) -> bool:
    """«بنحو 300 كيلوغرام من المتفجرات»: the weight of a bomb."""
    return number.unit in ("kilograms", "tonnes") and bool(
        words("explosives") & set(view.words_after(number.char_end, _CHARGE_REACH))
    )


def is_target(view: SentenceView, number: NumberMention) -> bool:
    """«قصفت ثلاثة مواقع», «غارات على 48 موقعا»: what strikes hit; not «استهدفت أنصارهم في أربع محافظات»."""
    before = view.words_before(number.char_start, _HIT_REACH)
    if number.unit not in _TARGETS or not before or before[-1] in words("spread_over"):
        return False
    on_them = before[-1] in words("against") and bool(words("strikes_by_air") & set(before[-_STRIKE_REACH:]))
    return on_them or bool(words("hitting") & set(before))


def is_fired(view: SentenceView, number: NumberMention) -> bool:
    """«أطلقوا أربعة صواريخ على المطار», «سقطت خمس قذائف على حي»: rockets and shells that an attack is told by."""
    if number.unit not in _FIRED or not words("projectile") & {fold(number.noun), fold(number.text)}:
        return False
    near = {*view.words_before(number.char_start, _FIRED_REACH), *view.words_after(number.char_end, _FIRED_REACH)}
    return bool(words("fires") & {key.removeprefix("و") for key in near})


def is_wrecked(view: SentenceView, number: NumberMention) -> bool:
    """«أحرقوا أربع كنائس», «فجر التنظيم سبعة منازل»: what an attack destroys; not «فجروا ثلاث سيارات مفخخة»."""
    if number.unit not in _WRECKED or words("in_place") & set(view.words_before(number.char_start, 1)):
        return False
    told = view.last_words(number.char_start, _WRECKED_REACH)
    verb = next((word for word in reversed(told) if word.key.lstrip("وب") in words("wrecks_thing")), None)
    if verb is None or view.barriers_between(verb.end, number.char_start):
        return False
    if any(toll_of(word.key)[0] for word in view.words_in(view.sentence.char_start, verb.start)):
        return False  # «أسفر عن إصابة شرطي وتدمير 3 سيارات»: damage beside a toll
    between = {word.key for word in told if word.start >= verb.end}
    if view.numbers_in(verb.end, number.char_start) or words("in_place") & between:
        return False
    return not words("loaded_with_bomb") & set(view.words_after(number.char_end, 2))


def is_worth(view: SentenceView, number: NumberMention) -> bool:
    """«صفقة بقيمة 5 مليارات», «عقود تتجاوز قيمتها 300 مليون»: what a deal is worth."""
    return number.kind == "money" and bool(words("worth") & set(view.unjoined_before(number.char_start, _WORTH_REACH)))


def is_term(view: SentenceView, number: NumberMention) -> bool:
    """Whether a time is how long somebody is locked up: «بالسجن أربع سنوات», «لمدة 15 يوما», «15 يوما على ذمة»."""
    if number.unit not in DURATIONS or number.rule == "vague":
        return False
    if number.rule == "age" and words("of_age") & set(view.words_before(number.char_start, 1)):
        return False  # «بسجن امرأة عمرها 31 عاما»
    if words("lasted") & set(view.words_before(number.char_start, 3)):
        return False  # «في اشتباكات استمرت لمدة يومين»
    if words("custody") & set(view.words_after(number.char_end, 5)):
        return True
    if words("prison_term") & set(view.words_before(number.char_start, 4)) or _is_term_of_many(view, number):
        return True
    before = [other for other in view.numbers if other.char_end <= number.char_start][-1:]
    joined = before and view.letter_before(number.char_start) == "و"
    near = joined and view.words_between(before[0].char_end, number.char_start) <= 2
    return bool(near) and before[0].unit in DURATIONS and is_term(view, before[0])  # «بين عشرة أشهر و20 عاما»


def is_term_of_court(view: SentenceView, act: str, number: NumberMention) -> bool:
    """«حكمت المحكمة على شاب أوقف في يناير بالسجن سبع سنوات»: what a court gives, no length of the arrest."""
    if act not in ("arrest", "detention") or number.unit not in DURATIONS:
        return False
    judged = any(t.sub_event_type == "sentence" and t.char_end <= number.char_start for t in view.triggers)
    return judged and bool(words("prison_term") & set(view.words_before(number.char_start, 2)))


def _is_term_of_many(view: SentenceView, number: NumberMention) -> bool:
    """«بسجن خمسة من أعضاء الخلية ثلاث سنوات»: those who are locked up stand between."""
    told = [word for word in view.words if word.end <= number.char_start][-_TERM_REACH:]
    locked = [word for word in told if word.key in words("locking_up")]
    return bool(locked) and not view.barriers_between(locked[-1].end, number.char_start)
