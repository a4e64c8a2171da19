from __future__ import annotations

import base64
import gzip
import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from kg.errors import KGError, UsageError
from kg.explore import page
from kg.explore.facts import facts_of
from kg.explore.find import find
from kg.explore.layout import box_of
from kg.explore.links import links_of
from kg.explore.network import network
from kg.explore.overview import OVERVIEW_NODES, overview
from kg.explore.pack import pack
from kg.explore.texts import passage
from kg.explore.trim import trim
from kg.model import Article, Entity, KnowledgeGraph
from tests.explore.graphs import FIRST, small, star


def _block(html: str, name: str) -> str:
    found = re.search(rf'<script type="[^"]+" id="{name}">(.*?)</script>', html, re.S)
    assert found, name
    return found.group(1)


def _inflated(html: str, name: str) -> object:
    return json.loads(gzip.decompress(base64.b64decode(_block(html, name))))


def test_the_file_holds_the_graph_and_the_sentences() -> None:
    html = page.render(small())
    data = _inflated(html, "graph-data")
    assert isinstance(data, dict)
    assert "Hồ Văn Thử" in data["nodes"]["name"]
    assert data["facts"]["id"][:3] == ["event/meeting-1", "event/request-2", "event/visit-3"]
    texts = _inflated(html, "text-0")
    assert isinstance(texts, list)
    said = [row[1] for row in texts]
    assert said[data["facts"]["evidence"][0][0]].startswith("Sáng 4/3, Bộ trưởng Hồ Văn Thử tiếp")


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.html", "two.html"):
        page.write(small(), tmp_path / name)
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_the_file_is_utf8_and_asks_for_nothing_elsewhere(tmp_path: Path) -> None:
    page.write(small(), tmp_path / "graph.html")
    html = unescape((tmp_path / "graph.html").read_text("utf-8"))
    assert "connect-src 'none'" in html
    assert not re.findall(r"<(?:link|img|iframe|script)[^>]+(?:src|href)=", html)
    assert "@import" not in html


def test_a_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    target.write_text("earlier")
    with pytest.raises(UsageError):
        page.write(small(), target, focus="nobody at all")
    assert target.read_text() == "earlier"
    with pytest.raises(KGError, match="cannot be written"):
        page.write(small(), target / "below-a-file.html")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


@pytest.mark.parametrize("evil", ["</script><script>alert(1)</script>", "<!--<script>", "{{ 7*7 }}", "\u2028x\ud800"])
def test_names_cannot_end_the_data_blocks(evil: str, tmp_path: Path) -> None:
    graph = small()
    people = tuple(replace(entity, name=evil + entity.name) for entity in graph.entities)
    html = page.render(replace(graph, entities=people), title=evil)
    page.write(replace(graph, entities=people), tmp_path / "graph.html", title=evil)
    assert html.count("</script>") == page.render(graph).count("</script>")
    assert "alert(1)</script>" not in html
    assert "<!--<script>" not in html


def test_pyvis_makes_the_network_with_places_and_no_physics() -> None:
    graph = small()
    net = network(graph, overview(graph))
    assert net.directed
    assert {"id", "label", "shape", "color", "x", "y"} <= net.nodes[0].keys()
    assert net.options["physics"]["enabled"] is False
    assert any("tiếp" in edge["label"] or "gặp" in edge["label"] for edge in net.edges)


def test_one_shape_and_colour_a_type() -> None:
    graph = small()
    net = network(graph, overview(graph))
    looks = {node["group"]: (node["shape"], node["color"]) for node in net.nodes}
    assert len(set(looks.values())) == len(looks)
    assert all((node["shape"], node["color"]) == looks[node["group"]] for node in net.nodes)


@pytest.mark.parametrize("graph", [small(), star(12), star(80)])
def test_no_name_lies_over_another_at_the_start(graph: KnowledgeGraph) -> None:
    net = network(graph, overview(graph))
    boxes = []
    for node in net.nodes:
        width, height = box_of(node["label"].replace("\n", " "), node["size"])
        middle = node["y"] - node["size"] + height / 2
        boxes.append((node["x"], middle, width - 8, height - 8))
    for i, (x, y, w, h) in enumerate(boxes):
        for a, b, v, u in boxes[:i]:
            assert abs(x - a) * 2 >= w + v or abs(y - b) * 2 >= h + u


