"""Rules for durations: how long ago, how long after, during how much time, the last so many."""

from __future__ import annotations

from dataclasses import replace

from extract.dates.partial import Found, Partial
from extract.dates.references import Rule, stopped_after, word_at
from extract.dates.tokens import Stretch


def _duration(stretch: Stretch, first: int, stop: int) -> tuple[str, int, bool] | None:
    """(unit, amount, with a half) of «ثلاثة أيام», «شهرين», «48 ساعة»; None where it is too vague."""
    classes, values = stretch.classes, stretch.values
    at = next((here for here in range(first, stop) if classes[here] in "spvSPV"), None)
    if at is None:
        return None
    unit = str(values[at])
    if classes[at] in "vV":
        amount = 2
    else:
        numbers = [here for here in range(first, stop) if classes[here] in "dDn"]
        if not numbers and classes[at] in "pP":
            return None
        amount = int(values[numbers[0]]) if numbers else 1
        if amount == 1 and classes[at] in "pP":
            return None  # «في إحدى أشهر المسابقات»
    named = word_at(stretch, stop)
    if (
        classes[stop - 1] == "s"
        and amount == 1
        and named.startswith("ال")
        and not named.startswith(("الذ", "الت", "الان"))
    ):
        return None  # «قبل أسبوع العودة»
    if unit == "hour":
        if amount < 24:
            return None
        unit, amount = "day", round(amount / 24)
    if amount <= 0 or amount > 2000 or unit == "century":
        return None
    return unit, amount, classes[stop - 1] == "+"


_LONGEST_SITTING = 31  # days
_LONGEST_MEMORY = 30  # years
_HALVES = {"decade": (60, 0), "year": (6, 0), "month": (0, 15), "week": (0, 3)}  # months and days


def _with_half(partial: Partial, sign: int) -> Partial:
    """`partial` longer by half of its unit: «شهر ونصف»."""
    months, days = _HALVES.get(partial.unit, (0, 0))
    return replace(partial, month=sign * months or None, day=sign * days or None)


def _behind_half(stretch: Stretch, stop: int, unit: str) -> int:
    """The token behind «ونصف العام» where «العام» names the unit once more."""
    return stop + (stretch.classes[stop - 1 : stop + 1] == "+S" and stretch.values[stop] == unit)


