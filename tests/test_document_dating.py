"""When a document was published: its datelines in their real styles, and lines that only look like one."""

from __future__ import annotations

import time
from datetime import date

import pytest

from extract.lexicons import read_lexicon
from extract.models import Document, Event
from extract.reading import bounded, dated
from extract.reading.dating import find_dateline
from tests.made import attack, event, funding

NEWS = "\n\nأعلنت وزارة الداخلية خطة لمكافحة الإرهاب، وقال الوزير إن العمل بها بدأ.\n"

DATELINES = {
    # alone on its line, near the top
    "خبراء يدعون إلى التعاون\n\n٢ نوفمبر، ٢٠٢٢\nالمجلس يناقش": date(2022, 11, 2),
    "اجتماع جديد\nالخميس 12 مارس 2015": date(2015, 3, 12),
    "اجتماع جديد\nالخميس، 12 آذار/مارس 2015 - 10:45": date(2015, 3, 12),
    "اجتماع جديد\r\n12/03/2015\r\n": date(2015, 3, 12),
    "تاريخ النشر: 7 جانفي 2017": date(2017, 1, 7),
    "نُشر في 7 كانون الثاني 2017 الساعة 09:30 صباحا": date(2017, 1, 7),
    # place, date, news
    "بروكسل - 12 مارس 2017 - قال مسؤول": date(2017, 3, 12),
    "بروكسل - 12 مارس 2017": date(2017, 3, 12),
    "بروكسل في 12 مارس 2017: قال مسؤول": date(2017, 3, 12),
    "الرباط، 4 شتنبر 2016 (و م ع) - قال مسؤول": date(2016, 9, 4),
    # both calendars
    "الرياض 14 شوال 1436 هـ الموافق 30 يوليو 2015": date(2015, 7, 30),
    "الرياض 14 شوال 1436 هـ الموافق 30 يوليو 2015 م واس\nاستقبل": date(2015, 7, 30),
    "أبهــا 14 شوال 1436 هـ الموافق 30 يوليو 2015 م واس": date(2015, 7, 30),
    "14 شوال 1436 هـ": date(2015, 7, 30),
    # agency codes
    "الرياض (واس) 30 يوليو 2015 - استقبل": date(2015, 7, 30),
    "باريس (أ ف ب) 30 يوليو 2015 - قال": date(2015, 7, 30),
    "باريس 30 يوليو 2015 (أ.ف.ب) - قال": date(2015, 7, 30),
    "الكويت 30 يوليو 2015 (كونا) -- قال": date(2015, 7, 30),
    # labelled beats another
    "12 مارس 2017\nتاريخ النشر: 14 مارس 2017": date(2017, 3, 14),
    # the same day twice
    "12 مارس 2017\nبروكسل - 12 مارس 2017 - قال": date(2017, 3, 12),
}

NO_DATELINES = [
    "هجمات باريس 13 نوفمبر 2015",
    "عقد في بروكسل 12 مارس 2017 - اجتماع",
    "وقعت الحادثة في 12 مارس 2017 في بروكسل.",
    "في 12 مارس 2017 اجتمع الوزراء",
    "بروكسل 12 مارس 2017 اجتمع الوزراء",
    "القرار 2178 الصادر في 24 سبتمبر 2014",
    "مارس 2017",
    "2017",
    "12 مارس",
    "الخميس",
    "12 مارس 2017\nوقع هجوم في المدينة.\n14 مارس 2017\nاعتقل منفذه.",  # a chronology
    "من 12 إلى 14 مارس 2017",
    "12 و13 مارس 2017",
    "31 فبراير 2017",
    "الهاتف 12-3-2017-55",
    "1. 12 مارس 2017",
]


@pytest.mark.parametrize("text", DATELINES)
def test_a_dateline_dates_its_document(text: str) -> None:
    document = dated(Document("a.txt", text + NEWS))
    assert (document.published, document.published_basis) == (DATELINES[text].isoformat(), "dateline")
    assert "dateline" in document.note
    assert document.text == text + NEWS


@pytest.mark.parametrize("text", NO_DATELINES)
def test_what_only_looks_like_a_dateline_dates_nothing(text: str) -> None:
    assert find_dateline(text + NEWS) is None
    assert dated(Document("a.txt", text + NEWS)).published is None


def test_offsets_are_those_of_the_text() -> None:
    text = "عنوان\r\n\r\n\u00a0بروكسل - 12 مارس 2017 - قال"
    found = find_dateline(text)
    assert found is not None
    assert text[found.char_start : found.char_end] == "12 مارس 2017"


def test_a_date_deep_in_the_text_is_no_dateline_unless_its_label_says_so() -> None:
    lines = "\n".join(f"الفقرة {word} من التقرير الأمني." for word in ["الأولى", "الثانية", "الثالثة"] * 8)
    assert find_dateline(f"{lines}\n12 مارس 2017\n{lines}") is None
    assert find_dateline(f"{lines}\n12 مارس 2017") is None
    found = find_dateline(f"{lines}\nتاريخ النشر: 12 مارس 2017")
    assert found is not None
    assert found.day == date(2017, 3, 12)


@pytest.mark.parametrize("basis", ["manifest", "record", "given"])
def test_a_date_that_was_given_stands(basis: str) -> None:
    given = Document("a.txt", "12 مارس 2017" + NEWS, published="2016", published_basis=basis)
    assert dated(given) == given


def test_without_a_dateline_its_latest_past_event_bounds_it() -> None:
    events = (event(), attack(), attack(date_start=date(2016, 1, 1), status="planned"), funding())
    document = bounded(Document("a.txt", "نص", note="from an archive"), events)
    assert (document.published, document.published_basis) == (None, "bounds")
    assert document.note == (
        "from an archive; not published before 2015-03-01, the latest past event it reports («مارس 2015»)"
    )


@pytest.mark.parametrize("events", [(), (funding(),), (event(status="planned"),), (event(date_basis="relative"),)])
def test_what_is_to_come_or_leans_on_the_publication_day_bounds_nothing(events: tuple[Event, ...]) -> None:
    document = Document("a.txt", "نص")
    assert bounded(document, events) == document


def test_a_dated_document_needs_no_bounds() -> None:
    document = Document("a.txt", "نص", published="2016", published_basis="given")
    assert bounded(document, (event(),)) == document


def test_a_document_without_any_date_stays_without() -> None:
    document = Document("a.txt", "اجتمع الوزراء أمس لبحث الخطة.")
    assert dated(document) == document


@pytest.mark.parametrize("entry", read_lexicon("dateline_words"), ids=lambda entry: entry.surface)
def test_every_word_of_the_list_is_understood(entry) -> None:
    assert find_dateline(entry.get("example") + NEWS) is not None


HOSTILE = ["12 مارس 2017 - " * 20_000, "(" * 200_000, "- " * 200_000, "\n" * 400_000 + "12 مارس 2017"]


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_text_takes_no_time(hostile: str) -> None:
    start = time.process_time()
    find_dateline(hostile)
    assert time.process_time() - start < 3
