"""Whose deed it is, that of forces of a state or of an armed group, as the words around a happening say."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import CLAUSES, COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold

STATE, GROUP, UNKNOWN = "state", "group", ""
SUBJECT = 5
AGENT = 8
ANNOUNCER = 12
_CARRIED = 14
_SUBJECT_BEFORE = 7
_ANTECEDENT = 6
_DEED_BEFORE = 2
_BREAKS = (*CLAUSES, *COMMAS, "subordinate", "؛", ":", "-")
_GLUED = ("", "و", "ف", "ل", "ب")


def is_one_of(key: str, known: frozenset[str]) -> bool:
    """Whether `key` is one of `known`, with or without a particle written on to it."""
    return any(key.startswith(glued) and key[len(glued) :] in known for glued in _GLUED) or (
        key.startswith("لل") and "ال" + key[2:] in known
    )


def side_of(keys: tuple[str, ...]) -> str:
    """The side of the subject that `keys` begin with: «وحدة من القوات الخاصة», «قوات الحوثيين», «عناصر التنظيم»."""
    for at, key in enumerate(keys):
        if is_one_of(key, words("attacker")) or is_one_of(key, words("armed_group")):
            return GROUP
        if is_one_of(key, words("force")) or is_one_of(key, words("agency")):
            return GROUP if is_of_rebels(keys[at:]) else STATE
        linked = at and key in words("out_of") and is_one_of(keys[at - 1], words("unit_of_men"))
        if not is_one_of(key, words("unit_of_men")) and not linked:
            return UNKNOWN
    return UNKNOWN


def is_of_rebels(keys: tuple[str, ...]) -> bool:
    """«قوات الحوثيين», «القوات المتمردة», «الموالية للحوثيين», «الجيش السوري الحر»; not «هاجمت القوات المتمردين»."""
    behind = keys[1:3]
    if keys[0].endswith("جيش") and words("free_army") & set(behind):
        return True
    if words("loyal") & set(behind[:1]):
        return bool(words("of_rebels") & set(behind[1:]))
    described = not keys[0].startswith("ال") or behind[:1] and behind[0].endswith("ه")
    return bool(described and words("of_rebels") & set(behind[:1]))


def is_band(keys: tuple[str, ...]) -> bool:
    """«مجموعة مسلحة», «عصابة إرهابية»: a noun for a band and its adjective open `keys`."""
    return len(keys) > 1 and keys[0] in words("band") and keys[1] in words("of_band")


def opens_agent(keys: tuple[str, ...], at: int) -> bool:
    """«من قبل», «على يد»: whether the word at `at` ends a phrase that an agent stands behind."""
    return at > 0 and keys[at] in words("agent_mark") and keys[at - 1] in words("agent_opening")


def agent_behind(view: SentenceView, position: int) -> str:
    """«هجوم شنته القوات», «غارة نفذها فوج من القوات», «على أيدي عناصر الشرطة»: the agent told after it."""
    behind = view.undated_words_after(position, AGENT + SUBJECT)
    for at, key in enumerate(behind[:AGENT]):
        if key in words("subordinating"):
            return UNKNOWN
        if key in words("done_by") or opens_agent(behind, at):
            return side_of(behind[at + 1 : at + 1 + SUBJECT])
    return UNKNOWN


def _subject_before(view: SentenceView, position: int) -> str:
    """«وكانت القوات التونسية شنت»: a subject that opens its clause right before the verb at `position`."""
    before = [key for key in view.words_before(position, _SUBJECT_BEFORE) if key not in words("perfective")]
    for at in range(len(before) - 1, max(-1, len(before) - _SUBJECT_BEFORE), -1):
        opens = at == 0 and len(before) < _SUBJECT_BEFORE or at and before[at - 1] in words("before_subject")
        if opens:
            return side_of(tuple(before[at:]))
    return UNKNOWN


def _side_of_announcer(view: SentenceView, position: int) -> str:
    """«أعلنت أجهزة الأمن أمس أنها قتلت»: the verb at `position` tells what the announcer says of itself."""
    if not words("that_it") & set(view.words_before(position, 1)):
        return UNKNOWN
    near = [word for word in view.words if word.end <= position][-ANNOUNCER:-1]
    for word in reversed(near):
        if word.key in words("subordinating"):
            return UNKNOWN
        if word.key.removeprefix("و") in words("announces_own"):
            return side_of(view.undated_words_after(word.end, SUBJECT))
    return UNKNOWN


def has_subject_before(view: SentenceView, position: int) -> bool:
    """«الانفجار الذي استهدف قوات الجيش», «انتحاري هاجم دورية»: the forces behind the verb are those who are hit."""
    near = view.last_words(position, _DEED_BEFORE)
    if not near or view.has_barrier(near[-1].end, position, _BREAKS):
        return False
    told = any(
        trigger.event_type == "attack" and trigger.pos == "noun" and near[0].start <= trigger.char_start < position
        for trigger in view.triggers
    )
    return told or near[-1].key in words("relative_pronoun") or any(word.key in words("attacker") for word in near)


def _side_of_verb(view: SentenceView, start: int, end: int) -> str:
    """The side of the verb; «خطف ضباط من الشرطة», «استهدفت دورية» may be passives: men behind it decide nothing."""
    behind = view.undated_words_after(end, SUBJECT)
    passive = words("carried_out") & set(fold(view.sentence.text[start - view.sentence.char_start :][:6]).split()[:1])
    if passive or (behind and behind[0] in words("man_of_unit")):
        return UNKNOWN  # «تم اختطاف طائرة»: done to it
    before = _subject_before(view, start)
    return before or (UNKNOWN if has_subject_before(view, start) else side_of(behind))


def _side_of_carrier(view: SentenceView, position: int) -> str:
    """«شنت القوات عملية صباح الخميس استهدفت»: who carries out what the verb at `position` tells more of."""
    if view.words_before(position, 1)[-1:] and view.words_before(position, 1)[-1] in words("before_subject"):
        return UNKNOWN
    near = [word for word in view.words if word.end <= position][-_CARRIED:]
    for word in reversed(near):
        if word.key in words("subordinating") or view.folded[word.end - view.sentence.char_start] in ".؛":
            return UNKNOWN
        if word.key.removeprefix("و") in words("carries_out"):
            begun = (
                side_of(view.undated_words_after(word.end, SUBJECT)) if word.key in words("carried_out") else UNKNOWN
            )
            return begun or _side_of_verb(view, word.start, word.end)  # «بدأ الجيش مهاجمة المعاقل»
    return UNKNOWN


def is_of_strikes(view: SentenceView, position: int) -> bool:
    """«الغارات الجوية التي استهدفت الجبهة»: the verb at `position` tells more of strikes from the air."""
    before = view.words_before(position, _ANTECEDENT + 1)
    if len(before) > 1 and is_one_of(before[-2], words("shelling")) and before[-1] in words("of_shelling"):
        return True  # «في قصف جوي استهدف البلدة»
    if before[-1:] == () or before[-1] not in words("relative_pronoun"):
        return False
    return any(is_one_of(key, words("strikes_by_air")) for key in before[-1 - _ANTECEDENT : -1])


def _is_of_operation(view: SentenceView, position: int) -> bool:
    """«نفذوا عملية كبيرة أمس استهدفت»: the verb at `position` tells more of an operation of forces."""
    near = view.last_words(position, _ANTECEDENT)
    for noun, kind in pairwise(near):
        if noun.key.lstrip("وبل") in words("operation_noun") and kind.key in words("of_operation"):
            if _side_of_carrier(view, noun.start) == GROUP:
                return False  # «نفذ مسلحو التنظيم عملية مداهمة وخطفوا …»
            return not any(
                b.kind not in ("relative", "«", "»", "(", ")") for b in view.barriers_between(kind.end, position)
            )
    return False


def _side_of_antecedent(view: SentenceView, position: int, end: int) -> str:
    """«قوات التحالف الداعم للحكومة التي شنت هجوما»: the side that a relative clause at `position` tells of."""
    before = view.words_before(position, _ANTECEDENT + 1)
    relative = before[-1:] != () and before[-1] in words("relative_pronoun")
    if not relative or view.words_before(end, 1)[-1] not in words("carries_out"):
        return UNKNOWN
    for at in range(len(before) - 2, -1, -1):
        if side := side_of(before[at:-1]):
            return side
    return UNKNOWN


def side_that_acts(view: SentenceView, candidate: Candidate) -> str:
    """The side whose deed `candidate` is, where the words say so."""
    start, end = candidate.spans[0]
    agent = agent_behind(view, end)
    if agent:
        return agent
    if fold(candidate.text) in words("raid_of_forces") and is_of_forces(view.undated_words_after(end, 2)):
        return STATE
    verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb"}
    if start in verbs and not candidate.rule.startswith("support"):  # «فرضت سيطرتها»: the noun
        told_of = set(view.words_before(start, 1))  # «ضربات استهدفت الجماعة»: what follows is aimed at
        if words("operation_subject") & told_of or is_of_strikes(view, start) or _is_of_operation(view, start):
            return STATE
        named = side_of(tuple(fold(candidate.text).split()[1:]))
        if named and candidate.sub_event_type != "takeover":
            return named  # «كمن مسلحون لدورية»: the subject is a word of the phrase itself
        told_by_it = words("raid_of_forces") | words("that_it")  # «أنه قتل مسلحين»: what follows is the object
        own = UNKNOWN if told_by_it & told_of else _side_of_verb(view, start, end)
        return own or _side_of_announcer(view, start) or _side_of_carrier(view, start)
    own_verbs = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb" and not trigger.definite}
    for light, light_end in candidate.spans[1:]:
        if light < start and light in own_verbs and not view.has_barrier(light_end, start, ("subordinate",)):
            side = _side_of_verb(view, light, light_end) or _side_of_antecedent(view, light, light_end)
            if side:
                return side
    if len(candidate.spans) == 1 and fold(candidate.text) in words("waged"):
        return _side_of_carrier(view, start)  # «شنت القوة المؤلفة من … هجوما»
    return UNKNOWN


def is_of_forces(behind: tuple[str, ...]) -> bool:
    """«هجوم للقوات الخاصة», «غارة جوية للتحالف»: the noun before belongs to forces."""
    return any(key.startswith("ل") and is_one_of(key, words("force")) for key in behind)
