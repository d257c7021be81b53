"""Amounts allocated, pledged, paid, requested, frozen or seized: read from the money that a sentence names."""

from __future__ import annotations

from extract.events.counts.counting import quantities_of
from extract.events.counts.figures import is_vague
from extract.events.days.dating import DateLink, assign_dates
from extract.events.drafts import Draft, candidate_parts, evidence_span
from extract.events.happenings.candidates import Candidate, blocker_before
from extract.events.kinds.acting import actors_for
from extract.events.kinds.status import status_of
from extract.events.sites.locating import locate
from extract.events.text.setting import Setting
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention, TriggerMention
from extract.relevance import Relevance, is_civil, is_outside, relevance_of

_FARTHEST_WORD = 16.0
_PROMISE_REACH = 6
_OF_IT = 1
_SMALL = 10_000.0
_FORCES = ("force", "coalition", "task_force", "training")
_PAID_FOR = ("policy", "mission", "meeting")
_LEAST = 1000.0  # below it is pocket money, no funding


def _word_of(view: SentenceView, money: NumberMention) -> TriggerMention | None:
    """The word of giving, costing or seizing that is nearest to an amount."""
    given = [trigger for trigger in view.triggers if trigger.event_type == "funding"]
    given = [trigger for trigger in given if not _is_what_is_promised(view, trigger, given)]
    span = (money.char_start, money.char_end)
    near = [word for word in given if view.distance((word.char_start, word.char_end), span) <= _FARTHEST_WORD]
    deeds = [word for word in near if not _is_purpose(word)] or near
    if told := _told_behind(view, money, near):
        return told
    nearest = min(deeds, key=lambda word: view.distance((word.char_start, word.char_end), span), default=None)
    return nearest if nearest is None else _what_is_done_with(view, nearest, near)


def _told_behind(view: SentenceView, money: NumberMention, near: list[TriggerMention]) -> TriggerMention | None:
    """«صرف ما تبقى من 7 بلايين دولار تعهد بها المانحون»: the verb right behind, its pronoun the money."""
    for word in near:
        beside = word.char_start >= money.char_end and view.words_between(money.char_end, word.char_start) <= _OF_IT
        of_it = word.definite or bool(words("with_it") & set(view.words_after(word.char_end, 1)))
        if word.pos == "verb" and beside and of_it:
            return word
    return None


def _what_is_done_with(view: SentenceView, given: TriggerMention, near: list[TriggerMention]) -> TriggerMention:
    """«تجميد مساعدات قيمتها 200 مليون»: the noun right before says what is done with what was given."""
    frozen = [word for word in near if word.sub_event_type == "freeze" and word.char_end <= given.char_start]
    close = [word for word in frozen if view.words_between(word.char_end, given.char_start) <= _OF_IT]
    return close[-1] if close else given


def _is_purpose(word: TriggerMention) -> bool:
    """«طلبت الحكومة 20 مليونا لتمويل القوة»: what money is for, where a verb says what was done with it."""
    return word.pos == "noun" and fold(word.text).startswith("ل") and word.sub_event_type != "reward"


def _is_what_is_promised(view: SentenceView, word: TriggerMention, given: list[TriggerMention]) -> bool:
    """«تعهدت الدولة أمس بتقديم», «طالبت المنظمة بتوفير»: the noun behind «ب» says what the verb before promises."""
    if word.pos != "noun" or not fold(word.text).startswith("ب"):
        return False
    before = [verb for verb in given if verb.pos == "verb" and verb.char_end <= word.char_start]
    return any(view.words_between(verb.char_end, word.char_start) <= _PROMISE_REACH for verb in before)


def _candidate(view: SentenceView, money: NumberMention, word: TriggerMention) -> Candidate:
    spans = ((money.char_start, money.char_end), (word.char_start, word.char_end))
    return Candidate(
        "funding", word.sub_event_type, spans, money.text, 2, word.tense, word.definite,
        blocker_before(view, word.char_start, "funding"), f"money_and_word:{word.rule.removeprefix('trigger:')}",
        word.pos == "verb",
    )  # fmt: skip


_FOR_IT = 3


def _carried(view: SentenceView, previous: Draft | None) -> DateLink | None:
    """The date of the mission or law that the sentence before told of; «خصصت لها موازنة» reaches back farther."""
    for_it = any(word.key in words("for_it") for word in view.words)
    if previous is None or previous.link.date is None or view.index - previous.sentence > (_FOR_IT if for_it else 1):
        return None
    if previous.event_type not in ("mission", "policy") or previous.link.how == "implicit":
        return None
    return DateLink(previous.link.date, "carried", 12.0)


_FIELD_REACH = 90


