"""Folding keeps length and word starts, and unites what readers take as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.folding import MARKS, fold, search_key, snap_end

ALIKE = [
    ("الإرهاب", "الارهاب"),
    ("أحمد", "احمد"),
    ("مؤتمر", "موتمر"),
    ("على", "علي"),
    ("قمة", "قمه"),
    ("٢٠١٥", "2015"),
    ("۲۰۱۵", "2015"),
    ("الاتحاد\u00a0الأوروبي", "الاتحاد الاوروبي"),
    ("بـ14", "ب14 "),
    ("قانونًا", "قانونا "),
    ("مكافحة", "مكافحه"),
    ("کابل", "كابل"),
    ("2 ــ 4", "2 -- 4"),
]


@pytest.mark.parametrize("written,folded", ALIKE)
def test_spellings_fold_to_one(written, folded):
    assert fold(written) == folded


@given(st.text(alphabet=st.sampled_from("ابتثهةىيأإآؤئ" + "ًٌٍَُِّْـ\u200f\u202a" + " \n.،«»()12٣٤ab"), max_size=200))
def test_length_is_kept_and_folding_twice_is_folding_once(text):
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


@given(st.text(max_size=120))
def test_any_text_keeps_its_length(text):
    assert len(fold(text)) == len(text)


@given(st.lists(st.text(alphabet="ابتهيموقكًّـ", min_size=1, max_size=9), min_size=1, max_size=8))
def test_words_start_where_they_stood(words):
    text = " ".join("ا" + word for word in words)
    folded = fold(text)
    start = 0
    for word in text.split(" "):
        assert folded[start] == "ا"
        start += len(word) + 1


@pytest.mark.parametrize(
    "text,end,snapped", [("قانونًا جديد", 6, 7), ("قمة،", 3, 3), ("بـ14 مليون", 3, 4), ("اجتماعـــات", 8, 11)]
)
def test_the_end_of_a_span_moves_over_the_marks_of_its_word(text, end, snapped):
    assert snap_end(text, end) == snapped


def test_search_ignores_diacritics_hamza_and_case():
    assert search_key("الإرْهاب  ISIS") == search_key("الارهاب isis")


def test_marks_are_a_character_class():
    assert "\u0640" in MARKS
