"""A KnowledgeGraph as RDF: the triples of the contract, in an order that people can read.

The graph is written as a stream. Sections follow one another (topics, entities, posts, events, articles each
with what it says and its passages, relations, sources), subjects are sorted by identifier within a section, and
the values of a property are sorted too, so equal graphs give equal bytes whatever the order of their records
was. Nothing is a blank node.

An article's ``schema:mentions`` and ``schema:about`` and every relation between entities stand in the
graph as plain triples. Beside each stands a ``kg:Relation`` with the same subject, predicate and object
that carries what a plain triple can't: ``prov:wasDerivedFrom`` its evidence.
"""

from __future__ import annotations

import gc
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

from kg.graph import terms
from kg.graph.describe import Describer
from kg.graph.parts import Part, Parts, first_mentions
from kg.graph.stream import SortedPrefixes
from kg.model import Evidence, KnowledgeGraph, Mention, Relation, TopicAssignment
from kg.ontology import BASE_IRI, ontology

if TYPE_CHECKING:
    import rdflib

MERGED = "graph/merged"
_SHIPPED = (
    "kg", "oa", "org", "owl", "prov", "rdf", "rdfs", "schema", "sem", "skos", "time", "topic", "xsd",
)  # fmt: skip


def prefixes(base: str = BASE_IRI) -> dict[str, str]:
    """Prefixes of what is written, and of queries: the vocabularies, and one for each kind of identifier."""
    shipped = ontology().prefixes
    return {name: shipped[name] for name in _SHIPPED} | {kind: f"{base}{kind}/" for kind in terms.KINDS}


def triples(graph: KnowledgeGraph, base: str = BASE_IRI) -> Iterator[ox.Triple]:
    """All triples of a graph, in the order they are written.

    Raises:
        OntologyError: an event type, role or topic is not in the ontology.
        UsageError: ``base`` is no absolute ASCII IRI.
        KGError: evidence points outside of the articles.
    """
    for part in sorted(_Whole(graph, base).parts(), key=lambda p: p.place):
        yield from part.describe()


def quads(graph: KnowledgeGraph, base: str = BASE_IRI) -> Iterator[ox.Quad]:
    """All triples in named graphs: ``graph/article/ID`` for what one article says, else ``graph/merged``.

    A fact that several articles state, an entity that several mention, topics and posts are in the merged
    graph. Each triple is in exactly one graph; together they are what :func:`triples` gives.

    Raises:
        OntologyError, UsageError, KGError: as :func:`triples`.
    """
    whole = _Whole(graph, base)
    for part in sorted(whole.parts(), key=lambda p: (p.article, p.place)):
        name = whole.describer.iri(f"graph/article/{part.article}" if part.article else MERGED)
        for triple in part.describe():
            yield ox.Quad(triple.subject, triple.predicate, triple.object, name)


def serialize(graph: KnowledgeGraph, target: IO[bytes], kind: ox.RdfFormat, base: str = BASE_IRI) -> None:
    """Write a graph in an RDF format; formats with named graphs get them."""
    parts: Iterable[ox.Triple] | Iterable[ox.Quad] = (
        quads(graph, base) if kind.supports_datasets else triples(graph, base)
    )
    with uncollected():
        if kind in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG):
            stream = SortedPrefixes(target)
            ox.serialize(parts, cast(IO[bytes], stream), kind, prefixes=prefixes(base))
            stream.finish()
        else:
            ox.serialize(parts, target, kind)


@contextmanager
def uncollected() -> Iterator[None]:
    """No cyclic garbage collection: nothing here makes cycles, and walking all records costs a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def write_turtle(graph: KnowledgeGraph, path: Path, *, base: str = BASE_IRI) -> None:
    """Write ``graph.ttl``. Equal graphs give equal bytes.

    Raises:
        OntologyError, UsageError, KGError: as :func:`triples`.
        OSError: the file cannot be written.
    """
    with path.open("wb") as file:
        serialize(graph, file, ox.RdfFormat.TURTLE, base)


def to_rdflib(graph: KnowledgeGraph, base: str = BASE_IRI) -> rdflib.Graph:
    """The graph as a plain in-memory rdflib Graph with the prefixes bound.

    Raises:
        OntologyError, UsageError, KGError: as :func:`triples`.
    """
    import rdflib

    found = rdflib.Graph()
    for name, iri in prefixes(base).items():
        found.bind(name, iri)
    buffer = io.BytesIO()
    serialize(graph, buffer, ox.RdfFormat.N_TRIPLES, base)
    return found.parse(data=buffer.getvalue(), format="nt")


class _Whole:
    """The parts of a whole graph, unsorted."""

    def __init__(self, graph: KnowledgeGraph, base: str) -> None:
        self._graph = graph
        articles = {article.id: article for article in graph.articles}
        self.describer = Describer(base, articles, {entity.id: entity for entity in graph.entities})
        self._parts = Parts(self.describer)

    def parts(self) -> Iterator[Part]:
        """All parts."""
        graph, parts = self._graph, self._parts
        yield from parts.topics({t.topic for t in graph.topics} | {t for e in graph.events for t in e.topics})
        for post in {held.post for held in graph.memberships}:
            yield parts.role(post)
        yield from self._entities()
        for held in graph.memberships:
            yield parts.membership(held)
        for event in graph.events:
            yield parts.event(event)
        for relation in graph.relations:
            yield parts.relation(relation)
        for source in {relation.known_from for relation in graph.relations if relation.known_from}:
            yield parts.source(source)
        yield from self._articles()

    def _entities(self) -> Iterator[Part]:
        where: dict[str, str] = {}
        for article, entity in first_mentions(self._graph.mentions):
            where[entity] = article if where.get(entity, article) == article else ""
        relations: dict[str, list[Relation]] = defaultdict(list)
        for relation in self._graph.relations:
            relations[relation.subject].append(relation)
        for each in self._graph.entities:
            yield from self._parts.entity(each, relations.pop(each.id, ()), where.get(each.id, ""))

    def _articles(self) -> Iterator[Part]:
        graph = self._graph
        mentions: dict[str, list[Mention]] = defaultdict(list)
        topics: dict[str, list[TopicAssignment]] = defaultdict(list)
        evidence: dict[str, set[Evidence]] = defaultdict(set)
        for mention in graph.mentions:
            mentions[mention.article].append(mention)
        for topic in graph.topics:
            topics[topic.article].append(topic)
        kinds = (graph.memberships, graph.events, graph.relations)
        for each in (e for records in kinds for record in records for e in record.evidence):
            evidence[each.article].add(each)
        for article in graph.articles:
            given = (mentions.pop(article.id, ()), topics.pop(article.id, ()), evidence.pop(article.id, ()))
            yield from self._parts.article(article, *given)
        # What points to an article that is not there fails when it is described.
        for identifier, lost in evidence.items():
            yield from self._parts.passages(identifier, lost)
