"""Whose deed it was tells its type: armies, air forces, rebels, those who clear a sit-in; ground only held."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated, placed_rows, rows_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل زعيم الجماعة في 7 مايو 2016 إثر هجوم جوي أميركي على منزله في العراق.", ("enforcement", "2016-05-07")),
        ("شنت قوة أفريقية مؤلفة من كتائب ثلاث دول أمس هجوما على معاقل حركة الشباب في الصومال.",
         ("enforcement", "2016-05-17")),
        ("سيطر هذا الجيش قبل شهرين على محافظة إدلب في سوريا.", ("attack", "2016-03-01")),
        ("سيطر الجيش الوطني أمس على مدينة إدلب في سوريا.", ("enforcement", "2016-05-17")),
        ("قصفت طائرات تركية أمس معاقل لتنظيم داعش في سوريا وبدأت حملة ضربات جوية في شمال العراق.",
         ("mission", "2016-05-17")),
        ("بدأ تنظيم داعش أمس حملة هجمات على مدينة الرمادي في العراق.", ("attack", "2016-05-17")),
        ("فضت قوات الأمن اعتصام المحتجين في القاهرة أمس بالقوة ما أسفر عن مقتل عشرة محتجين.",
         ("enforcement", "2016-05-17")),
        ("قال الوزير إن الهجوم على معسكر لمتشددين في صبراتة بليبيا أدى إلى مقتل العشرات أمس.",
         ("enforcement", "2016-05-17")),
        ("أدى هجوم لمتشددين على معسكر للجيش في ليبيا إلى مقتل عشرة جنود أمس.", ("attack", "2016-05-17")),
        ("في فبراير بث تنظيم داعش فيديو لإعدام 15 صيادا على شاطئ في ليبيا.", ("attack", "2016-02-01")),
        ("كثف الطيران غاراته منذ بداية الضربات الجوية على التنظيم في العراق الأسبوع الماضي.",
         ("mission", "2016-05-08")),
    ],
)  # fmt: skip
def test_type_that_the_doer_gives(text: str, expected: tuple[str, str]) -> None:
    assert expected in rows_of(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قصفت الدبابات التركية أمس قرية في شمال سوريا.", "shelling"),
        ("تعرضت مواقع المسلحين في الجبل لقصف مدفعي أمس.", "shelling"),
        ("قتل قيادي في التنظيم بغارة أميركية استهدفته أمس في سوريا.", "air_strike"),
        ("قصفت طائرات تركية أمس قرية في شمال سوريا.", "air_strike"),
        ("طردت القوات النيجيرية مقاتلي بوكو حرام من البلدة أمس.", "operation"),
        ("طردت السلطات الإيطالية أمس إماما متشددا من البلاد.", "deportation"),
    ],
)
def test_finer_kind(text: str, kind: str) -> None:
    assert kind in {event.sub_event_type for event in dated(text + CONTEXT)}


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("تشهد الأحياء الواقعة تحت سيطرة قوات النظام هدوءا منذ أمس.", False),
        ("باتت البلدة في شمال العراق أمس تحت سيطرة قوات البيشمركة.", True),
    ],
)
def test_ground_that_is_held_or_changes_hands(text: str, holds: bool) -> None:
    assert any(kind in ("attack", "enforcement") for kind, _ in rows_of(text)) is holds


def test_a_verb_that_is_joined_on_has_a_place_of_its_own() -> None:
    text = "شنت مقاتلات أمس غارات على معسكر للتنظيم في سوريا وبدأت حملة قصف لمخابئ المتمردين في شمال العراق."
    rows = placed_rows(text + CONTEXT, "2016-05-18")
    assert ("mission", "IRQ", "2016-05-17", "2016-05-17") in rows
    assert ("enforcement", "SYR", "2016-05-17", "2016-05-17") in rows
