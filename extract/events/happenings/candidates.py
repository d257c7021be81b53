"""Happenings that a sentence may name: trigger words put together, before date and place are known.

A head names a happening alone; a support word (light) and its object name one together; a light word
beside a head belongs to it. What is only feared, denied or spoken of in general is left out here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from extract.events.happenings.acts_apart import acts_apart
from extract.events.happenings.armed_doers import has_its_people
from extract.events.happenings.dated_by_name import is_dated_by_name
from extract.events.happenings.incidents import named_incidents
from extract.events.happenings.journeys import dialogues, journeys_in
from extract.events.happenings.one_gathering import is_one_gathering
from extract.events.happenings.referring import blocker_of, blockers, has_no_toll, key_at, refers_back
from extract.events.happenings.split_acts import HELD_SINCE, SplitAct, split_acts
from extract.events.happenings.supporting import ANY_LIGHT, lights_of
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import lexicon_word, words
from extract.folding import fold
from extract.models import EventType, TriggerMention

_CALL_REACH = 10
_WAY_REACH = 6
_GOES_ABOUT = 8
NAMED_AGAIN = "named_again"
OF_FORCE = ("attack", "enforcement")
_LASTING = ("mission", "force", "task_force", "coalition")
_PAIRED_TYPES = ("meeting", "policy", "mission", "enforcement", "attack")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible event: its type and the spans of the words that name it (the head or object first)."""

    event_type: EventType
    sub_event_type: str
    spans: tuple[Span, ...]
    text: str
    strength: int
    tense: str
    definite: bool
    blocker: str
    rule: str
    verbal: bool = False
    refers: bool = False

    @property
    def start(self) -> int:
        """Offset of the first word of the candidate."""
        return min(start for start, _ in self.spans)

    @property
    def end(self) -> int:
        """Offset behind the last word of the candidate."""
        return max(end for _, end in self.spans)


def _span(trigger: TriggerMention) -> Span:
    return (trigger.char_start, trigger.char_end)


_OF_VIOLENCE = ("generic", "plot", "feared", "permit")
_CALLED_FOR = ("meeting", "enforcement", "mission")


def blocker_before(view: SentenceView, position: int, event_type: str, tense: str = "") -> str:
    """The kind of the word before `position` that takes the happening back: `negation`, `generic`, … or ""."""
    near = view.words_before(position, 6)
    for distance, key in enumerate(reversed(near), start=1):
        kind, reach = blocker_of(key)
        if _stands_in_way(view, position, distance):
            kind, reach = "negation", _WAY_REACH
        if distance > 1 and near[1 - distance] in words("pilot"):
            continue  # «طائرة من دون طيار قتلت»
        following = near[1 - distance] if distance > 1 else key_at(view, position)
        if event_type == "attack" and following in words("victims") | words("no_toll"):
            continue  # «دون أن توقع ضحايا» expects nothing; «لم يسفر الانفجار عن ضحايا»: it took place
        if reach < distance or kind in ("refers", "birth", "numbered") or (kind == "maybe" and tense != "present"):
            continue
        if kind == "called_off" and event_type != "meeting":
            continue
        if kind == "negation" and _brings_nothing(view, position, near[1 - distance] if distance > 1 else ""):
            continue  # «لم تسفر المداهمة التي جرت أمس عن توقيفات»: it took place
        if kind == "negation" and _is_what_was_not(view, position, near[1 - distance :] if distance > 1 else ()):
            continue
        if distance == 1 and key in words("nor") and view.folded.startswith("ال", position - view.sentence.char_start):
            continue  # «ولا الاتفاقية الموقعة عام 2001»: not this one either, but there it is
        if event_type in OF_FORCE or kind not in _OF_VIOLENCE or key in words("conditional"):
            return kind
    return "call" if event_type in _CALLED_FOR and _is_called_for(view, position) else ""


def _stands_in_way(view: SentenceView, position: int, distance: int) -> bool:
    """«حالت الأمطار أياما دون وصول الوفد»: whether the word `distance` before `position` is the «دون» of preventing."""
    near = view.unjoined_before(position, distance + _WAY_REACH)
    at = len(near) - distance
    if near[at] not in words("stopped_short") or words("victims") & set(near[at:]):
        return False  # «حالت دون سقوط ضحايا في الهجوم»: it took place
    return bool(words("stands_in_way") & set(near[:at]))


def _brings_nothing(view: SentenceView, position: int, following: str) -> bool:
    """Whether a verb of outcome follows a negation, and a known deed stands at `position` or behind it."""
    told = [word.key for word in view.words if word.start >= position][:2]
    verb, deed = (following, told[:1]) if following else (told[0] if told else "", told[1:])
    return verb in words("brings_about") and bool(deed) and deed[0].startswith("ال")


