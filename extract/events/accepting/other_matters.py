"""Acts that are of another matter though a word of security names them: a penalty, a party, a hall closed to people."""

from __future__ import annotations

from collections.abc import Callable

from extract.events.accepting.no_policies import NO_POLICY
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.court_orders import is_court_order, ordered_by_court
from extract.events.kinds.sides import is_one_of
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold
from extract.models import DateMention
from extract.relevance import relevance_of

_SCENE_REACH = 6
_SEARCHES = ("raid",)
_POWERS = ("arrest", "raid", "search", "detention", "deportation", "closure")
_POWER_REACH = 5
_PARTED = ("complement", "relative", "clause", "speech", "،", "؛", ":")
_STOPPING = ("يقاف", "وقف")
_STOPPED = ("ها", "ه")
_RESUMED_REACH = 14
_NAMED_REACH = 2
_KIN_REACH, _CALLER_REACH = 3, 7
_WOUNDED_REACH = 3
_OFFENCE_REACH = 12
_OFFENCE_BEFORE = 8
_AIMING = "استهدف"
_BRAWL_REACH = 16
_REFERRED_REACH = 12
_REMNANT_REACH = 7
_TOPPLING = "طاح"
_TOPPLED_REACH = 6
_TOPPLER, _TOPPLER_BEFORE = 2, 3
_FORCEFUL = ("attack", "enforcement")


def _is_name_of_party(view: SentenceView, candidate: Candidate) -> bool:
    """«مقر المؤتمر الشعبي العام»: a party or an assembly that is called a congress."""
    behind = view.words_after(candidate.spans[0][1], 2)
    if candidate.sub_event_type != "conference" or not candidate.definite or not behind:
        return False
    return behind[0] in words("of_party") or (behind[0] == "الوطني" and behind[1:] == ("العام",))


def _is_of_the_dead(view: SentenceView, candidate: Candidate) -> bool:
    """«وصل عدد الجثامين إلى 42 بينهم 28 عسكريا»: soldiers who are counted among the dead, not sent anywhere."""
    if candidate.sub_event_type != "deployment":
        return False
    head = candidate.spans[0][0]
    counted = any(number.char_start < head <= number.char_end + 2 for number in view.numbers)
    return counted and any(word.key in words("dead_body") for word in view.words if word.end <= head)


def _is_of_the_wounded(view: SentenceView, candidate: Candidate) -> bool:
    """«إرسال ستة من جرحى القوات»: the wounded are sent away, no troops."""
    return candidate.sub_event_type == "deployment" and bool(
        words("wounded_men") & set(view.words_before(candidate.spans[0][0], _WOUNDED_REACH))
    )


def _is_welcome_on_arrival(view: SentenceView, candidate: Candidate) -> bool:
    """«وصل الأمير أمس وفي استقباله أمير المنطقة»: who stood at the airport; the visit tells it."""
    before = set(view.unjoined_before(candidate.spans[0][0], 1))
    return candidate.sub_event_type == "reception" and not candidate.verbal and "في" in before


def _is_big_affair(view: SentenceView, candidate: Candidate) -> bool:
    """«طال النزاع البلاد في عملية كبيرة»: big, but nobody of the forces there who carries it out."""
    if candidate.sub_event_type != "raid" or not candidate.rule.endswith("عمليه كبيره"):
        return False
    known = words("force")
    return not any(is_one_of(word.key, known) or is_one_of("ال" + word.key, known) for word in view.words)


def _is_gathering_of_party(view: SentenceView, candidate: Candidate) -> bool:
    """«قال على هامش اجتماع محلي», «خلال اجتماع شعبي للحزب»: a party among its own people."""
    if candidate.sub_event_type not in ("meeting", "conference", "talks") or candidate.definite:
        return False
    if not words("at_gathering") & set(view.words_before(candidate.spans[0][0], 1)):
        return False
    return bool(words("of_own_people") & set(view.words_after(candidate.spans[0][1], 1)))


def _is_office_at_gathering(view: SentenceView, candidate: Candidate) -> bool:
    """«مصر رئيسة القمة العربية», «رئيس المؤتمر»: who holds an office, with nothing that says it was held."""
    if candidate.verbal or len(candidate.spans) > 1 or not candidate.definite:
        return False
    head, end = candidate.spans[0]
    if not words("office_at_it") & set(view.words_before(head, 1)):
        return False
    return not any(0 <= view.words_between(end, date.char_start) <= _NAMED_REACH for date in _dates_behind(view, end))


