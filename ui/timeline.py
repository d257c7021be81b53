"""The timeline as a Plotly figure: lanes by type, each event drawn no more exactly than it is dated.

A day is a dot; several days, a month or a span a bar; a year or more a hatched bar; an event dated by its
document's publication alone is hollow. Above `MOST_MARKS` events the lanes become columns of counts.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

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


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as drawn: days inclusive, `row` within its lane, `y` in pixels below the top (negative)."""

    event_id: str
    lane: str
    start: date
    end: date
    precision: str
    hollow: bool
    told: str
    row: int = 0
    y: float = 0.0
    short: bool = False

    @property
    def look(self) -> str:
        """`dot` for a day, `hatched` for a year or more, else `bar`."""
        if self.start == self.end:
            return "dot"
        return "hatched" if self.precision in ("year", "decade") or (self.end - self.start).days > 180 else "bar"

    @property
    def middle(self) -> str:
        """The moment halfway through, for Plotly."""
        noon = datetime.combine(self.start, time(12)) + timedelta(days=(self.end - self.start).days / 2)
        return noon.strftime("%Y-%m-%d %H:%M")

    @property
    def length(self) -> int:
        """How long it is, in milliseconds."""
        return ((self.end - self.start).days + 1) * DAY_MS


def timeline(events: pd.DataFrame, language: Language, chosen: str = "") -> Figure:
    """The timeline of `events` (dated rows). Not to be called without rows."""
    start, end = events["date_start"].min(), events["date_end"].max()
    bins = bins_for(start, end)
    counted = len(events) > MOST_MARKS
    present = set(events["event_type"])
    lanes = [name for name in EVENT_TYPES if name in present]
    if counted:
        traces, tops, heights = columns(events, lanes, bins, language)
    else:
        traces, tops, heights = _drawn(_marks(events, language), lanes, _range(start, end), chosen)
    height = round(MARGIN_TOP + STRIP + MARGIN_BOTTOM + sum(heights))
    traces += strip(events, bins, language)
    frame = layout(lanes, tops, language, height, _range(start, end))
    frame["uirevision"] = f"{language}:{start}:{end}:{len(events)}"
    return Figure({"data": traces, "layout": frame}, height, counted)


def pack(starts: list[float], ends: list[float], gap: float) -> list[int]:
    """The row of each span, so that no two in a row come closer than `gap`; spans sorted by start."""
    free: list[float] = []
    rows = []
    for start, end in zip(starts, ends, strict=True):
        row = next((row for row, until in enumerate(free) if until <= start), len(free))
        free[row : row + 1] = [end + gap]
        rows.append(row)
    return rows


def _range(start: pd.Timestamp, end: pd.Timestamp) -> tuple[pd.Timestamp, pd.Timestamp]:
    pad = max((end - start) * 0.025, pd.Timedelta(days=3))
    return start - pad, end + pd.Timedelta(days=1) + pad


def _marks(events: pd.DataFrame, language: Language) -> list[Mark]:
    title, place = f"title_{language}", "place_ar" if language == "ar" else "place"
    names = (
        "event_id",
        "event_type",
        "date_start",
        "date_end",
        "date_precision",
        "date_basis",
        title,
        place,
        "publisher",
    )
    marks = []
    for key, lane, first, last, precision, basis, name, *about in zip(
        *(events[c].tolist() for c in names), strict=True
    ):
        start, end = first.date(), last.date()
        where = " · ".join(part for part in about if isinstance(part, str) and part)
        lines = (f"<b>{_clipped(name)}</b>", span_words(start, end, language), _clipped(where))
        told = isolated("<br>".join(line for line in lines if line), language)
        marks.append(Mark(key, lane, start, end, precision, basis == "implicit", told))
    return sorted(marks, key=lambda mark: (mark.start, mark.end, mark.event_id))


def _clipped(text: str, most: int = 70) -> str:
    return html.escape(text if len(text) <= most else text[: most - 1] + "…")


def _drawn(
    marks: list[Mark], lanes: list[str], axis: tuple[pd.Timestamp, pd.Timestamp], chosen: str
) -> tuple[list[dict], list[float], list[float]]:
    """Traces, the top of each lane (and the bottom of the last), and the lanes' heights."""
    first, days = axis[0].date(), (axis[1] - axis[0]) / pd.Timedelta(days=1)
    packed = [_rows([mark for mark in marks if mark.lane == lane], first, days) for lane in lanes]
    depths = [max(mark.row for mark in lane) + 1 for lane in packed]
    pitch = min(13.0, max(6.0, _LANES_HEIGHT / sum(depths)))
    traces, tops, heights = [], [0.0], []
    for lane, depth in zip(packed, depths, strict=True):
        height = max(pitch * depth + 14, 30.0)
        top = tops[-1] - (height - pitch * depth) / 2
        placed = [replace(mark, y=round(top - pitch * (mark.row + 0.5), 2)) for mark in lane]
        traces += _lane(placed, pitch)
        traces += [_ring(mark, pitch) for mark in placed if mark.event_id == chosen]
        tops.append(tops[-1] - height)
        heights.append(height)
    return traces, tops, heights


