"""Happenings that were set, proposed or seemed to be and did not come about: called off, put off, suggested."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_WAS_SET = 8
_SUPPOSED_REACH = 9
_WAS_REACH = 4
_CALLED_OFF = 6
_RIGHT_BEFORE = 2
_PROPOSED = 10
_DOING = 2
_SEEMED_REACH = 3
_PARTED = ("clause", "speech", "؛", ":")
_OTHER_CLAUSE = ("clause", "speech", "relative", "subordinate", "؛", ":")


def did_not_come_about(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a sentence says that `candidate` was called off, fell through or is only proposed."""
    return (
        _is_called_off(view, candidate)
        or _fell_through(view, candidate)
        or _was_to_have_been(view, candidate)
        or _is_only_seeming(view, candidate)
        or _is_only_proposed(view, candidate)
    )


def _is_called_off(view: SentenceView, candidate: Candidate) -> bool:
    """«ألغى الرئيس جولة مقررة غدا»: a gathering that does not take place."""
    if candidate.event_type != "meeting":
        return False
    head, end = candidate.spans[0]
    if words("is_called_off") & set(view.words_after(end, 1)):
        return True  # «… لكن اللقاء ألغي»
    told_behind = any(start > head for start, _ in candidate.spans)
    right_before = words("calls_off") & set(view.unjoined_before(head, _RIGHT_BEFORE))
    if right_before and not told_behind and (len(candidate.spans) > 1 or not candidate.verbal):
        return True  # «بمنع منظمي المؤتمر»
    if candidate.tense == "past" and not words("was_set") & set(view.words_after(candidate.spans[0][1], _WAS_SET)):
        return False
    return bool(words("calls_off") & set(view.unjoined_before(candidate.start, _CALLED_OFF)))


def _fell_through(view: SentenceView, candidate: Candidate) -> bool:
    """«كان منتظرا أن تعاد محاكمته غدا، إلا أن …»: what was only set, with a «but» behind it."""
    before = [word.removeprefix("و").removeprefix("ف") for word in view.words_before(candidate.start, _WAS_SET)]
    if not (words("it_was") & set(before) and words("was_expected") & set(before)):
        return False
    behind = [word.key for word in view.words if word.start >= candidate.end]
    return any(
        key in words("but") or (key == "الا" and following.startswith("ان"))
        for key, following in zip(behind, behind[1:], strict=False)
    )


def _is_only_seeming(view: SentenceView, candidate: Candidate) -> bool:
    """«صورا بدا منها أن المسلحين استولوا على البلدة», «أوحت بأن …», «خيل للناس أن …»: how it looked, not how it was."""
    head = candidate.spans[0][0]
    said = [b.position for b in view.barriers_between(view.sentence.char_start, head) if b.kind == "complement"]
    if not candidate.verbal or not said or view.has_barrier(said[-1], head, _PARTED):
        return False
    before = view.unjoined_before(said[-1], _SEEMED_REACH)
    return bool(words("suggests_falsely") & set(before)) or any(
        one in words("seemed") and two in words("to_whom") for one, two in pairwise(before)
    )


def _was_to_have_been(view: SentenceView, candidate: Candidate) -> bool:
    """«كان من المفترض أن تصدر المحكمة حكمها الخميس», «كان يفترض أن يلتقيه»: that it did so is not said."""
    before = view.last_words(candidate.start, _SUPPOSED_REACH)
    for at in range(len(before) - 1, 0, -1):
        if before[at].key not in words("was_supposed"):
            continue
        if not any(word.key.lstrip("وف") in words("it_was") for word in before[max(0, at - _WAS_REACH) : at]):
            return False
        between = view.barriers_between(before[at].end, candidate.start)
        return not any(barrier.kind in _OTHER_CLAUSE for barrier in between)
    return False


def _is_only_proposed(view: SentenceView, candidate: Candidate) -> bool:
    """«اقترح الوزير أمس تنفيذ ضربات جوية», «عرض على بغداد شن عملية مشتركة»: a deed of force that is suggested."""
    if candidate.event_type not in OF_FORCE or candidate.verbal:
        return False
    head = candidate.spans[0][0]
    doing = next((w for w in view.last_words(head, _DOING) if w.key.lstrip("بل") in words("doing_it")), None)
    if doing is None:
        return False
    before = view.last_words(doing.start, _PROPOSED)
    proposed = next((w for w in reversed(before) if w.key.removeprefix("و") in words("proposes")), None)
    return proposed is not None and not view.barriers_between(proposed.end, doing.start)
