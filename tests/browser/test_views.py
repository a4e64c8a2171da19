"""Filters, time, table, address, keyboard, languages: what the reader does after the first look."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tests.browser.conftest import Opened
from tests.explore.graphs import small, star

Show = Callable[..., Opened]
THU, ANNA = "person/ho-van-thu-1", "person/anna-probe-2"


def _filters(opened: Opened) -> None:
    opened.page.click("#open-filters")
    opened.page.wait_for_selector("#filters input[data-facet]")


def test_filters_change_what_is_drawn_and_combine(show: Show) -> None:
    opened = show(small())
    assert "place/vinh-thi-5" in opened.drawn()
    _filters(opened)
    opened.page.check("input[data-facet=type][data-value=Person]")
    opened.until("explorer.scene.nodes.every(n => n.type === 'Person')")
    assert set(opened.drawn()) == {THU, ANNA}
    opened.page.check("input[data-facet=fact][data-value=Visit]")
    opened.until("explorer.scene.nodes.length === 0")
    assert opened.page.locator("#empty").is_visible()
    opened.page.click("#clear")
    opened.until("explorer.scene.nodes.length > 3")


def test_each_value_has_the_number_of_facts_that_it_would_leave(show: Show) -> None:
    opened = show(small())
    _filters(opened)

    def count(facet: str, value: str) -> str:
        row = opened.page.locator(f"label:has(input[data-facet={facet}][data-value='{value}'])")
        return row.locator(".count").inner_text()

    assert (count("fact", "Meeting"), count("fact", "Post"), count("type", "Place")) == ("1", "2", "2")
    opened.page.check("input[data-facet=type][data-value=Place]")
    opened.until("explorer.state.filters.type.length === 1")
    assert (count("fact", "Meeting"), count("type", "Organization")) == ("1", "3")
    assert opened.page.locator("input[data-facet=fact][data-value=Post]").count() == 0


def test_confidence_and_status_filter(show: Show) -> None:
    opened = show(small(), "#status=planned")
    assert set(opened.drawn()) == {ANNA, "country/thi-quoc-4", "place/vinh-thi-5", "topic/diplomacy"}
    sure = show(small(), "#confidence=90&view=table")
    facts = sure.page.locator("#rows tr").evaluate_all("rows => rows.map(r => r.dataset.fact)")
    assert set(facts) == {"event/meeting-1", "membership/2"}


def test_a_brush_on_the_strip_sets_the_period(show: Show) -> None:
    opened = show(star(40))
    drawn = len(opened.drawn())
    box = opened.page.locator("#strip").bounding_box()
    assert box
    opened.page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + 15)
    opened.page.mouse.down()
    opened.page.mouse.move(box["x"] + box["width"] * 0.98, box["y"] + 15, steps=5)
    opened.page.mouse.up()
    opened.until("explorer.state.filters.from > '2019'")
    assert 1 < len(opened.drawn()) < drawn
    opened.page.click("#strip-clear")
    opened.until("explorer.state.filters.from === ''")
    assert len(opened.drawn()) == drawn


def test_the_address_brings_the_view_back(show: Show) -> None:
    opened = show(small())
    opened.search("anna")
    opened.until(f"explorer.state.focus === '{ANNA}'")
    opened.page.click(".act:has-text('Ghim')")
    opened.page.click("#view-timeline")
    address = opened.page.url
    again = show(small(), "#" + address.split("#", 1)[1])
    state = again.page.evaluate("explorer.state")
    assert (state["focus"], state["pinned"], state["view"]) == (ANNA, [ANNA], "timeline")
    assert again.page.locator("#timeline-view").is_visible()


def test_an_address_that_makes_no_sense_opens_the_overview(show: Show) -> None:
    opened = show(small(), "#focus=person/nobody&view=spin&confidence=9e9&from=x&path=a&open=%F0")
    assert opened.page.evaluate("explorer.state.focus") is None
    assert THU in opened.drawn()
    assert opened.errors == []


def test_back_and_forward(show: Show) -> None:
    opened = show(small())
    for name, identifier in (("anna", ANNA), ("ho van thu", THU)):
        opened.search(name)
        opened.until(f"explorer.state.focus === '{identifier}'")
    opened.page.click("#back")
    opened.until(f"explorer.state.focus === '{ANNA}'")
    opened.page.go_back()
    opened.until("explorer.state.focus === null")
    opened.page.click("#forward")
    opened.until(f"explorer.state.focus === '{ANNA}'")


def test_from_the_keyboard_alone(show: Show) -> None:
    opened = show(star(6))
    keys = opened.page.keyboard
    keys.press("/")
    keys.type("khach moi so 3")
    opened.page.wait_for_selector("#hits li[data-id]")
    keys.press("Enter")
    opened.until("explorer.state.focus === 'person/khach-0003'")
    for key in ("ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        keys.press(key)
        if opened.page.evaluate("explorer.state.select") == "person/giua-0":
            break
    assert opened.page.evaluate("explorer.state.select") == "person/giua-0"
    keys.press("e")
    opened.until("explorer.scene.nodes.length === 7")
    keys.press("e")
    opened.until("explorer.scene.nodes.length === 2")
    keys.press("p")
    opened.until("explorer.state.pinned.length === 1")
    keys.press("4")
    opened.until("explorer.state.view === 'table'")
    keys.press("[")
    opened.until("explorer.state.view === 'network'")
    keys.press("?")
    assert opened.page.locator("#help-box").is_visible()
    keys.press("Escape")
    keys.press("h")
    opened.until("explorer.state.focus === null")


def test_the_text_list_says_what_the_picture_shows(show: Show) -> None:
    opened = show(small())
    listed = opened.page.locator("#shown li [data-id]").evaluate_all("all => all.map(e => e.dataset.id)")
    assert sorted(listed) == sorted(opened.drawn())
    text = opened.page.locator("#shown").inner_html()
    assert "Hồ Văn Thử" in text


def test_a_path_between_two(show: Show) -> None:
    opened = show(star(5), "#focus=person/khach-0001")
    opened.page.click(".act:has-text('Tìm đường nối')")
    opened.search("khach moi so 4")
    opened.until("explorer.state.path.length === 2")
    assert opened.drawn() == ["person/khach-0001", "person/giua-0", "person/khach-0004"]
    text = opened.page.locator("#panel").inner_text()
    assert "Trần Tâm Điểm gặp Khách Mời Số 1" in text
    assert "Trần Tâm Điểm gặp Khách Mời Số 4" in text


def test_an_event_in_the_middle_shows_its_roles(show: Show) -> None:
    opened = show(small(), "#focus=event/meeting-1")
    assert {"event/meeting-1", THU, ANNA, "place/vinh-thi-5", "topic/diplomacy"} == set(opened.drawn())
    text = opened.page.locator("#panel").inner_text()
    assert "Hồ Văn Thử tiếp Anna Probe tại Vĩnh Thí" in text
    assert "chủ nhà" in text.lower()


def test_events_as_nodes(show: Show) -> None:
    opened = show(small(), f"#focus={ANNA}")
    opened.page.click("#events")
    opened.until("explorer.scene.nodes.some(n => n.type === 'Event')")
    assert "event/visit-3" in opened.drawn()


def test_the_timeline_runs_backwards_and_the_table_sorts(show: Show) -> None:
    opened = show(small(), "#view=timeline")
    order = opened.page.locator("#timeline-view li.event").evaluate_all("all => all.map(e => e.dataset.fact)")
    assert order[0] == "event/visit-3"
    opened.page.click("#view-table")
    rows = opened.page.locator("#rows tr")
    assert rows.count() == 6
    opened.page.click("th button[data-column=confidence]")
    assert rows.first.get_attribute("data-fact") == "event/meeting-1"
    opened.page.click("th button[data-column=confidence]")
    assert (
        rows.first.get_attribute("data-fact")
        == "relation/organization/bo-thu-nghiem-3/subOrganizationOf/country/thi-quoc-4"
    )
    opened.page.fill(".table-filter", "vinh thi")
    opened.until("document.querySelectorAll('#rows tr').length === 2")


def test_the_dots_of_the_timeline_are_one_tab_stop_that_arrows_walk(show: Show) -> None:
    met = star(40)
    called = tuple(replace(event, type="PhoneCall") if n % 2 else event for n, event in enumerate(met.events))
    opened = show(replace(met, events=called), "#view=timeline")
    opened.page.wait_for_selector(".lanes .dot")
    assert opened.page.locator(".lanes .dot[tabindex='0']").count() == 1
    focused = "document.activeElement.getAttribute('aria-label')"
    opened.page.locator(".lanes .dot[tabindex='0']").focus()
    first = opened.page.evaluate(focused)
    opened.page.keyboard.press("ArrowRight")
    opened.page.keyboard.press("ArrowDown")
    assert opened.page.evaluate(focused) not in (None, first)
    assert opened.page.locator(".lanes .dot[tabindex='0']").count() == 1
    opened.page.keyboard.press("Enter")
    opened.until("explorer.state.filters.from !== null && explorer.state.filters.fact.length === 1")


def test_the_table_downloads_as_csv_that_no_spreadsheet_runs(show: Show, tmp_path: Path) -> None:
    from dataclasses import replace

    graph = small()
    names = tuple(replace(e, name='=HYPERLINK("x")' if e.id == ANNA else e.name) for e in graph.entities)
    opened = show(replace(graph, entities=names), "#view=table")
    with opened.page.expect_download() as started:
        opened.page.click(".act:has-text('CSV')")
    started.value.save_as(tmp_path / "facts.csv")
    text = (tmp_path / "facts.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(text.decode("utf-8-sig"))))
    assert len(rows) == 7
    cells = [cell for row in rows for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)


def test_english_by_a_switch(show: Show) -> None:
    opened = show(small(), f"#focus={THU}")
    opened.page.click("#lang")
    text = opened.page.locator("#panel").inner_text()
    assert "received" in text
    assert "4 Mar 2025" in text
    assert opened.page.locator("html").get_attribute("lang") == "en"
    assert opened.page.locator("#heading").inner_text() == opened.page.title() == "News knowledge graph"
    assert opened.page.locator("#panel blockquote").first.get_attribute("lang") == "vi"


def test_dark_and_light(show: Show) -> None:
    opened = show(small())
    ground = "getComputedStyle(document.body).backgroundColor"
    before = opened.page.evaluate(ground)
    opened.page.click("#theme")
    assert opened.page.evaluate(ground) != before


def test_on_a_phone(show: Show) -> None:
    opened = show(star(80), "#focus=person/giua-0", width=390, height=844)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    where = opened.page.evaluate("explorer.canvas.where()")
    box = opened.page.locator("#network").bounding_box()
    assert box
    assert all(0 < at["x"] < box["width"] and 0 < at["y"] < box["height"] for at in where.values())
    assert opened.page.evaluate("explorer.canvas.scale()") > 0.55
