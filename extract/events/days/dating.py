"""Which date belongs to which happening.

A date goes to the nearest word that names a happening or a statement, clause boundaries counted; a
statement's date (the frame) serves what it announces only where that has no date of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extract.events.days.decided_around import follows_with_and, is_made_at, is_set_off
from extract.events.days.joined_deeds import have_tolls_apart, is_joined_verb
from extract.events.days.scenes import is_of_sitting, is_scene_of_speech, spoken_there
from extract.events.days.told_news import cost_within_speech, is_news_of, is_what_is_announced
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.court_acts import names_its_punishment
from extract.events.text.frames import Frame, frames_of
from extract.events.text.set_off import is_day_set_off
from extract.events.text.view import CLAUSES, COMMAS, NEW_CLAUSE, SentenceView, Span
from extract.events.text.words import words
from extract.models import DateMention

CARRIED = 6.0
LONG = ("month", "year", "decade", "other")  # precisions of a stretch of time longer than a week
_FARTHEST = 26.0
_ONE_CLAUSE = (*COMMAS, "(", ")", "«", "»", "“", "”", '"')
_MADE_AT_REACH = 3
_MADE_AT_GATHERING = ("agreement", "memorandum", "resolution", "decree", "law")
_SHARED = 5.0
_JOINED = 3.0
_AHEAD = 1.5
EFFECTIVE = 5.0
_NUMBERED = 4
_SCENE = 10.0
_OPENING = 2
_STATEMENT_REACH = 8
_SAYER_REACH = 5


@dataclass(frozen=True, slots=True)
class DateLink:
    """A date given to a happening. `how`: `own`, `shared`, `frame`, `carried`, `implicit`; `cost` in words."""

    date: DateMention | None
    how: str
    cost: float


def carried_day(day: DateMention, cost: float = CARRIED) -> DateLink:
    """The link to a day that another clause or sentence tells; it counts as far as some words off."""
    return DateLink(day, "carried", cost)


def day_of_happening(candidate: Candidate, link: DateLink) -> DateMention | None:
    """The date of `link` where `candidate` happens on a day; None for figures and money, dated otherwise."""
    return None if candidate.event_type in ("statistic", "funding") else link.date


def _span(date: DateMention) -> Span:
    return (date.char_start, date.char_end)


def link_cost(view: SentenceView, spans: tuple[Span, ...], date: DateMention) -> float:
    """Distance from the nearest of `spans` to `date`; a date written before its happening counts a little farther."""
    costs = []
    for span in spans:
        cost = view.distance(span, _span(date))
        if date.char_start < span[0]:
            opens = _opens_clause(view, date)
            cost = cost * 1.2 + (0.0 if opens else _AHEAD)
            if is_joined_verb(view, span) and (not opens or _told_between(view, date, span)):
                cost += _JOINED
        if _sets_the_scene(view, date, span) or _closes_the_scene(view, date, span):
            cost = min(cost, _SCENE)
        costs.append(cost)
    return min(costs) + (EFFECTIVE if takes_effect(view, date) else 0.0)


def _told_between(view: SentenceView, date: DateMention, span: Span) -> bool:
    """«اعتقل الأحد وأطلق الثلاثاء»: what stands before the day at the head has it, the verb at `span` one behind."""
    before = any(t.pos == "verb" or t.role == "head" for t in view.triggers if t.char_end <= date.char_start)
    return before and any(other.char_start >= span[1] for other in view.dates)


def _sets_the_scene(view: SentenceView, date: DateMention, span: Span) -> bool:
    """«في العام الماضي، …»: a time set off at the head of a sentence holds for all of it, up to speech."""
    if span[0] < date.char_end:
        return False
    if _opens_what_is_said(view, date) and words("meanwhile") & set(view.words_after(date.char_end, 1)):
        return not view.has_barrier(date.char_end, span[0], CLAUSES)
    if view.words_between(view.sentence.char_start, date.char_start) > _OPENING:
        return False
    behind = view.folded[date.char_end - view.sentence.char_start :].lstrip()[:1]
    return behind in COMMAS and not view.has_barrier(date.char_end, span[0], CLAUSES)


def _opens_what_is_said(view: SentenceView, date: DateMention) -> bool:
    """«قال إنه صباح الخميس …»: the time right behind the «إن» is that of what is said."""
    return any(
        barrier.kind == "complement" and view.words_between(barrier.position, date.char_start) <= _OPENING
        for barrier in view.barriers_between(view.sentence.char_start, date.char_start)
    )


def _closes_the_scene(view: SentenceView, date: DateMention, span: Span) -> bool:
    """«أصيب جنديان في تفجير قرب المحكمة، في حي …، ظهر أمس.»: the only time, set off at the end of one clause."""
    if len(view.dates) > 1 or date.char_start < span[1] or view.words_after(date.char_end, 1):
        return False
    between = view.barriers_between(span[1], date.char_start)
    return view.mark_before(date.char_start) in COMMAS and all(b.cost <= 2 and b.kind in _ONE_CLAUSE for b in between)


def takes_effect(view: SentenceView, date: DateMention) -> bool:
    """«اعتبارا من», «ابتداء من»: the day that something is in force from, not the day of the act."""
    return bool(words("in_force_from") & set(view.words_before(date.char_start, 2)))


def _opens_clause(view: SentenceView, date: DateMention) -> bool:
    return view.words_between(view.sentence.char_start, date.char_start) <= 3


def assign_dates(
    view: SentenceView, candidates: list[Candidate], accepts: Callable[[Candidate, DateLink], bool] = lambda *_: True
) -> dict[int, DateLink]:
    """Give each candidate (by its position in the list) at most one of the sentence's dates.

    The nearest pair that `accepts` is joined first, a statement's date last; further candidates share a date
    only from close by.
    Candidates that stay without a date are absent from the answer.
    """
    frames = frames_of(view)
    pairs: list[tuple[int, float, int, int, Frame | None]] = []
    for number, date in enumerate(view.dates):
        for position, candidate in enumerate(candidates):
            cost = link_cost(view, candidate.spans, date)
            favour = 0.6 * (candidate.strength - 1)
            frame = (
                _said_of(view, frames, date, candidate)
                or _in_frame(view, frames, date, cost - favour)
                or spoken_there(view, frames, date, candidate)
            )
            if frame is not None:
                cost = min(cost, cost_within_speech(view, frame, candidate, date))
            if cost > _FARTHEST:
                continue
            cost -= favour
            if frame is not None and is_scene_of_speech(view, frame, candidate):
                cost = min(cost, _SCENE)
            if frame is None or (
                is_what_is_announced(view, frame, candidate) and is_news_of(view, frame, candidate, date)
            ):
                last = _of_another_clause(view, candidate, date) or _is_part_of_name(view, date)
                rank = 1 if frame is not None else 2 if last else 0
                pairs.append((rank, cost, number, position, frame))
    owners: dict[int, list[int]] = {}
    links: dict[int, DateLink] = {}
    for _, cost, number, position, frame in sorted(pairs, key=lambda pair: pair[:4]):
        if position in links:
            continue
        date, candidate, others = view.dates[number], candidates[position], owners.get(number, [])
        apart = any(have_tolls_apart(view, candidate, candidates[other]) for other in others)
        if others and not apart and any(candidates[other].event_type == candidate.event_type for other in others):
            continue
        beside = [other for other in (position - 1, position + 1) if other in links]
        if any(_names_same_act(view, candidate, candidates[other]) for other in beside):
            continue
        if frame is not None and _goes_on_with(view, candidate, [(candidates[at], links[at]) for at in beside]):
            continue
        spoken = frame is not None and is_scene_of_speech(view, frame, candidate)
        decided = any(_is_decided_at(view, candidate, candidates[other]) for other in others)
        if (
            others
            and not (spoken or decided or apart)
            and (cost > _SHARED or not _is_one_clause(view, candidate, date))
        ):
            continue
        link = DateLink(date, "frame" if frame else "shared" if others else "own", max(cost, 0.0))
        if accepts(candidate, link):
            links[position] = link
            owners.setdefault(number, []).append(position)
    return links


def _goes_on_with(view: SentenceView, candidate: Candidate, beside: list[tuple[Candidate, DateLink]]) -> bool:
    """«قال الأحد إن القوات فككت هذا العام خلايا واعتقلت 300»: the day of the verb before, not that of the speech."""
    head = candidate.spans[0]
    return is_joined_verb(view, head) and any(
        link.how == "own" and verb.verbal and verb.spans[0][1] <= head[0]
        and not view.has_barrier(verb.spans[0][1], head[0], (*NEW_CLAUSE, *COMMAS))
        for verb, link in beside
    )  # fmt: skip


def _is_decided_at(view: SentenceView, one: Candidate, other: Candidate) -> bool:
    """«أصدرت المنظمة خلال اجتماعها الذي عقد في … قرارا», «القرار الصادر عن القمة المنعقدة في …»: one day for both.

    The gathering stands within the act, or right behind the word that says that the act was made.
    """
    act, gathering = (one, other) if other.event_type == "meeting" else (other, one)
    if gathering.event_type != "meeting" or act.event_type not in ("policy", "mission"):
        return False
    if is_set_off(view, gathering, act) or is_made_at(view, gathering, act):
        return True
    if act.event_type != "policy":
        return False
    if (act.start < gathering.start and gathering.end < act.end) or follows_with_and(view, gathering, act):
        return True
    made = act.sub_event_type in _MADE_AT_GATHERING and act.spans[0][1] < act.end <= gathering.start
    return made and view.words_between(act.end, gathering.start) <= _MADE_AT_REACH


def _names_same_act(view: SentenceView, one: Candidate, other: Candidate) -> bool:
    """«الاتفاق لوقف إطلاق النار», «اتفاق وقف إطلاق النار»: an act and what it is about have one date."""
    if one.event_type == other.event_type == "enforcement":
        return names_its_punishment(view, one, other)
    if not one.event_type == other.event_type == "policy" or one.spans[0] == other.spans[0]:
        return False
    first, second = sorted((one.spans[0], other.spans[0]))
    return view.words_between(first[1], second[0]) == 0


def _of_another_clause(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«اعتقلت أمس رجلا هدد السفير الذي طعن في مارس»: a date of a relative clause behind a verb is asked last."""
    if not candidate.verbal or date.char_start < candidate.end or len(candidate.spans) > 1:
        return False
    if is_day_set_off(view, date):
        return False
    return view.has_barrier(candidate.end, date.char_start, ("relative", "second_relative"))


