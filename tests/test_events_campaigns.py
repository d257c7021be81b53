"""Campaigns, marches and scenes as a specification: who sets out, since when strikes are flown, where it was said."""

from __future__ import annotations

import pytest

from tests.extracted import dated


def rows_of(text: str) -> list[tuple[str, str]]:
    return sorted((row.event_type, f"{row.date_start}..{row.date_end}") for row in dated(text))


YESTERDAY = "2016-05-17..2016-05-17"
TODAY = "2016-05-18..2016-05-18"
MONDAY = "2016-05-16..2016-05-16"

MISSIONS = [
    ("ويشن الحلفاء غارات على مواقع داعش منذ أغسطس 2014.", ("mission", "2014-08-01..2014-08-31")),
    ("أعلنت تركيا أمس أنها ستشن قريبا هجوما واسعا على داعش.", ("mission", YESTERDAY)),
    ("ذكر المصدر أن كتيبة عسكرية ضخمة اتجهت من المرفأ عصر اليوم نحو أبين لقتال الإرهابيين.", ("mission", TODAY)),
    ("أكدت الوزارة مساء الاثنين أن طائرات من دون طيار أقلعت من القاعدة لقتال داعش.", ("mission", MONDAY)),
    (
        "بدأت الحكومة بناء جدار على الحدود في العاشر من أبريل لصد الإرهابيين.",
        ("mission", "2016-04-10..2016-04-10"),
    ),
    ("جاء الهجوم الإرهابي بعد انطلاق التحالف في سبتمبر 2014.", ("mission", "2014-09-01..2014-09-30")),
]


@pytest.mark.parametrize(("text", "row"), MISSIONS, ids=[row[0][:50] for row in MISSIONS])
def test_a_campaign_or_march_has_its_day(text: str, row: tuple[str, str]) -> None:
    assert row in rows_of(text)


NO_MISSIONS = [
    "هدد التنظيم الإرهابي أمس بأنه سيشن هجوما واسعا على العاصمة.",
    "ويشن الطيران غارات على مواقع داعش اليوم.",
    "قال القائد إن قوة عسكرية ما زالت تحاصر المدينة التي اتجهت إليها قافلة أمس لقتال الإرهابيين.",
]


@pytest.mark.parametrize("text", NO_MISSIONS)
def test_a_threat_or_a_strike_of_the_day_is_no_campaign(text: str) -> None:
    assert [kind for kind, _ in rows_of(text) if kind == "mission"] == []


SCENES = [
    ("وفي مؤتمر صحفي عقده بعد لقائه الوزير، قال الرئيس أمس إن الحرب على الإرهاب مستمرة.", YESTERDAY),
    ("خلال اجتماع عقده مع القادة، أكد الوزير أمس أن الحرب على الإرهاب مستمرة.", YESTERDAY),
    ("أعربت اللجنة في اجتماعها الذي عقد اليوم بحضور الوزير عن رفضها للإرهاب.", TODAY),
]


@pytest.mark.parametrize(("text", "day"), SCENES, ids=[row[0][:50] for row in SCENES])
def test_the_gathering_that_something_was_said_at_has_that_day(text: str, day: str) -> None:
    assert rows_of(text) == [("meeting", day)]
