"""Words of security that tell no deed here, of another field, or of the other side; each with a near miss that does."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, dated

# published on Wednesday 18 May 2016: each sentence with the types and first days of its rows
TOLD = [
    # everyday offences, told before or behind the arrest
    ("وأوقفت الشرطة أمس مدير المصرف بتهمة اختلاس الودائع.", []),
    ("وتلقت الهيئة أمس ملفات حادثة التحرش وتمت إحالة المتهمين إلى القضاء.", []),
    ("وأوقفت الشرطة أمس متهما بالانتماء إلى تنظيم إرهابي.", [("enforcement", "2016-05-17")]),
    ("وكان تفشي الفساد سبب الاحتجاج واعتقلت الشرطة أمس متهما بالإرهاب.", [("enforcement", "2016-05-17")]),
    ("وكانت تهمة الشاب مقاومة الاعتقال عام 2012.", []),
    # what somebody is to help with has not come about
    ("ورصدت الوزارة أمس مكافأة لمن يساعد في القبض على الإرهابي.", []),
    # citing is no falling, a science no gathering, a paper sent to parliament no charge
    ("واستشهد النائب أمس بتصريحات الوزير عن الإرهاب.", []),
    ("واستشهد النقيب أمس في هجوم للإرهابيين.", [("attack", "2016-05-17")]),
    ("وكتب عالم الاجتماع أمس عن الإرهابيين.", []),
    ("وقال الناطق إن الحكومة أحالت أمس إلى البرلمان نص الرسالة.", []),
    # plans, and what is set to come after what was done
    ("وعمدت الخطة الأولى لاستهداف مقر الحراسة إلى التسلل يوم الجمعة.", []),
    ("وعمد الإرهابيون إلى استهداف مقر الحراسة يوم الجمعة.", [("attack", "2016-05-13")]),
    ("والتقى الوزير عددا من الجنود، ومن المقرر أن يغادر بغداد اليوم.", []),
    ("والتقى الوزير عددا من الضباط اليوم.", [("meeting", "2016-05-18")]),
    # an envoy who has to leave is no deported man
    ("وقررت الحكومة أمس طرد السفير من البلاد.", [("policy", "2016-05-17")]),
    ("وطردت الحكومة أمس إرهابيا من البلاد.", [("enforcement", "2016-05-17")]),
    # names of movements and quarters
    ("وتأسست حركة النضال العربي لتحرير الإقليم عام 1999.", []),
    ("وشوهد الإرهابيون أمس في أحياء التحرير والروضة والنخيل.", []),
    # other fields
    ("وعقد وزراء مجموعة اليورو أمس اجتماعا في بروكسل.", []),
    ("وتستضيف المدينة الدورة الأولمبية الشتوية عام 2018.", []),
    ("وعقد وزراء الداخلية أمس اجتماعا في بروكسل.", [("meeting", "2016-05-17")]),
]


@pytest.mark.parametrize("text,rows", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_only_deeds_are_told(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text + SECURITY)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text + SECURITY)]


# whose deed it was decides the type
SIDES = [
    ("وأكد الشهود أن الميليشيات قصفت المنازل أمس.", "attack"),
    ("وأكد الشهود أن القوات الحكومية قصفت مواقع الإرهابيين أمس.", "enforcement"),
    ("وقال المسؤول إن طائرة من دون طيار قتلت أمس أحمد سالم في القرية.", "enforcement"),
    ("وقتل أمس إرهابي عمره 34 سنة في المعارك الجارية قرب المدينة.", "enforcement"),
    ("ونفذت المقاتلات أمس هجوما جويا على الإرهابيين.", "enforcement"),
    ("وتضررت القرية في هجوم شنته المقاتلات الحربية أمس على الإرهابيين.", "enforcement"),
    ("وتضررت القرية في هجوم شنته الجماعة أمس على السكان.", "attack"),
    ("وكانت الصحفية قد لاقت حتفها أمس على يد قوات الحكومة قرب خط الإرهابيين.", "enforcement"),
    ("وكان الشاب قد لقي حتفه أمس على يد قوات الاحتلال قرب الحاجز.", "attack"),
    ("وشنت السلطات حملات استهدفت أمس عناصر الحزب المتطرف.", "enforcement"),
    ("وسيطر جيش الفتح أمس على بلدة الريحان.", "attack"),
    ("وسيطر جيش البلاد أمس على بلدة الريحان.", "enforcement"),
    ("وأمكن للفرقة المختصة للحرس الوطني، بعد نصب كمين محكم أمس، إلقاء القبض على إرهابي.", "enforcement"),
    ("وذكر الناشطون أن ضحايا القصف خلال أبريل بلغوا 450 قتيلا.", "statistic"),
    ("وذكر الناشطون أن قصف المدينة خلال أبريل قتل 4 أشخاص.", "enforcement"),
]


@pytest.mark.parametrize("text,event_type", SIDES, ids=[text[:40] for text, _ in SIDES])
def test_whose_deed_it_was(text, event_type):
    assert [event.event_type for event in dated(text + SECURITY)] == [event_type]


# a gathering that was called for and its day is here, a paper that is only put forward
STATUS = [
    ("وقال المكتب إن رئيس الوزراء دعا إلى اجتماع لمسؤولي الأمن أمس في بغداد.", "occurred"),
    ("وقال المكتب إن رئيس الوزراء دعا إلى اجتماع لمسؤولي الأمن غدا في بغداد.", "proposed"),
    ("ومن المقرر أن يتدارس مجلس الأمن هذا الأسبوع مكافحة الإرهاب.", "planned"),
    ("وتقدمت الحكومة أمس بمقترح حذف الجريمة من قانون الإرهاب.", "proposed"),
    ("وصادق المجلس أمس على مقترح قانون الإرهاب.", "occurred"),
]


@pytest.mark.parametrize("text,status", STATUS, ids=[text[:40] for text, _ in STATUS])
def test_status(text, status):
    assert {event.status for event in dated(text + SECURITY)} == {status}
