"""The values that pass between the stages: frozen dataclasses, nothing else.

file -> Document -> Sentence -> mentions -> Event -> table. Offsets are character offsets into
`Document.text`, end exclusive. Days are `datetime.date`, both ends of an interval inclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

DatePrecision = Literal["day", "range", "month", "year", "decade", "other"]
DateBasis = Literal["explicit", "relative", "implicit"]
Calendar = Literal["gregorian", "hijri"]
NumberKind = Literal["cardinal", "ordinal", "percent", "money", "range"]
Qualifier = Literal["exact", "about", "more_than", "less_than", "up_to"]
EventType = Literal["meeting", "mission", "funding", "statistic", "attack", "policy", "enforcement"]
Status = Literal["occurred", "planned", "proposed"]

EVENT_TYPES: tuple[str, ...] = ("meeting", "mission", "funding", "statistic", "attack", "policy", "enforcement")


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read. `published` is an ISO day, month or year, or None where nobody knows.

    `published_basis`: `manifest`, `record`, `dateline`, `inferred`, `bounds`, `given`, or "" for none.
    """

    doc_id: str
    text: str
    published: str | None = None
    published_basis: str = ""
    publisher: str = ""
    url: str = ""
    title: str = ""
    language: str = "ar"
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets.

    `kind`: `body`, `title`, `heading`, `item`, or `furniture` (navigation, ratings, teasers).
    """

    char_start: int
    char_end: int
    text: str
    kind: str = "body"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression. Without a year that can be known, both dates are None and `missing` says what lacks.

    `direction` is `past`, `future` or "" as the words or the verb say; `since` marks «منذ …» running spans, whose
    first day lies in a period that ends on `onset_end` («منذ صيف 2014»: 31 August 2014);
    `missing` is "" or one of `publication_date`, `year`, `anchor`, `calendar_day`.
    """

    char_start: int
    char_end: int
    text: str
    date_start: date | None
    date_end: date | None
    precision: DatePrecision
    basis: DateBasis
    calendar: Calendar
    edtf: str
    rule: str
    missing: str = ""
    direction: str = ""
    since: bool = False
    onset_end: date | None = None


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A number as written. `value_max` is the upper end of a range, else None.

    `unit` is an ISO 4217 code for money, `percent`, or the unit of the counted noun by lexicon, else "";
    `noun` is the counted noun as written, else "".
    """

    char_start: int
    char_end: int
    text: str
    value: float
    kind: NumberKind
    unit: str
    qualifier: Qualifier
    rule: str
    value_max: float | None = None
    noun: str = ""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place. `country` ISO 3166-1 alpha-3 or ""; `countries` all that it spans, where the lexicon says.

    `geo_precision`: 1 town or site, 2 part of a country, 3 country, 4 wider region.
    """

    char_start: int
    char_end: int
    text: str
    name_en: str
    name_ar: str
    country: str
    latitude: float | None
    longitude: float | None
    geo_precision: int
    rule: str
    countries: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorMention:
    """Who acts. `kind`: `organisation`, `office`, `person`, `country`, `group`, `company`; `country` alpha-3 or ""."""

    char_start: int
    char_end: int
    text: str
    name_en: str
    name_ar: str
    kind: str
    country: str
    rule: str


@dataclass(frozen=True, slots=True)
class TriggerMention:
    """A word that names, or helps to name, a happening.

    `role`: `head` names it alone; `light` is a support verb or noun (held, carried out, signed …) and `object`
    its complement (law, mission …), which count together. `strength` 1 (needs help) to 3 (enough alone);
    `tense`: `past`, `present`, `future` or ""; `definite` whether it carries the article or a possessor;
    `group` is the kind of a support word, `needs` the kinds that an object asks for (all where empty).
    """

    char_start: int
    char_end: int
    text: str
    event_type: EventType
    sub_event_type: str
    role: str
    pos: str
    tense: str
    strength: int
    definite: bool
    rule: str
    group: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of an event: value, unit (EVENTS.md), qualifier, and where it stands in the document."""

    value: float
    unit: str
    qualifier: Qualifier
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Event:
    """One happening of one document: a row of the table before the document's own columns join it.

    `date_start` is None only for an event that waits for its document's publication date; `missing` says why.
    `date_span` and `place_span` are where the words stand. `reasons` list what raised and lowered `confidence`.
    """

    event_id: str
    event_type: EventType
    sub_event_type: str
    status: Status
    title_ar: str
    title_en: str
    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision
    date_basis: DateBasis
    date_edtf: str
    date_text: str
    calendar: Calendar
    place: str
    place_ar: str
    country: str
    countries: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    actors: tuple[str, ...]
    quantities: tuple[Quantity, ...]
    doc_id: str
    evidence: str
    char_start: int
    char_end: int
    rule: str
    confidence: float
    missing: str = ""
    date_span: tuple[int, int] | None = None
    place_span: tuple[int, int] | None = None
    actor_spans: tuple[tuple[int, int], ...] = ()
    date_rule: str = ""
    place_rule: str = ""
    actors_ar: tuple[str, ...] = ()
    reasons: tuple[str, ...] = field(default=())
    alternatives: tuple[Quantity, ...] = ()
    plover: str = ""
    cameo: str = ""
    acled: str = ""
