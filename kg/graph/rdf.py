"""A KnowledgeGraph as RDF: the triples of the contract, in an order that people can read.

The graph is written as a stream. Sections follow one another (topics, entities, posts, events, articles,
relations, evidence), subjects are sorted by identifier within a section, and the values of a property
are sorted too, so equal graphs give equal bytes whatever the order of their records was. Nothing is a
blank node.

An article's ``schema:mentions`` and ``schema:about`` and every relation between entities stand in the
graph as plain triples. Beside each stands a ``kg:Relation`` with the same subject, predicate and object
that carries what a plain triple can't: ``prov:wasDerivedFrom`` its evidence.
"""

from __future__ import annotations

import gc
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple, cast

import pyoxigraph as ox

from kg.graph import terms
from kg.graph.describe import Block, Describer
from kg.graph.stream import SortedPrefixes
from kg.model import Evidence, KnowledgeGraph, Mention
from kg.ontology import BASE_IRI, SCHEMA, ontology

if TYPE_CHECKING:
    import rdflib

MERGED = "graph/merged"
_SHIPPED = (
    "kg", "oa", "org", "owl", "prov", "rdf", "rdfs", "schema", "sem", "skos", "time", "topic", "xsd",
)  # fmt: skip
_TOPIC, _ENTITY, _ROLE, _MEMBERSHIP, _EVENT, _ARTICLE, _STATEMENT, _EVIDENCE, _PASSAGE = range(9)
_KIND_ORDER = {"name": 0, "nominal": 1, "pronoun": 2}


class _Record(NamedTuple):
    """A part of the graph, described only when it is written.

    ``article`` is the one article that alone says so; empty where several do, or none.
    """

    section: int
    id: str
    article: str
    describe: Callable[[], Block]


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
    for record in sorted(_Records(graph, base), key=lambda r: (r.section, r.id)):
        yield from record.describe()


def quads(graph: KnowledgeGraph, base: str = BASE_IRI) -> Iterator[ox.Quad]:
    """All triples in named graphs: ``graph/article/ID`` for what one article says, else ``graph/merged``.

    A fact that several articles state, an entity that several mention, topics and posts are in the merged
    graph. Each triple is in exactly one graph; together they are what :func:`triples` gives.

    Raises:
        OntologyError, UsageError, KGError: as :func:`triples`.
    """
    records = _Records(graph, base)
    for record in sorted(records, key=lambda r: (r.article, r.section, r.id)):
        name = records.node(f"graph/article/{record.article}" if record.article else MERGED)
        for triple in record.describe():
            yield ox.Quad(triple.subject, triple.predicate, triple.object, name)


def serialize(graph: KnowledgeGraph, target: IO[bytes], kind: ox.RdfFormat, base: str = BASE_IRI) -> None:
    """Write a graph in an RDF format; formats with named graphs get them."""
    parts: Iterable[ox.Triple] | Iterable[ox.Quad] = (
        quads(graph, base) if kind.supports_datasets else triples(graph, base)
    )
    with _uncollected():
        if kind in (ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG):
            stream = SortedPrefixes(target)
            ox.serialize(parts, cast(IO[bytes], stream), kind, prefixes=prefixes(base))
            stream.finish()
        else:
            ox.serialize(parts, target, kind)


@contextmanager
def _uncollected() -> Iterator[None]:
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


