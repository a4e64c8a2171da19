"""A graph as columns: the compact form that the page reads.

Everything that repeats is a number into a list said once. A pack is self-contained, so the server
can send the neighbourhood of one node in the form in which the file holds the whole graph, and the
page merges packs by their identifiers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from kg.explore.coordinates import Point, coordinates
from kg.explore.facts import TOPIC_PREFIX, Fact, facts_of, topic_id
from kg.explore.links import links_of
from kg.model import Article, Evidence, KnowledgeGraph

Columns = dict[str, Any]

VERSION = 1


class _Table:
    """Numbers for keys, in order of first sight."""

    def __init__(self, keys: Iterable[str] = ()) -> None:
        self.index: dict[str, int] = {}
        for key in keys:
            self.add(key)

    def add(self, key: str | None) -> int:
        """The number of ``key``, new if need be; -1 for None or the empty string."""
        return self.index.setdefault(key, len(self.index)) if key else -1

    @property
    def keys(self) -> list[str]:
        return list(self.index)


def pack(graph: KnowledgeGraph, facts: list[Fact] | None = None, at: Mapping[str, Point] | None = None) -> Columns:
    """The whole of ``graph`` as columns of plain lists, numbers and strings.

    Args:
        graph: what to show. Facts may name topics; other ids must be entities of the graph.
        facts: ``facts_of(graph)``, where the caller has them already.
        at: ``coordinates(graph)``, where the caller has them already.
    """
    at = coordinates(graph) if at is None else at
    facts = facts_of(graph) if facts is None else facts
    topics = {topic_id(item.topic) for item in graph.topics} | {t for fact in facts for t in fact.topics}
    nodes = _Table([entity.id for entity in graph.entities] + sorted(topics))
    articles = _Table(article.id for article in graph.articles)
    strings = _Table()
    evidence = _Evidence(articles)
    fact_columns = _fact_columns(facts, nodes, strings, evidence)
    article_columns = _article_columns(graph, nodes, strings)
    return {
        "version": VERSION,
        "nodes": _node_columns(graph, sorted(topics), at),
        "facts": fact_columns,
        "links": _link_columns(facts, nodes),
        "articles": article_columns,
        "evidence": evidence.columns(),
        "strings": strings.keys,
    }


class _Evidence:
    """Every distinct (article, start, end) once: many facts are read from one sentence."""

    def __init__(self, articles: _Table) -> None:
        self._articles = articles
        self._rows: dict[tuple[str, int, int], int] = {}

    def add(self, item: Evidence) -> int:
        return self._rows.setdefault((item.article, item.start, item.end), len(self._rows))

    def columns(self) -> Columns:
        return {
            "article": [self._articles.add(article) for article, _, _ in self._rows],
            "start": [start for _, start, _ in self._rows],
            "end": [end for _, _, end in self._rows],
        }


def _node_columns(graph: KnowledgeGraph, topics: list[str], at: Mapping[str, Point]) -> Columns:
    count = len(topics)
    return {
        "id": [entity.id for entity in graph.entities] + topics,
        "type": [entity.type for entity in graph.entities] + ["Topic"] * count,
        "name": [entity.name for entity in graph.entities] + [topic.removeprefix(TOPIC_PREFIX) for topic in topics],
        "aliases": [list(entity.aliases) for entity in graph.entities] + [[] for _ in topics],
        "country": [entity.country or "" for entity in graph.entities] + [""] * count,
        # Latitude and longitude in hundredths of a degree, of the few that have them.
        "at": {e.id: [round(x * 100) for x in at[e.id]] for e in graph.entities if e.id in at},
        "same": [list(entity.identifiers) for entity in graph.entities] + [[] for _ in topics],
    }


def _fact_columns(facts: list[Fact], nodes: _Table, strings: _Table, evidence: _Evidence) -> Columns:
    def text(get: Callable[[Fact], str]) -> list[int]:
        return [strings.add(get(fact)) for fact in facts]

    def node(get: Callable[[Fact], str | None]) -> list[int]:
        return [nodes.add(get(fact)) for fact in facts]

    numbers = {fact.id: number for number, fact in enumerate(facts)}
    return {
        "id": [fact.id for fact in facts],
        "kind": text(lambda f: f.kind),
        "type": text(lambda f: f.type),
        "begin": text(lambda f: f.begin),
        "end": text(lambda f: f.end),
        "since": text(lambda f: f.since),
        "until": text(lambda f: f.until),
        "basis": text(lambda f: f.basis),
        "status": text(lambda f: f.status),
        "text": text(lambda f: f.text),
        "trigger": text(lambda f: f.trigger),
        "post": text(lambda f: f.post),
        "change": text(lambda f: f.change),
        "stage": text(lambda f: f.stage),
        "place": node(lambda f: f.place),
        "gathering": node(lambda f: f.gathering),
        "document": node(lambda f: f.document),
        "by": node(lambda f: f.attributed_to),
        "partOf": [numbers.get(fact.part_of or "", -1) for fact in facts],
        "parts": [[x for p in f.participants for x in (strings.add(p.role), nodes.add(p.entity))] for f in facts],
        "topics": [[nodes.add(topic) for topic in fact.topics] for fact in facts],
        "dates": [[strings.add(date) for date in fact.dates] for fact in facts],
        "conflicts": [list(fact.conflicts) for fact in facts],
        # Row and confidence in per cent, by turns: how sure a sentence is depends on what is read from it.
        "evidence": [
            [x for e in fact.evidence for x in (evidence.add(e), round(e.confidence * 100))] for fact in facts
        ],
    }


def _link_columns(facts: list[Fact], nodes: _Table) -> Columns:
    kinds = ["fact", "topic", "place", "gathering", "document", "about"]
    columns: dict[str, list[int]] = {"source": [], "target": [], "fact": [], "kind": []}
    for number, fact in enumerate(facts):
        for link in links_of(fact):
            columns["source"].append(nodes.add(link.source))
            columns["target"].append(nodes.add(link.target))
            columns["fact"].append(number)
            columns["kind"].append(kinds.index(link.kind) * 2 + link.directed)
    return {"kinds": kinds, **columns}


def _article_columns(graph: KnowledgeGraph, nodes: _Table, strings: _Table) -> Columns:
    topics: dict[str, list[int]] = {article.id: [] for article in graph.articles}
    for item in graph.topics:
        topics.setdefault(item.article, []).append(nodes.add(topic_id(item.topic)))
    return {
        "id": [article.id for article in graph.articles],
        "title": [headline(article) for article in graph.articles],
        "published": [strings.add(article.published) for article in graph.articles],
        "publisher": [strings.add(article.publisher) for article in graph.articles],
        "url": [article.url or "" for article in graph.articles],
        "author": [strings.add(article.author) for article in graph.articles],
        "topics": [topics[article.id] for article in graph.articles],
    }


def headline(article: Article) -> str:
    """What to call an article: its title, or the beginning of its text."""
    if article.title:
        return article.title
    first = article.text.strip().split("\n", 1)[0]
    return first if len(first) <= 100 else first[:99].rsplit(" ", 1)[0] + "…"
