"""Words of security that tell of another matter, and dates that are the day of something else told beside."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016: each sentence with the types and first days of its rows
TOLD = [
    # a penalty is no sanction
    ("فرضت الحكومة أمس عقوبات على ممولي الإرهاب.", [("policy", "2016-05-17")]),
    ("طالب الادعاء أمس بفرض عقوبة الإعدام في قضية الإرهاب.", []),
    # an act that is only cited
    ("وقعت الدولتان أمس معاهدة لمكافحة الإرهاب.", [("policy", "2016-05-17")]),
    ("يبحث السفراء غدا البند الرابع من اتفاقية مكافحة الإرهاب الموقعة بين الدولتين.", []),
    # who may not enter a country, who may not enter a hall
    ("منعت الحكومة أمس دخول مسافرين من ثلاث دول خوفا من الإرهاب.", [("policy", "2016-05-17")]),
    ("منعت الحكومة أمس أنصار الحزب من دخول العاصمة بعد التهديدات الإرهابية.", []),
    ("منعت الحكومة أمس دخول القصر خوفا من الإرهاب.", []),
    ("منعت السلطات أمس مؤتمر الجماعة خوفا من الإرهاب.", []),
    # a party that is called a congress
    ("استضاف المؤتمر الوطني لمكافحة الإرهاب أمس وزراء الداخلية.", [("meeting", "2016-05-17")]),
    ("قصف الإرهابيون أمس مبنى الإذاعة ومقر المؤتمر الشعبي العام.", [("attack", "2016-05-17")]),
    ("اتهم رئيس المؤتمر الشعبي العام أمس الإرهابيين بقتل الجنود.", []),
    # what forces were doing when they were hit, and more searches from now on
    (
        "في صباح أمس وأثناء قيام قوات الجيش بتمشيط القرية انفجرت عبوة ناسفة زرعها إرهابيون.",
        [("attack", "2016-05-17")],
    ),
    ("شهد المعبر أمس تشديدا لعمليات التفتيش خوفا من الإرهاب.", []),
    # matters of health and holidays
    ("ناقش الوزراء أمس في اجتماع استثنائي قرار جعل السبت عطلة رسمية.", []),
    # the day of something else
    (
        "أعلن الحلف أمس في بروكسل عن عقد جلسة استثنائية لسفرائه بعد غد الجمعة بشأن الإرهاب.",
        [("meeting", "2016-05-20")],
    ),
    ("أعلن الحلف عن عقد جلسة استثنائية لسفرائه أمس بشأن الإرهاب.", [("meeting", "2016-05-17")]),
    (
        "شنت الشرطة حملة أمنية على الجماعة الإرهابية عقب إعلان البرلمان عزل الرئيس في يوليو 2013.",
        [],
    ),
    ("شنت الشرطة في يوليو 2013 حملة أمنية على الجماعة الإرهابية عقب عزل الرئيس.", [("enforcement", "2013-07-01")]),
    ("استخدم الإرهابيون شاحنة مسروقة منذ أيام في تفجير نقطة التفتيش.", []),
    ("استخدم الإرهابيون شاحنة كبيرة قبل أيام في تفجير نقطة التفتيش.", [("attack", "2016-05-11")]),
]


@pytest.mark.parametrize("text,rows", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_each_sentence_tells_only_what_is_of_security(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text)]


# published on Wednesday 18 May 2016: each sentence with type, place and numbers of its one row
WHOLE = [
    ("عثرت الشرطة صباح أمس على جنديين قتلا بالرصاص في عمل إرهابي في أنقرة.", "attack", "TUR", {(2.0, "killed")}),
    (
        "هاجم إرهابيون موقعا كبيرا لقوات الجيش ومركزا للشرطة مساء أمس في منطقة جبلية في جنوب شرق إيران، "
        "ما أدى إلى مقتل حارس.",
        "attack",
        "IRN",
        {(1.0, "killed")},
    ),
    (
        "وفي الرابع من مايو، أعلنت الوزارة أن غارة جوية للتحالف أدت في أواخر أبريل "
        "إلى مقتل زعيم التنظيم الإرهابي في سوريا.",
        "enforcement",
        "SYR",
        {(1.0, "killed")},
    ),
    ("سيطرت المقاومة الشعبية أمس على مدينة تعز بعد طرد الإرهابيين.", "enforcement", "YEM", set()),
    ("سيطر التنظيم الإرهابي أمس على مدينة تعز.", "attack", "YEM", set()),
    (
        "قال الناطق إن المحادثات بشأن الإرهاب مقررة غدا لكن المشاورات مستمرة بين أفغانستان وباكستان والصين حول مكانها.",
        "meeting",
        "",
        set(),
    ),
    ("أجرى الوزيران أمس محادثات بشأن الإرهاب في الصين.", "meeting", "CHN", set()),
]


@pytest.mark.parametrize("text,kind,country,numbers", WHOLE, ids=[row[0][:40] for row in WHOLE])
def test_each_row_has_its_type_place_and_numbers(text, kind, country, numbers):
    (row,) = [event for event in dated(text) if event.event_type == kind]
    assert (row.country, {(q.value, q.unit) for q in row.quantities}) == (country, numbers), row.rule


def test_a_date_behind_an_act_done_under_is_the_acts():
    text = "قالت الوزارة إن الجيش نشر مقاتلات في القاعدة لمحاربة الإرهاب بموجب اتفاق في مارس الماضي."
    assert [event for event in dated(text) if event.event_type == "mission"] == []


# published on Wednesday 18 May 2016: each sentence with type, first day and numbers of its one row
DAYS = [
    (
        "قال الوزير مشيرا إلى اجتماع وزراء الداخلية في الثالث من يونيو إنه سيبحث ملف الإرهاب.",
        "meeting",
        "2016-06-03",
        set(),
    ),
    ("قال الوزير إن اجتماع وزراء الداخلية الذي عقد في الثالث من يونيو بحث الإرهاب.", "meeting", "2015-06-03", set()),
    ("حددت المحكمة جلسة 27 يونيو لمحاكمة المتهمين بالإرهاب.", "enforcement", "2016-06-27", set()),
    (
        "قالت الوزارة إن قياديا في التنظيم الإرهابي قتل أمس مع مسلحين اثنين آخرين في غارة جوية.",
        "enforcement",
        "2016-05-17",
        {(2.0, "killed"), (1.0, "killed")},
    ),
    (
        "تحول الخلاف إلى مواجهة مسلحة مع إرهابيين أمس أدت إلى مقتل 12 شخصا واعتقال 30 آخرين.",
        "enforcement",
        "2016-05-17",
        {(12.0, "killed"), (30.0, "arrested")},
    ),
    ("نفذت الطائرات أمس الهجوم على معسكر للإرهابيين في درنة.", "enforcement", "2016-05-17", set()),
    ("شن الإرهابيون أمس هجوما على معسكر للجيش في درنة.", "attack", "2016-05-17", set()),
]


@pytest.mark.parametrize("text,kind,day,numbers", DAYS, ids=[row[0][:40] for row in DAYS])
def test_each_row_has_its_type_day_and_numbers(text, kind, day, numbers):
    (row,) = [event for event in dated(text) if event.event_type == kind]
    told = {(q.value, q.unit) for q in row.quantities}
    assert (str(row.date_start), told if numbers else numbers) == (day, numbers), row.rule


@pytest.mark.parametrize(
    "text",
    [
        "وسبق الهجوم الإرهابي أمس نشر مئات الجنود حول القاعدة.",
        "شنت الطائرات غارات على الإرهابيين في زيادة لافتة عن الشهر السابق.",
    ],
)
def test_a_day_of_what_came_before_is_not_the_deeds(text):
    assert [event for event in dated(text) if event.event_type in ("attack", "enforcement")] == []


def test_an_air_force_that_strikes_is_no_attacker():
    (row,) = dated("قالت المصادر إن طيران التحالف استهدف بغاراته أمس معسكرا للإرهابيين جنوب صنعاء.")
    assert (row.event_type, row.country) == ("enforcement", "YEM")


def test_the_holy_month_is_not_the_month_of_publication():
    assert dated("قتل خمسة في تفجير إرهابي وقع مع بداية الشهر الكريم.") == []
    (row,) = dated("وقع تفجير إرهابي في عدن نهاية الشهر الماضي.")
    assert str(row.date_start) == "2016-04-21"


def test_what_a_magazine_holds_and_who_protests_are_no_numbers_of_an_act():
    (row,) = dated("أوقفت الشرطة أمس إرهابيا بحوزته سلاح بسعة 60 طلقة.")
    assert {(q.value, q.unit) for q in row.quantities} == {(1.0, "arrested")}


def test_the_kingdom_alone_is_the_one_it_mostly_means():
    (row,) = dated("قال الناطق إن زيارة رئيس الحزب إلى المملكة أمس بحثت محاربة الإرهاب.")
    assert row.country == "SAU"
    (row,) = dated("قال الناطق الأردني إن زيارة رئيس الحزب إلى المملكة أمس بحثت محاربة الإرهاب في الأردن.")
    assert row.country == "JOR"


def test_the_year_that_a_place_fell_is_not_the_year_that_it_was_retaken():
    told = "أشاد الوزير بنجاح القوات في استعادة مناطق سقطت بيد التنظيم الإرهابي العام الماضي."
    assert [event for event in dated(told) if event.event_type == "enforcement"] == []
    (row,) = [
        e
        for e in dated("نجحت القوات في استعادة مناطق من التنظيم الإرهابي العام الماضي.")
        if e.event_type == "enforcement"
    ]
    assert row.date_start.year == 2015


def test_who_was_once_held_was_held_then():
    (row,) = dated("قالت الوزارة إن منفذ العملية الإرهابية سبق إيقافه في مايو 2014 للاشتباه به.")
    assert (row.event_type, str(row.date_start)) == ("enforcement", "2014-05-01")
