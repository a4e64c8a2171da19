"""axe, in light and dark, in every view: nothing serious."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.conftest import Opened
from tests.explore.graphs import small

Show = Callable[..., Opened]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(
    "hash_",
    [
        "",
        "#focus=person/ho-van-thu-1",
        "#focus=topic/diplomacy",
        "#select=event/request-2",
        "#view=timeline",
        "#view=table",
    ],
)
def test_axe_finds_nothing_serious(show: Show, hash_: str, dark: bool) -> None:
    opened = show(small(), hash_)
    if dark:
        opened.page.click("#theme")
    opened.page.click("#open-filters")
    opened.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    opened.page.fill("#q", "thu")
    opened.page.wait_for_selector("#hits li[data-id]")
    found = Axe().run(opened.page).response["violations"]
    serious = [(v["id"], v["nodes"][0]["html"][:200]) for v in found if v["impact"] in ("serious", "critical")]
    assert serious == []


def test_no_stop_of_the_tab_key_is_mute(show: Show) -> None:
    opened = show(small(), "#focus=person/ho-van-thu-1")
    opened.page.locator("#network").focus()
    named = "(e => e === document.body || Boolean(e.getAttribute('aria-label') || e.innerText || e.title))"
    for _ in range(12):
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate(f"{named}(document.activeElement)"), opened.page.evaluate(
            "document.activeElement.outerHTML.slice(0, 200)"
        )
