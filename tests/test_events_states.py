"""What states decide as a specification: bans, recalled envoys, permissions, declarations, and what only sounds so."""

from __future__ import annotations

import pytest

from tests.extracted import dated


def rows_of(text: str) -> list[tuple[str, str, str]]:
    return sorted((row.event_type, f"{row.date_start}..{row.date_end}", row.status) for row in dated(text))


def act(days: str, status: str = "occurred") -> list[tuple[str, str, str]]:
    return [("policy", days, status)]


YESTERDAY = "2016-05-17..2016-05-17"
MONDAY = "2016-05-16..2016-05-16"
LAST_WEEK = "2016-05-08..2016-05-14"
YEAR_2013 = "2013-01-01..2013-12-31"

ACTS = [
    ("أعادت الدولة أمس علاقاتها الدبلوماسية مع جارتها بعد تعاون في مكافحة الإرهاب.", act(YESTERDAY)),
    ("حظرت السلطات البلجيكية نشاط الجماعة الإرهابية عام 2013.", act(YEAR_2013)),
    ("بقيت الجماعة الإرهابية تعمل علنا إلى أن حظرتها السلطات عام 2013.", act(YEAR_2013)),
    ("استدعت أربع دول عام 2013 سفراءها من العاصمة متهمة إياها بدعم الإرهاب.", act(YEAR_2013)),
    ("طردت الحكومة أمس السفير الأجنبي بعد اتهام بلاده بدعم الإرهاب.", act(YESTERDAY)),
    ("سمح وزير الدفاع أمس باستخدام الاعتقال الإداري ضد الإرهابيين.", act(YESTERDAY)),
    ("سمحت تركيا الأسبوع الماضي للحلفاء باستخدام قاعدة جوية في الحرب على داعش.", act(LAST_WEEK)),
    ("تحولت أنقرة الأسبوع الماضي من الممانعة إلى السماح للتحالف باستخدام قاعدة جوية ضد داعش.", act(LAST_WEEK)),
    ("أشادت المنظمة بإعلان الرياض الصادر يوم الاثنين لمكافحة الإرهاب.", act(MONDAY)),
    ("يقوم التفاهم على نبذ الإرهاب وعلى إعلان الكويت مايو 2013.", act("2013-05-01..2013-05-31")),
    ("قررت الحكومة الأسبوع الماضي بناء جدار على الحدود لصد الإرهابيين.", act(LAST_WEEK)),
    ("قرر البلدان يوم الاثنين تعزيز تعاونهما العسكري لقتال داعش.", act(MONDAY)),
    ("صادق النواب خلال جلسة عامة أمس على ميزانية وزارة الدفاع لمكافحة الإرهاب.", act(YESTERDAY)),
    ("أعلن وزير الدفاع أمس أن بلاده ستسمح للتحالف باستخدام قاعدة جوية لقصف داعش.", act(YESTERDAY, "occurred")),
]


@pytest.mark.parametrize(("text", "rows"), ACTS, ids=[row[0][:50] for row in ACTS])
def test_what_a_state_decides_is_policy(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [(kind, days) for kind, days, _ in rows_of(text)] == [(kind, days) for kind, days, _ in rows]


MISSIONS = [
    ("أعلنت الدولة أمس أنها ستطلق قريبا حملة عسكرية واسعة ضد داعش.", [("mission", YESTERDAY)]),
    ("قال وزير الداخلية أمس إن ألف شرطي سيتم نشرهم في العاصمة تحسبا للإرهاب.", [("mission", YESTERDAY)]),
    ("وجاءت الخطوة بعد أسبوعين على بدء غارات ليلية على معاقل الإرهابيين.", [("mission", "2016-05-01..2016-05-07")]),
]


@pytest.mark.parametrize(("text", "rows"), MISSIONS, ids=[row[0][:50] for row in MISSIONS])
def test_a_campaign_is_dated_by_its_announcement_or_its_start(text: str, rows: list[tuple[str, str]]) -> None:
    assert [(kind, days) for kind, days, _ in rows_of(text)] == rows


def test_a_conference_is_known_by_its_town() -> None:
    assert rows_of("فشل مؤتمر لندن عام 2014 في وقف الإرهاب.") == [("meeting", "2014-01-01..2014-12-31", "occurred")]
    assert rows_of("فشل مؤتمر المزارعين عام 2014 رغم الحديث عن الإرهاب.") == []


NO_ACTS = [
    "طلبت الهيئة في بيان نشرته أمس ودعت إلى فتح تحقيق في تعذيب موقوفين بالإرهاب.",
    "دعت النقابة الحكومة أمس إلى فتح تحقيق في تعذيب موقوفين بالإرهاب.",
    "أمر المحافظ بإيقاف مظاهر الاحتفال أمس تضامنا مع ضحايا الإرهاب.",
    "التقى السفير أمس عائلات ضحايا الإرهاب وسلمها رسالة.",
    "يستخدم التنظيم الإرهابي اليوم القاعدة التي سيطر عليها مقاتلوه.",
    "نشاط الجماعة الإرهابية اليوم أوسع مما كان.",
]


@pytest.mark.parametrize("text", NO_ACTS)
def test_a_demand_or_a_thing_named_is_no_act(text: str) -> None:
    assert [row for row in rows_of(text) if row[0] in ("policy", "enforcement", "mission")] == []


def test_a_sitting_on_the_budget_of_defence_is_no_trial() -> None:
    kinds = [kind for kind, _, _ in rows_of("عقد البرلمان جلسة أمس حضرها وزير الدفاع لبحث مكافحة الإرهاب.")]
    assert kinds == ["meeting"]
    kinds = [kind for kind, _, _ in rows_of("عقدت المحكمة جلسة أمس استمعت فيها إلى الدفاع عن المتهم بالإرهاب.")]
    assert kinds == ["enforcement"]
