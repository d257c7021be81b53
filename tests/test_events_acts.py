"""Acts and gatherings as a specification: told twice in a sentence, named again, told by their source, prevented."""

from __future__ import annotations

import pytest

from tests.extracted import dated


def starts_of(text: str, kind: str) -> list[str]:
    return sorted(str(row.date_start) for row in dated(text) if row.event_type == kind)


def test_a_law_that_is_made_and_later_changed_makes_two_rows() -> None:
    text = "أقر البرلمان قانون مكافحة الإرهاب في مارس 2013 ثم عدله في مايو 2015."
    assert starts_of(text, "policy") == ["2013-03-01", "2015-05-01"]


def test_a_law_with_one_date_stays_one_row() -> None:
    assert starts_of("أقر البرلمان قانون مكافحة الإرهاب في مارس 2013 بعد أن عدله.", "policy") == ["2013-03-01"]


def test_months_joined_by_and_tell_an_act_twice() -> None:
    text = "مددت الحكومة حالة الطوارئ لمواجهة الإرهاب في يناير 2016 ومارس 2016."
    assert starts_of(text, "policy") == ["2016-01-01", "2016-03-01"]


def test_months_with_between_before_them_do_not() -> None:
    text = "مددت الحكومة حالة الطوارئ لمواجهة الإرهاب في يناير 2016 وتراجعت الهجمات بين مارس 2016 وأبريل 2016."
    assert starts_of(text, "policy") == ["2016-01-01"]


def test_an_act_that_a_source_tells_of_takes_the_day_of_the_telling() -> None:
    text = "قال مسؤولون يوم 3 مايو 2016 إن الحكومة قررت السماح بضربات جوية ضد تنظيم داعش."
    assert starts_of(text, "policy") == ["2016-05-03"]


def test_a_telephone_call_takes_the_day_of_its_source() -> None:
    text = "بحث الرئيس مكافحة الإرهاب في اتصال هاتفي مع نظيره التونسي، حسبما أعلن مكتبه يوم 3 مايو 2016."
    assert starts_of(text, "meeting") == ["2016-05-03"]


def test_the_day_of_a_statement_holds_for_the_talks_that_it_follows() -> None:
    text = "قالت الوزارة في ساعة متأخرة يوم 3 مايو 2016 بعد اجتماع بين وزيري الداخلية إن خطر الإرهاب باق."
    assert starts_of(text, "meeting") == ["2016-05-03"]


def test_the_first_day_of_a_visit_is_the_day_of_the_news() -> None:
    text = "في اليوم الأول لزيارة الرئيس إلى بغداد لبحث الإرهاب، أعلن ناطق يوم 3 مايو 2016 أن الوفد سيلتقي الوزراء."
    assert "2016-05-03" in starts_of(text, "meeting")
    text = "بعد يومين من زيارة الرئيس إلى بغداد لبحث الإرهاب، أعلن ناطق يوم 3 مايو 2016 أن الوفد سيلتقي الوزراء."
    assert "2016-05-03" not in starts_of(text, "meeting")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("لم ينفذ البلدان الهدنة، ولا الاتفاقية الأمنية الموقعة في عام 2011 لمكافحة الإرهاب.", "2011-01-01"),
        ("أعلن الوزير يوم 3 مايو 2016 الإطار العام لاستراتيجية مكافحة الإرهاب.", "2016-05-03"),
        ("تبنت الحكومة في نوفمبر 2014 مخططا استباقيا لمواجهة الإرهاب.", "2014-11-01"),
        ("أصدر الملك يوم 3 مايو 2016 تعليمات بمراجعة المناهج لمواجهة التطرف.", "2016-05-03"),
        ("فرضت الوزارة يوم 3 مايو 2016 قيودا على سفر المتطرفين.", "2016-05-03"),
    ],
)
def test_words_of_acts(text: str, day: str) -> None:
    assert starts_of(text, "policy") == [day]


