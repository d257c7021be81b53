"""Places that a gathering speaks of, is called after or sends somebody to, and those that a traveller leaves."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.kinds.sides import is_one_of
from extract.events.sites.standing import stands_as
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import PlaceMention
from extract.triggers import Word

_COUNTRY, _REGION = 3, 4
_NOUN_REACH = 2
_LEFT_REACH = 8
_OPENING, _CLOSING = '«"“', '»"”'


def is_not_venue(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """Whether what stands between a gathering and a place makes it no place of the gathering."""
    if is_left_behind(view, place):
        return True
    if any(word.key in words("does_besides") for word in view.words_in(candidate.spans[0][1], place.char_start)):
        return True  # «رأس جلسة المجلس، وشكر أهالي منطقة تبوك»
    if view.is_verb_at(candidate.spans[0][0]) or place.char_start < candidate.spans[0][1]:
        return False
    return (
        _is_in_name(view, candidate, place) or _is_theme(view, candidate, place) or _is_sent_to(view, candidate, place)
    )


def is_left_behind(view: SentenceView, place: PlaceMention) -> bool:
    """«غادر الوزير بغداد أمس متوجها إلى أنقرة»: the bare name behind a verb of leaving is where the journey begins."""
    before = view.last_words(place.char_start, _LEFT_REACH)
    verb = next((word for word in reversed(before) if word.key in words("leaving")), None)
    if verb is None or stands_as(view, place) in ("to", "in"):
        return False
    return not any(verb.end <= other.char_start < place.char_start for other in view.places if other.rule != "in_name")


def _is_in_name(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«مؤتمر "التحديات الأمنية في شمال إفريقيا"»: a land within the marks that a gathering's name stands in."""
    if (place.geo_precision or _COUNTRY) < _COUNTRY:
        return False
    offset, end = view.sentence.char_start, candidate.spans[0][1]
    text = view.sentence.text
    opened = max(text.rfind(mark, end - offset, place.char_start - offset) for mark in _OPENING)
    closed = any(text.find(mark, opened + 1, place.char_start - offset) >= 0 for mark in _CLOSING)
    behind = any(text.find(mark, place.char_end - offset) >= 0 for mark in _CLOSING)
    return opened >= 0 and not closed and behind


def _is_theme(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«ندوة حول الأمن في الخليج», «مؤتمر مسيحيي الشرق الأوسط»: a wide region that is spoken of, no day before it."""
    told = view.words_in(candidate.spans[0][1], place.char_start)
    about = next((word for word in told if word.key in words("theme_word")), None)
    if place.geo_precision != _REGION:
        noun = [word for word in told if about is not None and about.start < word.start][:_NOUN_REACH]
        return bool(words("theme_noun") & {word.key for word in noun}) and _is_right_behind(view, noun, place)
    dated = about is not None and any(about.start < day.char_start < place.char_start for day in view.dates)
    return stands_as(view, place) == "of" or (about is not None and not dated)


def _is_right_behind(view: SentenceView, noun: list[Word], place: PlaceMention) -> bool:
    """«بشأن الضربات الجوية في سوريا»: where what is spoken of goes on, no word between but what describes it."""
    last = next(word for word in reversed(noun) if word.key in words("theme_noun"))
    near = view.words_between(last.end, place.char_start) <= _NOUN_REACH
    return near and not view.barriers_between(last.end, place.char_start)


def _is_sent_to(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«قرر المكتب في اجتماع أمس إرسال وفد إلى القصرين»: whither a gathering sends somebody."""
    if stands_as(view, place) != "to" or words("journey") & set(fold(candidate.text).split()):
        return False
    told = view.words_in(candidate.spans[0][1], place.char_start)
    return any(is_one_of(word.key, words("sending")) for word in told)
