"""A date beside an attack that belongs to what is done about it: an arrest, a protest, an answer, its end."""

from __future__ import annotations

from extract.events.accepting.unreal import is_protested
from extract.events.days.dating import DateLink
from extract.events.happenings.candidates import Candidate
from extract.events.kinds.doer_killed import is_doer_killed
from extract.events.text.view import CLAUSES, COMMAS, SentenceView
from extract.events.text.words import words
from extract.models import DateMention

_SUSPECT = 3
_NEW_PHRASE = (*CLAUSES, "relative", "subordinate", "؛")
_DAYS_OF_NEWS = ("weekday", "today_weekday", "relative_day")
_ACTS = ("arrest", "detention", "charge", "trial", "sentence", "raid", "extradition", "release", "deportation")
_CONSOLES = 12
_ENDED = 2


def is_of_what_follows_attack(view: SentenceView, candidate: Candidate, link: DateLink, date: DateMention) -> bool:
    """Whether `date` is the day of what is done about `candidate`, which may be of another day."""
    return (
        _is_of_known_ones_fate(view, candidate, link, date)
        or (date.char_end <= candidate.spans[0][0] and _is_of_protest(view, candidate, link))
        or _is_of_consoling(view, candidate, date)
        or _is_of_answer(view, candidate, date)
        or _is_of_suspects(view, candidate, date)
        or _is_of_its_end(view, candidate, date)
        or _is_of_doers_other_deed(view, candidate, date)
    )


def _is_of_its_end(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«هاجموا الفندق مساء أمس. وأنهت القوات الهجوم فجر اليوم»: when a known attack was over."""
    if candidate.event_type != "attack" or candidate.verbal or not candidate.definite:
        return False
    before = {key.removeprefix("و").removeprefix("ب") for key in view.words_before(candidate.spans[0][0], _ENDED)}
    return bool(words("is_over") & before) and date.char_start >= candidate.spans[0][1]


def _is_of_doers_other_deed(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«منفذ هجوم ليون سافر إلى تركيا في مارس»: what he did then; not «… الذي وقع أمس»."""
    head, end = candidate.spans[0]
    if candidate.event_type != "attack" or candidate.verbal or date.char_start < end:
        return False
    if not words("doer_of_attack") & set(view.words_before(head, 1)):
        return False
    if view.has_barrier(end, date.char_start, ("relative", "second_relative", "complement", "clause")):
        return False
    told = [word.key for word in view.words_in(end, date.char_start)]
    return any(key in words("then_did") or key.removeprefix("و") in words("then_did") for key in told)


def _is_of_suspects(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«اعتقلت الشرطة أمس مشتبها به في هجوم باريس»: the day of the arrest, not of what he is suspected of.

    So is the day of the news that of a killing: «مقتل منفذ هجوم باريس أمس».
    """
    head = candidate.spans[0][0]
    if is_doer_killed(view, candidate):
        return date.char_end <= head or _is_day_of_news(date)
    if candidate.event_type != "attack" or candidate.verbal:
        return False
    if date.char_end > head:
        return candidate.refers and _is_of_act_before(view, candidate, date)
    return any(key in words("suspected_one") for key in view.words_before(head, _SUSPECT))


def _is_day_of_news(date: DateMention) -> bool:
    return date.precision == "day" and date.basis == "relative" and date.rule in _DAYS_OF_NEWS


def _is_of_act_before(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«اعتقال المتهم الثالث في هجمات ليون يوم السبت»: the only day told, behind an act against who had a hand in it."""
    if len(candidate.spans) > 1 or date.char_start < candidate.end or not _is_day_of_news(date):
        return False
    heads = (t for t in view.triggers if t.role == "head" and t.char_end <= candidate.start)
    acts = [t for t in heads if t.sub_event_type in _ACTS]
    if not acts or view.barriers_between(candidate.end, date.char_start):
        return False
    if any(
        other.char_end <= candidate.start and not view.has_barrier(other.char_end, acts[-1].char_start, _NEW_PHRASE)
        for other in view.dates
    ):
        return False  # «أوقفت اليوم رجلين متورطين في الهجوم على الفندق مساء أمس»
    return not view.has_barrier(acts[-1].char_end, candidate.start, CLAUSES)


def _is_of_known_ones_fate(view: SentenceView, candidate: Candidate, link: DateLink, date: DateMention) -> bool:
    """«توقيف شقيق منفذ هجوم الجسر، أمس الخميس»: the day of the arrest, behind the known attack."""
    if not candidate.refers or candidate.event_type != "attack" or candidate.verbal or link.how == "frame":
        return False
    if date.char_start < candidate.end or date.precision != "day" or date.basis != "relative":
        return False
    if any(other.char_end <= candidate.start for other in view.dates):
        return False  # «قال أمس إن منفذ التفجير، أول من أمس، …»: what is said of him has its own day
    between = view.barriers_between(candidate.end, date.char_start)
    behind = view.words_after(date.char_end, 1)
    return bool(between) and all(b.kind in COMMAS for b in between) and not words("relative_pronoun") & set(behind)


def _is_of_protest(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«تظاهر المئات أمس للتنديد بالغارات»: the day of the protest."""
    return link.how != "frame" and is_protested(view, candidate)


def _is_of_answer(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«وردا على الهجوم، قصفت المدفعية أمس …»: the day of the answer, behind the comma."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or candidate.verbal or date.char_start < candidate.spans[0][1]:
        return False
    before = view.words_before(head, 3)
    if not words("answer") & {word.removeprefix("و") for word in before} or "علي" not in before:
        return False
    commas = [b.position for b in view.barriers_between(candidate.spans[0][1], date.char_start) if b.kind in COMMAS]
    return bool(commas) and view.words_between(commas[-1], date.char_start) >= 1


def _is_of_consoling(view: SentenceView, candidate: Candidate, date: DateMention) -> bool:
    """«زار الأمير أمس المصابين جراء التفجير», «رفض أمس تعازيه في الهجوم»: the day of the visit or the condolence."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or candidate.verbal or date.char_end > head:
        return False
    if date.rule == "after_duration" or words("morrow") & set(view.words_before(head, 1)):
        return False  # «زار المدينة أمس غداة مقتل ستة», «بعد أسبوعين من مقتل ستة»
    between = view.words_after(date.char_end, view.words_between(date.char_end, head))
    if words("condolence") & set(between):
        return True
    if any(
        b.kind in ("complement", "clause", "speech", "subordinate") for b in view.barriers_between(date.char_end, head)
    ):
        return False
    if not words("struck_people") & set(between):
        return False
    return bool(words("consoles") & set(view.unjoined_before(date.char_start, _CONSOLES)))