@pytest.mark.parametrize(
    "text",
    [
        "أحبط الجيش يوم 3 مايو 2016 مخططا إرهابيا لتفجير الجسر.",
        "لا اتفاق وقع يوم 3 مايو 2016 لمكافحة الإرهاب.",
        "منعت الشرطة يوم 3 مايو 2016 أنصار الحزب المتطرف من دخول القاعة.",
        "أطلق الناشطون مبادرة ضد الإرهاب لتنظيم مسيرة شعبية يوم 3 مايو 2016.",
        "صدر قرار تأميم الشركة يوم 3 مايو 1956 قبل عقود. ويخشى السكان الإرهاب.",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert starts_of(text, "policy") == []


@pytest.mark.parametrize(
    "text",
    [
        "قامت قوات الأمن يوم 3 مايو 2016 بمنع منظمي مؤتمر الحزب المتطرف من الوصول إلى القاعة.",
        "قال مهندسون في الورشة إنهم أصلحوا أسلحة لقتال داعش منذ أن بدأت الورشة عملها في مايو 2016.",
        "كانت صحيفة محلية قد تحدثت يوم 3 مايو 2016 مع أمير المنطقة عن الإرهاب.",
        "انطلقت يوم 3 مايو 2016 زيارة اليهود السنوية لكنيس الجزيرة وسط مخاوف من الإرهاب.",
    ],
)
def test_what_is_no_meeting(text: str) -> None:
    assert starts_of(text, "meeting") == []


def test_the_sittings_of_a_trial_that_is_told_are_no_meeting() -> None:
    text = (
        "بدأت في مايو 2015 محاكمة أعضاء الخلية الإرهابية أمام محكمة الجنايات. "
        "وقال جار لهم تابع الجلسات التي انطلقت في مايو 2015 إن الشبان تعلموا التطرف في المدينة."
    )
    assert starts_of(text, "meeting") == []
    assert starts_of(text, "enforcement") == ["2015-05-01"]


def test_a_law_named_by_its_year_is_the_one_just_told() -> None:
    text = (
        "أصدر الرئيس السوري يوم 25 يوليو 2015 عفوا عاما عن الفارين من الجيش وسط حرب على الإرهاب. "
        "وقالت الوكالة إن الرئيس أصدر المرسوم رقم 17 لعام 2015 القاضي بالعفو العام."
    )
    assert starts_of(text, "policy") == ["2015-07-25"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("من المقرر يوم 23 مايو 2016 وصول وزير الخارجية الفرنسي إلى طهران لبحث الإرهاب.", "2016-05-23"),
        ("يعقد المؤتمر الوطني عن التطرف الذي دعت له الوزارة يوم 23 مايو 2016.", "2016-05-23"),
        (
            "أكد رئيس الوزراء أمس بمدريد أن بلاده تكافح الإرهاب. وفي كلمة ألقاها خلال افتتاح الدورة الرابعة للاجتماع "
            "المغربي الفرنسي لوزراء الداخلية، قال إن بلاده تدعم الحوار ضد التطرف.",
            "2016-05-17",
        ),
    ],
)
def test_gatherings_that_are_awaited_called_for_or_spoken_at(text: str, day: str) -> None:
    assert starts_of(text, "meeting") == [day]


def test_an_arrival_that_nobody_awaits_and_no_place_is_told_of_is_no_visit() -> None:
    assert starts_of("انتقد النائب منذ عام 2014 وصول وزير الداخلية إلى السلطة وسط خطر الإرهاب.", "meeting") == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("يشن الجيش منذ سنتين عمليات واسعة النطاق في الجبال ضد المتطرفين.", "2014-05-01"),
        ("بدأ الحزب المصنف إرهابيا تمرده في عام 1984.", "1984-01-01"),
    ],
)
def test_wide_operations_and_risings_are_campaigns(text: str, start: str) -> None:
    assert starts_of(text, "mission") == [start]


def test_a_day_of_its_kind_is_no_date() -> None:
    assert dated("انتشرت قوات عسكرية على الحدود استعدادا لمثل هذا اليوم من حرب الإرهاب.") == []


def test_how_long_after_something_is_not_how_long_from_now() -> None:
    text = "أصدرت الحكومة يوم 3 مايو 2016 قرارا بتمديد حالة الطوارئ لمواجهة الإرهاب، بعد تسعة شهور من فرضها."
    assert starts_of(text, "policy") == ["2016-05-03"]


def test_measures_that_only_surround_something_are_no_act() -> None:
    assert starts_of("انطلق الموسم يوم 3 مايو 2016 وسط إجراءات أمنية مشددة خوفا من الإرهاب.", "policy") == []


@pytest.mark.parametrize(
    "text",
    [
        "صنف المنتدى الاقتصادي العالمي سنة 2015 البلاد تاسعة في مكافحة الإرهاب.",
        "لم يزر البلاد في 2015 سوى نحو عشرين ألف سائح بسبب الإرهاب.",
        "أشرف الوزير يوم 3 مايو 2016 على اختتام الدورة التكوينية للأعوان في مكافحة الإرهاب.",
        "استمرت المفاوضات مع الخاطفين يوم 3 مايو 2016 في منزل بحي الميناء وسط حضور مسؤولين وخطر الإرهاب.",
        "ثم يلتقي الوزير نظيره العراقي لبحث الإرهاب، وفي يوم 3 مايو 2016 أعلن الجيش النصر.",
    ],
)
def test_what_is_no_gathering_of_that_day(text: str) -> None:
    assert starts_of(text, "meeting") == []


def test_an_arrival_told_in_a_clause_of_its_own_does_not_date_what_is_said_next() -> None:
    text = (
        "اختتم الوزير زيارته إلى أربيل التي كان قد وصلها يوم 3 مايو 2016، وقال في مؤتمر صحافي ضمه إلى وزير "
        "الداخلية إن الإرهاب خطر."
    )
    assert all(row.sub_event_type != "press_conference" for row in dated(text))


