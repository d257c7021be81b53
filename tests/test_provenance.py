"""Every value of every row stands in its document where the row says, and the check itself sees what does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from benchmarks.provenance import check_document, violations
from extract.events import events_of, mentions_of
from extract.models import Document, Event, Quantity
from extract.reading import Problem, read
from tests.made import ATTACK, MEETING

ROOT = Path(__file__).parent.parent
OWN = (
    "قُتِلَ ٢٥ شخصًا وأُصيب نحو مئة آخرين في تفجير إرهابي هزّ مدينة طرابلس الليبية مساء الجمعة ٤ مارس ٢٠١٦.",
    "أعلنت الشرطة الفرنسية اعتقال ما بين خمسة وسبعة إرهابيين في مرسيليا أمس، بينهم تونسيان.",
    "خصص الاتحاد الأوروبي 12.5 مليون يورو لمكافحة الإرهاب في الساحل في 2015، أي ضعف ما خصصه في 2014.",
    "اغتال مسلحون إرهابيون ضابطا في عدن يوم الأحد، وأصيب جندي آخر بجروح.",
    "بلغ عدد المقاتلين الأجانب العائدين نحو ألفي مقاتل منذ مطلع 2014، وفق تقرير للأمم المتحدة.",
    "كشف تقرير عن الإرهاب في مايو 2015 أن المقاتلين الأجانب موزعون هكذا: فرنسا (1,200)، ألمانيا (600)، بلجيكا (440).",
    "أقر مجلس النواب العراقي قانون مكافحة الإرهاب الثلاثاء بأغلبية 180 صوتا مقابل 20 وامتناع 5 أعضاء.",
    "انطلق في الدوحة أمس مؤتمر دولي لمكافحة الإرهاب يستمر ثلاثة أيام بمشاركة وزراء الداخلية العرب.",
    "قتل ضابط و11 جنديا أمس في هجوم إرهابي في العريش، وتبنى تنظيم قتل نائب عراقي مع حارسيه أمس في الموصل.",
    "خطف مسلحون إرهابيون أمس قائد الكتيبة برفقة ستة جنود في درنة، وقتل في هجوم أمس جندي مصري وأحد المارة.",
    "ذكر شهود أن رضيعا لقي حتفه أمس في هجوم إرهابي في نابلس، وقال شاب إنه اعتقل أمس على يد الشرطة في القدس.",
    "أدى هجوم إرهابي أمس في دوما إلى إصابة رب الأسرة وزوجته ريهام وطفله أحمد، وألقي القبض على الظواهري أمس.",
    "اجتمع وزراء داخلية دول المغرب العربي يومي 3 و4 ذي القعدة 1437 في نواكشوط لبحث مكافحة الإرهاب.",
)


def documents() -> list[Document]:
    found = list(read([ROOT / "seeds", ROOT / "tests" / "ui" / "documents.jsonl"]))
    assert not any(isinstance(item, Problem) for item in found)
    own = [Document(f"own-{n}", text, "2016-06-15", "given") for n, text in enumerate(OWN)]
    return [*found, *own, Document("all", "\n\n".join(OWN), None)]


@pytest.mark.parametrize("document", documents(), ids=lambda document: document.doc_id)
def test_every_value_stands_in_its_document(document: Document) -> None:
    rows, wrong = check_document(document)
    assert rows > 0
    assert [str(violation) for violation in wrong] == []


def shifted(event: Event) -> Event:
    return replace(event, char_start=event.char_start + 1, char_end=event.char_end + 1)


def recounted(event: Event, value: float, words: str, text: str = ATTACK) -> Event:
    start = text.index(words)
    return replace(event, quantities=(Quantity(value, "killed", "exact", start, start + len(words)),))


SPOILT: list[tuple[str, str, Callable[[Event], Event]]] = [
    (ATTACK, "evidence", shifted),
    (ATTACK, "date_text", lambda event: replace(event, date_text="4 مايو 2016")),
    (ATTACK, "date_start", lambda event: replace(event, date_start=date(2016, 5, 2))),
    (ATTACK, "date_start", lambda event: replace(event, date_end=date(2016, 5, 4))),
    (ATTACK, "date_text", lambda event: replace(event, date_span=None)),
    (ATTACK, "place", lambda event: replace(event, country="SYR", countries=("SYR",))),
    (ATTACK, "place", lambda event: replace(event, place_span=(0, 3))),
    (ATTACK, "place", lambda event: replace(event, place_span=None)),
    (ATTACK, "countries", lambda event: replace(event, countries=("IRQ", "SYR"))),
    (ATTACK, "actors", lambda event: replace(event, actors=("Europol",), actor_spans=((0, 3),))),
    (ATTACK, "actors", lambda event: replace(event, actors=(*event.actors, "Europol"))),
    (ATTACK, "quantities", lambda event: recounted(event, 13.0, "12")),
    (ATTACK, "quantities", lambda event: recounted(event, 1.0, "شخصا")),
    (ATTACK, "quantities", lambda event: recounted(event, 12.0, "انتحاري")),
    (ATTACK, "title_en", lambda event: replace(event, title_en="Attack, 99 killed, Baghdad")),
    (MEETING, "title_ar", lambda event: replace(event, title_ar="اجتماع")),
]


@pytest.mark.parametrize("text,field,spoil", SPOILT)
def test_a_spoilt_row_is_seen(text: str, field: str, spoil: Callable[[Event], Event]) -> None:
    mentions = mentions_of(Document("a", text, "2016-06-15"))
    event = events_of(mentions)[0]
    assert list(violations(mentions, [event])) == []
    assert field in {violation.field for violation in violations(mentions, [spoil(event)])}
