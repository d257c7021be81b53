"""Words of saying: where a sentence tells that somebody said, announced or reported something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.triggers import Word

_SPEAKER_REACH = 4
_SAYER_REACH = 7
_ACCOUNT_REACH = 2
_DEED_REACH = 4
_DEEDS = ("attack", "bombing", "shooting", "air_strike", "raid", "operation", "clash")
_ITS_OWN = ("ها", "هم", "ه")


@dataclass(frozen=True, slots=True)
class Frame:
    """A word of saying, and whether it announces what follows it as news of the same day, or may tell such news."""

    span: Span
    announces: bool
    tells: bool = False


@lru_cache(maxsize=1)
def _speech_words() -> dict[str, str]:
    speech = {}
    for entry in read_lexicon("speech"):
        for prefix in ("", "و", "ف"):
            speech[prefix + entry.key] = entry.get("kind")
    return speech


def frames_of(view: SentenceView) -> list[Frame]:
    """The words of saying in a sentence."""
    speech = _speech_words()
    return [
        Frame(
            (word.start, word.end),
            (speech[word.key] == "announce" and not words("accounts") & set(view.words_after(word.end, _ACCOUNT_REACH)))
            or bool(words("announcing_body") & set(view.words_after(word.end, _SPEAKER_REACH)))
            or (speech[word.key] == "tell" and _is_news_of_source(view, word)),
            speech[word.key] == "tell",
        )
        for word in view.words
        if word.key in speech and _says(view, word) and not _does_again(view, word)
    ]


def _does_again(view: SentenceView, word: Word) -> bool:
    """«جدد المسلحون أمس هجماتهم»: a deed of one's own done once more, where else «جدد» is said of words."""
    if word.key not in words("done_again"):
        return False
    return any(
        trigger.sub_event_type in _DEEDS
        and trigger.role == "head"
        and fold(trigger.text).endswith(_ITS_OWN)
        and 0 <= view.words_between(word.end, trigger.char_start) <= _DEED_REACH
        and trigger.char_start >= word.end
        for trigger in view.triggers
    )


def _is_news_of_source(view: SentenceView, word: Word) -> bool:
    """«أكد مصدر طبي أمس مقتل شرطيين»: a source that tells a deed itself, no «أن» behind the verb."""
    source = words("news_source") & set(view.words_after(word.end, 1))
    return bool(source) and not view.has_barrier(word.end, view.sentence.char_end, ("complement",))


def _says(view: SentenceView, word: Word) -> bool:
    """Whether a word of saying is a verb here: not a name («أبو …»), not «معسكر تابع للتنظيم» (belonging to)."""
    if words("name_particle") & set(view.words_before(word.start, 1)):
        return False
    following = view.words_after(word.end, 1)
    if words("back_to_it") & set(following) and words("relative_pronoun") & set(view.words_before(word.start, 1)):
        return False  # «المؤتمر الذي دعت إليه الحكومة»
    return word.key not in words("belonging") or not (following and following[0].startswith("ل"))


def is_right_after_saying(view: SentenceView, position: int) -> bool:
    """«أعلن الجيش الجمعة …»: whether a verb of saying and perhaps who says it stand right before `position`.

    «أفادت بأنه تم الجمعة ضبط …» tells the day of what is said.
    """
    return any(
        frame.span[1] <= position
        and view.words_between(frame.span[1], position) <= _SAYER_REACH
        and not view.has_barrier(frame.span[1], position, ("complement",))
        for frame in frames_of(view)
    )
