"""Whether words of a text say a number: in digits or words, as a dual, as one person, as somebody with his own."""

from __future__ import annotations

import re
from functools import lru_cache

from extract.events.text.words import words as kind_of_words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import Quantity
from extract.numbers import find_numbers

NUMBER = re.compile(r"\d+(?:[.,٫٬]\d+)*")
_SCALES = (1.0, 1e3, 1e6, 1e9, 1e12)
_BESIDE = 60
_BOTH_OF_THEM = ("عليهما", "عنهما")
_ONE_OF_THEM = ("عليه", "عليها", "اخر", "اخري")


def says(text: str, quantity: Quantity) -> bool:
    """Whether the words of a quantity, read alone or with what stands beside them, are its value."""
    start, end = quantity.char_start, quantity.char_end
    if any(quantity.value in (n.value, n.value_max) for n in find_numbers(text[start:end])):
        return True
    opening = max(0, start - _BESIDE)
    beside = find_numbers(text[opening : end + _BESIDE])
    if quantity.value in (_relatives(text[start:end]), _led(text[start:end])):
        return True
    if quantity.value == 2.0 and _are_two_people(text[start:end], text[end : end + 2 * _BESIDE]):
        return True
    if quantity.value == 1.0 and _is_one_person(text[start:end]):
        return not any(0 <= start - opening - number.char_end <= 1 for number in beside)  # «19 شخصا» is no one
    return any(
        quantity.value in (number.value, number.value_max)
        for number in beside
        if (number.char_start + opening, number.char_end + opening) == (start, end)
    )


@lru_cache(maxsize=1)
def _people() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("single_people"))


def _is_one_person(words: str) -> bool:
    key = " ".join(fold(words).split())
    if len(key.split()) == 1 and (key in kind_of_words("given_name") or key.startswith("عبدال")):
        return True
    by_pronoun = key.lstrip("وبلف") in kind_of_words("done_to_him") or key in kind_of_words("that_he")
    by_pronoun = by_pronoun or key.split()[-1] in kind_of_words("own_death") or _takes_him(key)
    dead_or_hurt = key.removeprefix("و") in kind_of_words("one_dead") | kind_of_words("one_hurt")
    return by_pronoun or dead_or_hurt or key in _people() or key.split()[-1] in _ONE_OF_THEM


def _takes_him(key: str) -> bool:
    """«كانت أوقفته», «ورحلته»: a verb of arrest or of sending away with one person as its pronoun."""
    verb = key.removeprefix("و").removeprefix("ف")
    return verb.endswith("ه") and verb[:-1] in kind_of_words("takes_people")


def _relatives(words: str) -> int:
    """How many people «والداه وشقيقه» are."""
    keys = fold(words).split()
    bare = [key if at == 0 else key.removeprefix("و") for at, key in enumerate(keys) if at == 0 or key[:1] == "و"]
    two, one = kind_of_words("two_relatives"), kind_of_words("one_relative")
    return sum(2 * (key in two) + (key in one) for key in bare)


def _led(words: str) -> float:
    """How many «ضابط وزوجته», «نائب مع حارسيه» are; 0 where no one person opens them."""
    keys = fold(words).split()
    if len(keys) < 2 or not (_is_one_person(keys[0]) or _is_one_person(" ".join(keys[:2]))):
        return 0.0
    two, one = kind_of_words("two_relatives") | kind_of_words("two_of_his"), kind_of_words("one_relative")
    bare = [key.removeprefix("و") for key in keys[1:]]
    return 1.0 + sum(2 * (key in two) + (key in one) for key in bare)


def _are_two_people(words: str, behind: str) -> bool:
    """Whether two people are told of: «رجلي أمن», «الفتاتين», «أفرج عنهما», «مدنيين عثر على جثتيهما»."""
    keys = fold(words).split()
    first, last = keys[0], keys[-1]
    if last in _BOTH_OF_THEM:
        return True
    if len(keys) > 1:
        joined = first in _people() and last[:1] == "و" and last[1:] in _people()
        return joined or (first in kind_of_words("two_of") and last in kind_of_words("of_service"))
    if first.endswith("هما"):
        return first.removesuffix("ما").lstrip("وبلف") in kind_of_words("done_to_him")
    of_two_behind = "هما" in fold(behind) or kind_of_words("verb_of_two") & set(fold(behind).split())
    both = first in kind_of_words("two_or_many") | kind_of_words("two_known_by_both") and bool(of_two_behind)
    if first in kind_of_words("two_dead") | kind_of_words("two_guilty"):
        return True
    of_two = first.removeprefix("ال") in _duals()
    return both or of_two or first in kind_of_words("two_of_force")


@lru_cache(maxsize=1)
def _duals() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("units") if entry.get("number") == "du")


def digits_agree(words: str, value: float) -> bool:
    """Whether a lone number in digits makes `value`, as it stands or as thousands, millions or billions."""
    written = NUMBER.findall(fold(words))
    if len(written) != 1 or " و" in words:  # «مليون و200 ألف»
        return True
    readings = {"".join(re.findall(r"\d", written[0])), re.sub(r"[.,٫٬]", ".", written[0])}
    numbers = [float(reading) for reading in readings if reading.count(".") <= 1]
    return any(abs(number * scale - value) < 1e-6 * max(1.0, value) for number in numbers for scale in _SCALES)
