"""What is an attack, what a fight or an accident is instead, and which sentences tell one attack or two."""

from __future__ import annotations

import pytest

from tests.extracted import dated, of_type

OTHER_THAN_ATTACKS = [
    "حذر الخبير من الإرهاب ومن كارثة كالتي تسبب فيها انفجار مفاعل تشيرنوبيل عام 1986.",
    "استشهد أمس في المستشفى شاب متأثرا بجراحه التي سببها إرهابيون.",
    "ظهر التنظيم الإرهابي الذي يسيطر على مساحات واسعة من البلاد منذ عام.",
    "وغداة الهجوم الإرهابي، أقيمت صلاة الجنازة أمس في جامع المدينة.",
    "هرب منفذ هجوم الفندق الإرهابي وكان يقيم قبل ذلك في بلدة صغيرة مع عمه الذي يملك مطعما منذ العام الماضي.",
]


@pytest.mark.parametrize("text", OTHER_THAN_ATTACKS, ids=[text[:40] for text in OTHER_THAN_ATTACKS])
def test_accidents_late_deaths_and_prayers_are_no_attacks(text):
    assert not of_type(text, "attack")


FIGHTS = [
    ("تجددت المعارك الثلاثاء في بنغازي بين الجيش والمجموعات الإرهابية.", "enforcement"),
    ("خاضت القوات أمس معارك عنيفة ضد مسلحي التنظيم الإرهابي في سرت.", "enforcement"),
    ("شنت الشرطة أمس حملة استهدفت خلايا إرهابية نائمة في أنقرة.", "enforcement"),
    ("دفع ذلك طائرات التحالف أمس إلى استهداف مقرات التنظيم الإرهابي في الرقة.", "enforcement"),
    ("وفي 15 مايو، قضى 38 سائحا حين أطلق طالب النار عليهم في عمل إرهابي.", "attack"),
]


@pytest.mark.parametrize("text,kind", FIGHTS, ids=[text[:40] for text, _ in FIGHTS])
def test_who_fights_decides_the_type(text, kind):
    assert {e.event_type for e in dated(text)} == {kind}


def test_fights_that_follow_right_upon_an_attack_are_of_its_day():
    text = "تجددت المعارك الثلاثاء في درعا إثر هجوم إرهابي شنه مسلحون على أحياء في المدينة."
    assert {(e.event_type, str(e.date_start)) for e in dated(text)} == {("attack", "2016-05-17")}


def test_years_spent_in_prison_are_no_deaths():
    text = "قضى خمس سنوات في السجن بتهمة الإرهاب قبل أن يعود أمس إلى بلاده."
    assert not of_type(text, "attack")


READ_WHOLE = [
    (
        "وتحدث عن التفجير الآثم، الذي أدى إلى استشهاد 15 حارسا، وذلك في مسجد للقوات الثلاثاء الماضي، وعن الإرهاب.",
        ("attack", "2016-05-17", "2016-05-17"),
    ),
    ("يسيطر تنظيم داعش الإرهابي على الفلوجة منذ بداية العام الماضي.", ("attack", "2015-01-01", "2015-03-31")),
    (
        "وقع الحادث الجبان ظهر أمس في مسجد بحي قديم وراح ضحيته مصلون في عمل إرهابي.",
        ("attack", "2016-05-17", "2016-05-17"),
    ),
    ("قال المرصد إن ستة عناصر من داعش قتلوا في الغارات فجر أمس.", ("enforcement", "2016-05-17", "2016-05-17")),
    ("شهدت المرتفعات أمس قصفا جويا مكثفا على مجموعات إرهابية.", ("enforcement", "2016-05-17", "2016-05-17")),
]


@pytest.mark.parametrize("text,row", READ_WHOLE, ids=[text[:40] for text, _ in READ_WHOLE])
def test_one_row_with_its_own_days(text, row):
    found = [e for e in dated(text) if e.event_type != "statistic"]
    assert [(e.event_type, str(e.date_start), str(e.date_end)) for e in found] == [row]


def test_fingers_of_blame_are_no_charge():
    assert not dated("وجهت برلين أصابع الاتهام إلى جارتها في مارس 2015 بالتهاون مع الإرهابيين.")


ANOTHER = [
    "قتل خمسة جنود أمس في هجوم إرهابي على حاجز في بغداد. وفي هجوم آخر، قتل شرطيان في بغداد أمس.",
    "قتل خمسة جنود أمس في تفجير إرهابي في بغداد. وفي حادث منفصل، فجر انتحاري نفسه أمس في بغداد.",
]


@pytest.mark.parametrize("text", ANOTHER, ids=[text[-40:] for text in ANOTHER])
def test_another_attack_of_the_day_is_a_row_of_its_own(text):
    assert [e.event_type for e in dated(text)] == ["attack", "attack"]


def test_a_month_that_is_named_second_tells_of_no_other_attack():
    text = "قتل خمسة جنود في 5 كانون الثاني في هجوم إرهابي في بغداد. وفي 5 كانون الثاني قتل الجنود في حي ببغداد."
    assert [e.event_type for e in dated(text)] == ["attack"]


def test_the_attack_told_again_is_one_row():
    text = "قتل خمسة جنود أمس في هجوم إرهابي على حاجز في بغداد. ووقع الهجوم أمس في حي مزدحم في بغداد."
    assert [e.event_type for e in dated(text)] == ["attack"]


def test_what_a_ministry_announced_is_of_the_day_of_its_word():
    text = "اعتقلت امرأتان يشتبه في انتمائهما إلى خلية إرهابية، كما أعلنت وزارة الداخلية الثلاثاء."
    assert [(e.event_type, str(e.date_start)) for e in dated(text)] == [("enforcement", "2016-05-17")]
