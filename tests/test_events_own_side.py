"""Whose deed, whose country, which day: what forces and powers do, and what only looks like it, as a specification."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, of_type

PLACES = [
    # a power that strikes abroad is not struck, its ministry tells of it
    ("شن الجيش التركي أمس ثلاث غارات على مواقع تنظيم داعش.", "enforcement", ""),
    ("أعلنت وزارة الدفاع الأميركية أمس مقتل قيادي في تنظيم القاعدة في غارة أميركية.", "enforcement", ""),
    ("شنت القوات الفرنسية أمس غارات على مسلحين داخل الأراضي الليبية.", "enforcement", "Libya"),
    ("أعلنت وزارة الداخلية الإيطالية أمس اعتقال ثلاثة مسلحين.", "enforcement", "Italy"),
    # who is arrested is of a country, not where
    ("قال الجيش اللبناني إن دورية من المخابرات أوقفت السورية ندى أمس.", "enforcement", "Lebanon"),
    # what the people of the story did elsewhere
    ("قالت الشرطة الروسية أمس إنها قتلت ثمانية مسلحين يقفون وراء هجمات في سوريا.", "enforcement", "Russia"),
    ("أوقفت الشرطة الإسبانية أمس رجلين لهما أقارب يحاربون في سوريا.", "enforcement", "Spain"),
    # the end of an address, however far from the act; nobody's home
    (
        "ألقت الوحدات التونسية أمس القبض على مجموعة من سبعة عناصر يشتبه في صلتهم بجماعة إرهابية كانت تختبئ "
        "بمنطقة الجوامع من ولاية جندوبة.",
        "enforcement",
        "Jendouba",
    ),
    (
        "ألقت الوحدات التونسية أمس القبض على مجموعة من سبعة عناصر يشتبه في صلتهم بجماعة إرهابية وهم أصيلو "
        "منطقة الجوامع من ولاية جندوبة.",
        "enforcement",
        "Tunisia",
    ),
    # letters that only Tunisia writes
    ("أوقفت الشرطة أمس إرهابيا في مدينة بن ڤردان.", "enforcement", "Ben Gardane"),
    ("أوقفت الشرطة أمس إرهابيا ببنڨردان.", "enforcement", "Ben Gardane"),
]


@pytest.mark.parametrize(("text", "event_type", "place"), PLACES)
def test_place(text: str, event_type: str, place: str) -> None:
    rows = of_type(text + SECURITY, event_type)
    assert [row.place for row in rows] == [place]


TYPES = [
    ("أعلنت القوات المسلحة أمس مقتل اثنين من العناصر المسلحة الإرهابية واستهداف مخزن للمتفجرات في رفح.", "enforcement"),
    ("أعلنت الوزارة أمس مقتل ثلاثة من العناصر الأمنية في هجوم لتنظيم داعش في رفح.", "attack"),
    ("نقلت الطائرة جثتي السائحين اللذين قتلا في الهجوم الإرهابي الذي وقع أمس في إسطنبول.", "attack"),
]


@pytest.mark.parametrize(("text", "event_type"), TYPES)
def test_whose_deed(text: str, event_type: str) -> None:
    rows = of_type(text + SECURITY, "attack") + of_type(text + SECURITY, "enforcement")
    assert [row.event_type for row in rows] == [event_type]


NONE = [
    # a ruler brought down is no arrest
    ("تعيش ليبيا فوضى منذ الإطاحة بنظام القذافي عام 2011.", "enforcement"),
    # ruins of a war are no strike
    ("زار الوفد البلدة التي دمرتها معارك انتهت في مارس الماضي.", "enforcement"),
    # what is done day by day has no day before it
    ("فتحت تركيا أمس قاعدة إنجرليك للطائرات التي تقصف مواقع داعش في سوريا.", "enforcement"),
    # only expected
    ("ذكرت صحيفة أمس أن المذكرة تنذر بهجمات إرهابية وشيكة على فرنسا.", "attack"),
    ("قالت الشرطة أمس إنها تتحسب لهجوم مسلح محتمل في باريس.", "attack"),
]


@pytest.mark.parametrize(("text", "event_type"), NONE)
def test_no_row(text: str, event_type: str) -> None:
    assert of_type(text + SECURITY, event_type) == []


def test_ousting_is_of_rulers_only() -> None:
    [row] = of_type("أعلنت الشرطة الإطاحة بزعيم عصابة إرهابية أمس في فاس." + SECURITY, "enforcement")
    assert row.sub_event_type == "arrest"


def test_day_of_the_strike() -> None:
    """The day of a death told today is that of the strike that brought it."""
    text = "أعلنت الوزارة أمس مقتل القيادي في تنظيم القاعدة في غارة جوية مطلع أبريل الماضي."
    [row] = of_type(text + SECURITY, "enforcement")
    assert (str(row.date_start), str(row.date_end)) == ("2016-04-01", "2016-04-10")


NUMBERS = [
    ("فككت الشرطة أمس في تونس خلية إرهابية تتكون من 08 عناصر.", {8.0}),
    ("فككت الشرطة يوم 08 ماي 2016 في تونس خلية إرهابية.", set()),
]


@pytest.mark.parametrize(("text", "values"), NUMBERS)
def test_numbers_with_a_leading_nought(text: str, values: set[float]) -> None:
    [row] = of_type(text + SECURITY, "enforcement")
    assert {quantity.value for quantity in row.quantities} == values


def test_last_night() -> None:
    [row] = of_type("داهمت الشرطة الليلة الفارطة منزل إرهابي في تونس." + SECURITY, "enforcement")
    assert str(row.date_start) == "2016-05-17"


GATHERINGS = [
    # one of those who meet is a guest there
    ("التقى رئيس الوزراء أمس وزير الدفاع الفرنسي، الذي يزور القاهرة حاليا، وبحثا مكافحة الإرهاب.", "Cairo"),
    ("التقى رئيس الوزراء أمس وزير الدفاع الفرنسي، الذي وصل إلى تونس، وبحثا مكافحة الإرهاب.", "Tunisia"),
]


@pytest.mark.parametrize(("text", "place"), GATHERINGS)
def test_where_a_guest_is_met(text: str, place: str) -> None:
    [row] = of_type(text + SECURITY, "meeting")
    assert row.place == place


NEAR_MISSES = [
    # the day of the message
    ("أعلن الوزير عن الزيارة وبرنامجها في رسالة على الشبكة في 17 أبريل.", "meeting"),
    # a term of office
    ("أكد أن رئاسة بلاده لدورة الاتحاد الأفريقي في العام المقبل ستركز على الأمن.", "meeting"),
    # relatives accuse, no court
    ("وجهت والدة الضحية أمس الاتهام لرفيقه في قضية الإرهاب.", "enforcement"),
    # what somebody learned
    ("كشف في مارس الماضي أن أعضاء الجماعة سافروا إلى ليبيا وتلقوا تدريبات عسكرية.", "mission"),
    # a unit for storming
    ("وفي عام 1976 ضمت القوات وحدة حراسة ووحدة اقتحام.", "attack"),
]


@pytest.mark.parametrize(("text", "event_type"), NEAR_MISSES)
def test_no_deed(text: str, event_type: str) -> None:
    assert of_type(text + SECURITY, event_type) == []


def test_a_capital_behind_its_verb() -> None:
    """«نسبته أنقرة إلى»: a government, not where it happened."""
    [row] = of_type("وقع أمس هجوم انتحاري نسبته أنقرة إلى مسلحين." + SECURITY, "attack")
    assert row.place == ""


def test_one_person_in_quotation_marks() -> None:
    [row] = of_type('تمكنت وحدة أمنية أمس من إلقاء القبض "على عنصر إرهابي" في القصرين.' + SECURITY, "enforcement")
    assert [(quantity.value, quantity.unit) for quantity in row.quantities] == [(1.0, "arrested")]


def test_the_second_of_a_list_of_dead() -> None:
    text = "استشهد عشرة من حراس مقر الشرطة، وثلاثة من العاملين، في هجوم إرهابي أمس."
    [row] = of_type(text + SECURITY, "attack")
    assert {(quantity.value, quantity.unit) for quantity in row.quantities} == {(10.0, "killed"), (3.0, "killed")}


def test_an_address_at_the_level_of() -> None:
    text = "ألقت الوحدات التونسية أمس القبض على عنصر إرهابي إثر دورية مشتركة وذلك على مستوى مفترق مطار قفصة."
    [row] = of_type(text + SECURITY, "enforcement")
    assert row.place == "Gafsa"


def test_a_prison_built_after_a_known_day() -> None:
    text = "أنشئ سجن غوانتانامو بعد هجمات 11 سبتمبر 2001 في الولايات المتحدة لاحتجاز معتقلي القاعدة."
    [row] = of_type(text + " وتنوي الولايات المتحدة إغلاق السجن." + SECURITY, "attack")
    assert row.country == "USA"
