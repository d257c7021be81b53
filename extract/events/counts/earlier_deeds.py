"""Numbers of a sentence that tells two happenings, one of them earlier: «أصابت العبوة خمسة، بعد يوم من مقتل ضابط»."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.happenings.light_of_clause import opens_clause_with_its_day
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import NumberMention

_MARK_REACH = 4
_REPLY_REACH = 5
_DAY_REACH = 2
_BESIDE = 2
_TAKES = ("arrest", "deportation", "release", "extradition")


def is_of_earlier(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether «غداة», «بعد يوم من» parts a number from `candidate`: one of them tells what was earlier.

    «أصابت العبوة خمسة، بعد يوم من مقتل ضابط», «أوقع تفجير ستة قتلى، بعد ساعات من تفجير أسفر عن مقتل اثنين».
    """
    head, at = candidate.spans[0], number.char_start
    if _is_of_reply(view, head[0], at):
        return True
    if at < head[0]:
        by, before = ("", *view.words_before(head[0], 2))[-2:]
        earlier = candidate.event_type in OF_FORCE and by != "من" and before in words("earlier_than")
        return (
            earlier
            or _earlier_begins(view, number.char_end, head[0]) is not None
            or is_before_then(view, candidate, at)
            or _is_of_fight_before(view, candidate, number)
            or has_people_of_its_own(view, candidate, number)
        )
    mark = _earlier_begins(view, head[1], at)
    return mark is not None and any(
        t.event_type == "attack" and t.role == "head" and t.pos == "noun" and not t.definite
        for t in view.triggers
        if mark <= t.char_start < at
        and view.words_between(mark, t.char_start) <= _MARK_REACH
        and not any(barrier.kind in ("،", "؛") for barrier in view.barriers_between(t.char_end, at))
    )


def _is_of_reply(view: SentenceView, head: int, at: int) -> bool:
    """«قتل جنديان في هجوم، ورد الجيش بقصف أدى إلى مقتل خمسة»: whether an answer by force begins between the two."""
    low, high = sorted((head, at))
    blows = [t for t in view.triggers if t.role == "head" and t.event_type in OF_FORCE]
    for word in view.words_in(low, high):
        if word.key in words("replies_with"):
            behind = [t for t in blows if word.end <= t.char_start <= high]
            if any(
                view.folded[t.char_start - view.sentence.char_start] == "ب"
                and view.words_between(word.end, t.char_start) <= _REPLY_REACH
                for t in behind
            ):
                return True
    return False


def _earlier_begins(view: SentenceView, low: int, high: int) -> int | None:
    """Where «غداة», «بعد ساعات من», «بعد يومين من» stands between two offsets; None where none does."""
    told = view.words_in(low, high)
    for word, following in pairwise(told):
        if word.key in words("morrow") or (word.key in words("comes_after") and following.key in words("hours_after")):
            return word.start
    counted = (d for d in view.dates if d.rule == "after_duration" and low <= d.char_start and d.char_end <= high)
    return next((d.char_start for d in counted), told[-1].start if told and told[-1].key in words("morrow") else None)


def is_before_then(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """«القضاء على إرهابيين، ثم تم في اليوم الموالي القبض على الرابع»: told before «ثم» and the day of the arrest."""
    if candidate.event_type != "enforcement":
        return False
    head = candidate.spans[0][0]
    then = [word for word in view.words_in(position, head) if word.key in words("and_then")]
    return bool(then) and any(
        then[-1].end <= date.char_start and view.words_between(head, date.char_start) <= _DAY_REACH
        for date in view.dates
    )


def _is_of_fight_before(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«ستة قتلوا في قصف على البلدة التي شهدت أمس مجزرة»: the dead of the fight that they fell in, not of the clause."""
    head = candidate.spans[0][0]
    opened = [b.position for b in view.barriers_between(number.char_end, head) if b.kind == "relative"]
    if candidate.event_type != "attack" or not opened:
        return False
    own = {start for start, _ in candidate.spans}
    return any(
        trigger.event_type in OF_FORCE
        and trigger.role == "head"
        and trigger.pos == "noun"
        and number.char_end <= trigger.char_start < opened[-1]
        and trigger.char_start not in own
        and words("in_strikes") & set(view.words_before(trigger.char_start, 1))
        for trigger in view.triggers
    )


def has_people_of_its_own(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«صفقة تضم عشرة معتقلين، وصادق على ترحيل ستة معتقلين»: the act has those behind it."""
    end = candidate.spans[0][1]
    if candidate.sub_event_type not in _TAKES or any(start < number.char_end for start, _ in candidate.spans):
        return False
    own = any(
        other.unit == number.unit and end <= other.char_start and view.words_between(end, other.char_start) <= _BESIDE
        for other in view.numbers
    )
    return own and view.has_barrier(number.char_end, candidate.start, COMMAS)


def is_of_clause_before(view: SentenceView, act: Candidate, number: NumberMention, rivals: list[Candidate]) -> bool:
    """«اعتقلت الشرطة خمسة، وفي اليوم نفسه أوقفت …»: those of the verb before them, no act of the next clause."""
    head = act.spans[0][0]
    if number.char_start >= act.start:
        return False
    if any(rival.end <= head for rival in rivals) and opens_clause_with_its_day(view, number.char_end, head + 1):
        return True
    if not act.verbal or act.event_type != "enforcement":
        return False
    if not view.has_barrier(number.char_end, head, COMMAS):
        return False
    return any(
        rival.sub_event_type == act.sub_event_type
        and rival.spans[0][1] <= number.char_start
        and not view.has_barrier(rival.spans[0][1], number.char_start, COMMAS)
        for rival in rivals
    )
