"""What the tests of reading share: a short text, its record, and a reading that parts documents from problems."""

from __future__ import annotations

from pathlib import Path

from extract.models import Document
from extract.reading import Problem, read

TEXT = "أعلن مجلس الوزراء خطة لمكافحة الإرهاب في العاصمة.\r\nوحضر الاجتماع خبراء من عشر دول.\n"


def both(*paths: Path) -> tuple[list[Document], list[Problem]]:
    found = list(read(paths))
    return [f for f in found if isinstance(f, Document)], [f for f in found if isinstance(f, Problem)]


def record(number: int = 1, **changes: object) -> dict[str, object]:
    about = {"published": "2016-05-03", "publisher": "وكالة", "url": "https://x", "title": "ع"}
    return {"id": f"r{number}", "text": TEXT, **about, **changes}
