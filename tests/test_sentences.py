"""Sentences: where they end, and what is page furniture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sentences import find_sentences

CUTS = [
    ("وصل الوفد أمس. وغادر اليوم.", ["وصل الوفد أمس.", "وغادر اليوم."]),
    ("بلغت الكلفة 18.5 مليون يورو. وانتهى الأمر.", ["بلغت الكلفة 18.5 مليون يورو.", "وانتهى الأمر."]),
    ("ضد المتهم «س. ت.» مذكرة توقيف.", ["ضد المتهم «س. ت.» مذكرة توقيف."]),
    ("انتهى اللقاء.وأعلن الوزير الخطة.", ["انتهى اللقاء.", "وأعلن الوزير الخطة."]),
    ("هل وصل؟ نعم! وصل.", ["هل وصل؟", "نعم!", "وصل."]),
    ("قال: «انتهينا.» ثم غادر.", ["قال: «انتهينا.»", "ثم غادر."]),
    ("زر www.example.org للمزيد.", ["زر www.example.org للمزيد."]),
]


@pytest.mark.parametrize("text,sentences", CUTS)
def test_sentences_end_where_a_reader_ends_them(text, sentences):
    assert [sentence.text for sentence in find_sentences(text)] == sentences


def _kinds(text):
    return [sentence.kind for sentence in find_sentences(text)]


PROSE = "عقد المجلس اجتماعا طارئا أمس في العاصمة لبحث خطة حماية الحدود مع الدول المجاورة."


@pytest.mark.parametrize(
    "furniture",
    [
        "اترك تعليقاً",
        "مقالات ذات صلة",
        "Read Time:3 Minute",
        "شارك هذا المقال",
        "Happy",
        "0 %",
        "لم تشترك بعد",
        "5 Star",
    ],
)
def test_furniture_is_told_from_prose(furniture):
    assert _kinds(f"{PROSE}\n{furniture}\n") == ["body", "furniture"]


def test_everything_after_related_stories_is_furniture():
    text = f"{PROSE}\n\nمواضيع إضافية\n\nهجوم يقتل ثلاثة في الشمال أمس\n\nوزير يزور الجنوب غدا. والوفد يرافقه."
    assert set(_kinds(text)[1:]) == {"furniture"}


def test_unpunctuated_lines_at_the_end_are_teasers_and_within_the_text_headings():
    text = f"عنوان المقال الأول\n{PROSE}\nعنوان فرعي\n{PROSE}\nعنوان خبر آخر في الموقع"
    assert _kinds(text) == ["title", "body", "heading", "body", "furniture"]


def test_an_opening_line_that_names_a_day_is_no_title_and_one_at_the_end_a_caption():
    opening = "عقدت لجنة الدفاع في مجلس الشيوخ أمس جلسة طويلة عن حماية الحدود الشمالية"
    assert _kinds(f"{opening}\n{PROSE}\n{PROSE}\nالوزير خلال الجلسة أمس") == ["body", "body", "body", "furniture"]
    for headline in ("لجنة الدفاع تعقد جلسة", "جلسة للجنة الدفاع أمس"):
        assert _kinds(f"{headline}\n{PROSE}\n{PROSE}") == ["title", "body", "body"]


def test_a_line_that_ends_within_a_phrase_goes_on():
    assert len(find_sentences("قالت الوزارة أمس إن قوة دخلت المدينة التي\nكان المسلحون فيها، ولم يصب أحد بأذى.")) == 1


def test_a_line_break_within_a_hard_wrapped_sentence_does_not_end_it():
    line = "بدأت المحكمة صباح اليوم النظر في القضية المعروفة التي شغلت الرأي العام طويلا وما زال"
    text = "\n".join([line] * 5) + " ينتظر."
    assert len(find_sentences(text)) == 1


def test_bullets_are_items():
    assert _kinds(f"{PROSE}\n• تعزيز الرقابة على الحدود.\n• تبادل المعلومات.") == ["body", "item", "item"]


@given(st.text(alphabet=st.sampled_from("ابجد هوز .؟!،\n«»12•-"), max_size=400))
def test_sentences_are_spans_in_order_that_do_not_overlap(text):
    end = 0
    for sentence in find_sentences(text):
        assert sentence.text == text[sentence.char_start : sentence.char_end] == sentence.text.strip()
        assert sentence.char_start >= end
        end = sentence.char_end


def test_an_endless_sentence_is_cut():
    assert max(len(sentence.text) for sentence in find_sentences("كلمة " * 5_000)) <= 2_000


def test_a_line_that_ends_with_a_preposition_goes_on() -> None:
    text = "وبدأت الحكومة حملة في \n24 مايو ضد المسلحين في الشمال.\nوقال الوزير إن الحملة مستمرة."
    assert [s.text.split()[-1] for s in find_sentences(text)] == ["الشمال.", "مستمرة."]


def test_words_left_out_of_a_quotation_end_no_sentence() -> None:
    text = "واعتبر الحزب القصف «عدوانا (...) ينتهك الهدنة» بين الطرفين."
    assert len(find_sentences(text)) == 1
