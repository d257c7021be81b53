"""Joining what the rules found: ranges, Hijri twins, shared years, «منذ», a full date beside a relative word."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace

from extract.dates.partial import Found, Partial
from extract.dates.references import bare
from extract.dates.tense import looks_verbal
from extract.dates.tokens import Stretch
from extract.dates.words import stop_words

_TWIN_GAPS = frozenset(
    (
        "",
        "L",
        ",",
        "(",
        "-",
        "/",
        "(L",
        ",L",
        "E",
        "E(",
        "EL",
        "(j",
        "&L",
        "j",
        "Lj",
        "L(",
        "-L",
        "/L",
        "E/",
        "E-",
        "E,",
        "L,",
        ")L",
    )
)
_BESIDE_GAPS = frozenset(("", ",", "(", "/", "-", "L", "j", ",j", "(L"))
_LIST_GAPS = frozenset(("&", ",", ",&", "&j", "-", "/"))
_BETWEEN_GAPS = frozenset(("&", "&j", "-", ",&"))
_FEBRUARY = 2
_COMMON_YEAR = 2001
_EITHER = 2  # months apart
_UNTIL_GAPS = frozenset(("k", "kj", ",k", "&k", "-", "kf"))


def join(stretch: Stretch, founds: list[Found]) -> list[Found]:
    """The mentions of a stretch, joined where words between them say so."""
    joined: list[Found] = []
    for found in founds:
        found = _or_next(stretch, found)
        while joined:
            gap = stretch.classes[joined[-1].stop : found.first]
            both = _pair(stretch, joined[-1], found, gap) if len(gap) <= 3 else None
            if both is None:
                if gap in _LIST_GAPS:
                    _share(joined, found)
                break
            joined.pop()
            found = both
        joined.append(found)
    return [_since(stretch, found) for found in joined]


def _pair(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    one, two = earlier.partial, later.partial
    if one.last is not None or two.last is not None:
        return None
    for rule in (_twin, _full_beside_relative, _range, _between, _consecutive, _either):
        both = rule(stretch, earlier, later, gap)
        if both is not None:
            return both
    return None


def _close(stretch: Stretch, gap: str, stop: int) -> int:
    return stop + 1 if "(" in gap and stretch.classes[stop : stop + 1] == ")" else stop


def _twin(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«14 شوال 1436 هـ الموافق 30 يوليو 2015»: the Gregorian value decides."""
    one, two = earlier.partial, later.partial
    if gap not in _TWIN_GAPS or one.kind != "calendar" or two.kind != "calendar":
        return None
    if one.calendar == two.calendar or one.unit != two.unit or (one.day_end is None) != (two.day_end is None):
        return None
    gregorian = one if one.calendar == "gregorian" else two
    return Found(earlier.first, _close(stretch, gap, later.stop), gregorian, "hijri_twin")


