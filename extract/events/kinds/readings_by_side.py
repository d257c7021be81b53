"""What a reading asks about who did it: forces of a state, attackers, or an armed group that shells."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.sides import (
    GROUP,
    STATE,
    has_subject_before,
    is_band,
    is_of_rebels,
    is_one_of,
    side_that_acts,
)
from extract.events.kinds.taken import is_stormed, is_where_taken
from extract.events.kinds.taken_by_groups import is_gone_about, is_of_group
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_SENDING = 5
_JOINED_VERB = 9
_GROUP_REACH = 3
_SUBJECT = 9
_JOINED_SUBJECT = 14
_LAID = 8
_SHELLING = ("air_strike", "raid")
_STRUCK_REACH = 8
_GROUP_BEFORE = 5
_HAUNT = 3
_BEFALLEN_REACH = 14
_STRUCK_WORDS = 5
_OPENING = 4
_BURSTS_IN = "داهم"


def is_by_forces(view: SentenceView, candidate: Candidate) -> bool:
    """Whether forces of a state did it: «كمين نصبته قوات الأمن», «هاجمت الشرطة»."""
    after = view.words_after(candidate.spans[0][1], 5)
    passive = bool(words("carried_out") & set(fold(candidate.text).split()[:1]))  # «تم اختطاف طائرة»: done to it
    force = bool(after[:1]) and after[0] in words("force") and not is_of_rebels(after)
    follows = force and not has_subject_before(view, candidate.spans[0][0])
    if not passive and follows and candidate.verbal and len(candidate.spans) == 1:
        return candidate.sub_event_type != "killing"
    if _is_deed_of_operation(view, candidate):
        return True
    if candidate.sub_event_type == "attack" and words("aimed_at") & {fold(candidate.text)}:
        return bool(words("operation_subject") & set(view.words_before(candidate.start, _SENDING)))
    return any(
        word in words("done_by") and set(after[i + 1 : i + 2]) & words("force") for i, word in enumerate(after[:4])
    )


def _is_deed_of_operation(view: SentenceView, candidate: Candidate) -> bool:
    """«الحملة استهدفت البؤر», «طائرات حربية أغرقت سفينة وهاجمت أخرى», «أسفرت الحملة عن حرق البؤر»."""
    start = candidate.spans[0][0]
    if candidate.sub_event_type == "ambush" and words("laid") & set(view.words_before(start, 1)):
        return any(
            is_one_of(key, words("force")) for key in view.words_before(start, _JOINED_VERB)
        )  # «تمكن الحرس، بعد نصب كمين»
    if candidate.sub_event_type == "ambush" and words("in_place") & set(view.words_before(start, 1)):
        return is_where_taken(view, start)
    if candidate.sub_event_type == "arson":
        return bool(words("operation_subject") & set(view.words_before(start, 5)))
    if candidate.sub_event_type != "attack" or not candidate.verbal:
        return False
    joined = fold(candidate.text).startswith("و") or view.letter_before(start) == "و"
    return bool(words("operation_subject") & set(view.words_before(start, _JOINED_VERB if joined else 3)))


def is_by_attackers(view: SentenceView, candidate: Candidate) -> bool:
    """«شن التنظيم هجوما واسعا»: an offensive of an armed group is an attack, no mission.

    Not «قصفت معاقل لتنظيم … وبدأت حملة», where the group is struck, nor «الجماعة …، في حملة أعلنتها الدولة».
    """
    head, end = candidate.spans[0]
    offensive = any(word in words("offensive") for word in view.words_after(head, 1))
    struck = words("haunt") & {word.removeprefix("ل") for word in view.words_after(end, 2)}
    told_behind = len(candidate.spans) > 1 and all(light > head for light, _ in candidate.spans[1:])
    if not offensive or struck or told_behind:
        return False
    before = view.words_before(head, _STRUCK_REACH)
    haunts = [at for at, key in enumerate(before) if key.removeprefix("ل") in words("haunt")]
    acting = before[-_GROUP_BEFORE:] if not haunts else before[max(haunts[-1] + _HAUNT, len(before) - _GROUP_BEFORE) :]
    return bool(words("attacker") & set(acting))


def is_by_armed_group(view: SentenceView, candidate: Candidate) -> bool:
    """«قصف الحوثيون حيا», «قام المتمردون أمس بقصف حي», «داهمت مجموعة إرهابية منازل»: not done by a state."""
    if candidate.sub_event_type not in _SHELLING:
        return False
    after = view.undated_words_after(candidate.spans[0][1], _GROUP_REACH)
    before = view.words_before(candidate.spans[0][0], _GROUP_REACH)
    if words("force") & {*after, *before}:
        return False
    claimed = set(view.unjoined_before(candidate.start, _GROUP_BEFORE))
    if words("claims_deed") & claimed or _is_laid_to_group(view, candidate) or _befalls_state(view, candidate):
        return True
    if candidate.verbal:
        if words("wrecks") & {fold(candidate.text)} and words("attacker") & set(after[:1]):
            return True
        if _BURSTS_IN in candidate.rule and is_of_group(after):
            return True  # «داهمت عناصر من التنظيم منازل»; «حاصرت عناصر من التنظيم» are those who are besieged
        return is_band(after) or bool(words("armed_group") & set(after[:2])) or side_that_acts(view, candidate) == GROUP
    if after and after[0].endswith("ون") and after[0] in words("armed_group"):
        return True  # «قصف الحوثيون حيا»: in the nominative, so that the word is a verb
    at = candidate.spans[0][0]
    did = fold(candidate.text)[:1] == "ب" or view.folded[at - view.sentence.char_start :][:1] == "ب"
    opening = view.undated_words_after(view.sentence.char_start, _OPENING) if candidate.definite else ()
    if did and is_gone_about(view, at):
        return True  # «قام مسلحو الحركة بمداهمة قرية»
    return did and bool(words("armed_group") & {*before, *opening})  # «ارتكبت الميليشيا أمس مجزرة بقصفها سوقا»


def _is_laid_to_group(view: SentenceView, candidate: Candidate) -> bool:
    """«قصف للمتمردين على الحي», «قصف مدفعي نسب إلى الحوثيين»: a group that its shelling is told or held to be of."""
    after = view.undated_words_after(candidate.spans[0][1], _LAID)
    after = after[1:] if words("of_guns") & set(after[:1]) else after
    if after[:1] and after[0].startswith("ل") and _is_group(after[0]):
        return "علي" in after[1 : _GROUP_REACH + 1]
    laid = next((at for at, key in enumerate(after) if key in words("laid_to")), None)
    return laid is not None and any(map(_is_group, after[laid + 1 : laid + 1 + _GROUP_REACH]))


def _befalls_state(view: SentenceView, candidate: Candidate) -> bool:
    """«تعرض مقر البعثة لقصف صاروخي», «تعرضت السفارة للقصف»: what a group shells; a state's guns are told by name."""
    if not fold(candidate.text).startswith("ل"):
        return False
    fire = candidate.spans[0][0]
    before = [word for word in view.words if word.start < fire][-_BEFALLEN_REACH:]
    hit = [word for word in before if word.key.removeprefix("و") in words("comes_under_fire")]
    if not hit or words("force") & set(view.words_after(candidate.spans[0][1], _LAID)):
        return False
    whose = [word.key for word in before if word.start > hit[-1].start and not view.in_date(word)]
    if any(_is_group(key) for key in whose):
        return False  # «تعرض معسكر للحوثيين لقصف»: what a state shells
    return any(key.removeprefix("ال") in words("seat_of_state") for key in whose[:_STRUCK_WORDS])


