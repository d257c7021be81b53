"""What happened elsewhere than where its doers are at home, and whose body sits, as a specification."""

from __future__ import annotations

import pytest

from extract.models import Event
from tests.extracted import CONTEXT, of_type


def countries(text: str, event_type: str) -> tuple[str, ...]:
    rows: list[Event] = of_type(text + CONTEXT, event_type)
    assert len(rows) == 1, rows
    return rows[0].countries


CASES = [
    # who strikes from the air is not where it hits; the strikes told before say where
    ("أعلنت وزارة الدفاع الأميركية أمس مقتل قيادي في غارة جوية.", "enforcement", ()),
    (
        "بدأت الحملة الجوية ضد التنظيم الإرهابي قبل أسابيع. واستهدفت الغارات مخازن سلاح في سوريا. "
        "وشن الجيش التركي غارات أمس على مواقع المتشددين.",
        "enforcement",
        ("SYR",),
    ),
    ("قصف الجيش المصري أمس بؤرا إرهابية.", "enforcement", ("EGY",)),
    ("شنت طائرات التحالف الذي تقوده السعودية غارات أمس على مواقع الإرهابيين.", "enforcement", ()),
    (
        "أعلنت تركيا أمس عن قصف آخر نفذه سلاحها الجوي على مواقع داعش في شمال سوريا.",
        "enforcement",
        ("SYR",),
    ),
    # who acts in a relative clause is not where; who holds a gathering there is
    ("أبرم الاتفاق الذي وقعته فرنسا أمس في مالطا لمكافحة الإرهاب.", "policy", ("MLT",)),
    ("ناقش الخبراء الإرهاب في القمة التي استضافتها تونس أمس.", "meeting", ("TUN",)),
    # money is put where it goes
    ("منحت ألمانيا أمس تونس مساعدة أمنية قيمتها مليون يورو لمكافحة الإرهاب.", "funding", ("TUN",)),
    ("رصدت الحكومة التونسية أمس مليون دينار لمكافحة الإرهاب.", "funding", ("TUN",)),
    # forces of one state alone
    (
        "قال الوزير إن آلاف الجنود يشاركون في العملية التي أطلقت قبل شهرين، وإن القوات الباكستانية لن تتراجع.",
        "mission",
        ("PAK",),
    ),
    # whom a noun of force befalls
    ("أدى قصف إسرائيل للبنان عام 1982 إلى مقتل الآلاف.", "enforcement", ("LBN",)),
    ("جاء الهجوم المسلح على تونس أمس من جماعة إرهابية.", "attack", ("TUN",)),
    # bodies of many states, and the accord of the powers
    ("أصدر مجلس الأمن الدولي أمس قرارا بشأن مكافحة الإرهاب في اليمن وإعادة الشرعية في اليمن.", "policy", ()),
    ("أبرم الاتفاق النووي في 14 أبريل، وقال وزير الخارجية الأميركي إن بلاده ستراقب الإرهاب.", "policy", ()),
    ("أبرم الاتفاق النووي في فيينا في 14 أبريل.", "policy", ("AUT",)),
    ("أصدر البرلمان التونسي أمس قانونا لمكافحة الإرهاب.", "policy", ("TUN",)),
    # who acts in a clause about somebody else neither decides nor is the place
    ("أصدر الوزراء أمس قائمة بكيانات ترعاها قطر على قوائم الإرهاب.", "policy", ()),
    # the town, the region and the land that a clause only points at
    ("سيطر الجيش على حي في مدينة الحسكة. وقتل خمسة في هجوم انتحاري على المدينة أمس.", "attack", ("SYR",)),
    ("تبدلت أحوال العالم بعد أحداث 11 سبتمبر 2001 كثيرا. وتحارب السعودية الإرهاب في مدن السعودية.", "attack", ()),
    ("يعالج في إسرائيل جريح فلسطيني أصيب في الهجوم الذي وقع على القرية الفلسطينية أمس.", "attack", ("PSE",)),
    # the one official who speaks to the press
    ("عقد وزير سياسة الهجرة اليوناني أمس مؤتمرا صحافيا عن الإرهاب بعد هجمات باريس.", "meeting", ("GRC",)),
    # a cabinet sits at home
    ("ترأس الملك أمس اجتماعا لمجلس الوزراء الأردني خصص للأمن على الحدود مع العراق.", "meeting", ("JOR",)),
    ("ناقش الخبراء في اجتماع بالرباط أمس دور مجلس الوزراء الأردني في الأمن.", "meeting", ("MAR",)),
    # names of groups are no places
    ("قتل أمس قيادي بتنظيم القاعدة في شبه جزيرة العرب في غارة على مأرب.", "enforcement", ("YEM",)),
    ("قتل أمس زعيم جماعة خراسان في غارة قرب إدلب.", "enforcement", ("SYR",)),
    ("عقد الوزراء جلسة عن مكافحة الإرهاب أمس باللكسمبورغ.", "meeting", ("LUX",)),
    ("ارتكبت مجزرة صبرا وشاتيلا عام 1982.", "attack", ("LBN",)),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), CASES, ids=[case[0][:50] for case in CASES])
def test_where_it_happened(text: str, event_type: str, expected: tuple[str, ...]) -> None:
    assert countries(text, event_type) == expected


def test_a_death_is_of_the_day_of_the_raid_and_not_of_its_announcement() -> None:
    rows = of_type(
        "أعلنت وزارة الدفاع أمس مقتل قيادي في القاعدة في غارة جوية في أفغانستان في 2 مايو." + CONTEXT, "enforcement"
    )
    assert [str(row.date_start) for row in rows] == ["2016-05-02"]
