"""Make the files that the dashboard serves itself: `python -m ui.build_static`.

Needs npm and the development packages.
static/map/countries.json, borders.json, labels.json: Natural Earth 1:50m by way of npm `world-atlas`, with Arabic
and English names from babel. static/fonts/: IBM Plex Sans Arabic from npm `@fontsource/ibm-plex-sans-arabic`.
ui/countries.csv: ISO 3166-1 alpha-3 codes with both names. Run it again only to move to newer versions.
"""

from __future__ import annotations

import csv
import json
import math
import shutil
import subprocess
import tempfile
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "static"
PACKAGES = {"atlas": "world-atlas@2.0.2", "font": "@fontsource/ibm-plex-sans-arabic@5.3.0"}
WEIGHTS = (400, 500, 600, 700)
SCRIPTS = ("arabic", "latin")
TOLERANCE = 0.025  # degrees, under three kilometres
SHORT_AR = {"BIH": "البوسنة والهرسك", "USA": "الولايات المتحدة", "GBR": "بريطانيا", "COD": "الكونغو الديمقراطية",
            "COG": "الكونغو", "PSE": "فلسطين", "MMR": "ميانمار", "HKG": "هونغ كونغ", "MAC": "ماكاو"}  # fmt: skip
SHORT_EN = {"PSE": "Palestine", "MMR": "Myanmar", "COD": "DR Congo", "COG": "Congo", "HKG": "Hong Kong", "MAC": "Macao",
            "GBR": "United Kingdom", "TUR": "Türkiye"}  # fmt: skip
UNCODED = {"Kosovo": ("XKX", "كوسوفو"), "Somaliland": ("", "صوماليلاند"), "N. Cyprus": ("", "شمال قبرص")}
LABEL_POINTS = {"FRA": (2.5, 46.6), "NOR": (9.5, 61.5), "USA": (-98.6, 39.5), "CAN": (-106, 57), "RUS": (95, 62),
                "HRV": (16.4, 45.4), "VNM": (108.2, 14.2), "SOM": (45.6, 4.5), "CHL": (-71, -30), "OMN": (56.5, 20.8),
                "JPN": (138.3, 36.4), "IDN": (113.5, -0.8), "MYS": (114.2, 3.6), "GBR": (-1.6, 52.8)}  # fmt: skip
Ring = list[list[float]]


def fetch(package: str, folder: Path) -> Path:
    """Unpack an npm package into `folder` and return the folder with its files."""
    folder.mkdir(parents=True)
    packed = subprocess.run(["npm", "pack", package], cwd=folder, check=True, capture_output=True, text=True)
    subprocess.run(["tar", "xzf", packed.stdout.split()[-1]], cwd=folder, check=True)
    return folder / "package"


