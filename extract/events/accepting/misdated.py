"""When the date beside a happening is another thing's: of a paper, of the eve, of what a clause behind it tells."""

from __future__ import annotations

from extract.events.accepting.days_of_course import is_breakdown, is_counted_off
from extract.events.accepting.days_of_talk import (
    is_day_of_speech,
    is_dealt_with,
    is_issue_of_paper,
    is_of_message,
    is_of_press,
    is_topic,
    is_topic_of_talk,
)
from extract.events.counts.own_numbers import COURTS
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.set_off import is_day_set_off
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_SINCE_REACH = 3
_FIRST_SINCE = 8
_CLAUSE_SINCE = 10
_OUTCOME = 2
_OWN_CLAUSE = 3
_AIM = 6
_VERB_OF_CLAUSE = 2
_OPENING, _CLOSING = ("«", "“", '"', "«ال"), ("»", "”", '"')
_HELD = ("يسيطر", "تسيطر")
_LATER_REACH = 3


def is_date_of_something_else(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether `link` gives `candidate` the date of something else that the sentence tells."""
    if link.date is None:
        return False
    if candidate.event_type in OF_FORCE and (
        _is_quoted_name(view, link.date)
        or _is_foretold(candidate, link)
        or _is_under_control(candidate, link)
        or _is_of_earlier_step(view, candidate, link)
        or _is_in_clause_before(view, candidate, link)
        or _is_in_clause_of_object(view, candidate, link.date)
        or _is_habit(view, candidate, link.date)
        or is_counted_off(view, candidate, link.date)
        or _is_of_what_it_answers(view, candidate, link.date)
        or _is_of_what_it_judges(view, candidate, link.date)
        or _is_of_main_clause(view, candidate, link.date)
        or is_dealt_with(view, candidate, link.date)
    ):
        return True
    if candidate.event_type == "policy":
        return (
            is_topic_of_talk(view, candidate, link.date)
            or _is_in_closed_clause(view, candidate, link)
            or _is_since_in_clause_behind(view, candidate, link.date)
            or _is_first_since(view, candidate, link)
        )
    if candidate.event_type not in ("meeting", "mission"):
        return False
    return (
        _is_war_only_named(view, candidate, link.date)
        or is_issue_of_paper(view, link.date.char_start)
        or _is_name(view, link.date.char_start)
        or _is_eve(view, candidate, link)
        or _is_in_clause_of_another(view, candidate, link.date.char_start)
        or _is_in_closed_clause(view, candidate, link)
        or (candidate.event_type == "meeting" and is_topic(view, candidate, link))
        or (candidate.event_type == "meeting" and _is_achieved(view, candidate, link))
        or (candidate.event_type == "meeting" and is_of_message(view, candidate, link.date))
        or (candidate.event_type == "meeting" and _is_since(view, link.date.char_start))
        or (candidate.event_type == "meeting" and is_of_press(view, candidate, link.date))
        or (candidate.sub_event_type == "visit" and candidate.verbal and _is_of_aim(view, candidate, link.date))
        or (candidate.event_type == "meeting" and is_breakdown(view, candidate, link.date))
        or _is_first_since(view, candidate, link)
        or is_day_of_speech(view, candidate, link.date)
    )


def _is_war_only_named(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«قال أمس إن الحرب على العراق …», «شرطة الاحتلال»: a war, or its army, with no date of its own."""
    if candidate.sub_event_type != "campaign" or not candidate.rule.startswith("head:"):
        return False
    of_day = date.precision == "day" and date.basis == "relative"
    parted = view.has_barrier(candidate.end, date.char_start, COMMAS)
    before = set(view.words_before(candidate.start, 1))
    if date.char_end <= candidate.start and words("in_time_of") & before:
        return True  # «جدل سمعه في أوائل التسعينات إبان حرب الخليج»: a time, no war told of
    return of_day or parted or bool(words("of_occupation") & before)


def _is_foretold(candidate: Candidate, link: DateLink) -> bool:
    """«بعد تصريحه قبل أيام بأن بلاده سترحل …»: what is to come has no day that is over."""
    date = link.date
    if date is None or candidate.tense != "future" or link.how != "own" or date.basis != "relative":
        return False
    return fold(date.text).startswith(tuple(words("past_time")))


def _is_under_control(candidate: Candidate, link: DateLink) -> bool:
    """«غارتين أمس على معسكر يسيطر عليه المتمردون»: held for long, not taken on that day."""
    held = candidate.sub_event_type == "takeover" and fold(candidate.text).lstrip("و").startswith(_HELD)
    return held and link.date is not None and not link.date.since


def _is_of_earlier_step(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«قضت محكمة … عقب سفره إلى … عام 2013»: a month or year behind «after his …» is that step's."""
    date = link.date
    if date is None or date.precision not in ("month", "year") or date.char_start < candidate.end:
        return False
    for barrier in view.barriers_between(candidate.end, date.char_start):
        step = view.words_after(barrier.position, 2)[1:]
        if barrier.kind == "subordinate" and step and step[0].endswith(("ه", "ها", "هم")) and len(step[0]) > 3:
            return step[0] not in words("rounded") and not step[0].endswith(("يه", "ية"))
    return False


def _is_in_clause_before(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«الخلية التي كشفت أمس في قبلي ارتجلت عملية قتل»: the day stays in the clause that stands before the verb."""
    date = link.date
    if date is None or date.char_end > candidate.start or any(span[0] < date.char_start for span in candidate.spans):
        return False
    opened = [b for b in view.barriers_between(view.sentence.char_start, date.char_start) if b.cost > 0]
    if not opened or opened[-1].kind != "relative" or candidate.verbal:
        return False
    if (words("ends_in") | words("brought_about")) & set(view.words_before(candidate.spans[0][0], _OUTCOME)):
        return False  # «العملية التي جرت في 11 مايو في غزني أدت إلى مقتل قيادي»
    return view.words_between(date.char_end, candidate.start) >= _OWN_CLAUSE


def _is_in_clause_of_object(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«استعادت القوات الأراضي التي خسرتها العام الماضي»: right behind the verb of a relative clause stands its day."""
    if not candidate.verbal or date.char_start < candidate.end:
        return False
    opened = [b.position for b in view.barriers_between(candidate.end, date.char_start) if b.cost > 0 and b.kind != "("]
    if not opened or not words("relative_pronoun") & set(view.words_after(opened[-1], 1)):
        return False
    clause = view.words_after(opened[-1], view.words_between(opened[-1], date.char_start))
    told = [t for t in view.triggers if opened[-1] < t.char_start < date.char_start and t.role in ("head", "light")]
    return len(clause) == _VERB_OF_CLAUSE and not told


def _is_habit(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«فتحت تركيا أمس القاعدة للطائرات التي تقصف مواقع التنظيم»: what somebody does day by day has no day before it."""
    start = candidate.spans[0][0]
    daily = any(trigger.char_start == start and trigger.tense == "present" for trigger in view.triggers)
    return daily and date.char_end < start and bool(words("relative_pronoun") & set(view.words_before(start, 1)))


def _is_of_what_it_answers(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«الغارات كانت ردا على هجوم نفذه متطرفون الخميس»: the deed and the answer to it have a day each."""
    head = candidate.spans[0]
    answer = next((word for word in view.words if word.key in words("in_answer")), None)
    if answer is None or (head[0] < answer.start) == (date.char_start < answer.start):
        return False
    if head[0] > answer.start:
        return not view.barriers_between(answer.end, head[0])
    return any(t.role == "head" and answer.start < t.char_start < date.char_start for t in view.triggers)


def _is_name(view: SentenceView, position: int) -> bool:
    """«ثورة 25 يناير», «تفجيرات 16 مايو»: the day is another happening's name."""
    return bool(words("named_by_day") & set(view.words_before(position, 1)))


def _is_quoted_name(view: SentenceView, date: DateMention) -> bool:
    """«القضية المعروفة بـ«خلية أكتوبر»»: a month that ends a name in quotes is no time."""
    before, text, at = view.last_words(date.char_start, 1), view.sentence.text, view.sentence.char_start
    if not before or date.precision != "month" or view.words_between(before[0].end, date.char_start):
        return False
    return text[: before[0].start - at].endswith(_OPENING) and text[date.char_end - at :].startswith(_CLOSING)


def _is_eve(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«في خطاب أمس عشية زيارة الرئيس»: the visit comes after the day that is told."""
    before = view.words_before(candidate.start, 1)
    return link.date is not None and link.date.char_start < candidate.start and bool(words("eve") & set(before))


def _is_since(view: SentenceView, position: int) -> bool:
    """«أول مرة بعد انقطاعها عام 2007»: the date bounds the time that passed; not «منذ صباح اليوم»."""
    if words("same_day") & set(view.words_after(position, 2)):
        return False
    near = [word for word in view.words if word.end <= position][-_SINCE_REACH:]
    return any(word.key in words("since") and not view.has_barrier(word.end, position, COMMAS) for word in near)


def _is_first_since(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«في أعنف حملة منذ أربع سنوات»: the date says since when there was none like it."""
    if link.date is None:
        return False
    start = link.date.char_start
    begins = link.date.since or fold(link.date.text).startswith(tuple(words("since")))  # «لأول مرة منذ عقدين»
    near = [word for word in view.words if word.end <= start][-_FIRST_SINCE:]
    first = next((at for at, word in enumerate(near) if word.key in words("superlative")), None)
    if first is not None and not view.has_barrier(near[first].end, start, COMMAS):
        since = [word.end for word in near[first:] if word.key in words("since")]  # not «منذ فرضها لأول مرة في أكتوبر»
        return begins or any(candidate.start < end for end in since)  # not «الأولى منذ سقوط الهدنة في 2 مايو»
    since = [word for word in view.words_in(candidate.end, start) if word.key in words("since")]
    if not since or view.words_between(since[-1].end, start) > _CLAUSE_SINCE:
        return False  # «في أول تدخل في الأراضي المجاورة منذ اندلاع الأزمة في عام 2011»
    return bool(words("superlative") & set(view.words_before(since[-1].start, _FIRST_SINCE)))


def _is_in_clause_of_another(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """«ناقش اللقاء الإصلاحات التي أقرت صيف العام الماضي»: a relative clause of another noun has the date."""
    between = view.barriers_between(candidate.end, position)
    kinds = [barrier.kind for barrier in between]
    if "relative" not in kinds:
        return False
    first = kinds.index("relative")
    return "subordinate" in kinds[:first] or (view.words_between(candidate.end, between[first].position) > _OWN_CLAUSE)


def _is_in_closed_clause(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«الاتفاق الذي أبرم الأسبوع الماضي، يعقد الوزراء …»: the date stays in the clause that a comma closes."""
    start = candidate.spans[0][0] if candidate.event_type == "meeting" else candidate.start
    if link.date is None or link.date.char_end > start:
        return False
    if is_day_set_off(view, link.date):
        return False
    at = link.date.char_start
    opened = [b for b in view.barriers_between(view.sentence.char_start, at) if b.cost > 0]
    if len(opened) > 1 and opened[-1].kind in COMMAS and view.words_between(opened[-1].position, at) == 0:
        opened.pop()  # «الذي يزور العاصمة، منذ الاثنين، وقع …»
        if len(opened) > 1 and opened[-2].kind in COMMAS and not view.words_between(*(b.position for b in opened[-2:])):
            return False  # «عقد الوزير، الذي يرافقه وفد، أمس، اجتماعا»: closed before the day
    closed = [b.kind for b in view.barriers_between(link.date.char_end, start)]
    return bool(opened) and opened[-1].kind == "relative" and any(kind in COMMAS for kind in closed)


def _is_achieved(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«اطلع خلال اللقاء على ما تم في رمضان»: the date of what was done."""
    if link.date is None or link.date.char_start < candidate.end:
        return False
    between = view.words_after(candidate.end, view.words_between(candidate.end, link.date.char_start))
    return any(
        word == "ما" and following in words("achieved") for word, following in zip(between, between[1:], strict=False)
    )


def _is_of_aim(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وصل إلى العاصمة لتفعيل عقود أبرمت عام 2012»: a year far behind a journey is that of what it is about."""
    if date.precision != "year" or date.char_start < candidate.end:
        return False
    return view.words_between(candidate.end, date.char_start) > _AIM


def _is_since_in_clause_behind(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«تمنح حق استخدام القاعدة التي كان يغلقها الحلفاء منذ 2003»: the time of a clause that tells more of a thing."""
    if not date.since or date.char_start < candidate.end:
        return False
    return view.has_barrier(candidate.end, date.char_start, ("relative", "second_relative"))


def _is_of_what_it_judges(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أدينوا بقتل عائلة نهاية عام 2007»: an older time behind the deed is that of the deed; not «أدين بقتله أمس»."""
    if candidate.sub_event_type not in COURTS or (date.basis == "relative" and date.precision == "day"):
        return False
    return any(
        trigger.event_type == "attack"
        and candidate.spans[0][1] <= trigger.char_start < date.char_start
        and words("charged_with") & set(view.words_before(trigger.char_start, 1))
        for trigger in view.triggers
    )


def _is_of_main_clause(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«صلى على الشهداء الذين طالتهم يد الغدر، وذلك بعد صلاة عصر اليوم»: «وذلك» goes back past the relative clause."""
    if not (words("relative_pronoun") | words("those_who")) & set(view.words_before(candidate.start, 1)):
        return False
    return any(word.key in words("and_that_was") for word in view.words_in(candidate.end, date.char_start))


def came_later(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """«خطف 20 مدنيا في فبراير وأفرج عنهم لاحقا»: what came later was not on the day told before."""
    if not candidate.verbal or not words("later_on") & set(view.words_after(candidate.spans[0][1], _LATER_REACH)):
        return False
    return link is None or link.date is None or link.date.char_end <= candidate.start
