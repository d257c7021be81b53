"""Words of policy that name no act of policy: a penalty, an article that is cited, an arrangement for a visit."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold
from extract.relevance import is_civil, is_outside, relevance_of

_ARTICLE_REACH = 4
_ENTRY_REACH = 2
_LAW_REACH = 6
_CONSIDERED_REACH = 3
_REFUSED_REACH = 6
_AMID_REACH = 14
_HONOUR_REACH = 9
_VIEW_REACH = 6
_THAT_REACH = 10
_STAFF_REACH = 2
_QUOTES = ("«", "“", '"')
_CITED = ("agreement", "law", "decree", "memorandum", "resolution")
_ALLOWED = ("approval", "measures")
_OF_ANY_FIELD = ("law", "bill", "resolution", "decree", "strategy", "initiative", "measures")
_AGREED = ("agreement", "memorandum")
_FIELD_REACH = 80
_PACT_REACH, _PACT_BESIDE = 3, 9


def _is_penalty(view: SentenceView, candidate: Candidate) -> bool:
    """«عقوبة الإعدام», «عقوبات بالسجن»: what a court may impose on a man, no sanction."""
    if candidate.sub_event_type not in ("sanctions", "penalties"):
        return False
    return bool(words("penalty") & set(view.words_after(candidate.spans[0][1], 1)))


def _is_cited_article(view: SentenceView, candidate: Candidate) -> bool:
    """«بموجب البند الرابع من معاهدة الحلف بعد غد»: an act that is only cited; with its own year it is told."""
    if candidate.sub_event_type not in _CITED:
        return False
    head, end = candidate.spans[0]
    if not words("article_of_act") & set(view.words_before(head, _ARTICLE_REACH)):
        return False
    behind = [date for date in view.dates if date.char_start >= end]
    return not any(date.basis == "explicit" for date in behind)


def _is_entry_of_a_hall(view: SentenceView, candidate: Candidate) -> bool:
    """«منع أنصاره دخول العاصمة», «دخول القصر»: no ban on entering a country."""
    entered = fold(candidate.text)
    if candidate.sub_event_type != "sanctions":
        return False
    if entered not in words("entering"):
        return entered.removesuffix("ها").removesuffix("ه") in words("entering")  # «منعهم من دخولها»
    return bool(words("hall") & set(view.words_after(candidate.spans[0][1], _ENTRY_REACH)))


def _is_of_followers(view: SentenceView, candidate: Candidate) -> bool:
    """«منعت أنصار الحزب من التجمع»: people are kept out, the party is not banned."""
    if candidate.sub_event_type != "designation":
        return False
    return bool(words("followers") & set(view.words_before(candidate.spans[0][0], 1)))


def _is_of_civil_law(view: SentenceView, candidate: Candidate) -> bool:
    """«نظام الضمان الاجتماعي الصادر بالمرسوم الملكي»: a decree that a law of another field was made by."""
    if candidate.sub_event_type not in _CITED or not view.words:
        return False
    before = [word.start for word in view.words if word.start < candidate.spans[0][0]][-_LAW_REACH:]
    if not before or not words("issued_by") & set(view.words_before(candidate.spans[0][0], 1)):
        return False
    at = view.sentence.char_start
    return is_civil(view.sentence.text[before[0] - at : candidate.spans[0][1] - at])


def _is_considered(view: SentenceView, candidate: Candidate) -> bool:
    """«بعد النظر في قرار مجلس الشيوخ رقم 61 وتاريخ …»: an older paper that lay before those who decided."""
    before = view.words_before(candidate.spans[0][0], _CONSIDERED_REACH)
    return candidate.sub_event_type in _CITED and bool(words("considered") & {key.lstrip("وب") for key in before})


def _is_name_in_quotes(view: SentenceView, candidate: Candidate) -> bool:
    """«مؤسسة «الميثاق» لحقوق الإنسان»: a body of that name."""
    head = candidate.spans[0][0]
    quoted = view.mark_before(head) in _QUOTES
    return quoted and bool(words("association") & {key.lstrip("ولب") for key in view.words_before(head, 1)})


def _is_adjective(view: SentenceView, candidate: Candidate) -> bool:
    """«تقديرات سياسية واستراتيجية»: strategic, no strategy."""
    head = candidate.spans[0][0]
    joined = fold(candidate.text).startswith("و") or view.letter_before(head) == "و"
    return (
        candidate.sub_event_type == "strategy"
        and joined
        and view.words_before(head, 1)[-1:] != ()
        and view.words_before(head, 1)[-1].endswith("يه")
    )


def _is_refused(view: SentenceView, candidate: Candidate) -> bool:
    """«رفض البرلمان استخدام القوات للقاعدة», «قاوم السماح لهم بالعبور»: what somebody did not allow."""
    if candidate.sub_event_type not in _ALLOWED or without_prefix(fold(candidate.text).split()[0]) not in words(
        "allowed"
    ):
        return False
    near = view.words_before(candidate.start, _REFUSED_REACH) + view.words_before(candidate.spans[0][0], _REFUSED_REACH)
    return bool(words("refuses") & {key.removeprefix("و") for key in near})


def _is_honour(view: SentenceView, candidate: Candidate) -> bool:
    """«وافق على منح 50 متبرعا ميدالية»: a medal, a prize or a holiday that somebody is given."""
    if candidate.sub_event_type != "approval":
        return False
    return bool(words("honour") & set(view.words_after(candidate.spans[0][1], _HONOUR_REACH)))


def _is_procedure(view: SentenceView, candidate: Candidate) -> bool:
    """«بعد استكمال الإجراءات القانونية»: what the law goes through with everybody."""
    if candidate.sub_event_type != "measures":
        return False
    return bool(words("of_procedure") & set(view.words_after(candidate.spans[0][1], 1)))


def _is_arrangement(view: SentenceView, candidate: Candidate) -> bool:
    """«تعقد القمة وسط إجراءات مشددة أدت إلى إغلاق المجال الجوي»: how a gathering is guarded."""
    if candidate.sub_event_type != "measures":
        return False
    before = view.words_before(candidate.spans[0][0], _AMID_REACH)
    return any(one in words("amid") and two in words("arrangements") for one, two in pairwise(before))


def _is_shared_view(view: SentenceView, candidate: Candidate) -> bool:
    """«اتفقا على أهمية التعاون», «تم الاتفاق على ضرورة …», «على أن الوقت حان»: a view that two share."""
    if candidate.sub_event_type != "agreement" or not candidate.rule.startswith("head:"):
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _VIEW_REACH)
    if any(one in words("agreed_on") and two in words("importance") for one, two in pairwise(behind)):
        return True
    behind = view.undated_words_after(candidate.spans[0][1], _THAT_REACH)
    for at, key in enumerate(behind[:-1]):
        if key in words("agreed_on") and behind[at + 1] in words("agreed_that_it"):
            return True  # «اتفقا على أنه لا بديل عن الحوار»
        told = behind[at + 1 : at + 3]
        if key in words("agreed_on") and len(told) > 1 and told[0] in words("agreed_that"):
            return told[1].startswith("ال")  # «على أن الوقت حان»; not «على أن تبدأ الهدنة»
    return False


def _is_of_staff(view: SentenceView, candidate: Candidate) -> bool:
    """«أمر ملكي بتعيين رئيس جديد», «مرسوما يعفي الوزير من منصبه»: who serves in an office."""
    if candidate.sub_event_type not in ("decree", "resolution"):
        return False
    return bool(words("of_staff") & set(view.undated_words_after(candidate.spans[0][1], _STAFF_REACH)))


def _is_of_another_field(view: SentenceView, candidate: Candidate) -> bool:
    """A law or plan beside words of tourism, trade or votes, in a sentence that does not speak of terrorism."""
    if candidate.sub_event_type in _AGREED:
        end = candidate.spans[0][1]
        if words("civil_topic") & set(view.words_after(end, 2)):
            return True
        pact = bool(words("civil_pact") & set(view.words_after(end, _PACT_REACH)))
        return pact and relevance_of(" ".join(view.words_after(end, _PACT_BESIDE))).field == 0
    if candidate.sub_event_type not in _OF_ANY_FIELD:
        return False
    start = view.sentence.char_start
    near = view.sentence.text[max(0, candidate.start - start - _FIELD_REACH) : candidate.end - start + _FIELD_REACH]
    return is_outside(near) and relevance_of(view.sentence.text).core == 0


NO_POLICY: tuple[Callable[[SentenceView, Candidate], bool], ...] = (
    _is_penalty,
    _is_cited_article,
    _is_entry_of_a_hall,
    _is_of_followers,
    _is_of_civil_law,
    _is_considered,
    _is_name_in_quotes,
    _is_adjective,
    _is_of_another_field,
    _is_refused,
    _is_honour,
    _is_procedure,
    _is_arrangement,
    _is_shared_view,
    _is_of_staff,
)
