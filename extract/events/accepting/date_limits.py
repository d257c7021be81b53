"""When a date beside a happening is not its date: it dates another one, only bounds a state, is vague or too far."""

from __future__ import annotations

from datetime import date

from extract.events.accepting.days_of_others import is_just_before
from extract.events.accepting.days_of_telling import is_claimed, is_condemned_then
from extract.events.accepting.deadlines import is_deadline
from extract.events.accepting.manner import is_how_it_was_done
from extract.events.accepting.true_meetings import is_where_he_spoke_after
from extract.events.days.dating import DateLink
from extract.events.days.sources import is_day_of_source
from extract.events.happenings.candidates import HELD_SINCE, OF_FORCE, Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_LONG_AGO = 45
_TWO_DAYS = 4
_HISTORY = 25
_IN_PHRASE = 8.0
_BOUND = 14.0
_STATES = ("arrest", "detention", "hostage_taking")
_FIGHTING = ("clash", "air_strike", "raid", "operation", "attack")
_ANNIVERSARIES = ("anniversary", "years_passed")
_TO_DEED = 2
_BEGUN = 8
_SUBJECT = 4
_INEXACT = ("span", "season")
_NAME_REACH = 7
_OPENING = 3
_BESIDE = 1.0
_FOUND = 3


def _holds_since(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«تحتجز السلطات منذ يوليو مواطنا»: taken then; not «كانت تعتقلها القوات منذ مايو», «منذ 13 عاما»."""
    if not date.since or date.rule == "since_duration" or candidate.sub_event_type != "arrest":
        return False
    opens = view.words_between(view.sentence.char_start, candidate.start) == 0
    return candidate.tense == "present" and opens


def is_dated_by_another_happening(
    view: SentenceView, candidate: Candidate, link: DateLink, published: date | None
) -> bool:
    """A known attack («منفذ الهجوم») beside the date of something else, or a date that only bounds a state."""
    date = link.date
    if date is None or _holds_since(view, candidate, date):
        return False
    deed = candidate.spans[0][0]
    apart = view.words_between(date.char_end, deed)
    if date.rule == "after_duration" and 0 <= apart <= 1 and (apart or not view.is_verb_at(deed)):
        return deed > date.char_start  # «بعد ثمانية أيام من الهجوم»: the day that the news is of
    named = _anniversary_of(view, candidate)
    if date.rule in _ANNIVERSARIES or (named is not None and date.char_end <= named.char_start):
        return date is not named or candidate.event_type == "enforcement" or _tells_less(view, candidate, date)
    before = view.words_before(date.char_start, 1)
    if candidate.event_type not in ("policy", "statistic", "funding") and (
        bool(words("of_year") & set(before)) or fold(date.text).startswith(tuple(words("of_year")))
    ):
        return True
    if candidate.event_type not in ("policy", "statistic", "funding") and is_day_of_source(view, candidate, date):
        return True
    of_today = candidate.event_type == "meeting" and any(word in fold(date.text) for word in words("same_day"))
    of_today = of_today or (
        candidate.sub_event_type == "visit" and candidate.tense == "present"
    )  # «يزورها منذ الاثنين»
    if date.since and not of_today and candidate.event_type in ("attack", "enforcement", "meeting", "funding"):
        return not began_then(view, candidate, date)
    founded = candidate.event_type == "mission" and len(candidate.spans) > 1 and _is_done(view, candidate)
    if candidate.event_type in ("meeting", "mission") and not founded and _is_history(date, published):
        return True
    if candidate.event_type in ("attack", "meeting", "enforcement") and _reaches_far_back(
        view, candidate, link, published
    ):
        return True
    if before and before[-1] in words("until") and candidate.event_type != "statistic":
        opened = _opened_by(view, candidate, date)  # «حتى 2013 حين اتفق الطرفان»
        return not (opened or is_deadline(view, candidate, date, published))
    if candidate.event_type != "statistic" and (
        (before and before[-1] in words("of_revolt"))
        or words("two_revolts") & set(view.words_before(date.char_start, _TWO_DAYS))
    ):
        return True
    if candidate.event_type == "attack" and is_condemned_then(view, candidate, date):
        return True
    if candidate.event_type not in OF_FORCE or not candidate.definite or is_how_it_was_done(view, candidate, date):
        return False
    if candidate.refers and link.how == "shared":
        return True  # «منفذ التفجير الذي أوقف أمس»: the day of what is done about it
    claimed = is_claimed(view, candidate)
    if candidate.refers and not candidate.verbal:
        return date.char_start < candidate.start or (
            link.cost > (_BOUND if claimed else _IN_PHRASE)
            and not _in_its_relative_clause(view, candidate, date.char_start)
        )
    if (
        candidate.event_type == "attack"
        and date.char_end <= candidate.start
        and not _opens_sentence(view, date.char_start)
        and not _is_done_again(view, candidate, date)
    ):
        return True
    if link.how == "frame":
        return candidate.event_type == "attack" or not is_bound(candidate)
    if candidate.sub_event_type == "trial" and words("toward") & set(view.words_before(date.char_start, 2)):
        return False  # «أجلت المحكمة النظر في قضية اغتيال … إلى يوم 23 مايو»
    limit = _BOUND if (is_bound(candidate) or claimed) and date.char_start > candidate.start else _IN_PHRASE
    return link.cost > limit and not _in_its_relative_clause(view, candidate, date.char_start)


def _anniversary_of(view: SentenceView, candidate: Candidate) -> DateMention | None:
    """«أحيت المدينة أمس الذكرى الأولى للهجوم», «مرور عام كامل على سقوط …»: how long ago it was, right before it."""
    deed = candidate.spans[0][0]
    reach = _TO_DEED if words("against") & set(view.words_before(deed, 1)) else 0
    told = (day for day in view.dates if day.rule in _ANNIVERSARIES and day.char_end <= deed)
    return next((day for day in told if view.words_between(day.char_end, deed) <= reach), None)


def _tells_less(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«مرور 25 عاما على غزو الكويت في 2 أغسطس 1990»: a date of that year is told; «بعد مرور … على القانون الأول»."""
    if candidate.event_type == "policy" and date.rule == "years_passed":
        return True
    later = [day.date_start for day in view.dates if day.char_start >= candidate.end]
    return date.date_start is not None and date.date_start.year in {day.year for day in later if day is not None}


def _is_done(view: SentenceView, candidate: Candidate) -> bool:
    """«تأسست القيادة», «تم تشكيل القيادة»: told as done by a verb."""
    before = {word.removeprefix("و") for start, _ in candidate.spans for word in view.words_before(start, 1)}
    return candidate.verbal or bool(words("perfective") & before)


def is_bound(candidate: Candidate) -> bool:
    """«تصفيتهم», «اغتيالهم»: known by its pronoun, which mostly means the one just told of, not an older one."""
    return not fold(candidate.text).lstrip("وفبلك").startswith("ال")


def began_then(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«منذ 2005 عندما فجر …», «يسيطر عليها منذ يونيو 2014»: the happening is what the time is counted from."""
    if candidate.sub_event_type == "takeover" and candidate.end <= date.char_start:
        exact = not any(part in date.rule for part in _INEXACT)
        rounded = words("rounded") & set(fold(date.text).split()) or words("wide_area") & set(
            view.words_after(candidate.end, 8)
        )
        return (
            exact and not rounded and view.distance(candidate.spans[0], (date.char_start, date.char_end)) <= _IN_PHRASE
        )
    if candidate.rule == HELD_SINCE or _is_begun_since(view, candidate, date):
        return True
    return _goes_on_since(candidate, date) or _opened_by(view, candidate, date)


def _is_done_again(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«كثف المسلحون أمس هجماتهم»: one's own deed right behind the day of the verb that tells it."""
    if not is_bound(candidate) or date.precision != "day" or view.words_between(date.char_end, candidate.start) > 1:
        return False
    return bool(words("done_again") & set(view.words_before(date.char_start, _SUBJECT)))


def _is_begun_since(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«بدأت المقاتلات منذ سبتمبر قصف مواقع»: the verb of beginning and the time right before what is begun."""
    head = candidate.spans[0][0]
    if candidate.sub_event_type not in (*_FIGHTING, "raid_by_group") or candidate.definite or date.char_end > head:
        return False
    if view.words_between(date.char_end, head) > 1 or date.rule == "since_duration":
        return False
    return bool(words("begins_since") & set(view.words_before(date.char_start, _BEGUN)))


def _goes_on_since(candidate: Candidate, date: DateMention) -> bool:
    """«تشهد المدينة مواجهات منذ أمس», «يحاكم منذ الثلاثاء أربعة»: a fight or trial that began a day or two before."""
    tried = candidate.sub_event_type == "trial" and candidate.tense == "present"
    if not (tried or candidate.sub_event_type in _FIGHTING) or candidate.definite:
        return False
    return date.date_start is not None and date.date_end is not None and (date.date_end - date.date_start).days <= 2


def _opened_by(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """Whether «عندما» or «حين» right behind a date tells the happening: «منذ 2005 عندما فجر …»."""
    if candidate.sub_event_type in _STATES and candidate.tense == "present" and candidate.end <= date.char_start:
        days = (date.date_end - date.date_start).days if date.date_start and date.date_end else _LONG_AGO
        near = view.distance(candidate.spans[0], (date.char_start, date.char_end)) <= _IN_PHRASE
        return near and days < _LONG_AGO and not date.rule.startswith("since")
    opened = words("when_it_began") & set(view.words_after(date.char_end, 1))
    return bool(opened) and date.char_end <= candidate.start and view.words_between(date.char_end, candidate.start) <= 4


def _is_history(when: DateMention, published: date | None) -> bool:
    """Whether a date lies so far back that the sentence tells of history."""
    return published is not None and when.date_start is not None and published.year - when.date_start.year > _HISTORY


def _reaches_far_back(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«الأولى منذ عشرة أعوام», «منذ نشوب الحرب قبل أربع سنوات»: the date bounds a state, no happening."""
    when = link.date
    if when is None or when.date_start is None:
        return False
    long_ago = published is not None and (published - when.date_start).days > _LONG_AGO
    if when.rule.startswith("since") and long_ago:
        return True
    named = candidate.spans[0][1]
    if when.char_start < named:
        return False
    return any(word.key in words("since") for word in view.words if named <= word.start < when.char_start)


def _opens_sentence(view: SentenceView, position: int) -> bool:
    return view.words_between(view.sentence.char_start, position) <= 2


def _in_its_relative_clause(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """Whether a relative clause of the candidate's own holds `position`: «الهجوم الذي استهدف … أمس»."""
    between = view.barriers_between(candidate.start, position)
    relative = ("relative", "second_relative")
    first = next((b.position for b in between if b.kind in relative), None)
    if first is None or view.words_between(candidate.end, first) > _NAME_REACH:
        return False  # «منفذ الهجوم عمل مع خاله الذي …»: of somebody else
    return all(
        b.kind in (*relative, "،", ",", "(", ")") or (b.kind == "subordinate" and b.cost <= 1) for b in between
    )  # «… الذي أدى إلى مقتل 15، وذلك في مسجد الخميس الماضي»


def is_in_later_clause(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """A date of the main clause does not date what a relative or «after …» clause behind it tells.

    Nor does a date of what is said («… عن ملف الاغتيال أن الجهاز لم يحل عام 2012») date what is spoken of.
    """
    if link.date is not None and candidate.event_type in OF_FORCE and not candidate.verbal:
        said = view.barriers_between(candidate.end, link.date.char_start)
        if any(barrier.kind == "complement" for barrier in said) and not is_just_before(view, candidate, link.date):
            return True
    if link.date is not None and _is_in_opening_clause(view, candidate, link.date):
        return True
    if link.date is None or link.date.char_end > candidate.start or link.how == "frame":
        return False
    if any(d.rule == "after_duration" and link.date.char_end <= d.char_start < candidate.start for d in view.dates):
        return True
    if is_where_he_spoke_after(view, candidate, link.date) or is_how_it_was_done(view, candidate, link.date):
        return False
    if words("found_dead") & set(view.words_before(link.date.char_start, _FOUND)):
        return False  # «عثر أمس على الشرطيين اللذين قتلا»
    between = view.barriers_between(link.date.char_end, candidate.start)
    later = [b for b in between if b.kind == "relative" or (b.kind == "subordinate" and b.cost <= 2)]
    return bool(later) and not _resumes(view, candidate, later[-1].position)


def _is_in_opening_clause(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«وغداة الهجوم، أقيمت الصلاة أمس»: a known attack that only opens the sentence, before the day of the news."""
    if candidate.event_type != "attack" or candidate.verbal or not candidate.definite:
        return False
    opened = view.words_before(candidate.start, 1)
    if not opened or not (words("opening_after") | words("morrow")) & {opened[0], opened[0].removeprefix("و")}:
        return False
    if view.words_between(view.sentence.char_start, candidate.start) > _OPENING:
        return False
    commas = [b.position for b in view.barriers_between(candidate.end, when.char_start) if b.kind in COMMAS]
    return bool(commas) and view.words_between(commas[-1], when.char_start) >= 1


def _words_up_to(view: SentenceView, position: int) -> set[str]:
    return {word.key for word in view.words if word.end <= position}


def _resumes(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """«في 4 يوليو، وبعد أيام من الهجوم، أعلن …»: a comma ends the clause at `position`, the main verb follows."""
    before = view.words_before(candidate.start, 1)
    if words("of_managing") & set(before) and words("managed") & _words_up_to(view, position):
        return True  # «تمكنت أمس دورية، على إثر كمين، من القبض على»
    if not candidate.verbal:
        return False
    first = next((word.key for word in view.words if word.start == candidate.start), "")
    commas = [b.position for b in view.barriers_between(position, candidate.start) if b.kind in COMMAS]
    return bool(commas) and view.words_between(commas[-1], candidate.start) == 0 and not first.startswith("و")


def is_generic_plural(candidate: Candidate, link: DateLink | None) -> bool:
    """«الهجمات» in general: counted as a happening only with a day right beside it, «هجمات لندن» with a year."""
    named = fold(candidate.text).split() or [""]
    if (
        candidate.rule == "named_incident"
        or candidate.event_type != "attack"
        or not (named[0].endswith("ات") or named[-1].endswith("ات"))
    ):
        return False
    definite = any(fold(candidate.text).endswith(word[2:]) for word in words("plural_violence")) and candidate.definite
    if link is None or link.date is None:
        return True
    if link.date.rule in _ANNIVERSARIES:
        return False
    if link.date.precision == "year" and not definite and link.cost <= _BESIDE:
        return link.date.since  # «هجمات لندن عام 2005»
    return link.cost > (3 if definite else 9) or link.date.precision not in ("day", "range", "month")
