"""One happening told again in other words: as background, as «القصف», by another word, with the day of the news."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.tellings.announced import with_own_day
from extract.events.tellings.comparing import places_meet, tolls_conflict
from extract.events.tellings.merging import join
from extract.events.tellings.same_deed import DEED_RULES, is_named_after_its_day, is_operation_by_day
from extract.events.tellings.tellings import Pair
from extract.events.tellings.told_acts import ACT_RULES, COUNT_RULES
from extract.events.tellings.told_gatherings import GATHERING_RULES, gathering_with_own_day
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold

_RULES_OF = {"meeting": GATHERING_RULES, "policy": ACT_RULES, "statistic": COUNT_RULES, "mission": DEED_RULES}
_PARTS = ("killing", "clash")


def _may_be_one(first: Draft, second: Draft) -> bool:
    """Whether two drafts are of kinds that one happening may have."""
    if _are_told_as_one(first, second):
        return True
    of_force = first.event_type in OF_FORCE and second.event_type in OF_FORCE
    if not of_force and (first.event_type != second.event_type or first.event_type not in _RULES_OF):
        return False
    if second.apart and not _counts_the_same(first, second):
        return False
    if first.status != second.status and first.event_type != "meeting":
        return False
    return None not in (first.date_start, first.date_end, second.date_start, second.date_end)


def _counts_the_same(first: Draft, second: Draft) -> bool:
    """«من جهة أخرى، لقي عشرة مصرعهم أمس في هجوم»: the words of one number tell the toll of both."""
    counted = {(quantity.char_start, quantity.unit) for quantity in first.quantities}
    same = any((quantity.char_start, quantity.unit) in counted for quantity in second.quantities)
    return same and first.link.date is second.link.date


def _are_told_as_one(first: Draft, second: Draft) -> bool:
    """A campaign and a deed of force without a number, in one sentence and on one day."""
    one_sentence = first.sentence == second.sentence and first.link.date is second.link.date
    return (
        one_sentence and (first.event_type, second.event_type) == ("mission", "enforcement") and not second.quantities
    )


def _is_of_campaign(pair: Pair) -> bool:
    """«بدأت الغارات الأسبوع الماضي باستهداف مواقع», «بدأت عملية لتحرير المدينة»: how it began, what it is for."""
    text = fold(pair.second.text)
    if text.startswith("ب"):
        return any(stem in text for stem in words("striking_stem"))
    return pair.view_of_second.letter_before(pair.second.anchor[0]) == "ل" or text.startswith("ل")


def _joined(pair: Pair) -> Draft | None:
    """The one draft of two that tell the same happening; None where nothing says that they do."""
    if _are_told_as_one(pair.first, pair.second):
        return pair.first if _is_of_campaign(pair) else None
    if pair.first.event_type != "statistic" and is_named_after_its_day(pair):
        return join(pair.first, replace(pair.second, quantities=()))
    if pair.first.event_type != "statistic" and tolls_conflict(pair.first, pair.second):
        return None
    by_day = with_own_day(pair) if pair.first.event_type in OF_FORCE else gathering_with_own_day(pair)
    if by_day is not None:
        return _on_its_own_day(pair, *by_day)
    if not any(rule(pair) for rule in _RULES_OF.get(pair.first.event_type, DEED_RULES)):
        return None
    if pair.first.event_type == "statistic":
        return replace(pair.first, quantities=pair.first.quantities + pair.second.quantities)
    if pair.first.event_type == "meeting":  # «استقبله … . وبعد لقائه»: told best where it is told first
        return join(replace(pair.first, definite=False), pair.second)
    return _with_its_kind(pair, join(pair.first, pair.second))


def _on_its_own_day(pair: Pair, announced: Draft, told: Draft) -> Draft:
    """One draft with the day of `told`; a place beside words that come later may only be the speaker's."""
    whole = join(announced, told)
    told_there = told.location.rule == "place_in_clause" and places_meet(announced, told)
    own_place = announced is pair.second or told_there
    return replace(
        whole, status=told.status, link=told.link, date_start=told.date_start, date_end=told.date_end,
        location=told.location if own_place else whole.location,
    )  # fmt: skip


def _with_its_kind(pair: Pair, whole: Draft) -> Draft:
    """`whole` as the deed itself where the sentence that tells it best names only a death or a fight of it."""
    told = next((draft for draft in (pair.first, pair.second) if not is_operation_by_day(draft)), whole)
    if told.event_type == "enforcement" and any(map(is_operation_by_day, (pair.first, pair.second))):
        return replace(whole, event_type=told.event_type, sub_event_type=told.sub_event_type)
    blast = pair.second.event_type == "attack" and whole.sub_event_type == "killed_by_forces"
    if whole.sub_event_type not in _PARTS and not blast:
        return whole
    parts = (*_PARTS, "killed_by_forces") if blast else _PARTS
    deed = next((draft for draft in (pair.first, pair.second) if draft.sub_event_type not in parts), whole)
    return replace(whole, event_type=deed.event_type, sub_event_type=deed.sub_event_type)


def told_once(mentions: DocumentMentions, kept: list[Draft]) -> list[Draft]:
    """`kept`, the drafts that tell a happening again joined to the one that tells it best."""
    views: dict[int, SentenceView] = {}

    def view(draft: Draft) -> SentenceView:
        if draft.sentence not in views:
            views[draft.sentence] = view_of(mentions, draft.sentence)
        return views[draft.sentence]

    done: list[Draft] = []
    for draft in sorted(kept, key=lambda draft: draft.anchor):
        for at, other in enumerate(done):
            if not _may_be_one(other, draft):
                continue
            joined = _joined(Pair(other, draft, view(other), view(draft)))
            if joined is not None:
                done[at] = joined
                break
        else:
            done.append(draft)
    return sorted(done, key=lambda draft: (draft.evidence, draft.anchor, draft.event_type))
