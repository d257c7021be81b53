"""Where those are tried who are charged with an attack: in the country of the court, not at the site of the attack."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.sites.asides import OF_COURT, attack_nouns, home_authority
from extract.events.sites.placing import Location, acting_country
from extract.events.sites.whereabouts import country_location
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.models import PlaceMention, TriggerMention

_SITE_REACH, _CHARGE_REACH = 4, 4
_HIT_REACH, _DOER_REACH = 6, 8
_GUESSED = ("", "main_country_of_document", "only_country_told", "place_in_sentence_before", "home_word")


def site_of_crime(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«محاكمة المتهمين بتفجير مسجد X», «تحقيق في هجوم باريس»: the place of the attack that a court deals with."""
    if candidate.event_type != "enforcement" or candidate.sub_event_type not in OF_COURT:
        return None
    end = candidate.spans[0][1]
    tried = [t for t in attack_nouns(view) if t.char_start >= end or _is_charge(view, t)]
    for place in view.places:
        if place.country and any(_is_site_of(view, attack, place) for attack in tried):
            return place
    return None


def _is_charge(view: SentenceView, attack: TriggerMention) -> bool:
    """«متهما بتفجير», «بالتورط في حادثة», told before the session that deals with it."""
    before = set(view.words_before(attack.char_start, _CHARGE_REACH))
    return bool((words("court") | words("court_session") | words("guilt")) & before)


def _is_site_of(view: SentenceView, attack: TriggerMention, place: PlaceMention) -> bool:
    low, high = attack.char_end, place.char_start
    between = view.barriers_between(low, high) if low <= high else ()
    if between and all(barrier.kind == "relative" for barrier in between):
        return view.words_between(low, high) <= _HIT_REACH  # «بالتفجير الذي استهدف مسجدا في مدينة الدمام»
    return low <= high and view.words_between(low, high) <= _SITE_REACH and not between


def is_where_his_deed_was(view: SentenceView, span: Span | None) -> bool:
    """«اعتقلت الشرطة خال منفذ الهجوم على ثكنة في تولوز»: the site of a deed that only says who somebody is."""
    place = next((p for p in view.places if span is not None and p.char_start == span[0]), None)
    if place is None:
        return False
    doers = [w for w in view.last_words(place.char_start, _DOER_REACH) if w.key in words("doer_of_attack")]
    return any(
        view.words_between(doer.end, attack.char_start) == 0 and _is_site_of(view, attack, place)
        for doer in doers
        for attack in attack_nouns(view)
        if attack.char_start >= doer.end
    )


def where_tried(view: SentenceView, candidate: Candidate, site: PlaceMention, told: Location) -> Location:
    """`told` if it is more than a guess or that `site`; else the country of the court or state, or the site's."""
    at_site = told.span is not None and told.span[0] == site.char_start
    if not at_site and told.rule not in _GUESSED:
        return told
    home = home_authority(view, candidate) or acting_country(view, candidate)
    if home is not None and home.country != site.country:
        return country_location(home.country, (home.char_start, home.char_end), "home_authority")
    return country_location(site.country, (site.char_start, site.char_end), "country_of_crime")
