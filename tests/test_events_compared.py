"""What is compared, stopped, let go or sent away: each is told as what it is, or not at all."""

from __future__ import annotations

import pytest

from tests.extracted import dated, of_type

BASES = [
    ("أظهر التقرير أن عدد الهجمات الإرهابية ارتفع بنسبة 16 في المائة قياسا بعام 2013.", []),
    ("سجل التقرير تراجعا نسبته 6 في المائة في عدد الهجمات الإرهابية مقارنة بعام 2014.", []),
    ("ارتفع عدد ضحايا الهجمات الإرهابية مقارنة بعام 2013، وبلغ 4921 قتيلا وجريحا.", []),
    ("ارتفع عدد الضحايا مقارنة بعام 2013 الذي قتل فيه 150 مدنيا في هجمات إرهابية.", [(2013, 150)]),
    # the year of the change itself, and a figure that the compared year has of its own
    ("أظهر التقرير أن عدد الهجمات الإرهابية ارتفع عام 2014 بنسبة 16 في المائة قياسا بعام 2013.", [(2014, 16)]),
    (
        "بلغ عدد قتلى الهجمات الإرهابية 300 شخص عام 2014 مقارنة مع 200 قتيل عام 2013.",
        [(2013, 200), (2014, 300)],
    ),
]


@pytest.mark.parametrize("text,figures", BASES, ids=[text[:40] for text, _ in BASES])
def test_a_change_is_not_of_the_year_it_is_measured_from(text, figures):
    told = [(e.date_start.year, q.value) for e in of_type(text, "statistic") for q in e.quantities]
    assert sorted(told) == figures


STOPPED = [
    ("في عام 2012 أعلنت الجماعة الإرهابية إيقاف مواجهاتها مع الجيش.", 0),
    ("في عام 2012 أعلنت الجماعة الإرهابية وقف هجماتها على الموانئ.", 0),
    ("في عام 2012 شنت الجماعة الإرهابية هجماتها على الموانئ الليبية.", 1),
]


@pytest.mark.parametrize("text,rows", STOPPED, ids=[text[:45] for text, _ in STOPPED])
def test_violence_that_is_stopped_is_none(text, rows):
    assert len(dated(text)) == rows


def test_those_set_free_are_not_those_tried():
    text = (
        "قررت محكمة مغربية أمس تأجيل محاكمة 40 متهما بالإرهاب إلى جلسة 12 يونيو المقبل، "
        "والإفراج عن تسعة متهمين آخرين لكبر سنهم."
    )
    trials = [e for e in of_type(text, "enforcement") if e.sub_event_type == "trial"]
    assert trials
    assert {q.value for e in trials for q in e.quantities} == {40}


@pytest.mark.parametrize("met", ["لقي", "لقى"])
def test_those_who_met_their_death_far_behind_the_verb_were_killed(met):
    text = f"{met} 3 أشخاص من منتسبي كتيبة الصقور التابعة لمجلس شورى درنة مصرعهم وأصيب ستة آخرون أمس في هجوم إرهابي."
    [attack] = of_type(text, "attack")
    assert {(q.value, q.unit) for q in attack.quantities} == {(3, "killed"), (6, "injured")}


@pytest.mark.parametrize("country,envoy", [("TUN", "السفير السوري"), ("TUN", "السفيرة الفرنسية")])
def test_an_envoy_is_expelled_by_the_state_that_acts(country, envoy):
    [act] = of_type(f"طردت تونس {envoy} في بداية 2012 احتجاجا على دعم الإرهاب.", "policy")
    assert act.country == country


TOURS = [
    ("ألغى الرئيس الفرنسي المنتهية ولايته أمس جولة مقررة في مدن الشمال يوم غد بسبب التهديدات الإرهابية.", 0),
    ("يبدأ الرئيس الفرنسي جولة في مدن الشمال يوم غد لبحث التهديدات الإرهابية.", 1),
]


@pytest.mark.parametrize("text,rows", TOURS, ids=["called off", "to come"])
def test_a_tour_called_off_far_before_is_none(text, rows):
    assert len(of_type(text, "meeting")) == rows
