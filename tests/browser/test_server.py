"""The same page from the local server, which sends what is asked for."""

from __future__ import annotations

import http.client
import json
import threading
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from kg.explore.server import ExplorerServer
from tests.browser.conftest import Opened
from tests.explore.graphs import small, star


@pytest.fixture
def served() -> Iterator[ExplorerServer]:
    with ExplorerServer(star(90)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _get(server: ExplorerServer, path: str, host: str | None = None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.request("GET", path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    return answer.status, answer.read()


def test_the_page_fetches_neighbourhoods_and_sentences(browser: Browser, served: ExplorerServer) -> None:
    context = browser.new_context()
    opened = Opened(context.new_page())
    opened.goto(served.url)
    assert "person/khach-0077" not in opened.page.evaluate("[...explorer.store.nodes.keys()]")
    opened.search("khach moi so 77")
    opened.until("explorer.state.focus === 'person/khach-0077'")
    opened.page.wait_for_selector("#panel mark")
    assert "Trần Tâm Điểm gặp Khách Mời Số 77." in opened.page.locator("#panel mark").first.inner_text()
    assert set(opened.drawn()) == {"person/khach-0077", "person/giua-0"}
    assert all(url.startswith(served.url) for url in opened.requests)
    assert opened.errors == []
    context.close()


def test_a_path_comes_from_the_server(browser: Browser, served: ExplorerServer) -> None:
    context = browser.new_context()
    opened = Opened(context.new_page())
    opened.goto(served.url + "#path=person/khach-0088&path=person/khach-0089")
    assert opened.drawn() == ["person/khach-0088", "person/giua-0", "person/khach-0089"]
    context.close()


def test_questions_and_answers(served: ExplorerServer) -> None:
    status, body = _get(served, "/api/search?q=KHACH+moi+so+5&limit=3")
    hits = json.loads(body)["hits"]
    assert status == 200
    assert hits[0] | {"count": 0} == {
        "id": "person/khach-0005",
        "type": "Person",
        "name": "Khách Mời Số 5",
        "by": "",
        "count": 0,
    }
    pack = json.loads(_get(served, "/api/neighbourhood?id=person/khach-0005")[1])
    assert pack["complete"] == ["person/khach-0005"]
    assert "person/giua-0" in pack["nodes"]["id"]
    assert json.loads(_get(served, "/api/path?start=person/khach-0001&goal=person/khach-0002")[1]) == [
        "person/khach-0001",
        "person/giua-0",
        "person/khach-0002",
    ]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/neighbourhood", 400),
        ("/api/search?q=a&limit=many", 400),
        ("/api/evidence?keys=[1]", 400),
        ("/api/evidence?keys=nonsense", 400),
        ("/../../etc/passwd", 404),
        ("/api/other", 404),
        ("/" + "x" * 40_000, 403),
        ("/api/neighbourhood?id=nobody", 200),
        ("/api/evidence?keys=[%22a:b:c%22,%22s%22]", 200),
        ("/api/path?start=x&goal=y", 200),
    ],
)
def test_odd_questions_get_short_answers(served: ExplorerServer, path: str, status: int) -> None:
    assert _get(served, path)[0] == status


def test_another_site_cannot_ask_under_its_own_name(served: ExplorerServer) -> None:
    assert _get(served, "/", host=f"evil.example:{served.server_port}")[0] == 403
    assert _get(served, "/", host=f"localhost:{served.server_port}")[0] == 200


def test_facts_and_topics_reach_the_page(browser: Browser) -> None:
    with ExplorerServer(small(), focus="ho van thu") as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        opened = Opened(context.new_page())
        opened.goto(server.url)
        assert opened.page.locator("#panel h2").inner_text() == "Hồ Văn Thử"
        opened.page.wait_for_selector("#panel mark")
        opened.search("ngoai giao")
        opened.until("explorer.state.focus === 'topic/diplomacy'")
        assert "Bộ trưởng tiếp Đại sứ" in opened.page.locator("#panel").inner_text()
        context.close()
        server.shutdown()
