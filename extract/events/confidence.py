"""How sure a row is, and why: every feature that raised or lowered it is named.

The raw sum is mapped to a share of right rows by steps measured on annotated articles (CONTRIBUTING.md
says how to measure them again).
"""

from __future__ import annotations

from extract.events.drafts import Draft

_HOW = {"own": 1.6, "shared": 0.6, "frame": 0.4, "carried": -0.2, "implicit": -0.8}


def features_of(draft: Draft) -> list[tuple[str, float]]:
    """The named features of a draft with their weights."""
    features = [(f"date_{draft.link.how}", _HOW[draft.link.how])]
    if draft.link.date is not None:
        features.append(("date_near_trigger", round(max(-1.0, 0.8 - 0.1 * draft.link.cost), 2)))
        if draft.link.date.basis == "explicit":
            features.append(("year_in_text", 0.3))
    features.append((f"trigger_strength_{draft.strength}", 0.5 * (draft.strength - 2)))
    if draft.location.rule == "place_in_clause":
        features.append(("place_in_clause", 0.5))
    elif not draft.location.name_en:
        features.append(("no_place", -0.3))
    if draft.quantities:
        features.append(("has_numbers", 0.3))
    if draft.mentions > 1:
        features.append(("told_more_than_once", 0.4))
    if draft.actors:
        features.append(("has_actors", 0.2))
    if draft.definite and draft.link.how != "own":
        features.append(("refers_back", -0.5))
    return features


_STEPS = ((3.2, 0.9), (2.6, 0.8), (2.0, 0.7), (1.4, 0.6), (0.8, 0.5), (0.0, 0.4))


def confidence_of(draft: Draft) -> tuple[float, tuple[str, ...]]:
    """The confidence of a draft, 0 to 1, and its reasons as `name +weight`."""
    features = features_of(draft)
    raw = sum(weight for _, weight in features)
    confidence = next((share for least, share in _STEPS if raw >= least), 0.3)
    return confidence, tuple(f"{name} {weight:+.1f}" for name, weight in features)
