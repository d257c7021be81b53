"""The day on which a deed was claimed, condemned, shown in a recording or spoken of on the air: not its own day."""

from __future__ import annotations

from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.tellings.known_attacks import is_told_of_known
from extract.events.text.frames import frames_of, is_right_after_saying
from extract.events.text.view import CLAUSES, SentenceView
from extract.events.text.words import words
from extract.models import DateMention
from extract.triggers import Word

_DEATHS = ("killing", "assassination", "mass_killing")
_CLAIM_REACH = 14
_FOUND_REACH = 5
_CLAIMED_REACH = 4
_SHOWN_REACH = 9
_AIR_REACH = 5
_BLAME = 6
_ABOUT = 8
_STATEMENT = 14
_OPENING = 2
_WEEKS_REACH = 8
_SPEAKER_REACH = 4
_IDENTITY_REACH = 7


def is_day_of_telling(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether the date of `link` is that of a claim, a recording or a broadcast which tells `candidate`."""
    date = link.date
    if date is None or candidate.event_type not in OF_FORCE:
        return False
    return (
        _is_of_claim(view, candidate, date)
        or _is_of_claim_behind(view, candidate, date)
        or _is_of_recording(view, candidate, date)
        or _is_of_broadcast(view, candidate, link, date)
        or _is_of_news_of_weeks(view, candidate, date)
        or _is_of_identity(view, candidate, date)
    )


def _is_of_claim(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«تبنى التنظيم أمس الهجوم», «أعلنت أمس مسؤوليتها عن التفجير»: claimed on that day, done before it.

    So too «مسؤوليته عن الهجوم الذي استهدف …» and «تبنى التنظيم الأربعاء قتل شرطيين»: whom one says to have killed has
    been found before; not so where that is what happened: «قتل شرطيين عثر على جثتيهما».
    """
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or date.char_end > head:
        return False
    death = candidate.sub_event_type in _DEATHS and not words("found_dead") & set(view.words_after(head, _FOUND_REACH))
    if not candidate.definite and not death and not is_told_of_known(view, candidate):
        return False
    claimed = [word for word in view.words if word.end <= head and word.key.removeprefix("و") in words("claims_deed")]
    if not claimed or view.words_between(claimed[-1].end, head) > _CLAIM_REACH:
        return False
    if view.has_barrier(min(claimed[-1].end, date.char_end), head, CLAUSES):
        return False
    return (
        view.words_between(min(claimed[-1].end, date.char_end), max(claimed[-1].start, date.char_start)) <= _CLAIM_REACH
    )


def _is_of_news_of_weeks(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أعلنت أمس أنها فككت خلال الأسابيع الماضية خلية»: done in weeks, told in a day."""
    head, end = candidate.spans[0]
    if date.precision != "day" or date.char_end > head:
        return False
    said = any(date.char_end <= frame.span[0] and frame.span[1] <= head for frame in frames_of(view))
    if not said and not is_right_after_saying(view, date.char_start):
        return False
    behind = [word for word in view.words if word.start >= end][:_WEEKS_REACH]
    return any(
        one.key in words("past_stretch")
        and words("just_past") & set(view.words_after(one.end, 2))
        and not view.has_barrier(end, one.start, ("relative", "subordinate", *CLAUSES))
        for one in (*view.words_in(date.char_end, head), *behind)
    )


def _is_of_identity(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«كشفت الشرطة أمس هوية منفذ التفجير، وهو شاب فجر نفسه …»: who did it is made known after the deed."""
    if candidate.event_type != "attack" or date.char_end > candidate.spans[0][0]:
        return False
    behind = view.words_after(date.char_end, _IDENTITY_REACH)
    before = view.words_before(date.char_start, _IDENTITY_REACH)
    return bool(words("identity") & {*before, *behind}) and bool(words("makes_known") & set(before))


def is_claimed(view: SentenceView, candidate: Candidate) -> bool:
    """«أعلن مسؤوليته عن الهجوم على موقع … في 18 مارس»: the attack of a claim, with its own day behind it."""
    return bool(words("claims_deed") & set(view.unjoined_before(candidate.spans[0][0], 2)))


def _is_of_claim_behind(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«التفجير الذي تبناه التنظيم أمس»: the day right behind the verb of a claim."""
    if date.char_start < candidate.end:
        return False
    behind = view.words_in(candidate.end, date.char_start)
    claimed = [word for word in behind if word.key.removeprefix("و") in words("claimed_it")]
    return bool(claimed) and view.words_between(claimed[-1].end, date.char_start) <= _CLAIMED_REACH


def _is_of_recording(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«نشر التنظيم أمس شريطا يظهر إعدام …», «في تسجيل بث أمس: …»: the day on which it was put out; no month."""
    head = candidate.spans[0][0]
    if date.char_end > head or date.precision in ("month", "year"):
        return False
    shown = [word for word in view.words if word.end <= head and word.key in words("recording")]
    if not shown:
        return False
    low, high = min(shown[-1].start, date.char_start), max(shown[-1].end, date.char_end)
    if view.words_between(low, high) > _SHOWN_REACH or view.has_barrier(low, high, CLAUSES):
        return False
    near = [*view.words_before(low, _CLAIMED_REACH), *_keys(view, low, high)]
    return bool(words("puts_online") & {*near, *(key.removeprefix("و") for key in near)})


def _keys(view: SentenceView, low: int, high: int) -> list[str]:
    return [word.key for word in view.words_in(low, high)]


def _is_of_broadcast(view: SentenceView, candidate: Candidate, link: DateLink, date: DateMention) -> bool:
    """«… العملية التي جدت بالنزل، وضيف البرنامج اليوم هو …»: the day of what is on the air."""
    if link.how == "frame" or date.char_start < candidate.end:
        return False
    behind = view.words_in(candidate.end, date.char_start)
    aired = [word for word in behind[-_AIR_REACH:] if word.key.removeprefix("و") in words("on_air")]
    if not aired:
        return False
    return not any(
        barrier.kind in (*CLAUSES, "relative") for barrier in view.barriers_between(aired[0].end, date.char_start)
    )


def is_condemned_then(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أدانت الوزارة أمس هجوما …», «اجتمع المجلس أمس ودان تفجير …»: a day before the attack is that of the blame."""
    if date.char_end > candidate.start:
        return False
    blamed = set(view.unjoined_before(candidate.start, 1)) & words("condemns")
    if blamed and view.words_between(view.sentence.char_start, date.char_start) > _OPENING:
        return True
    blame = [word for word in view.words if word.end <= date.char_start and _blames(view, word)]
    if not blame:
        return False
    start = date.char_end
    if view.words_between(blame[-1].end, date.char_start) >= _BLAME:
        if not words("statement") & set(view.words_before(date.char_start, _STATEMENT)):
            return False  # «دان المجلس في بيان صدر عنه في وقت مبكر أمس التفجير …»
        start = blame[-1].end
    between = view.barriers_between(start, candidate.start)
    return not any(barrier.kind in ("complement", "clause", "speech") for barrier in between)


def _blames(view: SentenceView, word: Word) -> bool:
    """Whether a word tells blame or sorrow: «أدانت», «عبر الوزير عن أسفه»; not «تسللوا عبر الحدود»."""
    if word.key not in words("condemns"):
        return False
    return word.key not in words("expresses") or "عن" in view.words_after(word.end, _ABOUT)


def is_of_time_back_then(view: SentenceView, date: DateMention) -> bool:
    """«وأعلن البيت الأبيض حينذاك أن القوات قتلت السبت …»: a weekday of that time, not of the week of the news."""
    if date.basis != "relative" or date.precision != "day":
        return False
    then = [word for word in view.words if word.end <= date.char_start and word.key in words("back_then")]
    return any(
        frame.span[1] <= word.start and view.words_between(frame.span[1], word.start) <= _SPEAKER_REACH
        for frame in frames_of(view)
        for word in then
    )
