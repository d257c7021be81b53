"""Counts, rates and shares: statistics are read from their numbers, not from a trigger word."""

from __future__ import annotations

from functools import lru_cache

from extract.events.candidates import OF_FORCE, Candidate
from extract.events.counting import is_countable
from extract.events.date_limits import began_then
from extract.events.dating import link_cost
from extract.events.figures import is_aimed_at, is_deed, is_made_of, is_vague
from extract.events.periods import begins_behind, is_parted
from extract.events.toll_words import toll_of
from extract.events.tolls import is_bare_toll, is_toll_of_both, unit_of
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import DateMention, NumberMention
from extract.relevance import Relevance, is_outside

COUNTED = frozenset({
    "killed", "injured", "arrested", "deported", "foreign_fighters", "fighters", "returnees", "attacks", "people",
    "percent", "defendants", "cases", "cells", "air_strikes", "strikes", "soldiers", "police", "militants", "hostages",
    "refugees", "migrants", "displaced", "uses", "times", "executed", "kidnapped", "civilians", "camps", "vehicles",
    "weapons", "targets", "buildings", "operations", "raids", "accounts", "items", "crimes", "suspects", "mines",
    "bombs", "terrorists", "members", "children", "women", "websites", "incidents", "sorties", "missiles", "sites",
    "barrels", "released",
})  # fmt: skip
_FARTHEST_CUE = 12.0
_PLACE_BEHIND = 5
_WHOLE_SENTENCE = 3
_FARTHEST_PERIOD = 20.0
_FARTHEST_COUNTRIES = 24.0


@lru_cache(maxsize=1)
def _cues() -> dict[str, int]:
    cues = {}
    for entry in read_lexicon("statistic_cues"):
        for prefix in ("", "و", "ف", "ب"):
            cues[prefix + entry.key] = int(entry.get("strength"))
    return cues


def cue_strength(view: SentenceView, number: NumberMention) -> int:
    """How strongly the words near `number` say that it is a statistic: 0 to 3 (the whole sentence does)."""
    cues = _cues()
    best = 0
    for word in view.words:
        strength = cues.get(word.key, 0)
        if strength == _WHOLE_SENTENCE:
            return strength
        if (
            strength > best
            and view.distance((word.start, word.end), (number.char_start, number.char_end)) <= _FARTHEST_CUE
        ):
            best = strength
    return best


def is_figures_word(key: str) -> bool:
    """Whether a word names a set of figures: «إحصاءات», «أرقام»."""
    return _cues().get(key, 0) == _WHOLE_SENTENCE


def is_period(date: DateMention | None) -> bool:
    """Whether a date is a stretch of time that things are counted over, rather than a day."""
    if date is None or date.date_start is None or date.date_end is None:
        return bool(date is not None and (date.since or date.precision in ("range", "month", "year", "other")))
    days = (date.date_end - date.date_start).days
    return date.since or days >= 3 or (days == 2 and date.rule in ("during", "last_span"))


def _near_period(view: SentenceView, number: NumberMention) -> bool:
    """Whether a stretch of time stands in the clause of `number`: «نفذت … العام الماضي أكثر من 1000 اعتداء»."""
    return any(is_period(date) and link_cost(view, (_span(number),), date) <= _FARTHEST_PERIOD for date in view.dates)


_TOLL = ("killed", "injured", "people")
_HAPPENINGS = frozenset(
    (
        "attacks incidents operations raids air_strikes strikes sorties crimes arrested deported cells executed "
        "kidnapped displaced returnees foreign_fighters uses times percent bombs missiles accounts cases released"
    ).split()
)
_FEW = 5


def _is_stated(view: SentenceView, number: NumberMention, unit: str) -> bool:
    """Whether a number is stated as a count: by a word of counting, or over a stretch of time."""
    known = fold(number.text).startswith("ال") and not fold(number.text).startswith("الف")  # «ألف» has no article
    if is_aimed_at(view, number) or is_vague(number) or known:
        return False
    if any(date.since and _is_toll_of_start(view, number, date) for date in view.dates):
        return False
    strength = cue_strength(view, number)
    if number.value < _FEW and unit not in ("percent", "times", "attacks", "operations"):
        return False
    if is_made_of(view, number) or (unit == "times" and number.value < _FEW and fold(number.noun).startswith("مر")):
        return False
    if strength >= 2:
        return True
    if unit == "people":
        deed = is_deed(view) or is_toll_of_both(view, number)
        return deed and _near_period(view, number) and _counted_during(view, number)
    if strength == 1 and unit in _HAPPENINGS:
        return True
    return _near_period(view, number) and (unit in _HAPPENINGS or _counted_during(view, number))


