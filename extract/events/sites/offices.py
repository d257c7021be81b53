"""Places that belong to an office: «وزير خارجية جمهورية مصر العربية», and where an envoy is posted."""

from __future__ import annotations

from extract.events.sites.standing import written_on
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import PlaceMention

_COUNTRY = 3
_OFFICE_REACH = 4
_ENVOY_REACH = 7


def is_in_title(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country belongs to an office: «وزير خارجية جمهورية مصر العربية», «زعماء دول الخليج»."""
    if (place.geo_precision or 0) < _COUNTRY:
        return False
    if is_post_of_envoy(view, place, ("to",)):
        return True
    start = place.char_start - len(written_on(view, place))
    for key in reversed(view.words_before(start, _OFFICE_REACH)):
        if key in words("title_head"):
            return True
        if key not in words("title_part"):
            return False
    return False


def is_post_of_envoy(view: SentenceView, place: PlaceMention, stands: tuple[str, ...] = ("to", "in", "from")) -> bool:
    """«مبعوث الأمم المتحدة إلى اليمن», «سفيرها لدى طهران»: where an envoy is sent; not «وصل المبعوث إلى اليمن»."""
    before = view.last_words(place.char_start, _ENVOY_REACH + 1)
    if not before or not (before[-1].key in words("posted_to") or "ب" in written_on(view, place)):
        return False
    if before[-1].key not in words("toward") | words("accredited") and stands == ("to",):
        return False
    envoys = [at for at, word in enumerate(before) if word.key in words("envoy")]
    if not envoys or view.barriers_between(before[envoys[-1]].end, place.char_start):
        return False
    told = {word.key for word in before[max(0, envoys[-1] - 2) :]}
    return not words("going") & told
