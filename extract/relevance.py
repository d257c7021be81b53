"""Whether a text is about security policy at all: counts of its terms, by `extract/lexicon/security_terms.csv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extract.folding import fold
from extract.lexicons import pattern_of, read_lexicon

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Relevance:
    """How many core terms (terrorism itself) and field terms (security at large) a text has, and how many words."""

    core: int
    field: int
    different: int
    words: int

    @property
    def is_security(self) -> bool:
        """Whether the text as a whole is about security or counter-terrorism."""
        if self.words <= _SHORT:
            return self.core >= 1 or self.field >= 2
        if self.core >= 2 or (self.core >= 1 and self.field >= 2):
            return True
        return self.different >= 4 and (self.core + self.field) / max(self.words, 1) >= 0.015

    @property
    def is_central(self) -> bool:
        """Whether terrorism is what the text is about."""
        return self.core >= 4 or (self.core >= 2 and self.core / max(self.words, 1) >= 0.008)


NOTHING = Relevance(0, 0, 0, 0)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    by_kind: dict[str, list[str]] = {"core": [], "field": [], "outside": [], "civil": []}
    for entry in read_lexicon("security_terms"):
        by_kind[entry.get("kind")].append(entry.key)
    core, field, outside, civil = (re.compile(pattern_of(keys)) for keys in by_kind.values())
    return core, field, outside, civil


def relevance_of(text: str) -> Relevance:
    """Count the security terms of `text`."""
    folded = fold(text)
    core, field = (pattern.findall(folded) for pattern in _patterns()[:2])
    return Relevance(len(core), len(field), len({*core, *field}), folded.count(" ") + 1)


def is_outside(text: str) -> bool:
    """Whether `text` speaks of prices, tourism, trade or health: figures of no security policy."""
    return _patterns()[2].search(fold(text)) is not None


def is_civil(text: str) -> bool:
    """Whether `text` speaks of schools, farming, festivals or clean hands, and not of security beside it."""
    told = relevance_of(text)
    return told.core + told.field == 0 and _patterns()[3].search(fold(text)) is not None
