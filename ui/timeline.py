"""The timeline as a Plotly figure: lanes by type, each event drawn no more exactly than it is dated.

A day is a dot; several days, a month or a span a bar; a year or more a hatched bar; an event dated by its
document's publication alone is hollow. Above `MOST_MARKS` events the lanes become columns of counts.
"""

from __future__ import annotations

import html
from dataclasses import dataclass

import pandas as pd

from extract.models import EVENT_TYPES
from ui.lanes import DAY_MS, MARGIN_BOTTOM, MARGIN_TOP, STRIP, columns, layout, strip
from ui.plot import COLOURS, INK, PAPER, isolated, tint
from ui.spread import bins_for
from ui.words import Language, span_words

MOST_MARKS = 400
_DOT_SHARE = 0.014  # of the axis: the width of a dot, so that neighbours go to the next row
_SHORT_SHARE = 0.009
_LANES_HEIGHT = 540.0  # pixels, if that leaves the rows room enough


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure (Plotly's data and layout), its height in pixels, and whether it shows counts, not events."""

    figure: dict
    height: int
    counted: bool
    unit: str


def timeline(events: pd.DataFrame, language: Language, chosen: str = "") -> Figure:
    """The timeline of `events` (dated rows, sorted by date). Not to be called without rows."""
    start, end = events["date_start"].min(), events["date_end"].max()
    bins = bins_for(start, end)
    lanes = [name for name in EVENT_TYPES if (events["event_type"] == name).any()]
    if len(events) > MOST_MARKS:
        traces, tops, heights = columns(events, lanes, bins, language)
    else:
        traces, tops, heights = _marks(events, lanes, language)
    chosen_row = events[events["event_id"] == chosen]
    if not chosen_row.empty and len(events) <= MOST_MARKS:
        traces.append(_ring(chosen_row.iloc[0], traces))
    height = MARGIN_TOP + STRIP + MARGIN_BOTTOM + sum(heights)
    traces += strip(events, bins, language)
    frame = layout(lanes, tops, language, height, _range(start, end))
    frame["uirevision"] = f"{language}:{start}:{end}:{len(events)}"
    return Figure({"data": traces, "layout": frame}, height, len(events) > MOST_MARKS, bins.unit)


def pack(starts: list[float], ends: list[float], gap: float) -> list[int]:
    """The row of each span, so that no two in a row come closer than `gap`; spans sorted by start."""
    free: list[float] = []
    rows = []
    for start, end in zip(starts, ends, strict=True):
        row = next((row for row, until in enumerate(free) if until <= start), len(free))
        free[row:] = [end + gap, *free[row + 1 :]] if row < len(free) else [end + gap]
        rows.append(row)
    return rows


def _range(start: pd.Timestamp, end: pd.Timestamp) -> tuple[pd.Timestamp, pd.Timestamp]:
    pad = max((end - start) * 0.025, pd.Timedelta(days=3))
    return start - pad, end + pd.Timedelta(days=1) + pad


def _marks(events: pd.DataFrame, lanes: list[str], language: Language) -> tuple[list[dict], list[float], list[float]]:
    first, last = _range(events["date_start"].min(), events["date_end"].max())
    width = (last - first) / pd.Timedelta(days=1)
    packed = []
    for lane in lanes:
        rows = events[events["event_type"] == lane].sort_values(["date_start", "date_end", "event_id"])
        begin = (rows["date_start"] - first) / pd.Timedelta(days=1)
        stop = (rows["date_end"] - first) / pd.Timedelta(days=1) + 1
        half = (width * _DOT_SHARE - (stop - begin)).clip(lower=0) / 2
        row = pack((begin - half).tolist(), (stop + half).tolist(), width * 0.002)
        packed.append((lane, rows.assign(_row=row, _short=(stop - begin) < width * _SHORT_SHARE)))
    pitch = min(13.0, max(6.0, _LANES_HEIGHT / sum(rows["_row"].max() + 1 for _, rows in packed)))
    traces, tops, heights, top = [], [], [], 0.0
    for lane, rows in packed:
        height = max(pitch * (rows["_row"].max() + 1) + 14, 30.0)
        slack = (height - pitch * (rows["_row"].max() + 1)) / 2
        rows = rows.assign(_y=-(top + slack + pitch * (rows["_row"] + 0.5)))
        traces += _lane(rows, lane, pitch, language)
        tops.append(-top)
        heights.append(height)
        top += height
    return traces, [*tops, -top], heights


def _lane(rows: pd.DataFrame, lane: str, pitch: float, language: Language) -> list[dict]:
    """Dots, bars and hatched bars of one lane, solid or hollow."""
    colour = COLOURS[lane]
    size = min(10.5, pitch * 0.82)
    day = rows["date_start"] == rows["date_end"]
    hollow = rows["date_basis"] == "implicit"
    long = ~day & (
        rows["date_precision"].isin(["year", "decade"]) | ((rows["date_end"] - rows["date_start"]).dt.days > 180)
    )
    traces = []
    for bare in (False, True):
        fill = PAPER if bare else colour
        for hatched in (True, False):
            if (part := rows[~day & (hollow == bare) & (long == hatched)]).empty:
                continue
            shape = {
                "shape": "/",
                "fgcolor": tint(colour, 0.75),
                "bgcolor": tint(colour, 0.08),
                "size": 5,
                "solidity": 0.22,
            }
            line = {"color": tint(colour, 0.8), "width": 1}
            marker = {"color": PAPER if bare else tint(colour, 0.45), "line": line} | (
                {"pattern": shape} if hatched else {}
            )
            traces.append(_bars(part, pitch * 0.62, marker, language))
        if not (part := rows[~day & (hollow == bare) & rows["_short"]]).empty:
            short = {
                "symbol": "line-ew",
                "size": size * 0.8,
                "line": {"color": tint(colour, 0.6), "width": pitch * 0.62},
            }
            traces.append(_points(part, short | {"color": colour}, language, middle=True))
        if not (part := rows[day & (hollow == bare)]).empty:
            edge = {"color": colour if bare else PAPER, "width": 1.6 if bare else 1}
            traces.append(_points(part, {"size": size, "color": fill, "line": edge, "opacity": 1}, language))
    return traces


def _bars(rows: pd.DataFrame, thickness: float, marker: dict, language: Language) -> dict:
    lengths = ((rows["date_end"] - rows["date_start"]).dt.days + 1) * DAY_MS
    return {
        "type": "bar",
        "orientation": "h",
        "base": _iso(rows["date_start"]),
        "x": lengths.tolist(),
        "y": rows["_y"].tolist(),
        "width": thickness,
        "marker": marker,
        **_told(rows, language),
    }


def _points(rows: pd.DataFrame, marker: dict, language: Language, middle: bool = False) -> dict:
    days = rows["date_start"] + (rows["date_end"] - rows["date_start"]) / 2 if middle else rows["date_start"]
    noon = days + pd.Timedelta(hours=12)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": _iso(noon, "minutes"),
        "y": rows["_y"].tolist(),
        "marker": marker,
        "cliponaxis": True,
        **_told(rows, language),
    }