def _full_beside_relative(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«اليوم الجمعة 2 ديسمبر 2016», «الخميس (3 مايو)»: the full date beats the relative word."""
    one, two = earlier.partial, later.partial
    day_words = ("weekday", "shift")
    if gap not in _BESIDE_GAPS or one.unit not in ("day", "near") or two.unit not in ("day", "near") or two.since:
        return None
    if one.kind == two.kind == "shift" and one.amount == 0 > two.amount and gap == "(":
        close = _close(stretch, gap, later.stop)  # «اليوم (أمس)»: the reader's day stands in the bracket
        return Found(earlier.first, close, two, later.rule) if close > later.stop else None
    if one.kind in day_words and two.kind == "calendar":
        weekday = one.index if one.kind == "weekday" else two.weekday
        if one.unit == "near" and two.day_end is None:  # «أمس الجمعة 29 أوت»: two words against one may tell of a slip
            two = replace(two, index=1, amount=one.amount)
        return Found(earlier.first, _close(stretch, gap, later.stop), replace(two, weekday=weekday), later.rule)
    if one.kind == "calendar" and two.kind in day_words and gap in ("", "(", ",") and one.month:
        if two.which and not one.which and one.year is None:
            one = replace(one, which=two.which)
        return Found(earlier.first, _close(stretch, gap, later.stop), one, earlier.rule)
    if one.kind == "weekday" and two.kind == "shift" and gap == "":
        return Found(earlier.first, later.stop, replace(one, unit="near", amount=two.amount), "today_weekday")
    return None


def _range(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«من 31 يوليو إلى 2 أغسطس», «منذ 3 مايو حتى 9 مايو», «3 مايو - 9 يونيو»."""
    one, two = earlier.partial, later.partial
    if gap not in _UNTIL_GAPS or one.kind in ("span", "anchored") or two.kind in ("span", "anchored", "ago"):
        return None
    lead = stretch.classes[earlier.first - 1] if earlier.first else ""
    if lead not in ("f", "G", "K") and gap != "-" and one.kind in ("weekday", "shift") and two.kind == "calendar":
        return None  # «أجلت المحكمة السبت إلى 10 أغسطس»: the day of the ruling, and the day set by it
    if (
        one.kind == two.kind == "weekday"
        and one.unit == "day"
        and two.unit == "week"
        and (two.index - one.index) % 7 == 1
    ):
        one = replace(one, unit="week", which=two.which)  # «ليلة الأحد إلى الاثنين من الأسبوع الماضي»
    if gap == "-" and (one.kind, one.unit) != (two.kind, two.unit):
        return None
    if gap == "-" and one.kind == "calendar" and one.calendar != two.calendar:
        return None
    if gap != "-" and lead not in ("f", "G", "K", "j", "g") and one.unit != two.unit:
        return None
    first = earlier.first - 1 if lead in ("f", "G") else earlier.first
    return Found(first, later.stop, one.until(two), "range")


def _between(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«بين 3 مايو و9 يونيو», «ما بين عامي 2010 و2014»."""
    at = earlier.first - 1
    if gap not in _BETWEEN_GAPS or at < 0 or stretch.classes[at] != "B" or earlier.partial.kind == "anchored":
        return None
    return Found(at, later.stop, earlier.partial.until(later.partial), "between")


def _consecutive(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«2013 و2014», «أمس واليوم», «اليوم وغدا»: years and days that follow each other become one range."""
    one, two = earlier.partial, later.partial
    if gap == "&" and _is_next_day(two, one) and "near" not in (one.unit, two.unit):
        return Found(earlier.first, later.stop, two.until(one), "two_days")  # «أمس وأمس الأول»
    if gap == "&" and _is_next_day(one, two):
        clause = stretch.words[later.stop] if stretch.classes[later.stop : later.stop + 1] == "_" else ""
        told_apart = clause and looks_verbal(clause)  # «أمس واليوم يغادر»
        return None if told_apart else Found(earlier.first, later.stop, one.until(two), "two_days")
    if gap != "&" or one.kind != "calendar" or two.kind != "calendar" or one.unit != two.unit:
        return None
    if one.unit == "day" and _is_next_date(one, two):
        return Found(earlier.first, later.stop, one.until(two), "two_days")  # «يومي 30 أبريل و1 مايو»
    if one.unit != "year":
        return None
    if one.year is None or two.year != one.year + 1 or one.part or two.part:
        return None
    return Found(earlier.first, later.stop, one.until(two), "year_list")


def _is_next_day(one: Partial, two: Partial) -> bool:
    """«أمس واليوم», «أمس الخميس واليوم الجمعة», «الخميس وأمس الجمعة», «أمس الخميس والجمعة»."""
    if not {one.kind, two.kind} <= {"shift", "weekday"} or not {one.unit, two.unit} <= {"day", "near"}:
        return False
    if one.which or two.which:
        return False
    if one.kind == two.kind == "weekday":
        return "near" in (one.unit, two.unit) and (two.index - one.index) % 7 == 1
    said = one.kind == "shift" or one.unit == "near", two.kind == "shift" or two.unit == "near"
    return all(said) and two.amount == one.amount + 1


def _is_next_date(one: Partial, two: Partial) -> bool:
    """«21 مارس و22 مارس», «30 أبريل و1 مايو»: two days of one calendar that follow each other."""
    if one.calendar != two.calendar or one.day_end is not None or None in (one.day, two.day, one.month, two.month):
        return False
    if one.month == two.month:
        return two.day == one.day + 1 and one.year is None
    if one.year is not None and two.year is not None and (one.year, one.month) != (two.year, two.month - 1):
        return False
    return two.day == 1 and (two.month - one.month) % 12 == 1 and one.day in _last_days(one)


def _last_days(partial: Partial) -> tuple[int, ...]:
    """The days that the month of `partial` may end on."""
    if partial.calendar == "hijri":
        return (29, 30)
    return (28, 29) if partial.month == _FEBRUARY else (monthrange(_COMMON_YEAR, partial.month)[1],)


def _either(stretch: Stretch, earlier: Found, later: Found, gap: str) -> Found | None:
    """«في سبتمبر أو أكتوبر المقبلين», «السبت أو الأحد», «غدا أو بعد غد»: one of two, told as both."""
    one, two = earlier.partial, later.partial
    if gap != "|" or (one.kind, one.unit) != (two.kind, two.unit):
        return None
    if one.kind == "shift" and not one.part and two.amount == one.amount + 1:
        return Found(earlier.first, later.stop, one.until(two), "either")  # «هذا الأسبوع أو بداية الأسبوع المقبل»
    if one.part or two.part or one.which:
        return None
    if one.kind == "weekday" and one.unit == "day":
        return Found(earlier.first, later.stop, one.until(two), "either") if (two.index - one.index) % 7 == 1 else None
    if one.kind != "calendar" or one.unit != "month" or one.calendar != two.calendar or one.year or one.year_shift:
        return None
    follows = one.month is not None and two.month is not None and (two.month - one.month) % 12 <= _EITHER
    return Found(earlier.first, later.stop, one.until(two), "either") if follows and one.month != two.month else None


def _or_next(stretch: Stretch, found: Found) -> Found:
    """«هذا الأسبوع أو المقبل», «الشهر الحالي أو القادم»: the one of publication or the next, its noun told once."""
    partial, at = found.partial, found.stop
    if partial.kind != "shift" or partial.amount or partial.part or stretch.classes[at : at + 2] != "|q":
        return found
    if partial.unit == "day" or stretch.values[at + 1] != "next":
        return found
    return Found(found.first, at + 2, partial.until(replace(partial, amount=1, which="next")), "either")


def _share(joined: list[Found], later: Found) -> None:
    """«20 نوفمبر و20 ديسمبر 2014»: the year, or the modifier, holds for both."""
    two = later.partial
    for at in range(len(joined) - 1, max(-1, len(joined) - 7), -1):
        one = joined[at].partial
        if one.kind != "calendar" or two.kind != "calendar" or one.year is not None or one.which or one.month is None:
            return
        if one.calendar != two.calendar or two.month is None or one.year_shift is not None:
            return
        year = None if two.year is None else two.year - (one.month > two.month)
        joined[at] = replace(joined[at], partial=replace(one, year=year, which=two.which, year_shift=two.year_shift))


def _since(stretch: Stretch, found: Found) -> Found:
    """Mark «منذ عام 2002» and «اعتبارا من 2011» as running to publication."""
    partial: Partial = found.partial
    if partial.last is not None or partial.since or found.first == 0:
        return found
    at = found.first - 1
    if stretch.classes[at] in "sj" and at > 0 and stretch.classes[at - 1] == "G":
        at -= 1
    if stretch.classes[at] == "G" and _begins(stretch, at):
        return Found(at, found.stop, partial, found.rule)
    if stretch.classes[at] == "G" and found.rule not in ("since_duration",) and partial.unit not in ("century",):
        return Found(at, found.stop, partial.until(None, since=True), found.rule)
    if (
        stretch.classes[at] == "K"
        and stretch.values[at] == "starting"
        and partial.unit in ("year", "month")
        and partial.year
    ):
        return Found(at, found.stop, partial.until(None, since=True), found.rule)
    return found


def _begins(stretch: Stretch, at: int) -> bool:
    """«بدأت منذ عام 2007» names the beginning, not the years since."""
    words = stop_words().get(("before", "since"), frozenset())
    return any(word in words or bare(word) in words for word in stretch.words[max(0, at - 3) : at])
