"""How those are counted who are held, let go or taken each week."""

import pytest

from tests.extracted import of_type

_AFTER = "\nوتتواصل جهود مكافحة الإرهاب في المنطقة."


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("نجحت الأجهزة الأمنية منذ مطلع العام في القبض على 1651 متهما بالإرهاب.", [(1651.0, "arrested")]),
        ("غادر 28 سجينا معتقل غوانتانامو في عام 2014 إلى أوروغواي.", [(28.0, "released")]),
        ("يقبع 300 معتقل في السجون بتهمة الإرهاب منذ عام 2010.", [(300.0, "arrested")]),
        (
            "اعتقلت السلطات الأميركية 60 شخصا بتهمة الإرهاب العام الماضي بمعدل شخص واحد كل أسبوع.",
            [(60.0, "arrested")],
        ),
    ],
)
def test_those_held_are_counted_by_what_befell_them(text: str, counted: list[tuple[float, str]]) -> None:
    rows = of_type(text + _AFTER, "statistic")
    assert [[(quantity.value, quantity.unit) for quantity in row.quantities] for row in rows] == [counted]
