"""One pass over the folded text for everything that can begin or continue a number.

The text becomes one byte a character (ISO 8859-6; what it lacks cannot be part of a number word), every
non-letter a blank; an Aho-Corasick automaton then finds whole words, numpy the runs of digits.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import ahocorasick_rs
import numpy as np

from extract.numbers.words import clitics, readings

_ARABIC = range(0xC1, 0xF3)
_MAX_DIGITS = 15
_TABLE = 12  # so many literals without a word between them are a table or a code, no counts


class Token(NamedTuple):
    """A word or a digit literal of the scan. `start` is behind glued particles, `word_start` before them.

    `role` is that of the word list, or `digits`, or `junk` for digits that cannot be a quantity (dates, times,
    model names); `years` marks a literal of four bare digits; `decimals` one with a fraction.
    """

    role: str
    value: float
    start: int
    end: int
    word_start: int
    conj: bool
    prep: str
    article: bool
    unit: str = ""
    literal: str = ""


@lru_cache(maxsize=1)
def _byte_table() -> bytes:
    kept = {*_ARABIC, *range(ord("0"), ord("9") + 1), *range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1)}
    return bytes(code if code in kept or code == ord("_") else 32 for code in range(256))


@lru_cache(maxsize=1)
def _automaton() -> tuple[ahocorasick_rs.BytesAhoCorasick, tuple[str, ...]]:
    words = tuple(readings())
    patterns = [f" {word} ".encode("iso8859-6") for word in words]
    return ahocorasick_rs.BytesAhoCorasick(patterns), words


# A literal: grouped thousands, the wire agencies' «ر» (fraction first), a decimal, a plain integer. Bounded.
_LITERAL = re.compile(
    r"(?P<grouped>[1-9]\d{0,2}(?:(?:,\d{3}){1,6}(?:\.\d{1,6})?|(?:\.\d{3}){1,6}(?:,\d{1,6})?"
    r"|(?:[\u066c\u060c]\d{3}){1,6}(?:[.\u066b]\d{1,6})?|(?: \d{3}){1,6}))(?![\d\u066b\u066c])(?![.,\u060c]\d)"
    r"|(?P<ra>\d{1,6} ?ر ?\d{1,6}(?: ?ر ?\d{1,3}){0,3})(?![\d\u0621-\u064a])"
    r"|(?P<decimal>\d{1,15}[.,\u066b\u060c]\d{1,15})(?!\d)(?![.,\u060c]\d)"
    r"|(?P<plain>\d+)"
)
_DAY_MONTH_YEAR = re.compile(r" ?[-/] ?\d{1,2} ?[-/] ?\d{2,4}(?!\d)")
_JOINED = re.compile(
    r"(?:[/\\:+*=xX\u00d7.]\d|[A-Za-z_@#]|[/\\]\d| ?[+*\u00d7xX] ?\d|/[\u0621-\u064a]? ?\d| ?/ ?\d| ?: ?\d{2}(?!\d))"
)
_COUNTED_PADDED = re.compile(r"0[2-9] ?[\u0621-\u064a]{3}")  # «08 عناصر»
_OUTSIDE_CODE = " .,\n()%$-"
_JOINERS = "/\\:+*=\u00d7.@#_-"
_CHAIN = re.compile(r"[ ]?[/\\:+*=xX\u00d7.-][ ]?\d{1,15}")
_SPACED_SLASH = re.compile(
    r"(?:\d|(?<![\u0621-\u064a])[\u0621-\u064a]|صفر) ?[/\\] ?$|صفر ?- ?$|\d ?[+\u00d7*xX] ?$|\d:$"
)


def _literal_value(match: re.Match[str], after_scale: bool) -> float:
    """The value of a literal; `after_scale` says that «مليون» or a measure follows, so a lone group is a fraction."""
    kind, text = match.lastgroup, match.group()
    if kind == "ra":
        parts = [part.strip() for part in text.split("ر")]
        if len(parts[0]) == 3 and len(parts[-1]) <= 3 and not after_scale:
            return float("".join(reversed(parts)))
        return float("".join(reversed(parts[1:])) + "." + parts[0])
    if kind == "decimal":
        return float(re.sub(r"[,\u066b\u060c]", ".", text))
    separators = re.findall(r"[^\d]", text)
    if after_scale and len(separators) == 1 and separators[0] in ".,\u060c":
        return float(re.sub(r"[^\d]", ".", text))
    if len(set(separators)) == 2:
        whole, fraction = re.split(re.escape(separators[-1]), text)
        return float(re.sub(r"[^\d]", "", whole) + "." + fraction)
    return float(re.sub(r"[^\d]", "", text))


_SCALE_FOLLOWS = re.compile(
    r" ?(?:ملايين|مليون|مليار|بليون|تريليون|ترليون|كيلومتر|كلم|كم(?![\u0621-\u064a])|%|\u066a|في الم|بالم)"
)
_PREFIX = re.compile(r"[\u0621-\u064a]{1,5}$")


_PADDED = re.compile(r"\d{1,15}( {1,4})[.,\u066b\u066c\u060c]\d")


def _literal(folded: str, start: int) -> tuple[re.Match[str], int]:
    """The literal at `start` and its end. Folding pads a word whose tatweel it took out: «بـ64.1» is «ب64 .1» there."""
    padded = _PADDED.match(folded, start) if start and folded[start - 1].isalpha() else None
    if padded:
        head, pad = padded.start(1) - start, len(padded.group(1))
        match = _LITERAL.match(folded[start : padded.start(1)] + folded[padded.end(1) : padded.end(1) + 40])
        if match.end() > head:
            return match, start + match.end() + pad
    match = _LITERAL.match(folded, start)
    return match, match.end()


def _digits(folded: str, start: int) -> Token:
    """The digit literal at `start`, with the letters glued before it read as particles."""
    match, end = _literal(folded, start)
    literal = match.group()
    word_start, conj, prep, article = start, False, "", False
    before = folded[start - 1] if start else " "
    role = "digits"
    if before.isalpha():
        prefix = _PREFIX.search(folded, max(0, start - 5), start)
        glued = clitics().get(prefix.group()) if prefix else None
        between_digits = prefix and prefix.group() == "و" and folded[prefix.start() - 1].isdigit()  # «12و14 ألف»
        if glued and (prefix.start() == 0 or between_digits or not folded[prefix.start() - 1].isalnum()):
            conj, prep, article = glued
            word_start = prefix.start()
        elif before.isascii() or prefix is None or len(prefix.group()) == 1:
            role = "junk"  # «MH370», «1000م3», «ت1»
    elif (
        before in "/\\:+#@_*=\u00d7"
        or (before == "-" and start > 1 and folded[start - 2].isalpha())
        or (before in ".," and start > 1 and folded[start - 2].isascii() and folded[start - 2] not in _OUTSIDE_CODE)
    ):
        role = "junk"
    if role == "digits" and before in " /\\:-" and _SPACED_SLASH.search(folded, max(0, start - 7), start):
        role = "junk"
    following = folded[end : end + 2].lstrip(" ")[:1]
    if (
        following
        and (following in _JOINERS or (following.isascii() and following.isalpha()))
        and (_JOINED.match(folded, end) or _DAY_MONTH_YEAR.match(folded, end))
    ):
        role = "junk"
        for _ in range(8):
            chained = _CHAIN.match(folded, end)
            if not chained:
                break
            end = chained.end()
    digits = len(literal)
    if match.lastgroup != "plain" and digits < 60:
        digits = sum(map(str.isdigit, literal))
    padded = len(literal) > 1 and literal[0] == "0" and literal[1].isdigit() and match.lastgroup != "ra"
    if digits > _MAX_DIGITS or (padded and not _COUNTED_PADDED.match(folded, start)):
        role = "junk"
    value = 0.0
    if role != "junk":
        plain = match.lastgroup == "plain"
        value = float(literal) if plain else _literal_value(match, _SCALE_FOLLOWS.match(folded, end) is not None)
    return Token(role, value, start, end, word_start, conj, prep, article, "", literal)


_TEN_FOLLOWS = (" عشر ", " عشره ", " عشر\n")


def scan(folded: str) -> list[Token]:
    """All tokens of `folded` in order of their place."""
    raw = folded.encode("iso8859-6", "replace")
    automaton, words = _automaton()
    table = readings()
    tokens = []
    padded = b" " + raw.translate(_byte_table()) + b" "
    for pattern, start, end in automaton.find_matches_as_indexes(padded, overlapping=True):
        role, value, core, conj, prep, article, unit = table[words[pattern]]
        if role == "unit" and value == 1 and folded.startswith(_TEN_FOLLOWS, end - 2):
            role, core, conj = (
                "teen_unit",
                core + (words[pattern][core] == "و"),
                True,
            )  # «وأحد عشر» folds like «واحد عشر»
        tokens.append(Token(role, value, start + core, end - 2, start, conj, prep, article, unit))
    codes = np.frombuffer(padded, dtype=np.uint8)
    is_digit = codes - np.uint8(48) < 10  # unsigned: what lies below «0» wraps round
    starts = np.flatnonzero(is_digit[1:] > is_digit[:-1])
    if starts.size:
        tables, done = _tables(codes, starts) if starts.size >= _TABLE else {}, 0
        for position in starts.tolist():
            if position >= done:
                if position in tables:
                    done = tables[position] + 1
                    token = Token("junk", 0.0, position, done, position, False, "", False)
                else:
                    token = _digits(folded, position)
                    done = token.end
                tokens.append(token)
        tokens.sort(key=_place)
    return tokens


def _tables(codes: np.ndarray, starts: np.ndarray) -> dict[int, int]:
    """Runs of `_TABLE` or more literals with no letter between them, where each begins -> where its last one does."""
    letters = np.cumsum(codes >= 65)[starts]
    _, first, count = np.unique(letters, return_index=True, return_counts=True)
    long = np.flatnonzero(count >= _TABLE)
    return dict(zip(starts[first[long]].tolist(), starts[(first + count)[long] - 1].tolist(), strict=True))


def _place(token: Token) -> int:
    return token.start