def _is_of_another_field(view: SentenceView, money: NumberMention) -> bool:
    """Whether the words around an amount speak of votes, prices or tourism, and its sentence not of terrorism."""
    at = money.char_start - view.sentence.char_start
    near = view.sentence.text[max(0, at - _FIELD_REACH) : at + _FIELD_REACH]
    told = relevance_of(view.sentence.text)
    if told.core == 0 and (money.value < _SMALL or words("fine") & set(view.words_before(money.char_start, 3))):
        return True  # «بالسجن وغرامة 53 مليونا في قضية الكسب غير المشروع»
    if told.field and words("budget") & {word.key.removeprefix("و") for word in view.words}:
        near = ""  # «ميزانية أجهزة الاستخبارات», «الميزانية الأمنية»
    return is_civil(view.sentence.text) or (is_outside(near) and told.core == 0)


def _is_of_no_security(view: SentenceView, word: TriggerMention, previous: Draft | None) -> bool:
    """«أمر بتخصيص مبلغ لأعمال الإغاثة»: no word of security beside the money; a reward or a ransom is one by itself."""
    told = relevance_of(view.sentence.text)
    if told.core + told.field > 0 or word.sub_event_type == "reward" or _is_ransom(view):
        return False
    return _carried(view, previous) is None and not _is_for_force(view)


def _is_ransom(view: SentenceView) -> bool:
    """«دفعت الدولة فدية قدرها ثلاثة ملايين يورو للخاطفين»: what is paid for a hostage."""
    return any(trigger.sub_event_type == "ransom" for trigger in view.triggers)


def _is_for_force(view: SentenceView) -> bool:
    """«تعهدت الدولة بتقديم 100 مليون لدعم قوة مشتركة», «تخصيص 500 مليون لتدريب مقاتلين»: money for forces."""
    return any(trigger.event_type == "mission" and trigger.sub_event_type in _FORCES for trigger in view.triggers)


_MAY_REACH = 14


def _is_what_may_be_imposed(view: SentenceView, candidate: Candidate) -> bool:
    """«عقوبة قد تصل إلى السجن خمس سنوات وغرامة …»: what somebody faces, nothing paid."""
    if candidate.sub_event_type != "fine":
        return False
    return bool(words("may_be_imposed") & {key.lstrip("وف") for key in view.words_before(candidate.start, _MAY_REACH)})


_UNSURE = ("aid", "contribution", "fine", "cost", "loan", "procurement", "compensation")


def _is_news_by_itself(setting: Setting, view: SentenceView, candidate: Candidate, around: Relevance) -> bool:
    """Whether an undated amount is the news itself: given for security, near its word, where the text begins."""
    near = view.distance(candidate.spans[0], candidate.spans[1]) <= 8
    opens = view.index == setting.lead
    return opens and near and around.core > 0 and candidate.sub_event_type not in _UNSURE


def funding_drafts(setting: Setting, view: SentenceView, around: Relevance, previous: Draft | None) -> list[Draft]:
    """One draft for each amount with a currency that a word of giving, costing or seizing goes with."""
    if around.core == 0 and around.field < 2 and not setting.whole.is_central:
        return []
    candidates = []
    for money in view.numbers:
        if money.kind != "money" or not money.unit or money.value < _LEAST or is_vague(money):
            continue
        if not _is_of_another_field(view, money):
            word = _word_of(view, money)
            if word is not None and not _is_of_no_security(view, word, previous):
                candidates.append((money, _candidate(view, money, word)))
    links = assign_dates(view, [candidate for _, candidate in candidates])
    drafts = []
    for position, (money, candidate) in enumerate(candidates):
        if candidate.blocker in ("negation", "modal") or _is_what_may_be_imposed(view, candidate):
            continue
        link = links.get(position) or _carried(view, previous) or DateLink(None, "implicit", 0.0)
        if link.date is None and not _is_news_by_itself(setting, view, candidate, around):
            continue
        start, end = (link.date.date_start, link.date.date_end) if link.date else setting.published or (None, None)
        quantities = tuple(quantities_of(view, money))
        location = locate(setting.mentions, view, candidate, [])
        if link.how == "carried" and previous is not None and location.rule != "place_in_clause":
            location = previous.location if previous.location.name_en else location
        drafts.append(
            Draft(
                view.index,
                "funding",
                candidate.sub_event_type,
                status_of(view, candidate, start, setting.latest),
                link,
                start,
                end,
                location,
                quantities,
                actors_for(view, candidate),
                evidence_span(view, candidate_parts(candidate, link, location, quantities, view)),
                candidate.spans[0],
                2,
                False,
                candidate.rule,
                candidate.text,
            )  # fmt: skip
        )
    return drafts


def is_spent(candidate: Candidate, link: DateLink, money: list[Draft]) -> bool:
    """Whether an amount of `money` has the date, nearer than an act that the sentence only names.

    A gathering that is told with its verb keeps it: «خلال قمة عقدت في 30 يونيو، تعهد الاتحاد بمليون يورو».
    """
    held = candidate.event_type == "meeting" and len(candidate.spans) > 1
    if held or candidate.event_type not in _PAID_FOR:
        return False
    costs = [draft.link.cost for draft in money if draft.link.how == "own" and draft.link.date is link.date]
    return bool(costs) and costs[-1] < link.cost
