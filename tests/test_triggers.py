"""Trigger words: every row of the lists works in its example, with what Arabic writes on to a word."""

import pytest

from extract.lexicons import read_lexicon
from extract.triggers import find_triggers

TYPES = ("meeting", "mission", "funding", "attack", "policy", "enforcement")


@pytest.mark.parametrize("event_type", TYPES)
def test_every_row_is_found_in_its_example(event_type):
    for entry in read_lexicon(f"trigger_{event_type}"):
        found = find_triggers(entry.get("example"))
        assert any(mention.event_type == event_type and mention.role == entry.get("role") for mention in found), (
            f"trigger_{event_type}.csv:{entry.line}: {entry.surface} is not found in its example"
        )


WRITTEN = [
    ("وباجتماعهم", "meeting", "head"),
    ("وللاجتماع", "meeting", "head"),
    ("وسيلتقي", "meeting", "head"),
    ("زيارته", "meeting", "head"),
    ("المؤتمر الصحفي", "meeting", "head"),
    ("أقرّها", "policy", "light"),
    ("فاعتقلتهم", "enforcement", "head"),
    ("والتفجيرين", "attack", "head"),
    ("لمحاكمته", "enforcement", "head"),
]


@pytest.mark.parametrize("written,event_type,role", WRITTEN)
def test_clitics_marks_and_article_are_taken_off(written, event_type, role):
    mentions = find_triggers(f"قيل {written} هناك")
    assert (event_type, role) in {(mention.event_type, mention.role) for mention in mentions}
    mention = next(m for m in mentions if m.event_type == event_type)
    assert mention.text == written


@pytest.mark.parametrize("near_miss", ["مجتمع", "الجامعة", "وقفة", "الهجومية الكروية", "زوار", "قانوني", "البحث"])
def test_words_that_only_look_alike_are_none(near_miss):
    assert [m for m in find_triggers(f"قيل {near_miss} هنا") if m.role == "head"] == []


def test_the_longest_phrase_wins():
    mentions = [m for m in find_triggers("عقد مؤتمرا صحفيا أمس") if m.role == "head"]
    assert [m.sub_event_type for m in mentions] == ["press_conference"]
