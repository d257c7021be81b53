"""Rules for months and their parts: «مطلع مايو», «أشهر أكتوبر ونوفمبر 2014», «الأسبوع الأول من مايو»."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.partial import NO_DATE, Found, Partial
from extract.dates.references import (
    STEP,
    Rule,
    YearReference,
    bare,
    before,
    calendar_of,
    stopped_before,
    with_year,
    year_reference,
)
from extract.dates.tokens import Stretch
from extract.dates.words import named_days

_QUOTES = frozenset('«»"“”')


def _unsure_month(stretch: Stretch, at: int, first: int, reference: YearReference) -> bool:
    """Whether a word that is also a name or a verb lacks everything that makes it a month."""
    if stretch.classes[at] not in "MI" or reference.stop > at + 1 or first < at:
        return False
    if stretch.classes[at] == "I" and stretch.classes[at + 1 : at + 2] == "_" and stretch.words[at] in ("رجب",):
        return True
    if before(stretch, first) == "f" and stretch.classes[at + 1 : at + 2] == "k":
        return not set(stretch.classes[at + 2 : at + 4]) & set("mMiI")  # «من مارس إلى مايو»
    if before(stretch, first) == "&" and first > 1:
        return before(stretch, first - 1) not in "mMiI"
    return not (before(stretch, first) in ("j", "G", "k", "x", "a", "A") and stretch.values[first - 1] != "glued")


def _quoted(stretch: Stretch, at: int) -> bool:
    """Whether token `at` stands alone in quotation marks: «أغسطس» is a name there."""
    around = stretch.words[at - 1 : at] if at else (), stretch.words[at + 1 : at + 2]
    return all(words and words[0] in _QUOTES for words in around)


def part_of_said_month(stretch: Stretch, first: int, stop: int, unit: str, index: int) -> list[Found]:
    """«النصف الثاني من الشهر الجاري»: a half, third or week of a month that is said by «الجاري», «هذا», «نفسه»."""
    at = stretch.classes.rfind("S", first + 1, stop)
    if at < 0 or stretch.values[at] != "month" or index > {"half": 2, "third": 3, "week": 5}.get(unit, 0):
        return []
    lead = stretch.classes[at - 1]
    said = str(stretch.values[at + 1]) if stop > at + 1 else {"z": "current", "Z": "same", "U": "same"}.get(lead, "")
    if not said:
        return []
    kind = "anchored" if said in ("same", "following") else "shift"
    partial = Partial(kind, "month", amount=STEP.get(said, 0), index=index, part=unit, which=said)  # type: ignore[arg-type]
    return [Found(first, stop, partial, "part_of_said_month")]


def week_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الأسبوع الأول من مايو», «الأسبوع الثاني من الشهر الجاري»."""
    classes = stretch.classes
    if stretch.values[first] != "week":
        return []
    if classes[stop - 1] in "Sq" and all(cls not in classes[first:stop] for cls in "mMiI"):
        last = classes[first + 1] == "q"
        if last and not stretch.words[first + 1].startswith("الاخير"):
            return []
        return part_of_said_month(stretch, first, stop, "week", 5 if last else int(stretch.values[first + 1]))
    at = max(classes.rfind(cls, first, stop) for cls in "mMiI")
    if classes[first + 1] == "q" and stretch.values[first + 1] != "past":
        return []
    index = int(stretch.values[first + 1]) if classes[first + 1] == "o" else 5
    reference = year_reference(stretch, at + 1)
    partial = Partial("calendar", "week", month=int(stretch.values[at]), index=index, calendar=calendar_of(classes[at]))
    return [Found(first, reference.stop, with_year(partial, reference), "week_of_month")]


