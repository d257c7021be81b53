"""The page without a browser: what it shows for a view, and the view that its widgets make."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from extract.table import Tables, write_tables
from ui.browsing import ROOT


@pytest.fixture
def app(data_folder: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    monkeypatch.setenv("MARSAD_DATA", str(data_folder))
    return AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=90)


def said(app: AppTest) -> str:
    """All the HTML that the page shows."""
    assert not app.exception, app.exception
    return "\n".join(block.proto.body for block in app.get("html"))


def counted(app: AppTest, name: str = "m_events") -> int:
    found = re.search(rf'data-count="{name}"><dt>[^<]*</dt><dd>([\d,]+)', said(app))
    assert found, f"{name} is not on the page"
    return int(found[1].replace(",", ""))


def asked(app: AppTest, name: str) -> list[str]:
    """The values of a parameter in the address; AppTest unwraps a single one."""
    value = dict(app.query_params).get(name, [])
    return [value] if isinstance(value, str) else list(value)


def dated(tables: Tables):  # noqa: ANN201 a DataFrame
    return tables.events[tables.events["date_basis"] != "implicit"]


def test_a_bare_address_shows_every_dated_event_in_arabic(app: AppTest, tables: Tables) -> None:
    app.run()
    assert counted(app) == len(dated(tables))
    assert "page.dir = 'rtl'" in said(app)
    assert dict(app.query_params) == {}


def test_words_ignore_hamza_alef_and_diacritics(app: AppTest, tables: Tables) -> None:
    app.run()
    app.text_input(key="words").set_value("ارهابى باماكو").run()
    plain = counted(app)
    app.text_input(key="words").set_value("إِرهابي بامَاكو").run()
    assert plain == counted(app) > 0
    assert plain < len(dated(tables))


@pytest.mark.parametrize(
    ("key", "value", "column"),
    [
        ("types", "meeting", "event_type"),
        ("countries", "MLI", "country"),
        ("publishers", "وكالة أولى", "publisher"),
        ("statuses", "planned", "status"),
        ("precisions", "day", "date_precision"),
    ],
)
def test_each_filter_keeps_its_own_and_enters_the_address(
    app: AppTest, tables: Tables, key: str, value: str, column: str
) -> None:
    app.run()
    app.multiselect(key=key).select(value).run()
    wanted = dated(tables)
    assert counted(app) == (wanted[column] == value).sum() > 0
    assert asked(app, key) == [value]


def test_an_actor_and_a_period_narrow_together(app: AppTest, tables: Tables) -> None:
    events = dated(tables)
    inside = (events["date_end"] >= "2014-01-01") & (events["date_start"] <= "2016-12-31")
    actor = events.loc[inside, "actors"].explode().value_counts().index[0]
    app.query_params["actors"] = actor
    app.query_params["start"], app.query_params["end"] = "2014", "2016-12"
    app.run()
    assert counted(app) == (inside & events["actors"].map(lambda names: actor in names)).sum() > 0
    assert app.text_input(key="start").value == "2014"


@pytest.mark.parametrize(("start", "end", "problem"), [("2014-13", "", "2014-10-09"), ("2017", "2014", "swap")])
def test_a_bad_period_is_said(app: AppTest, start: str, end: str, problem: str) -> None:
    app.query_params["language"] = "en"
    app.run()
    app.text_input(key="start").set_value(start)
    app.text_input(key="end").set_value(end).run()
    assert any(problem in error.value for error in app.error)


def test_nothing_found_says_so_and_clearing_brings_all_back(app: AppTest, tables: Tables) -> None:
    app.query_params["language"] = "en"
    app.run()
    app.text_input(key="words").set_value("لاوجودلهذه").run()
    assert counted(app) == 0
    assert "No events match" in said(app)
    assert all(button.disabled for button in app.get("download_button"))
    app.button(key="clear").click().run()
    assert counted(app) == len(dated(tables))


def test_events_dated_by_publication_alone_stand_apart(app: AppTest, tables: Tables) -> None:
    assert len(dated(tables)) < len(tables.events)
    app.run()
    app.toggle(key="implicit").set_value(True).run()
    assert counted(app) == len(tables.events)


def test_happenings_count_once_what_two_documents_report(app: AppTest, tables: Tables) -> None:
    app.query_params["count"] = "happenings"
    app.run()
    clusters = dated(tables)["cluster_id"].fillna(dated(tables)["event_id"]).nunique()
    assert counted(app, "m_happenings") == clusters < len(dated(tables))


def test_the_language_switch_keeps_filters_and_event(app: AppTest, tables: Tables) -> None:
    event = tables.events["event_id"].iloc[0]
    app.query_params["types"], app.query_params["event"] = "meeting", event
    app.run()
    before = counted(app)
    app.segmented_control(key="language").set_value("en").run()
    assert counted(app) == before
    assert "page.dir = 'ltr'" in said(app)
    assert asked(app, "event") == [event]
    assert app.multiselect(key="types").value == ["meeting"]


def test_a_second_click_before_the_address_has_changed_undoes_nothing(app: AppTest, tables: Tables) -> None:
    app.run()
    app.multiselect(key="types").select("attack").run()
    app.query_params.clear()  # the browser has not been told of the new address yet
    app.multiselect(key="precisions").select("day").run()
    rows = dated(tables)
    assert counted(app) == ((rows["event_type"] == "attack") & (rows["date_precision"] == "day")).sum() > 0
    assert (asked(app, "types"), asked(app, "precisions")) == (["attack"], ["day"])


def test_an_address_that_comes_back_brings_its_view(app: AppTest, tables: Tables) -> None:
    app.run()
    app.multiselect(key="types").select("attack").run()
    app.query_params.clear()  # the browser's way back
    app.run()
    assert counted(app) == len(dated(tables))
    app.query_params["types"] = "attack"
    app.run()
    assert counted(app) == (dated(tables)["event_type"] == "attack").sum()


@pytest.mark.parametrize(
    "query", [{"event": "nothing"}, {"types": "nonsense"}, {"start": "0000"}, {"group": "span:x:y:z"}]
)
def test_a_mistyped_address_is_no_error(app: AppTest, tables: Tables, query: dict[str, str]) -> None:
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert counted(app) == len(dated(tables))


def test_an_event_is_read_with_its_evidence_dates_and_numbers_marked(app: AppTest, tables: Tables) -> None:
    event = tables.events[tables.events["doc_id"] == "toll-b"].iloc[0]
    app.query_params["event"] = event["event_id"]
    app.run()
    page = said(app)
    assert '<mark class="evidence">' in page
    assert re.search(r'class="number own"[^>]*>21', page)
    assert re.search(r'class="date"[^>]*>[^<]*20 نوفمبر 2015', page)


def test_a_missing_folder_names_the_remedy(app: AppTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MARSAD_DATA", str(tmp_path / "none"))
    app.run()
    assert not app.exception
    assert "python -m extract refresh" in app.error[0].value


def test_an_empty_table_is_no_error(app: AppTest, tables: Tables, tmp_path: Path, monkeypatch) -> None:  # noqa: ANN001
    empty = Tables(tables.events.iloc[:0], tables.waiting.iloc[:0], tables.documents.iloc[:0])
    write_tables(tmp_path, empty)
    monkeypatch.setenv("MARSAD_DATA", str(tmp_path))
    app.run()
    assert counted(app) == 0
    assert "python -m extract refresh" in app.info[0].value
