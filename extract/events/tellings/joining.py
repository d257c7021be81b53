"""Words of one sentence that name one happening, joined: «تفجير … أسفر … الهجوم», «هجوم استهدف …»."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.events.carrying.listed_tolls import is_killed_in_strike, is_where_they_died
from extract.events.counts.own_numbers import is_of_deed_before_it
from extract.events.days.dating import DateLink
from extract.events.days.joined_deeds import are_told_apart
from extract.events.drafts import TOLD_ELSEWHERE
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.doer_killed import is_doer_killed
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold

_KILLINGS = ("killing", "killed_by_forces")
_KILLED_REACH = 6
_TAKING = ("arrest", "cell_dismantled", "seizure")
_JOIN_REACH = 22.0
_OPENING_WORDS = 4
_DATED_REACH = 8
_MEASURED = 6
_STRUCK_REACH = 12
_SHE_KILLED = "قتلت"
HOW = ("own", "shared", "frame", "carried", "implicit", "anaphoric", TOLD_ELSEWHERE)


def _is_toll_of(view: SentenceView, candidate: Candidate, other: Candidate) -> bool:
    """«مقتل 30 جراء تفجير وقع أول من أمس», «تفجير في 26 يونيو … أدى إلى مقتل 30»: the attack's day is the deaths'."""
    if candidate.sub_event_type == "killed_by_forces" and is_killed_in_strike(view, candidate, other):
        return True
    if candidate.sub_event_type not in _KILLINGS or other.sub_event_type in _KILLINGS:
        return False
    if is_doer_killed(view, other):
        return False
    if _is_killed_in(view, candidate, other) or _did_the_killing(view, other, candidate):
        return True
    if other.start < candidate.spans[0][0]:
        return not view.is_verb_at(candidate.spans[0][0]) and bool(
            words("outcome") & set(_undated_before(view, candidate.spans[0][0]))
        )
    return candidate.spans[0] in other.spans[1:]


def _is_killed_in(view: SentenceView, killing: Candidate, attack: Candidate) -> bool:
    """«أعلن المكتب أمس أن اثنين قتلا في تفجير نفذه الحزب ليل أول من أمس»: killed in the attack of another day."""
    start, end = attack.spans[0][0], killing.spans[0][1]
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if attack.event_type != "attack" or start in verbs or not killing.verbal or start < end:
        return False
    if not words("in_strikes") & set(view.words_before(start, 1)) or view.words_between(end, start) > _KILLED_REACH:
        return False
    return not view.has_barrier(end, start, NEW_CLAUSE)


def _did_the_killing(view: SentenceView, strike: Candidate, killing: Candidate) -> bool:
    """«أن ضربة جوية نفذت الثلاثاء قرب البلدة قتلت قياديين»: the strike is the subject of the killing."""
    end, start = strike.spans[0][1], killing.spans[0][0]
    if not words("strikes_by_air") & set(fold(strike.text).split()[:1]) or not view.is_verb_at(start):
        return False
    if start < end or fold(killing.text) != _SHE_KILLED or view.words_between(end, start) > _STRUCK_REACH:
        return False
    return not view.has_barrier(end, start, NEW_CLAUSE)


def _undated_before(view: SentenceView, position: int) -> list[str]:
    """The last three words before `position` that belong to no date: «أدت في مطلع يوليو إلى مقتل»."""
    before = [word for word in view.words if word.end <= position][-_DATED_REACH:]
    return [word.key for word in before if not view.in_date(word)][-3:]


def _its_day(view: SentenceView, strike: Candidate, own: DateLink, toll: DateLink) -> DateLink:
    """Of the days of a deed and of its toll the one that is no day of an announcement before what is said.

    «زار أمس موقع التفجير الذي أدى إلى مقتل 16 الاثنين»: nor that of what is done about a known attack.
    """
    if own.date is None or toll.date is None or toll.how != "own" or own.date is toll.date:
        return own if own.date is not None else toll
    said = own.date.char_end <= strike.start and any(
        barrier.kind == "complement" for barrier in view.barriers_between(own.date.char_end, strike.start)
    )
    ahead = strike.definite and strike.event_type == "attack" and own.date.char_end <= strike.start
    behind = strike.spans[0][1] if said else strike.end
    return toll if (said or ahead) and toll.date.char_start >= behind else own


def _are_two(view: SentenceView, one: Candidate, other: Candidate) -> bool:
    """Whether a noun is told twice, joined («الهجوم في أنقرة والهجوم على القاعدة»), or has a toll apart."""
    first, second = sorted((one, other), key=lambda candidate: candidate.spans[0])
    if first.event_type == "attack" and are_told_apart(view, first, second):
        return True
    first, second = sorted((one, other), key=lambda candidate: candidate.start)
    nouns = (fold(first.text).lstrip("وفبل"), fold(second.text).removeprefix("و"))
    return fold(second.text).startswith("وال") and nouns[0] == nouns[1]


def _is_let_go_of(one: Candidate, other: Candidate) -> bool:
    """«ألقي القبض على رجلين، وأفرج عن أحدهما مساء»: who is let go was not taken by it."""
    kinds = (one.sub_event_type, other.sub_event_type)
    return "release" in kinds and bool(set(kinds) & set(_TAKING))


def _is_scene_of_arrest(view: SentenceView, candidate: Candidate, link: DateLink, other: Candidate) -> bool:
    """«أعلنت اليوم أن الشرطة أوقفت أمس أربعة خلال مداهمات في الحي»: the raid is where they were taken, not the news."""
    if candidate.sub_event_type != "raid" or candidate.verbal or other.sub_event_type not in _TAKING:
        return False
    start, end = candidate.spans[0][0], other.spans[0][1]
    if link.how != "frame" or start < end or not words("in_strikes") & set(view.words_before(start, 1)):
        return False
    return not view.has_barrier(end, start, NEW_CLAUSE)


def _only_measures(view: SentenceView, candidate: Candidate) -> bool:
    """«وقع انفجار ثان بعد ساعة من الانفجار الأول»: the known attack says when another was, what follows is not its."""
    before = view.words_before(candidate.spans[0][0], _MEASURED)
    times = [at for at, key in enumerate(before) if key in words("comes_after")]
    known = candidate.event_type == "attack" and candidate.definite
    return known and bool(times) and bool(words("another") & set(before[: times[-1]]))


def _comes_after(view: SentenceView, candidate: Candidate, other: Candidate) -> bool:
    """«يأتي هذا الهجوم بعد أيام من تفجير وقع الجمعة»: the one that is known only says what the other came before."""
    return candidate.event_type == "attack" and is_of_deed_before_it(view, candidate.spans[0][0], other.spans[0][0])


def _with_words(main: Candidate, other: Candidate) -> Candidate:
    return replace(main, spans=(*main.spans, *other.spans))


def consolidate(view: SentenceView, kept: list[tuple[Candidate, DateLink]]) -> list[tuple[Candidate, DateLink]]:
    """Join the words of one sentence that name one happening: «تفجير … أسفر … الهجوم»."""
    joined: list[tuple[Candidate, DateLink]] = []
    for candidate, link in sorted(kept, key=lambda pair: (HOW.index(pair[1].how), pair[1].cost)):
        for position, (other, other_link) in enumerate(joined):
            if other.event_type != candidate.event_type or _are_two(view, candidate, other):
                continue
            if link.date is not None and _is_let_go_of(candidate, other):
                continue
            if _is_scene_of_arrest(view, candidate, link, other):
                joined[position] = (_with_words(other, candidate), other_link)
                break
            if _is_toll_of(view, candidate, other) or is_where_they_died(view, candidate, other, other_link):
                joined[position] = (other, _its_day(view, other, other_link, link))
                break
            if _is_toll_of(view, other, candidate) or is_where_they_died(view, other, candidate, link):
                joined[position] = (candidate, _its_day(view, candidate, link, other_link))
                break
            if link.date is None or link.date is other_link.date:
                near = min(view.distance(a, b) for a in candidate.spans for b in other.spans)
                if _only_measures(view, candidate) or _comes_after(view, candidate, other):
                    break
                if near <= _JOIN_REACH or candidate.definite:
                    joined[position] = (_with_words(other, candidate), other_link)
                    break
        else:
            joined.append((candidate, link))
    return sorted(joined, key=lambda pair: pair[0].start)


def is_another(view: SentenceView, candidate: Candidate) -> bool:
    """«كما وقع انفجار ثان», «في هجوم منفصل»: a happening apart from the one that the sentence told first."""
    end = candidate.spans[0][1]
    return candidate.event_type == "attack" and bool(words("another") & set(view.words_after(end, 2)))


def is_told_apart(view: SentenceView, candidate: Candidate) -> bool:
    """«وفي هجوم آخر، قتل …», «وفي حادث منفصل فجر انتحاري …»: another attack, or «كما تلقى اتصالا»: another call."""
    if candidate.sub_event_type == "phone_call":
        return not candidate.definite and bool(words("one_more") & {word.key for word in view.words[:1]})
    first = [word.key for word in view.words[:_OPENING_WORDS] if word.end <= candidate.start]
    pairs = [pair for pair in pairwise(first) if pair[0] != "الي"]  # «إضافة إلى آخر»: one more of them
    opening = {*(word for _, word in pairs), *(" ".join(pair) for pair in pairs)}
    return is_another(view, candidate) or (candidate.event_type == "attack" and bool(words("told_apart") & opening))


def has_its_own_target(view: SentenceView, candidate: Candidate, before: str) -> bool:
    """«قتل 25 في هجوم على أكاديمية»: an attack not told as known, on what the text `before` (folded) does not name."""
    if candidate.event_type != "attack" or candidate.definite:
        return False
    behind = [view.words_after(end, 2) for _, end in candidate.spans]
    targets = [words_behind[1] for words_behind in behind if len(words_behind) == 2 and words_behind[0] == "علي"]
    return any(target.removeprefix("ال") not in before for target in targets)
