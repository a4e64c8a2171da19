"""GraphML, GEXF and node-link JSON reload with the same nodes, edges and attributes."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import knowledge_graphs
from whole_graph import MAU, MINISTRY, everything

from kg.export.network import gexf, graphml, node_link
from kg.export.registry import exporter
from kg.graph.network import to_networkx
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@given(graph=knowledge_graphs())
@few
def test_graphml_reloads(tmp_path: Path, graph: KnowledgeGraph) -> None:
    [path] = graphml(graph, tmp_path, base=BASE_IRI)
    found, ours = nx.read_graphml(path, force_multigraph=True), to_networkx(graph)
    assert set(found.nodes) == set(ours.nodes)
    assert {(u, v, k) for u, v, k in found.edges(keys=True)} == {(u, v, k) for u, v, k in ours.edges(keys=True)}


@given(graph=knowledge_graphs())
@few
def test_gexf_reloads(tmp_path: Path, graph: KnowledgeGraph) -> None:
    [path] = gexf(graph, tmp_path, base=BASE_IRI)
    ours = to_networkx(graph)
    tree = ElementTree.parse(path)  # noqa: S314 - we have just written it
    space = {"g": "http://www.gexf.net/1.2draft"}
    assert {e.get("id") for e in tree.iterfind(".//g:node", space)} == set(ours.nodes)
    ends = {(e.get("source"), e.get("target"), e.get("id")) for e in tree.iterfind(".//g:edge", space)}
    assert ends == {(u, v, k) for u, v, k in ours.edges(keys=True)}
    if ours.number_of_edges():
        assert nx.read_gexf(path).number_of_nodes() == ours.number_of_nodes()


@given(graph=knowledge_graphs())
@few
def test_node_link_reloads_equal(tmp_path: Path, graph: KnowledgeGraph) -> None:
    [path] = node_link(graph, tmp_path, base=BASE_IRI)
    found = nx.node_link_graph(json.loads(path.read_text(encoding="utf-8")), edges="edges")
    assert isinstance(found, nx.MultiDiGraph)
    ours = json.loads(json.dumps(nx.node_link_data(to_networkx(graph), edges="edges")))
    assert nx.node_link_data(found, edges="edges") == ours


def test_attributes_and_parallel_posts_survive_graphml(tmp_path: Path) -> None:
    found = nx.read_graphml(graphml(everything(), tmp_path, base=BASE_IRI)[0], force_multigraph=True)
    assert found.nodes[MAU]["label"] == "Đinh Văn Mẫu"
    posts = {k: d for k, d in found.get_edge_data(MAU, MINISTRY).items() if d["relation"] == "HELD_POST"}
    assert {d["post"] for d in posts.values()} == {"Bộ trưởng", "Vụ trưởng"}
    held = posts["membership/bo-truong-1"]
    assert held["attested"] == "2025-03 | 2025-03-02"
    assert (held["confidence"], held["evidence_start"]) == (0.9, 37)


def test_attributes_survive_gexf(tmp_path: Path) -> None:
    found = nx.read_gexf(gexf(everything(), tmp_path, base=BASE_IRI)[0])
    assert found.nodes[MAU]["label"] == "Đinh Văn Mẫu"
    assert found.nodes["event/meeting-1"]["date"] == "2025-03-02"
    assert found.is_multigraph()
    assert found.number_of_edges() == to_networkx(everything()).number_of_edges()


@pytest.mark.parametrize("name", ["graphml", "gexf", "node-link"])
def test_two_writings_are_the_same_bytes_on_any_day(tmp_path: Path, name: str) -> None:
    written = []
    for folder in ("a", "b"):
        [path] = exporter(name)(everything(), tmp_path / folder, base=BASE_IRI)
        written.append(path.read_bytes())
    assert written[0] == written[1]
    assert not re.search(rb"20(2[6-9]|3\d)-\d\d-\d\d", written[0]), "the day of writing stands in it"
