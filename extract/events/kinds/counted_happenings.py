"""Words of happenings that a number counts: «أكثر من 1000 اعتداء» tells how many there were, not one of them."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_CROWD = 20
_SEVERAL = 4
_FEW, _SHARE_REACH, _OF_SHARE_REACH = 9, 3, 5
_PLURAL = "ات"
_DONE_TO_MANY = (
    "extradition", "deportation", "designation", "closure", "deployment", "training", "withdrawal", "seizure",
    "operation",
)  # fmt: skip
_IN_SERIES = ("air_strike", "raid", "clash")


def is_counted(view: SentenceView, candidate: Candidate) -> bool:
    """Whether the word is what a number counts, not a happening: «أكثر من 1000 اعتداء», unless «شنت … ست غارات»."""
    if candidate.sub_event_type in _IN_SERIES and candidate.verbal and len(candidate.spans) > 1:
        return False
    if _is_told_as_figure(view, candidate) or _is_of_share(view, candidate):
        return True
    if candidate.sub_event_type == "sanctions" and _holds_people(view, candidate):
        return True
    fallen = candidate.sub_event_type == "killing" and candidate.start < candidate.spans[0][0]
    if fallen and not fold(candidate.text).startswith("ال"):
        return False  # «سقط 15 قتيلا أمس»: the dead of one killing; not «سقط مئات القتلى عام 2014»
    if candidate.sub_event_type in _DONE_TO_MANY and len(candidate.spans) > 1:
        return False  # «سلمت … ستة مطلوبين»: the people are counted, not their handing over; «عثرت … على سبع بنادق»
    if candidate.sub_event_type == "bombing" and len(candidate.spans) > 1:
        return False  # «سقطت أربعة صواريخ», «أطلقوا خمس قذائف»: what was fired is counted
    several = [number for number in view.numbers if number.value >= _SEVERAL and number.noun]
    counting = [number for number in several if _counts_word(view, candidate, number)]
    return bool(counting) and not _are_of_one_day(view, candidate, counting[0])


def _are_of_one_day(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«شهدت المدينة أمس ستة هجمات»: a few attacks of one day are told together; not «12 هجوما في أبريل»."""
    if candidate.event_type != "attack" or number.value > _FEW or number.qualifier != "exact":
        return False
    return bool(view.dates) and all(date.precision == "day" and not date.since for date in view.dates)


def _is_told_as_figure(view: SentenceView, candidate: Candidate) -> bool:
    """«بلغ عدد الهجمات 90 هجوما خلال مارس»: right behind a word for how many there were, with their number."""
    plural = any(word.endswith(_PLURAL) for word in fold(candidate.text).split())
    before = view.unjoined_before(candidate.spans[0][0], _SHARE_REACH)
    if candidate.event_type == "attack" and plural and "من" in before and words("sum_of") & set(before):
        return any(number.unit == "percent" for number in view.numbers)  # «35 % من إجمالي قتلى العمليات الإرهابية»
    figure = words("figure_of") & set(before[-1:])
    return plural and bool(figure) and any(number.value >= _SEVERAL for number in view.numbers)


def _is_of_share(view: SentenceView, candidate: Candidate) -> bool:
    """«10 في المئة من الهجمات», «خسر 40 في المئة من أراض يسيطر عليها»: what a share is told of is no one attack."""
    if candidate.event_type != "attack":
        return False
    head = candidate.spans[0][0]
    return any(
        number.unit == "percent"
        and number.char_end <= head
        and view.words_between(number.char_end, head) <= _OF_SHARE_REACH
        and view.words_after(number.char_end, 1) == ("من",)
        and not view.has_barrier(number.char_end, head, ("complement", "speech", "،"))
        for number in view.numbers
    )


def _holds_people(view: SentenceView, candidate: Candidate) -> bool:
    """«منعت 38 ألف شخص من دخول البلاد»: people are counted between the verb and what they were kept from."""
    return any(
        number.unit == "people" and number.value >= _CROWD and candidate.start < number.char_start < candidate.end
        for number in view.numbers
    )


def _counts_word(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether a number stands right before the word, before «حالة …» or before what was carried out with it."""
    start = candidate.spans[0][0]
    verb = view.is_verb_at(start) and candidate.event_type == "enforcement"  # «قوة من اللواء 59 ألقت القبض»
    beside = not verb and number.char_end <= start <= number.char_end + 3
    return beside or _counts_cases_of(view, number, start) or _counts_means(candidate, number)


def _counts_means(candidate: Candidate, number: NumberMention) -> bool:
    """«نفذوا 500 اعتداء بالقنابل»: attacks are counted between a verb and what they were carried out with."""
    between = candidate.start < number.char_start < candidate.spans[0][0]
    return candidate.event_type == "attack" and between and number.unit == "attacks"


def _counts_cases_of(view: SentenceView, number: NumberMention, start: int) -> bool:
    """«نحو 4000 حالة إعدام»: a word for a case between the number and what is counted."""
    between = [word.key for word in view.words_in(number.char_end, start)]
    return len(between) == 1 and between[0] in words("case")
