"""What is no happening of its own: forecast, intended, told in general, private, or dated by a clause beside it."""

from __future__ import annotations

import pytest

from tests.extracted import SECURITY, dated

# published on Wednesday 18 May 2016: each sentence with the types and first days of its rows
TOLD = [
    # what is expected, and what is thought about something that was
    ("وتحدث القائد مرجحا أن يتم تحرير البلدة من الإرهابيين خلال أسبوعين.", []),
    ("وأعرب المحافظ عن أمله أن تستعيد القوات البلدة من الإرهابيين خلال أسبوع.", []),
    ("ورجح القائد أن يكون الهجوم الذي وقع أمس من فعل إرهابيين.", [("attack", "2016-05-17")]),
    # what is only possible
    ("وأعلن المجلس أمس أنه سيتباحث في أي إجراءات أمنية محتملة ضد الإرهاب.", []),
    ("واتخذ المجلس أمس إجراءات أمنية جديدة ضد الإرهاب.", [("policy", "2016-05-17")]),
    # an intention has no day that is over
    ("وأعلن الوزراء عزمهم على زيارة بغداد بعد توقيع الوثيقة في 4 أيار الحالي.", []),
    ("وأعلن الوزراء نتائج زيارة بغداد في 4 أيار الحالي.", [("meeting", "2016-05-04")]),
    ("ووضعت القيادة خطتها لمكافحة الإرهاب للأيام القادمة.", []),
    # violence day by day, of many targets, or with a toll that nobody counted
    ("وقتل ثلاثة جنود منذ أن بدأ الإرهابيون شن هجمات يومية في 4 أيار الحالي.", []),
    ("ورمم الأهالي المساجد التي فجرت هذا العام على أيدي الإرهابيين.", []),
    ("ورمم الأهالي المسجد الذي فجر هذا العام على أيدي الإرهابيين.", [("attack", "2016-01-01")]),
    ("وأدت عمليات الإرهابيين في البلاد إلى مقتل عدد كبير من السكان الشهر الماضي.", []),
    ("وأدى تفجير في السوق إلى مقتل عدد كبير من السكان الشهر الماضي.", [("attack", "2016-04-01")]),
    # a penalty that somebody faces
    ("ويواجه ممول الإرهاب عقوبة تصل إلى السجن خمس سنوات وغرامة قدرها 75000 دولار أمس.", []),
    # a party among its own people
    ("وقال الأمين العام للحزب على هامش اجتماع محلي أمس في صفاقس إن الإرهاب خطر.", []),
    ("وقال وزير الداخلية على هامش اجتماع وزاري أمس في صفاقس إن الإرهاب خطر.", [("meeting", "2016-05-17")]),
    # a family, everyday offences, aid, figures of speech
    ("وتلقى السجين أول من أمس اتصالا هاتفيا من والده في بغداد.", []),
    ("وتلقى الوزير أول من أمس اتصالا هاتفيا من نظيره في بغداد.", [("meeting", "2016-05-16")]),
    ("وكان توقيف الطالب في أبريل بسبب قيادة السيارة تحت تأثير الكحول.", []),
    ("وكان توقيف الطالب في أبريل بسبب انتمائه إلى تنظيم إرهابي.", [("enforcement", "2016-04-01")]),
    ("ووصلت أمس قافلة إغاثية ضمت أدوية واستهدفت القرى المحررة.", []),
    ("وتعهد النائب أمس بتفجير مفاجأة في قضية الإرهاب.", []),
    # a known act or attack beside the day of something else
    ("ورست السفينة، في أولى رحلاتها منذ أحداث سوسة الإرهابية وصلت السفينة السياحية اليوم إلى الميناء.", []),
    ("وهو مطلوب لمشاركته في أحداث البلدة في أبريل 2014، كما أوقفت القوات إرهابيا آخر.", []),
    ("وأعلن الجيش أمس أن قواته دمرت مخبأ، كما أوقفت إرهابيا.", [("enforcement", "2016-05-17")]),
    ("وهددت الدولة بموازاة موافقتها على هذا الاتفاق، وأجرت تجربة نووية عام 2006.", []),
    ("وسيطر الجيش على المبنى أمس، فيما تجري القيادة مفاوضات لتسليم القصر.", [("enforcement", "2016-05-17")]),
]