def _dates_behind(view: SentenceView, position: int) -> list[DateMention]:
    return [date for date in view.dates if date.char_start >= position]


def _is_private_call(view: SentenceView, candidate: Candidate) -> bool:
    """«تلقى اتصالا من والده», «من مجهول»: no call of office; «من أخيه الرئيس» is how heads of state speak."""
    if candidate.sub_event_type != "phone_call":
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _CALLER_REACH)
    in_office = any({key, without_prefix(key)} & words("official") for key in behind)
    return not in_office and bool(words("private_caller") & set(behind[:_KIN_REACH]))


def _is_aid_that_reaches(view: SentenceView, candidate: Candidate) -> bool:
    """«ضمت القافلة الإغاثية مواد غذائية واستهدفت ثلاث مديريات»: whom aid or a course is meant for."""
    if candidate.sub_event_type != "attack" or not candidate.verbal or _AIMING not in fold(candidate.text):
        return False
    if any(t.event_type in _FORCEFUL and t.char_start != candidate.spans[0][0] for t in view.triggers):
        return False
    return any(word.key in words("aid_given") for word in view.words if word.end <= candidate.start)


def _is_blast_in_words(view: SentenceView, candidate: Candidate) -> bool:
    """«تعهد بتفجير مفاجأة», «هجمات مرتدة»: figures of speech."""
    if candidate.sub_event_type not in ("bombing", "attack"):
        return False
    return bool(words("blown_in_words") & set(view.undated_words_after(candidate.spans[0][1], 1)))


def _is_of_common_offence(view: SentenceView, candidate: Candidate) -> bool:
    """«توقيفه بسبب القيادة تحت تأثير الكحول»: an offence of everyday life."""
    if candidate.sub_event_type not in ("arrest", "charge", "trial", "sentence", "release"):
        return False
    near = view.words_after(candidate.spans[0][1], _OFFENCE_REACH)
    if candidate.sub_event_type == "charge":  # «ملفات حادثة التحرش، وتمت إحالتها»
        near = (*view.words_before(candidate.start, _OFFENCE_BEFORE), *near)
    if words("common_offence") & set(near) and relevance_of(" ".join(near)).core == 0:
        return True
    return relevance_of(view.sentence.text).core == 0 and _is_named_as_offence(view)


def _is_named_as_offence(view: SentenceView) -> bool:
    """«في قضية الكسب غير المشروع», «بتهمة تعاطي المخدرات», «واقعة التحرش»: what the whole sentence is about."""
    return any(
        {word.key, without_prefix(word.key)} & words("names_offence")
        and words("common_offence") & {following.key for following in view.words[at + 1 : at + 1 + _NAMED_REACH]}
        for at, word in enumerate(view.words)
    )


def _is_scene(view: SentenceView, candidate: Candidate) -> bool:
    """«أثناء قيام القوات بتمشيط المنطقة انفجرت عبوة»: what forces were doing when they were attacked."""
    if candidate.verbal or candidate.sub_event_type not in (*_SEARCHES, "operation", "patrol"):
        return False
    before = view.words_before(candidate.spans[0][0], _SCENE_REACH)
    doing = [at for at, key in enumerate(before) if key in words("in_doing")]
    if not doing or not doing[-1] or before[doing[-1] - 1].removeprefix("و") not in words("while_doing"):
        return False
    return any(
        trigger.event_type == "attack" and trigger.pos == "verb" and trigger.char_start > candidate.end
        for trigger in view.triggers
    )


def _is_tightening(view: SentenceView, candidate: Candidate) -> bool:
    """«تشديدا لعمليات التفتيش», «تكثيف المداهمات»: more searches from now on, not one of them."""
    if candidate.sub_event_type not in _SEARCHES or candidate.verbal:
        return False
    return bool(words("tightening") & set(view.words_before(candidate.spans[0][0], 1)))


def _is_power(view: SentenceView, candidate: Candidate) -> bool:
    """«صلاحيات موسعة للتفتيش والاعتقال», «حق التوقيف»: what forces may do, not what they did."""
    if candidate.sub_event_type not in _POWERS:
        return False
    head = candidate.spans[0][0]
    near = view.words_before(head, _POWER_REACH)
    at = next((i for i in range(len(near) - 1, -1, -1) if near[i] in words("powers")), None)
    if at is None:
        return False
    start = [word.start for word in view.words if word.start < head][at - len(near)]
    return not view.has_barrier(start, head, _PARTED)


