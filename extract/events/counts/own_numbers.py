"""Which numbers of a sentence say nothing of a happening in it, and what a court or a release calls the people."""

from __future__ import annotations

from extract.events.counts.answers import is_toll_of_cause
from extract.events.counts.figures import WEIGHTS
from extract.events.counts.quiet_acts import is_quiet
from extract.events.counts.taking_part import are_others_there
from extract.events.counts.toll_words import is_harmed, toll_of
from extract.events.counts.tolls import unit_of
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.happenings.dated_by_name import has_year_in_name
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention, Quantity

DURATIONS = frozenset({"years", "months", "days", "hours", "weeks", "minutes"})
_LOCKED_UP = ("arrest", "detention")
COURTS = ("trial", "sentence", "charge")
_HELD = ("arrest", "detention", "extradition", "deportation", "warrant", "release")
_NOT_HIT = (*COURTS, *_HELD, "cell_dismantled")
_HARMED = ("killed", "injured", "kidnapped", "hostages", "displaced")
_TAKEN = ("arrested", "deported", "executed", "released", "defendants", "bodies")
_UNTOLD = ("", "people", "militants", "members", "fighters", "suspects", "civilians")
_PUT_TO_DEATH = ("people", "militants", "defendants")
_HAULS = ("seizure", "foiled_plot", "raid", "arrest", "cell_dismantled", "operation")
_OUT_OF = (("من", "اصل"), ("من", "اجمالي"), ("من", "مجموع"))
_BEFORE_REACH, _ACT_REACH = 4, 3
_SENT_AWAY = ("arrested", "people", "migrants", "refugees", "foreign_fighters", "fighters", "militants")
_SWAPS = ("exchange",)
_TERM_REACH = 10
_TOLL_REACH = 5
_ACCUSED_REACH = 3
_POLICY_REACH = 10
_DISTANCE_REACH = 5
_EACH_REACH = 14
_OUTCOME_REACH = 6
_SERIES_REACH = 8
_AT_WAR = ("clash", "air_strike")
_RELATIVE_REACH = 7
_OTHER_CLAUSE = ("relative", "second_relative", "clause", "subordinate", "complement", "speech", "؛")


