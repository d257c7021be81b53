"""Which numbers belong to a happening, and what each counts."""

from __future__ import annotations

from functools import lru_cache

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.lexicons import read_lexicon
from extract.models import NumberMention, Quantity

_FARTHEST = 24.0
_PEOPLE = frozenset({"", "people", "soldiers", "police", "militants", "fighters", "civilians", "officers", "tourists", "workers", "members", "children", "women", "terrorists", "suspects", "elements"})  # fmt: skip
_DURATIONS = frozenset({"years", "months", "days", "hours", "weeks", "minutes"})
_MEASURES = frozenset({"kilometres", "metres", "kilograms", "tonnes", "litres", "grams"})
_ALLOWED_DURATION = ("policy",)
_NUMBERS_OF = {
    "meeting": frozenset({"countries", "experts", "people", "delegations", "members", "participants", "ministers"}),
}


@lru_cache(maxsize=1)
def _toll_words() -> dict[str, tuple[str, str]]:
    return {entry.key: (entry.get("unit"), entry.get("side")) for entry in read_lexicon("toll_words")}


def unit_of(view: SentenceView, number: NumberMention) -> str:
    """What `number` counts here: people beside «مقتل» are `killed`, beside «اعتقال» `arrested`."""
    if number.unit not in _PEOPLE:
        return number.unit
    words = _toll_words()
    others = [other.char_start for other in view.numbers if other.char_start < number.char_start]
    floor = max(others, default=view.sentence.char_start)
    before = [w for w in view.words if floor <= w.start and w.end <= number.char_start][-8:]
    for word in reversed(before):
        unit, side = words.get(word.key, ("", ""))
        if side == "before" and view.barrier_cost(word.end, number.char_start) < 6:
            return unit
    for key in view.words_after(number.char_end, 5):
        unit, side = words.get(key, ("", ""))
        if side == "after":
            return unit
        if side == "before":
            break
    inherited = _unit_of_list(view, number, others)
    return inherited or number.unit or "people"


def _unit_of_list(view: SentenceView, number: NumberMention, others: list[int]) -> str:
    """The unit of the number before, where this one continues its list: «اعتقال 5 سعوديين و3 يمنيين»."""
    if not others:
        return ""
    previous = next(other for other in view.numbers if other.char_start == others[-1])
    if view.words_between(previous.char_end, number.char_start) > 3 or previous.unit not in _PEOPLE:
        return ""
    unit = unit_of(view, previous)
    return unit if unit != "people" else ""


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
    if number.kind == "ordinal" or number.unit in _MEASURES:
        return False
    if number.unit in _DURATIONS:
        return event_type in _ALLOWED_DURATION
    if event_type == "funding":
        return number.kind == "money"
    if number.kind == "money" or number.kind == "percent":
        return event_type == "statistic"
    if event_type == "meeting":
        return number.unit in _NUMBERS_OF["meeting"]
    return bool(number.unit or number.noun or number.kind == "range")


def numbers_for(view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> list[NumberMention]:
    """The numbers of the sentence that are nearer to `candidate` than to any rival."""
    chosen = []
    for number in view.numbers:
        if not is_countable(number, candidate.event_type):
            continue
        span = (number.char_start, number.char_end)
        cost = min(view.distance(word, span) for word in candidate.spans)
        if cost > _FARTHEST:
            continue
        if any(min(view.distance(word, span) for word in rival.spans) < cost for rival in rivals):
            continue
        chosen.append(number)
    return chosen
