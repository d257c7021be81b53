"""Whether what a sentence says that somebody said is news of the day on which it was said."""

from __future__ import annotations

from extract.events.days.scenes import is_scene_of_speech, opens_as_scene
from extract.events.days.sources import is_main_news, is_sourced
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.frames import Frame
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_UNREACHED = 27.0
_SCENE = 10.0
_MAIN = 3.0
_MARKS = ("،", ",", "(", ")", "«", "»", "-")
_NEWS_REACH = 7
_LONG_SUBJECT = 12
_WEEK = 7
_ACTS = ("policy", "mission")
_STRETCHES = ("last_span", "last_days")
_PERIOD_REACH = 20
_SAID_ANEW = ("complement", "speech", "؛")
_ASIDE = ("relative", "second_relative", "subordinate")
_NEWS_OF_THE_DAY = ("attack", "enforcement", "statistic", "funding")


def is_news_of(view: SentenceView, frame: Frame, candidate: Candidate, date: DateMention) -> bool:
    """Whether a statement of `date` may date what it says: one of a year may not («أفادت العام الماضي أن …»)."""
    if candidate.event_type not in OF_FORCE or date.date_start is None or date.date_end is None:
        return True
    if _has_day_of_its_own_before(view, candidate, date):
        return False
    said = view.has_barrier(frame.span[1], candidate.start, ("complement",))
    return not said or (date.date_end - date.date_start).days <= _WEEK


def _has_day_of_its_own_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«ذكرت اليوم أن جنديين قتلا أمس في هجوم», «قال الأربعاء إن القتال استمر مساء الثلاثاء وسط غارات».

    What is said has another day before the happening, so that the day on which it was said is not its day.
    """
    head = candidate.spans[0][0]
    said = [barrier.position for barrier in view.barriers_between(date.char_end, head) if barrier.kind == "complement"]
    return bool(said) and any(
        when.precision == "day"
        and not when.since
        and said[0] < when.char_start < when.char_end <= head
        and not view.has_barrier(said[0], when.char_start, _ASIDE)
        and not view.has_barrier(when.char_end, head, _SAID_ANEW)
        for when in view.dates
    )


def _is_from_source(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """News from a source that announces it, or, told by the main verb, from anybody: «وفق ما قال مسؤول أمس»."""
    told = frame.announces or (frame.tells and is_main_news(view, candidate))
    return told and is_sourced(view, frame, candidate)


def cost_within_speech(view: SentenceView, frame: Frame, candidate: Candidate, date: DateMention) -> float:
    """How far into what is said a happening stands: words behind the «إن» that follows the statement's date."""
    if _is_from_source(view, frame, candidate):
        return _MAIN if is_main_news(view, candidate) and candidate.spans[0][0] < frame.span[0] else _SCENE
    for barrier in view.barriers_between(date.char_end, candidate.start):
        if barrier.kind == "complement":
            resumed = _resumed_at(view, barrier.position, candidate)
            start = barrier.position + 1 if resumed is None else resumed
            return min(view.distance((start, start), span) for span in candidate.spans)
    return _UNREACHED


def _resumed_at(view: SentenceView, position: int, candidate: Candidate) -> int | None:
    """«أعلنت أنه في إطار المتابعة التي تقوم بها، تمكنت الوحدة من …»: where the main verb behind the comma stands."""
    commas = [b.position for b in view.barriers_between(position, candidate.start) if b.kind in COMMAS]
    for comma in reversed(commas):
        opening = next((word for word in view.words if word.start > comma), None)
        if opening is not None and opening.key in words("managed") and opening.start <= candidate.spans[0][0]:
            return opening.start if not _is_parted(view, opening.start, candidate) else None
    return None


def _is_parted(view: SentenceView, position: int, candidate: Candidate) -> bool:
    """Whether another clause stands between the main verb at `position` and a happening."""
    return any(b.cost >= 2 and b.kind not in _MARKS for b in view.barriers_between(position, candidate.spans[0][0]))


def _is_told_aside(view: SentenceView, position: int, candidate: Candidate) -> bool:
    """Whether a relative clause of what is said from `position` on holds a happening, and not the clause behind it."""
    if not view.has_barrier(position, candidate.start, ("relative",)):
        return False
    return _resumed_at(view, position, candidate) is None


