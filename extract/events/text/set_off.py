"""What commas or dashes set off within a clause: its words part nothing from what stands behind them."""

from __future__ import annotations

from extract.events.text.view import COMMAS, Barrier, SentenceView
from extract.events.text.words import words

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
