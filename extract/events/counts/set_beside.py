"""A figure that another one is set beside has a time of its own: «625 هجوما في عام 2015 مقابل 1206 في العام السابق»."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention, NumberMention

_BESIDE_REACH, _WHEN_REACH = 3, 6
_OWN_TIME = 8.0
_CHANGE_REACH, _SINCE_REACH, _STRETCH_REACH = 4, 3, 4


def is_set_beside(view: SentenceView, number: NumberMention) -> bool:
    """Whether a figure is of another time, told for comparison with one of its kind before it."""
    return set_beside(view, number) is not None


def set_beside(view: SentenceView, number: NumberMention) -> NumberMention | None:
    """The figure that `number` is compared with: «40 هجوما مقابل 70», «310 غارات بعدما كان 190»; None for none.

    «بلغ عدد القتلى 48 بينما بلغ عدد المصابين 60»: figures of other things are not compared.
    """
    if (lower := _risen_from(view, number)) is not None:
        return lower
    first = next((other for other in view.numbers if _counts_alike(other, number)), None)
    if first is None or first.char_start >= number.char_start:
        return None
    before = view.unjoined_before(number.char_start, _BESIDE_REACH)
    if words("set_beside") & set(before):
        return first
    then = words("was_then") & set(before) and not any(key.startswith("ال") for key in before)
    when = words("set_beside_when") & set(view.words_before(number.char_start, _WHEN_REACH))
    return first if then and when else None


def _risen_from(view: SentenceView, number: NumberMention) -> NumberMention | None:
    """«من 167 عام 2013 إلى 62 عام 2015»: the figure that became `number` by the time right behind it."""
    before = [other for other in view.numbers if other.char_end <= number.char_start]
    if not before or view.words_before(before[-1].char_start, 1) != ("من",) or number.unit not in ("", "people"):
        return None
    risen = bool(words("toward") & set(view.words_before(number.char_start, 1)))
    return before[-1] if risen and any(own_time(view, number, date) for date in view.dates) else None


def _counts_alike(one: NumberMention, other: NumberMention) -> bool:
    """Whether two numbers count the same things, as far as their nouns say."""
    return one.unit == other.unit or (not other.noun and bool(one.unit))


def own_time(view: SentenceView, number: NumberMention, date: DateMention) -> bool:
    """Whether `date` stands close behind a figure set beside another: its own time."""
    if date.char_start < number.char_end:
        return False
    others = view.numbers_in(number.char_end, date.char_start)
    return not others and view.distance((number.char_start, number.char_end), _span(date)) <= _OWN_TIME


def is_base_of_rise(view: SentenceView, date: DateMention) -> bool:
    """«بانخفاض نسبته 14 في المائة عن عام 2014»: the time that a share of change is reckoned from."""
    before = view.words_before(date.char_start, _STRETCH_REACH)
    stretch = before[-1:] == ("من",) and bool(words("same_stretch") & set(before))  # «عن الفترة نفسها من العام الفائت»
    shares = [n for n in view.numbers if n.unit == "percent" and n.char_end <= date.char_start]
    if not (before[:1] == ("عن",) if stretch else before[-1:] == ("عن",)) or not shares:
        return False
    if view.words_between(shares[-1].char_end, date.char_start) > _SINCE_REACH * (1 + stretch):
        return False
    return tells_change(view, shares[-1])


def tells_change(view: SentenceView, share: NumberMention) -> bool:
    """«بزيادة 12 في المائة», «أي بارتفاع نسبته 28 في المائة»: by how much a figure beside it rose or fell."""
    before = set(view.unjoined_before(share.char_start, _CHANGE_REACH))
    return share.unit == "percent" and bool(words("by_change") & before)


def _span(date: DateMention) -> tuple[int, int]:
    return (date.char_start, date.char_end)