class _Records:
    """The parts of a graph. Iterating gives them unsorted."""

    def __init__(self, graph: KnowledgeGraph, base: str) -> None:
        self._graph = graph
        articles = {article.id: article for article in graph.articles}
        self._describer = Describer(base, articles, {entity.id: entity for entity in graph.entities})
        self._evidence: dict[str, Evidence] = {}
        self._mentions = first_mentions(graph.mentions)
        self._topics: dict[str, set[str]] = defaultdict(set)
        for assignment in graph.topics:
            self._topics[assignment.article].add(assignment.topic)

    def node(self, identifier: str) -> ox.NamedNode:
        return self._describer.iri(identifier)

    def __iter__(self) -> Iterator[_Record]:
        yield from self._vocabulary()
        yield from self._entities()
        yield from self._assertions()
        yield from self._relations()
        yield from self._articles()
        # Last: what the others referred to is only known by now.
        yield from self._passages()

    def _say(self, evidence: Iterable[Evidence]) -> str:
        """Note evidence for writing; gives the article if it is a single one."""
        articles = set()
        for each in evidence:
            self._evidence[terms.evidence_id(each)] = each
            articles.add(each.article)
        return articles.pop() if len(articles) == 1 else ""

    def _vocabulary(self) -> Iterator[_Record]:
        describer = self._describer
        used = {t.topic for t in self._graph.topics} | {t for e in self._graph.events for t in e.topics}
        if used:
            yield _Record(_TOPIC, "", "", describer.topic_scheme)
        for notation in used | {wider for topic in used for wider in ontology().ancestors(topic)}:
            yield _Record(_TOPIC, notation, "", partial(describer.topic, ontology().topic(notation)))
        for post in {held.post for held in self._graph.memberships}:
            yield _Record(_ROLE, terms.role_id(post), "", partial(describer.role, post))

    def _entities(self) -> Iterator[_Record]:
        articles: dict[str, str] = {}
        for article, entity in self._mentions:
            articles[entity] = article if articles.get(entity, article) == article else ""
        for each in self._graph.entities:
            where = articles.get(each.id, "")
            yield _Record(_ENTITY, each.id, where, partial(self._describer.entity, each))

    def _assertions(self) -> Iterator[_Record]:
        describer = self._describer
        for held in self._graph.memberships:
            yield _Record(_MEMBERSHIP, held.id, self._say(held.evidence), partial(describer.membership, held))
        for event in self._graph.events:
            yield _Record(_EVENT, event.id, self._say(event.evidence), partial(describer.event, event))

    def _relations(self) -> Iterator[_Record]:
        describer = self._describer
        for relation in sorted(self._graph.relations, key=lambda r: (r.subject, r.predicate, r.object)):
            where = self._say(relation.evidence)
            predicate = ontology().named(relation.predicate).iri
            identifier = terms.relation_id(relation.subject, relation.predicate, relation.object)
            fact = (relation.subject, predicate, relation.object)
            # The plain triple sorts behind what is said of its subject, so that all of that stands together.
            yield _Record(_ENTITY, relation.subject, where, partial(describer.fact, fact))
            described = partial(
                describer.relation, identifier, fact, relation.evidence,
                since=relation.since, known_from=relation.known_from,
            )  # fmt: skip
            yield _Record(_STATEMENT, identifier, where, described)

        for source in {relation.known_from for relation in self._graph.relations if relation.known_from}:
            yield _Record(_EVIDENCE, terms.source_id(source), "", partial(describer.source, source))

    def _articles(self) -> Iterator[_Record]:
        mentioned: dict[str, list[str]] = defaultdict(list)
        for article, entity in self._mentions:
            mentioned[article].append(entity)
        for each in self._graph.articles:
            described = partial(
                self._describer.article, each, self._topics.get(each.id, ()), mentioned.get(each.id, ())
            )
            yield _Record(_ARTICLE, each.id, each.id, described)
        for (article, entity), mention in self._mentions.items():
            seen = Evidence(article, mention.start, mention.end)
            yield self._of_article(article, ("mentions", SCHEMA.mentions, entity), (seen,), None)
        for topic in self._graph.topics:
            iri = ontology().topic(topic.topic).iri
            yield self._of_article(topic.article, ("about", SCHEMA.about, iri), topic.evidence, topic.weight)

    def _of_article(
        self, article: str, said: tuple[str, str, str], evidence: tuple[Evidence, ...], weight: float | None
    ) -> _Record:
        self._say(evidence)
        name, predicate, obj = said
        identifier = terms.relation_id(f"article/{article}", name, obj)
        fact = (f"article/{article}", predicate, obj)
        described = partial(self._describer.relation, identifier, fact, evidence, weight)
        return _Record(_STATEMENT, identifier, article, described)

    def _passages(self) -> Iterator[_Record]:
        passages = {}
        for identifier, each in self._evidence.items():
            yield _Record(_EVIDENCE, identifier, each.article, partial(self._describer.evidence, each))
            passages[terms.passage_id(each)] = each
        for identifier, each in passages.items():
            yield _Record(_PASSAGE, identifier, each.article, partial(self._describer.passage, each))


def first_mentions(mentions: Iterable[Mention]) -> dict[tuple[str, str], Mention]:
    """For each article and entity the best mention: a name rather than a title, then the first."""
    best: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        pair = (mention.article, mention.entity)
        if pair not in best or _rank(mention) < _rank(best[pair]):
            best[pair] = mention
    return best


def _rank(mention: Mention) -> tuple[int, int, int]:
    return _KIND_ORDER[mention.kind], mention.start, mention.end
