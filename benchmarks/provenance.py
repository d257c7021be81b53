"""Checks that every value of every row stands in its document, where the row says.

python -m benchmarks.provenance seeds news.jsonl.gz          # whatever `refresh` reads; exit code 1 if a value does not
python -m benchmarks.provenance news.jsonl.gz --every 10     # a tenth of the documents
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from benchmarks.stated_numbers import NUMBER, digits_agree, says
from extract.events import events_of, mentions_of
from extract.events.sites.home_words import homes_of
from extract.events.text.mentions import DocumentMentions, within
from extract.events.text.setting import published_period
from extract.folding import fold
from extract.models import DateMention, Document, Event
from extract.numbers import find_numbers
from extract.places import town_called
from extract.reading import Problem, dated, read

_BESIDE = 60
_YEAR = 366
_BEHIND = ("غداه", "بعد", "عقب")
_SINCE = re.compile(r"\b[وف]?(?:منذ|بعد)\b")
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Violation:
    """A value of a row that its document does not give. `field` is the row's, `told` says what is wrong."""

    doc_id: str
    event_id: str
    field: str
    told: str
    evidence: str

    def __str__(self) -> str:
        return f"{self.doc_id} {self.event_id} {self.field}: {self.told} | {' '.join(self.evidence.split())[:160]}"


def violations(mentions: DocumentMentions, events: Iterable[Event]) -> Iterator[Violation]:
    """Every value of `events` that does not stand where the row says in the document of `mentions`."""
    for event in events:
        checks = (_evidence, _date, _place, _countries, _actors, _numbers, _titles)
        for check in checks:
            for field, told in check(mentions, event):
                yield Violation(event.doc_id, event.event_id, field, told, event.evidence)


