"""Attacks that a list names by place and date alone, and the day before that «غداة» points to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from extract.dates.tense import verb_tense
from extract.events.days.dating import DateLink, frames_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.view import COMMAS, SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, PlaceMention
from extract.numbers import find_numbers
from extract.triggers import Word

_LONGEST_MEMBER = 8
_PLACE_BEFORE_DATE = 4
_PLACE_BEHIND_DATE = 3
_PARTS = ("complement", "speech", "clause", "relative", "second_relative", "؛", ":")
_NEWS_DAYS = 1
_WEEK = 7
_ANNOUNCED = 8
_MONTH = 31
_COMING_REACH = 5

Dated = tuple[Candidate, DateLink]


def listed_further(view: SentenceView, kept: list[Dated]) -> list[Dated]:
    """«هجمات مثل … في كراتشي في 2011 ومعهد بيشاور في شباط»: each further member of the list is an attack."""
    used = {id(link.date) for _, link in kept}
    found: list[Dated] = []
    for when in view.dates:
        if id(when) in used or when.since:
            continue
        last = last_told([*kept, *found], "attack", when)
        if last is None:
            continue
        first, told = last
        opening = _opening_of_member(view, told.char_end, when)
        place = _place_of_member(view, opening, when) if opening is not None else None
        if opening is not None and (place is not None or _is_several(first)):
            named = (place.char_start, place.char_end) if place is not None else first.spans[0]
            member = replace(
                first,
                spans=(named,),
                rule=f"listed:{first.rule.rpartition(':')[2]}",
                definite=False,
                refers=False,
            )
            found.append((member, DateLink(when, "own", 2.0)))
    return found


def last_told(dated: list[Dated], event_type: str, when: DateMention) -> tuple[Candidate, DateMention] | None:
    """The happening of that type with a day of its own that is told last before the date `when`, and its day."""
    before = [
        (candidate, link.date)
        for candidate, link in dated
        if candidate.event_type == event_type
        and link.date is not None
        and link.how == "own"
        and max(candidate.end, link.date.char_end) <= when.char_start
    ]
    return max(before, key=lambda pair: pair[1].char_end, default=None)


def told_twice(view: SentenceView, kept: list[Dated]) -> list[Dated]:
    """«مددت الحالة في يناير وأبريل», «اجتمعا في مارس ومايو»: a date joined to a happening's date tells another one."""
    used = {id(link.date) for _, link in kept}
    found: list[Dated] = []
    for first, second in pairwise(view.dates):
        if first.since or second.since or first.precision != second.precision or not _joins(view, first, second):
            continue
        for when, further in ((first, second), (second, first)):
            told = [
                pair
                for pair in kept
                if pair[1].date is when and pair[1].how == "own" and _may_recur(pair[0], first, second)
            ]
            if told and id(further) not in used:
                candidate, link = told[0]
                again = replace(
                    candidate, spans=((further.char_start, further.char_end),), rule=f"listed:{candidate.rule}"
                )
                found.append((again, DateLink(further, "own", link.cost)))
    return found


def _may_recur(candidate: Candidate, first: DateMention, second: DateMention) -> bool:
    """Acts and gatherings; sittings and what the days stand behind, where they do not touch («ليل الخميس والجمعة»)."""
    if candidate.event_type in OF_FORCE and first.date_end is not None and second.date_start is not None:
        apart = (second.date_start - first.date_end).days > 1
        return apart and (candidate.sub_event_type == "trial" or candidate.start < first.char_start)
    return candidate.event_type in ("policy", "meeting", "mission")


def _joins(view: SentenceView, when: DateMention, further: DateMention) -> bool:
    """Whether nothing but «و» stands between two dates, no «بين» before them, no later one before an earlier one."""
    at = view.sentence.char_start
    if view.folded[when.char_end - at : further.char_start - at].strip() not in ("و", "وفي", "و في"):
        return False
    if words("between") & set(view.words_before(when.char_start, 2)) or None in (when.date_start, further.date_start):
        return False
    return when.date_start < further.date_start


