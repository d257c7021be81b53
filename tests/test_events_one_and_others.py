"""One person told with others, two told by the dual, and tolls of an older deed: how many a happening has."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, told

DAY = "2016-05-17"
WITH_OTHERS = [
    ("قتل ضابط و11 جنديا أمس في هجوم إرهابي على حاجز في مدينة العريش.", {(11.0, "killed"), (1.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط بارز وثلاثة من حراسه.", {(3.0, "killed"), (1.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط وجنديين.", {(2.0, "killed"), (1.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل شخص واحد ونحو 20 جنديا.", {(20.0, "killed"), (1.0, "killed")}),
    (
        "خطف مسلحون من التنظيم الإرهابي أمس قائد الكتيبة برفقة ستة جنود في مدينة درنة.",
        {(6.0, "kidnapped"), (1.0, "kidnapped")},
    ),
    (
        "أعلنت الوزارة أن قاضيا قتل مع شرطيين اثنين أمس في هجوم إرهابي في مدينة الموصل.",
        {(2.0, "killed"), (1.0, "killed")},
    ),
    (
        "أعلنت الوزارة أن ضابطا قتل مع أربعة جنود أمس في هجوم إرهابي في مدينة الموصل.",
        {(4.0, "killed"), (1.0, "killed")},
    ),
    ("تبنى تنظيم إرهابي قتل نائب عراقي مع حارسيه أمس في مدينة الموصل.", {(3.0, "killed")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط وزوجته.", {(2.0, "killed")}),
    ("أدى هجوم إرهابي أمس في مدينة عدن إلى مقتل قائد الشرطة ومرافقه.", {(2.0, "killed")}),
    ("أدى هجوم إرهابي أمس في قرية دوما إلى إصابة رب الأسرة وزوجته ريهام وطفله أحمد.", {(3.0, "injured")}),
    ("قتل الملازم أحمد وأصيب زميله أمس في هجوم إرهابي في مدينة رفح.", {(1.0, "killed"), (1.0, "injured")}),
    (
        "استشهد الوكيل حسين وأصيب العريف رامي خلال العملية الإرهابية التي جدت أمس بمدينة بن قردان.",
        {(1.0, "killed"), (1.0, "injured")},
    ),
    ("قتل جندي مصري وأحد المارة أمس في هجوم إرهابي في مدينة العريش.", {(2.0, "killed")}),
    # near misses: others counted before, another word of toll, a part of others, things
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل ضابط وإصابة ثلاثة جنود.", {(1.0, "killed"), (3.0, "injured")}),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل خمسة أشخاص بينهم ضابط وجنديان.", {(5.0, "killed")}),
    (
        "أسفر هجوم إرهابي أمس في مدينة العريش عن مقتل 30 جنديا وخمسة من المارة.",
        {(30.0, "killed"), (5.0, "killed")},
    ),
    ("أسفر هجوم إرهابي أمس في مدينة العريش عن إصابة شرطي وتدمير 3 سيارات.", {(1.0, "injured")}),
]


@pytest.mark.parametrize(("text", "expected"), WITH_OTHERS)
def test_one_person_is_counted_with_those_beside_him(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "attack") == {DAY: expected}


TAKEN = [
    ("ألقت الشرطة القبض أمس على فتاة وأربعة شبان بتهمة مبايعة تنظيم إرهابي في مدينة باجة.",
     {(4.0, "arrested"), (1.0, "arrested")}),
    ("أعلنت النيابة أمس أن اثنين من نزلاء السجن السابقين أوقفا في مدينة لييج بتهمة الإرهاب.", {(2.0, "arrested")}),
    ("أسفرت غارات الجيش أمس في سيناء عن مقتل 9 من عناصر التنظيم الإرهابي وضبط 12 في مدينة رفح.",
     {(9.0, "killed"), (12.0, "arrested")}),
    ("نفذت القوات أمس عملية أمنية ضد الإرهاب في بنزرت أسفرت عن مقتل أحد الإرهابيين المطلوبين وإيقاف سبعة آخرين.",
     {(1.0, "killed"), (7.0, "arrested")}),
    ("أعلنت الداخلية مقتل إرهابيين تحصنا أمس بمنزل في مدينة الرياض خلال مداهمة.", {(2.0, "killed")}),
    ("نفذ أمس حكم القتل تعزيرا بالجانيين في جريمة إرهابية بمدينة جدة.", {(2.0, "executed")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAKEN)
def test_an_act_of_force_counts_all_of_them(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "enforcement") == {DAY: expected}


TOLD_FAR = [
    (
        "قصف الطيران أمس مواقع في قرية قرب مدينة حلب، والتي يسيطر عليها تنظيم إرهابي منذ أشهر طويلة ويتحصن في بيوتها "
        "مسلحوه، ما أدى إلى مقتل 14 مدنيا.",
        {(14.0, "killed")},
    ),
    ("شن الجيش التركي أمس غارات على مواقع التنظيم الإرهابي في سوريا بعد مقتل خمسة من جنوده.", set()),
    ("شن الجيش التركي أمس غارات على التنظيم الإرهابي في سوريا عقب هجوم انتحاري أودى بحياة 30 شخصا.", set()),
    ("شن الجيش التركي أمس غارات على التنظيم الإرهابي في سوريا أودت بحياة 30 مسلحا.", {(30.0, "killed")}),
    ("نفذت السلطات أمس حكم الإعدام في أحد المدانين في قتل 12 جنديا في هجوم إرهابي.", set()),
]


@pytest.mark.parametrize(("text", "expected"), TOLD_FAR)
def test_the_dead_of_an_older_deed_are_not_those_of_the_strikes(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "enforcement") == {DAY: expected}


DIED = [
    ("قضى 21 سائحا أمس في هجوم إرهابي على فندق في مدينة سوسة.", {(21.0, "killed")}),
    ("نصب مسلحون إرهابيون كمينا للضحيتين أمس قرب مدينة جولو.", {(2.0, "killed")}),
    (
        "أسفر هجوم إرهابي أمس في مدينة رفح عن مقتل 17 جنديا بينهم 4 ضباط، وأكثر من مئة مسلح.",
        {(17.0, "killed"), (100.0, "killed")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DIED)
def test_who_died_is_counted(text: str, expected: set[tuple[float, str]]) -> None:
    assert told(text + SECURITY, "attack") == {DAY: expected}


def test_powers_are_called_by_their_number() -> None:
    text = "اجتمع أمس في مدينة فيينا وزراء خارجية الدول الست الكبرى لبحث مكافحة الإرهاب."
    assert told(text + SECURITY, "meeting") == {DAY: set()}
    text = "اجتمع أمس في مدينة فيينا وزراء خارجية ست دول لبحث مكافحة الإرهاب."
    assert told(text + SECURITY, "meeting") == {DAY: {(6.0, "countries")}}


ONE = [
    ("ذكرت تقارير، الأسبوع الماضي، أن مدنيا قتل أمس في انفجار لغم إرهابي في شرق تركيا.", "attack", {(1.0, "killed")}),
    ("أعلنت الوزارة أن شرطيا من فرقة التدخل قتل أمس في هجوم إرهابي بالعريش.", "attack", {(1.0, "killed")}),
    ("وذكر الشهود أن رضيعا لقي حتفه أمس في هجوم إرهابي على منزله في نابلس.", "attack", {(1.0, "killed")}),
    (
        "تعرض سليم أمس لاعتداء إرهابي في الخليل، أسفر الاعتداء عن إصابته برصاصة في كتفه.",
        "attack",
        {(1.0, "injured")},
    ),
    (
        "أوقفت أمس قوات الأمن الوطني بمنطقة الأمن بالمكنين بولاية المنستير شخصا يشتبه في أنه إرهابي.",
        "enforcement",
        {(1.0, "arrested")},
    ),
    ("وقال شاب إنه اعتقل أمس على يد شرطة الحدود في القدس.", "enforcement", {(1.0, "arrested")}),
    ("ألقي القبض على الظواهري أمس في مدينة القاهرة بتهمة الإرهاب.", "enforcement", {(1.0, "arrested")}),
    ("قتل أبو سياف أمس في عملية للقوات الخاصة ضد تنظيم إرهابي.", "enforcement", {(1.0, "killed")}),
    ("قتل أبو سياف 20 جنديا أمس في كمين إرهابي.", "attack", {(20.0, "killed")}),
    ("أكد مصدر إلقاء القبض، مساء أمس، على أحد العناصر الإرهابية في جندوبة.", "enforcement", {(1.0, "arrested")}),
    (
        "أوقفت قوى الجيش اللبناني أمس في عرسال في البقاع، المدعو حسن شاهين المطلوب بتهمة الإرهاب.",
        "enforcement",
        {(1.0, "arrested")},
    ),
    ("تم إيقاف المتهمين في قضية إرهابية فور وصولهما إلى المطار أمس.", "enforcement", {(2.0, "arrested")}),
    ("تم إيقاف المتهمين في قضية إرهابية فور وصولهم إلى المطار أمس.", "enforcement", set()),
    ("وقبض عليها أمس في مدينة الرياض بتهمة الإرهاب.", "enforcement", {(1.0, "arrested")}),
    # near misses
    ("لقي عدد من عناصر التنظيم الإرهابي مصرعهم أمس في مدينة الموصل.", "enforcement", set()),
    ("قضت المحكمة أمس بإعدامه في قضية إرهاب.", "enforcement", set()),
    ("وقال إن الجيش اعتقل أمس عشرات الإرهابيين في اشتباكات استمرت لمدة يومين.", "enforcement", set()),
]


@pytest.mark.parametrize(("text", "event_type", "expected"), ONE)
def test_one_person_told_before_the_verb_or_by_a_pronoun(
    text: str, event_type: str, expected: set[tuple[float, str]]
) -> None:
    assert told(text + SECURITY, event_type) == {DAY: expected}


RAIDS = [
    ("وأضاف المتحدث أن القوات طوقت المنزل واعتقلت 13 شخصا.", {(13.0, "arrested")}),
    ("وألقت الأجهزة الأمنية القبض على مواطنين اثنين.", {(2.0, "arrested")}),
    # near misses: told of another time, of another matter, of another country
    ("وكانت الشرطة أوقفت 13 شخصا.", set()),
    ("من جهة أخرى أوقفت الشرطة 13 شخصا.", set()),
    ("وأعلنت الشرطة البلجيكية أنها أوقفت 13 شخصا في بروكسل.", set()),
]


@pytest.mark.parametrize(("behind", "expected"), RAIDS)
def test_the_next_sentence_counts_those_taken_in_a_raid(behind: str, expected: set[tuple[float, str]]) -> None:
    text = "شنت قوات الحرس الوطني التونسي مساء أمس عملية دهم ضد عناصر إرهابية في مدينة بنزرت. "
    assert told(text + behind + SECURITY, "enforcement") == {DAY: expected}
