"""Arrests that an armed group makes, which are abductions: «ألقت الجبهة القبض على», «قام مسلحوه باعتقال …»."""

from __future__ import annotations

from extract.events.counts.tolls import is_of_people
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.sides import GROUP, STATE, SUBJECT, is_band, is_one_of, opens_agent, side_of
from extract.events.text.one_person import single_people
from extract.events.text.view import PARTING, SentenceView
from extract.events.text.words import words
from extract.folding import fold

_HAD_REACH = 12
_HANDS = 10
_GOES_ABOUT = 9
_PREPOSITIONS = ("في", "من", "علي", "الي")


def is_taken_by_group(view: SentenceView, candidate: Candidate) -> bool:
    """Whether a word of arrest tells what an armed group did."""
    if candidate.sub_event_type != "arrest":
        return False
    start, end = candidate.spans[0]
    if _at_hands_of_group(view, candidate.end):
        return True
    if len(candidate.spans) > 1:
        return candidate.rule == "split_arrest" and is_of_group(view.undated_words_after(end, SUBJECT))
    if not candidate.verbal:
        return is_gone_about(view, start) or _is_thrown(view, start) or _has_group_behind(view, end)
    behind = view.undated_words_after(end, 1)
    if behind and behind[0] in words("armed_body"):
        return True
    told = _is_told_of_group(view, start) or _is_after_group(view, start) or _is_joined_to_deed(view, candidate)
    return told or _takes_somebody(view, candidate)


def is_of_group(keys: tuple[str, ...]) -> bool:
    """«مسلحو جبهة النصرة», «عناصر من التنظيم», «مجموعة مسلحة»: a group, or people of one."""
    if is_band(keys) or side_of(keys) == GROUP or (keys and keys[0] in words("armed_body")):
        return True
    men = next((at for at, key in enumerate(keys) if not is_one_of(key, words("unit_of_men") | words("out_of"))), 0)
    return bool(men) and is_one_of(keys[men], words("armed_body") | words("haunting") | words("of_rebels"))


def _at_hands_of_group(view: SentenceView, position: int) -> bool:
    """«اعتقال ناشط أمس على يد عناصر التنظيم», «أوقف من قبل المسلحين»: whose hands they are."""
    behind = view.undated_words_after(position, _HANDS + SUBJECT)
    for at, key in enumerate(behind[:_HANDS]):
        if key in words("subordinating") or key in words("in_strikes") or key in words("done_by") - words("by_hands"):
            return False
        if key in words("by_hands") or opens_agent(behind, at):
            told = behind[at + 1 : at + 1 + SUBJECT]
            return is_of_group(told) or bool(told and is_one_of(told[0], words("haunting") | words("of_rebels")))
    return False


def is_gone_about(view: SentenceView, position: int) -> bool:
    """«قام عناصر التنظيم أمس باعتقال», «أقدمت الحركة على توقيف»: the noun goes with a verb of doing."""
    before = view.words_before(position, _GOES_ABOUT)
    glued = view.folded[position - view.sentence.char_start :][:1] == "ب"
    if not glued and before[-1:] and before[-1] not in _PREPOSITIONS:
        return False
    goes = words("goes_about") | words("dares") | words("achieves")
    at = next((at for at in range(len(before) - 1, -1, -1) if before[at].lstrip("وف") in goes), None)
    if at is None or words("subordinating") & set(before[at:]):
        return False
    return is_of_group(before[at + 1 :])


def _is_thrown(view: SentenceView, position: int) -> bool:
    """«ألقت جبهة النصرة أمس القبض على سبعة»: between the verb and its noun stands who throws it."""
    if not view.folded[position - view.sentence.char_start :].startswith("القبض"):
        return False
    before = view.words_before(position, _GOES_ABOUT)
    at = next((at for at, key in enumerate(before) if key.removeprefix("و") in words("throws_seizure")), None)
    return at is not None and is_of_group(before[at + 1 :])


def _has_group_behind(view: SentenceView, end: int) -> bool:
    """«بعد اعتقال داعش عشرة شبان», «اعتقال الحوثيين للصحافي»: a group and then whom it took."""
    behind = view.undated_words_after(end, SUBJECT)
    if not behind or not (behind[0] in words("armed_body") or behind[0] in words("of_rebels")):
        return False
    return any(key.startswith("لل") for key in behind[1:4]) or _has_object(view, end)


def _takes_somebody(view: SentenceView, candidate: Candidate) -> bool:
    """«أوقف مسلحو طالبان ثلاثة معلمين», «إن مسلحي الحركة اعتقلوا طبيبا»; «اعتقل مسلحون أمس في …» were taken."""
    end = candidate.spans[0][1]
    behind = view.undated_words_after(end, SUBJECT)
    if fold(candidate.text).endswith("وا"):
        before = view.words_before(candidate.start, SUBJECT)
        named = any(is_of_group(before[at:]) for at in range(len(before)))
        return named and not words("relative_pronoun") & set(before) and _has_object(view, end, 0)
    return bool(behind) and not behind[0].endswith(("ين", "ا")) and is_of_group(behind) and _has_object(view, end)


def _is_joined_to_deed(view: SentenceView, candidate: Candidate) -> bool:
    """«داهم مسلحون منزل الطبيب واعتقلوه»: the verb that «و» joins has the subject of the one before it."""
    start = candidate.spans[0][0]
    if view.letter_before(start) != "و" and not fold(candidate.text).startswith("و"):
        return False
    deeds = [t for t in view.triggers if t.pos == "verb" and t.role == "head" and t.char_end < start]
    if not deeds or any(b.kind in PARTING for b in view.barriers_between(deeds[-1].char_end, start - 1)):
        return False
    same = deeds[-1].text.endswith("ت") == candidate.text.endswith("ت")  # «هاجم المسلحون الحاجز واعتقلت الشرطة …»
    forces = side_of(view.undated_words_after(candidate.spans[0][1], SUBJECT)) == STATE
    return same and not forces and is_of_group(view.undated_words_after(deeds[-1].char_end, SUBJECT))


def _has_object(view: SentenceView, end: int, subject: int = 1) -> bool:
    """Whether people stand behind the subject, of a word at least, in the accusative: counted, or one («طبيبا»)."""
    people = single_people()["one"]
    told = [word for word in view.words if word.start >= end and not view.in_date(word)]
    for word in told[subject : SUBJECT + 2]:
        if word.key in words("subordinating") or word.key in words("in_place") or word.key in words("in_strikes"):
            return False
        one = (word.key,) in people and word.key.endswith("ا") and word.key not in words("fighter")
        counted = any(n.char_start == word.start and is_of_people(n) for n in view.numbers)
        if one or counted:
            return True
    return False


def _is_told_of_group(view: SentenceView, position: int) -> bool:
    """«وكانت الجبهة (فرع التنظيم في الشام) قد اعتقلت»: a group is the subject of the verb at `position`."""
    before = view.words_before(position, _HAD_REACH)
    if before[-1:] != ("قد",):
        return False
    had = [at for at, key in enumerate(before[:-2]) if key.removeprefix("و") in words("it_was")]
    return bool(had) and before[had[-1] + 1] in words("armed_body")


def _is_after_group(view: SentenceView, position: int) -> bool:
    """«أن «داعش» اعتقل»: a group opens the clause of the verb; «قيادي في داعش اعتقل» is one who was arrested."""
    before = view.words_before(position, 2)
    named = before[-1:] and before[-1] in words("armed_body")
    return bool(named) and (len(before) == 1 or before[0] in words("before_subject"))
