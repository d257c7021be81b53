"""Whether two drafts of a document tell one deed of force or one campaign, each in its own words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from extract.events.drafts import Draft
from extract.events.tellings.announced import is_announced, is_before
from extract.events.tellings.comparing import (
    are_placed_together,
    dates_meet,
    days_apart,
    name_one_place,
    places_meet,
    same_dates,
)
from extract.events.tellings.known_attacks import known_deed
from extract.events.tellings.same_act import are_a_day_apart, span_days
from extract.events.tellings.same_person import befell_one_person
from extract.events.tellings.tellings import (
    DEEDS,
    FIGHTS,
    STRIKES,
    Pair,
    are_of_one_kind,
    counts_of,
    in_one_country,
    in_one_town,
    shares_toll,
    toll,
)
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold

_NEAR = 3
_CROWD = 5
_OPENING = 4
_MONTH = 31
_HOUR = 2
_WEEK = 7
_CATCHES = frozenset({"arrest", "cell_dismantled", "foiled_plot"})
_TAKINGS = frozenset({"kidnapping", "hostage_taking"})


def _tell_one_toll(pair: Pair) -> bool:
    """«معارك قتل فيها 14 مسلحا … . أسفرت غارات أمس عن مقتل 14 مسلحا»: the same day, the same dead."""
    types = {pair.first.event_type, pair.second.event_type}
    if len(types) > 1 and not pair.kinds & FIGHTS:
        return False  # hostages taken, and set free by forces
    when = dates_meet(pair.first, pair.second) or _counts_again(pair)
    return shares_toll(pair) and when and places_meet(pair.first, pair.second)


def _counts_again(pair: Pair) -> bool:
    """«ضبط 19 … خلال الساعات الماضية. وأسفرت جهود الخميس عن ضبط 19 …»: many of one kind, on the day beside."""
    many = any(value >= _CROWD for _, value in toll(pair.first) & toll(pair.second))
    longest = max(span_days(pair.first), span_days(pair.second))
    near = 0 < pair.apart <= 2 and longest <= 1 and days_apart(pair.first, pair.second) <= 1
    return many and near and len(pair.kinds) == 1


def _died_in_operation(pair: Pair) -> bool:
    """«قتل يوم الاثنين بعد مداهمة قوات الأمن مخبأه»: one day of one sentence for a death and for what forces did."""
    if pair.apart or pair.first.event_type == pair.second.event_type or "killing" not in pair.kinds:
        return False
    death = pair.first if pair.first.sub_event_type == "killing" else pair.second
    by_forces = bool((pair.kinds - {"killing"}) & (FIGHTS | STRIKES))
    return by_forces and not toll(death) and pair.first.link.date is pair.second.link.date


def _died_in_blast(pair: Pair) -> bool:
    """«مقتل قائد الجماعة أمس في انفجار»: one day of one sentence for a death and for the attack behind «في»."""
    first, second = pair.first, pair.second
    if pair.apart or first.link.date is not second.link.date or first.sub_event_type != "killed_by_forces":
        return False
    within = words("in_strikes") & set(pair.view_of_second.words_before(second.anchor[0], 1))
    parted = pair.view_of_first.has_barrier(first.anchor[1], second.anchor[0], NEW_CLAUSE)
    return second.event_type == "attack" and bool(within) and not parted and not toll(second)


def _befell_one_person(pair: Pair) -> bool:
    """Nobody dies twice: not where only the words of one sentence are of another day."""
    if not dates_meet(pair.first, pair.second):
        said, told = (pair.first, pair.second) if is_before(pair.second, pair.first) else (pair.second, pair.first)
        view = pair.view_of_first if said is pair.first else pair.view_of_second
        if not (is_before(told, said) and is_announced(view, said)):
            return False
    return befell_one_person(pair)


def _is_background(view: SentenceView, draft: Draft) -> bool:
    """«غداة هجوم …», «ومنذ هجوم يونيو»: only the time of something else, without a toll of its own."""
    before = set(view.unjoined_before(draft.anchor[0], 1))
    return bool(words("told_as_background") & before) and not toll(draft)


def _is_background_of_other(pair: Pair) -> bool:
    """Whether one of two only names the other deed as what went before: «وذلك غداة تبادل لإطلاق النار»."""
    first_is = _is_background(pair.view_of_first, pair.first)
    if not pair.apart or not (first_is or _is_background(pair.view_of_second, pair.second)):
        return False
    told, fuller = (pair.first, pair.second) if first_is else (pair.second, pair.first)
    if not (pair.kinds <= DEEDS or pair.kinds <= STRIKES or len(pair.kinds) == 1):
        return False
    night = len(pair.kinds) == 1 and span_days(fuller) <= 1
    within = dates_meet(told, fuller) and (night or span_days(fuller) <= span_days(told) <= _MONTH)
    return within and in_one_country(told, fuller)


def _is_pointed_at(view: SentenceView, draft: Draft) -> bool:
    """«هذه العملية», «ضبط هذه الكمية»: what has just been told."""
    near = {*view.words_before(draft.anchor[0], 1), *view.words_after(draft.anchor[1], 1)}
    return bool(words("this_one") & {key.lstrip("ولب") for key in near})


def _names_known_deed(view: SentenceView, draft: Draft) -> bool:
    """Whether a sentence opens with a deed as known («وانطلق القصف من …»), or its draft names it so."""
    if words("counting_noun") & set(view.words_before(draft.anchor[0], 2)):
        return False  # «شن عشرات الغارات الجوية»
    return draft.known or bool(
        known_deed(draft.event_type) & {word.key.removeprefix("و") for word in view.words[:_OPENING]}
    )


def _opens_elsewhere(view: SentenceView) -> bool:
    """«وفي محافظة أبين شن الطيران …», «من جهة أخرى …»: what another place or matter opens."""
    opening = view.words[:_OPENING]
    keys = [word.key.removeprefix("و") for word in opening]
    placed = any(opening[0].end < place.char_start <= opening[-1].start for place in view.places)
    return (keys[:1] == ["في"] and placed) or " ".join(keys[:2]) in words("other_matter")


def _goes_on_with_it(pair: Pair) -> bool:
    """«عاودت المدفعية أمس قصف مواقع … . وانطلق القصف فجر أمس من …»: the deed just told, named as known."""
    first, second = pair.first, pair.second
    if not pair.apart or not are_of_one_kind(first, second):
        return False
    if pair.apart > _NEAR:
        return _is_named_far_behind(pair)
    pointed = _is_pointed_at(pair.view_of_second, second)
    known = _names_known_deed(pair.view_of_second, second) and not _opens_elsewhere(pair.view_of_second)
    if not pointed and not known:
        return False
    if pair.apart == 1 and same_dates(first, second) and span_days(first) == 0:
        return True
    if not places_meet(first, second):
        return False
    longest = max(span_days(first), span_days(second))
    return (pointed and longest <= 1 and days_apart(first, second) <= 1) or (
        dates_meet(first, second) and longest <= _MONTH
    )


def _is_named_far_behind(pair: Pair) -> bool:
    """«ويأتي التفجير بعد هجمات في مطلع الأسبوع»: the known attack, without a toll, on days that hold its own."""
    first, second = pair.first, pair.second
    if second.event_type != "attack" or not second.known or toll(second) or span_days(first) > 1:
        return False
    return span_days(second) <= _MONTH and dates_meet(first, second) and places_meet(first, second)


def _are_of_one_night(pair: Pair) -> bool:
    """«الهجوم الذي وقع ليلة أمس … . هجوم على ملهى في الساعات الأولى من اليوم»: evening and dawn of one night."""
    first, second = pair.first, pair.second
    if not (first.known or second.known) or not are_of_one_kind(first, second) or not are_a_day_apart(first, second):
        return False
    if first.location.name_en != second.location.name_en:
        return False
    tellings = ((first, pair.view_of_first), (second, pair.view_of_second))
    early, late = sorted(tellings, key=lambda telling: telling[0].date_start or date.min)
    without_toll = not toll(first) or not toll(second)
    return without_toll and bool(words("of_night") & _hour(*early) and words("of_dawn") & _hour(*late))


def _is_of_that_night(pair: Pair) -> bool:
    """«قصفت المقاتلات ليل الجمعة السبت مواقع في العراق … . شنت السبت غارات في العراق»: the night that ended."""
    first, second = pair.first, pair.second
    night_and_day = {span_days(first), span_days(second)} == {0, 1} and dates_meet(first, second)
    return night_and_day and len(pair.kinds) == 1 and are_placed_together(first, second)


def _hour(draft: Draft, view: SentenceView) -> set[str]:
    """The words of a draft's date and those right before it: «في الساعات الأولى من اليوم»."""
    when = draft.link.date
    if when is None:
        return set()
    return {*fold(when.text).split(), *view.words_before(when.char_start, _HOUR)}


