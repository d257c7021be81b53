"""The land that a text calls «البلاد»: the one named before it, or the one that the text is about."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.sites.main_country import main_country
from extract.events.sites.standing import stands_as
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView, Span
from extract.events.text.words import words
from extract.models import PlaceMention

_LAND_REACH = 12
_SHARE_OF_LAND = 0.4
_LIGHT = 2.0
_AT_BORDER = ("foiled_plot", "seizure", "arrest")
_INTO_REACH = 8

Whose = tuple[str, Span]


def land_of_other_clause(
    mentions: DocumentMentions, view: SentenceView, candidate: Candidate, span: Span | None
) -> Whose | None:
    """«قصفت مواقع في سوريا، بينما نفذت الشرطة حملة في مختلف أنحاء البلاد»: the own land, not the place told before."""
    head = candidate.spans[0][0]
    if span is None or span[1] > head:
        return None
    if not _is_set_apart(view, span[1], head):
        parted = view.has_barrier(span[1], head, (*NEW_CLAUSE, *COMMAS))
        return land_of_smuggling(mentions, view, candidate) if parted else None
    land = next((word for word in view.words if word.start > head and word.key in words("the_land")), None)
    if land is None or view.has_barrier(candidate.spans[0][1], land.start, NEW_CLAUSE):
        return None
    if not words("all_over_land") & set(view.words_before(land.start, 1)):
        return None
    return the_land(mentions, view, candidate)


def land_of_smuggling(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Whose | None:
    """«أحبط الحرس تهريبها للبلاد بحرا»: the land that the text is about, whatever land it came from."""
    if candidate.sub_event_type not in _AT_BORDER:
        return None
    behind = view.words_after(candidate.spans[0][1], _INTO_REACH)
    pairs = zip(behind, behind[1:], strict=False)
    into = words("into_land") & set(behind) or any(a in words("toward") and b in words("the_land") for a, b in pairs)
    return main_country(mentions, _SHARE_OF_LAND) if into else None


def the_land(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Whose | None:
    """The country that «في جنوب البلاد» speaks of: the one named before it, else the one that the text is about."""
    for at, word in enumerate(view.words):
        if word.start < candidate.start or word.key not in words("the_land"):
            continue
        before = [w.key for w in view.words[max(0, at - 2) : at] if w.key not in words("this_land")]
        if not before or not _is_where(before[-1], word.key):
            continue
        if min(view.distance(own, (word.start, word.end)) for own in candidate.spans) > _LAND_REACH:
            return None
        named = [p for p in view.places if p.geo_precision == 3 and p.country and p.char_end <= word.start]
        named = [p for p in named if stands_as(view, p) not in ("to", "from", "topic")]
        named = [p for p in named if not _is_of_other_clause(view, candidate, p)]
        named = named or [p for p in view.places[:1] if p.country and p.char_start == view.sentence.char_start]
        main = None if named else main_country(mentions, _SHARE_OF_LAND)
        said = named or ([] if main else [d for d in view.demonyms if d.country and d.char_end <= word.start])
        return (said[-1].country, (said[-1].char_start, said[-1].char_end)) if said else main
    return None


def _is_of_other_clause(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«غارات في ليبيا، فيما أوقفت الشرطة العشرات في أنحاء البلاد»: the land of what the first half tells."""
    head = candidate.spans[0][0]
    return place.char_end <= head and _is_set_apart(view, place.char_end, head)


def _is_set_apart(view: SentenceView, end: int, start: int) -> bool:
    """Whether «بينما», «فيما» part two halves of a sentence, which «بعد» does not."""
    return any(b.kind == "subordinate" and b.cost > _LIGHT for b in view.barriers_between(end, start))


def _is_where(before: str, key: str) -> bool:
    return key.startswith("ب") or before in words("in_place") or before[1:] in words("in_place")
