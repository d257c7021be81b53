"""Places that a gathering or a decision only speaks of, and those that a traveller leaves."""

import pytest

from tests.extracted import of_type

_AFTER = "\nوتتواصل جهود مكافحة الإرهاب في المنطقة."


def _places(text: str, event_type: str) -> list[str]:
    return [event.place for event in of_type(text + _AFTER, event_type)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("غادر وزير الخارجية الأميركي واشنطن أمس متوجها إلى القاهرة.", "Cairo"),
        ("غادر الرئيس التونسي تونس أمس في زيارة رسمية إلى الجزائر.", "Algeria"),
        ("غادر الوفد العراقي بغداد أمس قاصدا أنقرة لإجراء محادثات أمنية.", "Ankara"),
        ("وصل وزير الخارجية الأميركي إلى القاهرة أمس قادما من واشنطن.", "Cairo"),
    ],
)
def test_a_journey_is_where_it_goes(text: str, place: str) -> None:
    assert _places(text, "meeting") == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('انطلق أمس مؤتمر "الأمن في الشرق الأوسط" في بروكسل.', "Brussels"),
        ("عقد المنتدى العربي حول الأمن في الخليج أمس في المنامة.", "Manama"),
        ("افتتح أمس المؤتمر الدولي حول الأمن في منطقة الساحل.", ""),
        ("عقدت أمس ورشة عمل عن مكافحة التطرف في العراق.", "Iraq"),
        ("عقدت أمس في تونس ندوة عن الأوضاع في ليبيا.", "Tunisia"),
        ("قرر المكتب في اجتماع عقده أمس إرسال وفد إلى القصرين.", ""),
        ("رأس الملك أمس جلسة المجلس، وشكر أهالي منطقة تبوك.", ""),
        ("استقبل الملك أمس القنصل السعودي في عدن.", ""),
        ("استقبل الملك أمس القنصل السعودي في جدة، وقلده وساما.", ""),
        ("استقبل الملك أمس في جدة القنصل السعودي.", "Jeddah"),
    ],
)
def test_what_a_gathering_speaks_of_is_not_where_it_is(text: str, place: str) -> None:
    assert _places(text, "meeting") == [place]


def test_a_state_that_talks_with_its_own_rebels_is_host() -> None:
    text = "باشرت الحكومة التركية في خريف 2014 محادثات مع زعيم حزب العمال الكردستاني."
    assert _places(text, "meeting") == ["Turkey"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قررت الجزائر أمس غلق حدودها البرية خوفا من تسلل الجماعات الناشطة في ليبيا.", "Algeria"),
        ("أقر مجلس الأمن أمس الاتفاق الذي وقع في فيينا.", ""),
        ("وقعت إيران أمس الاتفاق النووي في فيينا.", "Vienna"),
    ],
)
def test_a_decision_is_not_where_its_reason_is(text: str, place: str) -> None:
    assert _places(text, "policy") == [place]
