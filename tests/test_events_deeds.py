"""Whose deed it is when a clause hides it; what was only foiled, heard of or expected, and what goes on for weeks."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, dated, of_type

# published on Wednesday 18 May 2016
BY_A_STATE = [
    "ونفت الوزارة صلتها بالغارات الجوية التي استهدفت الجبهة الإرهابية أمس قرب أعزاز.",
    "ونفذ متطوعو العشائر عملية عسكرية كبيرة أمس استهدفت أوكار التنظيم الإرهابي قرب عانة.",
    "وأشاد بقوات التحالف العربي التي شنت أمس هجوما بحريا على مواقع المتمردين الإرهابيين قرب أبين.",
    "قتل أمس إرهابي أصيل ولاية القصرين في المعارك الدائرة قرب سرت.",
    "وذكر أن القيادي الإرهابي سعيد لقي مصرعه أمس خلال اشتباكات بين الجماعة والجيش قرب درعا.",
    "وتمكن الجيش أمس من القضاء على إرهابيين في كمين بمنطقة تيزي وزو.",
    "ألقى الجيش القبض على ثلاثة إرهابيين أمس في كمين قرب البويرة.",
]
BY_A_GROUP = [
    "وأدان الهجوم الإرهابي على قوات الأمن الذي استهدف أمس دورية قرب بنغازي.",
    "وحذر من الحركة المتطرفة التي شنت أمس هجوما إرهابيا على قرية قرب كانو.",
    "قتل إرهابي أمس ثلاثة مصلين في مسجد قرب كركوك.",
    "قتل ثلاثة جنود أمس في كمين نصبه إرهابيون قرب الشعانبي.",
    "قتل جندي أمس خلال اشتباكات مع إرهابيين هاجموا ثكنة قرب بنغازي.",
]


@pytest.mark.parametrize("text", BY_A_STATE)
def test_what_a_clause_hides_is_still_the_deed_of_a_state(text):
    assert {event.event_type for event in dated(text)} == {"enforcement"}


@pytest.mark.parametrize("text", BY_A_GROUP)
def test_what_a_group_does_stays_an_attack(text):
    assert "attack" in {event.event_type for event in dated(text)}


FOILED = [
    "أحبطت قوات الأمن أمس هجوما إرهابيا على السفارة في عمان.",
    "أعلنت الوزارة أمس إحباط عملية إرهابية قرب الرياض.",
]


@pytest.mark.parametrize("text", FOILED)
def test_a_foiled_attack_is_enforcement_alone(text):
    assert {event.event_type for event in dated(text)} == {"enforcement"}


NOTHING = [
    # hearsay
    "وكانت شائعات راجت عن إحباط هجوم إرهابي كبير ظهر اليوم في الدمام.",
    # set, and then it did not come about
    "وكان من المنتظر أن تعاد محاكمة السجين بتهمة الإرهاب هذا الأسبوع، إلا أنه نقل إلى مستشفى.",
    # a war, and what might happen in one
    "وزاد الإرهاب اشتعالا اجتياح الجيش الإسرائيلي لبنان عام 1982.",
    "ونقلت الوثائق تحسبا لما قد يقع في حال تعرضت دار الكتب للقصف في 2003 بعد التهديد الإرهابي.",
    # many cases, over a stretch of time
    "وقال شهود إن معظم عمليات الإعدام التي نفذها الإرهابيون وقعت على مدى الأشهر الستة الماضية.",
    "اندلعت مواجهات الأسبوع الماضي في أماكن متفرقة بعد العمل الإرهابي.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_hearsay_wars_and_what_goes_on_for_weeks_are_no_happening(text):
    assert [e for e in dated(text) if e.event_type in ("attack", "enforcement")] == []


HAPPENED = [
    ("بدأت أمس محاكمة السجين بتهمة الإرهاب، إلا أن محاميه تغيب.", "enforcement"),
    ("قتل جندي في اشتباكات مع إرهابيين الشهر الماضي قرب بنغازي.", "enforcement"),
    ("اندلعت أمس مواجهات بين الشرطة وإرهابيين قرب العريش.", "enforcement"),
    ("اجتاح التنظيم الإرهابي مدينة الرمادي في مايو 2015.", "attack"),
]


@pytest.mark.parametrize("text, kind", HAPPENED)
def test_near_misses_that_did_happen(text, kind):
    assert kind in {event.event_type for event in dated(text)}


def test_the_verb_behind_the_noun_of_an_attack_has_no_day_of_its_own():
    text = "وبعد أربعة أيام على هجوم انتحاري استهدف العاصمة، شن سلاح الجو اليوم غارات على مواقع التنظيم الإرهابي."
    assert {str(event.date_start) for event in of_type(text, "attack")} == {"2016-05-14"}


def test_a_visit_to_the_injured_does_not_date_the_bombing():
    text = "زار أمير المنطقة بعد ظهر اليوم المصابين من جراء تفجير المسجد في أبها." + SECURITY
    assert of_type(text, "attack") == []


def test_attacks_that_are_counted_between_verb_and_weapon_are_a_figure():
    rows = dated("نفذ المتطرفون نحو 500 اعتداء إرهابي بالقنابل في عام 2015.")
    assert {event.event_type for event in rows} == {"statistic"}


def test_days_joined_by_and_are_two_happenings():
    text = "وتعرضت البلاد لعمليات إرهابية في مايو ونوفمبر 2003."
    assert [str(event.date_start) for event in of_type(text, "attack")] == ["2003-05-01", "2003-11-01"]


def test_two_sittings_that_a_court_sets():
    text = "وحددت محكمة الاستئناف يومي 7 و14 أكتوبر المقبل للنظر في طلبات دفاع المتهمين بالإرهاب."
    assert {str(event.date_start) for event in of_type(text, "enforcement")} == {"2016-10-07", "2016-10-14"}


ONE_DAY = [
    # arrests counted over some days stay one row
    "وخلال يومي الرابع والسابع من مايو ضبطت الشرطة 15 متهما بالإرهاب.",
    "اعتقلت الشرطة ثلاثة إرهابيين ليل الاثنين والثلاثاء.",
]


@pytest.mark.parametrize("text", ONE_DAY)
def test_near_misses_of_two_days(text):
    assert len(of_type(text, "enforcement")) <= 1


FURTHER_DEEDS = [
    ("اعتقلت الشرطة رجلا هدد السفير الذي تعرض للطعن بسكين في مارس الماضي في عمل إرهابي.", "attack", "2016-03-01"),
    ("أضرم متطرفون النار أمس في مسجد قرب نابلس في عمل إرهابي.", "attack", "2016-05-17"),
    ("وجاء ذلك بعد قيام مجهولين أمس بتدمير صهريج مياه في عمل إرهابي.", "attack", "2016-05-17"),
    ("كشفت وزارة الداخلية السبت الماضي عن أكبر تجمع إرهابي في البلاد.", "enforcement", "2016-05-14"),
    ("سلمت ليبيا السبت الماضي السلطات الأمنية التونسية ثمانية مطلوبين في قضايا إرهاب.", "enforcement", "2016-05-14"),
    ("استسلم إرهابي أمس لوحدات الجيش في سكيكدة.", "enforcement", "2016-05-17"),
]


@pytest.mark.parametrize("text, kind, day", FURTHER_DEEDS)
def test_further_words_for_deeds(text, kind, day):
    assert (kind, day) in {(event.event_type, str(event.date_start)) for event in dated(text)}


def test_an_army_that_destroys_hideouts_is_no_attacker():
    text = "قام الجيش أمس بتدمير مخابئ للإرهابيين في جبال بجاية."
    assert of_type(text, "attack") == []


FURTHER_DAYS = [
    (
        "أجلت الدائرة النظر في قضية اغتيال النائب إلى يوم 23 يونيو المقبل بتهم إرهابية.",
        "enforcement",
        "2016-06-23",
    ),
    ("عثر صباح أمس على الحارسين اللذين قتلا برصاصة في الصدر في عمل إرهابي.", "attack", "2016-05-17"),
    ("وتغير كل شيء مع الإرهاب بعد حادثة «مترو الشرق» في يناير 2015.", "attack", "2015-01-01"),
    ("سبق استيقافه في مارس الماضي بتهمة الإرهاب.", "enforcement", "2016-03-01"),
    ("وذكر أن 20 متمردا إرهابيا لقوا مصرعهم وأصيب عشرة آخرون في معارك جرت أمس قرب تعز.", "enforcement", "2016-05-17"),
    ("تحفظت لجنة قانونية أمس على أموال الجماعة الإرهابية.", "enforcement", "2016-05-17"),
]


@pytest.mark.parametrize("text, kind, day", FURTHER_DAYS)
def test_further_days_of_deeds(text, kind, day):
    assert (kind, day) in {(event.event_type, str(event.date_start)) for event in dated(text)}


NO_DEED_THEN = [
    # a file that is about a killing, a threat, what nobody knew, who supports, a tag, a verb that keeps
    "سلم الوزير أمس المحكمة ملفا يتعلق بمقتل الطفل على أيدي إرهابيين.",
    "قدم الوزير أمس مذكرة حول مقتل الطفل على أيدي إرهابيين.",
    "وقال إن خاطفيه الإرهابيين سيعدمونه بعد يومين ما لم تطلق الحكومة سراح معتقلات.",
    "ومضى يوم الجمعة ولا أحد يعرف أي مسجد سينفجر بأيدي الإرهابيين.",
    "تمكنت القوات من بلوغ الجامعة صباح أمس، مدعومة بغارات مكثفة على الإرهابيين.",
    "تصدر وسم #تفجير_السوق الإرهابي أمس قائمة المواضيع.",
    "وها هي القوات اليوم تحفظ للأطفال أمنهم من الإرهاب.",
]


@pytest.mark.parametrize("text", NO_DEED_THEN)
def test_what_is_spoken_of_threatened_or_in_support_has_no_such_day(text):
    assert [e for e in dated(text) if e.event_type in ("attack", "enforcement")] == []


def test_a_campaign_with_a_name_is_no_attack():
    assert of_type("بدأت عملية «نسر الجبل» في 26 مارس الماضي لمكافحة الإرهاب.", "attack") == []


def test_bodies_of_victims_are_no_fighters_killed():
    text = "عثرت القوات أمس على جثث 20 مدنيا أعدمهم التنظيم الإرهابي في الموصل."
    assert {event.event_type for event in dated(text)} == {"attack"}
