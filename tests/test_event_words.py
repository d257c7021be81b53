"""The words that the rules of events know: every row stands in its example, every kind has a rule that uses it."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import Entry, LexiconError, read_lexicon

PACKAGE = Path(__file__).parent.parent / "extract" / "events"
BEGINNINGS = {"future_start", "joined_member", "attack_stem"}  # kinds whose rows are the first letters of words


def kinds_in_code() -> set[str]:
    """The kinds that the modules ask for by name, and those in the table of offsets of the writing day."""
    kinds: set[str] = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            argument = node.args[0]
            if node.func.id in ("words", "words_of_kind") and isinstance(argument, ast.Constant):
                kinds.add(argument.value)
    from extract.events.text.writing_day import OFFSETS

    return kinds | {kind for kind, _ in OFFSETS}


def rows_by_kind() -> dict[str, list[Entry]]:
    rows: dict[str, list[Entry]] = {}
    for entry in read_lexicon("event_words"):
        rows.setdefault(entry.get("kind"), []).append(entry)
    return rows


def test_the_kinds_of_the_file_are_those_that_the_rules_use() -> None:
    assert set(rows_by_kind()) == kinds_in_code()


@pytest.mark.parametrize("kind", sorted(rows_by_kind()))
def test_every_row_stands_as_a_word_in_its_example(kind: str) -> None:
    for entry in rows_by_kind()[kind]:
        example = " ".join(fold(entry.get("example")).split())
        end = "" if kind in BEGINNINGS else r"(?!\w)"
        assert re.search(rf"(?<!\w){re.escape(entry.key)}{end}", example), (
            f"event_words.csv:{entry.line}: {entry.surface!r} is no word of its example"
        )
        assert entry.key in words(kind)


@pytest.mark.parametrize("kind", sorted(rows_by_kind()))
def test_no_row_is_written_twice(kind: str) -> None:
    keys = [entry.key for entry in rows_by_kind()[kind]]
    assert len(keys) == len(set(keys)), sorted(key for key in keys if keys.count(key) > 1)


def test_words_are_folded() -> None:
    assert {"رييس", "روساء", "هييه", "قضايي"} <= words("official")
    assert "اول من امس" in words("two_days_before")
    assert "رئيس" not in words("official")


def test_an_unknown_kind_is_refused_with_the_file_and_the_kinds_that_there_are() -> None:
    with pytest.raises(LexiconError, match=r"event_words\.csv.*'offical'.*official"):
        words("offical")


def test_no_list_of_arabic_words_is_left_in_the_rules() -> None:
    """Three or more Arabic words side by side in a tuple, set or text of a module belong in the file."""
    for path in PACKAGE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Tuple | ast.Set | ast.List):
                texts = [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
            elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                texts = re.split(r"[\s|()]+", node.value)
            else:
                continue
            arabic = [text for text in texts if re.fullmatch("[\u0621-\u064a]{3,}", text)]
            assert len(arabic) < 3, f"{path.name}:{node.lineno}: {arabic}"
