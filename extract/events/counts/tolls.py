"""What a number counts: people beside a word of toll are killed, injured or arrested."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.events.counts.figures import vote_of
from extract.events.counts.put_to_effect import are_put_to_death
from extract.events.counts.set_beside import set_beside
from extract.events.counts.taken_people import gave_themselves_up, is_of_taken_band, is_sound_plural
from extract.events.counts.toll_words import (
    are_massacred,
    are_victims,
    fate_of,
    governs_right_behind,
    is_awaited,
    is_either,
    is_harm_by_many,
    is_joined,
    qualifying,
    toll_at,
    toll_of,
    unit_of_far_verb,
    unit_of_those_counted,
)
from extract.events.happenings.light_of_clause import has_toll_apart_of
from extract.events.text.one_person import single_people
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import NumberMention
from extract.triggers import Word

PART_REACH = 12
_FOREIGN = re.compile(r"المقاتل\w* الاجانب|مقاتل\w* (?:من )?(?:ال)?اجا?ن[بي]")
_PEOPLE = frozenset(
    (
        "people soldiers police militants fighters civilians officers tourists workers members children women "
        "terrorists suspects elements"
    ).split()
) | {""}
_VOTING = ("lawmakers", "members", "countries")
_HELD = {  # «مقتل 25 سجينا», «الإفراج عن 11 متهما»
    "arrested": ("killed", "injured", "executed"),
    "hostages": ("killed", "injured", "executed"),
    "defendants": ("released", "executed"),
    "lawmakers": ("killed", "injured", "kidnapped"),
    "migrants": ("killed", "injured"),  # «3770 مهاجرا غرقوا»
    "refugees": ("killed", "injured"),
}
_MEETING_DEATH = 14
_BEHIND = 16
_TWO = 2
_QUALIFIED = 4
_AHEAD = 8
_CLAUSE = 6  # cost of what parts a word of toll from the people of another clause
_UNJOINED, _JOINED, _OF_THEM, _LISTED = 3, 5, 6, 8  # words from one number of a list to the next
_BARE = ("killed", "injured", "arrested", "deported", "kidnapped", "executed", "released")
_SUBJECT_REACH = 8


def is_of_people(number: NumberMention) -> bool:
    """Whether a number counts people."""
    return number.unit in _PEOPLE


def foreign_fighters_in(view: SentenceView) -> bool:
    """Whether a sentence speaks of foreign fighters."""
    return _FOREIGN.search(view.folded) is not None


def unit_of(view: SentenceView, number: NumberMention) -> str:
    """What `number` counts here: people beside «مقتل» are `killed`, beside «اعتقال» `arrested`."""
    if number.unit in ("", *_VOTING) and (vote := vote_of(view, number)):
        return vote
    if number.unit == "arrested" and words("leaving") & set(view.words_before(number.char_start, 2)):
        return "released"  # «غادر 28 سجينا المعتقل»
    if number.unit == "defendants" and view.words_before(number.char_start, 2) == ("القبض", "علي"):
        return "arrested"
    if fate := fate_of(view, number):
        return fate
    if number.unit in _HELD:
        befell = unit_of(view, replace(number, unit="people"))
        return befell if befell in _HELD[number.unit] else number.unit
    if number.unit not in _PEOPLE:
        return number.unit
    if _is_of_dead_and_hurt(view, number):
        return "people"
    if (like := set_beside(view, number)) is not None:
        return unit_of(view, like)  # «قتل 625 شخصا العام الماضي مقابل 1206 أشخاص عام 2013»
    if number.unit == "fighters" and foreign_fighters_in(view):
        return "foreign_fighters"
    if are_massacred(view, number) or are_victims(view, number):
        return "killed"
    if are_put_to_death(view, number):
        return "executed"
    if gave_themselves_up(view, number) or is_of_taken_band(view, number):
        return "arrested"
    others = [other.char_start for other in view.numbers if other.char_start < number.char_start]
    others = [at for at in others if not _is_killing_thing(view, at)]
    if others and has_toll_apart_of(view, number, others[-1]):
        return unit_of(view, next(n for n in view.numbers if n.char_start == others[-1]))
    floor = max(others, default=view.sentence.char_start)
    told = _unit_before(view, number, floor) or _unit_behind(view, number) or _unit_of_list(view, number, others)
    some_of = words("counted_among") & set(view.words_after(number.char_end, 1))
    if not told and (number.unit or some_of):
        told = unit_of_far_verb(view, number, floor) or unit_of_those_counted(view, number, floor)
    return told or number.unit or ("" if number.noun else "people")


def _unit_before(view: SentenceView, number: NumberMention, floor: int) -> str:
    """The unit that a word of toll before the number gives, none of another number between; "" where none does."""
    before = [w for w in view.words if floor <= w.start and w.end <= number.char_start][-_AHEAD:]
    for word in reversed(before):
        unit, side = toll_at(view, word)
        if side == "after" and _governs(view, word, number):
            return unit
        if word.key in words("life") and _words_apart(view, word, number) > 0:
            continue  # «بعد حياة مليئة بالخوف عاشها مليون مواطن»
        thing = number.noun and not number.unit and not is_sound_plural(number)
        if side == "before" and thing and (_words_apart(view, word, number) > 1 or word.key in words("seizing")):
            continue  # «ضبط 6 مخازن»
        if word.key.endswith("القضاء") and (
            view.words_after(word.end, 1) != ("علي",) or _is_judiciary(view, word.start)
        ):
            continue
        if side == "before" and view.barrier_cost(word.end, number.char_start) < _CLAUSE:
            return "people" if _is_both(view, word, unit) or is_either(view, word, unit) else unit
    return ""


def _is_killing_thing(view: SentenceView, position: int) -> bool:
    """«قتل تفجيران 13 شخصا»: whether the dual at `position` is the subject of a verb of toll, and counts no people."""
    number = next(n for n in view.numbers if n.char_start == position)
    verb = view.words_before(position, 1)
    return number.rule == "dual" and number.unit == "attacks" and bool(verb) and toll_of(verb[0])[1] == "before"


def _unit_behind(view: SentenceView, number: NumberMention) -> str:
    """The unit that a verb behind the number gives, which is no other number's: «ثلاثة جنود قتلوا»; else ""."""
    meets = words("meeting_death") & set(view.words_before(number.char_start, 2))
    following = [other for other in view.numbers if other.char_start > number.char_start]
    for word in _words_behind(view, number, _MEETING_DEATH if meets else _BEHIND):
        unit, side = toll_of(word.key)
        if word.key in words("capture") and words("upon_several") & set(view.words_after(word.end, 1)):
            side = "after"  # «أربعة مسلحين حاولوا التسلل وألقت القبض عليهم»
        if side == "after" and any(_governs(view, word, other) for other in following):
            break  # «إن أربعة مسلحين قتلوا خمسة»
        if side == "after" and (meets or not any(_parts_from(view, other, word) for other in following)):
            return "people" if is_either(view, word, unit) else unit
        if side == "before":
            break
    return ""


