"""The map as a Plotly figure: one mark a place, drawn over borders that the server itself serves."""

from __future__ import annotations

import html
import math
from collections import Counter

import pandas as pd

from ui.plot import COLOURS, FONT, INK, LINE, MUTED, PAPER, isolated, tint
from ui.words import Language, country_name, name_of, say

HEIGHT = 430
_SEA, _LAND, _BORDER = "#e3ebee", "#f8f5ee", "#b4ab98"
_NEEDED = ("event_id", "event_type", "latitude", "longitude", "geo_precision", "country")
_MIXED = "#3d4d57"


def place_key(latitude: float, longitude: float) -> str:
    """The name of a place in the address: its coordinates to three decimals."""
    return f"place:{latitude:.3f},{longitude:.3f}"


def placed(events: pd.DataFrame) -> pd.DataFrame:
    """The events that have coordinates, with the key of their place in `_place`."""
    here = events[events["latitude"].notna() & events["longitude"].notna()]
    keys = [place_key(lat, lon) for lat, lon in zip(here["latitude"], here["longitude"], strict=True)]
    return here.assign(_place=pd.Series(keys, index=here.index, dtype="str"))


def world_map(events: pd.DataFrame, language: Language, chosen: str = "") -> dict:
    """The map of `events`; those without coordinates are left out. Several events at a place are one mark."""
    name = "place_ar" if language == "ar" else "place"
    here = placed(events[[*_NEEDED, f"title_{language}", name]])
    places = _places(here, language)
    sizes = [12 + 5.5 * math.sqrt(n - 1) if n > 1 else 11 for n in places["n"]]
    sizes = [min(size, 46) for size in sizes]
    rough = places["rough"].tolist()
    rims = [tint(colour, 0.75) if vague else PAPER for colour, vague in zip(places["colour"], rough, strict=True)]
    fills = [tint(colour, 0.3) if vague else colour for colour, vague in zip(places["colour"], rough, strict=True)]
    keys = places.index.tolist()
    traces = [
        _trace(places, [size + 3 for size in sizes], rims) | {"hoverinfo": "skip", "customdata": keys},
        _trace(places, sizes, fills) | {"hovertext": places["told"].tolist(), "hoverinfo": "text", "customdata": keys},
    ]
    traces += [_numbers(places, vague) for vague in (True, False)]
    if not (row := here[here["event_id"] == chosen]).empty:
        spot = places.loc[row["_place"].iloc[0]]
        size = sizes[keys.index(row["_place"].iloc[0])]
        ring = {
            "type": "scattermap",
            "mode": "markers",
            "lat": [spot["lat"]],
            "lon": [spot["lon"]],
            "hoverinfo": "skip",
            "marker": {"size": size + 9, "color": INK, "opacity": 0.9},
            "showlegend": False,
        }
        traces.insert(0, ring)
    centre, zoom = _fit(places)
    layout = {
        "height": HEIGHT,
        "autosize": True,
        "margin": {"t": 0, "b": 0, "l": 0, "r": 0},
        "showlegend": False,
        "paper_bgcolor": _SEA,
        "font": {"family": FONT, "size": 13, "color": INK},
        "map": {"style": _style(language), "center": centre, "zoom": zoom},
        "hovermode": "closest",
        "hoverlabel": {
            "font": {"family": FONT, "size": 13},
            "bgcolor": "#ffffff",
            "bordercolor": LINE,
            "namelength": -1,
        },
        "modebar": {"bgcolor": "rgba(255,255,255,0.8)", "color": MUTED, "activecolor": INK},
        "uirevision": f"{language}:{len(here)}:{centre}:{zoom}",
    }
    return {"data": traces, "layout": layout}


def _trace(places: pd.DataFrame, sizes: list[float], colours: list[str]) -> dict:
    marker = {"size": sizes, "color": colours, "opacity": 1, "allowoverlap": True}
    return {
        "type": "scattermap",
        "mode": "markers",
        "lat": places["lat"].tolist(),
        "lon": places["lon"].tolist(),
        "marker": marker,
        "showlegend": False,
    }


def _numbers(places: pd.DataFrame, rough: bool) -> dict:
    """How many events a mark holds, where it holds several: dark on pale marks, light on the others."""
    many = places[(places["n"] > 1) & (places["rough"] == rough)]
    return {
        "type": "scattermap",
        "mode": "text",
        "lat": many["lat"].tolist(),
        "lon": many["lon"].tolist(),
        "text": [str(n) for n in many["n"]],
        "textfont": {"family": FONT, "size": 11, "color": INK if rough else "#ffffff"},
        "hoverinfo": "skip",
        "customdata": many.index.tolist(),
        "showlegend": False,
    }


