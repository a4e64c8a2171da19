"""The records that outputs are written from: the small ones in memory, articles read when they are needed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property, lru_cache

import msgspec

from kg.graph.terms import role_id
from kg.model import Article, Entity, Event, Evidence, Membership, Mention, Relation, TopicAssignment
from kg.workspace import Live, unpack_article

_mentions = msgspec.msgpack.Decoder(tuple[Mention, ...]).decode
_topics = msgspec.msgpack.Decoder(tuple[TopicAssignment, ...]).decode
_CACHED = 256


class View:
    """A graph as outputs see it.

    Args:
        db: the workspace's database; a process of its own needs a connection of its own.
        entities: of the graph, by identifier.
        memberships: of the graph.
        events: of the graph.
        relations: of the graph.
        live: the articles that the graph is made of, as the workspace lists them.
    """

    def __init__(
        self,
        db: sqlite3.Connection,
        entities: Mapping[str, Entity],
        memberships: Iterable[Membership],
        events: Iterable[Event],
        relations: Iterable[Relation],
        live: Iterable[Live],
    ) -> None:
        self._db = db
        self.entities = entities
        self.memberships = {m.id: m for m in memberships}
        self.events = {e.id: e for e in events}
        self.relations = {relation_key(r): r for r in relations}
        self._live = live
        self.article = lru_cache(_CACHED)(self._article)

    def at(self, db: sqlite3.Connection) -> View:
        """The same graph over another connection."""
        values = (self.memberships.values(), self.events.values(), self.relations.values())
        return View(db, self.entities, *values, self._live)

    @cached_property
    def articles(self) -> dict[str, tuple[str, str]]:
        """Articles by identifier in the graph, in order: stored identifier and content."""
        return {i: (stored, content) for i, stored, content, _ in sorted(self._live)}

    def _article(self, identifier: str) -> Article:
        stored, content = self.articles[identifier]
        query = "SELECT record FROM article WHERE id = ? AND content = ?"
        article = unpack_article(self._db.execute(query, (stored, content)).fetchone()[0])
        # Where it was read first is no property of the graph: it would tell of the order of builds.
        return replace(article, id=identifier, source="")

    @cached_property
    def used_topics(self) -> set[str]:
        """Topics of articles and events."""
        of_articles = {topic for (topic,) in self._db.execute("SELECT id FROM g_uses WHERE n > 0")}
        return of_articles | {topic for event in self.events.values() for topic in event.topics}

    def mentions(self, identifier: str) -> tuple[Mention, ...]:
        """The mentions of an article."""
        return _mentions(self.data("g_mentions", identifier))

    def topics(self, identifier: str) -> tuple[TopicAssignment, ...]:
        """The topics of an article."""
        return _topics(self.data("g_topics", identifier))

    def all_topics(self) -> Iterator[tuple[TopicAssignment, ...]]:
        """The topics of every article, in order."""
        yield from (_topics(data) for (data,) in self._db.execute("SELECT data FROM g_topics ORDER BY id"))

    def data(self, table: str, identifier: str) -> bytes:
        """A record, or the records of an article, as they are stored."""
        row = self._db.execute(f"SELECT data FROM {table} WHERE id = ?", (identifier,)).fetchone()  # noqa: S608
        return bytes(row[0])

    @cached_property
    def evidence(self) -> dict[str, set[Evidence]]:
        """Evidence of events, posts and relations by the article that it lies in."""
        found: dict[str, set[Evidence]] = defaultdict(set)
        records: tuple[Iterable[Membership | Event | Relation], ...]
        records = (self.memberships.values(), self.events.values(), self.relations.values())
        for each in (e for kind in records for record in kind for e in record.evidence):
            found[each.article].add(each)
        return found

    @cached_property
    def relations_of(self) -> dict[str, list[Relation]]:
        """Relations by their subject."""
        found: dict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations.values():
            found[relation.subject].append(relation)
        return found

    @cached_property
    def posts(self) -> dict[str, str]:
        """Posts that somebody holds, by identifier."""
        return {role_id(post): post for post in {m.post for m in self.memberships.values()}}


def relation_key(relation: Relation) -> str:
    """What a relation is kept under; keys sort as subject, predicate and object do."""
    return "\x1f".join((relation.subject, relation.predicate, relation.object))
