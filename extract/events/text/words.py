"""The words that the rules of this package know, by kind: `extract/lexicon/event_words.csv`."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache

from extract.folding import fold
from extract.lexicons import FOLDER, LexiconError, read_lexicon
from extract.models import TriggerMention

_LIST = "event_words"


@lru_cache(maxsize=1)
def _by_kind() -> dict[str, frozenset[str]]:
    keys: defaultdict[str, set[str]] = defaultdict(set)
    for entry in read_lexicon(_LIST):
        kind = entry.get("kind")
        if not kind:
            raise LexiconError(
                f"{FOLDER / _LIST}.csv:{entry.line}: {entry.surface!r} has no kind; name the rule's kind of word"
            )
        keys[kind].add(entry.key)
    return {kind: frozenset(found) for kind, found in keys.items()}


@lru_cache(maxsize=None)
def words(kind: str) -> frozenset[str]:
    """The folded words (or phrases, single blanks) of `kind`. Raises LexiconError for a kind without a row."""
    known = _by_kind()
    if kind not in known:
        raise LexiconError(
            f"{FOLDER / _LIST}.csv: no row of kind {kind!r}; add one, or use one of: {', '.join(sorted(known))}"
        )
    return known[kind]


def lexicon_word(trigger: TriggerMention) -> str:
    """The folded word or phrase of the lexicon that a trigger was found by: «اقر» of «وأقرته»."""
    return trigger.rule.removeprefix("trigger:")


def is_plural_of_things(text: str) -> bool:
    """Whether the first word of `text` ends as the plural of a thing or deed: «الهجمات», «غارات جوية»."""
    return fold(text).split()[0].endswith("ات")


def without_prefix(word: str) -> str:
    """`word` without the particles and the article written on to it, where three letters are left."""
    for prefix in ("وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word
