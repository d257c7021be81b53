"""Short labels in both languages, made from a row's own fields and nothing else."""

from __future__ import annotations

from extract.events.drafts import Draft
from extract.labels import counted, has_label, label
from extract.models import ActorMention, Quantity

_MOST = 2
_APPOSITION = 25
_WHO = {
    "attack": ("group",),
    "meeting": ("office", "organisation", "person", "country"),
    "mission": ("organisation", "office", "country"),
    "policy": ("organisation", "office", "person", "country"),
    "funding": ("organisation", "office", "country"),
    "enforcement": ("organisation", "office", "person"),
    "statistic": ("organisation", "office", "group"),
}
_BY_STATES = ("air_strike", "operation")  # else a nationality is that of who was caught


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == int(value) else f"{value:,}"


def _amount(quantity: Quantity) -> tuple[str, str]:
    hedge_ar, hedge_en = label("qualifier", quantity.qualifier) if quantity.qualifier != "exact" else ("", "")
    arabic, english = counted(quantity.value, quantity.unit, _number(quantity.value), governed=bool(hedge_ar))
    return f"{hedge_ar} {arabic}".strip(), f"{hedge_en} {english}".strip()


def _is_office_of(office: ActorMention, person: ActorMention) -> bool:
    """«وزير الخارجية الروسي سيرغي لافروف»: the office that somebody named beside it holds."""
    if office.kind != "office" or person.kind != "person" or office.country != person.country:
        return False
    first, second = sorted((office, person), key=lambda actor: actor.char_start)
    return second.char_start - first.char_end <= _APPOSITION


def people_named(draft: Draft) -> list[ActorMention]:
    """The one or two actors that a title names: such as act in this type of happening, each once.

    Whom an attack hits, what a gathering is about and the country that the title ends with are no actors of it.
    """
    kinds = (*_WHO[draft.event_type], *(("country",) if draft.sub_event_type in _BY_STATES else ()))
    acting = [actor for actor in draft.actors if actor.name_en and actor.kind in kinds]
    acting = [actor for actor in acting if actor.kind != "country" or actor.country not in draft.location.countries]
    named = [actor for actor in acting if not any(_is_office_of(actor, other) for other in acting)]
    return named[:_MOST]


def titles_of(draft: Draft) -> tuple[str, str]:
    """`(title_ar, title_en)`: kind, who, how many, where; a prefix for what is planned or proposed."""
    what_ar, what_en = (
        label("sub_event_type", draft.sub_event_type)
        if has_label("sub_event_type", draft.sub_event_type)
        else label("event_type", draft.event_type)
    )
    parts_ar, parts_en = [what_ar], [what_en]
    people = people_named(draft)
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
