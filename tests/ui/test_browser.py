"""The dashboard in a real browser. Every test here also fails on a script error or a request to anywhere else."""

from __future__ import annotations

import csv
import io

import pytest
from playwright.sync_api import Page, expect

from extract.table import Tables

expect.set_options(timeout=30_000)
BOTH = pytest.mark.parametrize("language", ["ar", "en"])
PLACE = """([latitude, longitude]) => {
  const plot = document.querySelectorAll('.marsad-plot')[1], box = plot.getBoundingClientRect();
  const spot = plot._fullLayout.map._subplot.map.project([longitude, latitude]);
  return [box.x + spot.x, box.y + spot.y];
}"""


def ids_in_table(page: Page) -> list[str]:
    return page.locator(".m-rows tbody tr").evaluate_all("(rows) => rows.map((row) => row.dataset.event)")


def open_event(page: Page) -> str | None:
    return page.locator(".m-reader").get_attribute("data-event")


def go_to_tab(page: Page, name: str) -> None:
    tab = page.get_by_test_id("stMainBlockContainer").get_by_role("radio", name=name, exact=True)
    tab.click()
    expect(tab).to_be_checked()


def pick(page: Page, label: str, option: str) -> None:
    page.get_by_label(label).first.click()
    page.get_by_role("option", name=option, exact=True).click()
    page.keyboard.press("Escape")


@BOTH
def test_filter_click_read_download_and_come_back(watched, tables: Tables, language: str) -> None:
    page = watched.page
    watched.open("" if language == "ar" else "?language=en")
    direction = {"ar": "rtl", "en": "ltr"}[language]
    expect(page.locator("html")).to_have_attribute("dir", direction)
    expect(page.locator("html")).to_have_attribute("lang", language)
    label, option, file = {"ar": ("نوع الحدث", "هجوم", "CSV"), "en": ("Type of event", "Attack", "CSV")}[language]

    pick(page, label, option)
    attacks = tables.events[(tables.events["event_type"] == "attack") & (tables.events["date_basis"] != "implicit")]
    expect(page.locator('[data-count="m_events"] dd')).to_contain_text(str(len(attacks)))
    expect(page.locator(".m-rows tbody tr")).to_have_count(len(attacks))
    watched.settle()

    dot = page.locator(".marsad-plot .scatterlayer .point").first.bounding_box()
    page.mouse.click(dot["x"] + dot["width"] / 2, dot["y"] + dot["height"] / 2)
    expect(page.locator(".m-text mark.evidence")).to_be_visible()
    event = attacks[attacks["event_id"] == open_event(page)].iloc[0]
    assert page.locator(".m-text mark.evidence").text_content() == event["evidence"]
    expect(page.locator(".m-text .date").first).to_be_attached()
    expect(page.locator(f'.m-rows tr[data-event="{event["event_id"]}"]')).to_have_attribute("aria-selected", "true")

    with page.expect_download() as loading:
        page.get_by_role("button", name=file, exact=True).click()
    text = loading.value.path().read_bytes().decode("utf-8")
    assert not text.startswith("\ufeff")
    assert [row["event_id"] for row in csv.DictReader(io.StringIO(text))] == ids_in_table(page)

    before = (page.url, ids_in_table(page), open_event(page), page.locator(".m-counts").inner_text())
    page.reload()
    watched.settle()
    expect(page.locator(".m-text mark.evidence")).to_be_visible()
    assert (page.url, ids_in_table(page), open_event(page), page.locator(".m-counts").inner_text()) == before
    expect(page.locator("html")).to_have_attribute("dir", direction)


def test_events_at_one_place_are_all_reachable(watched, tables: Tables) -> None:
    page = watched.page
    watched.open("?language=en")
    bamako = tables.events[tables.events["place"] == "Bamako"]
    assert len(bamako) == 3
    page.locator(".marsad-plot").nth(1).scroll_into_view_if_needed()
    spot = page.evaluate(PLACE, [bamako["latitude"].iloc[0], bamako["longitude"].iloc[0]])
    page.mouse.click(*spot)
    chooser = page.get_by_label("Events here (3)")
    expect(chooser.first).to_be_visible()
    seen = {open_event(page)}
    for number in (1, 2):
        now = open_event(page)
        chooser.first.click()
        page.get_by_role("option").nth(number).click()
        expect(page.locator(".m-reader")).not_to_have_attribute("data-event", now)
        seen.add(open_event(page))
    assert seen == set(bamako["event_id"])


def test_a_row_opens_its_event_and_the_charts_keep_their_zoom(watched) -> None:
    page = watched.page
    watched.open("?language=en")
    span = "document.querySelector('.marsad-plot')._fullLayout.xaxis.range.join()"
    whole = page.evaluate(span)
    page.locator('.marsad-plot [data-title="Zoom in"]').first.click()
    page.wait_for_function(f"{span} !== {whole!r}")
    zoomed = page.evaluate(span)
    rows = page.locator(".m-rows tbody tr")
    for row, choose in ((rows.nth(3), lambda row: row.click()), (rows.nth(5), lambda row: row.press("Enter"))):
        wanted = row.get_attribute("data-event")
        choose(row)
        expect(page.locator(".m-reader")).to_have_attribute("data-event", wanted)
        expect(page.locator(".m-reader h3")).to_be_in_viewport()
    watched.settle()
    assert page.evaluate(span) == zoomed


