"""Validation: what we write conforms, and each way of breaking it is found."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from strategies import knowledge_graphs
from whole_graph import everything

from kg.errors import UsageError, WorkspaceError
from kg.graph import rdf
from kg.graph.checks import Problem, check
from kg.graph.terms import relation_id
from kg.model import KnowledgeGraph
from kg.ontology import KG, OA, ORG, PROV, RDF, SCHEMA, SEM, SKOS

XSD = "http://www.w3.org/2001/XMLSchema#"
ID = "https://vnkg.example/id/"
MEETING, HELD, PERSON = ID + "event/meeting-1", ID + "membership/bo-truong-1", ID + "person/dinh-van-mau-1"

RELATION = ID + relation_id("place/song-mau-8", "containedInPlace", "country/lao-6")


def problems(triples: list[ox.Triple], folder: Path, batch: int = 20_000) -> list[Problem]:
    path = folder / "graph.ttl"
    path.write_bytes(ox.serialize(triples, format=ox.RdfFormat.TURTLE) or b"")
    return list(check(path, batch=batch))


def term(value: object) -> ox.NamedNode | ox.Literal:
    if isinstance(value, tuple):
        return ox.Literal(value[0], datatype=ox.NamedNode(XSD + value[1]))
    text = str(value)
    return ox.NamedNode(text) if text.startswith("http") else ox.Literal(text)


def edited(subject: str, predicate: str, *values: object) -> list[ox.Triple]:
    """The whole graph with the values of one property replaced."""
    node, of = ox.NamedNode(subject), ox.NamedNode(predicate)
    kept = [t for t in rdf.triples(everything()) if not (t.subject == node and t.predicate == of)]
    return kept + [ox.Triple(node, of, term(value)) for value in values]


def test_the_whole_graph_conforms(tmp_path: Path) -> None:
    assert problems(list(rdf.triples(everything())), tmp_path) == []


def test_it_conforms_in_small_batches_too(tmp_path: Path) -> None:
    assert problems(list(rdf.triples(everything())), tmp_path, batch=50) == []


@given(graph=knowledge_graphs())
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_graph_conforms(tmp_path: Path, graph: KnowledgeGraph) -> None:
    assert problems(list(rdf.triples(graph)), tmp_path) == []


@pytest.mark.parametrize(
    ("subject", "predicate", "values", "message"),
    [
        (MEETING, PROV.wasDerivedFrom, (), "needs evidence"),
        (HELD, PROV.wasDerivedFrom, (), "needs evidence"),
        (MEETING, PROV.wasDerivedFrom, (PERSON,), "needs evidence"),
        (MEETING, KG.status, (), "exactly one: occurred"),
        (MEETING, KG.status, ("happened",), "exactly one: occurred"),
        (MEETING, SEM.hasTimeStamp, (("2025-02-30", "date"),), "not on the calendar"),
        (MEETING, SEM.hasTimeStamp, (("2025-13", "gYearMonth"),), "not on the calendar"),
        (MEETING, SEM.hasTimeStamp, ("2025-03-02",), "at most one date"),
        (MEETING, SEM.hasTimeStamp, (("2025-03-02T00:00:00", "dateTime"),), "at most one date"),
        (MEETING, SEM.hasTimeStamp, (("2025", "gYear"), ("2024", "gYear")), "at most one date"),
        (MEETING, SEM.hasBeginTimeStamp, (("2025", "gYear"),), "exactly one"),
        (MEETING, SEM.hasActor, (), "without sem:hasActor"),
        (MEETING, SEM.hasPlace, (MEETING,), "a place, country or body"),
        (MEETING, KG.defendant, (PERSON,), "belongs to other classes"),
        (MEETING, KG.stage, ("signed",), "belongs to kg:Agreement only"),
        (MEETING, RDF.type, (SEM.Event,), "a class of the ontology"),
        (MEETING, RDF.type, (SEM.Event, ORG.Role), "a class of the ontology"),
        (HELD, ORG.member, (), "exactly one person"),
        (HELD, ORG.role, ("Bộ trưởng",), "exactly one post"),
        (HELD, ORG.organization, (PERSON,), "at most one body"),
        (HELD, KG.attestedOn, ("hôm qua",), "xsd:date"),
        (HELD, KG.tenure, ("maybe",), "held, former or nominated"),
        (PERSON, SKOS.prefLabel, (), "one name in Vietnamese"),
        (PERSON, SKOS.prefLabel, ("không có tiếng",), "one name in Vietnamese"),
        (PERSON, KG.countryCode, ("Việt Nam",), "alpha-2"),
        (PERSON, SCHEMA.sibling, (PERSON,), "without a kg:Relation"),
        (PERSON, RDF.type, (), "without a class"),
        (ID + "evidence/bai-1.37-103.900", KG.confidence, (("1.5", "decimal"),), "from 0 to 1"),
        (ID + "evidence/bai-1.37-103.900", OA.hasSource, (), "exactly one article"),
        (ID + "evidence/bai-1.37-103.900", SKOS.notation, ("x",), "closed"),
        (ID + "passage/bai-1.37-103", OA.end, (("3", "integer"),), "before oa:end"),
        (ID + "article/bai-1", SCHEMA.about, (PERSON,), "a topic"),
        (RELATION, PROV.wasDerivedFrom, (), "needs evidence, or a known source"),
        (ID + "article/bai-1", SCHEMA.datePublished, ("02/03/2025",), "at most one date"),
        ("https://vnkg.example/topic/diplomacy", SKOS.notation, (), "exactly one notation"),
        (MEETING, KG.conflict, ("To\u0302 La\u0302m",), "not NFC"),
        (MEETING, KG.attributedTo, (ID + "person/tô-lâm",), "outside of ASCII"),
    ],
)
def test_broken_ones_are_found(
    tmp_path: Path, subject: str, predicate: str, values: tuple[object, ...], message: str
) -> None:
    found = problems(edited(subject, predicate, *values), tmp_path)
    assert [p for p in found if message in p.message.replace("Closed", "closed")], found


def test_a_blank_node_is_found(tmp_path: Path) -> None:
    triples = list(rdf.triples(everything()))
    node = ox.BlankNode("b")
    triples.append(ox.Triple(node, ox.NamedNode(RDF.type), ox.NamedNode(SCHEMA.Person)))
    assert any("blank node" in p.message for p in problems(triples, tmp_path))


def test_a_problem_tells_where(tmp_path: Path) -> None:
    [found] = problems(edited(MEETING, KG.status, "happened"), tmp_path)
    assert (found.focus, found.path, found.value) == (MEETING, KG.status, "happened")


def test_no_file_and_no_turtle(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="run kg build"):
        list(check(tmp_path / "graph.ttl"))
    (tmp_path / "graph.ttl").touch()
    with pytest.raises(WorkspaceError, match="is empty"):
        list(check(tmp_path / "graph.ttl"))
    (tmp_path / "graph.ttl").write_text("nonsense")
    with pytest.raises(UsageError, match="not Turtle"):
        list(check(tmp_path / "graph.ttl"))
