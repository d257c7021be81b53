"""Whether a happening occurred, is planned or only proposed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import pairwise

from extract.dates.tense import verb_tense
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import DateMention, Status

_TO_COME = ("present", "future")
_JOINING = ("", "و", "ف")
_PLANNING_REACH, _WILL_BE_REACH, _WILL_REACH = 7, 4, 10
_OPTIONS_REACH, _EXPECTED_REACH = 6, 16
_ANNOUNCED = ("mission", "policy")
_NAMED_BY_YEAR = "act_of_year"
_OTHER_CLAUSE = (*NEW_CLAUSE, *COMMAS)


@lru_cache(maxsize=1)
def _planning_words() -> dict[str, str]:
    planning = {}
    for entry in read_lexicon("planning"):
        status = entry.get("status")
        for prefix in (*_JOINING, "ب") if status == "proposed" else _JOINING:  # «تقدمت بمقترح»
            planning[prefix + entry.key] = status
    return planning


def _will(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a verb in the future stands right before: «سيتم القبض», «ستبدأ محاكمة»."""
    starts = tuple(words("future_start"))
    return any(word.lstrip("و").startswith(starts) for word in view.words_before(candidate.start, 2))


def _is_told_ahead(view: SentenceView, candidate: Candidate, when: DateMention | None) -> bool:
    """«زيارة الوزير يوم الاثنين ستبحث …», «ستكون المحطة الأولى لزيارته», «سيزور المدينة ويجري مباحثات»: to come."""
    if when is not None and words("tomorrow") & set(fold(when.text).split()):
        return True
    if candidate.tense == "present" and view.words_before(candidate.start, 2) == ("علي", "ان"):
        return True  # «على أن يلتقي اليوم نظيره»
    set_ahead = candidate.event_type in ("meeting", "mission") or candidate.sub_event_type == "trial"
    if not set_ahead or (candidate.verbal and candidate.tense == "past"):
        return False
    head, end = candidate.spans[0]
    if words("still_to_come") & set(view.words_after(end, 1)):
        return True  # «الجولة المقبلة من المحادثات، ستعقد …»
    before = [word for word in view.words if word.end <= head][-_WILL_REACH:]
    told = [word for word in before[-_WILL_BE_REACH:] if word.key.lstrip("وف") in words("will_be")]
    told += [word for word in before if _is_future(word.key)][-1:]
    told += [word for word in view.words if word.start >= end and _is_future(word.key)][:1]
    for word in told:
        first, last = min(word.end, end), max(word.start, head)
        if not view.has_barrier(first, last, _OTHER_CLAUSE):
            return True
    return False


def _lasts_beyond(when: DateMention | None, published: date | None) -> bool:
    """Whether a stretch of time that has begun is not over yet: «ستعقد هذه السنة», «أواخر الشهر»."""
    if when is None or when.date_start is None or when.date_end is None or published is None or when.since:
        return False
    return when.date_start <= published < when.date_end


def _brought_forward(view: SentenceView, candidate: Candidate) -> list[str]:
    """The words with «ب» between the verb of an act and the act: «تقدمت الحكومة بمقترح حذف المادة من القانون»."""
    if candidate.event_type != "policy":
        return []
    inside = view.words_in(candidate.start, candidate.spans[0][0])
    return [word.key for word in inside if word.key.startswith("ب")]  # «صادق المجلس على مقترح القانون»: passed


def is_set_for_a_day(view: SentenceView, candidate: Candidate, when: DateMention | None) -> bool:
    """«أهمية الاجتماع الذي سيعقد في مسقط يوم 3 مارس», «ضرورة إنجاح القمة المقررة غدا»: what it is wished for is set."""
    if candidate.event_type != "meeting" or candidate.verbal or when is None:
        return False
    head, day = candidate.spans[0][1], when.char_start
    if any(word.key in words("set_for") for word in view.words_in(head, day)):
        return True
    return any(
        light.event_type == "meeting" and light.tense in _TO_COME and head <= light.char_start < day
        and words("relative_pronoun") & set(view.words_before(light.char_start, 1))
        for light in view.triggers
    )  # fmt: skip