def _is_resumed(view: SentenceView, candidate: Candidate) -> bool:
    """«تم إيقافها أمس ثم استأنفت رحلاتها»: what is taken up again was stopped, nobody was arrested."""
    if candidate.sub_event_type != "arrest":
        return False
    end = candidate.spans[0][1]
    stopped = any(
        word.key.endswith(_STOPPED) and any(stem in word.key for stem in _STOPPING)
        for word in view.words
        if candidate.start <= word.start < candidate.end
    )
    return stopped and bool(words("resumes") & {w.lstrip("وف") for w in view.words_after(end, _RESUMED_REACH)})


def _is_brawl(view: SentenceView, candidate: Candidate) -> bool:
    """«اشتبك محتجون مع متظاهرين», «اشتباكات بين أنصار الحزبين»: people of two opinions, and no forces among them."""
    if candidate.sub_event_type != "clash":
        return False
    end = candidate.spans[0][1]
    near = {key.lstrip("وبل") for key in (*view.words_before(candidate.start, 3), *view.words_after(end, _BRAWL_REACH))}
    armed = words("force") | words("attacker") | words("armed_group") | words("fighter") | words("defenders")
    return bool(words("of_rally") & near) and not any(key in armed or "ال" + key in armed for key in near)


def _is_order_of_court(view: SentenceView, candidate: Candidate) -> bool:
    """«أمرت محكمة بكشف طبي على المتهم»: what a court orders is neither custody nor a release, a warrant, a verdict."""
    return is_court_order(candidate) and not ordered_by_court(view, candidate)


def _is_handed_to_police(view: SentenceView, candidate: Candidate) -> bool:
    """«أحيل الشاب على وحدة مكافحة الإرهاب», «إحالتهم إلى إدارة البحث»: handed on among the police, not charged."""
    if candidate.sub_event_type != "charge":
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _REFERRED_REACH)
    at = next((at for at, key in enumerate(behind) if key in words("toward") or key in words("against")), None)
    if at is None or not words("investigating_unit") & set(behind[at + 1 : at + 2]):
        return False
    return not any(key.removeprefix("و") in words("prosecutor") for key in behind[at + 2 :])


def _is_toppled(view: SentenceView, candidate: Candidate) -> bool:
    """«أطاحت الاحتجاجات بالرئيس», «الثورة التي أطاحت بنظامه»: a ruler who falls is not arrested."""
    if candidate.sub_event_type != "arrest" or _TOPPLING not in candidate.rule:
        return False
    start, end = candidate.spans[0]
    told = view.undated_words_after(end, _TOPPLED_REACH)
    beside = (*told[:_TOPPLER], *view.words_before(start, _TOPPLER_BEFORE))
    risen = any(key.removeprefix("ال") in words("uprising") for key in beside)
    return risen or bool(words("toppled") & set(told))


def _is_of_remnants(view: SentenceView, candidate: Candidate) -> bool:
    """«انفجار لغم من مخلفات الحرب», «مخلفات القصف»: what an old war left behind goes off, nobody attacks."""
    start, end = candidate.spans[0]
    remnants = words("remnants")
    before = _REMNANT_REACH if candidate.sub_event_type == "killing" else 1
    return bool(remnants & {*view.words_before(start, before), *view.undated_words_after(end, _REMNANT_REACH)})


MatterRule = Callable[[SentenceView, Candidate], bool]
_RULES_OF: dict[str, tuple[MatterRule, ...]] = {
    "policy": NO_POLICY,
    "mission": (
        _is_of_the_dead,
        _is_of_the_wounded,
    ),
    "meeting": (
        _is_name_of_party,
        _is_gathering_of_party,
        _is_office_at_gathering,
        _is_private_call,
        _is_welcome_on_arrival,
    ),
    "attack": (
        _is_aid_that_reaches,
        _is_blast_in_words,
        _is_of_remnants,
    ),
    "enforcement": (
        _is_of_common_offence,
        _is_big_affair,
        _is_scene,
        _is_tightening,
        _is_power,
        _is_resumed,
        _is_brawl,
        _is_order_of_court,
        _is_handed_to_police,
        _is_toppled,
        _is_of_remnants,
    ),
}


def is_of_other_matter(view: SentenceView, candidate: Candidate) -> bool:
    """Whether `candidate`, by one of the rules of its type, is something else than the deed that its word names."""
    return any(rule(view, candidate) for rule in _RULES_OF.get(candidate.event_type, ()))
