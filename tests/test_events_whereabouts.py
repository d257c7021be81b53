"""Where a happening is put, as a specification: what a place means by the words before it, and whose country it is."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import of_type


def row(text: str, event_type: str) -> Event:
    rows = of_type(text, event_type)
    assert len(rows) == 1, rows
    return rows[0]


PLACES = [
    # «ليبيا» and «لندن» begin with the letter of «to», «بغداد» with that of «in»
    ("شنت المقاتلات غارات على مواقع التنظيم فوق ليبيا أمس.", "enforcement", "Libya"),
    ("قتل أربعة في الهجوم الإرهابي الذي ضرب لندن أمس.", "attack", "London"),
    ("سلمت الشرطة أمس لليبيا متهما بالإرهاب أوقف في جربة.", "enforcement", "Djerba"),
    # near a town
    ("انفجرت سيارة مفخخة بالقرب من حلب أمس فقتل خمسة.", "attack", "Aleppo"),
    ("وقع هجوم انتحاري أمس على بعد 30 كيلومترا من صنعاء.", "attack", "Sanaa"),
    ("قتل راع أمس في هجوم إرهابي بالمنطقة المحاذية لجبل الشعانبي.", "attack", "Mount Chaambi"),
    # a rank and a nationality before the name
    ("بحث الوزير أمس مع نظيره الإيطالي في العاصمة الإيطالية روما سبل مكافحة الإرهاب.", "meeting", "Rome"),
    ("قال الوزير في مؤتمر صحافي نظمه أمس في فندق بالعاصمة التركية أنقرة إن الإرهاب خطر.", "meeting", "Ankara"),
    # a town is where the opposition is met, a country is what is talked of
    ("اجتمع فريق المبعوث أمس بفصائل من المعارضة في إسطنبول لبحث الإرهاب.", "meeting", "Istanbul"),
    # what is held by others says where it was hit
    (
        "قصفت طائرة أمس هدفا لتنظيم داعش في المنطقة التي يسيطر عليها المتشددون في شمال سوريا.",
        "enforcement",
        "Syria",
    ),
    # the gathering is named behind what was said
    (
        "أعلن الوزير أمس أن بلاده ستحارب داعش الإرهابي في جنوب سوريا، خلال لقاء مع نظيره في ماليزيا.",
        "meeting",
        "Malaysia",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "place"), PLACES, ids=[case[0][:50] for case in PLACES])
def test_the_place_of_a_happening(text: str, event_type: str, place: str) -> None:
    assert row(text, event_type).place == place


COUNTRIES = [
    # an envoy's or ambassador's post is no place of the talks
    ("التقى الرئيس أمس مبعوث الأمم المتحدة إلى اليمن في الرياض لبحث الإرهاب.", "meeting", ("SAU",)),
    ("وصل مبعوث الأمم المتحدة أمس إلى اليمن في زيارة لبحث مكافحة الإرهاب.", "meeting", ("YEM",)),
    ("استدعت الرباط أمس سفيرها لدى طهران للتشاور بعد الهجوم الإرهابي.", "policy", ("MAR",)),
    # a parliament or ruler makes laws at home
    (
        "أقر الكنيست أمس قانونا يشدد عقوبة الإرهاب بعد الاحتجاجات في القدس الشرقية.",
        "policy",
        ("ISR",),
    ),
    # not what the case is about
    ("أجلت محكمة جنايات القاهرة أمس محاكمة المتهمين بالتخابر مع قطر والإرهاب.", "enforcement", ("EGY",)),
    # who strikes is not where it strikes
    ("وأشار المتحدث إلى الغارات الجوية على المتشددين التي شنتها يوم الاثنين الولايات المتحدة.", "enforcement", ()),
    # a cell's name, and a front that is still advanced on
    ("أفرج القضاء التونسي أمس عن أفراد من خلية سرت الإرهابية.", "enforcement", ("TUN",)),
    # who strikes at something else is not where it is
    ("أسفر قصف تركيا لمواقع المسلحين في العراق أمس عن مقتل خمسة منهم.", "enforcement", ("IRQ",)),
    # a place that somebody leaves for or comes from speaks against no country of the text
    (
        "ألقت الشرطة القبض على خلية إرهابية في بلجيكا. وقالت النيابة البلجيكية إن التحقيق مستمر. "
        "وألقي القبض على شابين أمس أثناء محاولة السفر إلى تركيا.",
        "enforcement",
        ("BEL",),
    ),
    # a ministry's or a parliament's press conference is at home
    (
        "رفضت الحكومة السورية والحكومة العراقية التعاون. وفي مؤتمر صحافي أمس قال متحدث باسم البنتاغون إن الحرب على "
        "الإرهاب مستمرة.",
        "meeting",
        ("USA",),
    ),
    ("قال المتحدث الروسي إن روسيا قلقة. وقتل قيادي إرهابي أمس في غارة جوية روسية على معقله.", "enforcement", ()),
    # a minister's office names his country, not where he was received
    ("استقبل نائب الرئيس في مكتبه أمس وزير حقوق الإنسان والإغاثة باليمن لبحث الإرهاب.", "meeting", ()),
    ("التقى وزير الداخلية باليمن أمس نظيره المغربي في الرباط لبحث الإرهاب.", "meeting", ("MAR",)),
    # one is deported from somewhere, but arrested where one is from only by chance
    ("وتم ترحيل المشتبه بالإرهاب من ألمانيا يوم الاثنين.", "enforcement", ("DEU",)),
    # what is behind another deed is that deed's
    (
        "قتل ستة أشخاص أمس في غارات شنتها الطائرات على مواقع الحزب في شمال العراق مع استمرار القصف التركي لتنظيم داعش "
        "في سوريا أسبوعه الثاني.",
        "enforcement",
        ("IRQ",),
    ),
    # who receives is at home
    ("استقبل أمير قطر أمس وزير الخارجية التركي لبحث مكافحة الإرهاب.", "meeting", ("QAT",)),
    ("استقبل الوزير القطري أمس في روما نظيره الإيطالي لبحث مكافحة الإرهاب.", "meeting", ("ITA",)),
    # one's own soldiers are hit at home, whatever is done elsewhere
    (
        "دانت الحكومة التركية هجمات المتمردين في تركيا. وقتل جنديان تركيان أمس بهجوم نسب إلى الحزب، وهو الحزب الذي "
        "تتمركز قيادته منذ سنوات طويلة، كما تقول السلطات، في جبال نائية تقع في شمال العراق.",
        "attack",
        ("TUR",),
    ),
    ("يزور الوزير الإيراني غدا كلا من الكويت وقطر لبحث مكافحة الإرهاب.", "meeting", ("KWT", "QAT")),
    # the country that «the country» means
    ("قتل 29 جنديا أوكرانيا في هجمات للمتمردين في شرق البلاد أمس.", "attack", ("UKR",)),
    ("قال متحدث إن تركيا تبدلت بعد هجوم انتحاري وقع أمس في شرق البلاد على الحدود مع إيران.", "attack", ("TUR",)),
    # rulers are killed at home, envoys abroad
    ("وشهدت تلك الفترة عشرات العمليات الإرهابية، من أبرزها اغتيال الرئيس المصري الراحل عام 1981.", "attack", ("EGY",)),
    (
        "وشهدت تلك الفترة عشرات العمليات الإرهابية، من أبرزها اغتيال السفير الروسي في أنقرة عام 2015.",
        "attack",
        ("TUR",),
    ),
    ("تغيرت السياسة الأميركية منذ اعتداءات 11 سبتمبر 2001 الإرهابية.", "attack", ("USA",)),
    ("تغير العالم منذ اعتداءات 11 سبتمبر 2001 الإرهابية.", "attack", ()),
    ("تغير العالم منذ اعتداءات 12 سبتمبر 2001 الإرهابية.", "attack", ()),
]


@pytest.mark.parametrize(("text", "event_type", "countries"), COUNTRIES, ids=[case[0][:50] for case in COUNTRIES])
def test_the_countries_of_a_happening(text: str, event_type: str, countries: tuple[str, ...]) -> None:
    assert row(text, event_type).countries == countries


def test_what_is_advanced_on_is_not_where_it_was() -> None:
    text = "حررت القوات أمس مبنى الجامعة من تنظيم داعش أثناء تقدمها باتجاه حي الصناعة في مدينة الرمادي."
    assert row(text, "enforcement").place == "Ramadi"
