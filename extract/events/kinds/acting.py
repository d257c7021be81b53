"""Who acts in a happening: the bodies, offices, persons and groups of its clause, nearest first."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.models import ActorMention

_FARTHEST = 18.0
_MOST = 6
_KIND_WEIGHT = {"office": 0.0, "organisation": 0.0, "person": 0.0, "group": 1.0, "company": 2.0, "country": 5.0}


def actors_for(view: SentenceView, candidate: Candidate) -> tuple[ActorMention, ...]:
    """Up to six actors of the sentence, nearest to `candidate` first; countries only where nobody else acts."""
    ranked = []
    for actor in view.actors:
        span = (actor.char_start, actor.char_end)
        cost = min(view.distance(word, span) for word in candidate.spans) + _KIND_WEIGHT.get(actor.kind, 3.0)
        if cost <= _FARTHEST:
            ranked.append((cost, actor.char_start, actor))
    ranked.sort(key=lambda item: item[:2])
    chosen: list[ActorMention] = []
    for _, _, actor in ranked:
        if all(actor.name_en != other.name_en for other in chosen):
            chosen.append(actor)
    named = [actor for actor in chosen if actor.kind != "country"]
    return tuple((named or chosen)[:_MOST])
