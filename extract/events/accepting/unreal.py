"""What the words around a happening say did not happen, or is no happening: denied, called off, a phrase, a name."""

from __future__ import annotations

from itertools import pairwise

from extract.events.accepting.aims import is_aim
from extract.events.accepting.not_held import did_not_come_about
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold

_DENIED_REACH = 14
_LASTING = ("coalition", "force", "task_force")
_GLUED = ("و", "ب", "ل", "ك")
_CEASING = 3
_OPENING = 2
_PROTEST = 12
_ANY_REACH = 4
_FOILED = 4
_RUMOURED = 4
_ASKED = 11
_THING_REACH = 4
_BILL_REACH = 5
_EXPECTED_REACH = 3
_IN_PRINT_BEFORE, _IN_PRINT_AFTER = 6, 9
_ATTACK = "هجوم"
_PARTED = ("clause", "speech", "؛", ":")


def _is_denied(view: SentenceView, candidate: Candidate) -> bool:
    """«نفى الجيش مزاعم بأنه قصف القرية», «رفض تأكيد أنباء بأن …»: what a denial says was not so."""
    head = candidate.spans[0][0]
    said = [b.position for b in view.barriers_between(view.sentence.char_start, head) if b.kind == "complement"]
    if not said or view.has_barrier(said[-1], head, _PARTED):
        return False
    before = [word for word in view.words if word.start < said[-1]][-_DENIED_REACH:]
    deniers = [
        word
        for at, word in enumerate(before)
        if word.key.removeprefix("و") in words("denies")
        or (word.key in words("unsaid") and before[at - 1 : at] and before[at - 1].key.lstrip("وف") in words("negates"))
        or (word.key in words("confirming") and {w.key.removeprefix("و") for w in before[:at]} & words("refuses"))
    ]
    if not deniers:
        return False
    if words("but_that") & set(view.words_before(said[-1], 1)):
        return False  # «لم يذكر اسما، إلا أن …»
    if words("tie_to_deed") & {word.key for word in view.words_in(said[-1], head)}:
        return False  # «نفى أن تكون له صلة بالهجوم الذي …»
    between = view.barriers_between(deniers[-1].end, said[-1])
    return not any(b.kind in (*_PARTED, "complement", "subordinate", "relative") for b in between)


def _is_disclaimed(view: SentenceView, candidate: Candidate) -> bool:
    """«نفى متحدث باسم الشرطة أمس اعتقال أي شخص»: the noun that is the object of a denial, its subject between."""
    if candidate.verbal or candidate.event_type not in OF_FORCE:
        return False
    head = candidate.spans[0][0]
    denials = [w for w in view.last_words(head, _DENIED_REACH) if w.key.removeprefix("و") in words("denies")]
    if not denials or view.barriers_between(denials[-1].end, head):
        return False
    between = {word.key for word in view.words_in(denials[-1].end, head)}
    return not between & (words("about_which") | words("accused_of"))


def _is_none_at_all(view: SentenceView, candidate: Candidate) -> bool:
    """«لن نجري أي محادثات», «لم تسجل أي عملية»: none is left; «لم تتبن أي جهة الهجوم» tells of a known one."""
    if candidate.definite and candidate.event_type in OF_FORCE:
        return False
    before = view.words_before(candidate.start, _ANY_REACH)
    any_at = next((at for at, word in enumerate(before) if word in words("any")), None)
    return any_at is not None and bool({word.lstrip("وف") for word in before[:any_at]} & words("negates"))


def _is_in_words_only(view: SentenceView, candidate: Candidate) -> bool:
    """«شن الكاتب في مقال هجوما على الحزب»: an attack in words."""
    if candidate.event_type != "attack" or _ATTACK not in fold(candidate.text):
        return False
    head, end = candidate.spans[0]
    near = {*view.words_before(head, _IN_PRINT_BEFORE), *view.words_after(end, _IN_PRINT_AFTER)}
    sharp = set(view.words_after(end, 2))
    return bool(words("in_print") & near or words("sharp_words") & sharp)


def _is_figure_of_speech(view: SentenceView, candidate: Candidate) -> bool:
    """«استهداف للوطن بأكمله», «قمة جبل»: a phrase, no attack and no summit."""
    behind = view.words_after(candidate.spans[0][1], 1)
    if candidate.event_type == "attack":
        return bool(words("abstract_target") & set(behind))
    return candidate.sub_event_type == "summit" and bool(words("has_top") & set(behind))


def _is_name_of_body(view: SentenceView, candidate: Candidate) -> bool:
    """«ساحة التحرير», «مؤسسة «الميثاق»», «لجنة متابعة مبادرة …»: a name that holds the word of a happening."""
    head = candidate.spans[0][0]
    if candidate.event_type in OF_FORCE and words("by_name") & set(view.words_before(head, 1)):
        return True  # «عملية أطلق عليها اسم فجر الصحراء»
    if candidate.verbal and len(candidate.spans) == 1:
        return False
    before = {part for word in view.words_before(head, 1) for part in (word, word[1:] if word[0] in _GLUED else word)}
    if candidate.event_type in OF_FORCE and len(candidate.spans) == 1:
        return bool(words("named_body") & before) or _is_of_paper(view, candidate)
    followed = candidate.event_type == "policy" and bool(words("keeps_track") & before)
    return followed and bool(words("of_committee") & set(view.words_before(head, 2)))


