"""Decisions as a specification: given a green light, asked for, taken at a gathering told elsewhere, told twice."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated, of_type


def days(text: str, event_type: str) -> list[str]:
    return [f"{row.date_start}..{row.date_end}" for row in of_type(text + CONTEXT, event_type)]


POLICIES = [
    ("أعطى البرلمان الفرنسي أمس الضوء الأخضر لتوسيع الضربات.", ["2016-05-17..2016-05-17"]),
    ("منحت الحكومة الجيش يوم الاثنين ضوءا أخضر للتدخل.", ["2016-05-16..2016-05-16"]),
    ("قامت أنقرة أمس بمنح الحلفاء حرية استخدام قواعدها.", ["2016-05-17..2016-05-17"]),
    ("وكان النواب وافقوا في 10 أبريل على رفع المشروع إلى المحكمة.", ["2016-04-10..2016-04-10"]),
    ("أقر البرلمان العراقي أمس تعديلات دستورية تخص الأقاليم.", ["2016-05-17..2016-05-17"]),
    ("تقدمت ليبيا أمس بطلب انضمام إلى الشرطة الدولية.", ["2016-05-17..2016-05-17"]),
    ("وهي المعركة الأولى منذ سقوط الهدنة بين الطرفين في 2 مايو.", ["2016-05-02..2016-05-02"]),
    ("قررت القيادة الفلسطينية أمس التوجه إلى مجلس الأمن.", ["2016-05-17..2016-05-17"]),
    ("جاءت الضربات غداة الإعلان عن موافقة أثينا على السماح باستخدام مطار عسكري.", ["2016-05-17..2016-05-17"]),
    ("ينتظر الجيش الضوء الأخضر منذ أمس.", []),
    ("تلقى الحي أمس ضوء المصابيح الأخضر.", []),
]


@pytest.mark.parametrize(("text", "wanted"), POLICIES, ids=[row[0][:50] for row in POLICIES])
def test_an_act_of_policy_has_its_day(text: str, wanted: list[str]) -> None:
    assert days(text, "policy") == wanted


def test_a_mandate_given_and_prolonged_has_each_its_own_term() -> None:
    text = "كانت السنغال قد أصدرت في 21 مارس الماضي هذا التفويض لمدة 50 يوما ثم مددته لأربعة أشهر في السادس من مايو."
    rows = of_type(text + CONTEXT, "policy")
    assert [(str(row.date_start), [q.value for q in row.quantities]) for row in rows] == [
        ("2016-03-21", [50.0]),
        ("2016-05-06", [4.0]),
    ]


AT_GATHERINGS = [
    (
        "اجتمع وزير الداخلية التونسي بنظيره الليبي أمس في تونس. وتم الاتفاق خلال الاجتماع على تسيير دوريات مشتركة.",
        ["2016-05-17"],
    ),
    ("اجتمع وزير الدفاع العراقي بنظيره الإيراني أمس في بغداد. واتفق الجانبان على تأمين الحدود.", ["2016-05-17"]),
    (
        "أصدرت المجموعة الدولية لمكافحة تمويل الإرهاب قرارا بقبول عضو جديد. "
        "جاء ذلك خلال الاجتماع الذي عقد في سيدني في 3 مايو 2016.",
        ["2016-05-03"],
    ),
    (
        "عقد وزراء الداخلية العرب اجتماعا أمس في تونس. وقال الوزير إن الأمن أولوية. وأضاف أن الحدود طويلة. وتابع أن "
        "الشعوب صابرة. وأوضح أن العمل طويل. وأكد أنه تم الاتفاق خلال الاجتماع على تبادل المعلومات.",
        ["2016-05-17"],
    ),
    ("اجتمع وزير الدفاع العراقي بنظيره الإيراني أمس في بغداد. واتفق الجانبان على أن الإرهاب خطر على العالم.", []),
    ("اجتمع وزير الدفاع العراقي بنظيره الإيراني أمس في بغداد. ووقع البلدان قبل ذلك بزمن اتفاقا أمنيا.", []),
]


@pytest.mark.parametrize(("text", "wanted"), AT_GATHERINGS, ids=[row[0][-50:] for row in AT_GATHERINGS])
def test_a_decision_taken_at_a_gathering_is_of_its_day(text: str, wanted: list[str]) -> None:
    assert [str(row.date_start) for row in of_type(text + CONTEXT, "policy")] == wanted


def test_a_decision_taken_at_a_gathering_is_of_its_place() -> None:
    text = "اجتمع وزير الدفاع الأميركي بنظيره الإيراني أمس في الدوحة. واتفق الجانبان على تبادل الأسرى." + CONTEXT
    assert [row.country for row in of_type(text, "policy")] == ["QAT"]


MISSIONS = [
    ("أنهى الحلف مهماته القتالية في أفغانستان في أبريل 2014.", [("2014-04-01", "AFG")]),
    ("سير الجيش أمس دوريات في سرت.", [("2016-05-17", "LBY")]),
    ("توجهت تعزيزات كبيرة أمس إلى الموصل.", [("2016-05-17", "IRQ")]),
    ("تعزيزات ضخمة للجيش وصلت أمس إلى الموصل.", [("2016-05-17", "IRQ")]),
    ("قيل إن تعزيزات ضخمة مدعمة بالمدرعات والمدافع الثقيلة توجهت أمس إلى الموصل.", [("2016-05-17", "IRQ")]),
    ("طردوا من المدن في عملية بقيادة فرنسية بدأت في أبريل 2013.", [("2013-04-01", "")]),
    ("نفذ التحالف الذي تشكل في أبريل 2014 مهام كثيرة.", [("2014-04-01", "")]),
    ("تناول الخبراء أمس سير المعارك في سرت.", []),
]


@pytest.mark.parametrize(("text", "wanted"), MISSIONS, ids=[row[0][:50] for row in MISSIONS])
def test_troops_sent_or_brought_home(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [(str(row.date_start), row.country) for row in of_type(text + CONTEXT, "mission")] == wanted


def test_reinforcements_that_arrive_are_no_visit() -> None:
    assert not of_type("تعزيزات ضخمة للجيش وصلت أمس إلى الموصل." + CONTEXT, "meeting")


def test_a_phone_call_keeps_its_day_in_a_long_clause() -> None:
    text = (
        "تلقى نائب الرئيس صاحب السمو الشيخ أحمد بن محمد بن خالد اتصالا هاتفيا اليوم من أخيه فخامة الرئيس محمود بن "
        "سالم رئيس الجمهورية الشقيقة عبر خلاله عن استنكاره للتفجير الإرهابي الذي استهدف اليوم مركز الشرطة."
    )
    assert "2016-05-18" in [str(row.date_start) for row in of_type(text, "meeting")]


def test_what_is_out_of_control_is_not_taken_over() -> None:
    rows = dated("قررت الحكومة التونسية أمس غلق المساجد الخارجة عن السيطرة." + CONTEXT)
    assert [row.event_type for row in rows] == ["policy"]


def test_who_spoke_on_a_day_spoke_on_at_a_hearing_of_that_day() -> None:
    text = (
        "أعلن الوزير الأميركي يوم الاثنين أن الاتفاق يمنع الإرهاب، وقال الوزير في كلمته خلال جلسة استماع أمام لجنة "
        "في مجلس النواب إن الخطة جيدة."
    )
    assert [str(row.date_start) for row in of_type(text + CONTEXT, "meeting")] == ["2016-05-16"]


def test_one_who_is_called_by_many_on_one_day_had_many_calls() -> None:
    text = (
        "تلقى الوزير العراقي اتصالا هاتفيا أمس من نظيره الأردني لبحث مكافحة الإرهاب. "
        "كما تلقى الوزير العراقي اتصالا هاتفيا أمس من الشيخ سعد عبر فيه عن إدانته للإرهاب."
    )
    assert len(of_type(text, "meeting")) == 2


def test_those_held_since_an_attack_that_a_clause_tells_more_of_are_a_total() -> None:
    text = "ومنذ هجوم نوفمبر الذي دفع آلاف السياح إلى الرحيل، اعتقل نحو 150 شخصا في تونس بتهمة الإرهاب."
    assert [[q.value for q in row.quantities] for row in of_type(text + CONTEXT, "statistic")] == [[150.0]]


NONE_OF_ITS_DAY = [
    ("تحدث في حفل المعايدة الذي أقامته لجنة وطنية لمكافحة المخدرات أمس.", "mission"),
    ("تمنح أنقرة الحلفاء حق استخدام القاعدة التي كان يرفض النواب السماح باستخدامها منذ عام 2003.", "policy"),
    ("قال المتحدث إن وزير الدفاع الذي يزور الصين، منذ السبت الماضي، وقع الاتفاق الأمني.", "policy"),
    ("الحملة التي تم إطلاقها لتنظيم وقفة تضامنية يوم غد ومساندة الحملة على الإرهاب.", "mission"),
    ("وصل وزير الدفاع العراقي إلى روسيا لتفعيل عقود أبرمت بين البلدين من قبل الحكومة السابقة عام 2012.", "meeting"),
    ("شارك المندوب الباكستاني في اجتماع لمجلس الأمن، وفقا لما نقلته وسائل الإعلام اليوم.", "meeting"),
    ("وأصدرت الوزارة تعميما بتخصيص خطبة الجمعة غدا للتعليق على التفجير الإرهابي.", "policy"),
    ("سيكون بالإمكان معاودة فرض عقوبات على الجماعة خلال العام المقبل.", "policy"),
    ("يناقش المجلس تعديل نظام مكافحة الإرهاب الصادر بالمرسوم رقم م/37 وتاريخ 9/3/1428هـ.", "meeting"),
]


@pytest.mark.parametrize(("text", "event_type"), NONE_OF_ITS_DAY, ids=[row[0][:50] for row in NONE_OF_ITS_DAY])
def test_a_day_of_something_else_gives_no_row(text: str, event_type: str) -> None:
    assert not of_type(text + CONTEXT, event_type)


def test_talks_over_the_phone_are_a_call() -> None:
    text = "بحث رئيس الوزراء التركي أمس العمليات ضد الإرهاب في اتصال هاتفي مع مبعوث للأمم المتحدة."
    assert [(row.sub_event_type, row.country) for row in of_type(text, "meeting")] == [("phone_call", "")]


def test_a_council_sits_in_the_country_of_its_chair() -> None:
    text = "وعبر المجلس خلال اجتماعه الذي عقد أمس برئاسة وزير الخارجية الكويتي عن رفضه للإرهاب."
    assert [row.country for row in of_type(text, "meeting")] == ["KWT"]


def test_a_deal_with_the_powers_was_made_in_neither_state() -> None:
    text = "يعارض الحزب الأميركي الاتفاق الذي توصلت إليه كوبا مع خمس قوى كبرى في 14 أبريل."
    assert [row.country for row in of_type(text + CONTEXT, "policy")] == [""]


def test_a_round_of_talks_still_to_come_is_no_journey() -> None:
    text = "أعلن مسؤولون أن الجولة المقبلة من محادثات الصلح بين الحكومة والحركة، ستجري في أواخر مايو."
    rows = of_type(text + CONTEXT, "meeting")
    assert [(row.sub_event_type, row.status) for row in rows] == [("talks", "planned")]
