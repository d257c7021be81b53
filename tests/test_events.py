"""Events as a specification: what a sentence tells, its date, place and numbers, and near misses."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extract.events import extract_document
from extract.models import Document, Event
from tests.extracted import dated, events


@dataclass(frozen=True)
class Row:
    """What a row must say; None leaves a field open."""

    event_type: str
    start: str
    end: str
    country: str | None = None
    values: tuple[tuple[float, str], ...] = ()
    status: str = "occurred"


def check(event: Event, row: Row) -> None:
    assert event.event_type == row.event_type
    assert (str(event.date_start), str(event.date_end)) == (row.start, row.end)
    if row.country is not None:
        assert (
            row.country in ((event.country,) if not event.countries else event.countries)
            or event.country == row.country
        )
    found = {(quantity.value, quantity.unit) for quantity in event.quantities}
    assert set(row.values) <= found
    assert event.status == row.status


# published on Wednesday 18 May 2016
TELLS = [
    (
        "عقد وزراء الداخلية العرب اجتماعا طارئا في عمان أمس لبحث مكافحة الإرهاب.",
        Row("meeting", "2016-05-17", "2016-05-17", "JOR"),
    ),
    (
        "انطلقت في الرباط يوم الاثنين أشغال مؤتمر دولي عن مكافحة التطرف والإرهاب.",
        Row("meeting", "2016-05-16", "2016-05-16", "MAR"),
    ),
    (
        "يعقد مجلس الأمن الدولي جلسة عن الإرهاب الأسبوع المقبل.",
        Row("meeting", "2016-05-22", "2016-05-28", None, (), "planned"),
    ),
    (
        "بدأ وزير الدفاع زيارة رسمية إلى بغداد أول من أمس لبحث الحرب على داعش.",
        Row("meeting", "2016-05-16", "2016-05-16", "IRQ"),
    ),
    (
        "من المقرر أن تستضيف تونس مؤتمرا لمكافحة الإرهاب في سبتمبر المقبل بحضور وزراء الخارجية.",
        Row("meeting", "2016-09-01", "2016-09-30", None, (), "planned"),
    ),
    (
        "وقع هجوم انتحاري على مركز للشرطة في كابول فجر أمس، ما أسفر عن مقتل 17 شرطيا وإصابة 34 آخرين.",
        Row("attack", "2016-05-17", "2016-05-17", "AFG", ((17, "killed"), (34, "injured"))),
    ),
    (
        "قتل مسلحون إرهابيون شرطيا في العريش مساء الأحد.",
        Row("attack", "2016-05-15", "2016-05-15", "EGY", ((1, "killed"),)),
    ),
    (
        "وجاء القرار بعد الهجوم الإرهابي الذي استهدف فندقا في سوسة في 26 يونيو 2015.",
        Row("attack", "2015-06-26", "2015-06-26", "TUN"),
    ),
    (
        "اختطفت جماعة بوكو حرام الإرهابية أربعين تلميذة في ولاية بورنو في أبريل 2014.",
        Row("attack", "2014-04-01", "2014-04-30", "NGA"),
    ),
    (
        "اعتقلت الشرطة الإسبانية أمس ثلاثة أشخاص يشتبه في انتمائهم إلى خلية إرهابية.",
        Row("enforcement", "2016-05-17", "2016-05-17", "ESP", ((3, "arrested"),)),
    ),
    (
        "أعلنت وزارة الداخلية أمس القبض على خلية إرهابية من سبعة عناصر في الكاف.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUN"),
    ),
    (
        "حكمت محكمة جنايات القاهرة أمس بالإعدام على خمسة متهمين في قضية إرهاب.",
        Row("enforcement", "2016-05-17", "2016-05-17", "EGY"),
    ),
    (
        "شنت طائرات التحالف الدولي غارات على مواقع داعش قرب الموصل يوم الثلاثاء.",
        Row("enforcement", "2016-05-17", "2016-05-17", "IRQ"),
    ),
    ("رحلت السلطات التركية أربعة متشددين أجانب في 3 مايو 2016.", Row("enforcement", "2016-05-03", "2016-05-03", "TUR")),
    (
        "أقر البرلمان التونسي قانونا جديدا لمكافحة الإرهاب في 25 يوليو 2015.",
        Row("policy", "2015-07-25", "2015-07-25", "TUN"),
    ),
    (
        "أصدر مجلس الأمن القرار 2178 الصادر في سبتمبر 2014 عن المقاتلين الأجانب والإرهاب.",
        Row("policy", "2014-09-01", "2014-09-30"),
    ),
    ("وقع البلدان مذكرة تفاهم لمكافحة الإرهاب في روما أمس.", Row("policy", "2016-05-17", "2016-05-17", "ITA")),
    (
        "مددت الحكومة الفرنسية حالة الطوارئ أمس لمواجهة التهديد الإرهابي.",
        Row("policy", "2016-05-17", "2016-05-17", "FRA"),
    ),
    (
        "أطلق الاتحاد الأوروبي بعثة تدريب في مالي في فبراير 2013 لمحاربة الجماعات الإرهابية.",
        Row("mission", "2013-02-01", "2013-02-28", "MLI"),
    ),
    ("شكلت دول الساحل قوة مشتركة ضد الجماعات الإرهابية مطلع 2015.", Row("mission", "2015-01-01", "2015-03-31")),
    (
        "خصصت الحكومة 20 مليون دولار لمكافحة الإرهاب وتعزيز أمن الحدود في 2015.",
        Row("funding", "2015-01-01", "2015-12-31", None, ((20_000_000, "USD"),)),
    ),
    (
        "بلغ عدد المقاتلين الأجانب الذين التحقوا بتنظيم داعش نحو 4000 مقاتل في 2015.",
        Row("statistic", "2015-01-01", "2015-12-31", None, ((4000, "foreign_fighters"),)),
    ),
    (
        "تمكنت قوات الأمن من اعتقال 85 إرهابيا خلال شهر أبريل الماضي.",
        Row("statistic", "2016-04-01", "2016-04-30", None, ((85, "arrested"),)),
    ),
]


@pytest.mark.parametrize("text,row", TELLS, ids=[text[:40] for text, _ in TELLS])
def test_a_sentence_tells_its_event(text, row):
    matching = [event for event in dated(text) if event.event_type == row.event_type]
    assert matching, f"no {row.event_type} in {[(e.event_type, str(e.date_start), e.rule) for e in events(text)]}"
    check(matching[0], row)


TELLS_NOTHING = [
    "حذر وزير الداخلية أمس من خطر هجوم إرهابي جديد.",
    "نفى الناطق أمس وقوع هجوم إرهابي في العاصمة.",
    "قال وزير الدفاع أمس إن محاربة الإرهاب واجب على الجميع.",
    "لم تعقد اللجنة الأمنية اجتماعا أمس لبحث الإرهاب.",
    "صدر أمس بيان مشترك يدين الإرهاب بكل أشكاله.",
    "أدان الأمين العام أمس الإرهاب والتطرف العنيف.",
    "فاز الفريق أمس بعد هجوم سريع على مرمى الضيوف سجل منه ثلاثة أهداف.",
    "ولد المشتبه به عام 1990 وانضم إلى جماعة إرهابية.",
    "يخطط التنظيم الإرهابي لتنفيذ هجمات في أوروبا، بحسب خبراء تحدثوا أمس.",
]


@pytest.mark.parametrize("text", TELLS_NOTHING, ids=[text[:40] for text in TELLS_NOTHING])
def test_what_did_not_happen_makes_no_dated_row(text):
    assert [(e.event_type, e.date_text, e.rule) for e in dated(text)] == []


def test_one_happening_told_twice_is_one_row_with_the_fullest_numbers():
    text = (
        "وقع تفجير انتحاري في سوق ببغداد أمس الثلاثاء نفذه تنظيم داعش الإرهابي. "
        "وقالت الشرطة إن التفجير أدى إلى مقتل 15 شخصا وإصابة 40 آخرين."
    )
    attacks = [event for event in events(text) if event.event_type == "attack"]
    assert len(attacks) == 1
    assert {(q.value, q.unit) for q in attacks[0].quantities} >= {(15, "killed"), (40, "injured")}


def test_two_attacks_of_two_days_are_two_rows():
    text = "هاجم مسلحون إرهابيون ثكنة في تمبكتو يوم الأحد، وفجر انتحاري نفسه في غاو أمس الثلاثاء."
    attacks = [event for event in dated(text) if event.event_type == "attack"]
    assert sorted(str(event.date_start) for event in attacks) == ["2016-05-15", "2016-05-17"]


def test_a_list_by_group_is_one_row_a_group():
    text = (
        "كشف تقرير للمركز في 12 مارس 2015 أن المقاتلين الأجانب يتوزعون كما يلي: "
        "فرنسا (1,200)، ألمانيا (600)، بلجيكا (440)."
    )
    rows = [event for event in dated(text) if event.event_type == "statistic"]
    assert [(event.country, event.quantities[0].value, event.quantities[0].unit) for event in rows] == [
        ("FRA", 1200, "foreign_fighters"),
        ("DEU", 600, "foreign_fighters"),
        ("BEL", 440, "foreign_fighters"),
    ]


def test_each_figure_of_a_comparison_keeps_its_own_time():
    text = "انتقل عدد المقاتلين الأجانب في سورية من نحو 500 في يناير 2013 إلى نحو 1500 مقاتل، بحسب مكتب مكافحة الإرهاب."
    rows = [event for event in dated(text) if event.event_type == "statistic"]
    assert [(str(e.date_start), [q.value for q in e.quantities]) for e in rows] == [("2013-01-01", [500.0])]


def test_what_has_a_past_date_is_not_planned_by_a_verb_to_come_before_it():
    text = "ستتم مناقشة تنفيذ خطة لمكافحة الإرهاب أقرها مجلس الوزراء في فبراير الماضي."
    rows = [event for event in dated(text) if event.event_type == "policy"]
    assert [(str(e.date_start), e.status) for e in rows] == [("2016-02-01", "occurred")]


def test_a_gathering_lasts_as_long_as_its_sentence_says():
    text = "انطلقت في عمان أمس اجتماعات وزراء الداخلية العرب التي تستمر ثلاثة أيام لبحث مكافحة الإرهاب."
    event = next(event for event in dated(text) if event.event_type == "meeting")
    assert (str(event.date_start), str(event.date_end)) == ("2016-05-17", "2016-05-19")
    assert (event.date_precision, event.date_edtf) == ("range", "2016-05-17/2016-05-19")


def test_a_titles_or_teasers_words_make_no_row():
    text = (
        "مقتل عشرة في هجوم إرهابي على فندق أمس\n"
        "بحث المجلس اليوم ملف مكافحة الإرهاب في جلسة عادية لم تسفر عن قرار يذكر لدى الأعضاء.\n\n"
        "مقالات ذات صلة\n\nهجوم إرهابي يقتل ثلاثة في نيس أمس\n"
    )
    assert all(event.event_type != "attack" for event in events(text))


def test_without_a_publication_date_relative_events_wait_and_explicit_ones_do_not():
    text = (
        "وقع هجوم إرهابي على قاعدة عسكرية في باماكو أمس. "
        "وكان هجوم إرهابي آخر قد استهدف فندقا في باماكو في 20 نوفمبر 2015."
    )
    rows = [event for event in events(text, None) if event.event_type == "attack"]
    waiting = [event for event in rows if event.date_start is None]
    known = [event for event in rows if event.date_start is not None]
    assert [event.missing for event in waiting] == ["publication_date"]
    assert [str(event.date_start) for event in known] == ["2015-11-20"]


def test_the_writing_day_of_a_weekday_pair_holds_for_the_whole_text():
    text = "اجتمع وزراء الدفاع اليوم (الاثنين) لبحث الإرهاب. ووقع هجوم إرهابي في صنعاء أمس."
    attack = next(event for event in events(text, "2016-05-17") if event.event_type == "attack")
    assert str(attack.date_start) == "2016-05-15"


def test_evidence_and_spans_are_the_documents_own_words():
    text = (
        "  أعلنت الشرطة، أمس، اعتقال 5 إرهابيين في مدينة نيس.\nوانتهت العملية الأمنية بسلام وفق بيان الشرطة الفرنسية.  "
    )
    for event in events(text):
        assert text[event.char_start : event.char_end] == event.evidence
        for quantity in event.quantities:
            assert text[quantity.char_start : quantity.char_end].strip()
        if event.date_span:
            assert text[slice(*event.date_span)] == event.date_text


def test_ids_are_stable_and_other_documents_do_not_matter():
    text = TELLS[5][0]
    first = [event.event_id for event in events(text)]
    extract_document(Document("other", TELLS[0][0], "2016-05-18", "given"))
    assert [event.event_id for event in events(text)] == first
    assert [e.event_id for e in extract_document(Document("another", text, "2016-05-18", "given"))] != first


def test_titles_name_kind_numbers_and_place_in_both_languages():
    event = next(event for event in events(TELLS[5][0]) if event.event_type == "attack")
    assert "17" in event.title_en and "Kabul" in event.title_en
    assert "17" in event.title_ar and event.place_ar in event.title_ar


def test_confidence_names_its_reasons():
    event = events(TELLS[5][0])[0]
    assert 0.0 <= event.confidence <= 1.0 and event.reasons


def test_a_text_beyond_the_limit_is_refused_with_the_limit():
    with pytest.raises(ValueError, match="2,000,000"):
        events("كلمة " * 500_000)


KNOWN_MISSES = [
    (
        "زعم التنظيم الإرهابي أن رجاله دخلوا مدينة سرت في فبراير 2015 بلا قتال.",
        Row("attack", "2015-02-01", "2015-02-28"),
    ),
]


@pytest.mark.xfail(strict=True, reason="known misses, kept in view")
@pytest.mark.parametrize("text,row", KNOWN_MISSES, ids=[text[:40] for text, _ in KNOWN_MISSES])
def test_known_misses(text, row):
    matching = [event for event in dated(text) if event.event_type == row.event_type]
    assert matching
    check(matching[0], row)
