"""Words that are a deed of arms only with those who do or suffer it: «هجم مسلحون», «طرد مقاتلي التنظيم من …»."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from types import MappingProxyType

from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import TriggerMention

_SUBJECT = 2  # words: «هجم ثلاثة مسلحين», «سطت جماعة مسلحة»
_DRIVEN = 8
_FROM = 4
_MANAGED = 12


def _is_done_by_armed(view: SentenceView, verb: TriggerMention) -> bool:
    """Whether armed people are the subject behind a verb, and not those whom forces take («أسر الجيش مسلحين»)."""
    subject = view.undated_words_after(verb.char_end, _SUBJECT)
    return bool(words("armed_doer") & set(subject)) and not words("force") & set(subject[:1])


def _is_done_to_armed(view: SentenceView, deed: TriggerMention) -> bool:
    """«تمكن الجيش من طرد مقاتلي التنظيم من البلدة», «البلدة التي طرد منها التنظيم»; not «طرد التنظيم السكان من …»."""
    if words("aim_of") & set(view.words_before(deed.char_start, 1)) or _is_aim(view, deed):
        return False
    if words("despite") & set(view.words_before(deed.char_start, 2)):
        return False  # «على الرغم من طرد المسلحين من معاقلهم في السنوات الماضية»: known, and of no day told here
    behind = view.undated_words_after(deed.char_end, _DRIVEN + _FROM)
    if behind[:1] and behind[0] in words("from_it"):
        return bool(armed_people() & set(behind[1:2]))
    driven = next((at for at, key in enumerate(behind[:_DRIVEN]) if key in armed_people()), None)
    if driven is None or words("subordinating") & set(behind[:driven]):
        return False
    whence = next((at for at, key in enumerate(behind) if at > driven and key in words("from_place_held")), None)
    if whence is None or whence - driven > _FROM:
        return False
    others = set(behind[driven + 1 : whence]) - armed_people() - words("rest_of_their_name")
    return driven > 0 or not others


def _is_aim(view: SentenceView, deed: TriggerMention) -> bool:
    """«تقاتل لطرد التنظيم»: what is only striven for."""
    return deed.pos == "noun" and view.folded.startswith("ل", deed.char_start - view.sentence.char_start)


def _is_managed_by_forces(view: SentenceView, deed: TriggerMention) -> bool:
    """«تمكنت القوات العراقية من دخول المدينة»; not «تمكن مسلحون من دخول القرية»."""
    before = view.words_before(deed.char_start, _MANAGED)
    managed = [at for at, key in enumerate(before) if key.removeprefix("و") in words("managed")]
    if not managed or before[-1] not in words("of_managing"):
        return False
    told = before[max(0, managed[-1] - 3) :]
    return bool(words("force") & set(told)) and not words("armed_doer") & set(told)


@lru_cache(maxsize=1)
def armed_people() -> frozenset[str]:
    """All words for those who fight against a state, of one or many."""
    return words("attacker") | words("armed_body") | words("haunting") | words("fighter") | words("armed_doer")


@lru_cache(maxsize=1)
def _checks() -> MappingProxyType[str, Callable[[SentenceView, TriggerMention], bool]]:
    return MappingProxyType(
        {"by_armed": _is_done_by_armed, "of_armed": _is_done_to_armed, "by_forces": _is_managed_by_forces}
    )


def has_its_people(view: SentenceView, deed: TriggerMention) -> bool:
    """Whether those whom the group of `deed` asks for stand around it; a word of no such group asks for nobody."""
    check = _checks().get(deed.group)
    return check is None or check(view, deed)
