"""The grammar: one regular expression over token classes (words.CLASSES); every alternative is a named rule.

A rule's function gets the stretch and the tokens that its pattern covers, and returns what it found there, or
nothing where a word beside it shows that it is no date. Patterns have bounded repetition only.
"""

from __future__ import annotations

import re
from functools import lru_cache

from extract.dates import rules_days, rules_feasts, rules_months, rules_relative, rules_same, rules_spans, rules_years
from extract.dates.partial import Found
from extract.dates.tokens import Stretch

_HEAD = r"(?:H?(?:[stRp](?:\(w\)|w)?|\(w\)|w),?j?L?j?,?|H)?"
_SEP = r"(?:,?&|[-k,])"
_AND = r"(?:,?&|[/-])"
_SLASHED = r"(?:d/d/[yhD]|d-d-[yhD]|d\.d\.[yh]|[yh]/d/d|[yh]-d-d|[yh]\.d\.d)"
_YEAR = r"(?:,?[fj]?[sS]?[yh]E?|\([yh]E?\)|[fj]?[sS]n)"
_REFERENCE = rf"(?:u?(?:{_YEAR}|[fj]?Sq|[fj]?zS|[fj]?ZS|[fj]?US|fsq|q)|u)"
_MONTH = r"(?:s?[mMiI])"
_NUMBER = r"[dDn]"
_DURATION = rf"(?:{_NUMBER}[sp]|[sv])\+?"
_NOT_NAMED = r"(?!E?(?:\(?[mMiIyhwRtgxD]|d[mMiI/]|of?[mMiI]))"
_NOT_NAMED_BUT_COUNTED = _NOT_NAMED.replace("D", "")  # «منذ خمسة أعوام 240 ألف قتيل»

# name, the classes it can begin with, pattern; the first that matches and does not decline wins
RULES: tuple[tuple[str, str, str], ...] = (
    ("last_of_month", "tx", rf"(?:tq|x[sp])f?j?[sS]?[mMiI]{_REFERENCE}?"),
    ("weekday_of_month", "wxo", rf"(?:w[oOq]|[xo]w)f?j?[sS]?[mMiI]{_REFERENCE}?"),
    ("feast", "Htxospb", rf"(?:H?to|H?[xo][ps]|Hs|H|[sp])?(?:f|j)?p?b{_REFERENCE}?"),
    ("such_a_day", "=a", rf"a{_NUMBER}[sp],?j?=|=(?:a{_NUMBER}[sp]|fSq|[fj]?[sS]?[yh]E?|f{_MONTH}{_REFERENCE}?)"),
    ("numeric_date", "HstRp(wdyh", rf"{_HEAD}(?:d(?:[-k]|,?&)){{0,4}}{_SLASHED}E?"),
    ("day_month", "HstRp(wfdo", rf"{_HEAD}(?:f?[do]{_SEP}){{0,9}}(?:df?[sS]?|of[sS]?|o(?=[mi])){_MONTH}{_REFERENCE}?"),
    ("month_day", "mM", r"[mM]d,?y"),
    ("day_of_month", "HstRp(wdo", rf"{_HEAD}(?:[do](?:,?&|[-k])){{0,4}}[do](?:f?(?:Sq|zS|ZS|US)|fS)"),
    ("day_of_it", "Hsdo", r"(?:H?s)?(?:[do](?:,?&|[-k])){0,3}[do]@"),
    ("day_of_said_month", "HstRp(wdo", rf"{_HEAD}(?:[do](?:,?&|[-k])){{0,3}}(?:df?q|ofq)"),
    ("numeric_day_month", "sj", r"(?:s|j)(?:\(?w\)?)?d/d(?![/d])"),
    ("week_of_month", "S", rf"S[oq]f?(?:[sS]?{_MONTH}{_REFERENCE}?|Sq|zS|ZS|US)"),
    ("first_days", "VP", rf"(?:V|P[nd])Of[sS]?{_MONTH}{_REFERENCE}?"),
    ("part_of_month", "x", rf"xf?j?[sS]?[mMiI]{_REFERENCE}?"),
    ("months_of_year", "xPVdDn", rf"(?:x{_NUMBER}[sp]|P{_NUMBER}O|{_NUMBER}[pP]O|VO)f?j?(?:[sS]?[yh]E?|SE?q|zS)"),
    ("part_of_year", "x", r"xf?j?[sS]?[yh]E?"),
    ("period_part", "QFX", rf"[QFX][oOq](?:f?j?(?:[sS]?[yh]E?|SE?q|zS|ZS|US|S|[sS]?[mMiI]{_REFERENCE}?)|q)"),
    ("season", "xgcCz", r"(?:xf?)?(?:gc|[cC])(?:q|j?[sS]?[yh]E?|f?(?:Sq|zS))|[zg]c"),
    ("decade", "xsSe", r"(?:xf?)?[sS]?e(?:f?S[qo])?E?|(?:xf?)?Sof?S[qo]"),
    ("century", "xS", r"(?:xf?)?S[oO]E?|Sq"),
    ("today_weekday", "HsRztw", r"H?(?:s?R|z?t)(?:,|H)?(?:\(w\)|w)|H?w,?R"),
    ("weekday", "Hstpv(w", rf"H?[stpv]?(?:\(w(?:{_AND}w)?\)|(?<=H)w[k_]?w|w(?:{_AND}s?\(?w\)?)?)(?:q|fSq|f?zS)?"),
    ("month_list", "sSpvmMiI", rf"[sSpv]?[mMiI](?:,?&[mMiI]|,[mMiI]){{1,6}}{_REFERENCE}?"),
    ("month", "HsSpvmMiI", rf"H?[sSpv]?[mMiI]{_REFERENCE}?"),
    ("year_list", "sSpvPV", r"[sSpvPV](?:[yh]E?(?:,?&|,)){1,6}[yh]E?"),
    ("year_span", "sSyh", r"[sS]?[yh]E?[-/k][yh]E?"),
    ("year", "sSyh", r"[sS](?:[yh]E?|DE)|[yh]E|sD(?!\d)|[sS]n(?!p)"),
    ("bare_year", "yh", r"[yh]"),
    ("last_span", "PVdDnx", rf"(?:P[W]?{_NUMBER}q|Pq{_NUMBER}|{_NUMBER}W?[spP]q|PW{{0,2}}q|Vq|x{_NUMBER}[sp]|xv)"),
    ("same_period", "gUZz", r"gq|[UZz]g"),
    ("same_night", "RUZ", r"Rq|[UZ]R"),
    ("relative_period", "xzSUZtH", r"(?:xf?j?)?(?:zS|SE?q|US|ZS|UP|tq|Ut|Zt|zP)|x[fj]?S|H(?:tq|Ut|Zt)"),
    ("ago", "aG", rf"[aG]r?(?:(?:{_NUMBER}[sp]|v)\+?{_NOT_NAMED_BUT_COUNTED}|s\+?{_NOT_NAMED}|p{_NOT_NAMED})"),
    ("anniversary", "%", r"%_?(?:j?[dD]|[oO](?:n|,?&[oOn])?)"),
    ("passing", "!", rf"!r?(?:{_NUMBER}[sp]|[sv])"),
    ("after", "A", rf"Ar?(?:{_DURATION}|p){_NOT_NAMED}"),
    ("from_it", "<>aA", rf"(?:[<>]|[aA]Z)jr?{_DURATION}{_NOT_NAMED}"),
    ("lasting", "T", rf"Tr?{_DURATION}{_NOT_NAMED}"),
    ("during", "j", rf"jr?(?:(?:{_NUMBER}[sp]|v)\+?(?![qO]){_NOT_NAMED_BUT_COUNTED}|s\+?(?!q){_NOT_NAMED})"),
    ("relative_day", "HsRzt", r"H?(?:s?R|z?t)"),
    ("eve", "H^", r"[H\^]~"),
    ("that_moment", "Z", r"ZN"),
)

