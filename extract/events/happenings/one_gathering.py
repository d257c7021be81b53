"""Two nouns of meeting in one phrase that name one gathering: «الجلسة الافتتاحية للقمة», «جلسات الحوار الاستراتيجي»."""

from __future__ import annotations

from extract.events.text.view import SentenceView, Span
from extract.events.text.words import without_prefix, words

_IN_PHRASE = 2


def is_one_gathering(view: SentenceView, first: Span, second: Span) -> bool:
    """Whether the noun at `second` only says whose sitting or round the noun at `first` is."""
    if view.barrier_cost(first[1], second[0]) > 0 or view.words_between(first[1], second[0]) > _IN_PHRASE:
        return False
    head = view.words_after(first[0], 1)
    if not head or not ({head[0], without_prefix(head[0])} & words("sitting_of")):
        return False
    behind = view.words_after(first[1], 4)
    at = view.words_after(second[0], 1)
    between = behind[: behind.index(at[0])] if at and at[0] in behind else behind
    joined = at and at[0].startswith("و") and without_prefix(at[0]) != at[0]
    return not joined and not words("scene_word") & set(between)
