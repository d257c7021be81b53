"""What rules share: words beside a match, and how a year is said after a month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from extract.dates.partial import Found, Partial
from extract.dates.tokens import Stretch
from extract.dates.words import stop_words
from extract.models import Calendar

# units that a modifier moves by
STEP = {"past": -1, "past2": -2, "previous": -1, "current": 0, "same": 0, "next": 1, "next2": 2, "following": 1}


Rule = Callable[[Stretch, int, int], list[Found]]


@dataclass(frozen=True, slots=True)
class YearReference:
    """How the year is said after a month: written, by a modifier, or not at all. `stop`: the token after it."""

    stop: int
    year: int | None = None
    year_shift: int | None = None
    which: str = ""
    hijri: bool = False


def bare(word: str) -> str:
    """A folded word without a glued-on و ل ب."""
    return word[1:] if len(word) > 3 and word[0] in "ولب" else word


def stopped_before(stretch: Stretch, at: int, scope: str) -> bool:
    """Whether the word before token `at` shows that it is no date."""
    while at > 0 and stretch.classes[at - 1] in "(j&" and stretch.values[at - 1] == "glued":
        at -= 1
    if at == 0:
        return False
    words, word = stop_words(), stretch.words[at - 1]
    candidates = {word, bare(word), "ال" + word[2:] if word.startswith("لل") else word}
    return any(candidates & words.get(("before", key), frozenset()) for key in (scope, "all"))


def stopped_after(stretch: Stretch, stop: int, scope: str) -> bool:
    """Whether one of the two words after token `stop` - 1 shows that it is no date."""
    words = stop_words().get(("after", scope), frozenset())
    return any(word in words for word in stretch.words[stop : stop + 1])


def word_at(stretch: Stretch, at: int) -> str:
    """The word at token `at`, "" beyond the end."""
    return stretch.words[at] if at < len(stretch.words) else ""


def before(stretch: Stretch, at: int) -> str:
    """The class before token `at`, "" at the start."""
    return stretch.classes[at - 1] if at > 0 else ""


def year_reference(stretch: Stretch, at: int) -> YearReference:
    """Read what follows a month: «2014», «لعام 1436هـ», «الماضي», «من العام الجاري»."""
    classes, values = stretch.classes, stretch.values
    none = YearReference(at)
    here = at
    if classes[here : here + 1] == "u":
        here += 1
        none = YearReference(here)
    if classes[here : here + 1] == "q":
        which = str(values[here])
        if which == "same" and stretch.words[here].startswith("المذكور"):
            return none
        return YearReference(here + 1, which=which)
    bracket = classes[here : here + 1] == "(" and classes[here + 1 : here + 2] in ("y", "h")
    step = here + 1 if bracket else here
    if classes[step : step + 2] == ".y" and stretch.ends[step] == stretch.starts[step + 1] and step == at:
        step += 1  # «مارس .2011», the full stop that a line of Latin digits swaps
    elif classes[step : step + 1] == ",":
        if classes[step + 1 : step + 2] != "y" or classes[step + 2 : step + 3] == "_":
            return none
        step += 1
    if classes[step : step + 1] in ("f", "j") and classes[step : step + 1]:
        step += 1
    if classes[step : step + 1] in ("s", "S") and classes[step : step + 1]:
        if values[step] != "year":
            return none
        if classes[step] == "s" and classes[step + 1 : step + 2] == "n":
            value = int(values[step + 1])
            return YearReference(step + 2, year=value, hijri=value < 1500) if 1300 <= value <= 2199 else none
        behind = step + 1 + (classes[step : step + 2] == "SE")  # «العام الميلادي الحالي»
        if classes[step] == "S" and classes[behind : behind + 1] == "q":
            which = str(values[behind])
            leans = which in ("same", "following", "previous")
            return YearReference(behind + 1, year_shift=STEP.get(which, 0), which="same" if leans else "")
        step += 1
    elif (
        classes[step : step + 1] in ("z", "Z", "U")
        and classes[step + 1 : step + 2] == "S"
        and values[step + 1] == "year"
    ):
        same = classes[step] != "z"
        return YearReference(step + 2, year_shift=0, which="same" if same else "")
    if classes[step : step + 1] in ("y", "h") and classes[step : step + 1]:
        year, stop = int(values[step]), step + 1
        hijri = classes[step] == "h"
        if classes[stop : stop + 1] == "E":
            hijri = values[stop] == "era_h" or stretch.words[stop] == "ه"
            stop += 1
        if bracket and classes[stop : stop + 1] == ")":
            stop += 1
        return YearReference(stop, year=year, hijri=hijri)
    return none


def with_year(partial: Partial, reference: YearReference) -> Partial:
    """`partial` with the year that was said after it."""
    if reference.year is None and reference.year_shift is None and not reference.which:
        return partial
    calendar = "hijri" if reference.hijri else partial.calendar
    return partial.in_year(reference.year, reference.year_shift, reference.which, calendar)


def calendar_of(cls: str) -> Calendar:
    """The calendar that a month class belongs to."""
    return "hijri" if cls in "iI" else "gregorian"
