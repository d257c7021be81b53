"""A date that stays in its own clause or phrase: what another clause beside it tells has no such day."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from extract.dates.tense import verb_tense
from extract.events.accepting.comes_after import is_of_what_it_comes_after, is_of_what_was_later
from extract.events.accepting.days_of_parts import is_time_of_part
from extract.events.accepting.deeds_of_taken import is_of_attack_judged, is_of_deed_of_taken, is_since_when_held
from extract.events.accepting.sites_visited import is_day_of_visit
from extract.events.days.dating import LONG, DateLink, day_of_happening
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import CLAUSES, COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention
from extract.relevance import relevance_of

_COMMAS = (*COMMAS, "؛")
_OPENING = 3
_BESIDE = 2
_COUNTED_REACH = 5
_OTHER_DEED = 2
_PAPER_REACH = 40
_STEP = 3
_PROGRAMME = 2
_VERB_OF_ITS_OWN = 3
_CHARGE_REACH = 8
_TAKEN = ("arrest", "detention", "sentence", "charge", "trial", "release")


def _is_of_what_is_set(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«التقى الوزير الجنود، ومن المقرر أن يغادر اليوم»: the day of what is to come, behind what was done."""
    if not candidate.verbal or candidate.tense != "past" or when.char_start < candidate.end:
        return False
    behind = [word.key for word in view.words_in(candidate.end, when.char_start)]
    return any(one in words("of_what_is_set") and two in words("was_expected") for one, two in pairwise(behind))


