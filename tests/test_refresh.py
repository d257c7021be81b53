"""Refresh: the same bytes from the same input, nothing lost, every failure said."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from extract.models import Document
from extract.reading import read, records
from extract.refresh import BATCH, Summary, extract_all, extract_one, refresh
from extract.table import SchemaVersionError, TableError, check_folder, read_table
from tests.made import ATTACK, MEETING, UNDATED

ROOT = Path(__file__).parent.parent


def record(doc_id: str, text: str, **more: object) -> dict[str, object]:
    return {"id": doc_id, "text": text, **more}


def write(path: Path, items: Iterable[dict[str, object]]) -> Path:
    path.write_text("".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items), encoding="utf-8")
    return path


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.added, summary.changed, summary.withdrawn, summary.same


def test_events_of_both_kinds_reach_their_tables(tmp_path: Path) -> None:
    path = write(tmp_path / "r.jsonl", [record("a", MEETING), record("b", ATTACK), record("c", UNDATED)])
    summary = refresh([path], tmp_path / "out")
    tables = read_table(tmp_path / "out")
    assert summary.ok
    assert summary.documents == 3
    assert dict(summary.events_by_type) == {"meeting": 1, "attack": 1}
    assert [doc_id for doc_id, _ in summary.undated_documents] == ["a", "b", "c"]
    assert dict(summary.undated_documents)["c"] == len(tables.waiting) == 1
    rows = tables.events.set_index("doc_id")
    assert str(rows["date_start"]["a"].date()) == "2014-10-09"
    assert rows["country"].tolist() == ["TUN", "IRQ"]
    assert rows["evidence"]["b"] in ATTACK
    assert tables.documents["published_basis"].fillna("").tolist() == ["bounds", "bounds", ""]
    assert check_folder(tmp_path / "out") == ()


def test_a_publication_date_resolves_what_waited(tmp_path: Path) -> None:
    out = tmp_path / "out"
    refresh([write(tmp_path / "r.jsonl", [record("c", UNDATED)])], out)
    waiting = read_table(out).waiting["event_id"].tolist()
    summary = refresh([write(tmp_path / "r.jsonl", [record("c", UNDATED, published="2015-03-10")])], out)
    tables = read_table(out)
    assert tables.events["event_id"].tolist() == waiting
    assert str(tables.events["date_start"][0].date()) == "2015-03-09"
    assert len(tables.waiting) == 0
    assert counts(summary) == (0, 1, 0, 0)


def test_the_table_in_the_project_is_what_its_seeds_give(tmp_path: Path) -> None:
    """Byte for byte; Parquet alone names its writer, so another pyarrow is compared by its rows."""
    import pyarrow

    assert refresh([ROOT / "seeds"], tmp_path).ok
    built, committed = bytes_of(tmp_path), bytes_of(ROOT / "data")
    writer = json.loads(committed["schema.json"])["written_with"]["pyarrow"]
    for name, content in built.items():
        if name.endswith(".csv") or writer == pyarrow.__version__:
            assert content == committed[name], f"{name} is out of date: run `make refresh`"
        elif name.endswith(".parquet"):
            pd.testing.assert_frame_equal(pd.read_parquet(tmp_path / name), pd.read_parquet(ROOT / "data" / name))


def test_order_does_not_matter_and_a_second_time_changes_nothing(tmp_path: Path) -> None:
    items = [record("a", MEETING), record("b", ATTACK), record("c", UNDATED, published="2015-03-10")]
    refresh([write(tmp_path / "r.jsonl", items)], tmp_path / "one")
    refresh([write(tmp_path / "r.jsonl", items[::-1])], tmp_path / "two")
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")
    again = refresh([tmp_path / "r.jsonl"], tmp_path / "one")
    assert counts(again) == (0, 0, 0, 3)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_documents_beside_it_change_nothing_of_a_document(tmp_path: Path) -> None:
    refresh([write(tmp_path / "r.jsonl", [record("a", MEETING)])], tmp_path / "one")
    others = [record("b", ATTACK), record("z", MEETING + " " + ATTACK)]
    refresh([write(tmp_path / "r.jsonl", [*others, record("a", MEETING)])], tmp_path / "two")
    alone, beside = read_table(tmp_path / "one").events, read_table(tmp_path / "two").events
    beside = beside[beside["doc_id"] == "a"].reset_index(drop=True)
    kept = [name for name in alone.columns if name not in ("cluster_id", "n_sources")]
    pd.testing.assert_frame_equal(alone[kept], beside[kept])


def test_documents_of_earlier_refreshes_are_kept(tmp_path: Path) -> None:
    out = tmp_path / "out"
    refresh([write(tmp_path / "one.jsonl", [record("a", MEETING)])], out)
    summary = refresh([write(tmp_path / "two.jsonl", [record("b", ATTACK)])], out)
    assert read_table(out).documents["doc_id"].tolist() == ["a", "b"]
    assert summary.kept == ("a",)
    assert counts(summary) == (1, 0, 0, 1)
    both = write(tmp_path / "r.jsonl", [record("a", MEETING), record("b", ATTACK)])
    refresh([both], tmp_path / "whole")
    assert bytes_of(out)["events.csv"] == bytes_of(tmp_path / "whole")["events.csv"]


def test_prune_withdraws_what_the_input_no_longer_holds(tmp_path: Path) -> None:
    out = tmp_path / "out"
    refresh([write(tmp_path / "r.jsonl", [record("a", MEETING), record("b", ATTACK)])], out)
    summary = refresh([write(tmp_path / "r.jsonl", [record("b", ATTACK)])], out, prune=True)
    assert read_table(out).documents["doc_id"].tolist() == ["b"]
    assert summary.pruned == ("a",)
    assert counts(summary) == (0, 0, 1, 1)


@pytest.mark.parametrize("prune", [False, True])
def test_a_document_that_can_no_longer_be_read_keeps_its_rows(tmp_path: Path, prune: bool) -> None:
    folder, out = tmp_path / "in", tmp_path / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(MEETING, encoding="utf-8")
    (folder / "b.txt").write_text(ATTACK, encoding="utf-8")
    refresh([folder], out)
    before = bytes_of(out)
    (folder / "a.txt").write_bytes(bytes(1000))
    summary = refresh([folder], out, prune=prune)
    assert not summary.ok
    assert summary.kept_failed == ("a.txt",)
    assert [problem.file for problem in summary.problems] == ["a.txt"]
    assert bytes_of(out) == before


def test_an_error_in_one_document_costs_that_one_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    refresh([write(tmp_path / "r.jsonl", [record("a", MEETING)])], out)
    monkeypatch.setattr(records, "MAX_DOCUMENT_CHARS", 3_000_000)  # let a text through that extraction refuses
    summary = refresh([write(tmp_path / "r.jsonl", [record("a", "ا " * 1_200_000), record("b", ATTACK)])], out)
    assert not summary.ok
    assert "could not be extracted: ValueError" in str(summary.problems[0])
    assert "\n" not in str(summary.problems[0])
    assert summary.kept_failed == ("a",)
    assert read_table(out).events["doc_id"].tolist() == ["a", "b"]


def test_rows_added_and_withdrawn_are_counted(tmp_path: Path) -> None:
    out = tmp_path / "out"
    refresh([write(tmp_path / "r.jsonl", [record("a", MEETING + " " + ATTACK)])], out)
    summary = refresh([write(tmp_path / "r.jsonl", [record("a", MEETING)])], out)
    assert counts(summary) == (0, 0, 1, 1)
    summary = refresh([write(tmp_path / "r.jsonl", [record("a", MEETING + " " + ATTACK)])], out)
    assert counts(summary) == (1, 0, 0, 1)


def test_a_folder_of_another_version_is_left_alone_until_forced(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = write(tmp_path / "r.jsonl", [record("a", MEETING)])
    refresh([path], out)
    (out / "schema.json").write_text('{"schema_version": 0}')
    before = bytes_of(out)
    with pytest.raises(SchemaVersionError):
        refresh([path], out)
    assert bytes_of(out) == before
    assert counts(refresh([path], out, force=True)) == (1, 0, 0, 0)


def test_a_broken_table_is_not_overwritten(tmp_path: Path) -> None:
    out = tmp_path / "out"
    path = write(tmp_path / "r.jsonl", [record("a", MEETING)])
    refresh([path], out)
    (out / "documents.parquet").write_bytes(b"broken")
    before = bytes_of(out)
    with pytest.raises(TableError, match=r"documents\.parquet"):
        refresh([path], out)
    assert bytes_of(out) == before


def documents(number: int) -> list[Document]:
    texts = (MEETING, ATTACK, UNDATED)
    return [Document(f"d{n:03}", texts[n % 3], source="x") for n in range(number)]


def test_several_processes_give_what_one_gives_and_take_documents_as_they_go() -> None:
    many = documents(9 * BATCH + 5)
    taken = []

    def source() -> Iterable[Document]:
        for document in many:
            taken.append(document.doc_id)
            yield document

    stream = extract_all(source(), jobs=2)
    first = next(stream)
    assert len(taken) <= 7 * BATCH
    assert [first, *stream] == list(extract_all(many, jobs=1))


def test_a_dask_cluster_gives_what_one_process_gives(tmp_path: Path) -> None:
    from distributed import LocalCluster

    many = documents(BATCH + 5)
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, local_directory=tmp_path) as cluster:
        assert list(extract_all(many, scheduler=cluster.scheduler_address)) == list(extract_all(many))


def test_order_and_neighbours_change_nothing_of_real_documents() -> None:
    """Every row and id of the seeds, read forwards, and backwards with another document between each two."""
    seeds = [document for document in read([ROOT / "seeds"]) if isinstance(document, Document)]
    forwards = {document.doc_id: extract_one(document) for document in seeds}
    backwards = {}
    for document, other in zip(seeds[::-1], documents(len(seeds)), strict=True):
        extract_one(other)
        backwards[document.doc_id] = extract_one(document)
    assert forwards == backwards
    assert all(item.events and not item.failure for item in forwards.values())


def test_extraction_does_not_depend_on_what_came_before() -> None:
    first = [extract_one(document).events for document in documents(3)]
    again = [extract_one(replace(document)).events for document in documents(3)[::-1]][::-1]
    assert first == again
