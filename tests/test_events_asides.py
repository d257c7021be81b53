"""Places named beside a happening, as a specification: who acts, where somebody went, where it was."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import of_type


def row(text: str, event_type: str) -> Event:
    rows = of_type(text, event_type)
    assert len(rows) == 1, rows
    return rows[0]


PLACES = [
    # the seat of a unit, and the place where it acted; the seat alone is where it acts
    ("أوقفت وحدات الحرس الوطني بجندوبة أمس إرهابيا بمدينة طبرقة.", "enforcement", "Tabarka"),
    ("أوقفت وحدات الحرس الوطني بالكاف أمس شابا ينتمي إلى تنظيم إرهابي.", "enforcement", "Kef"),
    # a court's seat is none of an arrest
    (
        "أوقف أمس إرهابي في مدينة نابل، وتقرر عرضه على المحكمة الابتدائية بتونس العاصمة.",
        "enforcement",
        "Nabeul",
    ),
    # a square may be named for a court
    ("انفجرت عبوة ناسفة أمس في ميدان المحكمة بمدينة بنغازي وقتل شرطي.", "attack", "Benghazi"),
    # where rockets come from, and whither they fly
    ("أطلقت الميليشيات الإرهابية أمس صاروخا من الأراضي اليمنية باتجاه مدينة نجران.", "attack", "Najran"),
    # whence troops come, and whither; a town of a province
    ("وصلت تعزيزات عسكرية أمس من محافظة شبوة المجاورة إلى مدينة المكلا لمحاربة الإرهاب.", "mission", "Mukalla"),
    ("قتل جندي أمس في هجوم إرهابي في مدينة سبيطلة من ولاية القصرين.", "attack", "Sbeitla"),
    # taken on arrival
    ("أوقفت الشرطة أمس إرهابيا لدى وصوله إلى مطار تونس قرطاج.", "enforcement", "Tunis-Carthage Airport"),
    # a capital that strikes elsewhere
    ("شنت أنقرة الأربعاء غارات على مواقع إرهابية في شمال العراق.", "enforcement", "Iraq"),
    # an adjective of no country says that another capital is meant
    ("قاد الرجل هجوما إرهابيا في العاصمة الشيشانية غروزني في عام 2014، وفق موسكو.", "attack", "Grozny"),
    # «لألمانيا» begins with no article
    ("اختتم الوزير أمس زيارة لألمانيا استغرقت ثلاثة أيام حول مكافحة الإرهاب في تونس.", "meeting", "Germany"),
    # a meeting, and the attack that it is about
    ("عقد المسؤولون أمس اجتماعا في الرياض لبحث الهجوم الإرهابي في نيروبي.", "meeting", "Riyadh"),
    # a branch of a group that claims a deed elsewhere
    ("أعلن تنظيم القاعدة في الصومال أمس تبنيه هجوما إرهابيا وقع الأحد في نيروبي.", "attack", "Nairobi"),
]


@pytest.mark.parametrize(("text", "event_type", "place"), PLACES, ids=[case[0][:50] for case in PLACES])
def test_the_place_of_a_happening_beside_other_places(text: str, event_type: str, place: str) -> None:
    assert row(text, event_type).place == place


COUNTRIES = [
    # who starts a campaign is not where it is fought: «بدأت» is a verb, «قوات» none
    ("وبدأت فرنسا الأسبوع الماضي عمليات عسكرية ضد التنظيم الإرهابي.", "mission", ()),
    ("يذكر أن فرنسا بدأت الأسبوع الماضي عمليات عسكرية ضد التنظيم الإرهابي.", "mission", ()),
    (
        "بدأت فرنسا الأسبوع الماضي عمليات عسكرية ضد تنظيم إرهابي، وقالت فرنسا إنها ستواصلها، ورحب بها برلمان فرنسا.",
        "mission",
        (),
    ),
    # who asked for a meeting, though its day stands beside
    ("يجتمع سفراء الحلف الثلاثاء بناء على طلب بلغاريا الثلاثاء لبحث مكافحة الإرهاب.", "meeting", ()),
    # what a meeting is about
    ("عقد وزراء الخارجية أمس اجتماعا حول سوريا لبحث مكافحة الإرهاب.", "meeting", ()),
    ("عقد وزراء الخارجية أمس اجتماعا حول سوريا في جنيف لبحث مكافحة الإرهاب.", "meeting", ("CHE",)),
    # what a plan is against, and who makes it
    (
        "أعلن رئيس الوزراء البريطاني أمس استراتيجية لمكافحة الأفكار التي يروج لها متشددو تنظيم داعش الإرهابي في سوريا.",
        "policy",
        ("GBR",),
    ),
    # who agrees with others, or sets up a committee, on attacks elsewhere
    (
        "رفض النائب الاتفاق الذي توصلت إليه كوبا مع خمس قوى عالمية في 9 يوليو 2015 وتحدث عن الإرهاب.",
        "policy",
        (),
    ),
    ("تبنى مجلس الأمن أمس تشكيل لجنة تحقيق في الهجمات الإرهابية في سوريا.", "mission", ()),
    # the field of a mission
    (
        "احتج الجيش الباكستاني لدى بعثة المراقبين في الهند على غارات شنت أمس على الأراضي الباكستانية ضد الإرهاب.",
        "enforcement",
        ("PAK",),
    ),
    # lands that are spoken of
    ("التقى الوزير أمس نظيره وبحثا الأوضاع في كل من اليمن وسوريا ومكافحة الإرهاب.", "meeting", ()),
    # a state that signs, behind a verb in the masculine
    ("وقع العراق أمس اتفاقا مع موسكو لمكافحة الإرهاب في فيينا.", "policy", ("AUT",)),
    # what was urged or deplored at it
    ("عبر المجلس في اجتماعه الذي عقد أمس عن رفضه للإرهاب في السعودية.", "meeting", ()),
    (
        "شدد الوزير خلال لقاء جمعه أمس بنظيره المالطي على ضرورة تأمين الحدود بين تشاد وليبيا من الإرهاب.",
        "meeting",
        (),
    ),
    # police and courts act at home, wherever those whom they pursue have been
    ("قضت محكمة نرويجية أمس بسجن إرهابي قاتل في سوريا.", "enforcement", ("NOR",)),
    ("أوقفت السلطات البلغارية الاثنين شخصا بايع تنظيما إرهابيا في ليبيا.", "enforcement", ("BGR",)),
    # rebels that side with a country are not there
    (
        "أوقعت الهجمات الإرهابية للمتمردين الموالين لروسيا على الجيش الأوكراني 6800 قتيل خلال عام 2015.",
        "statistic",
        ("UKR",),
    ),
]


@pytest.mark.parametrize(("text", "event_type", "countries"), COUNTRIES, ids=[case[0][:50] for case in COUNTRIES])
def test_the_country_of_a_happening_beside_other_countries(
    text: str, event_type: str, countries: tuple[str, ...]
) -> None:
    assert tuple(row(text, event_type).countries) == countries
