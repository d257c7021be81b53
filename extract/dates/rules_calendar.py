"""Rules for what stands in a calendar: days, months, years, quarters, seasons, decades."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from extract.dates.partial import NO_DATE, Found, Partial
from extract.dates.tokens import Stretch
from extract.dates.words import named_days, stop_words

_STEP = {"past": -1, "past2": -2, "previous": -1, "current": 0, "same": 0, "next": 1, "next2": 2, "following": 1}


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
    if classes[step : step + 1] == ",":
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
        if classes[step] == "S" and classes[step + 1 : step + 2] == "q":
            which = str(values[step + 1])
            return YearReference(step + 2, year_shift=_STEP.get(which, 0), which=which if which == "same" else "")
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
        if bracket:
            stop += 1
        return YearReference(stop, year=year, hijri=hijri)
    return none


def with_year(partial: Partial, reference: YearReference) -> Partial:
    """`partial` with the year that was said after it."""
    if reference.year is None and reference.year_shift is None and not reference.which:
        return partial
    calendar = "hijri" if reference.hijri else partial.calendar
    return partial.in_year(reference.year, reference.year_shift, reference.which, calendar)


def _calendar_of(cls: str) -> str:
    return "hijri" if cls in "iI" else "gregorian"


def _head_weekday(stretch: Stretch, first: int, stop: int) -> int | None:
    at = stretch.classes.find("w", first, stop)
    return int(stretch.values[at]) if at >= 0 else None


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
        Partial("calendar", "day", month=month, weekday=weekday, calendar=_calendar_of(classes[month_at])), reference
    )
    if (
        partial.calendar == "gregorian"
        and reference.year is None
        and not reference.which
        and len(days) == 1
        and first > 0
    ):
        year = named_days().get((bare(stretch.words[first - 1]), month, days[0][1]))
        partial = replace(partial, year=year) if year else partial
    return _day_lists(stretch, first, reference.stop, days, partial, "day_month")


def month_day(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مايو 14، 2015», as translated from English."""
    month, day, year = (int(stretch.values[at]) for at in (first, first + 1, first + 3))
    return [Found(first, stop, Partial("calendar", "day", year, month, day), "month_day")]


def day_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الثالث من الشهر الجاري», «15 من هذا الشهر»."""
    at = stretch.classes.rfind("S", first, stop)
    if stretch.values[at] != "month":
        return []
    days = _days(stretch, first, at)
    if not days:
        return []
    cls = stretch.classes[at - 1] if stretch.classes[at - 1] in "zZU" else ""
    which = str(stretch.values[at + 1]) if not cls else "current" if cls == "z" else "same"
    if first < days[0][0] and stretch.classes[first] in "sp" and stretch.values[first] != "day":
        first = days[0][0]
    kind = "anchored" if which in ("same", "following") else "shift"
    partial = Partial(kind, "month", amount=_STEP.get(which, 0))  # type: ignore[arg-type]
    return _day_lists(stretch, first, stop, days, partial, "day_of_month")


def numeric_day_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«يوم 15/8», «بتاريخ 3/5»: only where a word says that it is a day."""
    cue = stretch.values[first]
    day, month = (int(stretch.values[at]) for at in (stop - 3, stop - 1))
    if cue not in ("day", "on") or month > 12:
        return []
    start = first if cue == "day" else stop - 3
    weekday = _head_weekday(stretch, first, stop)
    return [Found(start, stop, Partial("calendar", "day", month=month, day=day, weekday=weekday), "numeric_day_month")]


def _unsure_month(stretch: Stretch, at: int, first: int, reference: YearReference) -> bool:
    """Whether a word that is also a name or a verb lacks everything that makes it a month."""
    if stretch.classes[at] not in "MI" or reference.stop > at + 1 or first < at:
        return False
    if stretch.classes[at] == "I" and stretch.classes[at + 1 : at + 2] == "_" and stretch.words[at] in ("رجب",):
        return True
    if before(stretch, first) == "&" and first > 1:
        return before(stretch, first - 1) not in "mMiI"
    return not (before(stretch, first) in ("j", "G", "k", "x", "a", "A") and stretch.values[first - 1] != "glued")


