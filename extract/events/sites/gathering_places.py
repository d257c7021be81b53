"""Where a gathering was whose clause does not say it: who opens or hosts it, or a sentence beside."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.sites.offices import is_in_title
from extract.events.sites.placing import usable_places
from extract.events.sites.standing import stands_as
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span, view_of
from extract.events.text.words import words
from extract.models import ActorMention, PlaceMention, TriggerMention
from extract.triggers import Word

_TOWN = 1
_NEAR, _HOSTED_REACH = 4, 4
_BLANK = 1  # characters
_OPENS_REACH = 16
_OPENED = ("conference", "session", "summit", "meeting")
_PERSONS = ("person", "office")


def opened_by(view: SentenceView, candidate: Candidate) -> tuple[str, Span] | None:
    """«افتتح أمير دولة الكويت اليوم أعمال الدورة»: the state of the ruler or minister who opens it."""
    if candidate.sub_event_type not in _OPENED:
        return None
    verb = next((word for word in view.words if word.key in words("opens_gathering")), None)
    head = candidate.spans[0][0]
    if verb is None or verb.start > head or view.words_between(verb.end, head) > _OPENS_REACH:
        return None
    titles: list[PlaceMention | ActorMention] = [p for p in view.places if p.country and is_in_title(view, p)]
    titles += [a for a in view.actors if a.country and a.kind in _PERSONS]
    told = [m for m in titles if verb.end <= m.char_start < head]
    return (told[0].country, (told[0].char_start, told[0].char_end)) if len({m.country for m in told}) == 1 else None


def told_beside(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«التقى الوزيران أمس … . وقال إنهما بحثا الأزمة في اجتماع بالعاصمة الماليزية»: the town beside names."""
    people = _people(view)
    for index in (view.index + 1, view.index - 1):
        if not 0 <= index < len(mentions.sentences):
            continue
        other = view_of(mentions, index)
        if not people & _people(other) or _is_of_another_day(view, other):
            continue
        towns = {
            p.name_en: p for p in usable_places(other) if p.geo_precision == _TOWN and _is_where_they_met(other, p)
        }
        if len(towns) == 1:
            return next(iter(towns.values()))
    return None


def _people(view: SentenceView) -> set[str]:
    return {actor.name_en for actor in view.actors if actor.kind in _PERSONS}


def _is_of_another_day(view: SentenceView, other: SentenceView) -> bool:
    """Whether the sentence beside has a day that this one has not."""
    own = {day.date_start for day in view.dates}
    return any(day.date_start not in own for day in other.dates)


def _is_where_they_met(view: SentenceView, place: PlaceMention) -> bool:
    """«في اجتماع بالعاصمة …», «بعد محادثات في موسكو»: right behind a noun of gathering, nothing between but «في»."""
    return stands_as(view, place) == "in" and any(_is_right_before(view, told, place) for told in view.triggers)


def _is_right_before(view: SentenceView, told: TriggerMention, place: PlaceMention) -> bool:
    gathering = told.event_type == "meeting" and told.role == "head" and told.char_end <= place.char_start
    near = gathering and view.words_between(told.char_end, place.char_start) <= _NEAR
    return near and not view.barriers_between(told.char_end, place.char_start)


def hosted_by(view: SentenceView, candidate: Candidate) -> PlaceMention | None:
    """«أن الكويت ستستضيف الاجتماع المقبل»: the state right beside the verb of hosting before a gathering."""
    head = candidate.spans[0][0]
    verbs = [
        word for word in view.words_in(view.sentence.char_start, head) if word.key.removeprefix("و") in words("hosts")
    ]
    verb = verbs[-1] if verbs else None
    if verb is None or view.words_between(verb.end, head) > _HOSTED_REACH:
        return None
    return next((p for p in view.places if p.country and _is_beside(p, verb)), None)


def _is_beside(place: PlaceMention, word: Word) -> bool:
    """Whether at most a blank parts a place and a word, whichever comes first."""
    return 0 <= word.start - place.char_end <= _BLANK or 0 <= place.char_start - word.end <= _BLANK
