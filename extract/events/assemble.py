"""From a document's mentions to its drafts: every sentence's happenings, dated and placed."""

from __future__ import annotations

from dataclasses import replace

from extract.events.accepting.accepting import SECURITY_TEXT, is_acceptable
from extract.events.carrying.carried import carried_link, is_of_other_speaker, speech_day, spoken_at, spoken_on
from extract.events.carrying.decided_at import at_the_gathering, decided_then
from extract.events.carrying.further_gatherings import gathered_further
from extract.events.carrying.goes_on import day_of_news_before
from extract.events.carrying.leads import may_be_implicit
from extract.events.carrying.listed_tolls import (
    LISTED,
    each_with_its_words,
    not_listed,
    numbers_in,
    tolls_by_member,
)
from extract.events.carrying.listing import listed_further, morrow_link, told_twice
from extract.events.carrying.same_day import (
    day_of_clause_before,
    day_of_sentence_before,
    is_one_more_that_day,
    placed_beside,
)
from extract.events.carrying.tolls_behind import with_tolls_behind
from extract.events.counts.counting import numbers_for, people_first, quantities_of, told_beside
from extract.events.counts.led_people import each_once
from extract.events.counts.own_numbers import (
    is_of_deed_before_it,
    of_own_verb,
    whole_of,
    with_unit_of_act,
)
from extract.events.counts.own_singles import singles_for
from extract.events.counts.taking_part import is_attending
from extract.events.days.dating import DateLink, assign_dates
from extract.events.days.days_said import counted_on, days_said
from extract.events.drafts import TOLD_ELSEWHERE, Draft, candidate_parts, evidence_span
from extract.events.happenings.candidates import NAMED_AGAIN, OF_FORCE, Candidate, find_candidates
from extract.events.kinds.acting import actors_for
from extract.events.kinds.counted_happenings import is_counted
from extract.events.kinds.one_reading import without_overlaps, without_referred
from extract.events.kinds.readings import retyped
from extract.events.kinds.status import status_of
from extract.events.sites.counted_elsewhere import is_counted_elsewhere
from extract.events.sites.fights import with_its_fight
from extract.events.sites.locating import locate
from extract.events.statistics.adding_up import as_total, without_counted
from extract.events.statistics.counting_on import numbers_counted_on, without_counted_on
from extract.events.statistics.funding import funding_drafts, is_spent
from extract.events.statistics.periods import counting_view
from extract.events.statistics.statistics import counts_over, is_counted_since, is_period, numbers_since
from extract.events.statistics.totals import statistic_drafts
from extract.events.tellings.completing import TAKINGS, opens_another_matter
from extract.events.tellings.joining import consolidate, has_its_own_target, is_another, is_told_apart
from extract.events.tellings.known_attacks import is_named_as_known
from extract.events.tellings.lasting import days_of, days_told, duration_of, with_last_days
from extract.events.tellings.lending import where_it_began
from extract.events.tellings.told_days import with_told_days
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.setting import Setting, setting_of
from extract.events.text.view import SentenceView, view_of
from extract.folding import fold
from extract.models import DateMention, Sentence
from extract.relevance import speaks_of_security

_LEAD = 2
_RIVALS = ("attack", "enforcement", "meeting", "mission")


