"""Words and phrases of toll: which unit «مقتل», «حتى الموت», «قضت على» give to the people beside them."""

from __future__ import annotations

from functools import lru_cache

from extract.events.counts.dying import is_beheading
from extract.events.text.view import CLAUSES, NEW_CLAUSE, Barrier, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.models import NumberMention
from extract.triggers import Word

_GLUED = ("و", "ف", "ب", "ل")
_UNIT_OF_VERB = {"stabbing": "injured", "killed_by_forces": "killed"}
_REACH = 16
_OBJECT_REACH = 8
_QUALIFIERS = 4
_VERB = "verb"
_COMING_BACK = ("fighters", "foreign_fighters", "people", "militants")
_BEHIND, _CARRIED = 3, 4
_PEOPLE = ("", *"people soldiers police civilians officers tourists workers members children women militants".split())
_OTHER_SENTENCE = (*CLAUSES, "؛", ":")
_OF_THE_DEED = ("clause", "relative")
_LOOSE = 3
_SUBJECT_REACH = 3
_THOSE_REACH = 3
_MASSACRE_REACH = 6
_SNATCHED_REACH = 4
_HARM = ("killed", "injured", "kidnapped", "executed")
_FALLEN_REACH = 7
_AWAITED_REACH = 6
_VICTIM_BESIDE, _VICTIM_AHEAD = 3, 14


@lru_cache(maxsize=1)
def _toll_words() -> dict[str, tuple[str, str]]:
    return {entry.key: (entry.get("unit"), entry.get("side")) for entry in read_lexicon("toll_words")}


@lru_cache(maxsize=1)
def qualifying() -> frozenset[str]:
    """The words of «أكثر من», «ما لا يقل عن», «نحو»."""
    return frozenset(word for entry in read_lexicon("number_qualifiers") for word in entry.key.split())


@lru_cache(maxsize=4)
def said_behind(qualifier: str) -> tuple[str, ...]:
    """The phrases that stand behind what they qualify: «على الأقل» of `more_than`."""
    entries = read_lexicon("number_qualifiers")
    return tuple(e.key for e in entries if e.get("position") == "after" and e.get("qualifier") == qualifier)


def toll_of(key: str) -> tuple[str, str]:
    """The unit that a word of toll gives and the side that it stands on, glued particles aside; ("", "") for others."""
    tolls = _toll_words()
    found = tolls.get(key)
    if found is None and key[:1] in _GLUED and len(key) > 4:
        found = tolls.get(key[1:])
    return found or ("", "")


def toll_at(view: SentenceView, word: Word) -> tuple[str, str]:
    """Like `toll_of`; «حتى الموت» and the verbs of stabbing («طعن») or of finishing off («قضت على») give a unit too.

    Whom an armed group arrests is kidnapped.
    """
    found = toll_of(word.key)
    if found[0] == "arrested" and _is_by_group(view, word):
        return "kidnapped", found[1]
    if found[0] == "kidnapped" and snatches_a_thing(view, word.end):
        return "", ""
    if found[0]:
        return found
    if is_beheading(view, word):
        return "killed", "before"
    if word.key in words("died_or_judged") and _counts_people(view, word):
        return "killed", "before"
    if word.key.lstrip("وف") in words("fell") and _counts_people(view, word):
        if words("police_grip") & set(view.words_after(word.end, _FALLEN_REACH)):
            return "arrested", "before"  # «سقط ستة في قبضة الأمن»
        if _fell_dead(view, word):
            return "killed", "before"
    if word.key == "الموت" and view.words_before(word.start, 1) == ("حتي",):
        return "killed", "before"
    verbs = [
        t for t in view.triggers if t.char_start <= word.start < t.char_end and t.pos == _VERB and t.role == "head"
    ]
    if any(t.sub_event_type == "sentence" for t in verbs) and finishes_off(view, word):
        return "killed", "before"
    unit = next((_UNIT_OF_VERB[t.sub_event_type] for t in verbs if t.sub_event_type in _UNIT_OF_VERB), "")
    if unit == "injured" and _to_death(view, word):
        return "killed", "before"
    return (unit, "before") if unit else ("", "")


