"""Rows that are right as a whole: type, day, place and numbers of the happening itself, and near misses."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import CONTEXT, dated


def rows(text: str) -> list[Event]:
    return dated(text + CONTEXT)


def row(text: str, event_type: str) -> Event:
    found = [event for event in rows(text) if event.event_type == event_type]
    assert len(found) == 1, [(event.event_type, event.evidence) for event in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("وكان الحوثيون قاموا أمس بقصف حي سكني في تعز.", "attack"),
        ("داهمت عصابة مسلحة أمس منازل قرية قرب سبيطلة.", "attack"),
        ("داهمت قوة من الشرطة أمس منازل قرية قرب سبيطلة.", "enforcement"),
        ("قصفت طائرات التحالف أمس مواقع الحوثيين في تعز.", "enforcement"),
        ("قال الناطق إن طيران التحالف استهدف أمس شاحنات للمتمردين قرب تعز.", "enforcement"),
    ],
)
def test_who_did_it_decides_the_type(text: str, event_type: str) -> None:
    assert [event.event_type for event in rows(text)] == [event_type]


@pytest.mark.parametrize(
    ("text", "event_type", "country"),
    [
        ("أعلن الجيش أن فرنسا وحلفاءها شنوا ثماني غارات جوية على متشددين في العراق أمس.", "enforcement", "IRQ"),
        ("قال الناطق إن مقاتلات أقلعت من قاعدة في أضنة وقصفت أمس معسكرا لداعش في الرقة.", "enforcement", "SYR"),
        ("قتل أمس شابان أصيلا مدينة صفاقس في هجوم إرهابي غرب بنغازي.", "attack", "LBY"),
    ],
)
def test_whence_one_comes_is_not_where_it_happened(text: str, event_type: str, country: str) -> None:
    assert row(text, event_type).country == country


def test_a_second_explosion_keeps_its_own_dead() -> None:
    text = "قتل 12 شخصا في انفجار أمس بسوق في كركوك، كما وقع انفجار ثان قرب محطة أدى إلى مقتل 4 أشخاص و9 جرحى."
    assert {(q.value, q.unit) for q in row(text, "attack").quantities} == {(12.0, "killed")}


def test_the_killer_is_not_the_killed() -> None:
    text = "قتل انتحاري يعتقد أنه من تنظيم داعش 21 شخصا في بلدة سروج يوم الأحد."
    assert (1.0, "killed") not in {(q.value, q.unit) for q in row(text, "attack").quantities}


def test_the_day_of_the_source_is_not_the_day_of_the_news() -> None:
    text = "تمكن الحرس يوم الاثنين خلال حملة في قابس من إحباط مخطط إرهابي وفق ما أكده اليوم مصدر أمني."
    assert {str(event.date_start) for event in rows(text)} == {"2016-05-16"}


@pytest.mark.parametrize(
    "text",
    [
        "افتتح الوزير أمس ندوة عن إصلاح الوظيفة العمومية في الحمامات.",
        "اجتمع وزير التعليم أمس بمديري مدارس المنطقة.",
        "وقعت الهيئة أمس اتفاقية مع المنظمة العربية للسياحة.",
        "أطلقت المجموعة في 2011 مبادرة لزيادة إنتاج القمح.",
        "صرفت لجنة التضامن الاجتماعي أمس مساعدة بقيمة خمسة آلاف دينار للعائلة.",
        "زار الوالي أمس المصابين في المستشفى.",
    ],
)
def test_civil_life_gives_no_row(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع وزير الداخلية أمس بقادة الأجهزة الأمنية لبحث حماية المدارس من الإرهاب.",
        "افتتح الوزير أمس مؤتمرا دوليا لدعم الاقتصاد بمشاركة رؤساء حكومات.",
    ],
)
def test_meetings_of_security_and_state_stay(text: str) -> None:
    assert [event.event_type for event in rows(text)] == ["meeting"]


NO_DAY_OF_ITS_OWN = [
    "وقالت الوزارة إن الخلية الإرهابية التي كشفت أمس في القصرين ارتجلت عملية قتل حارس.",
    "شنت المقاتلات أمس ضربتين على معسكر يسيطر عليه متمردون قرب صنعاء.",
    "تعلن السلطات المغربية بانتظام تفكيك خلايا إرهابية، وقد زاد التهديد العام الماضي.",
    "تعرض الوزير لانتقادات بعد تصريحه قبل أيام بأن بلاده سترحل المتشددين.",
    "تثبت الوقائع أن التهديد يزداد يوما بعد يوم، وما تفجير السوق إلا شاهد على ذلك.",
    "خسرت الأم ابنيها الاثنين معا بحزام ناسف.",
]


@pytest.mark.parametrize("text", NO_DAY_OF_ITS_OWN)
def test_what_has_no_day_takes_none_from_its_neighbour(text: str) -> None:
    kinds = ("cell_dismantled", "takeover", "killing", "deportation", "bombing")
    assert not [event for event in rows(text) if event.sub_event_type in kinds]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("فكك الأمن المغربي أمس خلية إرهابية في فاس.", "2016-05-17"),
        ("سيطر المتمردون أمس على معسكر قرب صنعاء.", "2016-05-17"),
        ("القوات التي داهمت أمس مخبأ للإرهابيين في القصرين عثرت على أسلحة.", "2016-05-17"),
        ("قضت محكمة في فيينا أمس بالسجن خمس سنوات على متهم بالإرهاب عقب عودته إلى فيينا عام 2013.", "2016-05-17"),
    ],
)
def test_what_has_its_day_keeps_it(text: str, day: str) -> None:
    assert {str(event.date_start) for event in rows(text)} == {day}


def test_a_sentence_is_not_of_the_year_of_the_deed() -> None:
    text = "قضت محكمة في فيينا بالسجن خمس سنوات على متهم بالإرهاب عقب عودته إلى فيينا عام 2013."
    assert rows(text) == []


def test_a_number_said_twice_counts_once_and_some_counts_nothing() -> None:
    text = "وقع تفجير إرهابي في الميناء أمس خلف استشهاد (15) خمسة عشر وإصابة (33)."
    assert [(q.value, q.unit) for q in row(text, "attack").quantities] == [(15.0, "killed"), (33.0, "injured")]
    text = "أعلنت الوزارة أمس إحباط عدد من المخططات الإرهابية، كما ضبطت 431 من أتباع التنظيم."
    assert (431.0, "attacks") not in {(q.value, q.unit) for event in rows(text) for q in event.quantities}


@pytest.mark.parametrize(
    "text",
    [
        "قال الناطق إن طائرات حربية أغرقت أمس سفينة وهاجمت سفينة أخرى قرب بنغازي لدعمها الإرهاب.",
        "قال المصدر إن طائرات تركية مقاتلة هاجمت أمس معسكرات المتشددين في شمال العراق.",
        "قال المصدر أمس إن الحملة أسفرت عن حرق عدد من أوكار الإرهابيين في رفح.",
    ],
)
def test_what_aircraft_and_campaigns_do_is_enforcement(text: str) -> None:
    assert "attack" not in {event.event_type for event in rows(text)}


def test_those_who_did_it_are_not_counted() -> None:
    text = "اختطف الراعي أمس من طرف 4 إرهابيين قرب جبل الشعانبي."
    assert 4.0 not in {q.value for event in rows(text) for q in event.quantities}


def test_the_days_that_two_revolutions_are_named_by_date_nothing() -> None:
    assert rows("استهل الوزير اللقاء بالتأكيد على أهمية ما كان لثورتي 25 يناير و30 يونيو على سياسة بلاده.") == []


def test_an_ambush_laid_by_guards_is_no_attack() -> None:
    text = "تمكن الحرس الوطني بعد نصب كمين محكم أمس من القبض على عنصر تكفيري خطير في جندوبة."
    assert "attack" not in {event.event_type for event in rows(text)}
