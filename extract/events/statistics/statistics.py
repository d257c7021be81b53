"""Counts, rates and shares: statistics are read from their numbers, not from a trigger word."""

from __future__ import annotations

from functools import lru_cache

from extract.events.accepting.date_limits import began_then
from extract.events.counts.figures import is_aimed_at, is_deed, is_demanded, is_made_of, is_of_each_day, is_vague
from extract.events.counts.tolls import is_toll_of_both, unit_of
from extract.events.days.dating import link_cost
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.statistics.periods import begins_behind, is_parted
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import DateMention, NumberMention

COUNTED = frozenset({
    "killed", "injured", "arrested", "deported", "foreign_fighters", "fighters", "returnees", "attacks", "people",
    "percent", "defendants", "cases", "cells", "air_strikes", "strikes", "soldiers", "police", "militants", "hostages",
    "refugees", "migrants", "displaced", "uses", "times", "executed", "kidnapped", "civilians", "camps", "vehicles",
    "weapons", "targets", "buildings", "operations", "raids", "accounts", "items", "crimes", "suspects", "mines",
    "bombs", "terrorists", "members", "children", "women", "websites", "incidents", "sorties", "missiles", "sites",
    "barrels", "released", "explosives", "ammunition", "sentences", "videos", "messages",
})  # fmt: skip
_FARTHEST_CUE = 12.0
_RISEN_REACH = 4
_HUNDREDS = 300
_THOUSAND = 1000
_WHOLE_SENTENCE = 3
_FARTHEST_PERIOD = 20.0


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
    if date.rule in ("anniversary", "years_passed"):
        return False  # «الذكرى العاشرة لتفجيرات …»: when they were, however many died
    return date.since or days >= 3 or (days == 2 and date.rule in ("during", "last_span"))


def _near_period(view: SentenceView, number: NumberMention) -> bool:
    """Whether a stretch of time stands in the clause of `number`: «نفذت … العام الماضي أكثر من 1000 اعتداء»."""
    return any(is_period(date) and link_cost(view, (span_of(number),), date) <= _FARTHEST_PERIOD for date in view.dates)


TOLL = ("killed", "injured", "people")
HAPPENINGS = frozenset(
    (
        "attacks incidents operations raids air_strikes strikes sorties crimes arrested deported cells executed "
        "kidnapped displaced returnees foreign_fighters uses times percent bombs missiles accounts cases released "
        "sentences videos messages items"
    ).split()
)
FEW = 5
VIOLENCE = frozenset(
    "killed injured attacks arrested deported cells air_strikes strikes sorties kidnapped executed raids crimes".split()
)


def is_stated(view: SentenceView, number: NumberMention, unit: str) -> bool:
    """Whether a number is stated as a count: by a word of counting, or over a stretch of time."""
    known = fold(number.text).startswith("ال") and not fold(number.text).startswith("الف")  # «ألف» has no article
    rounded = number.value >= _THOUSAND and number.qualifier != "exact"  # «تجاوز عددهم الثلاثة آلاف»
    known = known and not rounded
    if is_aimed_at(view, number) or is_demanded(view, number) or is_vague(number) or known:
        return False
    if is_of_each_day(view, number):
        return False
    if any(date.since and _is_toll_of_start(view, number, date) for date in view.dates):
        return False
    strength = cue_strength(view, number)
    if unit == "returnees" and strength < 2 and not _near_period(view, number):
        return False  # «عاد الثلاثاء 16 جنديا»: one return
    if number.value < FEW and unit not in ("percent", "times", "attacks", "operations"):
        return False
    if is_made_of(view, number) or (unit == "times" and number.value < FEW and fold(number.noun).startswith("مر")):
        return False
    if strength >= 2:
        return True
    if unit == "people":
        deed = is_deed(view) or is_toll_of_both(view, number)
        return deed and _near_period(view, number) and _counted_during(view, number)
    if strength == 1 and unit in HAPPENINGS:
        return True
    return _near_period(view, number) and (unit in HAPPENINGS or _counted_during(view, number))


