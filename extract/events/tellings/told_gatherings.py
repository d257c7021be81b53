"""One gathering told again: its visit by the arrival, its announcement by the day on which it is held."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.events.tellings.announced import is_announced
from extract.events.tellings.comparing import (
    are_placed_together,
    dates_meet,
    days_apart,
    people,
    places_meet,
    same_dates,
)
from extract.events.tellings.completing import GATHERINGS
from extract.events.tellings.same_act import span_days
from extract.events.tellings.tellings import Pair, in_one_country
from extract.folding import fold

_JOURNEY = "journey_of_official"
_NEAR = 5  # sentences
_MONTH = 31
_WEEK = 6  # days from its first to its last
_BESIDE = 2  # characters
_TALKS = frozenset({"talks", "phone_call"})
_ONE_BY_TWO_NOUNS = (
    frozenset({"meeting", "talks", "reception"}),
    frozenset({"visit", "reception"}),
    frozenset({"press_conference", "conference"}),
)
_PRONOUNS = ("ه", "ها", "هم", "هما")


def _is_one_visit(pair: Pair) -> bool:
    """«في اليوم الأول من زيارة إلى كينيا … . وكان وصل مساء أمس إلى نيروبي»: a visit and the arrival that opens it."""
    first, second = pair.first, pair.second
    if pair.kinds != {"visit"} or _JOURNEY not in (first.rule, second.rule) or first.status != second.status:
        return False
    towns = [draft.location.name_en for draft in (first, second) if draft.location.geo_precision == 1]
    persons = [{actor.name_en for actor in draft.actors if actor.kind == "person"} for draft in (first, second)]
    near = days_apart(first, second) <= 1 and in_one_country(first, second) and len(set(towns)) < 2
    return near and bool(pair.apart) and bool(persons[0] & persons[1])


def gathering_with_own_day(pair: Pair) -> tuple[Draft, Draft] | None:
    """«أعلن الحلف اليوم عن عقد جلسة … . وتعقد هذه الجلسة بعد غد»: the draft of the news, and that of its own day."""
    first, second = pair.first, pair.second
    if first.event_type != "meeting" or not 0 < pair.apart <= _NEAR or not second.definite:
        return None
    if not (len(pair.kinds) == 1 or pair.kinds <= GATHERINGS or pair.kinds == _TALKS):
        return None
    if second.link.how not in ("own", "shared") or not 0 < days_apart(first, second) <= _MONTH:
        return None
    said = is_announced(pair.view_of_first, first) and not is_announced(pair.view_of_second, second)
    return (first, second) if said and places_meet(first, second) else None


def _is_dated_finer(pair: Pair) -> bool:
    """«يزور الوفد موسكو الأسبوع المقبل … . ويزور الوفد موسكو في 12 و13 أغسطس»: the week, then the days."""
    first, second = pair.first, pair.second
    spans = sorted((span_days(first), span_days(second)))
    if len(pair.kinds) > 1 or first.status != second.status or not spans[0] < _WEEK <= spans[1] + 1 <= _MONTH + 1:
        return False
    parted = people(first) and people(second) and not people(first) & people(second)
    return are_placed_together(first, second) and not parted and bool(pair.apart) and dates_meet(first, second)


def _is_named_by_its_day(pair: Pair) -> bool:
    """«تبدأ اليوم في موسكو المباحثات … . مباحثات اليوم تتناول الوضع في اليمن»: the place is what they are about.

    Told the other way round («إن اجتماع أمس كان مفيدا … . واجتمع أمس في فيينا …»), the first must name no place
    and nobody else.
    """
    first, second = pair.first, pair.second
    if len(pair.kinds) > 1 or not same_dates(first, second):
        return False
    return is_bare(first) or (second.known and _names_its_day(second))


def is_bare(draft: Draft) -> bool:
    """«كان اجتماع أمس مفيدا»: a gathering named by its day, with no place and nobody who met."""
    return draft.event_type == "meeting" and not (draft.location.name_en or people(draft)) and _names_its_day(draft)


def _names_its_day(draft: Draft) -> bool:
    """«اجتماع أمس»: an indefinite noun, its day right behind."""
    when = draft.link.date
    beside = when is not None and 0 < when.char_start - draft.anchor[1] <= _BESIDE
    return beside and not fold(draft.text).lstrip("وبل").startswith("ال")


def _is_met_again(pair: Pair) -> bool:
    """«استقبله الرئيس صباح أمس … . وبعد لقائه الرئيس صباح أمس»: one meeting of the same people, by another noun."""
    first, second = pair.first, pair.second
    if not any(pair.kinds <= kinds for kinds in _ONE_BY_TWO_NOUNS) or not pair.apart:
        return False
    known = second.known or second.text.endswith(_PRONOUNS)
    if not known or not same_dates(first, second) or span_days(first) or not places_meet(first, second):
        return False
    shared = people(first) & people(second)
    others = people(first) - shared and people(second) - shared
    return not others and (bool(shared) or "press_conference" in pair.kinds)


GATHERING_RULES = (_is_one_visit, _is_dated_finer, _is_named_by_its_day, _is_met_again)