def _is_counted_from(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«بعد يومين فقط من هجوم أسفر عن مقتل خمسة»: what the days are counted from, with all that is told of it."""
    if when.rule != "after_duration" or candidate.start < when.char_end:
        return False
    between = view.words_between(when.char_end, candidate.start)
    if words("only_one") & set(view.words_after(when.char_end, 1)) and between <= _BESIDE:
        return True
    return not candidate.verbal and not view.has_barrier(when.char_end, candidate.start, _COMMAS)


def _is_days_after_it(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«بعد يومين من تفجير في عدن، شن الطيران أمس غارات»: the day of what came those days after, behind a comma."""
    head, end = candidate.spans[0]
    if candidate.event_type not in OF_FORCE or view.is_verb_at(head) or when.char_start < end:
        return False
    before = view.words_before(head, _COUNTED_REACH)
    counted = {"بعد", "وبعد"} & set(before) and (words("unit_day") | words("unit_week")) & set(before)
    if not counted or before[-1] not in ("من", "علي"):
        return False
    return view.has_barrier(end, when.char_start, COMMAS)


def _is_behind_since(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«في أول رحلة منذ أحداث المدينة الإرهابية رست الباخرة اليوم»: the day of what happens after the known one."""
    if candidate.event_type not in OF_FORCE or (candidate.verbal and len(candidate.spans) == 1):
        return False
    if when.char_start < candidate.end or when.precision != "day" or when.since:
        return False
    if not words("since") & set(view.words_before(candidate.spans[0][0], 1)):
        return False
    if words("in_place") & set(view.words_before(when.char_start, 1)):
        return False  # «منذ اجتياحها العاصمة في 21 سبتمبر»
    relative = view.has_barrier(candidate.end, when.char_start, ("relative", "second_relative"))
    return not relative and view.words_between(candidate.end, when.char_start) > _BESIDE


def _is_before_further_clause(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«مطلوب لمشاركته في أحداث البلدة عام 2014، كما أوقفت القوات …»: a month or year stays before «، كما»."""
    if candidate.event_type == "policy" and candidate.end <= when.char_start:
        return _has_further_clause(view, candidate.end, when.char_start)  # «وافق على اتفاق، لكن … العقد المقبل»
    if when.precision not in LONG or when.char_end > candidate.start or _opens_sentence(view, when):
        return False
    return _has_further_clause(view, when.char_end, candidate.start)


def _has_further_clause(view: SentenceView, first: int, last: int) -> bool:
    return any(
        barrier.kind == "subordinate"
        and words("further_clause") & set(view.words_after(barrier.position, 1))
        and view.mark_before(barrier.position) in _COMMAS
        for barrier in view.barriers_between(first, last)
    )


def _is_before_and_when(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«نسف المبنى في يناير 1949 وعندما قبض على منفذه …»: «and when» opens what came after."""
    if when.char_end > candidate.start:
        return False
    return any(
        words("and_when") & set(view.words_after(barrier.position, 1))
        for barrier in view.barriers_between(when.char_end, candidate.start)
    )


def _is_while_going_on(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«سيطروا على المبنى أمس، فيما تجري القوات مفاوضات»: what goes on meanwhile has no day."""
    if candidate.event_type != "meeting" or when.char_end > candidate.start:
        return False
    for barrier in view.barriers_between(when.char_end, candidate.start):
        opened = view.words_after(barrier.position, 2)
        if len(opened) == 2 and opened[0] in words("further_clause") and opened[1] in words("goes_on"):
            return True
    return False


def _is_of_arrival(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«تعقد القمة وسط تشديد أمني عند هبوط الطائرة السبت وإقلاعها الأحد»: days of the landing."""
    if candidate.event_type != "meeting" or when.char_start < candidate.end:
        return False
    behind = view.words_in(candidate.end, when.char_start)
    return any(
        word.key in words("upon") and following.key in words("coming_and_going") for word, following in pairwise(behind)
    )


def _is_of_deed_behind_this_act(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«بموازاة موافقتها على هذا الاتفاق، وأجرت تجربة عام 2006»: told before, with its own day; «خرق الاتفاق»."""
    if candidate.event_type != "policy" or when.char_start < candidate.spans[0][1]:
        return False
    before = set(view.words_before(candidate.spans[0][0], 1))
    if words("breach") & before:
        return view.words_between(candidate.spans[0][1], when.char_start) >= _OTHER_DEED
    if not words("this_one") & before:
        return False
    return any(barrier.cost >= 2 for barrier in view.barriers_between(candidate.spans[0][1], when.char_start))


def _is_year_of_verb_before(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«رسب هذه السنة وتمت إحالته على المحكمة»: the year of what is told before a new clause."""
    if candidate.event_type not in OF_FORCE or when.precision not in ("year", "month") or when.basis != "relative":
        return False
    if when.char_end > candidate.start or _opens_sentence(view, when):
        return False
    between = {word.key for word in view.words_in(when.char_end, candidate.start)}
    clause = view.has_barrier(when.char_end, candidate.start, ("clause",))
    return clause or bool(words("and_was_done") & between)


def _is_time_of_what_he_is_charged_with(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«اعتقل بتهمة القتال في سوريا عام 2013، وأفرج عنه»: a year within the charge is not that of what follows."""
    if candidate.event_type not in OF_FORCE or not candidate.verbal or when.precision not in ("year", "month"):
        return False
    if when.char_end > candidate.start:
        return False
    charges = [w for w in view.words_in(view.sentence.char_start, when.char_start) if w.key in words("accused_of")]
    if not charges or view.barriers_between(charges[-1].end, when.char_start):
        return False
    return view.words_between(charges[-1].end, when.char_start) <= _CHARGE_REACH


def _is_of_considered_paper(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«بعد النظر في قرار المجلس رقم 84 وتاريخ 8/7/1436هـ، وافق المجلس على الاتفاقية»: the date of the older paper."""
    if candidate.event_type != "policy" or not words("and_dated") & set(view.words_before(when.char_start, 1)):
        return False
    before = [word.key.lstrip("وب") for word in view.words if word.end <= when.char_start]
    return bool(words("considered") & set(before[-_PAPER_REACH:]))


def _is_of_approved_paper(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """«وافق مجلس الوزراء على اتفاقية التراث التي أقرها مؤتمر اليونسكو في 2001»: an older paper, not of security."""
    if candidate.event_type not in ("meeting", "policy") or when.basis != "explicit":
        return False
    before = [word.key for word in view.words if word.end <= candidate.spans[0][0]][-_PAPER_REACH:]
    cabinet = any(one == "مجلس" and two == "الوزراء" for one, two in pairwise(before))
    told = relevance_of(view.sentence.text)
    return cabinet and bool(words("approves") & {*before, *(key[1:] for key in before)}) and told.core + told.field == 0


def _is_of_programme(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«استعراض العمليات خلال اليوم السابق وبرامج اليوم التالي»: the days of what was gone through."""
    if date.rule != "anchored_period" or date.precision != "day":
        return False
    beside = (*view.words_before(date.char_start, _PROGRAMME), *view.words_after(date.char_end, 1))
    if words("schedule") & {key.removeprefix("و") for key in beside}:
        return True
    between = view.barriers_between(candidate.end, date.char_start)
    return any(b.kind == "subordinate" and b.cost > 2 for b in between)


def _is_told_by_another(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«ليلة الجمعة التي سبقت التفجير», «يوم السبت الذي تلا العيد»: a weekday near another happening."""
    if date.rule not in ("weekday", "weekday_pair"):
        return False
    which, near = (*view.words_after(date.char_end, 2), "", "")[:2]
    return which in words("relative_pronoun") and near in words("comes_before_or_after")


def _is_of_step_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«زيارة العاصمة بعد التوقيع على الاتفاق في 14 يوليو»: a day of the calendar within the phrase of «after»."""
    if candidate.event_type in OF_FORCE or candidate.verbal or date.char_start < candidate.end:
        return False
    if date.rule != "day_month" or len(candidate.spans) > 1:
        return False
    opened = [
        b.position
        for b in view.barriers_between(candidate.end, date.char_start)
        if b.kind == "subordinate" and words("after_which") & set(view.words_after(b.position, 1))
    ]
    return bool(opened) and view.words_between(opened[0], date.char_start) > _STEP


def _is_year_of_what_is_behind(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وصل الوزير إلى العاصمة لتفعيل عقود أبرمت عام 2012»: a year right behind a later verb is that verb's."""
    if candidate.event_type != "meeting" or not candidate.verbal or date.precision not in ("month", "year"):
        return False
    if date.char_start < candidate.end or len(candidate.spans) > 1:
        return False
    behind = [word for word in view.words_in(candidate.end, date.char_start) if not view.in_date(word)]
    past = {trigger.char_start for trigger in view.triggers if trigger.pos == "verb" and trigger.tense == "past"}
    return any(
        (word.start in past or verb_tense(word.key) == "past") and not word.key.startswith("و")
        for word in behind[_VERB_OF_ITS_OWN:]
    )


def _is_of_verb_behind_clause(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«الرجل الذي اعتقل في تركيا أعيد إلى بلاده في مارس»: the day of the main verb, behind the clause of the man."""
    if candidate.sub_event_type not in _TAKEN or not candidate.verbal or date.char_start < candidate.end:
        return False
    had = words("it_was") | words("perfective")
    before = [key for key in view.words_before(candidate.spans[0][0], _STEP) if key not in had]
    if not before or before[-1] not in words("relative_pronoun"):
        return False
    if view.has_barrier(candidate.end, date.char_start, (*CLAUSES, "relative", "second_relative", "subordinate")):
        return False
    behind = [word for word in view.words_in(candidate.end, date.char_start) if not view.in_date(word)]
    return any(word.key in words("then_did") for word in behind)


def _is_of_crime_before_attempt(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أدين بقتل معلم في مارس ومحاولة تفجير مدرسة»: the month of the crime before it."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or date.char_end > head or view.words_between(date.char_end, head):
        return False
    first = view.words_after(head, 1)
    joined = view.letter_before(head) == "و" or (first and first[0].startswith("و"))
    attempt = bool(words("trying_to") & {key.removeprefix("و") for key in first})
    return (
        bool(joined)
        and attempt
        and bool(words("charged_with") & {word.key for word in view.words if word.end <= date.char_start})
    )


def _is_all_the_time_since(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«في لقاءاته، خصوصا بعد 11 سبتمبر 2001»: a time from which on something was so, above all."""
    before = view.words_before(date.char_start, 2)
    return len(before) > 1 and before[1] in words("from_then_on") and before[0] in words("above_all")


def _opens_sentence(view: SentenceView, when: DateMention) -> bool:
    return view.words_between(view.sentence.char_start, when.char_start) <= _OPENING


ClauseRule = Callable[[SentenceView, Candidate, DateMention], bool]
_CLAUSE_RULES: tuple[ClauseRule, ...] = (
    _is_days_after_it,
    is_of_what_it_comes_after,
    is_of_what_was_later,
    _is_behind_since,
    _is_before_further_clause,
    _is_before_and_when,
    _is_while_going_on,
    _is_of_arrival,
    _is_of_deed_behind_this_act,
    _is_year_of_verb_before,
    _is_time_of_what_he_is_charged_with,
    _is_of_considered_paper,
    _is_of_approved_paper,
    _is_counted_from,
    _is_of_what_is_set,
    _is_of_programme,
    _is_told_by_another,
    _is_of_step_before,
    _is_year_of_what_is_behind,
    _is_of_verb_behind_clause,
    _is_of_crime_before_attempt,
    _is_all_the_time_since,
    is_of_deed_of_taken,
    is_of_attack_judged,
    is_since_when_held,
    is_day_of_visit,
    is_time_of_part,
)


def is_day_of_other_clause(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether the date of `link` belongs to a clause or phrase that `candidate` does not stand in."""
    when = day_of_happening(candidate, link)
    return when is not None and any(rule(view, candidate, when) for rule in _CLAUSE_RULES)
