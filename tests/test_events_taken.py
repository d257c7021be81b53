"""Killed or held by whom: by forces, by a group; what is no arrest; counts over some days."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016: each sentence with the types and first days of its rows
TOLD = [
    # fighters by other names, killed by forces; soldiers killed by them
    ("قتل الجيش الجزائري أمس 14 إسلاميا متشددا في حملة على الإرهاب.", [("enforcement", "2016-05-17")]),
    ("قتل الجنود أمس جهاديين اثنين قرب تمبكتو في إطار الحرب على الإرهاب.", [("enforcement", "2016-05-17")]),
    ("مقتل 3 تكفيريين أمس في العريش خلال مواجهة الإرهاب.", [("enforcement", "2016-05-17")]),
    ("قتل جهاديون أمس سبعة جنود قرب تمبكتو في عمل إرهابي.", [("attack", "2016-05-17")]),
    ("قتل تكفيريون أمس شرطيا في العريش في عمل إرهابي.", [("attack", "2016-05-17")]),
    # what is done in an ambush is done by those who laid it
    ("قضت وحدات الجيش أمس على أربعة إرهابيين في كمين قرب باتنة.", [("enforcement", "2016-05-17")]),
    ("قتل أربعة جنود أمس في كمين نصبه إرهابيون قرب باتنة.", [("attack", "2016-05-17")]),
    # who carried out an attack is killed
    ("قتلت الشرطة أمس منفذ الهجوم الإرهابي في نيس.", [("enforcement", "2016-05-17")]),
    ("قتل سبعة مسلحين أمس برصاص قوات الأمن في العريش في إطار مكافحة الإرهاب.", [("enforcement", "2016-05-17")]),
    ("قتل عنصران من قوات الأمن أمس في هجوم إرهابي في العريش.", [("attack", "2016-05-17")]),
    # forces storm a haunt, a group storms a post
    ("نجح الجيش أمس في اقتحام معقل التنظيم الإرهابي في درنة.", [("enforcement", "2016-05-17")]),
    ("نجح مسلحون إرهابيون أمس في اقتحام ثكنة للجيش في درنة.", [("attack", "2016-05-17")]),
    # a car bomb put out
    ("أعلنت الشرطة أمس مقتل أربعة إرهابيين وتدمير سيارة مفخخة في تكريت.", [("enforcement", "2016-05-17")]),
    ("هزت سيارة مفخخة أمس سوقا في تكريت في عمل إرهابي.", [("attack", "2016-05-17")]),
    # a group holds people, forces arrest them
    ("وكانت جبهة النصرة (فرع القاعدة في سوريا) قد اعتقلت أمس ناشطين في إدلب.", [("attack", "2016-05-17")]),
    ("وكانت الشرطة المختصة بمكافحة الإرهاب قد اعتقلت أمس شابين في ليون.", [("enforcement", "2016-05-17")]),
    # what forces may do
    ("يمنح القانون الشرطة صلاحيات واسعة للتوقيف والاعتقال منذ أمس في قضايا الإرهاب.", []),
    # stopped and taken up again
    ("حلقت الطائرة فوق المطار بعد تهديد إرهابي وتم إيقافها أمس ثم استأنفت سيرها.", []),
    ("تم إيقاف مشتبه به في الإرهاب أمس ثم استأنفت الشرطة دورياتها.", [("enforcement", "2016-05-17")]),
    # held over three days
    ("أعلنت الوزارة اعتقال 45 شخصا خلال ثلاثة أيام في قضايا إرهاب.", [("statistic", "2016-05-16")]),
    ("أعلنت الوزارة أمس اعتقال 45 شخصا في قضية إرهاب.", [("enforcement", "2016-05-17")]),
]


@pytest.mark.parametrize(("sentence", "rows"), TOLD)
def test_who_took_whom(sentence: str, rows: list[tuple[str, str]]) -> None:
    found = [(event.event_type, event.date_start.isoformat()) for event in dated(sentence)]
    assert sorted(found) == sorted(rows), sentence
