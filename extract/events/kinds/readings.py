"""Which reading a word gets: the type that the words around decide."""

from __future__ import annotations

from dataclasses import replace

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.court_acts import is_referred_to_mufti
from extract.events.kinds.court_orders import is_court_order, ordered_by_court
from extract.events.kinds.doers import by_who_acts, is_driven_out
from extract.events.kinds.from_the_air import is_by_its_strikes, is_raid_of_police
from extract.events.kinds.killings import by_killer, killing_not_sentence
from extract.events.kinds.put_to_death import put_to_death
from extract.events.kinds.readings_by_side import is_by_armed_group, is_by_attackers, is_by_forces, is_retaken
from extract.events.kinds.sides import GROUP, SUBJECT, side_of, side_that_acts
from extract.events.kinds.taken import is_put_out
from extract.events.text.view import SentenceView
from extract.events.text.words import is_plural_of_things, words
from extract.folding import fold

_SINCE_REACH = 10
_THREAT_REACH = 12
_PUT_OFF_REACH = 32
_PHONE_REACH = 16
_BY_PHONE = 8
_ROUND = 4
_WITH_ANOTHER_STATE = ("break_of_relations", "recalled_envoy")
_BEGINS_FIGHT = ("attack", "raid_by_group", "shooting", "ambush")


def _is_round_of_talks(view: SentenceView, candidate: Candidate) -> bool:
    """«الجولة المقبلة من محادثات السلام»: a round of talks, no journey."""
    if candidate.sub_event_type != "visit" or view.is_verb_at(candidate.spans[0][0]):
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


def retyped(view: SentenceView, candidate: Candidate) -> Candidate:
    """The type that the words around decide: fighters killed by forces, killings by a group, a court's session."""
    acted = by_who_acts(view, candidate)
    if acted is not candidate:
        return acted
    if candidate.rule == "named_incident" and _is_operation_on_fighters(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if candidate.sub_event_type == "bombing" and is_put_out(view, candidate.spans[0][0]):
        return replace(candidate, event_type="enforcement", sub_event_type="seizure")
    if candidate.sub_event_type == "attack" and is_by_its_strikes(view, candidate):
        return replace(candidate, event_type="enforcement", sub_event_type="air_strike")
    if candidate.sub_event_type == "deportation" and is_driven_out(view, candidate):
        return replace(candidate, sub_event_type="operation")
    if is_raid_of_police(view, candidate):
        return replace(candidate, sub_event_type="raid")
    if candidate.sub_event_type in _WITH_ANOTHER_STATE and words("restoring") & _words_of(view, candidate):
        return replace(candidate, sub_event_type="restored_relations")
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
    if candidate.sub_event_type == "campaign" and is_by_attackers(view, candidate):
        return replace(candidate, event_type="attack", sub_event_type="attack", strength=3)
    if is_by_armed_group(view, candidate):
        kind = "raid_by_group" if candidate.sub_event_type == "raid" else "attack"
        return replace(candidate, event_type="attack", sub_event_type=kind)
    by_state = is_by_forces(view, candidate) or is_retaken(view, candidate)
    if candidate.event_type == "attack" and by_state and side_that_acts(view, candidate) != GROUP:
        return replace(candidate, event_type="enforcement", sub_event_type="operation")
    if is_court_order(candidate):
        return replace(candidate, sub_event_type=ordered_by_court(view, candidate) or candidate.sub_event_type)
    if candidate.sub_event_type == "sentence" and candidate.verbal and len(candidate.spans) == 1:
        return killing_not_sentence(view, candidate)
    done_to_death = put_to_death(view, candidate)
    if done_to_death is not None:
        return done_to_death
    if candidate.sub_event_type in ("charge", "trial") and is_referred_to_mufti(view, candidate.spans[0][1]):
        return replace(candidate, sub_event_type="sentence")
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
    if not is_plural_of_things(candidate.text):
        return False
    if words("beginning") & set(view.words_before(candidate.start, 1)):
        return not candidate.verbal
    since = [date for date in view.dates if date.since and date.char_start > candidate.end]
    waged = candidate.tense == "present" and len(candidate.spans) > 1
    if waged and since:
        return view.words_between(candidate.end, since[0].char_start) <= _SINCE_REACH
    return _go_on_since(view, candidate)


def _go_on_since(view: SentenceView, candidate: Candidate) -> bool:
    """«يشن التحالف منذ صيف 2014 غارات», «تشارك الدولة منذ أكتوبر في الضربات»: since when they go on."""
    head = candidate.spans[0][0]
    waged = [
        verb
        for verb in view.triggers
        if verb.pos == "verb" and verb.role == "light" and verb.tense == "present" and verb.char_end < head
        and verb.event_type == "mission" and view.words_between(verb.char_end, head) <= _SINCE_REACH
    ]  # fmt: skip
    return bool(waged) and any(
        date.since and date.rule != "since_duration" and waged[-1].char_end < date.char_start < head
        and not view.barriers_between(waged[-1].char_end, date.char_start)
        and (date.precision != "day" or date.basis == "explicit")  # «تشن منذ فجر أمس غارات» is one wave of strikes
        for date in view.dates
    )  # fmt: skip


def _is_operation_with_toll(view: SentenceView, candidate: Candidate) -> bool:
    """«أسفرت العملية التي نفذتها قوات خاصة عن مقتل أربعة»: what an operation brought about makes it no campaign."""
    head = candidate.spans[0][0]
    if candidate.sub_event_type != "campaign" or fold(candidate.text).lstrip("وبل") not in words("one_operation"):
        return False
    if not any(trigger.sub_event_type == "killing" and trigger.char_start > head for trigger in view.triggers):
        return False
    return bool(words("outcome") & set(view.unjoined_before(head, 1)))


def _is_operation_on_fighters(view: SentenceView, candidate: Candidate) -> bool:
    """«عملية 4 مارس التي تم فيها القضاء على خمسة»: an operation of forces; «هجوم أمس الذي …» stays an attack."""
    if not fold(candidate.text).endswith(tuple(words("one_operation"))):
        return False
    killed = [t for t in view.triggers if t.sub_event_type == "killed_by_forces" and t.char_start >= candidate.end]
    if not killed:
        return False
    before = view.words_before(killed[0].char_start, _ROUND)
    return bool(words("in_it") & set(before)) or bool(words("outcome") & set(before))


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
