"""Tolls of another attack, told behind one that has none of its own, or in the same sentence."""

from __future__ import annotations

from tests.extracted import CONTEXT, dated


def tolls_of(text: str) -> dict[str, list[tuple[float, str]]]:
    """The numbers of every attack by its place."""
    rows = [row for row in dated(text + CONTEXT) if row.event_type == "attack"]
    return {row.place or "": [(quantity.value, quantity.unit) for quantity in row.quantities] for row in rows}


def test_a_known_blast_that_another_is_timed_by_takes_no_later_toll() -> None:
    tolls = tolls_of(
        "قتل 14 شخصا في انفجار عبوة ناسفة أمس قرب سوق في الموصل، "
        "كما وقع انفجار ثان بعد ساعة من الانفجار الأول نفذه انتحاري في كركوك مما أسفر عن مقتل خمسة أشخاص."
    )
    assert tolls == {"Mosul": [(14.0, "killed")], "Kirkuk": [(5.0, "killed")]}


def test_a_known_blast_told_on_keeps_its_toll() -> None:
    tolls = tolls_of("وقع انفجار أمس قرب سوق في الموصل، وقال شهود إن الانفجار أسفر عن مقتل خمسة أشخاص.")
    assert tolls == {"Mosul": [(5.0, "killed")]}


def test_the_toll_of_what_the_known_attack_came_after() -> None:
    tolls = tolls_of(
        "هاجم مسلحون أمس قاعدة عسكرية في كابل. "
        "وتبنت الحركة الهجوم على القاعدة الذي جاء في أعقاب تفجير قرب الجامعة أسفر عن مقتل 25 شخصا."
    )
    assert tolls == {"Kabul": []}


def test_the_toll_of_the_known_attack_itself() -> None:
    tolls = tolls_of("هاجم مسلحون أمس قاعدة عسكرية في كابل. وتبنت الحركة الهجوم على القاعدة الذي أسفر عن مقتل 25 شخصا.")
    assert tolls == {"Kabul": [(25.0, "killed")]}


def test_an_attack_on_another_target_brings_no_toll() -> None:
    tolls = tolls_of("هاجم مسلحون أمس قاعدة عسكرية في كابل. وقتل تسعة أشخاص في هجوم على أكاديمية الشرطة.")
    assert tolls == {"Kabul": []}


def test_an_attack_on_the_same_target_does() -> None:
    tolls = tolls_of("هاجم مسلحون أمس قاعدة عسكرية في كابل. وقتل تسعة أشخاص في هجوم على القاعدة.")
    assert tolls == {"Kabul": [(9.0, "killed")]}


def test_an_attack_told_as_another_one_keeps_its_toll() -> None:
    tolls = tolls_of("هاجم مسلحون أمس قاعدة عسكرية في كابل. وفي هجوم آخر قرب المطار قتل سبعة أشخاص.")
    assert tolls == {"Kabul": [], "Afghanistan": [(7.0, "killed")]}


def test_a_blast_told_on_without_a_day_does() -> None:
    tolls = tolls_of("هاجم مسلحون أمس قاعدة عسكرية في كابل. وحدث تفجير عند البوابة أسفر عن مقتل سبعة أشخاص.")
    assert tolls == {"Kabul": [(7.0, "killed")]}


def test_a_town_far_from_the_province_is_another_place() -> None:
    tolls = tolls_of("فجر انتحاري نفسه في مسجد في عسير أمس. وقتل سبعة أشخاص في هجوم الدالوة.")
    assert tolls == {"Asir": []}


def test_a_town_of_the_province_is_the_same_place() -> None:
    tolls = tolls_of("فجر انتحاري نفسه في مسجد في عسير أمس. وحدث التفجير في أبها وأسفر عن مقتل سبعة أشخاص.")
    assert list(tolls.values()) == [[(7.0, "killed")]]
