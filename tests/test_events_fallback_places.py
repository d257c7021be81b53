"""Where a happening is put when its clause names no place: after whom a deal is called, which of two is visited."""

from __future__ import annotations

import pytest

from extract.events import extract_document
from extract.models import Document
from tests.extracted import of_type

DEALS = [
    ("أكد الوزير أن اتفاق فيينا الموقع في 14 يوليو لا يغني عن محاربة الإرهاب في إيران.", ("AUT",)),
    ("بدأت مكافحة الإرهاب تتراجع منذ التوقيع على اتفاق فيينا في 14 يوليو مع إيران.", ("AUT",)),
    ("تطالب المعارضة السورية بتنفيذ بيان جنيف الصادر في 30 يونيو 2012 وبوقف الإرهاب.", ("CHE",)),
    ("وثيقة الحل هي بيان «جنيف1» الصادر في 30 يونيو 2012 ضد الإرهاب في سوريا.", ("CHE",)),
    ("رحبت الجامعة بإعلان القاهرة الصادر في 30 يوليو ضد الإرهاب.", ("EGY",)),
    # who ratifies it does so at home, and one that is called after nothing is where its parties are
    ("صادق البرلمان الإيراني أمس على اتفاق فيينا رغم خلافه مع من يدعمون الإرهاب.", ("IRN",)),
    ("وقعت تونس أمس اتفاق السلام مع رجال القبائل ضد الإرهاب.", ("TUN",)),
]


@pytest.mark.parametrize(("text", "countries"), DEALS, ids=[case[0][:50] for case in DEALS])
def test_a_deal_is_where_the_town_is_that_it_is_called_after(text: str, countries: tuple[str, ...]) -> None:
    (event,) = of_type(text, "policy")
    assert event.countries == countries


MEETINGS = [
    (
        "وصل الرئيس الأميركي إلى كينيا في أول رحلة له. وبدأ الرئيس الأميركي أمس محادثات مع الرئيس الكيني عن "
        "الإرهاب. وقال البيت الأبيض إن واشنطن تدعم الحرب على الإرهاب. وأيدت الحكومة الأميركية ذلك.",
        ("KEN",),
    ),
    # both are told as places: nobody knows
    (
        "تحدثت الصحف عن هجوم في كينيا وعن هجوم في الولايات المتحدة. وبدأ الرئيس الأميركي أمس محادثات مع الرئيس "
        "الكيني عن الإرهاب.",
        (),
    ),
    # nothing is told of either
    ("بدأ الرئيس الأميركي أمس محادثات مع الرئيس الكيني عن الإرهاب.", ()),
]


@pytest.mark.parametrize(("text", "countries"), MEETINGS, ids=[case[0][:50] for case in MEETINGS])
def test_two_states_meet_where_the_text_says_that_people_are(text: str, countries: tuple[str, ...]) -> None:
    events = [event for event in of_type(text, "meeting") if "محادثات" in event.evidence]
    assert [event.countries for event in events] == [countries]


def test_a_visit_to_a_republic_behind_a_long_title() -> None:
    text = "عقب زيارة الأمير غانم بن سالم نائب رئيس الديوان ووزير المالية لجمهورية السودان أمس صدر بيان عن الإرهاب."
    assert [event.countries for event in of_type(text, "meeting")] == [("SDN",)]


WORLD = [
    ("يعمل الفريق في تونس.", "سجلت التقارير أمس أكثر من 900 هجوم إرهابي في أربعين بلدا.", ()),
    ("يعمل الفريق في تونس.", "قتل العام الماضي 900 شخص في هجمات إرهابية في العالم.", ()),
    ("يعمل الفريق في تونس.", "قتل العام الماضي 900 شخص في هجمات إرهابية.", ("TUN",)),
]


@pytest.mark.parametrize(("before", "text", "countries"), WORLD, ids=[case[1][:50] for case in WORLD])
def test_a_count_over_the_world_is_of_no_one_state(before: str, text: str, countries: tuple[str, ...]) -> None:
    whole = f"{before} وقالت الحكومة التونسية إن مكافحة الإرهاب واجب. {text}"
    assert {event.countries for event in of_type(whole, "statistic")} == {countries}


SCENES = [
    # a state that is only spoken of, and one where things are
    (
        "قالت إيران إنها لا تعرف الموقوفين، وتمسكت إيران بموقفها من الإرهاب، وردت إيران على البيان. وعثرت الشرطة على "
        "متفجرات في البحرين. وقالت إن المتهمين كانوا في البحرين. وتم إحباط مخطط إرهابي في أواخر عام 2013.",
        ("BHR",),
    ),
    # both are told as places: the one that is spoken of more often
    (
        "قالت إيران إنها لا تعرف الموقوفين، وهم في إيران، ويعيشون في إيران. وعثرت الشرطة على متفجرات في البحرين. "
        "وقالت إن المتهمين كانوا في البحرين. وتم إحباط مخطط إرهابي في أواخر عام 2013.",
        ("IRN",),
    ),
]


@pytest.mark.parametrize(("text", "countries"), SCENES, ids=[case[0][:50] for case in SCENES])
def test_force_is_used_where_things_are(text: str, countries: tuple[str, ...]) -> None:
    plots = [event for event in of_type(text, "enforcement") if event.date_start.year == 2013]
    assert [event.countries for event in plots] == [countries]


HEADING = "المهدية: توقيف مسلح"
SEARCHED = "فتشت الشرطة التونسية منازل في المهدية. "
CAUGHT = "وتم مساء أمس توقيف شخص بحوزته بندقية."
IN_ONE_TOWN = [
    (HEADING, SEARCHED + CAUGHT, "Mahdia"),
    # not in the heading, another town beside it, only the office of who speaks, news of long ago
    ("توقيف مسلح", SEARCHED + CAUGHT, "Tunisia"),
    (HEADING, "فتشت الشرطة التونسية منازل في المهدية وفي قابس. " + CAUGHT, "Tunisia"),
    (HEADING, "قال والي المهدية إن السلطات التونسية يقظة. " + CAUGHT, "Tunisia"),
    (HEADING, SEARCHED + "وكان تم توقيف تونسي آخر في يناير الماضي.", "Tunisia"),
]


@pytest.mark.parametrize(("title", "text", "place"), IN_ONE_TOWN)
def test_late_news_is_in_the_only_town_of_heading_and_text(title: str, text: str, place: str) -> None:
    told = f"{text} وقالت الوزارة إن مكافحة الإرهاب واجب."
    rows = extract_document(Document(doc_id="d", title=title, text=told, published="2016-05-20"))
    assert [event.place for event in rows if event.event_type == "enforcement"] == [place]
