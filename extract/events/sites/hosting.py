"""Who is the host of a gathering whose clause names no place: the body that sits, the state visited or speaking."""

from __future__ import annotations

from collections import Counter

from extract.events.happenings.candidates import Candidate
from extract.events.sites.bodies import OF_CONTEXT, guests_of, presided_by, sitting_body
from extract.events.sites.chairs import chair, is_of_opening
from extract.events.sites.gathering_places import hosted_by, opened_by, told_beside
from extract.events.sites.main_country import main_country
from extract.events.sites.offices import is_in_title
from extract.events.sites.placing import NOWHERE, Location, location_of
from extract.events.sites.standing import stands_as
from extract.events.sites.whereabouts import country_location, names_another_country, told_around
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold
from extract.models import ActorMention, PlaceMention

_SHARE = 0.45
_SHARE_FOR_GATHERINGS = 0.5
_BODY_REACH = 10.0
_SEAT_REACH = 12
_OWNER_REACH = 5
_SIDES_REACH = 14.0
_MANY_REACH, _MANY_NEAR = 9, 4
_TIMES_AS_OFTEN = 2
_MARGIN_REACH = 12
_SAID = ("complement", "speech")
_OF_BODY = ("hearing", "session", "press_conference")


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


def at_the_host(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Location:
    """The country of the body that sits («أمام الكونغرس»), the one that a document is about, or that is visited.

    An international body may sit anywhere, and so may officials of several states.
    """
    host = hosted_by(view, candidate)
    if host is not None:
        return country_location(host.country, (host.char_start, host.char_end), "hosted_by")
    span = (candidate.start, candidate.end)
    near = [
        actor
        for actor in view.actors
        if actor.kind == "organisation" and view.distance((actor.char_start, actor.char_end), span) <= _BODY_REACH
    ]
    near = [actor for actor in near if not is_of_opening(view, actor, candidate.spans[0][0])]
    own = next((actor for actor in near if actor.country), None)
    if own is not None and candidate.sub_event_type in _OF_BODY:
        return country_location(own.country, (own.char_start, own.char_end), "body_of_state")
    presiding = chair(view, candidate)
    if presiding is not None and not _is_of_many_states(view, candidate):
        return country_location(presiding.country, (presiding.char_start, presiding.char_end), "official_of_state")
    seat = _seat(mentions, view, candidate)
    if seat is not None:
        return country_location(*seat, "seat_of_body")
    beside = told_beside(mentions, view, candidate)
    if beside is not None:
        return location_of(beside, (beside.country,), "told_beside")
    opener = opened_by(view, candidate)
    if opener is not None:
        return country_location(*opener, "opened_by")
    sitting = sitting_body(view, candidate) or presided_by(view, candidate)
    if sitting is not None:
        return country_location(*sitting, "body_of_state")
    share = _SHARE if candidate.sub_event_type in _OF_BODY else _SHARE_FOR_GATHERINGS
    main = main_country(mentions, share)
    guests = guests_of(view, candidate)
    if main is not None and main[0] not in guests and _may_be_host(view, near, main[0], candidate):
        return country_location(main[0], main[1], "main_country_of_document")
    visited = _visited_of_two(mentions, view, candidate)
    if visited is not None:
        return country_location(visited.country, (visited.char_start, visited.char_end), "visited_of_two")
    of_body = candidate.sub_event_type in _OF_BODY or _is_sitting(candidate) or _is_sitting_told_again(view, candidate)
    national = of_body and all(actor.country for actor in near)
    holder = _holder(view, span) if national else None
    if holder is None or holder.country in guests:
        return NOWHERE
    return country_location(holder.country, (holder.char_start, holder.char_end), "official_of_state")


def _visited_of_two(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«بدأ الرئيس الأميركي محادثات مع الرئيس الكيني»: of two states that meet, the one where the text says people are.

    The other one must be told as a place half as often at most. The mention is the first that says so.
    """
    span = (candidate.start, candidate.end)
    near = _persons_near(view, span, _SIDES_REACH)
    near = [actor for actor in near if not _is_told_of_besides(view, span[1], actor)]
    sides = {actor.country for actor in near}
    beside = words("margin") & set(view.words_after(candidate.end, _MARGIN_REACH))
    if len(sides) != 2 or beside:
        return None  # «التقى نظيره الروسي على هامش اجتماع رابطة آسيان»: with others, in a third country
    if words("journey") & set(fold(candidate.text).split()):
        sides -= {actor.country for actor in near if 0 <= actor.char_start - candidate.spans[0][1] <= 1}  # who travels
    told = told_around(mentions, view, sides, ("in", "to"))
    often = Counter(place.country for place in told).most_common()
    if not often or (len(often) == 2 and often[0][1] < _TIMES_AS_OFTEN * often[1][1]):
        return None
    return next(place for place in told if place.country == often[0][0])


def _is_told_of_besides(view: SentenceView, end: int, actor: ActorMention) -> bool:
    """«باحث الرئيس المالي في الأمن، وعزى رئيس ألمانيا»: with whom something else was done."""
    return any(word.key in words("does_besides") for word in view.words_in(end, actor.char_start))


def _seat(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> tuple[str, Span] | None:
    """«لقاء جمعه بنظيره اليوناني بمقر وزارة الدفاع»: the state whose body's house the gathering is in.

    A body that is not said to be of any state is of the one that the document is about.
    """
    for actor in view.actors:
        if actor.kind not in ("office", "organisation") or actor.char_start < candidate.spans[0][1]:
            continue
        if not words("at_seat") & set(view.words_before(actor.char_start, 1)):
            continue
        if view.words_between(candidate.spans[0][1], actor.char_start) > _SEAT_REACH:
            return None
        if actor.country and actor.rule not in OF_CONTEXT:
            return actor.country, (actor.char_start, actor.char_end)
        guests = tuple(d.country for d in view.demonyms if words("colleague") & set(view.words_before(d.char_start, 1)))
        return main_country(mentions, _SHARE, without=guests) if actor.kind == "office" else None
    return None


def _is_sitting(candidate: Candidate) -> bool:
    """«جلسة مباحثات», «جلسة عمل»."""
    return bool(words("session_noun") & set(fold(candidate.text).split()))


def _is_sitting_told_again(view: SentenceView, candidate: Candidate) -> bool:
    """«وعبر المجلس في اجتماعه أمس برئاسة …»: a council in its own meeting."""
    before = {key.lstrip("و") for key in view.words_before(candidate.start, _OWNER_REACH)}
    return fold(candidate.text).endswith(("ه", "ها")) and bool(words("the_council") & before)


def _may_be_host(view: SentenceView, near: list[ActorMention], code: str, candidate: Candidate) -> bool:
    """Whether nothing in a sentence speaks of a gathering's being in a country other than `code`."""
    if any(actor.country != code for actor in near) or _officials(view) - {code}:
        return False
    if _is_between_states(view, candidate, code) or _is_of_many_states(view, candidate):
        return False
    journey = candidate.sub_event_type == "visit" and words("journey") & set(fold(candidate.text).split())
    return (_is_host(view, code) and not journey) or not names_another_country(view, code)


def _is_of_many_states(view: SentenceView, candidate: Candidate) -> bool:
    """«الاجتماع المقبل لوزراء الدفاع العرب», «التقى عددا من رؤساء الدول»: nothing tells which of them is the host."""
    told = view.undated_words_after(candidate.spans[0][1], _MANY_REACH)
    heads = [at for at, key in enumerate(told) if key.removeprefix("ال") in words("heads_of_many")]
    return any(words("of_many_states") & set(told[at + 1 : at + 1 + _MANY_NEAR]) for at in heads)


def _is_between_states(view: SentenceView, candidate: Candidate, code: str) -> bool:
    """«أن أوغندا اقترحت على كينيا عقد اجتماع»: another state than `code` acts in the clause of a gathering."""
    return any(
        (place.rule in ("country_as_actor", "capital_as_government") or stands_as(view, place) == "actor")
        and place.country not in (code, "")
        and place.char_end <= candidate.start
        and not view.has_barrier(place.char_end, candidate.start, _SAID)
        for place in view.places
    )


def _persons_near(view: SentenceView, span: Span, reach: float) -> list[ActorMention]:
    """Persons and offices whose state the sentence itself tells, up to `reach` words from `span`."""
    return [
        actor
        for actor in view.actors
        if actor.country
        and actor.kind in ("office", "person")
        and actor.rule not in OF_CONTEXT
        and view.distance((actor.char_start, actor.char_end), span) <= reach
    ]


def _holder(view: SentenceView, span: Span) -> ActorMention | None:
    """Who of one state, and of no other, is named beside a session: «ترأس رئيس الوزراء التركي مجلس الوزراء»."""
    near = _persons_near(view, span, _BODY_REACH)
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
    if nation is None or view.has_barrier(span[1], nation.char_start, _SAID):
        return None
    return nation
