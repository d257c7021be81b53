"""Places: the corpus of values and near misses, the word lists' examples, and what holds for any text."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.lexicons import read_lexicon
from extract.places import find_demonyms, find_places, is_locative
from extract.places.build import build
from extract.places.context import capitals
from extract.places.gazetteer import PATH, places

CORPUS = Path(__file__).parent / "corpus" / "places.csv"


def corpus() -> list[tuple[str, list[str]]]:
    with CORPUS.open(encoding="utf-8", newline="") as lines:
        return [
            (row["text"], [value for value in row["expected"].split(";") if value]) for row in csv.DictReader(lines)
        ]


def values(text: str) -> list[str]:
    return [f"{m.name_en}|{m.country}|{m.geo_precision}" for m in find_places(text) if m.rule != "in_organisation_name"]


def keeping_organisations(text: str) -> list[str]:
    return [f"{m.name_en}|{m.country}|{m.geo_precision}" for m in find_places(text)]


@pytest.mark.parametrize(("text", "expected"), corpus())
def test_corpus(text: str, expected: list[str]) -> None:
    assert expected in (values(text), keeping_organisations(text))


def test_the_corpus_is_large_enough() -> None:
    assert len(corpus()) >= 200
    assert sum(not expected for _, expected in corpus()) >= 60


@pytest.mark.parametrize("name", ["place_country", "place_region", "place_province", "place_city", "place_site"])
def test_every_listed_place_is_found_in_its_example(name: str) -> None:
    missing = []
    for entry in read_lexicon(name):
        found = {mention.name_en for mention in find_places(entry.get("example"))}
        others = {place.name_en for place in places() if place.key == entry.key}
        if not found & others:
            missing.append((entry.line, entry.surface, found))
    assert not missing


@pytest.mark.parametrize("name", ["place_phrase", "place_stop"])
def test_what_is_no_place_is_not_found(name: str) -> None:
    wrong = [
        (entry.line, entry.surface, mention.text)
        for entry in read_lexicon(name)
        for mention in find_places(entry.get("example"))
    ]
    assert not wrong


def test_every_demonym_is_found_in_its_example() -> None:
    missing = [
        (entry.line, entry.surface)
        for entry in read_lexicon("demonyms")
        if entry.get("country") not in {mention.country for mention in find_demonyms(entry.get("example"))}
    ]
    assert not missing


def test_the_committed_gazetteer_is_what_a_rebuild_makes() -> None:
    assert PATH.read_text(encoding="utf-8") == build()


def test_the_gazetteer_is_small_and_sane() -> None:
    assert PATH.stat().st_size < 3_000_000
    for place in places():
        assert -90 <= place.latitude <= 90 and -180 <= place.longitude <= 180, place
        assert len(place.country) in (0, 3), place


def test_every_capital_is_a_town_of_its_country() -> None:
    assert all(place.country == country and place.kind == "city" for country, place in capitals().items())


@pytest.mark.parametrize(
    ("text", "name", "rule"),
    [
        ("وأكدت موسكو أن الحوار ممكن", "Moscow", "capital_as_government"),
        ("قال الخبير إن واشنطن تدعم الخطة", "Washington", "capital_as_government"),
        ("وصل القطار إلى موسكو", "Moscow", "city"),
        ("أعلنت تونس موعد الانتخابات", "Tunisia", "country_as_actor"),
        ("عاد السائح من تونس", "Tunisia", "country"),
        ("أحيل إلى محكمة جنايات القاهرة", "Cairo", "in_organisation_name"),
        ("وصل إلى العاصمة الفرنسية", "Paris", "capital_of_demonym"),
        ("انهار جسر في بلدة مندلي", "Mandalī", "city_with_cue"),
    ],
)
def test_the_rule_says_how_the_name_is_used(text: str, name: str, rule: str) -> None:
    assert (name, rule) in [(m.name_en, m.rule) for m in find_places(text)]


@pytest.mark.parametrize(("text", "expected"), [("عاد من السفر في تونس", True), ("بتونس", True), ("تونس جميلة", False)])
def test_locative(text: str, expected: bool) -> None:
    assert is_locative(text, find_places(text)[0]) is expected


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("أقر البرلمان التونسي القانون", ["TUN"]),
        ("القوات العراقية والشرطة الألمانية", ["IRQ", "DEU"]),
        ("للتونسيين وبالسوريات", ["TUN", "SYR"]),
        ("الحكومة السعودية", ["SAU"]),
        ("في السعودية", []),
        ("تركي الفيصل", []),
        ("الرئيس التركي", ["TUR"]),
        ("الدعم المالي", []),
        ("أبو مصعب السوري", []),
        ("المسؤول الكوري الشمالي", ["PRK"]),
        ("جنوب أفريقية", ["ZAF"]),
        ("عاد 800 تونسيا", ["TUN"]),
        ("أوقف لاجئا سوريا", ["SYR"]),
        ("غادر سوريا", []),
    ],
)
def test_demonyms(text: str, countries: list[str]) -> None:
    assert [mention.country for mention in find_demonyms(text)] == countries


ARABIC = st.text(alphabet="اأإآبتثجحخدذرزسشصضطظعغفقكلمنهويىةءئؤ ـًٌ،.«»()\n-0123456789\u200f", max_size=120)
PIECES = st.lists(
    st.sampled_from([text for text, _ in corpus()] + ["في ", "و", "ب", "مدينة", "العاصمة ", "«", "»", "\u200f", "ـ"]),
    max_size=6,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(ARABIC | PIECES | st.text(max_size=80))
def test_spans_index_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for mention in find_places(text):
        assert mention.char_start >= end
        assert text[mention.char_start : mention.char_end] == mention.text != ""
        end = mention.char_end
    for mention in find_demonyms(text):
        assert text[mention.char_start : mention.char_end] == mention.text != ""


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(corpus()), st.sampled_from(["كتب الطالب درسه. ", "سافر الرجل صباحا.\n\n", "(نص) "]))
def test_a_plain_sentence_before_changes_no_mention(row: tuple[str, list[str]], sentence: str) -> None:
    text, _ = row
    assert values(sentence + text) == values(text)


def test_hostile_text_stays_linear() -> None:
    assert find_places("و" * 200_000) == []
    assert len(find_places("في " * 50_000 + "تونس")) == 1
    assert find_places("\u064b\u200f«" * 60_000) == []
