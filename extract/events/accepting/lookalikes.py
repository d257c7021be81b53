"""Words of violence, of the law or of plans that mean something else: a conference foiled, a blast while rigging."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold

_OBJECT = 3
_SWEPT_REACH = 5
_CONTROLLED_REACH = 6
_UNDER_REACH = 8
_MAKING = 11
_CAPTIVE = 7
_ACCUSER = 9
_TAKEN_REACH = 8
_DIMENSIONS = "أبعاد"
_CITING = "استشهد"
_CITED_REACH = 4
_APPEAL_REACH = 9
_AT_DAWN = "فجرا"
_TEST_REACH = 10
_SEA_REACH = 5
_MONEY_REACH = 7


def is_lookalike(view: SentenceView, candidate: Candidate) -> bool:
    """Whether the word of an attack, of enforcement or of a strategy names no such thing in this sentence."""
    kind = candidate.sub_event_type
    if kind == "strategy":
        return _is_strategic(view, candidate)
    if candidate.event_type not in OF_FORCE:
        return False
    if _is_name_of_place(view, candidate) or _is_tag(view, candidate):
        return True
    return any(rule(view, candidate) for rule in _RULES.get(kind, (_is_of_unit,)))


def _before(view: SentenceView, candidate: Candidate, count: int) -> frozenset[str]:
    """The `count` words before the main word."""
    return frozenset(view.words_before(candidate.spans[0][0], count))


def _behind(view: SentenceView, candidate: Candidate, count: int) -> frozenset[str]:
    """The `count` words behind the main word."""
    return frozenset(view.words_after(candidate.spans[0][1], count))


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


def _is_supporting(view: SentenceView, candidate: Candidate) -> bool:
    """«دخلت القوات المدينة مدعومة بغارات»: strikes that go with the news."""
    return bool(words("in_support") & _before(view, candidate, 1))


def _is_ruinous(view: SentenceView, candidate: Candidate) -> bool:
    """«دمرتها الحرب», «دمرت في معارك ضارية»: laid waste by a war or by fights, not by one strike."""
    behind = [key for key in view.undated_words_after(candidate.spans[0][1], 2) if key not in words("ruined_by")]
    return candidate.verbal and bool(words("ruinous") & set(behind[:1]))


def _is_dimension(view: SentenceView, candidate: Candidate) -> bool:
    """«حرب متعددة الأبعاد»: dimensions, nobody sent away."""
    return _DIMENSIONS in _written(view, candidate)


def _is_abstract(view: SentenceView, candidate: Candidate) -> bool:
    """«تفكيك المجتمع»: what comes apart is no cell."""
    return bool(words("abstract_whole") & _behind(view, candidate, 1))


def _is_not_foiled(view: SentenceView, candidate: Candidate) -> bool:
    """«أفشل المفاوضات»: what fails is no plot."""
    return bool(words("not_foiled") & _behind(view, candidate, _OBJECT))


def _is_out_of_control(view: SentenceView, candidate: Candidate) -> bool:
    """«مساجد خارجة عن السيطرة»: nobody takes over."""
    return _before(view, candidate, 1) == {"عن"}


def _is_under_control(view: SentenceView, candidate: Candidate) -> bool:
    """«الأحياء الواقعة تحت سيطرة القوات»: held, not taken; «باتت البلدة تحت سيطرتها» takes it."""
    if _before(view, candidate, 1) != {"تحت"}:
        return False
    return not words("coming_under") & _before(view, candidate, _UNDER_REACH)


def _is_sweeping(view: SentenceView, candidate: Candidate) -> bool:
    """«مظاهرات اجتاحت المدن»: no army comes over them."""
    near = _before(view, candidate, _SWEPT_REACH) | _behind(view, candidate, _OBJECT)
    return "اجتاح" in candidate.rule and bool(words("sweeping") & near)


def _is_of_kin(view: SentenceView, candidate: Candidate) -> bool:
    """«وجهت والدة الضحية الاتهام لرفيقه»: relatives accuse, no court does."""
    before = _before(view, candidate, _ACCUSER)
    return bool(words("kin") & before) and not words("by_law") & before


def _is_of_unit(view: SentenceView, candidate: Candidate) -> bool:
    """«وحدة اقتحام», «تدريبات على اقتحام»: what a unit is for, or is trained in."""
    before = {key.removeprefix("و") for key in _before(view, candidate, 1)}
    return not candidate.verbal and bool(words("trained_unit") & before)


def _is_reserved(view: SentenceView, candidate: Candidate) -> bool:
    """«تحفظت الدولة عن القرار», «على البيان»: reservations; what is seized stands behind «على»."""
    if "تحفظ" not in candidate.rule:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _TAKEN_REACH)
    if "علي" not in behind:
        return True
    return bool(words("reserved_on") & set(behind[behind.index("علي") + 1 :][:1]))


def _is_use(view: SentenceView, candidate: Candidate) -> bool:
    """«توسيع استخدام الاعتقال الإداري»: a means that may be used, nobody arrested."""
    return not candidate.verbal and bool(words("using") & _before(view, candidate, 1))


def _is_name_of_place(view: SentenceView, candidate: Candidate) -> bool:
    """«السيطرة على مدينة تدمر»: the town, not «she destroys»."""
    start, end = candidate.spans[0]
    return candidate.verbal and any(place.char_start <= start and place.char_end == end for place in view.places)


def _is_of_no_ground(view: SentenceView, candidate: Candidate) -> bool:
    """«السيطرة على حريق», «سيطرة الدولة على الأسعار»: a fire or prices that are brought under control."""
    if "سيطر" not in fold(candidate.text):
        return False
    behind = view.undated_words_after(candidate.spans[0][1], _CONTROLLED_REACH)
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


def _is_ready_only(view: SentenceView, candidate: Candidate) -> bool:
    """«عبوات معدة للتفجير»: found before they went off."""
    return bool(words("made_ready") & _before(view, candidate, 1))


def _is_of_fireworks(view: SentenceView, candidate: Candidate) -> bool:
    """«انفجار في مصنع للألعاب النارية»: an accident."""
    return _blows_up_by_itself(view, *candidate.spans[0])


def _is_tear_gas(view: SentenceView, candidate: Candidate) -> bool:
    """«أطلق الجنود قنابل الغاز», «ألقوا قنبلة صوتية»: nothing that blows anybody up."""
    return bool(words("of_gas") & _behind(view, candidate, 1))


def _is_in_accident(view: SentenceView, candidate: Candidate) -> bool:
    """«انفجار في مصنع للألعاب النارية قتل فيه 20», «قتل أربعة في انفجار أسطوانة غاز»: dead of no attack."""
    blasts = [t for t in view.triggers if t.sub_event_type == "bombing" and t.role == "head"]
    return bool(blasts) and all(_blows_up_by_itself(view, t.char_start, t.char_end) for t in blasts)


def _blows_up_by_itself(view: SentenceView, start: int, end: int) -> bool:
    """«انفجار في مصنع للألعاب النارية», «انفجرت أسطوانة غاز»; not «فجروا أنبوب الغاز»."""
    if not any(stem in view.folded[start - view.sentence.char_start :][: end - start] for stem in words("exploding")):
        return False
    behind = view.words_after(end, _TEST_REACH)
    rockets = any(one in words("fireworks") and two in words("of_fire") for one, two in pairwise(behind))
    return rockets or bool(words("exploding_thing") & set(behind[:3]))


def _is_missile_test(view: SentenceView, candidate: Candidate) -> bool:
    """«أطلقت الدولة صاروخا باتجاه البحر», «تجربة لإطلاق صاروخ باليستي»: a state tries its arms, nobody is aimed at."""
    start, end = candidate.spans[0]
    if not any(key.removeprefix("ال") in words("missile") for key in fold(candidate.text).split()):
        return False
    near = {*view.words_before(start, _TEST_REACH), *view.undated_words_after(end, _TEST_REACH)}
    return bool(words("missile_test") & near) or bool(words("at_sea") & set(view.undated_words_after(end, _SEA_REACH)))


def _is_freed_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """«أطلقت الجماعة سراح الرهائن»: captives of a group whom no state sets free."""
    near = {*view.words_before(candidate.start, 5), *view.words_after(candidate.start, _CAPTIVE)}
    return bool(words("freed_captive") & near) and not words("force") & near


def _is_ousting(view: SentenceView, candidate: Candidate) -> bool:
    """«منذ الإطاحة بنظام القذافي», «الإطاحة بالرئيس»: a ruler brought down, nobody arrested."""
    told = words("taking_down") & set(view.words_before(candidate.spans[0][1], 1))
    behind = view.words_after(candidate.spans[0][1], 2)
    return bool(told) and bool(words("ousted") & {key.removeprefix("ب") for key in behind})


def _stops_what_holds(view: SentenceView, candidate: Candidate) -> bool:
    """«أوقفت كندا الثلاثاء العمل باتفاقية», «أوقفت مصر رحلاتها»: what is stopped stands behind who stops it."""
    if not candidate.verbal:
        return False
    behind = view.undated_words_after(candidate.spans[0][1], 3)
    return bool(words("stopped_thing") & set(behind))


def _is_lifted(view: SentenceView, candidate: Candidate) -> bool:
    """«رفضت المحكمة إلغاء تجميد أصول الرجل», «رفع الحجز»: what is taken back is not done."""
    return not candidate.verbal and bool(words("takes_back") & _before(view, candidate, 1))


def _takes_only_money(view: SentenceView, candidate: Candidate) -> bool:
    """«ضبطت الجمارك أمس 250 ألف دولار», «أفرجت الدولة عن 150 مليون دولار»: a row of money, nothing else taken."""
    end = candidate.spans[0][1]
    behind = [number for number in view.numbers if number.char_start >= end]
    if not behind or behind[0].kind != "money" or view.words_between(end, behind[0].char_start) > _MONEY_REACH:
        return False
    told = set(view.words_after(end, 2 * _MONEY_REACH))
    return len(behind) == 1 and not (words("seized_thing") | words("on_bail")) & told


def _is_citing(view: SentenceView, candidate: Candidate) -> bool:
    """«استشهد النائب بتصريحات الوزير»: he cites them, nobody fell."""
    if _CITING not in fold(candidate.text) or not candidate.verbal:
        return False
    return bool(words("cited") & set(view.undated_words_after(candidate.spans[0][1], _CITED_REACH)))


def _is_at_dawn(view: SentenceView, candidate: Candidate) -> bool:
    """«نفذت الحكم فجرا»: at dawn; those who blew up say what: «فجرا نفسيهما»."""
    return fold(_written(view, candidate)) == _AT_DAWN and not words("blown_up_by_two") & _behind(view, candidate, 2)


def _is_appeal(view: SentenceView, candidate: Candidate) -> bool:
    """«طعن المحامون في الحكم», «رفضت المحكمة طعن المتهمين»: nobody is stabbed."""
    if words("of_bench") & set(view.words_before(candidate.spans[0][0], _APPEAL_REACH)):
        return True
    behind = view.words_after(candidate.spans[0][1], _APPEAL_REACH)
    return any(one in ("في", "علي", "امام") and two in words("appealed") for one, two in pairwise(behind))


_RULES: dict[str, tuple[Callable[[SentenceView, Candidate], bool], ...]] = {
    "air_strike": (_is_supporting, _is_ruinous, _is_of_unit),
    "arrest": (_is_of_unit, _is_ousting, _is_use, _stops_what_holds),
    "bombing": (
        _is_in_the_making,
        _is_defused,
        _is_at_dawn,
        _is_missile_test,
        _is_ready_only,
        _is_of_fireworks,
        _is_tear_gas,
    ),
    "cell_dismantled": (_is_abstract,),
    "charge": (_is_of_kin, _is_of_unit),
    "deportation": (_is_dimension, _is_of_unit),
    "foiled_plot": (_is_not_foiled,),
    "killed_by_forces": (_is_in_the_making, _is_citing),
    "killing": (_is_in_the_making, _is_citing, _is_in_accident),
    "operation": (_is_under_control, _is_of_no_ground, _is_sweeping),
    "release": (_is_of_unit, _is_freed_by_group, _takes_only_money),
    "seizure": (_is_of_unit, _is_reserved, _takes_only_money, _is_lifted),
    "stabbing": (_is_appeal, _is_of_unit),
    "takeover": (_is_out_of_control, _is_under_control, _is_of_no_ground, _is_sweeping),
}
