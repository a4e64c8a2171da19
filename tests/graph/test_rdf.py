"""The RDF view: what is in it, that it reads back, and that equal graphs are equal bytes."""

from __future__ import annotations

import io
import unicodedata
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import knowledge_graphs, shuffled
from whole_graph import MAU, everything

from kg.errors import KGError, OntologyError, UsageError
from kg.graph import rdf
from kg.model import Entity, Event, Evidence, KnowledgeGraph, Membership, Participant, TimeSpan
from kg.ontology import BASE_IRI, KG, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SEM, SKOS, ontology

few = settings(max_examples=30, deadline=None)
XSD = "http://www.w3.org/2001/XMLSchema#"


def written(graph: KnowledgeGraph, kind: ox.RdfFormat = ox.RdfFormat.TURTLE, base: str = BASE_IRI) -> bytes:
    buffer = io.BytesIO()
    rdf.serialize(graph, buffer, kind, base)
    return buffer.getvalue()


def read(data: bytes, kind: ox.RdfFormat = ox.RdfFormat.TURTLE) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(data, format=kind)}


def objects(graph: KnowledgeGraph, subject: str, predicate: str) -> set[str]:
    node, of = ox.NamedNode(BASE_IRI + subject), ox.NamedNode(predicate)
    return {str(t.object) for t in rdf.triples(graph) if t.subject == node and t.predicate == of}


@given(knowledge_graphs())
@few
def test_turtle_reads_back_equal(graph: KnowledgeGraph) -> None:
    assert read(written(graph)) == set(rdf.triples(graph))


@given(knowledge_graphs())
@few
def test_no_triple_is_written_twice(graph: KnowledgeGraph) -> None:
    assert [t for t, n in Counter(rdf.triples(graph)).items() if n > 1] == []


@given(knowledge_graphs())
@settings(max_examples=10, deadline=None)
def test_rdflib_and_oxigraph_agree(graph: KnowledgeGraph) -> None:
    ours = rdf.to_rdflib(graph)
    theirs = rdflib.Graph().parse(data=written(graph), format="turtle")
    assert {tuple(map(str, t)) for t in ours} == {tuple(map(str, t)) for t in theirs}
    assert len(ours) == len(set(rdf.triples(graph)))


@given(st.data())
@few
def test_order_of_records_makes_no_difference(data: st.DataObject) -> None:
    graph = data.draw(knowledge_graphs())
    other = data.draw(shuffled(graph))
    for kind in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.N_QUADS):
        assert written(graph, kind) == written(other, kind)


@given(knowledge_graphs())
@few
def test_named_graphs_together_are_the_graph(graph: KnowledgeGraph) -> None:
    quads = list(rdf.quads(graph))
    assert {q.triple for q in quads} == set(rdf.triples(graph))
    assert len({q.triple for q in quads}) == len(quads), "a triple stands in two named graphs"
    assert set(ox.parse(written(graph, ox.RdfFormat.TRIG), format=ox.RdfFormat.TRIG)) == set(quads)


@given(knowledge_graphs())
@few
def test_no_blank_nodes_iris_ascii_literals_nfc(graph: KnowledgeGraph) -> None:
    for triple in rdf.triples(graph):
        for term in (triple.subject, triple.predicate, triple.object):
            assert not isinstance(term, ox.BlankNode)
            if isinstance(term, ox.NamedNode):
                assert term.value.isascii()
            else:
                assert unicodedata.is_normalized("NFC", term.value)


@given(knowledge_graphs())
@few
def test_each_assertion_has_evidence_that_quotes_its_article(graph: KnowledgeGraph) -> None:
    spo: dict[str, dict[str, list[str]]] = {}
    for t in rdf.triples(graph):
        values = spo.setdefault(t.subject.value, {}).setdefault(t.predicate.value, [])
        values.append(getattr(t.object, "value", ""))
    texts = {rdf.terms.local_part(f"article/{a.id}"): a.text for a in graph.articles}
    kinds = {ORG.Membership, SEM.Event, KG.Relation}
    for properties in spo.values():
        if kinds & set(properties[RDF.type]):
            assert properties[PROV.wasDerivedFrom]
        for node in properties.get(PROV.wasDerivedFrom, []):
            if spo[node][RDF.type] == [KG.Source]:
                continue
            [source], [selector] = spo[node][OA.hasSource], spo[node][OA.hasSelector]
            passage = spo[selector]
            start, end = int(passage[OA.start][0]), int(passage[OA.end][0])
            assert passage[OA.exact] == [texts[source.removeprefix(BASE_IRI)][start:end]]
            assert 0 <= float(spo[node][KG.confidence][0]) <= 1


@given(knowledge_graphs())
@few
def test_actor_stands_beside_each_role(graph: KnowledgeGraph) -> None:
    roles = {term.iri for term in ontology().roles.values()}
    triples = list(rdf.triples(graph))
    of_roles = {(t.subject, t.object) for t in triples if t.predicate.value in roles}
    actors = {(t.subject, t.object) for t in triples if t.predicate.value == SEM.hasActor}
    assert of_roles == actors


def test_two_writings_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.ttl", "b.ttl"):
        rdf.write_turtle(everything(), tmp_path / name)
    assert (tmp_path / "a.ttl").read_bytes() == (tmp_path / "b.ttl").read_bytes()


def test_prefixes_come_first_sorted_and_one_block_a_subject() -> None:
    lines = written(everything()).decode().split("\n")
    declared = [line for line in lines if line.startswith("@prefix")]
    assert lines[: len(declared)] == declared == sorted(declared)
    assert sum(line.startswith("person:dinh-van-mau-1 ") for line in lines) == 1


