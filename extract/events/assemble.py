"""From a document's mentions to its drafts: every sentence's happenings, dated and placed."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date

from extract.events.accepting import is_acceptable
from extract.events.acting import actors_for
from extract.events.candidates import Candidate, find_candidates
from extract.events.counting import numbers_for, quantities_of
from extract.events.dating import DateLink, assign_dates
from extract.events.drafts import Draft, candidate_parts, evidence_span
from extract.events.funding import funding_drafts
from extract.events.locating import locate
from extract.events.mentions import DocumentMentions
from extract.events.setting import Setting, setting_of
from extract.events.statistics import is_toll
from extract.events.status import status_of
from extract.events.totals import statistic_drafts
from extract.events.view import SentenceView, view_of


def _carried(candidate: Candidate, links: dict[int, DateLink], candidates: list[Candidate], view: SentenceView) -> DateLink | None:
    """A month or year that an earlier clause of the same rank gives to the clauses joined to it."""
    best: DateLink | None = None
    for position, link in links.items():
        other = candidates[position]
        if link.date is None or link.how not in ("own", "shared") or other.start > candidate.start:
            continue
        if link.date.char_start > candidate.start or link.date.precision not in ("month", "year"):
            continue
        between = view.barriers_between(link.date.char_end, candidate.start)
        if not any(b.kind in ("complement", "subordinate", "speech", "relative", "؛") for b in between):
            best = DateLink(link.date, "carried", link.cost + 6)
    return best


def _dated(link: DateLink, setting: Setting, candidate: Candidate) -> tuple[date | None, date | None]:
    when = link.date
    if when is not None:
        if when.since and candidate.event_type in ("mission", "policy") and when.date_start is not None:
            return _beginning(when.date_start)
        return when.date_start, when.date_end
    return setting.published or (None, None)


_HOW = ("own", "shared", "frame", "carried", "implicit")
_JOIN_REACH = 16.0


def _beginning(start: date) -> tuple[date, date]:
    """The year, month or day that a state began in, for «منذ 2011»."""
    if (start.month, start.day) == (1, 1):
        return start, date(start.year, 12, 31)
    if start.day == 1:
        return start, date(start.year, start.month, calendar.monthrange(start.year, start.month)[1])
    return start, start


def sentence_drafts(setting: Setting, view: SentenceView, previous: Draft | None) -> list[Draft]:
    """The drafts of one sentence, statistics and funding included."""
    around = setting.around(view.index)
    if around.core + around.field == 0 and not setting.whole.is_central:
        return []
    candidates = find_candidates(view)
    links = assign_dates(
        view, candidates, lambda candidate, link: is_acceptable(view, candidate, link, around, setting.whole)
    )
    kept: list[tuple[Candidate, DateLink]] = []
    for position, candidate in enumerate(candidates):
        link = links.get(position)
        if link is None:
            if not is_acceptable(view, candidate, None, around, setting.whole):
                continue
            link = _carried(candidate, links, candidates, view)
        if link is None:
            if not _may_be_implicit(view, candidate):
                continue
            link = DateLink(None, "implicit", 0.0)
        kept.append((candidate, link))
    kept = consolidate(view, kept)
    drafts = [_draft(setting, view, candidate, link, [c for c, _ in kept if c is not candidate]) for candidate, link in kept]
    drafts = [_as_total(view, candidate, draft) for (candidate, _), draft in zip(kept, drafts, strict=True)]
    taken = frozenset(q.char_start for draft in drafts for q in draft.quantities)
    drafts += statistic_drafts(setting, view, around, taken, drafts)
    drafts += funding_drafts(setting, view, around, previous)
    return drafts


def consolidate(view: SentenceView, kept: list[tuple[Candidate, DateLink]]) -> list[tuple[Candidate, DateLink]]:
    """Join the words of one sentence that name one happening: «تفجير … أسفر … الهجوم»."""
    joined: list[tuple[Candidate, DateLink]] = []
    for candidate, link in sorted(kept, key=lambda pair: (_HOW.index(pair[1].how), pair[1].cost)):
        for position, (other, other_link) in enumerate(joined):
            if other.event_type != candidate.event_type:
                continue
            if link.date is None or link.date is other_link.date:
                near = min(view.distance(a, b) for a in candidate.spans for b in other.spans)
                if near <= _JOIN_REACH or candidate.definite:
                    joined[position] = (replace(other, spans=(*other.spans, *candidate.spans)), other_link)
                    break
        else:
            joined.append((candidate, link))
    return sorted(joined, key=lambda pair: pair[0].start)


def _may_be_implicit(view: SentenceView, candidate: Candidate) -> bool:
    """Whether an undated happening is told as the news itself: strong, new, near the top or with numbers."""
    if candidate.definite or candidate.strength < 2 or candidate.tense == "future":
        return False
    if candidate.event_type in ("policy", "mission"):
        return view.index <= 3 and len(candidate.spans) > 1
    if candidate.event_type == "meeting":
        return view.index <= 3 and len(candidate.spans) > 1
    return view.index <= 3 and (candidate.strength == 3 or len(candidate.spans) > 1)


def _draft(setting: Setting, view: SentenceView, candidate: Candidate, link: DateLink, rivals: list[Candidate]) -> Draft:
    start, end = _dated(link, setting, candidate)
    same_kind = [rival for rival in rivals if rival.event_type in ("attack", "enforcement", "meeting", "mission")]
    numbers = numbers_for(view, candidate, same_kind)
    quantities = tuple(quantity for number in numbers for quantity in quantities_of(view, number))
    location = locate(setting.mentions, view, candidate, rivals)
    parts = candidate_parts(candidate, link, location, quantities, view)
    return Draft(
        view.index, candidate.event_type, candidate.sub_event_type,
        status_of(view, candidate, start, setting.published[1] if setting.published else None),
        link, start, end, location, quantities, actors_for(view, candidate), evidence_span(view, parts),
        candidate.spans[0], candidate.strength, candidate.definite, candidate.rule, candidate.text,
    )  # fmt: skip


_TOTAL_UNITS = ("arrested", "killed", "injured", "deported", "attacks", "cells", "air_strikes", "strikes", "operations", "defendants", "fighters", "foreign_fighters", "militants")


def _as_total(view: SentenceView, candidate: Candidate, draft: Draft) -> Draft:
    """An action counted over a period is a statistic: «اعتقال 22 عنصرا» from one date to another."""
    if candidate.event_type not in ("enforcement", "attack") or is_toll(candidate, draft.link.date):
        return draft
    if not any(q.unit in _TOTAL_UNITS and q.value > 1 for q in draft.quantities):
        return draft
    return replace(draft, event_type="statistic", sub_event_type="count", rule="counted_over_period:" + draft.rule)


def document_drafts(mentions: DocumentMentions) -> list[Draft]:
    """All drafts of a document, in text order; empty where it is not about security."""
    setting = setting_of(mentions)
    if not setting.whole.is_security:
        return []
    drafts: list[Draft] = []
    for index, sentence in enumerate(mentions.sentences):
        if sentence.kind in ("body", "item"):
            drafts += sentence_drafts(setting, view_of(mentions, index), drafts[-1] if drafts else None)
    return drafts
