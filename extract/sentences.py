"""Cutting a document into sentences with offsets, and telling prose from page furniture.

Every sentence is a span of the document's text. `kind` says what it is good for: events are read from
`body` and `item`; `title` and `heading` only lend context; `furniture` (navigation, ratings, teasers,
forms) gives nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.folding import fold
from extract.lexicons import pattern_of, read_lexicon
from extract.models import Sentence

_LINE = re.compile(r"[^\n\r]+")
_STOP = re.compile(r"[.!?؟…]+[»”\"'’)\]]*")
_TERMINAL = '.!?؟…:؛»”"،,)'
_BULLET = re.compile(r"\s*(?:[•●▪◦‣*·-]|\d{1,2}\s*[-).]|[اأ-ي]\s*[-)])\s+")
_YEAR_ALONE = re.compile(r"\b(?:19|20)\d\d\Z")
_OPEN_REACH = 12
_SHORT_OPENING = 45
_TITLE_LENGTH = 150
_HEADLINE_LENGTH = 60  # longer lines may be news that only lacks its full stop
_LONGEST_SENTENCE = 2_000


@lru_cache(maxsize=1)
def _furniture_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns of whole lines, of line openings, of lines before furniture only, and of words that no headline has."""
    by_kind = {kind: [] for kind in ("line", "opening", "tail", "prose", "open_end")}
    for entry in read_lexicon("furniture"):
        by_kind[entry.get("kind")].append(entry.key.casefold())
    whole = re.compile(rf"(?:\W*(?:{pattern_of(by_kind['line'])}))+\W*")
    opening = re.compile(rf"\W*(?:{pattern_of(by_kind['opening'])})")
    tail = re.compile(rf"\W*(?:{pattern_of(by_kind['tail'])})\W*")
    prose = re.compile(rf"(?<!\w)(?:{pattern_of(by_kind['prose'])})(?!\w)")
    return whole, opening, tail, prose


@lru_cache(maxsize=1)
def _open_end() -> re.Pattern[str]:
    """A text that ends on a word that no sentence ends with: «… المدينة التي»; as written, not folded."""
    surfaces = [entry.surface for entry in read_lexicon("furniture") if entry.get("kind") == "open_end"]
    return re.compile(rf"(?<!\S)و?(?:{pattern_of(surfaces)})\s*\Z")


def _is_hard_wrapped(lines: list[str]) -> bool:
    """Whether a text breaks its lines at a fixed width, so that a line end is no sentence end."""
    full = [line for line in lines if line.strip()]
    if len(full) < 4 or max(map(len, full)) > 180:
        return False
    running = sum(1 for line in full[:-1] if len(line) > 55 and line.rstrip()[-1] not in _TERMINAL)
    return running >= 0.35 * len(full)


