"""The property graph and its networkx view."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import knowledge_graphs, shuffled
from whole_graph import MAU, MINISTRY, everything

from kg.graph.network import to_networkx
from kg.graph.parts import first_mentions
from kg.graph.properties import NODE_COLUMNS, TYPES, PropertyGraph, edge_columns, relation_name
from kg.model import KnowledgeGraph, Mention
from kg.ontology import BASE_IRI

few = settings(max_examples=30, deadline=None)


@given(knowledge_graphs())
@few
def test_edges_end_at_nodes_and_identifiers_are_unique(graph: KnowledgeGraph) -> None:
    view = PropertyGraph(graph, BASE_IRI)
    nodes, edges = list(view.nodes()), list(view.edges())
    ids = {node.id for node in nodes}
    assert len(ids) == len(nodes)
    assert len({edge.id for edge in edges}) == len(edges)
    assert {end for edge in edges for end in (edge.source, edge.target)} <= ids


@given(knowledge_graphs())
@few
def test_only_declared_properties_of_their_declared_type(graph: KnowledgeGraph) -> None:
    python = {"string": str, "integer": int, "float": float, "strings": tuple}
    view = PropertyGraph(graph, BASE_IRI)
    for node in view.nodes():
        assert set(node.properties) <= set(NODE_COLUMNS[node.kind])
        assert all(isinstance(v, python[TYPES[k]]) for k, v in node.properties.items())
    for edge in view.edges():
        assert set(edge.properties) <= set(edge_columns(edge.relation))
        assert all(isinstance(v, python[TYPES[k]]) for k, v in edge.properties.items())


@given(knowledge_graphs())
@few
def test_networkx_holds_every_node_and_edge(graph: KnowledgeGraph) -> None:
    view = PropertyGraph(graph, BASE_IRI)
    network = to_networkx(graph)
    assert network.number_of_nodes() == len(list(view.nodes()))
    assert network.number_of_edges() == len(list(view.edges()))
    assert all("kind" in data for _, data in network.nodes(data=True)), "an edge made a node up"


@given(st.data())
@few
def test_order_of_records_makes_no_difference(data: st.DataObject) -> None:
    graph = data.draw(knowledge_graphs())
    one, other = PropertyGraph(graph, BASE_IRI), PropertyGraph(data.draw(shuffled(graph)), BASE_IRI)
    assert list(one.nodes()) == list(other.nodes())
    assert list(one.edges()) == list(other.edges())


def test_posts_are_edges_with_dates_and_parallel_ones_survive() -> None:
    network = to_networkx(everything())
    posts = {k: d for k, d in network.get_edge_data(MAU, MINISTRY).items() if d["relation"] == "HELD_POST"}
    assert set(posts) == {"membership/bo-truong-1", "membership/vu-truong-2"}
    held = posts["membership/bo-truong-1"]
    assert (held["post"], held["since"], held["until"]) == ("Bộ trưởng", "2024", "2025-12-31")
    assert held["attested"] == ("2025-03", "2025-03-02")
    assert (held["confidence"], held["article"]) == (0.9, "bai-1")
    assert held["quote"].startswith("Sáng 2/3")


def test_a_post_without_a_body_leads_to_the_post() -> None:
    network = to_networkx(everything())
    [(_, target, data)] = [
        e for e in network.out_edges("person/lo-thi-thu-2", data=True) if e[2]["relation"] == "HELD_POST"
    ]
    assert network.nodes[target]["kind"] == "Post"
    assert data["tenure"] == "nominated"


def test_each_piece_of_evidence_of_an_event_is_an_edge_to_its_article() -> None:
    edges = to_networkx(everything()).out_edges("event/meeting-1", data=True)
    quotes = {(v, d["quote"]) for _, v, d in edges if d["relation"] == "WAS_DERIVED_FROM"}
    assert {article for article, _ in quotes} == {"article/bai-1", "article/bai-2"}


def test_a_name_is_a_better_mention_than_a_title() -> None:
    title, name = Mention("a", 0, 3, "e", "nominal"), Mention("a", 9, 12, "e", "name")
    assert first_mentions([title, name]) == first_mentions([name, title]) == {("a", "e"): name}


def test_an_empty_graph_is_empty() -> None:
    assert to_networkx(KnowledgeGraph()).number_of_nodes() == 0


def test_events_without_a_date_have_no_date_attribute() -> None:
    graph = everything()
    bare = replace(graph, events=tuple(replace(e, time=None) for e in graph.events))
    assert "date" not in to_networkx(bare).nodes["event/meeting-1"]


def test_no_relation_is_called_as_a_kind_of_node() -> None:
    relations = {edge.relation for edge in PropertyGraph(everything(), BASE_IRI).edges()}
    assert not relations & {kind.upper() for kind in NODE_COLUMNS}


def test_relation_names() -> None:
    assert relation_name("subOrganizationOf") == "SUB_ORGANIZATION_OF"
    assert relation_name("host") == "HOST"
