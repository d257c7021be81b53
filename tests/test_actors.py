"""Actors: what the lists and the grammar of offices make of text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.actors import find_actors
from extract.lexicons import read_lexicon

OFFICES = [
    ("أعلنت وزارة الداخلية التونسية ذلك", "Tunisian Ministry of Interior", "TUN"),
    ("أعلنت الداخلية التونسية ذلك", "Tunisian Ministry of Interior", "TUN"),
    ("اجتمع وزراء خارجية الاتحاد الأوروبي", "EU foreign ministers", ""),
    ("اجتمع وزراء الداخلية والعدل في دول الاتحاد الأوروبي", "EU interior and justice ministers", ""),
    ("اجتمع وزراء الدفاع العرب", "Arab defence ministers", ""),
    ("أقر البرلمان التشادي القانون", "Chadian parliament", "TCD"),
    ("قال رئيس الوزراء العراقي", "Iraqi prime minister", "IRQ"),
    ("قال رئيس وزراء العراق", "Iraqi prime minister", "IRQ"),
    ("وصل النائب الأول لرئيس مجلس الوزراء الكويتي", "Kuwaiti deputy prime minister", "KWT"),
    ("وصل وزير خارجية السعودية", "Saudi foreign minister", "SAU"),
    ("وصل وزير الخارجية السعودي", "Saudi foreign minister", "SAU"),
    ("للحكومة التونسية رأي", "Tunisian government", "TUN"),
    ("بالجيش الليبي", "Libyan army", "LBY"),
    ("وقوات الأمن السعودية", "Saudi security forces", "SAU"),
    ("أحالت النيابة العامة الكويتية الملف", "Kuwaiti public prosecution", "KWT"),
    ("أمر الادعاء العام الألماني", "German public prosecution", "DEU"),
    ("دهمت الشرطة الاتحادية الألمانية شقة", "German federal police", "DEU"),
    ("صرح المتحدث باسم وزارة الدفاع التونسية", "Tunisian defence ministry spokesperson", "TUN"),
    ("زار الرئيس الفرنسي المكان", "French president", "FRA"),
    ("زارت المستشارة الألمانية المكان", "German chancellor", "DEU"),
    ("صوت مجلس الشيوخ الفرنسي", "French senate", "FRA"),
    ("قالت وزارة الدفاع إن العمل مستمر", "Ministry of Defence", ""),
]
NAMED = [
    ("دعا مجلس الأمن الدولي إلى الهدوء", "UN Security Council", "organisation"),
    ("اجتمع مجلس الأمن القومي مساء", "National Security Council", "organisation"),
    ("تبنى مجلس الأمن الوطني المقترح", "National Security Council", "organisation"),
    ("للأمم المتحدة دور", "United Nations", "organisation"),
    ("والاتحاد الأوروبي يدرس الأمر", "European Union", "organisation"),
    ("قال البرلمان الأوروبي ذلك", "European Parliament", "organisation"),
    ("اجتمع التحالف الدولي ضد داعش", "Global Coalition against Daesh", "organisation"),
    ("اجتمع التحالف الدولي ضد «داعش»", "Global Coalition against Daesh", "organisation"),
    ("قصف داعش القرية", "ISIS", "group"),
    ("تنظيم القاعدة ببلاد المغرب الإسلامي", "Al-Qaeda in the Islamic Maghreb", "group"),
    ("هاجمت بوكو حرام البلدة", "Boko Haram", "group"),
    ("وصل جيل دي كيرشوف", "Gilles de Kerchove", "person"),
    ("قالت فيديريكا موغيريني", "Federica Mogherini", "person"),
    ("سيرغي لافروف", "Sergey Lavrov", "person"),
    ("حذفت فيسبوك وتويتر الحسابات", "Facebook", "company"),
    ("حذفت فيسبوك وتويتر الحسابات", "Twitter", "company"),
    ("قال وزير الخارجية الأميركي", "US secretary of state", "office"),
    ("وافقت تركيا على الطلب", "Turkey", "country"),
    ("أوقف أربعة ليبيين", "Libya", "country"),
]


@pytest.mark.parametrize(("text", "name", "country"), OFFICES)
def test_offices_are_composed(text: str, name: str, country: str) -> None:
    assert (name, "office", country) in [(m.name_en, m.kind, m.country) for m in find_actors(text)]


@pytest.mark.parametrize(("text", "name", "kind"), NAMED)
def test_named_actors(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(mention.name_en, mention.kind) for mention in find_actors(text)]


@pytest.mark.parametrize(
    "text", ["كتب الطالب درسه", "قال رئيس التحرير ذلك", "وزير سابق", "المسألة مهمة", "رئيس الجلسة"]
)
def test_near_misses_name_nobody(text: str) -> None:
    assert find_actors(text) == []


def test_a_bare_office_belongs_to_the_country_of_the_text() -> None:
    text = "في تونس قال تونسي إن الجيش التونسي وصل. وتحرك الجيش مساء"
    assert [(m.name_en, m.rule) for m in find_actors(text)][-1] == ("Tunisian army", "office_country_of_context")


def test_an_office_swallows_its_country() -> None:
    assert [mention.kind for mention in find_actors("الحكومة العراقية")] == ["office"]


@pytest.mark.parametrize(
    "name", ["actor_organisation", "actor_group", "actor_person", "actor_company", "actor_office_name"]
)
def test_every_listed_actor_is_found_in_its_example(name: str) -> None:
    missing = []
    for entry in read_lexicon(name):
        found = {mention.name_en for mention in find_actors(entry.get("example"))}
        if entry.get("name_en") not in found:
            missing.append((entry.line, entry.surface, found))
    assert not missing


def test_phrases_that_name_nobody() -> None:
    wrong = [
        (entry.line, mention.text)
        for entry in read_lexicon("actor_phrase")
        for mention in find_actors(entry.get("example"))
        if mention.kind in ("group", "organisation")
    ]
    assert not wrong


def test_every_office_head_is_found_in_its_example() -> None:
    missing = [
        (entry.line, entry.surface, [mention.name_en for mention in find_actors(entry.get("example"))])
        for entry in read_lexicon("actor_office")
        if not any(mention.kind in ("office", "organisation") for mention in find_actors(entry.get("example")))
    ]
    assert not missing


@pytest.mark.parametrize("name", ["actor_department", "actor_scope", "actor_between"])
def test_every_part_of_an_office_is_read(name: str) -> None:
    missing = [
        (entry.line, entry.surface)
        for entry in read_lexicon(name)
        if not any(mention.kind == "office" for mention in find_actors(entry.get("example")))
    ]
    assert not missing


@pytest.mark.parametrize(
    ("text", "name_ar"),
    [
        ("أعلنت وزارة الداخلية الإيطالية حصيلة العام", "وزارة الداخلية الإيطالية"),
        ("قال وزراء الداخلية  والعدل الأوروبيون", "وزراء الداخلية والعدل الأوروبيون"),
        ("تبنى مجلس الأمن القرار", "مجلس الأمن"),
    ],
)
def test_arabic_names_keep_their_letters(text: str, name_ar: str) -> None:
    assert name_ar in [mention.name_ar for mention in find_actors(text)]


PARTS = [text for text, *_ in OFFICES + NAMED] + ["وزير ", "وزارة", " و", "«", "»", "\u200f", "ـ", "\n"]


@settings(max_examples=120, deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=6).map(" ".join) | st.text(max_size=60))
def test_spans_index_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for mention in find_actors(text):
        assert mention.char_start >= end
        assert text[mention.char_start : mention.char_end] == mention.text != ""
        assert mention.name_ar and mention.name_en
        end = mention.char_end
