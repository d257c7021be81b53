"""The grammar: one regular expression over token classes (words.CLASSES); every alternative is a named rule.

A rule's function gets the stretch and the tokens that its pattern covers, and returns what it found there, or
nothing where a word beside it shows that it is no date. Patterns have bounded repetition only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates import rules_calendar, rules_relative
from extract.dates.partial import Found
from extract.dates.tokens import Stretch

_HEAD = r"(?:H?(?:[stRp](?:\(w\)|w)?|\(w\)|w),?j?L?j?,?|H)?"
_SEP = r"(?:,?&|[-k,])"
_SLASHED = r"(?:d/d/[yhD]|d-d-[yhD]|d\.d\.[yh]|[yh]/d/d|[yh]-d-d|[yh]\.d\.d)"
_YEAR = r"(?:,?[fj]?[sS]?[yh]E?|\([yh]E?\)|[fj]?[sS]n)"
_REFERENCE = rf"(?:u?(?:{_YEAR}|[fj]?Sq|[fj]?zS|[fj]?ZS|[fj]?US|fsq|q)|u)"
_MONTH = r"(?:s?[mMiI])"
_NUMBER = r"[dDn]"
_DURATION = rf"(?:{_NUMBER}[sp]|[sv])\+?"
_NOT_NAMED = r"(?!E?(?:\(?[mMiIyhwRtgx]|d[mMiI/]|of?[mMiI]))"

RULES: tuple[tuple[str, str], ...] = (
    ("numeric_date", rf"{_HEAD}(?:d(?:[-k]|,?&)){{0,4}}{_SLASHED}E?"),
    ("day_month", rf"{_HEAD}(?:f?[do]{_SEP}){{0,9}}(?:df?[sS]?|of[sS]?|o(?=[mi])){_MONTH}{_REFERENCE}?"),
    ("month_day", r"[mM]d,y"),
    ("day_of_month", rf"{_HEAD}(?:[do](?:,?&|[-k])){{0,4}}[do]f?(?:Sq|zS|ZS|US)"),
    ("numeric_day_month", r"(?:s|j)(?:\(?w\)?)?d/d(?![/d])"),
    ("week_of_month", rf"S[oq]f[sS]?{_MONTH}{_REFERENCE}?"),
    ("part_of_month", rf"xf?j?[sS]?[mMiI]{_REFERENCE}?"),
    ("part_of_year", r"xf?j?[sS]?[yh]E?"),
    ("period_part", rf"[QFX][oOq](?:f?j?(?:[sS]?[yh]E?|SE?q|zS|ZS|US|S|[sS]?[mMiI]{_REFERENCE}?)|q)"),
    ("season", r"(?:xf?)?(?:gc|[cC])(?:q|j?[sS]?[yh]E?|f?(?:Sq|zS))|zc"),
    ("decade", r"(?:xf?)?[sS]?e(?:f?Sq)?E?"),
    ("century", r"(?:xf?)?S[oO]E?|Sq"),
    ("today_weekday", r"H?(?:s?R|z?t)(?:,|H)?(?:\(w\)|w)|H?w,?R"),
    ("weekday", r"H?[stpv]?(?:\(w(?:(?:,?&|[/-])w)?\)|w(?:(?:,?&|[/-])s?\(?w\)?)?)(?:q|fSq|f?zS)?"),
    ("month_list", rf"[sSpv]?[mMiI](?:,?&[mMiI]|,[mMiI]){{1,6}}{_REFERENCE}?"),
    ("month", rf"H?[sSpv]?[mMiI]{_REFERENCE}?"),
    ("year_list", r"[sSpv](?:[yh]E?(?:,?&|,)){1,6}[yh]E?"),
    ("year_span", r"[sS]?[yh]E?[-/k][yh]E?"),
    ("year", r"[sS](?:[yh]E?|DE)|[yh]E|sD(?!\d)|[sS]n(?!p)"),
    ("year_words", r"[sS]n"),
    ("bare_year", r"[yh]"),
    ("last_span", rf"(?:P[W]?{_NUMBER}q|Pq{_NUMBER}|{_NUMBER}W?[spP]q|PW{{0,2}}q|Vq|x{_NUMBER}[sp]|xv)"),
    ("relative_period", r"(?:xf?j?)?(?:zS|SE?q|US|ZS|UP|tq|Ut|Zt|zP)|x[fj]?S"),
    ("ago", rf"[aG]r?(?:{_DURATION}{_NOT_NAMED}|p{_NOT_NAMED})"),
    ("after", rf"Ar?(?:{_DURATION}|p){_NOT_NAMED}"),
    ("during", rf"jr?(?:{_NUMBER}[sp]|v)(?!q){_NOT_NAMED}"),
    ("relative_day", r"H?(?:s?R|z?t)"),
    ("eve", r"[H\^]~"),
    ("that_moment", r"ZN"),
)

_FUNCTIONS = {**rules_calendar.FUNCTIONS, **rules_relative.FUNCTIONS}


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in RULES))


@lru_cache(maxsize=1)
def _later_rules() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    compiled = [(name, re.compile(pattern)) for name, pattern in RULES]
    return {name: tuple(compiled[at + 1 :]) for at, (name, _) in enumerate(compiled)}


def read(stretch: Stretch) -> list[Found]:
    """What the grammar finds in a stretch, leftmost first, without overlap."""
    found: list[Found] = []
    search, classes, at = _grammar().search, stretch.classes, 0
    while match := search(classes, at):
        start = match.start()
        results = _first_result(stretch, match.lastgroup or "", start, match.end())
        found += results
        at = max(results[-1].stop, start + 1) if results else start + 1
    return found


def _first_result(stretch: Stretch, name: str, start: int, stop: int) -> list[Found]:
    """What the rule finds, or, where it declines, the first later rule that matches at the same token."""
    results = _FUNCTIONS[name](stretch, start, stop)
    if results:
        return results
    for later, pattern in _later_rules()[name]:
        match = pattern.match(stretch.classes, start)
        if match and (results := _FUNCTIONS[later](stretch, start, match.end())):
            return results
    return []
