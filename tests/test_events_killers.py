"""Who killed decides the type: forces of a state, or an armed group, wherever the sentence names them."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # the subject before the verb
        ("قال السكان إن قوات الأمن قتلت المسلح أمس في القصرين.", "enforcement"),
        ("وقوات الأمن قتلت مسلحين أمس في القصرين.", "enforcement"),
        ("أكد المتحدث أن الجيش قتل قائد المجموعة أمس قرب درنة.", "enforcement"),
        ("قال شهود إن مسلحين قتلوا شرطيا أمس في عدن.", "attack"),
        ("ذكر السكان أن تنظيم داعش قتل قائد المجموعة أمس في الموصل.", "attack"),
        # whose fire it was
        ("قتل إرهابي أمس برصاص الشرطة في العريش.", "enforcement"),
        ("قتل مسلحان أمس بنيران الجيش في العريش.", "enforcement"),
        ("قتل شرطيان أمس بنيران مسلحين في ديار بكر.", "attack"),
        ("قتل جندي أمس برصاص قوات الحوثيين في تعز.", "attack"),
        ("قتل مدني أمس برصاص مسلحين في العريش.", "attack"),
    ],
)
def test_the_killer_decides_the_type(text: str, event_type: str) -> None:
    assert [event.event_type for event in dated(text + CONTEXT)] == [event_type]


@pytest.mark.parametrize(
    "text",
    [
        "سقط خمسة قتلى وعشرة جرحى أمس في تفجير في بغداد.",
        "خمسة قتلى وعشرة جرحى أمس في هجوم في بغداد.",
    ],
)
def test_counted_victims_tell_the_attack_for_the_first_time(text: str) -> None:
    rows = dated(text + CONTEXT)
    assert [[(q.value, q.unit) for q in row.quantities] for row in rows] == [[(5.0, "killed"), (10.0, "injured")]]


def test_the_victims_of_a_known_attack_are_not_its_day() -> None:
    rows = dated("زار الوزير أمس جرحى التفجير في المستشفى." + CONTEXT)
    assert all(row.event_type != "attack" for row in rows)


def test_an_act_joined_by_and_does_not_take_the_day_before_it() -> None:
    rows = dated("أوقف في ليون في يناير الماضي وأفرج عنه في مارس الماضي." + CONTEXT)
    assert {row.sub_event_type: str(row.date_start) for row in rows} == {
        "arrest": "2016-01-01",
        "release": "2016-03-01",
    }


def test_two_acts_joined_by_then_have_each_its_day() -> None:
    rows = dated("أوقف الرجل في مارس الماضي ثم رحل إلى تونس أمس." + CONTEXT)
    assert {row.sub_event_type: str(row.date_start) for row in rows} == {
        "arrest": "2016-03-01",
        "deportation": "2016-05-17",
    }
