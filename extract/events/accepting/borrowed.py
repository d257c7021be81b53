"""A date beside a happening that belongs to another word beside it: an issue of a paper, a deadline, a later clause."""

from __future__ import annotations

from extract.dates.tense import verb_tense
from extract.events.accepting.after_attacks import is_of_what_follows_attack
from extract.events.accepting.days_of_others import is_just_before
from extract.events.days.dating import DateLink, day_of_happening, frames_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_PAPER_REACH = 8
_SET_REACH = 3
_ANNIVERSARY = 5
_YEAR = 366
_NEAR = 3.0
_RESULTS = 2
_PLURAL = 5
_COVERED = 4
_OPINION = 3
_SOURCE = 7
_MARCH = 3
_AT_HEAD = 3
_DATED = 2
_NUMBERED = 4
_COMMAS = (*COMMAS, "؛")


def is_borrowed(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """Whether the date of `link` is another word's, so that it does not date `candidate`."""
    date = day_of_happening(candidate, link)
    if date is None:
        return False
    return (
        _is_issue(view, date)
        or _is_anniversary(view, date)
        or _is_stretch_of_years(candidate, link, date)
        or _is_place_name(view, date)
        or _is_set_for_another(view, candidate, date)
        or _is_of_its_kind_that_year(view, candidate, date)
        or _is_in_clause_of_reason(view, candidate, date)
        or is_of_what_follows_attack(view, candidate, link, date)
        or _is_of_results(view, candidate, date)
        or _is_of_verb_before(view, candidate, date)
        or _is_of_source_before(view, candidate, date)
        or _is_of_taking_office(view, date)
        or _is_likened(view, candidate, date)
        or _is_of_march(view, candidate, date)
        or _opens_next_clause(view, candidate, date)
        or _is_before_known_act(view, candidate, date)
        or bool(words("declares_day") & set(view.words_before(date.char_start, 1)))  # «قرارا باعتبار 6 أغسطس عطلة»
        or _is_of_defending(view, candidate, date)
        or _is_of_opinion(view, candidate, date)
        or (candidate.event_type != "policy" and _is_of_numbered_text(view, date))
        or (
            candidate.event_type != "policy"
            and bool(words("dated_text") & set(view.words_before(date.char_start, _DATED)))
        )
    )


def _is_likened(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«لمثل هذا اليوم»; not «مثل أمس أمام القاضي», a verb of the happening itself."""
    before = view.last_words(date.char_start, 1)
    verbs = {start for start, _ in candidate.spans}
    return bool(before) and before[0].key in words("such_as") and before[0].start not in verbs


def _is_of_numbered_text(view: SentenceView, date: DateMention) -> bool:
    """«المرسوم رقم م/37 وتاريخ 9/3/1428هـ»: the date of a text that has a number."""
    before = view.words_before(date.char_start, _NUMBERED)
    return bool(words("of_date") & set(before[-1:])) and bool(words("number_of_text") & set(before))


def _is_issue(view: SentenceView, date: DateMention) -> bool:
    """«الصحف الصادرة أمس عن تفجير …»: the day of the issue."""
    before = view.words_before(date.char_start, _PAPER_REACH)
    if not words("paper") & set(before):
        return False
    return bool(
        words("issue_out") & set(before[-1:])
        or words("covers") & {word.removeprefix("و") for word in before[-_COVERED:]}
    )


def _is_anniversary(view: SentenceView, date: DateMention) -> bool:
    """«حلت الذكرى العاشرة لهجمات السابع من يوليو»: not of the year of publication."""
    if date.basis == "explicit":
        return False
    return bool(words("anniversary") & set(view.words_before(date.char_start, _ANNIVERSARY)))


def _is_stretch_of_years(candidate: Candidate, link: DateLink, date: DateMention) -> bool:
    """«صنف بين عامي 2006 و2008», «(1868 - 1874)»: too long for one happening; a plan of years has it beside it."""
    if date.date_start is None or date.date_end is None or date.since:
        return False
    if (date.date_end - date.date_start).days <= _YEAR:
        return False
    if candidate.event_type in ("policy", "mission"):
        return date.basis == "explicit" and date.precision != "decade" and link.cost > _NEAR
    return True


def _is_place_name(view: SentenceView, date: DateMention) -> bool:
    """«حي واحد حزيران», «شارع 14 يناير»: a day that a place is named after."""
    if date.basis == "explicit" or date.precision not in ("day", "month"):
        return False
    before = view.words_before(date.char_start, 2)
    if len(before) == 2 and before[1] in words("number_in_name"):
        return before[0] in words("named_after_day")
    if date.rule == "weekday" and words("named_after_weekday") & set(before[-1:]):
        return True  # «سوق الجمعة», «وادي الخميس»
    return date.text[:1].isdigit() and bool(words("named_after_day") & set(before[-1:]))


def _is_set_for_another(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«رفع حالة التأهب مع اقتراب موعد الافتتاح المحدد له يوم 6 أغسطس»: the day that something else is set for."""
    if candidate.event_type == "meeting" or candidate.sub_event_type in ("trial", "sentence", "execution"):
        return False
    if candidate.event_type == "policy" and words("expires") & set(view.words_before(date.char_start, 2)):
        return candidate.end <= date.char_start  # «حالة الطوارئ التي تنتهي في منتصف يناير»
    if date.char_start < candidate.end or candidate.tense == "future":
        return False
    before = view.words_before(date.char_start, _SET_REACH)
    return bool(words("set_for") & {word.removeprefix("و") for word in before})


def _is_of_its_kind_that_year(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«الهجوم الأكثر دموية لهذا العام», «مهرجان الصيف لهذا العام»: the year of what the «ل» joins it to."""
    if candidate.event_type not in OF_FORCE or date.precision not in ("year", "month"):
        return False
    at = date.char_start - view.sentence.char_start
    joined = view.folded[at - 1 : at] == "ل" or view.folded.startswith(("لهذا ", "لعام ", "للعام "), at)
    return joined and date.char_start >= candidate.end


def _is_in_clause_of_reason(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«يأتي وصول القوات بعد أن أعادت … في 22 يوليو فتح المطار»: a date of the clause that «بعد أن» opens."""
    if candidate.verbal or date.char_start < candidate.end or is_just_before(view, candidate, date):
        return False
    between = view.barriers_between(candidate.end, date.char_start)
    for barrier, following in zip(between, between[1:], strict=False):
        joined = view.words_between(barrier.position, following.position) <= 1
        if barrier.kind == "subordinate" and following.kind == "complement" and joined:
            return True
    return False


def _is_of_results(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«بدأت في الأيام الماضية مفاعيل زيارة … ولقائه الرئيس»: the time of what came of it."""
    head = candidate.spans[0][0]
    if candidate.event_type != "meeting" or date.char_end > head:
        return False
    result = next((w for w in view.words if date.char_end <= w.start < head and w.key in words("comes_of")), None)
    if result is None:
        return False
    near = view.words_between(result.end, head) <= _RESULTS
    return near or not any(b.cost > 1 and b.kind != "-" for b in view.barriers_between(result.end, head))


def _is_of_verb_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«المقاتلون الذين تدربوا في إطار البرنامج، اجتازوا قبل أسبوعين الحدود»: the day of the verb right before it."""
    if (candidate.verbal and len(candidate.spans) == 1) or date.char_start < candidate.end:
        return False
    last = next((word for word in reversed(view.words) if word.end <= date.char_start), None)
    if last is None or last.start < candidate.end or view.words_between(last.end, date.char_start):
        return False
    if not last.key.endswith("وا") or len(last.key) < _PLURAL:
        return False
    between = view.barriers_between(candidate.end, last.start)
    return any(b.kind in COMMAS for b in between) and view.words_between(candidate.end, last.start) >= 1


def _is_of_source_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«قتل 30 أول أمس، بحسب ما أفادت مصادر أمس، في هجمات …»: the day of the source, once the news has its own."""
    if candidate.start < date.char_end or not any(other.char_end < date.char_start for other in view.dates):
        return False
    return bool(words("according_to") - {"كما"} & set(view.words_before(date.char_start, _SOURCE)))


def _is_of_taking_office(view: SentenceView, date: DateMention) -> bool:
    """«تعهد بإغلاق السجن عند توليه منصبه في يناير 2009»: the time that somebody took office."""
    return bool(words("took_office") & set(view.words_before(date.char_start, _SET_REACH)))


def _opens_next_clause(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«ثم يلتقي نظيره، وفي يوم الثلاثاء أشعل …»: the day that the next clause opens with, its verb right behind."""
    if date.char_start < candidate.end:
        return False
    commas = [b.position for b in view.barriers_between(candidate.end, date.char_start) if b.kind in _COMMAS]
    if not commas or view.words_between(commas[-1], date.char_start) > 1:
        return False
    opening = next((word.key for word in view.words if word.start > commas[-1]), "")
    behind = next((word for word in view.words if word.start >= date.char_end), None)
    if behind is None or not opening.startswith("و"):
        return False
    told = any(t.char_start == behind.start and t.pos == "verb" and t.tense == "past" for t in view.triggers)
    return told or verb_tense(behind.key) == "past"


def _is_before_known_act(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«الخطاب الذي ألقاه يوم السبت رغم الاتفاق الذي أبرمته بلاده»: a known act that only the clause behind it tells."""
    head = candidate.spans[0][0]
    if candidate.event_type != "policy" or date.char_end > head or not candidate.definite:
        return False
    helpers = [start for start, _ in candidate.spans[1:]]
    if not helpers or min(helpers) < head:
        return False
    if view.words_between(view.sentence.char_start, date.char_start) > _AT_HEAD:
        return True
    return any(  # «رحبت المنظمة أمس بالاتفاق الذي توصلت إليه الأطراف»
        not frame.announces and not frame.tells and frame.span[1] <= date.char_start for frame in frames_of(view)
    )


def _is_of_march(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أطلقت الحملة لتنظيم مسيرة شعبية غدا»: the day of the march."""
    if candidate.event_type not in ("policy", "mission"):
        return False
    return bool(words("march") & set(view.words_before(date.char_start, _MARCH)))


def _is_of_defending(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«بدأ الوزير حملة اليوم للدفاع عن الاتفاق الذي أبرمته بلاده»: the day of what is done about an act."""
    head = candidate.spans[0][0]
    if candidate.event_type != "policy" or date.char_end > head or any(s[0] < head for s in candidate.spans[1:]):
        return False
    return bool(words("deals_with") & set(view.words_before(head, 2)))


def _is_of_opinion(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«في خطبه خلال اليومين الماضيين، وانتقد فيها جريمة الحرق»: the object of a verb of opinion behind a date."""
    known = candidate.definite or " ال" in candidate.text
    if candidate.event_type not in OF_FORCE or (candidate.verbal and len(candidate.spans) == 1) or not known:
        return False
    for frame in frames_of(view):
        if frame.announces or frame.tells or not date.char_end <= frame.span[0] < candidate.start:
            continue
        near = view.words_between(frame.span[1], candidate.spans[0][0]) <= _OPINION
        if near and not view.has_barrier(frame.span[1], candidate.start, ("complement",)):
            return True
    return False
