"""One happening told again in other words is one row; two happenings of one day stay two."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, dated


def rows_of(text: str) -> list[tuple[str, str]]:
    """Type and day of each row; the text is published on Wednesday 18 May 2016."""
    return sorted((row.event_type, str(row.date_start)) for row in dated(text + CONTEXT))


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (  # nobody dies twice: the month, then the day
            "سلمت الشرطة أرملة أبو رائد الذي قتل في هجوم للقوات الخاصة في سوريا في أبريل. "
            "وكان أبو رائد قتل في 15 أبريل في عملية نفذتها القوات الخاصة في الأراضي السورية.",
            ("enforcement", "2016-04-15"),
        ),
        (  # a strike by a noun, then by a verb
            "ذكرت الإذاعة اليوم الأربعاء أن مقاتلات تركية شنت ضربات جوية على مواقع لتنظيم داعش داخل سوريا. "
            "واستهدف الطيران التركي أربعة مخازن للتنظيم داخل سوريا فجر اليوم الأربعاء.",
            ("enforcement", "2016-05-18"),
        ),
        (  # the shelling as known, with the place that it was fired from
            "عاودت المدفعية التركية أمس قصف مواقع المتمردين في شمال العراق. "
            "وانطلق القصف من بلدة في جنوب شرقي تركيا واستهدف فجر أمس أهدافا قرب الحدود.",
            ("enforcement", "2016-05-17"),
        ),
        (  # the day of the words, then of the deed
            "قال الجيش الأميركي أمس الثلاثاء إن غارة جوية في أفغانستان قتلت قياديا كبيرا في تنظيم القاعدة. "
            "وذكر أن الغارة استهدفت القيادي وأنه قتل في ضربة وقعت في 9 مايو في ولاية بكتيكا.",
            ("enforcement", "2016-05-09"),
        ),
        (  # an officer speaks of the attackers on the day after
            "قتل جنديان وأصيب خمسة في كمين استهدف دوريتهم قرب الحدود أول من أمس. "
            "وقال ضابط في مدينة غاو المجاورة بالهاتف أمس إن المهاجمين فجروا عبوات ناسفة لقطع الطريق على الدورية.",
            ("attack", "2016-05-16"),
        ),
        (  # some of the strikes just counted
            "نفذت طائرات التحالف 24 غارة جوية ضد معسكرات لتنظيم داعش في العراق أمس. "
            "وقال بيان للقيادة اليوم إن ست غارات قرب الرمادي قصفت شاحنات تابعة للتنظيم.",
            ("enforcement", "2016-05-17"),
        ),
        (  # a week, then the day in it
            "أكدت الجماعة قيامها هذا الأسبوع بخطف مقاتلين سوريين في شمال سوريا. "
            "وخطفت الجماعة ثمانية مقاتلين مساء الاثنين قرب مدينة أعزاز.",
            ("attack", "2016-05-16"),
        ),
        (  # the attack by its month
            "في 26 أبريل قتل مسلح 38 سائحا في هجوم على فندق في مدينة سوسة التونسية. "
            "ومنذ هجوم أبريل شددت السلطات الحراسة على الفنادق في تونس.",
            ("attack", "2016-04-26"),
        ),
        (  # one day, one town, one band
            "كشفت قوات الأمن أمس عن تفكيك خلية إرهابية في مدينة نابل. "
            "وأوضح الخبير أن إلقاء القبض على عناصر الخلية في مدينة نابل أمس يعد نجاحا كبيرا.",
            ("enforcement", "2016-05-17"),
        ),
        (  # killed in the attack of another day
            "أعلن مكتب الحاكم أمس أن اثنين من الجنود قتلا في تفجير انتحاري نفذه المتمردون في الإقليم ليل أول من أمس.",
            ("attack", "2016-05-16"),
        ),
        (  # evening and dawn of one night
            "تعمل القنصلية على ترحيل الضحايا بعد الهجوم الإرهابي الذي وقع ليلة أمس في إسطنبول. "
            "وأعلن الوزير عن مقتل 39 شخصا إثر هجوم مسلح على ملهى في إسطنبول في الساعات الأولى من اليوم الأربعاء.",
            ("attack", "2016-05-18"),
        ),
        (  # the raid, and who was killed in it
            "وعثرت الشرطة على رسالة للمطلوب فهد الذي قتل يوم الاثنين بعد مداهمة قوات الأمن مخبأه في الطائف.",
            ("enforcement", "2016-05-16"),
        ),
        (  # the dead and the hurt in one number
            "أعلن الجيش مقتل وجرح 110 من عناصر داعش في غارات شنها الطيران شرقي الرمادي اليوم. "
            "وأوضح المصدر أن الغارات الجوية التي نفذت اليوم شرقي الرمادي أسفرت عن مقتل 52 إرهابيا وإصابة 58 آخرين.",
            ("enforcement", "2016-05-18"),
        ),
        (  # one of the two towns of the band
            "كشفت قوات الأمن أمس عن تفكيك خلية إرهابية في مدينتي سوسة ونابل. "
            "وأوضح الخبير أن إلقاء القبض على عناصر الخلية في مدينة نابل أمس يعد نجاحا كبيرا.",
            ("enforcement", "2016-05-17"),
        ),
        (  # how a campaign began
            "بدأت الغارات التركية الأسبوع الماضي باستهداف مخازن لتنظيم داعش في سوريا.",
            ("mission", "2016-05-08"),
        ),
        (  # named by its day, beside the country of the speaker
            "قتل ستة من الحراس يوم الجمعة في هجوم على مصنع في مدينة طرابلس الليبية. "
            "ووصفت الحكومة الإيطالية هجوم الجمعة بأنه عمل إرهابي.",
            ("attack", "2016-05-13"),
        ),
        (  # an agency tells the same attack with its own day
            "فجر انتحاري نفسه في مسجد بمدينة القطيف أول من أمس وقتل أربعة مصلين. "
            "ودان مجلس العلماء حادث التفجير الذي استهدف مسجدا في مدينة القطيف أمس.",
            ("attack", "2016-05-16"),
        ),
        (  # many of one kind, on the day beside
            "تمكنت الشرطة من القبض على 19 إرهابيا في العاصمة أمس. "
            "وأسفرت جهود الشرطة الاثنين عن القبض على 19 إرهابيا.",
            ("enforcement", "2016-05-17"),
        ),
        (  # the finding announced, and its own day
            "أعلنت وزارة الداخلية، اليوم الأربعاء، عن العثور في نابل على سلاح لعنصر إرهابي. "
            "وأفادت الوزارة في بلاغ لها بأنه تم العثور أمس الثلاثاء بنابل على سلاح إرهابي ومخزنين.",
            ("enforcement", "2016-05-17"),
        ),
        (  # the words of one number tell the toll of both
            "على صعيد آخر، لقي عشرة من المسلحين الحوثيين مصرعهم، أمس، في هجوم نفذته المقاومة في مدينة تعز اليمنية.",
            ("attack", "2016-05-17"),
        ),
        (  # talks named by their day, with what they are about
            "تبدأ اليوم في موسكو المباحثات بين وزير الخارجية الروسي ونظيره المصري. "
            "وأفادت الوزارة بأن مباحثات اليوم تبحث الوضع في سوريا.",
            ("meeting", "2016-05-18"),
        ),
        (  # the fortnight, then the day
            "بعد أسبوعين على بدء الحملة العسكرية ضد الزبداني قتل مئات المدنيين. "
            "وسقطت على الزبداني مئات البراميل منذ بدء الحملة العسكرية في الثالث من مايو الحالي.",
            ("mission", "2016-05-03"),
        ),
    ],
)  # fmt: skip
def test_one_happening_told_twice(text: str, row: tuple[str, str]) -> None:
    assert rows_of(text) == [row]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # two men
            "قتل أبو رائد في غارة في سوريا في أبريل. وقتل أبو ماجد في 15 أبريل في غارة في سوريا.",
            2,
        ),
        (  # two tolls of one day
            "قتل خمسة جنود في هجوم على حاجز قرب الموصل أمس. وفي هجوم آخر قتل ثمانية جنود في تفجير بمدينة تكريت أمس.",
            2,
        ),
        (  # a fight and strikes, each with its dead
            "قتل 25 من المتمردين في معارك عنيفة أمس في مدينة تعز. وشنت طائرات التحالف غارات صباح أمس على تعز أسفرت "
            "عن مقتل 14 من المتمردين.",
            2,
        ),
        (  # an earlier attack, told apart
            "قال الجيش أمس إن مسلحين قتلوا ثلاثة جنود في هجوم على حاجز قرب الموصل. "
            "وفي هجوم مماثل قتل أربعة جنود يوم الجمعة قرب تكريت.",
            2,
        ),
        (  # an arrest in another town
            "ألقت الشرطة أمس القبض على ثلاثة إرهابيين في مدينة نابل. وألقت أمس القبض على خمسة إرهابيين في مدينة بنزرت.",
            2,
        ),
        (  # another province
            "قتل 23 من المتمردين في معارك فجر أمس في لحج. وفي محافظة أبين شن الطيران عشرات الغارات الجوية أمس.",
            2,
        ),
        (  # further strikes
            "شنت طائرات التحالف يوم الثلاثاء غارات جوية على مواقع الحوثيين في اليمن. "
            "واستهدفت يوم الثلاثاء كذلك شاحنات للحوثيين على الطريق إلى صنعاء.",
            2,
        ),
        (  # two provinces far from each other
            "شنت الطائرات غارات جوية أمس على تجمعات المتمردين في محافظة حجة اليمنية. "
            "وشنت الطائرات غارات جوية أمس على مواقع الانقلابيين في محافظة مأرب اليمنية.",
            2,
        ),
        (  # ground taken, and something else struck
            "سيطرت القوات الموالية أمس على مواقع للمتمردين في مدينة تعز. "
            "واستهدفت القوات الموالية أمس شاحنات للمتمردين في مدينة تعز.",
            2,
        ),
        (  # two nights
            "وقع هجوم على ملهى في إسطنبول مساء الأحد. وفي هجوم آخر قتل شرطيان في إسطنبول صباح الاثنين.",
            2,
        ),
        (  # one more attack in the town, the day before
            "فجر انتحاري نفسه في سوق بمدينة القطيف أمس. وفجر انتحاري نفسه في فندق بمدينة القطيف أول من أمس.",
            2,
        ),
        (  # as many on the day beside, of another kind
            "ألقت الشرطة القبض على 19 إرهابيا أمس. وقتلت الشرطة 19 إرهابيا يوم الاثنين.",
            2,
        ),
        (  # what came before is of another kind
            "اعتقلت الشرطة أمس رجلين في العاصمة عقب هجوم وقع أمس على السوق وأوقع خمسة قتلى.",
            2,
        ),
    ],
)  # fmt: skip
def test_two_happenings_stay_two(text: str, expected: int) -> None:
    assert len(rows_of(text)) == expected


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
