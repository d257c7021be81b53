"""Write the README's pictures: `python -m ui.screenshots [DATA]` puts them into static/screenshots/."""

from __future__ import annotations

import sys
from pathlib import Path

from ui.browsing import ROOT, browser, dashboard, settle

OUT = ROOT / "static" / "screenshots"
SIZES = {"wide": (1440, 1000), "narrow": (420, 900)}


def main(data: Path, out: Path = OUT) -> None:
    """Both languages, wide and narrow, with an event open in the reader."""
    out.mkdir(parents=True, exist_ok=True)
    with dashboard(data) as address, browser() as opened:
        for language in ("ar", "en"):
            for name, (width, height) in SIZES.items():
                page = opened.new_page(viewport={"width": width, "height": height}, locale=language)
                page.goto(f"{address}/?language={language}")
                settle(page)
                page.wait_for_timeout(1500)
                page.locator(".m-rows tbody tr").nth(4).click()
                page.wait_for_selector(".m-text mark.evidence")
                page.wait_for_timeout(2500)
                page.evaluate("document.querySelector('[data-testid=stMain]').scrollTo(0, 0)")
                page.wait_for_timeout(500)
                _stretch(page, width)
                page.screenshot(path=out / f"{language}-{name}.png")
                page.close()


def _stretch(page, width: int) -> None:  # noqa: ANN001 a Playwright page
    """Make the window as tall as the page, so that all of it is in the picture."""
    tall = page.evaluate("document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight")
    page.set_viewport_size({"width": width, "height": min(int(tall), 4000)})
    page.wait_for_timeout(1500)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "data")
