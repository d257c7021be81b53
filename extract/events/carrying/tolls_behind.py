"""The toll that the sentence behind an attack tells: «وذكر مصدر طبي أن سبعة آخرين أصيبوا», «وبلغت الحصيلة 20 قتيلا»."""

from __future__ import annotations

from dataclasses import replace

from extract.events.counts.counted_doers import is_of_doers
from extract.events.counts.counting import may_count, quantities_of
from extract.events.counts.parts import parts_of_totals
from extract.events.counts.tolls import unit_of
from extract.events.drafts import TOLD_ELSEWHERE, Draft
from extract.events.happenings.candidates import OF_FORCE
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import SentenceView, view_of
from extract.events.text.words import words
from extract.folding import fold
from extract.models import NumberMention

_HARM = ("killed", "injured")
_OTHERS = 3
_OPENING = 6
_TURNING = 2
_OF_A_FATE = ("killing", "stabbing", "wounding", "killed_by_forces", "")
_MASS = ("takeover", "kidnapping")


def with_tolls_behind(mentions: DocumentMentions, drafts: list[Draft]) -> list[Draft]:
    """`drafts`, the attacks of one day with the dead or injured that the next sentence adds without telling a deed."""
    return [_with_toll_behind(mentions, drafts, draft) for draft in drafts]


def _with_toll_behind(mentions: DocumentMentions, drafts: list[Draft], draft: Draft) -> Draft:
    behind = draft.sentence + 1
    if not _may_go_on(drafts, draft) or behind >= len(mentions.sentences):
        return draft
    if mentions.sentences[behind].kind != mentions.sentences[draft.sentence].kind:
        return draft
    view = view_of(mentions, behind)
    own = {quantity.unit for quantity in draft.quantities}
    if _tells_something_else(view):
        return draft
    told = [n for n in view.numbers if may_count(view, n, "attack") and unit_of(view, n) in _HARM]
    told = [n for n in told if not is_of_doers(view, n, "attack")]
    parts = parts_of_totals(view, told)
    told = [n for n in told if n not in parts and unit_of(view, n) not in own]
    if not told or not (_are_others(view, told[0]) or _is_its_toll(view, told[0])):
        return draft
    added = tuple(quantity for number in told for quantity in quantities_of(view, number))
    return replace(draft, quantities=draft.quantities + added)


def _may_go_on(drafts: list[Draft], draft: Draft) -> bool:
    """Whether a draft is the only deed of its sentence, an attack of one day, and nothing is told in the next one."""
    when = draft.link.date
    if draft.event_type != "attack" or draft.sub_event_type in _MASS or when is None or when.precision != "day":
        return False
    if draft.link.how == TOLD_ELSEWHERE or draft.status != "occurred":
        return False
    beside = [d for d in drafts if d is not draft and d.event_type in OF_FORCE and d.sentence == draft.sentence]
    return not beside and not any(other.sentence == draft.sentence + 1 for other in drafts)


def _tells_something_else(view: SentenceView) -> bool:
    """Whether a sentence tells of a time, a place or a deed of its own: «وقتل ستة في هجوم قرب تكريت»."""
    opening = view.words_before(view.words[_TURNING].start, _TURNING) if len(view.words) > _TURNING else ()
    if " ".join(opening).removeprefix("و") in words("other_matter") or words("turns_away") & set(opening[:1]):
        return True
    if view.dates or view.places:
        return True
    deeds = [t for t in view.triggers if t.event_type in OF_FORCE and t.role == "head"]
    return any(t.sub_event_type not in _OF_A_FATE and not t.definite for t in deeds)


def _are_others(view: SentenceView, number: NumberMention) -> bool:
    """«سبعة آخرين أصيبوا», «إصابة عشرة مدنيين آخرين»: besides those told before."""
    near = {fold(number.noun), *view.words_after(number.char_end, _OTHERS)}
    return bool(words("some_others") & near)


def _is_its_toll(view: SentenceView, number: NumberMention) -> bool:
    """«وبلغت الحصيلة 20 قتيلا»: the word for a toll before its first number."""
    return bool(words("toll_noun") & {key.removeprefix("و") for key in view.words_before(number.char_start, _OPENING)})
