"""Who did it, forces of a state or an armed group: what tells an attack from an operation or a detention."""

from __future__ import annotations

from dataclasses import replace

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold

STATE, GROUP, UNKNOWN = "state", "group", ""
_SUBJECT = 5
_AGENT = 8
_CARRIED = 14
_CUSTODY = 16
_EXECUTION = 20
_GLUED = ("", "و", "ف", "ل", "ب")
_DEEDS = ("attack", "raid_by_group", "shooting", "ambush", "kidnapping", "hostage_taking")
_HOLDING = ("kidnapping", "hostage_taking")


def _is_one_of(key: str, known: frozenset[str]) -> bool:
    """Whether `key` is one of `known`, with or without a particle written on to it."""
    return any(key.startswith(glued) and key[len(glued) :] in known for glued in _GLUED) or (
        key.startswith("لل") and "ال" + key[2:] in known
    )


def _side_of(keys: tuple[str, ...]) -> str:
    """The side of the subject that `keys` begin with: «وحدة من القوات الخاصة», «قوات الحوثيين», «عناصر التنظيم»."""
    for at, key in enumerate(keys):
        if _is_one_of(key, words("attacker")) or _is_one_of(key, words("armed_group")):
            return GROUP
        if _is_one_of(key, words("force")) or _is_one_of(key, words("agency")):
            return GROUP if _is_of_rebels(keys[at:]) else STATE
        linked = at and key in words("out_of") and _is_one_of(keys[at - 1], words("unit_of_men"))
        if not _is_one_of(key, words("unit_of_men")) and not linked:
            return UNKNOWN
    return UNKNOWN


def _is_of_rebels(keys: tuple[str, ...]) -> bool:
    """«قوات الحوثيين», «القوات المتمردة», «القوات الموالية للحوثيين»; not «هاجمت القوات المتمردين»."""
    behind = keys[1:3]
    if words("loyal") & set(behind[:1]):
        return bool(words("of_rebels") & set(behind[1:]))
    described = not keys[0].startswith("ال") or behind[:1] and behind[0].endswith("ه")
    return bool(described and words("of_rebels") & set(behind[:1]))


def _agent_behind(view: SentenceView, position: int) -> str:
    """«هجوم شنته القوات», «غارة نفذها فوج من القوات», «على أيدي عناصر الشرطة»: the agent told after it."""
    behind = view.undated_words_after(position, _AGENT + _SUBJECT)
    for at, key in enumerate(behind[:_AGENT]):
        if key in words("subordinating"):
            return UNKNOWN
        if key in words("done_by"):
            return _side_of(behind[at + 1 : at + 1 + _SUBJECT])
        if at and key in words("agent_mark") and behind[at - 1] in words("agent_opening"):
            return _side_of(behind[at + 1 : at + 1 + _SUBJECT])
    return UNKNOWN


def _subject_before(view: SentenceView, position: int) -> str:
    """«وكانت القوات التونسية شنت»: a subject that opens its clause right before the verb at `position`."""
    before = [key for key in view.words_before(position, _SUBJECT) if key not in words("perfective")]
    for at in range(len(before) - 1, max(-1, len(before) - 4), -1):
        opens = at == 0 and len(before) < _SUBJECT or at and before[at - 1] in words("before_subject")
        if opens:
            return _side_of(tuple(before[at:]))
    return UNKNOWN


def _side_of_verb(view: SentenceView, start: int, end: int) -> str:
    """The side of the verb; «خطف ضباط من الشرطة», «استهدفت دورية» may be passives: men behind it decide nothing."""
    behind = view.undated_words_after(end, _SUBJECT)
    passive = words("carried_out") & set(fold(view.sentence.text[start - view.sentence.char_start :][:6]).split()[:1])
    if passive or (behind and behind[0] in words("man_of_unit")):
        return UNKNOWN  # «تم اختطاف طائرة»: done to it
    return _side_of(behind) or _subject_before(view, start)


def _side_of_carrier(view: SentenceView, position: int) -> str:
    """«شنت القوات عملية صباح الخميس استهدفت»: who carries out what the verb at `position` tells more of."""
    if view.words_before(position, 1)[-1:] and view.words_before(position, 1)[-1] in words("before_subject"):
        return UNKNOWN
    near = [word for word in view.words if word.end <= position][-_CARRIED:]
    for word in reversed(near):
        if word.key in words("subordinating") or view.folded[word.end - view.sentence.char_start] in ".؛":
            return UNKNOWN
        if word.key.removeprefix("و") in words("carries_out"):
            return _side_of_verb(view, word.start, word.end)
    return UNKNOWN


def side_that_acts(view: SentenceView, candidate: Candidate) -> str:
    """The side whose deed `candidate` is, where the words say so."""
    start, end = candidate.spans[0]
    agent = _agent_behind(view, end)
    if agent:
        return agent
    if fold(candidate.text) in words("raid_of_forces") and _is_of_forces(view.undated_words_after(end, 2)):
        return STATE
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if start in verbs:
        told_of = set(view.words_before(start, 1))  # «ضربات استهدفت الجماعة»: what follows is aimed at
        if words("operation_subject") & told_of:
            return STATE
        own = UNKNOWN if words("raid_of_forces") & told_of else _side_of_verb(view, start, end)
        return own or _side_of_carrier(view, start)
    own_verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb" and not trigger.definite}
    for light, light_end in candidate.spans[1:]:
        if light < start and light in own_verbs and (side := _side_of_verb(view, light, light_end)):
            return side
    return UNKNOWN


