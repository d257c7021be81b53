"""Reading: real files of every kind and encoding, good and bad, and what is said of the bad ones."""

from __future__ import annotations

import codecs
import csv
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reading import UnreadableError, check_published
from extract.reading.encoding import decode
from extract.reading.limits import MAX_DOCUMENT_CHARS, MAX_TEXT_BYTES
from tests.read_files import TEXT, both


def manifest(folder: Path, *rows: dict[str, str]) -> None:
    columns = ["file", "title", "publisher", "url", "published", "published_basis", "language", "note"]
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns)
        writer.writeheader()
        writer.writerows(rows)


ENCODINGS = {
    "UTF-8": TEXT.encode("utf-8"),
    "UTF-8 with a mark": codecs.BOM_UTF8 + TEXT.encode("utf-8"),
    "UTF-16 little-endian with a mark": codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
    "UTF-16 big-endian with a mark": codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
}
GUESSED = {"cp1256": "Windows-1256", "iso8859-6": "ISO 8859-6", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16"}


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_text_is_read_to_the_letter_with_its_line_ends(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "نص 1.txt").write_bytes(ENCODINGS[encoding])
    documents, problems = both(tmp_path)
    assert [(d.doc_id, d.text, d.source) for d in documents] == [("نص 1.txt", TEXT, "نص 1.txt")]
    assert problems == []


@pytest.mark.parametrize("encoding", GUESSED)
def test_an_encoding_without_a_mark_is_guessed_and_said(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode(encoding))
    documents, problems = both(tmp_path)
    assert documents[0].text == TEXT
    assert GUESSED[encoding] in documents[0].note
    assert [p.severity for p in problems] == ["notice"]
    assert "a guess" in str(problems[0])


@given(st.text(alphabet=st.characters(min_codepoint=0x0621, max_codepoint=0x064A) | st.sampled_from(" \r\n.،؟«»٣5a")))
def test_whatever_arabic_is_written_in_utf8_is_read_to_the_letter(text: str) -> None:
    assert decode(text.encode("utf-8")).text == text


BAD_TEXTS = {
    "nothing": (b"", "is empty"),
    "blanks": (b" \r\n\t \n", "is empty"),
    "only a mark": (codecs.BOM_UTF8, "is empty"),
    "zeros": (bytes(500), "binary"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    "text with a zero in it": ("اجتماع\x00 الوزراء".encode(), "binary"),
    "damaged UTF-8": (TEXT.encode()[:41] + b"\xff\xfe" + TEXT.encode()[42:], "damaged UTF-8"),
    "odd UTF-16": (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le") + b"x", "cannot be decoded"),
    "too long": (b"a " * (MAX_TEXT_BYTES // 2 + 1), "larger than"),
    "too many characters": (b"a " * (MAX_DOCUMENT_CHARS // 2 + 1), "longer than"),
}


@pytest.mark.parametrize("bad", BAD_TEXTS)
def test_a_bad_text_costs_itself_only_and_one_line(tmp_path: Path, bad: str) -> None:
    content, reason = BAD_TEXTS[bad]
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8", newline="")
    documents, problems = both(tmp_path)
    assert [d.doc_id for d in documents] == ["good.txt"]
    assert len(problems) == 1
    assert problems[0].file == "bad.txt"
    assert problems[0].severity == "error"
    assert reason in problems[0].reason
    assert problems[0].remedy
    assert "\n" not in str(problems[0])


def test_files_of_other_kinds_are_named_and_hidden_ones_passed_over(tmp_path: Path) -> None:
    for name in ("scan.pdf", ".hidden", "README.md", "a.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    documents, problems = both(tmp_path)
    assert [d.doc_id for d in documents] == ["a.txt"]
    assert [(p.file, ".txt" in p.remedy) for p in problems] == [("scan.pdf", True)]


def test_subfolders_are_read_under_their_path(tmp_path: Path) -> None:
    (tmp_path / "2014").mkdir()
    (tmp_path / "2014" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    manifest(tmp_path / "2014", {"file": "a.txt", "published": "2014"})
    documents, problems = both(tmp_path)
    assert [(d.doc_id, d.published) for d in documents] == [("a.txt", None), ("2014/a.txt", "2014")]
    assert problems == []


def test_what_is_not_there_or_cannot_be_opened_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    _, problems = both(tmp_path, tmp_path / "absent")
    assert sorted(Path(p.file).name for p in problems) == ["absent", "gone.txt", "loop.txt", "pipe.txt"]


# --- the manifest


def test_the_manifest_gives_metadata(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    row = {"title": "عنوان", "publisher": "ناشر", "url": "https://x", "published": "٢٠١٤-١٠"}
    manifest(tmp_path, {"file": "a.txt", "published_basis": "inferred", "note": "from the text", **row})
    for given_path in (tmp_path, tmp_path / "a.txt"):
        documents, problems = both(given_path)
        document = documents[0]
        assert problems == []
        assert (document.title, document.publisher, document.url) == ("عنوان", "ناشر", "https://x")
        assert (document.published, document.published_basis, document.note) == ("2014-10", "inferred", "from the text")


def test_a_published_date_of_the_manifest_has_that_basis(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    manifest(tmp_path, {"file": "a.txt", "published": "2014-10-10"})
    assert both(tmp_path)[0][0].published_basis == "manifest"


WRONG_ROWS = {
    "a missing file": ({"file": "b.txt"}, "b.txt", "is not there"),
    "no file": ({"title": "x"}, "", "names no file"),
    "a duplicate": ({"file": "a.txt", "published": "2015"}, "a.txt", "is named twice"),
    "a bad date": ({"file": "c.txt", "published": "10/10/2014"}, "10/10/2014", "2014-10-10"),
    "a day that is none": ({"file": "c.txt", "published": "2014-02-30"}, "2014-02-30", "no day of the calendar"),
    "a basis that is none": ({"file": "c.txt", "published": "2014", "published_basis": "rumour"}, "rumour", "inferred"),
}


@pytest.mark.parametrize("wrong", WRONG_ROWS)
def test_a_wrong_row_of_the_manifest_is_named_with_its_line_value_and_remedy(tmp_path: Path, wrong: str) -> None:
    row, value, words = WRONG_ROWS[wrong]
    for name in ("a.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    manifest(tmp_path, {"file": "a.txt", "published": "2014"}, row)
    documents, problems = both(tmp_path)
    assert len(problems) == 1
    problem = problems[0]
    assert (Path(problem.file).name, problem.line, problem.value) == ("sources.csv", 3, value)
    assert words in str(problem)
    assert [d.published for d in documents if d.doc_id == "a.txt"] == ["2014"]
    assert len(documents) == 2


def test_a_manifest_that_is_none_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    for content, words in ((b"name,date\na.txt,2014\n", "'file'"), (bytes(100), "binary"), (b"", "'file'")):
        (tmp_path / "sources.csv").write_bytes(content)
        documents, problems = both(tmp_path)
        assert len(documents) == 1
        assert len(problems) == 1
        assert words in str(problems[0])


def test_a_manifest_saved_by_excel_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sources.csv").write_bytes("file,title\r\na.txt,عنوان الوثيقة هنا\r\n".encode("utf-8-sig"))
    assert both(tmp_path)[0][0].title == "عنوان الوثيقة هنا"


def test_errors_of_other_lines_do_not_trouble_one_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    manifest(tmp_path, {"file": "a.txt"}, {"file": "b.txt"})
    assert both(tmp_path / "a.txt")[1] == []


# --- published

PUBLISHED = {
    "2014-10-10": "2014-10-10",
    "2014-10": "2014-10",
    "2014": "2014",
    " ٢٠١٤-١٠-١٠ ": "2014-10-10",
    "2014-10-10T08:30:00Z": "2014-10-10",
    "2014-10-10 08:30:00": "2014-10-10",
    "2016-02-29": "2016-02-29",
    "": None,
    None: None,
    2014: "2014",
    float("nan"): None,
}


@pytest.mark.parametrize("value", PUBLISHED)
def test_published_is_a_day_a_month_or_a_year(value: object) -> None:
    assert check_published(value) == PUBLISHED[value]  # type: ignore[index]


@pytest.mark.parametrize(
    "value",
    ["10-10-2014", "2014/10/10", "2014-13", "2015-02-29", "2014-1-1", "0014", "1445", "20141010", "أمس", "2014-", True],
)
def test_another_published_is_refused_with_the_accepted_forms(value: object) -> None:
    with pytest.raises(UnreadableError, match="2014-10-10.*2014-10.*2014"):
        check_published(value)


# --- records


def test_the_same_text_file_twice_is_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    documents, problems = both(tmp_path, tmp_path / "a.txt")
    assert len(documents) == 1
    assert "two documents" in str(problems[0])


def test_the_seeds_are_read_whole_with_their_dates() -> None:
    documents, problems = both(Path(__file__).parent.parent / "seeds")
    assert problems == []
    assert [(d.doc_id[:3], d.published, d.published_basis) for d in documents] == [
        ("000", "2017-05", "inferred"),
        ("001", "2014-10-10", "inferred"),
        ("002", "2017-11", "inferred"),
        ("003", "2022-11", "inferred"),
        ("004", "2022-11-02", "dateline"),
    ]
    assert all(d.publisher and d.language == "ar" for d in documents)
