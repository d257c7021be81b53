"""What is taken: a thing is seized, a person arrested, whoever takes it and whatever their nationality."""

from __future__ import annotations

import pytest

from tests.extracted import of_type

TAKEN = [
    ("ضبطت الشرطة التونسية أمس مسدسا في منزل بقفصة.", "seizure"),
    ("حجز الجيش الجزائري أمس بندقية قرب تبسة.", "seizure"),
    ("ضبط رجال الأمن أمس متفجرات في منزل بالرياض.", "seizure"),
    ("ضبط رجال الأمن أمس متهما في منزل بجدة.", "arrest"),
    ("ضبط الجيش اللبناني أمس إرهابيا في عرسال.", "arrest"),
    ("ضبطت المصالح الأمنية المغربية أمس خمسة مشتبه بهم في طنجة.", "arrest"),
    # who holds a thing is not who is taken
    ("ضبطت الشرطة المصرية أمس لدى مهندس مسدسا في الجيزة.", "seizure"),
]


@pytest.mark.parametrize(("text", "kind"), TAKEN)
def test_things_are_seized_and_people_arrested(text: str, kind: str) -> None:
    (event,) = of_type(f"{text} وقالت الوزارة إن مكافحة الإرهاب واجب.", "enforcement")
    assert event.sub_event_type == kind


def test_a_text_that_ends_with_the_word_of_taking_is_read() -> None:
    assert of_type("أعلنت الوزارة أمس في إطار مكافحة الإرهاب عملية ضبط", "meeting") == []
