"""Figures that a text goes on to tell of the stretch of time that the sentence before counts over."""

from __future__ import annotations

from dataclasses import replace

from extract.events.carrying.goes_on import opens_with_what_was
from extract.events.counts.figures import is_vague
from extract.events.counts.tolls import unit_of
from extract.events.days.dating import DateLink
from extract.events.drafts import Draft
from extract.events.statistics.statistics import FEW, VIOLENCE, is_figures_word, is_period, is_stated
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import words
from extract.models import NumberMention

_OPENING = 2  # words
_COST = 10.0
_FIGURES_REACH = 8


def numbers_counted_on(view: SentenceView, previous: Draft | None) -> frozenset[int]:
    """«نفذ الطيران 700 غارة منذ مطلع العام. وقتلت هذه الغارات …»: the offsets of figures of the stretch before."""
    if previous is None or previous.event_type != "statistic" or view.index - previous.sentence != 1 or view.dates:
        return frozenset()
    if not is_period(previous.link.date) or opens_with_what_was(view, _OPENING):
        return frozenset()
    return frozenset(number.char_start for number in view.numbers if _is_counted_on(view, number))


def without_counted_on(drafts: list[Draft], counted_on: frozenset[int]) -> list[Draft]:
    """`drafts`, those that only name a deed as known without the figures of a stretch."""
    return [
        replace(draft, quantities=tuple(q for q in draft.quantities if q.char_start not in counted_on))
        if draft.link.how == "anaphoric"
        else draft
        for draft in drafts
    ]


def as_one_more_count(view: SentenceView, number: NumberMention, link: DateLink) -> DateLink:
    """`link`, of the stretch before, for a figure that no word of counting states: it is none of the total before."""
    one_more = link.how == "carried" and not is_stated(view, number, unit_of(view, number))
    return replace(link, how="shared") if one_more else link


def _is_counted_on(view: SentenceView, number: NumberMention) -> bool:
    """Whether a figure of violence stands in a sentence that names what was counted before: «الغارات», «فيها»."""
    if number.value < FEW or is_vague(number) or unit_of(view, number) not in (*VIOLENCE, "people"):
        return False
    return _names_what_was_counted(view)


def _names_what_was_counted(view: SentenceView) -> bool:
    """«الغارات», «وقتل فيها 70»: violence in the plural, as known, or what points to it; nothing brought in here."""
    known = words("plural_violence_known") | words("points_to_counted")
    many = [word for word in view.words if word.key.removeprefix("و") in known]
    if not many:
        return False
    bare = {word.key.removeprefix("و") for word in view.words if word.start < many[0].start}
    return many[0].key.removeprefix("و").removeprefix("ال") not in bare


def stretch_of_figures(mentions: DocumentMentions, view: SentenceView, number: NumberMention) -> DateLink | None:
    """«أصدرت الوزارة حصيلة عام 2015. وأظهرت …»: the stretch of the figures that the sentence before speaks of."""
    if view.dates or view.index == 0 or opens_with_what_was(view, _OPENING) or unit_of(view, number) not in VIOLENCE:
        return None
    before = view_of(mentions, view.index - 1)
    stretches = [date for date in before.dates if is_period(date) and date.date_start is not None]
    named = [word for word in before.words if is_figures_word(word.key) or word.key in words("record_of_figures")]
    if len(stretches) != 1 or not named or mentions.sentences[view.index - 1].kind not in ("body", "item"):
        return None
    near = any(before.words_between(word.end, stretches[0].char_start) <= _FIGURES_REACH for word in named)
    return DateLink(stretches[0], "carried", _COST) if near else None
