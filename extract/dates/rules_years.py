"""Rules for years and what they are made of or make up: quarters, halves, seasons, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.partial import Found, Partial
from extract.dates.references import (
    Rule,
    before,
    calendar_of,
    stopped_after,
    stopped_before,
    with_year,
    word_at,
    year_reference,
)
from extract.dates.rules_months import part_of_said_month
from extract.dates.tokens import BARE_HIJRI, Stretch


def _era(stretch: Stretch, at: int) -> tuple[bool, int]:
    """Whether the year at token `at` is Hijri, and the token after it and its era."""
    hijri, stop = stretch.classes[at] == "h", at + 1
    if stretch.classes[stop : stop + 1] == "E":
        hijri, stop = stretch.values[stop] == "era_h", stop + 1
    return hijri, stop


def _year(stretch: Stretch, at: int, part: str = "") -> Partial:
    hijri, _ = _era(stretch, at)
    return Partial("calendar", "year", int(stretch.values[at]), part=part, calendar="hijri" if hijri else "gregorian")


def _may_be_count(stretch: Stretch, at: int) -> bool:
    """«منذ بداية العام 1300 شخص»: an old Hijri year has its era behind it, else it counts something."""
    old = stretch.classes[at] == "h" and int(stretch.values[at]) < BARE_HIJRI
    return old and stretch.classes[at + 1 : at + 2] != "E"


def part_of_year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مطلع 2015», «نهاية عام 2013»."""
    at = max(stretch.classes.rfind(cls, first, stop) for cls in "yh")
    if any(stretch.values[here] != "year" for here in range(first, at) if stretch.classes[here] in "sS"):
        return []
    part = str(stretch.values[first])
    if part == "first" or _may_be_count(stretch, at):
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
    if _may_be_count(stretch, at) or at == first and value < 1900 and not (classes[at] == "h" and stop > at + 1):
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


_ACTS = frozenset(
    "قانونا قرارا اتفاقا مرسوما مشروعا حظرا تحالفا".split()
)  # «أقرت في 2015 قانونا»: nobody counts so many
_YEAR_CUES = frozenset("jGKakABY")


def _is_year_of_named(stretch: Stretch, first: int) -> bool:
    """«هجمات مدريد 2004», «تفجيرات دار السلام 1998»: a noun of a year, and the name of one or two words behind it."""
    classes = stretch.classes
    for at in (first - 2, first - 3):
        if at >= 0 and classes[at] == "Y" and set(classes[at + 1 : first]) == {"_"}:
            return not stretch.words[at].startswith("ال") and all(w.isalpha() for w in stretch.words[at + 1 : first])
    return False


def bare_year(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«في 2014», «منذ 2011», «حرب 2006», «(2014)»: four digits with a cue and no counted noun after them."""
    classes, value = stretch.classes, int(stretch.values[first])
    cue = before(stretch, first)
    if classes[first] == "h" and cue == "Y" and 1400 <= value <= 1450:
        return [Found(first, stop, _year(stretch, first), "bare_year")]  # «حج 1436»
    if classes[first] == "h" or not 1850 <= value <= 2100:
        return []
    in_brackets = cue == "(" and classes[stop : stop + 1] == ")" and value <= 2060  # «تركيا (2100)» counts
    from_cue = cue == "f" and (classes[stop : stop + 1] in ("k", "") or stretch.words[stop] in (".", "،", "؟"))
    ref_cue = (
        cue == "&"
        and before(stretch, first - 1) == "y"
        and before(stretch, first - 2) in ("j", "B", "Y", "G", "s", "S", "p")
    )
    named = cue == "_" and _is_year_of_named(stretch, first)
    if not (cue and cue in _YEAR_CUES or in_brackets or from_cue or ref_cue or named):
        return []
    if cue == "j" and stretch.values[first - 1] == "glued" and stretch.words[first - 1] not in ("ل",):
        return []
    if cue == "Y" and stretch.words[first - 1].startswith(("ال",)):
        return []
    if stopped_before(stretch, first, "year_number"):
        return []
    following = stretch.words[stop] if classes[stop : stop + 1] == "_" else ""
    if following and value % 100 == 0 and cue in "jakA_":
        return []
    if following and (
        following.endswith("ا")
        and not following.endswith(("ما", "هذا", "هنا", "ايضا"))
        and len(following) > 3
        and cue != "Y"
        and not following.startswith(("ال", "ان"))
        and not (cue == "j" and stretch.values[first - 1] != "glued" and following in _ACTS)
    ):
        return []
    if classes[stop : stop + 1] in ("%", ".") and classes[stop + 1 : stop + 2] in ("d", "D"):
        return []
    return [Found(first, stop, _year(stretch, first), "bare_year")]


_PARTS = {"quarter": 4, "half": 2, "third": 3}


def period_part(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الربع الأول من 2015», «النصف الثاني من العام الماضي», «النصف الأول من مايو»."""
    classes, values = stretch.classes, stretch.values
    unit = {"Q": "quarter", "F": "half", "X": "third"}[classes[first]]
    if classes[first + 1] == "q":
        quarter = unit == "quarter" and stretch.words[first] == "الربع"
        last = unit != "quarter" and stretch.words[first + 1].startswith("الاخير")
        if stop == first + 2 or values[first + 1] != "past" or not (quarter or last):
            return []
        index = _PARTS[unit]
    else:
        index = int(values[first + 1])
    if index > _PARTS[unit]:
        return []
    partial = Partial("calendar", unit, index=index)
    at = next((here for here in range(first + 2, stop) if classes[here] in "mMiI"), None)
    if at is not None:
        if unit == "quarter":
            return []
        reference = year_reference(stretch, at + 1)
        partial = replace(partial, month=int(values[at]), calendar=calendar_of(classes[at]))  # type: ignore[arg-type]
        return [Found(first, reference.stop, with_year(partial, reference), "period_part")]
    if classes[stop - 1] == "q" and stop == first + 3:
        return [Found(first, stop, replace(partial, which=str(values[stop - 1])), "period_part")]
    if (classes[stop - 1] == "S" and values[stop - 1] == "month") or values[stop - 2] == "month":
        return part_of_said_month(stretch, first, stop, unit, index)
    if classes[stop - 1] == "S":
        if values[stop - 1] != "year":
            return []
        same = classes[stop - 2] in "ZU"
        return [Found(first, stop, replace(partial, year_shift=0, which="same" if same else ""), "period_part")]
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


FUNCTIONS: dict[str, Rule] = {
    "part_of_year": part_of_year,
    "year": year,
    "year_list": year_list,
    "year_span": year_span,
    "bare_year": bare_year,
    "period_part": period_part,
    "season": season,
    "decade": decade,
    "century": century,
}
