"""What people who are counted suffered: verbs far from them, one more beside them, nobody knows which of two."""

from __future__ import annotations

import pytest

from tests import extracted
from tests.extracted import SECURITY

YESTERDAY = "2016-05-17"


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    return extracted.told(text + SECURITY, event_type)


ENFORCEMENT = [
    # the verb stands far before its object, a date or the place between
    (
        "اعتقلت الشرطة الإسبانية المختصة في مكافحة التطرف فجر أمس، تسعة أشخاص في مدريد.",
        {(9.0, "arrested")},
    ),
    (
        "أوقفت وحدة من الجيش أمس في بلدتين قريبتين من الحدود الشمالية في لبنان، 14 شخصا.",
        {(14.0, "arrested")},
    ),
    ("قضت وحدات الجيش التونسي صباح أمس على أربعة إرهابيين في جبل الشعانبي.", {(4.0, "killed")}),
    # near miss: a court's verb kills nobody
    ("قضت محكمة في القاهرة أمس على أربعة متهمين بالسجن 10 سنوات.", {(4.0, "defendants"), (10.0, "years")}),
    # nobody knows how many of them died
    ("قال المتحدث إن 60 من المسلحين قتلوا أو اعتقلوا أمس في عملية للجيش في مايدوغوري.", {(60.0, "people")}),
    # one killed, others held
    ("أعلنت الداخلية أن مسلحا قتل واعتقل سبعة أشخاص أمس في مداهمة في باريس.", {(1.0, "killed"), (7.0, "arrested")}),
    # whom a clause says to have been killed before the count tells how many
    (
        "ذكر مصدر أن المسلحين الذين تم القضاء عليهم في عملية الجيش أمس في جبل سمامة بلغوا 11 مسلحا.",
        {(11.0, "killed")},
    ),
    # how long two sentences run, and over how many provinces a campaign went
    (
        "أصدرت محكمة في بروكسل أمس أحكاما بالسجن بين ثمانية أشهر و12 عاما على 25 متهما بالإرهاب.",
        {(25.0, "defendants"), (8.0, "months"), (12.0, "years")},
    ),
    ("أوقفت الشرطة التركية أمس 180 شخصا في 11 ولاية.", {(180.0, "arrested"), (11.0, "places")}),
    # those of the other side, without a noun of their own
    (
        "أسفرت عملية للجيش أمس في لحج عن مقتل 30 مسلحا من المتمردين و12 من الموالين للحكومة.",
        {(30.0, "killed"), (12.0, "killed")},
    ),
    # whom a court sentences is no prisoner first
    ("أصدرت المحكمة أمس في الرياض حكما ابتدائيا بحق متهم تم إيقافه بعد هجوم إرهابي.", {(1.0, "defendants")}),
    # one more beside few
    ("أوقفت الشرطة أمس أربعة رجال وامرأة في بروكسل بتهمة الإرهاب.", {(4.0, "arrested"), (1.0, "arrested")}),
]


@pytest.mark.parametrize(("text", "expected"), ENFORCEMENT)
def test_an_act_of_force_tells_what_happened_to_people(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "enforcement") == {YESTERDAY: expected}


