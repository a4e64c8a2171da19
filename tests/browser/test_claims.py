"""Nothing is shown as said, held or done that the articles do not say so: in rows, files, dates and hits."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from kg.explore.server import ExplorerServer
from kg.model import Event, KnowledgeGraph, Membership, Participant, TimeSpan
from tests.browser.conftest import Opened
from tests.explore.graphs import small

Show = Callable[..., Opened]
THU, ANNA, MINISTRY = "person/ho-van-thu-1", "person/anna-probe-2", "organization/bo-thu-nghiem-3"
DENIED = "event/denied"


def _post(name: str, **stated: object) -> Membership:
    base = Membership(
        id=f"membership/{name}",
        person=THU,
        post="Cục trưởng",
        organization=MINISTRY,
        evidence=small().memberships[0].evidence,
    )
    return replace(base, **stated)  # type: ignore[arg-type]


def claims(*posts: Membership) -> KnowledgeGraph:
    """The small graph with a statement that its speaker denies, and posts."""
    graph = small()
    denied = Event(
        id=DENIED,
        type="Statement",
        participants=(Participant("speaker", ANNA),),
        trigger="thừa nhận",
        time=TimeSpan(begin="2025-06-10", basis="published"),
        content="đã gửi bức thư ấy",
        status="negated",
        evidence=graph.events[2].evidence,
    )
    return replace(graph, events=(*graph.events, denied), memberships=posts or graph.memberships)


def _row(opened: Opened, fact: str) -> str:
    return opened.page.locator(f"#rows tr[data-fact='{fact}']").inner_text()


def _csv(opened: Opened, target: Path) -> list[dict[str, str]]:
    with opened.page.expect_download() as started:
        opened.page.click(".act:has-text('CSV')")
    started.value.save_as(target)
    return list(csv.DictReader(io.StringIO(target.read_text("utf-8-sig"))))


def test_what_is_denied_says_so_in_its_row_and_in_the_file(show: Show, tmp_path: Path) -> None:
    opened = show(claims(), "#view=table")
    assert "Không xảy ra: đã gửi bức thư ấy" in _row(opened, DENIED)
    assert "Không xảy ra" not in _row(opened, "event/request-2")
    rows = _csv(opened, tmp_path / "facts.csv")
    said = {row["Nội dung"]: row for row in rows}
    assert said["Không xảy ra: đã gửi bức thư ấy"]["Tình trạng"] == "không xảy ra"
    assert said["Không xảy ra: đã gửi bức thư ấy"]["Ngày biết từ đâu"] == "theo ngày đăng bài"
    assert said["phía bạn hỗ trợ đào tạo kỹ sư bán dẫn"]["Tình trạng"] == "đã diễn ra"
    assert said["nguyên Thứ trưởng"]["Tình trạng"] == "nguyên chức"
    assert said["Bộ trưởng"]["Tình trạng"] == "giữ chức (theo bài báo); suy ra"
    opened.page.click("th button[data-column=status]")
    opened.until("document.querySelector('th[aria-sort=ascending] [data-column=status]') !== null")
    opened.page.fill(".table-filter", "khong xay ra")
    opened.until("document.querySelectorAll('#rows tr').length === 1")


def test_the_file_says_it_in_english_too(show: Show, tmp_path: Path) -> None:
    opened = show(claims(), "#view=table", lang="en")
    said = {row["What"]: row["Status"] for row in _csv(opened, tmp_path / "facts.csv")}
    assert said["Did not happen: đã gửi bức thư ấy"] == "did not happen"
    assert said["former Thứ trưởng"] == "former"


def test_a_denied_meeting_is_denied_once(show: Show) -> None:
    """Twice denied would be said to have happened."""
    graph = small()
    odd = replace(
        graph.events[0],
        id="event/odd",
        status="negated",
        participants=(Participant("addressee", THU), Participant("speaker", ANNA)),
    )
    opened = show(replace(graph, events=(*graph.events, odd)), "#focus=event/odd")
    title = opened.page.locator("#panel h2").inner_text()
    assert title.startswith("Không xảy ra: ")
    assert " không " not in title


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"attested": ("2025-03-04", "2025-06-10")}, "ghi nhận 4/3/2025 – 10/6/2025"),
        ({"attested": ("2025-06-10",)}, "ghi nhận 10/6/2025"),
        ({"attested": ("2025-06-10",), "end": "2025-06-10"}, "đến 10/6/2025"),
        ({"attested": ("2025-03-04",), "end": "2025-06-10"}, "đến 10/6/2025"),
        ({"attested": ("2025-06-10",), "start": "2025-06-10"}, "từ 10/6/2025"),
        ({"start": "2020-01-02", "end": "2025-06-10"}, "từ 2/1/2020 đến 10/6/2025"),
        ({"start": "2020-01-02", "attested": ("2025-03-04", "2025-06-10")}, "từ 2/1/2020"),
    ],
)
def test_the_time_of_a_post_is_its_term_or_says_that_it_was_seen(
    show: Show, tmp_path: Path, stated: dict[str, object], said: str
) -> None:
    opened = show(claims(_post("x", **stated)), "#view=table")
    cell = opened.page.locator("#rows tr[data-fact='membership/x'] td").first.inner_text()
    assert cell.strip() == said
    assert [row["Ngày"] for row in _csv(opened, tmp_path / "f.csv") if row["Loại"] == "Chức vụ"] == [said]
    opened.page.click("#view-timeline")
    assert opened.page.locator("li.event[data-fact='membership/x'] time").inner_text().strip() == said
    opened.page.evaluate(f"explorer.focus('{THU}')")
    opened.until(f"explorer.state.focus === '{THU}'")
    assert opened.page.locator("#panel .posts .when").inner_text().startswith(said)


def test_a_post_that_ended_is_not_drawn_as_going_on(show: Show) -> None:
    ended = _post("ended", attested=("2025-06-10",), end="2025-06-10")
    going = _post("going", post="Bộ trưởng", start="2020-01-02", attested=("2025-06-10",))
    opened = show(claims(ended, going), f"#focus={THU}")
    lines = opened.page.locator("#panel .terms line.term").evaluate_all("all => all.map(e => e.getAttribute('class'))")
    assert lines == ["term held open", "term former"]


def test_a_post_that_ended_is_not_counted_as_held(show: Show) -> None:
    over = _post("over", start="2020", end="2025-06-10")
    ahead = _post("ahead", post="Bộ trưởng", start="2020", end="2026-01-01")
    opened = show(claims(over, ahead), "#view=table&status=held")
    assert "giữ chức (theo bài báo)" in _row(opened, "membership/ahead")
    assert opened.page.locator("#rows tr").count() == 1
    opened.page.click("#open-filters")
    label = opened.page.locator("label:has(input[data-value=held]) .value")
    assert label.inner_text() == "Giữ chức (theo bài báo)"
    assert "nguyên Cục trưởng" in _row(show(claims(over, ahead), "#view=table&status=former"), "membership/over")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("vi", "Dự kiến: Anna Probe thăm Thí Quốc tại Vĩnh Thí, 9/2025"),
        ("en", "Planned: Anna Probe visited Thí Quốc in Vĩnh Thí, "),
    ],
)
def test_hits_say_what_is_only_planned_from_file_and_server(show: Show, browser: Browser, lang: str, said: str) -> None:
    file = show(claims(), lang=lang)
    with ExplorerServer(claims(), lang=lang) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        served = Opened(context.new_page())
        served.goto(server.url)
        for opened in (file, served):
            opened.page.fill("#q", "anna tro lai")
            opened.page.wait_for_selector("#hits:not([hidden]) li[data-id='event/visit-3']")
            assert opened.page.locator("#hits li[data-id='event/visit-3'] .hit-name").inner_text().startswith(said)
            opened.page.press("#q", "Enter")
            opened.until("explorer.state.focus === 'event/visit-3'")
            assert opened.errors == []
        context.close()
        server.shutdown()
