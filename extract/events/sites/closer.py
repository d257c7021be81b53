"""The town of a happening of whose country alone its clause is sure: pointed back to, or the only one of the text."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.asides import OF_COURT
from extract.events.sites.known_days import is_known_day
from extract.events.sites.named_before import fine_places, pointed_at
from extract.events.sites.offices import is_in_title
from extract.events.sites.other_deeds import is_of_another_deed
from extract.events.sites.parts_of_places import town_of_house
from extract.events.sites.placing import Location, location_of, usable_places
from extract.events.sites.standing import is_elsewhere, stands_as
from extract.events.text.frames import frames_of
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import NEW_CLAUSE, SentenceView, view_of
from extract.models import DateMention, PlaceMention
from extract.places import find_places

_COUNTRY = 3
_OF_DOCUMENT = ("main_country_of_document", "place_in_sentence_before")
_TOLD_BY_NAME = ("place_in_clause", "place_in_sentence", "court_town", "deciding_body", "recipient")
_KINDS = ("attack", "enforcement", "statistic")
_NEWS = 60  # days
_ISO_DAY = 10  # letters


def closer(mentions: DocumentMentions, view: SentenceView, candidate: Candidate, told: Location) -> Location:
    """The town or part of the country `told` that the text gives a happening; else `told`."""
    if told.geo_precision != _COUNTRY or candidate.event_type not in _KINDS or told.rule in _TOLD_BY_NAME:
        return told
    if len(told.countries) != 1 or candidate.sub_event_type in OF_COURT or is_known_day(view, candidate):
        return told
    place = town_of_house(view, candidate, told.country)
    if place is not None:
        return location_of(place, told.countries, "town_of_house")
    place = pointed_at(mentions, view, candidate, told.country)
    if place is not None:
        return location_of(place, told.countries, "pointed_at")
    if told.rule not in _OF_DOCUMENT:
        return told
    place = _told_first(view, candidate, told.country)
    if place is not None:
        return location_of(place, told.countries, "place_in_sentence")
    place = _only_town(mentions, view, told.country)
    return location_of(place, told.countries, "only_town_of_text") if place is not None else told


def _told_first(view: SentenceView, candidate: Candidate, country: str) -> PlaceMention | None:
    """«وفي محافظة أبين اندلعت معارك»: the one place of `country` that a sentence names, ahead of a deed."""
    if candidate.event_type not in OF_FORCE:
        return None
    fine = [p for p in usable_places(view) if p.country == country and p.geo_precision < _COUNTRY]
    if len({p.name_en for p in fine}) != 1 or fine[0].char_start > candidate.start:
        return None
    place = fine[0]
    if stands_as(view, place) != "in" or is_elsewhere(view, candidate, place):
        return None
    if any(frame.span[1] <= place.char_start for frame in frames_of(view)):
        return None  # «أكد الوزير في تصريح ببنزرت نجاح الجيش في …»
    if is_of_another_deed(view, candidate, place) or view.has_barrier(place.char_end, candidate.start, NEW_CLAUSE):
        return None
    return place


def _only_town(mentions: DocumentMentions, view: SentenceView, country: str) -> PlaceMention | None:
    """The town of `country` that a text names alone, in its heading and before or in this sentence of late news."""
    if any(_is_long_ago(mentions, day) for day in view.dates):
        return None
    told = fine_places(mentions.places, country)
    if len({place.name_en for place in told}) != 1:
        return None
    heading = fine_places(find_places(mentions.document.title or ""), country)
    if {place.name_en for place in heading} != {told[0].name_en}:
        return None
    before = [p for p in told if p.char_start < view.sentence.char_end and p.rule != "site" and _is_scene(mentions, p)]
    return before[-1] if before else None


def _is_long_ago(mentions: DocumentMentions, day: DateMention) -> bool:
    """Whether a day lies more than two months before publication, whose day is known."""
    published = mentions.document.published or ""
    if day.date_start is None or len(published) != _ISO_DAY:
        return False
    return (date.fromisoformat(published) - day.date_start).days > _NEWS


def _is_scene(mentions: DocumentMentions, place: PlaceMention) -> bool:
    """Whether something is said to be in a place, which is not only the office of who speaks («محافظ القطيف»)."""
    index = bisect_right([sentence.char_start for sentence in mentions.sentences], place.char_start) - 1
    view = view_of(mentions, max(0, index))
    return stands_as(view, place) == "in" and not is_in_title(view, place)
