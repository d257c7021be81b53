"""Documents and events made by hand for the tests of everything behind the extraction."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.models import Document, Event, Quantity
from extract.table import Tables, documents_frame, events_frame, waiting_frame

TEXT = (
    "اجتمع وزراء الداخلية في لوكسمبورغ يومي 9 و10 أكتوبر 2014 وأقروا خطة جديدة.\r\n"
    "=وقُتل نحو 12 شخصا في هجوم، بمدينة \"تطاوين\"; في مارس 2015.\n"
    "-وخصص الاتحاد 5.5 ملايين يورو لبرنامج التدريب."
)  # fmt: skip
# Three short documents for the whole way from file to table; what follows the first sentence is no event.
CONTEXT = " وقال المتحدث إن مكافحة الإرهاب أولوية للجميع، وإن الإرهاب لا دين له."
MEETING = "اجتمع وزراء الداخلية العرب في تونس يوم 9 أكتوبر 2014 لبحث التعاون الأمني." + CONTEXT
ATTACK = "وقع هجوم انتحاري في بغداد يوم 3 مايو 2016 أدى إلى مقتل 12 شخصا." + CONTEXT
UNDATED = "اجتمع وزراء الداخلية العرب في تونس أمس لبحث التعاون الأمني." + CONTEXT
DOCUMENT = Document("a.txt", TEXT, "2015-04", "manifest", "الناشر", "https://example.org/a", "=عنوان", source="a.txt")


def span(words: str, text: str = TEXT) -> tuple[int, int]:
    """Where `words` stand in `text`."""
    start = text.index(words)
    return start, start + len(words)


def event(evidence: str = TEXT.split("\r\n")[0], **changes: object) -> Event:
    """A sound meeting in Luxembourg whose evidence are the given words of TEXT."""
    start, end = span(evidence)
    made = Event(
        event_id=f"e-{start}", event_type="meeting", sub_event_type="ministerial_meeting", status="occurred",
        title_ar="اجتماع وزراء الداخلية، لوكسمبورغ", title_en="Interior ministers meet, Luxembourg",
        date_start=date(2014, 10, 9), date_end=date(2014, 10, 10), date_precision="range", date_basis="explicit",
        date_edtf="2014-10-09/2014-10-10", date_text="يومي 9 و10 أكتوبر 2014", calendar="gregorian",
        place="Luxembourg", place_ar="لوكسمبورغ", country="LUX", countries=("LUX",), latitude=49.61, longitude=6.13,
        geo_precision=1, actors=("EU interior ministers",), actors_ar=("وزراء داخلية الاتحاد الأوروبي",),
        quantities=(), doc_id="a.txt", evidence=evidence,
        char_start=start, char_end=end, rule="meeting_verb", confidence=0.9, reasons=("full date",),
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def attack(**changes: object) -> Event:
    """An attack dated by its month, without coordinates, with an awkward evidence and a number."""
    words = TEXT.split("\r\n")[1].split("\n")[0]
    number = Quantity(12.0, "killed", "about", *span("نحو 12 شخصا"))
    made = event(
        words, event_type="attack", sub_event_type="", date_start=date(2015, 3, 1), date_end=date(2015, 3, 31),
        date_precision="month", date_edtf="2015-03", date_text="مارس 2015", place="Tataouine", place_ar="تطاوين",
        country="TUN", countries=("TUN", "LBY"), latitude=None, longitude=None, quantities=(number,), actors=(),
        actors_ar=(), title_ar="هجوم، تطاوين", title_en="Attack, Tataouine", confidence=0.7,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def funding(**changes: object) -> Event:
    """A funding that waits for a date, with two numbers."""
    numbers = (Quantity(5_500_000.0, "EUR", "exact", 0, 1), Quantity(2.0, "countries", "more_than", 0, 1))
    made = event(
        TEXT.split("\n")[-1], event_type="funding", status="planned", date_start=None, date_end=None, date_text="",
        date_edtf="", date_precision="other", date_basis="relative", missing="publication_date", quantities=numbers,
        place="", place_ar="", country="", countries=(), latitude=None, longitude=None, geo_precision=None,
    )  # fmt: skip
    return replace(made, **changes)  # type: ignore[arg-type]


def tables(*events: Event, document: Document = DOCUMENT) -> Tables:
    """The tables of one document with these events, by default the three above."""
    rows = [(document, made) for made in events or (event(), attack(), funding())]
    dated = sum(made.date_start is not None for _, made in rows)
    return Tables(events_frame(rows), waiting_frame(rows), documents_frame([(document, dated, len(rows) - dated)]))
