"""Meetings as a specification: when, which of two, whose date, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.test_events import Row, check, dated

# published on Wednesday 18 May 2016
TELLS = [
    (
        "ترأس رئيس الحكومة، سالم المنصور، بعد ظهر أمس مجلس وزراء طارئا لبحث خطة لمكافحة الإرهاب.",
        Row("meeting", "2016-05-17", "2016-05-17"),
    ),
    (
        "أعلن أمس الثلاثاء وزير الدفاع التونسي أن بلاده ستمنع الإرهاب، خلال لقاء مع نظيره الجزائري في عنابة.",
        Row("meeting", "2016-05-17", "2016-05-17", "DZA"),
    ),
    (
        "وتحدثت مستشارة الأمن القومي، أول من أمس، مع الرئيس الأفغاني بشأن هجمات طالبان الإرهابية.",
        Row("meeting", "2016-05-16", "2016-05-16"),
    ),
    (
        "استقبل سمو ولي العهد في قصر السلام مساء أمس أسر شهداء الهجوم الإرهابي.",
        Row("meeting", "2016-05-17", "2016-05-17"),
    ),
    (
        "وكان الرئيس الفرنسي وصل، مساء الأحد، إلى باماكو لبحث مكافحة الإرهاب.",
        Row("meeting", "2016-05-15", "2016-05-15", "MLI"),
    ),
    (
        "وتشمل مكافحة الإرهاب الزيارة المرتقبة لوزير الدفاع إلى موسكو أواخر العام الحالي.",
        Row("meeting", "2016-10-01", "2016-12-31", "RUS", (), "planned"),
    ),
    (
        "شدد الخبير على ضرورة تفعيل قرارات قمة نيامي التي عقدت في مارس الماضي لمكافحة الإرهاب.",
        Row("meeting", "2016-03-01", "2016-03-31", "NER"),
    ),
    (
        "ولفت في ندوة مكافحة التطرف والإرهاب في صفاقس أمس إلى دور المدرسة.",
        Row("meeting", "2016-05-17", "2016-05-17", "TUN"),
    ),
]

# one gathering, told by two nouns or beside another's date
ONE = [
    "انطلقت ظهر أمس في نيامي الجلسة الافتتاحية للقمة الإفريقية لمكافحة الإرهاب التي أقرتها الدول سنة 2014.",
    "تعقد اليوم في القاهرة جلسات الحوار الاستراتيجي عن مكافحة الإرهاب للمرة الأولى منذ توقفها في عام 2009.",
]

NONE = [
    "أبرزت الصحف التونسية الصادرة اليوم جلسة مجلس الوزراء عن مكافحة الإرهاب.",
    "وفي خطاب متلفز أمس عشية زيارة الوفد الأمريكي، أقر الرئيس الكيني بوجود تهديد إرهابي.",
    "ناقش اللقاء ملف الإرهاب وسير الإصلاحات التي أقرتها الحكومة في صيف العام الماضي.",
    "أقر البرلمان أمس قانون مكافحة الإرهاب في جلسة عامة.",
    "كانت البلاد من أوائل الموقعين على معاهدة منظمة المؤتمر الإسلامي لمكافحة الإرهاب في مايو 2000.",
    "أقام منفذ الهجوم الإرهابي عند أخيه خلال زيارته إلى الأردن العام الماضي.",
    "وجه الزعيم نداء السبت إلى الحكومة دعاها فيه إلى وقف الإرهاب والدخول في مفاوضات.",
    "تحدث الوزير أمس مع صحيفة محلية عن مكافحة الإرهاب.",
    "حضر الأهالي أولى جلسات المحاكمة أمس في قضية الهجوم الإرهابي.",
]


def meetings(text: str) -> list:
    return [event for event in dated(text) if event.event_type == "meeting"]


@pytest.mark.parametrize("text,row", TELLS)
def test_a_gathering_gets_its_day(text: str, row: Row) -> None:
    found = meetings(text)
    assert len(found) == 1, [(event.rule, event.date_text) for event in found]
    check(found[0], row)


@pytest.mark.parametrize("text", ONE)
def test_one_gathering_is_one_row(text: str) -> None:
    found = meetings(text)
    assert [event.date_precision for event in found] == ["day"]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_gathering_of_that_day(text: str) -> None:
    assert meetings(text) == []


def test_two_meetings_of_one_day_with_other_people_stay_two() -> None:
    text = (
        "عقد وزير الخارجية الأمريكي في الدوحة أمس اجتماعا مع أمير قطر لبحث مكافحة الإرهاب. "
        "واجتمع سيرغي لافروف أمس في الدوحة مع معارضين سوريين."
    )
    assert len(meetings(text)) == 2


def test_the_days_of_a_visit_are_not_those_of_the_talks_in_it() -> None:
    (talks,) = meetings(
        "أجرى الرئيس التركي أمس محادثات مع نظيره الصيني عن الإرهاب خلال زيارة تستمر ثلاثة أيام إلى بكين."
    )
    assert str(talks.date_start) == str(talks.date_end) == "2016-05-17"


SPOKEN = [
    "قال وزير الداخلية أمس إن مكافحة الإرهاب أولوية. وأضاف الوزير خلال لقاء مع نظيره الجزائري أن الحدود مؤمنة.",
    "أعلنت الحكومة أمس خطة لمكافحة الإرهاب. وأكد وزير الدفاع أن الجيش جاهز، وذلك خلال لقائه السفير الفرنسي في تونس.",
    "أكد رئيس الحكومة أمس عزم بلاده على مكافحة الإرهاب. جاء ذلك خلال اتصال هاتفي تلقاه من الرئيس الفرنسي.",
]
NOT_SPOKEN = [
    "قال وزير الداخلية أمس إن مكافحة الإرهاب أولوية. وأضاف أن الخطة نوقشت خلال لقاء مع نظيره الجزائري.",
    "وقع أمس هجوم إرهابي في المدينة. ونوقش الملف خلال لقاء مع السفير الفرنسي.",
]


@pytest.mark.parametrize("text", SPOKEN)
def test_a_speech_goes_on_at_a_gathering_of_its_day(text: str) -> None:
    (found,) = meetings(text)
    assert str(found.date_start) == str(found.date_end) == "2016-05-17"


@pytest.mark.parametrize("text", NOT_SPOKEN)
def test_what_is_only_spoken_of_gets_no_day_of_a_speech(text: str) -> None:
    assert meetings(text) == []
