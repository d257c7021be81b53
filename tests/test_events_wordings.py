"""Verbs that stand apart from what they act on («قبض … على», «سلم … نفسه»), and acts worded in less common ways."""

import pytest

from tests.extracted import dated

# published on Wednesday 18 May 2016, so that «أمس» is the 17th
TOLD_YESTERDAY = [
    ("قبض الحرس الوطني أمس على عنصر تكفيري في جندوبة بتهمة الإرهاب.", "enforcement"),
    ("أوقعت وحدات مكافحة الإرهاب أمس بخلية تنشط في صفاقس.", "enforcement"),
    ("سلم أمير الجماعة الإرهابية نفسه أمس إلى الجيش في جيجل.", "enforcement"),
    ("جمدت السلطات القطرية أمس أرصدة جمعية تمول الإرهاب.", "enforcement"),
    ("أغلقت الشرطة أمس مسجدا يديره متطرفون في مرسيليا ضمن حملة على الإرهاب.", "enforcement"),
    ("عاقبت محكمة في الرباط أمس ثلاثة متهمين بالإرهاب بالسجن.", "enforcement"),
    ("سلمت طرابلس السلطات التونسية أمس ثلاثة مطلوبين في قضايا إرهاب.", "enforcement"),
    ("عثر الجيش أمس على مخبأ للإرهابيين في جبال تيزي وزو.", "enforcement"),
    ("قضت قوات خاصة أمس على أمير التنظيم الإرهابي في القصرين.", "enforcement"),
    ("أضرم متطرفون ليلة أمس النار في مركز للاجئين في عمل إرهابي.", "attack"),
    ("ألقى ملثمون أمس زجاجات حارقة على مخفر في المنامة في عمل إرهابي.", "attack"),
    ("أسقط مسلحو التنظيم الإرهابي أمس مروحية في سيناء.", "attack"),
    ("اخترق قراصنة من التنظيم الإرهابي أمس حساب القيادة العسكرية.", "attack"),
    ("طالت يد الغدر أمس رجال الأمن في عمل إرهابي بالقطيف.", "attack"),
    ("دمر تنظيم داعش الإرهابي أمس مئذنة تاريخية في الموصل.", "attack"),
    ("كثفت قوات الأمن المصرية أمس تواجدها في الميادين تحسبا لأعمال إرهابية.", "mission"),
    ("أطلقت الرابطة أمس حملة دولية لمواجهة فكر التنظيم الإرهابي.", "mission"),
    ("شنت أنقرة أمس حربا على التنظيم الإرهابي.", "mission"),
    ("صنفت الحكومة الأردنية أمس خمس جماعات منظمات إرهابية.", "policy"),
    ("قرر البرلمان العربي أمس اعتبار الحركة منظمة إرهابية.", "policy"),
    ("أغلقت الجزائر أمس حدودها مع مالي بعد عمل إرهابي.", "policy"),
    ("أكد الرئيس خلال الاتصال الذي جرى مساء أمس مع نظيره دعمه في مكافحة الإرهاب.", "meeting"),
]

NOT_THE_ACT = [
    "قبض الموظف راتبه أمس من بنك في العاصمة التي شهدت أعمالا إرهابية.",
    "أشعلت تصريحات الوزير عن الإرهاب أمس غضب النواب.",
    "ألقى الوزير أمس كلمة عن مكافحة الإرهاب أمام الطلاب.",
    "رفعت المكتبة أمس عدد الكتب التي تتناول الإرهاب.",
]


@pytest.mark.parametrize("text,event_type", TOLD_YESTERDAY)
def test_the_act_is_found_and_has_the_day_told(text, event_type):
    found = [event for event in dated(text) if event.event_type == event_type]
    assert [event.date_start.isoformat() for event in found] == ["2016-05-17"]


@pytest.mark.parametrize("text", NOT_THE_ACT)
def test_the_same_verb_with_another_object_tells_no_such_act(text):
    assert not [event for event in dated(text) if event.event_type in ("attack", "enforcement", "mission", "policy")]


def test_what_is_announced_may_begin_with_how_it_came_about():
    text = (
        "أعلنت الوزارة أمس أنه في إطار متابعة العناصر التي تسعى للالتحاق بالإرهاب، تمكنت وحدة الأبحاث "
        "بعد التنسيق مع المصالح الجهوية من الكشف عن خلية من خمسة أفراد."
    )
    assert [event.date_start.isoformat() for event in dated(text)] == ["2016-05-17"]


def test_a_man_known_by_a_relative_clause_is_still_no_news_of_the_day():
    text = "أعلنت الوزارة أمس أن الرجل الذي حاول تنفيذ هجوم إرهابي، يدعى سامي."
    assert dated(text) == []


def test_the_only_time_may_close_a_long_sentence_behind_a_comma():
    text = (
        "أصيب ضابطان في تفجير عبوة وضعها إرهابيون، داخل لوحة للكهرباء، على بعد خمسين مترا من محكمة الأسرة، "
        "في ميدان رئيسي بحي المعادي في القاهرة، ظهر أمس."
    )
    assert [(event.event_type, event.date_start.isoformat()) for event in dated(text)] == [("attack", "2016-05-17")]


def test_a_verb_of_managing_reaches_its_act_over_what_stands_between():
    text = (
        "تمكنت يوم الجمعة قوات الجيش، بعد تطويق المنطقة الجبلية الوعرة الممتدة بين بلدتين في ولاية تبسة، "
        "من القضاء على ثلاثة إرهابيين."
    )
    assert [event.date_start.isoformat() for event in dated(text)] == ["2016-05-13"]


def test_a_charge_that_somebody_planted_did_go_off_and_one_that_is_being_planted_did_not():
    planted = "أصيب جنديان أمس في انفجار عبوة ناسفة زرعها إرهابيون على الطريق."
    planting = "قتل إرهابي أمس في انفجار عبوة ناسفة أثناء زرعها على الطريق."
    assert [event.event_type for event in dated(planted)] == ["attack"]
    assert [event for event in dated(planting) if event.event_type == "attack"] == []
