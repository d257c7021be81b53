"""News told in plain words that the lists of trigger words alone do not date: seizures, finds, sources, scenes."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated

# published on Wednesday 18 May 2016
TOLD = [
    ("قبضت الشرطة الإسبانية أمس، في ميناء طريفة، على شبكة من سبعة أعضاء توالي التنظيم.", [("arrest", "2016-05-17")]),
    ("قبض حرس السواحل فجر الاثنين على أربعة رجال كانوا في طريقهم إلى ليبيا.", [("arrest", "2016-05-16")]),
    ("قبض البائع أمس ثمن الشاحنة ووقع على العقد.", []),
    ("وقضت دورية صباح اليوم على الساعة السابعة على إرهابيين اثنين قرب الكاف.", [("killed_by_forces", "2016-05-18")]),
    ("وتم العثور أمس بسيدي بوزيد على مسدس وأربعين خرطوشة.", [("seizure", "2016-05-17")]),
    ("وتم العثور أمس بسيدي بوزيد على محفظة نقود.", []),
    (
        "نجح الحرس أول أمس بالتعاون مع فرقة من الجيش ووحدات المرافقة من حجز صواريخ كانت مخبأة في بئر.",
        [("seizure", "2016-05-16")],
    ),
    ("وقتل الشاعر طعنا مع صديقيه وحارس بيته في شارع النخيل في فبراير 2014.", [("killing", "2014-02-01")]),
    ("اغتيل مؤسس الحركة عام 1988 في تونس.", [("assassination", "1988-01-01")]),
    (
        "اعتقل شقيقان يعتقد أنهما كانا ينويان السفر إلى معسكر للتنظيم، كما أعلنت وزارة الداخلية أمس.",
        [("arrest", "2016-05-17")],
    ),
    ("قال رئيس الوزراء اليوم عقب اجتماع مجلس الأمن القومي إن الحرب طويلة.", [("meeting", "2016-05-18")]),
    ("وقال رئيس الوزراء اليوم إن الحرب طويلة، وإنه راض بعد الاجتماعات مع الحلفاء.", []),
]


@pytest.mark.parametrize("text,rows", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_each_sentence_gives_its_own_happening_and_day(text, rows):
    found = [(event.sub_event_type, str(event.date_start)) for event in dated(text + CONTEXT)]
    assert found == rows, [(event.sub_event_type, event.rule, event.evidence) for event in dated(text + CONTEXT)]