def _is_told_news(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """«قال المسؤول أمس إن مسلحين هاجموا …»: what is said begins with a happening, not with a remark on one.

    An act too: «أعلن أمس أن الحكومة سمحت باستخدام القواعد», «قال التلفزيون السبت إن الرئيس أصدر مرسوما», and one that
    is announced: «أعلنت أمس أنها ستطلق حملة».
    """
    told = frame.tells or (frame.announces and candidate.event_type in _ACTS)
    announced = frame.announces and candidate.event_type in _ACTS and candidate.verbal and candidate.tense == "future"
    if not told or candidate.definite or not (announced or _is_told_as_done(view, candidate)):
        return False
    if candidate.event_type not in (*OF_FORCE, *_ACTS) or candidate.start < frame.span[1]:
        return False
    clauses = [b for b in view.barriers_between(frame.span[1], candidate.start) if b.cost > 2]
    if (
        len(clauses) > 1
        and clauses[0].kind == ":"
        and view.words_between(clauses[0].position, clauses[1].position) == 0
    ):
        clauses = clauses[1:]  # «قالت الوزارة أمس: إن الشرطة ألقت القبض …»
    if len(clauses) != 1 or clauses[0].kind != "complement":
        return False
    before = view.words_before(candidate.start, view.words_between(clauses[0].position, candidate.start))
    if words("doer_of_attack") & {*before, *view.words_before(candidate.start, 1)}:
        return False  # «قال ضابط أمس إن المهاجمين فجروا …»: more of an attack that is known
    managed = words("managed") & set(view.words_after(candidate.start, 1))  # «إن فرقة التوقي من … نجحت في إيقاف»
    return len(before) <= (_LONG_SUBJECT if managed else _NEWS_REACH) and not words("background") & set(before)


def _is_told_as_done(view: SentenceView, candidate: Candidate) -> bool:
    """A verb of the past, or «تم» and the noun of an act: «حالة الطوارئ تم تمديدها»."""
    if candidate.verbal:
        return candidate.tense == "past"
    if candidate.event_type not in _ACTS:
        return False
    return any(words("perfective") & set(view.words_before(start, 1)) for start, _ in candidate.spans)


def _is_told_over_a_time(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """«ذكرت الوكالة أمس أنه حتى الأول من أغسطس قتل 260», «قالت اليوم إنه تم إيقاف أربعة خلال الأيام الماضية»."""
    if candidate.event_type not in _NEWS_OF_THE_DAY or candidate.start < frame.span[1]:
        return False
    for when in view.dates:
        until = words("until") & set(view.words_before(when.char_start, 1))
        over = words("counted_during") & set(view.words_before(when.char_start, 1)) and when.precision != "day"
        if when.char_start < frame.span[1] or not (until or over or when.rule in _STRETCHES):
            continue
        first, last = min(candidate.end, when.char_end), max(candidate.start, when.char_start)
        said = view.has_barrier(frame.span[1], when.char_start, ("complement",))
        if said and not view.has_barrier(first, last, ("relative", "second_relative")):
            return True
    return False


def is_what_is_announced(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """Whether `candidate` is what the frame announces: it follows, with no new clause of its own between."""
    if words("of_a_period") & set(view.words_after(candidate.end, _PERIOD_REACH)):
        return False  # «… إن 170 مدنيا قتلوا خلال هذه الفترة»: a count, not the news of the day
    if _is_told_over_a_time(view, frame, candidate):
        return False
    if opens_as_scene(view, frame, candidate):
        return True
    if candidate.spans[0][0] < frame.span[1]:
        return _is_from_source(view, frame, candidate)
    if _is_told_news(view, frame, candidate) or is_scene_of_speech(view, frame, candidate):
        return True
    if not frame.announces:
        return False
    clauses = [b for b in view.barriers_between(frame.span[1], candidate.start) if b.kind == "complement"]
    if clauses and _is_told_aside(view, clauses[0].position, candidate):
        return False  # «أعلنت أمس أن الرجل الذي حاول تنفيذ هجوم …»: known of the man, not the news
    return not clauses or (candidate.tense != "future" and candidate.event_type in _NEWS_OF_THE_DAY)
