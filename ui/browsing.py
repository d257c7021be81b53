"""A running dashboard and a browser to look at it, for the screenshots and the browser tests."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-default-apps", "--disable-extensions", "--disable-domain-reliability",
    "--enable-unsafe-swiftshader", "--use-angle=swiftshader",
)  # fmt: skip
_REMEDY = (
    "no Chromium found: install one (apt-get install chromium), or name one in $CHROMIUM, "
    "or run `playwright install chromium`"
)


def chromium() -> str | None:
    """The path of the browser: $CHROMIUM, else one on PATH, else None for Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named and not Path(named).exists():
        raise RuntimeError(f"$CHROMIUM names {named}, which does not exist; {_REMEDY}")
    return named or next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
    )


@contextmanager
def browser() -> Iterator[Browser]:
    """A headless Chromium; RuntimeError with the remedy where there is none."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            opened = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        except Error as error:
            raise RuntimeError(f"{_REMEDY}\n{error}") from error
        yield opened
        opened.close()


@contextmanager
def dashboard(data: Path) -> Iterator[str]:
    """The dashboard over the folder `data` on a free port of this machine: its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "dashboard.py",
        "--server.port",
        str(port),
        "--server.fileWatcherType",
        "none",
    ]
    environment = os.environ | {"MARSAD_DATA": str(data)}
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_healthy(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait_until_healthy(address: str, server: subprocess.Popen, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(
                f"the dashboard ended at once with code {server.returncode}; try `streamlit run dashboard.py`"
            )
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise RuntimeError(f"the dashboard did not answer at {address} within {seconds:.0f} s")


def settle(page: Page, charts: bool = True) -> None:
    """Wait until the page's script has run and its charts are drawn."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]', timeout=60_000)
    if charts:
        plots = "const plots = [...document.querySelectorAll('.marsad-plot')];"
        drawn = "plots.length > 1 && plots.every(({ dataset: d }) => d.drawn && d.drawn === d.wanted)"
        page.wait_for_function(f"() => {{ {plots} return {drawn} }}", timeout=60_000)
