"""The toll of each attack of a list: «في أكتوبر في الميناء حيث سقط 17، وفي شباط في الفندق (9 قتلى)»."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.counting import may_count
from extract.events.counts.parts import parts_of_totals
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention

LISTED = "listed:"
_OPENING = 4
_PLACE_AHEAD = 10
_ADJECTIVES = 3
_STRIKE_BEHIND = 12
_STRIKES = ("attack", "operation")
_NEW_CLAUSE = ("complement", "speech", "؛", ":", "second_relative")
Dated = tuple[Candidate, DateLink]


def is_where_they_died(view: SentenceView, killing: Candidate, attack: Candidate, link: DateLink) -> bool:
    """Whether «حيث قتل …», «هجوم استهدف …» tell of the attack that stands before them, not of a further one."""
    if _is_verb_of(view, killing, attack):
        return True
    if link.date is None or link.how != "own" or killing.sub_event_type != "killing" or not killing.verbal:
        return False
    at = killing.spans[0][0]
    if (
        not words("relative_adverb") & set(view.words_before(at, 1))
        or not max(attack.spans[0][1], link.date.char_end) <= at
    ):
        return False
    between = view.barriers_between(max(attack.spans[0][1], link.date.char_end), at)
    return not any(barrier.kind in _NEW_CLAUSE for barrier in between)


def is_killed_in_strike(view: SentenceView, killing: Candidate, strike: Candidate) -> bool:
    """«أعلنت أمس مقتل القيادي في غارة مطلع الشهر»: the day of the strike is that of the death."""
    if strike.sub_event_type != "air_strike" or strike.verbal or strike.spans[0][0] < killing.spans[0][1]:
        return False
    if not words("in_strikes") & set(view.words_before(strike.spans[0][0], 1)):
        return False
    return view.words_between(killing.spans[0][1], strike.spans[0][0]) <= _STRIKE_BEHIND and not any(
        barrier.kind in _NEW_CLAUSE for barrier in view.barriers_between(killing.spans[0][1], strike.spans[0][0])
    )


def _is_verb_of(view: SentenceView, verb: Candidate, noun: Candidate) -> bool:
    """«هجوم انتحاري دام استهدف المدينة»: the verb right behind an attack tells of it, whatever day stands behind."""
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if noun.spans[0][0] in verbs or noun.definite or verb.spans[0][0] not in verbs:
        return False
    if verb.sub_event_type not in _STRIKES:
        return False
    end, at = noun.spans[0][1], verb.spans[0][0]
    joined = any(word.start == at and word.key.startswith("و") for word in view.words)
    near = end <= at and view.words_between(end, at) <= _ADJECTIVES and not view.barriers_between(end, at)
    return near and not joined and not any(end <= date.char_start < at for date in view.dates)


def not_listed(candidates: list[Candidate]) -> list[Candidate]:
    """`candidates` but the further members of a list."""
    return [candidate for candidate in candidates if not candidate.rule.startswith(LISTED)]


def each_with_its_words(kept: list[Dated]) -> list[Dated]:
    """`kept`, a killing that has a day of its own no longer among the words of an attack of another day."""
    own = {
        candidate.spans[0]: link.date
        for candidate, link in kept
        if candidate.sub_event_type == "killing" and link.date is not None
    }

    def is_foreign(span: tuple[int, int], link: DateLink) -> bool:
        when, here = own.get(span), link.date
        return when is not None and here is not None and when.date_start != here.date_start

    return [
        (replace(candidate, spans=tuple(s for s in candidate.spans if not is_foreign(s, link))), link)
        for candidate, link in kept
    ]


def _start_of(view: SentenceView, member: Dated, heads: set[int]) -> int:
    """Where a further member of a list opens: the joined word before its place and date; `heads` name no member."""
    candidate, link = member
    first = link.date.char_start if link.date is not None else candidate.start
    named = candidate.spans[0][0]
    if named not in heads and named < first and view.words_between(named, first) <= _PLACE_AHEAD:
        first = named
    joined = tuple(words("joined_member"))
    before = [word for word in view.words if word.start <= first][-_OPENING:]
    return next((word.start for word in reversed(before) if word.key.startswith(joined)), first)


def tolls_by_member(view: SentenceView, kept: list[Dated]) -> dict[int, tuple[int, int]]:
    """The part of the sentence that each attack of a list has its toll in, by the position in `kept`; else empty."""
    listed = [position for position, pair in enumerate(kept) if pair[0].rule.startswith(LISTED)]
    if not listed:
        return {}
    heads = {candidate.spans[0][0] for candidate, _ in kept if not candidate.rule.startswith(LISTED)}
    starts = sorted((_start_of(view, kept[position], heads), position) for position in listed)
    ends = [start for start, _ in starts[1:]] + [view.sentence.char_end]
    parts = {position: (start, end) for (start, position), end in zip(starts, ends, strict=True)}
    for position, (candidate, link) in enumerate(kept):
        before = link.date is not None and link.date.char_end <= starts[0][0] and candidate.start < starts[0][0]
        if position not in parts and candidate.event_type == "attack" and before:
            parts[position] = (view.sentence.char_start, starts[0][0])
    return parts


def numbers_in(view: SentenceView, part: tuple[int, int]) -> list[NumberMention]:
    """The dead and hurt that a part of a sentence counts, those that another number holds already left out."""
    inside = [n for n in view.numbers if part[0] <= n.char_start < part[1] and may_count(view, n, "attack")]
    parts = parts_of_totals(view, inside)
    return [number for number in inside if number not in parts]
