"""The day that a text was written on, where it differs from the day it was published on.

Papers print «اليوم (الاثنين)» in Tuesday's issue. A relative word with its weekday beside it tells the
true day, and then all relative words of the text count from there.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from extract.events.text.words import words
from extract.folding import fold
from extract.models import DateMention

OFFSETS = (
    ("two_days_before", -2),
    ("two_days_after", 2),
    ("same_day", 0),
    ("day_before", -1),
    ("day_after", 1),
)  # phrases before the words that they hold
_FARTHEST = 2
_REPRINTED = 6


def _pair_day(mention: DateMention) -> date | None:
    """The day that «اليوم» is, by a mention such as «أمس الأحد»; None for another kind of mention."""
    if mention.date_start is None or mention.date_start != mention.date_end or mention.basis != "relative":
        return None
    told = fold(mention.text)
    if not any(weekday in told for weekday in words("weekday")) or "يوم " in told.replace("اليوم", ""):
        return None
    for kind, offset in OFFSETS:
        if any(phrase in told for phrase in words(kind)):
            return mention.date_start - timedelta(days=offset)
    return None


def writing_day(dates: tuple[DateMention, ...], published: str | None) -> str | None:
    """The ISO day that most pairs of relative word and weekday agree on, if it is not `published` but near it."""
    if not published or published.count("-") != 2:
        return None
    days = Counter(day for mention in dates if (day := _pair_day(mention)) is not None)
    if not days:
        return None
    day, count = days.most_common(1)[0]
    before = (date.fromisoformat(published) - day).days
    if before == 0 or count * 2 <= sum(days.values()):
        return None
    if abs(before) > _FARTHEST and not (0 < before <= _REPRINTED and len(days) == 1 and _says_today(dates)):
        return None
    return day.isoformat()


def _says_today(dates: tuple[DateMention, ...]) -> bool:
    """Whether «اليوم» itself has its weekday beside it: «اليوم الأحد» in a text that came out on Friday."""
    return any(
        _pair_day(mention) == mention.date_start and any(word in fold(mention.text) for word in words("same_day"))
        for mention in dates
    )
