"""Numbers that another sentence or clause tells: of the happening that it names again, or of something else."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, told

TUESDAY = "2016-05-17"
ATTACKS = [
    # the toll of what the attack only comes after
    (
        "هاجم مسلحون أمس مقر الحزب في مدينة حلب وقتلوا ستة عناصر. ويأتي الهجوم غداة خطف ثمانية من قادته.",
        {TUESDAY: {(6.0, "killed")}},
    ),
    (
        "وقع انفجار أمس في مدينة بغداد. ووقع الانفجار بعد أيام من تفجير خلف 20 قتيلا في ديالى.",
        {TUESDAY: set()},
    ),
    # near misses: what the later sentence tells of the attack itself
    (
        "وقع انفجار أمس في مدينة بغداد. وأسفر الانفجار عن 20 قتيلا.",
        {TUESDAY: {(20.0, "killed")}},
    ),
    (
        "وقع انفجار أمس في مدينة بغداد. ووقع الانفجار في سوق شعبي ما أدى إلى مقتل تسعة أشخاص.",
        {TUESDAY: {(9.0, "killed")}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_an_attack_has_no_number_of_another_time(text: str, expected: dict[str, set[tuple[float, str]]]) -> None:
    assert {day: told(text + SECURITY, "attack").get(day) for day in expected} == expected


def test_a_kidnapping_with_a_date_of_its_own_is_no_part_of_an_attack() -> None:
    text = "هاجم مسلحون فجر أمس مقر الفرقة في مدينة حلب. واتهمت الفرقة التنظيم بخطف زعيمها هذا الأسبوع."
    assert told(text + SECURITY, "attack") == {TUESDAY: set(), "2016-05-15": {(1.0, "kidnapped")}}


def test_a_total_of_weeks_is_none_of_the_attack_of_one_night() -> None:
    text = (
        "وقال مكتب التنظيم إن 21 مسلحا قتلوا في هجماته في العاصمة صنعاء خلال شهر مايو الجاري. "
        "وشهدت العاصمة صنعاء الليلة قبل الماضية انفجارا استهدف مسجدا."
    )
    assert (21.0, "killed") not in told(text + SECURITY, "attack").get("2016-05-16", set())


MEETINGS = [
    ("وشارك في الاجتماع خبراء من 15 دولة.", {(15.0, "countries")}),
    ("وحضر الاجتماع ممثلون عن 15 دولة.", {(15.0, "countries")}),
    # near miss: countries that the meeting speaks of
    ("وناقش الاجتماع ما جرى في ثلاث دول من المنطقة.", set()),
]


@pytest.mark.parametrize(("behind", "expected"), MEETINGS)
def test_only_those_who_attend_are_numbers_of_a_meeting(behind: str, expected: set[tuple[float, str]]) -> None:
    text = "عقد أمس في القاهرة اجتماع أمني لمكافحة الإرهاب. "
    assert told(text + behind, "meeting") == {TUESDAY: expected}


def test_a_raid_has_no_number_of_an_execution_told_behind_it() -> None:
    text = "نفذت الشرطة التركية أمس عملية مداهمات في إسطنبول. وكان الحزب أعلن مسؤوليته عن إعدام شرطيين اثنين."
    assert told(text + SECURITY, "enforcement") == {TUESDAY: set()}


TAKEN = [
    ("كشفت الوزارة عن خلايا إرهابية تم القبض عليها أمس في مدينة جدة.", set()),
    ("الشحنة التي أعلنت الشرطة إلقاء القبض عليها أمس في المنامة يقف وراءها تنظيم إرهابي.", set()),
    # near misses: a woman
    ("ألقي القبض عليها أمس في مدينة الرياض بتهمة الإرهاب.", {(1.0, "arrested")}),
    ("وكانت امرأة تم القبض عليها أمس في مدينة الرياض بتهمة الإرهاب.", {(1.0, "arrested")}),
]


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_a_group_or_a_thing_taken_is_no_single_person(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "enforcement") == {TUESDAY: expected}


UNITS = [
    (
        "أسفرت غارات جوية أمس في مدينة الرمادي عن جرح 58 مسلحا، ودمرت 9 مستودعات.",
        "enforcement",
        {TUESDAY: {(58.0, "injured")}},
    ),
    ("أعلنت السلطات في واشنطن أمس ترحيل ستة معتقلين بتهمة الإرهاب.", "enforcement", {TUESDAY: {(6.0, "deported")}}),
    (
        "ارتفع عدد القتلى في صفوف أفراد الشرطة في هجمات التنظيم الإرهابي منذ 20 أبريل إلى 18 شخصا.",
        "statistic",
        {"2016-04-20": {(18.0, "killed")}},
    ),
    (
        "ارتفع عدد الجرحى في المدينة التركية في هجمات التنظيم الإرهابي منذ 20 أبريل إلى 40 شخصا.",
        "statistic",
        {"2016-04-20": {(40.0, "injured")}},
    ),
    ("وقعت الحكومة في 7 مايو اتفاقا أمنيا في القاهرة، قبل خطاب الرئيس بعشرة أيام.", "policy", {"2016-05-07": set()}),
    (
        "مددت الحكومة في 7 مايو حالة الطوارئ في القاهرة لعشرة أيام.",
        "policy",
        {"2016-05-07": {(10.0, "days")}},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), UNITS)
def test_the_unit_is_that_of_its_own_words(
    text: str, event_type: str, expected: dict[str, set[tuple[float, str]]]
) -> None:
    assert told(text + SECURITY, event_type) == expected


SINGLE = [
    (
        "قالت الوزارة إن جنديا تركيا قتل وأصيب آخر أمس في هجوم إرهابي في مدينة كلس.",
        "attack",
        {(1.0, "killed"), (1.0, "injured")},
    ),
    ("قالت الشرطة إن جنديا قتل عندما فتح مسلحون النار أمس في هجوم إرهابي في مدينة كلس.", "attack", {(1.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط شرطة مصري ومجند.", "attack", {(2.0, "killed")}),
    (
        "قتلت قوات الأمن أمس إرهابيا وألقت القبض على آخر في مدينة القصرين.",
        "enforcement",
        {(1.0, "killed"), (1.0, "arrested")},
    ),
    # near misses: a second person with a word of his own; an arrest for a killing
    (
        "أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط مصري وإصابة مجند.",
        "attack",
        {(1.0, "killed"), (1.0, "injured")},
    ),
    ("ألقت الشرطة القبض على إرهابي قتل جنديا أمس في مدينة القصرين.", "enforcement", {(1.0, "arrested")}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), SINGLE)
def test_one_person_with_his_nationality(text: str, event_type: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, event_type) == {TUESDAY: expected}


COUNTED = [
    # what strikes hit
    ("شنت طائرات تركية أمس غارات جوية على 48 موقعا للحزب في شمال العراق.", "enforcement", {(48.0, "targets")}),
    # two policemen, and others with a word of toll of their own
    (
        "أسفر هجوم إرهابي أمس في مدينة المنامة عن مقتل شرطيين، وإصابة ستة آخرين.",
        "attack",
        {(2.0, "killed"), (6.0, "injured")},
    ),
    # near miss: some of them
    ("أسفر هجوم إرهابي أمس في مدينة المنامة عن مقتل شرطيين اثنين.", "attack", {(2.0, "killed")}),
    # the noun stands before its number
    (
        "قالت الوكالة إن مهاجمين اثنين وشرطيا قتلوا أمس في تبادل لإطلاق النار في إسطنبول.",
        "enforcement",
        {(2.0, "killed"), (1.0, "killed")},
    ),
    (
        "تمكنت الشرطة أمس من ضبط 19 من القيادات الوسطى للتنظيم واثنين من اللجان النوعية في القاهرة.",
        "enforcement",
        {(19.0, "arrested"), (2.0, "arrested")},
    ),
    # a part of those who were hurt
    (
        "أسفر هجوم إرهابي أمس في مدينة الكاف عن مقتل خمسة حراس وإصابة 14 آخرين، أربعة منهم إصاباتهم خطيرة.",
        "attack",
        {(5.0, "killed"), (14.0, "injured")},
    ),
    (
        "أسفر هجوم إرهابي أمس في مدينة أبها عن إصابة تسعة جنود، اثنان منهم في حالة حرجة.",
        "attack",
        {(9.0, "injured")},
    ),
    (
        "ومنذ بدء القتال في 20 أبريل، قتل 17 حارسا وعسكريا على الأقل أربعة منهم في كمين استهدف أمس دورية في مدينة وان.",
        "attack",
        {(4.0, "killed")},
    ),
    # near miss: a toll of their own
    (
        "أسفر هجوم إرهابي أمس في مدينة أبها عن إصابة تسعة جنود، وقتل ثلاثة منهم.",
        "attack",
        {(9.0, "injured"), (3.0, "killed")},
    ),
    ("ارتكب تنظيم إرهابي أمس مذبحة بحق 150 شخصا في مدينة بيشاور.", "attack", {(150.0, "killed")}),
    # those who were held already
    ("أسفرت مذبحة وقعت أمس في سجن في دمشق عن مقتل نحو 25 سجينا على يد تنظيم إرهابي.", "attack", {(25.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في بغداد عن مقتل ثلاثة رهائن.", "attack", {(3.0, "killed")}),
    ("احتجز إرهابيون أمس خمسة رهائن في مصرف في بغداد.", "attack", {(5.0, "hostages")}),
    ("أفرجت السلطات أمس عن 20 معتقلا بتهمة الإرهاب في القاهرة.", "enforcement", {(20.0, "released")}),
    # attacks told one by one are not counted for the first of them
    ("هز البلاد هجومان إرهابيان، الأول وقع أمس في بغداد والثاني في الموصل في مارس الماضي.", "attack", set()),
    ("وقع أمس هجومان إرهابيان في مدينة بغداد.", "attack", {(2.0, "attacks")}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), COUNTED)
def test_what_stands_beside_a_number_tells_whose_it_is(
    text: str, event_type: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text + SECURITY, event_type).get(TUESDAY, set()) == expected


def test_a_number_behind_a_month_counts_those_behind_it() -> None:
    text = "وقتل الجيش الجزائري في نهاية نيسان/ أبريل 25 مسلحا قرب مدينة البويرة."
    assert told(text + SECURITY, "enforcement") == {"2016-04-21": {(25.0, "killed")}}


def test_a_far_verb_behind_tells_what_they_suffered() -> None:
    text = "وقال التقرير إن 362 فردا من منسوبي الجيش العراقي وشرطة الحدود وحرس المنشآت والحشد قتلوا في أبريل."
    assert told(text + SECURITY, "statistic") == {"2016-04-01": {(362.0, "killed")}}


def test_an_attack_has_no_toll_of_the_deed_that_answers_it() -> None:
    text = "تبنى الحزب قتل شرطيين عثر على جثتيهما، وذلك ردا على هجوم انتحاري وقع الاثنين في مدينة ماردين."
    assert told(text + SECURITY, "attack") == {"2016-05-16": set()}
