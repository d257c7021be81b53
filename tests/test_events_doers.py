"""Who acts decides the type: forces of a state make an operation or an arrest, an armed group an attack."""

from __future__ import annotations

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016: the types of all rows of the sentence
BY_A_STATE = [
    "احتجز جهاز الأمن الوطني في يناير 2015 الصحافي سامي بتهمة الإرهاب.",
    "احتجز الناشط في يناير 2015 لدى وصوله إلى مطار الخرطوم ووجهت إليه تهم بالإرهاب.",
    "اختطفت أجهزة المخابرات أمس الناشط من منزله في قضية إرهاب.",
    "وكانت القوات التونسية شنت عملية صباح الخميس في مدينة باجة استهدفت عناصر إرهابية.",
    "نفذت قوات مشتركة صباح اليوم عملية استهدفت تجمعات التنظيم الإرهابي قرب الرمادي.",
    "وقتل القيادي الإرهابي في 15 مايو في عملية نادرة نفذتها وحدة من القوات الأميركية الخاصة في سوريا.",
    "قتل زعيم الجماعة الإرهابية في مايو 2014 في هجوم للقوات الأميركية الخاصة في سوريا.",
    "توعد التنظيم الإرهابي بالثأر للعنصرين اللذين استهدفتهما قوات الأمن أمس في القاهرة.",
    "استهدف طيران التحالف أمس مخازن سلاح للتنظيم الإرهابي في الرقة.",
    "نفذت القوات الأميركية الخاصة أمس هجوما على مقر للتنظيم الإرهابي في دير الزور.",
    "هاجمت طائرات التحالف أمس مواقع التنظيم الإرهابي في الموصل.",
    "لقي الإرهابي حتفه أمس على أيدي عناصر الشرطة في بروكسل.",
]

BY_A_GROUP = [
    "احتجز مسلحون أمس عشرة رهائن في فندق بمدينة باماكو في عمل إرهابي.",
    "اختطف الحوثيون أمس عشرات الناشطين في صنعاء بعد العمل الإرهابي.",
    "خطف ضابط في الجيش أمس قرب بنغازي على أيدي إرهابيين.",
    "هاجمت القوات الموالية للحوثيين أمس قرية في تعز في عمل إرهابي.",
    "استهدفت دورية للشرطة أمس بعبوة ناسفة زرعها إرهابيون قرب العريش.",
    "استهدفت عبوة ناسفة أمس قوات الأمن في العريش في عمل إرهابي.",
    "قتل شرطيان أمس في هجوم إرهابي استهدف مقرا للشرطة في أضنة.",
    "اعتقلت جبهة النصرة أمس قائد فصيل معتدل في ريف حلب بعد تفجير إرهابي.",
    "احتجز مسلح أمس موظفين رهائن في بنك في باريس قبل أن تبدأ شرطة مكافحة الإرهاب التحقيق.",
    "شن تنظيم داعش الإرهابي أمس هجوما واسعا على القوات العراقية في الفلوجة.",
]


@pytest.mark.parametrize("text", BY_A_STATE)
def test_what_forces_of_a_state_do_is_enforcement(text):
    assert {event.event_type for event in dated(text)} == {"enforcement"}


@pytest.mark.parametrize("text", BY_A_GROUP)
def test_what_an_armed_group_does_is_an_attack(text):
    assert {event.event_type for event in dated(text)} == {"attack"}


def test_a_known_attack_beside_a_campaign_is_not_done_by_the_campaigners():
    text = "تظاهر المئات أمس للتنديد بالغارات التي يشنها الجيش، وترحموا على ضحايا الهجوم الإرهابي في مارس."
    assert "operation" not in {event.sub_event_type for event in dated(text)}


def test_the_territory_says_where_and_not_the_nationality_of_the_forces():
    text = "قتل القيادي الإرهابي أمس في عملية قامت بها وحدة من القوات الأميركية الخاصة في الأراضي السورية."
    assert [event.country for event in dated(text)] == ["SYR"]


def test_what_is_done_to_an_aircraft_is_no_detention():
    text = "وفي 5 أبريل 1988 تم اختطاف طائرة ركاب كويتية من قبل إرهابيين طالبوا بسجناء من السجن المركزي."
    assert [(event.event_type, event.sub_event_type) for event in dated(text)] == [("attack", "kidnapping")]
