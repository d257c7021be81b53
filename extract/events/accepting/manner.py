"""What was done told by how it was done: «صعدت الجماعة أمس عملياتها، بتفجيرها جسرا», «وذلك باستعادته السيطرة على …»."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.frames import frames_of
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention


def is_how_it_was_done(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """Whether «ب» and a pronoun («بتفجيرها») tell, behind a comma or «وذلك», how the deed of the main verb was done.

    It has the day of that verb; not where somebody speaks («اتهم أمس الجماعة، بتفجيرها»), nor behind a new clause.
    """
    head = candidate.spans[0][0]
    if candidate.event_type not in OF_FORCE or candidate.verbal or not candidate.definite or candidate.refers:
        return False
    if not fold(candidate.text).startswith("ب") or fold(candidate.text).startswith("بال") or date.char_end > head:
        return False
    last = view.last_words(head, 1)
    that = last[0].start if last and last[0].key in words("and_that_was") else head
    if that == head and view.mark_before(head) not in COMMAS:
        return False
    said = any(frame.span[0] < head for frame in frames_of(view))
    return not said and not view.has_barrier(date.char_end, that, NEW_CLAUSE)
