"""How one attack is told again: as «الهجوم», as one of several, with no place of its own."""

from __future__ import annotations

from extract.events.days.dating import DateLink
from extract.events.drafts import Draft
from extract.events.happenings.candidates import OF_FORCE, Candidate
from extract.events.text.view import SentenceView
from extract.events.text.words import without_prefix, words
from extract.folding import fold

_BY_ITS_DAY = "named_incident"
_BY_ITS_NAME = "known_victim_or_day"
_BESIDE = 2  # letters, blanks counted
_CLAUSE = 3
_RELATIVE = 4  # letters of «الذي», «التي»
_FALLBACKS = ("main_country_of_document", "place_in_sentence_before", "nationality_in_clause")


def known_deed(event_type: str) -> frozenset[str]:
    """The words that name a deed of that type as known: «الهجوم», «الغارة»."""
    return words("known_attack") if event_type == "attack" else words("known_enforcement")


def is_named_as_known(view: SentenceView, candidate: Candidate, link: DateLink) -> bool:
    """«هجوم الجمعة», «حادث التفجير», «الهجوم الذي استهدف …»: by its day, a word with the article, «الذي»."""
    if candidate.verbal:
        return is_told_of_known(view, candidate)
    start, end = candidate.spans[0]
    if words("carries_out") & set(view.unjoined_before(start, _CLAUSE)):
        return False
    day = link.date
    if day is not None and day.precision == "day" and 0 < day.char_start - end <= _BESIDE:
        return _is_called_by_day(view, candidate)
    return _is_made_definite(view, candidate)


def is_told_of_known(view: SentenceView, candidate: Candidate) -> bool:
    """«الهجوم الذي استهدف …»: a verb right behind «الذي», and a known deed before it."""
    before = view.words_before(candidate.spans[0][0], 1 + _CLAUSE)
    told = {key.removeprefix("و") for key in before[:-1]}
    return bool(words("relative_pronoun") & set(before[-1:]) and known_deed(candidate.event_type) & told)


def _is_called_by_day(view: SentenceView, candidate: Candidate) -> bool:
    """«هجوم الجمعة», one word with its day beside it; not «عقد اجتماع أمس», «في اجتماع أمس»: one of that day."""
    start = candidate.spans[0][0]
    held = any(light.group == "hold" and 0 <= start - light.char_end <= _BESIDE for light in view.triggers)
    within = (words("at_gathering") | words("in_place")) & set(view.words_before(start, 1))
    return not held and not within and " " not in candidate.text


def _is_made_definite(view: SentenceView, candidate: Candidate) -> bool:
    """«حادث التفجير», «هجوم المطار»: a deed of force with the article on the word behind it, which is not «الذي»."""
    behind = view.words_after(candidate.spans[0][1], 1)
    deeds = {without_prefix(key) for key in known_deed(candidate.event_type)}
    names_it = candidate.event_type in OF_FORCE and without_prefix(fold(candidate.text).split()[0]) in deeds
    return names_it and bool(behind) and behind[0].startswith("ال") and len(behind[0]) > _RELATIVE


def is_placed_by_guess(draft: Draft) -> bool:
    """Whether a known attack («الهجوم») has its place only from the text around."""
    return draft.known and draft.location.rule in _FALLBACKS


def is_named_by_day(draft: Draft) -> bool:
    """Whether an attack is named by its day alone («جريمة الجمعة»), with its place from the text around."""
    return draft.rule == _BY_ITS_DAY and draft.location.rule in _FALLBACKS


def _is_several(draft: Draft) -> bool:
    """Whether a draft tells of several attacks at once: «هجمات», «تفجيران»."""
    text = fold(draft.text)
    return text.endswith(("ات", "ان", "ين")) and any(stem in text for stem in words("attack_stem"))


def are_of_two_towns(one: Draft, other: Draft) -> bool:
    """Two bombings in two towns, the dead and the wounded of the one not those of the other."""
    a, b = one.location, other.location
    told = a.rule == b.rule == "place_in_clause" and a.geo_precision == b.geo_precision == 1
    return told and a.name_en != b.name_en and all(_differ(one, other, unit) for unit in ("killed", "injured"))


def _differ(one: Draft, other: Draft, unit: str) -> bool:
    a, b = ({q.value for q in draft.quantities if q.unit == unit} for draft in (one, other))
    return bool(a) and bool(b) and not a & b


def is_one_of_several(one: Draft, other: Draft) -> bool:
    """«هزت البلاد أمس سلسلة هجمات» is not the one attack that the next sentence tells of, nor is «هجوم آخر»."""
    first, second = sorted((one, other), key=lambda draft: draft.anchor)
    if second.apart and not first.apart:
        return not first.location.rule == second.location.rule == _BY_ITS_NAME  # «هجمات 11 سبتمبر»
    return _is_several(one) != _is_several(other) and not one.known and not other.known


def has_its_own_clause(candidate: Candidate) -> bool:
    """«لم يسفر الهجوم الذي شنه متمردون أمس عن إصابات»: a known attack, told of in a clause of its own behind it."""
    head = candidate.spans[0]
    verb_before = any(span[0] < head[0] for span in candidate.spans[1:])
    return candidate.event_type == "attack" and candidate.definite and verb_before and candidate.end > head[1]
