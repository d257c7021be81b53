"""The day of an announcement, where one of the next sentences tells the day on which the announced thing happened."""

from __future__ import annotations

from dataclasses import replace

from extract.events.candidates import OF_FORCE
from extract.events.dating import DateLink
from extract.events.drafts import Draft
from extract.events.frames import is_right_after_saying
from extract.events.mentions import DocumentMentions
from extract.events.view import SentenceView, view_of
from extract.events.words import words
from extract.models import DateMention

_NEXT = 2
_NEAR = 5
_DATE_REACH = 7
_LONGEST_AGO = 31
_COST = 6.0
_AT_ONCE = ("killed_by_forces", "raid", "clash", "operation", "air_strike", "arrest")


def _is_of_announcement(view: SentenceView, draft: Draft) -> bool:
    """«أعلن الجيش الجمعة مقتل …»: the day stands beside the verb of saying, before what is announced."""
    date = draft.link.date
    if date is None or date.precision != "day" or date.basis != "relative" or date.char_end > draft.anchor[0]:
        return False
    if draft.link.how not in ("frame", "own", "shared"):
        return False
    return is_right_after_saying(view, date.char_start)


def _is_coarse(draft: Draft) -> bool:
    """«قتل في منتصف يوليو»: a stretch of some days, up to a month."""
    date = draft.link.date
    return date is not None and not date.since and 3 < _days_of(draft) <= _LONGEST_AGO and draft.link.how == "own"


def _days_of(draft: Draft) -> int:
    if draft.date_start is None or draft.date_end is None:
        return 0
    return (draft.date_end - draft.date_start).days


def _holds(draft: Draft, day: DateMention) -> bool:
    """Whether the day of the next sentence lies in the stretch that a draft tells."""
    if None in (draft.date_start, draft.date_end, day.date_start):
        return False
    return draft.date_start <= day.date_start <= draft.date_end


def _told_day(view: SentenceView, event_type: str) -> DateMention | None:
    """«إن المداهمة التي تمت في 9 يوليو …», «وكان الهجوم قد وقع الأربعاء»: the day of the one just told of."""
    names = words("known_attack") if event_type == "attack" else words("known_enforcement")
    known = next((word for word in view.words if word.key.removeprefix("و") in names), None)
    if known is None:
        return None
    happened = next((word for word in view.words if {word.key, word.key[1:]} & words("took_place")), None)
    if happened is None or view.words_between(min(known.end, happened.end), max(known.start, happened.start)) > _NEAR:
        return None
    first, last = sorted((known, happened), key=lambda word: word.start)
    if any(barrier.kind != "relative" for barrier in view.barriers_between(first.end, last.start)):
        return None
    dated = next((date for date in view.dates if date.char_start >= last.end), None)
    if dated is None or dated.precision != "day" or dated.since:
        return None
    between = view.barriers_between(last.end, dated.char_start)
    if view.words_between(last.end, dated.char_start) > _DATE_REACH or any(b.kind != "-" for b in between):
        return None
    return dated


def _with_told_day(mentions: DocumentMentions, draft: Draft) -> Draft:
    if draft.event_type not in OF_FORCE or draft.definite or draft.date_start is None:
        return draft
    if draft.event_type == "enforcement" and draft.sub_event_type not in _AT_ONCE:
        return draft
    coarse = _is_coarse(draft)
    if not coarse and not _is_of_announcement(view_of(mentions, draft.sentence), draft):
        return draft
    for index in range(draft.sentence + 1, min(draft.sentence + 1 + _NEXT, len(mentions.sentences))):
        day = _told_day(view_of(mentions, index), draft.event_type)
        if day is None or day.date_start is None:
            continue
        if _holds(draft, day) if coarse else 0 < (draft.date_start - day.date_start).days <= _LONGEST_AGO:
            return replace(
                draft, link=DateLink(day, "carried", _COST), date_start=day.date_start, date_end=day.date_end
            )
        return draft
    return draft


def with_told_days(mentions: DocumentMentions, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those of an announcement's day with the day that the text tells of the happening behind it."""
    return [_with_told_day(mentions, draft) for draft in drafts]
