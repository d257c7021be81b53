"""The dead or the taken of several deeds, added up before each is told: «مقتل 24 … . وقتل ستة … . وقتل 18»."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from extract.events.drafts import Draft

_NEXT = 4
_FEWEST = 5
_OF_PEOPLE = ("killing", "killed_by_forces", "arrest")
_ADDED = ("killed", "injured", "arrested")


def with_sums(kept: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """`kept`, a deed whose toll is the sum of those of the deeds told right behind it as the statistic that it is."""
    return [_as_statistic(draft) if _is_sum(draft, drafts) else draft for draft in kept]


def _is_sum(total: Draft, drafts: list[Draft]) -> bool:
    if total.sub_event_type not in _OF_PEOPLE or total.definite:
        return False  # «قتل 21 في هجمات»: several attacks, told as such
    behind = [
        draft
        for draft in drafts
        if 0 < draft.sentence - total.sentence <= _NEXT and draft.event_type == total.event_type and not draft.definite
    ]
    counted = [unit for unit in _ADDED if (_count(total, unit) or 0) >= _FEWEST]
    return any(_add_up(_count(total, unit), [_count(draft, unit) for draft in behind]) for unit in counted)


def _count(draft: Draft, unit: str) -> float | None:
    """How many people `unit` a draft tells, by its first number of them."""
    return next((quantity.value for quantity in draft.quantities if quantity.unit == unit), None)


def _add_up(total: float | None, counts: list[float | None]) -> bool:
    """Whether the first two or more of `counts` make the total."""
    return total in list(accumulate(count for count in counts if count))[1:]


def _as_statistic(draft: Draft) -> Draft:
    return replace(draft, event_type="statistic", sub_event_type="count")
