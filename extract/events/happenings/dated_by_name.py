"""Acts whose date stands in their name, so that no verb tells when they were made: «قانون … لسنة 2015»."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, TriggerMention

_DAY_OF_ACT = 3
_TRUCE_REACH = 7
_NAME_REACH = 6


def is_dated_by_name(view: SentenceView, target: TriggerMention) -> bool:
    """Whether the date of an act stands in its name, so that no verb need tell when it was made."""
    if target.sub_event_type == "ceasefire" and _has_held_since(view, target):
        return True
    return has_year_in_name(view, target.char_end) or _has_day(view, target) or _is_declaration_of(view, target)


def has_year_in_name(view: SentenceView, end: int) -> bool:
    """Whether a year that belongs to its name stands behind the act that ends at `end`: «قانون الإرهاب لسنة 2003»."""
    return any(_is_year_of_name(view, end, date) for date in view.dates)


def _has_held_since(view: SentenceView, target: TriggerMention) -> bool:
    """«هدنة كان يلتزمها الطرفان منذ 2013», «وقف إطلاق نار يعود إلى عام 2013»: the time that a truce goes back to."""
    for date in view.dates:
        if date.char_start < target.char_end or view.words_between(target.char_end, date.char_start) > _TRUCE_REACH:
            continue
        back = words("goes_back") & set(view.words_before(date.char_start, 2))
        if date.precision in ("year", "month") or date.since:
            return bool(date.since or back)
    return False


def _is_declaration_of(view: SentenceView, target: TriggerMention) -> bool:
    """«إعلان الرياض مايو 2015», «بيان جنيف عام 2012»: a declaration named by its town, its date right behind it."""
    first = fold(target.text).split()[0].lstrip("وبل")
    if first not in words("declaration") or len(target.rule.split()) < 2:
        return False
    return any(
        date.char_start >= target.char_end and view.words_between(target.char_end, date.char_start) <= 1
        for date in view.dates
        if not date.since
    )


def _is_year_of_name(view: SentenceView, end: int, date: DateMention) -> bool:
    at = date.char_start - view.sentence.char_start
    if date.char_start < end or view.folded[at - 1 : at] != "ل":
        return False
    near = view.distance((end, end), (date.char_start, date.char_end)) <= _NAME_REACH
    return near and view.folded.startswith(tuple(words("year_word")), at)


def _has_day(view: SentenceView, target: TriggerMention) -> bool:
    """«بحسب اتفاق أميركي روسي أمس في جنيف»: an agreement with its day right behind it was made on it."""
    if target.sub_event_type not in ("agreement", "ceasefire", "exchange", "memorandum") or target.definite:
        return False
    behind = next((date for date in view.dates if date.char_start >= target.char_end), None)
    if behind is None or behind.precision != "day" or behind.since:
        return False
    near = view.words_between(target.char_end, behind.char_start) <= _DAY_OF_ACT
    return near and not view.barriers_between(target.char_end, behind.char_start)
