"""Figures that a text gives as they stand, with no time beside them: dated by publication alone."""

from __future__ import annotations

from extract.events.counts.earlier_tolls import is_of_earlier_toll
from extract.events.counts.tolls import unit_of
from extract.events.statistics.statistics import cue_strength
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention
from extract.relevance import relevance_of

_STOCKS = ("foreign_fighters", "fighters", "returnees", "attacks", "arrested", "deported", "cells")
_COUNTED, _FIGURES = 2, 3  # strength of a word of counting
_POPULATION_REACH = 4
_HAD_REACH = 6


def is_standing_figure(view: SentenceView, group: list[NumberMention]) -> bool:
    """Whether an undated figure is worth a row: a stock of the field that is counted, or a share of something in it.

    The dead need a word for figures («بحسب إحصاءات»): «بلغ عدد القتلى 17» is the toll of one attack.
    """
    first = group[0]
    if is_of_earlier_toll(view, first) or view.dates or _is_told_as_past(view, first):
        return False
    unit, strength = unit_of(view, first), cue_strength(view, first)
    if unit == "killed":
        return strength >= _FIGURES
    if unit == "percent":
        return strength >= _COUNTED and _is_share_of_the_field(view, first)
    return is_counted_stock(view, first) and not _is_one_of_many(view, first)


def is_counted_stock(view: SentenceView, number: NumberMention) -> bool:
    """«إن عدد المقاتلين بلغ 3000»: how many there are of those whom the field counts, as of when it is said."""
    return unit_of(view, number) in _STOCKS and cue_strength(view, number) >= _COUNTED


def _is_told_as_past(view: SentenceView, number: NumberMention) -> bool:
    """«وكانت الوزارة قد أطاحت بخلايا تضم 400 إرهابي»: what was done before, nobody says when, does not stand now."""
    before = [word.key.removeprefix("و") for word in view.words if word.end <= number.char_start]
    was = next((at for at, key in enumerate(before) if key in words("it_was")), None)
    return was is not None and bool(words("done_before") & set(before[was + 1 : was + 1 + _HAD_REACH]))


def _is_share_of_the_field(view: SentenceView, share: NumberMention) -> bool:
    """«10 في المئة من العمليات الإرهابية»; not «يشكلون 90 في المئة من سكان المدينة»."""
    told = relevance_of(view.sentence.text)
    near = {key.removeprefix("و") for key in view.words_after(share.char_end, _POPULATION_REACH)}
    near.update(view.unjoined_before(share.char_start, _POPULATION_REACH))
    return told.core > 0 and not words("population") & near


def _is_one_of_many(view: SentenceView, number: NumberMention) -> bool:
    """«بينهم 52 معتقلا»: a part whose whole the sentence tells beside it."""
    return bool(words("among_them") & set(view.words_before(number.char_start, 2)))
