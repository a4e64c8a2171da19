"""The map: where it happened, without asking anybody for tiles."""

from __future__ import annotations

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Opened
from tests.browser.looks import overlapping_texts
from tests.explore.graphs import mapped, small

Show = Callable[..., Opened]
TOWN, STATE = "place/vinh-thi-5", "country/thi-quoc-4"


def _map(show: Show, hash_: str = "#view=map", **options: int) -> Opened:
    opened = show(mapped(), hash_, **options)
    opened.page.wait_for_selector("#map .land")
    return opened


def _spots(opened: Opened) -> dict[str, tuple[float, float]]:
    """Middle of each mark on the screen."""
    found = opened.page.locator("#map .spot").evaluate_all(
        """all => all.map(e => {
          const b = e.querySelector('circle').getBoundingClientRect();
          return [e.dataset.id, b.left + b.width / 2, b.top + b.height / 2];
        })"""
    )
    return {name: (x, y) for name, x, y in found}


def test_places_stand_on_land_in_their_part_of_the_world(show: Show) -> None:
    opened = _map(show)
    spots = _spots(opened)
    assert set(spots) == {TOWN, STATE}
    assert spots[STATE][0] < spots[TOWN][0] - 100  # France lies west
    assert spots[STATE][1] < spots[TOWN][1] - 30  # and north of Đà Lạt
    on_land = """([x, y]) => {
      const land = document.querySelector('#map .land');
      const at = new DOMPoint(x, y).matrixTransform(land.getScreenCTM().inverse());
      return land.isPointInFill(at);
    }"""
    assert all(opened.page.evaluate(on_land, list(at)) for at in spots.values())
    assert not opened.page.evaluate(on_land, [spots[TOWN][0] + 60, spots[TOWN][1] + 20])  # the East Sea
    assert [url for url in opened.requests if not url.startswith("file:")] == []
    assert opened.errors == []
    assert overlapping_texts(opened, "#map text") == []


def test_without_coordinates_there_is_no_map(show: Show) -> None:
    assert show(small()).page.locator("#view-map").is_hidden()
    assert show(mapped()).page.locator("#view-map").is_visible()


def test_a_click_focuses_and_the_map_stays(show: Show) -> None:
    opened = _map(show)
    opened.page.locator(f"#map [data-id='{TOWN}'] circle").click()
    opened.until(f"explorer.state.focus === '{TOWN}'")
    assert opened.page.locator("#panel h2").inner_text() == "Đà Lạt"
    assert opened.page.locator("#map-view").is_visible()
    assert set(_spots(opened)) == {TOWN, STATE}
    assert "view=map" in opened.page.url
    again = show(mapped(), "#" + opened.page.url.split("#", 1)[1])
    again.page.wait_for_selector("#map .spot.chosen")


def test_the_focus_of_a_person_and_filters_restrict_it(show: Show) -> None:
    assert set(_spots(_map(show, "#view=map&focus=person/ho-van-thu-1"))) == {TOWN}
    opened = _map(show, "#view=map&status=planned")
    label = opened.page.locator(f"#map [data-id='{TOWN}']").get_attribute("aria-label")
    assert label == "Đà Lạt · 1 sự kiện tại đây"
    nothing = show(mapped(), "#view=map&fact=Award")
    nothing.page.wait_for_selector("#empty-map:not([hidden])")


def test_from_the_keyboard(show: Show) -> None:
    opened = show(mapped())
    opened.page.keyboard.press("3")
    opened.page.wait_for_selector("#map .spot")
    opened.page.locator(f"#map [data-id='{STATE}']").focus()
    opened.page.keyboard.press("Enter")
    opened.until(f"explorer.state.focus === '{STATE}'")


def test_wheel_buttons_and_dragging_move_it(show: Show) -> None:
    opened = _map(show)
    before = _spots(opened)
    opened.page.click("#map-home")
    opened.until("!document.querySelector('#map [data-id=\"country/thi-quoc-4\"]')")
    opened.page.click("#map-fit")
    assert _spots(opened) == before
    opened.page.mouse.move(*before[TOWN])
    opened.page.mouse.wheel(0, -600)
    opened.page.wait_for_timeout(50)
    x, y = _spots(opened)[TOWN]
    assert abs(x - before[TOWN][0]) < 25
    opened.page.mouse.move(x - 120, y - 60)
    opened.page.mouse.down()
    opened.page.mouse.move(x - 160, y - 90, steps=4)
    opened.page.mouse.up()
    moved = _spots(opened)[TOWN]
    assert (round(moved[0] - x), round(moved[1] - y)) == (-40, -30)
    assert opened.page.evaluate("explorer.state.focus") is None


def test_on_a_phone_and_in_the_dark(show: Show) -> None:
    opened = _map(show, width=390, height=844)
    box = opened.page.locator("#map").bounding_box()
    assert box
    for x, y in _spots(opened).values():
        assert box["x"] < x < box["x"] + box["width"]
        assert box["y"] < y < box["y"] + box["height"]
    land = "getComputedStyle(document.querySelector('#map .land')).fill"
    light = opened.page.evaluate(land)
    opened.page.click("#theme")
    assert opened.page.evaluate(land) != light


def test_axe_finds_nothing_serious(show: Show) -> None:
    for dark in (False, True):
        opened = _map(show)
        if dark:
            opened.page.click("#theme")
        found = Axe().run(opened.page).response["violations"]
        assert [item["id"] for item in found if item["impact"] in ("serious", "critical")] == []