def _is_held_by_law(view: SentenceView, candidate: Candidate) -> bool:
    """«احتجز لدى وصوله ووجهت إليه تهم»: held by the law, though the words do not say by whom."""
    if candidate.sub_event_type != "hostage_taking" or not candidate.verbal or len(candidate.spans) > 1:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _CUSTODY)
    if any(_is_one_of(key, words("attacker")) or _is_one_of(key, words("armed_group")) for key in behind[:_SUBJECT]):
        return False
    return any(_is_one_of(key, words("held_for")) for key in behind) and not words("hostages") & set(behind)


def _is_aimed_at_fighters(view: SentenceView, candidate: Candidate) -> bool:
    """«استهدفت معاقل التنظيم»: haunts of fighters are no subject, and who strikes them is no attacker."""
    if candidate.sub_event_type != "attack" or not candidate.verbal or len(candidate.spans) > 1:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], 5)
    return (
        bool(behind) and behind[0] in words("haunt") and any(_is_one_of(key, words("haunting")) for key in behind[1:])
    )


def _is_killed_in_operation(view: SentenceView, candidate: Candidate) -> bool:
    """«قتل في مهمة ليلية نفذتها فرقة من القوات الخاصة», «قتل في غارة للقوات الأميركية»."""
    behind = view.undated_words_after(candidate.spans[0][1], _AGENT)
    for at in range(len(behind) - 1):
        key, noun = behind[at], behind[at + 1]
        if key in words("subordinating"):
            return False
        if key in words("in_strikes") and noun in words("raid_of_forces"):
            starts = [word.end for word in view.words if word.start >= candidate.spans[0][1] and word.key == noun]
            agent = _agent_behind(view, starts[0]) if starts else UNKNOWN
            return agent == STATE or (not agent and _is_of_forces(behind[at + 2 : at + 4]))
    return False


def is_leader_of_group(keys: tuple[str, ...]) -> bool:
    """Whether the killed are leaders of an armed group: «قتل زعيم التنظيم», «مقتل زعمائها»; no leader killed by it."""
    for at, key in enumerate(keys):
        if at < 2 and _is_one_of(key, words("own_leader")):
            return True
        if key in words("in_strikes") or key in words("subordinating") or key in words("agent_opening"):
            return False
        if key in words("leader"):
            named = keys[at + 1 : at + 2] if keys[at + 1 : at + 2] != ("في",) else keys[at + 2 : at + 3]
            return bool((words("armed_body") | words("haunting")) & set(named))
    return False


def _is_killed_in_clash(view: SentenceView, candidate: Candidate) -> bool:
    """«الذي قتل في مواجهة أمنية», «قتل في اشتباك مع الشرطة»: nobody of the forces, nor a bystander, stands between."""
    behind = view.undated_words_after(candidate.spans[0][1], _AGENT + 2)
    if len(behind) < 3 or behind[0] not in words("in_strikes") or behind[1] not in words("clash_noun"):
        return False
    return behind[2] == "امنيه" or (behind[2] == "مع" and _side_of(behind[3 : 3 + _SUBJECT]) == STATE)


def _is_executed_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """«صور جرائم ارتكبها التنظيم … وإعدام الرهينة»: no court and no authority near, but a group told before."""
    before = view.words_before(candidate.start, _EXECUTION)
    near = {*before, *view.words_after(candidate.start, _AGENT + _SUBJECT)}
    return bool(words("armed_body") & set(before)) and not (words("by_law") | words("of_bench")) & near


def _is_at_hands_of_forces(view: SentenceView, candidate: Candidate) -> bool:
    """«لقي المهاجم حتفه على أيدي عناصر الشرطة»; who was killed by an occupying army was attacked."""
    end = candidate.spans[0][1]
    occupied = words("occupying") & set(view.undated_words_after(end, _AGENT + _SUBJECT))
    return not occupied and _agent_behind(view, end) == STATE


def _is_of_forces(behind: tuple[str, ...]) -> bool:
    """«هجوم للقوات الخاصة», «غارة جوية للتحالف»: the noun before belongs to forces."""
    return any(key.startswith("ل") and _is_one_of(key, words("force")) for key in behind)


def by_who_acts(view: SentenceView, candidate: Candidate) -> Candidate:
    """`candidate` with the type that its doer gives it: a state's detention or operation, a group's abduction."""
    if candidate.event_type == "attack" and candidate.sub_event_type in _DEEDS:
        holding = candidate.sub_event_type in _HOLDING
        if _is_held_by_law(view, candidate) or (holding and side_that_acts(view, candidate) == STATE):
            return replace(candidate, event_type="enforcement", sub_event_type="arrest")
        side = side_that_acts(view, candidate)
        if side == STATE or (side == UNKNOWN and _is_aimed_at_fighters(view, candidate)):
            return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if candidate.sub_event_type == "killing" and (
        _is_killed_in_operation(view, candidate)
        or _is_killed_in_clash(view, candidate)
        or _is_at_hands_of_forces(view, candidate)
    ):
        return replace(candidate, event_type="enforcement", sub_event_type="killed_by_forces", strength=2)
    if candidate.sub_event_type == "execution" and _is_executed_by_group(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="mass_killing")
    if candidate.sub_event_type == "shooting" and words("exchange") & set(view.words_before(candidate.start, 4)):
        return replace(candidate, event_type="enforcement", sub_event_type="clash")
    if candidate.sub_event_type == "arrest" and candidate.verbal and len(candidate.spans) == 1:
        behind = view.undated_words_after(candidate.spans[0][1], 1)
        if behind and behind[0] in words("armed_body"):
            return replace(candidate, event_type="attack", sub_event_type="kidnapping")
    return candidate
