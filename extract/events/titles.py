"""Short labels in both languages, made from a row's own fields and nothing else."""

from __future__ import annotations

from functools import lru_cache

from extract.events.drafts import Draft
from extract.lexicons import read_lexicon
from extract.models import Quantity


@lru_cache(maxsize=1)
def _labels() -> dict[tuple[str, str], tuple[str, str]]:
    return {(e.get("kind"), e.get("code")): (e.surface, e.get("english")) for e in read_lexicon("labels")}


def label(kind: str, code: str) -> tuple[str, str]:
    """The Arabic and English label of a code (`sub_event_type`, `event_type`, `unit`, `status`, `qualifier`)."""
    return _labels().get((kind, code), (code.replace("_", " "), code.replace("_", " ")))


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _amount(quantity: Quantity) -> tuple[str, str]:
    arabic, english = label("unit", quantity.unit)
    hedge_ar, hedge_en = label("qualifier", quantity.qualifier) if quantity.qualifier != "exact" else ("", "")
    number = _number(quantity.value)
    return f"{hedge_ar} {number} {arabic}".strip(), f"{hedge_en} {number} {english}".strip()


def titles_of(draft: Draft) -> tuple[str, str]:
    """`(title_ar, title_en)`: kind, who, how many, where; a prefix for what is planned or proposed."""
    what_ar, what_en = (
        label("sub_event_type", draft.sub_event_type)
        if ("sub_event_type", draft.sub_event_type) in _labels()
        else label("event_type", draft.event_type)
    )
    parts_ar, parts_en = [what_ar], [what_en]
    people = [actor for actor in draft.actors if actor.name_en][:2]
    who_ar, who_en = " و".join(a.name_ar for a in people), " and ".join(a.name_en for a in people)
    if draft.quantities:
        amounts = [_amount(quantity) for quantity in draft.quantities[:2]]
        parts_ar.append("، ".join(arabic for arabic, _ in amounts))
        parts_en.append(", ".join(english for _, english in amounts))
    head_ar = f"{parts_ar[0]} ({who_ar})" if who_ar else parts_ar[0]
    head_en = f"{parts_en[0]} ({who_en})" if who_en else parts_en[0]
    tail_ar = [part for part in (*parts_ar[1:], draft.location.name_ar) if part]
    tail_en = [part for part in (*parts_en[1:], draft.location.name_en) if part]
    title_ar, title_en = "، ".join((head_ar, *tail_ar)), ", ".join((head_en, *tail_en))
    if draft.status != "occurred":
        status_ar, status_en = label("status", draft.status)
        title_ar, title_en = f"{title_ar} [{status_ar}]", f"{title_en} [{status_en}]"
    return title_ar, title_en
