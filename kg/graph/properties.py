"""A KnowledgeGraph as a property graph: the one mapping behind NetworkX and every export that isn't RDF.

Nodes are entities, events, topics and articles; the kind of a node is its class (``Person``, ``Event`` …).
A post is an edge from the person to the body, with its dates; where no body is stated it leads to a node
of kind ``Post``. Edges run the way the RDF properties do (event to participant, article to entity).
Every edge has an identifier of its own, so parallel edges survive.

No relation is called as a kind of node is, since some databases keep both in one list. Names of
properties keep clear of what formats use themselves (``id``, ``type``, ``weight``, ``start``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from kg.graph import terms
from kg.graph.names import entity_names, event_label
from kg.graph.parts import first_mentions
from kg.model import Entity, Event, Evidence, KnowledgeGraph, Membership, RelationType
from kg.ontology import KG, ORG, PROV, SCHEMA, SEM, SKOS, Topic, ontology

Value = str | int | float | tuple[str, ...]
ValueType = Literal["string", "integer", "float", "strings"]

TYPES: Mapping[str, ValueType] = {
    "label": "string", "iri": "string", "aliases": "strings", "country": "string", "event_type": "string",
    "date": "string", "date_end": "string", "date_basis": "string", "status": "string", "stage": "string",
    "post": "string", "change": "string", "trigger": "string", "content": "string", "conflicts": "strings",
    "label_en": "string", "notation": "string", "published": "string", "publisher": "string",
    "author": "string", "url": "string", "language": "string", "tenure": "string", "basis": "string",
    "attested": "strings", "since": "string", "until": "string", "share": "float", "confidence": "float",
    "article": "string", "evidence_start": "integer", "evidence_end": "integer", "quote": "string",
    "known_from": "string",
}  # fmt: skip
"""The type of every property that a node or an edge can have."""

_ENTITY = ("label", "iri", "aliases", "country")
NODE_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "Person": _ENTITY, "Organization": _ENTITY, "Country": _ENTITY, "Place": _ENTITY,
    "Gathering": _ENTITY, "Document": _ENTITY,
    "Event": (
        "label", "iri", "event_type", "date", "date_end", "date_basis", "status", "stage", "post", "change",
        "trigger", "content", "conflicts", "confidence",
    ),
    "Topic": ("label", "iri", "label_en", "notation"),
    "Article": ("label", "iri", "published", "publisher", "author", "url", "language"),
    "Post": ("label", "iri"),
}  # fmt: skip
"""Which properties nodes of each kind have."""

_EVIDENCE = ("confidence", "article", "evidence_start", "evidence_end", "quote")
_POST = ("post", "tenure", "basis", "attested", "since", "until")


@dataclass(frozen=True, slots=True)
class Node:
    """A node. ``labels`` are its kind and, for events, the event class; absent properties are left out."""

    id: str
    kind: str
    labels: tuple[str, ...]
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """An edge. ``relation`` is its type in capitals (``HOST``, ``HELD_POST``), ``label`` what people say."""

    id: str
    source: str
    target: str
    relation: str
    label: str
    properties: Mapping[str, Value]


def relation_name(local: str) -> str:
    """``subOrganizationOf`` → ``SUB_ORGANIZATION_OF``."""
    return "".join(f"_{c}" if c.isupper() and i else c for i, c in enumerate(local)).upper()


_OWN = {"HELD_POST": _POST, "ABOUT": ("share",)} | {
    relation_name(name): ("since", "known_from") for name in get_args(RelationType)
}


def edge_columns(relation: str) -> tuple[str, ...]:
    """Which properties edges of a relation have."""
    return ("label", *_OWN.get(relation, ()), *_EVIDENCE)


class PropertyGraph:
    """The nodes and edges of one graph, made as they are asked for, sorted by kind and identifier.

    Args:
        graph: the records.
        base: IRI that identifiers are appended to, for the property ``iri``.
    """

    def __init__(self, graph: KnowledgeGraph, base: str) -> None:
        self._graph = graph
        self._base = terms.check_base(base)
        self._names = entity_names(graph)
        self._texts = {article.id: article.text for article in graph.articles}

    def nodes(self) -> Iterator[Node]:
        """All nodes."""
        for entity in sorted(self._graph.entities, key=lambda e: e.id):
            yield self._entity(entity)
        for event in sorted(self._graph.events, key=lambda e: e.id):
            yield self._event(event)
        for topic in self._topics():
            yield self._topic(topic)
        for article in sorted(self._graph.articles, key=lambda a: a.id):
            yield self._node(
                f"article/{article.id}",
                ("Article",),
                label=article.title or article.id,
                published=article.published,
                publisher=article.publisher,
                author=article.author,
                url=article.url,
                language=article.language,
            )
        for post in sorted({held.post for held in self._graph.memberships if not held.organization}):
            yield self._node(terms.role_id(post), ("Post",), label=post)

    def _topics(self) -> list[Topic]:
        used = {t.topic for t in self._graph.topics} | {t for e in self._graph.events for t in e.topics}
        wider = {above for topic in used for above in ontology().ancestors(topic)}
        return [ontology().topic(notation) for notation in sorted(used | wider)]

    def _node(self, identifier: str, labels: tuple[str, ...], **properties: Value | None) -> Node:
        iri = {"iri": self._base + terms.local_part(identifier)}
        return Node(identifier, labels[0], labels, _present(iri | properties))

    def _entity(self, entity: Entity) -> Node:
        aliases = tuple(sorted(set(entity.aliases)))
        return self._node(entity.id, (entity.type,), label=entity.name, aliases=aliases, country=entity.country)

    def _event(self, event: Event) -> Node:
        return self._node(
            event.id,
            ("Event", ontology().event(event.type).name),
            label=event_label(event, self._names),
            event_type=event.type,
            date=event.time.begin if event.time else None,
            date_end=event.time.end if event.time else None,
            date_basis=event.time.basis if event.time else None,
            status=event.status,
            stage=event.stage,
            post=event.post,
            change=event.change,
            trigger=event.trigger,
            content=event.content,
            conflicts=event.conflicts,
            confidence=max((e.confidence for e in event.evidence), default=None),
        )

    def _topic(self, topic: Topic) -> Node:
        label = topic.label
        identifier = f"topic/{topic.notation}"
        return self._node(
            identifier, ("Topic",), iri=topic.iri, label=label.vi, label_en=label.en, notation=topic.notation
        )

    def edges(self) -> Iterator[Edge]:
        """All edges: of events, posts, relations, articles, topics and countries."""
        for event in sorted(self._graph.events, key=lambda e: e.id):
            yield from self._of_event(event)
        for held in sorted(self._graph.memberships, key=lambda m: m.id):
            yield self._post(held)
        for relation in sorted(self._graph.relations, key=lambda r: (r.subject, r.predicate, r.object)):
            term = ontology().named(relation.predicate)
            known = {"since": relation.since, "known_from": relation.known_from}
            shown = self._surest(relation.evidence) | known
            yield self._edge(relation.subject, term.iri, relation.object, shown, name=relation.predicate)
        yield from self._of_articles()
        for topic in self._topics():
            for wider in topic.broader:
                yield self._edge(f"topic/{topic.notation}", SKOS.broader, f"topic/{wider}")
        yield from self._countries()

    def _edge(
        self,
        source: str,
        predicate: str,
        target: str,
        properties: Mapping[str, Value | None] | None = None,
        *,
        name: str = "",
        identifier: str = "",
    ) -> Edge:
        term = ontology().terms[predicate]
        local = name or term.name
        relation, label = relation_name(local), term.label.vi
        identifier = identifier or f"{source}|{local}|{target}"
        return Edge(identifier, source, target, relation, label, _present(properties or {}))

    def _of_event(self, event: Event) -> Iterator[Edge]:
        for participant in sorted(set(event.participants)):
            role = ontology().role(participant.role)
            yield self._edge(event.id, role.iri, participant.entity)
        single = (
            (SEM.hasPlace, event.place, "atPlace"),
            (KG.document, event.document, "onDocument"),
            (KG.gathering, event.gathering, "atGathering"),
            (KG.attributedTo, event.attributed_to, ""),
            (SEM.subEventOf, event.part_of, ""),
        )
        for predicate, target, name in single:
            if target:
                yield self._edge(event.id, predicate, target, name=name)
        for topic in sorted(set(event.topics)):
            yield self._edge(event.id, SCHEMA.about, f"topic/{topic}")
        told = {terms.evidence_id(e): e for e in sorted(set(event.evidence))}  # confidences may differ by a hair
        for name_of, evidence in told.items():
            identifier = f"{event.id}|wasDerivedFrom|{name_of}"
            article, shown = f"article/{evidence.article}", self._surest((evidence,))
            yield self._edge(event.id, PROV.wasDerivedFrom, article, shown, identifier=identifier)

    def _post(self, held: Membership) -> Edge:
        properties: dict[str, Value | None] = {
            "post": held.post,
            "tenure": held.tenure,
            "basis": held.basis,
            "attested": tuple(sorted(set(held.attested))),
            "since": held.start,
            "until": held.end,
        }
        target = held.organization or terms.role_id(held.post)
        shown = properties | self._surest(held.evidence)
        return self._edge(held.person, ORG.role, target, shown, name="heldPost", identifier=held.id)

    def _of_articles(self) -> Iterator[Edge]:
        for (article, entity), mention in sorted(first_mentions(self._graph.mentions).items()):
            shown = self._surest((Evidence(article, mention.start, mention.end),))
            yield self._edge(f"article/{article}", SCHEMA.mentions, entity, shown)
        for topic in sorted(self._graph.topics, key=lambda t: (t.article, t.topic)):
            shown = self._surest(topic.evidence) | {"share": topic.weight}
            yield self._edge(f"article/{topic.article}", SCHEMA.about, f"topic/{topic.topic}", shown)

    def _countries(self) -> Iterator[Edge]:
        entities = sorted(self._graph.entities, key=lambda e: e.id, reverse=True)
        country = {e.country: e.id for e in entities if e.type == "Country" and e.country}
        for entity in reversed(entities):
            if entity.type != "Country" and entity.country in country:
                yield self._edge(entity.id, KG.country, country[entity.country], name="ofCountry")

    def _surest(self, evidence: Iterable[Evidence]) -> dict[str, Value | None]:
        best = min(evidence, key=lambda e: (-e.confidence, e.article, e.start, e.end), default=None)
        if best is None:
            return {}
        return {
            "confidence": best.confidence,
            "article": best.article,
            "evidence_start": best.start,
            "evidence_end": best.end,
            "quote": self._texts.get(best.article, "")[best.start : best.end],
        }


def _present(properties: Mapping[str, Value | None]) -> dict[str, Value]:
    """What is known, in the order of :data:`TYPES`, texts in NFC."""
    found: dict[str, Value] = {}
    for name in TYPES:
        value = properties.get(name)
        if isinstance(value, tuple):
            value = tuple(terms.clean(each) for each in value)
        elif isinstance(value, str):
            value = terms.clean(value)
        elif TYPES[name] == "float" and value is not None:
            value = round(float(value), 3)  # as the RDF view writes it
        if value is not None and value != "" and value != ():
            found[name] = value
    return found
