"""Attacks and enforcement as a specification: words that stand apart, what dates them, and near misses."""

from __future__ import annotations

import pytest

from tests.extracted import dated, of_type
from tests.test_events import Row, check

# published on Wednesday 18 May 2016
TELLS = [
    # one phrase, its words apart
    (
        "لقي ثلاثة حراس مصرعهم أمس في تفجير إرهابي قرب مصنع في كركوك.",
        Row("attack", "2016-05-17", "2016-05-17", "IRQ", ((3, "killed"),)),
    ),
    (
        "قضت قوات الجيش فجر أمس على خمسة مسلحين في محافظة صلاح الدين.",
        Row("enforcement", "2016-05-17", "2016-05-17", "IRQ"),
    ),
    ("قضى الراعي الأحد الماضي على أيدي إرهابيين في جبل سمامة.", Row("attack", "2016-05-15", "2016-05-15")),
    (
        "وفي 4 مارس الماضي نفذت السلطات الأردنية حكم الإعدام بحق مدان بالإرهاب.",
        Row("enforcement", "2016-03-04", "2016-03-04", "JOR"),
    ),
    ("مثل ثلاثة أشقاء أمس أمام محكمة في بروكسل بتهم إرهابية.", Row("enforcement", "2016-05-17", "2016-05-17", "BEL")),
    (
        "اتهم مكتب الادعاء أمس شابا بالتخطيط لهجوم إرهابي على مطار.",
        Row("enforcement", "2016-05-17", "2016-05-17"),
    ),
    # «إلقاء», «ألقت» only begin like the article: no known arrest
    (
        "تمكنت، مساء أمس، دورية تابعة للحرس الوطني في معتمدية الرديف، من إلقاء القبض على عنصرين إرهابيين.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUN", ((2, "arrested"),)),
    ),
    # counted strikes of one day
    (
        "شنت المقاتلات أمس سبع غارات جوية على مواقع تنظيم داعش قرب الرقة.",
        Row("enforcement", "2016-05-17", "2016-05-17", "SYR"),
    ),
    # courts
    (
        "وفي فبراير الماضي أصدرت محكمة في فيينا (شرق البلاد) أحكاما بالسجن على ثلاثة متشددين.",
        Row("enforcement", "2016-02-01", "2016-02-29", "AUT"),
    ),
    (
        "قرر القاضي تأجيل النظر في قضية الهجوم الإرهابي على المتحف إلى 30 مايو الجاري.",
        Row("enforcement", "2016-05-30", "2016-05-30", None, (), "planned"),
    ),
    # a time that something is counted from, and what happened then
    (
        "تعاني البلاد من الإرهاب منذ 2003 عندما فجر انتحاري سيارته أمام مقر الأمم المتحدة في بغداد.",
        Row("attack", "2003-01-01", "2003-12-31", "IRQ"),
    ),
    ("يسيطر تنظيم داعش الإرهابي على الموصل منذ يونيو 2014.", Row("attack", "2014-06-01", "2014-06-30", "IRQ")),
    ("يسيطر تنظيم القاعدة الإرهابي على المكلا منذ أربعة أشهر.", Row("attack", "2016-01-01", "2016-01-31", "YEM")),
    ("هاجم التنظيم الإرهابي قرى قرب سنجار الصيف الماضي.", Row("attack", "2015-06-01", "2015-08-31", "IRQ")),
    (
        "وفي مطلع العام الماضي قتل 40 جنديا في هجوم للتنظيم الإرهابي قرب بنغازي.",
        Row("attack", "2015-01-01", "2015-03-31", "LBY", ((40, "killed"),)),
    ),
    # duals, people handed over, cells uncovered, deaths far from their day
    (
        "أدانت الحكومة التفجيرين الإرهابيين اللذين استهدفا أمس سوقا ومدرسة في كانو.",
        Row("attack", "2016-05-17", "2016-05-17", "NGA"),
    ),
    (
        "تسلمت وزارة الداخلية المغربية أمس من إسبانيا المدعو سمير المطلوب في قضية إرهاب.",
        Row("enforcement", "2016-05-17", "2016-05-17"),
    ),
    (
        "كشفت فرقة مكافحة الإرهاب أمس في مدينة سوسة عن خلية إرهابية من أربعة عناصر.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUN"),
    ),
    (
        "جاء ذلك بعد مقتل المراسلة الشابة هدى في بلدة قرب مدينة الموصل شمال العراق في 3 أبريل على يد تنظيم إرهابي.",
        Row("attack", "2016-04-03", "2016-04-03", "IRQ"),
    ),
    (
        "شنت قوات الدرك فجر أمس خمس عمليات أمنية في أنقرة ضد خلايا إرهابية.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUR"),
    ),
    (
        "أخلت دائرة الجنايات، اليوم الأربعاء، سبيل سبعة متهمين في قضية الخلية الإرهابية في الكويت.",
        Row("enforcement", "2016-05-18", "2016-05-18", "KWT"),
    ),
    (
        "صادقت محكمة الاستئناف أمس على الحكم الصادر على متهم بتمويل الإرهاب في الرياض.",
        Row("enforcement", "2016-05-17", "2016-05-17", "SAU"),
    ),
    (
        "وتذكر السكان المجزرة الإرهابية في مركز تجاري في نيروبي، والتي راح ضحيتها 67 شخصا في 2013.",
        Row("attack", "2013-01-01", "2013-12-31", "KEN"),
    ),
    (
        "أعلنت أجهزة الأمن أمس عن اعتقاله في مدينة صفد بعد دعوات إرهابية.",
        Row("enforcement", "2016-05-17", "2016-05-17"),
    ),
    # the day before, and members of a list told by place and date alone
    ("غداة هجوم انتحاري إرهابي على فندق في باماكو، أعلنت الحكومة الحداد.", Row("attack", "2016-05-17", "2016-05-17")),
    (
        "زار الوزير أمس المدينة غداة مقتل ستة حراس في هجوم إرهابي في غاو.",
        Row("attack", "2016-05-16", "2016-05-16", "MLI", ((6, "killed"),)),
    ),
    (
        "وفي 4 مايو، وبعد ثمانية أيام من الهجوم الإرهابي الدامي في سوسة، أعلن الرئيس حالة الطوارئ.",
        Row("attack", "2016-04-26", "2016-04-26", "TUN"),
    ),
    (
        "زار الوزير المدينة أمس بعد أسبوعين من مقتل ستة حراس في هجوم إرهابي في غاو.",
        Row("attack", "2016-05-03", "2016-05-03", "MLI", ((6, "killed"),)),
    ),
    (
        "تعتقل أجهزة الأمن الأردنية منذ يوم الجمعة شقيق منفذ هجوم إرهابي.",
        Row("enforcement", "2016-05-13", "2016-05-13", "JOR"),
    ),
    (
        "أوضح الناطق باسم المحكمة أنه تم الإفراج أمس في العاصمة تونس عن متهم في قضية إرهابية.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUN"),
    ),
    (
        "تم القبض أمس في مدينة سوسة على عنصر إرهابي مطلوب.",
        Row("enforcement", "2016-05-17", "2016-05-17", "TUN"),
    ),
    # a day of the statement before a day in what is told of the man
    (
        "أعلنت الشرطة الكينية أمس أنها اعتقلت رجلا هدد السائح الذي تعرض للطعن في هجوم في مارس الماضي.",
        Row("enforcement", "2016-05-17", "2016-05-17", "KEN"),
    ),
    # the day of what is said dates what it begins with
    (
        "قال شهود أمس إن مسلحين من الجماعة الإرهابية هاجموا قرية قرب مايدوغوري.",
        Row("attack", "2016-05-17", "2016-05-17", "NGA"),
    ),
    (
        "وقال العميد أحمد ناصر، الناطق باسم القوات المسلحة، في بيان أمس إن عبوة ناسفة انفجرت في رفح ضد الجيش.",
        Row("attack", "2016-05-17", "2016-05-17"),
    ),
]