def _is_what_was_not(view: SentenceView, position: int, following: tuple[str, ...]) -> bool:
    """«لم يكن هجوم باريس الأول من نوعه»: a known deed right behind «يكن»; not «لم يكن هجوما», «لم تكن هناك غارة»."""
    if len(following) != 1 or following[0] not in words("to_be"):
        return False
    told = [word for word in view.words if word.start >= position][:2]
    if not told or any(word.key in words("newborn") for word in view.words if word.start > position):
        return False  # «لم تكن اتهاماته وليدة اليوم»
    known = [word.key.startswith("ال") or any(p.char_start == word.start for p in view.places) for word in told]
    return any(known) and not (told[0].key.endswith("ا") and not known[0])


def _is_called_for(view: SentenceView, position: int) -> bool:
    """«يدعو الرئيس ملك البلاد إلى زيارة …»: whom a call goes to may stand between it and what it calls for."""
    before = view.words_before(position, _CALL_REACH)
    if before[-1:] == ("علي",) and words("urges") & {word.removeprefix("و") for word in before}:
        return True  # «حث الاتحاد أمس الحكومة على الإفراج عنهم»
    if not words("toward") & set(before[-1:]) or (words("which_led") | words("outcome")) & set(before[-2:-1]):
        return False
    return any(blockers().get(word, ("", 0))[0] == "call" for word in before)


def _tense(*triggers: TriggerMention) -> str:
    tenses = [trigger.tense for trigger in triggers if trigger.tense]
    return "future" if "future" in tenses else tenses[0] if tenses else ""


def _blocker_inside(view: SentenceView, helpers: tuple[TriggerMention, ...], main: TriggerMention, tense: str) -> str:
    """The kind of the word right before the object of an act; «أطلق طالب النار»: a student there, no demand."""
    first = min((main, *helpers), key=lambda trigger: trigger.char_start)
    kind = blocker_before(view, main.char_start, main.event_type, tense)
    told = any(light is not first and light.pos == "noun" for light in helpers)
    if kind == "cancel" and main.event_type == "policy" and told:
        return ""  # «أعلنت الدولة إلغاء اتفاق أمني»: that is what was done
    called = any(blockers().get(key, ("", 0))[0] == "call" for key in view.words_before(main.char_start, 1))
    apart = kind == "call" and called and first.char_start < main.char_start and main.event_type in OF_FORCE
    if main.sub_event_type == "trial" and kind in _OF_VIOLENCE and first.char_start < main.char_start:
        return ""  # «مثل متهم بالتخطيط لهجوم أمام المحكمة»: what he is judged for
    return "" if apart else kind


def _candidate(view: SentenceView, main: TriggerMention, helpers: tuple[TriggerMention, ...], rule: str) -> Candidate:
    first = min((main, *helpers), key=lambda trigger: trigger.char_start)
    refers = refers_back(view, main)
    tense = "past" if main.event_type == "attack" and has_no_toll(view, first.char_start) else _tense(*helpers, main)
    return Candidate(
        main.event_type, main.sub_event_type, (_span(main), *map(_span, helpers)), main.text, main.strength,
        tense, (main.definite and not _is_being_done(view, main)) or refers,
        blocker_before(view, first.char_start, main.event_type, tense) or _blocker_inside(view, helpers, main, tense),
        f"{rule}:{lexicon_word(main)}", main.pos == "verb" or any(t.pos == "verb" for t in helpers),
        refers,
    )  # fmt: skip


def _is_being_done(view: SentenceView, main: TriggerMention) -> bool:
    """«قام مسلحون بالهجوم على محطة»: the article of a deed that somebody goes about says nothing of a known one."""
    if main.event_type not in OF_FORCE or not fold(main.text).startswith("بال"):
        return False
    upon = words("against") & set(view.words_after(main.char_end, 1))
    before = {word.lstrip("وف") for word in view.words_before(main.char_start, _GOES_ABOUT)}
    return bool(upon) and bool(words("goes_about") & before)


def _of(view: SentenceView, event_type: str, role: str) -> list[TriggerMention]:
    return [trigger for trigger in view.triggers if trigger.event_type == event_type and trigger.role == role]


def _pulls_out(light: TriggerMention) -> bool:
    """«سحبت الدولة جنودها من البلدة»: whence they are taken is where that was."""
    return light.group == "leave" or (light.group in ("deploy", "march") and "سحب" in fold(light.text))


