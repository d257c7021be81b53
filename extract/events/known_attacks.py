"""How one attack is told again: as «الهجوم», as one of several, with no place of its own."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.events.words import words
from extract.folding import fold

_BY_ITS_DAY = "named_incident"
_FALLBACKS = ("main_country_of_document", "place_in_sentence_before", "nationality_in_clause")


def known_deed(event_type: str) -> frozenset[str]:
    """The words that name a deed of that type as known: «الهجوم», «الغارة»."""
    return words("known_attack") if event_type == "attack" else words("known_enforcement")


def is_placed_by_guess(draft: Draft) -> bool:
    """Whether a known attack («الهجوم») has its place only from the text around."""
    return draft.definite and draft.location.rule in _FALLBACKS


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
        return True
    return _is_several(one) != _is_several(other) and not one.definite and not other.definite
