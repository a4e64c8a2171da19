"""The RDF formats: Turtle, TriG, N-Triples, N-Quads."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.graph import rdf
from kg.graph.atomic import replacing
from kg.model import KnowledgeGraph


def _write(graph: KnowledgeGraph, path: Path, kind: ox.RdfFormat, base: str) -> list[Path]:
    with replacing(path) as temporary, temporary.open("wb") as file:
        rdf.serialize(graph, file, kind, base)
    return [path]


def turtle(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.ttl``: sorted, with prefixes, one block a subject."""
    return _write(graph, target / "graph.ttl", ox.RdfFormat.TURTLE, base)


def trig(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.trig``: one named graph for each article, and one for what was merged."""
    return _write(graph, target / "graph.trig", ox.RdfFormat.TRIG, base)


def ntriples(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.nt``: one triple a line."""
    return _write(graph, target / "graph.nt", ox.RdfFormat.N_TRIPLES, base)


def nquads(graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
    """``graph.nq``: one quad a line, named graphs as in TriG."""
    return _write(graph, target / "graph.nq", ox.RdfFormat.N_QUADS, base)
