"""Which numbers belong to a happening, and what each counts."""

from __future__ import annotations

from extract.events.counts.counted_doers import is_of_doers
from extract.events.counts.counted_things import (
    is_charge,
    is_fired,
    is_target,
    is_term,
    is_term_of_court,
    is_worth,
    is_wrecked,
)
from extract.events.counts.earlier_deeds import has_people_of_its_own, is_of_clause_before, is_of_earlier
from extract.events.counts.earlier_tolls import is_of_earlier_toll, tells_its_toll
from extract.events.counts.figures import is_average, is_haul, names_a_list, vote_of
from extract.events.counts.joined_people import one_more
from extract.events.counts.led_people import with_leader
from extract.events.counts.only_named import is_beside_named
from extract.events.counts.own_numbers import (
    COURTS,
    DURATIONS,
    is_of_another,
    is_told_of_other,
    outcome_before,
)
from extract.events.counts.parts import is_told_of_part, parts_of_totals
from extract.events.counts.quiet_acts import is_quiet
from extract.events.counts.repeated import is_reported_again, is_said_again
from extract.events.counts.set_beside import is_set_beside
from extract.events.counts.taking_part import is_attending
from extract.events.counts.toll_words import is_harm_by_many, is_harmed, is_joined, tells_suspicion, toll_of
from extract.events.counts.tolls import is_bare_toll, unit_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import COMMAS, Barrier, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention, Quantity

_NOT_EXECUTING = ("bombing", "suicide_bombing", "shelling", "takeover")
_FARTHEST = 24.0
_FARTHEST_OUTCOME = 45.0
_NEAR = 14.0
_TOLLS = frozenset(("killed injured kidnapped hostages displaced executed people bodies attacks").split())
_BYSTANDERS = ("soldiers", "police", "lawmakers", "officers", "places", "countries")
_BLOWS = ("air_strike", "shelling", "clash")
_PARTING = ("complement", "speech", "؛")
_NEXT_IN_LIST = 4
_TERM_OF_JUDGED = 8
_ANYWHERE = ("votes", "abstentions")
_MEASURES = frozenset(
    "millimetres centimetres degrees hectares square_kilometres kilometres metres kilograms tonnes litres grams".split()
)
_HUMAN = frozenset(
    "killed injured arrested defendants people militants executed deported kidnapped hostages members suspects "
    "fighters soldiers police".split()
)
_ALLOWED_DURATION = ("policy",)
_DONE_TO = {"arrested": ("arrest",), "defendants": COURTS}
_NUMBERS_OF = {
    "mission": frozenset(
        (
            "people fighters foreign_fighters soldiers troops police officers aircraft helicopters members experts "
            "countries vehicles ships boats tanks guards militants camps checkpoints cameras bases teams advisers"
        ).split()
    ),
    "meeting": frozenset("countries experts people delegations members participants ministers officers".split()),
}
_OF_FEW_GATHERINGS = ("officers",)


def quantities_of(view: SentenceView, number: NumberMention) -> list[Quantity]:
    """`number` as one quantity, or two where it is a range."""
    unit = "targets" if is_target(view, number) else unit_of(view, number)
    first = Quantity(number.value, unit, number.qualifier, number.char_start, number.char_end)
    led = with_leader(view, number)
    if led is not None:
        return list(led)
    if number.value_max is None:
        more = one_more(view, number)
        return [first] if more is None else [first, Quantity(1.0, unit, "exact", *more)]
    about = Quantity(number.value, unit, "about", number.char_start, number.char_end)
    return [about, Quantity(number.value_max, unit, "up_to", number.char_start, number.char_end)]


