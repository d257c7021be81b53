"""The place of a happening from its clause, from a nationality beside it, or from the document as a whole."""

from __future__ import annotations

from extract.events.abroad import (
    STRIKERS,
    comes_from,
    is_strike,
    is_struck_from,
    of_many_states,
    place_near_deal,
    recipient,
    strikers,
    where_it_struck,
)
from extract.events.addresses import finer_place, toured, visited
from extract.events.asides import home_authority
from extract.events.bodies import (
    OF_CONTEXT,
    acts_at_home,
    deciding_body,
    host_of,
    is_known_day,
    killed_at_home,
    known_day,
    nation_of_bodies,
    people_of,
    sitting_body,
    the_land,
)
from extract.events.candidates import OF_FORCE, Candidate
from extract.events.main_country import main_country
from extract.events.mentions import DocumentMentions, within
from extract.events.named_before import only_country_told, the_town
from extract.events.placing import (
    NOWHERE,
    Location,
    acting_country,
    country_of_adjective,
    location_of,
    place_in_sentence,
    usable_places,
)
from extract.events.standing import NOT_WHERE, is_elsewhere, is_in_title, is_of_deal, stands_as
from extract.events.tolls import is_quiet
from extract.events.victims import home_of_victims
from extract.events.view import SentenceView, Span
from extract.events.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention
from extract.places import country_place

_BY_ADJECTIVE = ("policy", "mission", "enforcement", "attack", "statistic", "funding")
_BY_ACTOR = ("policy", "enforcement", "funding", "statistic")
_BY_PARAGRAPH = ("enforcement", "attack", "statistic")
_SENTENCES_BEFORE = 1
_SHARE = 0.45
_SHARE_FOR_COUNTS = 0.5
_SHARE_FOR_GATHERINGS = 0.5
_BY_DOCUMENT = ("enforcement", "attack", "statistic", "policy", "funding", "mission")
_BY_BODY = ("enforcement", "policy")
_NOWHERE_MEETINGS = ("phone_call",)
_BODY_REACH = 10.0
_COUNTRY = 3
_REGION = 4
_SAID = ("complement", "speech")
_OF_BODY = ("hearing", "session", "press_conference")


def _country(code: str, span: Span, rule: str) -> Location:
    place = country_place(code)
    if place is None:
        return NOWHERE
    return Location(place.name_en, place.name_ar, code, (code,), place.latitude, place.longitude, 3, span, rule)


def place_before(mentions: DocumentMentions, view: SentenceView) -> PlaceMention | None:
    """The last place with a country that the sentence before names as where things happen."""
    first = max(0, view.index - _SENTENCES_BEFORE)
    start = mentions.sentences[first].char_start
    near = within(mentions.places, start, view.sentence.char_start)
    return next(
        (p for p in reversed(near) if p.country and p.rule in ("city", "province", "site", "city_with_cue")), None
    )


def _names_another_country(
    view: SentenceView, code: str, candidate: Candidate | None = None, but: tuple[str, ...] = ()
) -> bool:
    """Whether a sentence says of a country other than `code` and `but`, or of a town there, that something is in it."""
    others = [place for place in usable_places(view) if place.country not in (code, "", *but)]
    others = [place for place in others if not (candidate and is_elsewhere(view, candidate, place))]
    others = [place for place in others if not is_of_deal(view, place)]
    return any(stands_as(view, place) not in NOT_WHERE for place in others)


def _is_host(view: SentenceView, code: str) -> bool:
    """Whether officials of `code`, and of no other state, take part: «قال الوزير التونسي في مؤتمر صحافي»."""
    return _officials(view) == {code}


def _officials(view: SentenceView) -> set[str]:
    """The countries whose officials a sentence speaks of."""
    nations = {
        demonym.country
        for demonym in view.demonyms
        if demonym.country and words("official") & set(view.words_before(demonym.char_start, 3))
    }
    return nations | {place.country for place in view.places if place.country and is_in_title(view, place)}


