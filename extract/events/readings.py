"""Which reading a word gets: the type that the words around decide."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.events.candidates import Candidate
from extract.events.court_acts import is_crime
from extract.events.doers import by_who_acts, is_driven_out, is_of_own_leader
from extract.events.killings import by_killer, killing_not_sentence
from extract.events.sides import GROUP, STATE, SUBJECT, is_of_rebels, is_one_of, side_of, side_that_acts
from extract.events.taken import is_put_out, is_stormed, is_where_taken
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold

_SENDING = 5
_SINCE_REACH = 10
_THREAT_REACH = 12
_PUT_OFF_REACH = 32
_JOINED_VERB = 9
_GROUP_REACH = 3
_SUBJECT = 9
_JOINED_SUBJECT = 14
_PHONE_REACH = 16
_BY_PHONE = 8
_ROUND = 4
_LAID = 8
_SHELLING = ("air_strike", "raid")
_STRUCK_REACH = 8
_GROUP_BEFORE = 5
_HAUNT = 3
_BEGINS_FIGHT = ("attack", "raid_by_group", "shooting", "ambush")
_BEFALLEN_REACH = 14
_STRUCK_WORDS = 3


def _is_round_of_talks(view: SentenceView, candidate: Candidate) -> bool:
    """«الجولة المقبلة من محادثات السلام»: a round of talks, no journey."""
    if candidate.sub_event_type != "visit" or candidate.verbal:
        return False
    behind = view.words_after(candidate.spans[0][1], _ROUND)
    return "جول" in candidate.rule and "من" in behind and bool(words("round_of") & set(behind))


def by_phone(view: SentenceView, candidate: Candidate) -> Candidate:
    """«بحث الوزير التطورات في اتصال هاتفي مع نظيره»: talks that were held over the phone."""
    if candidate.sub_event_type != "talks" or not candidate.verbal:
        return candidate
    if words("by_phone") & set(view.words_after(candidate.end, _BY_PHONE)):
        return replace(candidate, sub_event_type="phone_call")
    calls = [t for t in view.triggers if t.sub_event_type == "phone_call" and t.char_start >= candidate.end]
    near = calls and view.words_between(candidate.end, calls[0].char_start) <= _PHONE_REACH
    spoken = near and words("at_call") & set(view.words_before(calls[0].char_start, 1))
    return replace(candidate, sub_event_type="phone_call") if spoken else candidate


def _is_by_forces(view: SentenceView, candidate: Candidate) -> bool:
    """Whether forces of a state did it: «كمين نصبته قوات الأمن», «هاجمت الشرطة»."""
    after = view.words_after(candidate.spans[0][1], 5)
    passive = bool(words("carried_out") & set(fold(candidate.text).split()[:1]))  # «تم اختطاف طائرة»: done to it
    if not passive and after[:1] and after[0] in words("force") and candidate.verbal and len(candidate.spans) == 1:
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
    joined = fold(candidate.text).startswith("و") or view.folded[start - view.sentence.char_start - 1 :][:1] == "و"
    return bool(words("operation_subject") & set(view.words_before(start, _JOINED_VERB if joined else 3)))


def _is_by_attackers(view: SentenceView, candidate: Candidate) -> bool:
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


def _is_by_armed_group(view: SentenceView, candidate: Candidate) -> bool:
    """«قصف الحوثيون حيا», «قام المتمردون أمس بقصف حي», «داهمت مجموعة إرهابية منازل»: not done by a state."""
    if candidate.sub_event_type not in _SHELLING:
        return False
    after = view.undated_words_after(candidate.spans[0][1], _GROUP_REACH)
    before = view.words_before(candidate.spans[0][0], _GROUP_REACH)
    if words("force") & {*after, *before}:
        return False
    claimed = {key.removeprefix("و") for key in view.words_before(candidate.start, _GROUP_BEFORE)}
    if words("claims_deed") & claimed or _is_laid_to_group(view, candidate) or _befalls_state(view, candidate):
        return True
    if candidate.verbal:
        if words("wrecks") & {fold(candidate.text)} and words("attacker") & set(after[:1]):
            return True
        band = any(one in words("band") and two in words("of_band") for one, two in pairwise(after[:2]))
        return band or bool(words("armed_group") & set(after[:2])) or side_that_acts(view, candidate) == GROUP
    if after and after[0].endswith("ون") and after[0] in words("armed_group"):
        return True  # «قصف الحوثيون حيا»: in the nominative, so that the word is a verb
    at = candidate.spans[0][0]
    did = fold(candidate.text)[:1] == "ب" or view.folded[at - view.sentence.char_start :][:1] == "ب"
    return did and bool(words("armed_group") & set(before))


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
    before = view.words_before(candidate.spans[0][0], _BEFALLEN_REACH)
    hit = [at for at, key in enumerate(before) if key.removeprefix("و") in words("comes_under_fire")]
    struck = before[hit[-1] + 1 :][:_STRUCK_WORDS] if hit else ()
    by_state = words("force") & set(view.words_after(candidate.spans[0][1], _LAID))
    return not by_state and any(key.removeprefix("ال") in words("seat_of_state") for key in struck)


def _is_group(key: str) -> bool:
    return is_one_of(key, words("of_rebels") | words("armed_body") | words("haunting"))


def _is_retaken(view: SentenceView, candidate: Candidate) -> bool:
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


def retyped(view: SentenceView, candidate: Candidate) -> Candidate:
    """The type that the words around decide: fighters killed by forces, killings by a group, a court's session."""
    acted = by_who_acts(view, candidate)
    if acted is not candidate:
        return acted
    if candidate.sub_event_type == "bombing" and is_put_out(view, candidate.spans[0][0]):
        return replace(candidate, event_type="enforcement", sub_event_type="seizure")
    if candidate.sub_event_type == "attack" and candidate.verbal and _is_by_its_strikes(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="air_strike")
    if candidate.sub_event_type == "deportation" and is_driven_out(view, candidate):
        return replace(candidate, sub_event_type="operation")
    if candidate.sub_event_type == "break_of_relations" and words("restoring") & _words_of(view, candidate):
        return replace(candidate, sub_event_type="agreement")
    if _is_operation_with_toll(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if candidate.sub_event_type == "air_strike" and _is_start_of_campaign(view, candidate):
        return replace(candidate, event_type="mission", sub_event_type="campaign", strength=2)
    if candidate.sub_event_type == "attack" and _is_offensive_to_come(view, candidate):
        return replace(candidate, event_type="mission", sub_event_type="campaign", strength=2)
    killed = by_killer(view, candidate) if candidate.sub_event_type == "killing" else None
    if killed is not None:
        return killed
    if candidate.sub_event_type == "clash" and _broke_out_upon_attack(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="attack")
    if candidate.sub_event_type == "campaign" and _is_by_attackers(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="attack", strength=3)
    if _is_by_armed_group(view, candidate):
        kind = "raid_by_group" if candidate.sub_event_type == "raid" else "attack"
        return replace(candidate, event_type="attack", sub_event_type=kind)
    by_state = _is_by_forces(view, candidate) or _is_retaken(view, candidate)
    if candidate.event_type == "attack" and by_state and side_that_acts(view, candidate) != GROUP:
        return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if candidate.sub_event_type == "sentence" and candidate.verbal and len(candidate.spans) == 1:
        return killing_not_sentence(view, candidate)
    around = {*view.undated_words_after(candidate.spans[0][1], 3), *view.words_before(candidate.start, 3)}
    executed = candidate.sub_event_type == "execution" and not is_of_own_leader(view, candidate)
    if executed and (words("attacker") & around or is_crime(view, candidate.spans[0][0])):
        return replace(candidate, event_type="attack", sub_event_type="mass_killing")
    sitting = candidate.event_type == "meeting" and candidate.sub_event_type in ("session", "hearing")
    if sitting and _is_in_court(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="trial")
    if _is_round_of_talks(view, candidate):
        return replace(candidate, sub_event_type="talks")
    return by_phone(view, candidate)


def _words_of(view: SentenceView, candidate: Candidate) -> set[str]:
    """The words that a candidate is made of, without a conjunction before them."""
    starts = {start for start, _ in candidate.spans}
    return {word.key.removeprefix("و") for word in view.words if word.start in starts}


def _is_start_of_campaign(view: SentenceView, candidate: Candidate) -> bool:
    """«بدء غارات جوية», «تشن غارات منذ أغسطس 2014»: strikes that begin are a campaign, no single strike."""
    if not fold(candidate.text).split()[0].endswith("ات"):
        return False
    if words("beginning") & set(view.words_before(candidate.start, 1)):
        return not candidate.verbal
    since = [date for date in view.dates if date.since and date.char_start > candidate.end]
    waged = candidate.tense == "present" and len(candidate.spans) > 1
    return waged and bool(since) and view.words_between(candidate.end, since[0].char_start) <= _SINCE_REACH


def _is_operation_with_toll(view: SentenceView, candidate: Candidate) -> bool:
    """«أسفرت العملية التي نفذتها قوات خاصة عن مقتل أربعة»: what an operation brought about makes it no campaign."""
    head = candidate.spans[0][0]
    if candidate.sub_event_type != "campaign" or fold(candidate.text).lstrip("وبل") not in words("one_operation"):
        return False
    if not any(trigger.sub_event_type == "killing" and trigger.char_start > head for trigger in view.triggers):
        return False
    return bool(words("outcome") & {key.removeprefix("و") for key in view.words_before(head, 1)})


def _is_offensive_to_come(view: SentenceView, candidate: Candidate) -> bool:
    """«أعلنت الدولة أنها ستطلق هجوما واسعا»: what a state will launch is a campaign; what a group threatens is not."""
    if candidate.tense != "future" or candidate.definite or len(candidate.spans) == 1:
        return False
    told = view.words_before(candidate.start, _THREAT_REACH)
    by_state = any(
        actor.kind in ("country", "body", "office") and actor.char_end <= candidate.start for actor in view.actors
    )
    return by_state and not (words("attacker") | words("armed_group")) & {key.removeprefix("ال") for key in told}


def _is_in_court(view: SentenceView, candidate: Candidate) -> bool:
    """Whether words of a court stand near a sitting; «وزارة الدفاع» is no defence of an accused."""
    head = candidate.spans[0][0]
    put_off = view.folded.startswith("ل", head - view.sentence.char_start) or words("toward") & set(
        view.words_before(head, 1)
    )  # «أجلت المحكمة محاكمة عشرين متهما … إلى جلسة 17 أكتوبر»
    before = view.words_before(candidate.start, _PUT_OFF_REACH if put_off else 10)
    after = view.words_after(candidate.end, 12)
    if words("in_parliament") & {*before, *after} and not words("of_bench") & {*before, *after}:
        return False
    return any(
        word in words("court_session") and not words("ministry") & set(near[max(0, at - 1) : at])
        for near in (before, after)
        for at, word in enumerate(near)
    )


def _is_by_its_strikes(view: SentenceView, candidate: Candidate) -> bool:
    """«استهدف بغاراته ألوية»: an air force that strikes."""
    end = candidate.spans[0][1]
    return any(
        trigger.sub_event_type == "air_strike"
        and trigger.char_start >= end
        and view.words_between(end, trigger.char_start) == 0
        and fold(trigger.text).startswith("ب")
        for trigger in view.triggers
    )


def _broke_out_upon_attack(view: SentenceView, candidate: Candidate) -> bool:
    """«تجددت المعارك أمس إثر هجوم شنه …», «اشتباكات بعد أن هاجم مسلحون»: fights upon an attack are that attack."""
    for trigger in view.triggers:
        if trigger.event_type != "attack" or trigger.sub_event_type not in _BEGINS_FIGHT:
            continue
        if trigger.char_start < candidate.end or trigger.role != "head":
            continue
        before = view.words_before(trigger.char_start, 2)
        if trigger.pos == "noun" and not trigger.definite and words("right_upon") & set(before[-1:]):
            return True
        after = view.undated_words_after(trigger.char_end, SUBJECT)
        upon = words("when_it_began") & set(before[-1:]) or (before[-1:] == ("ان",) and before[0] == "بعد")
        if trigger.pos == "verb" and upon and side_of(after) == GROUP:
            return True
    return False
