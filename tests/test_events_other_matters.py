"""Words of security that tell of another matter, and dates that are the day of something else told beside."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016: each sentence with the types and first days of its rows
TOLD = [
    # a penalty is no sanction
    ("فرضت الحكومة أمس عقوبات على ممولي الإرهاب.", [("policy", "2016-05-17")]),
    ("طالب الادعاء أمس بفرض عقوبة الإعدام في قضية الإرهاب.", []),
    # an act that is only cited
    ("وقعت الدولتان أمس معاهدة لمكافحة الإرهاب.", [("policy", "2016-05-17")]),
    ("يتشاور السفراء غدا في إطار البند الرابع من معاهدة الحلف بعد الهجمات الإرهابية.", []),
    # who may not enter a country, who may not enter a hall
    ("منعت الحكومة أمس دخول مسافرين من ثلاث دول خوفا من الإرهاب.", [("policy", "2016-05-17")]),
    ("منعت الحكومة أمس أنصار الحزب من دخول العاصمة بعد التهديدات الإرهابية.", []),
    # a party that is called a congress
    ("استضاف المؤتمر الوطني لمكافحة الإرهاب أمس وزراء الداخلية.", [("meeting", "2016-05-17")]),
    ("قصف الإرهابيون أمس مبنى الإذاعة ومقر المؤتمر الشعبي العام.", [("attack", "2016-05-17")]),
    # what forces were doing when they were hit, and more searches from now on
    (
        "في صباح أمس وأثناء قيام قوات الجيش بتمشيط القرية انفجرت عبوة ناسفة زرعها إرهابيون.",
        [("attack", "2016-05-17")],
    ),
    ("شهد المعبر أمس تشديدا لعمليات التفتيش خوفا من الإرهاب.", []),
    # matters of health and holidays
    ("ناقش الوزراء أمس في اجتماع استثنائي قرار جعل السبت عطلة رسمية.", []),
    # the day of something else
    (
        "أعلن الحلف أمس في بروكسل عن عقد جلسة استثنائية لسفرائه بعد غد الجمعة بشأن الإرهاب.",
        [("meeting", "2016-05-20")],
    ),
    ("أعلن الحلف عن عقد جلسة استثنائية لسفرائه أمس بشأن الإرهاب.", [("meeting", "2016-05-17")]),
    (
        "شنت الشرطة حملة أمنية على الجماعة الإرهابية عقب إعلان البرلمان عزل الرئيس في يوليو 2013.",
        [],
    ),
    ("شنت الشرطة في يوليو 2013 حملة أمنية على الجماعة الإرهابية عقب عزل الرئيس.", [("enforcement", "2013-07-01")]),
    ("استخدم الإرهابيون شاحنة مسروقة منذ أيام في تفجير نقطة التفتيش.", []),
    ("استخدم الإرهابيون شاحنة كبيرة قبل أيام في تفجير نقطة التفتيش.", [("attack", "2016-05-11")]),
]


@pytest.mark.parametrize("text,rows", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_each_sentence_tells_only_what_is_of_security(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text)]