def sentence_drafts(
    setting: Setting, view: SentenceView, told: list[Draft], spoken: DateMention | None = None
) -> list[Draft]:
    """The drafts of one sentence, statistics and funding included; `told` are those of the sentences before it."""
    previous = next((draft for draft in reversed(told) if draft.link.date is not None), None)
    met = next((draft for draft in reversed(told) if _is_dated_meeting(draft)), None)
    around = setting.around(view.index)
    whole = setting.whole
    if around.core + around.field == 0 and not (whole.is_central or whole.core >= SECURITY_TEXT or view.index <= _LEAD):
        return []
    readings = [retyped(view, candidate) for candidate in find_candidates(view) if not is_counted(view, candidate)]
    candidates = without_referred(view, without_overlaps(readings))
    counting = counting_view(view, setting.latest)
    since = numbers_since(counting)
    candidates = [candidate for candidate in candidates if not is_counted_since(counting, candidate, since)]
    money = funding_drafts(setting, view, around, previous)
    latest = setting.latest
    links = assign_dates(
        view, candidates,
        lambda candidate, link: not candidate.rule.startswith(NAMED_AGAIN)
        and not is_spent(candidate, link, money)
        and is_acceptable(view, candidate, link, around, setting.whole, latest),
    )  # fmt: skip
    kept: list[tuple[Candidate, DateLink]] = []
    undated: list[Candidate] = []
    for position, candidate in enumerate(candidates):
        link = links.get(position) or morrow_link(setting.mentions, view, candidate, latest)
        if (
            position not in links
            and link is not None
            and not is_acceptable(view, candidate, link, around, setting.whole)
        ):
            link = None
        if candidate.rule.startswith(NAMED_AGAIN):
            kept.append((candidate, DateLink(None, "anaphoric", 0.0)))
            continue
        if link is None:
            link = decided_then(setting.mentions, view, candidate, met, latest)
            if link is not None and not is_acceptable(view, candidate, replace(link, date=None), around, whole):
                continue
        if link is None:
            beside = day_of_clause_before(view, candidate, links, candidates)
            undated_link = None if beside is None else replace(beside, date=None)
            if not is_acceptable(view, candidate, undated_link, around, setting.whole):
                continue
            link = (
                carried_link(candidate, links, candidates, view)
                or beside
                or day_of_sentence_before(view, candidate, told)
                or day_of_news_before(setting.mentions, view, candidate, told, latest)
                or spoken_at(view, candidate, spoken)
                or spoken_on(view, candidate)
            )
        if link is None:
            link = DateLink(None, "implicit" if may_be_implicit(setting, view, candidate) else "anaphoric", 0.0)
            if link.how == "anaphoric" and not candidate.definite:
                undated.append(candidate)
                continue
        kept.append((candidate, link))
    kept = each_with_its_words(consolidate(view, kept))
    apart = [candidate for candidate in undated if is_another(view, candidate)]
    kept += listed_further(view, kept)
    kept += told_twice(view, kept)
    kept += gathered_further(view, kept)
    reserved = frozenset(number.char_start for number in since)
    members = tolls_by_member(view, kept)
    drafts = [
        _draft(
            setting,
            view,
            candidate,
            link,
            [*(c for c, _ in kept if c is not candidate), *apart],
            reserved,
            members.get(at),
            tuple(undated),
        )
        for at, (candidate, link) in enumerate(kept)
    ]
    drafts = [as_total(counting, placed_beside(view, draft, [*told, *drafts])) for draft in drafts]
    counted_on = numbers_counted_on(counting, previous)
    drafts = without_counted_on(drafts, counted_on)
    acts = [candidate for candidate, _ in kept]
    taken = _taken(counting, drafts) | {n.char_start for act in acts for n in told_beside(view, act, acts)}
    taken |= {
        n.char_start for n in view.numbers if (part := whole_of(view, n)) is not None and part.char_start in taken
    }
    taken |= {n.char_start for d in drafts for n in view.numbers if is_counted_elsewhere(view, d.location, n)}
    statistics = statistic_drafts(setting, counting, around, taken, counted_on, drafts, previous)
    drafts = [*without_counted(drafts, statistics), *statistics, *money]
    return drafts + _tolls_of_undated(setting, view, undated, [candidate for candidate, _ in kept], drafts)


def _tolls_of_undated(
    setting: Setting, view: SentenceView, undated: list[Candidate], kept: list[Candidate], drafts: list[Draft]
) -> list[Draft]:
    """Attacks and gatherings told without a date, with their numbers: what another sentence may lack."""
    taken = {quantity.char_start for draft in drafts for quantity in draft.quantities}
    for candidate in undated:
        goes_on = candidate.sub_event_type in TAKINGS and not opens_another_matter(view)
        if candidate.event_type not in ("attack", "meeting") and not goes_on:
            continue
        if any(is_of_deed_before_it(view, trigger.char_start, candidate.spans[0][0]) for trigger in view.triggers):
            continue
        told = _draft(setting, view, candidate, DateLink(None, TOLD_ELSEWHERE, 0.0), kept, frozenset())
        if has_its_own_target(view, candidate, _text_before(setting.mentions, view)):
            told = replace(told, apart=True)
        if told.quantities and all(quantity.char_start not in taken for quantity in told.quantities):
            return [told]
    return []


def _text_before(mentions: DocumentMentions, view: SentenceView) -> str:
    """The two sentences before that of `view`, folded."""
    first = mentions.sentences[max(0, view.index - 2)].char_start
    return fold(mentions.document.text[first : view.sentence.char_start])


def _taken(counting: SentenceView, drafts: list[Draft]) -> frozenset[int]:
    """Offsets of the numbers that belong to a happening; one only named again has none where a period is counted."""
    period = any(is_period(date) and counts_over(counting, date) for date in counting.dates)
    return frozenset(
        quantity.char_start
        for draft in drafts
        if draft.link.how != "anaphoric" or not (period or draft.event_type == "mission")
        for quantity in draft.quantities
    )


