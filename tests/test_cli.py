"""The commands as an analyst types them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import icalendar
import pandas as pd
import pytest
from typer.testing import CliRunner, Result

from extract import extract_events
from extract.cli import app
from extract.table import COLUMNS, names, read_table
from tests.made import ATTACK, MEETING, UNDATED

ROOT = Path(__file__).parent.parent


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in")
    for name, text in (("a.txt", MEETING), ("b.txt", ATTACK), ("c.txt", UNDATED)):
        (folder / name).write_text(text, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    done = run("refresh", folder, "--out", out)
    assert done.exit_code == 0, done.output
    assert "3 documents read, 2 dated events: attack 1, meeting 1" in done.output
    assert "1 event without a date; lacking: publication_date 1" in done.output
    assert "c.txt: 1 event" in done.output
    assert "3 rows added" in done.output
    return out


def test_one_bad_file_is_one_line_and_exit_code_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(bytes(100))
    done = run("refresh", tmp_path, "--out", tmp_path / "out")
    assert done.exit_code == 1
    lines = [line for line in done.output.splitlines() if "b.txt" in line]
    assert len(lines) == 1
    assert "binary" in lines[0]
    assert "1 document read, 1 dated event: meeting 1" in done.output
    assert len(read_table(tmp_path / "out").events) == 1


def test_a_guess_is_said_and_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(MEETING.encode("cp1256"))
    done = run("refresh", tmp_path, "--out", tmp_path / "out")
    assert done.exit_code == 0
    assert "Windows-1256, a guess" in done.output


def test_another_schema_version_is_refused_in_one_line(tmp_path: Path, data: Path) -> None:
    (tmp_path / "schema.json").write_text('{"schema_version": 7}')
    done = run("refresh", ROOT / "seeds", "--out", tmp_path)
    assert done.exit_code == 1
    assert "schema version 7" in done.output
    assert "--force" in done.output
    assert "Traceback" not in done.output


def test_check_tells_a_sound_folder_from_another(tmp_path: Path, data: Path) -> None:
    done = run("check", data)
    assert done.exit_code == 0
    assert "sound; attack 1, meeting 1; 1 waiting" in done.output
    done = run("check", tmp_path)
    assert done.exit_code == 1
    assert "events.parquet" in done.output


def test_check_finds_the_project_sound() -> None:
    assert run("check", ROOT / "data").exit_code == 0


def test_explain_shows_mentions_rules_and_reasons(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ATTACK, encoding="utf-8")
    done = run("explain", path)
    assert done.exit_code == 0, done.output
    shown = ("وقع هجوم انتحاري في بغداد", "3 مايو 2016» date 2016-05-03, day", "place Baghdad IRQ", "12 killed")
    for words in (*shown, "because:", "1 dated event, "):
        assert words in done.output, words


def test_explain_takes_a_publication_date_and_refuses_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "c.txt"
    path.write_text(UNDATED, encoding="utf-8")
    assert "waits, lacks" in run("explain", path).output
    assert "date: 2015-03-09" in run("explain", path, "--published", "2015-03-10").output
    done = run("explain", path, "--published", "10/3/2015")
    assert done.exit_code == 1
    assert "2014-10-10 (a day)" in done.output


def test_explain_picks_one_document_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl"
    path.write_text("".join(json.dumps({"id": k, "text": t}) + "\n" for k, t in (("m", MEETING), ("k", ATTACK))))
    done = run("explain", path, "--doc", "k")
    assert "في بغداد" in done.output
    assert "في تونس" not in done.output
    assert run("explain", path, "--doc", "x").exit_code == 1
    assert run("explain", tmp_path / "absent.txt").exit_code == 1


def test_export_writes_every_format(tmp_path: Path, data: Path) -> None:
    done = {form: tmp_path / f"x.{form}" for form in ("csv", "csv-excel", "jsonl", "geojson", "ics")}
    for form, path in done.items():
        result = run("export", "--format", form, "--data", data, path)
        assert result.exit_code == 0, result.output
        assert "2 rows" in result.output
    assert done["csv"].read_bytes() == (data / "events.csv").read_bytes()
    assert done["csv-excel"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert len(done["jsonl"].read_text("utf-8").splitlines()) == 2
    assert len(json.loads(done["geojson"].read_text("utf-8"))["features"]) == 2
    assert len(icalendar.Calendar.from_ical(done["ics"].read_bytes()).walk("VEVENT")) == 2


@pytest.mark.parametrize(
    ("options", "documents"),
    [
        (["--type", "attack"], ["b.txt"]),
        (["--type", "attack", "--type", "meeting"], ["a.txt", "b.txt"]),
        (["--from", "2015-01-01"], ["b.txt"]),
        (["--to", "2014-10-09"], ["a.txt"]),
        (["--country", "tun"], ["a.txt"]),
        (["--words", "إنتحارى"], ["b.txt"]),
        (["--status", "planned"], []),
        (["--precision", "day"], ["a.txt", "b.txt"]),
        (["--waiting"], ["c.txt"]),
    ],
)
def test_export_filters_as_the_dashboard_does(data: Path, options: list[str], documents: list[str]) -> None:
    done = run("export", *options, "--data", data, "-")
    assert done.exit_code == 0, done.output
    rows = list(csv.DictReader(io.StringIO(done.stdout_bytes.decode("utf-8"), newline="")))
    assert [row["doc_id"] for row in rows] == documents


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--type", "rumour"], "meeting"),
        (["--from", "9/10/2014"], "2014-10-09"),
        (["--format", "xlsx"], "geojson"),
        (["--precision", "second"], "decade"),
    ],
)
def test_export_refuses_what_it_does_not_know_and_names_what_it_does(
    tmp_path: Path, data: Path, options: list[str], words: str
) -> None:
    done = run("export", *options, "--data", data, tmp_path / "x")
    assert done.exit_code == 2
    assert words in done.output
    assert not (tmp_path / "x").exists()


def test_export_to_a_folder_that_is_not_there(tmp_path: Path, data: Path) -> None:
    done = run("export", "--data", data, tmp_path / "no" / "x.csv")
    assert done.exit_code == 1
    assert "cannot be written" in done.output


def test_the_program_runs_as_a_module_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "extract", "explain", str(tmp_path / "a.txt")],
        cwd=ROOT,
        env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "اجتمع وزراء الداخلية العرب في تونس" in done.stdout.decode("utf-8")


def test_from_python_one_text_gives_the_columns_of_the_table() -> None:
    table = extract_events(UNDATED, published="2015-03-10")
    assert list(table.columns) == names(COLUMNS)
    assert table["date_start"].tolist() == [pd.Timestamp("2015-03-09")]
    assert table["published"].tolist() == ["2015-03-10"]
    assert extract_events(UNDATED).empty
    assert extract_events(UNDATED, waiting=True)["missing"].tolist() == ["publication_date"]
    assert extract_events("تونس 10 مارس 2015 (وات) - " + UNDATED)["date_start"].tolist() == [pd.Timestamp("2015-03-09")]
    assert extract_events("").empty


def test_from_python_the_ids_repeat_and_match_the_files() -> None:
    assert extract_events(MEETING)["event_id"].tolist() == extract_events(MEETING)["event_id"].tolist()
    seed = sorted((ROOT / "seeds").glob("001*.txt"))[0]
    with seed.open(encoding="utf-8", newline="") as opened:
        table = extract_events(opened.read(), published="2014-10-10", doc_id=seed.name)
    committed = read_table(ROOT / "data").events
    assert table["event_id"].tolist() == committed.loc[committed["doc_id"] == seed.name, "event_id"].tolist()


def test_from_python_a_wrong_publication_date_is_refused() -> None:
    with pytest.raises(ValueError, match="2014-10-10"):
        extract_events(MEETING, published="October 2014")
    with pytest.raises(TypeError):
        extract_events(None)  # type: ignore[arg-type]
