"""Drafts of statistics: numbers that a sentence states of a group, a place or a period."""

from __future__ import annotations

from dataclasses import replace

from extract.events.accepting.days_of_others import is_base_of_change
from extract.events.accepting.days_of_parts import is_time_of_part
from extract.events.counts.counting import quantities_of
from extract.events.counts.set_beside import is_set_beside, own_time
from extract.events.counts.tolls import foreign_fighters_in, unit_of
from extract.events.days.dating import DateLink, assign_dates, frames_of
from extract.events.drafts import Draft, candidate_parts, evidence_span
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.acting import actors_for
from extract.events.sites.locating import locate
from extract.events.sites.placing import NOWHERE, Location, usable_places
from extract.events.statistics.counting_on import as_one_more_count, stretch_of_figures
from extract.events.statistics.figure_groups import statistic_groups
from extract.events.statistics.other_figures import is_forecast, tells_other_figures
from extract.events.statistics.periods import lasts_till_told
from extract.events.statistics.standing_figures import is_counted_stock, is_standing_figure
from extract.events.statistics.statistics import COUNTED, counts_over, is_figures_word, is_period
from extract.events.text.setting import Setting
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention, NumberMention, Quantity
from extract.numbers.context import noun_of
from extract.relevance import Relevance

_REPORT_REACH = 18.0
_FARTHEST = 20.0
_OPENED = 2
_FARTHEST_PLAIN = 13.0
_TOLL = ("killed", "injured", "arrested")


def _candidate(group: list[NumberMention]) -> Candidate:
    spans = tuple((number.char_start, number.char_end) for number in group)
    return Candidate("statistic", "count", spans, group[0].text, 2, "", False, "", "stated_number")


def _report_date(setting: Setting, view: SentenceView, group: list[NumberMention]) -> DateLink | None:
    """The date of the report that states the numbers, where they have none of their own.

    A report of the publication's own days dates no toll, which is as of publication, but a level that rose or fell
    and a stock: «قالت الأمم المتحدة أمس إن عدد المقاتلين بلغ 3000».
    """
    frames = [frame.span for frame in frames_of(view)]
    frames += [(word.start, word.end) for word in view.words if is_figures_word(word.key)]
    figures = any(is_figures_word(word.key) for word in view.words)
    if unit_of(view, group[0]) in _TOLL and not figures:
        return None  # the dead that a statement of the day tells of are those of one attack
    moved = words("level_moved") & set(view.words_before(group[0].char_start, 10))
    level = unit_of(view, group[0]) not in _TOLL and bool(moved)
    for date in view.dates:
        span = (date.char_start, date.char_end)
        framed = any(view.distance(frame, span) <= _REPORT_REACH for frame in frames)
        if not framed and not (date.basis == "explicit" and len(view.dates) == 1):
            continue
        if is_base_of_change(view, group[0].char_start, date) or _is_of_what_is_behind(view, _candidate(group), date):
            continue
        relative = date.basis == "relative" and date.date_start is not None and setting.published is not None
        now = relative and 0 <= (setting.published[1] - date.date_start).days <= 1
        if now and not (level or is_counted_stock(view, group[0])):
            continue
        return DateLink(date, "frame", 10.0)
    return None


def _draft(setting: Setting, view: SentenceView, group: list[NumberMention], link: DateLink, rule: str) -> Draft:
    candidate = _candidate(group)
    start, end = (link.date.date_start, link.date.date_end) if link.date else setting.published or (None, None)
    quantities = tuple(quantity for number in group for quantity in quantities_of(view, number))
    whole = quantities[0].unit
    bare = {number.char_start for number in group[1:] if not number.unit and not number.noun}
    if whole not in (*_TOLL, "people", "percent"):
        quantities = tuple(replace(q, unit=whole) if q.char_start in bare else q for q in quantities)
    quantities = tuple(q for q in quantities if q.unit) or quantities  # «يحملون هوية واحدة» counts nobody
    quantities = _with_all_victims(quantities)
    location = locate(setting.mentions, view, candidate, [])
    evidence = evidence_span(view, candidate_parts(candidate, link, location, quantities, view))
    return Draft(
        view.index, "statistic", "share" if quantities[0].unit == "percent" else "count", "occurred", link, start, end,
        location, quantities, actors_for(view, candidate), evidence, candidate.spans[0], 2, False, rule, candidate.text,
    )  # fmt: skip