@pytest.mark.parametrize("text,rows", TOLD, ids=[text[:40] for text, _ in TOLD])
def test_only_what_happened_or_is_set_is_told(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text + SECURITY)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text + SECURITY)]


# whether a gathering of today or tomorrow is still to come
STATUS = [
    ("وقال الناطق إن زيارة وزير الداخلية لبغداد اليوم الأربعاء ستبحث مكافحة الإرهاب.", "planned"),
    ("وقال الناطق إن زيارة وزير الداخلية لبغداد اليوم الأربعاء بحثت مكافحة الإرهاب.", "occurred"),
    ("وقال الناطق إن الكويت ستكون المحطة الأولى لزيارة وزير الداخلية اليوم الأربعاء.", "planned"),
    ("وقال الناطق إن الكويت كانت المحطة الأولى لزيارة وزير الداخلية اليوم الأربعاء.", "occurred"),
    ("وقال الناطق إن وزير الداخلية سيزور بغداد اليوم ويجري مباحثات مع نظيره.", "planned"),
    ("واتفق الوزراء على أن يلتقي الوزير اليوم نظيره لبحث مكافحة الإرهاب.", "planned"),
    ("ورفعت المحكمة جلسات محاكمة المتهمين بالإرهاب إلى يوم غد الخميس.", "planned"),
]


@pytest.mark.parametrize("text,status", STATUS, ids=[text[:40] for text, _ in STATUS])
def test_what_is_told_of_the_future_is_planned(text, status):
    assert {event.status for event in dated(text + SECURITY)} == {status}


# who did it decides the type
TYPES = [
    ("وأكد الشاهد اقتحام الشرطة فجر أمس لمنزل الإرهابي في الضاحية.", "enforcement"),
    ("وأكد الشاهد اقتحام مسلحين فجر أمس لمنزل الضابط في الضاحية.", "attack"),
    ("وكانت تركيا قد هاجمت أمس مرارا معسكرات لحزب العمال الكردستاني.", "enforcement"),
    ("وكان مسلحون قد هاجموا أمس معسكرات للجيش.", "attack"),
]


@pytest.mark.parametrize("text,kind", TYPES, ids=[text[:40] for text, _ in TYPES])
def test_the_doer_tells_an_attack_from_a_raid(text, kind):
    assert [event.event_type for event in dated(text + SECURITY)] == [kind]


# what a word of force or of decision means here
MEANINGS = [
    ("وأعلنت أجهزة الأمن أمس أنها قتلت ثمانية بايعوا تنظيم داعش.", [("enforcement", "2016-05-17")]),
    ("وأعلن تنظيم داعش أمس أنه قتل ثمانية جنود.", [("attack", "2016-05-17")]),
    ("وقتل قائد الجماعة عام 2010 في إحدى الهجمات الجوية.", [("enforcement", "2010-01-01")]),
    ("واستشهد أمس قائدها في هجوم الإرهابيين على الدورية.", [("attack", "2016-05-17")]),
    # an older paper that lay before those who decided
    ("وبعد النظر في قرار مجلس الشيوخ رقم 61 وتاريخ 5 / 7 / 1436هـ وافق المجلس على اتفاقية أمنية.", []),
    ("وأصدر مجلس الأمن قرارا في 8 مايو 2015 ضد الإرهاب.", [("policy", "2015-05-08")]),
    # words that look alike
    ("وهذه حرب متعددة الأبعاد بدأت في اليومين الماضيين على الإرهاب.", []),
    ("وبدأ أمس إبعاد الإرهابيين الأجانب من البلاد.", [("enforcement", "2016-05-17")]),
    ("وكل من يؤمن بالله واليوم الآخر بريء من هذا العمل الإرهابي.", []),
    ("ووصل عدد جثامين الضحايا أمس إلى 42 بينهم 28 عسكريا.", [("statistic", "2016-05-17")]),
    ("وهي الدولة التي تقود التحالف العربي اليوم ضد الإرهاب.", []),
    ("وكان للجماعة توجه باستهداف المساجد في أبريل الماضي.", []),
]


@pytest.mark.parametrize("text,rows", MEANINGS, ids=[text[:40] for text, _ in MEANINGS])
def test_words_are_read_by_what_stands_around(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text + SECURITY)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text + SECURITY)]


