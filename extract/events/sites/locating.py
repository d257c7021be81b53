"""The place of a happening from its clause, from a nationality beside it, or from the document as a whole."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.quiet_acts import is_quiet
from extract.events.happenings.candidates import HELD_SINCE, OF_FORCE, Candidate
from extract.events.sites.abroad import (
    STRIKERS,
    comes_from,
    is_not_in,
    is_of_the_world,
    is_passed_by_many,
    is_strike,
    is_struck_from,
    of_many_states,
    place_near_deal,
    recipient,
    strikers,
    where_it_struck,
)
from extract.events.sites.addresses import finer_place, in_town_of_nation, sweep_site, toured, visited
from extract.events.sites.asides import home_authority
from extract.events.sites.bodies import (
    deciding_body,
    host_of,
    is_parted_from,
    killed_at_home,
    nation_of_bodies,
)
from extract.events.sites.closer import closer
from extract.events.sites.distances import is_far_off
from extract.events.sites.home_words import where_the_operation_is
from extract.events.sites.hosting import at_the_host
from extract.events.sites.known_days import is_known_day, known_day
from extract.events.sites.main_country import main_country
from extract.events.sites.named_before import the_town, told_before_clause, town_of_deal
from extract.events.sites.narrowing import narrowed
from extract.events.sites.of_document import SHARE_FOR_COUNTS, where_the_document_is
from extract.events.sites.parts_of_places import court_town
from extract.events.sites.placing import (
    NOWHERE,
    Location,
    acting_country,
    acting_states,
    country_of_adjective,
    location_of,
    place_in_sentence,
)
from extract.events.sites.proceedings import is_where_his_deed_was, site_of_crime, where_tried
from extract.events.sites.relations import with_partners
from extract.events.sites.standing import stands_as
from extract.events.sites.telling_places import is_near_by
from extract.events.sites.the_land import land_of_other_clause, land_of_smuggling, the_land
from extract.events.sites.victims import at_border, home_of_victims
from extract.events.sites.whereabouts import country_location, names_another_country, place_before
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView
from extract.models import ActorMention, PlaceMention

_BY_ADJECTIVE = ("policy", "mission", "enforcement", "attack", "statistic", "funding")
_BY_ACTOR = ("policy", "enforcement", "funding", "statistic")
_BY_PARAGRAPH = ("enforcement", "attack", "statistic")
_MISSIONS_OF_FORCE = ("campaign", "deployment", "operation")
_BY_DOCUMENT = ("enforcement", "attack", "statistic", "policy", "funding", "mission")
_NOWHERE_MEETINGS = ("phone_call",)
_TOWN, _COUNTRY = 1, 3
_OF_STATE = ("mission", "policy")
_FROM_AFAR = ("air_strike", "shelling")
_FOUNDED = ("body", "task_force")
_REGION = 4
_MANY_REGIONS = 3
_RIGHT_BEHIND = 2  # characters
_GUESSED = ("main_country_of_document", "place_in_sentence_before", "only_country_told", "nationality_in_clause")


def locate(mentions: DocumentMentions, view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> Location:
    """Where `candidate` happened; NOWHERE where the text does not say.

    Order: a place of its clause; a nationality beside it («البرلمان التونسي»); the state that acts; the country
    of the sentences before; the one country that the document is about. A town that the sentence names in the
    country so found is taken for it.
    """
    if candidate.sub_event_type in _NOWHERE_MEETINGS:
        return NOWHERE
    location = _told_or_guessed(mentions, view, candidate, rivals)
    if location.rule in _GUESSED and is_not_in(view, candidate, location.country):
        return NOWHERE
    location = closer(mentions, view, candidate, location)
    site = site_of_crime(view, candidate)
    return where_tried(view, candidate, site, location) if site is not None else location


def _told_or_guessed(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, rivals: list[Candidate]
) -> Location:
    """The first place of that order that is told."""
    told = narrowed(view, candidate, place_in_sentence(view, candidate, rivals), rivals)
    location = _in_its_town(view, candidate, told)
    if location.geo_precision == _REGION and (
        candidate.sub_event_type == "hearing"  # «… يهدد الشرق الأوسط، وقال في جلسة استماع أمام الكونغرس»
        or (candidate.event_type == "statistic" and _names_many_regions(view))
    ):
        location = NOWHERE
    if candidate.event_type == "policy" and is_passed_by_many(view, candidate):
        return NOWHERE
    body = deciding_body(view, candidate, located=location.span is not None)
    if body is not None and body[0] not in location.countries:
        return with_partners(view, candidate, country_location(*body, "deciding_body"))
    if candidate.event_type == "policy" and of_many_states(view, candidate):
        return location if place_near_deal(view, candidate, location.span) else NOWHERE
    deal = town_of_deal(view, candidate)
    if deal.span is not None:
        return deal
    court = court_town(view, candidate) if location.geo_precision != _TOWN else None
    if court is not None and court.country in (location.countries or (court.country,)):
        return location_of(court, (court.country,), "court_town")
    offering = acting_country(view, candidate) if candidate.sub_event_type == "reward" else None
    if offering is not None:
        return country_location(offering.country, (offering.char_start, offering.char_end), "acting_country")
    given = recipient(view, candidate)
    if given is not None and given.country not in location.countries:
        return country_location(given.country, (given.char_start, given.char_end), "recipient")
    wide = location.geo_precision == _COUNTRY or is_where_his_deed_was(view, location.span)
    home = home_authority(view, candidate) if wide else None
    if home is not None and home.country not in location.countries:
        return country_location(home.country, (home.char_start, home.char_end), "home_authority")
    day = known_day(mentions, view, candidate)
    known = is_known_day(view, candidate)  # «… مسجد في الكويت … حتى أحداث الحادي عشر من سبتمبر»
    ruled = killed_at_home(view, candidate)
    if ruled is not None and ruled[0] not in location.countries and is_parted_from(view, candidate, location.span):
        return country_location(*ruled, "known_victim_or_day")
    land = land_of_other_clause(mentions, view, candidate, location.span)
    if land is not None and land[0] not in location.countries:
        return country_location(*land, "the_land")
    pointed = told_before_clause(mentions, view, candidate, location.span)
    if pointed is not None:
        return location_of(pointed, (pointed.country,), "the_town")
    if location.span is not None and (not known or known in location.countries):
        return location
    town = the_town(mentions, view, candidate) if day is None else None
    if town is not None:
        return location_of(town, (town.country,), "the_town")
    location = (
        country_location(*day, "known_victim_or_day")
        if day is not None
        else _country_of(mentions, view, candidate, rivals)
    )
    if candidate.event_type in _BY_PARAGRAPH and location.country:
        finer = finer_place(view, candidate, location.country, is_quiet(view, candidate))
        finer = finer if finer.span is not None else sweep_site(view, candidate, location.country)
        return finer if finer.span is not None else location
    return location


def _in_its_town(view: SentenceView, candidate: Candidate, told: Location) -> Location:
    """«افتتحت الإمارات مركزا … في أبوظبي»: the town that the clause goes on to, where who acts seemed the place."""
    if candidate.event_type not in _OF_STATE or told.geo_precision != _COUNTRY or told.span is None:
        return told
    place = next((p for p in view.places if p.char_start == told.span[0]), None)
    if place is None or place.char_start > candidate.spans[0][0] or stands_as(view, place) != "of":
        return told
    finer = finer_place(view, candidate, told.country)
    return finer if finer.span is not None else told


def _names_many_regions(view: SentenceView) -> bool:
    """«40% في أفريقيا و25% في آسيا و10% في أوروبا»: shares of the world, no one region's."""
    return len({place.name_en for place in view.places if place.geo_precision == _REGION}) >= _MANY_REGIONS


