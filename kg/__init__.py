"""Vietnamese news into a knowledge graph with evidence.

>>> import kg
>>> graph = kg.build("seeds/articles")
>>> graph.to_networkx(), graph.to_rdflib()
"""

from kg.build import Graph, build, open_graph
from kg.errors import KGError
from kg.model import Article, Entity, Event, Evidence, Extraction, KnowledgeGraph, Membership

open = open_graph  # noqa: A001  (kg.open(folder) reads as it should)

__all__ = [
    "Article",
    "Entity",
    "Event",
    "Evidence",
    "Extraction",
    "Graph",
    "KGError",
    "KnowledgeGraph",
    "Membership",
    "build",
    "open",
]
