"""Which people that a sentence tells of one by one are the victims or prisoners of a happening."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.earlier_deeds import is_before_then
from extract.events.counts.named_people import is_name
from extract.events.counts.own_numbers import COURTS, is_toll_before_act
from extract.events.counts.pairs import is_outcome
from extract.events.counts.quiet_acts import is_quiet
from extract.events.counts.singles import single_victims
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.one_person import single_people
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words
from extract.models import Quantity

_NEAR = 14.0
_NEAR_AS_OUTCOME = 24.0
_FARTHEST_OUTCOME = 45.0
_OUTCOME_REACH = 6
_NEXT = 2
_HARMED = ("killed", "injured")
_FREED = ("arrested", "released")
_OF_OTHERS = (*CLAUSES, "relative", "second_relative")
_NOT_OF_ATTACK = ("arrested", "deported", "released")
_NOT_OF = {  # «اغتيل المتهم بخطف طائرة», «إعدام امرأة بعد القبض عليها»: told of another deed
    "killing": ("kidnapped",),
    "assassination": ("kidnapped",),
    "execution": ("arrested", "kidnapped"),
}


def singles_for(
    view: SentenceView, candidate: Candidate, rivals: list[Candidate], dated: bool = True
) -> list[Quantity]:
    """The single victims or prisoners that are nearer to `candidate` than to any rival.

    Where the happening is only named again, a known person or a pronoun may belong to another one.
    """
    if candidate.event_type not in OF_FORCE:
        return []
    chosen = []
    for quantity in single_victims(view):
        span = (quantity.char_start, quantity.char_end)
        if quantity.unit in ("killed", "injured") and is_quiet(view, candidate):
            continue
        if quantity.unit == "executed" and candidate.sub_event_type in COURTS:
            continue  # «قضت بإعدامه»: nobody is dead yet
        if quantity.unit in ("killed", "injured") and (
            is_toll_before_act(view, candidate, quantity.char_start)
            or is_before_then(view, candidate, quantity.char_start)
        ):
            continue
        behind = candidate.spans[0][1] <= quantity.char_start
        if quantity.unit == "arrested" and candidate.sub_event_type == "kidnapping" and behind:
            quantity = replace(quantity, unit="kidnapped")  # «اعتقلت الجبهة قياديا»
        if quantity.unit in _NOT_OF_ATTACK and candidate.event_type == "attack":
            continue
        if quantity.unit in _NOT_OF.get(candidate.sub_event_type, ()):
            continue
        if candidate.sub_event_type == "foiled_plot" and quantity.unit in _HARMED and not behind:
            continue  # «ارتجلت قتل الحارس قبل إحباط مخططاتها»: a deed of those whose plot was foiled
        if words("succumbing") & set(view.words_after(quantity.char_end, 1)) and view.numbers:
            continue  # «ارتفعت الحصيلة إلى 22 قتيلا بعد وفاة ضابط متأثرا بجراحه»
        if (quantity.unit == "arrested") is (candidate.sub_event_type == "release") and quantity.unit in _FREED:
            continue  # «إخلاء سبيل الرجل الذي ألقي القبض عليه»
        known = _is_known(view, quantity)
        if known and (not dated or (candidate.event_type == "attack" and _is_of_many(view))):
            continue
        if any((quantity.value, quantity.unit) == (other.value, other.unit) for other in chosen):
            continue  # the same person told of twice
        cost = min(view.distance(word, span) for word in candidate.spans)
        harmed = quantity.unit in ("killed", "injured")
        taken = quantity.unit in _NOT_OF_ATTACK  # «أوقف سامي … لمشاركته في مهاجمة مخافر»: nobody's prisoner there
        others = [r for r in rivals if not (is_quiet(view, r) if harmed else taken and r.event_type == "attack")]
        nearer = any(min(view.distance(word, span) for word in rival.spans) < cost for rival in others)
        behind = behind and candidate.rule != "named_incident"
        led = behind and words("brought_about") & set(view.words_before(span[0], _OUTCOME_REACH))
        alone = behind and harmed and not others and not view.has_barrier(candidate.spans[0][1], span[0], _OF_OTHERS)
        reach = _NEAR_AS_OUTCOME if alone or is_outcome(view, quantity) else _NEAR
        goes_on = bool(chosen) and 0 <= view.words_between(chosen[-1].char_end, span[0]) <= _NEXT
        if (goes_on or cost <= (_FARTHEST_OUTCOME if led and not others else reach)) and not nearer:
            chosen.append(quantity)
    return chosen


def _is_known(view: SentenceView, quantity: Quantity) -> bool:
    """Whether the words of a single person name a known one: «الجندي», «اغتياله»."""
    key = next((word.key for word in view.words if word.start == quantity.char_start), "")
    if quantity.unit == "injured" and key in words("one_relative"):
        return False  # «أصيب والده ووالدته في تفجير»
    named = any(actor.kind == "person" and actor.char_start == quantity.char_start for actor in view.actors)
    if named or is_name(key) or key in words("that_he") or key.lstrip("وبلف") in words("done_to_him"):
        return True
    return (key,) in single_people()["known"] | single_people()["office"]


def _is_of_many(view: SentenceView) -> bool:
    """Whether a bombing is spoken of: a known person killed in it is one of its victims, not its toll."""
    return any(trigger.event_type == "attack" and trigger.sub_event_type == "bombing" for trigger in view.triggers)
