"""The parts of the timeline that are not single events: columns of counts, the strip below, axes and lanes."""

from __future__ import annotations

import pandas as pd

from ui.plot import COLOURS, FONT, INK, LINE, MUTED, PAPER, isolated, tint
from ui.spread import Bins, spread
from ui.words import Language, name_of, span_words

MARGIN_TOP, MARGIN_BOTTOM, STRIP = 36, 44, 62
DAY_MS = 86_400_000


def columns(
    events: pd.DataFrame, lanes: list[str], bins: Bins, language: Language
) -> tuple[list[dict], list[float], list[float]]:
    """One row of columns per lane: solid for exact days, light above it for less exact dates."""
    traces, tops, height = [], [], 56.0
    for number, lane in enumerate(lanes):
        rows = events[events["event_type"] == lane]
        day = rows["date_start"] == rows["date_end"]
        exact = spread(rows.loc[day, "date_start"], rows.loc[day, "date_end"], bins)
        vague = spread(rows.loc[~day, "date_start"], rows.loc[~day, "date_end"], bins)
        scale = (height - 14) / max((exact + vague).max(), 1e-9)
        floor = -(number + 1) * height + 2
        tops.append(-number * height)
        for low, counts, share in ((exact * 0, exact, 1.0), (exact, vague, 0.38)):
            trace = _counts(
                bins, counts, low * scale + floor, scale, tint(COLOURS[lane], share), language, exact + vague
            )
            traces.append(trace | {"customdata": _groups(bins, lane)})
    return traces, [*tops, -len(lanes) * height], [height] * len(lanes)


def _groups(bins: Bins, lane: str) -> list[str]:
    days = bins.starts.astype(str)
    lasts = (bins.starts[1:] - 1).astype(str)
    return [f"span:{lane}:{first}:{last}" for first, last in zip(days[:-1], lasts, strict=True)]


def _counts(bins: Bins, counts, base, scale: float, colour: str, language: Language, totals) -> dict:  # noqa: ANN001 numpy arrays
    widths = (bins.starts[1:] - bins.starts[:-1]).astype(int)
    told = []
    for first, last, total in zip(bins.starts[:-1], bins.starts[1:] - 1, totals, strict=True):
        span = span_words(first.item(), last.item(), language)
        told.append(isolated(f"{span}<br><b>{total:,.4g}</b>", language))
    middles = [f"{day}" for day in (bins.starts[:-1].astype("datetime64[m]") + widths * 720).astype(str)]
    return {
        "type": "bar",
        "x": middles,
        "y": (counts * scale).round(3).tolist(),
        "base": base.tolist(),
        "width": (widths * DAY_MS).tolist(),
        "marker": {"color": colour, "line": {"width": 0}},
        "hovertext": told,
        "hoverinfo": "text",
        "showlegend": False,
    }


def strip(events: pd.DataFrame, bins: Bins, language: Language) -> list[dict]:
    """The counts of all lanes together, below."""
    day = events["date_start"] == events["date_end"]
    exact = spread(events.loc[day, "date_start"], events.loc[day, "date_end"], bins)
    vague = spread(events.loc[~day, "date_start"], events.loc[~day, "date_end"], bins)
    parts = ((exact * 0, exact, "#54646e"), (exact, vague, "#c3cacd"))
    groups = _groups(bins, "")
    return [
        _counts(bins, counts, low, 1.0, colour, language, exact + vague) | {"yaxis": "y2", "customdata": groups}
        for low, counts, colour in parts
    ]


def layout(
    lanes: list[str], tops: list[float], language: Language, height: int, span: tuple[pd.Timestamp, pd.Timestamp]
) -> dict:
    inner = height - MARGIN_TOP - MARGIN_BOTTOM
    share = (STRIP - 14) / inner
    ends = [moment.strftime("%Y-%m-%d %H:%M") for moment in span]
    side = "right" if language == "ar" else "left"
    middles = [(top + bottom) / 2 for top, bottom in zip(tops, tops[1:], strict=False)]
    labels = [f"<b>{isolated(name_of('type', lane, language), language)}</b>" for lane in lanes]
    bands = [
        {
            "type": "rect",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "yref": "y",
            "y0": bottom,
            "y1": top,
            "layer": "below",
            "line": {"width": 0},
            "fillcolor": tint(COLOURS[lane], 0.055),
        }
        for lane, top, bottom in zip(lanes, tops, tops[1:], strict=False)
    ]
    rules = [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "yref": "y",
            "y0": top,
            "y1": top,
            "layer": "below",
            "line": {"width": 1, "color": PAPER},
        }
        for top in tops
    ]
    fixed = {
        "fixedrange": True,
        "zeroline": False,
        "showgrid": False,
        "side": side,
        "ticks": "outside",
        "ticklen": 6,
        "tickcolor": "rgba(0,0,0,0)",
    }
    return {
        "height": height,
        "barmode": "overlay",
        "bargap": 0,
        "hovermode": "closest",
        "dragmode": "pan",
        "autosize": True,
        "margin": {
            "t": MARGIN_TOP,
            "b": MARGIN_BOTTOM,
            "l": 96 if side == "left" else 12,
            "r": 96 if side == "right" else 12,
        },
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": INK},
        "separators": ".,",
        "shapes": bands + rules,
        "hoverlabel": {
            "font": {"family": FONT, "size": 13},
            "bgcolor": "#ffffff",
            "bordercolor": LINE,
            "namelength": -1,
            "align": side,
        },
        "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": MUTED, "activecolor": INK, "orientation": "h"},
        "xaxis": {
            "type": "date",
            "range": ends[::-1] if language == "ar" else ends,
            "gridcolor": "#e9e5db",
            "zeroline": False,
            "tickfont": {"color": MUTED, "size": 12},
            "anchor": "y2",
            "ticklabelmode": "instant",
            "tickformatstops": _tick_formats(language),
            "nticks": 9,
            "showline": True,
            "linecolor": "#b9b3a5",
        },
        "yaxis": fixed
        | {
            "domain": [share + 14 / inner, 1],
            "range": [tops[-1], 0],
            "tickvals": middles,
            "ticktext": labels,
            "tickfont": {"size": 13},
        },
        "yaxis2": fixed
        | {"domain": [0, share], "rangemode": "tozero", "nticks": 3, "tickfont": {"size": 10, "color": MUTED}},
    }


def _tick_formats(language: Language) -> list[dict]:
    day, month = ("\u2067%-d %b\u2069<br>%Y", "%b<br>%Y") if language == "ar" else ("%-d %b<br>%Y", "%b<br>%Y")
    return [
        {"dtickrange": [None, 86_400_000 * 20], "value": day},
        {"dtickrange": [86_400_000 * 20, "M11"], "value": month},
        {"dtickrange": ["M11", None], "value": "%Y"},
    ]
