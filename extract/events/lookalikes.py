"""Words of violence, of the law or of plans that mean something else: a conference foiled, a blast while rigging."""

from __future__ import annotations

from extract.events.candidates import OF_FORCE, Candidate
from extract.events.view import SentenceView
from extract.events.words import words
from extract.folding import fold

_OBJECT = 3
_MAKING = 11
_CAPTIVE = 7
_ACCUSER = 9
_TAKEN_REACH = 8
_DIMENSIONS = "أبعاد"
_CITING = "استشهد"
_CITED_REACH = 4


def is_lookalike(view: SentenceView, candidate: Candidate) -> bool:
    """Whether the word of an attack, of enforcement or of a strategy names no such thing in this sentence."""
    kind = candidate.sub_event_type
    if kind == "strategy":
        return _is_strategic(view, candidate)
    if candidate.event_type not in OF_FORCE:
        return False
    if _is_name_of_place(view, candidate) or _is_tag(view, candidate):
        return True
    if kind == "air_strike" and words("in_support") & set(view.words_before(candidate.spans[0][0], 1)):
        return True  # «دخلت القوات المدينة مدعومة بغارات»
    if kind == "deportation" and _DIMENSIONS in _written(view, candidate):
        return True  # «حرب متعددة الأبعاد»: dimensions, nobody sent away
    if kind == "cell_dismantled":
        return bool(words("abstract_whole") & set(view.words_after(candidate.spans[0][1], 1)))
    if kind == "foiled_plot":
        return bool(words("not_foiled") & set(view.words_after(candidate.spans[0][1], _OBJECT)))
    if kind in ("killing", "killed_by_forces"):
        return _is_in_the_making(view, candidate) or _is_citing(view, candidate)
    if kind == "bombing":
        return _is_in_the_making(view, candidate) or _is_defused(view, candidate)
    if kind in ("takeover", "operation"):
        if kind == "takeover" and view.words_before(candidate.spans[0][0], 1) == ("عن",):
            return True  # «مساجد خارجة عن السيطرة»
        if _is_of_no_ground(view, candidate):
            return True
        before = set(view.words_before(candidate.spans[0][0], 5))
        return "اجتاح" in candidate.rule and bool(
            words("sweeping") & {*before, *view.words_after(candidate.spans[0][1], _OBJECT)}
        )
    if kind == "air_strike" and candidate.verbal:
        return bool(words("ruinous") & set(view.undated_words_after(candidate.spans[0][1], 1)))
    if kind == "charge" and words("kin") & set(view.words_before(candidate.spans[0][0], _ACCUSER)):
        return not words("by_law") & set(view.words_before(candidate.spans[0][0], _ACCUSER))
    before = {key.removeprefix("و") for key in view.words_before(candidate.spans[0][0], 1)}
    if not candidate.verbal and words("trained_unit") & before:
        return True  # «وحدة اقتحام», «تدريبات على اقتحام»
    if kind == "arrest" and _is_ousting(view, candidate):
        return True
    if kind == "seizure" and "تحفظ" in candidate.rule:
        return "علي" not in view.words_after(candidate.spans[0][1], _TAKEN_REACH)
    if kind == "arrest" and not candidate.verbal:
        return bool(words("using") & set(view.words_before(candidate.spans[0][0], 1)))
    return kind == "release" and _is_freed_by_group(view, candidate)


def _is_strategic(view: SentenceView, candidate: Candidate) -> bool:
    """«الشراكة الاستراتيجية», «العلاقات الاستراتيجية»: the adjective of a noun before it, with its article."""
    if not fold(_written(view, candidate)).startswith("الاستراتيجي"):
        return False
    before = view.words_before(candidate.spans[0][0], 1)
    return bool(before) and before[0].lstrip("وبف").startswith(("ال", "لل")) and before[0].endswith(("ه", "ات"))


def _written(view: SentenceView, candidate: Candidate) -> str:
    """The main word as it is written, with its hamzas."""
    start, end = (at - view.sentence.char_start for at in candidate.spans[0])
    return view.sentence.text[start:end]


def _is_name_of_place(view: SentenceView, candidate: Candidate) -> bool:
    """«السيطرة على مدينة تدمر»: the town, not «she destroys»."""
    start, end = candidate.spans[0]
    return candidate.verbal and any(place.char_start <= start and place.char_end == end for place in view.places)


def _is_of_no_ground(view: SentenceView, candidate: Candidate) -> bool:
    """«السيطرة على حريق», «سيطرة الدولة على الأسعار»: a fire or prices that are brought under control."""
    if "سيطر" not in fold(candidate.text):
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _OBJECT + 3)
    upon = next((at for at, key in enumerate(behind[:-1]) if key in words("against")), None)
    return upon is not None and behind[upon + 1].removeprefix("ال") in words("no_ground")


def _is_tag(view: SentenceView, candidate: Candidate) -> bool:
    """«وسم #تفجير_السوق»: the tag of a talk."""
    start, end = candidate.spans[0]
    at = view.sentence.char_start
    return view.folded[max(0, start - at - 1) : start - at] in ("#", "_") or view.folded[end - at : end - at + 1] == "_"


def _is_in_the_making(view: SentenceView, candidate: Candidate) -> bool:
    """«بانفجار سيارة أثناء محاولتهم تفخيخها»: what blew up with those who made it was not carried out."""
    behind = view.words_after(candidate.spans[0][1], _MAKING)
    making = [at for at, word in enumerate(behind) if word in words("in_the_making")]
    if any(behind[at] not in words("done_or_doing") or words("while_doing") & set(behind[:at][-1:]) for at in making):
        return True  # «انفجرت أثناء زرعها», not «انفجار عبوة زرعها مسلحون»
    return any(
        word in words("trying") and words("rigging") & set(behind[at + 1 : at + 4]) for at, word in enumerate(behind)
    )


def _is_defused(view: SentenceView, candidate: Candidate) -> bool:
    """«أبطل الخبراء مفعول عبوة ناسفة زرعها …»: found and made harmless."""
    return bool(words("defused") & set(view.words_before(candidate.spans[0][0], 2)))


def _is_freed_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """«أطلقت الجماعة سراح الرهائن»: captives of a group whom no state sets free."""
    near = {*view.words_before(candidate.start, 5), *view.words_after(candidate.start, _CAPTIVE)}
    return bool(words("freed_captive") & near) and not words("force") & near


def _is_ousting(view: SentenceView, candidate: Candidate) -> bool:
    """«منذ الإطاحة بنظام القذافي», «الإطاحة بالرئيس»: a ruler brought down, nobody arrested."""
    told = words("taking_down") & set(view.words_before(candidate.spans[0][1], 1))
    behind = view.words_after(candidate.spans[0][1], 2)
    return bool(told) and bool(words("ousted") & {key.removeprefix("ب") for key in behind})


def _is_citing(view: SentenceView, candidate: Candidate) -> bool:
    """«استشهد النائب بتصريحات الوزير»: he cites them, nobody fell."""
    if _CITING not in fold(candidate.text) or not candidate.verbal:
        return False
    return bool(words("cited") & set(view.undated_words_after(candidate.spans[0][1], _CITED_REACH)))
