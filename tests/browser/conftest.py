"""A real Chromium, driven by Playwright; skipped with a word where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from kg.explore import page as explorer
from kg.model import KnowledgeGraph

# Without these Chromium looks up its maker's hosts at every start, network or not.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """Path of a Chromium on this machine; ``KG_CHROMIUM`` names another."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("KG_CHROMIUM") or next((path for path in map(shutil.which, names) if path), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if chromium() is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium here; .ci/browser installs one"))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield running
        running.close()


class Opened:
    """A page that is open, with what it said, what it asked for and what went wrong."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.blocked: list[str] = []
        page.on("requestfailed", lambda request: self.blocked.append(request.url) if request.failure == "csp" else None)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def goto(self, url: str) -> None:
        self.page.goto(url)
        self.page.wait_for_selector("body.ready", timeout=20_000)

    def until(self, condition: str) -> None:
        """Wait until a JavaScript expression holds; Playwright's own wait needs eval, which the page forbids."""
        for _ in range(400):
            if self.page.evaluate(condition):
                return
            self.page.wait_for_timeout(25)
        raise AssertionError(f"never came true: {condition}")

    def drawn(self) -> list[str]:
        """Ids of the nodes on the canvas."""
        found: list[str] = self.page.evaluate("explorer.scene.nodes.map(n => n.id)")
        return found

    def search(self, words: str) -> None:
        """Type into the search box and press Enter."""
        self.page.fill("#q", words)
        self.page.wait_for_selector("#hits:not([hidden]) li[data-id]")
        self.page.press("#q", "Enter")

    def click_node(self, identifier: str, count: int = 1) -> None:
        """A real click on the canvas where the node stands."""
        at = self.page.evaluate("id => explorer.canvas.where()[id]", identifier)
        box = self.page.locator("#network").bounding_box()
        assert box
        self.page.mouse.click(box["x"] + at["x"], box["y"] + at["y"], click_count=count)


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Opens the page of a graph from disk, by its file address, in a context of its own."""
    contexts = []

    def opened(
        graph: KnowledgeGraph, hash_: str = "", *, width: int = 1280, height: int = 720, **options: str
    ) -> Opened:
        target = tmp_path / "graph.html"
        explorer.write(graph, target, **options)
        context = browser.new_context(viewport={"width": width, "height": height})
        contexts.append(context)
        result = Opened(context.new_page())
        result.goto(target.as_uri() + hash_)
        return result

    yield opened
    for context in contexts:
        context.close()
