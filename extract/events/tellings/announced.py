"""A happening told on the day of the words about it, and again on its own: «قال الجيش أمس إن غارة … في 11 يوليو»."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.events.tellings.comparing import are_placed_together, places_meet
from extract.events.tellings.known_attacks import known_deed
from extract.events.tellings.same_act import are_a_day_apart
from extract.events.tellings.tellings import Pair, are_of_one_kind, in_one_country, in_one_town, shares_toll, toll
from extract.events.text.frames import frames_of, is_right_after_saying
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_LONGEST_AGO = 31
_NEAR = 3
_SOURCE = 7
_NEXT = 2
_OPERATIONS = frozenset({"raid", "operation"})
_OUTCOMES = frozenset({"arrest", "killed_by_forces", "cell_dismantled", "foiled_plot"})
_COUNTED = ("strikes", "air_strikes", "operations", "attacks")


def is_announced(view: SentenceView, draft: Draft) -> bool:
    """Whether the day of a draft is one on which somebody spoke: «قال الجيش أمس إن …», «بحسب ما ذكر الأهالي أمس»."""
    date = draft.link.date
    if date is None or date.precision != "day" or date.basis != "relative":
        return False
    if draft.link.how not in ("frame", "own", "shared"):
        return False
    if date.char_end <= draft.anchor[0]:
        return is_right_after_saying(view, date.char_start) or _is_right_before_what_is_said(view, draft)
    return bool(words("according_to") & set(view.words_before(date.char_start, _SOURCE)))


def _is_right_before_what_is_said(view: SentenceView, draft: Draft) -> bool:
    """«قال أحد الضباط في البلدة القريبة عبر الهاتف أمس إن المهاجمين …»: the day right before «إن»."""
    date = draft.link.date
    if date is None or not any(frame.span[1] <= date.char_start for frame in frames_of(view)):
        return False
    said = next((b for b in view.barriers_between(date.char_end, draft.anchor[0]) if b.kind == "complement"), None)
    return said is not None and view.words_between(date.char_end, said.position) == 0


def is_before(told: Draft, announced: Draft) -> bool:
    """Whether the day of `told` lies before that of `announced`, by a month at most."""
    if told.date_end is None or announced.date_start is None or told.link.how not in ("own", "shared", "carried"):
        return False
    return told.date_end < announced.date_start and (announced.date_start - told.date_end).days <= _LONGEST_AGO


def with_own_day(pair: Pair) -> tuple[Draft, Draft] | None:
    """The draft of the day of an announcement and the one that tells the same deed on its own day; else None."""
    if _is_known_a_day_late(pair):
        early, late = sorted((pair.first, pair.second), key=lambda draft: str(draft.date_start))
        return late, early
    if not 0 < pair.apart <= _NEAR or pair.first.event_type != pair.second.event_type:
        return None
    if not places_meet(pair.first, pair.second) and not _counts_the_same_there(pair):
        return None
    by_first, by_second = is_announced(pair.view_of_first, pair.first), is_announced(pair.view_of_second, pair.second)
    if by_first == by_second:
        return None
    announced, told = (pair.first, pair.second) if by_first else (pair.second, pair.first)
    if not is_before(told, announced):
        return None
    known = _speaks_of_known(pair.view_of_second, pair.second) or _is_part_of(pair) or shares_toll(pair)
    known = known or (pair.apart == 1 and len(pair.kinds) == 1 and in_one_town(pair.first, pair.second))
    return (announced, told) if known or _is_told_at_length(pair, announced) else None


def _counts_the_same_there(pair: Pair) -> bool:
    """«قتل واحد واعتقل 13 في البلدة» and the same counts «في الولاية»: one deed told of both."""
    return len(toll(pair.first) & toll(pair.second)) > 1 and in_one_country(pair.first, pair.second)


def _is_known_a_day_late(pair: Pair) -> bool:
    """«فجر انتحاري مسجدا في عسير أمس … . ودان المجلس التفجير الذي استهدف المسجد في عسير اليوم»: as said then."""
    first, second = pair.first, pair.second
    if not (first.event_type == second.event_type == "attack" and second.known and are_of_one_kind(first, second)):
        return False
    return are_placed_together(first, second) and are_a_day_apart(first, second)


def _is_told_at_length(pair: Pair, announced: Draft) -> bool:
    """«أعلنت الوزارة أمس اعتقال 13 … . وقال الناطق إن الوحدات قامت مساء الخميس بعملية»: the news, then how it went."""
    by_forces = announced.event_type == "enforcement" and pair.kinds & _OPERATIONS and pair.kinds & _OUTCOMES
    return bool(
        by_forces
        and announced is pair.first
        and pair.apart <= _NEXT
        and toll(announced)
        and not pair.second.quantities
        and not words("past_perfect") & set(pair.view_of_second.words_after(pair.view_of_second.sentence.char_start, 1))
    )


def _speaks_of_known(view: SentenceView, draft: Draft) -> bool:
    """Whether a sentence names the deed or its doers as known: «أن الغارة استهدفت …», «إن المهاجمين فتحوا النار»."""
    known = known_deed(draft.event_type) | (words("known_doers") if draft.event_type == "attack" else frozenset())
    told = {word.key.removeprefix("و") for word in view.words if word.end <= draft.anchor[1]}
    return draft.known or bool(known & told)


def _is_part_of(pair: Pair) -> bool:
    """«نفذت 20 غارة أمس … . وقال بيان اليوم إن خمس غارات أصابت …»: some of the strikes just counted."""
    return any(
        whole.unit == part.unit and whole.value > part.value and part.unit in _COUNTED
        for whole in pair.first.quantities
        for part in pair.second.quantities
    )
