"""Where and when something was said, as a specification: receptions, press conferences, the day before the news."""

from __future__ import annotations

import pytest

from tests.extracted import dated, events


def rows(text: str, event_type: str) -> list[str]:
    return sorted(f"{row.date_start}" for row in dated(text) if row.event_type == event_type)


GATHERINGS = [
    ("جاء ذلك لدى استقبال الوزير في مكتبه مساء أمس ذوي شهداء الهجوم الإرهابي.", ["2016-05-17"]),
    (
        "حذر وزير الخارجية أمس من الإرهاب وقال الوزير أمس إن الخطر قائم. وجاء حديثه خلال استقباله وزير خارجية تونس.",
        ["2016-05-17"],
    ),
    ("حذر الوزير أمس من الإرهاب خلال استقباله المساعدات الطبية.", []),
    (
        "أعلن الوزير أمس أن الشرطة تعرفت على منفذ الهجوم الإرهابي. وقال في مؤتمر صحفي في أنقرة إن التحقيق مستمر.",
        ["2016-05-17"],
    ),
    (
        "أعلن الوزير يوم الاثنين أن الشرطة تعرفت على منفذ الهجوم الإرهابي. وقال رئيس الحكومة في مؤتمر صحفي إنه قلق.",
        [],
    ),
    (
        "قال المتحدث إن اللقاء الموسع بين وزراء داخلية الدول المجاورة وقائد التحالف حول مكافحة الإرهاب في الساحل "
        "والصحراء، الذي عقد أمس، كان مثمرا.",
        ["2016-05-17"],
    ),
    ("وأكد الرئيس يوم الاثنين عزمه على مكافحة الإرهاب، وذلك غداة اجتماع مع قادة الجيش.", ["2016-05-15"]),
    ("قالت الوزارة أمس بعد اجتماع بين وزير الداخلية ونظيره المغربي إن خطر الإرهاب يزداد.", ["2016-05-17"]),
    ("وستعود العقوبات على ممولي الإرهاب في حال فشلت المفاوضات الشهر المقبل.", []),
    ("قالت الوزارة أمس إن خطر الإرهاب يزداد بعد اجتماع بين وزير الداخلية ونظيره المغربي.", []),
]


@pytest.mark.parametrize(("text", "days"), GATHERINGS, ids=[row[0][:50] for row in GATHERINGS])
def test_what_is_said_dates_the_gathering_it_is_said_at(text: str, days: list[str]) -> None:
    assert rows(text, "meeting") == days


ACTS = [
    ("قال التلفزيون الرسمي يوم السبت إن الرئيس أصدر مرسوما بإنشاء جهاز لمكافحة الإرهاب.", ["2016-05-14"]),
    ("قال الخبير أمس إن مكافحة الإرهاب صعبة وإن الحكومة التي أصدرت مرسوما لن تنجح.", []),
    ("تحدث الرئيس في خطاب أول من أمس حول الاتفاق الأمني الموقع مع جاره لمكافحة الإرهاب.", []),
    ("أعلن الرئيس أول من أمس الاتفاق الأمني الموقع مع جاره لمكافحة الإرهاب.", ["2016-05-16"]),
    ("وانتقد الرئيس الإرهاب في خطابه أمس بعد يوم واحد من إعلان الحكومة خطة لمواجهة التطرف.", ["2016-05-16"]),
]


@pytest.mark.parametrize(("text", "days"), ACTS, ids=[row[0][:50] for row in ACTS])
def test_an_act_that_is_news_of_the_day(text: str, days: list[str]) -> None:
    assert rows(text, "policy") == days


FURTHER_ACTS = [
    ("أعلن الناطق يوم الاثنين أن الدولة سمحت للحلفاء باستخدام عدد من القواعد الجوية لقصف داعش.", ["2016-05-16"]),
    ("سمحت الشرطة أمس بدخول الصحفيين إلى مكان الهجوم الإرهابي.", []),
    ("أعلنت الحكومة يوم الجمعة أن حالة الطوارئ المفروضة لمكافحة الإرهاب تم تمديدها.", ["2016-05-13"]),
    ("تتعاون الدولتان ضد الإرهاب بحسب اتفاق أميركي أردني يوم الاثنين في عمان.", ["2016-05-16"]),
    ("تتعاون الدولتان ضد الإرهاب بلا اتفاق منذ سنوات، وتبحثان ذلك.", []),
    ("أعلنت الوزارة العام الماضي القائمة الأولى للجماعات الإرهابية.", ["2015-01-01"]),
]


@pytest.mark.parametrize(("text", "days"), FURTHER_ACTS, ids=[row[0][:50] for row in FURTHER_ACTS])
def test_permissions_lists_and_agreements(text: str, days: list[str]) -> None:
    assert rows(text, "policy") == days


MISSIONS = [
    ("أكد القائد خلال افتتاح معسكرات قوات مكافحة الإرهاب يوم الاثنين أهمية التدريب.", ["2016-05-16"]),
    ("هاجم الإرهابيون يوم الاثنين معسكرات الجيش.", []),
    ("وهذا أول تدخل عسكري في البلد المجاور ضد داعش منذ اندلاع الأزمة في شمال البلاد وشرقها في عام 2011.", []),
]


@pytest.mark.parametrize(("text", "days"), MISSIONS, ids=[row[0][:50] for row in MISSIONS])
def test_bases_opened(text: str, days: list[str]) -> None:
    assert rows(text, "mission") == days


COUNTS = [
    ("وتعرضت البلاد بعد انتخابات فبراير الماضي إلى 42 هجوما إرهابيا.", "2016-02-01", "2016-05-18"),
    ("وتعرضت البلاد في فبراير الماضي إلى 42 هجوما إرهابيا.", "2016-02-01", "2016-02-29"),
]


@pytest.mark.parametrize(("text", "start", "end"), COUNTS, ids=[row[0][:50] for row in COUNTS])
def test_figures_counted_from_a_turning_point_run_up_to_the_day(text: str, start: str, end: str) -> None:
    assert [(str(r.date_start), str(r.date_end)) for r in events(text) if r.event_type == "statistic"] == [(start, end)]
