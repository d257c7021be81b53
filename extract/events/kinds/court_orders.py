"""What a court orders or issues: custody, a release, a warrant, a verdict; «أمرت محكمة بكشف طبي» is none of them."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_REACH = 15
_OWN = ("هما", "هم", "ها", "ه")


def is_court_order(candidate: Candidate) -> bool:
    """Whether a candidate is a verb of ordering or issuing and its court alone: «أمرت محكمة», «أصدر قاضي»."""
    told = fold(candidate.text).split()
    if not candidate.verbal or len(candidate.spans) > 1 or len(told) != 2:
        return False
    return told[0].lstrip("وف") in words("orders") and bool(words("bench_of_order") & {told[1]})


def ordered_by_court(view: SentenceView, candidate: Candidate) -> str:
    """The kind of what a court order orders: the first thing that its words name; "" where it is none of them."""
    behind = view.undated_words_after(candidate.spans[0][1], _REACH)
    for key, following in pairwise((*behind, "")):
        bare = _bare(key)
        if key in words("warrant_paper") and _bare(following) in words("warrant_for"):
            return "warrant"
        if bare in words("caught_for_court") and following in words("brought_to_court"):
            return "warrant"  # «أمرا بضبط وإحضار»
        if bare in words("verdict"):
            return "sentence"
        if bare in words("held_by_order"):
            return "detention"
        if bare in words("letting_go"):
            return "release"
    return ""


def _bare(key: str) -> str:
    """«بحبسه» -> «حبس»."""
    key = key.removeprefix("ب").removeprefix("ال")
    ends = next((end for end in _OWN if key.endswith(end) and len(key) > len(end) + 2), "")
    return key if key in words("verdict") else key.removesuffix(ends)
