"""Rules for what is counted from publication or from another date of the text."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates.partial import Found, Partial
from extract.dates.references import STEP, Rule, before, stopped_after, stopped_before, word_at
from extract.dates.tokens import BARE_HIJRI, Stretch
from extract.models import Calendar

_SUNDAY, _MONDAY = 6, 0
_SHORTEST_PLURAL = 8  # letters, «المستوطنين»; «البحرين» has fewer


def _was_last(stretch: Stretch, at: int) -> bool:
    """«خلال صلاة الجمعة الماضية»: which Friday it was is told, so that the prayer's name is a day."""
    return stretch.classes[at : at + 1] == "q" and stretch.values[at] == "past"


def weekday(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«يوم الخميس», «الأحد المقبل», «ليل الجمعة/السبت», «(الاثنين والثلاثاء)»."""
    classes = stretch.classes
    days = [at for at in range(first, stop) if classes[at] == "w"]
    if (
        (stopped_before(stretch, first, "weekday") and not _was_last(stretch, days[-1] + 1))
        or stopped_after(stretch, stop, "weekday")
        or (first == days[0] and (_counts_eleven(stretch, first) or _counts_two(stretch, first)))
    ):
        return []
    if classes[first] in "pv" and len(days) == 1:
        return []
    while classes[first] == "(":
        first += 1
    for here in range(first, days[0]):
        if classes[here] in "sp" and stretch.values[here] != "day":
            first = days[0]
            break
    which, unit = "", "day"
    if stop > days[-1] + 1 and classes[stop - 1] in "qS":
        if classes[stop - 1] == "S" or classes[stop - 2] == "S":
            at = stop - 1 if classes[stop - 1] == "S" else stop - 2
            if stretch.values[at] != "week":
                stop = days[-1] + 1
            else:
                unit, which = "week", "current" if classes[stop - 1] == "S" else str(stretch.values[stop - 1])
        else:
            which = str(stretch.values[stop - 1])
    while classes[stop - 1] == ")" and stretch.classes[first - 1 : first] == "(":
        stop -= 1
    part = "daypart" if "H" in classes[first : days[0]] else ""
    partials = [Partial("weekday", unit, index=int(stretch.values[at]), which=which, part=part) for at in days]
    if len(partials) == 1:
        return [Found(first, stop, partials[0], "weekday")]
    one_after = (partials[1].index - partials[0].index) % 7 == 1
    if one_after or classes[days[0] + 1] in "/-w":
        return [Found(first, stop, partials[0].until(partials[1]), "weekday_pair")]
    return [Found(first, days[0] + 1, partials[0], "weekday"), Found(days[1], stop, partials[1], "weekday")]


def _counts_eleven(stretch: Stretch, at: int) -> bool:
    """«الأعضاء الأحد عشر»: no Sunday; «قتل الأحد عشرة جنود» is one."""
    return stretch.values[at] == _SUNDAY and stretch.words[at + 1 : at + 2] == ("عشر",)


def _counts_two(stretch: Stretch, at: int) -> bool:
    """«المستوطنين الاثنين»: both settlers; «مع البحرين الاثنين» is a Monday."""
    named = stretch.words[at - 1] if at else ""
    several = named.startswith("ال") and named.endswith("ين") and len(named) >= _SHORTEST_PLURAL
    return stretch.values[at] == _MONDAY and several


def today_weekday(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«أمس الخميس», «اليوم (الاثنين)»: the weekday wins."""
    classes = stretch.classes
    at = next(here for here in range(first, stop) if classes[here] in "Rt")
    offset = int(stretch.values[at]) if classes[at] == "R" else 0
    day = classes.find("w", first, stop)
    if classes[at] == "t" and stopped_before(stretch, at, "today"):
        first = day
    return [
        Found(first, stop, Partial("weekday", "near", index=int(stretch.values[day]), amount=offset), "today_weekday")
    ]


def relative_day(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«أمس», «أول من أمس», «اليوم», «بعد غد»; not «صحيفة اليوم», «مرتين في اليوم»."""
    classes = stretch.classes
    at = stop - 1
    if classes[at] == "R":
        if stopped_after(stretch, stop, "yesterday"):
            return []  # «بالأمس القريب»
        if classes[first] == "s" and stretch.values[first] != "day":
            first = at
        if first == at and stretch.words[at] == "غد":
            return []  # «في غد مشرق»
        if first == at and stretch.words[at] == "الغد" and stopped_before(stretch, first, "morrow"):
            return []  # a newspaper or a party
        return [Found(first, stop, Partial("shift", "day", amount=int(stretch.values[at])), "relative_day")]
    if classes[first] == "H" and stopped_before(stretch, at, "today"):
        return []
    if stopped_before(stretch, first, "today") or stopped_after(stretch, stop, "today"):
        return []
    if (
        classes[first] == "t"
        and before(stretch, first) in ("j", "p", "o", "O")
        or classes[stop : stop + 1] in ("o", "O")
    ):
        return []
    if before(stretch, first) == "A" and classes[first] == "t":
        return []
    following = stretch.words[stop] if classes[stop : stop + 1] == "_" else ""
    if (
        first == at
        and len(following) > 5
        and following.startswith("ال")
        and following.endswith("ي")
        and before(stretch, first) != "H"
    ):
        return []  # «اليوم الختامي»
    if classes[stop : stop + 1] == "d" and stretch.words[stop].startswith("ال"):
        return []  # «اليوم الـ19»
    return [Found(first, stop, Partial("shift", "day"), "relative_day")]


def relative_period(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الشهر الماضي», «هذا الأسبوع», «مطلع هذا العام», «في اليوم التالي», «الشهر نفسه», «نهاية الأسبوع»."""
    classes, values = stretch.classes, stretch.values
    part = str(values[first]) if classes[first] == "x" else ""
    at = next((here for here in range(first, stop) if classes[here] in "SPt"), first)
    unit = "day" if classes[at] == "t" else str(values[at])
    if classes[at] == "P" or unit == "hour" or part == "first" or unit == "century":
        return []
    lead = classes[at - 1] if at > first else ""
    last = str(values[stop - 1]) if classes[stop - 1] == "q" else ""
    if classes[at] == "t" and (last in ("past", "current", "next") or stopped_before(stretch, at, "today")):
        return []
    which = last or {"z": "current", "Z": "same", "U": "same", "x": "current", "f": "current", "j": "current"}.get(
        lead, ""
    )
    if not which:
        return []
    if (
        unit == "year"
        and which in ("current", "previous", "same")
        and not lead
        and stopped_before(stretch, first, "year")
    ):
        return []
    if lead == "x" and not last and unit == "day":
        return []
    if unit == "decade" and lead == "z" and not last and before(stretch, first) != "j":
        return []  # «هذا العقد سيسهم في …»: a contract
    if which == "past" and stretch.words[stop - 1].startswith("الاخير"):
        return []
    if unit == "year" and which != "same" and (named := _year_beside(stretch, stop)):
        year, calendar = _year_at(stretch, stop)
        return [Found(first, named, Partial("calendar", "year", year, part=part, calendar=calendar), "year_beside")]
    if which in ("same", "following", "previous"):
        if which == "following" and classes[stop : stop + 1] in ("A", "j") and stretch.words[stop] != "في":
            return []  # «في اليوم التالي بعد التصويت»: leans on no date
        compared = which == "previous" and before(stretch, first) == "f"  # «الفترة المماثلة من العام السابق»
        partial = Partial("shift" if compared else "anchored", unit, amount=STEP[which], part=part)
        if which == "previous" and unit == "day" and word_at(stretch, stop).startswith("ل"):
            return []  # «في اليوم السابق لاعتقالهم»: the day before another happening
        return [Found(first, stop, partial, "anchored_period")]
    if unit in ("week", "year") and part and not last and lead in ("x", "f", "j"):  # «نهاية الأسبوع»: by the verb
        if stopped_before(stretch, first, "weekend"):
            return []  # «غادروا لقضاء إجازة نهاية الأسبوع»
        return [Found(first, stop, Partial("shift", unit, part=part), "relative_period")]
    return [Found(first, stop, Partial("shift", unit, amount=STEP[which], part=part, which=which), "relative_period")]


def _year_at(stretch: Stretch, at: int) -> tuple[int, Calendar]:
    """The year written at token `at`, behind a bracket perhaps, and its calendar."""
    at += stretch.classes[at] == "("
    hijri = stretch.classes[at] == "h" or (word_at(stretch, at + 1) != "" and stretch.values[at + 1] == "era_h")
    return int(stretch.values[at]), "hijri" if hijri else "gregorian"


def _year_beside(stretch: Stretch, stop: int) -> int:
    """Where «2014», «(2014)» or «1436هـ» behind «العام الماضي» ends; 0 where none stands there or a noun is counted."""
    beside = _year_pattern().match(stretch.classes, stop)
    if beside is None:
        return 0
    end, following = beside.end(), word_at(stretch, beside.end())
    if stretch.classes[end - 1] in "E)":
        return end
    if stretch.classes[end - 1] == "h" and int(stretch.values[end - 1]) < BARE_HIJRI:
        return 0  # «منذ بداية العام 1300 شخص»
    counts = following in "%٪" or (len(following) > 3 and following.endswith("ا") and not following.startswith("ال"))
    return 0 if following and counts else end


@lru_cache(maxsize=1)
def _year_pattern() -> re.Pattern[str]:
    return re.compile(r"\([yh]E?\)|[yh]E?")


def eve(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«عشية انطلاق الاجتماع», «غداة الافتتاح»: the day before or after the date named."""
    amount = 1 if stretch.classes[first] == "^" else -1 if stretch.values[first] == "eve" else 0
    return [Found(first, stop, Partial("anchored", "day", amount=amount), "eve")] if amount else []


def that_moment(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«منذ ذلك الحين»."""
    if before(stretch, first) != "G":
        return []
    return [Found(first, stop, Partial("anchored", "day", part="moment"), "that_moment")]


FUNCTIONS: dict[str, Rule] = {
    "weekday": weekday,
    "today_weekday": today_weekday,
    "relative_day": relative_day,
    "relative_period": relative_period,
    "eve": eve,
    "that_moment": that_moment,
}
