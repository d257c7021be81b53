"""How far things are: a mention from a happening, and places that say how far off it was: «تبعد 90 كيلومترا عن»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.mentions import Spanned
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_FAR = 50  # kilometres
_TO_NUMBER, _TO_PLACE = 3, 6
_COUNTRY = 3


def words_from(view: SentenceView, candidate: Candidate, told: Spanned) -> float:
    """How far a mention is from the nearest words of `candidate`, as `view.distance` counts."""
    return min(view.distance(word, (told.char_start, told.char_end)) for word in candidate.spans)


def is_far_off(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a town is told as that from which something far away lies: «بلدة تبعد 120 كلم عن طرابلس»."""
    if (place.geo_precision or _COUNTRY) >= _COUNTRY:
        return False
    return any(
        number.unit == "kilometres"
        and number.value >= _FAR
        and number.char_end <= place.char_start
        and view.words_between(number.char_end, place.char_start) <= _TO_PLACE
        and not view.barriers_between(number.char_end, place.char_start)
        and not any(number.char_end <= other.char_start < place.char_start for other in view.places)
        and words("distance") & set(view.words_before(number.char_start, _TO_NUMBER))
        for number in view.numbers
    )