def _to_death(view: SentenceView, verb: Word) -> bool:
    """«طعن أربعة أشخاص حتى الموت», «طعن حارسا فقتله»: whom the verb of stabbing killed."""
    return {"حتي", "الموت"} <= set(view.words_after(verb.end, _OBJECT_REACH))


def _fell_dead(view: SentenceView, verb: Word) -> bool:
    """«سقط 13 جنديا في هجوم»; not «سقط 13 شخصا بين قتيل وجريح», «سقط ستة في قبضة الأمن»."""
    return not (words("between_both") | words("fell_otherwise")) & set(view.words_after(verb.end, _FALLEN_REACH))


def snatches_a_thing(view: SentenceView, position: int) -> bool:
    """«خطف المهاجم بندقية الحارس», «خطف الأضواء»: nobody is kidnapped by the verb that ends at `position`."""
    return bool(words("snatched_thing") & set(view.undated_words_after(position, _SNATCHED_REACH)))


def _is_by_group(view: SentenceView, verb: Word) -> bool:
    """«اعتقلت جبهة النصرة ثمانية», «أن داعش اعتقل», «إن مسلحي الجبهة أسروا عشرة»: an armed group is no police."""
    joined = verb.key.startswith("و")  # «سبعة من عناصر داعش وضبط 15»: they are killed, and others are caught
    before = () if joined else view.words_before(verb.start, 1)
    if words("armed_body") & {*before, *view.words_after(verb.end, 1)}:
        return True
    plural = verb.key.endswith("وا")
    return plural and bool(
        (words("armed_body") | words("attacker")) & set(view.words_before(verb.start, _SUBJECT_REACH))
    )


def _counts_people(view: SentenceView, verb: Word) -> bool:
    """«قضى 30 سائحا», «قضت نحو 5 نساء»: people are counted right behind; not «قضى خمس سنوات»."""
    near = [n for n in view.numbers if n.char_start >= verb.end][:1]
    if not near or near[0].unit not in _PEOPLE:
        return False
    if not near[0].noun and not words("counted_among") & set(view.words_after(near[0].char_end, 1)):
        return False
    between = [word.key for word in view.words if verb.end <= word.start and word.end <= near[0].char_start]
    return all(key in qualifying() or key in words("in_it") for key in between)


def finishes_off(view: SentenceView, verb: Word) -> bool:
    """«قضت وحدات الجيش على ثمانية مسلحين»: whether forces, no court, are the verb's subject, and «على» behind them."""
    after = view.words_after(verb.end, _OBJECT_REACH)
    against = next((at for at, key in enumerate(after) if key in words("against")), 0)
    return bool(words("force") & set(after[:against])) and not words("court") & set(after)


def are_massacred(view: SentenceView, number: NumberMention) -> bool:
    """«مجزرة بحق 30 مدنيا», «المذبحة التي ارتكبوها بحق 150 شخصا»."""
    if not words("done_to") & set(view.words_before(number.char_start, 1)):
        return False
    deeds = [t for t in view.triggers if t.sub_event_type == "mass_killing" and t.char_end <= number.char_start]
    return bool(deeds) and view.words_between(deeds[-1].char_end, number.char_start) <= _MASSACRE_REACH


def are_victims(view: SentenceView, number: NumberMention) -> bool:
    """«راح ضحية الهجوم الذي وقع أمس 11 شخصا», «راح 11 شخصا ضحية الهجوم»: «ضحية» stands apart from its people."""
    before = view.words_before(number.char_start, _VICTIM_BESIDE)
    behind = view.words_after(number.char_end, _VICTIM_BESIDE)
    if words("victim_of") & set(behind) and words("went_as_victim") & {key.lstrip("وف") for key in (*before, *behind)}:
        return True
    if words("no_object_behind") & set(before[-1:]):
        return False
    told = view.last_words(number.char_start, _VICTIM_AHEAD)
    at = next((i for i, word in enumerate(told) if word.key in words("victim_of")), 0)
    if not at or told[at - 1].key.lstrip("وف") not in words("went_as_victim"):
        return False
    others = view.numbers_in(told[at].end, number.char_start)
    return not others and not any(toll_of(word.key)[0] for word in told[at + 1 :])


