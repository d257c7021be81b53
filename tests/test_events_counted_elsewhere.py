"""Numbers of a sentence and whose they are: counted in another place, of another deed, far behind what caused them."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, told

TUESDAY = "2016-05-17"
ELSEWHERE = [
    (
        "اعتقلت الشرطة الإيطالية أمس شخصين في ميلانو، فيما احتجز خمسة آخرون في ألمانيا والنمسا.",
        {(2.0, "arrested")},
    ),
    (
        "شنت المقاتلات خمس غارات أمس في محافظة مأرب، إضافة إلى 12 غارة على مواقع المسلحين في محافظة لحج.",
        {(5.0, "strikes")},
    ),
    (
        "أعلنت الوزارة أنه تم أمس إلقاء القبض على إرهابي بمدينة وهران، وتدمير مخبأين للجماعات الإرهابية في تبسة.",
        {(1.0, "arrested")},
    ),
    # near misses: another place in the same town, a place of the whole, no place behind the number
    (
        "اعتقلت الشرطة الإيطالية أمس شخصين في ميلانو، فيما احتجز خمسة آخرون في مطار ميلانو.",
        {(2.0, "arrested"), (5.0, "arrested")},
    ),
    (
        "اعتقلت الشرطة الإيطالية أمس شخصين في ميلانو، كما أوقفت ثلاثة آخرين.",
        {(2.0, "arrested"), (3.0, "arrested")},
    ),
    (
        "شنت المقاتلات خمس غارات أمس على مواقع المسلحين في محافظتي مأرب ولحج.",
        {(5.0, "strikes")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_a_number_counted_in_another_place_is_none_of_the_happening(
    text: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text + SECURITY, "enforcement").get(TUESDAY) == expected


FAR = [
    # a toll far behind, the arrests beside it no rival for the dead
    (
        "attack",
        "أكدت الوزارة أنها أوقفت عددا من المشتبه بهم في الهجوم الذي وقع، أمس، في مدينة حلب، مبينة أن البحث "
        "مستمر لكشف كل الملابسات، في وقت توالت فيه الإدانات للهجوم الذي تسبب بمقتل شرطيين، وإصابة 6 آخرين.",
        {(2.0, "killed"), (6.0, "injured")},
    ),
    (
        "enforcement",
        "أوقفت قوة من الجيش أمس في محلتي بعلبك - دورس (شرق لبنان)، وطرابلس - الميناء (شمال لبنان)، 23 شخصا.",
        {(23.0, "arrested")},
    ),
    (
        "enforcement",
        "استولى الجيش أمس على منطقة جبلية في محافظة أبين، بعد أن تمكن من إيقاع هزيمة كبيرة بالمسلحين في تلك "
        "الجبال الوعرة، تمثلت في قتل 44 من عناصرهم.",
        {(44.0, "killed")},
    ),
    # near miss: the death of another, told in a clause of its own
    (
        "attack",
        "وزار الوزير أسرة الحارس الذي راح ضحية عملية إرهابية أمس في مدينة حلب، مواسيا والد الجندي الذي أعلن "
        "الجيش استشهاده.",
        {(1.0, "killed")},
    ),
]


@pytest.mark.parametrize(("event_type", "text", "expected"), FAR)
def test_a_toll_belongs_to_what_brought_it_about_however_far(
    event_type: str, text: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text + SECURITY, event_type).get(TUESDAY) == expected


OTHER_DEEDS = [
    (
        "attack",
        "نفذ انتحاري أمس عملية انتحارية في مسجد بمدينة حلب. وفي حادثة أخرى تعرض لها مسجد من قبل، نفذ أربعة "
        "مسلحين تلك الجريمة الإرهابية التي نتج عنها مقتل سبعة من المصلين.",
        set(),
    ),
    (
        "enforcement",
        "خاض الجيش أمس اشتباكات مع المسلحين في محافظة الأنبار. وأوضح البيان أن الطيران نفذ 15 غارة أسفرت عن "
        "مقتل 25 مسلحا.",
        set(),
    ),
    # near miss: the same deed told on
    (
        "enforcement",
        "خاض الجيش أمس اشتباكات مع المسلحين في محافظة الأنبار. وأوضح البيان أن القوات قتلت 25 مسلحا.",
        {(25.0, "killed")},
    ),
]


@pytest.mark.parametrize(("event_type", "text", "expected"), OTHER_DEEDS)
def test_what_another_sentence_tells_of_another_deed_is_not_added(
    event_type: str, text: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text + SECURITY, event_type).get(TUESDAY) == expected


SEVERAL = [
    (
        "أطلق مسلحان النار على القنصلية في إسطنبول أمس وقتل ثمانية أشخاص في موجة من الهجمات المنفصلة على الشرطة.",
        set(),
    ),
    # near miss: the attacks are told with their place
    ("قتل ثمانية أشخاص أمس في سلسلة هجمات منفصلة في بغداد.", {(8.0, "killed")}),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_all_whom_several_attacks_killed_are_no_toll_of_one(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "attack").get(TUESDAY) == expected


def test_the_dead_of_a_list_are_all_counted_however_far() -> None:
    text = (
        "هاجم انتحاري بحزام ناسف أمس مصلى في مقر قوات الطوارئ في مدينة أبها (جنوب غربي السعودية)، "
        "وذلك خلال أداء منسوبي القوة، والعاملين، صلاة الظهر، وخلفت الحادثة مقتل 12 من رجال الأمن، وثلاثة من المصلين."
    )
    assert told(text + SECURITY, "attack").get(TUESDAY) == {(12.0, "killed"), (3.0, "killed")}


def test_the_dead_have_risen_to_a_number_by_today() -> None:
    text = "أعلنت الشرطة أن عدد القتلى في هجوم وقع في حلب أمس الثلاثاء، ارتفع إلى 5 اليوم الأربعاء."
    assert (5.0, "killed") in told(text + SECURITY, "attack").get(TUESDAY, set())


def test_the_inhabitants_of_a_land_take_no_part_in_a_visit() -> None:
    text = "وصل الوزير أمس في زيارة إلى إثيوبيا التي يسكنها 95 مليون نسمة لبحث مكافحة الإرهاب."
    assert told(text + SECURITY, "meeting").get(TUESDAY) == set()


def test_those_whom_a_state_drives_out_are_no_number_of_a_designation() -> None:
    text = "وضعت الحكومة التنظيم في قائمة الإرهاب أمس، وقامت بطرد 600 شخص من أعضائه."
    assert told(text + SECURITY, "policy").get(TUESDAY) == set()


UNITS = [
    ("ألقت الشرطة أمس القبض على 11 متهما في بغداد.", {(11.0, "arrested")}),
    # near miss: those whom a court judges
    ("حكمت المحكمة أمس على 11 متهما في بغداد.", {(11.0, "defendants")}),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_the_accused_that_a_police_seizes_are_arrested(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "enforcement").get(TUESDAY) == expected


def test_how_long_somebody_ruled_is_no_sentence() -> None:
    text = "وكان الرئيس الذي حكم البلاد لمدة 42 عاما نفى التهم قبل أن تصدر المحكمة أمس حكما بإعدامه في قضية الإرهاب."
    assert (42.0, "years") not in told(text + SECURITY, "enforcement").get(TUESDAY, set())
    text = "أصدرت المحكمة أمس حكما بسجنه لمدة 42 عاما في قضية الإرهاب."
    assert (42.0, "years") in told(text + SECURITY, "enforcement").get(TUESDAY, set())
