"""Who puts to death: a court, or those who shoot their prisoners; and whom «تصفية» does away with."""

from __future__ import annotations

from dataclasses import replace

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.court_acts import is_crime
from extract.events.kinds.doers import is_of_own_leader
from extract.events.kinds.sides import GROUP, STATE, SUBJECT, agent_behind, side_of
from extract.events.text.one_person import people_units
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold

_NEAR = 3
_DOING_AWAY = "تصفي"
_VERDICT = "حكم"
_OF_STATE = ("police", "soldiers", "officers")


def put_to_death(view: SentenceView, candidate: Candidate) -> Candidate | None:
    """The reading of an execution or of a doing away with somebody that is no act of the law; None where it is one."""
    if candidate.sub_event_type == "execution" and _is_by_group(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="mass_killing")
    if candidate.sub_event_type == "killed_by_forces" and _is_of_no_fighter(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="assassination", strength=2)
    return None


def _is_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """«أعدم التنظيم خمسة», «أعدم المتمردون جنديين»; not «نفذ حكم القتل في إرهابي», who is the one put to death."""
    if is_of_own_leader(view, candidate):
        return False
    head = candidate.spans[0]
    if agent_behind(view, head[1]) == GROUP:
        return True  # «أعدم صحافي على يد التنظيم»
    after = view.undated_words_after(head[1], SUBJECT)
    if candidate.verbal and len(candidate.spans) == 1 and side_of(after) == GROUP:
        return True
    told = after[:_NEAR]
    if len(candidate.spans) > 1 or _VERDICT in fold(candidate.text):
        told = told[: next((at for at, key in enumerate(told) if key in words("done_upon")), len(told))]
    around = {*told, *view.words_before(candidate.start, _NEAR), *view.words_before(head[0], _NEAR)}
    return bool(words("attacker") & around) or is_crime(view, head[0])


def _is_of_no_fighter(view: SentenceView, candidate: Candidate) -> bool:
    """«تصفية ضابط أمام منزله», «تمت تصفية إمام المسجد»: murdered, unless forces of a state did it."""
    if _DOING_AWAY not in fold(candidate.text):
        return False
    end = candidate.spans[0][1]
    doer = agent_behind(view, end)
    victim = view.undated_words_after(end, 1)
    if doer == STATE or not victim:
        return False
    key = without_prefix(victim[0])
    return doer == GROUP or people_units().get(key) in _OF_STATE or key in words("unarmed") or key in words("civilian")