def _is_part_of_name(view: SentenceView, date: DateMention) -> bool:
    """«القرار رقم 1973 لعام 2011 الذي اتخذ الاثنين»: the year behind a number is asked last."""
    if date.precision != "year" or view.letter_before(date.char_start) != "ل":
        return False
    return bool(words("number_of_text") & set(view.words_before(date.char_start, _NUMBERED)))


def _is_one_clause(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """Whether nothing parts a candidate from a date that another happening already has."""
    if date.char_start < candidate.start and not _opens_clause(view, date):
        return False
    first, last = min(candidate.end, date.char_end), max(candidate.start, date.char_start)
    return not view.has_barrier(first, last, NEW_CLAUSE)


def _in_frame(view: SentenceView, frames: list[Frame], date: DateMention, cost: float) -> Frame | None:
    """The word of saying that `date` is nearer to than to any happening, if there is one."""
    if words("statement") & set(view.words_after(date.char_end, 1)) and not is_of_sitting(view, date):
        return Frame(_span(date), False)  # «صدر أمس بيان»: the day of the statement
    if _opens_what_is_said(view, date) and words("meanwhile") & set(view.words_after(date.char_end, 1)):
        return None
    nearest = min(frames, key=lambda frame: view.distance(frame.span, _span(date)), default=None)
    if nearest is None or nearest.span[0] > date.char_start:
        return None
    if view.distance(nearest.span, _span(date)) >= cost:
        return None
    told = [frame for frame in frames if frame.announces and frame.span[0] <= nearest.span[0]]
    if told and view.words_between(told[-1].span[1], nearest.span[0]) <= _STATEMENT_REACH:
        return told[-1]  # «وأعلن الجيش في بيان أمس»: the verb says what the statement's date is worth
    return nearest


def _said_of(view: SentenceView, frames: list[Frame], date: DateMention, candidate: Candidate) -> Frame | None:
    """«أدانت تونس مساء الجمعة الهجوم»: the day between a verb of opinion and its object is the verb's.

    «نشر أمس عن اعتقال خلية» tells news, and is left to the other rules.
    """
    if candidate.verbal or date.char_end > candidate.start:
        return None
    if candidate.event_type == "meeting" and words("scene_word") & set(view.words_before(candidate.spans[0][0], 2)):
        return None  # «قال أمس في مؤتمر صحفي»
    if not candidate.definite and words("about") & set(view.words_before(candidate.start, 1)):
        return None
    for frame in frames:
        near = frame.span[1] <= date.char_start and view.words_between(frame.span[1], date.char_start) <= _SAYER_REACH
        told = [b for b in view.barriers_between(frame.span[1], candidate.start) if b.kind != "-"]
        if near and not frame.announces and not told and not _is_statement_of(view, frames, frame):
            return frame
    return None


def _is_statement_of(view: SentenceView, frames: list[Frame], frame: Frame) -> bool:
    """«أعلن الجيش في بيان مساء الأربعاء توقيف …»: the statement only carries what the verb announces."""
    before = [f for f in frames if f.announces and f.span[1] <= frame.span[0]]
    return bool(before) and view.words_between(before[-1].span[1], frame.span[0]) <= _STATEMENT_REACH
