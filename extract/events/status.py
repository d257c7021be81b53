"""Whether a happening occurred, is planned or only proposed."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from extract.events.candidates import Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.lexicons import read_lexicon
from extract.models import Status


@lru_cache(maxsize=1)
def _planning_words() -> dict[str, str]:
    planning = {}
    for entry in read_lexicon("planning"):
        for prefix in ("", "و", "ف"):
            planning[prefix + entry.key] = entry.get("status")
    return planning


def _will(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a verb in the future stands right before: «سيتم القبض», «ستبدأ محاكمة»."""
    starts = tuple(words("future_start"))
    return any(word.lstrip("و").startswith(starts) for word in view.words_before(candidate.start, 2))


def status_of(view: SentenceView, candidate: Candidate, start: date | None, published: date | None) -> Status:
    """The status by the verb's tense, the planning words before it, and the date against publication."""
    planning = _planning_words()
    before = [planning[key] for key in view.words_before(candidate.start, 7) if key in planning]
    ahead = start is not None and published is not None and start > published
    if candidate.blocker == "call" or "proposed" in before:
        return "proposed"
    behind = start is not None and published is not None and start < published
    if ahead or (not behind and (candidate.tense == "future" or _will(view, candidate))):
        return "planned"
    if "planned" in before and (start is None or published is None or start >= published):
        return "planned"
    if "intended" in before:
        return "planned"
    return "occurred"
