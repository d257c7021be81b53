"""The day of an announcement, where one of the next sentences tells the day on which the announced thing happened."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft, on_carried_day
from extract.events.happenings.candidates import OF_FORCE
from extract.events.tellings.known_attacks import known_deed
from extract.events.text.frames import is_right_after_saying
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention
from extract.triggers import Word

_NEXT = 2
_NEAR = 5
_DATE_REACH = 7
_LONGEST_AGO = 31
_FEWEST, _DAYS_LATER = 3.0, 3
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
    names = known_deed(event_type)
    known = next((word for word in view.words if word.key.removeprefix("و") in names), None)
    happened = next((word for word in view.words if {word.key, word.key[1:]} & words("took_place")), None)
    return _day_of(view, known, happened) if known is not None and happened is not None else None


def _day_of(view: SentenceView, known: Word, happened: Word) -> DateMention | None:
    """The day that follows the words for a happening and for its taking place, with no other clause between."""
    if view.words_between(min(known.end, happened.end), max(known.start, happened.start)) > _NEAR:
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


def _is_known_by_name(draft: Draft) -> bool:
    """«الهجوم»: one told of before; «استهدفته», «مقتله» tells of the one just named."""
    return draft.definite and fold(draft.text).lstrip("وبل").startswith(("ال", "هذ"))


def _told_again(drafts: list[Draft], draft: Draft) -> Draft:
    """«قتل 21 شخصا في هجوم، بحسب ما ذكر الأهالي أمس. وقال أحدهم إنهم هاجموا القرية الجمعة …»: by a number of both."""
    date = draft.link.date
    if draft.event_type not in OF_FORCE or draft.link.how != "frame" or date is None or date.precision != "day":
        return draft
    for other in drafts:
        if other.event_type != draft.event_type or not draft.sentence < other.sentence <= draft.sentence + _NEXT:
            continue
        if other.link.how != "own" or other.date_start is None or other.date_start != other.date_end:
            continue
        if _same_toll(draft, other) and 0 < (draft.date_start - other.date_start).days <= _DAYS_LATER:
            return replace(
                draft, link=replace(other.link, how="carried"), date_start=other.date_start, date_end=other.date_end
            )
    return draft


def _same_toll(one: Draft, other: Draft) -> bool:
    """Whether one count of people stands in both, or «أكثر من عشرين» for 21."""
    return any(
        first.unit == second.unit
        and min(first.value, second.value) >= _FEWEST
        and abs(first.value - second.value) <= max(first.value, second.value) / 10
        for first in one.quantities
        for second in other.quantities
    )


def _with_told_day(mentions: DocumentMentions, draft: Draft) -> Draft:
    if draft.event_type not in OF_FORCE or _is_known_by_name(draft) or draft.date_start is None:
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
            return on_carried_day(draft, day)
        return draft
    return draft


def with_told_days(mentions: DocumentMentions, drafts: list[Draft]) -> list[Draft]:
    """The drafts, those of an announcement's day with the day that the text tells of the happening behind it."""
    return [_told_again(drafts, _with_told_day(mentions, draft)) for draft in drafts]
