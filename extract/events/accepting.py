"""Which candidates count: named rules that each turn away one kind of thing that is no event."""

from __future__ import annotations

from datetime import date

from extract.events.candidates import Candidate
from extract.events.dating import DateLink, frames_of
from extract.events.view import SentenceView
from extract.folding import fold
from extract.models import DateMention
from extract.relevance import Relevance

_TALK = ("بحث", "ناقش", "استعرض", "تدارس")
_WITH = frozenset(("مع", "ونظيره", "نظيره", "لدي", "ونظيرته", "خلال"))
_OFFICIALS = frozenset(
    (
        "وزير وزراء رييس روساء مجلس لجنه سفير امين ملك ولي مبعوث منسق قاده مسوولين مسوولون مسوول مفوض ممثل خادم "
        "امير قايد نواب وفد برلمان خبراء دول حكومه تحالف منظمه مدير جامعه اتحاد نايب مستشار مساعد وزيره نظيره ناطق "
        "متحدث اركان عاهل جانبين طرفين بلدين وزاره داخليه خارجيه دفاع مجموعه قمه مقرر هييه قضايي وحدات زعيم مرشد "
        "عاصمه"
    ).split()
)
_COLLECTIVES = frozenset(("وزراء مجلس لجنه قاده روساء قمه دول برلمان خبراء مسوولون وزيران وزيرا رييسان جانبان").split())
_NO_MEETING = frozenset(
    ("رياضي رياضيه كروي المنتخب الدوري فنيه شعريه ادبي زواج العرس اسهم المساهمين المباراه كاس").split()
)
_UNTIL = ("حتي", "لغايه", "وحتي")
_PLURAL_DEFINITE = ("الهجمات", "الاعتداءات", "التفجيرات", "العمليات", "الانفجارات")


