"""The day on which a thing was announced is not the day on which it happened, where the text tells that one too."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated, rows_of


@pytest.mark.parametrize(
    ("text", "event_type", "announced", "happened"),
    [
        (
            "أعلنت الشرطة أمس أن مسلحين قتلوا خمسة جنود في هجوم على حاجز. وكان الهجوم قد وقع يوم السبت قرب الجسر.",
            "attack", "2016-05-17", "2016-05-14",
        ),
        (
            "أعلن الجيش أمس مقتل عشرة إرهابيين في عملية عسكرية شمالي البلاد. "
            "وقال المتحدث إن العملية التي جرت في 11 مايو استهدفت معسكرا.",
            "enforcement", "2016-05-17", "2016-05-11",
        ),
        (
            "أعلن الناطق العسكري أمس أن انتحاريا قتل ثلاثة جنود قرب المطار. ووقع الهجوم الانتحاري في 12 مايو.",
            "attack", "2016-05-17", "2016-05-12",
        ),
    ],
)  # fmt: skip
def test_the_day_told_behind_an_announcement(text: str, event_type: str, announced: str, happened: str) -> None:
    rows = rows_of(text)
    assert (event_type, happened) in rows
    assert (event_type, announced) not in rows


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("قتل مسلحون أمس خمسة جنود في هجوم على حاجز. وكان الهجوم الأول وقع يوم السبت.", "attack", "2016-05-17"),
        ("أعلنت الوزارة أمس مقتل ثلاثة جنود في هجوم على حاجز. وطوقت الشرطة المكان.", "attack", "2016-05-17"),
        ("شن مسلحون هجوما على حاجز. وقتل أمس ثلاثة جنود في هذا الهجوم.", "attack", "2016-05-17"),
        ("أدان الوزير هجوما إرهابيا وقع أمس في العاصمة.", "attack", "2016-05-17"),
        ("وقعت الحكومة أمس الاتفاق الأمني الذي توصلت إليه الأطراف.", "policy", "2016-05-17"),
    ],
)
def test_a_day_of_its_own_stays(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in rows_of(text)


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("أعلنت الوزارة أمس عن مقتل شخصين آخرين في هذا الهجوم الإرهابي.", "attack"),
        ("رحبت المنظمة أمس بالاتفاق الذي توصلت إليه الأطراف لمكافحة الإرهاب.", "policy"),
        ("فالواجب اليوم على الجميع تشكيل تحالف عسكري ضد التنظيم.", "mission"),
        ("دان أعضاء المجلس في بيان صدر عنهم في وقت مبكر من صباح أمس التفجير الذي استهدف السوق.", "attack"),
        ("ما الذي يدفع الجماعات المتطرفة اليوم إلى قتل الناس في الأسواق؟", "attack"),
        ("ينص الأمر المؤرخ في 26 يناير 1978 على وضع المشتبه به تحت الإقامة الجبرية.", "enforcement"),
    ],
)
def test_a_day_of_news_about_it_dates_nothing(text: str, event_type: str) -> None:
    assert event_type not in {kind for kind, _ in rows_of(text)}


def test_a_day_since_which_is_not_the_day_of_what_follows() -> None:
    rows = rows_of(
        "شنت الحكومة حملة واسعة، ومنذ اندلاع العنف في 20 أبريل، قتل 13 جنديا ثلاثة منهم في كمين استهدف السبت قافلة."
    )
    assert ("attack", "2016-04-20") not in rows


def test_the_day_before_yesterday_by_its_short_name() -> None:
    assert ("attack", "2016-05-16") in rows_of("قتل خمسة جنود في هجوم إرهابي وقع قبل أمس في العاصمة.")


def test_a_night_is_no_town() -> None:
    rows = dated("قتل 17 مسلحا في المدينة ليل السبت في اشتباكات مع قوات الأمن." + CONTEXT)
    assert all(row.place != "Lille" for row in rows)


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        (  # the day of the sentence before, not that of the news of today
            "قال الناطق أمس إن الشرطة تحقق. ودعا زعيم الحزب يوم السبت إلى الحوار. "
            "وجاء كلامه غداة مقتل ستة جنود في هجوم إرهابي في غاو.",
            "attack", "2016-05-13",
        ),
        (  # no day in the sentence before: that of the news
            "قال الناطق أمس إن الشرطة تحقق. وأغلقت المتاجر. وجاء كلامه غداة مقتل ستة جنود في هجوم إرهابي في غاو.",
            "attack", "2016-05-16",
        ),
        (  # «واحد» and «فقط» stand between the count and what it is counted from
            "اعتقل الشاب يوم 12 مايو الجاري، أي بعد يوم واحد من هجوم إرهابي في غاو أسفر عن مقتل خمسة أشخاص.",
            "attack", "2016-05-11",
        ),
        (
            "أغلقت الحكومة الحدود أمس بعد يومين فقط من هجوم إرهابي في غاو أسفر عن مقتل خمسة أشخاص.",
            "attack", "2016-05-15",
        ),
    ],
)  # fmt: skip
def test_days_counted_back_from_the_news(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in rows_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "وقال الوزير إنه التقى المحققين بعد يومين فقط من هجوم إرهابي على مصنع في غاو.",
        "وتستعد الكنيسة للقداس الذي يأتي بعد نحو أسبوع من هجوم إرهابي على مصنع في غاو.",
    ],
)
def test_what_came_after_an_attack_has_no_day_to_count_back_from(text: str) -> None:
    assert "attack" not in {event_type for event_type, _ in rows_of(text)}


def test_what_came_before_another_happening_is_not_counted_from_the_news() -> None:
    text = "وصدرت البيانات قبل يومين فقط من أول لقاء بين الوزيرين في باماكو لبحث مكافحة الإرهاب."
    assert "meeting" not in {event_type for event_type, _ in rows_of(text)}
    assert ("meeting", "2016-05-16") in rows_of("عقد قبل يومين فقط أول لقاء بين الوزيرين في باماكو لبحث الإرهاب.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("قتل 14 جنديا في هجوم إرهابي في غاو مساء يوم العيد.", "2015-09-23"),
        ("قتل 14 جنديا في هجوم إرهابي في غاو آخر يوم من رمضان.", "2015-07-16"),
        ("قتل 14 جنديا في هجوم إرهابي في غاو في مثل هذا اليوم من مارس 2012.", "2012-03-18"),
    ],
)
def test_days_named_by_a_feast_or_by_the_day_of_publication(text: str, day: str) -> None:
    assert ("attack", day) in rows_of(text)


def test_one_find_announced_and_told_again_with_its_day() -> None:
    text = "أعلنت الوزارة اليوم عن ضبط أسلحة في غاو. وأفادت في بيان بأنه تم أمس ضبط أسلحة وذخيرة في غاو."
    found = [str(row.date_start) for row in dated(text + CONTEXT) if row.event_type == "enforcement"]
    assert found == ["2016-05-17"]


def test_finds_in_two_towns_are_two() -> None:
    text = "أعلنت الوزارة اليوم عن ضبط أسلحة في غاو. وأفادت بأنه تم أمس ضبط أسلحة وذخيرة في باماكو."
    found = {str(row.date_start) for row in dated(text + CONTEXT) if row.event_type == "enforcement"}
    assert found == {"2016-05-17", "2016-05-18"}
