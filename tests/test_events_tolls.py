"""The tolls of several attacks in one sentence, and figures that go on: which number is whose."""

from __future__ import annotations

import pytest

from tests.extracted import told

LISTED = [
    (
        "وشددت الشرطة تدابيرها بعد الهجومين الإرهابيين في يناير في أنقرة حيث قتل 12 شرطيا، "
        "وفي مارس في محطة بروكسل (32 قتيلا بينهم 4 أجانب).",
        {"2016-01-01": {(12.0, "killed")}, "2016-03-01": {(32.0, "killed")}},
    ),
    (
        "وعزز الجيش دورياته بعد الهجومين الانتحاريين في مايدوغوري في فبراير الماضي الذي خلف 58 قتيلا، "
        "وفي مارس الماضي بـ22 قتيلا وتبنته جماعة بوكو حرام.",
        {"2016-02-01": {(58.0, "killed")}, "2016-03-01": {(22.0, "killed")}},
    ),
    (
        "وقع الهجوم الإرهابي في 12 يناير في إسطنبول حيث قتل 10 سياح.",
        {"2016-01-12": {(10.0, "killed")}},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_each_attack_of_a_list_has_its_own_toll(text: str, expected: dict[str, set[tuple[float, str]]]) -> None:
    assert told(text, "attack") == expected


TOLD_FURTHER = [
    (
        "هاجم مسلحون إرهابيون أمس حاجزا للشرطة في مدينة العريش. وقال مصدر إن انفجارا نتج عنه مقتل ثمانية من الجنود.",
        "attack",
        {"2016-05-17": {(8.0, "killed")}},
    ),
    (
        "أقر البرلمان ليل الأحد الإثنين قانونا جديدا لمكافحة الإرهاب في عمان. "
        "وأقر هذا القانون في جلسة مغلقة الأحد بأغلبية 91 نائبا وامتناع سبعة نواب.",
        "policy",
        {"2016-05-15": {(91.0, "votes"), (7.0, "abstentions")}},
    ),
    (
        "يبحث خبراء أمنيون من 25 دولة في مؤتمر بمدينة أغادير المغربية مكافحة الإرهاب. وانطلقت أمس أشغال المؤتمر.",
        "meeting",
        {"2016-05-17": {(25.0, "countries")}},
    ),
    (
        "قالت الوكالة إن هجوما إرهابيا وقع أمس في مدينة ماردين التركية ونسب إلى حزب العمال، "
        "أدى إلى مقتل دركي وجرح آخر.",
        "attack",
        {"2016-05-17": {(1.0, "killed"), (1.0, "injured")}},
    ),
    (
        "أدانت الحكومة التفجير الإرهابي الذي استهدف أمس سوقا في مدينة كركوك. وقالت إنها تتابع. وأكدت تضامنها. "
        "وختمت بيانها بالتعزية. وشكرت المسعفين. وذكر متحدث أن الهجوم خلف 14 قتيلا و20 جريحا.",
        "attack",
        {"2016-05-17": {(14.0, "killed"), (20.0, "injured")}},
    ),
    (
        "أسفر هجوم إرهابي في عدن أمس عن إصابة سبعة جنود، اثنان منهم في حال خطرة.",
        "attack",
        {"2016-05-17": {(7.0, "injured")}},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), TOLD_FURTHER)
def test_a_next_sentence_adds_its_numbers(
    text: str, event_type: str, expected: dict[str, set[tuple[float, str]]]
) -> None:
    assert told(text, event_type) == expected


TOLD_OF_ANOTHER = [
    (
        "هاجم مسلحون إرهابيون أمس حاجزا للشرطة في مدينة العريش. وقال مصدر إن انفجارا في كابول نتج عنه مقتل ثمانية.",
        "attack",
        {"2016-05-17": set()},
    ),
    (
        "أسفر هجوم إرهابي في عدن أمس عن إصابة سبعة جنود، وقتل اثنان منهم.",
        "attack",
        {"2016-05-17": {(7.0, "injured"), (2.0, "killed")}},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), TOLD_OF_ANOTHER)
def test_a_next_sentence_of_another_happening_adds_none(
    text: str, event_type: str, expected: dict[str, set[tuple[float, str]]]
) -> None:
    assert told(text, event_type) == expected


OWN_NUMBERS = [
    (
        "استؤنفت أمس في عمان محاكمة 20 متهما بالإرهاب على أن تستكمل في جلسة يوم غد الخميس.",
        "enforcement",
        {"2016-05-17": {(20.0, "defendants")}, "2016-05-19": {(20.0, "defendants")}},
    ),
    (
        "في 3 مارس 2016 فجر إرهابيون سيارة محملة بنحو 300 كيلوغرام من المتفجرات في بغداد.",
        "attack",
        {"2016-03-03": {(300.0, "kilograms")}},
    ),
    (
        "قصفت طائرات حربية من طراز إف 18 فجر أمس الثلاثاء أربعة مواقع لتنظيم داعش الإرهابي في سوريا.",
        "enforcement",
        {"2016-05-17": {(4.0, "targets")}},
    ),
    (
        "أعلنت الشرطة أمس أن إرهابيا قتل واعتقل 14 شخصا في عملية أمنية بمدينة صفاقس.",
        "enforcement",
        {"2016-05-17": {(1.0, "killed"), (14.0, "arrested")}},
    ),
    (
        "وتظهر إحصاءات قيادة التحالف الصادرة الجمعة أن الطائرات نفذت 900 طلعة ضد داعش، 600 في العراق و300 في سوريا.",
        "statistic",
        {"2016-05-13": {(900.0, "strikes"), (600.0, "strikes"), (300.0, "strikes")}},
    ),
    (
        "أعلنت البعثة مقتل وإصابة 820 مدنيا خلال شهر أبريل الماضي جراء الإرهاب في العراق. "
        "وأفادت الأرقام التي نشرتها أمس بأن عدد القتلى بلغ 310 مدنيين وعدد المصابين 510 أشخاص.",
        "statistic",
        {"2016-04-01": {(820.0, "people"), (310.0, "killed"), (510.0, "injured")}},
    ),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), OWN_NUMBERS)
def test_a_happening_has_its_own_numbers(
    text: str, event_type: str, expected: dict[str, set[tuple[float, str]]]
) -> None:
    assert told(text, event_type) == expected


OF_NO_ROW = [
    ("هاجم إرهابيون أمس في بغداد متجرا يضم 300 كيلوغرام من السكر.", "attack", {"2016-05-17": set()}),
    ("أوقفت الشرطة أمس في صفاقس إرهابيا كان يدير ثلاثة مواقع.", "enforcement", {"2016-05-17": {(1.0, "arrested")}}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), OF_NO_ROW)
def test_other_things_are_not_counted(text: str, event_type: str, expected: dict[str, set[tuple[float, str]]]) -> None:
    assert told(text, event_type) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قالت الوزارة إن المتهم في قضية إرهابية تم إيقافه أمس في عملية أمنية قرب جزيرة سترة.", {(1.0, "arrested")}),
        # near miss: a boat is stopped
        ("قالت الوزارة إن خفر السواحل طوق القارب وتم إيقافه أمس في عملية أمنية ضد الإرهاب قرب سترة.", set()),
    ],
)
def test_a_pronoun_of_a_thing_counts_nobody(text: str, expected: set[tuple[float, str]]) -> None:
    assert list(told(text + " والإرهاب خطر على الجميع.", "enforcement").values()) == [expected]