def _is_future(key: str) -> bool:
    """A verb in the future; «سيناء» and «سيارة» are none."""
    return key.startswith(("سي", "ست")) and verb_tense(key) == "future" and key not in words("no_future")


def status_of(
    view: SentenceView,
    candidate: Candidate,
    start: date | None,
    published: date | None,
    when: DateMention | None = None,
) -> Status:
    """The status by the verb's tense, the planning words before it, and the date against publication."""
    planning = _planning_words()
    told = (*view.words_before(candidate.start, _PLANNING_REACH), *_brought_forward(view, candidate))
    before = [planning[key] for key in told if key in planning]
    ahead = start is not None and published is not None and start > published
    over = start is not None and published is not None and start < published
    called_for = candidate.blocker == "call" or ("proposed" in before and candidate.event_type not in OF_FORCE)
    if called_for and not _is_known(candidate, start, published) and not is_set_for_a_day(view, candidate, when):
        return "proposed"
    if _is_put_forward(view, candidate) or _is_weighed(view, candidate):
        return "proposed"
    if ahead or "intended" in before:
        return "planned"
    announced = candidate.tense == "future" and candidate.event_type in _ANNOUNCED
    if over and not announced and not _lasts_beyond(when, published):
        return "occurred"
    expected = candidate.tense == "future" or {"planned", "expected"} & set(before) or _will(view, candidate)
    expected = expected or _is_expected(view, candidate)
    if expected or (start is not None and _is_told_ahead(view, candidate, when)):
        return "planned"
    return "occurred"


def _is_put_forward(view: SentenceView, candidate: Candidate) -> bool:
    """«تقدمت كتلة أمس بمشروع قانون», «أودع النواب مشروع قانون»: a bill that is brought in, not passed."""
    if candidate.event_type != "policy":
        return False
    if candidate.tense == "past" and any(start >= candidate.spans[0][1] for start, _ in candidate.spans[1:]):
        return False  # «اقتراح لجنة لتنفيذ المبادرة التي أقرتها القمة»
    bill = candidate.sub_event_type in ("bill", "initiative")
    starts = {start for start, _ in candidate.spans[1:] if start < candidate.spans[0][0]}
    verbs = words("brings_in") | words("proposes") if bill else words("proposes")
    return any(word.start in starts and word.key.lstrip("وف") in verbs for word in view.words)


def _is_weighed(view: SentenceView, candidate: Candidate) -> bool:
    """«ناقشوا تبني عقوبات», «يدرس فرض حظر», «خيارات تشمل فرض حظر»: an act that is only talked over."""
    head = candidate.spans[0][0]
    if candidate.event_type != "policy" or candidate.start == head:
        return False
    before = view.unjoined_before(candidate.start, _OPTIONS_REACH)
    listed = before[-1:] and before[-1] in words("holds_options") and words("options") & set(before)
    return bool(listed) or bool(words("weighs") & set(before[-1:]))


def _is_expected(view: SentenceView, candidate: Candidate) -> bool:
    """«من المنتظر أن يتولى النواب اليوم بدء مناقشة القانون»: all of the clause behind «المنتظر أن» is to come."""
    planning = _planning_words()
    told = [word for word in view.words if word.end <= candidate.start][-_EXPECTED_REACH:]
    for word, that in pairwise(told):
        if that.key == "ان" and planning.get(word.key) in ("planned", "expected"):
            return not view.has_barrier(that.end, candidate.start, NEW_CLAUSE)
    return False


def _is_known(candidate: Candidate, start: date | None, published: date | None) -> bool:
    """Whether what is called for, or at, has been: «دعا خلال لقائه أمس إلى …», «إلى تنفيذ القرار الصادر عام 2013».

    Or a clause behind it tells who made it: «دعت إلى إلغاء القانون الذي أقره البرلمان في مارس».
    """
    if start is None or published is None:
        return False
    head, made = candidate.spans[0], candidate.spans[1:]
    if candidate.event_type == "policy" and made and candidate.tense == "past":
        return start <= published and any(span[0] >= head[1] for span in made)
    if candidate.event_type == "meeting":
        return start <= published
    return candidate.rule.startswith(_NAMED_BY_YEAR) and start < published
