"""What the page answers to: whole lists, ways back, addresses that lead nowhere, facts without a sentence."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from playwright.sync_api import Browser

from kg.explore.server import ExplorerServer
from kg.model import KnowledgeGraph, Membership, Participant, Relation
from tests.browser.conftest import Opened
from tests.browser.looks import counts, open_filters
from tests.explore.graphs import small, star

Show = Callable[..., Opened]
THU, ANNA, MINISTRY = "person/ho-van-thu-1", "person/anna-probe-2", "organization/bo-thu-nghiem-3"
LISTED = f"relation/{MINISTRY}/subOrganizationOf/country/thi-quoc-4"


def undated() -> KnowledgeGraph:
    graph = small()
    return replace(graph, events=(*graph.events, replace(graph.events[1], id="event/undated", time=None)))


def listed() -> KnowledgeGraph:
    """The small graph with its relation known from a list, before any article."""
    relation = Relation(
        subject=MINISTRY, predicate="subOrganizationOf", object="country/thi-quoc-4", known_from="https://example.org"
    )
    return replace(small(), relations=(relation,))


def test_the_timeline_holds_what_has_no_date_and_says_how_much(show: Show) -> None:
    opened = show(undated(), "#view=timeline&fact=Request")
    order = opened.page.locator("#timeline-view li.event").evaluate_all("all => all.map(e => e.dataset.fact)")
    assert order == ["event/request-2", "event/undated"]
    assert opened.page.inner_text("#undated") == "1 trong 2 dữ kiện không rõ ngày, đứng cuối."
    assert "Không rõ ngày" in opened.page.locator(".month h3").all_inner_texts()
    assert show(small(), "#view=timeline&fact=Meeting").page.locator("#undated").count() == 0


def test_the_latest_post_comes_first_and_the_undated_last(show: Show) -> None:
    base = small().memberships[0]
    stated: list[tuple[str, dict[str, object]]] = [
        ("Phó phòng", {"attested": ()}),
        ("Trưởng phòng", {"attested": (), "start": "2010", "end": "2014-05"}),
        ("Vụ trưởng", {"attested": ("2025-06-10",), "start": "2014-05", "tenure": "held"}),
        ("Thứ trưởng", {"attested": ("2020-01-01",)}),
    ]
    posts: list[Membership] = [
        replace(base, id=f"membership/p{n}", post=post, **more)  # type: ignore[arg-type]
        for n, (post, more) in enumerate(stated)
    ]
    opened = show(replace(small(), memberships=tuple(posts)), f"#focus={THU}")
    order = opened.page.locator("#panel .posts > li").evaluate_all("all => all.map(e => e.dataset.fact)")
    assert order == ["membership/p2", "membership/p3", "membership/p1", "membership/p0"]


def test_only_who_takes_part_alike_is_there_together_with_others(show: Show) -> None:
    graph = small()
    left = replace(
        graph.events[0],
        id="event/left",
        type="Economic",
        trigger="rút khỏi thị trường",
        participants=(Participant("actor", MINISTRY), Participant("target", "country/thi-quoc-4")),
    )
    met = replace(
        graph.events[0],
        id="event/met",
        participants=(*graph.events[0].participants, Participant("participant", MINISTRY)),
    )
    changed = replace(graph, events=(left, met))
    opened = show(changed, "#focus=event/left")
    assert opened.page.locator("#panel h2").inner_text().startswith("Bộ Thử nghiệm rút khỏi thị trường (Thí Quốc)")
    assert ", cùng Bộ Thử nghiệm" in show(changed, "#focus=event/met").page.locator("#panel h2").inner_text()


def test_what_a_list_says_is_not_given_out_as_read(show: Show) -> None:
    opened = show(listed(), f"#focus={LISTED}&confidence=90")
    panel = opened.page.locator("#panel").inner_text()
    assert "Theo danh mục đi kèm, không đọc từ bài báo" in panel
    for word in ("tin cậy 0", "(0)", "subject", "object"):
        assert word not in panel
    opened.page.evaluate("explorer.change({focus: null, select: null, view: 'table'})")
    opened.until("document.querySelectorAll('#rows tr').length === 3")
    row = opened.page.locator(f"#rows tr[data-fact='{LISTED}'] td").all_inner_texts()
    assert (row[4], row[-2:]) == ("", ["", "danh mục đi kèm"])
    open_filters(opened)
    assert counts(opened)["status occurred"] == "1"


def test_back_returns_to_the_card_that_led_to_a_fact(show: Show) -> None:
    opened = show(small(), f"#focus={THU}")
    opened.page.locator("#panel .fact .open-fact").first.click()
    opened.until("explorer.state.select.startsWith('event/')")
    assert opened.page.is_enabled("#back")
    opened.page.click("#back")
    opened.until(f"explorer.state.select === '{THU}'")
    assert opened.page.locator("#panel h2").inner_text() == "Hồ Văn Thử"
    opened.page.click("#forward")
    opened.until("explorer.state.select.startsWith('event/')")


def test_an_address_of_something_that_is_gone_says_so(show: Show) -> None:
    opened = show(small(), "#focus=person/khong-co-9")
    assert "person/khong-co-9" in opened.page.inner_text("#notice")
    assert "khong-co" not in opened.page.url
    empty = show(small(), "#view=table&status=bogus")
    assert empty.page.inner_text("#rows") == "Không có gì khớp với bộ lọc."


def test_with_somebody_in_the_middle_the_filters_count_their_facts(show: Show, browser: Browser) -> None:
    file = show(small(), f"#focus={ANNA}")
    with ExplorerServer(small()) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        served = Opened(context.new_page())
        served.goto(f"{server.url}#focus={ANNA}")
        for opened in (file, served):
            open_filters(opened)
            assert counts(opened)["type Person"] == "3"
            assert "fact Post" not in counts(opened)
        assert counts(served) == counts(file)
        assert served.page.inner_text("#in-sight") == file.page.inner_text("#in-sight") == "3 dữ kiện"
        context.close()
        server.shutdown()


def _hits(opened: Opened, query: str) -> list[tuple[str, str]]:
    """The id and the text of each hit."""
    opened.page.fill("#q", "")
    opened.page.fill("#q", query)
    opened.until("document.querySelector('#hits:not([hidden]) li') !== null")
    opened.page.wait_for_timeout(150)
    rows = opened.page.locator("#hits li[data-id]")
    found: list[list[str]] = rows.evaluate_all(
        "all => all.map(e => [e.dataset.id, e.querySelector('.hit-name').textContent])"
    )
    return [(identifier, name) for identifier, name in found]


def test_who_holds_a_post_is_found_by_the_post(show: Show, browser: Browser) -> None:
    """From file and server alike; Enter leads to the holder, with the post in the panel."""
    graph = small()
    namesake = replace(graph.entities[3], id="person/ho-binh-van-thu-9", name="Hồ Bình Văn Thử", aliases=())
    beside = replace(
        graph.events[0],
        id="event/beside",
        trigger="thư gửi bộ",
        participants=(Participant("participant", namesake.id), Participant("participant", ANNA)),
    )
    changed = replace(graph, entities=(*graph.entities, namesake), events=(*graph.events, beside))
    file = show(changed)
    with ExplorerServer(changed) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        context = browser.new_context()
        served = Opened(context.new_page())
        served.goto(server.url)
        for opened in (file, served):
            said = "Hồ Văn Thử – Bộ trưởng, Bộ Thử nghiệm (ghi nhận 4/3/2025)"
            assert _hits(opened, "bo truong")[0] == ("membership/2", said)
            assert _hits(opened, "bộ trưởng bộ thử nghiệm")[0] == ("membership/2", said)
            assert _hits(opened, "bo truong bo thu ngh")[0] == ("membership/2", said)
            assert _hits(opened, "thu truong")[0][1].startswith("Hồ Văn Thử – nguyên Thứ trưởng")
            # Every stretch of the query stands in one name: the namesake's meeting is not what is asked for.
            assert [hit for hit, _ in _hits(opened, "ho van thu")] == [
                THU,
                "membership/2",
                "membership/1",
                "event/meeting-1",
                "event/request-2",
            ]
            assert "event/meeting-1" in [hit for hit, _ in _hits(opened, "gap anna")]
            opened.page.fill("#q", "bo truong")
            opened.page.wait_for_selector("#hits li[data-id='membership/2']")
            opened.page.press("#q", "Enter")
            opened.until(f"explorer.state.focus === '{THU}' && explorer.state.select === 'membership/2'")
            assert "Bộ trưởng" in opened.page.locator("#panel h2").inner_text()
            assert opened.errors == []
        context.close()
        server.shutdown()


def test_questions_open_the_view_that_holds_their_answer(show: Show) -> None:
    views = []
    for number in range(5):
        opened = show(small())
        opened.page.locator(".question").nth(number).click()
        opened.until("explorer.filter.active")
        views.append(opened.page.evaluate("explorer.state.view"))
    assert views == ["network", "table", "table", "table", "timeline"]


def test_what_is_printed_is_printed_whole(show: Show) -> None:
    """Nothing of a card or a table is cut off, and what can only be clicked is left out."""
    opened = show(star(60), "#view=table")
    whole = "e => e.scrollHeight <= e.clientHeight + 1"
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#table-view").evaluate(whole)
    assert opened.page.evaluate("document.documentElement.scrollHeight") > 1200
    assert not opened.page.locator("#top").is_visible()
    opened.page.emulate_media(media="screen")
    opened.page.evaluate("explorer.focus('person/giua-0')")
    opened.until("explorer.scene.centre === 'person/giua-0'")
    opened.page.wait_for_selector("#panel mark")
    assert not opened.page.locator("#panel-body").evaluate(whole)
    opened.page.emulate_media(media="print")
    assert opened.page.locator("#panel-body").evaluate(whole)


def test_on_a_phone_nothing_lies_over_the_names(show: Show) -> None:
    opened = show(star(30), width=375, height=740)
    boxes = opened.page.evaluate(
        """() => {
          const canvas = document.getElementById('network').getBoundingClientRect();
          const net = explorer.canvas.network;
          const corner = (x, y) => net.canvasToDOM({x, y});
          return explorer.scene.nodes.map(n => {
            const b = net.getBoundingBox(n.id), a = corner(b.left, b.top), z = corner(b.right, b.bottom);
            return [canvas.left + a.x, canvas.top + a.y, canvas.left + z.x, canvas.top + z.y];
          });
        }"""
    )
    for selector in ("#legend", "#fit"):
        over = opened.page.locator(selector).bounding_box()
        assert over
        for left, top, right, bottom in boxes:
            apart = right <= over["x"] or left >= over["x"] + over["width"]
            assert apart or bottom <= over["y"] + 2 or top >= over["y"] + over["height"] - 2, selector
    assert opened.page.is_visible("#share")


def test_on_a_phone_a_fact_opened_from_the_timeline_shows_its_sentence(show: Show) -> None:
    opened = show(small(), "#view=timeline", width=375, height=740)
    opened.page.locator("li.event[data-fact='event/meeting-1'] .open-fact").click()
    opened.page.wait_for_selector("#panel mark")
    box = opened.page.locator("#panel mark").first.bounding_box()
    assert box
    assert box["y"] + box["height"] < 740


def test_keys_are_heard_with_shift_and_caps_lock(show: Show) -> None:
    opened = show(small())
    opened.page.keyboard.press("Shift+F")
    assert opened.page.locator("#filters").is_visible()
    opened.page.keyboard.press("Escape")
    opened.page.evaluate(f"explorer.focus('{THU}')")
    opened.until(f"explorer.state.focus === '{THU}'")
    opened.page.locator("#network").focus()
    opened.page.keyboard.press("Shift+P")
    opened.until("explorer.state.pinned.length === 1")


def test_a_notice_is_said_in_the_language_that_is_chosen(show: Show) -> None:
    opened = show(star(5), "#path=person/khach-0001&path=person/khach-0002")
    assert "Đường nối qua 2 bước" in opened.page.inner_text("#notice")
    opened.page.click("#lang")
    assert "A path of 2 steps" in opened.page.inner_text("#notice")
    assert opened.page.inner_text("#notice button") == "Close"
    opened.page.click("#notice button")
    opened.page.click("#lang")
    assert not opened.page.is_visible("#notice")


def test_enter_means_what_has_just_been_typed(show: Show) -> None:
    """Not the first hit of the list that still stands there from the query before."""
    opened = show(small())
    opened.page.fill("#q", "anna")
    opened.page.wait_for_selector(f"#hits li[data-id='{ANNA}']")
    opened.page.evaluate(
        """() => {
          const field = document.getElementById('q');
          field.value = 'ho van thu';
          field.dispatchEvent(new Event('input'));
          field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
        }"""
    )
    opened.until("explorer.state.focus !== null")
    assert opened.page.evaluate("explorer.state.focus") == THU
