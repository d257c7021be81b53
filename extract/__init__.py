"""Dated events of counter-terrorism policy from Arabic text.

`from extract import extract_events`; the stages are the modules beside this file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.api import extract_events

__version__ = "0.1.0"
__all__ = ["__version__", "extract_events"]


def __getattr__(name: str) -> object:
    # Fetched when first asked for, so that importing one stage does not load pandas.
    if name == "extract_events":
        from extract.api import extract_events

        return extract_events
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