def part_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مطلع مايو», «أواخر شهر تموز 2014»."""
    classes = stretch.classes
    at = next(at for at in range(first, stop) if classes[at] in "mMiI")
    if any(stretch.values[here] != "month" for here in range(first, at) if classes[here] in "sS"):
        return []
    reference = year_reference(stretch, at + 1)
    part = str(stretch.values[first])
    unit = "day" if part == "first" or (at == first + 1 and stretch.words[first] == "اول") else "month"
    partial = Partial(
        "calendar",
        unit,
        month=int(stretch.values[at]),
        part="" if unit == "day" else part,
        calendar=calendar_of(classes[at]),
    )
    if unit == "day":
        partial = partial.on_days(1)
    return [Found(first, reference.stop, with_year(partial, reference), "part_of_month")]


def month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«شهر مايو», «يونيو الماضي», «رمضان المبارك»."""
    classes = stretch.classes
    at = next(at for at in range(first, stop) if classes[at] in "mMiI")
    if at > first and classes[at - 1] in "sSpv" and stretch.values[at - 1] != "month":
        first = at
    if classes[first] == "H":
        first += 1
    reference = year_reference(stretch, at + 1)
    if classes[at] in "MI" and classes[at - 1 : at] == "(" and at and reference.stop == at + 1:
        return []
    if stopped_before(stretch, first, "month"):
        return [Found(first, stop, NO_DATE, "")]
    if first == at and reference.stop == at + 1 and _quoted(stretch, at):
        return [Found(first, stop, NO_DATE, "")]
    if _unsure_month(stretch, at, first, reference):
        return []
    if (
        classes[at] == "I"
        and stretch.words[at].endswith("رجب")
        and reference.stop == at + 1
        and classes[reference.stop : reference.stop + 1] == "_"
        and first == at
    ):
        return []
    partial = Partial("calendar", "month", month=int(stretch.values[at]), calendar=calendar_of(classes[at]))
    partial = with_year(partial, reference)
    if reference.year is None and first > 0 and partial.calendar == "gregorian":
        year = named_days().get((bare(stretch.words[first - 1]), partial.month or 0, 0))
        partial = replace(partial, year=year) if year else partial
    return [Found(first, reference.stop, partial, "month")]


def month_list(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«أشهر أكتوبر ونوفمبر وديسمبر 2014»: one range where they follow each other, else one mention each."""
    classes = stretch.classes
    months = [at for at in range(first, stop) if classes[at] in "mMiI"]
    reference = year_reference(stretch, months[-1] + 1)
    if any(classes[at] in "MI" for at in months) and classes[first] not in "sSpv" and reference.stop == months[-1] + 1:
        return []
    values = [int(stretch.values[at]) for at in months]
    calendar = calendar_of(classes[months[0]])
    partials = [with_year(Partial("calendar", "month", month=value, calendar=calendar), reference) for value in values]
    if len(months) == 2 and first > 0 and classes[first - 1] == "B":  # «بين شهري نوفمبر ويناير الماضيين»
        begins = Partial("calendar", "month", month=values[0], calendar=calendar)  # its year is that of the end
        return [Found(first - 1, reference.stop, begins.until(partials[-1]), "between")]
    if all(later - earlier == 1 for earlier, later in zip(values, values[1:], strict=False)):
        return [Found(first, reference.stop, partials[0].until(partials[-1]), "month_list")]
    found = [Found(at, at + 1, partial, "month_list") for at, partial in zip(months, partials, strict=True)]
    return [*found[:-1], replace(found[-1], stop=reference.stop)]


def months_of_year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«أول ستة شهور من عام 2015», «الأشهر الستة الأولى من 2015», «آخر ثلاثة أشهر من العام الماضي»."""
    classes, values = stretch.classes, stretch.values
    at = next(at for at in range(first, stop) if classes[at] in "spPV")
    if values[at] != "month":
        return []
    numbers = [int(values[here]) for here in range(first, min(at + 2, stop)) if classes[here] in "dDn"]
    count = numbers[0] if numbers else 2
    late = classes[first] == "x" and values[first] == "late"
    known = classes[first] != "x" or stretch.words[first] in ("اول", "اخر")
    told = late or classes[first] == "x" or int(values[classes.find("O", first)]) == 1
    if not (known and told and 1 < count < 12):
        return []
    reference = year_reference(stretch, (at if classes[first] == "x" else classes.find("O", first)) + 1)
    if reference.year is None and reference.year_shift is None:
        return []
    ends = (13 - count, 12) if late else (1, count)
    low, high = (with_year(Partial("calendar", "month", month=month), reference) for month in ends)
    return [Found(first, reference.stop, low.until(high), "months_of_year")]


FUNCTIONS: dict[str, Rule] = {
    "months_of_year": months_of_year,
    "week_of_month": week_of_month,
    "part_of_month": part_of_month,
    "month": month,
    "month_list": month_list,
}
