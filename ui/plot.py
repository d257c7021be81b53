"""One chart component for the timeline and the map: Plotly served from static/, redrawn in place.

`st.plotly_chart` remounts a chart whenever its figure changes and so loses the zoom at every click; this one
hands the figure to `Plotly.react` and reports the `customdata` of the mark that was clicked.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import streamlit as st

from ui.words import Language, months

_FOLDER = Path(__file__).parent
_STATIC = _FOLDER.parent / "static"
FONT = "IBM Plex Sans Arabic, sans-serif"
INK, MUTED, LINE, PAPER = "#1d2b33", "#66727a", "#e0dbd0", "#fcfbf8"
COLOURS = MappingProxyType({
    "meeting": "#2b6c99", "mission": "#4f8a5b", "funding": "#b8860b", "statistic": "#6a7280",
    "attack": "#b3303f", "policy": "#74508f", "enforcement": "#cc6f33",
})  # fmt: skip
_BUTTONS_AR = MappingProxyType({"Zoom in": "تكبير", "Zoom out": "تصغير", "Reset axes": "إعادة الضبط", "Pan": "تحريك",
                                "Zoom": "تقريب", "Autoscale": "ملاءمة", "Reset view": "إعادة الضبط"})  # fmt: skip


def serve_plotly() -> None:
    """See that static/plotly.min.js is the one of the installed plotly; it is copied, not kept in the repository."""
    import plotly

    source = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
    target = _STATIC / source.name
    if target.exists() and target.stat().st_size == source.stat().st_size:
        return
    handle, scratch = tempfile.mkstemp(dir=_STATIC)
    with os.fdopen(handle, "wb") as out:
        out.write(source.read_bytes())
    os.chmod(scratch, 0o644)
    os.replace(scratch, target)


@st.cache_resource(show_spinner=False)
def _component() -> Callable[..., object]:
    serve_plotly()
    return st.components.v2.component(
        "marsad_plot",
        html='<div class="marsad-plot" role="img" dir="ltr"></div>',
        css=".marsad-plot{width:100%;direction:ltr;overflow:hidden}",
        js=(_FOLDER / "plot.js").read_text(encoding="utf-8"),
        isolate_styles=False,
    )


def draw(
    figure: dict, *, key: str, label: str, height: int, language: Language, on_chosen: Callable[[str], None]
) -> None:
    """Show `figure` (Plotly's data and layout). `on_chosen` gets the customdata of a clicked mark."""

    def report() -> None:
        chosen = st.session_state[key].chosen
        if chosen:
            on_chosen(chosen)

    text = json.dumps(figure, ensure_ascii=False, separators=(",", ":"))
    stamp = hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]
    data = {
        "figure": text,
        "config": _config(language, "map" in figure["layout"]),
        "label": label,
        "height": height,
        "stamp": stamp,
    }
    _component()(data=data, key=key, on_chosen_change=report, height=height)


def _config(language: Language, is_map: bool) -> dict:
    config: dict = {"displaylogo": False, "scrollZoom": is_map, "doubleClick": "reset"}
    config["displayModeBar"] = True
    config["modeBarButtons"] = [
        ["zoomInMap", "zoomOutMap", "resetViewMap"] if is_map else ["zoomIn2d", "zoomOut2d", "resetScale2d"]
    ]
    if language == "ar":
        names = list(months("ar"))
        form = {"months": names, "shortMonths": names, "date": "%d/%m/%Y"}
        config |= {"locale": "ar", "locales": {"ar": {"dictionary": dict(_BUTTONS_AR), "format": form}}}
    return config


def isolated(text: str, language: Language) -> str:
    """Wrap each line of a chart text so that Arabic reads right to left; charts are forced left to right."""
    if language == "en":
        return text
    return "<br>".join(f"\u2067{line}\u2069" for line in text.split("<br>"))


def tint(colour: str, share: float) -> str:
    """`colour` (#rrggbb) mixed with the paper: 1 is the colour, 0 the paper."""
    mixed = (round(int(colour[i : i + 2], 16) * share + int(PAPER[i : i + 2], 16) * (1 - share)) for i in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in mixed)
