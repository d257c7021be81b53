"""Reading: real files of every kind and encoding, good and bad, and what is said of the bad ones."""

from __future__ import annotations

import codecs
import csv
import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.models import Document
from extract.reading import Problem, UnreadableError, check_published, read
from extract.reading.encoding import decode
from extract.reading.limits import MAX_DOCUMENT_CHARS, MAX_RECORD_BYTES, MAX_TEXT_BYTES

TEXT = "أعلن مجلس الوزراء خطة لمكافحة الإرهاب في العاصمة.\r\nوحضر الاجتماع خبراء من عشر دول.\n"


def both(*paths: Path) -> tuple[list[Document], list[Problem]]:
    found = list(read(paths))
    return [f for f in found if isinstance(f, Document)], [f for f in found if isinstance(f, Problem)]


def manifest(folder: Path, *rows: dict[str, str]) -> None:
    columns = ["file", "title", "publisher", "url", "published", "published_basis", "language", "note"]
    with (folder / "sources.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, columns)
        writer.writeheader()
        writer.writerows(rows)


def record(number: int = 1, **changes: object) -> dict[str, object]:
    about = {"published": "2016-05-03", "publisher": "وكالة", "url": "https://x", "title": "ع"}
    return {"id": f"r{number}", "text": TEXT, **about, **changes}


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


def write_jsonl(path: Path, records: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")


def write_gz(path: Path, records: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8", newline="") as lines:
        lines.writelines(json.dumps(r) + "\n" for r in records)


def write_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]))
        writer.writeheader()
        writer.writerows(records)


def write_excel_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]), delimiter=";")
        writer.writeheader()
        writer.writerows(records)


def write_old_csv(path: Path, records: list[dict[str, object]]) -> None:
    with path.open("w", encoding="cp1256", newline="") as lines:
        writer = csv.DictWriter(lines, list(records[0]), delimiter="\t")
        writer.writeheader()
        writer.writerows(records)


def write_parquet(path: Path, records: list[dict[str, object]]) -> None:
    pq.write_table(pa.Table.from_pylist(records), path)


WRITERS = {
    "r.jsonl": write_jsonl,
    "r.jsonl.gz": write_gz,
    "r.csv": write_csv,
    "excel.csv": write_excel_csv,
    "windows.csv": write_old_csv,
    "r.parquet": write_parquet,
}


@pytest.mark.parametrize("name", WRITERS)
def test_records_of_every_kind_give_the_same_documents(tmp_path: Path, name: str) -> None:
    WRITERS[name](tmp_path / name, [record(1), record(2, published="2016-05"), record(3, published="")])
    documents, problems = both(tmp_path / name)
    assert [d.doc_id for d in documents] == ["r1", "r2", "r3"]
    assert {d.text for d in documents} == {TEXT}
    assert [d.published for d in documents] == ["2016-05-03", "2016-05", None]
    assert [d.published_basis for d in documents] == ["record", "record", ""]
    assert {(d.publisher, d.url, d.title, d.source) for d in documents} == {("وكالة", "https://x", "ع", name)}
    assert [p.severity for p in problems] == (["notice"] if name == "windows.csv" else [])


@pytest.mark.parametrize("name", WRITERS)
def test_a_bad_record_costs_itself_only(tmp_path: Path, name: str) -> None:
    bad = [record(2, text=""), record(3, id=""), record(4, published="3 مايو 2016"), record(1)]
    WRITERS[name](tmp_path / name, [record(1), *bad, record(9)])
    documents, problems = both(tmp_path / name)
    assert [(d.doc_id, d.published) for d in documents] == [("r1", "2016-05-03"), ("r4", None), ("r9", "2016-05-03")]
    said = [str(p) for p in problems if p.severity == "error"]
    assert len(said) == 4
    for line, words in zip(said, ("no text", "no id", "3 مايو 2016", "id of two documents"), strict=True):
        assert words in line
        assert line.startswith(name)


def test_days_of_a_parquet_file_may_be_real_days(tmp_path: Path) -> None:
    from datetime import date, datetime

    write_parquet(tmp_path / "d.parquet", [record(1, published=date(2016, 5, 3))])
    write_parquet(tmp_path / "t.parquet", [record(2, published=datetime(2016, 5, 3, 8))])
    assert [d.published for d in both(tmp_path)[0]] == ["2016-05-03", "2016-05-03"]


GZIPPED = gzip.compress((json.dumps(record(1)) + "\n").encode() + os.urandom(90_000))
BAD_RECORD_FILES = {
    "half.jsonl": (json.dumps(record(1)).encode() + b'\n{"id": "r2", "te', 1, "no JSON"),
    "list.jsonl": (json.dumps(record(1)).encode() + b"\n[1, 2]\n", 1, "no JSON object"),
    "binary.jsonl": (bytes(range(256)), 0, "no JSON"),
    "utf16.jsonl": (json.dumps(record(1)).encode("utf-16"), 0, "no JSON"),
    "deep.jsonl": (b"[" * 100_000 + b"\n", 0, "no JSON"),
    "long.jsonl": (b'{"id": "' + b"x" * (MAX_RECORD_BYTES + 1) + b'"}\n', 0, "too long"),
    "cut.jsonl.gz": (GZIPPED[:-9_000], 1, "breaks off"),
    "none.jsonl.gz": (b"no gzip at all", 0, "breaks off"),
    "headless.csv": (b"1,2,3\n4,5,6\n", 0, "no column 'text'"),
    "binary.csv": (bytes(range(256)) * 4, 0, "binary"),
    "none.parquet": (b"PAR1" + bytes(50) + b"PAR1", 0, "no Parquet"),
}


@pytest.mark.parametrize("name", BAD_RECORD_FILES)
def test_a_broken_file_of_records_gives_what_stands_before(tmp_path: Path, name: str) -> None:
    content, read_anyway, words = BAD_RECORD_FILES[name]
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z.txt").write_text(TEXT, encoding="utf-8")
    documents, problems = both(tmp_path)
    assert len(documents) == read_anyway + 1
    assert problems
    assert all(p.file == name and p.severity == "error" for p in problems)
    assert any(words in str(p) for p in problems)


def test_a_parquet_file_without_the_column_is_named(tmp_path: Path) -> None:
    write_parquet(tmp_path / "x.parquet", [{"id": "1", "body": TEXT}])
    assert "'text'" in str(both(tmp_path)[1][0])


def test_a_bomb_of_zeros_stops_early(tmp_path: Path) -> None:
    with gzip.open(tmp_path / "bomb.jsonl.gz", "wb") as out:
        for _ in range(40):
            out.write(bytes(1_000_000))
    documents, problems = both(tmp_path)
    assert documents == []
    assert "too long" in str(problems[0])


def test_a_file_is_read_as_it_is_asked_for(tmp_path: Path) -> None:
    """The first document comes before the rest has been looked at: the file may be larger than memory."""
    write_jsonl(tmp_path / "r.jsonl", [record(number) for number in range(2_000)])
    with (tmp_path / "r.jsonl").open("a") as out:
        out.write("broken\n")
    stream = read([tmp_path / "r.jsonl"])
    assert isinstance(stream, Iterator)
    first = next(stream)
    assert isinstance(first, Document)
    assert sum(isinstance(found, Document) for found in stream) == 1_999


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
