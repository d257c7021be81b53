"""Deeds told by how long after another they were: «وبعد ساعتين انفجرت سيارة ثانية في …», of the day of the first."""

from __future__ import annotations

from dataclasses import replace

from extract.events.days.dating import DateLink, carried_day
from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.triggers import Word

_WHILE = 5
_SPAN = 8
_OPENING = 2
_LAST = 2
_COUNTED_FROM = 12
_DEED = 5
_TOLD_BEFORE = 3


def comes_hours_later(view: SentenceView, candidate: Candidate) -> bool:
    """«…، وبعد نحو ساعتين انفجرت سيارة ثانية في …»: the verb behind how long after the deed before it it came."""
    return while_before(view, candidate.start) is not None


def while_before(view: SentenceView, position: int) -> int | None:
    """Where «وبعد نحو ساعتين» begins whose last words stand right before `position`, if it does."""
    before = [word for word in view.words if word.start < position][-_WHILE - 1 :]
    opened = [at for at, word in enumerate(before[:-1]) if word.key.removeprefix("و") in words("a_while_after")]
    if not opened or not words("within_the_day") & {word.key for word in before[opened[-1] + 1 :][-_LAST:]}:
        return None
    if before[-1].key == "من":
        return None  # «بعد ساعات من تفجير استهدف حاجزا»: what the hours are counted from
    then = opened[-1] > 0 and before[opened[-1] - 1].key in words("and_then")  # «ثم بعد ساعات»
    return before[opened[-1] - then].start


def opens_hours_later(view: SentenceView) -> bool:
    """«وبعد ساعات قليلة، هاجم مسلحون حاجزا»: a sentence that goes on with what came later that day."""
    opening = [word.key for word in view.words[:_WHILE]]
    if not opening or opening[0].removeprefix("و") not in words("a_while_after"):
        return False
    return bool(words("within_the_day") & set(opening[1 : 1 + _OPENING]))


def hours_after_deed(
    view: SentenceView, candidate: Candidate, links: dict[int, DateLink], candidates: list[Candidate]
) -> DateLink | None:
    """«اعتقلت الشرطة رجلين بعد ساعات من الهجوم الذي وقع أمس»: the day of the deed that the hours are counted from."""
    deed = deed_counted_from(view, candidate)
    if deed is None:
        return None
    for position, link in links.items():
        if is_plain_day(link) and _opens_at(view, candidates[position], deed.start):
            return carried_day(replace(link.date))
    return None


def hours_after_known_deed(view: SentenceView, candidate: Candidate, told: list[Draft]) -> DateLink | None:
    """«… قتل ستة أمس. وأوقف رجلان بعد ساعات من الهجوم»: the day of the attack that a sentence before tells."""
    deed = None if view.dates else deed_counted_from(view, candidate)
    if deed is None or not deed.key.startswith("ال"):
        return None
    near = [d for d in told if d.event_type == "attack" and 0 < view.index - d.sentence <= _TOLD_BEFORE]
    if not near or len({d.date_start for d in near}) > 1:
        return None
    return carried_day(near[-1].link.date) if _is_one_day(near[-1].link) else None


def is_plain_day(link: DateLink) -> bool:
    """Whether a happening is told of one day in its own clause, and not since then."""
    return link.how in ("own", "shared") and _is_one_day(link)


def _is_one_day(link: DateLink) -> bool:
    return link.date is not None and link.date.precision == "day" and not link.date.since


def _opens_at(view: SentenceView, other: Candidate, at: int) -> bool:
    return other.event_type == "attack" and at <= other.end and view.words_between(at, other.start) < _DEED


def deed_counted_from(view: SentenceView, candidate: Candidate) -> Word | None:
    """The first word of the deed that «بعد نحو ساعتين من …» behind a deed of force is counted from."""
    if candidate.event_type not in OF_FORCE or candidate.definite:
        return None
    behind = view.words_in(candidate.spans[0][1], view.sentence.char_end)[: _COUNTED_FROM + _SPAN]
    for at, word in enumerate(behind[:_COUNTED_FROM]):
        if word.key not in words("a_while_from"):
            continue
        span = behind[at + 1 : at + 1 + _SPAN]
        hours = next((i for i, other in enumerate(span) if other.key in words("within_the_day")), len(span))
        if hours + 2 >= len(span) or span[hours + 1].key not in words("measured_from"):
            continue  # «بعد أقل من ساعتين على الهجوم»
        between = view.barriers_between(candidate.end, word.start)
        parted = any(barrier.kind in NEW_CLAUSE and barrier.position < word.start - 1 for barrier in between)
        return None if parted else span[hours + 2]
    return None