@pytest.mark.parametrize("text,row", TELLS, ids=[text[:40] for text, _ in TELLS])
def test_a_sentence_tells_its_attack_or_enforcement(text, row):
    matching = [event for event in dated(text) if event.event_type == row.event_type]
    assert matching, [(e.event_type, e.sub_event_type, str(e.date_start), e.rule) for e in dated(text)]
    check(matching[0], row)


TELLS_NONE = [
    "قال القائد أمس إن المسلح الذي قتل الحارس سيحاكم بتهمة الإرهاب.",
    "قال الخبير أمس إن الجماعة الإرهابية كانت قتلت رهائن في الماضي.",
    "يسيطر تنظيم داعش الإرهابي على البلدة منذ أكثر من عام.",
    "سمحت الحكومة أمس للطائرات الحليفة بشن هجمات على التنظيم الإرهابي من قاعدتها.",
    "تجتمع القوات منذ أمس تمهيدا لتحرير المدينة من الإرهابيين.",
    "تسلمت المحكمة أمس ملفات المتهمين في قضية الإرهاب.",
    "جرى أمس تسليم ثماني طائرات حربية إلى الجيش لمحاربة الإرهاب.",
    "تظاهر المئات أمس مطالبين بمحاكمة الوزير بعد تمدد التنظيم الإرهابي.",
    "أدانت تونس مساء أمس الهجوم الإرهابي على مدينة قرب القاهرة.",
    "استنكر المجلس أمس بشدة عملية احتجاز الرهائن التي نفذها إرهابيون في فندق.",
    "عبرت الحكومة، أمس، عن إدانتها للتفجير الإرهابي المزدوج.",
    "قال المركز أمس إن 170 مدنيا قتلوا في غارات على الإرهابيين خلال هذه الفترة.",
    "انتقد الأهالي أمس الوزير لأنه أطلق سراح إرهابيين.",
    "يتهم النواب الحكومة منذ أمس بتحمل المسؤولية عن هجوم السوق الإرهابي.",
    "دول مثل مالي والنيجر أمام تحديات الإرهاب اليوم.",
]


