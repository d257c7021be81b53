"""What tells the country of a text that names none, as a specification: words of one state, named operations, seats."""

from __future__ import annotations

import pytest

from extract.events.sites.home_words import home_of
from extract.lexicons import read_lexicon
from extract.places import country_place
from tests.extracted import CONTEXT, of_type


@pytest.mark.parametrize("entry", read_lexicon("home_words"), ids=lambda entry: entry.surface)
def test_every_word_tells_its_country_in_its_example(entry) -> None:
    told = home_of(entry.get("example"))
    assert told is not None
    assert told[0] == entry.get("country")


@pytest.mark.parametrize("entry", read_lexicon("operations"), ids=lambda entry: entry.surface)
def test_every_operation_is_in_its_country(entry) -> None:
    country = country_place(entry.get("country"))
    assert country is not None
    text = (
        f"شيعت إيطاليا ضابطا قتل أمس في هجوم إرهابي خلال عملية {entry.surface}. وعزت إيطاليا أسرته."
        f" ويشكو الناس في {country.name_ar} من الإرهاب."
    )
    assert {row.country for row in of_type(text, "attack")} == {entry.get("country")}


def test_words_of_two_states_tell_none() -> None:
    assert home_of("نقلت إذاعة موزاييك أف أم خبر صدور المرسوم الملكي رقم م/15") is None


COUNTRIES = [
    ("قال مصدر أمني للجوهرة أف أم إنه تم مساء أمس إيقاف شخص يشتبه في علاقته بالإرهاب.", "enforcement", "TUN"),
    ("يعدل المقترح نظام الأوسمة الصادر بالمرسوم الملكي رقم م/19 وتاريخ 4/2/1409هـ لمكافحة الإرهاب.", "policy", "SAU"),
    # two mentions of another country tell more than such a word
    (
        "قال مصدر في الجزائر للجوهرة أف أم إن قوة من الجيش أوقفت إرهابيا أمس. وتشهد الجزائر حملة على الإرهاب.",
        "enforcement",
        "DZA",
    ),
    # settlers' attacks, in a text that speaks as much of one people as of the other
    (
        "قال تقرير لمنظمة التحرير الفلسطينية إن المستوطنين نفذوا ما يزيد على 900 اعتداء إرهابي بحق الفلسطينيين منذ مطلع"
        " عام 2010. ولم تعلق إسرائيل على التقرير. وترفض إسرائيل التحقيق. ودان وزير مصري الإرهاب.",
        "statistic",
        "PSE",
    ),
    # a named operation is where its country is told to be
    (
        "شيعت الإمارات الضابط الذي استشهد أمس أثناء مشاركته في عملية إعادة الأمل لدعم الحكومة الشرعية في اليمن"
        " ضد الإرهاب. وقدمت الإمارات العزاء لأسرته.",
        "attack",
        "YEM",
    ),
    # the house of a ministry; the guest's country is not its own
    (
        "تحارب تونس الإرهاب. وقال وزير الداخلية عقب لقاء جمعه أمس بنظيره الإيطالي بمقر وزارة الداخلية إن تونس آمنة.",
        "meeting",
        "TUN",
    ),
    # authorities arrest at home whatever nationality those have whom they arrest
    (
        "أمرت السلطات الإيطالية بترحيل تونسي متهم بالإرهاب. وكان التونسي قد اعتقل يوم الأحد. وقالت أسرة التونسي"
        " إنه بريء.",
        "enforcement",
        "ITA",
    ),
    # many powers agree on nobody's land
    (
        "تدافع إدارة الرئيس الأميركي عن الاتفاق الذي توصلت إليه كوبا مع خمس قوى عالمية في 14 أبريل الماضي."
        " وترى واشنطن أن الاتفاق يحد من الإرهاب." + CONTEXT,
        "policy",
        "",
    ),
]


@pytest.mark.parametrize(("text", "event_type", "country"), COUNTRIES, ids=[case[0][:50] for case in COUNTRIES])
def test_the_country_of_a_happening(text: str, event_type: str, country: str) -> None:
    rows = of_type(text, event_type)
    assert rows, "no row"
    assert {row.country for row in rows} == {country}, [row.place_rule for row in rows]
