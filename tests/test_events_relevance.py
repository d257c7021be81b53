"""Which documents are about security at all: by their text, or by a title that names terrorism."""

from __future__ import annotations

import pytest

from extract.events import extract_document
from extract.models import Document

SESSION = (
    "افتتحت في العاصمة نيامي، صباح أمس الأول، دورة عادية للجمعية الوطنية لدراسة نصوص مالية. وتتعلق النصوص بالرشوة "
    "وبتعديل ضرائب الشركات وبتنظيم النقل العمومي وبإدارة المدن الكبرى في أقاليم النيجر المختلفة، وسيعرض الوزير المكلف "
    "بالعلاقات مع البرلمان تفاصيلها على اللجان، على أن تستمع اللجان بعد ذلك إلى النقابات والجمعيات المهنية وعدد من "
    "الخبراء. وسيدرس النواب أيضا تطبيق القانون الصادر عام 2011 المتعلق بمكافحة تمويل الإرهاب."
)


@pytest.mark.parametrize(
    ("title", "rows"),
    [
        ("النيجر: دورة برلمانية عن الرشوة والإرهاب", {("meeting", "2016-05-16"), ("policy", "2011-01-01")}),
        ("النيجر: دورة برلمانية عن الرشوة والضرائب", set()),
        ("", set()),
    ],
)
def test_a_title_that_names_terrorism_makes_a_text_that_does_once_one_of_security(title, rows):
    document = Document("own", SESSION, "2016-05-18", "given", title=title)
    assert {(event.event_type, str(event.date_start)) for event in extract_document(document)} == rows


def test_a_title_alone_does_not():
    text = "استقبل الرئيس أمس في القصر وفدا من رجال الأعمال."
    assert extract_document(Document("own", text, "2016-05-18", "given", title="الحرب على الإرهاب")) == ()


FESTIVAL = (
    "يفتتح مهرجان الموسيقى في مدينة بنزرت دورته العاشرة بمشاركة فرق من عشر دول، وتستمر العروض أسبوعين في مسرح الهواء "
    "الطلق وفي ساحات المدينة العتيقة، ويشرف على تنظيمها شباب متطوعون من المعاهد. وقال المدير إن التذاكر نفدت كلها. "
    "وعلى صعيد آخر {told} وينتظر أن يختتم المهرجان بحفل كبير للأطفال وبعرض للألعاب النارية على الشاطئ وبتكريم الرواد."
)


@pytest.mark.parametrize(
    ("told", "rows"),
    [
        ("أوقفت الشرطة أمس ثلاثة عناصر من جماعة إرهابية كانوا يعدون لاعتداء.", {("enforcement", "2016-05-17")}),
        ("أوقفت الشرطة أمس ثلاثة عناصر من جماعة كانوا يبيعون التذاكر.", set()),
        ("عقد الوزير أمس اجتماعا عن المدارس وعن خطر الإرهاب على السياحة.", set()),
    ],
)
def test_a_text_of_other_matters_tells_of_force_where_a_sentence_names_terrorism(told, rows):
    document = Document("own", FESTIVAL.format(told=told), "2016-05-18", "given", title="مهرجان بنزرت")
    assert {(event.event_type, str(event.date_start)) for event in extract_document(document)} == rows


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("اعتقل جيش الاحتلال فجر أمس ستة شبان في جنين.", {("enforcement", "2016-05-17")}),
        ("ألقى مجهولون أمس قنبلة على مقهى في صيدا.", {("attack", "2016-05-17")}),
        ("ألقى زبائن أمس قشور الموز على مقهى في صيدا.", set()),
    ],
)
def test_words_of_violence_make_a_sentence_one_of_security(told, days):
    far = "وتراجعت أسعار الحبوب في الأسواق. وبقي الطقس معتدلا في أغلب المدن. "
    text = "أكدت الحكومة أن مكافحة الإرهاب واجب وأن الإرهاب لا وطن له. " + far + told + " " + far
    rows = extract_document(Document("own", text, "2016-05-18", "given"))
    assert {(event.event_type, str(event.date_start)) for event in rows} == days
