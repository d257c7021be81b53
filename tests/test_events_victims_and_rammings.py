"""The finer kind of an attack: a car driven into people, one victim or many."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated

KINDS = [
    ("تبنى التنظيم عملية دهس المتسوقين في ليون مساء أمس.", "ramming"),
    ("أدان الرئيس حادثة الدهس التي وقعت في ليون يوم السبت.", "ramming"),
    ("أصيب شرطيان في عملية الدهس التي وقعت في ليون أمس.", "ramming"),
    ("قتل ثلاثة أشخاص في هجوم الدهس في ليون أمس.", "ramming"),
    ("أصيب شرطي في عملية طعن في ليون أمس.", "stabbing"),
    ("ذبح التنظيم الرهينة الإيطالي في يناير الماضي في سوريا.", "killing"),
    ("بث التنظيم واقعة ذبح المصور الإيطالي التي جرت في سوريا في يناير الماضي.", "killing"),
    ("أعدم التنظيم الإرهابي المصورة سلمى حداد في الرقة يوم السبت.", "killing"),
    ("ذبح التنظيم 14 عاملا في سوريا في يناير الماضي.", "mass_killing"),
    ("أعدم التنظيم الإرهابي أمس سبعة من أبناء العشيرة في الموصل.", "mass_killing"),
    ("ارتكب التنظيم الإرهابي مجزرة في الموصل أمس.", "mass_killing"),
    ("قتل سبعة أشخاص في المذبحة التي ارتكبها التنظيم في الموصل أمس.", "mass_killing"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_a_row_names_what_was_done(text: str, kind: str) -> None:
    assert {(e.event_type, e.sub_event_type) for e in dated(text + CONTEXT)} == {("attack", kind)}