ATTACKS = [
    ("قتل انتحاري يعتقد أنه ينتمي إلى التنظيم 24 شخصا أمس في سوق في كركوك.", {(24.0, "killed")}),
    ("قتل انتحاري، يشتبه بأنه من عناصر التنظيم، 24 شخصا أمس في سوق في كركوك.", {(24.0, "killed")}),
    ("طعن مهاجم حتى الموت ثلاثة أشخاص أمس في محطة في لندن.", {(3.0, "killed")}),
    ("طعن مهاجم ثلاثة أشخاص أمس في محطة في لندن.", {(3.0, "injured")}),
    ("اغتال مسلحون بدم بارد ودون سبب أمس 12 مواطنا من أهالي الموصل.", {(12.0, "killed")}),
    (
        "قال المصدر إن مسلحين هاجموا دورية أمس في العريش فقتلوا ضابط شرطة وأصابوا آخر.",
        {(1.0, "killed"), (1.0, "injured")},
    ),
    ("قتل خمسة جنود ومدني في هجوم بقنبلة أمس في مقديشو.", {(5.0, "killed"), (1.0, "killed")}),
    ("قتل خمسة جنود وجرح مدني في هجوم بقنبلة أمس في مقديشو.", {(5.0, "killed"), (1.0, "injured")}),
    ("قالت الشرطة إن جنديين محليين وحارسا قتلوا في هجوم بقنبلة أمس في مقديشو.", {(2.0, "killed"), (1.0, "killed")}),
    ("قتل 21 سائحا وشرطيا محليا في هجوم على متحف في تونس أمس.", {(21.0, "killed"), (1.0, "killed")}),
    # whom forces killed later is no victim of the attack
    ("تم القضاء على مسلحين اثنين بعد مطاردتهما إثر اقتحامهما أمس مزرعة في بنقردان.", set()),
    # near misses: a part of them, one of both kinds, and one who was hurt only
    ("قتل خمسة جنود، بينهم ضابطان ومترجم، في هجوم بقنبلة أمس في مقديشو.", {(5.0, "killed")}),
    ("قتل 13 جنديا وشرطيا في هجوم بقنبلة أمس في مقديشو.", {(13.0, "killed")}),
    ("قتل خمسة جنود وشرطي أصيب أمس في هجوم بقنبلة في مقديشو.", {(5.0, "killed")}),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_an_attack_tells_what_happened_to_people(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "attack") == {YESTERDAY: expected}


def test_those_who_keep_their_votes_abstain() -> None:
    text = "أقر البرلمان في تونس أمس قانون مكافحة الإرهاب بـ140 صوتا، فيما احتفظ تسعة نواب بأصواتهم."
    assert told(text, "policy") == {YESTERDAY: {(140.0, "votes"), (9.0, "abstentions")}}


POLICY = [
    ("وافق مجلس الأمن المؤلف من 15 دولة أمس على قرار يشدد العقوبات على التنظيم الإرهابي.", set()),
    ("ستلغى خمسة قرارات سابقة ليبدأ سريان القرار الذي أقره مجلس الأمن أمس بشأن الإرهاب.", set()),
]


@pytest.mark.parametrize(("text", "expected"), POLICY)
def test_a_decision_counts_neither_those_who_take_it_nor_older_ones(
    text: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text, "policy") == {YESTERDAY: expected}


STATISTICS = [
    (
        "أحصت الوزارة في العراق منذ يناير الماضي مقتل 14 جنديا وثلاثة شرطيين، إضافة إلى إصابة 9 جنود و31 شرطيا "
        "في هجمات إرهابية.",
        {(14.0, "killed"), (3.0, "killed"), (9.0, "injured"), (31.0, "injured")},
    ),
    (
        "شهدت بغداد خلال العام الماضي 210 هجمات إرهابية، أودت بحياة 640 شخصا، وجرح فيها أكثر من 1900 آخرين.",
        {(210.0, "attacks"), (640.0, "killed"), (1900.0, "injured")},
    ),
    # the group whose adjective stands before the count killed nobody else
    (
        "أعدم تنظيم داعش الإرهابي أكثر من ثلاثة آلاف شخص في الموصل منذ يناير الماضي.",
        {(3000.0, "executed")},
    ),
    # near miss: a life is no toll where somebody only led it
    ("بعد حياة مليئة بالخوف عاشها نحو مليون مواطن في عدن، خلال الأسبوع الماضي.", set()),
]


@pytest.mark.parametrize(("text", "expected"), STATISTICS)
def test_a_count_holds_all_who_are_joined_to_it(text: str, expected: set[tuple[float, str]]) -> None:
    assert set().union(*told(text, "statistic").values()) == expected
