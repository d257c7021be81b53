"""Support words: which of them («أقر», «تمديد», «الموقع») goes with the word of an act, meeting or mission."""

from __future__ import annotations

from extract.events.happenings.light_of_clause import is_of_other_clause
from extract.events.happenings.nearer_acts import SIGNED, is_of_nearer
from extract.events.happenings.support_behind import broke_out, is_its_subject, is_of_relative, may_follow, word_at
from extract.events.happenings.support_reach import is_to_take_again, reach_of_light
from extract.events.text.set_off import set_off
from extract.events.text.view import COMMAS, Barrier, SentenceView, Span
from extract.events.text.words import lexicon_word, words
from extract.folding import fold
from extract.models import TriggerMention

_TO_DEED = 10
_MOST_LIGHTS = 3
_MEDIA_REACH = 4
_REFUSED = 2
_CLOSED = 4
_QUOTES = ("«", '"', "“", "”")
_NAMED, _NAME = "named", 3
ANY_LIGHT = "any"  # needs no support word of its own
# «مثل» is also "like"
_ONLY_WITH_ITS_OWN = frozenset(
    (
        "appear accuse hand_over uncover free relations march send_back permit witness ban found found_arms strike "
        "kindle throw down hack ram attempt freeze shut strip lead cut tighten size criminalize gas widen suspend push "
        "fall fight inquire grant patrol train intervene leave graduate jail rescue veto stay renew uphold publish "
        "order custody bar listed hand_on"
    ).split()
)
_ALSO_RELATIVE = ("down", "hack", "freeze", "shut", "kindle")
_OF_COURT = ("sentence", "trial", "charge")  # «حكمت على رجل قتل 70», «أوقفت مطلوبا شارك في قتل»: no deed of theirs
_WITH_B = ("permit", "propose", "order", "append")
_DEBATED = ("law", "bill", "resolution", "decree", "strategy", "initiative", "measures", "rules")


def _bare_word(target: TriggerMention) -> str:
    """The first word of the lexicon's phrase for `target`."""
    return lexicon_word(target).split()[0]


def _span(trigger: TriggerMention) -> Span:
    return (trigger.char_start, trigger.char_end)


def lights_of(view: SentenceView, target: TriggerMention, lights: list[TriggerMention]) -> tuple[TriggerMention, ...]:
    """The support words of `target`, nearest first: before it in the clause, or after it in a relative clause."""
    found = []
    for light in lights:
        if light.char_start == target.char_start or not _fits(view, light, target):
            continue
        before = light.char_start < target.char_start
        if before and light.char_end > target.char_start:
            continue
        behind = not before and (not may_follow(view, light, target) or is_of_nearer(view, light, target))
        if behind or is_of_other_clause(view, light, target):
            continue
        distance = view.distance(_span(light), _span(target))
        first, last = min(light.char_end, target.char_end), max(light.char_start, target.char_start)
        between = view.barriers_between(first, last)
        distance -= set_off(view, first, last, COMMAS) if before and light.pos == "verb" else 0.0
        if distance <= reach_of_light(view, light, target) and not _parts(view, light, target, between):
            found.append((distance + (0 if before else 1), light.char_start, light))
    return tuple(light for _, _, light in sorted(found, key=lambda item: item[:2])[:_MOST_LIGHTS])


