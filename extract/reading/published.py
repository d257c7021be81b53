"""Publication dates as the analyst gives them: an ISO day, month or year, and nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime

from extract.folding import fold
from extract.reading.problems import UnreadableError

ACCEPTED = "2014-10-10 (a day), 2014-10 (a month) or 2014 (a year)"
BASES = ("manifest", "record", "dateline", "inferred", "given")
EARLIEST, LATEST = 1900, 2100
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,+Z -]{0,24})?)?)?")


def check_published(value: object) -> str | None:
    """`value` as an ISO day, month or year; None where it is empty.

    Eastern digits and a time of day after the day are understood. Anything else is refused with an
    UnreadableError that names the accepted forms.
    """
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        value = value.isoformat()
    text = fold(str(value)).strip()
    if not text:
        return None
    form = _FORM.fullmatch(text)
    if not form:
        raise UnreadableError("is no publication date", f"write it as {ACCEPTED}")
    year, month, day = form.groups()
    if not EARLIEST <= int(year) <= LATEST:
        reason = f"is no publication date: its year is not from {EARLIEST} to {LATEST}"
        raise UnreadableError(reason, f"write it as {ACCEPTED}")
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError as error:
        raise UnreadableError("is no day of the calendar", f"write it as {ACCEPTED}") from error
    return "-".join(part for part in (year, month, day) if part)
