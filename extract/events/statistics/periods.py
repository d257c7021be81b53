"""The stretch of time that a figure is counted over: what «منذ …» leads to runs up to publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from extract.events.text.view import CLAUSES, COMMAS, Barrier, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention, NumberMention
from extract.triggers import Word

_FARTHEST_SINCE = 12
_VERB_OF_COUNT = 3
_LENGTH_REACH = 3
_PARTED = (*CLAUSES, "subordinate", "؛", ":", "،", "(")


def _since_before(view: SentenceView, when: DateMention) -> int | None:
    """Where the «منذ» stands that rules a date of its clause: «منذ انطلاق الحملة في 8 أغسطس»; None for none."""
    for word in reversed([word for word in view.words if word.start < when.char_start]):
        if view.words_between(word.start, when.char_start) > _FARTHEST_SINCE:
            return None
        begins = word.key in words("since") or (
            word.key in words("after_it") and words("turning_point") & set(view.words_after(word.end, 1))
        )
        if begins and _says_how_long(view, word):
            return None
        if begins and not _is_vague(view, word, when):
            between = view.barriers_between(word.end, when.char_start)
            own = [b for b in between if not (b.kind == "subordinate" and b.cost <= 1.5)]
            own = own[1:] if _begins_clause(view, word, own) else own
            parted = any(barrier.kind in _PARTED for barrier in own)
            other = any(word.end <= d.char_start < when.char_start for d in view.dates)
            return None if parted or other else word.start
    return None


def _is_vague(view: SentenceView, since: Word, when: DateMention) -> bool:
    """«منذ فترة»: not since the date told behind it; «منذ فترة الثمانينات» names the date."""
    vague = words("since_vague") & set(view.words_after(since.end, 1))
    return bool(vague) and view.words_between(since.end, when.char_start) > 1


def _says_how_long(view: SentenceView, since: Word) -> bool:
    """«منذ أربعة أعوام»: how long something has lasted, not what the day behind it begins."""
    return bool(words("unit_of_time") & set(view.words_after(since.end, _LENGTH_REACH)))


def lasts_till_told(view: SentenceView, day: DateMention) -> bool:
    """«أوقع النزاع المستمر منذ أربعة أعوام 240 ألف قتيل، بحسب حصيلة صدرت أمس»: counted over years, not on that day."""
    return any(
        word.key in words("since") and _says_how_long(view, word)
        for word in view.words_in(view.sentence.char_start, day.char_start)
    )


def _begins_clause(view: SentenceView, since: Word, between: list[Barrier]) -> bool:
    """«منذ أن شن المتمردون هجمات في 22 يوليو»: the first of `between` is the «أن» of the clause of time itself."""
    if not between or between[0].kind != "complement":
        return False
    return view.words_between(since.end, between[0].position) == 0


def _only_compares(view: SentenceView, position: int) -> bool:
    """«أسوأ هجوم منذ …», «الأول من نوعه منذ …»: the time bounds a comparison, nothing is counted over it."""
    return bool(words("superlative") & set(view.words_before(position, 9)))


def _running(when: DateMention, published: date) -> DateMention:
    """`when` as the start of a stretch of time up to `published`."""
    start = when.date_start
    if start is None or start >= published or when.rule == "range":
        return when  # «منذ فجر الخميس وحتى صباح الجمعة» has its own end
    until = f"{start.isoformat()}/{published.isoformat()}"
    return replace(when, date_end=published, precision="other", since=True, edtf=until)


def counting_view(view: SentenceView, published: date | None) -> SentenceView:
    """`view` with its dates as figures are counted over them: those that «منذ» rules run up to `published`."""
    if not view.dates or published is None:
        return view
    dates = []
    for when in view.dates:
        if words("of_revolt") & set(view.words_before(when.char_start, 1)):
            continue  # «ذكرى ثورة يونيو»
        begins = fold(when.text).startswith(tuple(words("since")))
        position = when.char_start if begins else _since_before(view, when)
        if position is None:
            dates.append(when)
        elif not _only_compares(view, position):
            dates.append(when if when.since else _running(when, published))
    return replace(view, dates=tuple(dates))


def begins_behind(view: SentenceView, position: int, number: int) -> bool:
    """«منذ هجوم مايو الذي دفع …، اعتقل 150»: a comma ends the clause at `position`, what is counted follows it."""
    commas = [b.position for b in view.barriers_between(position, number) if b.kind in COMMAS]
    if not commas or view.words_between(commas[-1], number) > _VERB_OF_COUNT:
        return False
    first = next((word.key for word in view.words if word.start > commas[-1]), "")
    return not first.startswith("و")


def is_parted(view: SentenceView, number: NumberMention, date: DateMention) -> bool:
    """Whether a colon or speech stands between a figure and a time: «التي يحتلها منذ 1974: نحن في حداد …»."""
    first, last = min(number.char_end, date.char_end), max(number.char_start, date.char_start)
    return view.has_barrier(first, last, (":", "؛", "speech"))
