"""The finer kind of a row once rows are merged: shells, strikes from the air, people caught, one dead or many."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft
from extract.events.kinds.sides import is_of_strikes
from extract.events.kinds.taken import units_taken
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import without_prefix, words
from extract.folding import fold

_GUNS_REACH = 7
_TAKEN_REACH = 6
_DEAD = ("killed", "executed")
_EXTENDED_REACH = 4
_OF_FINER_KINDS = ("air_strike", "operation", "seizure", "arrest")
_PEOPLE = ("people", "arrested", "defendants", "suspects", "militants", "terrorists", "members", "fighters")


def _is_by_guns(view: SentenceView, draft: Draft) -> bool:
    """«قصفت الدبابات قرية», «قصف مدفعي», «قصف بقذائف الهاون»: shells from the ground, nothing from the air."""
    start, end = draft.anchor
    told = {*view.words_before(start, _GUNS_REACH), *view.undated_words_after(end, _GUNS_REACH)}
    near = told | set(fold(draft.text).split())
    return bool(words("guns") & near) and not words("by_air") & near


def _is_fired(draft: Draft) -> bool:
    """«أطلقت الجماعة صاروخين», «سقطت قذيفة هاون»: shells and rockets, no bomb that was laid."""
    named = draft.rule.partition(":")[2]  # the words of a verb and what it fires: «سقطت قذيفة»
    return bool(words("fired_thing") & {*fold(draft.text).split(), *named.split()})


def _is_preemptive(view: SentenceView, draft: Draft) -> bool:
    """«الضربات الاستباقية أسفرت عن ضبط 15»: blows of the police, where nothing is said of the air."""
    behind = set(view.undated_words_after(draft.anchor[1], _GUNS_REACH))
    return bool(words("preemptive") & behind) and not words("by_air") & (behind | set(fold(draft.text).split()))


def _is_told_of_strikes(view: SentenceView, draft: Draft) -> bool:
    """«غارة استهدفته», «الغارات التي استهدفت الجبهة»: the verb only tells whom the strikes hit."""
    start = draft.anchor[0]
    return bool(words("strikes_by_air") & set(view.words_before(start, 1))) or is_of_strikes(view, start)


def _is_of_people(view: SentenceView, draft: Draft) -> bool:
    """«ضبط 14 من العناصر المطلوبة», «ضبط خمسة متهمين»: the first that the word takes are people, no things."""
    if not draft.rule.startswith("head:"):
        return False  # «عثر على مخيم لعناصر إرهابية»
    return next(units_taken(view, draft.anchor[1]), "") in _PEOPLE


def _is_of_many(draft: Draft) -> bool:
    """«مجزرة», «أعدم التنظيم 15 مدنيا»: a massacre by its name or by its dead; «ذبح الرهينة» is the killing of one."""
    if words("massacre") & {without_prefix(word) for word in fold(draft.text).split()}:
        return True
    return any(quantity.unit in _DEAD and quantity.value > 1 for quantity in draft.quantities)


def _is_extended(view: SentenceView, draft: Draft) -> bool:
    """«مددت المحكمة اعتقال خمسة», «تمديد اعتقال 49 أسيرا»: those held stay held."""
    before = {key.removeprefix("ب") for key in view.unjoined_before(draft.anchor[0], _EXTENDED_REACH)}
    return bool(words("extends") & before)


def _is_of_cell(view: SentenceView, draft: Draft) -> bool:
    """«ضبط خلية إرهابية», «ضبط الأجهزة أمس شبكة لتجنيد الشباب»: a band of people that is broken up, no thing."""
    behind = view.undated_words_after(draft.anchor[1], _TAKEN_REACH)
    band = next((at for at, key in enumerate(behind) if key.removeprefix("ب") in words("cell")), None)
    if band is None or words("held_by") & set(behind[:band]):
        return False
    return not words("net_of_things") & set(behind[band + 1 : band + 2])


def with_finer_kind(mentions: DocumentMentions, draft: Draft) -> Draft:
    """`draft` under the name of what was done: a shelling, a strike from the air, the killing of one."""
    if draft.sub_event_type == "mass_killing" and not _is_of_many(draft):
        return replace(draft, sub_event_type="killing")
    if draft.event_type == "attack" and draft.sub_event_type == "bombing" and _is_fired(draft):
        return replace(draft, sub_event_type="shelling")
    if draft.event_type != "enforcement" or draft.sub_event_type not in _OF_FINER_KINDS:
        return draft
    view = view_of(mentions, draft.sentence)
    if draft.sub_event_type == "seizure":
        if _is_of_people(view, draft):
            return replace(draft, sub_event_type="arrest")
        return replace(draft, sub_event_type="cell_dismantled") if _is_of_cell(view, draft) else draft
    if draft.sub_event_type == "arrest":
        return replace(draft, sub_event_type="detention") if _is_extended(view, draft) else draft
    if draft.sub_event_type == "air_strike" and _is_preemptive(view, draft):
        return replace(draft, sub_event_type="operation")
    if draft.sub_event_type == "air_strike":
        return replace(draft, sub_event_type="shelling") if _is_by_guns(view, draft) else draft
    return replace(draft, sub_event_type="air_strike") if _is_told_of_strikes(view, draft) else draft