def week_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الأسبوع الأول من مايو»."""
    classes = stretch.classes
    if stretch.values[first] != "week":
        return []
    at = max(classes.rfind(cls, first, stop) for cls in "mMiI")
    if classes[first + 1] == "q" and stretch.values[first + 1] != "past":
        return []
    index = int(stretch.values[first + 1]) if classes[first + 1] == "o" else 5
    reference = year_reference(stretch, at + 1)
    partial = Partial(
        "calendar", "week", month=int(stretch.values[at]), index=index, calendar=_calendar_of(classes[at])
    )
    return [Found(first, reference.stop, with_year(partial, reference), "week_of_month")]


def first_days(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«اليومين الأولين من شهر شوال», «الأيام العشرة الأولى من رمضان»."""
    classes, values = stretch.classes, stretch.values
    if values[first] != "day":
        return []
    count = 2 if classes[first] == "V" else int(values[first + 1])
    at = max(classes.rfind(cls, first, stop) for cls in "mMiI")
    if not 1 < count <= 28 or values[classes.index("O", first)] != 1:
        return []
    reference = year_reference(stretch, at + 1)
    partial = Partial("calendar", "day", month=int(values[at]), day=1, day_end=count, calendar=_calendar_of(classes[at]))
    return [Found(first, reference.stop, with_year(partial, reference), "first_days")]


