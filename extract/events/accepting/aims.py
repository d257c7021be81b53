"""What is only striven for: «خاضوا معارك لاستعادة المدينة», «جهود الوزير لنشر القوات», what an act is for."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words

_STRIVING = 4
_EFFORT_REACH = 5
_PURPOSE_REACH = 6
_RIGHT_BEFORE = 2
_BEFALLEN_REACH = 12


def is_aim(view: SentenceView, candidate: Candidate) -> bool:
    """«خاضوا معارك لاستعادة المدينة», «خطة لإيقاف التطرف»: what is striven for has not come about."""
    if candidate.event_type in ("mission", "meeting"):
        return _is_effort(view, candidate)
    if candidate.event_type == "enforcement" and _is_what_information_is_for(view, candidate):
        return True
    if candidate.event_type not in OF_FORCE or (candidate.verbal and candidate.sub_event_type != "takeover"):
        return False
    head = candidate.spans[0][0]
    if words("to_take_part") & set(view.words_before(head, _RIGHT_BEFORE)):
        return True  # «انتقلوا إلى البلدة للمشاركة في عملية عسكرية»
    glued = view.folded.startswith("ل", head - view.sentence.char_start)
    if glued and candidate.event_type == "enforcement" and _is_purpose_of_act(view, head):
        return True
    before = view.unjoined_before(head, _STRIVING)
    return glued and bool(
        words("strives") & set(before) or words("battle_noun") & {k.removeprefix("ال") for k in before}
    )


def _is_what_information_is_for(view: SentenceView, candidate: Candidate) -> bool:
    """«مكافأة لمن يدلي بمعلومات تقود إلى القبض عليه»; not «قادت معلومات إلى القبض عليه»."""
    before = view.words_before(candidate.spans[0][0], _PURPOSE_REACH)
    leads = [at for at, key in enumerate(before) if key in words("would_lead")]
    return bool(leads) and bool(words("information") & set(before[: leads[-1]]))


def _is_purpose_of_act(view: SentenceView, head: int) -> bool:
    """«اقترح الوزير تعديل الدستور لإسقاط الجنسية», «تدخلت الدولة عسكريا للإطاحة بالنظام»: what an act is for.

    Not «تعرضت مواقع التنظيم في محيط المدينة لقصف»: what the verb says that befell them.
    """
    if words("comes_under_fire") & set(view.unjoined_before(head, _BEFALLEN_REACH)):
        return False
    acts = [t.char_end for t in view.triggers if t.event_type in ("policy", "mission") and t.role == "object"]
    return any(end <= head and view.words_between(end, head) <= _PURPOSE_REACH for end in acts)


def _is_effort(view: SentenceView, candidate: Candidate) -> bool:
    """«محاولات لاستئناف المفاوضات», «جهود الوزير لنشر القوات»: what is tried; not «… المفاوضات التي بدأت أمس»."""
    head, end = candidate.spans[0]
    if any(start >= end for start, _ in candidate.spans):
        return False
    before = view.words_before(head, _EFFORT_REACH)
    aimed = view.folded.startswith("ل", head - view.sentence.char_start)
    aimed = aimed or any(
        start < head and view.words_before(head, 1)[-1].startswith("ل") for start, _ in candidate.spans
    )
    return aimed and any(key.removeprefix("و") in words("effort") for key in before)