def _are_both(view: SentenceView, word: Word, unit: str) -> bool:
    """«عدد القتلى والجرحى», «قتلى وجرحى الهجوم»: a second word for the dead or the hurt is joined to `word`."""
    behind = next(iter(view.words_after(word.end, 1)), "")
    if not behind.startswith("و") or unit not in ("killed", "injured"):
        return False
    other = toll_of(behind[1:])[0] or toll_of("ال" + behind[1:])[0]
    return other in ("killed", "injured") and other != unit


def fate_of(view: SentenceView, number: NumberMention) -> str:
    """`executed` for «نفذت 92 حكما بالإعدام», `returnees` for «244 مقاتلا عادوا», «عودة 200 مقاتل»; else ""."""
    behind = set(view.words_after(number.char_end, _BEHIND))
    if number.unit == "sentences":
        before = set(view.unjoined_before(number.char_start, _CARRIED))
        return "executed" if words("puts_to_effect") & before and words("to_death") & behind else ""
    back = words("came_back") & {*view.words_before(number.char_start, 1), *behind}
    return "returnees" if back and number.unit in _COMING_BACK else ""


def is_joined(view: SentenceView, number: NumberMention) -> bool:
    """Whether «و» joins a number to what stands before it: «و12», «ونحو 30», «وأكثر من مئة»."""
    if view.letter_before(number.char_start) == "و":
        return True
    for key in reversed(view.words_before(number.char_start, _QUALIFIERS)):
        if key.startswith("و") and key[1:] in qualifying():
            return True
        if key not in qualifying():
            return False
    return False


def is_either(view: SentenceView, word: Word, unit: str) -> bool:
    """«قتلوا أو اعتقلوا أو استسلموا», «مقتل أو إصابة»: nobody knows how many of them suffered what `word` says."""
    after, before = view.words_after(word.end, 2), view.words_before(word.start, 2)
    behind = len(after) > 1 and after[0] == "او" and toll_of(after[1])[0] not in ("", unit)
    return behind or (len(before) > 1 and before[1] == "او" and toll_of(before[0])[0] not in ("", unit))


def unit_of_far_verb(view: SentenceView, number: NumberMention, floor: int) -> str:
    """The unit of the verb whose object the people are: «اعتقلت القوات المختصة في مكافحة الإرهاب أمس، 13 عنصرا».

    Only where the number stands behind no preposition and no other clause begins between; "" elsewhere.
    """
    before = list(view.words_before(number.char_start, 6))
    while number.qualifier != "exact" and before and before[-1] in qualifying():
        before.pop()
    letter = view.letter_before(number.char_start)
    glued = letter.isalpha() and letter != "و"
    if not before or before[-1] in words("no_object_behind") or glued:
        return ""
    told = [w for w in view.words if floor <= w.start and w.end <= number.char_start and not view.in_date(w)]
    for word in reversed(told[-_REACH:]):
        unit, side = toll_at(view, word)
        if unit and (side != "before" or not _is_verb(view, word)):
            return ""
        if unit:
            between = view.barriers_between(word.end, number.char_start)
            after_verb = any(view.is_verb_at(near.start) for near in view.last_words(number.char_start, 1))
            if _awaits_its_subject(view, word) and not after_verb:
                between = tuple(b for b in between if b.kind != "relative")
            parted = any(b.kind in NEW_CLAUSE and not tells_suspicion(view, b) for b in between)
            return "" if parted else unit
    return ""


