"""Acts that are told at their end: a truce that collapsed, sanctions that were lifted, a law that was repealed."""

from __future__ import annotations

from dataclasses import replace

from extract.events.drafts import Draft
from extract.events.text.mentions import DocumentMentions
from extract.events.text.view import NEW_CLAUSE, SentenceView, Span, view_of
from extract.events.text.words import words
from extract.folding import fold

_VERB_REACH = 6
_LIFTED = ("freeze", "sanctions", "state_of_emergency")
_ENDS = {
    "agreement": "agreement_ended",
    "ceasefire": "truce_ended",
    "decree": "repeal",
    "freeze": "unfreezing",
    "law": "repeal",
    "resolution": "repeal",
    "sanctions": "sanctions_lifted",
    "state_of_emergency": "emergency_lifted",
}


def _bare(key: str) -> str:
    return key[1:] if key[:1] in ("و", "ف", "ب") else key


def _ends_it(view: SentenceView, draft: Draft, named: Span) -> bool:
    """«إنهاء الهدنة», «رفعت واشنطن العقوبات», «سقوط الهدنة»: a word of ending stands before the act or opens it.

    «رفع» lifts what weighs on somebody, «رفع مشروع القانون» only hands it on.
    """
    endings = words("ends_act") | words("lifts") if draft.sub_event_type in _LIFTED else words("ends_act")
    if _bare(fold(draft.text).split()[0]) in endings:
        return True
    head = view.word_at(named[0])
    before = view.last_words(named[0] if head is None else head.start, _VERB_REACH)
    ending = next((word for word in reversed(before) if _bare(word.key) in endings), None)
    if ending is None or view.has_barrier(ending.end, named[0], NEW_CLAUSE):
        return False
    following = "".join(view.words_after(ending.end, 1))
    if _bare(ending.key) in words("ends_act") and following.startswith("ب"):
        return False  # «انتهت بقرار حظرها»
    between = [t for t in view.triggers if ending.end <= t.char_start and t.char_end <= named[0]]
    if any(t.event_type == draft.event_type and t.role in ("light", "head") for t in between):
        return False  # «أنهى المجلس جلسته بإقرار القانون»
    return view.is_verb_at(ending.start) or before[-1] is ending


def _is_day_it_was_made(view: SentenceView, draft: Draft, named: Span) -> bool:
    """«انتهاء الهدنة القائمة منذ 2013», «إلغاء القانون الذي أقر عام 2003»: the date behind tells its beginning."""
    when = draft.link.date
    if when is None or when.char_start < named[1]:
        return False
    made = [t for t in view.triggers if t.role == "light" and named[1] <= t.char_start < when.char_start]
    relative = any(barrier.kind == "relative" for barrier in view.barriers_between(named[1], when.char_start))
    older = any(word.key in words("goes_back") for word in view.words_in(named[1], when.char_start))
    begun = when.since and when.rule != "since_duration"  # «رفع الحظر منذ عام» was a year ago
    return begun or relative or older or bool(made)


def _named_at(view: SentenceView, draft: Draft) -> Span:
    """Where the act is named: a sum of money is frozen by the word before it."""
    if draft.event_type != "funding":
        return draft.anchor
    named = [t for t in view.triggers if t.sub_event_type == "freeze" and t.char_end <= draft.anchor[0]]
    return (named[-1].char_start, named[-1].char_end) if named else draft.anchor


def at_its_end(mentions: DocumentMentions, draft: Draft) -> Draft:
    """`draft` under the name of the end of an act, where its words tell that and its day is that of the end."""
    if draft.sub_event_type not in _ENDS or draft.rule.startswith("act_of_year"):
        return draft
    view = view_of(mentions, draft.sentence)
    named = _named_at(view, draft)
    if _is_day_it_was_made(view, draft, named) or not _ends_it(view, draft, named):
        return draft
    return replace(draft, sub_event_type=_ENDS[draft.sub_event_type])
