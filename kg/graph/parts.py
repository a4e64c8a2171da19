"""The parts that the RDF view is made of, each with its place in the order of writing.

A part is described only when it is written. Parts of one unit (an entity with its relations, an article with
its statements, evidence and passages) stand together, so that a graph file can be brought up to date unit by unit.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from kg.graph import terms
from kg.graph.describe import Block, Describer, Fact
from kg.model import Article, Entity, Event, Evidence, Membership, Mention, Relation, TopicAssignment
from kg.ontology import SCHEMA, ontology

TOPIC, ENTITY, ROLE, MEMBERSHIP, EVENT, ARTICLE, RELATION, SOURCE = range(8)
"""Sections of what is written, in their order."""
_ITSELF, _STATEMENT, _EVIDENCE, _PASSAGE = range(4)
_KIND_ORDER = {"name": 0, "nominal": 1, "pronoun": 2}


class Place(NamedTuple):
    """Where a part stands: section, identifier of its unit, and the order within the unit."""

    section: int
    unit: str
    rank: int = 0
    id: str = ""


class Part(NamedTuple):
    """A part of the graph. ``article`` is the one article that alone says so; empty where several do, or none."""

    place: Place
    article: str
    describe: Callable[[], Block]


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


def _only(evidence: Iterable[Evidence]) -> str:
    articles = {each.article for each in evidence}
    return articles.pop() if len(articles) == 1 else ""


class Parts:
    """Makes parts of records."""

    def __init__(self, describer: Describer) -> None:
        self._describer = describer

    def topics(self, used: Iterable[str]) -> Iterator[Part]:
        """The scheme of topics, the topics used, and those above them."""
        found = set(used)
        if found:
            yield Part(Place(TOPIC, ""), "", self._describer.topic_scheme)
        for notation in found | {wider for topic in found for wider in ontology().ancestors(topic)}:
            yield Part(Place(TOPIC, notation), "", partial(self._describer.topic, ontology().topic(notation)))

    def role(self, post: str) -> Part:
        """A post, whoever holds it."""
        return Part(Place(ROLE, terms.role_id(post)), "", partial(self._describer.role, post))

    def entity(self, entity: Entity, relations: Iterable[Relation], where: str = "") -> Iterator[Part]:
        """An entity with the relations that it is the subject of; ``where``: the only article that mentions it."""
        yield Part(Place(ENTITY, entity.id), where, partial(self._describer.entity, entity))
        for relation in relations:
            _, fact = _fact(relation)
            place = Place(ENTITY, entity.id, _STATEMENT, " ".join(fact[1:]))
            yield Part(place, _only(relation.evidence), partial(self._describer.fact, fact))

    def membership(self, held: Membership) -> Part:
        """A post held."""
        return Part(Place(MEMBERSHIP, held.id), _only(held.evidence), partial(self._describer.membership, held))

    def event(self, event: Event) -> Part:
        """An event."""
        return Part(Place(EVENT, event.id), _only(event.evidence), partial(self._describer.event, event))

    def relation(self, relation: Relation) -> Part:
        """What carries the evidence of a relation between entities."""
        named, fact = _fact(relation)
        described = partial(
            self._describer.relation, named, fact, relation.evidence,
            since=relation.since, known_from=relation.known_from,
        )  # fmt: skip
        return Part(Place(RELATION, named), _only(relation.evidence), described)

    def source(self, known_from: str) -> Part:
        """Where something is known from."""
        return Part(Place(SOURCE, terms.source_id(known_from)), "", partial(self._describer.source, known_from))

    def article(
        self,
        article: Article,
        mentions: Iterable[Mention],
        topics: Iterable[TopicAssignment],
        evidence: Iterable[Evidence],
    ) -> Iterator[Part]:
        """An article with what it mentions and is about, and all passages of it that are evidence.

        Args:
            article: the article.
            mentions: in it.
            topics: that it is about.
            evidence: of events, posts and relations, as far as it lies in this article.
        """
        said, about = first_mentions(mentions), list(topics)
        mentioned = [entity for _, entity in said]
        described = partial(self._describer.article, article, {t.topic for t in about}, mentioned)
        yield Part(Place(ARTICLE, article.id), article.id, described)
        found = set(evidence)
        for (_, entity), mention in said.items():
            seen = (Evidence(article.id, mention.start, mention.end),)
            found.update(seen)
            yield self._of_article(article.id, ("mentions", SCHEMA.mentions, entity), seen, None)
        for topic in about:
            found.update(topic.evidence)
            iri = ontology().topic(topic.topic).iri
            yield self._of_article(article.id, ("about", SCHEMA.about, iri), topic.evidence, topic.weight)
        yield from self.passages(article.id, found)

    def _of_article(self, article: str, said: Fact, evidence: tuple[Evidence, ...], weight: float | None) -> Part:
        name, predicate, obj = said
        identifier = terms.relation_id(f"article/{article}", name, obj)
        fact = (f"article/{article}", predicate, obj)
        described = partial(self._describer.relation, identifier, fact, evidence, weight)
        return Part(Place(ARTICLE, article, _STATEMENT, identifier), article, described)

    def passages(self, article: str, evidence: Iterable[Evidence]) -> Iterator[Part]:
        """Evidence that lies in an article, each once, with its passages."""
        found = {terms.evidence_id(each): each for each in evidence}
        for identifier, each in found.items():
            place = Place(ARTICLE, article, _EVIDENCE, identifier)
            yield Part(place, article, partial(self._describer.evidence, each))
        for identifier, each in {terms.passage_id(each): each for each in found.values()}.items():
            place = Place(ARTICLE, article, _PASSAGE, identifier)
            yield Part(place, article, partial(self._describer.passage, each))


def _fact(relation: Relation) -> tuple[str, Fact]:
    """Identifier of a relation, and the relation as a fact."""
    named = terms.relation_id(relation.subject, relation.predicate, relation.object)
    return named, (relation.subject, ontology().named(relation.predicate).iri, relation.object)
