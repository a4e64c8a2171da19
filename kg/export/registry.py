"""Formats by name: those that ship, and those that other packages register.

A package adds a format by an entry point of group ``kg_exporters`` whose value is an :class:`Exporter`
function; ``kg export NAME`` then finds it.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

import catalogue

from kg.errors import UsageError
from kg.model import KnowledgeGraph


class Exporter(Protocol):
    """Writes a graph into a folder and gives the paths of the files, each whole or not there at all."""

    def __call__(self, graph: KnowledgeGraph, target: Path, *, base: str) -> list[Path]:
        """Write the graph.

        Args:
            graph: all records.
            target: folder that the files go into; made if it is missing.
            base: IRI that identifiers are appended to.
        """
        ...


exporters: catalogue.Registry[Exporter] = catalogue.create("kg_exporters", entry_points=True)
"""Formats that other packages bring."""

# Name -> (module, function, one line for `kg export --help`). A module is imported when it is needed.
SHIPPED: dict[str, tuple[str, str, str]] = {
    "turtle": ("kg.export.rdf", "turtle", "graph.ttl: RDF, readable"),
    "trig": ("kg.export.rdf", "trig", "graph.trig: RDF, a named graph for each article"),
    "ntriples": ("kg.export.rdf", "ntriples", "graph.nt: RDF, one triple a line"),
    "nquads": ("kg.export.rdf", "nquads", "graph.nq: RDF, one quad a line"),
    "jsonld": ("kg.export.jsonld", "jsonld", "graph.jsonld: JSON-LD with its context inside"),
    "html": ("kg.explore.export", "html", "graph.html: the page to explore"),
    "csv": ("kg.export.triples", "table", "triples.csv: who did what to whom, for spreadsheets"),
    "graphml": ("kg.export.network", "graphml", "graph.graphml: for yEd, Gephi, Cytoscape, igraph"),
    "gexf": ("kg.export.network", "gexf", "graph.gexf: for Gephi"),
    "node-link": ("kg.export.network", "node_link", "graph.json: networkx and D3"),
    "neo4j": ("kg.export.neo4j", "neo4j", "neo4j/: CSV for neo4j-admin, and a script with LOAD CSV"),
    "neptune": ("kg.export.neptune", "neptune", "neptune/: openCypher CSV for Amazon Neptune"),
    "cypher": ("kg.export.cypher", "cypher", "graph.cypher: statements for any openCypher database"),
}


def names() -> list[str]:
    """All formats, those that ship first."""
    return [*SHIPPED, *sorted(set(exporters.get_all()) - SHIPPED.keys())]


def exporter(name: str) -> Exporter:
    """The exporter of a format.

    Raises:
        UsageError: there is no such format.
    """
    if name in SHIPPED:
        module, function, _ = SHIPPED[name]
        return cast(Exporter, getattr(import_module(module), function))
    found = exporters.get_all()
    if name not in found:
        raise UsageError(f"{name!r} is no format; choose one of {', '.join(names())}")
    return cast(Exporter, found[name])