def _is_group(key: str) -> bool:
    return is_one_of(key, words("of_rebels") | words("armed_body") | words("haunting"))


def is_retaken(view: SentenceView, candidate: Candidate) -> bool:
    """«أعلنت قوات الحكومة أنها سيطرت على الميناء»: a place taken by forces of a state, not by a group."""
    if candidate.sub_event_type == "raid_by_group":
        return is_stormed(view, candidate.spans[0][0])
    if candidate.sub_event_type != "takeover":
        return False
    if side_that_acts(view, candidate) == STATE:
        return True
    joined = view.folded.startswith("و", candidate.start - view.sentence.char_start)
    reach = _JOINED_SUBJECT if joined else _SUBJECT  # «استعاد الجيش الحي وأحكموا سيطرتهم عليه»
    inside = tuple(word.key for word in view.words_in(candidate.start, candidate.spans[0][0]))
    near = (view.words_before(candidate.start, reach), inside, view.undated_words_after(candidate.spans[0][1], 3))
    return any(map(_names_forces, near)) and not any(words("attacker") & set(told) for told in near)


def _names_forces(told: tuple[str, ...]) -> bool:
    """Whether forces of a state stand in `told`; no «جيش الفتح», nor «هذا الجيش», whose name was told before."""
    return any(
        key in words("defenders")
        or (key in words("force") and not is_of_rebels(told[at:]) and not words("this_one") & set(told[:at][-1:]))
        for at, key in enumerate(told)
    )