def _is_several(candidate: Candidate) -> bool:
    """«الهجومين في نجامينا في يونيو وفي يوليو», «عمليات إرهابية»: told by the dual or the plural."""
    told = fold(candidate.text).split()
    return any(word.endswith(("ين", "ان", "ات")) for word in (told[0], told[-1]))


def _opening_of_member(view: SentenceView, since: int, when: DateMention) -> int | None:
    """Where the member of a list begins that ends with the date `when`; None where no member stands there."""
    joined = tuple(words("joined_member"))
    between = view.words_in(since, when.char_start)
    opening = next((word for word in reversed(between) if word.key.startswith(joined)), None)
    if opening is None or view.words_between(opening.start, when.char_start) > _LONGEST_MEMBER:
        return None
    if view.has_barrier(opening.start, when.char_start, _PARTS):
        return None
    heads = [t.char_start for t in view.triggers if t.role == "head" and since <= t.char_start <= when.char_end + 1]
    if any(at >= opening.start or not words("relative_adverb") & set(view.words_before(at, 1)) for at in heads):
        return None
    if any(verb_tense(word.key) for word in between if word.start >= opening.start):
        return None
    return None if any(since <= frame.span[0] < when.char_start for frame in frames_of(view)) else opening.start


def _place_of_member(view: SentenceView, opening: int, when: DateMention) -> PlaceMention | None:
    """The place before the date of a member that begins at `opening`, or right behind it."""
    before = [p for p in view.places if opening <= p.char_start < when.char_start]
    if before:
        near = view.words_between(before[-1].char_end, when.char_start) <= _PLACE_BEFORE_DATE
        return before[-1] if near else None
    behind = [p for p in view.places if p.char_start >= when.char_end]
    near = behind and view.words_between(when.char_end, behind[0].char_start) <= _PLACE_BEHIND_DATE
    parted = near and view.barriers_between(when.char_end, behind[0].char_start)
    return behind[0] if near and not parted else None


def _news_day(mentions: DocumentMentions, view: SentenceView, start: int, published: date) -> date:
    """The day that a text tells of: of the clause before, else the sentence before, else one near publication."""
    opens = view.words_between(view.sentence.char_start, start) <= 1
    own = _days(tuple(d for d in view.dates if d.rule != "after_duration" and (opens or d.char_end <= start)))
    if own:
        return own[0]
    before = mentions.sentences[max(0, view.index - 1)].char_start
    told_before = _days(within(mentions.dates, before, view.sentence.char_start))
    of_the_week = [day for day in told_before if 0 < (published - day).days <= _WEEK]
    if of_the_week:
        return of_the_week[-1]
    return next((day for day in _days(mentions.dates) if 0 <= (published - day).days <= _NEWS_DAYS), published)


def _days(dates: tuple[DateMention, ...]) -> list[date]:
    """Those of `dates` that are single days, as days of the calendar."""
    return [when.date_start for when in dates if when.precision == "day" and when.date_start is not None]


