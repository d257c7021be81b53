"""The measure behind `make score`: what answers what, and what counts."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from benchmarks import score as command
from benchmarks.matching import Score, score_of
from extract.table import write_tables
from tests.made import event, tables


def gold(kind: str = "attack", start: str = "2015-03-04", end: str = "", **more: object) -> dict:
    made = {"type": kind, "date_start": start, "date_end": end or start, "precision": "day", "countries": ["TUN"]}
    return {**made, "quantities": [], "char_start": 0, "char_end": 50, **more}


def row(kind: str = "attack", start: str = "2015-03-04", end: str = "", **more: object) -> dict:
    made = {"doc_id": "a", "event_type": kind, "date_start": start, "date_end": end or start, "country": "TUN"}
    return {**made, "countries": ["TUN"], "quantities": [], "value": None, "char_start": 10, "char_end": 60, **more}


def scored(golds: list[dict], rows: list[dict]) -> Score:
    return score_of([{"doc": "a", "events": golds}], rows)


def figures(score: Score) -> list[tuple[int, int, int]]:
    return [(count.right, count.wanted, count.offered) for count in score.levels.values()]


@pytest.mark.parametrize(
    "golds,rows,detected,dated,complete",
    [
        ([gold()], [row()], 1, 1, 1),
        ([gold()], [row("policy")], 0, 0, 0),
        ([gold(alt_types=["policy"])], [row("policy")], 1, 1, 1),
        ([gold()], [row(char_start=50, char_end=60)], 0, 0, 0),
        ([gold()], [row(start="2015-03-05")], 1, 0, 0),
        ([gold(date_alternatives=[["2015-03-05", "2015-03-05"]])], [row(start="2015-03-05")], 1, 1, 1),
        ([gold(precision="range", end="2015-03-06")], [row(start="2015-03-06", end="2015-03-08")], 1, 1, 1),
        ([gold(precision="range", end="2015-03-06")], [row(start="2015-03-07", end="2015-03-08")], 1, 0, 0),
        ([gold(precision="other", end="2015-12-31")], [row(start="2015-07-01", end="2015-12-31")], 1, 1, 1),
        ([gold(precision="year", end="2015-12-31")], [row(end="2015-12-30")], 1, 0, 0),
        ([gold()], [row(countries=["LBY", "MLI"])], 1, 1, 0),
        ([gold(countries=[])], [row(countries=["LBY"])], 1, 1, 1),
        ([gold(quantities=[{"value": 12}])], [row(value=12.0)], 1, 1, 1),
        ([gold(quantities=[{"value": 12}, {"value": 3}])], [row(quantities=[{"value": 12.0}])], 1, 1, 0),
        ([gold()], [row(date_start=None, date_end=None)], 1, 0, 0),
    ],
)  # fmt: skip
def test_a_pair_reaches_its_level(
    golds: list[dict], rows: list[dict], detected: int, dated: int, complete: int
) -> None:
    assert figures(scored(golds, rows)) == [(detected, 1, 1), (dated, 1, 1), (complete, 1, 1)]


def test_each_answers_one_and_the_better_pair_comes_first() -> None:
    golds = [gold(start="2015-03-04"), gold(start="2015-03-09")]
    rows = [row(start="2015-03-09"), row(start="2015-03-04"), row(start="2015-03-04")]
    assert figures(scored(golds, rows)) == [(2, 2, 3)] * 3


def test_optional_golds_and_implicit_rows_cost_nothing() -> None:
    assert figures(scored([gold(optional=True)], [row()])) == [(0, 0, 0)] * 3
    assert figures(scored([gold(optional=True)], [])) == [(0, 0, 0)] * 3
    assert figures(scored([], [row(date_basis="implicit")])) == [(0, 0, 0)] * 3
    assert figures(scored([gold()], [row(date_basis="implicit")])) == [(1, 1, 1)] * 3


def test_a_document_without_gold_is_left_out() -> None:
    assert figures(scored([gold()], [row(doc_id="b")])) == [(0, 1, 0)] * 3


def test_types_and_fields_are_counted_and_misses_told() -> None:
    score = scored([gold(), gold("policy", gist="a law")], [row(countries=["LBY"]), row("meeting")])
    assert {name: (c.right, c.wanted, c.offered) for name, c in score.types.items()} == {
        "attack": (1, 1, 1), "policy": (0, 1, 0), "meeting": (0, 0, 1),
    }  # fmt: skip
    assert (score.fields["country"].right, score.fields["country"].wanted) == (0, 1)
    assert score.fields["numbers"].wanted == 0
    assert [line[0] for line in score.misses] == ["-", "+"]
    assert score.levels["dated"].f1 == pytest.approx(0.5)


@pytest.mark.parametrize("name", ["events.parquet", "events.csv"])
def test_the_command_reads_the_table_that_a_refresh_writes(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = event()
    write_tables(tmp_path, tables(meeting))
    wanted = gold("meeting", "2014-10-09", "2014-10-10", precision="range", countries=["LUX"])
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps({"doc": meeting.doc_id, "events": [wanted]}), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["score", str(path), str(tmp_path / name), "--markdown"])
    assert command.main() == 0
    assert "| complete | 1.000 | 1.000 | 1.000 | 1 | 1 | 1 |" in capsys.readouterr().out
