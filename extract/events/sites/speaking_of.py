"""States and bodies that only speak of an act: «رحبت لندن بإقرار القانون» is no British law."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import ActorMention, PlaceMention


def only_speaks_of(view: SentenceView, candidate: Candidate, named: PlaceMention | ActorMention) -> bool:
    """«نددت روسيا بالقرار الصادر أمس», «رحبت الخارجية البريطانية بتوقيع الاتفاق»: who praises or blames it."""
    if candidate.event_type not in ("policy", "mission") or named.char_end > candidate.start:
        return False
    before = view.last_words(named.char_start, 2 if named in view.demonyms else 1)
    return bool(before) and before[0].key.lstrip("وف") in words("speaks_of_act")