def _words_apart(view: SentenceView, word: Word, number: NumberMention) -> int:
    """How many words stand between a word of toll and a number, «أكثر من», «نحو» not counted."""
    apart = view.words_between(word.end, number.char_start)
    between = [w.key for w in view.words if word.end <= w.start < number.char_start]
    return 0 if len(between) <= _QUALIFIED and all(key in qualifying() for key in between) else apart


def _governs(view: SentenceView, verb: Word, number: NumberMention) -> bool:
    """Whether «قتلوا», «اعتقلوا» have a number right behind them as their object: «قتلوا خمسة من جنوده»."""
    if words("preposition") & set(view.words_before(number.char_start, 1)):
        return False  # «اعتقلوا في 19 عملية»
    return verb.key.endswith("وا") and verb.end <= number.char_start and _words_apart(view, verb, number) == 0


def _parts_from(view: SentenceView, other: NumberMention, word: Word) -> bool:
    """Whether another number stands before a word of toll as its own subject, not «أسرة واحدة», a part, one more."""
    if (
        other.value == 1
        or other.char_start >= word.start
        or words("among_them") & set(view.words_before(other.char_start, 2))
    ):
        return False
    begins_with_and = view.folded[other.char_start - view.sentence.char_start] == "و"
    return view.letter_before(other.char_start) != "و" and not (other.rule == "dual" and begins_with_and)


def _words_behind(view: SentenceView, number: NumberMention, count: int) -> list[Word]:
    """Up to `count` words behind a number."""
    return [word for word in view.words if word.start >= number.char_end][:count]


def _is_of_dead_and_hurt(view: SentenceView, number: NumberMention) -> bool:
    """«17 من حرس الميناء بين قتلى وجرحى»: both together."""
    after = view.words_after(number.char_end, 8)
    at = next((i for i, word in enumerate(after) if word in words("between_both")), None)
    return (
        at is not None and len(after) > at + 2 and {after[at + 1], after[at + 2].removeprefix("و")} <= words("victims")
    )


def _is_judiciary(view: SentenceView, position: int) -> bool:
    """«أحال على القضاء»: the courts, not killing."""
    return bool(words("sent_to_court") & set(view.words_before(position, 3)))


def _is_both(view: SentenceView, toll: Word, unit: str) -> bool:
    """Whether a second word of toll stands right before: «مقتل وإصابة 30 شخصا» counts both together."""
    before = [word for word in view.words if word.end <= toll.start][-1:]
    if not before or view.numbers_in(before[0].end, toll.start):
        return False
    other, side = toll_of(before[0].key)
    acts = words("active_verb") | words("passive_verb")
    if unit == "arrested" and before[0].key.removeprefix("و") in acts and toll.key.removeprefix("و") in acts:
        return False  # «إرهابيا قتل واعتقل 16 شخصا»: nobody is both
    subject = [word for word in view.words if word.end <= before[0].start][-1:]
    if subject and before[0].key in words("passive_verb") and (subject[0].key,) in single_people()["one"]:
        return False  # «أن شرطيا قتل وأصيب ثلاثة»
    return side == "before" and other != unit


