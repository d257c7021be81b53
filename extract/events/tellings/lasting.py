"""How long a gathering lasts, where its sentence or one of the next says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from extract.events.days.dating import DateLink
from extract.events.drafts import Draft
from extract.events.happenings.candidates import Candidate
from extract.events.tellings.comparing import same_dates
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import COMMAS, SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention
from extract.triggers import Word

_MOST_DAYS = 14
_WEEK = 7
_NEXT = 15  # sentences
_NAME_BEFORE, _NAME_BEHIND = 7, 3
_LASTING_REACH, _NUMBER_REACH, _DAY_REACH = 16, 2, 5
_SHORTEST_NAME = 4
_END_REACH = 8
_AT_ONCE = ("phone_call", "press_conference", "hearing")
_STEM_OF = {"visit": "زيار", "summit": "قم", "session": "جلس"}


def duration_of(view: SentenceView, candidate: Candidate, link: DateLink) -> NumberMention | None:
    """The days that a gathering or an exercise lasts from its day on: «انطلقت أمس … التي تستمر يومين»; else None."""
    if (
        (candidate.event_type != "meeting" and candidate.sub_event_type != "training")
        or link.date is None
        or link.date.precision != "day"
    ):
        return None
    head = candidate.spans[0][0]
    heads = [t for t in view.triggers if t.event_type == "meeting" and t.role == "head"]
    guest = candidate.sub_event_type == "reception"  # «تستقبل الرياض غدا الرئيس في زيارة تستمر يومين»
    gatherings = [t.char_start for t in heads if not (guest and t.sub_event_type == "visit")]
    until = next((start for start in gatherings if start > head), view.sentence.char_end)
    for number in view.numbers:
        near = candidate.start < number.char_start < until
        near = near and view.words_between(candidate.end, number.char_start) <= _LASTING_REACH
        if near and view.has_barrier(candidate.end, number.char_start, ("subordinate",)):
            continue  # «استؤنفت أمس المحادثات بعد توقف دام ثلاثة أيام»
        if near and _counts_days(number) and words("lasting") & set(view.words_before(number.char_start, 1)):
            return number
    return None


def days_of(view: SentenceView, candidate: Candidate, day: date, days: int) -> tuple[date, date]:
    """The first and last of `days` days; «اختتم أمس مؤتمر دام ثلاثة أيام» tells the last one."""
    told = {word.key.removeprefix("و") for start, end in candidate.spans for word in view.words_in(start, end)}
    length = timedelta(days=days - 1)
    return (day - length, day) if told & words("comes_to_end") else (day, day + length)


def _counts_days(number: NumberMention) -> bool:
    """«يومين», «عشرة أيام»: as many days as a gathering may last."""
    return number.unit in ("days", "weeks") and 1 < days_told(number) <= _MOST_DAYS


def days_told(number: NumberMention) -> int:
    """«يومين», «أسبوعين»: as days."""
    return int(number.value) * (_WEEK if number.unit == "weeks" else 1)


def with_last_days(mentions: DocumentMentions, drafts: list[Draft]) -> list[Draft]:
    """The drafts, gatherings of one day with the last day that the text tells behind it."""
    return [_until_its_end(mentions, draft, _next_gathering(drafts, draft)) for draft in drafts]


def _next_gathering(drafts: list[Draft], draft: Draft) -> int:
    """The sentence of the next gathering of another day: what is told there need not be of `draft`."""
    dated = (other for other in drafts if other.event_type == "meeting" and other.link.date is not None)
    others = (other.sentence for other in dated if not same_dates(other, draft))
    return min((sentence for sentence in others if sentence > draft.sentence), default=draft.sentence + 1 + _NEXT)


def _until_its_end(mentions: DocumentMentions, draft: Draft, until: int) -> Draft:
    """`draft` with the last day that its sentence, or one before sentence number `until`, tells of it."""
    if draft.event_type != "meeting" or draft.sub_event_type in _AT_ONCE or draft.link.how == "anaphoric":
        return draft
    if draft.date_start is None or draft.date_start != draft.date_end or draft.link.date is None:
        return draft
    first = _first_day(view_of(mentions, draft.sentence), draft, draft.date_start)
    if first is not None:
        return replace(draft, date_start=first, lasts_days=(draft.date_start - first).days + 1)
    stems = _stems_of(draft)
    for index in range(draft.sentence, min(draft.sentence + 1 + _NEXT, until, len(mentions.sentences))):
        view = view_of(mentions, index)
        for word in view.words:
            if word.start < draft.anchor[1] or word.key.removeprefix("و") not in words("runs_until"):
                continue
            told = _is_said_of(view, word, stems) or (index == draft.sentence and _goes_on(view, word, draft))
            last = _last_day(view, word, draft.date_start) if told else None
            if last is not None:
                return replace(draft, date_end=last, lasts_days=(last - draft.date_start).days + 1)
    return draft


def _first_day(view: SentenceView, draft: Draft, last: date) -> date | None:
    """«اختتم أمس المؤتمر الذي بدأ الثلاثاء»: the day behind a verb of opening, where another verb tells the end."""
    ends = [w for w in view.last_words(draft.anchor[0], _END_REACH) if w.key.removeprefix("و") in words("comes_to_end")]
    if not ends:
        return None
    for word in view.words:
        if word.start < draft.anchor[1] or word.key not in words("opens_sitting"):
            continue
        if not words("relative_pronoun") & set(view.words_before(word.start, 1)):
            continue
        day = next((day for day in view.dates if day.char_start >= word.end), None)
        if day is None or day.date_start is None or view.words_between(word.end, day.char_start) > _DAY_REACH:
            return None
        return day.date_start if last - timedelta(days=_MOST_DAYS) <= day.date_start < last else None
    return None


def _stems_of(draft: Draft) -> tuple[str, ...]:
    """The beginnings of the nouns that name a gathering again: «موتمر», «زيار» for «زيارته»."""
    named = [_bare(word) for word in fold(draft.text).split()[:1]]
    stems = [word.rstrip("اهي") for word in named if len(word) >= _SHORTEST_NAME]
    return tuple(stem for stem in (*stems, _STEM_OF.get(draft.sub_event_type, "")) if len(stem) > 1)


def _bare(word: str) -> str:
    """A noun without the particles and the article written on to it."""
    return word.lstrip("وبل").removeprefix("ال")


def _is_said_of(view: SentenceView, word: Word, stems: tuple[str, ...]) -> bool:
    """«المؤتمر الذي يستمر …», «وتستمر أعمال المؤتمر …»: whether the gathering stands beside the verb."""
    before = view.words_before(word.start, _NAME_BEFORE)
    follows = bool(before) and before[-1] in words("relative_pronoun")
    near = before[:-1] if follows else view.words_after(word.end, _NAME_BEHIND)
    named = [key for key in near if _bare(key).startswith(stems)]
    feminine = word.key.lstrip("وس").startswith("ت")  # «ناقش المؤتمر الخطة التي تنتهي غدا»: the plan ends
    return bool(named) and (not follows or named[-1].endswith(("ه", "ات", "ها", "هما")) == feminine)


def _goes_on(view: SentenceView, word: Word, draft: Draft) -> bool:
    """«تبدأ اجتماعات المجلس غدا، وتختتم الاثنين», «افتتح أمس مؤتمرا … يستمر حتى الأحد»: said of the gathering."""
    feminine = fold(draft.text).split()[0].endswith(("ه", "ات"))
    proceedings = words("proceedings") & set(view.words_before(draft.anchor[0], 1))  # «أعمال المؤتمر … وتستمر يومين»
    if word.key.lstrip("وس").startswith("ت") != (feminine or bool(proceedings)):
        return False
    heads = [t.char_start for t in view.triggers if t.event_type == "meeting" and t.role == "head"]
    if any(draft.anchor[1] <= head < word.start for head in heads):
        return False  # «محادثات مع نظيره خلال زيارة تستمر يومين»: the visit does
    between = view.barriers_between(draft.anchor[1], word.start)
    if word.key.startswith("و"):
        return all(b.kind in (*COMMAS, "relative") for b in between)
    return not between and not view.folded.startswith("ال", draft.anchor[0] - view.sentence.char_start)


def _last_day(view: SentenceView, word: Word, first: date) -> date | None:
    """The last day that stands behind a verb of lasting or ending: «يومين», «حتى 28 يوليو», «تختتم غدا»."""
    if words("one_week") & set(view.words_after(word.end, 1)):
        return first + timedelta(days=_WEEK - 1)  # «تستمر أسبوعا»
    for number in view.numbers:
        near = word.end <= number.char_start and view.words_between(word.end, number.char_start) <= _NUMBER_REACH
        if near and _counts_days(number):
            return first + timedelta(days=days_told(number) - 1)
    for day in view.dates:
        if day.char_start < word.end or view.words_between(word.end, day.char_start) > _DAY_REACH:
            continue
        if view.barrier_cost(word.end, day.char_start) > 1 or day.precision != "day" or day.date_end is None:
            continue
        ends = word.key.removeprefix("و") in words("closes")
        until = words("until_then") & set(view.words_before(day.char_start, 1))
        last = day.date_end + timedelta(days=_WEEK if day.rule == "weekday" and day.date_end <= first else 0)
        if (ends or until) and first < last <= first + timedelta(days=_MOST_DAYS):
            return last
    return None
