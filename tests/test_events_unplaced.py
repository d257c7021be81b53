"""Where a happening is put whose own clause names no place, as a specification: what else tells the country."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import CONTEXT, of_type


def row(text: str, event_type: str) -> Event:
    rows = of_type(text, event_type)
    assert len(rows) == 1, rows
    return rows[0]


COUNTRIES = [
    # who decides: a capital for its government, not the forces of another clause; many states together nowhere
    (
        "عندما دخلت القوات التركية قبرص فرضت واشنطن حظرا على تصدير السلاح إلى تركيا في عام 1974." + CONTEXT,
        "policy",
        ("USA",),
    ),
    (
        "صوتت تركيا في عام 2010 ضد القرار المدعوم في مجلس الأمن بفرض عقوبات جديدة على إيران." + CONTEXT,
        "policy",
        (),
    ),
    ("أقر مجلس النواب الأردني أمس قانونا جديدا لمكافحة الإرهاب.", "policy", ("JOR",)),
    ("لم يلتق الوزيران منذ قطع علاقاتهما الدبلوماسية في عام 1987 بسبب الإرهاب في إيران.", "policy", ()),
    ("قطعت الرباط علاقاتها الدبلوماسية مع طهران أمس بسبب الإرهاب.", "policy", ("MAR",)),
    # a state that belongs to an alliance decides for itself
    (
        "وافقت تركيا عضو حلف شمال الأطلسي أمس على استخدام قواعدها في محاربة الإرهاب.",
        "policy",
        ("TUR",),
    ),
    # money for a state is given there
    (
        "قال السفير إن التزام كندا هذا العام بتقديم دعم قيمته 900 مليون دولار للقاهرة يعزز جهود مصر في مكافحة الإرهاب.",
        "funding",
        ("EGY",),
    ),
    # a tour is where it leads
    (
        "أعلنت طهران أن الوزير الإيراني سيقوم غدا بزيارة إلى دول المنطقة تشمل البحرين وقطر لبحث الإرهاب.",
        "meeting",
        ("BHR", "QAT"),
    ),
    # what another state proposes is not held at home
    (
        "قال متحدث باسم الخارجية الكينية إن أوغندا اقترحت على كينيا عقد اجتماع يوم 23 مايو لبحث الإرهاب."
        " وتشهد كينيا هجمات يومية. ودعت كينيا جيرانها إلى الهدوء.",
        "meeting",
        (),
    ),
    # an official whom only the speech speaks of holds no press conference
    (
        "قال رئيس الجمعية أمس على هامش الندوة الصحفية إن الطفل فقد والديه في غارة قال متحدث أمريكي إنها استهدفت"
        " معسكرا للإرهاب.",
        "meeting",
        (),
    ),
    # policemen are hit where they serve; civilians that an air force hits live there
    (
        "عثر على جثث في إدلب شمال سوريا. وقتل مسلحون إرهابيون شرطيين تركيين أمس قرب الحدود.",
        "attack",
        ("TUR",),
    ),
    (
        "تصف أنقرة المتمردين الأكراد بالإرهاب."
        " وقالت مصادر كردية إن عشرة مدنيين عراقيين قتلوا أمس في غارات جوية نفذها الطيران التركي.",
        "enforcement",
        ("IRQ",),
    ),
    # strikes from afar hit the country that a text speaks of besides
    (
        "قتل قيادي إرهابي من مجموعة تنشط في سوريا. وقالت واشنطن إن الرجل خطط في سوريا لهجمات."
        " وقالت واشنطن إن غارة جوية أميركية استهدفت نائبه أمس.",
        "enforcement",
        ("SYR",),
    ),
    # a shell comes from the land beyond the border, an attack is in that land
    (
        "استشهد جندي أمس في نجران بجنوب السعودية بمقذوف أطلقه إرهابيون من الأراضي اليمنية.",
        "attack",
        ("SAU",),
    ),
    ("قتل إرهابيون جنديا أمس في هجوم على الأراضي اليمنية.", "attack", ("YEM",)),
    # the only country that a sentence speaks of
    (
        "وفي مالي سيطر متشددون على شمال البلاد مدة قصيرة قبل أن يؤدي تدخل عسكري عام 2013 إلى تشتتهم." + CONTEXT,
        "mission",
        ("MLI",),
    ),
    # «البلاد» is that of the town that the news comes from
    ("باماكو - رويترز: قتل جنديان أمس في كمين نصبه إرهابيون لقافلتهم في وسط البلاد.", "attack", ("MLI",)),
    # a deal's name is no place where it is broken
    (
        "يستمر النزاع في أوكرانيا. وتقول أوكرانيا إنها تحارب الإرهاب. وفرضت هدنة جديدة في فبراير الماضي بعد"
        " اتفاقات سلام مينسك الثانية.",
        "policy",
        ("UKR",),
    ),
    # who pledges is told behind the pledge; whose forces it serves gets it
    (
        "قال السفير إن التزام الولايات المتحدة بتقديم 1.3 مليار دولار هذا العام لرفع كفاءة قوة مصر العسكرية مهم"
        " في محاربة الإرهاب الذي تواجهه مصر.",
        "funding",
        ("EGY",),
    ),
    # a body whose state is a guess does not outdo a place of the clause
    (
        "تقاتل سوريا داعش. وتقول سوريا إن الإرهاب خطر. وأعلنت وزارة الداخلية أمس في السعودية قائمة للجماعات الإرهابية.",
        "policy",
        ("SAU",),
    ),
    # a council in its own meeting sits at home
    (
        "دان مجلس الوزراء الكويتي التفجير الإرهابي في أبها السعودية. وعبر المجلس في اجتماعه أمس برئاسة وزير الخارجية"
        " الكويتي عن رفضه الإرهاب في المملكة.",
        "meeting",
        ("KWT",),
    ),
    # the one state that a sentence speaks of arrests at home
    (
        "نفذت دولة الإمارات حكم الإعدام في مدانة بالإرهاب بعد القبض عليها في ديسمبر الماضي. وتحارب مصر الإرهاب.",
        "enforcement",
        ("ARE",),
    ),
    # a campaign in the region that the sentence before names
    (
        "تقع موبتي على تخوم الصحراء. وطرد الإرهابيون من المنطقة في عملية بقيادة فرنسية بدأت في أبريل 2013.",
        "mission",
        ("MLI",),
    ),
]


@pytest.mark.parametrize(("text", "event_type", "countries"), COUNTRIES, ids=[case[0][:50] for case in COUNTRIES])
def test_the_country_of_a_happening(text: str, event_type: str, countries: tuple[str, ...]) -> None:
    found = row(text, event_type)
    assert (found.countries or ((found.country,) if found.country else ())) == countries, found.place_rule
