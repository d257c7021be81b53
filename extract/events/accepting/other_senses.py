"""Words of violence and force in another sense, as what stands by them tells: a thing stopped, held or handed over."""

from __future__ import annotations

from extract.events.counts.toll_words import snatches_a_thing
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.taken import units_taken
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_PROGRAMME = 6
_EXPELLED = 5
_WOUNDS_REACH = 14
_FACE_REACH = 6
_BORNE_REACH = 6
_BESIDE = 2  # characters
_SUBJECT = 4
_SEIZED = ("militants", "terrorists", "suspects", "defendants", "weapons")


def has_seized_thing(view: SentenceView, candidate: Candidate) -> bool:
    """Whether weapons, people or a number follow a noun of seizing, which else means control («ضبط الحدود»)."""
    if not candidate.rule.startswith("head:") or any(
        word in words("seized_thing") for word in view.words_after(candidate.spans[0][1], 6)
    ):
        return True
    end = candidate.spans[0][1]
    if any(unit in _SEIZED for unit in units_taken(view, end)):
        return True
    return any(number.char_start >= end and view.words_between(end, number.char_start) <= 5 for number in view.numbers)


def _hands_over_a_thing(view: SentenceView, candidate: Candidate) -> bool:
    """«تسليم طائرات», «تسلم ملفات المتهمين»: no person is extradited; «سلمت السلطات التونسية مطلوبا» to whom."""
    apart = len(candidate.spans) > 1
    named = {word.key for word in view.words if apart and candidate.start <= word.start < candidate.end}
    named -= words("handed_to")
    return bool(words("not_extradited") & (named | set(view.undated_words_after(candidate.spans[0][1], 4))))


def stops_a_thing(view: SentenceView, candidate: Candidate) -> bool:
    """«إيقاف القصف» stops shelling, «القضاء على الأمية» kills nobody; «دار فجر» is a publisher, no bomber."""
    after = view.words_after(candidate.spans[0][1], 2)
    if candidate.event_type == "mission" and words("no_mission") & set(after[:1]):
        return True  # «عملياته الإرهابية», «الحملة الانتخابية»
    if candidate.sub_event_type == "arrest" and _arrests_nobody(view, candidate, after):
        return True
    if candidate.sub_event_type == "killed_by_forces" and words("against") & set(candidate.rule.split()):
        targets = view.words_after(candidate.spans[0][1], 5)
        counted = any(0 <= number.char_start - candidate.spans[0][1] <= 12 for number in view.numbers)
        return not counted and not (words("fighter") | words("wiped_out")) & set(targets)
    if candidate.sub_event_type == "deportation" and words("remains") & set(after):
        return True
    if candidate.sub_event_type == "deportation" and candidate.verbal:
        return bool(words("envoy") & set(view.words_after(candidate.spans[0][1], _EXPELLED)))
    if candidate.sub_event_type == "extradition" and _hands_over_a_thing(view, candidate):
        return True
    if candidate.sub_event_type == "training" and words("programme") & set(fold(candidate.text).split()[-1:]):
        return not words("of_training") & set(view.words_after(candidate.spans[0][1], _PROGRAMME))
    alone = candidate.event_type in ("attack", "enforcement", "mission") and len(candidate.spans) == 1
    if alone and words("name_head") & set(view.words_before(candidate.spans[0][0], 1)):
        return True
    if candidate.sub_event_type == "killing" and words("accident") & set(view.words_after(candidate.spans[0][1], 8)):
        return True
    if candidate.sub_event_type in ("killing", "killed_by_forces") and _died_of_wounds(view, candidate):
        return True
    if candidate.sub_event_type == "killing" and _leads(view, candidate):
        return True
    if candidate.event_type == "attack" and _is_on_paper(view, candidate):
        return True
    if candidate.sub_event_type == "kidnapping":
        return snatches_a_thing(view, candidate.spans[0][1])
    if candidate.sub_event_type == "clash":
        return _is_theatre(view, candidate)
    if candidate.sub_event_type != "bombing":
        return False
    before, behind = view.words_before(candidate.spans[0][0], 1), view.words_after(candidate.spans[0][1], 3)
    if words("explosive_of_kind") & set(before):
        return True  # «مادة شديدة الانفجار»
    exploded = any(stem in fold(candidate.text) for stem in words("exploding"))
    dawn = fold(candidate.text).removeprefix("ال") in words("dawn")
    of_dawn = dawn and (words("before_dawn") & set(before) or words("dawn_of") & set(behind[:1]))
    return bool(of_dawn) or (
        exploded and (bool(words("exploding_thing") & {*before, *behind}) or _is_in_the_face(view, candidate))
    )


