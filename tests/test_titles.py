"""Titles: the row's own kind, actors, numbers and place, in both languages; never a guess about who did it."""

from __future__ import annotations

import pytest

from extract.actors import find_actors
from extract.labels import has_label
from extract.lexicons import read_lexicon
from tests.extracted import CONTEXT, events

TITLES = [
    (
        "قتل ثلاثة جنود أتراك في هجوم شنه حزب العمال الكردستاني على ثكنة في دياربكر أمس.",
        "attack", "هجوم (حزب العمال الكردستاني)، 3 قتلى، دياربكر", "Attack (PKK), 3 killed, Diyarbakir",
    ),
    (
        "قتل جنديان في هجوم على دورية للجيش المالي قرب تمبكتو أمس.",
        "attack", "هجوم، قتيلان، تمبكتو", "Attack, 2 killed, Timbuktu",
    ),
    (
        "بحث وزير الخارجية الروسي سيرغي لافروف في موسكو أمس مع نظيره السعودي الحرب على داعش.",
        "meeting", "مباحثات (سيرغي لافروف)، موسكو", "Talks (Sergey Lavrov), Moscow",
    ),
    (
        "تم أمس في طبرقة توقيف ثلاثة جزائريين بتهمة الإرهاب.",
        "enforcement", "اعتقال، 3 معتقلين، طبرقة", "Arrest, 3 arrested, Tabarka",
    ),
    (
        "أعلنت وزارة الداخلية التونسية أمس توقيف 12 إرهابيا في سوسة.",
        "enforcement", "اعتقال (وزارة الداخلية التونسية)، 12 معتقلا، سوسة",
        "Arrest (Tunisian Ministry of Interior), 12 arrested, Sousse",
    ),
]  # fmt: skip
NAMES = [
    ("ضبطت وحدة تابعة للحرس الوطني أسلحة", "الحرس الوطني"),
    ("قائد للقوات المسلحة المصرية", "القوات المسلحة المصرية"),
    ("قال وزير الداخلية التونسي", "وزير الداخلية التونسي"),
]


@pytest.mark.parametrize(("text", "kind", "arabic", "english"), TITLES)
def test_titles(text: str, kind: str, arabic: str, english: str) -> None:
    titles = [(e.title_ar, e.title_en) for e in events(text + CONTEXT) if e.event_type == kind]
    assert titles == [(arabic, english)]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_behind_a_preposition_keeps_its_article(text: str, name: str) -> None:
    assert [m.name_ar for m in find_actors(text) if m.kind != "country"][:1] == [name]


def test_no_head_of_an_office_begins_as_if_it_had_lost_its_article() -> None:
    assert [entry.surface for entry in read_lexicon("actor_office") if entry.key.startswith("ل")] == []


def test_every_kind_of_happening_has_a_label() -> None:
    lists = ("attack", "enforcement", "funding", "meeting", "mission", "policy")
    kinds = {entry.get("sub_event_type") for name in lists for entry in read_lexicon(f"trigger_{name}")} - {""}
    assert {kind for kind in kinds if not has_label("sub_event_type", kind)} == set()
