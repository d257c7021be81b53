"""One act of policy, or one count, told again: by its month, then its day; as a whole, then in its parts."""

from __future__ import annotations

from extract.events.tellings.comparing import dates_meet, same_dates
from extract.events.tellings.same_act import span_days
from extract.events.tellings.tellings import Pair, counts_of, in_one_country
from extract.folding import fold

_MONTH = 31


def _is_one_known_act(pair: Pair) -> bool:
    """«الاتفاق النووي الذي أبرم في 9 مارس … . الاتفاق النووي الذي أبرم الشهر الماضي»: one known by its name."""
    first, second = pair.first, pair.second
    names = {fold(draft.text).lstrip("وبل").removeprefix("ال") for draft in (first, second)}
    if len(pair.kinds) > 1 or len(names) > 1 or not (first.definite and second.definite):
        return False
    finer = min(span_days(first), span_days(second)) < max(span_days(first), span_days(second)) <= _MONTH
    return finer and dates_meet(first, second) and in_one_country(first, second)


def _are_parts_of_it(pair: Pair) -> bool:
    """«قتل 1332 في يوليو … . وقتل 844 مدنيا و488 عسكريا في يوليو»: the parts of the number just told."""
    first, second = pair.first, pair.second
    if not same_dates(first, second) or not in_one_country(first, second):
        return False
    wholes, parts = counts_of(first), counts_of(second)
    return any(
        len(parts[unit]) > 1 and sum(parts[unit]) in wholes[unit] and unit not in ("percent", "countries")
        for unit in wholes.keys() & parts.keys()
    )


ACT_RULES = (_is_one_known_act,)
COUNT_RULES = (_are_parts_of_it,)