def _rows(marks: list[Mark], first: date, days: float) -> list[Mark]:
    """`marks` with their rows, each at least as wide as a dot on an axis of `days` days."""
    starts, ends = [], []
    for mark in marks:
        begin, stop = (mark.start - first).days, (mark.end - first).days + 1
        half = max(days * _DOT_SHARE - (stop - begin), 0) / 2
        starts.append(begin - half)
        ends.append(stop + half)
    order = sorted(range(len(marks)), key=starts.__getitem__)
    rows = pack([starts[i] for i in order], [ends[i] for i in order], days * 0.002)
    short = days * _SHORT_SHARE * DAY_MS
    return [replace(marks[i], row=row, short=marks[i].length < short) for i, row in zip(order, rows, strict=True)]


def _lane(marks: list[Mark], pitch: float) -> list[dict]:
    """The traces of one lane: bars first, so that dots lie above them."""
    traces = []
    for look in ("hatched", "bar", "dot"):
        for hollow in (False, True):
            if not (alike := [mark for mark in marks if mark.look == look and mark.hollow == hollow]):
                continue
            traces.append(_dots(alike, pitch) if look == "dot" else _bars(alike, pitch))
            if look != "dot" and (short := [mark for mark in alike if mark.short]):
                traces.append(_stubs(short, pitch))
    return traces


def _told(marks: list[Mark]) -> dict:
    """What marks say on hover, and the event ids that they report on a click."""
    return {
        "y": [mark.y for mark in marks],
        "customdata": [mark.event_id for mark in marks],
        "hovertext": [mark.told for mark in marks],
        "hoverinfo": "text",
        "showlegend": False,
    }


def _dots(marks: list[Mark], pitch: float) -> dict:
    colour, hollow = COLOURS[marks[0].lane], marks[0].hollow
    edge = {"color": colour if hollow else PAPER, "width": 1.6 if hollow else 1}
    marker = {"size": min(10.5, pitch * 0.82), "color": PAPER if hollow else colour, "line": edge, "opacity": 1}
    return {"type": "scatter", "mode": "markers", "x": [m.middle for m in marks], "marker": marker, **_told(marks)}


def _bars(marks: list[Mark], pitch: float) -> dict:
    colour, hollow = COLOURS[marks[0].lane], marks[0].hollow
    marker = {"color": PAPER if hollow else tint(colour, 0.45), "line": {"color": tint(colour, 0.8), "width": 1}}
    if marks[0].look == "hatched":
        ground = PAPER if hollow else tint(colour, 0.08)
        hatch = {"shape": "/", "fgcolor": tint(colour, 0.75), "bgcolor": ground, "size": 5, "solidity": 0.22}
        marker["pattern"] = hatch
    return {
        "type": "bar",
        "orientation": "h",
        "base": [mark.start.isoformat() for mark in marks],
        "x": [mark.length for mark in marks],
        "width": pitch * 0.62,
        "marker": marker,
        **_told(marks),
    }


def _stubs(marks: list[Mark], pitch: float) -> dict:
    """Stubs of a fixed width over bars too short to see; zoomed in, the true bar outgrows them."""
    colour = tint(COLOURS[marks[0].lane], 0.25 if marks[0].hollow else 0.6)
    line = {"color": colour, "width": pitch * 0.62}
    marker = {"symbol": "line-ew", "size": min(10.5, pitch * 0.82) * 0.8, "line": line, "color": colour}
    return {"type": "scatter", "mode": "markers", "x": [m.middle for m in marks], "marker": marker, **_told(marks)}


def _ring(mark: Mark, pitch: float) -> dict:
    """A ring around the chosen event."""
    marker = {"color": "rgba(0,0,0,0)", "line": {"color": INK, "width": 2.2}}
    ring = {"y": [mark.y], "customdata": [mark.event_id], "hoverinfo": "skip", "showlegend": False}
    if mark.look == "dot" or mark.short:
        return ring | {"type": "scatter", "mode": "markers", "x": [mark.middle], "marker": marker | {"size": 18}}
    bar = {"type": "bar", "orientation": "h", "base": [mark.start.isoformat()], "x": [mark.length]}
    return ring | bar | {"width": pitch * 0.62 + 3, "marker": marker}
