"""Actions counted over a period are a statistic: «اعتقال 22 عنصرا» from one date to another."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.statistics.statistics import counts_over, cue_strength, is_period
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, NumberMention

_TOTAL_UNITS = frozenset(
    (
        "arrested killed injured deported attacks cells air_strikes strikes operations defendants fighters "
        "foreign_fighters militants hideouts executed cases weapons ammunition "
        "explosives vehicles kidnapped hostages released sentences migrants"
    ).split()
)
_ADDED_UP = frozenset(
    (
        "arrest seizure cell_dismantled deportation killed_by_forces killing foiled_plot release sentence execution"
    ).split()
)
_BY_JUSTICE = ("arrest", "sentence", "release", "deportation", "trial", "execution")
_A_WEEK = 7
_THREE_WEEKS = 20
_A_MONTH = 31
_FEW = 4
_NAMED_WITHIN = 5
_MANY = 300
_CROWD = 100
_STATED = 2
_PLURAL = "ات"
_DOZENS = 50
_A_YEAR = 300
_THINGS = ("weapons", "ammunition", "explosives", "vehicles")
_SERIES = ("strikes", "air_strikes", "sorties", "raids", "attacks")
_SCATTERED = 2
_FROM_TO = ("during", "range", "between", "same_period")


def _has_total(view: SentenceView, draft: Draft) -> bool:
    """Whether a draft has a figure that may be a total: no magnitude («عشرات»), no few, nobody who only stands by."""
    texts = {n.char_start: " ".join(fold(n.text).split()) for n in view.numbers}
    over = draft.link.date is not None and counts_over(view, draft.link.date)
    return any(
        (q.unit in _TOTAL_UNITS or (q.unit == "people" and (over or q.value >= _MANY)))
        and q.value > _FEW
        and texts.get(q.char_start, "") not in words("magnitude")
        for q in draft.quantities
    )


def _is_one_attack(view: SentenceView, draft: Draft) -> bool:
    """Whether a single attack stands before the toll: «الهجوم على المعهد الذي أودى بـ52 تلميذا في أكتوبر»."""
    tolls = [q.char_start for q in draft.quantities if q.unit in ("killed", "injured")]
    return draft.event_type == "attack" and any(
        trigger.event_type == "attack"
        and trigger.role == "head"
        and trigger.pos == "noun"
        and trigger.sub_event_type != "killing"
        and not fold(trigger.text).endswith(_PLURAL)
        and trigger.char_start < min(tolls, default=0)
        for trigger in view.triggers
    )


def _length(date: DateMention) -> int:
    """Days between the first and the last day of a date; 0 where one is not known."""
    return 0 if date.date_start is None or date.date_end is None else (date.date_end - date.date_start).days


def _over_weeks(draft: Draft) -> bool:
    """Whether the date of a draft is a stated stretch of more than a week: «من 7 يوليو حتى 5 أغسطس»."""
    when = draft.link.date
    return when is not None and when.precision == "range" and _length(when) > _A_WEEK


def _is_from_to(date: DateMention) -> bool:
    """«بين 20 و31 يوليو», «من 7 يوليو حتى 5 أغسطس»: more than a week between two days; no part of a month."""
    stated = date.rule in _FROM_TO or date.rule == "day_month"
    return stated and date.precision in ("range", "other") and _length(date) > _A_WEEK


def _figures_of(view: SentenceView, draft: Draft) -> list[NumberMention]:
    """The numbers of the sentence that are quantities of `draft`."""
    told = {quantity.char_start for quantity in draft.quantities}
    return [number for number in view.numbers if number.char_start in told]


def _is_stated(view: SentenceView, draft: Draft) -> bool:
    """Whether a word of counting states a figure of `draft`: «بلغوا 1450», «ارتفع إلى 37 عدد الذين …»."""
    return any(cue_strength(view, number) >= _STATED for number in _figures_of(view, draft))


def _is_count_of_hours(view: SentenceView, draft: Draft) -> bool:
    """«ارتفع إلى 37 عدد الذين قتلوا خلال الـ24 ساعة الماضية»: a figure that a word of counting states over hours."""
    when = draft.link.date
    if when is None or not words("hours") & set(fold(when.text).split()) or not counts_over(view, when):
        return False
    return _is_stated(view, draft) or any(number.unit in _SERIES for number in _figures_of(view, draft))


def _is_sum_of_month(view: SentenceView, draft: Draft) -> bool:
    """«قتلوا نتيجة القصف خلال رمضان بلغوا 1450»: a word of counting states a figure over weeks or longer."""
    when = draft.link.date
    long = when is not None and _length(when) >= _THREE_WEEKS
    return long and not _is_one_attack(view, draft) and _is_stated(view, draft)


def without_counted(drafts: list[Draft], statistics: list[Draft]) -> list[Draft]:
    """`drafts` without deeds that a figure of the same stretch adds up: «أسفرت الغارات خلال أسبوع عن مقتل 260».

    Nor is anything but a figure dated by a stretch that was told before, «الفترة نفسها».
    """
    counted = [draft.link.date for draft in statistics if is_period(draft.link.date)]
    return [draft for draft in drafts if not _is_counted(draft, counted) and not _is_of_stretch_before(draft)]


def _is_counted(draft: Draft, counted: list[DateMention | None]) -> bool:
    """Whether a deed without numbers of its own is told over a stretch that something is counted over."""
    when = draft.link.date
    if draft.event_type not in OF_FORCE or draft.quantities or when is None:
        return False
    return when.rule in _FROM_TO and when in counted


def _is_of_stretch_before(draft: Draft) -> bool:
    """«تدرب المهاجمان في الفترة نفسها»: a stretch told before says of no single happening when it was."""
    when = draft.link.date
    return when is not None and when.rule == "same_period" and draft.event_type != "statistic"


def _is_one_act_then(draft: Draft, date: DateMention) -> bool:
    """«وفي يونيو حكمت المحكمة على عشرة», «في نهاية مايو قتل الجيش 25»: one act of that time, not a sum over it."""
    if max(quantity.value for quantity in draft.quantities) >= _MANY or _length(date) > _A_MONTH:
        return False
    if _is_from_to(date):
        return False
    part_of_month = date.precision == "range" and date.rule not in _FROM_TO
    return draft.sub_event_type in (*_BY_JUSTICE, "cell_dismantled") or (
        draft.sub_event_type == "killed_by_forces" and part_of_month
    )


def _is_named_by_its_time(view: SentenceView, draft: Draft, date: DateMention) -> bool:
    """«هجمات بروكسل في مارس الماضي التي أودت بحياة 32»: attacks named by where and when they were, and then counted."""
    if draft.event_type != "attack" or date.precision not in ("month", "year") or draft.anchor[1] > date.char_start:
        return False
    near = view.words_between(draft.anchor[1], date.char_start) <= _NAMED_WITHIN
    tolls = [q.char_start for q in draft.quantities if q.unit in ("killed", "injured")]
    told = bool(tolls) and min(tolls) > date.char_end
    return near and told and not view.has_barrier(draft.anchor[1], date.char_start, ("،", "complement", "relative"))


def _is_deed_of_one(view: SentenceView, draft: Draft, counted: bool) -> bool:
    """«منذ 2005 عندما قتل انتحاريون 52», and where nothing is counted «الذي قتل 70 شخصا في يوليو 2011»: one deed."""
    before = set(view.words_before(draft.anchor[0], 1))
    known = words("when_it_began") if counted else words("when_it_began") | words("who_single")
    return draft.sub_event_type == "killing" and bool(known & before)


def _is_of_scattered_deeds(view: SentenceView, draft: Draft) -> bool:
    """«قتل تسعة في حوادث أمنية متفرقة», «في أعمال عنف متفرقة»: a toll of several deeds, none told by itself."""
    tolls = [q.char_start for q in draft.quantities if q.unit in ("killed", "injured")]
    return bool(tolls) and any(
        word.key in words("told_separate") and word.start > max(tolls)
        and words("scattered_deed") & set(view.words_before(word.start, _SCATTERED))
        for word in view.words
    )  # fmt: skip


def _as_count(draft: Draft) -> Draft:
    return replace(draft, event_type="statistic", sub_event_type="count", rule="counted_over_period:" + draft.rule)


def as_total(view: SentenceView, draft: Draft) -> Draft:
    """`draft`, or the statistic that it is where its figures are counted over a stretch of time."""
    date = draft.link.date
    if date is None or date.date_start is None or date.date_end is None:
        return draft
    if draft.event_type not in ("enforcement", "attack"):
        return draft
    if _is_of_scattered_deeds(view, draft):
        return _as_count(draft)
    hours = _is_count_of_hours(view, draft)
    if not (is_period(date) or hours) or not _has_total(view, draft):
        return draft
    counted = counts_over(view, date)
    if _is_deed_of_one(view, draft, counted) or (not counted and _is_named_by_its_time(view, draft, date)):
        return draft
    if not counted and all(quantity.unit in _THINGS for quantity in draft.quantities):
        return draft  # «ضبط الأسبوع الماضي شحنة تضم 90 قطعة سلاح»
    if not counted and draft.sub_event_type == "sentence":
        return draft
    if not counted and _is_one_attack(view, draft):
        return draft
    stretch = _is_from_to(date) and not _is_one_attack(view, draft)
    if (
        draft.sub_event_type == "killing"
        and draft.strength >= 2
        and not _over_weeks(draft)
        and not (counted or stretch)
    ):
        return draft
    placed = draft.location.rule == "place_in_clause" and draft.location.coarseness <= 2
    many = counted and max(quantity.value for quantity in draft.quantities) >= _CROWD
    several = any(word.key in words("told_separate") for word in view.words)  # «في هجمات متفرقة»
    summed = date.since or many or (counted and several) or stretch
    if draft.sub_event_type == "killing" and placed and not summed:
        return draft
    between = date.rule in ("between", "range") or any(quantity.unit == "cases" for quantity in draft.quantities)
    if draft.sub_event_type == "execution" and not counted and not between:
        return draft  # «أعدم 49 منهم عام 1900»
    if not counted and _is_one_act_then(draft, date):
        return draft
    if draft.event_type == "attack" and placed and not counted and date.basis == "explicit" and not summed:
        return draft  # «شهدت الجزيرة في أكتوبر 2002 تفجيرات أودت بحياة 202»
    plural = fold(draft.text).lstrip("وفبل").endswith(_PLURAL)
    over = counted and (date.rule in _FROM_TO or _over_weeks(draft) or _is_sum_of_month(view, draft))
    most = max(quantity.value for quantity in draft.quantities)
    series = most >= _DOZENS or any(number.unit in _SERIES for number in _figures_of(view, draft))
    over = over or (counted and (several or (date.rule == "last_span" and series)))
    over = over or (counted and most >= _CROWD and _length(date) >= _THREE_WEEKS)
    over = over or (draft.sub_event_type == "kidnapping" and _length(date) >= _A_YEAR)
    if draft.sub_event_type in _ADDED_UP or plural or over or hours:
        return _as_count(draft)
    return draft
