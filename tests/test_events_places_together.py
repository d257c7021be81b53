"""Where a happening is put that stands among several places, as a specification: lists, landmarks, ways, other days."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import of_type


def row(text: str, event_type: str) -> Event:
    rows = of_type(text, event_type)
    assert len(rows) == 1, rows
    return rows[0]


COUNTRIES = [
    # a list of countries, whatever words of place stand in it
    ("شنت المقاتلات غارات على مسلحي تنظيم داعش في العراق وشمال سوريا أمس.", "enforcement", ("IRQ", "SYR")),
    ("سقط عشرون قتيلا في هجمات إرهابية أمس في مالي كما في النيجر.", "attack", ("MLI", "NER")),
    # who takes part, and where
    ("اجتمع رؤساء مصر وتونس والسودان أمس في القمة الأمنية المنعقدة في بغداد لبحث الإرهاب.", "meeting", ("IRQ",)),
    ("اجتمع الوزراء أمس مع زعماء دول الخليج في منتجع شرم الشيخ لبحث الإرهاب.", "meeting", ("EGY",)),
    # two states that deal with each other
    ("عقدت أمس محادثات بين القاهرة والرياض حول مكافحة الإرهاب.", "meeting", ()),
    ("عقدت أمس محادثات بين القاهرة والرياض في مسقط حول مكافحة الإرهاب.", "meeting", ("OMN",)),
    # forces leave where they were
    ("تم انسحاب القوات الأميركية من العراق عام 2011 رغم خطر الإرهاب.", "mission", ("IRQ",)),
    # whom suspects are linked to
    ("وقالت البحرين إنها أحبطت أمس مؤامرة إرهابية نفذها رجلان على صلة بإيران.", "enforcement", ("BHR",)),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), COUNTRIES)
def test_countries_of_several_places(text: str, event_type: str, expected: tuple[str, ...]) -> None:
    assert row(text, event_type).countries == expected


PLACES = [
    # a town beside a province only locates it; behind a town it is as good
    ("أما في محافظة لحج، شمال عدن، فقد سيطر إرهابيون أمس على حاجز أمني.", "attack", "Lahij"),
    ("انفجرت عبوة ناسفة أمس شمال بغداد فقتل ثلاثة في عمل إرهابي.", "attack", "Baghdad"),
    # whither something was on its way
    ("أطلق إرهابيون النار أمس في مصر على سيارة كانت تنقل سجناء إلى مدينة أسوان.", "attack", "Egypt"),
    ("أطلق إرهابيون النار أمس في مدينة أسوان على سيارة كانت تنقل سجناء.", "attack", "Aswan"),
    ("وصل الوزير أمس إلى مدينة أسوان في زيارة لبحث مكافحة الإرهاب.", "meeting", "Aswan"),
    # another year's place
    (
        "قتل إرهابيون ثلاثة جنود في الرياض عام 2004، وحاولوا اغتيال وزير الداخلية السعودي عام 2009.",
        "attack",
        "Saudi Arabia",
    ),
]


def place_of_last(text: str, event_type: str) -> str:
    return of_type(text, event_type)[-1].place


@pytest.mark.parametrize(("text", "event_type", "expected"), PLACES)
def test_place_among_several(text: str, event_type: str, expected: str) -> None:
    assert place_of_last(text, event_type) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أوقفت الوحدة المختصة للحرس الوطني بالعوينة أمس إرهابيا في سيدي بوزيد.", "Sidi Bouzid"),
        ("أوقف الحرس الوطني أمس إرهابيا في منطقة العوينة.", "Aouina"),
    ],
)
def test_seat_of_a_unit(text: str, expected: str) -> None:
    assert row(text, "enforcement").place == expected


def test_since_when_is_no_other_day() -> None:
    text = "سيجري الرئيس الكيني في سبتمبر أول زيارة لرئيس أفريقي إلى باكستان منذ 1998 لبحث مكافحة الإرهاب."
    assert row(text, "meeting").countries == ("PAK",)


PHRASES = [
    # two phrases that «و» joins
    ("شنت فرنسا أمس غارات على معسكرات القاعدة في مالي وجماعة بوكو حرام في شرق النيجر.", ("MLI", "NER")),
    ("بدأت فرنسا أمس حملة ضربات جوية على الجماعة في شرق النيجر وعلى إرهابيي القاعدة في مالي.", ("NER", "MLI")),
    # each with its own number, or another deed
    ("شن التحالف أمس تسع غارات على تنظيم داعش الإرهابي في سوريا وأغار 14 مرة على مواقعه في العراق.", ("SYR",)),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_two_phrases_of_place(text: str, expected: tuple[str, ...]) -> None:
    found = [event.countries for event in of_type(text, "enforcement") + of_type(text, "mission")]
    assert found[0] == expected


def test_where_somebody_was_before() -> None:
    text = "اختطف مسلحون إرهابيون أمس في سوريا ثلاثة رجال خضعوا لتدريبات في تركيا."
    assert row(text, "attack").countries == ("SYR",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بعد لقاء الخبراء في مسقط، والاجتماع القادم غدا الخميس في جنيف لبحث الإرهاب.", "Geneva"),
        ("عقد أمس في الدوحة اجتماع لمكافحة الإرهاب.", "Doha"),
    ],
)
def test_what_and_joins_on_is_elsewhere(text: str, expected: str) -> None:
    assert of_type(text, "meeting")[-1].place == expected


def test_another_day_behind_a_town_in_its_province() -> None:
    text = "منذ تفجيرات جدة الإرهابية في أبريل 2003 وحتى عملية في مدينة ضباء في منطقة تبوك الشمالية ظهر أمس."
    assert [event.place for event in of_type(text, "attack") if event.date_start.year == 2003] == ["Jeddah"]
