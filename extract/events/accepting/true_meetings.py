"""Which words of meeting tell that people of office met: no match, no wedding, no matter discussed in print."""

from __future__ import annotations

from itertools import pairwise

from extract.events.accepting.civil_gatherings import is_civil_gathering
from extract.events.days.dating import frames_of
from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.models import DateMention
from extract.relevance import relevance_of

_BROUGHT_REACH = 6
_SPOKE_REACH = 14
_RECEIVED = 16
_WHOSE = 18
_TOURISTS = 9
_PAPER_REACH = 3
_ON_AIR_REACH = 5
_COMPANY = 16
_TWO = 4
_OF_MINISTERS = ("visit", "reception", "meeting", "talks")


def has_officials(view: SentenceView, candidate: Candidate) -> bool:
    """Whether officials or bodies stand near the words of a meeting."""
    reach = (6, 9) if candidate.verbal and len(candidate.spans) == 1 else (14, 22)
    near = (*view.words_before(candidate.start, reach[0]), *view.words_after(candidate.start, reach[1]))
    return any(word in words("official") or without_prefix(word) in words("official") for word in near) or any(
        view.distance((actor.char_start, actor.char_end), candidate.spans[0]) <= 14 for actor in view.actors
    )


def _officials_beside(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a person of office follows a word of receiving: «استقبال المساعدات» receives nobody."""
    known = words("official") | words("received")
    return any(
        word in known or without_prefix(word) in known for word in view.words_after(candidate.spans[0][1], _RECEIVED)
    ) or any(
        actor.kind in ("person", "office")
        and actor.char_start >= candidate.spans[0][1]
        and view.words_between(candidate.spans[0][1], actor.char_start) <= _RECEIVED
        for actor in view.actors
    )


def is_scene_of_reception(view: SentenceView, candidate: Candidate) -> bool:
    """«جاء ذلك لدى استقباله …»: the reception that something was said at."""
    head = candidate.spans[0][0]
    return candidate.sub_event_type == "reception" and bool(words("at_gathering") & set(view.words_before(head, 1)))


def _is_name_of_body(view: SentenceView, candidate: Candidate) -> bool:
    """«منظمة المؤتمر الإسلامي», «حزب المؤتمر»: a body that has the name of a meeting."""
    start, end = candidate.spans[0]
    if words("body_head") & set(view.words_before(start, 1)):
        return True
    if any(actor.char_start < start and end <= actor.char_end for actor in view.actors):
        return True
    return len(candidate.spans) == 1 and any(
        actor.kind == "organisation" and actor.char_start <= start and end < actor.char_end for actor in view.actors
    )  # «صنف المنتدى الاقتصادي العالمي البلاد …»


def _is_private(view: SentenceView, candidate: Candidate) -> bool:
    """A journey of an attacker or suspect, or to one's family, is no official visit."""
    if candidate.sub_event_type not in ("visit", "talks", "meeting"):
        return False
    near = (*view.words_before(candidate.start, _WHOSE), *view.words_after(candidate.end, 5))
    if any(word in words("tourist") for word in view.words_after(candidate.end, _TOURISTS)):
        return True  # «لم يزر البلاد سوى نحو 20 ألف سائح»
    return any(word in words("private_visit") for word in near)


def _is_vote(view: SentenceView, candidate: Candidate) -> bool:
    """«أقر البرلمان القانون في جلسة عامة»: the sitting that a vote was taken in is told by the law."""
    if candidate.sub_event_type not in ("session", "hearing") or candidate.verbal or candidate.definite:
        return False
    if not words("scene_word") & set(view.words_before(candidate.start, 1)):
        return False
    return bool(words("voted") & set(view.words_before(candidate.start, 40)))


def _is_peak(view: SentenceView, candidate: Candidate) -> bool:
    """«وصلت الخلافات إلى قمتها»: the top of something, no summit."""
    word = view.word_at(candidate.spans[0][0])
    return candidate.sub_event_type == "summit" and word is not None and word.key.endswith(("قمته", "قمتها"))


def _is_on_the_air(view: SentenceView, candidate: Candidate) -> bool:
    """«قال في لقاء مباشر على قناة محلية», «في حوار أجرته معه إذاعة …»: an interview."""
    if candidate.sub_event_type not in ("talks", "meeting") or candidate.verbal and len(candidate.spans) == 1:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _ON_AIR_REACH)
    return any(one in words("over_the_air") and two in words("broadcaster") for one, two in pairwise(behind))


