"""One person told by name is one, killed or taken; not where others go with him or where he did it."""

from __future__ import annotations

import pytest

from tests import extracted
from tests.extracted import SECURITY

YESTERDAY = "2016-05-17"


def told(text: str, event_type: str) -> dict[str, set[tuple[float, str]]]:
    return extracted.told(text + SECURITY, event_type)


ENFORCEMENT = [
    ("ألقت الشرطة البلجيكية أمس القبض على صلاح الدين عامر في بروكسل بتهمة الإرهاب.", {(1.0, "arrested")}),
    ("اعتقلت الشرطة الإسبانية أمس المغربي رشيد العلمي في برشلونة بتهمة الإرهاب.", {(1.0, "arrested")}),
    ("وكان نبيل العلمي قد اعتقل أمس ضمن عملية لمكافحة الإرهاب في روما.", {(1.0, "arrested")}),
    ("قتل أبو مالك الليبي في غارة جوية أمس في درنة.", {(1.0, "killed")}),
    # near misses: a list of names, others who are with him, a group that bears his name
    ("ألقي القبض على رشيد، 20 سنة، وسامي، 30 سنة، أمس في بروكسل بتهمة الإرهاب.", set()),
    ("جرى اعتقال رشيد العلمي ومعه أشخاص آخرون أمس في بروكسل خلال مداهمة إرهابيين.", set()),
    ("أعلنت الداخلية في تونس أمس توقيف عناصر كتيبة أبو مالك الإرهابية.", set()),
]


@pytest.mark.parametrize(("text", "expected"), ENFORCEMENT)
def test_a_person_who_is_named_is_one(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "enforcement") == {YESTERDAY: expected}


ATTACKS = [
    ("نددت الأحزاب باغتيال سمير الصالحي أمس أمام منزله في تونس.", {(1.0, "killed")}),
    # near misses: he killed others, or is one of those who are counted
    ("قتل سمير الصالحي أربعة أشخاص أمس في هجوم إرهابي في باريس.", {(4.0, "killed")}),
    ("قتل خمسة أشخاص بينهم سمير الصالحي أمس في تفجير إرهابي في بغداد.", {(5.0, "killed")}),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_a_victim_who_is_named_is_one(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text, "attack") == {YESTERDAY: expected}


def test_the_accused_of_a_trial_are_not_those_whom_a_raid_caught() -> None:
    text = (
        "داهمت الشرطة البلجيكية أمس منازل في بروكسل للبحث عن إرهابيين. ومن المقرر أن تبدأ المحاكمة التي تشمل 27 متهما."
    )
    assert told(text, "enforcement")[YESTERDAY] == set()
