"""Towns that have a namesake in the country that the text names beside them."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, of_type

PLACES = [
    ("فجر إرهابيون أمس محطة كهرباء في بلدة باكو الحدودية في جنوب شرقي تركيا.", ("", "TUR")),
    ("فجر إرهابيون أمس محطة كهرباء في بلدة الرقة شمال العراق.", ("", "IRQ")),
    ("فجر إرهابيون أمس محطة كهرباء في مدينة الرقة شمال سوريا.", ("Raqqa", "SYR")),
    ("فجر إرهابيون أمس محطة كهرباء في مدينة عين العرب قرب الحدود مع تركيا.", ("Kobani", "SYR")),
    ("فجر إرهابيون أمس محطة كهرباء في طرابلس، ثم فروا إلى شمال سوريا.", ("Tripoli", "LBY")),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_a_town_is_in_the_country_named_beside_it(text: str, place: tuple[str, str]) -> None:
    (event,) = of_type(text + CONTEXT, "attack")
    town = event.place if event.geo_precision == 1 else ""
    assert (town, event.country) == place