def _is_before_body(view: SentenceView, candidate: Candidate) -> bool:
    """«أمام البرلمان»: a hearing, where somebody speaks there."""
    return bool(words("before_body") & set(view.words_after(candidate.spans[0][0], 1)))


def _has_speaker(view: SentenceView, candidate: Candidate) -> bool:
    """Whether the clause says or announces something before a body: «قال … أمام الكونغرس», «شهادة أمام اللجنة»."""
    head = candidate.spans[0][0]
    if words("testimony") & set(view.words_before(head, _SPOKE_REACH)):
        return True
    spoken = [frame for frame in frames_of(view) if frame.span[0] < head]
    return bool(spoken) and view.distance(spoken[-1].span, candidate.spans[0]) <= _SPOKE_REACH


def _spoke_with_official(view: SentenceView, candidate: Candidate) -> bool:
    """«تحدث … مع نظيره» tells of talks, «تحدث عن», «تحدث مع الصحيفة», «الصحيفة تحدثت مع الوزير» do not."""
    if (words("press") | words("paper")) & set(view.words_before(candidate.start, _PAPER_REACH)):
        return False
    behind = view.words_after(candidate.end, _SPOKE_REACH)
    if "مع" not in behind:
        return False
    at = behind.index("مع")
    if words("topic_word") & set(behind[:at]):
        return False  # «تحدث الوزير عن اجتماع مع …»
    partner = behind[at + 1 : at + 4]
    if words("press") & set(partner):
        return False
    return any(_is_official(word) for word in partner)


def _is_official(key: str) -> bool:
    """«وزير», «والرئيس»: the word of an office, whatever is written on to it."""
    return bool({key, without_prefix(key)} & words("official"))


def _are_two_of_office(view: SentenceView, candidate: Candidate) -> bool:
    """«بحث العاهل الأردني والرئيس المصري سبل …»: who talk with each other are two of office, joined by «و»."""
    first, *others = view.words_after(candidate.end, _TWO) or ("",)
    joined = any(key.startswith("وال") and without_prefix(key) in words("official") for key in others)
    return joined and _is_official(first)  # not «والي», a governor


def _takes_in_victims(view: SentenceView, candidate: Candidate) -> bool:
    """«المستشفى استقبل أمس جثمان جندي», «استقبلت بلدته جثامين الشهداء»: who comes in dead or hurt is no guest."""
    end = candidate.spans[0][1]
    brought = set(view.undated_words_after(end, _BROUGHT_REACH))
    return bool(words("ward") & set(view.words_before(candidate.start, 1)) or (words("brought_in") & brought))


