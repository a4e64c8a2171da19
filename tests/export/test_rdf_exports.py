"""The RDF formats and JSON-LD read back equal, whoever reads them."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from strategies import knowledge_graphs
from whole_graph import everything

from kg.export.jsonld import jsonld, shipped_context
from kg.export.registry import exporter
from kg.graph import rdf
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI

few = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
FORMATS = {
    "turtle": ox.RdfFormat.TURTLE,
    "trig": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "nquads": ox.RdfFormat.N_QUADS,
}


@pytest.mark.parametrize("name", FORMATS)
@given(graph=knowledge_graphs())
@few
def test_reads_back_equal(tmp_path: Path, name: str, graph: KnowledgeGraph) -> None:
    [path] = exporter(name)(graph, tmp_path, base=BASE_IRI)
    quads = set(ox.parse(path=str(path), format=FORMATS[name]))
    assert {quad.triple for quad in quads} == set(rdf.triples(graph))
    if name in ("trig", "nquads"):
        assert quads == set(rdf.quads(graph))


@given(graph=knowledge_graphs())
@few
def test_jsonld_reads_back_equal(tmp_path: Path, graph: KnowledgeGraph) -> None:
    [path] = jsonld(graph, tmp_path, base=BASE_IRI)
    found = {quad.triple for quad in ox.parse(path=str(path), format=ox.RdfFormat.JSON_LD)}
    assert found == set(rdf.triples(graph))


def test_rdflib_reads_the_jsonld_too(tmp_path: Path) -> None:
    [path] = jsonld(everything(), tmp_path, base=BASE_IRI)
    theirs = rdflib.Graph().parse(path, format="json-ld")
    assert set(theirs) == set(rdf.to_rdflib(everything()))


def test_jsonld_is_compact(tmp_path: Path) -> None:
    text = jsonld(everything(), tmp_path, base=BASE_IRI)[0].read_text(encoding="utf-8")
    assert '"@id": "person:dinh-van-mau-1"' in text
    assert '"kg:host": "person:dinh-van-mau-1"' in text
    assert '"kg:confidence": "0.9"' in text


def test_the_context_knows_all_prefixes_that_are_written() -> None:
    context = shipped_context()
    kinds = set(rdf.terms.KINDS)
    assert {k: v for k, v in rdf.prefixes().items() if k not in kinds} == {
        k: v for k, v in context.items() if isinstance(v, str)
    }