def _with_its_date(candidate: Candidate, link: DateLink) -> Candidate:
    """`candidate` with its own date as one of its words: a place beside the date is the happening's."""
    if link.date is None or link.how != "own":
        return candidate
    return replace(candidate, spans=(*candidate.spans, (link.date.char_start, link.date.char_end)))


def _draft(
    setting: Setting,
    view: SentenceView,
    candidate: Candidate,
    link: DateLink,
    rivals: list[Candidate],
    reserved: frozenset[int],
    member: tuple[int, int] | None = None,
    undated: tuple[Candidate, ...] = (),
) -> Draft:
    """The draft of one candidate; `reserved` are offsets of numbers that are counted since a time.

    `member` is the part of the sentence that an attack of a list is told in.
    """
    start, end = days_said(link, setting, candidate)
    lasting = duration_of(view, candidate, link)
    days = days_told(lasting) if lasting is not None else 1
    if days > 1 and start is not None and end == start:
        start, end = days_of(view, candidate, start, days)
    same_kind = [rival for rival in rivals if rival.event_type in _RIVALS and not rival.rule.startswith(NAMED_AGAIN)]
    if member is not None and candidate.rule.startswith(LISTED):
        numbers = numbers_in(view, member)
    else:
        numbers = numbers_for(view, candidate, same_kind if member is None else not_listed(same_kind))
        numbers = [n for n in numbers if member is None or member[0] <= n.char_start < member[1]]
    if candidate.event_type == "meeting" and link.how == "anaphoric":
        numbers = [number for number in numbers if is_attending(view, number)]
    numbers = of_own_verb(candidate, rivals, [n for n in numbers if n.char_start not in reserved])
    quantities = tuple(quantity for number in numbers for quantity in quantities_of(view, number))
    dated = link.how not in ("anaphoric", TOLD_ELSEWHERE)
    quantities = each_once(quantities + tuple(singles_for(view, candidate, same_kind, dated)))
    quantities = tuple(with_unit_of_act(view, candidate, quantity) for quantity in quantities)
    start, end = counted_on((start, end), link, candidate, quantities, setting.latest)
    if candidate.event_type in OF_FORCE:
        quantities = people_first(quantities)
    whereabouts = _with_its_date(with_its_fight(view, candidate, undated), link)
    location = locate(setting.mentions, view, whereabouts, [rival for rival in rivals if rival not in undated])
    if candidate.event_type in OF_FORCE:
        quantities = tuple(q for q in quantities if not is_counted_elsewhere(view, location, q))
    parts = candidate_parts(candidate, link, location, quantities, view)
    if lasting is not None:
        parts.append((lasting.char_start, lasting.char_end))
    return Draft(
        view.index, candidate.event_type, candidate.sub_event_type,
        status_of(view, candidate, start, setting.latest, link.date),
        link, start, end, location, quantities, actors_for(view, candidate), evidence_span(view, parts),
        candidate.spans[0], candidate.strength, candidate.definite, candidate.rule, candidate.text, lasts_days=days,
        apart=is_told_apart(view, candidate) or is_one_more_that_day(view, candidate, link),
        known=candidate.definite or is_named_as_known(view, candidate, link),
    )  # fmt: skip


def _tells_something(mentions: DocumentMentions, sentence: Sentence) -> bool:
    """Whether a trigger, a number or a place stands in a sentence at all."""
    span = (sentence.char_start, sentence.char_end)
    return any(within(found, *span) for found in (mentions.triggers, mentions.numbers, mentions.places))


def _is_dated_meeting(draft: Draft) -> bool:
    return draft.event_type == "meeting" and draft.link.date is not None


def document_drafts(mentions: DocumentMentions) -> list[Draft]:
    """All drafts of a document, in text order.

    Where it is not about security, a sentence that names terrorism still tells of attacks, arrests and trials.
    """
    setting = setting_of(mentions)
    about = speaks_of_security(setting.whole, mentions.document.title)
    drafts: list[Draft] = []
    spoken: DateMention | None = None
    said_in: SentenceView | None = None
    for index, sentence in enumerate(mentions.sentences):
        if sentence.kind not in ("body", "item"):
            continue
        view = view_of(mentions, index)
        if spoken is not None and said_in is not None and is_of_other_speaker(view, said_in):
            spoken = None
        if _tells_something(mentions, sentence) and (about or setting.by_sentence[index].core):
            told = sentence_drafts(setting, view, drafts, spoken)
            drafts += told if about else [d for d in told if d.event_type in OF_FORCE and d.link.date is not None]
        before, spoken = spoken, speech_day(view, spoken, setting.latest)
        said_in = view if spoken is not before else said_in
    drafts = with_tolls_behind(mentions, with_told_days(mentions, drafts))
    return where_it_began(at_the_gathering(with_last_days(mentions, drafts)))
