"""Names, titles, sentences and addresses come from strangers: none of them may do anything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kg.model import KnowledgeGraph, Membership
from tests.browser.conftest import Opened
from tests.explore.graphs import mapped, small

Show = Callable[..., Opened]
THU = "person/ho-van-thu-1"

PAYLOADS = [
    "<script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "</script><script>window.hit=1</script>",
    "<!--<script>",
    '"><svg onload=window.hit=1>',
    "${window.hit=1}{{hit=1}}",
    "<a href='javascript:window.hit=1'>x</a>",
    "*_<b>`multi`</b>_*",
]


def _poisoned(payload: str) -> KnowledgeGraph:
    """Every text that an article or a user's file can bring carries the payload."""
    graph = mapped()

    def bad(text: str | None) -> str:
        return f"{payload}{text or ''}"

    def shifted(text: str) -> str:
        return text.replace(" tiếp ", f" {payload} tiếp ")[: len(text)]

    return replace(
        graph,
        articles=tuple(
            replace(
                a, title=bad(a.title), publisher=bad(a.publisher), text=shifted(a.text), url="javascript:window.hit=1"
            )
            for a in graph.articles
        ),
        entities=tuple(
            replace(e, name=bad(e.name), aliases=(payload,), identifiers=("javascript:window.hit=1",))
            for e in graph.entities
        ),
        memberships=tuple(replace(m, post=bad(m.post)) for m in graph.memberships if isinstance(m, Membership)),
        events=tuple(
            replace(e, content=bad(e.content), trigger=bad(e.trigger), conflicts=(payload,)) for e in graph.events
        ),
    )


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_strangers_write_is_text(show: Show, payload: str) -> None:
    opened = show(_poisoned(payload), title=payload)
    page = opened.page
    for step in (
        lambda: opened.click_node(THU),
        lambda: page.evaluate("explorer.actions.select('event/meeting-1')"),
        lambda: page.evaluate("explorer.actions.focus('article/a1')"),
        lambda: page.evaluate("explorer.actions.focus('topic/diplomacy')"),
        lambda: page.click("#view-timeline"),
        lambda: page.click("#view-map"),
        lambda: page.wait_for_selector("#map .spot"),
        lambda: page.click("#view-table"),
        lambda: page.click("#open-filters"),
        lambda: page.fill("#q", "ho van thu"),
        lambda: page.wait_for_selector("#hits li[data-id]"),
    ):
        step()
        page.wait_for_timeout(40)
    assert page.evaluate("window.hit") is None
    assert payload in page.locator("#hits").inner_text()
    assert page.locator("main img, aside img, main script, aside script, #top script").count() == 0
    assert page.locator("a[href^=javascript]").count() == 0
    assert opened.errors == []
    assert [url for url in opened.requests if not url.startswith("file:")] == []


@pytest.mark.parametrize(
    ("url", "linked"),
    [("https://example.org/a", True), ("data:text/html,x", False), ("//example.org", False), ("JAVASCRIPT:x", False)],
)
def test_only_web_addresses_become_links(show: Show, url: str, linked: bool) -> None:
    graph = small()
    changed = replace(graph, articles=tuple(replace(a, url=url) for a in graph.articles))
    opened = show(changed, "#focus=article/a1")
    assert (opened.page.locator("#panel a[target=_blank][href]").count() > 0) == linked
    assert opened.errors == []


def test_an_id_from_elsewhere_is_only_a_name(show: Show) -> None:
    """Ids reach the address, data attributes and selectors: odd signs in them change nothing."""
    graph = small()
    odd = "person/\"><img src=x onerror=window.hit=1>'&#>"

    def renamed(value: str) -> str:
        return odd if value == THU else value

    changed = replace(
        graph,
        entities=tuple(replace(e, id=renamed(e.id)) for e in graph.entities),
        memberships=tuple(replace(m, person=renamed(m.person)) for m in graph.memberships),
        events=tuple(
            replace(e, participants=tuple(replace(p, entity=renamed(p.entity)) for p in e.participants))
            for e in graph.events
        ),
    )
    opened = show(changed)
    opened.search("ho van thu")
    opened.until("explorer.state.focus !== null")
    address = opened.page.url.split("#", 1)[1]
    again = show(changed, "#" + address)
    assert again.page.locator("#panel h2").inner_text() == "Hồ Văn Thử"
    assert again.page.evaluate("window.hit") is None
    assert again.errors == []


def test_script_that_gets_in_would_not_run(show: Show) -> None:
    """The second line of defence: the policy lets no other script run and nothing be sent."""
    opened = show(small())
    opened.page.evaluate(
        """() => {
          const element = document.createElement('script');
          element.textContent = 'window.hit = 1';
          document.body.append(element);
          const image = new Image();
          image.src = 'https://example.org/x.png';
          return fetch('https://example.org/').catch(() => null);
        }"""
    )
    assert opened.page.evaluate("window.hit") is None
    assert set(opened.requests[1:]) <= set(opened.blocked)
    assert "https://example.org/x.png" in opened.blocked
    assert any("Content Security Policy" in error for error in opened.errors)