def _told(rows: pd.DataFrame, language: Language) -> dict:
    """What a group of marks says on hover, and the event ids that it reports on a click."""
    title = rows[f"title_{language}"]
    place = rows["place_ar" if language == "ar" else "place"]
    lines = []
    for name, start, end, where, who in zip(
        title, rows["date_start"], rows["date_end"], place, rows["publisher"], strict=True
    ):
        about = " · ".join(part for part in (where, who) if isinstance(part, str) and part)
        parts = (f"<b>{_short(name)}</b>", span_words(start.date(), end.date(), language), _short(about))
        lines.append(isolated("<br>".join(part for part in parts if part), language))
    return {"customdata": rows["event_id"].tolist(), "hovertext": lines, "hoverinfo": "text", "showlegend": False}


def _short(text: str, most: int = 70) -> str:
    return html.escape(text if len(text) <= most else text[: most - 1] + "…")


def _iso(days: pd.Series, unit: str = "") -> list[str]:
    return days.dt.strftime("%Y-%m-%d %H:%M" if unit else "%Y-%m-%d").tolist()


def _ring(row: pd.Series, traces: list[dict]) -> dict:
    """The chosen event's mark, ringed."""
    trace = next(trace for trace in traces if row["event_id"] in trace["customdata"])
    y = trace["y"][trace["customdata"].index(row["event_id"])]
    marker = {"color": "rgba(0,0,0,0)", "line": {"color": INK, "width": 2.2}}
    if trace["type"] == "bar":
        length = ((row["date_end"] - row["date_start"]).days + 1) * DAY_MS
        base = row["date_start"].strftime("%Y-%m-%d")
        return {
            "type": "bar",
            "orientation": "h",
            "base": [base],
            "x": [length],
            "y": [y],
            "width": trace["width"] + 3,
            "marker": marker,
            "hoverinfo": "skip",
            "showlegend": False,
            "customdata": [row["event_id"]],
        }
    noon = row["date_start"] + (row["date_end"] - row["date_start"]) / 2 + pd.Timedelta(hours=12)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [noon.strftime("%Y-%m-%d %H:%M")],
        "y": [y],
        "hoverinfo": "skip",
        "marker": marker | {"size": 18},
        "showlegend": False,
        "customdata": [row["event_id"]],
    }
