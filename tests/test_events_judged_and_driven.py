"""Sentences of death, fighters driven from a town, shelling laid to a group, and the dead told of by the dual."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated, told

# published on Wednesday 18 May 2016: type and kind of the row
KINDS = [
    ("قضت محكمة مصرية أمس بإعدام 13 متهما.", "enforcement", "sentence"),
    ("أيدت محكمة النقض أمس إعدام سبعة متهمين في مصر.", "enforcement", "sentence"),
    ("أعدمت السلطات أمس سبعة مدانين في مصر.", "enforcement", "execution"),
    ("انتهت الجماعة الإرهابية بإعدام زعيمها عام 1978 في مصر.", "enforcement", "execution"),
    ("أعدم التنظيم الإرهابي أمس 15 مدنيا في مدينة الموصل.", "attack", "mass_killing"),
    ("طردت القوات العراقية مسلحي التنظيم من مدينة سنجار في مارس الماضي.", "enforcement", "operation"),
    ("طردت فرنسا أمس إماما لصلته بتنظيم متشدد.", "enforcement", "deportation"),
    ("قتل زعيم الجماعة في كمين أمني عام 1999 في الجزائر.", "enforcement", "operation"),
    ("قتل أربعة جنود في كمين نصبه مسلحون أمس في شمال سيناء.", "attack", "ambush"),
    ("قتل سبعة مدنيين في قصف للمتمردين الحوثيين على تعز يوم الأحد الماضي.", "attack", "attack"),
    ("أصيب طفلان أمس في قصف مدفعي نسب إلى الحوثيين في مدينة عدن.", "attack", "attack"),
    ("قتل سبعة مسلحين في قصف على مواقع للمتمردين قرب صعدة يوم الأحد الماضي.", "enforcement", "air_strike"),
]


@pytest.mark.parametrize(("text", "event_type", "kind"), KINDS)
def test_who_acts_and_what_is_only_judged_decide_the_kind(text, event_type, kind):
    assert {(e.event_type, e.sub_event_type) for e in dated(text + CONTEXT)} == {(event_type, kind)}


def test_those_sentenced_to_death_are_not_yet_executed():
    assert told("حكمت محكمة في بغداد أمس بإعدام 13 إرهابيا." + CONTEXT, "enforcement") == {
        "2016-05-17": {(13.0, "defendants")}
    }


def test_those_upon_whom_a_sentence_is_carried_out_are_executed():
    assert told("نفذت السعودية أمس حكم القتل بحق أربعة إرهابيين." + CONTEXT, "enforcement") == {
        "2016-05-17": {(4.0, "executed")}
    }


def test_the_day_of_an_arrest_is_not_that_of_what_the_man_is_suspected_of():
    text = "اعتقلت الشرطة الألمانية أمس مشتبها به في هجوم باريس."
    assert {e.event_type for e in dated(text + CONTEXT)} == {"enforcement"}
    later = "اعتقلت الشرطة أمس مشتبها به في هجوم وقع في باريس يوم الجمعة الماضي."
    assert {(e.event_type, str(e.date_start)) for e in dated(later + CONTEXT)} == {
        ("enforcement", "2016-05-17"),
        ("attack", "2016-05-13"),
    }


def test_fighters_are_driven_from_the_town_that_is_named():
    (row,) = dated("وطردت قوات البيشمركة مسلحي التنظيم من سنجار في نوفمبر 2015." + CONTEXT)
    assert row.place == "Sinjar"


def test_how_long_a_prisoner_did_something_else_is_no_day_of_his_arrest():
    assert not dated("وقالت الوزارة إن الموقوف سامي كان يتنقل منذ يوليو 2014 بين البلدين." + CONTEXT)


@pytest.mark.parametrize(
    "text",
    [
        "عثر أمس على جثتي شرطيين مقتولين بالرصاص في مدينة ديار بكر.",
        "عثر أمس على الشرطيين اللذين قتلا بالرصاص في ديار بكر.",
        "انفجرت سيارة مفخخة أمس قرب مطعم في مقديشو وقتل فيها نائبان.",
    ],
)
def test_the_dual_tells_two_dead(text):
    assert told(text + CONTEXT, "attack") == {"2016-05-17": {(2.0, "killed")}}


def test_the_day_of_a_killing_is_today_where_its_dead_are_told():
    assert told("قتل ثلاثة جنود اليوم في سيناء." + CONTEXT, "attack") == {"2016-05-18": {(3.0, "killed")}}
    assert not dated("وبات قتل الناس اليوم أمرا مألوفا في الحي." + CONTEXT)
