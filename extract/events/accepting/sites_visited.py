"""Days of going to where an attack was: «زارت المستشارة موقع الهجوم الثلاثاء»."""

from __future__ import annotations

from extract.events.happenings.candidates import Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import words
from extract.models import DateMention


def is_day_of_visit(view: SentenceView, candidate: Candidate, when: DateMention) -> bool:
    """Whether `when` tells the day on which somebody went to the site of the attack that `candidate` names."""
    head = candidate.spans[0][0]
    if candidate.event_type != "attack" or when.char_start < head or view.is_verb_at(head):
        return False
    if not words("site_of_attack") & {key.lstrip("بل") for key in view.words_before(head, 1)}:
        return False
    went = [t for t in view.triggers if t.event_type == "meeting" and t.pos == "verb" and t.char_end <= head]
    told = {word.key for word in view.words_in(head, when.char_start)}  # «… التفجير الذي وقع ظهر اليوم»
    return bool(went) and not told & words("relative_pronoun")