def _is_of_paper(view: SentenceView, candidate: Candidate) -> bool:
    """«عاد رئيسا لتحرير الصحيفة»: who edits a paper frees nobody."""
    return candidate.sub_event_type == "operation" and bool(
        words("paper") & set(view.words_after(candidate.spans[0][1], 1))
    )


def _is_stopped(view: SentenceView, candidate: Candidate) -> bool:
    """«وقفا أحاديا لإطلاق النار», «أعلن الحزب وقف هجماته»: no violence, its end."""
    shooting = candidate.sub_event_type == "shooting"
    if not shooting and (candidate.event_type not in OF_FORCE or candidate.verbal):
        return False
    before = view.words_before(candidate.spans[0][0], _CEASING if shooting else 1)
    return bool(words("ceases") & set(before))


def is_conditional(view: SentenceView, candidate: Candidate) -> bool:
    """«ولو تلقى المجلس شكوى فسيصوت على العقوبات», «سيعدمونه ما لم يفرج عنهم»: it hangs on something else."""
    if candidate.tense == "past" or candidate.event_type == "meeting":
        return False
    return any(word.key in words("on_condition") for word in view.words if candidate.end <= word.start) or any(
        word.key in words("on_condition") for word in view.words[:_OPENING]
    )


def is_protested(view: SentenceView, candidate: Candidate) -> bool:
    """«تظاهر المئات أمس للتنديد بالغارات», «وقفة صباح أمس احتجاجا على اختطاف …»: older than the protest.

    «تظاهر العشرات أمس ضد القصف»: where somebody is told to demonstrate, also behind «ضد».
    """
    head = candidate.spans[0][0]
    if words("in_protest") & set(view.words_before(head, 2)):
        return True
    against = view.words_before(head, 1) == ("ضد",)
    return against and bool(words("demonstrates") & set(view.unjoined_before(head, _PROTEST)))


def _is_about_things(view: SentenceView, candidate: Candidate) -> bool:
    """«إيقاف عدد من الفعاليات», «إحالة 64 خرطوشة», «مذكرة احتجاج»: no person is arrested or charged, no act agreed."""
    end = candidate.spans[0][1]
    behind = view.words_after(end, _THING_REACH)
    if candidate.sub_event_type == "arrest" and words("some_of") & set(behind[:1]):
        return bool(words("not_arrested") & set(behind))
    if candidate.sub_event_type == "charge":
        bill = words("bill_noun") & set(view.undated_words_after(end, _BILL_REACH))  # «أحال الرئيس مشروع القانون»
        thing = words("not_charged") & set(view.undated_words_after(end, 2))
        return bool(bill or thing or _goes_to_house(view, end) or _is_bill_before(view, candidate))
    if candidate.sub_event_type == "law" and words("law_of_nations") & set(behind[:1]):
        return True  # «في ضوء القانون الدولي»
    if candidate.sub_event_type == "memorandum":
        return bool(words("note_of") & set(behind[:1]))
    return candidate.sub_event_type == "base" and _is_only_where(view, candidate)


def _is_bill_before(view: SentenceView, candidate: Candidate) -> bool:
    """«مشروع القانون الذي أحالته الحكومة في أبريل»: what a government refers is the bill told before."""
    start, end = candidate.spans[0]
    by_cabinet = words("the_council") & set(view.words_after(end, 1))
    return bool(by_cabinet and words("bill_noun") & {word.key for word in view.words if word.end <= start})


def _goes_to_house(view: SentenceView, end: int) -> bool:
    """«نص ستحيله الوزيرة على مجلس العموم»: a bill is sent to a parliament, nobody is charged."""
    behind = view.undated_words_after(end, _BILL_REACH)
    return any(
        one in words("toward_or_on") and (two in words("law_house") or three in words("law_house"))
        for one, two, three in zip(behind, behind[1:], (*behind[2:], ""), strict=False)
    )


def _is_only_where(view: SentenceView, candidate: Candidate) -> bool:
    """«تسلم الجيش زورقين بالقاعدة البحرية»: a base that something else takes place in."""
    at = candidate.spans[0][0] - view.sentence.char_start
    told = [word.key.removeprefix("و") for word in view.words if word.start < candidate.end]
    other = not words("moves_base").isdisjoint(told)
    return view.folded.startswith("بال", at) and not other


def _is_term_of_office(view: SentenceView, candidate: Candidate) -> bool:
    """«رئاسة بلاده لدورة الاتحاد في العام المقبل», «تنتهي الدورة البرلمانية في 2017»: a term of office, no session."""
    if candidate.sub_event_type != "session":
        return False
    head, end = candidate.spans[0]
    if words("presiding") & set(view.words_before(head, 2)):
        return True
    of_house = words("of_term") & set(view.words_after(end, 1)) and fold(candidate.text).endswith("دوره")
    return bool(of_house) and bool(words("runs_out") & set(view.unjoined_before(head, 2)))


