"""A date of how things went: when talks broke down, over which time an attack is the how many-th."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention


def is_breakdown(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«دعا إلى استئناف المفاوضات التي توقفت قبل ثلاثة أسابيع»: when talks broke down, not when they were held."""
    if date.char_start < candidate.end:
        return False
    before = view.last_words(date.char_start, 2)
    return any(word.key in words("broke_down") and word.start >= candidate.end for word in before)


def is_counted_off(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وهو الهجوم السابع خلال الشهر الجاري»: the how many-th it is in that time."""
    ordinals = {n.char_start for n in view.numbers if n.kind == "ordinal" and n.value > 1}
    behind = view.words_in(candidate.spans[0][1], date.char_start)[:1]
    over = words("counted_during") & set(view.words_before(date.char_start, 1))
    head = candidate.spans[0]
    told = any(head[0] <= at <= head[1] + 1 for at in ordinals) or any(word.start in ordinals for word in behind)
    return bool(over) and told