def test_the_overview_stays_small_and_keeps_the_best_connected() -> None:
    picture = overview(star(400))
    assert len(picture.nodes) <= OVERVIEW_NODES
    assert picture.nodes[0] == "person/giua-0"


def test_an_event_of_two_is_one_line_between_them() -> None:
    meeting = facts_of(small())[0]
    lines = [link for link in links_of(meeting) if link.kind == "fact"]
    assert [(link.source, link.target, link.directed) for link in lines] == [
        ("person/ho-van-thu-1", "person/anna-probe-2", True)
    ]
    visit = facts_of(small())[2]
    assert ("person/anna-probe-2", "country/thi-quoc-4") in {(link.source, link.target) for link in links_of(visit)}


def test_packs_name_everything_they_refer_to() -> None:
    columns = pack(small())
    nodes = len(columns["nodes"]["id"])
    for flat in columns["facts"]["parts"]:
        assert all(0 <= number < nodes for number in flat[1::2])
    assert all(0 <= number < nodes for number in columns["links"]["source"] + columns["links"]["target"])
    assert max(row for rows in columns["facts"]["evidence"] for row in rows[::2]) < len(columns["evidence"]["article"])


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("ho van thu", "person/ho-van-thu-1"),
        ("Hồ Văn Thử", "person/ho-van-thu-1"),
        ("thử", "person/ho-van-thu-1"),
        ("bà Probe", "person/anna-probe-2"),
        ("BTN", "organization/bo-thu-nghiem-3"),
        ("bán dẫn", "topic/semiconductors"),
        ("event/visit-3", "event/visit-3"),
        ("article/a2", "article/a2"),
    ],
)
def test_focus_is_found_without_diacritics_and_by_alias(wanted: str, found: str) -> None:
    assert find(small(), wanted) == found


def test_focus_on_nobody_says_what_to_do() -> None:
    with pytest.raises(UsageError, match="try a shorter form"):
        find(small(), "Không Ai Cả")


def test_a_passage_keeps_to_its_line_and_survives_wrong_offsets() -> None:
    article = Article(id="a", text=FIRST)
    start = FIRST.index("Ông Hồ")
    before, said, after = passage(article, start, len(FIRST))
    assert said.startswith("Ông Hồ Văn Thử đề nghị")
    assert "Bộ trưởng tiếp Đại sứ" not in before
    assert after == ""
    assert passage(article, 10_000, 20_000)[1] == ""


def test_an_empty_graph_is_a_page_too() -> None:
    assert "graph-data" in page.render(KnowledgeGraph())
    lonely = KnowledgeGraph(entities=(Entity(id="person/x", type="Person", name="X"),))
    assert "graph-data" in page.render(lonely)


def test_a_graph_too_large_for_a_file_keeps_its_best_connected_part(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = star(30)
    part = trim(graph, 11)
    assert len(part.entities) == 11
    assert {"person/giua-0"} < {entity.id for entity in part.entities}
    kept = {entity.id for entity in part.entities}
    assert len(part.events) == 10
    assert all(p.entity in kept for event in part.events for p in event.participants)
    assert trim(graph, 31) is graph
    monkeypatch.setattr("kg.explore.page.trim", lambda whole: trim(whole, 11))
    html = page.render(graph)
    assert '"whole":31' in html
    data = _inflated(html, "graph-data")
    assert isinstance(data, dict)
    assert len(data["nodes"]["id"]) == 11


def test_of_many_events_those_told_most_and_last_stay() -> None:
    graph = star(30)
    told = graph.events[7]
    again = replace(told, evidence=(*told.evidence, replace(told.evidence[0], article="other")))
    graph = replace(graph, events=(*graph.events[:7], again, *graph.events[8:]))
    part = trim(graph, 30, 30, 4)
    assert again in part.events
    kept = {entity.id for entity in part.entities}
    rest = [e for e in graph.events if e != again and {p.entity for p in e.participants} <= kept]
    left = sorted((e.time.begin for e in rest if e.time), reverse=True)
    assert sorted((e.time.begin for e in part.events if e.time and e != again), reverse=True) == left[:3]
    assert list(part.events) == [e for e in graph.events if e in part.events]


def test_the_order_of_sets_does_not_reach_the_file() -> None:
    """Python orders sets of strings anew in each process; the file must not show it."""
    code = (
        "import sys; from kg.explore import page; from tests.explore.graphs import star; "
        "sys.stdout.write(page.render(star(70)))"
    )
    files = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).resolve().parents[2])},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert files[0] == files[1]
