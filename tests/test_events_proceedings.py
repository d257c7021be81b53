"""Where a court deals with an attack: at home, in the country of the court, not at the site of the attack."""

from __future__ import annotations

import pytest

from tests.extracted import of_type

TRIED = [
    # the court's own country outdoes that of the attack
    (
        "أعلن الادعاء العام النمساوي أمس فتح تحقيق في صلة رجل بهجوم إرهابي في باريس.",
        "investigation",
        "Austria",
        ("AUT",),
    ),
    ("بدأت محكمة بلجيكية أمس محاكمة أربعة متهمين بالهجوم على متحف باردو.", "trial", "Belgium", ("BEL",)),
    ("فتحت فرنسا أمس تحقيقا ضد متشدد بعد تفجير إرهابي في مدينة سوسة.", "investigation", "France", ("FRA",)),
    ("اتهم ممثلو ادعاء هولنديون أمس رجلا بالسعي للانضمام إلى تنظيم داعش في سوريا.", "charge", "Netherlands", ("NLD",)),
    # no court is told: the country of the attack, not its site
    ("بدأت أمس محاكمة 12 متهما بتفجير مسجد الإمام الصادق.", "trial", "Kuwait", ("KWT",)),
    ("بدأت أمس محاكمة المتهمين في تفجير بأنقرة.", "trial", "Turkey", ("TUR",)),
    (
        "شاركت السعودية والسعوديون في عزاء ضحايا الإرهاب في السعودية. وقررت المحكمة أمس استكمال محاكمة المتهمين في "
        "تفجير مسجد الإمام الصادق في جلسة تالية.",
        "trial",
        "Kuwait",
        ("KWT",),
    ),
    # the town of the court is told: that is where it was
    ("بدأت في لندن أمس محاكمة ثلاثة متهمين بالهجوم على مسجد الإمام الصادق.", "trial", "London", ("GBR",)),
    ("وجهت محكمة في لندن أمس تهما إلى رجل على صلة بهجمات في باريس.", "charge", "London", ("GBR",)),
]


@pytest.mark.parametrize(("text", "kind", "place", "countries"), TRIED, ids=[case[0][:50] for case in TRIED])
def test_a_court_deals_with_an_attack_at_home(text: str, kind: str, place: str, countries: tuple[str, ...]) -> None:
    (event,) = [event for event in of_type(text, "enforcement") if event.sub_event_type == kind]
    assert (event.place, event.countries) == (place, countries)


FORCE = [
    # police and the attack itself stay where they are told to be
    ("أوقفت الشرطة أمس في مدينة نيس رجلا على صلة بهجوم في باريس.", "enforcement", "Nice"),
    ("وقع أمس تفجير انتحاري في مسجد الإمام الصادق قتل فيه 12 شخصا.", "attack", "Imam al-Sadiq Mosque"),
]


@pytest.mark.parametrize(("text", "kind", "place"), FORCE, ids=[case[0][:50] for case in FORCE])
def test_force_and_attacks_keep_their_site(text: str, kind: str, place: str) -> None:
    assert [event.place for event in of_type(text, kind)] == [place]
