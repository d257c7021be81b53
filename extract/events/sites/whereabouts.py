"""What a sentence and those around it say of where things happen; the location that a country is."""

from __future__ import annotations

from collections import Counter

from extract.events.happenings.candidates import Candidate
from extract.events.sites.placing import NOWHERE, Location, location_on_map, place_in_sentence, usable_places
from extract.events.sites.standing import NOT_WHERE, is_elsewhere, is_of_deal, stands_as
from extract.events.text.mentions import DocumentMentions, Spanned, within
from extract.events.text.view import SentenceView, Span, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, PlaceMention
from extract.places import country_place

_SENTENCES_BEFORE = 1
_OTHER_YEARS = 8
_LETTERS = 40  # that two words have at most
_SENTENCES_AROUND = 40
_SHARE_OF_SCENE = 0.3
_SCENE_TOLD, _MAIN_TOLD = 2, 1


def country_location(code: str, span: Span, rule: str) -> Location:
    """The location that the country `code`, told by the words of `span`, is."""
    place = country_place(code)
    return location_on_map(place, span, rule) if place is not None else NOWHERE


def place_before(mentions: DocumentMentions, view: SentenceView) -> PlaceMention | None:
    """The last place with a country that the sentence before names as where things happen."""
    first = max(0, view.index - _SENTENCES_BEFORE)
    start = mentions.sentences[first].char_start
    near = [
        place
        for place in within(mentions.places, start, view.sentence.char_start)
        if place.country and place.rule in ("city", "province", "site", "city_with_cue")
    ]
    if _are_of_other_years(view, within(mentions.dates, start, view.sentence.char_start)):
        return None
    told_from = [p for p in near if words("statement") & set(two_before(mentions, p))]  # «في بيان من المنامة»
    return next((place for place in reversed(near) if place not in told_from), None)


def _are_of_other_years(view: SentenceView, before: tuple[DateMention, ...]) -> bool:
    """«شارك في هجمات 2002 في الكويت. وقصفته طائرة في سبتمبر الماضي»: what was told before was years ago."""
    told, own = ({d.date_start.year for d in dates if d.date_start is not None} for dates in (before, view.dates))
    return bool(told and own) and min(abs(year - other) for year in told for other in own) >= _OTHER_YEARS


def two_before(mentions: DocumentMentions, told: Spanned) -> list[str]:
    """The two folded words right before a mention, what is written on to it counted as one: «بيان», «من»."""
    text = mentions.document.text[max(0, told.char_start - _LETTERS) : told.char_start]
    return fold(text).split()[-2:]


def names_another_country(
    view: SentenceView,
    code: str,
    candidate: Candidate | None = None,
    but: tuple[str, ...] = (),
    rivals: list[Candidate] | None = None,
) -> bool:
    """Whether a sentence says of a country other than `code` and `but`, or of a town there, that something is in it.

    A place that one of `rivals` takes for its own says nothing of `candidate`.
    """
    others = [place for place in usable_places(view) if place.country not in (code, "", *but)]
    others = [place for place in others if not (candidate and is_elsewhere(view, candidate, place))]
    others = [place for place in others if not is_of_deal(view, place)]
    others = [place for place in others if stands_as(view, place) not in NOT_WHERE]
    if others and candidate is not None and rivals:
        taken = {place_in_sentence(view, rival, [candidate]).span for rival in rivals if rival is not candidate}
        others = [place for place in others if (place.char_start, place.char_end) not in taken]
    return bool(others)


def told_around(
    mentions: DocumentMentions, view: SentenceView, countries: set[str], stands: tuple[str, ...]
) -> list[PlaceMention]:
    """The places in `countries` that the sentences around name as where, or whither (`stands`), something is."""
    found: list[PlaceMention] = []
    last = min(view.index + _SENTENCES_AROUND, len(mentions.sentences))
    for index in range(max(0, view.index - _SENTENCES_AROUND), last):
        start, end = mentions.sentences[index].char_start, mentions.sentences[index].char_end
        if not any(place.country in countries for place in within(mentions.places, start, end)):
            continue
        one = view_of(mentions, index)
        found += [p for p in usable_places(one) if p.country in countries and stands_as(one, p) in stands]
    return found


def scene_of_force(mentions: DocumentMentions, view: SentenceView, main: tuple[str, Span]) -> tuple[str, Span]:
    """«قالت إسرائيل إنها تحقق في إحراق منزل … في قرية دوما»: the country where things are in a text about another.

    The one that the text is about is told once at most as where something is, the other one more often; else `main`.
    """
    told = Counter(m.country for m in (*mentions.places, *mentions.demonyms) if m.country)
    rival = next((code for code, _ in told.most_common(2) if code != main[0]), "")
    if not rival or told[rival] < _SHARE_OF_SCENE * told.total() or _is_told_here(mentions, view, main[0], rival):
        return main
    there = told_around(mentions, view, {main[0], rival}, ("in",))
    where = [place for place in there if place.country == rival]
    if len(where) < _SCENE_TOLD or len(there) - len(where) > _MAIN_TOLD:
        return main
    return rival, (where[0].char_start, where[0].char_end)


def _is_told_here(mentions: DocumentMentions, view: SentenceView, main: str, rival: str) -> bool:
    """«تقول إسرائيل إن … . واعتقل هذا الأسبوع متطرفان»: `main` speaks or acts there, of `rival` nothing is told."""
    start = mentions.sentences[max(0, view.index - _SENTENCES_BEFORE)].char_start
    here = [
        m
        for m in (*mentions.places, *mentions.demonyms, *mentions.actors)
        if start <= m.char_start < view.sentence.char_end
    ]
    acts = any(m.country == main and m.rule in ("country_as_actor", "capital_as_government", "office") for m in here)
    return acts and all(m.country != rival for m in here)
