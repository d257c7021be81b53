"""Who is counted: two people told without a number, subjects and objects of killing, the unit of people."""

from __future__ import annotations

import pytest

from tests import extracted
from tests.extracted import SECURITY


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    return extracted.told(text + SECURITY, event_type)


YESTERDAY = "2016-05-17"
PAIRS = [
    ("أعلنت السلطات أمس قتل شرطيين تركيين قرب الحدود.", {(2.0, "killed")}),
    ("أدى هجوم في المنيا أمس إلى مقتل رجلي أمن وإصابة ثلاثة.", {(2.0, "killed"), (3.0, "injured")}),
    ("استشهد رجلا أمن ومدني أمس في هجوم مسلح في عدن.", {(3.0, "killed")}),
    ("أدى هجوم في عدن أمس إلى مقتل مدنيين عثر على جثتيهما داخل سيارة.", {(2.0, "killed")}),
    # near misses: many of them, a plural, a number that says how many
    ("أدى هجوم في عدن أمس إلى مقتل مدنيين كانوا في السوق.", set()),
    ("أسفرت هجمات في عدن أمس عن قتل شرطيين بعضهم مع عائلاتهم.", set()),
    ("أدى هجوم في عدن أمس إلى مقتل أربعة عسكريين.", {(4.0, "killed")}),
    ("أدى هجوم في عدن أمس إلى مقتل عسكريين اثنين.", {(2.0, "killed")}),
]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_two_people_may_be_told_without_a_number(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "attack") == {YESTERDAY: expected}


def test_two_people_belong_to_the_day_of_their_own_killing() -> None:
    text = "ويأتي الهجوم في أنقرة أمس غداة قتل شرطيين قرب الحدود السورية."
    assert told(text, "attack") == {YESTERDAY: set(), "2016-05-16": {(2.0, "killed")}}


SUBJECTS = [
    (
        "قال الجيش إن مسلحين قتلوا اثنين من حراسه وأصابوا أربعة آخرين في هجوم في ديار بكر أمس.",
        {(2.0, "killed"), (4.0, "injured")},
    ),
    ("قتل أربعة مسلحين من الجماعة 30 شخصا على الأقل في هجوم على فندق في باماكو أمس.", {(30.0, "killed")}),
    ("هاجم ثلاثة مسلحين أمس حاجزا في العريش وقتل خمسة جنود.", {(5.0, "killed")}),
    ("قال مصدر إن شرطيا قتل وأصيب ثلاثة آخرون أمس في هجوم في الفيوم.", {(1.0, "killed"), (3.0, "injured")}),
    ("أعلن المكتب أن اثنين من أفراد الأمن قتلا وأصيب 24 في هجوم في أغري أمس.", {(2.0, "killed"), (24.0, "injured")}),
    ("قالت الشرطة إن تسعة أشخاص معظمهم من أفراد لجنة محلية قتلوا في هجوم في قندوز أمس.", {(9.0, "killed")}),
    # near misses: both counted together; the second number has its own word
    ("قتل وجرح في هجوم في تعز أمس نحو 50 من الحراس.", {(50.0, "people")}),
    ("قتل ثلاثة مسلحين وجرح 12 شخصا في هجوم في تعز أمس.", {(3.0, "killed"), (12.0, "injured")}),
]


@pytest.mark.parametrize(("text", "expected"), SUBJECTS)
def test_those_who_kill_are_not_the_killed(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "attack") == {YESTERDAY: expected}


UNITS = [
    ("اعتقلت الشرطة أكثر من 200 أستاذ أمس في طهران بعد مظاهرة.", {(200.0, "arrested")}),
    ("أفضت عملية أمنية في قابس أمس إلى القضاء على ثلاثة إرهابيين.", {(3.0, "killed")}),
    ("أصيب سبعة أشخاص على الأقل، بينهم شرطيان، خلال تبادل لإطلاق النار في سيلوبي أمس.", {(7.0, "injured")}),
    ("قال بيان إن سبعة أشخاص، بينهم شرطيان، أصيبوا بجروح في تبادل لإطلاق النار في سيلوبي أمس.", {(7.0, "injured")}),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_people_beside_a_word_of_toll_have_its_unit(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "enforcement") == {YESTERDAY: expected}


SINGLES = [
    ("ذكرت تقارير أن مدنيا قتل في انفجار عبوة ناسفة في سيلوبي أمس.", "attack", {(1.0, "killed")}),
    ("قالت الوزارة إن مسلحين خطفوا مواطنا كرواتيا أمس في القاهرة.", "attack", {(1.0, "kidnapped")}),
    ("وقع هجوم أمس قرب الحدود في كيليس قتل فيه ضابط صف وأصيب جنديان.", "attack", {(1.0, "killed"), (2.0, "injured")}),
    ("تم إيقافهما أمس في لندن.", "enforcement", {(2.0, "arrested")}),
    ("ألقت الشرطة القبض عليهما أمس في لندن.", "enforcement", {(2.0, "arrested")}),
    # near misses: those two are of the five; times that something was done; wounded ones of the three
    ("أوقفت الشرطة خمسة أشخاص أمس في لندن، اثنان منهم جرى إيقافهما في المطار.", "enforcement", {(5.0, "arrested")}),
    ("أوقفت الشرطة ثلاثة أشخاص أمس في حلب واتصلت مرتين بأسرهم.", "enforcement", {(3.0, "arrested")}),
    ("أصيب ثلاثة جنود، اثنان منهم إصابتهما بالغة، في حادث دهس إرهابي في رام الله أمس.", "attack", {(3.0, "injured")}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), SINGLES)
def test_one_or_two_told_by_a_word(text: str, event_type: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, event_type) == {YESTERDAY: expected}


HELD = [
    ("أفاد بيان أنه تم الاحتفاظ أمس بـ12 شخصا في تونس خلال حملة.", "enforcement", {(12.0, "arrested")}),
    ("أفاد بذلك أربعة مهربين تم توقيفهم أمس في تطاوين.", "enforcement", {(4.0, "arrested")}),
    ("قالت مصادر إن تسعة أشخاص من أسرة واحدة قتلوا أمس في هجوم في عدن.", "attack", {(9.0, "killed")}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), HELD)
def test_people_told_of_behind_are_held_or_killed(text: str, event_type: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, event_type) == {YESTERDAY: expected}


def test_the_verb_right_behind_an_attack_makes_no_second_one() -> None:
    text = "وبعد أربعة أيام على هجوم انتحاري كبير استهدف أنقرة وأودى بحياة 29 شخصا، شن سلاح الجو اليوم غارات في سوريا."
    assert told(text, "attack") == {"2016-05-14": {(29.0, "killed")}}


def test_an_attack_that_a_new_sentence_joins_stays_its_own() -> None:
    text = "وقع هجوم في أنقرة يوم السبت واستهدف مسلحون أمس دورية في إسطنبول."
    assert set(told(text, "attack")) == {"2016-05-14", YESTERDAY}