def decode_arcs(topology: dict) -> list[Ring]:
    """The arcs of a quantised TopoJSON as lists of [longitude, latitude], two decimals (about a kilometre)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append([round(x * sx + tx, 2), round(y * sy + ty, 2)])
        arcs.append(simplified([point for at, point in enumerate(points) if at == 0 or point != points[at - 1]]))
    return arcs


def simplified(line: Ring) -> Ring:
    """`line` without the points that lie within TOLERANCE of it (Douglas and Peucker); its ends stay.

    Arcs are shared by neighbours, so both sides of a border stay the same.
    """
    closed = len(line) > 2 and line[0] == line[-1]
    kept, open_parts = {0, len(line) - 1}, [(0, len(line) - 1)]
    if closed:  # A closed arc has no chord to measure from: cut it at its farthest point.
        far = max(range(len(line)), key=lambda at: math.dist(line[0], line[at]))
        kept.add(far)
        open_parts = [(0, far), (far, len(line) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        (x1, y1), (x2, y2) = line[first], line[last]
        long = math.hypot(x2 - x1, y2 - y1) or 1e-9
        offs = [abs((x2 - x1) * (y1 - y) - (x1 - x) * (y2 - y1)) / long for x, y in line[first + 1 : last]]
        at = max(range(len(offs)), key=offs.__getitem__) + first + 1
        if offs[at - first - 1] > TOLERANCE:
            kept.add(at)
            open_parts += [(first, at), (at, last)]
    short = [line[at] for at in sorted(kept)]
    return short if not closed or len(short) > 3 else line


def ring_of(numbers: list[int], arcs: list[Ring]) -> Ring:
    """Stitch arcs into one ring; a negative number is an arc walked backwards. Unwraps the antimeridian."""
    ring: Ring = []
    for number in numbers:
        points = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += points[1:] if ring else points
    unwrapped, shift = [], 0.0
    for at, (x, y) in enumerate(ring):
        if at and abs(x - ring[at - 1][0]) > 180:
            shift += -360.0 if x > ring[at - 1][0] else 360.0
        unwrapped.append([round(x + shift, 2), y])
    return unwrapped


def polygons_of(geometry: dict, arcs: list[Ring]) -> list[list[Ring]]:
    """A TopoJSON geometry as polygons, each an outer ring and its holes; rings of under four points go."""
    groups = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
    polygons = [[ring for ring in (ring_of(numbers, arcs) for numbers in group) if len(ring) > 3] for group in groups]
    return [polygon for polygon in polygons if polygon]


def area_and_centre(ring: Ring) -> tuple[float, float, float]:
    """Signed-area centroid of a ring in degrees: (area, longitude, latitude)."""
    total = cx = cy = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:], strict=False):
        cross = x1 * y2 - x2 * y1
        total, cx, cy = total + cross, cx + (x1 + x2) * cross, cy + (y1 + y2) * cross
    return (abs(total) / 2, cx / (3 * total), cy / (3 * total)) if total else (0.0, *ring[0])


def names_of(geometry: dict) -> tuple[str, str, str]:
    """(alpha-3 or "", Arabic name, English name) of a Natural Earth country."""
    import pycountry

    name = geometry["properties"]["name"]
    known = pycountry.countries.get(numeric=str(geometry.get("id") or "").zfill(3))
    if name in UNCODED:
        return UNCODED[name][0], UNCODED[name][1], name.replace("N. ", "Northern ")
    if not known:
        return "", "", ""
    return known.alpha_3, *country_names(known)


def country_names(known: object) -> tuple[str, str]:
    """The short Arabic and English names of a pycountry country."""
    from babel import Locale

    arabic, english = (Locale(code).territories.get(known.alpha_2, known.name) for code in ("ar", "en"))
    return SHORT_AR.get(known.alpha_3, arabic), SHORT_EN.get(known.alpha_3, english)


def read_disputed() -> tuple[set[str], list[dict]]:
    """The disputed territories (names) and the disputed stretches of border (rows with a box in degrees)."""
    with (ROOT / "ui" / "disputed.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {row["a"] for row in rows if row["kind"] == "territory"}, [row for row in rows if row["kind"] == "line"]


def borders(geometries: list[dict], arcs: list[Ring]) -> list[dict]:
    """Land borders as lines, once each, with `disputed` true for the stretches that ui/disputed.csv names."""
    territories, stretches = read_disputed()
    sides: dict[int, set[str]] = defaultdict(set)
    for geometry in geometries:
        groups = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        for number in (number for group in groups for ring in group for number in ring):
            sides[number if number >= 0 else ~number].add(geometry["properties"]["name"])
    features = []
    for number, names in sorted(sides.items()):
        if len(names) < 2:
            continue
        boxes = [row for row in stretches if {row["a"], row["b"]} == names]
        for flag, line in split_line(arcs[number], bool(names & territories), boxes):
            if len(line) > 1 and all(abs(x1 - x2) < 180 for (x1, _), (x2, _) in zip(line, line[1:], strict=False)):
                features.append(feature({"type": "LineString", "coordinates": line}, {"disputed": flag}))
    return features


def split_line(line: Ring, disputed: bool, boxes: list[dict]) -> list[tuple[bool, Ring]]:
    """Cut a line where it enters or leaves one of the boxes: [(disputed, points)]."""
    if disputed or not boxes:
        return [(disputed, line)]

    def inside(point: list[float]) -> bool:
        return any(
            float(box["west"]) <= point[0] <= float(box["east"])
            and float(box["south"]) <= point[1] <= float(box["north"])
            for box in boxes
        )

    pieces: list[tuple[bool, Ring]] = [(inside(line[0]), [line[0]])]
    for point in line[1:]:
        pieces[-1][1].append(point)
        if inside(point) != pieces[-1][0]:
            pieces.append((inside(point), [point]))
    return pieces


def feature(geometry: dict, properties: dict) -> dict:
    """A GeoJSON feature."""
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def write_map(atlas: Path) -> None:
    """countries.json, borders.json and labels.json under static/map."""
    topology = json.loads((atlas / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = decode_arcs(topology)
    geometries = [g for g in topology["objects"]["countries"]["geometries"] if g["properties"]["name"] != "Antarctica"]
    territories, _ = read_disputed()
    countries, labels = [], []
    for geometry in geometries:
        polygons = polygons_of(geometry, arcs)
        if not polygons:
            continue
        alpha3, arabic, english = names_of(geometry)
        disputed = geometry["properties"]["name"] in territories
        properties = {"iso": alpha3, "ar": arabic, "en": english, "disputed": disputed}
        countries.append(feature({"type": "MultiPolygon", "coordinates": polygons}, properties))
        area, x, y = max(area_and_centre(polygon[0]) for polygon in polygons)
        if arabic and alpha3:
            point = {"type": "Point", "coordinates": [*LABEL_POINTS.get(alpha3, (round(x, 2), round(y, 2)))]}
            rank = sum(area < limit for limit in (60, 12, 2, 0.3))
            labels.append(feature(point, {"ar": arabic, "en": english, "iso": alpha3, "rank": rank, "sort": -area}))
    for name, features in (("countries", countries), ("borders", borders(geometries, arcs)), ("labels", labels)):
        text = json.dumps(
            {"type": "FeatureCollection", "features": features}, ensure_ascii=False, separators=(",", ":")
        )
        (STATIC / "map" / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    shutil.copy(atlas / "LICENSE", STATIC / "map" / "LICENSE-world-atlas.txt")


def write_fonts(package: Path) -> None:
    """The woff2 files of the four weights and two scripts, and their licence."""
    for weight in WEIGHTS:
        for script in SCRIPTS:
            name = f"ibm-plex-sans-arabic-{script}-{weight}-normal.woff2"
            shutil.copy(package / "files" / name, STATIC / "fonts" / name)
    shutil.copy(package / "LICENSE", STATIC / "fonts" / "OFL.txt")


def write_country_names() -> None:
    """ui/countries.csv: alpha3, ar, en, sorted by code."""
    import pycountry

    rows = sorted((known.alpha_3, *country_names(known)) for known in pycountry.countries) + [
        ("XKX", "كوسوفو", "Kosovo")
    ]
    with (ROOT / "ui" / "countries.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows([("alpha3", "ar", "en"), *rows])


def main() -> None:
    """Fetch both packages and write every file."""
    for folder in ("map", "fonts"):
        (STATIC / folder).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        write_map(fetch(PACKAGES["atlas"], Path(scratch) / "atlas"))
        write_fonts(fetch(PACKAGES["font"], Path(scratch) / "font"))
    write_country_names()


if __name__ == "__main__":
    main()