def part_of_month(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مطلع مايو», «أواخر شهر تموز 2014»."""
    classes = stretch.classes
    at = next(at for at in range(first, stop) if classes[at] in "mMiI")
    if any(stretch.values[here] != "month" for here in range(first, at) if classes[here] in "sS"):
        return []
    reference = year_reference(stretch, at + 1)
    part = str(stretch.values[first])
    unit = "day" if part == "first" else "month"
    partial = Partial(
        "calendar",
        unit,
        month=int(stretch.values[at]),
        part="" if unit == "day" else part,
        calendar=_calendar_of(classes[at]),
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
    if classes[at] in "MI" and classes[at - 1 : at] == "(" and at:
        return []
    if stopped_before(stretch, first, "month"):
        return [Found(first, stop, NO_DATE, "")]
    if _unsure_month(stretch, at, first, reference):
        return []
    if (
        classes[at] == "I"
        and stretch.words[at].endswith("رجب")
        and classes[reference.stop : reference.stop + 1] == "_"
        and first == at
    ):
        return []
    partial = Partial("calendar", "month", month=int(stretch.values[at]), calendar=_calendar_of(classes[at]))
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
    calendar = _calendar_of(classes[months[0]])
    partials = [with_year(Partial("calendar", "month", month=value, calendar=calendar), reference) for value in values]
    if all(later - earlier == 1 for earlier, later in zip(values, values[1:], strict=False)):
        return [Found(first, reference.stop, partials[0].until(partials[-1]), "month_list")]
    found = [Found(at, at + 1, partial, "month_list") for at, partial in zip(months, partials, strict=True)]
    return [*found[:-1], replace(found[-1], stop=reference.stop)]


def _era(stretch: Stretch, at: int) -> tuple[bool, int]:
    """Whether the year at token `at` is Hijri, and the token after it and its era."""
    hijri, stop = stretch.classes[at] == "h", at + 1
    if stretch.classes[stop : stop + 1] == "E":
        hijri, stop = stretch.values[stop] == "era_h", stop + 1
    return hijri, stop


def _year(stretch: Stretch, at: int, part: str = "") -> Partial:
    hijri, _ = _era(stretch, at)
    return Partial("calendar", "year", int(stretch.values[at]), part=part, calendar="hijri" if hijri else "gregorian")


def part_of_year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مطلع 2015», «نهاية عام 2013»."""
    at = max(stretch.classes.rfind(cls, first, stop) for cls in "yh")
    if any(stretch.values[here] != "year" for here in range(first, at) if stretch.classes[here] in "sS"):
        return []
    part = str(stretch.values[first])
    if part == "first":
        return []
    return [Found(first, stop, _year(stretch, at, part), "part_of_year")]


def year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«عام 2014», «سنة 1428هـ», «2014م», «عام ألفين وأحد عشر»."""
    classes = stretch.classes
    at = first + 1 if classes[first] in "sS" else first
    if classes[first] in "sS" and (stretch.values[first] != "year" or stopped_before(stretch, first, "year")):
        return []
    value = int(stretch.values[at])
    if classes[at] == "n":
        if not 1000 < value < 2200:
            return []
        return [
            Found(
                first,
                stop,
                Partial("calendar", "year", value, calendar="hijri" if value < 1500 else "gregorian"),
                "year_words",
            )
        ]
    if classes[at] == "D" and (value < 100 or value > 1699 or len(stretch.words[at]) < 3):
        return []
    if (word_at(stretch, stop), word_at(stretch, stop + 1)) == ("قبل", "الميلاد") or word_at(stretch, stop) == "ق":
        return []
    if at == first and value < 1900 and not (classes[at] == "h" and stop > at + 1):
        return []
    if at == first and stretch.words[stop - 1] == "م" and (before(stretch, first) in ("r",) or value % 100 == 0):
        return []
    return [Found(first, stop, _year(stretch, at), "year")]


def year_list(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«عامي 2013 و2014», «أعوام 2009 و2011»."""
    if stretch.values[first] != "year":
        return []
    years = [at for at in range(first, stop) if stretch.classes[at] in "yh"]
    values = [int(stretch.values[at]) for at in years]
    between = before(stretch, first) == "B" and len(years) == 2 and values[0] < values[1]
    if between or all(later - earlier == 1 for earlier, later in zip(values, values[1:], strict=False)):
        whole = _year(stretch, years[0]).until(_year(stretch, years[-1]))
        return [Found(first - between, stop, whole, "year_list")]
    starts = [first, *years[1:]]
    return [
        Found(start, _era(stretch, at)[1], _year(stretch, at), "year_list")
        for start, at in zip(starts, years, strict=True)
    ]


def year_span(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«2013-2014», «2014/2015», «2010 إلى 2015»."""
    years = [at for at in range(first, stop) if stretch.classes[at] in "yh"]
    low, high = (int(stretch.values[at]) for at in years)
    cue = before(stretch, first)
    if not low < high <= low + 120 or (cue and cue in "-/."):
        return []
    if stretch.classes[first] in "sS" and stretch.values[first] != "year":
        return []
    if stretch.classes[stop : stop + 1] in ("-", "/") and stretch.classes[stop + 1 : stop + 2] in ("d", "D", "y"):
        return []
    whole = _year(stretch, years[0]).until(_year(stretch, years[1]))
    return [Found(first, stop, whole, "year_span")]


_YEAR_CUES = frozenset("jGKakABY")
_COUNTED = ("ا", "ين", "ون")


def bare_year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«في 2014», «منذ 2011», «حرب 2006», «(2014)»: four digits with a cue and no counted noun after them."""
    classes, value = stretch.classes, int(stretch.values[first])
    cue = before(stretch, first)
    if classes[first] == "h" or not 1850 <= value <= 2100:
        return []
    in_brackets = cue == "(" and classes[stop : stop + 1] == ")"
    from_cue = cue == "f" and classes[stop : stop + 1] in ("k", "")
    ref_cue = cue == "&" and before(stretch, first - 1) == "y" and before(stretch, first - 2) in ("j", "B", "Y", "G", "s", "S", "p")
    if not (cue and cue in _YEAR_CUES or in_brackets or from_cue or ref_cue):
        return []
    if cue == "j" and stretch.values[first - 1] == "glued" and stretch.words[first - 1] not in ("ل",):
        return []
    if cue == "Y" and stretch.words[first - 1].startswith(("ال",)):
        return []
    if stopped_before(stretch, first, "year_number"):
        return []
    following = stretch.words[stop] if classes[stop : stop + 1] == "_" else ""
    if following and value % 100 == 0 and cue in "jakA":
        return []
    if following and (
        following.endswith("ا") and not following.endswith(("ما", "هذا", "هنا", "ايضا")) and len(following) > 3 and cue != "Y" and not following.startswith(("ال", "ان"))
    ):
        return []
    if classes[stop : stop + 1] in ("%", ".") and classes[stop + 1 : stop + 2] in ("d", "D"):
        return []
    return [Found(first, stop, _year(stretch, first), "bare_year")]


def period_part(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الربع الأول من 2015», «النصف الثاني من العام الماضي», «النصف الأول من مايو»."""
    classes, values = stretch.classes, stretch.values
    unit = {"Q": "quarter", "F": "half", "X": "third"}[classes[first]]
    if classes[first + 1] == "q":
        if values[first + 1] not in ("past", "current", "next") or unit != "quarter" or stretch.words[first] != "الربع":
            return []
        index = 4 if stop > first + 2 and values[first + 1] == "past" else 0
        if not index:
            return []
    else:
        index = int(values[first + 1])
    if index > {"quarter": 4, "half": 2, "third": 3}[unit]:
        return []
    partial = Partial("calendar", unit, index=index)
    at = next((here for here in range(first + 2, stop) if classes[here] in "mMiI"), None)
    if at is not None:
        if unit == "quarter":
            return []
        reference = year_reference(stretch, at + 1)
        partial = replace(partial, month=int(values[at]), calendar=_calendar_of(classes[at]))  # type: ignore[arg-type]
        return [Found(first, reference.stop, with_year(partial, reference), "period_part")]
    if classes[stop - 1] == "q" and stop == first + 3:
        return [Found(first, stop, replace(partial, which=str(values[stop - 1])), "period_part")]
    if classes[stop - 1] == "S":
        if values[stop - 1] == "month":
            return []
        if values[stop - 1] != "year":
            return []
        same = classes[stop - 2] in "ZU"
        return [Found(first, stop, replace(partial, year_shift=0, which="same" if same else ""), "period_part")]
    if classes[stop - 1] == "q" and values[stop - 2] == "month" and unit == "half":
        return []
    reference = year_reference(stretch, first + 2)
    if reference.stop == first + 2:
        return []
    return [Found(first, reference.stop, with_year(partial, reference), "period_part")]


def season(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«صيف 2014», «الصيف الماضي», «هذا الصيف»."""
    classes = stretch.classes
    at = next(here for here in range(first, stop) if classes[here] in "cC")
    partial = Partial("calendar", "season", index=int(stretch.values[at]))
    if stop == at + 1:
        which = "current" if classes[first] == "z" else ""
        return [Found(first, stop, replace(partial, which=which), "season")]
    reference = year_reference(stretch, at + 1)
    if reference.stop == at + 1 or (reference.which and classes[at] == "C"):
        return []
    return [Found(at if classes[first] == "x" else first, reference.stop, with_year(partial, reference), "season")]


def decade(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الثمانينات», «أواخر تسعينيات القرن الماضي»; «في الأربعينات من العمر» is an age."""
    classes = stretch.classes
    at = classes.find("e", first, stop)
    if at < 0:
        return _decade_of_century(stretch, first, stop)
    if stopped_after(stretch, stop + (classes[stop : stop + 1] == "f"), "decade"):
        return []
    if at > first and classes[at - 1] in "sS" and stretch.values[at - 1] != "decade":
        first = at
    if not stretch.words[at].removeprefix("و").removeprefix("ب").startswith(("ال", "لل")) and classes[
        at + 1 : at + 2
    ] not in ("S", "f"):
        return []
    part = str(stretch.values[first]) if classes[first] == "x" else ""
    tens, index = int(stretch.values[at]), 1900
    if tens < 30 and not (stop > at + 2 and stretch.values[stop - 1] == "past"):
        index = 1900
    return [Found(first, stop, Partial("calendar", "decade", index=index + tens, part=part), "decade")]


def _decade_of_century(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«العقد الأول من القرن الحالي»."""
    classes, values = stretch.classes, stretch.values
    at = classes.find("S", first, stop)
    last = values[stop - 1]
    if values[at] != "decade" or values[stop - 2] != "century":
        return []
    century_start = 100 * (last - 1) if isinstance(last, int) else {"past": 1900, "current": 2000}.get(str(last), 0)
    if not century_start:
        return []
    part = str(values[first]) if classes[first] == "x" else ""
    index = century_start + 10 * (int(values[at + 1]) - 1)
    return [Found(first, stop, Partial("calendar", "decade", index=index, part=part), "decade")]


def century(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«القرن الماضي», «القرن التاسع عشر»: known, but never resolved to days."""
    at = stretch.classes.find("S", first, stop)
    if stretch.values[at] != "century":
        return []
    return [Found(first, stop, Partial("calendar", "century"), "century")]


Rule = Callable[[Stretch, int, int], list[Found]]
FUNCTIONS: dict[str, Rule] = {
    "numeric_date": numeric_date, "day_month": day_month, "month_day": month_day, "day_of_month": day_of_month,
    "numeric_day_month": numeric_day_month, "week_of_month": week_of_month, "first_days": first_days, "part_of_month": part_of_month,
    "part_of_year": part_of_year, "period_part": period_part, "season": season, "decade": decade, "century": century,
    "month_list": month_list, "month": month, "year_list": year_list, "year_span": year_span, "year": year,
    "year_words": year, "bare_year": bare_year,
}  # fmt: skip