def is_named_after_its_day(pair: Pair) -> bool:
    """«قبل غارات أمس», «وبهجمات أمس يرتفع عدد القتلى»: a deed named by the day on which it has been told."""
    first, second, view = pair.first, pair.second, pair.view_of_second
    when = second.link.date
    if when is None or not 0 <= when.char_start - second.anchor[1] <= 2 or first.event_type != second.event_type:
        return False
    before = set(view.words_before(second.anchor[0], 1)) & words("named_after")
    told = view.folded[second.anchor[0] - view.sentence.char_start :]
    glued = fold(second.text).startswith("وب") or told.startswith("وب")
    near = (same_dates(first, second) or are_a_day_apart(first, second)) and in_one_country(first, second)
    return near and bool(pair.apart) and (bool(before) or glued) and are_of_one_kind(first, second)


def _are_one_strike(pair: Pair) -> bool:
    """«شنت مقاتلات ضربات اليوم … . استهدف سلاح الجو فجر اليوم ثلاثة مواقع»: by a noun and by a verb of striking."""
    first, second = pair.first, pair.second
    if pair.kinds != STRIKES or not same_dates(first, second) or span_days(first) > 1:
        return False
    if _opens_elsewhere(pair.view_of_second):
        return False
    aimed = next(draft for draft in (first, second) if draft.sub_event_type == "operation")
    if not any(stem in fold(aimed.text) for stem in words("striking_stem")):
        return False
    behind = set(pair.view_of_second.words_after(second.anchor[1], _OPENING))
    if (words("also") | words("as_well")) & {*behind, *pair.view_of_second.words_before(second.anchor[0], _OPENING)}:
        return False
    counts, others = counts_of(first), counts_of(second)
    clash = any(not counts[unit] & others[unit] for unit in counts.keys() & others.keys())
    return not clash and places_meet(first, second)


