"""What a figure says by the words beside it: a magnitude, a hope, how big a body is, votes, what people did."""

from __future__ import annotations

from itertools import pairwise

from extract.events.happenings.referring import blocker_of
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

WEIGHTS = ("kilograms", "tonnes", "grams", "litres")
_HAUL_REACH = 16
_STRENGTHS = ("soldiers", "police", "people", "members", "fighters")
_AIM_REACH = 12
_RATE_BEFORE, _RATE_BEHIND = 4, 3
_EACH_DAY = 3
_LIST_NAME = 3
_DEMAND_REACH = 5
_CALL_REACH = 22


def is_vague(number: NumberMention) -> bool:
    """«عشرات», «مئات»: a magnitude, no figure."""
    told = fold(number.text).split()
    return bool(told) and told[0] in words("magnitude") and (number.kind == "money" or len(told) == 1)


def is_average(view: SentenceView, number: NumberMention) -> bool:
    """«بمعدل شخص واحد كل أسبوع»: how many each week or day, no toll."""
    before = {key.lstrip("وب") for key in view.words_before(number.char_start, _RATE_BEFORE)}
    return bool(words("rate") & before and words("each_time") & set(view.words_after(number.char_end, _RATE_BEHIND)))


def is_of_each_day(view: SentenceView, number: NumberMention) -> bool:
    """«خمس مرات في اليوم»: how often each day, counted over no time."""
    told = pairwise(view.words_after(number.char_end, _EACH_DAY))
    return number.unit == "times" and bool(words("each_day") & {" ".join(pair) for pair in told})


def is_made_of(view: SentenceView, number: NumberMention) -> bool:
    """«قوة تضم 22 ألف جندي»: how big a body is, counted over no time."""
    return number.unit in _STRENGTHS and bool(words("made_up_of") & set(view.words_before(number.char_start, 2)))


def is_deed(view: SentenceView) -> bool:
    """Whether a sentence says what people did or suffered that is worth a count: «غادر», «منع», «نزح»."""
    return any(word.key.removeprefix("و") in words("counted_deed") for word in view.words)


def is_aimed_at(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number is hoped for or planned, not counted; «يهدف إلى إنهاء نزاع أدى إلى مقتل 900» counts the dead."""
    before = view.words_before(number.char_start, _AIM_REACH)
    aims = [at for at, word in enumerate(before) if word.removeprefix("و") in words("aim")]
    return bool(aims) and not words("brought_about") & set(before[aims[-1] :])


def is_demanded(view: SentenceView, number: NumberMention) -> bool:
    """«طالبت الأسر بالإفراج عن 20 معتقلا», «دعت إلى ترحيل 500 مهاجر»: how many something is called for, not done to."""
    near = view.words_before(number.char_start, _DEMAND_REACH)
    asked = [
        at
        for at, key in enumerate(near)
        if key in words("demanded_deed")
        and (key[:1] == "ب" or key[:1] == "ل" or near[max(0, at - 1)] in words("demand_particle"))
    ]
    if not asked:
        return False
    before = view.words_before(number.char_start, _CALL_REACH)[: asked[-1] - len(near)]
    return any(blocker_of(key)[0] == "call" or key.removeprefix("و") in words("urges") for key in before)


def vote_of(view: SentenceView, number: NumberMention) -> str:
    """«بأغلبية 174 نائبا», «امتناع عشرة نواب»: votes, abstentions; "" where nobody votes."""
    before = set(view.unjoined_before(number.char_start, 2))
    if words("abstaining") & before:
        return "abstentions"
    return "votes" if words("majority") & before or _is_vote_against(view, number) else ""


def _is_vote_against(view: SentenceView, number: NumberMention) -> bool:
    """«بأغلبية 180 صوتا مقابل 60»: the votes of the other side, their noun told once."""
    if not words("votes_against") & set(view.words_before(number.char_start, 1)):
        return False
    before = [other for other in view.numbers if other.char_end <= number.char_start][-1:]
    return bool(before) and before[0].unit == "votes" and view.words_between(before[0].char_end, number.char_start) <= 3


def is_haul(view: SentenceView, number: NumberMention) -> bool:
    """«ضبطت 12 كيلوغراما من المتفجرات», «تهريب طنين من المخدرات»: the weight of what is taken."""
    before = set(view.unjoined_before(number.char_start, _HAUL_REACH))
    before |= {key[1:] for key in before if key[:1] in "بلف"}
    if words("other_haul") & before:
        return False  # «إحباط محاولة، وسبقتها محاولة تهريب 60 كيلوغراما»
    return number.unit in WEIGHTS and bool(words("takes_goods") & before)


def names_a_list(view: SentenceView, number: NumberMention) -> bool:
    """«المدرج على قائمة المطلوبين الـ36», «قائمة الـ85»: how many a list of wanted people is called after."""
    known = view.sentence.text[: number.char_start - view.sentence.char_start].rstrip("\u0640 (").endswith("ال")
    return known and bool(words("wanted_list") & set(view.words_before(number.char_start, _LIST_NAME)))
