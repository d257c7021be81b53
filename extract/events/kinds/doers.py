"""Who did it, forces of a state or an armed group: what tells an attack from an operation or a detention."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.events.counts.tolls import is_of_people
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.court_acts import is_crime
from extract.events.kinds.sides import (
    AGENT,
    STATE,
    SUBJECT,
    UNKNOWN,
    agent_behind,
    is_of_forces,
    is_one_of,
    side_of,
    side_that_acts,
)
from extract.events.kinds.taken_by_groups import is_taken_by_group
from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold

_CUSTODY = 16
_TARGET = 9
_EXECUTION = 20
_BATTLE = 32
_FALLEN = 14
_DEEDS = ("attack", "raid_by_group", "shooting", "ambush", "kidnapping", "hostage_taking")
_AIMING = "استهداف"
_SHELLING = "قصف"
_VERDICT = 14
_COURT_REACH = 6
_EXPELLED_REACH = 4
_HOLDING = ("kidnapping", "hostage_taking")
_VICTIM, _VICTIM_BEFORE = 4, 12


def _is_held_by_law(view: SentenceView, candidate: Candidate) -> bool:
    """«احتجز لدى وصوله ووجهت إليه تهم»: held by the law, though the words do not say by whom."""
    if candidate.sub_event_type != "hostage_taking" or not candidate.verbal or len(candidate.spans) > 1:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _CUSTODY)
    if any(is_one_of(key, words("attacker")) or is_one_of(key, words("armed_group")) for key in behind[:SUBJECT]):
        return False
    return any(is_one_of(key, words("held_for")) for key in behind) and not words("hostages") & set(behind)


def is_attack_on_fighters(view: SentenceView, position: int) -> bool:
    """«الهجوم على معسكر يشتبه بأنه لمتشددين»: haunts of fighters; not «هجوم شنه مسلحون على معسكر للجيش»."""
    behind = view.undated_words_after(position, _TARGET)
    if behind[:1] not in (("علي",), ("ضد",)):
        return False
    return (
        behind[1:2] != ()
        and behind[1] in words("haunt")
        and any(is_one_of(key, words("haunting")) for key in behind[2:])
    )


def _is_aimed_at_fighters(view: SentenceView, candidate: Candidate) -> bool:
    """«استهدفت معاقل التنظيم»: haunts of fighters are no subject, and who strikes them is no attacker."""
    shelling = _SHELLING in fold(candidate.text)  # «بدأت حملة قصف لمواقع التنظيم»
    aiming = candidate.verbal and len(candidate.spans) == 1 or fold(candidate.text).lstrip("وب") == _AIMING or shelling
    if candidate.sub_event_type != "attack" or not aiming:
        told = candidate.sub_event_type == "attack" and not candidate.verbal
        return told and is_attack_on_fighters(view, candidate.spans[0][1])
    behind = view.undated_words_after(candidate.spans[0][1], 6)
    behind = behind[1:] if words("once_more") & set(behind[:1]) else behind[:5]
    if not behind or behind[0].removeprefix("ل") not in words("haunt"):
        return False
    if words("belonging_to_it") & set(behind[1:2]) and _state_opens(view):
        return True  # «ردت الدولة على الهجوم باستهداف مقرات لها»
    if any(one.endswith("حزب") and two == "العمال" for one, two in pairwise(behind)):
        return True
    stores = not candidate.verbal and _armed_forces_before(view, candidate)
    return any(is_one_of(key, words("haunting")) or (stores and is_one_of(key, words("arms"))) for key in behind[1:])


def _state_opens(view: SentenceView) -> bool:
    """Whether a state acts in the verb that opens a sentence: «ردت الولايات المتحدة …»."""
    first = view.sentence.char_start
    return any(actor.kind == "country" and view.words_between(first, actor.char_start) == 1 for actor in view.actors)


def _is_stormed_by_forces(view: SentenceView, candidate: Candidate) -> bool:
    """«اقتحام الشرطة منزلا», «اقتحام الشرطة فجر اليوم لمنزل»: a noun with its doer and then what was stormed."""
    start = candidate.spans[0][0]
    if candidate.sub_event_type != "raid_by_group" or view.is_verb_at(start):
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _TARGET)
    return is_one_of(behind[0] if behind else "", words("force")) and bool(words("stormed_place") & set(behind[1:]))


def _armed_forces_before(view: SentenceView, candidate: Candidate) -> bool:
    """«أعلنت القوات المسلحة مقتل إرهابيين واستهداف مخزن للمتفجرات»: an army tells of its own deeds."""
    told = [word.key for word in view.words if word.end <= candidate.spans[0][0]]
    return any(is_one_of(key, words("force")) for key in told) and any(key in words("haunting") for key in told)


def _is_killed_in_operation(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل في مهمة ليلية نفذتها فرقة من القوات الخاصة», «قتل في غارة للقوات الأميركية»."""
    behind = view.undated_words_after(candidate.spans[0][1], AGENT)
    for at in range(len(behind) - 1):
        key, noun = behind[at], behind[at + 1]
        if key in words("subordinating"):
            return False
        if key in words("in_strikes") and noun in words("raid_of_forces"):
            starts = [word.end for word in view.words if word.start >= candidate.spans[0][1] and word.key == noun]
            agent = agent_behind(view, starts[0]) if starts else UNKNOWN
            return agent == STATE or (not agent and is_of_forces(behind[at + 2 : at + 4]))
    return False


