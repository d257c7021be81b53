"""The numbers of a sentence that are statistics, grouped by the clause that states them."""

from __future__ import annotations

from extract.events.counts.counting import is_countable
from extract.events.counts.set_beside import is_set_beside, tells_change
from extract.events.counts.toll_words import toll_of
from extract.events.counts.tolls import is_bare_toll, unit_of
from extract.events.statistics.statistics import COUNTED, FEW, HAPPENINGS, TOLL, VIOLENCE, is_stated, runs, span_of
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words
from extract.models import NumberMention
from extract.relevance import Relevance, is_outside

_FARTHEST_COUNTRIES = 24.0
_PLACE_BEHIND = 5
_SHARE_REACH = 90
_RESULT_REACH = 8


def _is_of_another_field(view: SentenceView, number: NumberMention, unit: str) -> bool:
    """Whether the words around a number speak of prices, tourism or votes; where the dead are counted, of accidents."""
    if unit in VIOLENCE:
        return any(word.key in words("accident") for word in view.words)
    at = number.char_start - view.sentence.char_start
    return is_outside(view.sentence.text[max(0, at - _SHARE_REACH) : at + _SHARE_REACH])


def statistic_groups(
    view: SentenceView, around: Relevance, taken: frozenset[int], counted_on: frozenset[int] = frozenset()
) -> list[list[NumberMention]]:
    """The numbers of a sentence that are statistics, grouped by the clause that states them.

    `taken` holds the offsets of numbers that are the toll of one happening, `counted_on` those that the sentence
    goes on to count over the stretch of time of the one before.
    """
    if around.core + around.field == 0:
        return []
    groups: list[list[NumberMention]] = []
    countries: list[NumberMention] = []
    for number in view.numbers:
        if number.char_start in taken or number.kind == "money":
            continue
        if groups and (_is_share_of(view, groups[-1], number) or _is_change_of(view, groups[-1], number)):
            groups[-1].append(number)
            continue
        if not (is_countable(number, "statistic") or is_bare_toll(view, number) or _is_bare_figure(view, number)):
            continue
        unit = unit_of(view, number)
        if unit == "countries":
            countries.append(number)
            continue
        bare = not unit or unit == "people" and not number.noun
        if bare and groups and view.distance(span_of(groups[-1][-1]), span_of(number)) <= 8:
            groups[-1].append(number)
            continue
        goes_on = bool(groups) and unit in TOLL and _goes_on(view, groups[-1][-1], number)
        stated = goes_on or number.char_start in counted_on or is_stated(view, number, unit)
        stated = stated or (unit in TOLL and groups and _led_to(view, groups[-1][0], number))
        if unit not in COUNTED or not stated:
            continue
        if _is_of_another_field(view, number, unit):
            continue
        if number.value < 3 and unit != "percent" and not goes_on:
            continue
        if groups and _same_statement(view, groups[-1][-1], number):
            groups[-1].append(number)
        else:
            groups.append([number])
    for number in countries:
        for group in groups:
            if view.distance(span_of(group[-1]), span_of(number)) <= _FARTHEST_COUNTRIES:
                group.append(number)
    return groups


def _is_bare_figure(view: SentenceView, number: NumberMention) -> bool:
    """«900 اعتداء خلال 2015، مقابل 199 في 2014»: set beside another, without its noun."""
    return number.kind == "cardinal" and number.rule != "age" and is_set_beside(view, number)


def _goes_on(view: SentenceView, last: NumberMention, number: NumberMention) -> bool:
    """«راح ضحيتها سبعة حراس وشرطيان، إضافة إلى إصابة عاملين»: victims who are joined to those counted before."""
    if unit_of(view, last) not in TOLL or words("among_them") & set(view.words_before(number.char_start, 3)):
        return False
    joined = view.letter_before(number.char_start) == "و"
    between = [word.key for word in view.words_in(last.char_end, number.char_start)]
    joined = (
        joined
        or any(key.startswith("و") and toll_of(key)[0] for key in between)
        or bool(words("besides") & set(between))
    )
    return joined and len(between) <= _JOINED_REACH and _same_statement(view, last, number)


_JOINED_REACH = 5
_CHANGE_REACH = 14
_DEEDS_AND_TOLL = ({"attacks", "injured"}, {"attacks", "killed"})


def _led_to(view: SentenceView, total: NumberMention, number: NumberMention) -> bool:
    """«نفذت العام الماضي أكثر من 500 اعتداء، ما أسفر عن إصابة 900»: the victims of attacks that are counted."""
    led = (words("which_led") | words("brought_about")) & set(view.words_before(number.char_start, _RESULT_REACH))
    return bool(led) and unit_of(view, total) in HAPPENINGS and total.value >= FEW


def _is_share_of(view: SentenceView, group: list[NumberMention], number: NumberMention) -> bool:
    """«نفذت 500 طلعة، 300 في العراق و200 في سوريا»: the parts of a total by country, without their noun."""
    if number.unit or number.noun or number.kind != "cardinal" or number.value >= group[0].value:
        return False
    placed = any(p.geo_precision == 3 and 0 < p.char_start - number.char_end <= _PLACE_BEHIND for p in view.places)
    beside = words("in_place") & set(view.words_after(number.char_end, 1))
    return placed and bool(beside) and view.distance(span_of(group[-1]), span_of(number)) <= 8


def _has_time_between(view: SentenceView, first: NumberMention, second: NumberMention) -> bool:
    """«من 2000 في يوليو إلى 3000»: each figure has its own time; «منذ 2014، وأوقفت 540» goes on counting."""
    between = [date for date in view.dates if first.char_end <= date.char_start < second.char_start]
    if not between:
        return False
    goes_on = all(runs(view, date) for date in between) and _is_of_next_verb(view, between[-1].char_end, second)
    goes_on = goes_on or _led_to(view, first, second)
    return not goes_on or any(second.char_end <= date.char_start for date in view.dates)


def _is_of_next_verb(view: SentenceView, position: int, number: NumberMention) -> bool:
    """«… منذ 2014، وأوقفت 540 شخصا»: right behind a verb of toll that «و» joins to what stands before `position`."""
    told = [word.key for word in view.words_in(position, number.char_start)]
    return 0 < len(told) <= _JOINED_REACH and told[0].startswith("و") and bool(toll_of(told[0])[0])


def _is_change_of(view: SentenceView, group: list[NumberMention], number: NumberMention) -> bool:
    """«قتل 5000 جندي العام الماضي، أي بارتفاع نسبته 28 في المائة»: how the figure before it has changed."""
    near = view.words_between(group[-1].char_end, number.char_start) <= _CHANGE_REACH
    return near and tells_change(view, number) and not view.has_barrier(group[-1].char_end, number.char_start, CLAUSES)


def _same_statement(view: SentenceView, first: NumberMention, second: NumberMention) -> bool:
    """Whether two numbers are parts of one statement: near, of one kind, and no new clause between."""
    if is_set_beside(view, second) or _has_time_between(view, first, second):
        return False
    between = view.barriers_between(first.char_end, second.char_start)
    if view.distance(span_of(first), span_of(second)) > 14 or any(
        barrier.kind in ("complement", "speech", "clause", "؛", ":") for barrier in between
    ):
        return False
    led = words("which_led") & {word.key for word in view.words_in(first.char_end, second.char_start)}
    return not led or {unit_of(view, first), unit_of(view, second)} not in _DEEDS_AND_TOLL