def _counted_during(view: SentenceView, number: NumberMention) -> bool:
    """Whether the stretch of time near a toll is one that deaths are counted over: «خلال شهر مارس», «منذ 2014»."""
    return any(
        is_period(date)
        and (counts_over(view, date) or _is_year_of_many(view, number, date))
        and not is_parted(view, number, date)
        for date in view.dates
    )


def _is_year_of_many(view: SentenceView, number: NumberMention, date: DateMention) -> bool:
    """«الهجمات الانتحارية أوقعت 90 قتيلا سنة 2014», «غرق 3000 العام الماضي»: the victims of a year."""
    if date.precision != "year" or date.char_start < number.char_end:
        return False
    if number.value >= _HUNDREDS:
        return True
    before = view.words_in(view.sentence.char_start, number.char_start)
    return any(word.key in words("plural_violence") for word in before)


def counts_over(view: SentenceView, date: DateMention) -> bool:
    """Whether the words of a stretch of time say that things are counted over it: «خلال», «منذ», «… وحده»."""
    reach = 3 if date.rule == "range" or date.precision == "range" else 1
    if (
        date.since
        or date.rule in ("during", "last_span", "months_of_year", "same_period")
        or words("counted_during") & set(view.words_before(date.char_start, reach))
    ):
        return True
    return bool(words("alone") & set(view.words_after(date.char_end, 1)))


_TOLL_REACH = 14


def runs(view: SentenceView, date: DateMention) -> bool:
    """Whether a stretch of time runs from a start on, or is said to be all: «منذ 2014», «الشهر الحالي وحده»."""
    return is_period(date) and (date.since or bool(words("alone") & set(view.words_after(date.char_end, 1))))


def numbers_since(view: SentenceView) -> list[NumberMention]:
    """The dead, held and attacks of a sentence that are counted over the running time nearest to them."""
    return [
        number
        for number in view.numbers
        if view.dates
        and number.value >= FEW
        and not is_vague(number)
        and (unit_of(view, number) in VIOLENCE or _is_total_of_fighters(view, number))
        and runs(view, when := _time_of(view, number))
        and not _is_toll_of_start(view, number, when)
        and not is_parted(view, number, when)
    ]


def _time_of(view: SentenceView, number: NumberMention) -> DateMention:
    """The time nearest to a number; behind «ليرتفع إلى 43 عدد …» that which the total runs from, if one is told."""
    behind = [date for date in view.dates if date.char_start > number.char_end and runs(view, date)]
    if behind and words("risen_to") & set(view.words_before(number.char_start, _RISEN_REACH)):
        return behind[0]
    return min(view.dates, key=lambda date: link_cost(view, (span_of(number),), date))


def _is_total_of_fighters(view: SentenceView, number: NumberMention) -> bool:
    """«بلغ العدد الإجمالي للإرهابيين الذين قضي عليهم 45 إرهابيا»."""
    return unit_of(view, number) in ("militants", "terrorists", "fighters") and cue_strength(view, number) >= 2


def _is_toll_of_start(view: SentenceView, number: NumberMention, date: DateMention) -> bool:
    """«منذ التفجير في 20 يوليو الذي أسفر عن مقتل 32»: the dead of what the time runs from."""
    if number.char_start < date.char_end:
        return False
    if words("when_it_began") & set(view.words_after(date.char_end, 1)):
        return True  # «منذ يوليو 2005 عندما قتل أربعة انتحاريين 52 شخصا»
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
    if not runs(view, date) or _is_named_with(view, candidate, date) or began_then(view, candidate, date):
        return False
    reach = _TOLL_REACH if date.since else 2 * _TOLL_REACH
    return any(view.distance(span, span_of(number)) <= reach for number in since for span in candidate.spans)


def _is_named_with(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """Whether the date is the happening's own: «منذ سيطرته على المدينة في 10 يونيو»."""
    since = [w.start for w in view.words if w.key in words("since") and w.start <= date.char_start]
    return bool(since) and since[-1] < candidate.spans[0][0] < date.char_start


def span_of(number: NumberMention) -> tuple[int, int]:
    """Where a number stands."""
    return (number.char_start, number.char_end)
