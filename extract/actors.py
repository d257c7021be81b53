"""Who acts: organisations, armed groups, persons, companies, offices and countries, by word lists and one grammar.

An office is composed: head («وزارة», «رئيس الوزراء») + departments («الداخلية والعدل») + whose («التونسية», «العراق»,
«الاتحاد الأوروبي») gives "Tunisian Ministry of Interior", "EU foreign ministers". Rules in the mentions: `lexicon`,
`office`, `office_country_of_context` (bare «الجيش»: of the country the text speaks of most), `office_without_country`,
`demonym`, `country`, `country_as_actor`.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from extract.folding import fold, snap_end
from extract.lexicons import read_lexicon
from extract.models import ActorMention
from extract.places.demonyms import adjectives, demonym_hits, find_demonyms
from extract.places.find import find_places, main_country
from extract.words import Hit, WordIndex, Words, known_words, words_of

_LISTS = ("actor_organisation", "actor_group", "actor_person", "actor_company", "actor_office_name", "actor_phrase")
_MAX_DEPARTMENTS = 3


class Actor(NamedTuple):
    """An actor of the word lists."""

    name_en: str
    name_ar: str
    kind: str
    country: str


class Office(NamedTuple):
    """An office's head. `form`: `dept` a department follows, `ministry` the department itself, `plain`."""

    name_en: str
    form: str
    alone: bool


class _Span(NamedTuple):
    first: int
    last: int
    prefix: str
    name_en: str
    name_ar: str
    kind: str
    country: str
    rule: str


@lru_cache(maxsize=1)
def _actors() -> WordIndex[Actor]:
    entries, names = [], {}
    for name in _LISTS:
        for entry in read_lexicon(name):
            english = entry.get("name_en")
            arabic = names.setdefault(english, entry.surface)
            entries.append((entry.key, Actor(english, arabic, entry.get("kind"), entry.get("country"))))
    return WordIndex(entries)


def _named(words: Words, among: list[int]) -> list[Hit[Actor]]:
    """The actors of the word lists; phrases such as «القاعدة الجوية» name nobody."""
    return [hit for hit in _actors().hits(words, among) if hit.values[0].kind != "none"]


@lru_cache(maxsize=1)
def _offices() -> WordIndex[Office]:
    return WordIndex(
        (entry.key, Office(entry.get("name_en"), entry.get("form"), bool(entry.get("alone"))))
        for entry in read_lexicon("actor_office")
    )


@lru_cache(maxsize=1)
def _vocabulary() -> frozenset[str]:
    return frozenset(_actors().table).union(_offices().table)


@lru_cache(maxsize=1)
def _departments() -> WordIndex[tuple[str, str]]:
    entries = read_lexicon("actor_department")
    return WordIndex((entry.key, (entry.get("name_en"), entry.get("short"))) for entry in entries)


@lru_cache(maxsize=1)
def _scopes() -> WordIndex[str]:
    return WordIndex(((entry.key, entry.get("name_en")) for entry in read_lexicon("actor_scope")), prefixes=False)


@lru_cache(maxsize=1)
def _between() -> frozenset[str]:
    return frozenset(entry.key for entry in read_lexicon("actor_between"))


class _Scene(NamedTuple):
    """The demonyms and countries of a text by the number of their first word."""

    words: Words
    demonyms: dict[int, Hit]
    countries: dict[int, tuple[int, str, str]]
    main_country: str


def _department_list(words: Words, i: int) -> tuple[list[tuple[str, str]], int]:
    """The departments that begin at word `i` («الداخلية والعدل»), and the number of the word behind them."""
    found: list[tuple[str, str]] = []
    while len(found) < _MAX_DEPARTMENTS and i < len(words.tokens) and words.joined(i - 1):
        hit = _departments().at(words, i)
        if hit is None or hit.prefix != ("و" if found else ""):
            break
        found.append(hit.values[0])
        i = hit.last + 1
    return found, i


