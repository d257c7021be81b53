"""News whose first sentence tells no day takes the day of the statement behind it."""

from __future__ import annotations

import pytest

from tests.extracted import rows_of


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "أعلنت السلطات الإسبانية القبض على خلية إرهابية تضم ستة أشخاص. "
            "وأوضحت وزارة الداخلية في بيان أمس أن الخلية كانت تجند مقاتلين.",
            "2016-05-17",
        ),
        (
            "ضبطت الشرطة خلية إرهابية تضم أربعة متهمين. وقالت وزارة الداخلية في بيان لها اليوم إن المتهمين اعترفوا.",
            "2016-05-18",
        ),
        (
            "أوقف الأمن سبعة شبان يشتبه في انضمامهم إلى شبكة إرهابية. "
            "وهم من سكان ضاحية العاصمة. وذكر المتحدث باسم الوزارة يوم الاثنين أن التحقيق معهم بدأ.",
            "2016-05-16",
        ),
    ],
)  # fmt: skip
def test_a_deed_of_the_lead_is_of_the_day_of_its_statement(text: str, day: str) -> None:
    assert ("enforcement", day) in rows_of(text)


@pytest.mark.parametrize(
    "text",
    [
        # nobody says anything on the day of the next sentence
        "أوقف الأمن سبعة شبان يشتبه في انضمامهم إلى شبكة إرهابية. وهطلت أمطار غزيرة على البلاد أمس.",
        # a call, a condemnation: no news of a deed
        "طالب النائب بالقبض على عناصر الخلية الإرهابية. وقال في بيان أمس إن الخلية ما زالت نشطة.",
        # the first sentence behind it that has a day tells one ahead
        "ضبطت الشرطة خلية إرهابية تضم أربعة متهمين. وقالت الوزارة في بيان إن محاكمتهم تبدأ يوم 3 يونيو المقبل.",
    ],
)
def test_without_a_statement_the_lead_has_no_day(text: str) -> None:
    assert not any(kind in ("attack", "enforcement") and day <= "2016-05-18" for kind, day in rows_of(text))