def _at_the_host(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Location:
    """The country of the body that sits («أمام الكونغرس»), or the one that a document is about.

    An international body may sit anywhere, and so may officials of several states.
    """
    span = (candidate.start, candidate.end)
    near = [
        actor
        for actor in view.actors
        if actor.kind == "organisation" and view.distance((actor.char_start, actor.char_end), span) <= _BODY_REACH
    ]
    own = next((actor for actor in near if actor.country), None)
    if own is not None and candidate.sub_event_type in _OF_BODY:
        return _country(own.country, (own.char_start, own.char_end), "body_of_state")
    sitting = sitting_body(view, candidate)
    if sitting is not None:
        return _country(*sitting, "body_of_state")
    main = main_country(mentions, _SHARE if candidate.sub_event_type in _OF_BODY else _SHARE_FOR_GATHERINGS)
    if main is not None and _may_be_host(view, near, main[0], candidate):
        return _country(main[0], main[1], "main_country_of_document")
    national = candidate.sub_event_type in _OF_BODY and all(actor.country for actor in near)
    holder = _holder(view, span) if national else None
    return _country(holder.country, (holder.char_start, holder.char_end), "official_of_state") if holder else NOWHERE


def _may_be_host(view: SentenceView, near: list[ActorMention], code: str, candidate: Candidate) -> bool:
    """Whether nothing in a sentence speaks of a gathering's being in a country other than `code`."""
    if any(actor.country != code for actor in near) or _officials(view) - {code}:
        return False
    if _is_between_states(view, candidate, code):
        return False
    journey = candidate.sub_event_type == "visit" and words("journey") & set(fold(candidate.text).split())
    return (_is_host(view, code) and not journey) or not _names_another_country(view, code)


def _is_between_states(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """«أن الهند اقترحت على باكستان عقد اجتماع»: another state than `code` acts in the clause of a gathering."""
    return any(
        (place.rule in ("country_as_actor", "capital_as_government") or stands_as(view, place) == "actor")
        and place.country not in (code, "")
        and place.char_end <= candidate.start
        and not any(b.kind in _SAID for b in view.barriers_between(place.char_end, candidate.start))
        for place in view.places
    )


def _holder(view: SentenceView, span: Span) -> ActorMention | None:
    """Who of one state, and of no other, is named beside a session: «ترأس رئيس الوزراء التركي مجلس الوزراء»."""
    near = [
        actor
        for actor in view.actors
        if actor.country
        and actor.kind in ("office", "person")
        and actor.rule not in OF_CONTEXT
        and view.distance((actor.char_start, actor.char_end), span) <= _BODY_REACH
    ]
    both = any(word.key in words("both_sides") for word in view.words)
    if both or len({actor.country for actor in near}) != 1:
        return _official(view, span) if not both and not near else None
    return near[0]


def _official(view: SentenceView, span: Span) -> ActorMention | None:
    """The nationality of the only state whose officials a sentence speaks of: «وزير الهجرة اليوناني».

    Officials that only what was said at the gathering of `span` speaks of are none of its own.
    """
    told = _officials(view)
    nation = next((nation for nation in view.demonyms if told == {nation.country}), None)
    if nation is None or any(b.kind in _SAID for b in view.barriers_between(span[1], nation.char_start)):
        return None
    return nation


def locate(mentions: DocumentMentions, view: SentenceView, candidate: Candidate, rivals: list[Candidate]) -> Location:
    """Where `candidate` happened; NOWHERE where the text does not say.

    Order: a place of its clause; a nationality beside it («البرلمان التونسي»); the state that acts; the country
    of the sentences before; the one country that the document is about. A town that the sentence names in the
    country so found is taken for it.
    """
    if candidate.sub_event_type in _NOWHERE_MEETINGS:
        return NOWHERE
    location = place_in_sentence(view, candidate, rivals)
    if candidate.sub_event_type == "hearing" and location.geo_precision == _REGION:
        location = NOWHERE  # «… يهدد الشرق الأوسط، وقال في جلسة استماع أمام الكونغرس»
    body = deciding_body(view, candidate)
    if body is not None and body[0] not in location.countries:
        return _country(*body, "deciding_body")
    if candidate.event_type == "policy" and of_many_states(view, candidate):
        return location if place_near_deal(view, candidate, location.span) else NOWHERE
    given = recipient(view, candidate)
    if given is not None and given.country not in location.countries:
        return _country(given.country, (given.char_start, given.char_end), "recipient")
    home = home_authority(view, candidate) if location.geo_precision == _COUNTRY else None
    if home is not None and home.country not in location.countries:
        return _country(home.country, (home.char_start, home.char_end), "home_authority")
    day = known_day(mentions, view, candidate)
    if location.span is not None and (day is None or day[0] in location.countries):
        return location
    town = the_town(mentions, view, candidate) if day is None else None
    if town is not None:
        return location_of(town, (town.country,), "the_town")
    location = _country(*day, "known_victim_or_day") if day is not None else _country_of(mentions, view, candidate)
    if candidate.event_type in _BY_PARAGRAPH and location.country:
        finer = finer_place(view, candidate, location.country, is_quiet(view, candidate))
        return finer if finer.span is not None else location
    return location


def _is_at_home(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """Whether a body of country `code` acts, or its people are hit, whatever else the sentence speaks of."""
    if candidate.event_type in _BY_BODY:
        return acts_at_home(view, candidate, code)
    return candidate.event_type in ("attack", "statistic") and people_of(view, candidate, code)


def _country_of(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Location:
    """The country that a nationality, the state that acts, the sentences before or the document give."""
    if candidate.event_type in _BY_ADJECTIVE:
        adjective = country_of_adjective(view, candidate)
        came = adjective is not None and comes_from(view, adjective)
        if adjective is not None and not came and not is_struck_from(view, candidate, adjective):
            return _country(adjective.country, (adjective.char_start, adjective.char_end), "nationality_in_clause")
    strikes = is_strike(view, candidate)
    if candidate.event_type in _BY_ACTOR and not strikes:
        state = acting_country(view, candidate)
        if state is not None:
            return _country(state.country, (state.char_start, state.char_end), "acting_country")
    if is_known_day(view, candidate) and known_day(mentions, view, candidate) is None:
        return NOWHERE  # the text nowhere names the country of that day
    told = killed_at_home(view, candidate)
    if told is not None:
        return _country(*told, "known_victim_or_day")
    land = the_land(mentions, view, candidate)
    if land is not None:
        return _country(*land, "the_land")
    victims = home_of_victims(view, candidate, strikes)
    if victims is not None:
        return _country(*victims, "home_of_victims")
    if candidate.event_type in _BY_PARAGRAPH:
        nearby = place_before(mentions, view)
        if (
            nearby is not None
            and not _names_another_country(view, nearby.country)
            and not (strikes and nearby.country in strikers(view))
        ):
            return _country(nearby.country, (nearby.char_start, nearby.char_end), "place_in_sentence_before")
    struck = where_it_struck(mentions, view) if strikes else None
    if struck is not None:
        return _country(struck.country, (struck.char_start, struck.char_end), "where_it_struck")
    nation = nation_of_bodies(view, candidate)
    if nation is not None and not (strikes and nation[0] in STRIKERS):
        return _country(*nation, "nation_of_bodies")
    guest = next((found for found in (visited(view, candidate), toured(view, candidate)) if found.span), NOWHERE)
    if guest.span is not None:
        return guest
    host = host_of(view, candidate)
    if host is not None:
        return _country(*host, "host")
    if candidate.event_type == "meeting":
        return _at_the_host(mentions, view, candidate)
    if candidate.event_type in _BY_DOCUMENT:
        return _where_the_document_is(mentions, view, candidate, strikes)
    return NOWHERE


def _where_the_document_is(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, strikes: bool
) -> Location:
    """The one country that the document is about, for strikes besides those that strike; else the sentence's only."""
    share = _SHARE_FOR_COUNTS if candidate.event_type == "statistic" else _SHARE
    least = 1 if candidate.event_type in OF_FORCE else 2
    main = main_country(mentions, share, least)
    away = STRIKERS if strikes and main is not None and main[0] in STRIKERS else ()
    main = main_country(mentions, share, least, away) if away else main
    home = main is not None and _is_at_home(view, candidate, main[0])
    if main is not None and (home or not _names_another_country(view, main[0], candidate, away)):
        return _country(main[0], main[1], "main_country_of_document")
    if main is None and not strikes and not fold(candidate.text).startswith("ال"):
        return only_country_told(view)
    return NOWHERE
