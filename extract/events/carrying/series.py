"""Attacks of a series, on the day that its sentence tells: «قتل 25 أمس في سلسلة هجمات … . وانفجرت عبوة في …»."""

from __future__ import annotations

from dataclasses import replace

from extract.events.carrying.goes_on import opens_with_what_was
from extract.events.drafts import TOLD_ELSEWHERE, Draft, on_carried_day
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_REACH = 8  # sentences
_OPENING = 4
_COUNTRY = 3
_TOLL = ("killed", "injured")


def with_days_of_series(mentions: DocumentMentions, drafts: list[Draft]) -> list[Draft]:
    """`drafts`, the attacks without a day that belong to a series told before them on its day, each by itself."""
    return [_on_day_of_series(mentions, drafts, draft) for draft in drafts]


def _on_day_of_series(mentions: DocumentMentions, drafts: list[Draft], draft: Draft) -> Draft:
    if draft.link.how != TOLD_ELSEWHERE or not _is_one_attack_there(draft):
        return draft
    series = [
        other
        for other in drafts
        if 0 < draft.sentence - other.sentence <= _REACH and _tells_of_several(mentions, other)
    ]
    if not series or not _may_be_part(series[-1], draft):
        return draft
    view = view_of(mentions, draft.sentence)
    day = series[-1].link.date
    if (
        day is None
        or view.dates
        or opens_with_what_was(view, _OPENING)
        or _turns_to_other_days(mentions, series[-1], view)
    ):
        return draft
    return replace(on_carried_day(draft, day), apart=True)


def _is_one_attack_there(draft: Draft) -> bool:
    """Whether an attack is told with its own toll and its own town or part of a country."""
    placed = draft.location.rule == "place_in_clause" and draft.location.coarseness < _COUNTRY
    return draft.event_type == "attack" and not draft.known and placed and bool(_toll(draft))


def _toll(draft: Draft) -> list[float]:
    return [quantity.value for quantity in draft.quantities if quantity.unit in _TOLL]


def _tells_of_several(mentions: DocumentMentions, draft: Draft) -> bool:
    """«سلسلة هجمات», «هجمات متفرقة أمس»: an attack of one day whose sentence says that there were several."""
    day = draft.link.date
    if draft.event_type not in ("attack", "statistic") or day is None or day.precision != "day" or day.since:
        return False
    told = {word.key for word in view_of(mentions, draft.sentence).words}
    said = bool((words("several_attacks") | words("told_separate")) & told)
    return draft.status == "occurred" and (said or _names_many(draft))


def _names_many(draft: Draft) -> bool:
    """«قتل 18 في هجمات شهدتها مدن»: told by a plural, with the toll of all."""
    text = fold(draft.text)
    return text.endswith("ات") and any(stem in text for stem in words("attack_stem")) and bool(_toll(draft))


def _may_be_part(series: Draft, draft: Draft) -> bool:
    """Whether the dead of an attack may be among those of the series, and its place in the same country."""
    whole = [quantity.value for quantity in series.quantities if quantity.unit in (*_TOLL, "people")]
    within_toll = not whole or min(_toll(draft)) <= max(whole)
    return within_toll and set(draft.location.countries) <= set(series.location.countries)


def _turns_to_other_days(mentions: DocumentMentions, series: Draft, view: SentenceView) -> bool:
    """Whether a date of another day stands between the sentence of a series and that of `view`."""
    behind = mentions.sentences[series.sentence].char_end
    own = series.link.date
    return any(_is_other_day(date, own) for date in within(mentions.dates, behind, view.sentence.char_start))


def _is_other_day(date: DateMention, own: DateMention | None) -> bool:
    return own is None or (date.date_start, date.date_end) != (own.date_start, own.date_end)
