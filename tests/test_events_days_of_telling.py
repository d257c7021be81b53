"""The day of a claim, a recording, a broadcast or another phrase of the sentence is not the day of the deed."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def rows_of(text: str) -> set[tuple[str, str]]:
    return {(row.event_type, str(row.date_start)) for row in dated(text + CONTEXT)}


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("تبنت الجماعة المتمردة الاثنين قتل شرطيين قرب الحدود الشمالية.", "attack", "2016-05-16"),
        ("أعلن التنظيم أمس مسؤوليته عن قتل ثلاثة جنود في الصحراء.", "attack", "2016-05-17"),
        ("نشر التنظيم أمس شريطا مصورا يظهر إعدام خمسة من الأسرى.", "attack", "2016-05-17"),
        ("وقال القائد في تسجيل مصور بث أمس: اغتال التنظيم ضابطا في الجيش.", "attack", "2016-05-17"),
        ("أوقع التفجير الذي تبناه التنظيم أمس عشرة قتلى في السوق.", "attack", "2016-05-17"),
        ("عن العملية الإرهابية التي جدت بالنزل وضيف برنامج الصباح اليوم خبير أمني.", "attack", "2016-05-18"),
        ("تتواصل جلسات محاكمة المتهمين بتفجير السوق التي انطلقت أمس في العاصمة.", "attack", "2016-05-17"),
        ("في أول رحلة منذ أحداث المرسى الإرهابية رست باخرة كبيرة أمس بالميناء.", "attack", "2016-05-17"),
        ("سيطرت القوات على مبنى الإذاعة أمس، فيما تجري القيادة مفاوضات لتسليم القصر.", "meeting", "2016-05-17"),
        ("تعقد القمة الأمنية وسط إجراءات مشددة عند هبوط الطائرة السبت وإقلاعها الثلاثاء.", "meeting", "2016-05-17"),
        ("أعلن الوزراء عزمهم على زيارة العاصمة بعد التوقيع على الاتفاق الأمني في 11 مايو.", "meeting", "2016-05-11"),
        ("بدأت في الأيام الماضية مفاعيل زيارة وزير الدفاع إلى العاصمة ولقائه رئيس الأركان.", "meeting", "2016-05-11"),
        ("وقال ضابط عبر الهاتف أمس إن المهاجمين فجروا عبوة ناسفة عند الجسر.", "attack", "2016-05-17"),
        ("تشهد البلاد هجمات منذ عزل الرئيس السابق في أبريل 2013، مما أسفر عن مقتل المئات.", "attack", "2013-04-01"),
    ],
)
def test_the_day_of_the_telling_dates_no_deed(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) not in rows_of(text)


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        ("تبنى التنظيم أمس هجوما انتحاريا أدى أول من أمس إلى مقتل ثلاثة جنود.", "attack", "2016-05-16"),
        ("قتل مسلحون أمس شرطيين قرب الحدود، وتبنت الجماعة العملية.", "attack", "2016-05-17"),
        ("ينشر التنظيم صورا لما يفعل، وقتل مسلحوه أمس ثلاثة جنود في الصحراء.", "attack", "2016-05-17"),
        ("تتواصل محاكمة المتهمين بتفجير السوق الذي وقع في 11 مايو في العاصمة.", "attack", "2016-05-11"),
        ("سيطر مسلحون على البلدة أمس، فيما اجتمع وزير الدفاع أمس برئيس الأركان.", "meeting", "2016-05-17"),
        ("التقى وزير الدفاع أمس نظيره بعد توقيع الاتفاق الأمني.", "meeting", "2016-05-17"),
        ("وصل وزير الدفاع الكندي إلى العاصمة في زيارة رسمية عام 2012.", "meeting", "2012-01-01"),
        ("وقال ضابط أمس إن مسلحين فجروا عبوة ناسفة عند الجسر.", "attack", "2016-05-17"),
    ],
)
def test_the_day_of_the_deed_stays(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) in rows_of(text)


@pytest.mark.parametrize(
    ("text", "event_type", "told", "happened"),
    [
        (
            "قتل قيادي في التنظيم منتصف مايو في غارة جوية. وقالت الوزارة إن العملية التي جرت في 12 مايو تمت ليلا.",
            "enforcement", "2016-05-11", "2016-05-12",
        ),
        (
            "قتل 21 شخصا في هجوم مسلح على القرية، بحسب ما ذكر الأهالي أمس. "
            "وقال أحدهم إن مسلحين هاجموا القرية الأحد فقتلوا أكثر من عشرين شخصا.",
            "attack", "2016-05-17", "2016-05-15",
        ),
    ],
)  # fmt: skip
def test_the_next_sentence_tells_the_day(text: str, event_type: str, told: str, happened: str) -> None:
    rows = rows_of(text)
    assert (event_type, happened) in rows
    assert (event_type, told) not in rows


@pytest.mark.parametrize(
    ("text", "event_type", "day"),
    [
        (
            "أقرت الحكومة أمس الاحتجاز في إجراء يهدف للقبض على المنفذين في هجوم على منزل في القرية.",
            "attack",
            "2016-05-17",
        ),
        (
            "وصل وزير الدفاع إلى العاصمة لتفعيل عقود أبرمت بين البلدين من الحكومة السابقة عام 2012.",
            "meeting",
            "2012-01-01",
        ),
        ("ذكرت حسابات على موقع تويتر أمس أن القيادي في التنظيم لقي مصرعه في اشتباكات.", "attack", "2016-05-17"),
        ("وقال الوزير في تسجيل وضع على الموقع مساء أمس: اغتالت العصابة خمسة من الأهالي.", "attack", "2016-05-17"),
        (
            "لم تتوقف الهجمات منذ الإطاحة بالرئيس الأسبق من الحكم في أبريل 2013، مما أدى إلى مقتل المئات.",
            "attack",
            "2013-04-01",
        ),
    ],
)
def test_what_is_told_beside_the_day_has_none(text: str, event_type: str, day: str) -> None:
    assert (event_type, day) not in rows_of(text)


def test_today_with_its_weekday_tells_when_a_reprinted_text_was_written() -> None:
    rows = rows_of(
        "قتل ثلاثة جنود اليوم الأحد في هجوم على حاجز للجيش. وأقدم مسلحون اليوم على تفجير عبوة ناسفة عند الجسر."
    )
    assert rows == {("attack", "2016-05-15")}


def test_the_day_of_one_speaker_is_not_that_of_another() -> None:
    told = "قال {} أمس إن الحرب على الإرهاب طويلة. وقال سيرغي لافروف في مؤتمر صحفي خلال زيارته للكويت إن الحوار ضروري."
    other, same = (
        {row.date_text for row in dated(told.format(who) + CONTEXT) if row.event_type == "meeting"}
        for who in ("مسؤولون أميركيون", "وزير الخارجية الروسي سيرغي لافروف")
    )
    assert other == set()
    assert same == {"أمس"}
