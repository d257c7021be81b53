"""Bytes to text, without ever replacing a character that could not be read."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from extract.reading.problems import UnreadableError

CANDIDATES = ("cp1256", "iso8859_6", "utf_16_le", "utf_16_be", "cp1252")
NAMES = (("cp1256", "Windows-1256"), ("iso8859_6", "ISO 8859-6"), ("utf_16_le", "UTF-16"), ("utf_16_be", "UTF-16"))
_SAMPLE = 200_000
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SAVE_AS = "save it as UTF-8 text"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read as, and whether that was a guess rather than a fact."""

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes) -> Decoded:
    """The text of `data`: by its byte order mark, as UTF-8, or in the encoding that fits best.

    Line ends stay as they are; a byte order mark is no part of the text. Raises UnreadableError for
    binary data, damaged UTF-8, and bytes that no Arabic encoding explains.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_checked(_strictly(data, encoding)), encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error.start)
    else:
        if not _CONTROL.search(text[:_SAMPLE]) and not _CONTROL.search(text):
            return Decoded(text, "utf-8")
    encoding = guess(data[:_SAMPLE])
    return Decoded(_checked(_strictly(data, encoding)), dict(NAMES).get(encoding, encoding), guessed=True)


def guess(sample: bytes) -> str:
    """The Python name of the encoding that explains `sample` best. UnreadableError if none does."""
    from charset_normalizer import from_bytes

    even = sample[: len(sample) // 2 * 2]  # half a UTF-16 character at the sample's end explains nothing
    best = from_bytes(even, cp_isolation=list(CANDIDATES)).best()
    if best is None or best.encoding not in CANDIDATES:
        raise UnreadableError("is binary or in an unknown encoding", _SAVE_AS)
    return best.encoding


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"cannot be decoded as {dict(NAMES).get(encoding, encoding)}: {error.reason} at byte {error.start}"
        raise UnreadableError(reason, _SAVE_AS) from error


def _refuse_damaged(data: bytes, start: int) -> None:
    """UTF-8 with a few bad bytes is damaged; read in another encoding it would be nonsense that looks fine."""
    lenient = data[:_SAMPLE].decode("utf-8", "replace")
    bad = lenient.count("\ufffd")
    good = sum(1 for character in lenient if ord(character) > 0x7F) - bad
    if good > 20 * bad:
        raise UnreadableError(f"is damaged UTF-8: byte {start} does not belong there", "fetch or save the file again")


def _checked(text: str) -> str:
    if _CONTROL.search(text):
        raise UnreadableError("is binary, no text", "leave it out, or save its text as UTF-8")
    return text
