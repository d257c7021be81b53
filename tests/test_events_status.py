"""Occurred, planned or proposed: a gathering that others are called to, and one at which something is called for."""

from __future__ import annotations

import pytest

from tests.extracted import CONTEXT, of_type

STATUS = [
    ("دعا وزير الداخلية، خلال اجتماعه أمس مع قادة الأجهزة الأمنية، إلى رفع درجة التأهب.", "occurred"),
    ("دعا وزير الداخلية لدى لقائه أمس بقادة الأجهزة الأمنية إلى رفع درجة التأهب.", "occurred"),
    ("دعا وزير الداخلية إلى اجتماع لقادة الأجهزة الأمنية غدا الخميس.", "proposed"),
    ("دعا وزير الداخلية إلى عقد مؤتمر دولي عن الإرهاب في يونيو المقبل.", "proposed"),
]


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status_of_gatherings(text: str, status: str) -> None:
    assert [event.status for event in of_type(text + CONTEXT, "meeting")] == [status]
