"""A KnowledgeGraph as a networkx MultiDiGraph.

Nodes are keyed by identifier (``person/to-lam-…``, ``event/…``, ``topic/ai``, ``article/…``) and have

- ``kind``: ``Person``, ``Organization``, ``Country``, ``Place``, ``Gathering``, ``Document``, ``Event``,
  ``Topic``, ``Article`` or ``Post``; ``label``: what people call it; ``iri``: its IRI in the RDF view;
- what its kind has besides (``kg.graph.properties.NODE_COLUMNS``): ``aliases``, ``event_type``, ``date`` …

Edges are keyed by an identifier of their own, so that parallel edges survive, and have

- ``relation``: the type (``HOST``, ``HELD_POST``, ``AT_PLACE``, ``ABOUT`` …); ``label``: it in Vietnamese;
- for posts ``post``, ``tenure``, ``attested``, ``since``, ``until``;
- the surest evidence: ``article``, ``evidence_start``, ``evidence_end``, ``quote``, ``confidence``.

Several values of one attribute are a tuple. Absent attributes are left out.
"""

from __future__ import annotations

import networkx as nx

from kg.graph.properties import PropertyGraph
from kg.model import KnowledgeGraph
from kg.ontology import BASE_IRI


def to_networkx(graph: KnowledgeGraph, base: str = BASE_IRI) -> nx.MultiDiGraph:
    """The graph as a MultiDiGraph; the graph's own attributes hold ``base`` and ``language``.

    Raises:
        OntologyError: an event type, role or topic is not in the ontology.
        UsageError: ``base`` is no absolute ASCII IRI.
    """
    view = PropertyGraph(graph, base)
    found = nx.MultiDiGraph(base=base, language="vi")
    found.add_nodes_from((node.id, {"kind": node.kind, **node.properties}) for node in view.nodes())
    found.add_edges_from(
        (
            edge.source,
            edge.target,
            edge.id,
            {"relation": edge.relation, "label": edge.label, **edge.properties},
        )
        for edge in view.edges()
    )
    return found