def is_true_meeting(view: SentenceView, candidate: Candidate) -> bool:
    """People of office met: not a matter discussed in print, a match, a club or a wedding."""
    behind = view.words_after(candidate.start, 14)
    regular = words("regular") & set(view.words_after(candidate.spans[0][1], 1))  # «اجتماعها الدوري»
    near = (*view.words_before(candidate.start, 10), *(word for word in behind if word not in regular))
    if any(word in words("no_meeting") for word in near):
        return False
    if _is_name_of_body(view, candidate) or _is_private(view, candidate) or _is_vote(view, candidate):
        return False
    if is_civil_gathering(view, candidate) or _is_on_the_air(view, candidate) or _is_peak(view, candidate):
        return False
    if candidate.sub_event_type == "talks" and words("civil_topic") & set(view.words_after(candidate.spans[0][1], 4)):
        return False  # «مفاوضات لتوقيع اتفاق تجارة حرة»
    if candidate.sub_event_type in _OF_MINISTERS and _is_of_civil_minister(view, candidate):
        return False
    if _is_before_body(view, candidate) and not _has_speaker(view, candidate):
        return False
    if candidate.rule.endswith(tuple(words("spoke_verb"))) and not _spoke_with_official(view, candidate):
        return False
    if candidate.sub_event_type == "workshop" and words("craft") & {
        key for word in near for key in (word, without_prefix(word))
    }:
        return False  # «ورشة لإصلاح الأسلحة»
    behind = view.words_after(candidate.spans[0][1], 3)
    if candidate.sub_event_type == "session" and words("of_course") & set(behind[:1]):
        return False  # «الدورة التكوينية للأعوان»
    if candidate.sub_event_type == "talks" and words("besieged") & set(behind):
        return False  # «المفاوضات مع الخاطفين»
    if candidate.sub_event_type == "phone_call" and words("press") & set(view.words_after(candidate.start, 8)):
        return False
    if candidate.sub_event_type == "reception" and (
        not _officials_beside(view, candidate) or _takes_in_victims(view, candidate)
    ):
        return False
    if (
        candidate.sub_event_type == "talks"
        and candidate.verbal
        and any(verb in candidate.rule for verb in words("talk_verb"))
    ):
        collective = any(without_prefix(word) in words("collective") for word in view.words_after(candidate.end, 4))
        alone = not collective and not words("counterpart") & set(view.words_after(candidate.end, 12))
        if alone and not _are_two_of_office(view, candidate):
            return False
    if len(candidate.spans) > 1 and candidate.strength >= 2:
        return True
    if candidate.sub_event_type == "conference" and words("conference_topic") & set(view.words_after(candidate.end, 4)):
        return True
    if _is_named_by_place(view, candidate):
        return True
    return candidate.sub_event_type in ("press_conference", "hearing") or has_officials(view, candidate)


def _is_of_civil_minister(view: SentenceView, candidate: Candidate) -> bool:
    """«وصل وزير الاقتصاد أمس»: a visit for trade or culture, in a sentence that does not speak of terrorism."""
    talked = candidate.sub_event_type in ("meeting", "talks")
    behind = view.words_after(candidate.spans[0][0], _COMPANY if talked else 6)
    named = [
        (at, two in words("civil_ministry"))
        for at, (one, two) in enumerate(pairwise(behind))
        if {one, one.removeprefix("و")} & words("ministry")
    ]
    civil = bool(named) and all(of for _, of in named) and named[0][0] <= 2 if talked else any(of for _, of in named)
    return civil and relevance_of(view.sentence.text).core == 0


def _is_named_by_place(view: SentenceView, candidate: Candidate) -> bool:
    """«مؤتمر جنيف عام 2014», «قمة الرياض»: a gathering that is known by its town."""
    if candidate.sub_event_type not in ("conference", "summit") or candidate.verbal:
        return False
    end = candidate.spans[0][1]
    return any(p.geo_precision == 1 and 0 < p.char_start - end <= 2 for p in view.places)


_RIGHT_AFTER = 3


def is_where_he_spoke_after(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«قال الوزير اليوم عقب اجتماع مجلس الأمن»: spoken on a day right after a gathering, the day of both."""
    head = candidate.spans[0][0]
    after = view.words_before(head, 1)
    if candidate.event_type != "meeting" or not words("after_it") & set(after):
        return False
    if view.folded.startswith("ال", head - view.sentence.char_start):
        return False
    said = any(frame.span[1] <= when.char_start for frame in frames_of(view))
    return said and when.precision == "day" and view.words_between(when.char_end, head) <= _RIGHT_AFTER
