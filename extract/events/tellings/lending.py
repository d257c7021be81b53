"""What a sentence that names a happening as known may add to it: only numbers and a place that are surely its own."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.sites.whereabouts import country_location
from extract.events.tellings.completing import GATHERINGS

_NEXT = 1
_TOWN, _COUNTRY = 1, 3
_GUESSED = ("main_country_of_document", "nationality_in_clause")
_ANY_KIND = frozenset({"attack", "operation", "clash", ""})  # «الهجوم», «العملية», «المواجهات» may be any deed
_SWEEPS = frozenset({"raid", "operation", "arrest", "foiled_plot", "cell_dismantled", "killed_by_forces", "clash"})
_WHOLE_SWEEPS = frozenset({"raid", "operation"})
_TRIED = frozenset({"trial", "sentence", "charge", "investigation"})
_COURT = frozenset({"trial", "sentence", "charge", "execution"})
_BODY_REACH = 4
_FROM_AROUND = ("main_country_of_document", "place_in_sentence_before", "")
_OWN = ("own", "shared", "frame")
_GOING = GATHERINGS | {"visit", "reception"}


def may_lend_numbers(told: Draft, referring: Draft) -> bool:
    """Whether the numbers of `referring` are those of `told`: one kind of deed, and the whole of no wider one.

    «داهمت الشرطة منازل في إسطنبول. وشملت المداهمات 13 محافظة»: the raids of the country, not those of the town;
    «ضبط 20 رشاشا. كما تراجع بعد المداهمات عدد المطلوبين إلى 30»: what came of all raids.
    """
    if told.event_type == "attack":
        return len(told.location.countries) <= 1  # «ضرب الإرهاب ثلاث دول. وقتل في الهجوم 26»: in one of them
    if told.event_type == "policy":
        return told.sub_event_type == referring.sub_event_type
    if told.event_type != "enforcement":
        return True
    if told.location.geo_precision == _TOWN and any(quantity.unit == "places" for quantity in referring.quantities):
        return False
    kinds = {told.sub_event_type, referring.sub_event_type}
    if len(kinds) == 1 or kinds <= _TRIED:
        return True
    return _is_next(told, referring) and kinds <= _SWEEPS and _may_be_one_sweep(told, referring)


def may_lend_place(told: Draft, referring: Draft) -> bool:
    """Whether the clause of `referring` says where `told` was, whose own clause says at most a country."""
    own, other = told.location, referring.location
    if other.rule != "place_in_clause" or (own.name_en and own.rule not in _GUESSED):
        return False
    if not _are_of_kind(told, referring):
        return False
    same_country = own.country in other.countries and referring.location.coarseness >= told.location.coarseness
    return not (own.name_en and same_country)


def _are_of_kind(told: Draft, referring: Draft) -> bool:
    """Whether both words may name one happening, so that the place of one is that of the other."""
    kinds = {told.sub_event_type, referring.sub_event_type}
    if len(kinds) == 1:
        return told.event_type != "policy" or referring.location.coarseness >= _COUNTRY
    if told.event_type == "attack":
        return bool(kinds & _ANY_KIND)
    if told.event_type in OF_FORCE:
        return _is_next(told, referring) and bool(kinds & _WHOLE_SWEEPS) and kinds <= _SWEEPS
    if told.event_type == "meeting":
        return kinds <= GATHERINGS or (_is_next(told, referring) and kinds <= _GOING)
    return told.event_type != "policy"


def _may_be_one_sweep(told: Draft, referring: Draft) -> bool:
    """Whether a fight is not told beside a search: «الاشتباك» is no «المداهمات»."""
    kinds = {told.sub_event_type, referring.sub_event_type}
    return "clash" not in kinds or bool(kinds & {"killed_by_forces", "operation"})


def _is_next(told: Draft, referring: Draft) -> bool:
    return referring.sentence - told.sentence <= _NEXT


def where_it_began(drafts: list[Draft]) -> list[Draft]:
    """`drafts`, what a court did and known talks in the land where they were before, if their clause names no place.

    «قضت محكمة في البحرين … . ونفت طهران … . وكانت المحكمة نفسها قضت …», «استؤنفت في الكويت المحادثات اليمنية … .
    وبدأت المحادثات في أبريل».
    """
    done: list[Draft] = []
    for draft in drafts:
        of_body = [d for d in done if _is_of_one_body(d, draft)]
        before = of_body[-1] if len({d.location.country for d in of_body}) == 1 else None
        near = before is not None and 0 < draft.sentence - before.sentence <= _BODY_REACH
        if near and draft.location.rule in _FROM_AROUND and before.location.rule not in _FROM_AROUND:
            location = before.location
            if location.country and not draft.apart:
                draft = replace(draft, location=country_location(location.country, location.span, "told_there_before"))
        done.append(draft)
    return done


def _is_of_one_body(before: Draft, draft: Draft) -> bool:
    """Whether both are a court's acts, or the second is a gathering of the first one's kind, named as known."""
    if draft.sub_event_type in _COURT:
        return before.sub_event_type in _COURT
    known = draft.event_type == "meeting" and draft.known and draft.sub_event_type in GATHERINGS
    told = before.link.how in _OWN and before.location.rule == "place_in_clause"
    return known and told and before.sub_event_type == draft.sub_event_type