def _counted_during(view: SentenceView, number: NumberMention) -> bool:
    """Whether the stretch of time near a toll is one that deaths are counted over: «خلال شهر مارس», «منذ 2014»."""
    return any(is_period(date) and counts_over(view, date) and not is_parted(view, number, date) for date in view.dates)


def counts_over(view: SentenceView, date: DateMention) -> bool:
    """Whether the words of a stretch of time say that things are counted over it: «خلال», «منذ», «… وحده»."""
    reach = 3 if date.rule == "range" else 1
    if (
        date.since
        or date.rule in ("during", "last_span")
        or words("counted_during") & set(view.words_before(date.char_start, reach))
    ):
        return True
    return bool(words("alone") & set(view.words_after(date.char_end, 1)))


_TOLL_REACH = 14


def _runs(view: SentenceView, date: DateMention) -> bool:
    """Whether a stretch of time runs from a start on, or is said to be all: «منذ 2014», «الشهر الحالي وحده»."""
    return is_period(date) and (date.since or bool(words("alone") & set(view.words_after(date.char_end, 1))))


def numbers_since(view: SentenceView) -> list[NumberMention]:
    """The dead, held and attacks of a sentence that are counted over the running time nearest to them."""
    return [
        number
        for number in view.numbers
        if view.dates
        and number.value >= _FEW
        and not is_vague(number)
        and (unit_of(view, number) in _VIOLENCE or _is_total_of_fighters(view, number))
        and _runs(view, when := min(view.dates, key=lambda date: link_cost(view, (_span(number),), date)))
        and not _is_toll_of_start(view, number, when)
        and not is_parted(view, number, when)
    ]


def _is_total_of_fighters(view: SentenceView, number: NumberMention) -> bool:
    """«بلغ العدد الإجمالي للإرهابيين الذين قضي عليهم 45 إرهابيا»."""
    return unit_of(view, number) in ("militants", "terrorists", "fighters") and cue_strength(view, number) >= 2


def _is_toll_of_start(view: SentenceView, number: NumberMention, date: DateMention) -> bool:
    """«منذ التفجير في 20 يوليو الذي أسفر عن مقتل 32»: the dead of what the time runs from."""
    if number.char_start < date.char_end:
        return False
    if not any(t.event_type == "attack" and t.char_end <= date.char_start for t in view.triggers):
        return False
    between = view.barriers_between(date.char_end, number.char_start)
    told = set(view.words_before(number.char_start, 8)) & words("which_led")
    relative = [barrier for barrier in between if barrier.kind in ("relative", "second_relative")]
    return bool(told) or (bool(relative) and not begins_behind(view, relative[-1].position, number.char_start))


def is_counted_since(view: SentenceView, candidate: Candidate, since: list[NumberMention]) -> bool:
    """Whether the dead or held of a happening are counted since a time: «ومنذ اندلاع القتال قبل شهر، قتل 13 جنديا»."""
    if candidate.event_type not in OF_FORCE or not view.dates or not since:
        return False
    date = min(view.dates, key=lambda when: link_cost(view, candidate.spans, when))
    if not _runs(view, date) or _is_named_with(view, candidate, date) or began_then(view, candidate, date):
        return False
    reach = _TOLL_REACH if date.since else 2 * _TOLL_REACH
    return any(view.distance(span, _span(number)) <= reach for number in since for span in candidate.spans)


