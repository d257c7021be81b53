"""News with the day of its source: «اعتقل رجلان …، كما أعلنت الوزارة أمس»."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.frames import Frame, frames_of
from extract.events.text.view import NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

_MARKS = ("،", ",", "(", ")", "«", "»", "-")
_SOURCED = ("attack", "enforcement", "meeting")
_SOURCE_REACH = 7
_SURE = 2


def is_sourced(view: SentenceView, frame: Frame, candidate: Candidate) -> bool:
    """«أوقف الجيش مسلحا، بحسب بيان للوزارة اليوم»: the source's day, behind news that has no day of its own."""
    if candidate.definite or candidate.event_type not in _SOURCED or candidate.tense == "future":
        return False
    upon = set(view.words_before(candidate.spans[0][0], 1))  # «ردت الدولة على هجوم», «منعته غداة هجوم»
    if upon & (words("against") | words("morrow") | words("after_it")) or not words("according_to") & set(
        view.words_before(frame.span[0], 2)
    ):
        return False
    if candidate.tense == "past" and view.words_between(view.sentence.char_start, candidate.start) == 0:
        return True  # «اعتقل رجلان يعتقد أنهما …، كما أعلنت الوزارة أمس»
    if is_main_news(view, candidate):
        return True
    clauses = [
        b
        for b in view.barriers_between(candidate.end, frame.span[0])
        if b.kind not in _MARKS and view.words_between(b.position, frame.span[0]) > 2
    ]  # «كما أعلنت الوزارة أمس» is itself the source
    return not clauses


def is_main_news(view: SentenceView, candidate: Candidate) -> bool:
    """«وفي الجنوب قام مسلحون بخطف مهندس بعد أن اعترضوه، حسبما أفادت الشرطة أمس»: told by the main verb.

    What a clause behind it tells («بعد أن …», «حيث …») does not keep the source's day from it.
    """
    start, head = view.sentence.char_start, candidate.spans[0][0]
    if candidate.event_type not in OF_FORCE or candidate.definite or candidate.strength < _SURE:
        return False
    if view.has_barrier(start, head, (*NEW_CLAUSE, "-")) or any(frame.span[0] < head for frame in frames_of(view)):
        return False
    told = candidate.verbal and candidate.tense == "past"
    before = {key.lstrip("وف") for key in view.words_before(head, _SOURCE_REACH)}
    goes_about = fold(candidate.text).startswith("ب") and bool(words("goes_about") & before)  # not «وعد بالقبض على …»
    return told or goes_about or not view.words_between(start, head)


def is_day_of_source(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«أحبط الحرس أمس …، وفق ما أكده اليوم المصدر»: with another day before it, the day of the source is no news."""
    if date.char_start < candidate.end or not any(other.char_end < date.char_start for other in view.dates):
        return False
    before = [word.key for word in view.words_in(candidate.end, date.char_start)][-_SOURCE_REACH:]
    return bool(words("according_to") - {"كما"} & set(before))
