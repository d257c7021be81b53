"""The view that the reader sees, and the query string that restores it: pure, both ways.

A parameter that says nothing (an empty filter, the default language) is left out, so a fresh dashboard has a
bare address. Values that are not known are dropped, never an error: addresses are typed and shortened by hand.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import get_args

from extract.filters import Filter
from extract.models import EVENT_TYPES, DatePrecision, Status
from ui.words import LANGUAGES, Language

TABS = ("table", "happenings", "implicit", "waiting")
UNITS = ("reports", "happenings")
PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_LISTS = ("types", "countries", "actors", "publishers", "statuses", "precisions")
_KNOWN = {"types": EVENT_TYPES, "statuses": get_args(Status), "precisions": get_args(DatePrecision)}


@dataclass(frozen=True, slots=True)
class View:
    """Everything that makes the page look as it does.

    `start` and `end` are as typed: an ISO day, month or year, or "". `event` is the id of the chosen event;
    `group` names the mark it was chosen from when that holds several ("place:50.85,4.35" or
    "span:attack:2014-01-01:2014-12-31"). `given` holds publication dates given by the analyst: (doc_id, date).
    """

    language: Language = "ar"
    types: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    precisions: tuple[str, ...] = ()
    start: str = ""
    end: str = ""
    words: str = ""
    implicit: bool = False
    count: str = "reports"
    tab: str = "table"
    event: str = ""
    group: str = ""
    given: tuple[tuple[str, str], ...] = field(default=())


def first_day(text: str) -> date | None:
    """The first day of an ISO day, month or year; None if `text` is none of them."""
    found = PUBLISHED.fullmatch(text.strip())
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


def last_day(text: str) -> date | None:
    """The last day of an ISO day, month or year; None if `text` is none of them."""
    first = first_day(text)
    if first is None or text.strip().count("-") == 2:
        return first
    month = first.month if "-" in text else 12
    return date(first.year, month, monthrange(first.year, month)[1])


def filter_of(view: View) -> Filter:
    """The rows that `view` asks for. A period end that is no date asks for nothing."""
    return Filter(
        types=view.types,
        date_from=first_day(view.start),
        date_to=last_day(view.end),
        countries=view.countries,
        actors=view.actors,
        publishers=view.publishers,
        statuses=view.statuses,
        precisions=view.precisions,
        bases=() if view.implicit else ("explicit", "relative"),
        words=view.words,
    )


def to_params(view: View) -> dict[str, list[str]]:
    """The query parameters of `view`, in a fixed order, defaults left out."""
    params: dict[str, list[str]] = {}
    default = View()
    for name in (item.name for item in fields(View)):
        value = getattr(view, name)
        if value == getattr(default, name):
            continue
        if name == "given":
            params[name] = [f"{published}@{doc_id}" for doc_id, published in value]
        elif name in _LISTS:
            params[name] = list(value)
        else:
            params[name] = ["1" if value is True else str(value)]
    return params


def from_params(params: Mapping[str, list[str]]) -> View:
    """The view of a query string; what is not understood is left at its default."""
    lists = {name: _kept(name, params.get(name, [])) for name in _LISTS}
    one = {name: values[-1] for name, values in params.items() if values}
    view = View(
        **lists,
        start=one.get("start", "") if first_day(one.get("start", "")) else "",
        end=one.get("end", "") if first_day(one.get("end", "")) else "",
        words=one.get("words", ""),
        implicit=one.get("implicit") == "1",
        event=one.get("event", ""),
        group=one.get("group", ""),
        given=tuple(pair for pair in map(_given, params.get("given", [])) if pair),
    )
    for name, known in (("language", LANGUAGES), ("count", UNITS), ("tab", TABS)):
        if one.get(name) in known:
            view = replace(view, **{name: one[name]})
    return view


def _kept(name: str, values: list[str]) -> tuple[str, ...]:
    known = _KNOWN.get(name)
    return tuple(dict.fromkeys(value for value in values if value and (known is None or value in known)))


def _given(text: str) -> tuple[str, str] | None:
    published, _, doc_id = text.partition("@")
    return (doc_id, published) if doc_id and first_day(published) else None
