"""The honesty check of the word lists: which words it takes out, and that the rest still reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.folds import copy_package, is_of_fold_only, rows_read_with, without_words
from extract.folding import fold


@pytest.mark.parametrize(
    ("inside", "outside", "at_most", "out"),
    [
        (["عقد ملتقى"], [], 0, True),
        (["عقد ملتقى"], ["ملتقى آخر"], 0, False),
        (["عقد ملتقى"], ["ملتقى آخر"], 1, True),
        (["عقد ملتقى"], ["ملتقى آخر", "والملتقى"], 1, False),
        (["عقد مؤتمر"], [], 0, False),
    ],
)
def test_a_word_is_the_folds_own_where_others_hardly_have_it(
    inside: list[str], outside: list[str], at_most: int, out: bool
) -> None:
    folded = [fold(text) for text in inside], [fold(text) for text in outside]
    assert is_of_fold_only(fold("ملتقى"), *folded, at_most) is out


def test_the_folds_documents_are_read_without_its_own_words(tmp_path: Path) -> None:
    text = "عقد وزراء الداخلية اجتماعا في تونس يوم 3 مايو 2016 لبحث مكافحة الإرهاب."
    document = {"id": "own", "text": text, "published": "2016-05-04"}
    copy_package(tmp_path)
    assert [row["event_type"] for row in rows_read_with(tmp_path, [document])] == ["meeting"]
    taken = without_words(tmp_path, [fold(text)], [fold("في مايو 2016")], 0)
    assert {"اجتماع", "اجتماعا"} & {word.surface for word in taken}
    assert "مايو" not in {word.surface for word in taken}
    assert rows_read_with(tmp_path, [document]) == []
