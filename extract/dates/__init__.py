"""Arabic time expressions: where they stand and which days they mean.

`find_dates(text, published)` is the door. `resolve` turns what was said (`Partial`) into days, `clause_direction`
tells whether a clause looks back or ahead.
"""

from extract.dates.finding import find_dates
from extract.dates.partial import Context, Partial, Resolution
from extract.dates.resolving import resolve
from extract.dates.tense import clause_direction, direction_of, verb_tense

__all__ = [
    "Context",
    "Partial",
    "Resolution",
    "clause_direction",
    "direction_of",
    "find_dates",
    "resolve",
    "verb_tense",
]
