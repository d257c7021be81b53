"""Numbers beside a campaign or a law that a sentence only names: to say when something else was, or against what."""

from __future__ import annotations

from extract.events.counts.figures import vote_of
from extract.events.happenings.candidates import Candidate
from extract.events.happenings.dated_by_name import has_year_in_name
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention

_OF_YEAR = "act_of_year"
_BEHIND_TIME = 2
_SIZE = 2
_BESIDE = 3
_ACTS = ("laws", "decisions", "agreements", "resolutions")
_PEOPLE = ("people", "members", "arrested", "militants", "suspects", "fighters")
_OTHER_CLAUSE = ("relative", "second_relative", "clause", "complement", "speech", "؛")


def is_beside_named(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether `number` tells of something else than the campaign, war or law that stands beside it."""
    if candidate.event_type == "policy":
        if _is_of_act_before(view, candidate, number) or _counts_nothing(view, number):
            return True
        cited = candidate.rule.startswith(_OF_YEAR) or has_year_in_name(view, candidate.spans[0][1])
        return cited and number.unit in _PEOPLE  # «لمخالفتهم قانون المساجد لسنة 1989»
    if candidate.event_type != "mission":
        return False
    if number.char_end > candidate.start:
        return candidate.sub_event_type == "campaign" and _is_size_of_body(view, number)
    if view.words_between(number.char_end, candidate.start) <= len(number.noun.split()):
        return False
    return _is_only_a_time(view, candidate) or _is_told_elsewhere(view, candidate, number)


def _is_of_act_before(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«منذ تمرير قانونين جديدين، … نظام جديد أقره البرلمان في يناير»: how many other acts there were before."""
    if number.unit not in _ACTS:
        return False
    if words("others_like_it") & set(view.words_after(number.char_end, _SIZE)):
        return True  # «بعد القرار 1696، فضلا عن ستة قرارات مماثلة لاحقا»
    if number.char_end > candidate.start:
        return False
    return view.words_between(number.char_end, candidate.start) > _BESIDE


def _counts_nothing(view: SentenceView, number: NumberMention) -> bool:
    """«بكلفة تصل إلى 4.»: a bare number that no noun tells the sense of; a vote has its words."""
    return not number.unit and not number.noun and not vote_of(view, number)


def _is_size_of_body(view: SentenceView, number: NumberMention) -> bool:
    """«تقاتل قوة أفريقية تضم 22 ألف جندي»: how big a body is that has a part in it."""
    return bool(words("made_up_of_members") & set(view.words_before(number.char_start, _SIZE)))


def _is_only_a_time(view: SentenceView, candidate: Candidate) -> bool:
    """«نزح 80 ألف مدني منذ بدء العمليات العسكرية»: since when, not in what, they were counted."""
    before = view.words_before(candidate.start, _BEHIND_TIME)
    by_whom = before == ("من", "قبل")  # «تدريب ألف مقاتل من قبل القوات»
    return not by_whom and bool(words("campaign_as_time") & set(before))


def _is_told_elsewhere(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«19 عضوا كانوا في الإدارة، بينهم مهندس الحرب على العراق»: a war that is named behind what is counted."""
    if candidate.verbal or not candidate.rule.startswith("head:"):
        return False
    among = words("among_them") & {word.key for word in view.words_in(number.char_end, candidate.start)}
    return bool(among) or view.has_barrier(number.char_end, candidate.start, (*_OTHER_CLAUSE, "subordinate", "،", ","))
