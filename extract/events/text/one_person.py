"""The phrases for one person («شرطي», «النائب»), as the lexicon lists them."""

from __future__ import annotations

from functools import lru_cache

from extract.lexicons import read_lexicon
from extract.triggers import Word


@lru_cache(maxsize=1)
def single_people() -> dict[str, frozenset[tuple[str, ...]]]:
    """The phrases for one person, by how they stand: `one` («شرطي»), `known` («النائب»), `office` («قائد …»)."""
    kinds: dict[str, set[tuple[str, ...]]] = {"one": set(), "known": set(), "office": set()}
    for entry in read_lexicon("single_people"):
        kinds[entry.get("kind")].add(tuple(entry.key.split()))
    return {kind: frozenset(phrases) for kind, phrases in kinds.items()}


@lru_cache(maxsize=1)
def people_units() -> dict[str, str]:
    """The unit of each single word for one person: «شرطيا» police, «سائحا» people."""
    return {entry.key: entry.get("unit") for entry in read_lexicon("single_people") if " " not in entry.key}


def phrase_at(words_: tuple[Word, ...], known: bool) -> tuple[Word, Word] | None:
    """First and last word of the phrase for one person that `words_` begin with; else None.

    Those who are known («النائب», «قائد …») count too where `known` says so.
    """
    people = single_people()
    for length in range(min(2, len(words_)), 0, -1):
        phrase = tuple(word.key for word in words_[:length])
        if phrase in people["one"] or (known and phrase in people["known"] | people["office"]):
            return words_[0], words_[length - 1]
    return None
