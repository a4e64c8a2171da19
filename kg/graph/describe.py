"""One record → its RDF triples. What stands in the graph is decided here, in the order people read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

import pyoxigraph as ox

from kg.errors import KGError
from kg.graph import terms
from kg.graph.names import event_label
from kg.languages.vi.countries import countries
from kg.model import Article, Entity, Event, Evidence, Membership
from kg.ontology import (
    KG,
    OA,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SKOS,
    TIME,
    TOPIC_IRI,
    TOPIC_SCHEME,
    Text,
    Topic,
    ontology,
)  # fmt: skip

Object = ox.NamedNode | ox.Literal
Value = Object | None | Iterable[Object]
Block = list[ox.Triple]
Fact = tuple[str, str, str]
"""Identifier of the subject, IRI of the predicate, identifier (or IRI, of a topic) of the object."""

_node = cache(ox.NamedNode)


def block(subject: ox.NamedNode, *pairs: tuple[str, Value]) -> Block:
    """Triples of one subject; values that are None are left out, several values of a property are sorted."""
    found: Block = []
    for predicate, value in pairs:
        if value is None:
            continue
        node = _node(predicate)
        if isinstance(value, ox.NamedNode | ox.Literal):
            found.append(ox.Triple(subject, node, value))
            continue
        several = set(value)
        found += [
            ox.Triple(subject, node, each) for each in (sorted(several, key=str) if len(several) > 1 else several)
        ]
    return found


def _both(text: Text) -> list[Object]:
    return [terms.text_literal(text.vi, "vi"), terms.text_literal(text.en, "en")]


class Describer:
    """Turns the records of one graph into triples.

    Args:
        base: IRI that identifiers are appended to.
        articles: articles by id, for the words that evidence quotes.
        entities: entities by id.
    """

    def __init__(self, base: str, articles: Mapping[str, Article], entities: Mapping[str, Entity]) -> None:
        self.base = terms.check_base(base)
        self._articles = articles
        self._names = {entity.id: entity.name for entity in entities.values()}
        ours = (e for e in entities.values() if e.type == "Country" and e.country)
        self._country = {e.country: e.id for e in sorted(ours, key=lambda e: e.id, reverse=True)}
        self._cache: dict[str, ox.NamedNode] = {}

    def iri(self, identifier: str) -> ox.NamedNode:
        """The node of an identifier."""
        node = self._cache.get(identifier)
        if node is None:
            node = self._cache[identifier] = self._new(identifier)
        return node

    def _new(self, identifier: str) -> ox.NamedNode:
        return ox.NamedNode(self.base + terms.local_part(identifier))

    def _maybe(self, identifier: str | None) -> ox.NamedNode | None:
        return None if identifier is None else self.iri(identifier)

    def _derived(self, evidence: Iterable[Evidence]) -> list[ox.NamedNode]:
        return [self._new(terms.evidence_id(each)) for each in evidence]

    def article(self, article: Article, topics: Iterable[str], mentioned: Iterable[str]) -> Block:
        """An article with what it is about and whom it mentions."""
        language = article.language
        return block(
            self._new(f"article/{article.id}"),
            (RDF.type, _node(SCHEMA.NewsArticle)),
            (SCHEMA.headline, terms.text_literal(article.title, language) if article.title else None),
            (SCHEMA.datePublished, terms.date_literal(article.published)),
            (SCHEMA.publisher, terms.text_literal(article.publisher) if article.publisher else None),
            (SCHEMA.author, terms.text_literal(article.author) if article.author else None),
            (SCHEMA.articleSection, terms.text_literal(article.category) if article.category else None),
            (SCHEMA.inLanguage, terms.text_literal(language) if language else None),
            (SCHEMA.url, terms.uri_literal(article.url) if article.url else None),
            (SCHEMA.about, [_node(ontology().topic(topic).iri) for topic in topics]),
            (SCHEMA.mentions, [self.iri(entity) for entity in mentioned]),
        )

    def entity(self, entity: Entity) -> Block:
        """A person, body, country, place, gathering or document."""
        subject = self.iri(entity.id)
        name = terms.text_literal(entity.name, "vi")
        # Not a second prefLabel: who asks for the name of a country wants one row.
        known = countries().get(entity.country or "") if entity.type == "Country" else None
        home = self._country.get(entity.country or "")
        others = [self._new(old) for old in entity.same_as] + [terms.absolute(i) for i in entity.identifiers]
        return block(
            subject,
            (RDF.type, _node(ontology().named(entity.type).iri)),
            (SKOS.prefLabel, name),
            (RDFS.label, terms.text_literal(known.english, "en") if known else None),
            (SKOS.altLabel, {terms.text_literal(alias, "vi") for alias in entity.aliases} - {name}),
            (KG.countryCode, terms.text_literal(entity.country) if entity.country else None),
            (KG.country, self.iri(home) if home and entity.type != "Country" else None),
            (OWL.sameAs, [other for other in others if other != subject]),
        )

    def role(self, post: str) -> Block:
        """A post, whoever holds it."""
        subject = self.iri(terms.role_id(post))
        return block(subject, (RDF.type, _node(ORG.Role)), (SKOS.prefLabel, terms.text_literal(post, "vi")))

    def membership(self, held: Membership) -> Block:
        """A post held, and its interval where a start or an end is stated."""
        start, end = terms.date_literal(held.start), terms.date_literal(held.end)
        subject = self._new(held.id)
        interval = self._new(held.id + "/interval") if start or end else None
        triples = block(
            subject,
            (RDF.type, _node(ORG.Membership)),
            (ORG.member, self.iri(held.person)),
            (ORG.role, self.iri(terms.role_id(held.post))),
            (ORG.organization, self._maybe(held.organization)),
            (KG.tenure, terms.text_literal(held.tenure)),
            (KG.basis, terms.text_literal(held.basis)),
            (KG.attestedOn, filter(None, map(terms.date_literal, held.attested))),
            (ORG.memberDuring, interval),
            (PROV.wasDerivedFrom, self._derived(held.evidence)),
        )
        if interval is not None:
            triples += block(
                interval,
                (RDF.type, _node(TIME.Interval)),
                (SCHEMA.startDate, start),
                (SCHEMA.endDate, end),
            )
        return triples

    def event(self, event: Event) -> Block:
        """Something that happened, will, may, or did not, with everybody in it."""
        kind = ontology().event(event.type)
        roles: dict[str, list[Object]] = {}
        for participant in event.participants:
            iri = ontology().role(participant.role).iri
            roles.setdefault(iri, []).append(self.iri(participant.entity))
        types = [SEM.Event, kind.iri] + ([kind.parent] if kind.is_speech_act else [])
        return block(
            self.iri(event.id),
            (RDF.type, map(_node, types)),
            (RDFS.label, terms.text_literal(event_label(event, self._names), "vi")),
            *sorted(roles.items()),
            (SEM.hasActor, {node for nodes in roles.values() for node in nodes}),
            (SEM.hasPlace, self._maybe(event.place)),
            *self._when(event),
            (KG.status, terms.text_literal(event.status)),
            (KG.stage, terms.text_literal(event.stage) if event.stage else None),
            (KG.document, self._maybe(event.document)),
            (KG.gathering, self._maybe(event.gathering)),
            (KG.post, terms.text_literal(event.post, "vi") if event.post else None),
            (KG.change, terms.text_literal(event.change) if event.change else None),
            (KG.trigger, terms.text_literal(event.trigger, "vi") if event.trigger else None),
            (KG.content, terms.text_literal(event.content, "vi") if event.content else None),
            (KG.attributedTo, self._maybe(event.attributed_to)),
            (SEM.subEventOf, self._maybe(event.part_of)),
            (KG.conflict, [terms.text_literal(conflict) for conflict in event.conflicts]),
            (SCHEMA.about, [_node(ontology().topic(topic).iri) for topic in event.topics]),
            (PROV.wasDerivedFrom, self._derived(event.evidence)),
        )

    def _when(self, event: Event) -> list[tuple[str, Value]]:
        if event.time is None:
            return []
        begin, end = terms.date_literal(event.time.begin), terms.date_literal(event.time.end)
        basis = terms.text_literal(event.time.basis) if begin or end else None
        if begin and end and begin != end:
            return [(SEM.hasBeginTimeStamp, begin), (SEM.hasEndTimeStamp, end), (KG.dateBasis, basis)]
        return [(SEM.hasTimeStamp, begin or end), (KG.dateBasis, basis)]

    def fact(self, fact: Fact) -> Block:
        """A relation itself, as one triple."""
        subject, predicate, obj = fact
        return [ox.Triple(self.iri(subject), _node(predicate), self._object(obj))]

    def relation(
        self,
        identifier: str,
        fact: Fact,
        evidence: Iterable[Evidence],
        weight: float | None = None,
        *,
        since: str | None = None,
        known_from: str = "",
    ) -> Block:
        """The node that carries the evidence of a relation, or where it is known from."""
        subject, predicate, obj = fact
        sources = [self.iri(terms.source_id(known_from))] if known_from else []
        return block(
            self._new(identifier),
            (RDF.type, _node(KG.Relation)),
            (RDF.subject, self.iri(subject)),
            (RDF.predicate, _node(predicate)),
            (RDF.object, self._object(obj)),
            (KG.weight, None if weight is None else terms.decimal_literal(weight)),
            (KG.since, terms.date_literal(since)),
            (PROV.wasDerivedFrom, [*self._derived(evidence), *sources]),
        )

    def _object(self, identifier: str) -> ox.NamedNode:
        return _node(identifier) if identifier.startswith(TOPIC_IRI) else self.iri(identifier)

    def source(self, known_from: str) -> Block:
        """Where something is known from that was known before any article was read."""
        subject = self.iri(terms.source_id(known_from))
        return block(subject, (RDF.type, _node(KG.Source)), (RDFS.label, terms.text_literal(known_from)))

    def evidence(self, evidence: Evidence) -> Block:
        """Evidence: which passage of which article, and how sure."""
        return block(
            self._new(terms.evidence_id(evidence)),
            (RDF.type, _node(OA.SpecificResource)),
            (OA.hasSource, self._new(f"article/{evidence.article}")),
            (OA.hasSelector, self._new(terms.passage_id(evidence))),
            (KG.confidence, terms.decimal_literal(evidence.confidence)),
        )

    def passage(self, evidence: Evidence) -> Block:
        """The passage that evidence points to: offsets and the very words.

        Raises:
            KGError: the article is not in the graph, or the offsets lie outside of its text.
        """
        article = self._articles.get(evidence.article)
        if article is None or not 0 <= evidence.start < evidence.end <= len(article.text):
            where = f"{evidence.article}, characters {evidence.start} to {evidence.end}"
            why = "the graph holds no such article" if article is None else "its text is shorter"
            raise KGError(f"evidence points to {where}, but {why}; build the graph again")
        words = article.text[evidence.start : evidence.end]
        return block(
            self._new(terms.passage_id(evidence)),
            (RDF.type, [_node(OA.TextPositionSelector), _node(OA.TextQuoteSelector)]),
            (OA.start, terms.integer_literal(evidence.start)),
            (OA.end, terms.integer_literal(evidence.end)),
            (OA.exact, terms.text_literal(words, article.language)),
        )

    def topic_scheme(self) -> Block:
        """The scheme of all topics."""
        return block(
            _node(TOPIC_SCHEME),
            (RDF.type, _node(SKOS.ConceptScheme)),
            (SKOS.prefLabel, _both(ontology().terms[SKOS.ConceptScheme].label)),
        )

    def topic(self, topic: Topic) -> Block:
        """A topic, with its labels and the topics it belongs to."""
        matches: dict[str, list[Object]] = {}
        for match, iri in topic.matches:
            matches.setdefault(SKOS[match], []).append(_node(iri))
        topics = ontology().topics
        return block(
            _node(topic.iri),
            (RDF.type, _node(SKOS.Concept)),
            (SKOS.inScheme, _node(TOPIC_SCHEME)),
            (SKOS.notation, terms.text_literal(topic.notation)),
            (SKOS.prefLabel, _both(topic.label)),
            (SKOS.broader, [_node(topics[wider].iri) for wider in topic.broader]),
            (SKOS.topConceptOf, None if topic.broader else _node(TOPIC_SCHEME)),
            *sorted(matches.items()),
        )
