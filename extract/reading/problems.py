"""What is said about input that cannot be read, or could be read only with a guess."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Problem:
    """One line about a file: what is wrong with which value where, and what to do about it.

    `severity`: `error` for something that was not read as asked, `notice` for a guess worth knowing.
    """

    file: str
    reason: str
    remedy: str
    line: int | None = None
    value: str = ""
    severity: Literal["error", "notice"] = "error"

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        value = f" {_short(self.value)!r}" if self.value else ""
        return f"{place}:{value} {self.reason}; {self.remedy}"


class UnreadableError(ValueError):
    """Input that cannot be used. `reason` and `remedy` go into the problem that is reported."""

    def __init__(self, reason: str, remedy: str) -> None:
        super().__init__(f"{reason}; {remedy}")
        self.reason = reason
        self.remedy = remedy


def _short(value: str) -> str:
    return value if len(value) <= 80 else value[:77] + "..."