def _arrests_nobody(view: SentenceView, candidate: Candidate, after: tuple[str, ...]) -> bool:
    """Whether a word of arresting tells of a thing, of a ruler who falls or of a state that gives up."""
    if (words("not_arrested") | words("toppled")) & set(after):
        return True
    return _stops_behind_day(view, candidate) or _gives_up_a_war(view, candidate)


def _stops_behind_day(view: SentenceView, candidate: Candidate) -> bool:
    """«أوقفت الحكومة أمس استعمال الهواتف»: what a verb stops stands right behind its subject and day."""
    end = candidate.spans[0][1]
    days = (day for day in view.dates if day.char_start > end and view.words_between(end, day.char_start) <= _SUBJECT)
    return candidate.verbal and any(words("not_arrested") & set(view.words_after(day.char_end, 1)) for day in days)


def _gives_up_a_war(view: SentenceView, candidate: Candidate) -> bool:
    """«ذكرى استسلام اليابان»: a state, no fighter."""
    if fold(candidate.text).lstrip("وب") not in words("giving_up"):
        return False
    return any(0 <= place.char_start - candidate.spans[0][1] <= _BESIDE for place in view.places)


def _leads(view: SentenceView, candidate: Candidate) -> bool:
    """«قطع زيارته وعاد على رأس وفد»: at the head of a delegation; nobody's head is cut off."""
    head = candidate.spans[0][0]
    return len(candidate.spans) > 1 and "راس" in fold(candidate.text) and view.words_before(head, 1) == ("علي",)


def _is_on_paper(view: SentenceView, candidate: Candidate) -> bool:
    """«تعرض الاتفاق لهجوم من المحافظين», «واجهت الخطة هجوما»: what has no body is attacked in words."""
    if "هجوم" not in fold(candidate.text) or view.is_verb_at(candidate.spans[0][0]):
        return False
    before = view.words_before(candidate.spans[0][0], _BORNE_REACH)
    bears = words("bears_attack")
    borne = next((at for at, key in enumerate(before) if key in bears or key.removeprefix("و") in bears), None)
    return borne is not None and bool(words("act_on_paper") & set(before[borne + 1 : borne + 2]))


def _is_in_the_face(view: SentenceView, candidate: Candidate) -> bool:
    """«انفجر الغضب في وجه الحكومة»: who has no face is not hit by a bomb; «انفجرت القنبلة في وجه الجندي»."""
    behind = view.undated_words_after(candidate.spans[0][1], _FACE_REACH)
    return any(
        behind[at : at + 2] == ("في", "وجه") and behind[at + 2] in words("has_no_face") for at in range(len(behind) - 2)
    )


def _is_theatre(view: SentenceView, candidate: Candidate) -> bool:
    """«مناطق العمليات العسكرية», «غرفة العمليات»: where forces are, no fight; «منطقة الاشتباكات» is where one was."""
    named = set(fold(candidate.text).split()) & words("of_theatre")
    return bool(named) and bool(words("theatre") & set(view.words_before(candidate.spans[0][0], 1)))


def _died_of_wounds(view: SentenceView, candidate: Candidate) -> bool:
    """«استشهد أمس متأثرا بجراحه»: the day of a death of older wounds is not the day of the attack."""
    behind = view.words_after(candidate.spans[0][1], _WOUNDS_REACH)
    return any(
        word in words("succumbing") and following in words("of_wounds")
        for word, following in zip(behind, behind[1:], strict=False)
    )