def _awaits_its_subject(view: SentenceView, verb: Word) -> bool:
    """«قتل في الهجوم الذي استهدف فندقا في المدينة 29 شخصا»: no subject behind the verb: the dead are yet to come."""
    behind = view.undated_words_after(verb.end, 1)
    return verb.key.removeprefix("و") in words("passive_verb") and bool(words("befell_in") & set(behind))


def is_awaited(view: SentenceView, number: NumberMention) -> bool:
    """«قتل في الانفجار أمس خمسة وأصيب سبعة»: a bare number is the subject that a verb of toll still lacks."""
    told = view.last_words(number.char_start, _AWAITED_REACH)
    verb = next((word for word in reversed(told) if toll_of(word.key)[0]), None)
    if verb is None or not _awaits_its_subject(view, verb) or words("no_object_behind") & {told[-1].key}:
        return False
    parting = view.barriers_between(verb.end, number.char_start)
    return not parting and not view.numbers_in(verb.end, number.char_start)


def unit_of_those_counted(view: SentenceView, number: NumberMention, floor: int) -> str:
    """What befell those who are counted, else "": «المسلحين الذين تم القضاء عليهم إلى 9», «عدد القتلى … إلى 18».

    A clause about the deed stands between without parting them: «عدد قتلى الهجوم الذي استهدف فندقا إلى 12 شخصا».
    """
    told = [w for w in view.words if floor <= w.start and w.end <= number.char_start and not view.in_date(w)]
    reached = view.words_before(number.char_start, 1) == ("الي",)
    for word in reversed(told[-_REACH:]):
        unit, side = toll_of(word.key)
        taken = view.words_before(word.start, 1) if word.key in words("upon_them") else ()
        if taken:
            unit, side = toll_of(taken[0])[0], "after"
        before = view.words_before(word.start, _THOSE_REACH)
        counted = before[-2:-1] if before[-1:] == ("من",) else before[-1:]  # «عدد من أعدمهم التنظيم»
        figure = words("figure_of") & {key.removeprefix("و") for key in counted}
        if figure and not unit:
            unit, side = toll_of("ال" + word.key)  # «عدد قتلى الهجوم»
        if unit and side == "before" and not figure:
            return ""
        if unit and (figure or words("those_who") & set(before)):
            between = view.barriers_between(word.end, number.char_start)
            if figure and reached:
                between = tuple(b for b in between if b.kind not in _OF_THE_DEED)
            parted = any(b.kind in _OTHER_SENTENCE or (b.kind == "subordinate" and b.cost > _LOOSE) for b in between)
            return "" if parted else "people" if _are_both(view, word, unit) else unit
    return ""


def tells_suspicion(view: SentenceView, barrier: Barrier) -> bool:
    """«مفجر يشتبه بأنه من التنظيم»: a clause that only says what somebody is thought to be."""
    suspected = barrier.kind == "complement" and words("suspected") & set(view.words_before(barrier.position, 2))
    return bool(suspected) and bool(words("of_whom") & set(view.words_after(barrier.position, 1)))


def _is_verb(view: SentenceView, word: Word) -> bool:
    return any(t.char_start <= word.start < t.char_end and t.pos == _VERB for t in view.triggers)


def is_harm_by_many(key: str) -> bool:
    """Whether a word is a verb of toll in the plural: «قتلوا», «وأصابوا»."""
    return key.endswith("وا") and toll_of(key)[1] == "after"


def governs_right_behind(view: SentenceView, number: NumberMention) -> bool:
    """«وأصابوا أربعة منهم»: a verb of harm in the plural right before."""
    return any(is_harm_by_many(word.key) for word in view.last_words(number.char_start, 1))


def is_harmed(view: SentenceView, number: NumberMention) -> bool:
    """Whether a word of toll stands near people that a sentence counts; others only live, stand or look on there."""
    near = (fold(number.noun), *view.words_before(number.char_start, 7), *view.words_after(number.char_end, 9))
    return any(toll_of(key)[0] in _HARM or key.removeprefix("و") in words("victims") for key in near)