def _unbroken(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """`spans` of lines, a line that ends with «في» or «من» joined to the next: no sentence ends there."""
    open_end = _open_end()
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and open_end.search(text, max(joined[-1][0], joined[-1][1] - _OPEN_REACH), joined[-1][1]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _blocks(text: str) -> list[tuple[int, int]]:
    """Spans of the paragraphs of `text`: lines, or runs of lines where the text is hard-wrapped."""
    spans = _unbroken(text, [match.span() for match in _LINE.finditer(text) if match.group().strip()])
    if not _is_hard_wrapped([text[start:end] for start, end in spans]):
        return spans
    blocks: list[tuple[int, int]] = []
    for start, end in spans:
        if blocks:
            before = text[blocks[-1][0] : blocks[-1][1]].rstrip()
            gap = text[blocks[-1][1] : start]
            wrapped = before[-1] not in ".!?؟…:" and gap.count("\n") == 1 and len(before.rsplit("\n", 1)[-1]) > 55
            if wrapped:
                blocks[-1] = (blocks[-1][0], end)
                continue
        blocks.append((start, end))
    return blocks


def _ends_here(text: str, match: re.Match[str], begin: int, limit: int) -> bool:
    """Whether the punctuation at `match` ends a sentence (not a decimal point, not an initial)."""
    start, end = match.span()
    if text[max(0, start - 1) : start] == "(" and match.group().endswith(")"):
        return False  # «عدوانا (...) ينتهك الهدنة»: left out, nothing ended
    if match.group()[0] == "." and end < limit:
        if start and text[start - 1].isdigit() and text[end].isdigit():
            return False
        word = re.search(r"\S*$", text[max(0, start - 12) : start]).group().strip("«»“”\"'(")
        if len(word) == 1 and not word.isdigit():
            return False
        if text[end].isascii() and text[end].isalnum():
            return False
        if _YEAR_ALONE.search(text, max(begin, start - _SHORT_OPENING), start) and start - begin < _SHORT_OPENING:
            return False  # «وفي نوفمبر 2014. اعتقل …»: a stray full stop behind an opening date
    return end >= limit or text[end].isspace() or "\u0621" <= text[end] <= "\u064a" or text[end] in '«“"('


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the sentences of one paragraph; over-long ones are cut at a blank."""
    cuts, begin = [], start
    for match in _STOP.finditer(text, start, end):
        if _ends_here(text, match, begin, end):
            cuts.append((begin, match.end()))
            begin = match.end()
    if begin < end:
        cuts.append((begin, end))
    spans: list[tuple[int, int]] = []
    for begin, stop in cuts:
        while stop - begin > _LONGEST_SENTENCE:
            blank = text.rfind(" ", begin + 1, begin + _LONGEST_SENTENCE)
            middle = blank if blank > begin else begin + _LONGEST_SENTENCE
            spans.append((begin, middle))
            begin = middle
        spans.append((begin, stop))
    return spans


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _tail_start(blocks: list[tuple[int, int]], kinds: list[str], text: str) -> int:
    """Index of the block from which on only unpunctuated lines follow: teasers and tag lists."""
    index = len(blocks)
    while index > 1 and kinds[index - 1] != "item":
        line = text[slice(*blocks[index - 1])].rstrip()
        if len(line) > _TITLE_LENGTH or line[-1] in ".!?؟…":
            break
        index -= 1
    return index if any(text[slice(*span)].rstrip()[-1] in ".!?؟…" for span in blocks[:index]) else len(blocks)


def _kinds(text: str, blocks: list[tuple[int, int]]) -> list[str]:
    whole, opening, tail, prose = _furniture_patterns()
    kinds: list[str] = []
    in_tail = False
    for position, (start, end) in enumerate(blocks):
        line = text[start:end].strip()
        folded = fold(line).casefold()
        if tail.fullmatch(folded) and position:
            in_tail = True
        if in_tail or whole.fullmatch(folded) or opening.match(folded) or not re.search(r"[\u0621-\u064a]", line):
            kinds.append("furniture")
        elif _BULLET.match(text, start, end):
            kinds.append("item")
        elif len(line) <= _TITLE_LENGTH and line[-1] not in _TERMINAL and len(blocks) > 1:
            kinds.append("title" if position == 0 else "heading")
        else:
            kinds.append("body")
    if "body" not in kinds and "item" not in kinds:
        kinds = ["body" if kind in ("title", "heading") else kind for kind in kinds]
        return kinds
    for position in range(_tail_start(blocks, kinds, text), len(blocks)):
        if kinds[position] == "heading":
            kinds[position] = "furniture"
    return [
        "body" if kind in ("title", "heading") and _is_news(text[start:end], prose) else kind
        for kind, (start, end) in zip(kinds, blocks, strict=True)
    ]


def _is_news(line: str, prose: re.Pattern[str]) -> bool:
    """«نقل الوزير أمس رسالة إلى نظيره في العاصمة …»: a long line with a word that no headline has."""
    return len(line) > _HEADLINE_LENGTH and prose.search(fold(line)) is not None


def find_sentences(text: str) -> list[Sentence]:
    """Return the sentences of `text` in order, each with its offsets and kind. Linear in the text."""
    blocks = _blocks(text)
    sentences = []
    for (start, end), kind in zip(blocks, _kinds(text, blocks), strict=True):
        for begin, stop in _cut(text, start, end):
            begin, stop = _trim(text, begin, stop)
            if begin < stop:
                sentences.append(Sentence(begin, stop, text[begin:stop], kind))
    return sentences
