"""Rules for days: «28 و29 أكتوبر», «08-10-2014», «الثالث من الشهر الجاري»."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.partial import NO_DATE, Found, Partial
from extract.dates.references import STEP, Rule, bare, before, calendar_of, stopped_before, with_year, year_reference
from extract.dates.tokens import Stretch
from extract.dates.words import named_days


def _head_weekday(stretch: Stretch, first: int, stop: int) -> int | None:
    at = stretch.classes.find("w", first, stop)
    return int(stretch.values[at]) if at >= 0 else None


def _with_relative(partial: Partial, stretch: Stretch, first: int, stop: int) -> Partial:
    """`partial` with the days of «اليوم» or «أمس» before it: with the weekday they may tell of a slip in the date."""
    for at in range(first, stop):
        if stretch.classes[at] in "Rt" and partial.weekday is not None:
            return replace(partial, index=1, amount=int(stretch.values[at]) if stretch.classes[at] == "R" else 0)
    return partial


def _days(stretch: Stretch, first: int, stop: int) -> list[tuple[int, int, str]]:
    """The day numbers between two tokens: (token, value, separator before it)."""
    days, separator = [], ""
    for at in range(first, stop):
        cls = stretch.classes[at]
        if cls in "do":
            days.append((at, int(stretch.values[at]), separator))
            separator = ""
        elif cls in "-k&," and not (cls == "&" and separator in ("k", "-")):
            separator = cls
    return days


def _day_lists(
    stretch: Stretch, first: int, stop: int, days: list[tuple[int, int, str]], partial: Partial, rule: str
) -> list[Found]:
    """One range for «28 و29» and «25-27», several days for «17 و25»."""
    values = [value for _, value, _ in days]
    between = before(stretch, first) == "B" and len(days) == 2
    if len(days) == 1:
        return [Found(first, stop, partial.on_days(values[0]), rule)]
    if between or (len(days) == 2 and days[1][2] in "-k" and values[0] < values[1]):
        start = first - 1 if between else first
        return [Found(start, stop, partial.on_days(values[0], values[1]), rule)]
    if all(later - earlier == 1 for earlier, later in zip(values, values[1:], strict=False)):
        return [Found(first, stop, partial.on_days(values[0], values[-1]), rule)]
    if days[-1][2] in "-k":  # «الدورة 3 - 15 مارس»
        return [Found(days[-1][0], stop, partial.on_days(values[-1]), rule)]
    found = [
        Found(at if index else first, at + 1, partial.on_days(value), rule)
        for index, (at, value, _) in enumerate(days[:-1])
    ]
    return [*found, Found(days[-1][0], stop, partial.on_days(values[-1]), rule)]


def numeric_date(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«08-10-2014», «2017/5/3», «من 2 ــ 4/6/1436هـ»: day first, or year first."""
    classes, values = stretch.classes, stretch.values
    numbers = [at for at in range(first, stop) if classes[at] in "dyhD"]
    tail = numbers[-3:]
    if stop < len(classes) and classes[stop] in "/" and classes[stop + 1 : stop + 2] in ("d", "D"):
        return []
    if (
        first > 0
        and classes[first - 1] in "/.-"
        and first > 1
        and classes[first - 2] in "dD"
        and classes[first] in "dyh"
    ):
        return []
    if classes[tail[0]] in "yh":
        year, month, day = (int(values[at]) for at in tail)
        days = [(tail[2], day, "")]
    else:
        day, month, year = (int(values[at]) for at in tail)
        days = _days(stretch, first, tail[0] + 1)
        if classes[tail[2]] == "D":
            digits = stretch.words[tail[2]]
            if len(digits) != 2 or classes[tail[0] + 1] != "/" or not 0 <= year <= 40:
                return []
            year += 2000
    if classes[tail[2]] == "d" and classes[tail[0]] == "d":
        return []
    if month > 12 >= day and len(days) == 1:  # month first, as some agencies write
        day, month = month, day
        days = [(tail[0], day, "")]
    if month > 12 or not days:
        return []
    hijri = 1300 <= year < 1500 or (classes[stop - 1] == "E" and values[stop - 1] == "era_h")
    weekday = _head_weekday(stretch, first, tail[0])
    partial = Partial("calendar", "day", year, month, calendar="hijri" if hijri else "gregorian", weekday=weekday)
    partial = _with_relative(partial, stretch, first, tail[0])
    return _day_lists(stretch, first, stop, days, partial, "numeric_date")


def day_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«28 و29 أكتوبر المنصرم», «الثالث من مارس 2016», «اليوم الـ14 من شوال»."""
    classes = stretch.classes
    month_at = max(classes.rfind(cls, first, stop) for cls in "mMiI")
    days = _days(stretch, first, month_at)
    if not days or any(value > 31 for _, value, _ in days):
        return []
    first_day = days[0][0]
    for at in range(first_day, month_at):
        if classes[at] in "sS" and stretch.values[at] != "month":
            return []
    if first < first_day and classes[first] in "sp" and stretch.values[first] not in ("day", ""):
        first = first_day
    if first == first_day and stopped_before(stretch, first, "day_month"):
        return [Found(first, stop, NO_DATE, "")]
    if first > 1 and first == first_day and classes[first - 1] in "." and classes[first - 2] in "dD":
        return []
    month = int(stretch.values[month_at])
    reference = year_reference(stretch, month_at + 1)
    weekday = _head_weekday(stretch, first, first_day)
    partial = with_year(
        Partial("calendar", "day", month=month, weekday=weekday, calendar=calendar_of(classes[month_at])), reference
    )
    partial = _with_relative(partial, stretch, first, first_day)
    if (
        partial.calendar == "gregorian"
        and reference.year is None
        and not reference.which
        and len(days) == 1
        and first > 0
    ):
        named, day = named_days(), days[0][1]
        noun = "ثوره" if stretch.words[first - 1] == "«" else bare(stretch.words[first - 1])  # «30 يونيو» as a name
        year = named.get((noun, month, day)) or named.get((stretch.words[first_day], month, day))
        partial = replace(partial, year=year) if year else partial
    return _day_lists(stretch, first, reference.stop, days, partial, "day_month")


def month_day(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مايو 14، 2015», «سبتمبر (أيلول) 11 2001», as translated from English."""
    month, day, year = (int(stretch.values[at]) for at in (first, first + 1, stop - 1))
    return [Found(first, stop, Partial("calendar", "day", year, month, day), "month_day")]


