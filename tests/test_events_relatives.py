"""Relatives told one by one are counted: «أصيب والداه وشقيقه» are three."""

from __future__ import annotations

import pytest

from benchmarks.provenance import check_document
from extract.models import Document
from tests import extracted
from tests.extracted import PUBLISHED, SECURITY

YESTERDAY = "2016-05-17"

ATTACKS = [
    (
        "قتل رضيع وأصيب والداه وشقيقته (3 أعوام) بحروق في هجوم على منزل في نابلس أمس.",
        {(1.0, "killed"), (3.0, "injured")},
    ),
    ("أدى هجوم بقنبلة أمس في عدن إلى مقتل طفلة وإصابة شقيقها الأكبر ووالديهما.", {(1.0, "killed"), (3.0, "injured")}),
    ("أصيب والده سعيد ووالدته في هجوم بقنبلة أمس في عدن.", {(2.0, "injured")}),
    # near misses: others of the family are counted already, and a relative only speaks of it
    ("أصيب ثلاثة من أقارب الشيخ في هجوم بقنبلة أمس في عدن.", {(3.0, "injured")}),
    ("أصيب جندي في هجوم بقنبلة أمس في عدن، وقال والده إنه بخير.", {(1.0, "injured")}),
]


@pytest.mark.parametrize(("text", "expected"), ATTACKS)
def test_relatives_who_are_hurt_are_counted(text: str, expected: set[tuple[float, str]]) -> None:
    assert extracted.told(text + SECURITY, "attack") == {YESTERDAY: expected}


@pytest.mark.parametrize("text", [text for text, _ in ATTACKS])
def test_their_number_stands_in_the_text(text: str) -> None:
    assert check_document(Document("own", text + SECURITY, PUBLISHED, "given"))[1] == []
