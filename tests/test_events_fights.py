"""Who fell in a fight fell where the fight was."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated

FALLEN = "قتل أمس ثلاثة شبان في العقد الثالث من العمر كانوا يقاتلون منذ فترة طويلة في صفوف التنظيم الإرهابي"
WHERE = [
    (f"{FALLEN}، وذلك خلال مواجهات ضد الجيش الليبي غرب مدينة درنة.", True),
    (f"{FALLEN}، وذلك إثر قصف جوي قرب مدينة الموصل.", True),
    # the second fight has a day of its own
    (f"{FALLEN}، وذلك قبل مواجهات شهدتها يوم 3 مايو مدينة درنة الليبية.", False),
]


@pytest.mark.parametrize(("text", "there"), WHERE)
def test_the_place_of_the_fight_is_that_of_the_fallen(text: str, there: bool) -> None:
    fallen = [event for event in dated(text + CONTEXT) if str(event.date_start) == "2016-05-17"]
    assert [event.geo_precision == 1 for event in fallen] == [there]
