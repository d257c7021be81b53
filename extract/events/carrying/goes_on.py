"""News that goes on: a deed without a time of its own in a sentence that takes up the day of the one before it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from extract.dates.tense import verb_tense
from extract.events.carrying.hours_later import opens_hours_later
from extract.events.days.dating import DateLink, carried_day
from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.frames import frames_of
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView, view_of
from extract.events.text.words import words
from extract.models import DateMention, PlaceMention

_OPENING = 4
_PLACE_REACH = 3
_MAIN_VERB = 14
_NEWS_DAYS = 3
_SURE = 2
_REACH = 4  # sentences
_DAYS_BEFORE = "days_before_news"


def day_of_news_before(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, told: list[Draft], latest: date | None
) -> DateLink | None:
    """«قتل جنديان أمس في كركوك. وفي تكريت، هاجم مسلحون مركزا»: the day of the deed that was told last."""
    if view.dates or latest is None or not opens_as_news(view) or not _is_told_in_main_clause(view, candidate):
        return None
    last = _last_dated(told, view.index, 1 if view.words[0].key in words("one_more") else _REACH)
    day = _one_day(last, latest) if last else None
    if day is None or opens_with_what_was(view_of(mentions, last[0].sentence), _OPENING):
        return None
    behind = mentions.sentences[last[0].sentence].char_end
    return None if within(mentions.dates, behind, view.sentence.char_start) else carried_day(day)


def opens_as_news(view: SentenceView) -> bool:
    """«وفي تكريت، …», «كما …», «في غضون ذلك …», «وفي هجوم آخر …»: the news goes on; «كذلك، …» may be other news."""
    opening = [word.key for word in view.words[:_OPENING]]
    if not opening or opens_with_what_was(view, _OPENING):
        return False
    goes_on = bool(words("told_apart") & set(opening[1:])) or bool(
        (words("told_apart") | words("news_goes_on")) & _phrases(opening)
    )
    one_more = opening[0] in words("one_more") - words("also")
    return goes_on or one_more or opens_hours_later(view) or _place_it_opens_with(view) is not None


def _phrases(opening: list[str]) -> set[str]:
    """The phrases of two and of three words that a sentence opens with, without «و»."""
    opening = [opening[0].removeprefix("و"), *opening[1:]]
    return {" ".join(pair) for pair in pairwise(opening)} | {" ".join(opening[:3])}


def _place_it_opens_with(view: SentenceView) -> PlaceMention | None:
    """«وفي محافظة مأرب، …»: the place that a sentence begins with."""
    if not view.words or view.words[0].key not in words("in_place"):
        return None
    start = view.sentence.char_start
    return next((p for p in view.places if view.words_between(start, p.char_start) <= _PLACE_REACH), None)


def opens_with_what_was(view: SentenceView, reach: int) -> bool:
    """«وكان الإقليم شهد تفجيرا»: whether the first `reach` words say that what follows was before."""
    opening = {word.key.removeprefix("و") for word in view.words[:reach]}
    return bool(opening & (words("it_was") | words("done_before")))


def _is_told_in_main_clause(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a deed of force is told as done by the main verb of a sentence, not as known or in a clause aside."""
    if candidate.event_type not in OF_FORCE or candidate.definite or candidate.refers or candidate.blocker:
        return False
    start = view.words[0].end
    if candidate.strength < _SURE or view.words_between(start, candidate.start) > _MAIN_VERB:
        return False
    if any(frame.span[0] < candidate.start for frame in frames_of(view)):
        return False
    commas = [b.position for b in view.barriers_between(start, candidate.start) if b.kind in COMMAS]
    clause = commas[-1] if commas else start
    if view.has_barrier(clause, candidate.start, NEW_CLAUSE) or _goes_back_to_other(view, candidate, clause):
        return False
    done = (words("managed") | words("perfective")) & {w.key for w in view.words_in(start, candidate.spans[0][1])}
    if view.words[0].key in words("one_more") and not done and view.words_between(start, candidate.start) > 1:
        return False  # «كما تحدثت تقارير عن مقتل أشخاص إثر قصف استهدف …»
    if candidate.verbal and any(verb_tense(word.key) for word in view.words_in(start, candidate.start)):
        return bool(done)  # «وفي تكريت، عثرت الشرطة على عبوة وضعها مسلحون هاجموا …»
    after_also = bool(words("one_more") & set(view.words_before(candidate.start, 1)))  # «كما قصف الطيران …»
    return candidate.tense == "past" or bool(done) or after_also


def _goes_back_to_other(view: SentenceView, candidate: Candidate, clause: int) -> bool:
    """«فتح مسلحون النار على القاعدة، مما أدى إلى اشتباك»: another deed stands before the comma."""
    commas = [b.position for b in view.barriers_between(candidate.start, candidate.spans[0][0]) if b.kind in COMMAS]
    deeds = [t.char_start for t in view.triggers if t.event_type in OF_FORCE and t.role != "light"]
    return any(view.words[0].end <= at < (commas[-1] if commas else clause) for at in deeds)


def _last_dated(told: list[Draft], index: int, reach: int) -> list[Draft]:
    """The dated deeds of force of the last sentence that tells any, at most `reach` sentences before."""
    near = [d for d in told if d.event_type in OF_FORCE and d.link.date is not None and index - d.sentence <= reach]
    return [draft for draft in near if draft.sentence == near[-1].sentence]


def _one_day(last: list[Draft], latest: date) -> DateMention | None:
    """The one day of the deeds that a sentence tells, a day of the news."""
    if len({(draft.date_start, draft.date_end) for draft in last}) != 1 or last[-1].status != "occurred":
        return None
    day = last[-1].link.date
    if day is None or day.precision != "day" or day.since or day.date_start is None or day.rule == _DAYS_BEFORE:
        return None
    return day if 0 <= (latest - day.date_start).days <= _NEWS_DAYS else None