def people_first(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """`quantities` in text order: people, then things, then how long somebody is locked up."""
    return tuple(sorted(quantities, key=lambda quantity: (quantity.unit in DURATIONS, quantity.unit not in _HUMAN)))


def is_countable(number: NumberMention, event_type: str) -> bool:
    """Whether a number may be a quantity of an event of that type."""
    if number.kind == "ordinal" or number.unit in _MEASURES or number.rule in ("age", "vague"):
        return False  # «العشرات» says no number
    if number.unit in DURATIONS:
        return event_type in _ALLOWED_DURATION
    if event_type == "funding":
        return number.kind == "money"
    if number.kind == "money" or number.kind == "percent":
        return event_type == "statistic"
    if event_type in _NUMBERS_OF:
        return number.unit in _NUMBERS_OF[event_type]
    return bool(number.unit or number.noun or number.kind == "range") or number.qualifier != "exact"


def _is_parted(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether another clause holds the number: speech, a complement; for meetings also far-off numbers."""
    low, high = sorted((candidate.end, number.char_start))
    if number.char_start < candidate.end:
        low, high = number.char_end, candidate.start
    between = view.barriers_between(low, high) if low < high else ()
    if candidate.event_type in OF_FORCE and words("outcome") & set(view.words_before(number.char_start, 6)):
        between = ()
    if candidate.event_type == "attack" or candidate.sub_event_type in _BLOWS:  # «فجر سيارته …، وأن جنديين قتلا»
        between = tuple(b for b in between if not words("and_that") & set(view.words_after(b.position, 1)))
    own_toll = candidate.event_type == "attack" and candidate.end <= number.char_start
    between = tuple(b for b in between if not (own_toll and tells_its_toll(view, b.position, number)))
    if any(barrier.kind in _PARTING and not _goes_into_it(view, barrier, number) for barrier in between):
        return True
    visited = candidate.event_type == "meeting" and candidate.verbal and number.char_end <= candidate.start
    if visited and any(barrier.kind in (*COMMAS, "relative", "subordinate") for barrier in between):
        return True  # «انضم 5500 إلى جماعات مسلحة، بحسب فريق زار العاصمة»
    return candidate.event_type == "meeting" and view.words_between(low, high) > _NEAR


def _goes_into_it(view: SentenceView, barrier: Barrier, number: NumberMention) -> bool:
    """«80 وفدا؛ بينها وزراء», «مفجر يشتبه بأنه من التنظيم», «بعد أن قتلوا 12 حارسا»: more of the same."""
    if tells_suspicion(view, barrier) or _tells_whom_they_killed(view, barrier):
        return True
    if _goes_on_elsewhere(view, barrier, number):
        return True
    return barrier.kind == "؛" and bool(words("among_them") & set(view.words_after(barrier.position, 1)))


def _goes_on_elsewhere(view: SentenceView, barrier: Barrier, number: NumberMention) -> bool:
    """«هاجم مركزا قبل أن يتوجه إلى ثكنة حيث قتل أربعة»: the attacker goes on, and kills where he comes to."""
    if barrier.position > number.char_start or "قبل" not in view.unjoined_before(barrier.position, 1):
        return False
    before = view.words_before(number.char_start, 2)
    return len(before) > 1 and before[0] in words("relative_adverb") and toll_of(before[1])[1] == "before"


def _tells_whom_they_killed(view: SentenceView, barrier: Barrier) -> bool:
    """«هاجموا السجن وأطلقوا المعتقلين بعد أن قتلوا 12 حارسا»: those who acted before, and whom they killed."""
    that = view.words_after(barrier.position, 2)
    verb = that[1] if that[:1] == ("ان",) else that[0] if that else ""
    after = words("afterwards") & set(view.words_before(barrier.position, 1))
    return barrier.kind == "complement" and bool(after) and is_harm_by_many(verb)


def _is_toll_of_another(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Dead and injured beside an arrest or a trial are the toll of what it is about; beside a truce, of the war.

    The years that a court gives are none of the arrest before it.
    """
    if is_term_of_court(view, candidate.sub_event_type, number):
        return True
    quiet = candidate.sub_event_type in ("ceasefire", "exchange") or is_quiet(view, candidate)
    return quiet and unit_of(view, number) in ("killed", "injured")


def numbers_for(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> list[NumberMention]:
    """The numbers of the sentence that tell of `candidate` and are nearer to it than to any rival."""
    near = _numbers_near(view, candidate, rivals)
    chosen = [
        number
        for number in near
        if not is_of_another(view, candidate, number) and not is_beside_named(view, candidate, number)
    ]
    chosen = [number for at, number in enumerate(chosen) if not is_reported_again(view, chosen[:at], number)]
    if candidate.event_type in OF_FORCE:
        parts = parts_of_totals(view, [n for n in view.numbers if _may_be_of(view, candidate, n)])
        told = [number for number in parts if number in chosen and is_told_of_part(view, candidate, number)]
        if told:
            return told
        return [number for number in chosen if number not in parts]
    return chosen


def told_beside(view: SentenceView, act: Candidate, acts: list[Candidate]) -> list[NumberMention]:
    """The numbers that stand near a law or decision without telling of it, or that count other attacks than this one.

    They are no figures of its day either.
    """
    if act.event_type == "enforcement":
        return [number for number in view.numbers if has_people_of_its_own(view, act, number)]
    if act.event_type not in ("policy", "attack"):
        return []
    near = _numbers_near(view, act, [other for other in acts if other is not act])
    others = [number for number in near if act.event_type == "policy" or number.unit == "attacks"]
    return [number for number in others if is_of_another(view, act, number)]


def _numbers_near(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> list[NumberMention]:
    """The numbers of the sentence that are nearer to `candidate` than to any rival."""
    chosen = []
    for number in view.numbers:
        if not _may_be_of(view, candidate, number) or _is_toll_of_another(view, candidate, number):
            continue
        outcome = outcome_before(view, number)
        if is_told_of_other(candidate, rivals, outcome, number) or is_of_earlier(view, candidate, number):
            continue
        span = (number.char_start, number.char_end)
        cost = min(view.distance(word, span) for word in candidate.spans)
        rivals_of_number = [
            rival
            for rival in rivals
            if _may_be_of(view, rival, number)
            and not is_told_of_other(rival, [candidate], outcome, number)
            and not is_of_earlier(view, rival, number)
            and not _is_toll_of_another(view, rival, number)
        ]
        if is_of_clause_before(view, candidate, number, rivals):
            continue
        told = _is_its_outcome(view, candidate, number, outcome)
        farthest = _FARTHEST_OUTCOME if told and not rivals_of_number else _FARTHEST
        if cost > farthest and unit_of(view, number) not in _ANYWHERE and not _goes_on_from(view, chosen, number):
            continue
        if unit_of(view, number) == "executed" and candidate.sub_event_type in _NOT_EXECUTING:
            continue  # «قتل 47 في تفجير، فيما قضت محكمة بإعدام عشرة», «أعدموا 70 بعد سيطرتهم على المدينة»
        if _is_parted(view, candidate, number) or (candidate.event_type in OF_FORCE and is_set_beside(view, number)):
            continue
        if any(min(view.distance(word, span) for word in rival.spans) < cost for rival in rivals_of_number):
            continue
        if not is_said_again(view, number):
            chosen.append(number)
    return chosen


def _goes_on_from(view: SentenceView, chosen: list[NumberMention], number: NumberMention) -> bool:
    """«استشهاد سبعة من الحراس، واثنين من المسعفين»: right behind a number of the happening, joined to it."""
    apart = view.words_between(chosen[-1].char_end, number.char_start) if chosen else _FARTHEST
    if apart <= _TERM_OF_JUDGED and is_term(view, number):
        return True  # «وعلى 46 متهما آخرين بأحكام تتراوح بين ثلاث وثماني سنوات»
    return apart <= _NEXT_IN_LIST and is_joined(view, number) and unit_of(view, number) == unit_of(view, chosen[-1])


def _is_its_outcome(view: SentenceView, candidate: Candidate, number: NumberMention, outcome: int | None) -> bool:
    """Whether a number is what `candidate` brings about, however far: the dead of an attack, who was arrested."""
    unit = unit_of(view, number)
    if unit in ("killed", "injured"):
        return candidate.event_type == "attack" or (outcome is not None and candidate.spans[0][1] <= outcome)
    behind = candidate.spans[0][1] <= number.char_start
    return behind and candidate.sub_event_type in _DONE_TO.get(unit, ())


def _may_be_of(view: SentenceView, act: Candidate, number: NumberMention) -> bool:
    """Like `may_count` for the type of `act`; whom an abduction «arrests» counts as an arrest's people do."""
    held = act.sub_event_type == "kidnapping" and unit_of(view, number) == "arrested"  # «اعتقل مسلحو الحركة عشرة»
    return may_count(view, number, "enforcement" if held else act.event_type)


def may_count(view: SentenceView, number: NumberMention, event_type: str) -> bool:
    """Whether a number in this sentence may be a quantity of an event of that type."""
    bare = event_type in OF_FORCE and is_bare_toll(view, number)
    bare = bare or (event_type == "enforcement" and (is_term(view, number) or is_haul(view, number)))
    bare = bare or (event_type == "attack" and is_charge(view, number))
    if event_type == "policy":
        bare = is_worth(view, number) or (not number.unit and bool(vote_of(view, number)))
    if (
        is_average(view, number)
        or is_of_earlier_toll(view, number)
        or not (bare or is_countable(number, event_type))
        or words("named_by_number") & set(view.words_before(number.char_start, 1))
        or names_a_list(view, number)
    ):
        return False
    if number.unit == "countries" and (
        words("of_powers") & set(view.words_after(number.char_end, 2))
        or (number.rule == "words" and fold(number.text).startswith("ال") and fold(number.noun).startswith("ال"))
    ):
        return False  # «الدول الست الكبرى», «الدول الخمس»: a name
    if event_type in ("mission", "meeting") and number.noun and fold(number.noun) in words("not_taking_part"):
        return False  # «2000 متظاهر», «بلد يضم 95 مليون نسمة»
    if event_type == "meeting" and number.unit in _OF_FEW_GATHERINGS and not is_attending(view, number):
        return False  # «بحث الوزيران مقتل ضابطين»
    if event_type == "attack" and is_charge(view, number):
        return True
    if event_type == "enforcement" and is_target(view, number):
        return True
    if event_type in OF_FORCE and is_of_doers(view, number, event_type):
        return False
    if event_type == "attack":
        unit = unit_of(view, number)
        told = unit in _TOLLS and (unit != "people" or is_harmed(view, number)) or is_fired(view, number)
        return told or is_wrecked(view, number) or with_leader(view, number) is not None
    spread = number.unit == "places" and words("spread_over") & set(view.words_before(number.char_start, 1))
    return bool(spread) or not (event_type == "enforcement" and unit_of(view, number) in _BYSTANDERS)