# figures of speech, older papers, the wounded, and who stood at the airport
FURTHER = [
    ("وبلغت قمة التوتر بين البلدين خلال الأسبوع الحالي بسبب الإرهاب.", []),
    ("وعقدت قمة الدولتين خلال الأسبوع الماضي لبحث الإرهاب.", [("meeting", "2016-05-08")]),
    ("وأراد الإرهابيون استهداف العملية الديمقراطية التي نجحت اليوم.", []),
    ("ووافق مجلس الوزراء على اتفاقية التراث التي أقرها مؤتمر المنظمة في باريس عام 2001.", []),
    ("وأرسلت الجماعة أمس عشرة من جرحى القوات إلى الخارج.", []),
    ("ووصل أمير المنطقة أمس إلى مطار المدينة وفي استقباله المسؤولون.", [("meeting", "2016-05-17")]),
    ("وعرضت مؤسسة «الميثاق» في شهر يناير الماضي أعمالها.", []),
    ("وشهدت البلاد تفجيرات كثيرة هذا العام.", []),
    ("وتحدث الوزير في ختام مفاوضات شاقة عن الإرهاب، قبل تصويت في نهاية سبتمبر المقبل.", []),
    ("وذكر الشاهد أن «داعش» اعتقل أمس عشرين مدنيا في المدينة.", [("attack", "2016-05-17")]),
    ("وذكرت تركيا أن طائراتها المقاتلة شنت أمس هجمات على معسكرات لحزب العمال.", [("enforcement", "2016-05-17")]),
]


@pytest.mark.parametrize("text,rows", FURTHER, ids=[text[:40] for text, _ in FURTHER])
def test_what_is_said_beside_is_no_row_of_its_own(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text + SECURITY)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text + SECURITY)]


STRETCHES = [
    ("وستعقد الوزارة هذه السنة مؤتمرا دوليا لمكافحة الإرهاب.", "planned"),
    ("وعقدت الوزارة هذه السنة مؤتمرا دوليا لمكافحة الإرهاب.", "occurred"),
    ("ودعا الرئيس خلال لقائه أمس وزير الداخلية إلى مكافحة الإرهاب.", "occurred"),
    ("ودعا الرئيس إلى عقد اجتماع أمني غدا لمكافحة الإرهاب.", "proposed"),
]


@pytest.mark.parametrize("text,status", STRETCHES, ids=[text[:40] for text, _ in STRETCHES])
def test_a_time_that_is_not_over_may_be_ahead(text, status):
    assert {event.status for event in dated(text + SECURITY)} == {status}


PLANS = [
    ("وكانت خطة الخلية كما شرحها المدعي العام أمس تقوم على قتل الحرس وخطف القائد.", []),
    ("وقتل الإرهابيون أمس التاجر في بيته.", [("attack", "2016-05-17")]),
    ("وسيكون بالإمكان معاودة فرض عقوبات على ممولي الإرهاب خلال الشهر المقبل إذا انتهكت الدولة القرار.", []),
    ("وفي المدينة رسب الطالب هذه السنة وتمت إحالته على فرقة مكافحة الإرهاب.", []),
    ("وقال الوزير إن أكثر من 1500 مدرسة دمرت أمس في المحافظة.", []),
    ("وانتهى الأمر بخرق الاتفاق وإجراء تجربة نووية عام 2006.", []),
    ("ووقعت الدولتان الاتفاق الأمني، وينتظر تصويت يجريه المجلس في نهاية سبتمبر المقبل.", []),
    ("وستوقع الدولتان الاتفاق الأمني في نهاية سبتمبر المقبل.", [("policy", "2016-09-21")]),
    ("وفي عام 2006 وقعت الدولتان الاتفاق الأمني.", [("policy", "2006-01-01")]),
    ("وهم يستخدمون الإرهاب اليوم لتفكيك لحمتنا الوطنية.", []),
    ("وفككت الشرطة اليوم خلية إرهابية.", [("enforcement", "2016-05-18")]),
]


@pytest.mark.parametrize("text,rows", PLANS, ids=[text[:40] for text, _ in PLANS])
def test_plans_breaches_and_sums_are_no_deeds(text, rows):
    told = [(event.event_type, str(event.date_start)) for event in dated(text + SECURITY)]
    assert told == rows, [(event.event_type, event.sub_event_type, event.rule) for event in dated(text + SECURITY)]
