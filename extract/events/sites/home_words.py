"""Words that tell a text's country without naming it: bodies, offices and decrees of one state, named operations."""

from __future__ import annotations

from functools import lru_cache

from extract.events.happenings.candidates import Candidate
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, Span
from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.words import WordIndex, words_of

_REACH = 14.0

Home = tuple[str, Span]


@lru_cache(maxsize=1)
def _homes() -> WordIndex[str]:
    return WordIndex((entry.key, entry.get("country")) for entry in read_lexicon("home_words"))


@lru_cache(maxsize=1)
def _operations() -> WordIndex[str]:
    return WordIndex((entry.key, entry.get("country")) for entry in read_lexicon("operations"))


def _told(text: str, index: WordIndex[str]) -> list[Home]:
    words = words_of(fold(text))
    return [
        (hit.values[0], (words.starts[hit.first] + len(hit.prefix), snap_end(text, words.end(hit.last))))
        for hit in index.hits(words)
    ]


@lru_cache(maxsize=4)
def homes_of(text: str) -> tuple[Home, ...]:
    """The words of `text` that only texts of one country hold, each with that country: «المرسوم الملكي رقم م/15»."""
    return tuple(_told(text, _homes()))


def home_of(text: str) -> Home | None:
    """The one country that such words tell, with the first of them; None where they tell none or several."""
    told = homes_of(text)
    return told[0] if len({country for country, _ in told}) == 1 else None


def home_in_sentence(mentions: DocumentMentions, view: SentenceView) -> Home | None:
    """The country that such a word of the sentence itself tells."""
    sentence = view.sentence
    told = [home for home in homes_of(mentions.document.text) if sentence.char_start <= home[1][0] < sentence.char_end]
    return told[0] if len({country for country, _ in told}) == 1 else None


def where_the_operation_is(mentions: DocumentMentions, view: SentenceView, candidate: Candidate) -> Home | None:
    """«استشهد … ضمن عملية إعادة الأمل»: the country of a named operation, where the document names that country."""
    offset = view.sentence.char_start
    for country, (start, end) in _told(view.sentence.text, _operations()):
        span = (start + offset, end + offset)
        if span[0] < candidate.start or view.distance(candidate.spans[0], span) > _REACH:
            continue
        named = [m for m in (*mentions.places, *mentions.demonyms) if m.country == country]
        if named:
            return country, (named[0].char_start, named[0].char_end)
    return None
