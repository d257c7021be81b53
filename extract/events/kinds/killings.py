"""Who kills in a killing: forces or an air force, a group, or a court in a sentence of death."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from extract.events.counts.counted_doers import is_of_doers, kills_one
from extract.events.counts.tolls import is_of_people
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.doer_killed import kills_doer
from extract.events.kinds.doers import is_attack_on_fighters, is_leader_of_group
from extract.events.kinds.sides import GROUP, STATE, SUBJECT, UNKNOWN, is_one_of, side_of, side_that_acts
from extract.events.kinds.taken import is_killed_by_managing
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_DIED = ("قض", "وقض")
_BODIES = "جث"
_STRIKE_REACH = 11
_MARTYRED = "استشه"
_MET_REACH = 10
_OBJECT_OF_KILLING = 9
_SUBJECT_REACH = 7
_COUNTED_REACH = 70
_AIRCRAFT = 7
_FELL_REACH = 5


def by_killer(view: SentenceView, candidate: Candidate) -> Candidate | None:
    """The reading of a killing that its killer or its victim decides; None where neither is told."""
    after = view.undated_words_after(candidate.spans[0][1], _SUBJECT_REACH)
    end = candidate.spans[0][1]
    behind = [n for n in view.numbers if 0 <= n.char_start - end <= _COUNTED_REACH and n.noun and is_of_people(n)]
    counted = len(behind) == 1 and behind[0].char_start - end <= 2
    along = "مع" in after[:2]  # «قتل مع مسلحين آخرين»: beside them, not by them
    forces, attackers = words("force") & set(after[:3]), words("attacker") & set(after[:3])
    if len(behind) > 1 and is_of_doers(view, behind[0], "attack"):
        return replace(candidate, strength=2)  # «عندما قتل أربعة انتحاريين 52 شخصا»
    fallen = candidate.rule.startswith("support") and "من" in after[:1]  # «سقط ستة قتلى من التنظيم»
    attackers = frozenset() if counted or along or fallen else attackers
    if _kill_somebody(candidate, after):
        return replace(candidate, strength=2)
    by_them = replace(candidate, event_type="enforcement", sub_event_type="killed_by_forces")
    if _names_fighters(after[:_FELL_REACH], after) and _fell_in_bombing(view, candidate):
        return candidate
    if not forces and is_leader_of_group(after) and _MARTYRED not in fold(candidate.text):
        return replace(by_them, strength=2)
    of_group = fallen and any(is_one_of(key, words("haunting") | words("armed_body")) for key in after[1:2])
    if _fell_in_ranks(after) or of_group:
        return replace(by_them, strength=2)
    reach = 7 if forces else 3
    if fold(candidate.text).startswith(_BODIES):
        reach = 1  # «جثث مدنيين أعدمهم داعش»
    fired = _side_that_fired(after)
    by_forces = candidate.verbal and (side_that_acts(view, candidate) == STATE or fired == STATE)
    if fired == GROUP and candidate.event_type == "attack":
        return replace(candidate, strength=2)
    if not by_forces and _is_one_of_defenders(after):
        return candidate  # «قتل أحد مسلحي المقاومة بقذيفة»
    if (by_forces or not (attackers and candidate.verbal)) and _names_fighters(after[:reach], after):
        return replace(by_them, strength=2)
    if by_forces and after[:1] and after[0] in words("one_fighter") | words("leads_group"):
        return replace(by_them, strength=2)  # «قوات الأمن قتلت المسلح», «الجيش قتل قائد المجموعة»
    if by_forces and behind and behind[0].unit == "militants" and not view.barriers_between(end, behind[0].char_start):
        return replace(by_them, strength=2)  # «قتلت قوات الأمن في عملية ليلية يوم الأحد 13 مسلحا»
    if kills_doer(view, candidate):
        return replace(by_them, strength=2)
    if by_forces and len(candidate.spans) == 1 and words("doer_of_attack") & set(after[:4]):
        return replace(by_them, strength=2)
    if by_forces and (attackers or words("by_air") & set(view.words_before(candidate.start, _AIRCRAFT))):
        return by_them  # «أعلنت أجهزة الأمن أنها قتلت ثمانية بايعوا التنظيم»
    if attackers and candidate.verbal and not forces:
        return replace(candidate, strength=2)
    if is_killed_by_managing(view, candidate.spans[0][0]):
        return replace(by_them, strength=2)
    struck = in_air_strikes(view, candidate.spans[0][1], _STRIKE_REACH)
    if struck or _fighters_met(view, candidate) or _is_outcome_of_strike(view, candidate):
        return by_them
    if _is_outcome_of_dispersal(view, candidate):
        return replace(by_them, sub_event_type="operation")
    return None


def _kill_somebody(candidate: Candidate, after: tuple[str, ...]) -> bool:
    """«قتل عنصران من التنظيم أمس كاهنا»: fighters right behind the verb, and whom they killed in the accusative."""
    if not candidate.verbal or len(candidate.spans) > 1 or not after or after[0] not in words("fighter"):
        return False
    return not after[0].endswith(("ا", "ين")) and kills_one(after[1:])


def _fell_in_ranks(after: tuple[str, ...]) -> bool:
    """«سقط 15 قتيلا في صفوف التنظيم»: the dead are fighters."""
    at = next((at for at, key in enumerate(after) if key in words("ranks")), None)
    return at is not None and any(
        is_one_of(key, words("haunting") | words("armed_body")) for key in after[at + 1 : at + 2]
    )


def _fell_in_bombing(view: SentenceView, candidate: Candidate) -> bool:
    """«أدى تفجير إلى مقتل عشرة من عناصر اللجان», «قتل مسلحان في انفجار عبوة»: dead of a bomb, whoever they were."""
    start, end = candidate.spans[0]
    bombs = [t for t in view.triggers if t.sub_event_type == "bombing" and t.event_type == "attack" and t.pos == "noun"]
    behind = [t for t in bombs if t.char_start >= end and view.words_between(end, t.char_start) <= _STRIKE_REACH]
    if behind and words("in_strikes") & set(view.words_before(behind[0].char_start, 1)):
        return not view.barriers_between(end, behind[0].char_start)
    heads = [t for t in view.triggers if t.role == "head" and t.event_type in OF_FORCE and t.char_start < start]
    last = max(heads, key=lambda t: t.char_start, default=None)
    if last not in bombs or last is None:
        return False
    told = (*view.words_before(start, 4), *view.words_before(last.char_start, 1))
    return bool(words("outcome") & set(told))


def _side_that_fired(after: tuple[str, ...]) -> str:
    """Whose fire or hand killed: «قتل إرهابي برصاص الشرطة», «لقوا حتفهم على أيدي مسلحين»; else UNKNOWN."""
    fires = [at for at, key in enumerate(after) if key in words("by_fire") or _is_hand(after, at)]
    return next((side for at in fires if (side := side_of(after[at + 1 : at + 1 + SUBJECT]))), UNKNOWN)


def _is_hand(after: tuple[str, ...], at: int) -> bool:
    return after[at] in words("at_the_hands") and after[at - 1 : at] == ("علي",)


def _described(behind: tuple[str, ...]) -> tuple[str, ...]:
    """What describes the fighters before: nothing from «برصاص», «بنيران» on, which tells who killed them."""
    return behind[: next((at for at, key in enumerate(behind) if key in words("by_fire")), len(behind))]


def _names_fighters(near: tuple[str, ...], after: tuple[str, ...]) -> bool:
    """Whether one of the words `near` means fighters, and not those of the state: «عنصران من الشرطة»."""
    return any(
        word in words("fighter")
        and not words("of_state") & {key.removeprefix("ل") for key in _described(after[i + 1 : i + 4])}
        and not (i and near[i - 1].lstrip("وبل") in words("deed_of_terror"))  # «قتل في الهجوم الإرهابي»
        for i, word in enumerate(near)
    )


def _is_one_of_defenders(after: tuple[str, ...]) -> bool:
    """«أحد مسلحي المقاومة», «عنصران من الحشد»: fighters on the side of a state."""
    return any(one in words("fighter") and two in words("defenders") for one, two in pairwise(after[:5]))


def in_air_strikes(view: SentenceView, position: int, reach: int) -> bool:
    """«قتلوا في الغارات الجوية», «في إحدى الهجمات الجوية», «جراء ضربات التحالف»: within `reach` words of `position`."""
    after = view.undated_words_after(position, reach + 1)
    for i in range(1, min(reach, len(after))):
        by_air = after[i] in words("strikes_by_air") or (
            after[i] in words("air_attack") and bool(words("by_air") & set(after[i + 1 : i + 2]))
        )
        before = after[i - 2] if i > 1 and after[i - 1] in words("any_of") else after[i - 1]
        if by_air and before in words("in_strikes"):
            return True
    return False


def _is_outcome_of_strike(view: SentenceView, candidate: Candidate) -> bool:
    """«غارة جوية للتحالف أدت إلى مقتل قائد المجموعة», «الهجوم على معسكر للمتشددين أسفر عن مقتل»: killed by forces.

    Also «سقوط ضحايا جراء الغارات، إذ أكدت مصادر مقتل عشرة»: the strikes in which they fell stand before.
    """
    head = candidate.spans[0][0]
    if view.is_verb_at(head):
        return False
    deeds = [t for t in view.triggers if t.role == "head" and t.event_type in OF_FORCE and t.char_start < head]
    last = max(deeds, key=lambda t: t.char_start, default=None)
    if last is None:
        return False
    if not words("outcome") & set(view.words_before(head, 6)):
        before = view.words_before(last.char_start, 1)
        return last.sub_event_type == "air_strike" and last.definite and bool(words("in_strikes") & set(before))
    on_fighters = last.sub_event_type == "attack" and last.pos == "noun"
    return last.sub_event_type == "air_strike" or (on_fighters and is_attack_on_fighters(view, last.char_end))


def _is_outcome_of_dispersal(view: SentenceView, candidate: Candidate) -> bool:
    """«فضت قوات الأمن الاعتصام بالقوة ما أسفر عن مقتل»: killed when forces cleared a sit-in."""
    head = candidate.spans[0][0]
    if not words("outcome") & set(view.words_before(head, 6)):
        return False
    told = [word.key.removeprefix("و") for word in view.words if word.end <= head]
    return any(one in words("clearing") and words("sit_in") & set(told[at + 1 : at + 5]) for at, one in enumerate(told))


def _fighters_met(view: SentenceView, candidate: Candidate) -> bool:
    """«لقي عدد من عناصر التنظيم مصرعهم»: fighters who met their death."""
    if fold(candidate.text) not in words("own_death") | words("their_death"):
        return False
    before = view.words_before(candidate.spans[0][0], _MET_REACH)
    met = [i for i, key in enumerate(before) if key in words("meeting_death")]
    return bool(met) and _names_fighters(before[met[-1] + 1 :], before[met[-1] + 1 :])


def killing_not_sentence(view: SentenceView, candidate: Candidate) -> Candidate:
    """«قضت وحدات الجيش على ثلاثة إرهابيين» kills, «قضى على يد مسلحين» is being killed: neither is a sentence."""
    after = view.undated_words_after(candidate.spans[0][1], _OBJECT_OF_KILLING)
    if fold(candidate.text).startswith(_DIED) and _counts_dead(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="killing", strength=1)
    against = next((i for i, word in enumerate(after) if _is_against(after, i)), None)
    if against is None or words("court") & set(after):
        return candidate
    if after[against + 1 : against + 2] and after[against + 1] in words("at_the_hands"):
        return replace(candidate, event_type="attack", sub_event_type="killing", strength=2)
    fighters = words("fighter") & set(after[against:]) or is_leader_of_group(after[against + 1 :])
    if words("force") & set(after[:against]) and fighters:
        return replace(candidate, sub_event_type="killed_by_forces", strength=2)
    return candidate


def _is_against(after: tuple[str, ...], at: int) -> bool:
    """«على» before whom it is done to, not the hour: «قضت مفرزة على الساعة السادسة على ثمانية إرهابيين»."""
    return after[at] in words("against") and not words("hour") & set(after[at + 1 : at + 2])


def _counts_dead(view: SentenceView, candidate: Candidate) -> bool:
    """«قضى 30 سائحا», «قضوا في العملية الانتحارية»: died; not «قضى خمس سنوات», «قضى القاضي بسجن 30 متهما»."""
    end = candidate.spans[0][1]
    counted = [number for number in view.numbers if 0 <= number.char_start - end <= 6]
    return bool(counted and counted[0].noun) and is_of_people(counted[0])
