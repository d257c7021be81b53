"""Numbers that a newer count has taken the place of: «وكانت حصيلة سابقة تحدثت عن تسعة», «بعد وفاة ثلاثة جرحى»."""

from __future__ import annotations

from itertools import pairwise

from extract.events.counts.toll_words import toll_of
from extract.events.happenings.candidates import OF_FORCE
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_REACH = 12
_BEFORE = 2
_SAYS = 5
_PARTING = ("؛", ":")


def is_of_earlier_toll(view: SentenceView, number: NumberMention) -> bool:
    """Whether a newer count holds what `number` counts: an earlier toll, or the wounded who have died since."""
    return _is_in_earlier_toll(view, number) or _is_of_wounded_who_died(view, number)


def tells_its_toll(view: SentenceView, position: int, number: NumberMention) -> bool:
    """«انفجرت سيارة أمس …، مبينا أن الحصيلة بلغت 48 قتيلا»: said from `position` on, the toll of the deed told before.

    Not «إن حصيلة هجمات الشهر الماضي بلغت 80 قتيلا».
    """
    behind = view.words_after(position, _SAYS)
    if len(view.dates) != 1:
        return False
    if not words("toll_noun") & {key.removeprefix("و") for key in behind}:
        return False
    deeds = (t.char_start for t in view.triggers if t.event_type in OF_FORCE and t.role == "head" and not t.definite)
    return view.dates[0].char_end <= position and not any(position <= at < number.char_start for at in deeds)


def _is_in_earlier_toll(view: SentenceView, number: NumberMention) -> bool:
    """«وكانت حصيلة سابقة أشارت إلى مقتل تسعة», «وكانت الحصيلة الأولية ثمانية قتلى»."""
    before = view.last_words(number.char_start, _REACH)
    for at, (word, behind) in enumerate(pairwise(before)):
        if word.key.removeprefix("و").removeprefix("ب").removeprefix("ل") not in words("toll_noun"):
            continue
        was = at > 0 and before[at - 1].key.removeprefix("و") in words("past_perfect")
        earlier = behind.key in words("earlier_one") or (was and behind.key in words("first_count"))
        if earlier and not any(b.kind in _PARTING for b in view.barriers_between(behind.end, number.char_start)):
            return True
    return False


def _is_of_wounded_who_died(view: SentenceView, number: NumberMention) -> bool:
    """«ارتفعت الحصيلة إلى 12 قتيلا بعد وفاة ثلاثة جرحى», «انتقال اثنين من المصابين إلى رحمة الله»: dead, not hurt."""
    died = words("death_of_wounded") & set(view.words_before(number.char_start, _BEFORE))
    hurt = any(toll_of(key)[0] == "injured" for key in (fold(number.noun), *view.words_after(number.char_end, _BEFORE)))
    return bool(died) and (hurt or number.unit == "injured")
