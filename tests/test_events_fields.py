"""The numbers and the place of a row: what the happening's own words say, and near misses that belong to others."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import events


def row(text: str, event_type: str) -> Event:
    """The one dated row of that type."""
    found = [e for e in events(text) if e.event_type == event_type]
    assert len(found) == 1, [(e.event_type, e.evidence) for e in found]
    return found[0]


def numbers(event: Event) -> set[tuple[float, str]]:
    return {(quantity.value, quantity.unit) for quantity in event.quantities}


COUNTED = [
    ("أدى تفجير إرهابي في كابول أمس إلى مقتل 26 شخصا وإصابة 227.", "attack", {(26, "killed"), (227, "injured")}),
    ("قتل 10 من منسوبي الشرطة وثلاثة عاملين في تفجير إرهابي بعدن أمس.", "attack", {(10, "killed"), (3, "killed")}),
    ("نتج عن التفجير الإرهابي في عدن أمس استشهاد (15) وإصابة (33).", "attack", {(15, "killed"), (33, "injured")}),
    ("داهمت الشرطة أمس منزلا في كراتشي واعتقلت اثنين من أعضاء خلية إرهابية.", "enforcement", {(2, "arrested")}),
    ("حكمت محكمة في القاهرة أمس بالسجن على 40 من مؤيدي الجماعة الإرهابية.", "enforcement", {(40, "defendants")}),
    (
        "تمكن الجيش أمس من القضاء على ثلاثة إرهابيين والقبض على أربعة آخرين في القصرين.",
        "enforcement",
        {(3, "killed"), (4, "arrested")},
    ),
    ("مقتل ضابط ومجند في هجوم إرهابي بالعريش أمس.", "attack", {(2, "killed")}),
    ("لقي عسكري مصرعه في هجوم إرهابي بالقصرين أمس.", "attack", {(1, "killed")}),
    ("اغتال مسلحون إرهابيون أمس النائب سالم مراد في عدن.", "attack", {(1, "killed")}),
    ("اعتقلت الشرطة البلجيكية، صباح أمس الثلاثاء، شابا في قضية إرهاب ببروكسل.", "enforcement", {(1, "arrested")}),
    ("أعلنت الشرطة أمس توقيف أحد المطلوبين في قضية إرهاب ببروكسل.", "enforcement", {(1, "arrested")}),
    ("قال الجيش إن جنديين قتلا وأصيب أربعة آخرون في هجوم إرهابي بعدن أمس.", "attack", {(2, "killed"), (4, "injured")}),
    ("قصفت طائرات التحالف أمس جسرين لتنظيم داعش الإرهابي في الموصل.", "enforcement", {(2, "bridges")}),
    ("وكان الطفل سالم (18 شهرا) قتل حرقا أمس في هجوم إرهابي بقرية دوما.", "attack", {(1, "killed")}),
    ("قال الجيش إن المتهم بالإرهاب تم إيقافه أمس في الرياض.", "enforcement", {(1, "arrested")}),
    ("قضت محكمة في الرياض أمس بالسجن أربع سنوات على متهم بالإرهاب.", "enforcement", {(4, "years")}),
    (
        "جددت النيابة في القاهرة أمس حبس أربعة متهمين بالإرهاب 15 يوما على ذمة التحقيق.",
        "enforcement",
        {(4, "defendants"), (15, "days")},
    ),
    (
        "أدان الوزير الهجوم الإرهابي الذي استهدف بلدة سروج أمس. ويأتي ذلك بعد اعتداء أوقع 32 قتيلا في بلدة سروج.",
        "attack",
        {(32, "killed")},
    ),
    (
        "قال مسؤولون إن اثنين من الحراس وثلاثة عمال قتلوا في هجوم إرهابي بعدن أمس.",
        "attack",
        {(2, "killed"), (3, "killed")},
    ),
    ("قال شهود إن 13 رجلا بينهم شيخ عشيرة خطفوا أمس في هجوم إرهابي بعدن.", "attack", {(13, "kidnapped")}),
    ("سقط 23 من رجال الشرطة بين شهداء وجرحى في هجوم إرهابي بعدن أمس.", "attack", {(23, "people")}),
    ("وقتل مسلح إرهابي أمس 38 سائحا في هجوم بمدينة سوسة.", "attack", {(38, "killed")}),
    ("خطف مسلحون إرهابيون أمس ثمانية عمال قرب أعزاز.", "attack", {(8, "kidnapped")}),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), COUNTED)
def test_the_numbers_of_a_happening(text: str, event_type: str, expected: set[tuple[float, str]]) -> None:
    assert numbers(row(text, event_type)) == expected


NOT_COUNTED = [
    ("قتل 38 سائحا بينهم 30 امرأة و5 أطفال في هجوم إرهابي بسوسة أمس.", "attack", {(38, "killed")}),
    ("أسفر هجوم إرهابي في كابول أمس عن مقتل العشرات وإصابة المئات.", "attack", set()),
    ("أوقفت الشرطة أمس مسلحان متطرفان اثنان في قضية إرهاب بعدن.", "enforcement", {(2, "arrested")}),
    ("أجلت محكمة القاهرة أمس محاكمة 12 إرهابيا في قضية اغتيال النائب سالم مراد.", "enforcement", {(12, "defendants")}),
    ("نتج عن التفجير الإرهابي في عدن أمس استشهاد (15) خمسة عشر جنديا.", "attack", {(15, "killed")}),
    ("قال شهود إن المتهم بالإرهاب قتل زوجته قبل أن تعتقله الشرطة أمس في الرياض.", "attack", set()),
    ("أدان الوزير الهجوم الإرهابي في بلدة سروج أمس. وقتل 9 أشخاص في هجوم بمدينة أنقرة.", "attack", set()),
    ("وقع هجوم إرهابي أمس في مدينة عدن البالغ عدد سكانها 600 ألف نسمة.", "attack", set()),
    ("نفى المتحدث اغتيال زعيم الجماعة بعد هجوم عدن الإرهابي أمس.", "attack", set()),
    ("أدان الوزير محاولة اغتيال النائب سالم مراد في هجوم إرهابي بعدن أمس.", "attack", set()),
    ("أطلق التحالف أمس حملة على الإرهاب في العراق بعد 600 ضربة على 300 هدف.", "mission", set()),
    ("زار الوالي أمس عائلات الشهداء الرقيب سالم ورفيقه ضحايا الهجوم الإرهابي بعدن.", "attack", set()),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), NOT_COUNTED)
def test_numbers_that_a_happening_does_not_have(text: str, event_type: str, expected: set[tuple[float, str]]) -> None:
    found = [e for e in events(text) if e.event_type == event_type]
    assert {number for event in found for number in numbers(event)} == expected


PLACED = [
    ("نفذت الولايات المتحدة أمس غارة جوية على تنظيم داعش في شمال سوريا.", "enforcement", ("SYR",)),
    ("عبرت تونس عن إدانتها للهجوم الإرهابي الذي استهدف أمس حافلة في المنيا بمصر.", "attack", ("EGY",)),
    ("شهدت تونس أمس هجوما إرهابيا قتل فيه جندي.", "attack", ("TUN",)),
    (
        "أعلنت السلطات الكويتية أمس تفكيك خلية إرهابية قاتل عدد من شبانها مع التنظيم في العراق.",
        "enforcement",
        ("KWT",),
    ),
    ("مددت محكمة إسرائيلية أمس اعتقال متطرف بتهمة الإرهاب.", "enforcement", ("ISR",)),
    ("قتل أمس 38 سائحا بينهم 30 بريطانيا في هجوم إرهابي بمدينة سوسة.", "attack", ("TUN",)),
    ("قصفت قوات التحالف الدولي بقيادة الولايات المتحدة أمس مواقع داعش في العراق.", "enforcement", ("IRQ",)),
    ("أوقف أمس إرهابي أصيل مدينة القصرين في مداهمة بمدينة سرت الليبية.", "enforcement", ("LBY",)),
    ("قال وكيل الوزارة في جلسة استماع أمام الكونغرس أمس إن الإرهاب يتراجع.", "meeting", ("USA",)),
    ("نظمت الجزائر أمس ندوة دولية حول مكافحة الإرهاب.", "meeting", ("DZA",)),
    ("قصفت الطائرات أمس أهدافا لتنظيم إرهابي في قواعده الخلفية بشمال العراق.", "enforcement", ("IRQ",)),
    (
        "قال رئيس الوزراء التركي في مؤتمر صحافي أمس إن الحرب على الإرهاب في سوريا مستمرة. وأكدت تركيا ذلك.",
        "meeting",
        ("TUR",),
    ),
    ("التقى وزير خارجية جمهورية مصر العربية أمس نظيره التونسي لبحث الإرهاب.", "meeting", ()),
    ("أجرى الوزير التونسي أمس اتصالا هاتفيا مع نظيره لبحث الإرهاب في تونس.", "meeting", ()),
]


@pytest.mark.parametrize(("text", "event_type", "countries"), PLACED)
def test_the_countries_of_a_happening(text: str, event_type: str, countries: tuple[str, ...]) -> None:
    assert row(text, event_type).countries == countries
