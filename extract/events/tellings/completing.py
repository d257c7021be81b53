"""What the sentences around a happening add to it: its toll, who took part, how a law was voted on."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.own_numbers import DURATIONS
from extract.events.drafts import TOLD_ELSEWHERE, Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.sites.placing import are_far_apart, are_near
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import Quantity

TOLL_UNITS = ("killed", "injured", "arrested", "deported", "defendants")
_DEEDS = ("strikes", "air_strikes", "operations", "attacks")
_SUFFERED = ("killed", "injured")
_PEOPLE = ("people", "militants", "fighters", "soldiers", "police", "members", "civilians", "")
_OF_PEOPLE = frozenset("killed injured arrested deported kidnapped executed people defendants militants".split())
_TOLD_AS = {"attack": frozenset({"killed", "injured"}), "enforcement": frozenset({"arrested"})}
_ARRESTS = ("arrest", "cell_dismantled", "raid", "operation")
_TAKING_PART = frozenset({"countries", "experts", "delegations", "participants", "ministers", "members", "people"})
GATHERINGS = frozenset({"meeting", "talks", "conference", "summit", "session"})
_COURT = frozenset("trial sentence charge investigation warrant".split())
_CAUGHT = frozenset("arrest cell_dismantled deportation seizure raid operation foiled_plot air_strike clash".split())
_BY_DEATH = frozenset({"execution", "sentence"})
TAKINGS = ("arrest", "killed_by_forces", "cell_dismantled")
_RAIDS = ("raid", "operation", "foiled_plot", "cell_dismantled", "clash", "arrest", "seizure")
_NEXT = 2
_TOWN = 2


def are_of_one_kind(one: str, other: str) -> bool:
    """Whether «الحكم» or «المحاكمة» may go on with an act of force: no court acts like a police."""
    return not ((one in _COURT and other in _CAUGHT) or (one in _CAUGHT and other in _COURT))


def may_be_one_deed(one: str, other: str) -> bool:
    """Whether two acts of force, one of them undated, may be one: no court's act is a police's, no execution a raid.

    Nor is one who is let go taken by it: «أفرج عنهم … . وشهد السجن عملية أمنية».
    """
    if "release" in (one, other) and one != other:
        return False
    return are_of_one_kind(one, other) and ("execution" in (one, other)) <= ({one, other} <= _BY_DEATH)


def _has_people(draft: Draft) -> bool:
    return any(quantity.unit in _OF_PEOPLE for quantity in draft.quantities)


def _may_be_there(draft: Draft, other: Draft) -> bool:
    """Whether nothing says that `other` is told of another place."""
    a, b = draft.location, other.location
    if b.rule != "place_in_clause" or not a.name_en or a.name_en == b.name_en:
        return True
    if a.geo_precision == 1 and b.geo_precision == 1:
        return are_near(a, b)
    if a.rule == b.rule and are_far_apart(a, b):
        return False  # a town in the east of a country, a province in its south
    return bool(set(a.countries) & set(b.countries))


def _is_single_day(draft: Draft) -> bool:
    """Whether a draft is of one day, or of one night: «ليل الثلاثاء الأربعاء»."""
    when = draft.link.date
    if when is None or draft.link.how not in ("own", "shared") or when.since:
        return False
    return when.precision == "day" or bool(words("of_night") & set(fold(when.text).split()))


def _last_before(kept: list[Draft], sentence: int) -> int | None:
    """The last act of force told before a sentence, at most two sentences before; of two in its own, two in one place.

    «هاجموا القرية أمس وأحرقوا منازل. … إن المهاجمين قتلوا ستة».
    """
    before = [(draft.anchor, at) for at, draft in enumerate(kept) if draft.event_type in OF_FORCE]
    before = [(anchor, at) for anchor, at in before if 0 < sentence - kept[at].sentence <= _NEXT]
    if not before:
        return None
    found = max(before)[1]
    beside = [kept[at] for _, at in before if kept[at].sentence == kept[found].sentence]
    return found if len({(d.event_type, d.link.date, d.location.name_en) for d in beside}) == 1 else None


def _with_toll(draft: Draft, told: Draft) -> Draft:
    """`draft` with the toll that a later sentence tells; the finer place too, where it has one."""
    location = draft.location
    if told.location.rule == "place_in_clause" and told.location.coarseness < location.coarseness:
        location = told.location
    toll = tuple(quantity for quantity in told.quantities if quantity.unit in _OF_PEOPLE)
    return replace(draft, quantities=draft.quantities + toll, location=location, mentions=draft.mentions + 1)


def _toll_goes_on(kept: list[Draft], told: Draft) -> int | None:
    """The attack that an undated one right behind it tells again, with its toll: «حدث تفجير نتج عنه مقتل …»."""
    if told.event_type != "attack" or not _has_people(told) or told.apart:
        return None
    if any(draft.sentence == told.sentence and draft.event_type in OF_FORCE for draft in kept):
        return None
    at = _last_before(kept, told.sentence)
    if at is None or kept[at].event_type != "attack" or _has_people(kept[at]) or not _is_single_day(kept[at]):
        return None
    return at if _may_be_there(kept[at], told) else None


def opens_another_matter(view: SentenceView) -> bool:
    """«من جهة أخرى …», «وكانت السلطات …», «كما …»: a sentence that turns to something else."""
    first = view.words_before(view.words[2].start, 2) if len(view.words) > 2 else ()
    bare = " ".join(first).removeprefix("و")
    return bare in words("other_matter") or bool(words("turns_away") & set(first[:1]))


def _raid_goes_on(kept: list[Draft], told: Draft) -> int | None:
    """The raid without a number that the next sentence tells the toll of: «وأضاف أن القوات اعتقلت 13 شخصا»."""
    if told.sub_event_type not in TAKINGS or not _has_people(told) or told.apart or told.status != "occurred":
        return None
    if any(draft.sentence == told.sentence and draft.event_type in OF_FORCE for draft in kept):
        return None
    if any(quantity.unit in _DEEDS for quantity in told.quantities):
        return None  # «نفذ الطيران 15 غارة أسفرت عن مقتل 25»: strikes beside what is done on the ground
    at = _last_before(kept, told.sentence)
    if at is None or kept[at].sub_event_type not in _RAIDS or kept[at].sentence != told.sentence - 1:
        return None
    return at if not _has_people(kept[at]) and _is_single_day(kept[at]) and _may_be_there(kept[at], told) else None


def the_only_attack(kept: list[Draft], drafts: list[Draft], told: Draft) -> int | None:
    """The one attack of a document, without a toll yet, that «الهجوم خلف 15 قتيلا» far behind it tells of."""
    dated = [at for at, draft in enumerate(kept) if draft.event_type == "attack"]
    if told.event_type != "attack" or len(dated) != 1 or told.sentence <= kept[dated[0]].sentence:
        return None
    draft = kept[dated[0]]
    if _has_people(draft) or not _is_single_day(draft) or draft.sub_event_type == "takeover":
        return None
    toll = [quantity for quantity in told.quantities if quantity.unit in ("killed", "injured")]
    others = [d for d in drafts if d.event_type == "attack" and d.link.how == TOLD_ELSEWHERE]
    return dated[0] if toll and not others and told.definite and _may_be_there(draft, told) else None


def _figure_goes_on(kept: list[Draft], figure: Draft) -> int | None:
    """The undated arrest or attack without a number that the count in a next sentence belongs to."""
    if figure.event_type != "statistic" or figure.link.date is not None:
        return None
    if any(draft.sentence == figure.sentence and draft is not figure for draft in kept):
        return None
    at = _last_before(kept, figure.sentence)
    if at is None or _has_people(kept[at]) or not _is_single_day(kept[at]) or not _may_be_there(kept[at], figure):
        return None
    if kept[at].event_type == "enforcement" and kept[at].sub_event_type not in _ARRESTS:
        return None
    units = {quantity.unit for quantity in figure.quantities}
    return at if units and units <= _TOLD_AS[kept[at].event_type] else None


def _gathering_announced(kept: list[Draft], told: Draft) -> int | None:
    """The gathering that the next sentences date, named as known: «في مؤتمر بمدينة … . وانطلق المؤتمر أمس»."""
    if told.event_type != "meeting" or told.definite:
        return None
    named = [
        at
        for at, draft in enumerate(kept)
        if draft.event_type == "meeting" and draft.definite and 0 < draft.sentence - told.sentence <= _NEXT
    ]
    if len(named) != 1:
        return None
    kinds = {kept[named[0]].sub_event_type, told.sub_event_type}
    return named[0] if len(kinds) == 1 or kinds <= GATHERINGS else None


def _with_announced(draft: Draft, told: Draft) -> Draft:
    """`draft` with the participants and the town of the sentence that announced it."""
    units = {quantity.unit for quantity in draft.quantities}
    added: tuple[Quantity, ...] = tuple(q for q in told.quantities if q.unit in _TAKING_PART - units)
    own, told_at = draft.location, told.location
    town = told_at.rule == "place_in_clause" and told_at.coarseness <= _TOWN
    location = told_at if town and own.coarseness > _TOWN else own
    return replace(draft, quantities=draft.quantities + added, location=location, mentions=draft.mentions + 1)


def _is_told(quantity: Quantity, told: tuple[Quantity, ...]) -> bool:
    """Whether people that one draft only counts are those whom another says were killed or arrested."""
    return quantity.unit in _PEOPLE and any(q.value == quantity.value and q.unit in TOLL_UNITS for q in told)


def _is_of_other_deed(best: Draft, other: Draft, quantity: Quantity) -> bool:
    """«خمس عمليات في أنقرة» beside «اعتقال 1500 في البلاد»: what else an operation did, told in another sentence.

    A toll is told in parts («قتل ثلاثة … وأصيب اثنان»), and so is the sentence of a court.
    """
    if best.event_type != "enforcement" or best.sentence == other.sentence or not best.quantities:
        return False
    own = {q.unit for q in best.quantities}
    return not (best.sub_event_type in _COURT or (quantity.unit in _SUFFERED and own & set(_SUFFERED)))


def joined_quantities(best: Draft, other: Draft) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """The numbers of two drafts of one happening, and those of `other` that disagree."""
    quantities, alternatives = list(best.quantities), [*best.alternatives, *other.alternatives]
    for quantity in other.quantities:
        if best.event_type == "policy" and quantity.unit in DURATIONS:
            continue  # «مددت الطوارئ لثلاثة أشهر. … فرضت أول مرة في أكتوبر»: how long, of what its own sentence tells
        if quantity.unit == "people" and quantity.value == sum(q.value for q in best.quantities if q.unit in _SUFFERED):
            continue  # «مقتل وجرح 110»
        same_unit = [q for q in best.quantities if q.unit == quantity.unit]
        if quantity.unit == "people" and any(q.value == quantity.value and q.unit in _OF_PEOPLE for q in quantities):
            continue
        if any(q.value == quantity.value for q in same_unit) or _is_told(quantity, best.quantities):
            continue
        if _is_of_other_deed(best, other, quantity):
            continue
        if same_unit and quantity.unit in (*TOLL_UNITS, *_DEEDS) and best.event_type in OF_FORCE:
            alternatives.append(quantity)
        else:
            quantities.append(quantity)
    return tuple(quantities), tuple(alternatives)


def _of_one_trial(drafts: list[Draft], sitting: Draft) -> tuple[Quantity, ...]:
    """The accused of a sitting: «بدأت أمس محاكمة 20 متهما وتستكمل في جلسة غد», told once for both days."""
    if sitting.sub_event_type != "trial" or sitting.quantities:
        return ()
    acts = [d for d in drafts if d.sentence == sitting.sentence and d.event_type == "enforcement"]
    beside = [d for d in acts if d.anchor != sitting.anchor]
    if len(beside) != 1 or beside[0].sub_event_type != "trial":
        return ()
    accused = [quantity for quantity in beside[0].quantities if quantity.unit == "defendants"]
    return tuple(sorted(accused, key=lambda quantity: abs(quantity.char_start - sitting.anchor[1]))[:1])


def completed(kept: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """`kept` with what undated drafts beside them add; a count that belongs to an arrest is no row of its own."""
    done = list(kept)
    for told in (draft for draft in drafts if draft.link.how == TOLD_ELSEWHERE):
        at = _raid_goes_on(done, told) if told.event_type == "enforcement" else _toll_goes_on(done, told)
        if at is not None:
            done[at] = _with_toll(done[at], told)
        at = _gathering_announced(done, told)
        if at is not None:
            done[at] = _with_announced(done[at], told)
    done = [replace(d, quantities=d.quantities + _of_one_trial(drafts, d)) for d in done]
    for figure in [draft for draft in done if draft.event_type == "statistic"]:
        at = _figure_goes_on(done, figure)
        if at is not None:
            done[at] = _with_toll(done[at], figure)
            done.remove(figure)
    return done