def _with_all_victims(quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """«900 ضحية (300 قتيل و600 جريح)»: who are the dead and the hurt together are not all dead."""
    whole, *parts = quantities
    told = {part.unit: part.value for part in parts}
    if whole.unit != "killed" or whole.value != told.get("killed", 0) + told.get("injured", 0) or "injured" not in told:
        return quantities
    return (replace(whole, unit="people"), *parts)


def _share_drafts(setting: Setting, view: SentenceView, shares: list[NumberMention]) -> list[Draft]:
    """A list of numbers by group is one row a group: «أوروبا الغربية (5,718)»."""
    link = _report_date(setting, view, shares) or DateLink(None, "implicit", 0.0)
    start, end = (link.date.date_start, link.date.date_end) if link.date else setting.published or (None, None)
    unit = _unit_of_shares(view, shares)
    drafts = []
    for number in shares:
        places = [p for p in usable_places(view) if 0 <= number.char_start - p.char_end <= 4]
        location = NOWHERE
        opening = max(view.sentence.char_start, number.char_start - 1)
        if places:
            place = places[-1]
            countries = (place.country,) if place.country else place.countries
            location = Location(
                place.name_en, place.name_ar, place.country, countries, place.latitude, place.longitude,
                place.geo_precision, (place.char_start, place.char_end), "place_of_share",
            )  # fmt: skip
            opening = place.char_start
        closing = min(view.sentence.char_end, number.char_end + 1)
        quantity = Quantity(number.value, unit, number.qualifier, number.char_start, number.char_end)
        drafts.append(
            Draft(
                view.index,
                "statistic",
                "count_by_group",
                "occurred",
                link,
                start,
                end,
                location,
                (quantity,),
                actors_for(view, _candidate([number])),
                (opening, closing),
                (number.char_start, number.char_end),
                2,
                False,
                "number_by_group",
                number.text,
            )  # fmt: skip
        )
    return drafts


def _unit_of_shares(view: SentenceView, shares: list[NumberMention]) -> str:
    """What a list counts: the last counted noun that stands before the list."""
    nouns = [noun_of(word.key) for word in view.words if word.start < shares[0].char_start]
    units = [noun.unit for noun in nouns if noun is not None and noun.unit in COUNTED]
    if "fighters" in units and foreign_fighters_in(view):
        return "foreign_fighters"
    specific = [unit for unit in units if unit not in ("people", "times")]
    return (specific or units or ["people"])[-1]


def _is_listed_share(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number stands alone in brackets: «أوروبا الغربية (5,718)»."""
    text, start = view.folded, view.sentence.char_start
    before = text[: number.char_start - start].rstrip()
    after = text[number.char_end - start :].lstrip()
    return before.endswith("(") and after.startswith(")")


def listed_shares(view: SentenceView) -> list[NumberMention]:
    """The numbers of a list by group, at least three of them, most behind a place."""
    listed = [number for number in view.numbers if _is_listed_share(view, number)]
    placed = [n for n in listed if any(0 <= n.char_start - p.char_end <= 4 for p in view.places)]
    return listed if len(listed) >= 3 and 2 * len(placed) >= len(listed) else []


def statistic_drafts(
    setting: Setting,
    view: SentenceView,
    around: Relevance,
    taken: frozenset[int],
    counted_on: frozenset[int],
    drafts: list[Draft],
    previous: Draft | None,
) -> list[Draft]:
    """The statistics of a sentence (as `counting_view` sees it); `taken` are offsets of numbers of one of `drafts`.

    `counted_on` are offsets of numbers counted over the stretch of `previous`.
    """
    shares = listed_shares(view)
    made: list[Draft] = []
    if shares and around.core + around.field:
        made += _share_drafts(setting, view, shares)
        taken = taken | frozenset(number.char_start for number in shares)
    told = [] if tells_other_figures(view) else statistic_groups(view, around, taken - counted_on, counted_on)
    groups = [group for group in told if not is_forecast(view, group)]
    candidates = [_candidate(group) for group in groups]
    links = assign_dates(view, candidates, lambda count, link: _dates_a_count(setting, view, count, link))
    used = {draft.link.date for draft in drafts if draft.link.date is not None}
    for position, group in enumerate(groups):
        link = links.get(position)
        if is_set_beside(view, group[0]) and link is None:
            continue  # nobody knows when it was
        parted = bool(made) and any(made[-1].anchor[1] <= d.char_start < group[0].char_start for d in view.dates)
        if link is None and made and not shares and not parted:
            link = _same_period(view, made[-1])
        if link is None or (link.date in used and not is_period(link.date)):
            found = None if parted else _report_date(setting, view, group) or _continued(view, previous)
            found = found or stretch_of_figures(setting.mentions, view, group[0])
            link = found or DateLink(None, "implicit", 0.0)
        if link.date is None and not is_standing_figure(view, group):
            continue
        link = as_one_more_count(view, group[0], link) if group[0].char_start in counted_on else link
        made.append(_draft(setting, view, group, link, "stated_number"))
    return made


def _dates_a_count(setting: Setting, view: SentenceView, count: Candidate, link: DateLink) -> bool:
    """Whether a date may date a count: a stretch of time, an older day, or a day right beside the number."""
    date = link.date
    latest = setting.latest
    if date is not None and date.date_start is not None and latest is not None and date.date_start > latest:
        return False
    if date is not None and (_is_of_figure_beside(view, count.start, date) or is_time_of_part(view, count, date)):
        return False
    if link.cost > _FARTHEST and not (date is not None and date.since):
        return False
    if date is not None and link.cost > _FARTHEST_PLAIN and not counts_over(view, date):
        return False
    if date is not None and (is_base_of_change(view, count.start, date) or _is_of_what_is_behind(view, count, date)):
        return False
    if date is not None and words("opening_of_it") & set(view.words_before(date.char_start, _OPENED)):
        return False  # «المعتقل الذي تم افتتاحه في يناير 2002»
    if date is not None and not is_period(date) and lasts_till_told(view, date):
        return False
    if date is None or is_period(date) or date.basis == "explicit" or date.date_start is None:
        return True
    if setting.published is None or link.how == "frame":
        return False
    return (setting.published[1] - date.date_start).days > 1 or link.cost <= 5


def _is_of_figure_beside(view: SentenceView, count: int, date: DateMention) -> bool:
    """«40 هجوما هذا العام مقابل 70 عام 2013»: what is set beside has only the time behind it, and keeps that."""
    for number in view.numbers:
        if is_set_beside(view, number) and (number.char_start == count) != own_time(view, number, date):
            return True
    return False


def _is_of_what_is_behind(view: SentenceView, count: Candidate, date: DateMention) -> bool:
    """«بلغت الحصيلة 335، ويذكر أن حصيلة يونيو …», «80 في المئة من أحياء كانت تحت سيطرتهم منذ 2012»: another's time."""
    if date.char_start < count.end:
        between = view.barriers_between(date.char_end, count.start)
        return any(words("after_which") & set(view.words_after(b.position, 1)) for b in between)  # «بعد تنفيذ 135 حكما»
    between = view.barriers_between(count.end, date.char_start)
    if any(b.kind == "complement" and not words("since") & set(view.words_before(b.position, 1)) for b in between):
        return True
    held = {word.key for word in view.words_in(count.end, date.char_start)} & words("under_control")
    return bool(held) and any(barrier.kind == "relative" for barrier in between)


def _continued(view: SentenceView, previous: Draft | None) -> DateLink | None:
    """The stretch of time of the sentence before, where this one names no time of its own."""
    spoken = all(date.basis == "relative" and date.precision == "day" for date in view.dates)
    told = view.dates and spoken and any(is_figures_word(word.key) for word in view.words)
    if told and previous is not None and any(q.unit == "people" for q in previous.quantities):
        return _same_period(view, previous)  # «وأفادت الأرقام أمس بأن عدد القتلى بلغ 548»
    return None if view.dates else _same_period(view, previous)


def _same_period(view: SentenceView, previous: Draft | None) -> DateLink | None:
    """The stretch of time of the statistic before, for the numbers that the text goes on to tell."""
    if previous is None or previous.event_type != "statistic" or view.index - previous.sentence > 1:
        return None
    if previous.link.date is None or not is_period(previous.link.date):
        return None
    return DateLink(previous.link.date, "carried", 10.0)
