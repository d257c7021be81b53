"""How far a support word («أقر», «عقد») may stand from the word of an act, meeting or mission."""

from __future__ import annotations

from extract.events.text.view import SentenceView
from extract.events.text.words import lexicon_word, words
from extract.folding import fold
from extract.models import TriggerMention

_REACH = 10
_POLICY_REACH = 13
_REACH_OF_DESIGNATION = 24
_REACH_BACK = 9.0
_REACH_OF_MANAGED = 45.0
_REACH_OF_PARTICIPLE = 26.0
_REACH_OF_RELATIVE = 14.0
_REACH_OF_CHANGE = 40.0
_REACH_OF_OPENING = 60.0
_REACH_OF_NAMED_AGAIN = 45.0
_BILL = "مشروع"


def reach_of_light(view: SentenceView, light: TriggerMention, target: TriggerMention) -> float:
    """How far `light` may stand from `target`."""
    if light.char_start < target.char_start:
        if light.group == "manage" and words("of_managing") & set(view.words_before(target.char_start, 1)):
            return _REACH_OF_MANAGED  # «تمكنت الوحدة، بعد التنسيق مع …، من الكشف عن خلية»
        if light.group == "designate" and "designate" in target.needs:
            return _REACH_OF_DESIGNATION  # «قررت اعتبار الجماعة، بجميع فروعها والجمعيات التابعة لها، منظمة إرهابية»
        if target.event_type == "policy" and _opens_sentence_of(view, light, target):
            return _REACH_OF_OPENING
        return _POLICY_REACH if target.event_type == "policy" else _REACH
    if light.group == "reached" and target.event_type == "policy":
        return _REACH_OF_NAMED_AGAIN if _agrees(light, target) else _REACH_OF_RELATIVE
    if light.pos == "participle" and target.event_type == "meeting":
        return _REACH_OF_PARTICIPLE
    in_relative_clause = bool(words("relative_pronoun") & set(view.words_before(light.char_start, 1)))
    held = in_relative_clause and target.event_type == "meeting" and light.group == "hold"
    if held and _agrees_in_gender(light, target):
        return _REACH_OF_PARTICIPLE  # «الاجتماع المشترك بين الوزراء …، الذي انعقد أمس»
    if target.event_type == "policy" and light.pos == "noun" and lexicon_word(light) in words("changes_act"):
        return _REACH_OF_CHANGE  # «القانون الذي أقر عام 2003، أياما بعد التفجيرات، قبل أن يجري تعديله عام 2015»
    told_again = target.event_type == "policy" and light.pos == "verb" and light.definite  # «كانت أعلنتها في مايو»
    if told_again or in_relative_clause:
        return _REACH_OF_RELATIVE
    return _REACH_BACK


def _opens_sentence_of(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«أصدرت المجموعة خلال اجتماعها … قرارا»: a verb that opens the sentence, and its object in the accusative."""
    opens = light.pos == "verb" and view.words_between(view.sentence.char_start, light.char_start) <= 1
    written = fold(target.text).strip()
    return opens and not target.definite and (written.endswith("ا") or written.startswith(_BILL))


def _agrees(light: TriggerMention, target: TriggerMention) -> bool:
    """Whether «إليه» or «إليها» can mean `target`, by its gender."""
    feminine = fold(target.text).split()[0].endswith(("ه", "ات"))
    return fold(light.text).endswith("ها") == feminine


def _agrees_in_gender(light: TriggerMention, target: TriggerMention) -> bool:
    """Whether «انعقد» or «انعقدت» can have `target` as its subject, by its gender."""
    feminine = fold(target.text).split()[0].endswith(("ه", "ات"))
    return fold(light.text).endswith("ت") == feminine


def is_to_take_again(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«أعادت الشرطة القبض على ستة سجناء»: taken again, not sent back."""
    between = view.words_in(light.char_end, target.char_start)
    return any(word.key in words("capture") or word.key in words("taking_again") for word in between)
