"""Two tellings of one document, side by side: what they count, where they are, of what kind they are."""

from __future__ import annotations

from dataclasses import dataclass

from extract.events.drafts import Draft
from extract.events.tellings.comparing import is_sum, name_one_place
from extract.events.text.view import SentenceView

STRIKES = frozenset({"air_strike", "operation"})
FIGHTS = frozenset({"killed_by_forces", "clash", "air_strike", "raid"})
DEEDS = frozenset({"attack", "clash", "bombing", "shooting", "raid_by_group", "killing", "ambush", "arson"})
_MANY = 3
_FORCES = (
    STRIKES,
    frozenset({"air_strike", "killed_by_forces"}),
    frozenset({"killed_by_forces", "clash", "operation", "raid"}),
)
_TOLL = ("killed", "injured", "arrested", "kidnapped")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two drafts of one document in text order, with the sentences that tell them."""

    first: Draft
    second: Draft
    view_of_first: SentenceView
    view_of_second: SentenceView

    @property
    def apart(self) -> int:
        """How many sentences the second stands behind the first."""
        return self.second.sentence - self.first.sentence

    @property
    def kinds(self) -> frozenset[str]:
        """The finer kinds of both."""
        return frozenset({self.first.sub_event_type, self.second.sub_event_type})


def counts_of(draft: Draft) -> dict[str, set[float]]:
    """The numbers of a draft by their units."""
    counts: dict[str, set[float]] = {}
    for quantity in draft.quantities:
        counts.setdefault(quantity.unit, set()).add(quantity.value)
    return counts


def toll(draft: Draft) -> set[tuple[str, float]]:
    """The people whom a draft says were killed, hurt or taken."""
    return {(quantity.unit, quantity.value) for quantity in draft.quantities if quantity.unit in _TOLL}


def in_one_country(one: Draft, other: Draft) -> bool:
    """Whether the countries of two drafts may be the same."""
    a, b = one.location, other.location
    return not a.countries or not b.countries or bool(set(a.countries) & set(b.countries))


def in_one_town(one: Draft, other: Draft) -> bool:
    """Whether both name the same town."""
    return one.location.geo_precision == 1 and name_one_place(one, other)


def are_of_one_kind(one: Draft, other: Draft) -> bool:
    """Whether the words of two drafts of one type may name one deed: a strike by two words, an attack and its dead."""
    kinds = {one.sub_event_type, other.sub_event_type}
    if one.event_type != other.event_type:
        return False
    by_forces = one.event_type == "enforcement" and any(kinds <= words for words in _FORCES)
    return len(kinds) == 1 or by_forces or (one.event_type == "attack" and kinds <= DEEDS)


def shares_toll(pair: Pair) -> bool:
    """Whether both tell the same dead, hurt or taken: two counts of them, or one of many."""
    if is_sum(pair.first, pair.second) or is_sum(pair.second, pair.first):
        return True
    shared = toll(pair.first) & toll(pair.second)
    by_one_date = not pair.apart and pair.first.link.date is pair.second.link.date
    return len(shared) > 1 or any(value >= _MANY for _, value in shared) or (by_one_date and bool(shared))