def ago(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«قبل ثلاثة أيام», «منذ أسبوعين», «قبل أيام», «منذ أكثر من ثلاثة أعوام»."""
    classes = stretch.classes
    since = classes[first] == "G"
    named = _duration(stretch, first + 1, stop)
    from_other = not since and _counts_from_other(stretch, stop)
    if named is None:
        if classes[stop - 1] != "p" or stretch.values[stop - 1] != "day" or from_other:
            return []
        return [Found(first, stop, Partial("ago", "day", amount=-1, part="days"), "days_ago")]
    unit, amount, half = named
    if from_other:
        return [Found(first, stop, Partial("anchored", unit, amount=-amount, part="elsewhere"), "before_event")]
    if stretch.words[first + 1].startswith("اقل") and not half:  # «قبل أقل من أسبوعين»: some day since then
        return [Found(first, stop, Partial("span", unit, amount=-amount), "less_than_ago")]
    running = since and classes[first + 1] == "r"
    partial = Partial("ago", unit, amount=-amount, since=running)
    if half:
        partial, stop = _with_half(partial, -1), _behind_half(stretch, stop, unit)
    return [Found(first, stop, partial, "since_duration" if since else "ago")]


def _counts_from_other(stretch: Stretch, stop: int) -> bool:
    """«قبل يومين فقط من أول لقاء», «قبل يوم على الانتخابات»; not «قبل شهر من الآن», «خطف قبل عامين من قبل مسلحين»."""
    while word_at(stretch, stop) in _ONLY:
        stop += 1
    on = word_at(stretch, stop) == "علي" and word_at(stretch, stop + 1) not in ("الاقل", "الاكثر", "يد")
    return (stretch.classes[stop : stop + 1] == "f" or on) and not stopped_after(stretch, stop + 1, "doer_or_origin")


def after(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«بعد يومين»: after the date named before it."""
    named = _duration(stretch, first + 1, stop)
    if named is None:
        return []
    unit, amount, half = named
    if word_at(stretch, stop) in ("الصيام", "الصوم"):
        return []
    stop = _behind_half(stretch, stop, unit)
    behind = stop + (word_at(stretch, stop) in _ONLY)  # «بعد يوم واحد من …»
    elsewhere = stretch.classes[behind : behind + 1] == "f" or word_at(stretch, behind) == "علي"
    elsewhere = elsewhere or word_at(stretch, stop) == "فقط"  # «بعد عامين فقط من …»
    if unit in ("year", "decade") and amount > _LONGEST_MEMORY:
        return []
    part = "elsewhere" if elsewhere else "after"
    if first > 0 and stretch.words[first - 1] in _REPEATED:
        return []  # «يوما بعد يوم»
    partial = Partial("anchored", unit, amount=amount, part=part)
    return [Found(first, stop, _with_half(partial, 1) if half else partial, "after_duration")]


def from_it(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«وقبلها بأسبوعين», «وبعد ذلك بيومين»: before or after the date named last."""
    named = _duration(stretch, first + 1, stop)
    if named is None or (named[0] in ("year", "decade") and named[1] > _LONGEST_MEMORY):
        return []
    if _counts_from_other(stretch, stop) or any("اقل" in word for word in stretch.words[first:stop]):
        return []  # «بعد ذلك بأقل من أسبوعين على توقيع …»
    unit, amount, half = named
    sign = -1 if stretch.classes[first] in "<a" else 1
    partial = Partial("anchored", unit, amount=sign * amount, part="after")
    return [Found(first, stop, _with_half(partial, sign) if half else partial, "from_it")]


def anniversary(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الذكرى الثالثة لاغتيال …», «الذكرى السنوية الـ15 للهجمات»: so many years ago."""
    if "_" in stretch.classes[first:stop] and stretch.words[first + 1] not in _YEARLY:
        return []
    if word_at(stretch, stop) == "بعد":
        return []  # «الذكرى العاشرة بعد المائة»
    years = sum(int(stretch.values[at]) for at in range(first + 1, stop) if stretch.classes[at] in "dDoOn")
    return [Found(first, stop, Partial("ago", "year", amount=-years), "anniversary")] if 0 < years <= 100 else []


def passing(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«مرور عام على سقوط …», «بعد مرور نحو ستة أشهر على الهجوم»: months or years after it, so long ago."""
    named = _duration(stretch, first + 1, stop)
    if named is None or named[0] not in ("month", "year"):
        return []
    on = stop
    while word_at(stretch, on) in _ONLY or word_at(stretch, on) in _WHOLE:
        on += 1
    if word_at(stretch, on) != "علي" and not (on > stop and on == len(stretch.words)):
        return []
    kind = "shift" if named[0] == "year" and stretch.classes[first + 1] == "r" else "ago"  # «نحو عامين»: some day then
    return [Found(first, stop, Partial(kind, named[0], amount=-named[1]), "years_passed")]


def lasting(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«… أمس ويستمر يومين»: from the day named before it on, that day counted."""
    named = _duration(stretch, first + 1, stop)
    if named is None or named[0] != "day" or not 1 < named[1] <= _LONGEST_SITTING:
        return []
    return [Found(first, stop, Partial("anchored", "day", amount=named[1] - 1, part="lasting"), "lasting")]


def _is_one_whole(stretch: Stretch, stop: int, unit: str, within: bool) -> bool:
    """«خلال أسبوع واحد», «خلال شهر»: one week or month that nothing behind it names."""
    following = word_at(stretch, stop)
    if unit not in ("week", "month") or following in _ONLY:
        return unit in ("week", "month")
    return not within and (stretch.classes[stop : stop + 1] in ("f", "", ",", ".") or following in _PREPOSITIONS)


def during(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«خلال 3 أشهر», «في 10 أشهر»: up to publication, or from it where the verb is a future one."""
    word = stretch.values[first]
    if word not in ("during", "in") or stretch.words[first].removeprefix("و") not in ("خلال", "في", "غضون"):
        return []
    named = _duration(stretch, first + 1, stop)
    if named is None or (word == "in" and (named[0] == "day" or stretch.classes[first + 1] == "r")):
        return []
    unit, amount, half = named
    whole = half or _is_one_whole(stretch, stop, unit, word == "in")
    if amount == 1 and ("r" in stretch.classes[first:stop] or not whole):
        return []  # «خلال أقل من شهر»
    stop = _behind_half(stretch, stop, unit)
    if stretch.classes[stop : stop + 1] == "f" and word_at(stretch, stop + 1) in ("الان", "اليوم"):
        return [Found(first, stop, Partial("span", unit, amount=amount), "during")]  # «خلال شهرين من الآن»
    lasting = stretch.classes[stop : stop + 1] == "f" and stopped_after(stretch, stop + 1, "fighting")
    took = stretch.classes[stop : stop + 1] in ("f", "A") and not lasting  # but «خلال أسبوعين من القتال»
    if took or word_at(stretch, stop) in _FURTHER:
        return []  # «خلال يومين من إطلاقه», «خلال عامين آخرين»: how long it took
    partial = Partial("span", unit, amount=-amount, part="open")
    return [Found(first, stop, _with_half(partial, 1) if half else partial, "during")]


_REPEATED = frozenset(("يوما", "عاما", "شهرا", "اسبوعا", "سنه"))
_ONLY = frozenset(("واحد", "واحده", "فقط"))
_WHOLE = frozenset(("كامل", "كاملين", "كامله"))
_YEARLY = frozenset(("السنويه",))
_PREPOSITIONS = frozenset(("عن", "في", "علي", "الي", "بحسب", "وفق", "حسب"))
_FURTHER = frozenset(("اخري", "اخر", "اخرين", "اضافيه", "اضافيا", "اضافيين"))


def last_span(stretch: Stretch, first: int, stop: int) -> list[Found]:
    """«الأيام الأربعة الماضية», «الـ11 عاما الماضية», «العامين المقبلين», «آخر ثلاثة أشهر», «الأيام الماضية»."""
    classes, values = stretch.classes, stretch.values
    if classes[first] == "x":
        if values[first] != "late" or stretch.words[first].removeprefix("و") not in ("اخر",):
            return []
        which = "past"
    else:
        which = str(values[classes.rfind("q", first, stop)])
    if which not in ("past", "next", "previous", "following"):
        return []
    sign = -1 if which in ("past", "previous") else 1
    named = _duration(stretch, first, stop)
    if named is None:
        at = next(here for here in range(first, stop) if classes[here] in "spvSPV")
        if classes[at] != "P" or values[at] != "day":
            return []
        return [Found(first, stop, Partial("ago", "day", amount=sign, part="days"), "last_days")]
    unit, amount, _ = named
    if classes[first] in "dDn" and classes[first + 1] == "s" and int(values[first]) < 3:
        return []
    return [Found(first, stop, Partial("span", unit, amount=sign * amount), "last_span")]


FUNCTIONS: dict[str, Rule] = {
    "ago": ago,
    "after": after,
    "from_it": from_it,
    "anniversary": anniversary,
    "passing": passing,
    "lasting": lasting,
    "during": during,
    "last_span": last_span,
}
