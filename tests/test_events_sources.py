"""Acts whose words stand apart, and news that only its source dates."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def told(text: str) -> list[tuple[str, str, str]]:
    return [(r.event_type, r.sub_event_type, str(r.date_start)) for r in dated(text + CONTEXT)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("فتح مجهولون النار على حافلة للشرطة في ضاحية كراتشي في وقت مبكر أمس.", ("attack", "shooting", "2016-05-17")),
        ("نجح الحرس في الكشف عن خلية إرهابية في بنزرت، بحسب بيان لوزارة الداخلية أمس.",
         ("enforcement", "cell_dismantled", "2016-05-17")),
        ("أوقف الجيش مهربا قرب الحدود، حسبما أعلنت وزارة الدفاع أمس.", ("enforcement", "arrest", "2016-05-17")),
        ("قطعت الحكومتان علاقاتهما الدبلوماسية يوم الأحد الماضي بسبب دعم الإرهاب.",
         ("policy", "break_of_relations", "2016-05-15")),
        ("تحركت أمس من القاعدة وحدات عسكرية نحو المدينة لقتال المتشددين.", ("mission", "deployment", "2016-05-17")),
        ("سلمت السلطات المالية أمس الجزائر خمسة مطلوبين في قضايا إرهاب.", ("enforcement", "extradition", "2016-05-17")),
        ("أعيد سبعة معتقلين من السجن العسكري إلى بلادهم في 2 مايو.", ("enforcement", "extradition", "2016-05-02")),
        ("تأسست قوات الطوارئ الخاصة في الدولة عام 1971.", ("mission", "body", "1971-01-01")),
        ("ضبط الحرس أول من أمس مسدسا وبندقيتين في مخبأ للإرهابيين.", ("enforcement", "seizure", "2016-05-16")),
        ("تحدث الناطق عن الإرهاب في الإيجاز الصحفي الأسبوعي أمس.", ("meeting", "press_conference", "2016-05-17")),
    ],
)  # fmt: skip
def test_an_act_is_read_from_words_apart(text: str, row: tuple[str, str, str]) -> None:
    assert row in told(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("وعد الوزير بالقبض على المهربين، بحسب بيان للوزارة أمس.", "enforcement"),
        ("قطعت الجامعة التيار عن المبنى أمس.", "policy"),
        ("سلمت السلطات أمس أسلحة إلى الجيش.", "enforcement"),
        ("نقل القاضي أمس ملف معتقلين إلى محكمة أخرى.", "extradition"),
    ],
)
def test_near_misses(text: str, row: str) -> None:
    assert row not in {cell for told_row in told(text) for cell in told_row}