def is_of_another(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether a number that stands near `candidate` says nothing of it, by what it counts and where it stands."""
    unit = unit_of(view, number)
    if candidate.event_type in ("meeting", "mission"):
        return unit in _HARMED or unit in _TAKEN or are_others_there(view, candidate, number)
    if candidate.event_type == "policy":
        return _is_beside_policy(view, candidate, number, unit)
    if candidate.event_type not in OF_FORCE:
        return False
    if not unit:  # «عمارة من 9 طوابق»: nobody knows what it counts; «أحكام في حق سبع مسلمات» are people
        judged = words("judged_people") & set(view.words_before(number.char_start, 1))
        return not (candidate.sub_event_type in COURTS and judged)
    if whole_of(view, number) is not None or view.words_before(number.char_start, 2)[:1] in (("احد",), ("احدي",)):
        return True  # «أحد الموقوفين الثلاثة», «القبض على ستة سجناء من أصل 14»
    if _is_of_act_before(view, candidate, number):
        return True
    if unit in WEIGHTS and candidate.event_type == "enforcement" and candidate.sub_event_type not in _HAULS:
        return True  # «حكم على رجل ضبطت معه ثلاثة كيلوغرامات»
    if unit == "operations" and candidate.sub_event_type == "arrest":
        return True  # «في عمليتين منفصلتين»: this arrest is one of them
    if unit == "released" and candidate.sub_event_type in ("trial", *_HAULS):
        return True  # «أوقف رجلان وأفرج عن أحدهما», «تأجيل المحاكمة والإفراج عن 11 متهما»
    if any(is_of_deed_before_it(view, start, number.char_start) for start, _ in candidate.spans):
        return True
    if unit in _HARMED and (
        is_quiet(view, candidate)
        or _is_of_several(view, candidate, number)
        or _is_of_pursuit(view, candidate, number)
        or is_toll_before_act(view, candidate, number.char_start)
    ):
        return True
    if unit == "attacks" and candidate.event_type == "attack" and not _are_its_own_attacks(view, candidate, number):
        return True
    if unit == "people" and candidate.sub_event_type in _AT_WAR and not is_harmed(view, number):
        return True  # «تظاهر 200 شخص ضد الغارات»
    if unit == "times" or (number.value == 1 and fold(number.noun) in words("household")):
        return True  # «اتصلت الفتاة مرتين بوالديها», «من أسرة واحدة»
    if unit in DURATIONS:
        return not _is_term_of(view, candidate, number)
    return unit == "buildings" and candidate.sub_event_type in _NOT_HIT


def whole_of(view: SentenceView, number: NumberMention) -> NumberMention | None:
    """The number of those taken out of all that `number` counts: «ستة من أصل 14», «ستة من ثمانية رجال»; else None."""
    part = next((other for other in reversed(view.numbers) if other.char_end < number.char_start), None)
    if part is None or view.words_before(number.char_start, 2) in _OUT_OF:
        return part
    start = view.sentence.char_start
    out_of = view.folded[part.char_end - start : number.char_start - start] == " من "
    return part if out_of and part.noun == number.noun != "" else None


def _is_of_act_before(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«اعتقلت ثلاثة رجال، بعد أيام من توقيف شقيقين»: those of another act, told only to say when this one was."""
    if candidate.event_type != "enforcement":
        return False
    told = [word for word in view.words if word.end <= number.char_start][-_ACT_REACH:]
    acts = [word for word in told if toll_of(word.key)[1] == "before"]
    if not acts or acts[-1].start < candidate.end or any(s <= acts[-1].start < e for s, e in candidate.spans):
        return False
    before = view.words_before(acts[-1].start, _BEFORE_REACH)
    counts = bool(words("time_unit") & set(before)) or any(acts[-1].start > d.char_start for d in view.dates[-1:])
    return before[-1:] == ("من",) and counts and bool(words("before_or_after") & set(before))


def _is_of_several(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«أطلقت امرأتان النار على القنصلية وقتل ثمانية في موجة من الهجمات»: all whom several attacks killed."""
    behind = set(view.words_after(number.char_end, _SERIES_REACH))
    end, placed = number.char_end, [place.char_start for place in view.places]
    there = any(end < at and view.words_between(end, at) <= _SERIES_REACH for at in placed)
    elsewhere = not there and any(at < number.char_start for at in placed)
    series = bool(words("several_attacks") & behind) and bool(words("told_separate") & behind)
    return candidate.event_type == "attack" and series and elsewhere


def _are_its_own_attacks(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether attacks are counted by the words of `candidate` itself, not told one by one («الأول … والثاني»)."""
    noun = number.char_end + len(number.noun) + 1
    own = any(start <= noun and number.char_start <= end for start, end in candidate.spans)
    each = {key.removeprefix("و") for key in view.words_after(number.char_end, _EACH_REACH)}
    return own and not (words("first_of_them") & each)


def is_of_deed_before_it(view: SentenceView, start: int, position: int) -> bool:
    """Whether `position` tells what the known attack at `start` only comes after: «يأتي الهجوم غداة خطف ثمانية»."""
    attack = view.word_at(start)
    if attack is None or position < attack.end:
        return False
    if not words("comes") & set(view.words_before(start, 2)):
        return attack.key.startswith("ال") and _is_behind_later_clause(view, attack.end, position)
    behind = next((w for w in view.words if w.start >= attack.end and w.key in words("comes_after")), None)
    near = behind is not None and view.words_between(attack.end, behind.start) <= 1
    return attack.key.startswith("ال") and near


def _is_behind_later_clause(view: SentenceView, start: int, position: int) -> bool:
    """«الهجوم على القاعدة الذي جاء في أعقاب تفجير أوقع …»: `position` stands behind what the attack came after."""
    told = [word for word in view.words if start <= word.start < position][: _RELATIVE_REACH + 3]
    for at, word in enumerate(told[1:_RELATIVE_REACH], 1):
        if word.key in words("comes") and told[at - 1].key in words("relative_pronoun"):
            return bool(words("comes_after") & {follower.key for follower in told[at + 1 : at + 3]})
    return False


def _is_of_pursuit(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """«تم القضاء على إرهابيين بعد تعقبهما إثر اقتحامهما مزرعة»: killed later, not in the attack."""
    if candidate.event_type != "attack" or candidate.spans[0][0] < number.char_end:
        return False
    if not words("finishing_off") & set(view.words_before(number.char_start, 3)):
        return False
    return bool(words("afterwards") & set(view.words_before(candidate.spans[0][0], 2)))


def is_toll_before_act(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """Whether the dead or hurt at `position` are those of an older deed: one that somebody is judged for, a reprisal's.

    «إعدام أحد المدانين في قتل 12 جنديا», «شن غارات بعد مقتل خمسة من جنوده»; or those of what answers an attack.
    """
    if _is_of_answer(view, candidate, position):
        return True
    told = [word for word in view.words if word.end <= position and toll_of(word.key)[1] == "before"][-1:]
    near = bool(told) and view.words_between(told[0].end, position) <= _TOLL_REACH
    if candidate.event_type == "enforcement" and is_toll_of_cause(view, candidate, position, near):
        return True
    if not near:
        return False
    if any(start <= told[0].start < end for start, end in candidate.spans) or told[0].start < candidate.spans[0][0]:
        return False
    before = view.words_before(told[0].start, _ACCUSED_REACH)
    if candidate.event_type == "enforcement" and words("accused_of") & set(before):
        return True
    return candidate.sub_event_type == "air_strike" and bool(words("in_reprisal") & set(before[-2:]))


def _is_of_answer(view: SentenceView, candidate: Candidate, position: int) -> bool:
    """«قتلوا شرطيين ردا على هجوم وقع الاثنين»: the toll of what answers the attack stands before it."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or position >= head:
        return False
    before = view.words_before(head, 2)
    behind = before in (("علي", "خلفيه"), ("في", "اعقاب"))  # «في مداهمة على خلفية تفجير وقع الشهر الماضي»
    return behind or (before[-1:] == ("علي",) and bool(words("answer") & set(before)))


def _is_term_of(view: SentenceView, candidate: Candidate, number: NumberMention) -> bool:
    """Whether a time is how long this act locks somebody up: a court's sentence, or told right behind an arrest."""
    if candidate.sub_event_type in COURTS:  # not «الذي حكم البلاد لمدة 40 عاما أصدرت محكمة حكما بإعدامه»
        return number.char_start > candidate.spans[0][0] or view.words_between(number.char_end, candidate.start) <= 3
    if candidate.sub_event_type not in _LOCKED_UP or number.char_start < candidate.spans[0][0]:
        return False
    near = view.words_between(candidate.spans[0][1], number.char_start) <= _TERM_REACH
    return near or bool(words("held_him") & set(view.words_before(number.char_start, 3)))


def _is_distance_of(view: SentenceView, number: NumberMention) -> bool:
    """«قبل خطابه بعشرة أيام», «وبعد ذلك بأربع سنوات»: how long before or after something else."""
    glued = view.letter_before(number.char_start) == "ب"
    before = set(view.unjoined_before(number.char_start, _DISTANCE_REACH))
    return glued and bool(before & words("before_or_after"))


def _is_beside_policy(view: SentenceView, candidate: Candidate, number: NumberMention, unit: str) -> bool:
    """Whether people or a time only stand in the sentence of a law or decision, not as what it is about."""
    ahead = number.char_start < candidate.start
    if number.kind == "money":
        return ahead or candidate.sub_event_type != "agreement"
    if unit == "attacks":
        return True  # «فرضت حظر تجول عقب تفجيرين»
    if unit in DURATIONS:
        told = set(view.words_before(number.char_start, 3))
        if unit == "minutes" or told & words("lasted") or _is_distance_of(view, number):
            return True  # «تبنوا النص بعد نقاش دام 15 دقيقة»
        return bool(told & words("earlier_by")) or (ahead and not told & words("prison_term"))
    if has_year_in_name(view, candidate.spans[0][1]) and unit in _UNTOLD:
        return True  # «لمخالفتهم قانون المساجد لسنة 2003 وإحالة شخصين»
    if unit in ("", "times") or words("made_up_of_members") & set(view.words_before(number.char_start, 2)):
        return True  # «المجلس المؤلف من 15 دولة»
    if words("repealing") & set(view.words_before(number.char_start, 1)):
        return True  # «ستلغى سبعة قرارات سابقة»
    if candidate.sub_event_type == "designation" and words("driving_out") & set(
        view.words_before(number.char_start, 1)
    ):
        return True  # «وضعت الدولة التنظيم في قائمة الإرهاب وقامت بطرد 600 شخص»
    if unit not in (*_HARMED, *_UNTOLD, "arrested", "executed", "returnees", "foreign_fighters"):
        return False
    if candidate.sub_event_type in _SWAPS:
        return unit in ("killed", "injured")
    if ahead or unit in ("killed", "injured"):
        return True
    start = max(end for _, end in candidate.spans if end <= number.char_start)
    far = view.words_between(start, number.char_start) > _POLICY_REACH
    return far or view.has_barrier(start, number.char_start, _OTHER_CLAUSE)


def outcome_before(view: SentenceView, number: NumberMention) -> int | None:
    """Where «الذي أدى إلى», «ما أسفر عن» stand before a toll: what they tell of stands before them; else None."""
    if unit_of(view, number) not in ("killed", "injured"):
        return None
    before = [word for word in view.words if word.end <= number.char_start][-_OUTCOME_REACH:]
    told = next((word for word in reversed(before) if word.key.removeprefix("و") in words("brought_about")), None)
    if told is None or view.has_barrier(told.end, number.char_start, ("subordinate", "clause", "؛")):
        return None  # «وأسفر الأول عن مقتل عشرة، فيما قتل جنديان في تفجير آخر»
    return told.start


def is_told_of_other(candidate: Candidate, rivals: list[Candidate], outcome: int | None, number: NumberMention) -> bool:
    """«الهجوم على المتحف الذي أدى إلى مقتل 22، والهجوم على الفندق»: the toll is not that of the attack behind it."""
    if outcome is None or candidate.spans[0][0] < number.char_end:
        return False
    return any(rival.event_type == "attack" and rival.spans[0][1] <= outcome for rival in rivals)


def with_unit_of_act(view: SentenceView, candidate: Candidate, quantity: Quantity) -> Quantity:
    """`quantity` with the people of a trial as `defendants` (not its lawyers), those let go or sent away as such."""
    unit = quantity.unit
    if candidate.sub_event_type == "kidnapping" and unit == "arrested":
        unit = "kidnapped"  # «قام مسلحو الحركة باعتقال عشرة»
    elif candidate.event_type != "enforcement" and (candidate.event_type, unit) != ("policy", "deported"):
        return quantity
    beside = (*view.words_before(quantity.char_start, 1), *view.words_after(quantity.char_start, 3))
    if candidate.sub_event_type in COURTS and unit in (*_UNTOLD, "released", "arrested", "executed"):
        unit = "people" if words("court_staff") & set(beside) else "defendants"
    if candidate.sub_event_type == "arrest" and unit in ("defendants", "kidnapped"):
        unit = "arrested"  # «القبض على 11 متهما», «أسرت القوات عشرة»
    if candidate.sub_event_type == "deportation" and unit in _SENT_AWAY:
        unit = "deported"  # «ترحيل ستة معتقلين»
    if candidate.event_type == "policy" and unit == "deported":
        unit = "people"  # «طردت الدولة دبلوماسيين اثنين»
    if candidate.sub_event_type == "release" and (unit in _UNTOLD or unit == "arrested"):
        unit = "released"
    upon = words("done_upon") & set(view.words_before(quantity.char_start, 2))
    if candidate.sub_event_type == "execution" and unit in _PUT_TO_DEATH and upon:
        unit = "executed"  # «تنفيذ حكم القتل بحق أربعة إرهابيين»
    return Quantity(quantity.value, unit, quantity.qualifier, quantity.char_start, quantity.char_end)


def of_own_verb(candidate: Candidate, rivals: list[Candidate], numbers: list[NumberMention]) -> list[NumberMention]:
    """«أعلنتها لشهر ثم مددتها لثلاثة أشهر»: of the numbers of one act told twice those behind its own verb."""
    if candidate.event_type != "policy":
        return numbers
    again = [r for r in rivals if r.event_type == "policy" and not set(r.spans).isdisjoint(candidate.spans)]
    shared = {span for rival in again for span in rival.spans} & set(candidate.spans)
    own = [start for span in candidate.spans if span not in shared for start in span[:1]]
    others = [span[0] for rival in again for span in rival.spans if span not in shared]
    if not own or not others:
        return numbers
    return [number for number in numbers if _last(own, number) >= _last(others, number)]


def _last(verbs: list[int], number: NumberMention) -> int:
    """The last of `verbs` before `number`; -1 where none stands there."""
    return max((at for at in verbs if at < number.char_start), default=-1)
