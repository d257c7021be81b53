"""Rules for days that a feast, the end of a month or the present day names: «أول أيام عيد الفطر», «آخر يوم من مايو»."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.partial import Found, Partial
from extract.dates.references import STEP, Rule, before, calendar_of, with_year, year_reference
from extract.dates.tokens import Stretch

_LAST = 5
_NIGHTS = ("ليله", "عشيه")


def _month_at(stretch: Stretch, first: int, stop: int) -> int:
    return next(at for at in range(first, stop) if stretch.classes[at] in "mMiI")


def _units_are(stretch: Stretch, first: int, stop: int, *units: str) -> bool:
    return all(stretch.values[at] in units for at in range(first, stop) if stretch.classes[at] in "spSP")


def _is_last(stretch: Stretch, at: int) -> bool:
    """«الأخير», «آخر»."""
    return stretch.words[at].removeprefix("و").removeprefix("ب") in ("اخر", "الاخير", "الاخيره")


def last_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«اليوم الأخير من شهر رمضان», «آخر يوم من يوليو», «آخر أيام رمضان»."""
    at = _month_at(stretch, first, stop)
    head = first + 1 if stretch.classes[first] == "t" else first
    if not _is_last(stretch, head) or not _units_are(stretch, first, first + 2, "day"):
        return []
    if not _units_are(stretch, first + 2, at, "month"):
        return []
    reference = year_reference(stretch, at + 1)
    cls, month = stretch.classes[at], int(stretch.values[at])
    partial = Partial("calendar", "day", month=month, part="last", calendar=calendar_of(cls))
    return [Found(first, reference.stop, with_year(partial, reference), "last_of_month")]


def weekday_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الجمعة الثانية من رمضان», «آخر جمعة من رمضان»."""
    classes, values = stretch.classes, stretch.values
    at, day = _month_at(stretch, first, stop), classes.index("w", first)
    number = first + 1 if day == first else first
    if not _units_are(stretch, first + 2, at, "month") or classes[first + 2] not in "fj":
        return []
    index = _LAST if _is_last(stretch, number) else 1 if classes[number] == "x" else values[number]
    if not isinstance(index, int) or not 1 <= index <= _LAST:
        return []
    reference = year_reference(stretch, at + 1)
    partial = Partial("calendar", "day", month=int(values[at]), part="nth", calendar=calendar_of(classes[at]))
    partial = replace(partial, weekday=int(values[day]), index=index)
    return [Found(first, reference.stop, with_year(partial, reference), "weekday_of_month")]


def feast(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«أول أيام عيد الفطر», «ثالث أيام العيد», «صباح يوم العيد», «ليلة رأس السنة», «خلال عيد الأضحى»."""
    classes, values = stretch.classes, stretch.values
    at = classes.index("b", first)
    calendar, begin, end = str(values[at]).split()
    month, day = (int(part) for part in begin.split("-"))
    numbered = next((here for here in range(first, at) if classes[here] in "xo"), None)
    if not _units_are(stretch, first, at, "day") or (numbered is None and "t" in classes[first:at]):
        return []
    if not month and (first == at or _is_named_further(stretch, at + 1)):
        return []
    reference = year_reference(stretch, at + 1)
    kind = "calendar" if month else "feast"
    partial = with_year(Partial(kind, "day", month=month, calendar=calendar), reference)  # type: ignore[arg-type]
    length = int(end.split("-")[1]) - day + 1
    if numbered is not None:
        number = 1 if classes[numbered] == "x" and not _is_last(stretch, numbered) else values[numbered]
        if not isinstance(number, int) or number > length:
            return []
        partial = partial.on_days(day + number - 1)
    elif month and (first == at or "p" in classes[first:at]):
        return _whole_feast(stretch, first, reference.stop, partial.on_days(day, day + length - 1))
    elif first == at or "p" in classes[first:at]:
        return []
    else:
        night = stretch.words[first].removeprefix("و") in _NIGHTS
        partial = replace(partial.on_days(day), part="eve" if night else "")
    return [Found(first, reference.stop, partial, "feast")]


def _is_named_further(stretch: Stretch, stop: int) -> bool:
    """«العيد الوطني»: another feast."""
    return stretch.classes[stop : stop + 1] == "_" and stretch.words[stop].startswith("ال")


def _whole_feast(stretch: Stretch, first: int, stop: int, partial: Partial) -> list[Found]:
    """«خلال عيد الفطر», «في أيام عيد الأضحى»: all its days, where a word tells that it is a time."""
    told = before(stretch, first) == "j" and stretch.values[first - 1] != "glued"  # «فرحوا بعيد الفطر»
    return [Found(first, stop, partial, "feast")] if told else []


def such_a_day(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«في مثل هذا اليوم من أغسطس 1990», «في مثل هذه الأيام من العام الماضي», «قبل 25 عاما في مثل هذا اليوم»."""
    classes, values = stretch.classes, stretch.values
    like = classes.index("=", first)
    partial = Partial("same_day", "month" if values[like] == "same_days" else "day")
    number = next((here for here in range(first, stop) if classes[here] in "dDn" and "a" in classes[first:stop]), None)
    if number is not None:
        years = int(values[number])
        told = values[number + 1] == "year" and 0 < years < 1400
        return [Found(first, stop, replace(partial, year_shift=-years), "such_a_day")] if told else []
    months = [at for at in range(first, stop) if classes[at] in "mMiI"]
    if months and calendar_of(classes[months[0]]) == "gregorian":
        reference = year_reference(stretch, months[0] + 1)
        partial = with_year(replace(partial, month=int(values[months[0]])), reference)
        return [Found(first, reference.stop, partial, "such_a_day")]
    years_at = [at for at in range(first, stop) if classes[at] == "y"]
    if years_at:
        return [Found(first, stop, replace(partial, year=int(values[years_at[0]])), "such_a_day")]
    if classes[stop - 1] == "q" and values[stop - 2] == "year":
        return [Found(first, stop, replace(partial, year_shift=STEP.get(str(values[stop - 1]), 0)), "such_a_day")]
    return []


FUNCTIONS: dict[str, Rule] = {
    "last_of_month": last_of_month,
    "weekday_of_month": weekday_of_month,
    "feast": feast,
    "such_a_day": such_a_day,
}
