"""Deaths told without a word of toll: «قضى جندي متأثرا بجروحه», «قطعوا رأس جندي», «قطع رؤوس خمسة رعاة»."""

from __future__ import annotations

from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.triggers import Word

_FAR_AHEAD = 14
_CUT_REACH = 4


def tells_death(view: SentenceView, word: Word) -> bool:
    """Whether one person told right behind `word` is dead by what it says."""
    return _passed_away(view, word) or is_beheading(view, word)


def _passed_away(view: SentenceView, word: Word) -> bool:
    """«قضى جندي متأثرا بجروحه», «توفي شرطي إثر إصابته»: of wounds; not «قضى شاب عامين في السجن»."""
    if word.key.lstrip("وف") not in words("passed_away") or len(view.dates) > 1:
        return False
    behind = view.undated_words_after(word.end, _FAR_AHEAD)
    return behind[:1] in single_people()["one"] and bool(words("dies_of") & set(behind))


def is_beheading(view: SentenceView, word: Word) -> bool:
    """«قطع مسلحون رؤوس خمسة», «جز رأس جندي»: heads behind a verb of cutting; not «على رأس وفد من خمسة»."""
    return word.key in words("heads") and bool(words("cuts_off") & set(view.unjoined_before(word.start, _CUT_REACH)))