def _places(here: pd.DataFrame, language: Language) -> pd.DataFrame:
    """One row a place, largest first: lat, lon, n, colour, rough (known to the country at best), told (hover)."""
    title, name = f"title_{language}", "place_ar" if language == "ar" else "place"
    names = ("_place", "latitude", "longitude", "event_type", "geo_precision", name, "country", title)
    groups: dict[str, list[tuple]] = {}
    for key, *row in zip(*(here[column].tolist() for column in names), strict=True):
        groups.setdefault(key, []).append(tuple(row))
    rows = []
    for key, group in groups.items():
        latitude, longitude, _, level, place, country, first_title = group[0]
        types = Counter(row[2] for row in group)
        levels = [3 if pd.isna(row[3]) else int(row[3]) for row in group]
        place = place if isinstance(place, str) else country_name(str(country), language)
        rough = min(levels) >= 3
        kind = f" · {name_of('geo', str(max(levels)), language)}" if rough and pd.notna(level) else ""
        lines = [f"<b>{html.escape(place)}</b>{kind}"]
        lines += [f"{name_of('type', name, language)}: {count}" for name, count in types.most_common()]
        if len(group) == 1:
            lines.append(html.escape(first_title if len(first_title) <= 70 else first_title[:69] + "…"))
        colour = COLOURS[group[0][2]] if len(types) == 1 else _MIXED
        rows.append((key, latitude, longitude, len(group), colour, rough, isolated("<br>".join(lines), language)))
    frame = pd.DataFrame(rows, columns=["key", "lat", "lon", "n", "colour", "rough", "told"]).set_index("key")
    return frame.sort_values("n", ascending=False, kind="stable")


def _fit(places: pd.DataFrame) -> tuple[dict, float]:
    """Centre and zoom that show nearly all places; far outliers may fall outside."""
    if places.empty:
        return {"lat": 30, "lon": 20}, 1.2
    west, east = places["lon"].quantile(0.04), places["lon"].quantile(0.96)
    south, north = places["lat"].quantile(0.04), places["lat"].quantile(0.96)
    wide, high = max(east - west, 8.0) * 1.3, max(north - south, 5.0) * 1.45
    flat = math.cos(math.radians((south + north) / 2))
    zoom = min(math.log2(360 * 700 / 512 / wide), math.log2(360 * flat * HEIGHT / 512 / high))
    return {"lat": round((south + north) / 2, 3), "lon": round((west + east) / 2, 3)}, round(min(max(zoom, 0.7), 5), 2)


def _style(language: Language) -> dict:
    """A MapLibre style whose every source lies under app/static; disputed borders dashed, disputed areas shaded."""
    sources = {
        name: {"type": "geojson", "data": f"app/static/map/{name}.json"} for name in ("countries", "borders", "labels")
    }
    disputed, settled = ["==", ["get", "disputed"], True], ["==", ["get", "disputed"], False]
    layers = [
        {"id": "sea", "type": "background", "paint": {"background-color": _SEA}},
        {"id": "land", "type": "fill", "source": "countries", "paint": {"fill-color": _LAND}},
        {"id": "shaded", "type": "fill", "source": "countries", "filter": disputed, "paint": {"fill-color": "#ece4d3"}},
        {"id": "coast", "type": "line", "source": "countries", "paint": {"line-color": "#cfc7b6", "line-width": 0.5}},
        {
            "id": "settled",
            "type": "line",
            "source": "borders",
            "filter": settled,
            "paint": {"line-color": _BORDER, "line-width": 0.9},
        },
        {
            "id": "under-dashes",
            "type": "line",
            "source": "borders",
            "filter": disputed,
            "paint": {"line-color": _LAND, "line-width": 1.6},
        },
        {
            "id": "disputed",
            "type": "line",
            "source": "borders",
            "filter": disputed,
            "paint": {"line-color": "#8f8571", "line-width": 1.1, "line-dasharray": [2.5, 2]},
        },
    ]
    for rank, zoom in enumerate((0.8, 2.2, 3.4, 4.6)):
        layers.append(
            {
                "id": f"names-{rank}",
                "type": "symbol",
                "source": "labels",
                "filter": ["==", ["get", "rank"], rank],
                "minzoom": zoom,
                "layout": {
                    "text-field": ["get", language],
                    "text-font": ["IBM Plex Sans Arabic"],
                    "text-size": 12.5 - rank * 0.5,
                    "text-max-width": 7,
                    "symbol-sort-key": ["get", "sort"],
                    "text-padding": 4,
                },
                "paint": {"text-color": "#7b7466", "text-halo-color": _LAND, "text-halo-width": 1.2},
            }
        )
    return {"id": f"marsad-{language}", "version": 8, "sources": sources, "layers": layers}


def caption(events: pd.DataFrame, language: Language) -> str:
    """What stands under the map: the source of the borders, and how many events have no point."""
    away = int((events["latitude"].isna() | events["longitude"].isna()).sum())
    source = say("map_source", language)
    return f"{say('map_unplaced', language, n=away)}. {source}" if away else source
