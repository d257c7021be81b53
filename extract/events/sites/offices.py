"""Places that belong to an office: «وزير خارجية جمهورية مصر العربية», and where an envoy is posted."""

from __future__ import annotations

from extract.events.sites.standing import written_on
from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.models import PlaceMention

_COUNTRY = 3
_OFFICE_REACH = 6
_ENVOY_REACH = 7
_RULER_REACH = 3


def is_in_title(view: SentenceView, place: PlaceMention) -> bool:
    """Whether a country belongs to an office: «وزير خارجية جمهورية مصر العربية», «رئيس مجلس الشورى بمملكة البحرين»."""
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


def is_of_guest(view: SentenceView, gathering: Span, place: PlaceMention) -> bool:
    """«استقبل الملك ولي عهد أبوظبي», «التقى الرئيس عمدة باريس»: the town or province that somebody met rules.

    Who stands right behind the verb is at home: «استقبل حاكم دبي وفدا».
    """
    if (place.geo_precision or _COUNTRY) >= _COUNTRY or written_on(view, place) or place.char_start < gathering[1]:
        return False
    near = view.last_words(place.char_start, _RULER_REACH)
    while near and near[-1].key in words("in_place") - words("preposition"):
        near = near[:-1]  # «محافظ مدينة الموصل»
    if not near or near[-1].key not in words("town_ruler"):
        return False
    first = near[-2] if near[-1].key in words("title_part") and len(near) > 1 else near[-1]
    return any(not view.in_date(word) for word in view.words_in(gathering[1], first.start))


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
