from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser

from kg.explore.notebook import show as notebook
from tests.browser.conftest import Opened
from tests.explore.graphs import small, star

Show = Callable[..., Opened]
THU, ANNA = "person/ho-van-thu-1", "person/anna-probe-2"


def test_it_opens_on_the_overview_and_asks_for_nothing(show: Show) -> None:
    opened = show(small())
    assert set(opened.drawn()) >= {THU, ANNA, "place/vinh-thi-5", "topic/semiconductors"}
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    assert len(opened.requests) == 1
    assert opened.errors == []


def test_the_canvas_shows_what_the_counts_say(show: Show) -> None:
    """A first prototype drew an empty canvas with right counts: so look at the pixels, in each node's colour."""
    opened = show(small())
    colours = opened.page.evaluate(
        """() => {
          const canvas = document.querySelector('#network canvas');
          const ratio = canvas.width / canvas.clientWidth;
          const pen = canvas.getContext('2d');
          const where = explorer.canvas.where();
          return Object.fromEntries(explorer.scene.nodes.map(n => {
            const p = where[n.id];
            return [n.id, [n.type, [...pen.getImageData(Math.round(p.x * ratio), Math.round(p.y * ratio), 1, 1).data]]];
          }));
        }"""
    )
    assert len(colours) == len(opened.drawn())
    people = {tuple(pixel) for kind, pixel in colours.values() if kind == "Person"}
    bodies = {tuple(pixel) for kind, pixel in colours.values() if kind == "Organization"}
    assert people == {(0x00, 0x72, 0xB2, 255)}
    assert bodies == {(0xA3, 0x5A, 0x00, 255)}


def test_search_finds_without_diacritics_and_focuses(show: Show) -> None:
    opened = show(small())
    opened.search("ho van thu")
    opened.until(f"explorer.state.focus === '{THU}'")
    assert opened.page.locator("#panel h2").inner_text() == "Hồ Văn Thử"
    where = opened.page.evaluate("explorer.canvas.where()")
    assert ANNA in where
    assert all(0 < at["x"] < 1280 and 0 < at["y"] < 720 for at in where.values())


def test_search_by_alias_and_type(show: Show) -> None:
    opened = show(small())
    opened.page.fill("#q", "btn")
    row = opened.page.locator("#hits li").first
    assert "Bộ Thử nghiệm" in row.inner_text()
    assert "BTN" in row.inner_text()
    assert "Tổ chức" in row.inner_text()


def test_a_click_on_a_node_shows_its_sentences(show: Show) -> None:
    opened = show(small())
    opened.click_node(THU)
    opened.page.wait_for_selector("#panel mark")
    text = opened.page.locator("#panel").inner_text()
    assert "Sáng 4/3, Bộ trưởng Hồ Văn Thử tiếp Đại sứ Anna Probe tại Vĩnh Thí." in text
    assert "Bộ trưởng tiếp Đại sứ" in text
    assert "Báo Thử" in text
    assert "4/3/2025" in text
    assert "suy ra" in text


def test_a_click_on_a_line_shows_what_joins_the_two(show: Show) -> None:
    opened = show(small())
    where = opened.page.evaluate("explorer.canvas.where()")
    box = opened.page.locator("#network").bounding_box()
    assert box
    share = 0.35  # off the middle, where the label of another line may lie
    x = where[THU]["x"] + share * (where[ANNA]["x"] - where[THU]["x"])
    y = where[THU]["y"] + share * (where[ANNA]["y"] - where[THU]["y"])
    opened.page.mouse.click(box["x"] + x, box["y"] + y)
    opened.page.wait_for_selector("#panel mark")
    text = opened.page.locator("#panel").inner_text()
    assert "Hồ Văn Thử tiếp Anna Probe" in text
    assert "đề nghị" in text
    assert "trở lại Vĩnh Thí" not in text


def test_double_click_focuses(show: Show) -> None:
    opened = show(star(20))
    opened.click_node("person/khach-0003", count=2)
    opened.until("explorer.state.focus === 'person/khach-0003'")
    assert set(opened.drawn()) == {"person/khach-0003", "person/giua-0"}


def test_in_a_notebook(browser: Browser, tmp_path: Path) -> None:
    """The frame that Jupyter shows: sandboxed, without an address of its own, with a working Back."""
    page = browser.new_context(viewport={"width": 1000, "height": 700}).new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    (tmp_path / "notebook.html").write_text(
        f"<!doctype html><p>cell</p>{notebook(small(), 'ho van thu')._repr_html_()}"
    )
    page.goto((tmp_path / "notebook.html").as_uri())
    inside = page.frame_locator("iframe")
    inside.locator("body.ready").wait_for()
    assert inside.locator("#panel h2").inner_text() == "Hồ Văn Thử"
    inside.locator("#panel mark").first.wait_for()
    inside.locator("#panel a[data-id='person/anna-probe-2']").first.click()
    inside.locator("#panel h2:has-text('Anna Probe')").wait_for()
    inside.locator("#back").click()
    inside.locator("#panel h2:has-text('Hồ Văn Thử')").wait_for()
    assert errors == []
    page.context.close()