_FUNCTIONS = {
    name: rule
    for module in (rules_feasts, rules_days, rules_months, rules_years, rules_relative, rules_same, rules_spans)
    for name, rule in module.FUNCTIONS.items()
}


@lru_cache(maxsize=1)
def _rules_by_class() -> dict[str, tuple[re.Pattern[str], tuple[tuple[str, re.Pattern[str]], ...]]]:
    """A class to the alternation of the rules that can begin with it, and to those rules one by one."""
    by_class = {}
    for cls in sorted({cls for _, firsts, _ in RULES for cls in firsts}):
        rules = [(name, pattern) for name, firsts, pattern in RULES if cls in firsts]
        whole = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in rules))
        by_class[cls] = whole, tuple((name, re.compile(pattern)) for name, pattern in rules)
    return by_class


def read(stretch: Stretch) -> list[Found]:
    """What the grammar finds in a stretch, leftmost first, without overlap."""
    found: list[Found] = []
    by_class, classes, at = _rules_by_class(), stretch.classes, 0
    for start, cls in enumerate(classes):
        if start < at or cls not in by_class:
            continue
        whole, rules = by_class[cls]
        match = whole.match(classes, start)
        if match is None:
            continue
        name = match.lastgroup or ""
        results = _FUNCTIONS[name](stretch, start, match.end()) or _later(stretch, rules, name, start)
        if results:
            found += [result for result in results if result.rule]
            at = results[-1].stop
    return found


def _later(stretch: Stretch, rules: tuple[tuple[str, re.Pattern[str]], ...], name: str, start: int) -> list[Found]:
    """What the first rule after `name` finds that matches at the same token and does not decline."""
    after = False
    for later, pattern in rules:
        if after and (match := pattern.match(stretch.classes, start)):
            results = _FUNCTIONS[later](stretch, start, match.end())
            if results:
                return results
        after = after or later == name
    return []