@pytest.mark.parametrize("text", TELLS_NONE, ids=[text[:40] for text in TELLS_NONE])
def test_what_is_background_or_only_allowed_is_no_attack(text):
    assert [e.rule for e in dated(text) if e.event_type in ("attack", "enforcement")] == []


def test_deaths_over_weeks_are_no_single_attack():
    text = "لقي 22 شرطيا مصرعهم في هجمات إرهابية في الفترة من 7 أبريل إلى 5 مايو الجاري."
    assert {e.event_type for e in dated(text)} <= {"statistic"}


def test_members_of_forces_killed_are_no_fighters_killed_by_them():
    text = "جد أمس في جبل سمامة تبادل لإطلاق النار مع إرهابيين أدى إلى استشهاد ثلاثة عناصر من الجيش."
    assert "killed_by_forces" not in {e.sub_event_type for e in dated(text)}


def test_what_is_done_about_a_known_attack_does_not_date_it():
    text = "أوقف أمس في عمان منفذ التفجير الإرهابي في السوق، وأفرجت المحكمة اليوم عن متهمي تفجير الجسر."
    assert [e.sub_event_type for e in dated(text) if e.event_type == "attack"] == []


def test_each_member_of_a_list_of_attacks_is_one():
    text = "وقع هجوم إرهابي في القطيف في 22 أبريل، وآخر في الدمام في 29 أبريل الماضي."
    rows = [(str(e.date_start), e.place) for e in dated(text) if e.event_type == "attack"]
    assert rows == [("2016-04-22", "Qatif"), ("2016-04-29", "Dammam")]


def test_a_visit_in_a_list_of_days_is_no_further_attack():
    text = "وقع هجوم إرهابي في باريس في يناير 2015 وزار الوزير لندن في فبراير."
    assert [str(e.date_start) for e in dated(text) if e.event_type == "attack"] == ["2015-01-01"]


def test_the_deaths_of_an_attack_have_its_day():
    text = "جاء ذلك بعد يوم من مقتل 30 شخصا جراء تفجير إرهابي وقع الأحد الماضي في كركوك."
    rows = [(str(e.date_start), e.quantities[0].value) for e in dated(text) if e.event_type == "attack"]
    assert rows == [("2016-05-15", 30)]


def test_a_statement_of_last_year_does_not_date_what_it_tells():
    text = "أفادت المنظمة العام الماضي أن 12 إرهابيا أعدموا في البلاد."
    assert [e.sub_event_type for e in dated(text) if e.event_type == "enforcement"] == []


def test_deaths_told_as_an_outcome_have_no_other_day():
    text = "تعرض المسجد إلى تفجير إرهابي في 26 أبريل خلال صلاة الجمعة في شهر شعبان مما أدى إلى مقتل 26 شخصا."
    rows = [str(e.date_start) for e in dated(text) if e.event_type == "attack"]
    assert rows == ["2016-04-26"]


def test_two_towns_on_two_sides_of_a_border_are_two_attacks():
    text = (
        "وقع تفجير إرهابي في مدينة سوروتش التركية أمس قتل فيه 30 شخصا. "
        "وفجر انتحاري نفسه أمس قرب حاجز في مدينة كوباني السورية."
    )
    assert sorted(e.country for e in dated(text) if e.event_type == "attack") == ["SYR", "TUR"]


def test_what_was_done_to_an_aircraft_was_not_done_by_it():
    text = "وفي 5 أبريل 1988 تم اختطاف طائرة ركاب كويتية على أيدي إرهابيين وأجبرت على الهبوط في مشهد."
    assert [(e.event_type, e.sub_event_type) for e in dated(text)] == [("attack", "kidnapping")]


def test_what_a_campaign_of_the_army_aims_at_is_no_attack():
    text = "أوضح الناطق العسكري أن الحملة استهدفت أمس مواقع الإرهابيين قرب رفح وقتلت سبعة مسلحين."
    assert {e.event_type for e in dated(text)} == {"enforcement"}


def test_deaths_counted_over_a_month_are_no_attack():
    text = "قالت بعثة الأمم المتحدة إن 1300 عراقي لقوا مصرعهم في أعمال العنف والإرهاب خلال أبريل الماضي."
    assert {e.event_type for e in dated(text)} == {"statistic"}


def test_a_known_attack_has_the_day_and_the_toll_that_a_clause_of_it_tells():
    text = "ووضع الوزير وردا على قبور ضحايا الهجوم الإرهابي على المتحف الذي أدى إلى مقتل 19 طالبا في مارس الماضي."
    events = of_type(text, "attack")
    assert [(str(e.date_start), str(e.date_end), e.quantities[0].value) for e in events] == [
        ("2016-03-01", "2016-03-31", 19)
    ]


def test_an_adjournment_is_of_one_day_and_names_another():
    text = "أجلت محكمة الجنايات في القاهرة الثلاثاء إلى 10 يونيو النطق بالحكم على 40 متهما بالإرهاب."
    assert [(e.event_type, str(e.date_start), str(e.date_end)) for e in dated(text)] == [
        ("enforcement", "2016-05-17", "2016-05-17"),
        ("enforcement", "2016-06-10", "2016-06-10"),
    ]
