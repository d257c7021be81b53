"""The commands: refresh, explain, export, check."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.models import EVENT_TYPES

if TYPE_CHECKING:
    from extract.refresh import Summary

SHOWN = 20

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Dated events of counter-terrorism policy from Arabic documents.",
)
Format = StrEnum("Format", {name: name for name in ("csv", "csv-excel", "jsonl", "geojson", "ics")})
DEFAULT_FORMAT = Format("csv")
DataFolder = Annotated[Path, typer.Option("--data", help="The folder that refresh wrote.")]


def main() -> None:
    """Run the command line; Arabic is printed as UTF-8 whatever the terminal says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


@app.command()
def refresh(
    inputs: Annotated[list[Path] | None, typer.Argument(metavar="[INPUT]...", help="Folders or files.")] = None,
    out: Annotated[Path, typer.Option("--out", help="The folder to write.")] = Path("data"),
    jobs: Annotated[int, typer.Option("--jobs", min=0, help="Processes; 0 for one a core.")] = 0,
    scheduler: Annotated[str, typer.Option(help="Address of a Dask scheduler to work on instead.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a folder of another schema version.")] = False,
    prune: Annotated[bool, typer.Option("--prune", help="Withdraw documents that the input no longer holds.")] = False,
) -> None:
    """Read documents, extract their events, and bring the table up to date.

    Reads .txt, .jsonl, .jsonl.gz, .csv and .parquet; seeds/ unless told otherwise. The exit code is 0 only
    if everything was read. What is in the table already is kept, unless --prune says otherwise.
    """
    from tqdm import tqdm

    from extract.refresh import default_jobs
    from extract.refresh import refresh as run
    from extract.table import TableError

    try:
        summary = run(
            inputs or [Path("seeds")],
            out,
            jobs=jobs or default_jobs(),
            scheduler=scheduler,
            force=force,
            prune=prune,
            progress=lambda items: tqdm(items, desc="documents", unit="doc", disable=None),
        )
    except (TableError, ModuleNotFoundError) as error:
        _refuse(str(error))
    for line in summary_lines(summary, out):
        typer.echo(line)
    raise typer.Exit(0 if summary.ok else 1)


@app.command()
def explain(
    file: Annotated[Path, typer.Argument(help="A file of any kind that refresh reads.")],
    doc: Annotated[str, typer.Option("--doc", help="Only the document of this id.")] = "",
    published: Annotated[str, typer.Option(help="Publication date to assume: a day, month or year.")] = "",
) -> None:
    """Show the sentences with every mention and rule, and why each event got its date."""
    from dataclasses import replace

    from extract.explain import explain as lines_of
    from extract.reading import Problem, UnreadableError, check_published, dated, read

    try:
        given = check_published(published)
    except UnreadableError as error:
        _refuse(f"--published {published!r} {error}")
    failed = shown = False
    for found in read([file]):
        if isinstance(found, Problem):
            typer.echo(str(found), err=True)
            failed = failed or found.severity == "error"
        elif not doc or found.doc_id == doc:
            shown = True
            document = replace(found, published=given, published_basis="given") if given else dated(found)
            for line in lines_of(document):
                typer.echo(line)
    if doc and not shown:
        _refuse(f"{file}: holds no document {doc!r}")
    raise typer.Exit(1 if failed else 0)


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="The file to write; - for standard output.")],
    form: Annotated[Format, typer.Option("--format", help="What to write.")] = DEFAULT_FORMAT,
    data: DataFolder = Path("data"),
    types: Annotated[list[str] | None, typer.Option("--type", help="Event type; may be repeated.")] = None,
    date_from: Annotated[str, typer.Option("--from", help="First day, 2014-10-09.")] = "",
    date_to: Annotated[str, typer.Option("--to", help="Last day.")] = "",
    countries: Annotated[list[str] | None, typer.Option("--country", help="ISO alpha-3 code.")] = None,
    actors: Annotated[list[str] | None, typer.Option("--actor", help="English name of an actor.")] = None,
    publishers: Annotated[list[str] | None, typer.Option("--publisher")] = None,
    statuses: Annotated[list[str] | None, typer.Option("--status", help="occurred, planned or proposed.")] = None,
    precisions: Annotated[list[str] | None, typer.Option("--precision", help="day, range, month, year, …")] = None,
    bases: Annotated[list[str] | None, typer.Option("--basis", help="explicit, relative or implicit.")] = None,
    words: Annotated[str, typer.Option(help="Words that must stand in the row, in any Arabic spelling.")] = "",
    min_confidence: Annotated[float, typer.Option(min=0, max=1)] = 0.0,
    waiting: Annotated[bool, typer.Option("--waiting", help="The events that wait for a date instead.")] = False,
) -> None:
    """Write the table, or what the filters keep of it, for other programs."""
    from extract.export import export as written
    from extract.filters import Filter, apply
    from extract.table import TableError, read_table

    chosen = Filter(
        types=_known("--type", types, EVENT_TYPES),
        date_from=_day("--from", date_from),
        date_to=_day("--to", date_to),
        countries=tuple(code.upper() for code in countries or ()),
        actors=tuple(actors or ()),
        publishers=tuple(publishers or ()),
        statuses=_known("--status", statuses, ("occurred", "planned", "proposed")),
        precisions=_known("--precision", precisions, ("day", "range", "month", "year", "decade", "other")),
        bases=_known("--basis", bases, ("explicit", "relative", "implicit")),
        words=words,
        min_confidence=min_confidence,
    )
    try:
        tables = read_table(data)
    except TableError as error:
        _refuse(str(error))
    rows = apply(chosen, tables.waiting if waiting else tables.events)
    content = written(rows, form.value)
    if str(file) == "-":
        typer.get_binary_stream("stdout").write(content)
        return
    try:
        file.write_bytes(content)
    except OSError as error:
        _refuse(f"{file}: cannot be written: {error.strerror}; name a file in a folder that exists")
    typer.echo(f"{file}: {len(rows)} rows")