def _is_named_with(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """Whether the date is the happening's own: «منذ سيطرته على المدينة في 10 يونيو»."""
    since = [w.start for w in view.words if w.key in words("since") and w.start <= date.char_start]
    return bool(since) and since[-1] < candidate.spans[0][0] < date.char_start


_SHARE_REACH = 90
_RESULT_REACH = 8
_VIOLENCE = frozenset(
    "killed injured attacks arrested deported cells air_strikes strikes sorties kidnapped executed raids crimes".split()
)


def _is_of_another_field(view: SentenceView, number: NumberMention, unit: str) -> bool:
    """Whether the words around a number speak of prices, tourism or votes; where the dead are counted, of accidents."""
    if unit in _VIOLENCE:
        return any(word.key in words("accident") for word in view.words)
    at = number.char_start - view.sentence.char_start
    return is_outside(view.sentence.text[max(0, at - _SHARE_REACH) : at + _SHARE_REACH])


def statistic_groups(view: SentenceView, around: Relevance, taken: frozenset[int]) -> list[list[NumberMention]]:
    """The numbers of a sentence that are statistics, grouped by the clause that states them.

    `taken` holds the offsets of numbers that are the toll of one happening.
    """
    if around.core + around.field == 0:
        return []
    groups: list[list[NumberMention]] = []
    countries: list[NumberMention] = []
    for number in view.numbers:
        if number.char_start in taken or number.kind == "money":
            continue
        if groups and _is_share_of(view, groups[-1], number):
            groups[-1].append(number)
            continue
        if not is_countable(number, "statistic") and not is_bare_toll(view, number):
            continue
        unit = unit_of(view, number)
        if unit == "countries":
            countries.append(number)
            continue
        bare = not unit or unit == "people" and not number.noun
        if bare and groups and view.distance(_span(groups[-1][-1]), _span(number)) <= 8:
            groups[-1].append(number)
            continue
        goes_on = bool(groups) and unit in _TOLL and _goes_on(view, groups[-1][-1], number)
        stated = goes_on or _is_stated(view, number, unit)
        stated = stated or (unit in _TOLL and groups and _led_to(view, groups[-1][0], number))
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
            if view.distance(_span(group[-1]), _span(number)) <= _FARTHEST_COUNTRIES:
                group.append(number)
    return groups


def _goes_on(view: SentenceView, last: NumberMention, number: NumberMention) -> bool:
    """«راح ضحيتها سبعة حراس وشرطيان، إضافة إلى إصابة عاملين»: victims who are joined to those counted before."""
    if unit_of(view, last) not in _TOLL or words("among_them") & set(view.words_before(number.char_start, 3)):
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
_DEEDS_AND_TOLL = ({"attacks", "injured"}, {"attacks", "killed"})


def _led_to(view: SentenceView, total: NumberMention, number: NumberMention) -> bool:
    """«نفذت العام الماضي أكثر من 500 اعتداء، ما أسفر عن إصابة 900»: the victims of attacks that are counted."""
    led = words("which_led") & set(view.words_before(number.char_start, _RESULT_REACH))
    return bool(led) and unit_of(view, total) in _HAPPENINGS and total.value >= _FEW


def _span(number: NumberMention) -> tuple[int, int]:
    return (number.char_start, number.char_end)


def _is_share_of(view: SentenceView, group: list[NumberMention], number: NumberMention) -> bool:
    """«نفذت 500 طلعة، 300 في العراق و200 في سوريا»: the parts of a total by country, without their noun."""
    if number.unit or number.noun or number.kind != "cardinal" or number.value >= group[0].value:
        return False
    placed = any(p.geo_precision == 3 and 0 < p.char_start - number.char_end <= _PLACE_BEHIND for p in view.places)
    beside = words("in_place") & set(view.words_after(number.char_end, 1))
    return placed and bool(beside) and view.distance(_span(group[-1]), _span(number)) <= 8


def _same_statement(view: SentenceView, first: NumberMention, second: NumberMention) -> bool:
    """Whether two numbers are parts of one statement: near, of one kind, and no new clause between."""
    if any(first.char_end <= date.char_start < second.char_start for date in view.dates):
        return False  # «من 2000 في يوليو إلى 3000»: each figure has its own time
    between = view.barriers_between(first.char_end, second.char_start)
    if view.distance(_span(first), _span(second)) > 14 or any(
        barrier.kind in ("complement", "speech", "clause", "؛", ":") for barrier in between
    ):
        return False
    led = words("which_led") & {word.key for word in view.words_in(first.char_end, second.char_start)}
    return not led or {unit_of(view, first), unit_of(view, second)} not in _DEEDS_AND_TOLL
