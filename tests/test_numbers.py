"""Numbers: the corpus as specification, the word lists' own examples, and properties that hold for any text."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.folding import fold
from extract.lexicons import Entry, read_lexicon
from extract.models import NumberMention
from extract.numbers import find_numbers
from extract.numbers.words import readings

CORPUS = Path(__file__).with_name("corpus") / "numbers.csv"


def _rows() -> list[dict[str, str]]:
    with CORPUS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _shown(text: str) -> list[tuple[str, str, str, str]]:
    return [
        (
            f"{mention.value:.12g}" + (f"..{mention.value_max:.12g}" if mention.value_max is not None else ""),
            mention.kind,
            mention.unit,
            mention.qualifier,
        )
        for mention in find_numbers(text)
    ]


def _expected(row: dict[str, str]) -> list[tuple[str, str, str, str]]:
    if not row["value"]:
        return []
    value = "..".join(f"{float(part):.12g}" for part in row["value"].split(".."))
    return [(value, row["kind"], row["unit"], row["qualifier"])]


def test_the_corpus_is_large() -> None:
    rows = _rows()
    assert len(rows) >= 500
    assert sum(not row["value"] for row in rows) >= 80


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row["text"])
def test_corpus(row: dict[str, str]) -> None:
    """Each text holds exactly the mention of its row, a near miss none."""
    assert _shown(row["text"]) == _expected(row)


def _fails(name: str, check: Callable[[Entry, list[NumberMention]], bool]) -> list[str]:
    return [entry.surface for entry in read_lexicon(name) if not check(entry, find_numbers(entry.get("example")))]


def test_units_are_read_in_their_examples() -> None:
    assert not _fails(
        "units",
        lambda entry, found: (
            entry.get("unit") in [mention.unit for mention in found] and entry.key in fold(found[0].noun)
        ),
    )


def test_currencies_are_read_in_their_examples() -> None:
    assert not _fails(
        "currencies",
        lambda entry, found: (
            [(mention.kind, mention.unit) for mention in found] == [("money", entry.get("code"))]
            and found[0].text.endswith(entry.surface)
        ),
    )


def test_countries_decide_the_currency() -> None:
    assert not _fails(
        "currency_countries", lambda entry, found: [mention.unit for mention in found] == [entry.get("code")]
    )


def test_qualifiers_are_read_in_their_examples() -> None:
    assert not _fails(
        "number_qualifiers",
        lambda entry, found: (
            [(mention.value, mention.qualifier) for mention in found] == [(60, entry.get("qualifier"))]
        ),
    )


def test_number_words_are_part_of_a_mention_of_their_example() -> None:
    assert not _fails("number_words", lambda entry, found: any(entry.key in fold(mention.text) for mention in found))


def test_every_cue_stands_in_its_example() -> None:
    for entry in read_lexicon("number_cues"):
        assert entry.key in " ".join(fold(entry.get("example")).split())


@pytest.mark.parametrize("cue", ["identifier", "law", "day", "year", "clock", "month"])
def test_cues_keep_numbers_out(cue: str) -> None:
    entries = [entry for entry in read_lexicon("number_cues") if entry.get("cue") == cue]
    assert entries
    assert [entry.surface for entry in entries if find_numbers(entry.get("example"))] == []


# -- properties ---------------------------------------------------------------------------------------------------

_PIECES = st.sampled_from(
    ["خمسة", "وعشرين", "ألفا", "3", "28", ".", "،", "و", " ", "-", "مئة", "نصف", "مليون", "بين", "ـ", "٪", "\u200f", "َ",
     "شخصا", "دولار", "2014", "الـ", "(", ")", "ر", "\n", "أكتوبر", "إلى", "شهرين", "الثالث", "x", "/", "😀"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.lists(_PIECES, max_size=30).map("".join), st.text(max_size=80)))
def test_spans_index_the_text_and_do_not_overlap(text: str) -> None:
    end = 0
    for mention in find_numbers(text):
        assert text[mention.char_start : mention.char_end] == mention.text
        assert end <= mention.char_start < mention.char_end
        assert mention.value >= 0
        assert mention.value_max is None or mention.value < mention.value_max
        end = mention.char_end


@settings(max_examples=100, deadline=None)
@given(row=st.sampled_from(_rows()), before=st.sampled_from(_rows()), after=st.sampled_from(_rows()))
def test_sentences_around_change_no_mention(row: dict[str, str], before: dict, after: dict) -> None:
    """Only a currency that its country decides may look beyond its sentence."""
    head, text = before["text"].strip() + ".\n", row["text"].strip()
    whole = head + text + ".\n" + after["text"].strip()
    inside = [
        (mention.char_start - len(head), mention.value, mention.kind, mention.qualifier)
        for mention in find_numbers(whole)
        if len(head) <= mention.char_start < len(head) + len(text)
    ]
    alone = [
        (mention.char_start, mention.value, mention.kind, mention.qualifier) for mention in find_numbers(text + ".")
    ]
    assert inside == alone


@settings(max_examples=100, deadline=None)
@given(row=st.sampled_from(_rows()), data=st.data())
def test_marks_inside_words_change_no_value(row: dict[str, str], data: st.DataObject) -> None:
    text = row["text"]
    place = data.draw(st.integers(1, max(1, len(text) - 1)))
    if not (text[place - 1 : place + 1].isalpha() and text[place - 1] not in "$%"):
        return
    marked = text[:place] + data.draw(st.sampled_from(["ـ", "َ", "\u200f"])) + text[place:]
    assert _shown(marked) == _shown(text)


def test_no_two_words_are_read_from_one_spelling() -> None:
    assert readings()["واحد"].conj is False
    assert readings()["وخمسه"].conj is True


@pytest.mark.parametrize(
    "text",
    ["1" * 60_000, "و" * 60_000, "و " * 30_000, "1,111" * 12_000, "خمسة و" * 10_000, "مليون " * 10_000, "(" * 60_000,
     "بين 5 و" * 8_000, "1-" * 30_000, "\u200f" * 60_000, "5َ" * 30_000, "عدد " * 15_000, "1 " * 30_000, "ر1" * 30_000,
     "10 دينار " * 6_000, "من أصل 5 " * 6_000],
    ids=lambda text: text[:6],
)  # fmt: skip
def test_hostile_text_takes_linear_time(text: str) -> None:
    """Twice the text may take no more than about twice the time."""
    half = text[: len(text) // 2]
    find_numbers("خمسة")
    best = []
    for part in (half, text):
        started = time.process_time()
        find_numbers(part)
        best.append(time.process_time() - started)
    assert best[1] < 3.5 * best[0] + 0.25
