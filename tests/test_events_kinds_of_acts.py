"""Acts of policy by their finer kind: allowed, restored, recalled, ended; each told apart from its opposite."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def told(text: str) -> list[tuple[str, str, str]]:
    return [(r.event_type, r.sub_event_type, str(r.date_start)) for r in dated(text + CONTEXT)]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("قررت فرنسا أمس السماح بشن ضربات على مواقع المتشددين انطلاقا من قاعدتها.", "approval", "2016-05-17"),
        ("سمحت قبرص أمس باستخدام قواعدها الجوية لضرب التنظيم.", "approval", "2016-05-17"),
        ("وافق البرلمان أمس على السماح للطائرات الحليفة بعبور الأجواء.", "approval", "2016-05-17"),
        ("وقعت فرنسا ومالي أمس اتفاقا دفاعيا لمكافحة المتشددين.", "agreement", "2016-05-17"),
        ("استدعت عمان أمس سفيرها في دمشق للتشاور.", "recalled_envoy", "2016-05-17"),
        ("سحب المغرب سفيره من طهران في 2 مايو احتجاجا على دعم الانفصاليين.", "recalled_envoy", "2016-05-02"),
        ("طردت بوليفيا أمس السفير الإسرائيلي بعد الهجوم.", "recalled_envoy", "2016-05-17"),
        ("قطعت جيبوتي أمس علاقاتها مع إيران.", "break_of_relations", "2016-05-17"),
        ("أعادت موريتانيا أمس علاقاتها الدبلوماسية مع ليبيا.", "restored_relations", "2016-05-17"),
        ("أعلن السودان في 3 مايو استئناف علاقاته الدبلوماسية مع إيران.", "restored_relations", "2016-05-03"),
        ("أعادت فتح سفارتها في بغداد أمس بعد عامين من الإغلاق.", "restored_relations", "2016-05-17"),
    ],
)
def test_what_a_state_decides_alone_is_no_agreement(text: str, kind: str, day: str) -> None:
    assert ("policy", kind, day) in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("أعلن الحزب أمس انتهاء الهدنة مع الجيش.", "truce_ended", "2016-05-17"),
        ("تجددت المعارك بعد انهيار الهدنة بين الجيش والمتمردين في 4 مايو.", "truce_ended", "2016-05-04"),
        ("أنهت الحركة يوم الأحد الماضي الهدنة مع الحكومة.", "truce_ended", "2016-05-15"),
        ("رفعت واشنطن في 10 مايو العقوبات عن السودان.", "sanctions_lifted", "2016-05-10"),
        ("قرر مجلس الأمن أمس رفع حظر السلاح المفروض على ليبيريا.", "sanctions_lifted", "2016-05-17"),
        ("أعلن الرئيس أمس رفع حالة الطوارئ في العاصمة.", "emergency_lifted", "2016-05-17"),
        ("ألغى البرلمان أمس قانون مكافحة التطرف.", "repeal", "2016-05-17"),
        ("علقت الدولة أمس العمل بالاتفاقية الأمنية.", "agreement_ended", "2016-05-17"),
        ("أعلن الرئيس أمس إنهاء عملية السلام مع المتمردين.", "agreement_ended", "2016-05-17"),
    ],
)
def test_the_end_of_an_act_is_not_the_act(text: str, kind: str, day: str) -> None:
    assert ("policy", kind, day) in told(text)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("انهارت هدنة كان الطرفان يلتزمان بها منذ عام 2013.", "ceasefire", "2013-01-01"),
        ("طالبت نقابة برفع حالة الطوارئ المعلنة السبت الماضي.", "state_of_emergency", "2016-05-14"),
        ("أنهى المتمردون وقفا لإطلاق النار يعود إلى عام 2013.", "ceasefire", "2013-01-01"),
        ("انتهت القضية أمس بفرض حظر على الجماعة الإرهابية.", "sanctions", "2016-05-17"),
        ("دخلت الهدنة بين الجيش والمتمردين حيز التنفيذ أمس.", "ceasefire", "2016-05-17"),
        ("فرضت واشنطن أمس عقوبات على قادة الجماعة بعد رفع دعوى ضدهم.", "sanctions", "2016-05-17"),
        ("رفعت الحكومة أمس مشروع قانون مكافحة الإرهاب إلى البرلمان.", "bill", "2016-05-17"),
        ("أقر البرلمان أمس بعد إنهاء المناقشات قانون الإرهاب.", "law", "2016-05-17"),
        ("أنهى المجلس جلسته أمس بإقرار قانون مكافحة الإرهاب.", "law", "2016-05-17"),
    ],
)
def test_an_act_that_is_not_ended_keeps_its_kind(text: str, kind: str, day: str) -> None:
    assert ("policy", kind, day) in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("أبرمت الحركة مع الحكومة في 3 مايو صفقة تبادل شملت 30 أسيرا.", ("policy", "exchange", "2016-05-03")),
        ("صادق البرلمان الأردني أمس على تشديد العقوبة على مروجي الفكر المتطرف.", ("policy", "penalties", "2016-05-17")),
        ("أطلقت دار الإفتاء أمس حملة دولية لتفنيد خطاب المتشددين.", ("mission", "public_campaign", "2016-05-17")),
        ("أطلق الجيش أمس حملة واسعة على معاقل المتشددين في الشمال.", ("mission", "campaign", "2016-05-17")),
    ],
)
def test_deals_penalties_and_campaigns_by_what_they_are(text: str, row: tuple[str, str, str]) -> None:
    assert row in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وافق الملك أمس على منح 40 جنديا وسام الشجاعة في حفل بالقصر.",
        "نجحت الحملة التي أطلقتها الجمعية عام 1985، وهي حملة مقاطعة لبضائع النظام العنصري.",
    ],
)
def test_honours_and_boycotts_are_no_acts_of_security(text: str) -> None:
    assert not {row[0] for row in told(text)} & {"policy", "mission"}


def test_a_campaign_is_not_dated_by_one_of_its_raids() -> None:
    rows = told("ومن فصول تلك الحملة الغارة التي شنها الطيران على سوق القرية في 3 مارس 2014 وقتل فيها 12 مدنيا.")
    assert "mission" not in {row[0] for row in rows}
    rows = told("وتأتي الغارة ضمن الحملة العسكرية التي شنها الجيش على القرية في 3 مارس 2014.")
    assert ("mission", "campaign", "2014-03-03") in rows


def test_a_freeze_that_ends_is_no_freeze() -> None:
    rows = told("أعلنت واشنطن أمس إنهاء تجميد مساعدات عسكرية قيمتها 200 مليون دولار.")
    assert ("funding", "unfreezing", "2016-05-17") in rows
    rows = told("أعلنت واشنطن أمس تجميد مساعدات عسكرية قيمتها 200 مليون دولار.")
    assert ("funding", "freeze", "2016-05-17") in rows