def _whose(scene: _Scene, i: int) -> tuple[str, str, int] | None:
    """Whose office it is, read at word `i`: the English adjective, the country, the last word; None if unsaid."""
    words = scene.words
    for step in (0, 1, 2):
        j = i + step
        if j >= len(words.tokens) or not words.joined(j - 1):
            return None
        if (hit := scene.demonyms.get(j)) and not hit.prefix:
            return hit.values[0].adjective, hit.values[0].country, hit.last
        if scope := _scopes().at(words, j):
            return scope.values[0], "", scope.last
        if j in scene.countries:
            last, country, name = scene.countries[j]
            return adjectives().get(country, name), country, last
        if words.tokens[j] not in _between():
            return None
    return None


def _joined_names(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _office_at(scene: _Scene, hit: Hit[Office]) -> _Span | None:
    """The office whose head is `hit`, with its departments and its country; None where too little is said."""
    words, office, i = scene.words, hit.values[0], hit.last + 1
    title = office.name_en
    if office.form == "dept":
        departments, i = _department_list(words, i)
        if not departments:
            return None
        of_ministry = "Ministr" in title
        title = title.replace("{dept}", _joined_names([department[not of_ministry] for department in departments]))
    whose = _whose(scene, i)
    if whose is None:
        if not office.alone:
            return None
        last, country, rule = i - 1, scene.main_country, "office_without_country"
        if country in adjectives():
            title, rule = f"{adjectives()[country]} {title}", "office_country_of_context"
    else:
        adjective, country, last = whose
        title, rule = f"{adjective} {title}", "office"
    return _Span(hit.first, last, hit.prefix, title, "", "office", country, rule)


def _scene(text: str, words: Words) -> _Scene:
    countries = {}
    for place in find_places(text):
        if place.geo_precision == 3:
            first = bisect_right(words.starts, place.char_start) - 1
            last = bisect_left(words.starts, place.char_end) - 1
            if words.folded[words.starts[first] : place.char_start] in ("", "ب"):
                countries[first] = (last, place.country, place.name_en)
    return _Scene(words, {hit.first: hit for hit in demonym_hits(words)}, countries, main_country(text))


def _as_named(words: Words, span: _Span, told: str) -> str:
    """The words of an actor as its name: «لحرس الوطني» of «للحرس الوطني» gets back its article."""
    joined = span.prefix.endswith("ل") and words.tokens[span.first].removeprefix(span.prefix).startswith("ل")
    return f"ا{told}" if joined else told  # no office has a bare head that begins with «ل»; a test says so


def _overlaps(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    i = bisect_left(taken, (end, end)) - 1
    return i >= 0 and taken[i][1] > start


def _country_mentions(text: str, taken: list[tuple[int, int]]) -> list[ActorMention]:
    """The countries, by name and by adjective, that no span of `taken` (in order) covers."""
    found = [
        ActorMention(
            place.char_start, place.char_end, place.text, place.name_en, place.name_ar, "country", place.country,
            "country_as_actor" if place.rule == "country_as_actor" else "country",
        )
        for place in find_places(text)
        if place.geo_precision == 3
    ]  # fmt: skip
    found += find_demonyms(text)
    return [mention for mention in found if not _overlaps(mention.char_start, mention.char_end, taken)]


def find_actors(text: str) -> list[ActorMention]:
    """Every actor that `text` names, left to right, none overlapping; offsets index `text`, prefixes left out."""
    words = words_of(fold(text))
    scene = _scene(text, words)
    among = list(known_words(words, _vocabulary()))
    spans = [_Span(hit.first, hit.last, hit.prefix, *hit.values[0], "lexicon") for hit in _named(words, among)]
    spans += [span for hit in _offices().hits(words, among) if (span := _office_at(scene, hit))]
    spans.sort(key=lambda span: (span.first, -span.last, span.rule == "office"))
    found, taken, free = [], [], 0
    for span in spans:
        if span.first < free:
            continue
        free = span.last + 1
        start, end = words.starts[span.first] + len(span.prefix), snap_end(text, words.end(span.last))
        taken.append((start, end))
        name_ar = span.name_ar or _as_named(words, span, " ".join(text[start:end].split()))
        found.append(ActorMention(start, end, text[start:end], span.name_en, name_ar, *span[5:]))
    found += _country_mentions(text, taken)
    found.sort(key=lambda mention: mention.char_start)
    return found
