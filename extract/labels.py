"""What codes are called in both languages, and counts said as Arabic says them: «قتيلان», «3 قتلى», «15 قتيلا»."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from extract.lexicons import read_lexicon

_FEW = range(3, 11)
_MANY = range(11, 100)


@lru_cache(maxsize=1)
def _labels() -> MappingProxyType[tuple[str, str], tuple[str, str]]:
    return MappingProxyType(
        {(e.get("kind"), e.get("code")): (e.surface, e.get("english")) for e in read_lexicon("labels")}
    )


@lru_cache(maxsize=1)
def _units() -> MappingProxyType[str, str]:
    """The Arabic singular of every unit and currency that labels.csv does not name."""
    names: dict[str, str] = {}
    for entry in (*read_lexicon("units"), *read_lexicon("currencies")):
        names.setdefault(entry.get("unit") or entry.get("code") or entry.get("currency"), entry.surface)
    return MappingProxyType(names)


@lru_cache(maxsize=1)
def _counted() -> MappingProxyType[tuple[str, str], tuple[str, str]]:
    return MappingProxyType(
        {(e.get("unit"), e.get("count")): (e.surface, e.get("english")) for e in read_lexicon("unit_counts")}
    )


def has_label(kind: str, code: str) -> bool:
    """Whether labels.csv names a code."""
    return (kind, code) in _labels()


def label(kind: str, code: str) -> tuple[str, str]:
    """The Arabic and English label of a code (`sub_event_type`, `event_type`, `unit`, `status`, `qualifier`)."""
    english = code.replace("_", " ")
    return _labels().get((kind, code), (_units().get(code, english) if kind == "unit" else english, english))


def plural_category(value: float) -> str:
    """The category of an Arabic count by the rules of Unicode CLDR: one, two, few, many or other."""
    if value in (1, 2):
        return "one" if value == 1 else "two"
    rest = value % 100
    return "few" if rest in _FEW else "many" if rest in _MANY else "other"


def _governed(phrase: str) -> str:
    """A dual behind «أكثر من» or «نحو»: «قتيلين», «قطعتي سلاح»."""
    ends = (("آن", "أين"), ("ان", "ين"), ("تا", "تي"))
    told = [
        next((word.removesuffix(end) + oblique for end, oblique in ends if word.endswith(end)), word)
        for word in phrase.split()
    ]
    return " ".join(told)


def counted(value: float, unit: str, number: str, *, governed: bool = False) -> tuple[str, str]:
    """How many of a unit, in Arabic and English; `number` is the value as written, `governed` behind a preposition.

    One and two are told by the noun alone in Arabic. A unit without forms keeps its singular.
    """
    arabic, english = label("unit", unit)
    category = plural_category(value)
    form, singular = _counted().get((unit, category), ("", ""))
    told = f"{number} {singular or english}".strip()
    if form and category in ("one", "two"):
        return _governed(form) if governed else form, told
    return f"{number} {form or arabic}".strip(), told
