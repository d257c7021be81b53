"""Which numbers belong to a happening, and what each counts."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import snap_end
from extract.lexicons import read_lexicon
from extract.models import NumberMention, Quantity
from extract.triggers import Word

_FARTHEST = 24.0
_FARTHEST_OUTCOME = 45.0
_NEAR = 14.0
_TOLLS = frozenset(("killed injured kidnapped hostages displaced executed people bodies attacks").split())
_BYSTANDERS = ("soldiers", "police", "lawmakers", "officers", "places", "countries")
_ANYWHERE = ("votes", "abstentions")
_FOREIGN = re.compile(r"المقاتل\w* الاجانب|مقاتل\w* (?:من )?(?:ال)?اجا?ن[بي]")
_PEOPLE = frozenset(
    (
        "",
        *(
            "people soldiers police militants fighters civilians officers tourists workers members children women "
            "terrorists suspects elements"
        ).split(),
    )
)
_DURATIONS = frozenset({"years", "months", "days", "hours", "weeks", "minutes"})
_MEASURES = frozenset(
    (
        "millimetres centimetres degrees hectares square_kilometres kilometres metres kilograms tonnes litres grams"
    ).split()
)
_ALLOWED_DURATION = ("policy",)
_NUMBERS_OF = {
    "meeting": frozenset({"countries", "experts", "people", "delegations", "members", "participants", "ministers"}),
}


@lru_cache(maxsize=1)
def _toll_words() -> dict[str, tuple[str, str]]:
    return {entry.key: (entry.get("unit"), entry.get("side")) for entry in read_lexicon("toll_words")}


def foreign_fighters_in(view: SentenceView) -> bool:
    """Whether a sentence speaks of foreign fighters."""
    return _FOREIGN.search(view.folded) is not None


def unit_of(view: SentenceView, number: NumberMention) -> str:
    """What `number` counts here: people beside «مقتل» are `killed`, beside «اعتقال» `arrested`."""
    if number.unit not in _PEOPLE:
        return number.unit
    if number.unit == "fighters" and foreign_fighters_in(view):
        return "foreign_fighters"
    tolls = _toll_words()
    others = [other.char_start for other in view.numbers if other.char_start < number.char_start]
    floor = max(others, default=view.sentence.char_start)
    before = [w for w in view.words if floor <= w.start and w.end <= number.char_start][-8:]
    for word in reversed(before):
        unit, side = tolls.get(word.key, ("", ""))
        if side == "before" and number.noun and not number.unit and view.words_between(word.end, number.char_start) > 1:
            continue
        if word.key == "القضاء" and (view.words_after(word.end, 1) != ("علي",) or _is_judiciary(view, word.start)):
            continue
        if side == "before" and view.barrier_cost(word.end, number.char_start) < 6:
            return "people" if _is_both(view, word.start, unit) else unit
    for key in view.words_after(number.char_end, 5):
        unit, side = tolls.get(key, ("", ""))
        if side == "after":
            return unit
        if side == "before":
            break
    inherited = _unit_of_list(view, number, others)
    if inherited or number.unit:
        return inherited or number.unit
    return "" if number.noun else "people"


def _is_judiciary(view: SentenceView, position: int) -> bool:
    """«أحال على القضاء»: the courts, not killing."""
    return bool(words("referral") & set(view.words_before(position, 3)))


def _is_both(view: SentenceView, position: int, unit: str) -> bool:
    """Whether a second word of toll stands right before: «مقتل وإصابة 30 شخصا» counts both together."""
    before = view.words_before(position, 1)
    other = _toll_words().get(before[-1], ("", ""))[0] if before else ""
    return bool(other) and other != unit


def _unit_of_list(view: SentenceView, number: NumberMention, others: list[int]) -> str:
    """The unit of the number before, where this one continues its list: «اعتقال 5 سعوديين و3 يمنيين»."""
    if not others:
        return ""
    previous = next(other for other in view.numbers if other.char_start == others[-1])
    if view.words_between(previous.char_end, number.char_start) > 3 or previous.unit not in _PEOPLE:
        return ""
    unit = unit_of(view, previous)
    return unit if unit != "people" else ""


@lru_cache(maxsize=1)
def _single_people() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(entry.key.split()) for entry in read_lexicon("single_people"))


def single_victims(view: SentenceView) -> list[Quantity]:
    """People told of one by one beside a word of toll: «مقتل شرطي» is 1 killed, «وأصيب آخر» 1 injured."""
    tolls, singles, found = _toll_words(), _single_people(), []
    for position, word in enumerate(view.words[:-1]):
        unit, side = tolls.get(word.key) or tolls.get(word.key.removeprefix("و"), ("", ""))
        if side != "before" or unit in ("returnees", "fighters", "displaced"):
            continue
        if unit == "arrested" and word.key in words("capture") and view.words[position + 1].key == "عليه":
            found.append(Quantity(1.0, unit, "exact", word.start, view.words[position + 1].end))
            continue
        if word.key.removeprefix("و") in words("active_verb"):
            single = _object_of(view, position)
            if single is not None:
                found.append(Quantity(1.0, unit, "exact", single.start, snap_end_in(view, single.end)))
            continue
        skip = 2 if view.words[position + 1].key == "علي" else 1
        following = view.words[position + skip : position + skip + 2]
        for length in range(len(following), 0, -1):
            if tuple(w.key for w in following[:length]) in singles:
                start, end = following[0].start, following[length - 1].end
                beside = any(
                    n.char_start < end + 12 and start - 12 < n.char_end for n in view.numbers if n.value != 0.5
                )
                if not beside or following[0].key == "اخر":
                    found.append(Quantity(1.0, unit, "exact", start, snap_end_in(view, end)))
                break
    return found


def _object_of(view: SentenceView, position: int) -> Word | None:
    """The one person that a verb of killing or arrest has as its object: «قتل مسلحون شرطيا»; else None."""
    verb_end, ahead = view.words[position].end, view.words[position + 1 : position + 6]
    for word in ahead:
        if any(verb_end <= number.char_start <= word.start for number in view.numbers):
            return None  # «قتل 25 شخصا»
        if (word.key,) in _single_people() and (word.key.endswith("ا") or word is ahead[0]):
            return word
    return None


def snap_end_in(view: SentenceView, end: int) -> int:
    """`end` of a folded word moved over its marks in the sentence as written."""
    text, start = view.sentence.text, view.sentence.char_start
    return start + snap_end(text, end - start)


def quantities_of(view: SentenceView, number: NumberMention) -> list[Quantity]:
    """`number` as one quantity, or two where it is a range."""
    unit = unit_of(view, number)
    first = Quantity(number.value, unit, number.qualifier, number.char_start, number.char_end)
    if number.value_max is None:
        return [first]
    about = Quantity(number.value, unit, "about", number.char_start, number.char_end)
    return [about, Quantity(number.value_max, unit, "up_to", number.char_start, number.char_end)]


def is_countable(number: NumberMention, event_type: str) -> bool:
    """Whether a number may be a quantity of an event of that type."""
    if number.kind == "ordinal" or number.unit in _MEASURES or number.rule == "age":
        return False
    if number.unit in _DURATIONS:
        return event_type in _ALLOWED_DURATION
    if event_type == "funding":
        return number.kind == "money"
    if number.kind == "money" or number.kind == "percent":
        return event_type == "statistic"
    if event_type == "meeting":
        return number.unit in _NUMBERS_OF["meeting"]
    return bool(number.unit or number.noun or number.kind == "range") or number.qualifier != "exact"


def singles_for(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> list[Quantity]:
    """The single victims or prisoners that are nearer to `candidate` than to any rival."""
    if candidate.event_type not in ("attack", "enforcement"):
        return []
    chosen = []
    for quantity in single_victims(view):
        span = (quantity.char_start, quantity.char_end)
        cost = min(view.distance(word, span) for word in candidate.spans)
        nearer = any(min(view.distance(word, span) for word in rival.spans) < cost for rival in rivals)
        if cost <= _NEAR and not nearer:
            chosen.append(quantity)
    return chosen


def _is_parted(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether another clause holds the number: speech, a complement; for meetings also far-off numbers."""
    low, high = sorted((candidate.end, number.char_start))
    if number.char_start < candidate.end:
        low, high = number.char_end, candidate.start
    between = view.barriers_between(low, high) if low < high else ()
    if candidate.event_type in ("attack", "enforcement") and words("outcome") & set(
        view.words_before(number.char_start, 6)
    ):
        between = ()
    if any(barrier.kind in ("complement", "speech", "؛") for barrier in between):
        return True
    return candidate.event_type == "meeting" and view.words_between(low, high) > _NEAR