def is_toll_of_both(view: SentenceView, number: NumberMention) -> bool:
    """Whether the dead and the injured are counted together: «مقتل وإصابة 30 شخصا»."""
    before = [word for word in view.words if word.end <= number.char_start][-3:]
    told = [(word, toll_of(word.key)[0]) for word in before]
    return any(unit in ("killed", "injured") and _is_both(view, word, unit) for word, unit in told)


def _unit_of_list(view: SentenceView, number: NumberMention, others: list[int]) -> str:
    """The unit of the number before, where this one continues its list: «اعتقال 5 سعوديين و3 يمنيين»."""
    if not others:
        return ""
    previous = next(other for other in view.numbers if other.char_start == others[-1])
    joined = is_joined(view, number)
    if number.noun and not number.unit and not joined:
        return ""  # «جرح 58 مسلحا، ودمرت 9 مستودعات»
    reach = _reach_of_list(view, previous, number)
    if view.words_between(previous.char_end, number.char_start) > reach or previous.unit not in _PEOPLE:
        return ""
    unit = unit_of(view, _whole(view, previous) if joined else previous)
    return unit if unit != "people" else ""


def _reach_of_list(view: SentenceView, previous: NumberMention, number: NumberMention) -> int:
    """How many words may stand between two numbers of one list."""
    joined = is_joined(view, number)
    if joined and all(barrier.kind == "،" for barrier in view.barriers_between(previous.char_end, number.char_start)):
        return _LISTED  # «استشهاد تسعة من حراس مقر الشرطة، واثنين من العاملين»
    if words("of_them") & set(view.words_after(number.char_end, 1)):
        return _OF_THEM  # «قتل 17 حارسا وعسكريا على الأقل، أربعة منهم في كمين»
    if words("besides") & set(view.words_before(number.char_start, 2)):
        return _LISTED
    return _JOINED if joined else _UNJOINED


def _whole(view: SentenceView, part: NumberMention) -> NumberMention:
    """The number that holds a part, which a list goes on with: «17 جنديا بينهم 4 ضباط، ونحو 100 مسلح»."""
    if not words("among_them") & set(view.words_before(part.char_start, 2)):
        return part
    before = [n for n in view.numbers if n.char_end <= part.char_start and n.unit in _PEOPLE and n.value > part.value]
    near = [n for n in before if view.words_between(n.char_end, part.char_start) <= PART_REACH]
    return near[-1] if near else part


def is_bare_toll(view: SentenceView, number: NumberMention) -> bool:
    """Whether a number without a noun counts the word of toll right before it: «وجرح 227», «مقتل 12 من أنصاره»."""
    if number.unit or number.noun or number.rule in ("vague", "age") or number.kind not in ("cardinal", "range"):
        return False
    if are_put_to_death(view, number):
        return True  # «تنفيذ حكم الإعدام بحق خمسة من عناصره»
    before_it = [other.char_start for other in view.numbers if other.char_start < number.char_start]
    if before_it and has_toll_apart_of(view, number, before_it[-1]):
        return True
    behind = set(view.words_after(number.char_end, 1))
    if words("unit_of_men") & behind:
        return False  # «أصابت الغارات خمس وحدات من المقاتلين»
    counted = words("counted_among") & behind
    before = view.words_before(number.char_start, 4 if counted else 2)
    told = any(toll_of(key)[1] == "before" for key in before) or governs_right_behind(view, number)
    told = told or is_awaited(view, number)
    told = told or any(is_harm_by_many(key) for key in behind)  # «وأن 15 أصيبوا»
    if not told and counted:  # «مقتل 23 من المتمردين و19 من الموالين»
        others = [other.char_start for other in view.numbers if other.char_start < number.char_start]
        told = is_joined(view, number) and _unit_of_list(view, number, others) in _BARE
        told = told or _is_subject(view, number) or _is_far_object(view, number)
    return told or _are_two_of_them(view, number) and unit_of(view, number) in _BARE


def _is_subject(view: SentenceView, number: NumberMention) -> bool:
    """«أن اثنين من معتقلي السجن أوقفا»: a verb of the dual or plural behind says what they suffered."""
    behind = view.words_after(number.char_end, _SUBJECT_REACH)
    return any(toll_of(key)[1] == "after" and key.endswith(("وا", "ا")) for key in behind)


def _is_far_object(view: SentenceView, number: NumberMention) -> bool:
    """«أوقفت السلطات في عملية مشتركة أربعة من ممولي التنظيم»: the verb far before, no other number between."""
    floor = max(
        (n.char_start for n in view.numbers if n.char_start < number.char_start), default=view.sentence.char_start
    )
    return bool(unit_of_far_verb(view, number, floor))


def _are_two_of_them(view: SentenceView, number: NumberMention) -> bool:
    """«القبض على أوزبكيين اثنين»: a dual that says who they are, whatever the word, stands before «اثنين»."""
    before = view.words_before(number.char_start, 3)
    return number.value == _TWO and before[-1:] != () and before[-1].endswith("ين") and before[-2:-1] == ("علي",)
