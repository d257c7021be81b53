"""People who are taken though no word for it stands beside their number: bands, those who give themselves up."""

from __future__ import annotations

from extract.events.counts.toll_words import toll_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention

_BEHIND = 16
_BAND, _TAKEN_REACH = 4, 6
_FEW, _SHORT = 10, 5


def gave_themselves_up(view: SentenceView, number: NumberMention) -> bool:
    """«سلم ثلاثة من القياديين أنفسهم», «أن ثلاثة مسلحين سلموا أنفسهم»."""
    behind = view.undated_words_after(number.char_end, _BEHIND)
    at = next((i for i, key in enumerate(behind) if key in words("themselves")), None)
    if at is None:
        return False
    if words("gives_up") & set(view.words_before(number.char_start, 2)):
        return True
    others = [n.char_start for n in view.numbers if n.char_start >= number.char_end]
    if any(words("gives_up") & set(view.words_before(other, 2)) for other in others):
        return False  # «قضت على 57 وأوقفت 23، فيما سلم 21 أنفسهم»
    return bool(words("gives_up") & set(behind[max(0, at - 1) : at]))


def is_of_taken_band(view: SentenceView, number: NumberMention) -> bool:
    """«أطاحت بشبكة من تسعة أشخاص», «ضبطت عصابة من ستة آسيويين»: all of the band that is taken."""
    before = view.last_words(number.char_start, _BAND)
    if not before or before[-1].key not in words("made_up_of") | {"من"}:
        return False
    at = next((i for i, w in enumerate(before) if w.key.removeprefix("ب") in words("band_of_many")), None)
    if at is None or number.noun and not (number.unit or is_sound_plural(number)):
        return False
    taken = [w for w in view.last_words(before[at].start, _TAKEN_REACH) if toll_of(w.key)[0] == "arrested"]
    return bool(taken) and not view.barriers_between(taken[-1].end, number.char_start)


def is_sound_plural(number: NumberMention) -> bool:
    """«ثلاثة سلفيين», «خمسة مبحوثين»: a plural that only words for people have."""
    return number.value <= _FEW and len(number.noun) > _SHORT and number.noun.endswith("ين")
