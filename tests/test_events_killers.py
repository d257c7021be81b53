"""Who killed decides the type: forces of a state, or an armed group, wherever the sentence names them."""

from __future__ import annotations

import pytest

from tests.extracted import dated

CONTEXT = " وتعمل الوزارة على مكافحة الإرهاب وتجفيف منابع الإرهاب."


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        # the subject before the verb
        ("قال السكان إن قوات الأمن قتلت المسلح أمس في القصرين.", "enforcement"),
        ("وقوات الأمن قتلت مسلحين أمس في القصرين.", "enforcement"),
        ("أكد المتحدث أن الجيش قتل قائد المجموعة أمس قرب درنة.", "enforcement"),
        ("قال شهود إن مسلحين قتلوا شرطيا أمس في عدن.", "attack"),
        ("ذكر السكان أن تنظيم داعش قتل قائد المجموعة أمس في الموصل.", "attack"),
        # whose fire it was
        ("قتل إرهابي أمس برصاص الشرطة في العريش.", "enforcement"),
        ("قتل مسلحان أمس بنيران الجيش في العريش.", "enforcement"),
        ("قتل شرطيان أمس بنيران مسلحين في ديار بكر.", "attack"),
        ("قتل جندي أمس برصاص قوات الحوثيين في تعز.", "attack"),
        ("قتل مدني أمس برصاص مسلحين في العريش.", "attack"),
    ],
)
def test_the_killer_decides_the_type(text: str, event_type: str) -> None:
    assert [event.event_type for event in dated(text + CONTEXT)] == [event_type]
