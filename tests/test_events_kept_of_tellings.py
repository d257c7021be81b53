"""What a row keeps of the tellings of one happening: numbers, places and days; and tellings that are of another."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated
from tests.test_events_told_again import rows_of


def test_the_fullest_numbers_and_the_finest_place_are_kept() -> None:
    rows = dated(
        "قتل ستة أشخاص أمس في غارات شنتها الطائرات التركية على مواقع للمتمردين في شمال العراق. "
        "وفي الخامسة من صباح أمس استهدفت المقاتلات التركية بغاراتها قرية قرب أربيل." + CONTEXT
    )
    assert [(row.place, [(q.value, q.unit) for q in row.quantities]) for row in rows] == [("Erbil", [(6.0, "killed")])]


def test_some_of_the_strikes_are_not_added_to_all() -> None:
    rows = dated(
        "نفذت طائرات التحالف 24 غارة جوية ضد معسكرات لتنظيم داعش في العراق أمس. "
        "وقال بيان للقيادة اليوم إن ست غارات قرب الرمادي قصفت شاحنات تابعة للتنظيم." + CONTEXT
    )
    assert [[q.value for q in row.quantities] for row in rows] == [[24.0]]


def test_an_arrival_opens_the_visit() -> None:
    rows = rows_of(
        "أكد الرئيس الفرنسي فرنسوا هولاند خلال زيارة إلى كينيا اليوم الأربعاء أهمية مكافحة الإرهاب. "
        "وكان هولاند وصل مساء أمس إلى نيروبي."
    )
    assert [day for kind, day in rows if kind == "meeting"] == ["2016-05-18"]


def test_a_stretch_gives_way_to_the_day_that_is_told_behind_it() -> None:
    rows = rows_of(
        "أعلنت الوزارة أن قياديا بارزا في تنظيم القاعدة قتل في منتصف أبريل في غارة أميركية في أفغانستان. "
        "وأوضحت أن العملية التي جرت في 11 أبريل في ولاية بكتيكا أدت إلى مقتل مرافقيه."
    )
    assert ("enforcement", "2016-04-11") in rows


def test_what_somebody_goes_to_take_part_in_is_no_deed() -> None:
    rows = rows_of("خطفت الجماعة أمس ثمانية مقاتلين انتقلوا إلى سوريا للمشاركة في عملية عسكرية ضد التنظيم.")
    assert [kind for kind, _ in rows] == ["attack"]


def test_the_dead_of_several_deeds_are_a_statistic() -> None:
    rows = rows_of(
        "أفادت مصادر أمنية أمس بمقتل 27 مدنيا في مدينة بعقوبة العراقية. "
        "وقالت المصادر إن عبوة ناسفة انفجرت غربي بعقوبة ما أدى إلى مقتل تسعة مدنيين. "
        "وقتل 18 مدنيا في هجوم بقذائف على منازل قرب بعقوبة."
    )
    assert ("statistic", "2016-05-17") in rows
    assert ("attack", "2016-05-17") not in rows


def test_several_attacks_told_as_such_stay_attacks() -> None:
    rows = rows_of(
        "قتل 21 شخصا في هجمات استهدفت أحياء في بغداد أمس. وقتل 17 في انفجار سيارة. وقتل أربعة في انفجار عبوة."
    )
    assert ("attack", "2016-05-17") in rows


def test_attacks_named_by_their_day_bring_no_toll_of_their_own() -> None:
    rows = dated(
        "قتل ستة أشخاص أمس في غارات شنتها الطائرات التركية على مواقع للمتمردين في شمال العراق. "
        "أما الحزب فتحدث عن مقتل خمسة أشخاص فقط في العراق قبل غارات أمس." + CONTEXT
    )
    assert [[q.value for q in row.quantities] for row in rows if row.event_type == "enforcement"] == [[6.0]]


def test_a_session_is_held_on_its_own_day() -> None:
    rows = rows_of(
        "أعلن الحلف اليوم الأربعاء في بروكسل عن عقد جلسة استثنائية لسفراء الحلف بشأن الإرهاب. "
        "ومن المنتظر أن تعقد هذه الجلسة بعد غد الجمعة."
    )
    assert [day for kind, day in rows if kind == "meeting"] == ["2016-05-20"]


def test_a_visit_of_next_week_is_that_of_its_days() -> None:
    rows = rows_of(
        "من المقرر أن يزور وفد المعارضة موسكو الأسبوع المقبل لبحث مكافحة الإرهاب. "
        "وقال مصدر إن من المقرر أن يزور وفد المعارضة موسكو في 24 و25 مايو."
    )
    assert [day for kind, day in rows if kind == "meeting"] == ["2016-05-24"]


def test_two_visits_of_two_weeks_stay_two() -> None:
    rows = rows_of(
        "من المقرر أن يزور وفد المعارضة موسكو الأسبوع المقبل لبحث مكافحة الإرهاب. "
        "وقال مصدر إن من المقرر أن يزور وفد المعارضة موسكو في 24 و25 يونيو."
    )
    assert len([day for kind, day in rows if kind == "meeting"]) == 2


def test_an_agreement_by_its_day_and_by_its_month() -> None:
    rows = rows_of(
        "قال الوزير أمس إن الاتفاق النووي الذي أبرم مع إيران في 14 أبريل الماضي يخدم الأمن ومكافحة الإرهاب. "
        "وبددت المحادثات المخاوف من الاتفاق النووي المبرم الشهر الماضي مع إيران."
    )
    assert [day for kind, day in rows if kind == "policy"] == ["2016-04-14"]


def test_a_count_and_its_parts_are_one() -> None:
    rows = dated(
        "أكدت البعثة أن 1247 عراقيا قتلوا بسبب أعمال العنف في العراق خلال شهر أبريل الماضي. "
        "وأوضحت أن شهر أبريل الماضي شهد مقتل 803 مدنيين و444 عسكريا في العراق." + CONTEXT
    )
    assert [[q.value for q in row.quantities] for row in rows] == [[1247.0, 803.0, 444.0]]


def test_a_meeting_is_told_best_where_it_is_told_first() -> None:
    rows = dated(
        "وقال وزير الخارجية الهولندي الذي استقبله صباح أمس الرئيس الغاني إن الحرب على الإرهاب طويلة. "
        "وبعد لقائه الرئيس الغاني صباح أمس قال الوزير إن بلاده تساند غانا." + CONTEXT
    )
    assert [(row.sub_event_type, "استقبله" in row.evidence) for row in rows] == [("reception", True)]


def test_a_happening_without_a_place_takes_none_from_another_telling() -> None:
    rows = dated(
        "صوت مجلس الأمن الدولي أمس على قرار بشأن الاتفاق النووي. "
        "وكانت الدول الكبرى قد أعدت مع الوفد في فيينا نص القرار الذي صوت عليه مجلس الأمن أمس." + CONTEXT
    )
    assert {row.place for row in rows if row.event_type == "policy"} == {""}


def test_a_province_of_the_clause_is_not_made_finer_by_a_town_told_later() -> None:
    rows = dated(
        "هاجم مسلحون أمس مواقع للجيش شمال سيناء وقتلوا جنديا. "
        "وقال شهود إن هجوم أمس وقع قرب مدينة بنها بحسب رواية أخرى." + CONTEXT
    )
    assert [row.place for row in rows if row.quantities] == ["North Sinai"]


def test_what_an_operation_did_elsewhere_is_not_counted_in() -> None:
    rows = dated(
        "نفذت الطائرات أمس 28 طلعة جوية في مناطق العمليات العسكرية في الأنبار. "
        "واعتقل سبعة مطلوبين أمس في العمليات العسكرية في الأنبار." + CONTEXT
    )
    assert all({q.unit for q in row.quantities} != {"strikes", "arrested"} for row in rows)


def test_a_toll_is_told_in_parts() -> None:
    rows = dated("قتل أربعة مسلحين أمس في مداهمة في بلدة سجنان. وأصيب جنديان في المداهمة أمس." + CONTEXT)
    assert [[(q.value, q.unit) for q in row.quantities] for row in rows] == [[(4.0, "killed"), (2.0, "injured")]]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "وصف متحدث اجتماع أمس بأنه مفيد. وكان وزراء خارجية روسيا وألمانيا وتركيا عقدوا اجتماعا أمس في فيينا "
            "لبحث مكافحة الإرهاب.",
            ["فيينا"],
        ),
        (
            "قال متحدث إن مباحثات أمس تناولت الإرهاب. وأجرى وزراء خارجية روسيا وألمانيا وتركيا مباحثات أمس في فيينا.",
            ["فيينا"],
        ),
        (
            "عقد وزير الدفاع اجتماعا أمس مع السفراء. وعقد وزير الداخلية اجتماعا أمس مع القضاة لبحث الإرهاب.",
            ["السفراء", "القضاة"],
        ),
    ],
)
def test_a_gathering_named_by_its_day_alone_is_the_one_told_with_those_who_met(text: str, quoted: list[str]) -> None:
    rows = [event for event in dated(text + CONTEXT) if event.event_type == "meeting"]
    assert len(rows) == len(quoted)
    assert all(word in row.evidence for word, row in zip(quoted, rows, strict=True))