def _evidence(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    if not event.evidence.strip() or mentions.document.text[event.char_start : event.char_end] != event.evidence:
        yield "evidence", f"characters {event.char_start} to {event.char_end} say something else"


def _date(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    days = (event.date_start, event.date_end)
    if event.date_span is None:
        if event.date_text or event.date_basis != "implicit":
            yield "date_text", f"{event.date_text!r} of basis {event.date_basis} names no place in the text"
        if days != (published_period(mentions.document.published) or (None, None)):
            yield "date_start", f"{days} is not the publication, {mentions.document.published}"
        return
    if mentions.document.text[slice(*event.date_span)] != event.date_text:
        yield "date_text", f"{event.date_text!r} does not stand at {event.date_span}"
    found = [date for date in mentions.dates if (date.char_start, date.char_end) == event.date_span]
    if any(_gives(mention, days) or _lasts(mentions, event, mention) for mention in found):
        return
    if not _is_counted_back(mentions, event) and not any(_runs_on(mentions, event, mention) for mention in found):
        yield "date_start", f"{days} is not what {event.date_text!r} gives"


def _gives(mention: DateMention, days: tuple[date | None, date | None]) -> bool:
    """Whether a time expression gives `days`: its own, or of a time since, the day, month or year it begins with."""
    if (mention.date_start, mention.date_end) == days:
        return True
    begins, (start, end) = mention.date_start, days
    if not mention.since or begins is None or start is None or end is None:
        return False
    return begins == start or (start.day == 1 and start <= begins <= end and (end - start).days <= _YEAR)


def _is_counted_back(mentions: DocumentMentions, event: Event) -> bool:
    """Whether the date is as many days as its words say before a day of the text or of its publication."""
    told = fold(event.date_text).split()
    if not told or not told[0].endswith(_BEHIND) or event.date_start is None:
        return False
    counted = find_numbers(event.date_text)
    number = counted[0].value if counted else 2 if told[-1].endswith("ين") else 1
    length = 7 if told[-1].startswith("اسبوع") else 1
    days = {date.date_start for date in mentions.dates if date.date_start == date.date_end}
    days |= {(published_period(mentions.document.published) or (None, None))[0]}
    back = {day - timedelta(days=int(number) * length) for day in days if day is not None}
    return any(event.date_start <= day <= event.date_end for day in back) and _days(event) <= length


def _days(event: Event) -> int:
    return (event.date_end - event.date_start).days + 1


def _runs_on(mentions: DocumentMentions, event: Event, mention: DateMention) -> bool:
    """«منذ اندلاع العنف في 20 يوليو»: whether the date runs from its words, behind «منذ» or «بعد», to publication."""
    published = published_period(mentions.document.published)
    if published is None or (event.date_start, event.date_end) != (mention.date_start, published[1]):
        return False
    behind = fold(mentions.document.text[max(0, mention.char_start - _BESIDE) : mention.char_start + 5])
    return _SINCE.search(behind) is not None


def _lasts(mentions: DocumentMentions, event: Event, mention: DateMention) -> bool:
    """Whether the text from the evidence on tells how long it lasts: «أمس … تستمر يومين», «… يستمر حتى 28 يوليو».

    Or how long it had lasted at its end: «اختتم أمس زيارة استغرقت ثلاثة أيام».
    """
    if event.date_start is None or event.date_end is None:
        return False
    counts = within(mentions.numbers, event.char_start, len(mentions.document.text))
    counted = any(n.unit == "days" and n.value == _days(event) for n in counts)
    if event.date_start != mention.date_start:
        return counted and event.date_end == mention.date_end
    if counted:
        return True
    ends = within(mentions.dates, event.char_start, len(mentions.document.text))
    return any(date.date_end == event.date_end for date in ends)


def _place(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    if event.place_span is None:
        if event.place or event.country or event.countries or event.latitude is not None:
            yield "place", f"{event.place or event.country!r} names no place in the text"
        return
    words = mentions.document.text[slice(*event.place_span)]
    named = [place for place in mentions.places if (place.char_start, place.char_end) == event.place_span]
    people = (*mentions.demonyms, *mentions.actors)
    adjectives = [actor for actor in people if (actor.char_start, actor.char_end) == event.place_span]
    if any(place.name_en == event.place and event.country in ("", place.country, *place.countries) for place in named):
        return
    if _is_town(mentions, event):
        return
    homes = {country for country, span in homes_of(mentions.document.text) if span == event.place_span}
    if event.country not in homes and not any(m.country == event.country for m in (*named, *adjectives)):
        yield "place", f"{event.place!r} ({event.country}) is not what {words!r} names"


def _is_town(mentions: DocumentMentions, event: Event) -> bool:
    """Whether the words of a place are the bare name of its town: «فيينا» in «اتفاق فيينا», «جنيف2»."""
    if event.place_span is None:
        return False
    town = town_called(fold(mentions.document.text[slice(*event.place_span)]).rstrip("0123456789"))
    return town is not None and (town.name_en, town.country) == (event.place, event.country)


def _countries(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    known = {code for place in mentions.places for code in (place.country, *place.countries)}
    known |= {mention.country for mention in (*mentions.demonyms, *mentions.actors)}
    known |= {country for country, _ in homes_of(mentions.document.text)}
    known |= {event.country} if _is_town(mentions, event) else set()
    if lacking := set(event.countries) - known:
        yield "countries", f"{sorted(lacking)} are named nowhere"
    if event.country and event.countries and event.country not in event.countries:
        yield "country", f"{event.country} is not among {event.countries}"


def _actors(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    if len(event.actors) != len(event.actor_spans):
        yield "actors", f"{len(event.actors)} actors with {len(event.actor_spans)} places in the text"
    found = {((actor.char_start, actor.char_end), actor.name_en) for actor in mentions.actors}
    for name, span in zip(event.actors, event.actor_spans, strict=False):
        if (span, name) not in found:
            yield "actors", f"{name!r} is not what {mentions.document.text[slice(*span)]!r} names"


def _numbers(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    for quantity in (*event.quantities, *event.alternatives):
        words = mentions.document.text[quantity.char_start : quantity.char_end]
        named = quantity.value == 1 and any(
            actor.kind == "person" and 0 <= actor.char_start - quantity.char_start <= 1 for actor in mentions.actors
        )
        if not named and not says(mentions.document.text, quantity):
            yield "quantities", f"{words!r} is not {quantity.value:g} {quantity.unit}"
        elif not digits_agree(words, quantity.value):
            yield "quantities", f"the digits of {words!r} do not make {quantity.value:g} {quantity.unit}"


def _titles(mentions: DocumentMentions, event: Event) -> Iterator[tuple[str, str]]:
    values = {quantity.value for quantity in event.quantities}
    for field, title, place in (
        ("title_ar", event.title_ar, event.place_ar),
        ("title_en", event.title_en, event.place),
    ):
        if place not in title:
            yield field, f"{title!r} does not name {place!r}"
        names = " ".join((place, *event.actors, *event.actors_ar, *_words(mentions, event.actor_spans)))
        for number in NUMBER.findall(title):
            if float(number.replace(",", "")) not in values and number not in names:
                yield field, f"{number} in {title!r} is no number of the row"


def _words(mentions: DocumentMentions, spans: Iterable[Span]) -> list[str]:
    return [mentions.document.text[slice(*span)] for span in spans]


def check_document(document: Document) -> tuple[int, list[Violation]]:
    """The number of a document's rows, and the values in them that it does not give."""
    mentions = mentions_of(dated(document))
    events = events_of(mentions)
    return len(events), list(violations(mentions, events))


def main() -> int:
    """Command line; see the module's docstring. Returns 1 where a value does not stand in its document."""
    parser = argparse.ArgumentParser(description="Checks that every value stands in its document.")
    parser.add_argument("inputs", nargs="+", help="what `refresh` reads")
    parser.add_argument("--every", type=int, default=1, help="check every N-th document only")
    chosen = parser.parse_args()
    documents = rows = 0
    told: Counter[str] = Counter()
    for number, found in enumerate(read(chosen.inputs)):
        if isinstance(found, Problem):
            print(found)
        elif number % chosen.every == 0:
            count, wrong = check_document(found)
            documents, rows = documents + 1, rows + count
            for violation in wrong:
                told[violation.field] += 1
                print(violation, flush=True)
    fields = ", ".join(f"{field} {count}" for field, count in sorted(told.items()))
    print(f"{documents:,} documents, {rows:,} rows, {told.total()} values that do not stand in the text {fields}")
    return int(told.total() > 0)


if __name__ == "__main__":
    raise SystemExit(main())
