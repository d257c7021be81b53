"""Verbs that name an act only with a particle, the subject and the day between them: «قبضت الشرطة أمس … على رجلين»."""

from __future__ import annotations

from dataclasses import dataclass

from extract.dates import verb_tense
from extract.events.text.view import PARTING, SentenceView
from extract.events.text.words import without_prefix, words
from extract.models import DateMention, EventType
from extract.triggers import Word

HELD_SINCE = "held_since"
_SUBJECT = 9
_WITH_DAYS = 30
_OBJECT = 3
_HELD = 4
_COUNTRY = 3
_CHARGED = 16
_TAKES_PLACE = 12
_BROUGHT_HOME = 8
_AT_HOME = 2


@dataclass(frozen=True, slots=True)
class SplitAct:
    """An act named by words that stand apart: its type and kind, those words, and what its verb says."""

    event_type: EventType
    kind: str
    words: tuple[Word, ...]
    rule: str
    strength: int = 2
    tense: str = "past"
    verbal: bool = True


def split_acts(view: SentenceView) -> list[SplitAct]:
    """All acts of a sentence that are named so."""
    found = [SplitAct("enforcement", "arrest", pair, "split_arrest", 3) for pair in split_arrests(view)]
    for word, kind in held_since(view):
        event_type: EventType = "enforcement" if kind == "arrest" else "attack"
        found.append(SplitAct(event_type, kind, (word,), HELD_SINCE, verbal=False))
    found += [SplitAct("attack", "killing", pair, "split_killing") for pair in split_killings(view)]
    found += [SplitAct("enforcement", "charge", pair, "split_charge") for pair in split_charges(view)]
    for verb, force, kind in split_successions(view):
        found.append(SplitAct("mission", kind, (verb, force), "split_succession", 2, verb_tense(verb.key)))
    for verb, home in split_returns(view):
        found.append(SplitAct("enforcement", "repatriation", (verb, home), "split_return", 2, "past"))
    for verb, pact in split_withdrawals(view):
        tense = verb_tense(verb.key)
        found.append(SplitAct("policy", "withdrawal", (verb, pact), "split_withdrawal", 2, tense, bool(tense)))
    found += [
        SplitAct("mission", "withdrawal", (noun,), "pullout", tense="", verbal=False) for noun in split_pullouts(view)
    ]
    return found


def held_since(view: SentenceView) -> list[tuple[Word, str]]:
    """«أفرجت عن الصحافي المعتقل منذ فبراير 2012»: who is held, with the sub-type of how he came to be held."""
    found = []
    for word in view.words:
        key = word.key.removeprefix("ال")
        if key not in words("held_one") and key not in words("taken_one"):
            continue
        before = set(view.words_before(word.start, 1))
        counted = words("figure_of") & before  # «عدد الموقوفين منذ بداية العام»
        if not counted and any(_holds_since(view, word, date) for date in view.dates):
            taken = key in words("taken_one") or words("hostages") & before  # «الرهائن المحتجزين منذ»
            found.append((word, "kidnapping" if taken else "arrest"))
    return found


def _holds_since(view: SentenceView, word: Word, date: DateMention) -> bool:
    near = date.char_start >= word.end and view.words_between(word.end, date.char_start) <= _HELD
    exact = date.since and date.rule != "since_duration" and not view.barriers_between(word.end, date.char_start)
    if any(other.key in words("it_was") for other in view.words_in(word.end, date.char_start)):
        return False  # «الموقوف سامي كان يتنقل منذ يوليو»: how long he did something else
    return near and exact and date.precision in ("day", "month", "year", "other")


def split_arrests(view: SentenceView) -> list[tuple[Word, Word]]:
    """The verbs of seizing and their «على», where people stand behind it: not «قبض ثمنها على الفور».

    «ألقى … القبض على» seizes nobody but people, whatever they are called.
    """
    found = []
    for position, verb in enumerate(view.words):
        thrown = _throws_seizure(view, position)
        if verb.key.removeprefix("و") not in words("seizes") and not thrown:
            continue
        particle = _particle_of(view, position)
        if particle is not None and (thrown or _seizes_people(view, particle)):
            found.append((verb, particle))
    return found


def split_killings(view: SentenceView) -> list[tuple[Word, Word]]:
    """«أجهزت قوة خاصة أمس على زعيم الجماعة», «أجهزوا على ستة»: not «أجهز على ما تبقى من الهدنة»."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.lstrip("وف") not in words("finishes_off"):
            continue
        behind = view.words[position + 1 : position + 2]
        particle = behind[0] if behind and behind[0].key == "علي" else _particle_of(view, position)
        if particle is not None and _seizes_people(view, particle):
            found.append((verb, particle))
    return found


def split_successions(view: SentenceView) -> list[tuple[Word, Word, str]]:
    """«حلت بعثة الأمم المتحدة محل القوة الأفريقية», «حلت محلها البعثة»: a force or mission that takes over from one."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.lstrip("وف") not in words("takes_over_from"):
            continue
        near = view.words[position + 1 : position + 1 + _TAKES_PLACE]
        place = next((word for word in near if word.key in words("in_its_stead")), None)
        if place is None or any(b.kind in PARTING for b in view.barriers_between(verb.end, place.start)):
            continue
        forces = [
            t for t in view.triggers
            if t.event_type == "mission" and t.role == "object" and t.char_start >= verb.end
            and view.words_between(place.end, t.char_start) <= _OBJECT
        ]  # fmt: skip
        if forces:
            force = next(word for word in view.words if word.start >= forces[0].char_start)
            found.append((verb, force, forces[0].sub_event_type))
    return found


