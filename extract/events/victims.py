"""Where those are at home whom a happening befell: civilians and policemen are hit where they live and serve."""

from __future__ import annotations

from extract.events.candidates import OF_FORCE, Candidate
from extract.events.view import SentenceView, Span
from extract.events.words import words

_REACH = 14.0


def home_of_victims(view: SentenceView, candidate: Candidate, of_strike: bool) -> tuple[str, Span] | None:
    """«قتل شرطيين تركيين», in a strike also «عشرة مدنيين عراقيين»: the country of the policemen or civilians.

    Civilians of a state may be hit abroad, by attackers; an air force that hits them hits their country.
    """
    if candidate.event_type not in (*OF_FORCE, "statistic"):
        return None
    hit = words("home_police") | (words("civilian") if of_strike else frozenset())
    for nation in view.demonyms:
        if nation.country and hit & set(view.words_before(nation.char_start, 1)):
            near = min(view.distance(word, (nation.char_start, nation.char_end)) for word in candidate.spans)
            if near <= _REACH:
                return nation.country, (nation.char_start, nation.char_end)
    return None
