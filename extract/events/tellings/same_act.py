"""Whether two sentences tell of one act: a law named again, by its year or as known, a vote and its resolution."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.events.tellings.comparing import days_apart
from extract.events.text.words import words
from extract.folding import fold

_REFERS_BACK = 3
_YEAR = (364, 365)
_VOTED = ("resolution", "law", "bill", "amnesty", "decree")
_SITTINGS = ("session", "hearing")
_NEVER = 10_000


def span_days(draft: Draft) -> int:
    """Days between the first and the last day of a draft's date."""
    if draft.date_start is None or draft.date_end is None:
        return _NEVER
    return (draft.date_end - draft.date_start).days


def are_a_day_apart(one: Draft, other: Draft) -> bool:
    """Whether both are of a single day, one the day behind the other's."""
    return span_days(one) == span_days(other) == 0 and days_apart(one, other) == 1


def names_it_later(one: Draft, other: Draft) -> bool:
    """«أقر البرلمان ليل الجمعة السبت قانونا … . وأقر هذا القانون الجمعة»: one act, its days within each other."""
    first, second = sorted((one, other), key=lambda draft: draft.anchor)
    near = first.sentence < second.sentence <= first.sentence + _REFERS_BACK
    return near and second.definite and max(span_days(one), span_days(other)) <= 1


def is_named_by_year(one: Draft, other: Draft) -> bool:
    """«أصدر الرئيس أمس عفوا … . والمرسوم رقم 32 لعام 2015»: the year of a name holds the day of the act."""
    kinds = {one.sub_event_type, other.sub_event_type}
    if not kinds <= set(_VOTED) or (len(kinds) > 1 and "decree" not in kinds):
        return False  # a decree may be an amnesty or a law
    if abs(one.sentence - other.sentence) > _REFERS_BACK:
        return False
    days = sorted((span_days(one), span_days(other)))
    return days[0] <= 1 and days[1] in _YEAR and one.sentence != other.sentence


def is_act_named_again(one: Draft, other: Draft) -> bool:
    """«صوت المجلس أمس على … في نيويورك … . القرار المطروح أمس»: one vote, whatever place stands beside it."""
    first, second = sorted((one, other), key=lambda draft: draft.anchor)
    if one.event_type != "policy" or one.sub_event_type != other.sub_event_type or one.sub_event_type not in _VOTED:
        return False
    same_day = (one.date_start, one.date_end) == (other.date_start, other.date_end) and span_days(one) == 0
    return second.definite and same_day


def strikes_and_takes(one: Draft, other: Draft) -> bool:
    """«سيطرت المقاومة أمس على مواقع … . واستهدف الطيران أمس شاحنات»: ground taken, and something else struck."""
    if one.definite or other.definite:
        return False
    texts = [fold(draft.text) for draft in (one, other)]
    struck = [any(stem in text for stem in words("striking_stem")) for text in texts]
    taken = [any(stem in text for stem in words("taking_stem")) for text in texts]
    return (struck[0] and taken[1]) or (struck[1] and taken[0])


def without_sittings(kept: list[Draft]) -> list[Draft]:
    """`kept` without the sittings of a trial that are told as such elsewhere: «الجلسات التي انطلقت في مايو»."""
    trials = [draft for draft in kept if draft.sub_event_type == "trial"]
    return [draft for draft in kept if not any(_is_sitting_of(draft, trial) for trial in trials)]


def _is_sitting_of(draft: Draft, trial: Draft) -> bool:
    if draft.event_type != "meeting" or draft.sub_event_type not in _SITTINGS or not draft.definite:
        return False
    if None in (draft.date_start, draft.date_end, trial.date_start, trial.date_end):
        return False
    return (
        trial.date_start <= draft.date_start <= trial.date_end or draft.date_start <= trial.date_start <= draft.date_end
    )
