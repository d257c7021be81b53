"""Whether a text is about security policy at all: counts of its terms, by `extract/lexicon/security_terms.csv`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from extract.folding import fold
from extract.lexicons import pattern_of, read_lexicon

_SHORT = 60


@dataclass(frozen=True, slots=True)
class Relevance:
    """How many core terms (terrorism itself) and field terms (security at large) a text has, and how many words.

    `named`: how many of the field terms are security by name; war and crime alone are no security policy.
    """

    core: int
    field: int
    named: int
    different: int
    words: int

    @property
    def is_security(self) -> bool:
        """Whether the text as a whole is about security or counter-terrorism."""
        if self.words <= _SHORT:
            return self.core >= 1 or self.field >= 2
        if self.core >= 2 or (self.core >= 1 and self.field >= 2):
            return True
        return self.named >= 1 and self.different >= 4 and (self.core + self.field) / max(self.words, 1) >= 0.015

    @property
    def is_central(self) -> bool:
        """Whether terrorism is what the text is about."""
        return self.core >= 4 or (self.core >= 2 and self.core / max(self.words, 1) >= 0.008)


NOTHING = Relevance(0, 0, 0, 0, 0)


@lru_cache(maxsize=1)
def _patterns() -> MappingProxyType[str, re.Pattern[str]]:
    by_kind: dict[str, list[str]] = {}
    for entry in read_lexicon("security_terms"):
        by_kind.setdefault(entry.get("kind"), []).append(entry.key)
    return MappingProxyType({kind: re.compile(pattern_of(keys)) for kind, keys in by_kind.items()})


def relevance_of(text: str) -> Relevance:
    """Count the security terms of `text`."""
    folded = fold(text)
    core, field, named = (_patterns()[kind].findall(folded) for kind in ("core", "field", "security"))
    different = len({*core, *field, *named})
    return Relevance(len(core), len(field) + len(named), len(named), different, folded.count(" ") + 1)


def speaks_of_security(told: Relevance, title: str = "") -> bool:
    """Whether a document whose text tells `told` is about security: the text as a whole, or title and one term."""
    return told.is_security or (told.core + told.field > 0 and relevance_of(title).core > 0)


def may_tell_events(told: Relevance, title: str = "") -> bool:
    """Whether anything of a document is worth reading: it is about security, or names terrorism in passing."""
    return told.core > 0 or speaks_of_security(told, title)


def is_outside(text: str) -> bool:
    """Whether `text` speaks of prices, tourism, trade or health: figures of no security policy."""
    return _patterns()["outside"].search(fold(text)) is not None


def is_civil(text: str) -> bool:
    """Whether `text` speaks of schools, farming, festivals or clean hands, and not of security beside it."""
    told = relevance_of(text)
    return told.core + told.field == 0 and _patterns()["civil"].search(fold(text)) is not None