def test_the_entries_of_a_chronicle_tell_what_is_over() -> None:
    text = "محطات من الحرب على الإرهاب.\n- 2 يونيو: الملك يستقبل في الرياض الرئيس المصري لبحث مكافحة الإرهاب."
    assert starts_of(text, "meeting") == ["2015-06-02"]


@pytest.mark.parametrize(
    "text",
    [
        "السؤال المطروح يوم 3 مايو 2016 هو ما إذا كانت الدول ستتوصل إلى اتفاق نهائي بشأن الإرهاب.",
        "خرج الجنود يوم 3 مايو 2016 بعد السماح لهم بمغادرة المعسكر لقضاء إجازة بعيدا عن خطر الإرهاب.",
    ],
)
def test_what_is_asked_and_a_leave_are_no_act(text: str) -> None:
    assert starts_of(text, "policy") == []


def test_the_day_that_a_decree_is_about_is_not_its_own() -> None:
    text = "أصدر الوزير قرارا باعتبار السادس من أغسطس 2016 يوما لضحايا الإرهاب."
    assert "2016-08-06" not in starts_of(text, "policy")


def test_a_dialogue_that_begins_is_a_gathering_and_one_that_is_praised_is_none() -> None:
    text = "أكد الوزير خلال إطلاق الحوار المصري الفرنسي بالقاهرة يوم 3 مايو 2016 استمرار مكافحة الإرهاب."
    assert starts_of(text, "meeting") == ["2016-05-03"]
    assert starts_of("أشاد الخبير يوم 3 مايو 2016 بثقافة الحوار في مواجهة الإرهاب.", "meeting") == []


def test_a_suspension_that_ends_is_an_act() -> None:
    text = "أنهى الرئيس في مارس 2016 تعليقا لإمداد الجيش بالسلاح لمكافحة الإرهاب."
    assert starts_of(text, "policy") == ["2016-03-01"]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت يوم 3 مايو 2016 ندوة عن التناول الإعلامي في ضوء القانون الدولي ومكافحة الإرهاب.",
        "هدد الإرهابي يوم 3 مايو 2016 بفتح الجحيم على المنطقة من مواقع تنظيمه على الحدود.",
    ],
)
def test_the_law_of_nations_and_a_gate_of_hell_are_no_acts(text: str) -> None:
    assert starts_of(text, "policy") == []


def test_a_closed_border_is_an_act() -> None:
    assert starts_of("أغلقت السلطات يوم 3 مايو 2016 الحدود خوفا من الإرهاب.", "policy") == ["2016-05-03"]


def test_a_congress_that_was_set_and_prevented_did_not_take_place() -> None:
    text = "تعللت السلطات بخطر الإرهاب لمنع انعقاد المؤتمر السنوي للحزب الذي كان مقررا يوم 3 مايو 2016."
    assert starts_of(text, "meeting") == []


@pytest.mark.parametrize(
    "text",
    [
        "وصل رئيس الحكومة يوم 3 مايو 2016 على متن طائرة عسكرية وسط خطر الإرهاب.",
        "ستتمكن الدولة من إرسال مقاتلات ضد الإرهاب بموجب اتفاق مع جارتها في يوليو.",
    ],
)
def test_an_aircraft_that_somebody_came_in_and_the_month_of_an_agreement_make_no_mission(text: str) -> None:
    assert starts_of(text, "mission") == []


def test_a_day_before_a_known_act_is_another_things() -> None:
    text = "انتقد الوزير الخطاب الذي ألقاه المرشد يوم 3 مايو 2016 رغم الاتفاق الذي أبرمته بلاده لمكافحة الإرهاب."
    assert starts_of(text, "policy") == []
    assert starts_of("أعلن الوزير يوم 3 مايو 2016 الاتفاق الذي أبرمته بلاده لمكافحة الإرهاب.", "policy") == [
        "2016-05-03"
    ]


def test_who_visited_his_kin_and_who_bargains_for_a_coalition_is_no_gathering_of_security() -> None:
    assert starts_of("قال الأب إن ابنه زار ليبيا في مايو 2016 قبل أن ينفذ الهجوم الإرهابي.", "meeting") == []
    text = "أجرى الحزب يوم 3 مايو 2016 محادثات مع حزب آخر لتشكيل ائتلاف حاكم. وتخشى البلاد الإرهاب."
    assert starts_of(text, "meeting") == []


def test_the_minutes_of_a_debate_are_no_number_of_the_law() -> None:
    rows = dated("أقر النواب يوم 3 مايو 2016 قانون مكافحة الإرهاب بعد مناقشة دامت 15 دقيقة.")
    assert [q.unit for row in rows for q in row.quantities] == []