def test_the_contract_is_met_for_a_person_a_post_and_an_event() -> None:
    graph = everything()
    assert objects(graph, MAU, SKOS.prefLabel) == {'"Đinh Văn Mẫu"@vi'}
    assert objects(graph, MAU, SKOS.altLabel) == {'"Văn Mẫu"@vi'}
    old = f"<{BASE_IRI}person/van-mau-0>"
    assert objects(graph, MAU, OWL.sameAs) == {old, "<http://www.wikidata.org/entity/Q0>"}
    held = "membership/bo-truong-1"
    assert objects(graph, held, ORG.member) == {f"<{BASE_IRI}{MAU}>"}
    assert objects(graph, held, KG.attestedOn) == {
        f'"2025-03"^^<{XSD}gYearMonth>',
        f'"2025-03-02"^^<{XSD}date>',
    }
    assert objects(graph, f"{held}/interval", SCHEMA.startDate) == {f'"2024"^^<{XSD}gYear>'}
    assert objects(graph, "membership/dai-su-3", ORG.memberDuring) == set()
    assert objects(graph, "event/visit-1", SEM.hasBeginTimeStamp) == {f'"2025-03-02"^^<{XSD}date>'}
    assert objects(graph, "event/visit-1", SEM.hasTimeStamp) == set()
    assert objects(graph, "event/statement-1", RDF.type) == {
        f"<{iri}>" for iri in (SEM.Event, KG.SpeechAct, KG.Statement)
    }
    assert objects(graph, "country/lao-6", SKOS.prefLabel) == {'"Lào"@vi'}
    assert objects(graph, "country/lao-6", RDFS.label) == {'"Laos"@en'}
    assert objects(graph, "country/lao-6", KG.countryCode) == {'"LA"'}


def test_topics_bring_their_broader_ones_with_notations() -> None:
    graph = everything()
    notations = {t.object.value for t in rdf.triples(graph) if t.predicate.value == SKOS.notation}
    assert {"nuclear-power-plants", "nuclear-energy", "energy", "economy"} <= notations


def test_what_one_article_says_is_in_its_named_graph() -> None:
    where: dict[str, set[str]] = {}
    for quad in rdf.quads(everything()):
        where.setdefault(quad.subject.value, set()).add(str(quad.graph_name.value))
    of_first, merged = BASE_IRI + "graph/article/bai-1", BASE_IRI + "graph/merged"
    assert where[BASE_IRI + "event/visit-1"] == {of_first}
    assert where[BASE_IRI + "event/meeting-1"] == {merged}, "two articles tell it"
    assert where[BASE_IRI + "person/lo-thi-thu-2"] == {of_first}
    assert where[BASE_IRI + "article/bai-2"] == {BASE_IRI + "graph/article/bai-2"}


@pytest.mark.parametrize(
    ("date", "literal"),
    [
        ("2024-02-29", f'"2024-02-29"^^<{XSD}date>'),
        ("2024-02-30", f'"2024-02"^^<{XSD}gYearMonth>'),
        ("2024-13-01", f'"2024"^^<{XSD}gYear>'),
        ("2024", f'"2024"^^<{XSD}gYear>'),
    ],
)
def test_a_day_that_the_calendar_has_not_is_not_written(date: str, literal: str) -> None:
    graph = KnowledgeGraph(events=(Event(id="event/e", type="Meeting", time=TimeSpan(begin=date)),))
    assert objects(graph, "event/e", SEM.hasTimeStamp) == {literal}


def test_confidence_is_written_as_oxigraph_keeps_it() -> None:
    values = {t.object for t in rdf.triples(everything()) if t.predicate.value == KG.confidence}
    store = ox.Store()
    node = ox.NamedNode("http://x/")
    store.extend(ox.Quad(node, node, value) for value in values)
    assert {quad.object for quad in store} == values


@pytest.mark.parametrize(
    "graph",
    [
        KnowledgeGraph(events=(Event(id="event/e", type="Meting"),)),
        KnowledgeGraph(
            entities=(Entity(id="person/a", type="Person", name="A"),),
            events=(Event(id="event/e", type="Meeting", participants=(Participant("hots", "person/a"),)),),
        ),
        KnowledgeGraph(events=(Event(id="event/e", type="Meeting", topics=("diplomcy",)),)),
    ],
)
def test_a_misspelt_term_raises(graph: KnowledgeGraph) -> None:
    with pytest.raises(OntologyError, match="did you mean"):
        list(rdf.triples(graph))


def test_evidence_outside_of_the_article_raises() -> None:
    held = Membership(id="m", person="p", post="Bộ trưởng", evidence=(Evidence("bai-1", 0, 9999),))
    graph = KnowledgeGraph(articles=everything().articles, memberships=(held,))
    with pytest.raises(KGError, match="bai-1, characters 0 to 9999"):
        list(rdf.triples(graph))


@pytest.mark.parametrize("base", ["", "x/", "https://việt.example/", "https://a.example/b", "http://a b/"])
def test_a_bad_base_raises(base: str) -> None:
    with pytest.raises(UsageError, match="--base"):
        list(rdf.triples(everything(), base))


def test_another_base_changes_identifiers_only() -> None:
    ours = written(everything(), base="https://other.example/x#").decode()
    assert "https://other.example/x#person/" in ours
    assert BASE_IRI not in ours