def _is_part_of_another(view: SentenceView, candidate: Candidate) -> bool:
    """«قيادة التحالف», «طيران التحالف»: who acts; «الحملة الإيمانية»: a campaign of another kind."""
    if candidate.event_type != "mission":
        return False
    head, end = candidate.spans[0]
    if candidate.sub_event_type in _LASTING and words("arm_of") & set(view.words_before(head, 1)):
        return True
    if candidate.sub_event_type == "training" and words("was_taught") & set(view.words_before(head, 1)):
        return True  # «سافروا إلى العراق وتلقوا تدريبات»: what people of the story learned
    if words("delegation") & set(view.words_before(head, 2)[:1]) and "من" in view.words_before(head, 1):
        return True  # «وصل وفد من البعثة»
    return candidate.sub_event_type == "campaign" and _is_of_other_aim(view, candidate)


def _is_of_other_aim(view: SentenceView, candidate: Candidate) -> bool:
    """«الحملة الإيمانية», or «الحملة» in a sentence that tells of «حملة مقاطعة البضائع»: no force is used."""
    if words("of_other_aim") & set(view.words_after(candidate.spans[0][1], 1)):
        return True
    called = [one.key for one in view.words]
    told = any("حمله" in one and two in words("of_other_aim") for one, two in pairwise(called))
    return told and fold(candidate.text).split()[-1].endswith("حمله")


def _is_foiled(view: SentenceView, candidate: Candidate) -> bool:
    """«أحبط الجيش هجوما إرهابيا», «إحباط عملية إرهابية»: what was foiled was not carried out."""
    if candidate.event_type != "attack" or (candidate.verbal and len(candidate.spans) == 1):
        return False
    head = candidate.spans[0][0]
    return any(
        trigger.sub_event_type == "foiled_plot"
        and trigger.char_end <= head
        and view.words_between(trigger.char_end, head) <= _FOILED
        and not any(b.kind not in ("«", "»", "-") for b in view.barriers_between(trigger.char_end, head))
        for trigger in view.triggers
    )


def _is_rumoured(view: SentenceView, candidate: Candidate) -> bool:
    """«أنباء راجت عن إحباط عملية»: hearsay is no happening."""
    return candidate.event_type in OF_FORCE and bool(
        words("rumoured") & {word.lstrip("وف") for word in view.words_before(candidate.start, _RUMOURED)}
    )


def _is_war_of_old(view: SentenceView, candidate: Candidate) -> bool:
    """«منذ اجتياح إسرائيل للبنان»: a state's invasion of another country is a war, no enforcement."""
    return candidate.sub_event_type == "operation" and without_prefix(fold(candidate.text)) in words("invasion")


def _is_imminent(view: SentenceView, candidate: Candidate) -> bool:
    """«تشير المذكرة إلى هجمات إرهابية وشيكة»: an attack that is only expected."""
    if candidate.event_type != "attack" or candidate.verbal:
        return False
    behind = view.words_after(candidate.spans[0][1], _EXPECTED_REACH)
    return any(key in words("expected") and at <= _described(behind) for at, key in enumerate(behind))


def _described(keys: tuple[str, ...]) -> int:
    """How many of `keys`, from the first on, describe the noun before: «إرهابية مسلحة»."""
    return next((at for at, key in enumerate(keys) if key not in words("describes_violence")), len(keys))


def _is_asked(view: SentenceView, candidate: Candidate) -> bool:
    """«السؤال ما إذا كانت الدول ستتوصل إلى اتفاق»: whether it will be, or was, is not known."""
    if candidate.event_type in OF_FORCE:
        return False
    before = view.words_before(candidate.spans[0][0], _ASKED)
    at = next((at for at in range(1, len(before)) if before[at] in words("whether")), None)
    if at is None or before[at - 1] not in words("what_if"):
        return False
    asked = [word for word in view.words if word.end <= candidate.spans[0][0]][-len(before) + at]
    return not view.has_barrier(asked.end, candidate.spans[0][0], _PARTED)


def is_no_happening(view: SentenceView, candidate: Candidate) -> bool:
    """Whether one of the rules above takes `candidate` back."""
    return (
        _is_denied(view, candidate)
        or _is_disclaimed(view, candidate)
        or _is_none_at_all(view, candidate)
        or _is_asked(view, candidate)
        or _is_in_words_only(view, candidate)
        or _is_figure_of_speech(view, candidate)
        or _is_imminent(view, candidate)
        or _is_name_of_body(view, candidate)
        or _is_part_of_another(view, candidate)
        or _is_term_of_office(view, candidate)
        or _is_about_things(view, candidate)
        or _is_stopped(view, candidate)
        or is_aim(view, candidate)
        or _is_foiled(view, candidate)
        or _is_rumoured(view, candidate)
        or did_not_come_about(view, candidate)
        or _is_war_of_old(view, candidate)
    )
