"""The phrases for one person («شرطي», «النائب»), as the lexicon lists them."""

from __future__ import annotations

from functools import lru_cache

from extract.lexicons import read_lexicon


@lru_cache(maxsize=1)
def single_people() -> dict[str, frozenset[tuple[str, ...]]]:
    """The phrases for one person, by how they stand: `one` («شرطي»), `known` («النائب»), `office` («قائد …»)."""
    kinds: dict[str, set[tuple[str, ...]]] = {"one": set(), "known": set(), "office": set()}
    for entry in read_lexicon("single_people"):
        kinds[entry.get("kind")].add(tuple(entry.key.split()))
    return {kind: frozenset(phrases) for kind, phrases in kinds.items()}
