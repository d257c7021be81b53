"""Places and the countries of adjectives in Arabic text: `find_places`, `find_demonyms`."""

from extract.places.demonyms import find_demonyms
from extract.places.find import find_places, is_locative
from extract.places.gazetteer import country_place, town_called

__all__ = ["country_place", "find_demonyms", "find_places", "is_locative", "town_called"]