@app.command()
def check(data: Annotated[Path, typer.Argument(help="The folder that refresh wrote.")] = Path("data")) -> None:
    """Validate a data folder against the schema, its texts and its recorded contents."""
    from extract.table import check_folder, read_table

    if found := check_folder(data):
        for line in found[:SHOWN]:
            typer.echo(line, err=True)
        _refuse(f"{data}: {_n(len(found), 'problem')}")
    tables = read_table(data)
    typer.echo(f"{data}: sound; {_counts(tables.events['event_type'])}; {len(tables.waiting)} waiting")


def summary_lines(summary: Summary, out: Path) -> Iterator[str]:
    """What the refresh did, as the analyst reads it."""
    total = sum(number for _, number in summary.events_by_type)
    by_type = ", ".join(f"{name} {number}" for name, number in summary.events_by_type)
    yield f"{_n(summary.documents, 'document')} read, {_n(total, 'dated event')}" + (f": {by_type}" if by_type else "")
    if summary.waiting_by_reason:
        lacking = ", ".join(f"{name} {number}" for name, number in summary.waiting_by_reason)
        waiting = sum(number for _, number in summary.waiting_by_reason)
        yield f"{_n(waiting, 'event')} without a date; lacking: {lacking}"
    if summary.undated_documents:
        undated = _n(len(summary.undated_documents), "document")
        yield f"{undated} without a publication date, with the events that wait for it (give it in sources.csv):"
        yield from _list(f"{doc_id}: {_n(number, 'event')}" for doc_id, number in summary.undated_documents)
    yield (
        f"{out}: {_n(summary.added, 'row')} added, {summary.changed} changed, {summary.withdrawn} withdrawn, "
        f"{summary.same} as before"
    )
    if summary.kept:
        kept = _n(len(summary.kept), "document")
        yield f"{kept} of earlier refreshes, not in this input, kept with all rows (--prune drops them)"
    if summary.pruned:
        yield f"{_n(len(summary.pruned), 'document')} withdrawn, no longer in the input:"
        yield from _list(summary.pruned)
    if summary.kept_failed:
        yield f"{_n(len(summary.kept_failed), 'document')} could not be read anew, earlier rows kept:"
        yield from _list(summary.kept_failed)
    errors = [str(problem) for problem in summary.problems if problem.severity == "error"]
    notices = [str(problem) for problem in summary.problems if problem.severity == "notice"]
    if notices:
        yield "Read with a guess:"
        yield from _list(notices)
    if errors:
        yield f"{_n(len(errors), 'problem')}:"
        yield from _list(errors)


def _list(items: Iterator[str] | tuple[str, ...] | list[str]) -> Iterator[str]:
    lines = list(items)
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN} more"


def _n(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _counts(cells: Iterable[str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in sorted(Counter(cells).items())) or "no events"


def _known(option: str, given: list[str] | None, allowed: tuple[str, ...]) -> tuple[str, ...]:
    for value in given or ():
        if value not in allowed:
            raise typer.BadParameter(f"{value!r}; one of {', '.join(allowed)}", param_hint=option)
    return tuple(given or ())


def _day(option: str, given: str) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError as error:
        raise typer.BadParameter(f"{given!r} is no day; write it as 2014-10-09", param_hint=option) from error


def _refuse(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(1)