def day_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الثالث من الشهر الجاري», «15 من هذا الشهر»."""
    at = stretch.classes.rfind("S", first, stop)
    if stretch.values[at] != "month":
        return []
    days = _days(stretch, first, at)
    if not days or (before(stretch, first) and before(stretch, first) in "SQFX"):
        return []  # «الأسبوع الثاني من الشهر الجاري»
    cls = stretch.classes[at - 1] if stretch.classes[at - 1] in "zZU" else ""
    if stop == at + 1 and not cls:
        return _of_the_month(stretch, first, stop, days)
    which = str(stretch.values[at + 1]) if not cls else "current" if cls == "z" else "same"
    if first < days[0][0] and stretch.classes[first] in "sp" and stretch.values[first] != "day":
        first = days[0][0]
    kind = "anchored" if which in ("same", "following") else "shift"
    partial = Partial(kind, "month", amount=STEP.get(which, 0))  # type: ignore[arg-type]
    return _day_lists(stretch, first, stop, days, partial, "day_of_month")


def _of_the_month(stretch: Stretch, first: int, stop: int, days: list[tuple[int, int, str]]) -> list[Found]:
    """«في الخامس عشر من الشهر», «مساء الثاني من الشهر», «من 3 إلى 8 من الشهر»: of the month told last.

    Not «الثاني من الشهر الفضيل», «تصرف في 25 من الشهر».
    """
    if stretch.words[stop : stop + 1] and stretch.words[stop].startswith("ال"):
        return []
    named = stretch.values[first] == "day" or stretch.classes[first] == "H"
    spanned = len(days) == _BOTH_ENDS and before(stretch, first) == "f" and days[1][2] in ("k", "-")
    if before(stretch, first) != "j" and not named and not spanned:
        return []
    return _day_lists(stretch, first, stop, days, Partial("anchored", "month", which="same"), "day_of_the_month")


_TEENS, _BOTH_ENDS = 11, 2


def day_of_it(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«وسقطت في 26 منه», «يوم الثاني عشر منه»: a day of the month told last; not «في الجزء الثاني منه»."""
    days = _days(stretch, first, stop)
    if not days or (stretch.values[first] != "day" and stretch.classes[first] == "s"):
        return []
    named = stretch.values[first] == "day" or stretch.classes[first] == "H"
    numbered = stretch.classes[days[0][0]] == "d" or days[0][1] >= _TEENS
    if not named and not (numbered and before(stretch, first) == "j" and stretch.values[first - 1] != "glued"):
        return []
    return _day_lists(stretch, first, stop, days, Partial("anchored", "month", which="same"), "day_of_it")


def day_of_said_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«في 29 الجاري», «يوم 5 و6 المقبل», «الأول من الجاري»: a day of the month that «الجاري» says without its word."""
    days = _days(stretch, first, stop - 1)
    cue = "w" in stretch.classes[first:stop] or stretch.values[first] == "day" or stretch.classes[first] == "H"
    if not days or not (cue or before(stretch, first) == "j") or stretch.words[stop - 1].endswith("ه"):
        return []
    partial = Partial("shift", "month", amount=STEP.get(str(stretch.values[stop - 1]), 0))
    return _day_lists(stretch, first, stop, days, partial, "day_of_said_month")


def numeric_day_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«يوم 15/8», «بتاريخ 3/5»: only where a word says that it is a day."""
    cue = stretch.values[first]
    day, month = (int(stretch.values[at]) for at in (stop - 3, stop - 1))
    if cue not in ("day", "on") or month > 12:
        return []
    start = first if cue == "day" else stop - 3
    weekday = _head_weekday(stretch, first, stop)
    return [Found(start, stop, Partial("calendar", "day", month=month, day=day, weekday=weekday), "numeric_day_month")]


def first_days(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«اليومين الأولين من شهر شوال», «الأسبوعين الأولين من مايو»."""
    classes, values = stretch.classes, stretch.values
    if values[first] not in ("day", "week"):
        return []
    count = 2 if classes[first] == "V" else int(values[first + 1])
    count *= 7 if values[first] == "week" else 1
    at = max(classes.rfind(cls, first, stop) for cls in "mMiI")
    if not 1 < count <= 28 or values[classes.index("O", first)] != 1:
        return []
    reference = year_reference(stretch, at + 1)
    partial = Partial("calendar", "day", month=int(values[at]), day=1, day_end=count, calendar=calendar_of(classes[at]))
    return [Found(first, reference.stop, with_year(partial, reference), "first_days")]


FUNCTIONS: dict[str, Rule] = {
    "numeric_date": numeric_date,
    "day_month": day_month,
    "month_day": month_day,
    "day_of_month": day_of_month,
    "day_of_it": day_of_it,
    "day_of_said_month": day_of_said_month,
    "numeric_day_month": numeric_day_month,
    "first_days": first_days,
}
