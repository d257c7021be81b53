"""Rules for a stretch of time or a night that a text points back to: «الفترة نفسها», «الليلة ذاتها»."""

from __future__ import annotations

from extract.dates.partial import Found, Partial
from extract.dates.references import Rule, word_at
from extract.dates.tokens import Stretch

_POINTED_AT = "zZ"  # «هذه», «تلك»
_NIGHTS = {"same": 0, "following": 1}  # days behind the one told last


def same_period(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«خلال الفترة نفسها», «خلال تلك المدة»: the stretch told last; not «الفترة نفسها من العام الماضي»."""
    known = stretch.values[first] if stretch.classes[first] == "g" else stretch.values[stop - 1]
    if known != "stretch" or (stretch.classes[stop - 1] == "q" and stretch.values[stop - 1] != "same"):
        return []
    following = stretch.classes[stop : stop + 1]
    if (following and following in "fjyhsSa") or word_at(stretch, stop).startswith("ل"):
        return []
    pointed = stretch.classes[first] in _POINTED_AT
    if pointed and stretch.values[first - 1 : first] != ("during",):
        return []  # «في تلك الفترة»: of then, no stretch counted over
    return [Found(first, stop, Partial("anchored", "period", which="" if pointed else "same"), "same_period")]


def same_night(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الليلة نفسها», «في تلك الليلة»: the night of the day told last; «الليلة التالية»: the one behind it."""
    at = first if stretch.classes[first] == "R" else stop - 1
    if stretch.values[at] != 0 or (at == first and stretch.values[stop - 1] not in _NIGHTS):
        return []
    amount = _NIGHTS[str(stretch.values[stop - 1])] if at == first else 0
    return [Found(first, stop, Partial("anchored", "day", amount=amount), "same_night")]


FUNCTIONS: dict[str, Rule] = {"same_period": same_period, "same_night": same_night}
