"""A date beside a happening that is the day of something else told with it: of what came first, of what was said."""

from __future__ import annotations

from itertools import pairwise

from extract.events.accepting.days_of_telling import is_day_of_telling, is_of_time_back_then
from extract.events.counts.set_beside import is_base_of_rise
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.kinds.court_acts import is_crime_of_judged
from extract.events.text.frames import is_right_after_saying
from extract.events.text.view import CLAUSES, COMMAS, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_LOSS_REACH = 5
_GUILT_REACH = 2
_END = ("killing", "killed_by_forces", "arrest")
_END_REACH = 8
_KNOWN_REACH = 6
_SINCE = 12
_ABOUT_REACH = 8
_INQUIRY_REACH = 5
_OTHER_NOUN = 2
_COMPARED = 2  # «مقارنة مع عام 2013»
_COMMAS = (*COMMAS, "؛")
_AT_ONCE = ("killing", "killed_by_forces", "takeover", "mass_killing", "assassination")


def is_day_of_other(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether the date of `link` tells the day of something else than `candidate`."""
    date = link.date
    if date is None:
        return False
    if is_day_of_telling(view, candidate, link):
        return True
    if candidate.event_type in OF_FORCE and (
        _is_of_news_about_it(view, candidate, date)
        or _is_of_what_came_first(view, candidate, date)
        or _is_of_theft(view, date)
        or _is_of_end_of_doer(view, candidate, date)
        or _is_of_what_was_before_it(view, candidate, date)
        or _is_of_loss(view, candidate, date)
        or _is_of_sitting(view, candidate, date)
        or _is_of_what_is_done_about_it(view, candidate, date)
        or _is_of_rally(view, candidate, date)
        or _is_of_clause_of_another(view, candidate, date)
        or _is_of_judgement(view, candidate, date)
        or is_crime_of_judged(view, candidate, date)
        or _is_of_inquiry(view, candidate, date)
        or _is_of_what_was_looked_into(view, candidate, date)
    ):
        return True
    if is_of_time_back_then(view, date) or _is_holy_month(view, date) or _is_of_what_went_on(view, candidate, date):
        return True
    if candidate.event_type not in ("statistic", "funding") and _is_of_opening_since(view, candidate, date):
        return True
    if candidate.event_type not in ("statistic", "funding") and _is_compared_with(view, date):
        return True
    if is_base_of_change(view, candidate.spans[0][0], date):
        return True
    return candidate.event_type not in ("policy", "statistic") and _is_of_basis(view, candidate, date)


def _is_of_news_about_it(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أعلنت الوزارة اليوم عن وفاة جريحين في هذا الهجوم»: the day of the news about the one that was told of before."""
    head, end = candidate.spans[0]
    if date.char_end > head:
        return False
    behind = view.words_after(end, _KNOWN_REACH)
    known = words("this_one") & set(view.words_before(head, 1)) or any(
        one in words("this_one") and two in words("known_attack") for one, two in pairwise(behind)
    )
    if not known:
        return False
    return is_right_after_saying(view, date.char_start)


def _opened_by_after(view: SentenceView, candidate: Candidate, date: DateMention) -> int | None:
    """Where «بعد», «عقب» or «في أعقاب» opens a phrase between a happening and a date behind it."""
    for barrier in view.barriers_between(candidate.end, date.char_start):
        if barrier.kind == "subordinate" and words("after_which") & set(view.words_after(barrier.position, 1)):
            return barrier.position
    return None


def is_just_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أصدر القاضي بطاقة إيداع بعد أن استنطقه ظهر اليوم»: what came before it today leaves it no other day."""
    if len(view.dates) > 1 or not words("same_day") & set(fold(date.text).split()):
        return False
    return any(
        barrier.kind == "complement" and words("after_which") & set(view.words_before(barrier.position, 1))
        for barrier in view.barriers_between(candidate.end, date.char_start)
    )


def _is_of_what_came_first(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«شنت الحكومة حملة أمنية عقب عزل الرئيس في يوليو 2013»: a month or year within the phrase of «after»."""
    if date.precision not in ("month", "year") or candidate.sub_event_type in _AT_ONCE or date.since:
        return False
    opened = _opened_by_after(view, candidate, date)
    return opened is not None and view.words_between(opened, date.char_start) >= 3


def _is_of_theft(view: SentenceView, date: DateMention) -> bool:
    """«سيارة مسروقة منذ أيام استخدمت في التفجير»: the time of the theft."""
    return bool(words("stolen") & set(view.words_before(date.char_start, 1)))


def _is_of_end_of_doer(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«قتلت الشرطة أمس منفذ الهجوم»: the day on which he was killed who carried out the attack before."""
    head = candidate.spans[0][0]
    if candidate.event_type == "enforcement" and candidate.sub_event_type != "operation":
        return False
    if date.char_start > head or not words("doer_of_attack") & set(view.words_before(head, 1)):
        return False
    killed = [t for t in view.triggers if t.sub_event_type in _END and t.role == "head" and t.char_end <= head]
    return bool(killed) and view.words_between(killed[-1].char_end, head) <= _END_REACH


def _is_of_basis(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«سترسل الدولة مقاتلات بموجب اتفاق في يوليو»: the time of the act that something is done under."""
    if date.char_start < candidate.end:
        return False
    told = view.words_after(candidate.end, view.words_between(candidate.end, date.char_start))
    under = [at for at, key in enumerate(told) if key in words("under_act")]
    return any(set(told[at + 1 : at + 3]) & words("act_done_under") for at in under)


def _is_of_what_was_before_it(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وسبق الهجوم أمس نشر مئات المقاتلين»: the day of what came before or after the known attack."""
    if candidate.verbal or not fold(candidate.text).startswith("ال") or date.char_start < candidate.end:
        return False  # «سبق إيقافه في مايو»: was once held
    return bool(words("preceded") & set(view.unjoined_before(candidate.spans[0][0], 1)))


def _is_compared_with(view: SentenceView, date: DateMention) -> bool:
    """«في زيادة لافتة عن الشهر السابق»: the time that another one is compared with."""
    before = view.words_before(date.char_start, 4)
    return bool(words("compared") & set(before)) and (before[-1] == "عن" or before[-1] in words("compared"))


def is_base_of_change(view: SentenceView, told: int, date: DateMention) -> bool:
    """«زادت 16 في المائة قياسا بعام 2013», «300 مقارنة مع 200 عام 2013»: of the year compared with what is `told`."""
    if is_base_of_rise(view, date):
        return True
    if told < date.char_start:
        return any(word.key in words("compares_with") for word in view.words_in(told, date.char_start))
    compared = words("compares_with") & set(view.words_before(date.char_start, _COMPARED))
    return bool(compared) and not view.has_barrier(date.char_end, told, ("relative",))  # «بعام 2013 الذي شهد 200 هجوم»


def _is_holy_month(view: SentenceView, date: DateMention) -> bool:
    """«نهاية الشهر الكريم»: of Ramadan, not of the month of publication."""
    known = fold(date.text).split()[-1:] == ["الشهر"]
    return known and bool(words("holy") & set(view.words_after(date.char_end, 1)))


def _is_of_judgement(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أعدم الأربعاء رجل أدين بقتل سائح»: the day of what was done to him for the deed that he was convicted of."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or date.char_end > head or date.since:
        return False
    convicted = [w for w in view.words_in(date.char_end, head) if w.key in words("was_convicted")]
    return bool(convicted) and view.words_between(convicted[-1].end, head) <= _GUILT_REACH


def _is_of_loss(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«استعادة مناطق سقطت بيد التنظيم العام الماضي»: the time that a place was lost, not that it was retaken."""
    if candidate.event_type != "enforcement" or date.char_start < candidate.end:
        return False
    told = view.words_after(candidate.end, view.words_between(candidate.end, date.char_start))
    return bool(words("lost") & set(told[-_LOSS_REACH:]))


def _is_of_sitting(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«محاكمة المتهمين بتفجير المسجد التي انطلقت أمس»: a sitting begins or ends on a day, no attack does.

    «محاكمة … التي تأجلت أمس»: what goes on or is put off is a trial's where one is told.
    """
    if candidate.event_type != "attack" or candidate.verbal or date.char_start < candidate.end:
        return False
    opened = [b.position for b in view.barriers_between(candidate.end, date.char_start) if b.kind == "relative"]
    told = set(view.words_after(opened[-1], 2)) if opened else set()
    tried = any(t.sub_event_type == "trial" and t.char_end <= candidate.start for t in view.triggers)
    return bool(told & (words("opens_sitting") | (words("goes_on_sitting") if tried else frozenset())))


def _is_of_what_is_done_about_it(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«توفي أمس متأثرا بإصابته في هجوم», «لمحت أمس إلى تورط الجماعة في التفجير», «احتفل الأهالي أمس بتحريرها».

    The day of a death of wounds, of a suspicion, of a search for those who did it, of a feast: not that of the deed.
    """
    head = candidate.spans[0][0]
    if (candidate.verbal and len(candidate.spans) == 1) or date.char_end > head or date.basis == "explicit":
        return False
    known = candidate.event_type == "attack" or candidate.definite
    about = [w for w in view.words_in(date.char_end, head) if w.key.removeprefix("و") in words("done_about_deed")]
    if not known or not about or view.words_between(about[-1].end, head) > _ABOUT_REACH:
        return False
    return not any(
        barrier.kind in (*CLAUSES, *_COMMAS, "relative") for barrier in view.barriers_between(about[-1].end, head)
    )


def _is_of_inquiry(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«شكل الوزير أمس لجنة تحقيق في ظروف سقوط المدينة»: the day that an inquiry into it was set up."""
    head = candidate.spans[0][0]
    before = view.words_before(head, _INQUIRY_REACH)
    inquiries = [at for at, key in enumerate(before) if key in words("inquiry")]
    if not inquiries or candidate.verbal or date.char_start > head or "في" not in before[inquiries[-1] + 1 :]:
        return False
    return view.words_between(date.char_end, head) >= len(before) - inquiries[-1]


def _is_of_what_was_looked_into(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«التحقيقات في الجرائم التي شهدتها المملكة الاثنين أسفرت عن القبض على ستة»: the day of what is looked into."""
    asked = [word for word in view.words if word.end <= date.char_start and word.key in words("inquiries")]
    if candidate.event_type != "enforcement" or not asked:
        return False
    if not view.has_barrier(asked[-1].end, date.char_start, ("relative",)):
        return False
    head = candidate.spans[0][0]
    if candidate.sub_event_type == "investigation":
        return candidate.spans[0][1] <= date.char_start
    return date.char_end <= head and bool(words("outcome") & {w.key for w in view.words_in(date.char_end, head)})


def _is_of_what_went_on(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أنهت القوات انتشارها حيث كانت تساند الجيش منذ يناير»: since when something else had been going on."""
    if candidate.event_type != "mission" or not date.since or date.char_start < candidate.end:
        return False
    return bool(words("had_been") & {word.key for word in view.words_in(candidate.end, date.char_start)})


def _is_of_rally(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«الهجوم على الصحيفة ومظاهرات 11 يناير»: the day that a rally or a revolt is named by, joined with «و»."""
    before = view.words_before(date.char_start, 1)
    return date.char_start >= candidate.end and bool(before) and before[0] in words("and_rally")


def _is_of_clause_of_another(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«استعادوا القرى التي كان التنظيم يحتلها مطلع العام», «زعيم الحركة التي أسست عام 1967»."""
    if date.char_start < candidate.end or candidate.sub_event_type == "takeover":
        return False
    opened = [b for b in view.barriers_between(candidate.end, date.char_start) if b.kind == "relative"]
    if not opened:
        return False
    told = {word.key for word in view.words_in(opened[-1].position, date.char_start)}
    if told & words("made_known") and view.words_between(candidate.end, opened[-1].position) >= _OTHER_NOUN:
        return True  # «إيقافهم لصلتهم بالخلية التي سبق الإعلان عنها في 3 أبريل»
    return bool(told & (words("founded") | (words("under_control") if date.precision != "day" else frozenset())))


def _is_of_opening_since(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«ومنذ عزل الرئيس في يوليو 2013، تشهد البلاد تفجيرات»: since when, not when."""
    if candidate.spans[0][0] < date.char_end or date.since:
        return False
    before = [word for word in view.words if word.end <= date.char_start]
    since = next((word for word in reversed(before[-_SINCE:]) if word.key.removeprefix("و") in words("since")), None)
    if since is None or view.words_between(since.end, date.char_start) < 1:
        return False
    if since.start == view.words[0].start and date.char_end < candidate.start:
        return True  # «ومنذ سقوط المدينة في 10 يونيو نفذت الطائرات غارات»
    if candidate.event_type in OF_FORCE and view.words_between(since.end, date.char_start) > 1:
        return view.has_barrier(date.char_end, candidate.spans[0][0], _COMMAS)
    if since.start > view.words[0].start and view.mark_before(since.start) not in _COMMAS:
        return False
    return view.has_barrier(date.char_end, candidate.spans[0][0], COMMAS)