def _are_one_catch(pair: Pair) -> bool:
    """«الخلية التي كشفت أمس في البلدة … . وإلقاء القبض على عناصرها بالبلدة أمس»: one day, one town."""
    caught = pair.kinds <= _CATCHES and 0 < pair.apart <= _NEAR
    named = {place.name_en for place in pair.view_of_first.places}  # «الخلية التي كشفت أمس في قبلي ووادي الليل»
    told_there = pair.second.location.geo_precision == 1 and pair.second.location.name_en in named
    return caught and same_dates(pair.first, pair.second) and (told_there or in_one_town(pair.first, pair.second))


def _are_one_taking(pair: Pair) -> bool:
    """«خطفت الجماعة هذا الأسبوع مقاتلين … . وخطفتهم مساء الأربعاء قرب البلدة»: a week, then the day."""
    spans = sorted((span_days(pair.first), span_days(pair.second)))
    if not pair.kinds <= _TAKINGS or spans[0] > 1 or not 1 < spans[1] <= 2 * _WEEK:
        return False
    if pair.apart > _NEAR and not pair.second.known:
        return False
    near = dates_meet(pair.first, pair.second) or days_apart(pair.first, pair.second) <= _WEEK
    return near and places_meet(pair.first, pair.second)


def _are_one_campaign(pair: Pair) -> bool:
    """«بعد أسبوعين على بدء الحملة … . منذ بدء المعركة في التاسع من مارس»; patrols of one evening told twice."""
    first, second = pair.first, pair.second
    if first.event_type != "mission" or len(pair.kinds) > 1:
        return False
    if first.definite and second.definite and name_one_place(first, second) and span_days(first) != span_days(second):
        return days_apart(first, second) <= _WEEK
    told_on = pair.apart == 1 and max(span_days(first), span_days(second)) <= 1
    return told_on and dates_meet(first, second) and places_meet(first, second)


def is_operation_by_day(draft: Draft) -> bool:
    """«عملية أمس», «عملية 2 مارس»: named by its day alone, which leaves open whose it was."""
    return draft.rule == "named_incident" and fold(draft.text).lstrip("وبل").startswith("عمليه")


def _are_one_operation(pair: Pair) -> bool:
    """«القضاء على خمسة إرهابيين أمس … . وقال إن عملية أمس …»: the operation of that day, named again."""
    named, told = (pair.first, pair.second) if is_operation_by_day(pair.first) else (pair.second, pair.first)
    if not is_operation_by_day(named) or told.event_type != "enforcement" or toll(named) - toll(told):
        return False
    by_forces = told.sub_event_type in ("killed_by_forces", "operation", "clash", "raid")
    return by_forces and same_dates(named, told) and span_days(told) == 0 and places_meet(named, told)


DeedRule = Callable[[Pair], bool]
DEED_RULES: tuple[DeedRule, ...] = (
    _tell_one_toll,
    _died_in_operation,
    _died_in_blast,
    _befell_one_person,
    _is_background_of_other,
    _goes_on_with_it,
    _are_one_strike,
    _are_one_catch,
    _are_one_taking,
    _are_one_campaign,
    _are_one_operation,
    _are_of_one_night,
    _is_of_that_night,
)
