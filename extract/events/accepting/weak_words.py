"""Words that name a happening only near their date («قتل», «حجز»): how near, and what makes them sure."""

from __future__ import annotations

from extract.events.accepting.manner import is_how_it_was_done
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import TriggerMention

_WEAK = 6.0
_WEAK_ALONE = 13.0
_MANNER = 12
_TOLD_HOW = 18.0
_OTHER_TELLING = ("complement", "speech", "clause", "subordinate", "relative", "second_relative", "؛", ":")
_ARMS = 3
_GROUND = 9
_MANAGED = 12
_TAKING = ("takeover", "operation")
_SURE = ("killing", "killed_by_forces", "clash", "mass_killing")


def is_of_arms(view: SentenceView, candidate: Candidate) -> bool:
    """«حجز سلاح كلاشنكوف», «حجز 500 خرطوشة»: weapons right behind a noun that else may seize anything."""
    if candidate.sub_event_type != "seizure":
        return False
    end = candidate.spans[0][1]
    return any(
        trigger.char_start >= end and view.words_between(end, trigger.char_start) < _ARMS
        for trigger in view.triggers
        if "found_arms" in trigger.needs
    )


def is_told_how(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل بالرصاص», «قتل الصحافي سالم، وهو مراسل محلي، برصاص مسلحين»: by the hand of somebody, in one clause.

    So are those whom armed men killed as the next thing that they did.
    """
    if candidate.sub_event_type != "killing":
        return False
    if _is_done_next(view, candidate):
        return True
    end = candidate.spans[0][1]
    told = [word for word in view.words if word.start >= end and not view.in_date(word)][:_MANNER]
    how = next((word for word in told if word.key in words("killed_how")), None)
    return how is not None and not view.has_barrier(end, how.start, _OTHER_TELLING)


def _is_done_next(view: SentenceView, candidate: Candidate) -> bool:
    """«وصل مسلحون أمس إلى القرية على دراجات وقتلوا ستة»: what armed men did next, joined to what they did before."""
    verb = fold(candidate.text)
    if not candidate.verbal or verb[:1] not in ("و", "ف") or not verb.endswith("وا"):
        return False
    doers = [word for word in view.words if word.end <= candidate.start and word.key in words("armed_doer")]
    return bool(doers) and not view.has_barrier(doers[-1].end, candidate.start, _OTHER_TELLING)


def is_strong(view: SentenceView, candidate: Candidate) -> bool:
    """A word that names a happening by itself, or a killing told how."""
    return candidate.strength > 1 or is_told_how(view, candidate)


def is_sure_of_itself(view: SentenceView, candidate: Candidate, link: DateLink, central: bool) -> bool:
    """Ground that is taken; in a text about terrorism a killing told how, a killing or fight of one day told alone."""
    if _is_of_ground(view, candidate) or (central and is_told_how(view, candidate)):
        return True
    if not central or candidate.sub_event_type not in _SURE or link.date is None or link.date.precision != "day":
        return False
    return not any(_is_stronger(trigger, candidate) for trigger in view.triggers)


def _is_of_ground(view: SentenceView, candidate: Candidate) -> bool:
    """«سيطرة المقاومة أمس على مواقع»: ground behind the «على» of a noun of taking."""
    if candidate.sub_event_type not in _TAKING or candidate.definite:
        return False
    if "تحرير" in candidate.rule and words("of_managing") & set(view.words_before(candidate.spans[0][0], 1)):
        return bool((words("managed") | words("achieves")) & set(view.words_before(candidate.spans[0][0], _MANAGED)))
    behind = view.undated_words_after(candidate.spans[0][1], _GROUND)
    upon = next((at for at, key in enumerate(behind[:-1]) if key in words("against")), None)
    if upon is None:
        return False
    told = {key.removeprefix("ال") for key in behind[upon + 1 : upon + 4]}
    return bool(told & (words("ground") | words("territory") | (words("in_place") - words("preposition"))))


def _is_stronger(trigger: TriggerMention, candidate: Candidate) -> bool:
    """Whether another word of the sentence names a deed of force by itself: «قتلا في اشتباكات»."""
    beside = all(end <= trigger.char_start or trigger.char_end <= start for start, end in candidate.spans)
    return beside and trigger.role == "head" and trigger.event_type in OF_FORCE and trigger.strength > 1


def reach_of_weak(view: SentenceView, candidate: Candidate, link: DateLink) -> float:
    """How far a weak word («قتل», «مقتل») may stand from its date: farther where the sentence has no other."""
    date = link.date
    if is_told_how(view, candidate):
        return _TOLD_HOW if len(view.dates) == 1 else _WEAK_ALONE
    if date is not None and is_how_it_was_done(view, candidate, date):
        return _WEAK_ALONE
    if date is None or date.char_start < candidate.end:
        return _WEAK
    if words("charged_with") & set(view.words_before(candidate.spans[0][0], 1)):
        return _WEAK_ALONE  # «أدينوا بقتل عائلة … نهاية عام 2007»
    span, head = (date.char_start, date.char_end), candidate.spans[0]
    others = [(other.char_start, other.char_end) for other in view.dates if other is not date]
    verbal = candidate.verbal and not words("preposition") & set(view.words_before(head[0], 1))  # «في قتل 20 جنديا»
    rival = any(verbal or view.distance(other, head) <= view.distance(span, head) for other in others)
    if rival:
        return _WEAK
    between = view.barriers_between(candidate.end, date.char_start)
    parted = any(b.kind in ("complement", "speech", "clause", "subordinate", "relative", "؛", ":") for b in between)
    return _WEAK if parted else _WEAK_ALONE