def is_leader_of_group(keys: tuple[str, ...]) -> bool:
    """Whether the killed are leaders of an armed group: «قتل زعيم التنظيم», «مقتل زعمائها»; no leader killed by it."""
    for at, key in enumerate(keys):
        if at < 2 and is_one_of(key, words("own_leader")):
            return True
        if key in words("in_strikes") or key in words("subordinating") or key in words("agent_opening"):
            return False
        if key in words("leader"):
            named = keys[at + 1 : at + 2] if keys[at + 1 : at + 2] != ("في",) else keys[at + 2 : at + 3]
            return bool((words("armed_body") | words("haunting")) & set(named))
    return False


def _is_killed_in_clash(view: SentenceView, candidate: Candidate) -> bool:
    """«الذي قتل في مواجهة أمنية», «قتل في اشتباك مع الشرطة»: nobody of the forces, nor a bystander, stands between."""
    behind = view.undated_words_after(candidate.spans[0][1], AGENT + 2)
    if len(behind) < 3 or behind[0] not in words("in_strikes") or behind[1] not in words("clash_noun"):
        return False
    return behind[2] == "امنيه" or (behind[2] == "مع" and side_of(behind[3 : 3 + SUBJECT]) == STATE)


def _fell_in_battle(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل أمس إرهابي في المعارك الجارية», «المسلح لقي مصرعه خلال اشتباكات»: no victim of his stands between."""
    if not candidate.verbal:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _BATTLE)
    fought = next(
        (
            at
            for at, (key, noun) in enumerate(pairwise(behind))
            if key in words("in_strikes")
            and (noun.removeprefix("ال") in words("battle_noun") or noun in words("strikes_by_air"))
        ),
        None,
    )
    if fought is None or any(key in words("subordinating") for key in behind[:fought]):
        return False
    wounded = behind[0] in words("and_wounded")  # «لقوا مصرعهم وأصيب 26 آخرون في اشتباك»
    if fought == 0 or (wounded and fought <= SUBJECT):  # who fell stands before
        before = view.words_before(candidate.start, _FALLEN)
        return any(key in words("one_fighter") for key in before) and not words("of_state") & set(before)
    victims = single_people()["one"]
    other = any((key,) in victims and key.endswith("ا") for key in behind[1:fought])
    counted = any(
        number.char_start >= candidate.end and view.words_between(candidate.end, number.char_start) < fought
        for number in view.numbers
        if number.noun and is_of_people(number)
    )
    return behind[0] in words("fighter") and not other and not counted


def is_of_own_leader(view: SentenceView, candidate: Candidate) -> bool:
    """«انتهت الجماعة بإعدام زعيمها»: put to death by the state, not by the group told before."""
    return bool(words("own_leader") & set(view.words_after(candidate.spans[0][1], 1)))


def _is_executed_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """«صور جرائم ارتكبها التنظيم … وإعدام الرهينة»: no court and no authority near, but a group told before."""
    if is_of_own_leader(view, candidate):
        return False
    before = view.words_before(candidate.start, _EXECUTION)
    near = {*before[-AGENT:], *view.words_after(candidate.start, SUBJECT)}
    return bool(words("armed_body") & set(before)) and not (words("by_law") | words("of_bench")) & near


def _is_at_hands_of_forces(view: SentenceView, candidate: Candidate) -> bool:
    """«لقي المهاجم حتفه على أيدي عناصر الشرطة»; who was killed by an occupying army, or unarmed, was attacked."""
    end = candidate.spans[0][1]
    occupied = words("occupying") & set(view.undated_words_after(end, AGENT + SUBJECT))
    return not occupied and agent_behind(view, end) == STATE and not _is_of_unarmed(view, candidate)


def _is_of_unarmed(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل مصور على أيدي القوات», «المراسلة التي لقيت حتفها على يد الجيش»: no fighter was put out of action."""
    start, end = candidate.spans[0]
    victims = set(view.undated_words_after(end, _VICTIM))
    if words("relative_pronoun") & set(view.words_before(start, 1)):
        victims |= set(view.words_before(start, _VICTIM_BEFORE))
    bare = {without_prefix(key).removesuffix("ا") for key in victims}  # «39 طفلا»
    unarmed = bool(words("civilian") & victims or words("unarmed") & (bare | victims))
    return unarmed and not words("fighter") & victims


def is_driven_out(view: SentenceView, candidate: Candidate) -> bool:
    """«طردت القوات مقاتلي التنظيم من البلدة», «طرد الحوثيين من المطار»: driven from the ground that they held."""
    if "طرد" not in candidate.rule:
        return False
    held_by = words("attacker") | words("armed_body") | words("haunting")
    for key in view.undated_words_after(candidate.spans[0][1], _EXPELLED_REACH):
        if (key,) in single_people()["one"] or key.startswith("لصل"):
            return False  # «طردت الدولة إماما لصلته بالتنظيم»
        if is_one_of(key, held_by):
            return True
    return False


def _is_sentence_of_death(view: SentenceView, candidate: Candidate) -> bool:
    """«قضت محكمة بإعدام 13 متهما», «أيدت المحكمة إعدام سبعة»: judged, not yet put to death."""
    if candidate.sub_event_type != "execution" or candidate.verbal or len(candidate.spans) > 1:
        return False
    if is_crime(view, candidate.start):
        return False
    before = view.unjoined_before(candidate.start, _VERDICT)
    judged = [at for at, key in enumerate(before) if key in words("judges")]
    if not judged:
        return False
    bench = words("of_bench") | words("judiciary")
    first = before[judged[-1] - _COURT_REACH if judged[-1] > _COURT_REACH else 0 : judged[-1]]
    sits = words("court_itself") & set(first)  # «وكانت المحكمة العليا في أبوظبي قضت بإعدام أربعة»
    return bool(sits) or bool(bench & set(before[judged[-1] + 1 :]))


def _is_ambush_of_police(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل القيادي في كمين أمني»; not «هاجم مسلحون كمينا أمنيا», a post of the police."""
    if candidate.sub_event_type != "ambush" or not words("in_strikes") & set(
        view.words_before(candidate.spans[0][0], 1)
    ):
        return False
    return bool(words("of_security") & set(view.words_after(candidate.spans[0][1], 1)))


def by_who_acts(view: SentenceView, candidate: Candidate) -> Candidate:
    """`candidate` with the type that its doer gives it: a state's detention or operation, a group's abduction."""
    if _is_ambush_of_police(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if _is_sentence_of_death(view, candidate):
        return replace(candidate, sub_event_type="sentence")
    if candidate.event_type == "attack" and candidate.sub_event_type in _DEEDS:
        holding = candidate.sub_event_type in _HOLDING
        if _is_held_by_law(view, candidate) or (holding and side_that_acts(view, candidate) == STATE):
            return replace(candidate, event_type="enforcement", sub_event_type="arrest")
        side = side_that_acts(view, candidate)
        if side == STATE or (side == UNKNOWN and _is_aimed_at_fighters(view, candidate)):
            return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if _is_stormed_by_forces(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="raid")
    if candidate.sub_event_type == "killing" and (
        _is_killed_in_operation(view, candidate)
        or _is_killed_in_clash(view, candidate)
        or _fell_in_battle(view, candidate)
        or _is_at_hands_of_forces(view, candidate)
    ):
        return replace(candidate, event_type="enforcement", sub_event_type="killed_by_forces", strength=2)
    if candidate.sub_event_type == "execution" and _is_executed_by_group(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="mass_killing")
    if candidate.sub_event_type == "shooting" and words("exchange") & set(view.words_before(candidate.start, 4)):
        return replace(candidate, event_type="enforcement", sub_event_type="clash")
    if is_taken_by_group(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="kidnapping")
    return candidate