def _days_after(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> tuple[Span, int] | None:
    """«غداة هجوم», «بعد يومين من هجوم»: the words and the days that lie between the attack and the news."""
    before = [word for word in view.words if word.end <= candidate.start]
    for word in before[-2:]:
        if word.key in words("morrow"):
            return (word.start, word.end), 1
    told = _morrow_of_announcement(before) if candidate.event_type == "policy" else None
    if told is not None:
        return told, 1
    for when in within(mentions.dates, view.sentence.char_start, candidate.start):
        further = view.words_between(when.char_end, candidate.start)
        if not words("measured_from") & set(view.words_after(when.char_end, further)):
            continue  # «وبعد ثلاثة أيام قتل قاض»: the days after what was told before
        if further == 2 and words("only_one") & set(view.words_after(when.char_end, 1)):
            further = 1  # «بعد يوم واحد من …»
        if further == 2 and words("beginning") & set(view.words_before(candidate.start, 1)):
            further = 1  # «بعد أسبوعين على بدء …»
        if when.rule == "after_duration" and further <= 1:
            told = fold(when.text).split()
            length = 7 if words("unit_week") & set(told) else 1 if words("unit_day") & set(told) else 0
            counted = find_numbers(when.text)
            if length and (counted or words("one_or_two") & set(told)) and _is_told_of_news(mentions, view, when):
                number = int(counted[0].value) if counted else 2 if words("pair") & set(told) else 1
                return ((when.char_start, when.char_end), length * number) if length * number <= _MONTH else None
    return None


def _is_told_of_news(mentions: DocumentMentions, view: SentenceView, when: DateMention) -> bool:
    """Whether what came «بعد يومين من هجوم» has a day: «ويأتي ذلك بعد …», or one before it, in the last sentence too.

    «التقى الخبراء بعد أسبوعين من اقتحام شبكة الشركة»: what came then has none, nor has what was before it.
    """
    before = view.words_before(when.char_start, _COMING_REACH)
    if words("roughly") & set(fold(when.text).split()):
        return False
    if words("follows_upon") & {key.removeprefix("و") for key in before}:
        return not words("relative_pronoun") & {key.removeprefix("و") for key in before}
    opening = mentions.sentences[max(0, view.index - 1)].char_start
    opens = view.words_between(view.sentence.char_start, when.char_start) <= 1  # «وبعد يومين من هجوم، شن الجيش …»
    return opens or bool(_days(within(mentions.dates, opening, when.char_start)))


def _morrow_of_announcement(before: list[Word]) -> Span | None:
    """«غداة الإعلان عن موافقة الحكومة على السماح …»: who announced or agreed to an act stands before it."""
    for word, following in pairwise(before[-_ANNOUNCED:]):
        if word.key in words("morrow") and following.key in words("announced_then"):
            return (word.start, word.end)
    return None


def _is_closed_by_comma(view: SentenceView, candidate: Candidate) -> bool:
    """«وغداة الهجوم، …»: an attack that is known already, nothing further said of it."""
    return any(
        barrier.kind in COMMAS and view.words_between(candidate.end, barrier.position) <= 1
        for barrier in view.barriers
        if barrier.position >= candidate.end
    )


def _has_day_behind(view: SentenceView, candidate: Candidate) -> bool:
    """«بعد يومين من زيارة الوزير الذي أكد الخميس …»: a day that is written out behind it may be its own."""
    return any(date.precision == "day" and date.char_start >= candidate.end for date in view.dates)


def morrow_link(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, published: date | None
) -> DateLink | None:
    """«غداة هجوم على …», «غداة اجتماع …»: on the day before the one that the sentence, or the news, tells of."""
    if candidate.event_type not in ("attack", "enforcement", "meeting", "policy", "mission") or published is None:
        return None
    if candidate.event_type in ("meeting", "policy", "mission") and candidate.tense == "future":
        return None
    told = _days_after(mentions, view, candidate)
    if told is None or (told[1] > 1 and candidate.event_type not in OF_FORCE and _has_day_behind(view, candidate)):
        return None
    if candidate.event_type == "attack" and candidate.definite and _is_closed_by_comma(view, candidate):
        return None
    (start, end), days = told
    day = _news_day(mentions, view, start, published) - timedelta(days=days)
    text = mentions.document.text[start:end]
    mention = DateMention(
        start, end, text, day, day, "day", "relative", "gregorian", day.isoformat(), "days_before_news",
        direction="past",
    )  # fmt: skip
    if candidate.event_type not in OF_FORCE and words("unit_week") & set(fold(text).split()):
        sunday = day - timedelta(days=(day.weekday() + 1) % 7)
        last = sunday + timedelta(days=6)
        edtf = f"{sunday.isoformat()}/{last.isoformat()}"
        mention = replace(mention, date_start=sunday, date_end=last, precision="range", edtf=edtf)
    return DateLink(mention, "shared", 0.0)  # a day that is written out elsewhere tells more
