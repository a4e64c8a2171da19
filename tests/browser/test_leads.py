"""The page and the server of real agency leads: other names and other shapes than the articles that ship."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.build.run import Options, build
from kg.explore.server import ExplorerServer
from kg.graph import snapshot
from kg.model import KnowledgeGraph
from tests.browser.conftest import Opened
from tests.browser.looks import counts, open_filters, overlapping

Show = Callable[..., Opened]
pytestmark = [pytest.mark.shared, pytest.mark.slow]

# Every 12th of the first 36,000: a few thousand from all over the year's beginning.
_STEP, _MOST = 12, 36_000


@pytest.fixture(scope="module")
def leads(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    out = tmp_path_factory.mktemp("leads")
    source = shared / "data" / "news" / "leads-2025-08-2026-08.jsonl.gz"
    if not source.exists():
        pytest.skip("the leads are not here")
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        (out / "leads.jsonl").write_text("".join(islice(lines, 0, _MOST, _STEP)), "utf-8")
    build([str(out / "leads.jsonl")], Options(out=out, workers=1), lambda _: None)
    return snapshot.load(out / snapshot.FILE).graph


@pytest.fixture(scope="module")
def server(leads: KnowledgeGraph) -> Iterator[ExplorerServer]:
    with ExplorerServer(leads) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def _quotes_stand_in_articles(opened: Opened, graph: KnowledgeGraph) -> bool:
    opened.page.wait_for_selector("#panel mark")
    quotes = opened.page.locator("#panel mark").all_inner_texts()
    texts = "\n".join(article.text for article in graph.articles)
    return bool(quotes) and all(quote in texts for quote in quotes)


def test_the_file(leads: KnowledgeGraph, show: Show) -> None:
    opened = show(leads)
    assert len(opened.drawn()) > 20
    assert overlapping(opened) == []
    opened.search("donald trump")
    opened.until("explorer.state.focus !== null")
    assert opened.page.locator("#panel h2").inner_text() == "Donald Trump"
    assert len(opened.drawn()) > 5
    assert overlapping(opened) == []
    assert _quotes_stand_in_articles(opened, leads)
    before = set(opened.drawn())
    opened.page.click("#open-filters")
    opened.page.check("input[data-facet=type][data-value=Person]")
    opened.until("explorer.state.filters.type.length === 1")
    assert set(opened.drawn()) < before
    again = show(leads, "#" + opened.page.url.split("#", 1)[1])
    assert again.drawn() == opened.drawn()
    assert opened.errors + again.errors == []
    assert [url for url in opened.requests if not url.startswith("file:")] == []


def test_the_server_shows_what_the_file_shows(
    leads: KnowledgeGraph, server: ExplorerServer, browser: Browser, show: Show
) -> None:
    """The page holds a part and the server counts: every number must be that of the whole graph."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    served = Opened(context.new_page())
    for hash_ in ("", "#fact=Meeting", "#type=Person&status=planned", "#from=2026-06-01&to=2026-07-31&confidence=80"):
        file = show(leads, hash_)
        served.page.goto("about:blank")
        served.goto(server.url + hash_)
        for opened in (file, served):
            open_filters(opened)
        assert counts(served) == counts(file), hash_
        assert served.drawn() == file.drawn(), hash_
        for view, rows in (("table", "#row-count"), ("map", "#map svg")):
            for opened in (file, served):
                opened.page.click(f"#view-{view}")
                opened.page.wait_for_selector(rows)
            if view == "table":
                assert served.page.inner_text(rows) == file.page.inner_text(rows)
        assert served.page.locator("#map .spot").count() == file.page.locator("#map .spot").count()
    assert all(url.startswith(server.url) or url == "about:blank" for url in served.requests)
    assert served.errors == []
    context.close()


def test_the_server_from_search_to_evidence(leads: KnowledgeGraph, server: ExplorerServer, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    opened = Opened(context.new_page())
    opened.goto(server.url)
    assert overlapping(opened) == []
    opened.search("to lam")
    opened.until("explorer.state.focus !== null && explorer.scene.centre === explorer.state.focus")
    assert opened.page.locator("#panel h2").inner_text() == "Tô Lâm"
    assert overlapping(opened) == []
    assert _quotes_stand_in_articles(opened, leads)
    before = len(opened.drawn())
    other = opened.page.evaluate(
        "explorer.scene.nodes.find(n => n.type === 'Country' && n.id !== explorer.scene.centre).id"
    )
    opened.click_node(other)
    opened.until(f"explorer.state.select === {other!r}")
    opened.page.click(".act:has-text('Mở rộng')")
    opened.until("explorer.state.expanded.length === 1")
    opened.until(f"explorer.scene.nodes.length > {before}")
    opened.page.click("#open-filters")
    opened.page.check("input[data-facet=type][data-value=Person]")
    opened.until("explorer.scene.nodes.every(n => n.type === 'Person')")
    opened.page.click("#view-timeline")
    opened.page.wait_for_selector("#timeline-view li.event")
    assert opened.errors == []
    assert all(url.startswith(server.url) for url in opened.requests)
    context.close()
