"""Where those are at home whom a happening befell: civilians and policemen are hit where they live and serve."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.standing import stands_as
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.models import ActorMention, PlaceMention

_REACH = 14.0
_AT_BORDER = 9.0


def home_of_victims(view: SentenceView, candidate: Candidate, of_strike: bool) -> tuple[str, Span] | None:
    """«قتل شرطيين تركيين», in a strike also «عشرة مدنيين عراقيين»: the country of the policemen or civilians.

    Civilians of a state may be hit abroad, by attackers; an air force that hits them hits their country. Who is hit
    at the border with another country is hit at home: «قتل ضابط تركي على الحدود مع سوريا».
    """
    if candidate.event_type not in (*OF_FORCE, "statistic"):
        return None
    hit = words("home_police") | (words("civilian") if of_strike else frozenset())
    across = [p for p in view.places if not of_strike and stands_as(view, p) == "neighbour"]
    across = [place for place in across if _is_near(view, candidate, place, _REACH)]
    for nation in view.demonyms:
        beyond = {place.country for place in across}
        if beyond and nation.country not in ("", *beyond) and _is_near(view, candidate, nation, _AT_BORDER):
            return nation.country, (nation.char_start, nation.char_end)
        of_them = nation.country and hit & set(view.words_before(nation.char_start, 1))
        if of_them and _is_near(view, candidate, nation, _REACH):
            return nation.country, (nation.char_start, nation.char_end)
    return None


def _is_near(view: SentenceView, candidate: Candidate, whose: ActorMention | PlaceMention, reach: float) -> bool:
    return min(view.distance(word, (whose.char_start, whose.char_end)) for word in candidate.spans) <= reach
