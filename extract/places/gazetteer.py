"""The gazetteer: `data/gazetteer.csv` as named tuples and as an index over words, read once on first use."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from extract.folding import fold
from extract.lexicons import read_lexicon
from extract.words import WordIndex

PATH = Path(__file__).resolve().parents[2] / "data" / "gazetteer.csv"
COLUMNS = (
    "surface", "name_en", "name_ar", "country", "countries", "latitude", "longitude",
    "geo_precision", "kind", "population", "context", "source",
)  # fmt: skip


_BARE_ROLES = ("given_name", "seat", "newspaper", "adjective_host", "not_host", "accusative_host")


class Place(NamedTuple):
    """A name of a place. `kind`: country, region, province, city, site, or `none` for a phrase that is no place.

    `context`: "" found anywhere, `cue` only behind a word of place, `named` only
    behind «مدينة», «محافظة» …, `head` only behind «محافظة», «ولاية» …
    """

    surface: str
    key: str
    name_en: str
    name_ar: str
    country: str
    countries: tuple[str, ...]
    latitude: float
    longitude: float
    geo_precision: int
    kind: str
    population: int
    context: str
    source: str


def _phrase(surface: str, key: str, kind: str) -> Place:
    return Place(surface, key, "", "", "", (), 0.0, 0.0, 0, "none", 0, kind, "phrase")


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """All names of the gazetteer, then the phrases that hold a place name and name something else."""
    with PATH.open(encoding="utf-8", newline="") as lines:
        found = [
            Place(
                row["surface"], " ".join(fold(row["surface"]).split()), row["name_en"], row["name_ar"], row["country"],
                tuple(row["countries"].split()), float(row["latitude"]), float(row["longitude"]),
                int(row["geo_precision"]), row["kind"], int(row["population"]), row["context"], row["source"],
            )
            for row in csv.DictReader(lines)
        ]  # fmt: skip
    found += [_phrase(entry.surface, entry.key, entry.get("kind")) for entry in read_lexicon("place_phrase")]
    return tuple(found)


@lru_cache(maxsize=1)
def index() -> WordIndex[Place]:
    """Every name with its prefixes."""
    return WordIndex((place.key, place) for place in places())


@lru_cache(maxsize=1)
def country_keys() -> frozenset[str]:
    """The names of countries, folded."""
    return frozenset(place.key for place in places() if place.kind == "country")


@lru_cache(maxsize=1)
def roles() -> dict[str, frozenset[str]]:
    """Every cue word, folded, also with the prefixes و ف ب ل, with the roles it plays beside a place name."""
    found: dict[str, set[str]] = {}
    for entry in read_lexicon("place_cue"):
        role = entry.get("role")
        for prefix in ("",) if role in _BARE_ROLES else ("", "و", "ف", "ب", "ل", "وب", "ول"):
            found.setdefault(prefix + entry.key, set()).add(role)
    return {word: frozenset(names) for word, names in found.items()}


@lru_cache(maxsize=None)
def listed(role: str) -> frozenset[str]:
    """The words of one role of `place_cue.csv`, folded, as they stand there."""
    return frozenset(entry.key for entry in read_lexicon("place_cue") if entry.get("role") == role)


@lru_cache(maxsize=1)
def _country_rows() -> tuple[Place, ...]:
    return tuple(place for place in places() if place.kind == "country")


@lru_cache(maxsize=1)
def _towns() -> dict[str, Place]:
    """The most populous town of each name."""
    return {p.key: p for p in sorted(places(), key=lambda place: place.population) if p.kind == "city"}


def town_called(key: str) -> Place | None:
    """The most populous town of that folded name, whatever context it is found in; None where there is none."""
    return _towns().get(key)


@lru_cache(maxsize=512)
def country_place(code: str) -> Place | None:
    """The country with that ISO 3166-1 alpha-3 code, under its shortest name; None for an unknown code."""
    named = [place for place in _country_rows() if place.country == code]
    return min(named, key=lambda place: (len(place.name_ar), place.name_ar), default=None)
