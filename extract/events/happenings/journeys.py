"""Officials on their way: verbs and nouns of going, with who goes and where to; talks named by two peoples."""

from __future__ import annotations

from extract.events.text.view import SentenceView, Span
from extract.events.text.words import words
from extract.models import ActorMention
from extract.triggers import Word

_ROUTE = 16
_SUBJECT = 60
_BEHIND_NOUN = 3
_AWAITED = 4
_SIDES = 2
_TROOPS = 3
_INVERTED = 7


def journeys_in(view: SentenceView) -> list[tuple[Word, str]]:
    """The words that tell of a journey of officials to a place, each with its tense."""
    found = []
    for word in view.words:
        if word.key in words("arrival"):
            if _is_awaited(view, word) and _officials(view, word, _BEHIND_NOUN):
                found.append((word, "future"))
        elif word.key in words("going"):
            people = [a for a in view.actors if a.kind in ("person", "office") and _goes(view, word, a)]
            if (people or _is_delegation(view, word)) and _has_goal(view, word) and not _is_of_troops(view, word):
                found.append((word, _tense_of(word)))
    return found


def _is_of_troops(view: SentenceView, verb: Word) -> bool:
    """«تعزيزات للجيش وصلت أمس إلى المدينة»: troops that go, told right before the verb or behind it."""
    return any(
        trigger.event_type == "mission"
        and trigger.role == "object"
        and view.distance((trigger.char_start, trigger.char_end), (verb.start, verb.end)) <= _TROOPS
        for trigger in view.triggers
    )


def _tense_of(word: Word) -> str:
    if word.key.startswith("س"):
        return "future"
    return "past" if word.key.lstrip("و")[0] not in "يت" else "present"


def _goes(view: SentenceView, verb: Word, actor: ActorMention) -> bool:
    """Whether `actor` is whose journey `verb` tells: behind it, or right before it («وكان الرئيس وصل»)."""
    if 0 <= actor.char_start - verb.end <= _SUBJECT:
        return True
    return (
        actor.char_end <= verb.start and view.distance((actor.char_start, actor.char_end), (verb.start, verb.end)) <= 1
    )


def _is_delegation(view: SentenceView, verb: Word) -> bool:
    """Whether a delegation or envoy stands right behind a verb of going, or before it: «وفدا أميركيا سيصل»."""
    behind = view.words_after(verb.end, _INVERTED)
    reach = _INVERTED if words("toward") & set(behind[:1]) else 1  # «يصل إلى بغداد اليوم وفد تركي»
    return bool(words("delegation") & {*behind[:reach], *view.words_before(verb.start, 3)})


def _has_goal(view: SentenceView, word: Word) -> bool:
    """Whether a place to go to follows: «إلى بغداد»."""
    return any(
        place.char_start > word.end
        and view.words_between(word.end, place.char_start) <= _ROUTE
        and words("toward") & set(view.words_before(place.char_start, 1))
        for place in view.places
    )


def _is_awaited(view: SentenceView, word: Word) -> bool:
    """«من المقرر الثلاثاء وصول وزيرة الخارجية»: an arrival that is set or looked forward to."""
    return bool(words("awaited") & set(view.unjoined_before(word.start, _AWAITED)))


def _officials(view: SentenceView, word: Word, reach: int) -> bool:
    """Whether people of office stand within `reach` words behind a noun of arriving."""
    return any(
        actor.kind in ("person", "office")
        and actor.char_start >= word.end
        and view.words_between(word.end, actor.char_start) < reach
        for actor in view.actors
    )


def dialogues(view: SentenceView) -> list[Span]:
    """«الحوار المصري الأمريكي», «الحوار الأميركي - الأفريقي»: talks named by the two peoples that hold them."""
    found = []
    for word in view.words:
        if word.key not in words("dialogue"):
            continue
        sides = [d for d in view.demonyms if d.char_start > word.end]
        near = [d for d in sides if view.words_between(word.end, d.char_start) < _SIDES]
        if len(near) == _SIDES:
            found.append((word.start, word.end))
    return found