def _base(word: str) -> str:
    for prefix in ("وال", "بال", "لل", "ال", "و", "ب", "ل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word


def is_unreal(candidate: Candidate, link: DateLink | None) -> bool:
    """Denied, feared, only possible or spoken of in general."""
    if candidate.blocker == "plot" and candidate.definite:
        return False  # «اتهم بالتخطيط لحادثة المسجد»: it did happen
    if candidate.blocker in ("negation", "cancel", "modal", "maybe", "plot", "feared"):
        return True
    if candidate.blocker == "generic":
        return link is None or link.cost > 3
    if candidate.blocker == "call":
        return candidate.event_type not in ("policy", "meeting") or link is None or link.how == "frame"
    return False


def is_dated_by_another_happening(
    view: SentenceView, candidate: Candidate, link: DateLink, published: date | None
) -> bool:
    """A known attack («منفذ الهجوم») beside the date of something else, or a date that only bounds a state."""
    date = link.date
    if date is None:
        return False
    before = view.words_before(date.char_start, 1)
    if candidate.event_type not in ("policy", "statistic", "funding") and (
        before[-1:] == ("لسنه",) or fold(date.text).startswith("لسنه")
    ):
        return True
    if date.since and candidate.event_type in ("attack", "enforcement", "meeting", "funding"):
        return True
    if candidate.event_type in ("meeting", "mission") and _is_history(date, published):
        return True
    if candidate.event_type in ("attack", "meeting", "enforcement") and _reaches_far_back(
        view, candidate, link, published
    ):
        return True
    if before and before[-1] in _UNTIL and candidate.event_type != "statistic":
        return True
    if candidate.event_type not in ("attack", "enforcement") or not candidate.definite:
        return False
    if candidate.refers and not candidate.verbal:
        return date.char_start < candidate.start or (
            link.cost > _IN_PHRASE and not _in_its_relative_clause(view, candidate, date.char_start)
        )
    if (
        candidate.event_type == "attack"
        and date.char_end <= candidate.start
        and not _opens_sentence(view, date.char_start)
    ):
        return True
    if link.how == "frame":
        return True
    return link.cost > 8 and not _in_its_relative_clause(view, candidate, date.char_start)


def _is_history(when: DateMention, published: date | None) -> bool:
    """Whether a date lies so far back that the sentence tells of history."""
    return published is not None and when.date_start is not None and published.year - when.date_start.year > _HISTORY


_LONG_AGO = 45
_HISTORY = 25


def _reaches_far_back(view: SentenceView, candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """«الأولى منذ عشرة أعوام», «منذ نشوب الحرب قبل أربع سنوات»: the date bounds a state, no happening."""
    when = link.date
    if when is None or when.date_start is None:
        return False
    long_ago = published is not None and (published - when.date_start).days > _LONG_AGO
    if when.rule.startswith("since") and long_ago:
        return True
    if when.char_start < candidate.end:
        return False
    words = [word.key for word in view.words if candidate.end <= word.start < when.char_start]
    return "منذ" in words or "ومنذ" in words


def _opens_sentence(view: SentenceView, position: int) -> bool:
    return view.words_between(view.sentence.char_start, position) <= 2


def _follows_speech(view: SentenceView, position: int) -> bool:
    """Whether a verb of saying stands up to four words before `position`: «أدانت تونس مساء الجمعة …»."""
    return any(
        position - frame.span[1] >= 0 and view.words_between(frame.span[1], position) <= 4 for frame in frames_of(view)
    )


def _in_its_relative_clause(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """Whether a relative clause of the candidate's own holds `position`: «الهجوم الذي استهدف … أمس»."""
    between = view.barriers_between(candidate.start, position)
    return any(b.kind == "relative" for b in between) and all(
        b.kind in ("relative", "،", ",", "(", ")") for b in between
    )


_VAGUE = (
    "الاخيره",
    "موخرا",
    "الايام المقبله",
    "الايام القادمه",
    "الايام القليله",
    "الاسابيع المقبله",
    "الاشهر المقبله",
)
_LONG_VAGUE = 45


def is_vaguely_dated(candidate: Candidate, link: DateLink) -> bool:
    """«في الأيام الأخيرة», «على مدى الأشهر الماضية»: no date for one happening."""
    date = link.date
    if date is None or candidate.event_type in ("statistic", "funding"):
        return False
    words = " ".join(fold(date.text).split())
    if any(word in words for word in _VAGUE) or words.endswith("الاخير"):
        return True
    if (
        candidate.event_type == "enforcement"
        or date.date_start is None
        or date.date_end is None
        or date.since
        or date.basis == "explicit"
    ):
        return False
    return date.precision in ("range", "other") and (date.date_end - date.date_start).days > _LONG_VAGUE


def is_violence_to_come(candidate: Candidate, link: DateLink, published: date | None) -> bool:
    """An attack or arrest dated after publication did not happen; a court's session may be set."""
    if candidate.event_type not in ("attack", "enforcement") or link.date is None or link.date.date_start is None:
        return False
    if candidate.sub_event_type in ("trial", "sentence", "execution", "release", "deportation"):
        return False
    return published is not None and link.date.date_start > published


def is_in_later_clause(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """A date of the main clause does not date what a relative or «after …» clause behind it tells."""
    if link.date is None or link.date.char_end > candidate.start or link.how == "frame":
        return False
    between = view.barriers_between(link.date.char_end, candidate.start)
    return any(b.kind == "relative" or (b.kind == "subordinate" and b.cost <= 2) for b in between)


def is_generic_plural(candidate: Candidate, link: DateLink | None) -> bool:
    """«الهجمات» in general: counted as a happening only with a day right beside it."""
    if candidate.event_type != "attack" or not fold(candidate.text).lstrip("وفبلك").endswith("ات"):
        return False
    definite = any(fold(candidate.text).endswith(word[2:]) for word in _PLURAL_DEFINITE) and candidate.definite
    if link is None or link.date is None:
        return True
    return link.cost > (3 if definite else 9) or link.date.precision not in ("day", "range", "month")


_FARTHEST_NOUN = 12.0
_IN_PHRASE = 8.0
_FARTHEST_VERB = 19.0
_FARTHEST_MEETING = 16.0


_FARTHEST_ALONE = 25.0
_FARTHEST_ACT = 15.0


def is_too_far(view: SentenceView, candidate: Candidate, link: DateLink | None) -> bool:
    """A happening far from the date is mostly another one's neighbour, unless the sentence has but one date."""
    if link is None or link.date is None:
        return False
    if candidate.event_type in ("policy", "mission", "funding"):
        return link.cost > _FARTHEST_ACT
    if len(view.dates) == 1 and not _follows_speech(view, link.date.char_start) and candidate.strength >= 2:
        return link.cost > _FARTHEST_ALONE
    if candidate.event_type == "meeting":
        return not candidate.verbal and link.cost > _FARTHEST_MEETING
    return link.cost > (_FARTHEST_VERB if candidate.verbal else _FARTHEST_NOUN)


def has_officials(view: SentenceView, candidate: Candidate) -> bool:
    """Whether officials or bodies stand near the words of a meeting."""
    reach = (6, 9) if candidate.verbal and len(candidate.spans) == 1 else (14, 22)
    near = (*view.words_before(candidate.start, reach[0]), *view.words_after(candidate.start, reach[1]))
    return any(word in _OFFICIALS or _base(word) in _OFFICIALS for word in near) or any(
        view.distance((actor.char_start, actor.char_end), candidate.spans[0]) <= 14 for actor in view.actors
    )


_PRESS = frozenset(
    (
        "الشرق صحيفه لصحيفه الصحيفه وكاله لوكاله قناه لقناه مراسل الجزيره العربيه اليوم الرياض عكاظ الوطن المدينه "
        "الاقتصاديه برنامج اذاعه لاذاعه موقع"
    ).split()
)


def _officials_beside(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a person of office follows a word of receiving: «استقبال المساعدات» receives nobody."""
    return any(word in _OFFICIALS or _base(word) in _OFFICIALS for word in view.words_after(candidate.spans[0][1], 5))


def is_true_meeting(view: SentenceView, candidate: Candidate) -> bool:
    """People of office met: not a matter discussed in print, a match, a club or a wedding."""
    near = (*view.words_before(candidate.start, 10), *view.words_after(candidate.start, 14))
    if any(word in _NO_MEETING for word in near):
        return False
    if candidate.sub_event_type == "phone_call" and _PRESS & set(view.words_after(candidate.start, 8)):
        return False
    if candidate.sub_event_type == "reception" and not _officials_beside(view, candidate):
        return False
    if candidate.sub_event_type == "talks" and candidate.verbal and any(verb in candidate.rule for verb in _TALK):
        collective = any(_base(word) in _COLLECTIVES for word in view.words_after(candidate.end, 4))
        if not collective and not _WITH & set(view.words_after(candidate.end, 12)):
            return False
    if len(candidate.spans) > 1 and candidate.strength >= 2 and not candidate.definite:
        return True
    return candidate.sub_event_type in ("press_conference", "hearing") or has_officials(view, candidate)


_LEAD = 2


def is_about_security(candidate: Candidate, around: Relevance, whole: Relevance, index: int) -> bool:
    """Whether the sentence and its neighbours, or for meetings the whole text, speak of security."""
    if around.core + around.field > 0:
        return True
    return candidate.event_type == "meeting" and (whole.is_central or (index <= _LEAD and whole.core >= 1))


_COURT = frozenset(
    (
        "محكمه المحكمه متهم متهما متهمين المتهم المتهمين النيابه القاضي القضاء الجنايات بالسجن بالاعدام قاضي قاض "
        "دايره بسجن سجن الدايره"
    ).split()
)


def _in_court(view: SentenceView, candidate: Candidate) -> bool:
    near = (*view.words_before(candidate.start, 8), *view.words_after(candidate.end, 8))
    return any(word in _COURT for word in near)


_SEIZED = frozenset(
    (
        "شبكه الشبكه عصابه مجموعه متورطين مهربين مروجين خليتين "
        "اسلحه متفجرات ذخيره ذخاير مخدرات عناصر عنصر متهم متهما متهمين مطلوب مطلوبين خليه خلايا شخص اشخاص شحنه "
        "كميه كميات عبوه عبوات سياره سيارات احزمه الاسلحه ارهابي ارهابيين مشتبه مبلغ مبالغ وثايق مواد"
    ).split()
)


def _has_seized_thing(view: SentenceView, candidate: Candidate) -> bool:
    """Whether weapons, people or a number follow a noun of seizing, which else means control («ضبط الحدود»)."""
    if any(word in _SEIZED for word in view.words_after(candidate.spans[0][1], 6)):
        return True
    end = candidate.spans[0][1]
    return any(number.char_start >= end and view.words_between(end, number.char_start) <= 5 for number in view.numbers)


_NOT_PEOPLE = frozenset(
    (
        "اطلاق القصف القتال الحرب النار العمليات المفاوضات العمل الدعم الهجمات التنفيذ التدريب البرنامج المشروع "
        "القتل العدوان رحلات رحلاتها الخدمه بث نشاط الدراسه الانشطه المساعدات الرحلات التمويل نزيف التعاون العنف"
    ).split()
)


_NAME_HEADS = frozenset(
    (
        "وحده وحدات غرفه قوات لجنه حي شارع كتيبه لواء قاعه قناه برنامج فيلم كتاب روايه مسلسل جايزه نادي فريق دار "
        "مجله تقرير دراسه فرقه"
    ).split()
)


_RULERS = frozenset("بالرييس بالنظام بنظام بحكم بالحكومه بحكومه بالرييسين برييس الرييس النظام نظام الحكم".split())
_REMAINS = frozenset("جثمان جثامين رفات جثه جثث الجثمان الجثامين".split())


def stops_a_thing(view: SentenceView, candidate: Candidate) -> bool:
    """«إيقاف القصف» stops shelling, it arrests nobody; «دار فجر» is a publisher, no bomber."""
    after = view.words_after(candidate.spans[0][1], 2)
    if candidate.sub_event_type == "arrest" and (_NOT_PEOPLE | _RULERS) & set(after):
        return True
    if candidate.sub_event_type == "deportation" and _REMAINS & set(after):
        return True
    alone = candidate.event_type in ("attack", "enforcement", "mission") and len(candidate.spans) == 1
    if alone and _NAME_HEADS & set(view.words_before(candidate.spans[0][0], 1)):
        return True
    return candidate.sub_event_type == "bombing" and view.words_before(candidate.spans[0][0], 1) in (
        ("دار",),
        ("صلاه",),
        ("عند",),
        ("منذ",),
    )


def is_acceptable(
    view: SentenceView,
    candidate: Candidate,
    link: DateLink | None,
    around: Relevance,
    whole: Relevance,
    published: date | None = None,
) -> bool:
    """Whether `candidate` with its date, if any, is an event of security policy."""
    if is_unreal(candidate, link) or not is_about_security(candidate, around, whole, view.index):
        return False
    if link is not None and is_dated_by_another_happening(view, candidate, link, published):
        return False
    if link is not None and (
        is_vaguely_dated(candidate, link)
        or is_violence_to_come(candidate, link, published)
        or is_in_later_clause(view, candidate, link)
    ):
        return False
    if stops_a_thing(view, candidate):
        return False
    if is_generic_plural(candidate, link) or is_too_far(view, candidate, link):
        return False
    if candidate.event_type == "meeting":
        if not is_true_meeting(view, candidate):
            return False
        return candidate.strength >= 2 or len(candidate.spans) > 1 or (link is not None and link.cost <= 4)
    if candidate.event_type in ("policy", "mission"):
        return link is not None or len(candidate.spans) > 1
    if candidate.sub_event_type == "sentence" and not _in_court(view, candidate):
        return False
    habitual = candidate.event_type == "attack" or (candidate.event_type == "enforcement" and len(candidate.spans) == 1)
    if habitual and candidate.tense == "present":
        return candidate.sub_event_type in ("trial", "sentence")
    if candidate.sub_event_type == "seizure" and not candidate.verbal and not _has_seized_thing(view, candidate):
        return False
    if candidate.strength == 1:
        return link is not None and link.cost <= 6 and around.core > 0
    return True
