"""News whose first sentence tells no day: dated by publication, or by the statement in the sentence behind it."""

from __future__ import annotations

from datetime import date

from extract.events.carrying.carried import speech_day
from extract.events.drafts import Draft, on_carried_day
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.frames import frames_of
from extract.events.text.mentions import DocumentMentions
from extract.events.text.setting import Setting
from extract.events.text.view import SentenceView, view_of
from extract.models import DateMention

_LEAD_WORDS = 3
_ANNOUNCED_REACH = 6
_NEXT = 2  # sentences
_SURE, _CLEAR = 4, 2  # strength
_CAUGHT = ("arrest", "cell_dismantled", "foiled_plot", "seizure")


def may_be_implicit(setting: Setting, view: SentenceView, candidate: Candidate) -> bool:
    """Whether an undated happening is told as the news itself: a verb of the past in the text's first sentence.

    Of a deed of force a weaker verb does, or «أعلنت الوزارة القبض على …», where the next sentence tells the day.
    """
    lead = setting.lead
    if view.index != lead or view.dates or candidate.definite or candidate.refers:
        return False
    opens = candidate.verbal and candidate.tense == "past"
    opens = opens and view.words_between(view.sentence.char_start, candidate.start) <= _LEAD_WORDS
    if opens and candidate.strength + len(candidate.spans) >= _SURE:
        return True
    if candidate.event_type not in OF_FORCE or candidate.strength < _CLEAR or candidate.blocker:
        return False
    told = opens or (candidate.sub_event_type in _CAUGHT and _is_announced(view, candidate))
    return told and _day_of_statement(setting.mentions, lead, setting.published) is not None


def _is_announced(view: SentenceView, candidate: Candidate) -> bool:
    """«أعلنت السلطات القبض على …»: the object of a verb of announcing that opens the sentence."""
    return any(
        frame.announces
        and frame.span[1] <= candidate.start
        and view.words_between(view.sentence.char_start, frame.span[0]) <= _LEAD_WORDS
        and view.words_between(frame.span[1], candidate.start) <= _ANNOUNCED_REACH
        and not view.barriers_between(frame.span[1], candidate.start)
        for frame in frames_of(view)
    )


def _day_of_statement(mentions: DocumentMentions, lead: int, published: tuple[date, date] | None) -> DateMention | None:
    """«… . وقالت الوزارة في بيان أمس إن …»: the day on which the first dated sentence behind the news speaks of it."""
    if published is None:
        return None
    for index in range(lead + 1, min(lead + 1 + _NEXT, len(mentions.sentences))):
        if mentions.sentences[index].kind != "body":
            return None
        view = view_of(mentions, index)
        if view.dates:
            day = speech_day(view, None)
            over = day is not None and day.date_end is not None and day.date_end <= published[1]
            return day if over and not day.since else None
    return None


def with_day_of_statement(
    mentions: DocumentMentions, published: tuple[date, date] | None, drafts: list[Draft]
) -> list[Draft]:
    """The drafts, those of a lead that no sentence gives a day with the day of the statement behind it."""
    return [_on_day_of_statement(mentions, published, draft) for draft in drafts]


def _on_day_of_statement(mentions: DocumentMentions, published: tuple[date, date] | None, draft: Draft) -> Draft:
    """A deed of force dated by publication alone, on the day of the statement behind it where there is one."""
    if draft.link.how != "implicit" or draft.event_type not in OF_FORCE:
        return draft
    day = _day_of_statement(mentions, draft.sentence, published)
    if day is None:
        return draft
    return on_carried_day(draft, day)