def _fits(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """Whether a support word may go with `target` at all, wherever they stand."""
    if _NAMED in target.needs and not _is_named(view, target):
        return False
    plain = ANY_LIGHT in target.needs and light.group not in _ONLY_WITH_ITS_OWN
    if target.needs and not plain and light.group not in target.needs:
        return False
    if light.group in _ONLY_WITH_ITS_OWN and (not target.needs or light.char_start > target.char_start):
        if light.group == "stay":
            return light.pos == "participle" and "stay" in target.needs  # «القوات الفرنسية المنتشرة في مالي منذ 2013»
        if light.group == "fall" and light.group in target.needs:
            return view.words_between(target.char_end, light.char_start) <= 2  # «أصيب بشظايا صاروخ سقط على بيته»
        if light.group == "fight" and light.group in target.needs:
            return broke_out(view, light, target)
        if target.needs and light.group in _ALSO_RELATIVE and light.definite:
            return is_of_relative(view, light)  # «الطائرة التي أسقطها التنظيم»
        return light.group == "march" and "march" in target.needs and is_its_subject(view, light, target)
    if light.group == "tighten" and words("extent") & set(view.words_before(target.char_start, 1)):
        return False  # «تمكن خلالها من توسيع رقعة سيطرته»: no place is named that was taken
    if light.group == "send_back" and is_to_take_again(view, light, target):
        return False
    if light.group == "found_arms" and fold(target.text).startswith("ب" + _bare_word(target)):
        return False  # «عثرت على جثة رجل قتل بأسلحة نارية»; not «عثرت على بنادق»
    if light.group == "sign" and target.sub_event_type not in SIGNED:
        return False
    if light.group == "debate" and target.sub_event_type not in _DEBATED:
        return False  # an agreement that was discussed is not made by it
    if light.group == "look_into" and not _is_looked_into(view, target):
        return False
    if light.group == "append" and not fold(target.text).startswith("ب"):
        return False  # «ثم ألحقته بقانون»
    around = words("not_shut") & set(view.words_before(target.char_start, 1))
    if light.group == "close" and (around or view.words_between(light.char_end, target.char_start) > _CLOSED):
        return False  # «هدد بفتح الجحيم … على الحدود», «أغلقت الطرق المؤدية إلى السفارات»
    if light.event_type == "mission" and (_is_its_doer(view, light, target) or _has_gathering(view, light, target)):
        return False
    if light.group == "leave" and view.words_between(light.char_end, target.char_start) > 1:
        return False  # «غادر 60 جنديا القاعدة»
    if light.group == "deploy" and words("media") & set(view.words_after(light.char_end, _MEDIA_REACH)):
        return False  # «نشرت الوزارة صور …»: published, not deployed
    if light.pos == "noun" and words("refusing") & set(view.words_before(light.char_start, _REFUSED)):
        return False  # «يرفض الأتراك السماح باستخدامها»
    if _is_of_clause_before(view, light, target):
        return False
    if light.char_start > target.char_start:
        return lexicon_word(light) not in words("verb_of_harm") or not (
            target.sub_event_type in _OF_COURT
            or (
                target.event_type == "enforcement"
                and words("in_doing_it") & set(view.words_before(light.char_start, 1))
            )
        )
    if (
        light.pos == "verb"
        and light.definite
        and light.group != "ram"
        and view.words_between(light.char_end, target.char_start) == 0
    ):
        return False  # «حفل أقامته اللجنة الوطنية»: who did it
    if target.event_type == "meeting":
        return not words("at_gathering") & set(view.words_before(target.char_start, 1))
    if target.event_type != "policy" or light.group == "debate":
        return True
    return not _hangs_on_preposition(view, light, target)


def _is_named(view: SentenceView, target: TriggerMention) -> bool:
    """«عملية "درع الشمال"», «عملية بورغو العسكرية»: an operation told by its name."""
    behind = view.folded[target.char_end - view.sentence.char_start :].lstrip(" (")
    described = {key.removeprefix("ال") for key in view.words_after(target.char_end, _NAME)[1:]}
    return behind[:1] in _QUOTES or bool(described & words("of_operation"))


def _is_of_clause_before(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«الإمارة التي أعلنها عام 2014، ويفرض فيها قوانينه»: the verb has its object in «ها» already."""
    if target.event_type != "policy" or light.pos != "verb" or not light.definite:
        return False
    relative = words("relative_pronoun") & set(view.words_before(light.char_start, 1))
    return (
        bool(relative)
        and light.char_end < target.char_start
        and view.has_barrier(light.char_end, target.char_start, COMMAS)
    )


def _is_its_doer(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«باشرت قوة مشتركة عملية واسعة»: the force behind the verb does what stands behind it."""
    if light.pos != "verb" or target.sub_event_type not in ("force", "body", "coalition", "task_force"):
        return False
    if view.words_between(light.char_end, target.char_start) or light.char_start > target.char_start:
        return False
    if target.definite and word_at(view, light).lstrip("وف") in words("executes"):
        return True  # «نفذ الائتلاف الدولي غارات»
    return any(
        done.event_type == "mission" and done.role == "object" and light.group in done.needs
        and done.sub_event_type in ("campaign", "training", "mission")
        and 0 <= view.words_between(target.char_end, done.char_start) <= _TO_DEED and done.char_start >= target.char_end
        for done in view.triggers
    )  # fmt: skip


def _is_looked_into(view: SentenceView, target: TriggerMention) -> bool:
    """«ينظر المجلس غدا في مشروع القانون»: a bill or draft right behind «في»."""
    return target.sub_event_type in _DEBATED and view.words_before(target.char_start, 1) == ("في",)


def _has_gathering(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«اختتم الوزير زيارة تناولت الحرب على التنظيم»: the gathering is ended, not what it is on."""
    return any(
        told.event_type == "meeting" and told.role == "head" and told.pos == "noun"
        and light.char_end <= told.char_start and told.char_end <= target.char_start
        and not (words("scene_word") | words("not_object")) & set(view.words_before(told.char_start, 1))
        for told in view.triggers
    )  # fmt: skip


def _hangs_on_preposition(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«أعلنت … بعد اتفاق …», «بمبادرة من …», «وفقا لميثاق …»: the word is no object of a verb before it.

    What is permitted may stand behind «ب»: «سمحت باستخدام القاعدة».
    """
    if words("not_object") & set(view.words_before(target.char_start, 1)):
        return True
    if (
        light.group in _WITH_B
        or light.group == "under"
        or words("in_force") & set(view.words_before(target.char_start, 1))
    ):
        return False  # «تخضع الدولة لعقوبات»
    if words("talk_of") & set(view.words_before(target.char_start, 2)[:1]):
        return True  # «وتنامي الحديث عن المنطقة الآمنة»
    if words("outline") & set(view.words_before(target.char_start, 1)) and fold(target.text).startswith("ل"):
        return False  # «أعلن الإطار العام لاستراتيجية …»
    written, bare = fold(target.text), lexicon_word(target)
    named = light.pos != "verb" or words("governing") & set(view.words_before(light.char_start, 1))
    glued = ("ب",) if named else ("ب", "ل")  # «عن تبني المجلس لقرار»: written as the verb «تبنى» is
    return written.startswith(glued) and not bare.startswith(written[0])


def _parts(view: SentenceView, light: TriggerMention, target: TriggerMention, between: tuple[Barrier, ...]) -> bool:
    """Whether speech or «أن» parts a support word from `target`; before a level it does not («أعلنت أن مستوى …»)."""
    if light.definite and light.char_start > target.char_end:  # «بعد أن كانت أعلنتها»
        between = tuple(b for b in between if not words("not_object") & set(view.words_before(b.position, 1)))
    if target.sub_event_type == "alert_level":
        between = tuple(b for b in between if view.words_between(b.position, target.char_start) > 1)
    if light.char_end < target.char_start and _comes_before_all(view, light, target):
        return True
    return any(barrier.kind in ("complement", "speech") for barrier in between)


def _comes_before_all(view: SentenceView, light: TriggerMention, target: TriggerMention) -> bool:
    """«وقتلوا عشرة، وذلك غداة تفجير …»: what is told behind «غداة» is another thing than the deed before it."""
    if all(t.role != "head" for t in view.triggers if t.char_start == light.char_start):
        return False  # «حدث غداة هجوم»
    morrow = [word for word in view.words_in(light.char_end, target.char_start) if word.key in words("morrow")]
    return bool(morrow) and view.words_between(morrow[-1].end, target.char_start) <= 1
