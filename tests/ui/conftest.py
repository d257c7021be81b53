"""A data folder made by the real refresh, the dashboard over it, and a real browser that watches what it asks for."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from extract.table import Tables, read_table
from ui.browsing import ROOT, browser, dashboard, settle

DOCUMENTS = Path(__file__).with_name("documents.jsonl")


@pytest.fixture(scope="session")
def data_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seeds and this folder's documents, refreshed; made once a run, whichever worker comes first."""
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    shared = tmp_path_factory.getbasetemp().parent if run else tmp_path_factory.getbasetemp()
    folder, claim = shared / f"marsad-{run}", shared / f"marsad-{run}.claimed"
    try:
        claim.mkdir()
    except FileExistsError:
        until = time.monotonic() + 120
        while not folder.exists():
            if time.monotonic() > until:
                pytest.fail("the other worker's refresh did not end within two minutes")
            time.sleep(0.2)
        return folder
    command = [sys.executable, "-m", "extract", "refresh", "seeds", str(DOCUMENTS), "--out", str(claim / "data")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr + done.stdout
    (claim / "data").rename(folder)
    return folder


@pytest.fixture(scope="session")
def tables(data_folder: Path) -> Tables:
    """What the data folder holds."""
    return read_table(data_folder)


@pytest.fixture(scope="session")
def address(data_folder: Path) -> Iterator[str]:
    """A running dashboard."""
    with dashboard(data_folder) as running:
        yield running


@pytest.fixture(scope="session")
def chromium_browser() -> Iterator[object]:
    """A real browser; fails with the remedy where there is none."""
    with browser() as opened:
        yield opened


@dataclass
class Watched:
    """A page, and what went out of it and wrong in it."""

    page: object
    address: str
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, query: str = "", charts: bool = True) -> None:
        """Go to the dashboard with `query`, and wait until it stands."""
        self.page.goto(f"{self.address}/{query}")
        settle(self.page, charts)

    def settle(self, charts: bool = True) -> None:
        """Wait until the page's script has run again."""
        settle(self.page, charts)


@pytest.fixture(params=[(1440, 1000)])
def watched(chromium_browser, address: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A fresh page. Afterwards nothing may have left this machine, and no script may have failed."""
    width, height = request.param
    context = chromium_browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
    watch = Watched(context.new_page(), address)
    watch.page.set_default_timeout(20_000)
    watch.page.on("request", lambda sent: watch.requests.append(sent.url))
    watch.page.on("websocket", lambda opened: watch.requests.append(opened.url))
    watch.page.on("pageerror", lambda error: watch.errors.append(str(error)))
    watch.page.on("console", lambda said: watch.errors.append(said.text) if said.type == "error" else None)
    yield watch
    context.close()
    here = (address, address.replace("http:", "ws:"), "blob:", "data:")
    assert [url for url in watch.requests if not url.startswith(here)] == []
    assert watch.errors == []
