"""Whose money a bare «دينار» is."""

from __future__ import annotations

from extract.numbers.words import currency_countries


class CurrencyChooser:
    """Decides which country's money a bare «دينار» is, by the countries that the text names most. One per text."""

    __slots__ = ("_folded", "_known")

    def __init__(self, folded: str) -> None:
        self._folded = folded
        self._known: dict[str, str] = {}

    def __call__(self, family: str, default: str) -> str:
        if family not in self._known:
            best, most = default, 0
            counts: dict[str, int] = {}
            for stem, code in currency_countries().get(family, ()):
                counts[code] = counts.get(code, 0) + self._folded.count(stem)
            for code, count in counts.items():
                if count > most:
                    best, most = code, count
            self._known[family] = best
        return self._known[family]
