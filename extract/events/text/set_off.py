"""What commas or dashes set off within a clause: its words part nothing from what stands behind them."""

from __future__ import annotations

from extract.dates.tense import verb_tense
from extract.events.text.view import COMMAS, Barrier, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_DASH = "-"


def set_off(view: SentenceView, first: int, last: int, by: tuple[str, ...] = (_DASH, *COMMAS)) -> float:
    """How much of [first, last) it is: «فرضت الحظر - وهو الثاني - في مارس», «وقع الوزير، الذي …، أمس، اتفاقا»."""
    marks = view.barriers_between(first, last)
    distance, at = 0.0, 0
    while at < len(marks):
        end = _closing(view, marks, at) if marks[at].kind in by else None
        if end is None and _opens_adverbial(view, marks[at]):
            end = _right_before(view, marks, at, last)
        if end is None:
            at += 1
            continue
        start, stop = marks[at].position, marks[end].position
        distance += view.words_between(start, stop) + view.barrier_cost(start, stop + 1)
        at = end + 1
    return distance


def is_day_set_off(view: SentenceView, day: DateMention) -> bool:
    """«أجرى التيار الذي يقوده الوزير، أمس، محادثات»: a day between commas is that of the verb that opens it."""
    opening = view.words[0] if view.words else None
    if opening is None or opening.start >= day.char_start:
        return False
    behind = view.folded[day.char_end - view.sentence.char_start :].lstrip()
    if behind[:1] not in COMMAS or view.mark_before(day.char_start) not in COMMAS:
        return False
    following = view.words_after(day.char_end, 1)
    if not following or verb_tense(following[0]):
        return False
    return bool(verb_tense(opening.key)) or view.is_verb_at(opening.start)


def _closing(view: SentenceView, marks: tuple[Barrier, ...], at: int) -> int | None:
    """The mark that closes what number `at` opens: the second dash, or the comma behind «، الذي …»."""
    mark = marks[at]
    if mark.kind == _DASH:
        return next((n for n in range(at + 1, len(marks)) if marks[n].kind == _DASH), None)
    if mark.kind not in COMMAS or at + 1 >= len(marks) or marks[at + 1].kind != "relative":
        return None
    if view.words_between(mark.position, marks[at + 1].position):
        return None
    return next((n for n in range(at + 2, len(marks)) if marks[n].kind in COMMAS), None)


def _opens_adverbial(view: SentenceView, mark: Barrier) -> bool:
    """«أقر البرلمان، بعد نقاش طويل، قانونا»: a comma, and when or beside what it was done."""
    return mark.kind in COMMAS and bool(words("sets_beside") & set(view.words_after(mark.position, 1)))


def _right_before(view: SentenceView, marks: tuple[Barrier, ...], at: int, last: int) -> int | None:
    """The comma right before `last`, a day at most between, where no other comma stands before it."""
    closing = next((n for n in range(at + 1, len(marks)) if marks[n].kind in COMMAS), None)
    return closing if closing is not None and not view.words_between(marks[closing].position, last) else None
