"""What the dashboard says, in Arabic and English, read from labels.csv and countries.csv."""

from __future__ import annotations

import csv
from calendar import monthrange
from datetime import date
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from extract.labels import counted, label

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = ("ar", "en")
_FOLDER = Path(__file__).parent
_MONTHS = {
    "ar": (
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


@lru_cache(maxsize=2)
def _read(name: str) -> MappingProxyType[str, tuple[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        return MappingProxyType({key: (arabic, english) for key, arabic, english in rows})


def say(key: str, language: Language, **values: object) -> str:
    """The label `key` in `language`, its {fields} filled in. An unknown key is a KeyError."""
    return _read("labels.csv")[key][LANGUAGES.index(language)].format(**values)


def name_of(kind: str, code: str, language: Language) -> str:
    """The name of a code such as ("type", "meeting") or ("unit", "killed"); one with no name is shown in words."""
    key = f"{kind}_{code}"
    names = _read("labels.csv").get(key) or label("sub_event_type" if kind == "sub" else kind, code)
    return names[LANGUAGES.index(language)]


def country_name(alpha3: str, language: Language) -> str:
    """The name of a country by its ISO 3166-1 alpha-3 code; an unknown code is shown as it is."""
    names = _read("countries.csv").get(alpha3)
    return names[LANGUAGES.index(language)] if names else alpha3


def months(language: Language) -> tuple[str, ...]:
    """The twelve names of the months."""
    return _MONTHS[language]


def day_words(day: date, language: Language) -> str:
    """«9 أكتوبر 2014» or "9 Oct 2014"."""
    return f"{day.day} {_MONTHS[language][day.month - 1]} {day.year}"


def month_words(day: date, language: Language) -> str:
    """«أكتوبر 2014» or "Oct 2014"."""
    return f"{_MONTHS[language][day.month - 1]} {day.year}"


def span_words(start: date, end: date, language: Language) -> str:
    """A span no more exactly than it is known: a day, a month, a year, or its two ends."""
    last = monthrange(end.year, end.month)[1]
    if start == end:
        return day_words(start, language)
    if start.day == 1 and end.day == last:
        if (start.year, start.month) == (end.year, end.month):
            return month_words(start, language)
        if start.month == 1 and end.month == 12:
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        return f"{month_words(start, language)} – {month_words(end, language)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {month_words(start, language)}"
    return f"{day_words(start, language)} – {day_words(end, language)}"


def number_words(value: float, language: Language) -> str:
    """A number for reading: millions and billions in words, thousands separated. Digits are ASCII in both languages."""
    for size, key in ((1e9, "billion"), (1e6, "million")):
        if abs(value) >= size and float(f"{value / size:.3f}") == round(value / size, 9):
            return f"{value / size:g} {say(key, language)}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.4g}" if abs(value) < 1000 else f"{value:,.2f}"


def quantity_words(value: float, unit: str, qualifier: str, language: Language) -> str:
    """«نحو 3,000 مقاتل أجنبي» or "about 3,000 foreign fighters"."""
    number = number_words(value, language)
    if unit == "percent":
        told = f"{number}{name_of('unit', unit, language)}"
    else:
        told = counted(value, unit, number, governed=qualifier not in ("", "exact"))[LANGUAGES.index(language)]
    return say(f"qualifier_{qualifier or 'exact'}", language, value=told)
