"""Places from which a happening is only told: the capital of who announces it, a town near by."""

from __future__ import annotations

from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.sites.standing import is_elsewhere, stands_as
from extract.events.text.frames import frames_of
from extract.events.text.view import COMMAS, NEW_CLAUSE, SentenceView
from extract.events.text.words import words
from extract.folding import fold
from extract.models import PlaceMention
from extract.places.gazetteer import listed

_COUNTRY = 3
_TOLD_REACH = 2
_DEED_REACH = 12


def is_where_it_is_told(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«أعلن وزير الدفاع في باريس أن الطائرات قصفت …»: the capital in which a state's voice tells of what was elsewhere.

    A police or a witness tells of the own town: «قالت الشرطة في كراتشي إن …», not from one near by: «قال ضابط في
    بلدة موبتي القريبة إن …».
    """
    if place.char_end > candidate.start:
        return False
    if _tells_of_elsewhere(view, candidate, place):
        return True
    said = next((b.position for b in view.barriers if b.kind == "complement" and b.position >= place.char_end), None)
    if said is None or said > candidate.spans[0][0]:
        return False
    if is_near_by(view, place):
        return True
    between = [w for w in view.words_in(place.char_end, said) if w.end <= said and not view.in_date(w)]
    if len(between) > _TOLD_REACH or view.has_barrier(view.sentence.char_start, place.char_start, ("complement",)):
        return False
    frames = [frame.span[1] for frame in frames_of(view) if frame.span[1] <= place.char_start]
    if any(view.words_between(end, place.char_start) == 0 for end in frames):
        return True  # «أعلن البيت الأبيض أن …»
    before = {w.key.removeprefix("و") for w in view.words if w.end <= place.char_start}
    return bool(frames and words("speaks_for_state") & before) and fold(place.text) in listed("seat")


def is_near_by(view: SentenceView, place: PlaceMention) -> bool:
    """«قال ضابط في بلدة موبتي القريبة»: a town near to what was told before, from where somebody speaks of it."""
    near = words("nearby_town") & set(view.words_after(place.char_end, 1))
    if not near or (place.geo_precision or _COUNTRY) >= _COUNTRY:
        return False
    return any(frame.span[1] <= place.char_start for frame in frames_of(view))


def _tells_of_elsewhere(view: SentenceView, candidate: Candidate, place: PlaceMention) -> bool:
    """«كشف مسؤول في بغداد أمس عن تفكيك خلية في البصرة»: behind a verb of saying, where the deed has its own place."""
    head = candidate.spans[0]
    if candidate.event_type not in OF_FORCE or candidate.verbal or place.char_end > head[0]:
        return False
    said = [frame for frame in frames_of(view) if frame.span[1] <= place.char_start]
    if not said or view.has_barrier(said[-1].span[1], head[0], (*NEW_CLAUSE, *COMMAS)):
        return False
    behind = next((p for p in view.places if p.char_start >= head[1] and p.country), None)
    if behind is None or view.words_between(head[1], behind.char_start) > _DEED_REACH:
        return False
    if stands_as(view, behind) != "in" or is_elsewhere(view, candidate, behind):
        return False
    return not view.has_barrier(head[1], behind.char_start, NEW_CLAUSE)
