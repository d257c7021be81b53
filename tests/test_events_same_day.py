"""Deeds that take over the day of the one told before them, and weak words that tell a deed by themselves."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016: each text with the types and first days of its rows
TOLD = [
    # a clause that «فيما», «بينما» or «كما» joins is of the day of the clause before it
    (
        "هاجم مسلحون أمس القنصلية في إسطنبول في عمل إرهابي، فيما استهدفت شاحنة مفخخة مخفرا في ديار بكر.",
        [("attack", "2016-05-17"), ("attack", "2016-05-17")],
    ),
    (
        "أوقف الجيش أمس مشتبها بالإرهاب في عرسال، كما أوقفت الشرطة رجلا في طرابلس يحمل بطاقة مزورة.",
        [("enforcement", "2016-05-17"), ("enforcement", "2016-05-17")],
    ),
    # no place of its own: more about the same attack
    ("هاجم إرهابيون أمس مقر الشرطة في إسطنبول، فيما قتل حارس وجرح آخران.", [("attack", "2016-05-17")]),
    # a time that the first clause goes back to is not the time of the second
    (
        "أوقف الجيش أمس في عرسال مطلوبا بتهمة الإرهاب منذ أحداث أغسطس 2014، كما أوقفت الشرطة رجلا في صيدا.",
        [("enforcement", "2016-05-17"), ("enforcement", "2016-05-17")],
    ),
    # «أيضا»: one more of that day; without it nothing tells when
    (
        "ضبطت الشرطة أمس أسلحة لتنظيم إرهابي في عنابة. وأضافت الوزارة أنها تمكنت أيضا من اعتقال رجلين في وهران.",
        [("enforcement", "2016-05-17"), ("enforcement", "2016-05-17")],
    ),
    (
        "ضبطت الشرطة أمس أسلحة لتنظيم إرهابي في عنابة. وأضافت الوزارة أنها اعتقلت رجلين في وهران.",
        [("enforcement", "2016-05-17")],
    ),
    # the parts of a total that was told are no more deeds
    (
        "نفذ التحالف أمس 30 غارة على تنظيم داعش في سوريا والعراق. وأضاف أنه نفذ أيضا 12 غارة في العراق.",
        [("enforcement", "2016-05-17")],
    ),
    # somebody goes about a deed: nothing known before
    ("قام ملثمون بالهجوم على محطة القطار في ليون أمس في عمل إرهابي.", [("attack", "2016-05-17")]),
    ("ندد السكان أمس بالهجوم الإرهابي على محطة القطار.", []),
    # control taken, by forces and by a group
    ("أحكمت قوات الجيش أمس السيطرة على معقل التنظيم الإرهابي في درنة.", [("enforcement", "2016-05-17")]),
    ("فرض تنظيم داعش الإرهابي أمس سيطرته على بلدة القائم.", [("attack", "2016-05-17")]),
    ("دكت المقاتلات أمس مخازن سلاح للتنظيم الإرهابي في الرقة.", [("enforcement", "2016-05-17")]),
    # killed by those who managed to
    ("أعلنت قوات الجيش أنها تمكنت أمس من قتل ثلاثة من قادة التنظيم الإرهابي.", [("enforcement", "2016-05-17")]),
    ("أعلن التنظيم الإرهابي أنه تمكن أمس من قتل ثلاثة ضباط في القائم.", [("attack", "2016-05-17")]),
    # set on fire, the doers between the words
    ("أضرم متطرفون أمس النار في مسجد قرب نابلس في عمل إرهابي.", [("attack", "2016-05-17")]),
    # brought before a judge tomorrow
    ("ستتم غدا إحالة الموقوف في قضية الإرهاب على القضاء في سوسة.", [("enforcement", "2016-05-19")]),
    # dawn is no explosion
    ("اعتقلت الشرطة فجر وصباح أمس ثلاثة إرهابيين في جنين.", [("enforcement", "2016-05-17")]),
    # a season by its Tunisian name
    ("شهد النزل عملية إرهابية في صائفة 2015 خلفت 38 قتيلا.", [("attack", "2015-06-01")]),
]


@pytest.mark.parametrize(("text", "rows"), TOLD)
def test_day_taken_over(text: str, rows: list[tuple[str, str]]) -> None:
    found = [(event.event_type, event.date_start.isoformat()) for event in dated(text)]
    assert sorted(found) == sorted(rows), text


# what stands in a text about terrorism needs no word of it beside it
ARTICLE = (
    "قال خبير إن الإرهاب خطر على المنطقة وإن تنظيم داعش الإرهابي يهدد الجميع وإن مكافحة الإرهاب واجب. "
    "وأضاف الخبير أن الوضع الأمني صعب وأن الشرطة مستنفرة. {} وقال إن الأمر معقد. وختم بأن الإرهاب سيهزم."
)
ALONE = [
    ("وأعلن متحدث أمس أن المدير السابق قتل في حي المطار.", [("attack", "2016-05-17")]),
    ("وأوقف خمسة رجال فجر أمس قرب المبنى.", [("enforcement", "2016-05-17")]),
    ("وشهد عام 2011 قتل الزعيم في سرت.", []),
]


@pytest.mark.parametrize(("sentence", "rows"), ALONE)
def test_alone_in_a_text_about_terrorism(sentence: str, rows: list[tuple[str, str]]) -> None:
    found = [(event.event_type, event.date_start.isoformat()) for event in dated(ARTICLE.format(sentence))]
    assert found == rows, sentence


# fighting that began a day or two before, ground that is taken, men who fell, the time that opens what is said
FOUGHT = [
    ("تشهد مدينة لحج مواجهات عنيفة منذ أمس بين الجيش ومسلحين إرهابيين.", [("enforcement", "2016-05-17")]),
    ("يقصف الجيش بالمدفعية جبال ورغة منذ فجر اليوم بحثا عن إرهابيين.", [("enforcement", "2016-05-18")]),
    ("تشهد مدينة لحج مواجهات عنيفة منذ خمس سنوات بين الجيش ومسلحين إرهابيين.", []),
    ("نجحت قوات الجيش أمس في السيطرة على بلدتين قرب لحج في إطار مكافحة الإرهاب.", [("enforcement", "2016-05-17")]),
    ("تمكنت القوات الأمنية في الأنبار أمس من فرض سيطرتها على مبنى الجامعة.", [("enforcement", "2016-05-17")]),
    ("أكدت مصادر سيطرة الجيش أمس على مواقع في مديرية لودر.", [("enforcement", "2016-05-17")]),
    ("ناقش الخبراء أمس سيطرة الدولة على أسعار الخبز.", []),
    ("تمكن التنظيم الإرهابي في مايو الماضي من توسيع رقعة سيطرته شرق البلاد.", []),
    ("أعلنت الوزارة أمس مقتل شرطي إثر إطلاق مجهولين النار على سيارته في أسيوط.", [("attack", "2016-05-17")]),
    ("أعلن الطرفان أمس وقف إطلاق النار في درنة.", []),
    (
        "وقال الناطق إنه صباح الأحد وأثناء مرور دورية للجيش بين الحدود وقرية صغيرة في شرق مدينة رفح المصرية "
        "انفجرت عبوة ناسفة زرعها إرهابيون.",
        [("attack", "2016-05-15")],
    ),
]


@pytest.mark.parametrize(("sentence", "rows"), FOUGHT)
def test_fighting(sentence: str, rows: list[tuple[str, str]]) -> None:
    force = ("attack", "enforcement")
    text = sentence + " وقالت الشرطة إن تنظيما يقف وراء العمل الإرهابي وإن الإرهاب سيهزم."
    found = [(event.event_type, event.date_start.isoformat()) for event in dated(text) if event.event_type in force]
    assert sorted(found) == sorted(rows), sentence


# held since a day that is told, battles that broke out, a sitting that began, killed by hand
HELD = [
    ("أفرجت السلطات أمس عن الصحافي المعتقل منذ فبراير 2012 بتهمة الإرهاب.", ["2012-02-01", "2016-05-17"]),
    ("أفرجت السلطات أمس عن الصحافي المعتقل منذ سنوات بتهمة الإرهاب.", ["2016-05-17"]),
    ("طالب الأهالي بتحرير الجنود المختطفين منذ أغسطس الماضي لدى تنظيم إرهابي.", ["2015-08-01"]),
    ("وقعت في السادس من مارس 2014 معارك ضارية بين الجيش ومسلحين إرهابيين في عرسال.", ["2014-03-06"]),
    ("استمع القضاة إلى المتهمين بتفجير المسجد الإرهابي في الجلسات التي انطلقت أمس.", ["2016-05-17"]),
]


@pytest.mark.parametrize(("sentence", "days"), HELD)
def test_held_since(sentence: str, days: list[str]) -> None:
    text = sentence + " وقالت الشرطة إن تنظيما يقف وراء العمل الإرهابي وإن الإرهاب سيهزم."
    rows = dated(text)
    assert sorted({event.date_start.isoformat() for event in rows}) == days, sentence
    assert not [event for event in rows if event.sub_event_type == "bombing"], sentence


# what came right before it today, news with a long subject, two towns with a toll each
FURTHER = [
    (
        "أصدر القاضي بطاقة إيداع بالسجن ضد المتهم بالإرهاب بعد أن تم استنطاقه ظهر اليوم.",
        [("enforcement", "2016-05-18")],
    ),
    ("أصدر القاضي بطاقة إيداع بالسجن ضد المتهم بالإرهاب بعد أن تم تفتيش بيته في مارس.", []),
    (
        "وقال الناطق في تصريح للإذاعة أمس إن فرقة التوقي من الإرهاب في إقليم الحرس الوطني نجحت في إيقاف مهربين.",
        [("enforcement", "2016-05-17")],
    ),
    (
        "قتل 19 شخصا وجرح 43 في تفجير سيارة أمس في بعقوبة في عمل إرهابي. "
        "وقتل أربعة أشخاص وجرح عشرة في تفجير سيارة أمس في الرمادي.",
        [("attack", "2016-05-17"), ("attack", "2016-05-17")],
    ),
]


@pytest.mark.parametrize(("text", "rows"), FURTHER)
def test_further_days(text: str, rows: list[tuple[str, str]]) -> None:
    text += " وقالت الشرطة إن تنظيما يقف وراء العمل الإرهابي وإن الإرهاب سيهزم."
    assert sorted((event.event_type, event.date_start.isoformat()) for event in dated(text)) == rows, text