_VIOLENT = ("clash", "killed_by_forces", "air_strike", "raid", "operation", "foiled_plot", "execution")


def _is_toll_of_another(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Dead and injured beside an arrest or a trial are the toll of what the trial is about."""
    quiet = candidate.event_type == "enforcement" and candidate.sub_event_type not in _VIOLENT
    return quiet and unit_of(view, number) in ("killed", "injured")


def numbers_for(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> list[NumberMention]:
    """The numbers of the sentence that are nearer to `candidate` than to any rival."""
    chosen = []
    for number in view.numbers:
        if not may_count(view, number, candidate.event_type) or _is_toll_of_another(view, candidate, number):
            continue
        span = (number.char_start, number.char_end)
        cost = min(view.distance(word, span) for word in candidate.spans)
        rivals_of_number = [rival for rival in rivals if may_count(view, number, rival.event_type)]
        outcome = candidate.event_type == "attack" and unit_of(view, number) in ("killed", "injured")
        if (
            cost > (_FARTHEST_OUTCOME if outcome and not rivals_of_number else _FARTHEST)
            and number.unit not in _ANYWHERE
        ):
            continue
        if _is_parted(view, candidate, number):
            continue
        if any(min(view.distance(word, span) for word in rival.spans) < cost for rival in rivals_of_number):
            continue
        chosen.append(number)
    return chosen


def may_count(view: SentenceView, number: NumberMention, event_type: str) -> bool:
    """Whether a number in this sentence may be a quantity of an event of that type."""
    if not is_countable(number, event_type) or words("named_by_number") & set(view.words_before(number.char_start, 1)):
        return False
    if event_type == "attack":
        return unit_of(view, number) in _TOLLS
    return not (event_type == "enforcement" and unit_of(view, number) in _BYSTANDERS)