def _is_in(view: SentenceView, place: PlaceMention) -> bool:
    return view.sentence.char_start <= place.char_start < view.sentence.char_end


def _country_of(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, rivals: list[Candidate]
) -> Location:
    """The country that a nationality, the state that acts, the sentences before or the document give.

    Asked only where the text does not name the country of a known day.
    """
    town = in_town_of_nation(view, candidate)
    if town.span is not None:
        return town
    reference = next((p for p in view.places if p.country and (is_near_by(view, p) or is_far_off(view, p))), None)
    if reference is not None and candidate.event_type in OF_FORCE:
        return country_location(reference.country, (reference.char_start, reference.char_end), "near_by")
    if candidate.event_type in _BY_ADJECTIVE:
        adjective = country_of_adjective(view, candidate)
        if adjective is not None and candidate.sub_event_type in _FROM_AFAR:
            adjective = _across_border(view, adjective) or adjective
        came = adjective is not None and comes_from(view, adjective)
        if adjective is not None and not came and not is_struck_from(view, candidate, adjective):
            span = (adjective.char_start, adjective.char_end)
            place = country_location(adjective.country, span, "nationality_in_clause")
            behind = [d for d in view.demonyms if 0 <= d.char_start - adjective.char_end <= _RIGHT_BEHIND]
            joined = [demonym.country for demonym in behind if _is_joined(view, demonym)]
            return replace(place, countries=(*place.countries, *joined[:1]))
    strikes = is_strike(view, candidate)
    founded = candidate.event_type == "mission" and candidate.sub_event_type in _FOUNDED
    founded = founded or (candidate.sub_event_type == "deployment" and bool(at_border(view)))
    if (founded or candidate.event_type in _BY_ACTOR) and not strikes:
        state = acting_country(view, candidate)
        if state is not None:
            return acting_states(view, candidate, state)
    if is_known_day(view, candidate):
        return NOWHERE  # the text nowhere names the country of that day
    told = killed_at_home(view, candidate)
    if told is not None:
        return country_location(*told, "known_victim_or_day")
    land = the_land(mentions, view, candidate) or land_of_smuggling(mentions, view, candidate)
    if land is not None:
        return country_location(*land, "the_land")
    victims = home_of_victims(view, candidate, strikes)
    if victims is not None:
        return country_location(*victims, "home_of_victims")
    operation = where_the_operation_is(mentions, view, candidate) if candidate.event_type in _BY_PARAGRAPH else None
    if operation is not None:
        return country_location(*operation, "operation")
    if is_of_the_world(view, candidate):
        return NOWHERE
    told_of_now = candidate.rule != HELD_SINCE  # «متظاهرون في بروكسل … رفعوا صور الزعيم المسجون منذ 2009»
    if told_of_now and (candidate.event_type in _BY_PARAGRAPH or candidate.sub_event_type in _MISSIONS_OF_FORCE):
        nearby = place_before(mentions, view)
        if (
            nearby is not None
            and not names_another_country(view, nearby.country)
            and not (strikes and nearby.country in strikers(view))
        ):
            return country_location(nearby.country, (nearby.char_start, nearby.char_end), "place_in_sentence_before")
    struck = where_it_struck(mentions, view) if strikes else None
    about = main_country(mentions, SHARE_FOR_COUNTS, without=STRIKERS) if struck is not None else None
    if struck is not None and (_is_in(view, struck) or about is None or about[0] == struck.country):
        return country_location(struck.country, (struck.char_start, struck.char_end), "where_it_struck")
    nation = nation_of_bodies(view, candidate)
    if nation is not None and not (strikes and nation[0] in STRIKERS):
        return country_location(*nation, "nation_of_bodies")
    guest = next((found for found in (visited(view, candidate), toured(view, candidate)) if found.span), NOWHERE)
    if guest.span is not None:
        return guest
    host = host_of(view, candidate)
    if host is not None:
        return country_location(*host, "host")
    if candidate.event_type == "meeting":
        return at_the_host(mentions, view, candidate)
    if candidate.event_type in _BY_DOCUMENT:
        return where_the_document_is(mentions, view, candidate, rivals, strikes)
    return NOWHERE


def _across_border(view: SentenceView, striking: ActorMention) -> ActorMention | None:
    """«قصف شنته القوات الهندية على الحدود الباكستانية»: the nation beyond the border from which a state strikes."""
    return next((nation for nation in at_border(view) if nation.country != striking.country), None)


def _is_joined(view: SentenceView, demonym: ActorMention) -> bool:
    """«السلطات القطرية والكويتية»: both act."""
    told = view.folded[demonym.char_start - view.sentence.char_start :]
    return told.startswith("و") or view.letter_before(demonym.char_start) == "و"
