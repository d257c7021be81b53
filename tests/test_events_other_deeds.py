"""Places that a sentence or its neighbours name for something else than the happening told, as a specification."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, of_type

PLACES = [
    # a session is not where the attack was that it condemns
    (
        "أدان مجلس الوزراء الأردني الهجوم الذي استهدف مسجدا في مدينة الدمام، مؤكدا في جلسته التي عقدها أمس وقوفه"
        " ضد الإرهاب." + CONTEXT,
        "meeting",
        ("Jordan", ("JOR",)),
    ),
    (
        "بحث مجلس الوزراء الأردني الهجوم على المسجد، مؤكدا في جلسته التي عقدها أمس في العقبة وقوفه ضد الإرهاب."
        + CONTEXT,
        "meeting",
        ("Aqaba", ("JOR",)),
    ),
    # a town taken before is not where they fight now; the town that they fight in is
    (
        "عقب سيطرتهم على مدينة سرت، دخل المسلحون أمس في اشتباكات عنيفة مع الجيش في بنغازي." + CONTEXT,
        "enforcement",
        ("Benghazi", ("LBY",)),
    ),
    # what a deed is to help is not where it is done
    (
        "وبهدف تخفيف الحصار عن تعز، شن المقاتلون أمس هجوما على مواقع المتمردين في عدن." + CONTEXT,
        "attack",
        ("Aden", ("YEM",)),
    ),
    # where somebody serves or what a committee looks into is not where people meet
    (
        "التقى الوزير الليبي أمس القنصل الإيطالي في إسطنبول لبحث مكافحة الإرهاب." + CONTEXT,
        "meeting",
        ("", ()),
    ),
    (
        "التقى الوزير الليبي أمس القنصل الإيطالي في اجتماع بمدينة إسطنبول لبحث مكافحة الإرهاب." + CONTEXT,
        "meeting",
        ("Istanbul", ("TUR",)),
    ),
    # hit at the border with another country: at home
    (
        "قتل ضابط تونسي أمس في هجوم إرهابي على الحدود مع ليبيا." + CONTEXT,
        "attack",
        ("Tunisia", ("TUN",)),
    ),
    (
        "قتل ضابط تونسي أمس في هجوم إرهابي في ليبيا." + CONTEXT,
        "attack",
        ("Libya", ("LBY",)),
    ),
    # ministers of many states: no one of them is the host
    (
        "قال الوزير المصري إن مصر تأمل أن يبحث الاجتماع المقبل لوزراء الداخلية العرب في 20 مارس المقبل مكافحة الإرهاب."
        " وتشهد مصر هجمات.",
        "meeting",
        ("", ()),
    ),
    # who opens a gathering is its host
    (
        "افتتح الشيخ صباح الأحمد أمير دولة الكويت أمس أعمال مؤتمر مكافحة الإرهاب.",
        "meeting",
        ("Kuwait", ("KWT",)),
    ),
    # the sentence behind tells where those met of whom this one speaks
    (
        "التقى وزير الخارجية الأمريكي جون كيري أمس نظيره الروسي سيرغي لافروف لبحث مكافحة الإرهاب."
        " وقال مسؤول إن كيري ولافروف بحثا الأزمة في اجتماع بالعاصمة النمساوية فيينا.",
        "meeting",
        ("Vienna", ("AUT",)),
    ),
    # who helped from elsewhere, in brackets; brackets that name the place itself say where
    (
        "نفذ مسلحون هجوما إرهابيا أمس على سوق (بالتعاون مع شبكة من المتشددين في لندن). وتشهد ليبيا هجمات. ودعت ليبيا"
        " جيرانها إلى مكافحة الإرهاب.",
        "attack",
        ("", ()),
    ),
    (
        "نفذ مسلحون هجوما إرهابيا أمس على سوق (في مدينة بنغازي)." + CONTEXT,
        "attack",
        ("Benghazi", ("LBY",)),
    ),
    # a numbered resolution of the Security Council is nobody's decree
    (
        "وشدد وزير الخارجية الإيراني على أن القرار رقم 1929 لعام 2010 والمصادق عليه من قبل مجلس الأمن لا يشمل إيران."
        " وتدعم إيران مكافحة الإرهاب. ودعت إيران جيرانها إلى مكافحة الإرهاب.",
        "policy",
        ("", ()),
    ),
    # rebels with whom a state talks are at home, too
    (
        "بدأ الرئيس التركي أمس محادثات سلام مع زعيم حزب العمال الكردستاني. وتشهد تركيا أعمال عنف."
        " ودعت تركيا إلى مكافحة الإرهاب.",
        "meeting",
        ("Turkey", ("TUR",)),
    ),
    # the province that was taken whole is not the district of which the next sentence tells
    (
        "أعلن الجيش اليمني أمس تحرير محافظة أبين بالكامل من الإرهابيين. وسيطرت القوات أمس على مديرية لودر.",
        "enforcement",
        ("Abyan", ("YEM",)),
    ),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), PLACES)
def test_places_of_other_deeds(text: str, event_type: str, expected: tuple[str, tuple[str, ...]]) -> None:
    first = of_type(text, event_type)[0]
    assert (first.place, tuple(first.countries or ([first.country] if first.country else []))) == expected


def test_one_let_go_is_not_where_others_are_taken() -> None:
    text = (
        "أفرج عن المقاتلين عام 2009 وعادوا إلى بغداد بعد سنوات في السجن بتهمة الإرهاب."
        " وشهد سجن رومية في لبنان عملية أمنية واسعة لملاحقة الإرهابيين. ويشهد العراق هجمات."
        " ودعا العراق جيرانه إلى الهدوء."
    )
    released = [event for event in of_type(text, "enforcement") if event.sub_event_type == "release"]
    assert [event.country for event in released] == ["IRQ"]