def _act_on(view: SentenceView, target: TriggerMention, helpers: tuple[TriggerMention, ...]) -> Candidate:
    """An object with its support words; «فتح النار» is no known fire: the article of an idiom says nothing."""
    act = _candidate(view, target, helpers, "support_and_object")
    if any(light.group == "ignite" for light in helpers):
        act = replace(act, sub_event_type="arson")
    if any(light.group == "train" for light in helpers):
        act = replace(act, sub_event_type="training")
    if target.sub_event_type == "execution" and any(light.group == "uphold" for light in helpers):
        act = replace(act, sub_event_type="sentence")  # «أكدت محكمة النقض حكم الإعدام»
    if target.sub_event_type == "force" and any(light.group == "deploy" for light in helpers):
        act = replace(act, sub_event_type="deployment")  # «وصلت إلى مالي أمس قوة ألمانية»
    if target.sub_event_type == "deployment" and any(_pulls_out(light) for light in helpers):
        act = replace(act, sub_event_type="withdrawal")
    idiom = (
        target.needs
        and ANY_LIGHT not in target.needs
        and (target.event_type in OF_FORCE or not {"permit", "approve"}.isdisjoint(target.needs))
    )
    return replace(act, definite=act.refers) if idiom else act


def _paired(view: SentenceView, event_type: str) -> list[Candidate]:
    """Objects with the support word that makes a happening of them: «أقر … قانونا»."""
    lights = _of(view, event_type, "light")
    found = []
    for target in _of(view, event_type, "object"):
        helpers = lights_of(view, target, lights)
        if helpers:
            first, *more = acts_apart(view, target, helpers)
            found.append(_act_on(view, target, first))
            for act in more:
                apart = _act_on(view, target, act)
                found.append(replace(apart, spans=(*apart.spans[1:], apart.spans[0])))
        elif event_type == "mission" and target.definite and target.sub_event_type in _LASTING:
            found.append(_candidate(view, target, (), NAMED_AGAIN))
        elif event_type == "policy" and _needs_none(target) and is_dated_by_name(view, target):
            found.append(_candidate(view, target, (), "act_of_year"))
    return found


def _needs_none(target: TriggerMention) -> bool:
    return not target.needs or ANY_LIGHT in target.needs


def _headed(view: SentenceView, event_type: str) -> list[Candidate]:
    """Words that name a happening alone, with the support words beside them."""
    lights = _of(view, event_type, "light")
    found: list[Candidate] = []
    taken = -1
    for head in _of(view, event_type, "head"):
        part = found and head.event_type == "meeting" and head.pos == "noun"
        if part and head.char_start >= taken and is_one_gathering(view, found[-1].spans[0], _span(head)):
            found[-1] = replace(found[-1], strength=max(found[-1].strength, head.strength))
        elif head.char_start >= taken and has_its_people(view, head):
            found.append(_candidate(view, head, lights_of(view, head, lights), "head"))
        taken = max(taken, head.char_end)
    return found


def _journeys(view: SentenceView) -> list[Candidate]:
    """Officials on their way: «وصل وزير الدفاع … أمس إلى بغداد» is a visit; talks named by their two sides."""
    visits = [
        Candidate(
            "meeting", "visit", ((word.start, word.end),), word.key, 2, tense, False,
            blocker_before(view, word.start, "meeting", tense), "journey_of_official", True,
        )
        for word, tense in journeys_in(view)
    ]  # fmt: skip
    talks = [
        Candidate(
            "meeting", "talks", ((start, end),), view.sentence.text[start - view.sentence.char_start :][: end - start],
            2, "", True, blocker_before(view, start, "meeting"), "dialogue_of_two",
        )
        for start, end in dialogues(view)
    ]  # fmt: skip
    return visits + talks


def _incidents(view: SentenceView) -> list[Candidate]:
    """«حادثة أمس», «عملية باردو الإرهابية»: known attacks, named by their day or place."""
    return [
        Candidate(
            "attack", "attack", ((start, end),), view.sentence.text[start - view.sentence.char_start :][: end - start],
            2, "", True, blocker_before(view, start, "attack"), "named_incident",
        )
        for start, end in named_incidents(view)
    ]  # fmt: skip


def _split_acts(view: SentenceView) -> list[Candidate]:
    """«قبضت الشرطة أمس … على رجلين»: the verb and its particle, the subject between them."""
    return [_of_split_act(view, act) for act in split_acts(view)]


def _of_split_act(view: SentenceView, act: SplitAct) -> Candidate:
    blocker = "" if act.rule == HELD_SINCE else blocker_before(view, act.words[0].start, act.event_type, act.tense)
    return Candidate(
        act.event_type, act.kind, tuple((word.start, word.end) for word in act.words), act.words[0].key, act.strength,
        act.tense, False, blocker, act.rule, act.verbal,
    )  # fmt: skip


def find_candidates(view: SentenceView) -> list[Candidate]:
    """All happenings that the words of a sentence may name, in text order (several types may share words)."""
    found = [*_incidents(view), *_split_acts(view)]
    found += _journeys(view)
    for event_type in ("meeting", "attack", "enforcement", "mission", "policy"):
        found += _headed(view, event_type)
        if event_type in _PAIRED_TYPES:
            found += _paired(view, event_type)
    return sorted(found, key=lambda candidate: (candidate.start, candidate.end))
