"""The country that a document is about, for a happening whose clause and sentence name none."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.abroad import STRIKERS
from extract.events.sites.bodies import acts_at_home, people_of
from extract.events.sites.home_words import home_in_sentence
from extract.events.sites.main_country import custodian, main_country
from extract.events.sites.named_before import only_country_told
from extract.events.sites.placing import NOWHERE, Location, acting_country
from extract.events.sites.whereabouts import country_location, names_another_country, scene_of_force, two_before
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_BY_BODY = ("enforcement", "policy")
_CAMPAIGNS = ("campaign", "deployment")
_SHARE = 0.45
SHARE_FOR_COUNTS = 0.5


def _is_at_home(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """Whether a body of country `code` acts, or its people are hit, whatever else the sentence speaks of."""
    if candidate.event_type in _BY_BODY:
        return acts_at_home(view, candidate, code)
    return candidate.event_type in ("attack", "statistic") and people_of(view, candidate, code)


def _fights_abroad(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """«بدأت تركيا عمليات عسكرية»: a campaign of a state that fights abroad, no place told."""
    if candidate.sub_event_type not in _CAMPAIGNS or code not in STRIKERS:
        return False
    state = acting_country(view, candidate)
    return state is not None and state.country == code


def _is_known_by_guests(mentions: DocumentMentions, code: str) -> bool:
    """«خطف مهندس صيني»: whether a text names a country only as that of tourists, hostages, reporters."""
    bodies = [actor for actor in mentions.actors if actor.kind != "country"]
    if any(named.country == code for named in (*mentions.places, *bodies)):
        return False
    told = [demonym for demonym in mentions.demonyms if demonym.country == code]
    guests = words("guest_abroad")
    return bool(told) and all(guests & set(two_before(mentions, demonym)) for demonym in told)


def _spoken_of(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Location:
    """Where the document is about no one country: that of a body named as «ours», or the sentence's only one."""
    own = home_in_sentence(mentions, view)
    if own is not None and not names_another_country(view, own[0]):
        return country_location(*own, "home_word")
    retold = fold(candidate.text).startswith("ال") and candidate.event_type != "enforcement"
    return NOWHERE if retold else only_country_told(view, candidate)


def where_the_document_is(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, rivals: list[Candidate], strikes: bool
) -> Location:
    """The one country that the document is about, for strikes besides those that strike; else the sentence's only."""
    share = SHARE_FOR_COUNTS if candidate.event_type == "statistic" else _SHARE
    least = 1 if candidate.event_type in OF_FORCE else 2
    main = main_country(mentions, share, least)
    away = STRIKERS if strikes and main is not None and main[0] in STRIKERS else ()
    main = main_country(mentions, share, least, away) if away else main
    if main is None:
        return NOWHERE if strikes else _spoken_of(mentions, view, candidate)
    if candidate.event_type == "enforcement" and not strikes:
        main = custodian(mentions, main)
    if candidate.event_type in OF_FORCE and not strikes:
        main = scene_of_force(mentions, view, main)
    if _fights_abroad(view, candidate, main[0]):
        return NOWHERE
    if candidate.event_type == "attack" and _is_known_by_guests(mentions, main[0]):
        return NOWHERE
    home = _is_at_home(view, candidate, main[0])
    if home or not names_another_country(view, main[0], candidate, away, rivals):
        return country_location(*main, "main_country_of_document")
    return NOWHERE
