"""What was decided at a gathering of the same sentence: in the verb behind it, or around it where commas set it off."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import CLAUSES, COMMAS, SentenceView
from extract.events.text.words import words

_AND_REACH = 8
_SET_OFF = 3
_MADE_REACH = 10
_DECIDES = ("decide", "approve")


def follows_with_and(view: SentenceView, gathering: Candidate, act: Candidate) -> bool:
    """«عقد مجلس الوزراء جلسته الاثنين في جدة ووافق على اتفاقية»: who sat then did it then."""
    joined = view.folded.startswith("و", act.start - view.sentence.char_start) and gathering.end <= act.start
    if not joined or not act.verbal or act.tense != "past":
        return False
    near = view.words_between(gathering.end, act.start) <= _AND_REACH
    return near and not view.has_barrier(gathering.end, act.start, CLAUSES)


def is_set_off(view: SentenceView, gathering: Candidate, act: Candidate) -> bool:
    """«أعلن البلدان، في ختام زيارة الرئيس في يناير، إنشاء فريق»: the verb before the commas, its object behind."""
    commas = [barrier.position for barrier in view.barriers if barrier.kind in COMMAS]
    behind = [at for at in commas if gathering.end <= at <= act.start]
    if not behind or view.words_between(behind[-1], act.start) > 1:
        return False
    verbs = [
        t.char_end
        for t in view.triggers
        if t.event_type in ("policy", "mission") and t.role == "light" and t.pos == "verb"
    ]
    opening = [end for end in verbs if end <= gathering.start and any(end <= at <= gathering.start for at in commas)]
    near = opening and view.words_between(view.sentence.char_start, opening[0]) <= _SET_OFF
    return bool(near) and not view.has_barrier(gathering.end, act.start, CLAUSES)


def is_made_at(view: SentenceView, gathering: Candidate, act: Candidate) -> bool:
    """«اتفق الوزيران خلال اجتماع عقد في نيامي يوم 12 مايو على …», «قرر المجلس في جلسته أمس تشكيل قوة»: one day.

    The verb of the decision comes first, where it was taken behind it, what was decided last.
    """
    head = gathering.spans[0][0]
    if not ({"في"} | words("at_gathering")) & set(view.words_before(head, 1)):
        return False
    verbs = [t for t in view.triggers if t.pos == "verb" and t.tense == "past" and t.char_end <= head]
    if not verbs or verbs[-1].event_type not in ("policy", "mission"):
        return False
    start, end = verbs[-1].char_start, verbs[-1].char_end
    if view.words_between(end, head) > _MADE_REACH or view.has_barrier(end, head, (*CLAUSES, "relative")):
        return False
    if view.has_barrier(end, head, COMMAS) and not _goes_on_with_what(view, gathering, head):
        return False
    if act.start == start:
        return act.event_type == "policy" and act.sub_event_type == "agreement"
    decides = verbs[-1].group in _DECIDES
    return act.event_type == "mission" and decides and gathering.end <= act.start and not act.definite


def _goes_on_with_what(view: SentenceView, gathering: Candidate, head: int) -> bool:
    """«اتفق القائد مع الوفد، خلال لقاء في أربيل في 21 أبريل، على تسيير دوريات»: set off, then what was agreed on."""
    if view.mark_before(view.words_in(view.sentence.char_start, head)[-1].start) not in COMMAS:
        return False
    commas = [barrier.position for barrier in view.barriers if barrier.kind in COMMAS]
    told = [view.words_after(at, 2) for at in commas if at >= gathering.end]
    vague = words("importance") | words("goes_on_doing")
    return any(keys[:1] and keys[0] in words("agreed_on") and not vague & set(keys[1:]) for keys in told)