def test_sources_that_disagree_are_both_named(watched, tables: Tables) -> None:
    page = watched.page
    event = tables.events[tables.events["doc_id"] == "toll-a"].iloc[0]
    watched.open(f"?language=en&tab=happenings&event={event['event_id']}")
    warning = page.locator(".m-warn")
    for said in ("19 killed", "21 killed", "وكالة أولى", "وكالة ثانية"):
        expect(warning).to_contain_text(said)
    expect(page.locator(".m-rows tbody tr").first).to_contain_text("19 killed / 21 killed")
    page.get_by_role("button", name="وكالة ثانية").click()
    other = tables.events[tables.events["doc_id"] == "toll-b"].iloc[0]
    expect(page.locator(".m-reader")).to_have_attribute("data-event", other["event_id"])


def test_a_date_from_the_analyst_resolves_waiting_events(watched, tables: Tables) -> None:
    page = watched.page
    watched.open("?language=en&tab=waiting")
    expect(page.locator('[data-count="m_waiting"] dd')).to_have_text(str(len(tables.waiting)))
    title = tables.documents.set_index("doc_id").loc["undated", "title"]
    others = (tables.waiting["doc_id"] != "undated").sum()
    field = page.get_by_label(f"Publication date of “{title}”")
    field.fill("2014-13")
    field.press("Enter")
    expect(page.get_by_text("Not understood")).to_be_visible()
    field.fill("2014-10-10")
    field.press("Enter")
    expect(page.locator('[data-count="m_waiting"] dd')).to_have_text(str(others))
    expect(page.get_by_text("2 events dated now")).to_be_visible()
    watched.settle()  # the address is written last
    page.reload()
    watched.settle()
    expect(page.locator('[data-count="m_waiting"] dd')).to_have_text(str(others))
    go_to_tab(page, "Events")
    arrest = page.locator(".m-rows tbody tr", has_text="Amman")
    expect(arrest).to_contain_text("9 Oct 2014")
    arrest.click()
    expect(page.locator(".m-fields")).to_contain_text("given by the analyst")


def test_hostile_text_stays_text(watched, tables: Tables) -> None:
    page = watched.page
    document = tables.documents.set_index("doc_id").loc["hostile"]
    event = tables.events[tables.events["doc_id"] == "hostile"].iloc[0]
    watched.open(f"?event={event['event_id']}")
    expect(page.locator(".m-text mark.evidence")).to_be_visible()
    assert page.locator(".m-text").text_content() == document["text"]
    expect(page.get_by_text(document["title"])).to_have_count(1)
    expect(page.locator(".m-fields")).to_contain_text(document["publisher"])
    assert page.evaluate("window.broken") is None
    assert page.locator(".m-text :is(script, img, iframe)").count() == 0
    assert page.locator('a[href^="javascript"]').count() == 0


@BOTH
@pytest.mark.parametrize("watched", [(390, 844)], indirect=True)
def test_a_narrow_screen_needs_no_sideways_scrolling(watched, tables: Tables, language: str) -> None:
    page = watched.page
    event = tables.events["event_id"].iloc[3]
    tab = {"ar": "table", "en": "waiting"}[language]
    watched.open(f"?language={language}&event={event}&tab={tab}")
    expect(page.locator(".m-text mark.evidence")).to_be_visible()
    width = "(() => { const main = document.querySelector('[data-testid=stMain]');"
    width += "return [document.documentElement.scrollWidth, main.scrollWidth, main.clientWidth]; })()"
    whole, content, room = page.evaluate(width)
    assert whole <= 390 and content <= room
    beyond = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stMainBlockContainer] *')].filter((part) => {"
        " const box = part.getBoundingClientRect(); const style = getComputedStyle(part);"
        " return box.width > 0 && box.height > 0 && style.visibility !== 'hidden'"
        " && !part.closest('.marsad-plot, .m-rows')"
        " && (box.right > 391 || box.left < -1); }).map((part) => part.outerHTML.slice(0, 120))"
    )
    assert beyond == []
    expect(page.get_by_test_id("stSidebar")).to_be_hidden()
    page.get_by_test_id("stExpandSidebarButton").click()
    label = {"ar": "نوع الحدث", "en": "Type of event"}[language]
    expect(page.get_by_label(label).first).to_be_in_viewport()


def test_the_whole_page_asks_only_its_own_server(watched) -> None:
    page = watched.page
    watched.open("?language=en&implicit=1")
    for tab in ("Happenings", "Dated by publication", "Awaiting a date", "Events"):
        go_to_tab(page, tab)
        watched.settle()
    page.locator('.marsad-plot [data-title="Zoom in"]').nth(1).click()
    page.get_by_role("radio", name="العربية").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    watched.settle()
    asked = {url.split("?")[0].rsplit("/", 1)[-1] for url in watched.requests}
    assert {"plotly.min.js", "countries.json", "borders.json", "labels.json"} <= asked
    assert any(name.endswith(".woff2") for name in asked)