def split_returns(view: SentenceView) -> list[tuple[Word, Word]]:
    """«أعادت فرنسا 35 طفلا من مخيمات سوريا», «إعادة العراق 410 من مواطنيه»: a state takes its own people home."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.lstrip("وفبل") not in words("takes_home"):
            continue
        last = view.words[min(position + _BROUGHT_HOME, len(view.words) - 1)]
        counted = view.numbers_in(verb.end, last.end)
        if not counted or view.barriers_between(verb.end, counted[0].char_start):
            continue
        behind = [word for word in view.words if word.end >= counted[0].char_end][: _AT_HOME + 2]
        own = next((word for word in behind if word.key in words("own_citizens")), None)
        if own is not None and _has_state(view, verb, own):
            found.append((verb, own))
    return found


def split_charges(view: SentenceView) -> list[tuple[Word, Word]]:
    """«ادعى القاضي أمس على ثمانية موقوفين»: a prosecutor's verb and its «على»; not «ادعى الوزير أن …».

    «أسند المدعي العام أمس إلى 14 شخصا تهمة …»: what is laid to somebody is the charge.
    """
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.lstrip("وف") in words("lays_charge"):
            near = view.words[position + 1 : position + 1 + _CHARGED]
            charge = next((word for word in near if word.key in words("the_charge")), None)
            if charge is not None and _is_laid_by_court(view, verb, charge):
                found.append((verb, charge))
            continue
        if verb.key.removeprefix("و") not in words("brings_charge"):
            continue
        particle = _particle_of(view, position)
        if particle is not None and _is_prosecuted(view, verb, particle):
            found.append((verb, particle))
    return found


def _is_laid_by_court(view: SentenceView, verb: Word, charge: Word) -> bool:
    """Whether a prosecutor lays the charge, or it is laid to him right behind the verb: «أسندت إليه تهمة …»."""
    between = [word.key for word in view.words_in(verb.end, charge.start)]
    parted = any(barrier.kind in PARTING for barrier in view.barriers_between(verb.end, charge.start))
    return not parted and bool(words("prosecutor") & set(between) or words("to_whom_laid") & set(between[:1]))


def _is_prosecuted(view: SentenceView, verb: Word, particle: Word) -> bool:
    subject = {word.key for word in view.words_in(verb.end, particle.start)}
    behind = view.words_after(particle.end, _OBJECT)
    return bool(words("prosecutor") & subject) and not words("not_charged") & set(behind)


def split_withdrawals(view: SentenceView) -> list[tuple[Word, Word]]:
    """«انسحبت باماكو من مجموعة دول …», «انسحابها من الاتفاق»: a state leaves a pact or a body of states."""
    found = []
    for position, verb in enumerate(view.words):
        if verb.key.removeprefix("و") not in words("leaves_pact"):
            continue
        behind = [word for word in view.words[position + 1 : position + 1 + _SUBJECT] if not view.in_date(word)]
        source = next((at for at, word in enumerate(behind) if word.key in ("من", "عن")), None)
        named = behind[source + 1 : source + 2] if source is not None else []
        if not named or named[0].key not in words("pact_of_states"):
            continue
        if not view.barriers_between(verb.end, named[0].start) and _has_state(view, verb, named[0]):
            found.append((verb, named[0]))
    return found


def split_pullouts(view: SentenceView) -> list[Word]:
    """«اكتمل الانسحاب من أفغانستان», «إعلان الرئيس سحبها من مالي»: troops leave a land that is named right behind."""
    found = []
    for position, noun in enumerate(view.words[:-2]):
        source, land = view.words[position + 1 : position + 3]
        if noun.key.removeprefix("و").removeprefix("ب") not in words("pullout") or source.key != "من":
            continue
        known = not noun.key.endswith("ها") or words("pulled_out") & {word.key for word in view.words[:position]}
        if known and any(place.char_start == land.start and place.geo_precision == _COUNTRY for place in view.places):
            found.append(noun)
    return found


def _has_state(view: SentenceView, verb: Word, pact: Word) -> bool:
    """Whether a land, a capital or its government is told to leave, right before or behind the verb."""
    low = view.last_words(verb.start, _OBJECT)[0].start if view.last_words(verb.start, _OBJECT) else verb.start
    named = any(low <= place.char_start < pact.start for place in view.places)
    said = {word.key for word in view.words_in(low, pact.start)}
    return named or bool(words("state_that_leaves") & said)


def _throws_seizure(view: SentenceView, position: int) -> bool:
    """«ألقت الشرطة الإندونيسية القبض أمس على رجلين»: the idiom, its subject of two words or more within it."""
    if view.words[position].key.removeprefix("و") not in words("throws_seizure"):
        return False
    behind = [word.key for word in view.words[position + 1 : position + 1 + _SUBJECT]]
    return "القبض" in behind[2:] and behind[behind.index("القبض") + 1 :][:1] != ["علي"]


def _particle_of(view: SentenceView, position: int) -> Word | None:
    """The «على» of the verb at `position`, its subject and a day at most between them."""
    verb = view.words[position]
    counted = 0
    for word in view.words[position + 1 : position + 1 + _WITH_DAYS]:
        if view.in_date(word):
            continue
        dated = word.start > view.words[position + 1].start  # «قبضت أمس على»
        if word.key == "علي" and (counted or dated):
            between = view.barriers_between(verb.end, word.start)
            return None if any(barrier.kind in PARTING for barrier in between) else word
        counted += 1
        if counted > _SUBJECT:
            return None
    return None


def _seizes_people(view: SentenceView, particle: Word) -> bool:
    """Whether people, a band or a number of them stand behind «على»."""
    behind = view.words_after(particle.end, _OBJECT)
    if any(without_prefix(word) in words("held_people") | words("fighter") for word in behind):
        return True
    return any(
        number.noun and number.char_start >= particle.end and view.words_between(particle.end, number.char_start) < 2
        for number in view.numbers
    )
