"""A graph held ready for questions about a part of it: what the local server answers from."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from kg.explore.coordinates import coordinates
from kg.explore.facets import Facets, Filters, Verdict
from kg.explore.facts import TOPIC_PREFIX, Fact, facts_of, topic_id
from kg.explore.find import fold, names_of
from kg.explore.links import links_of
from kg.explore.listing import Listing
from kg.explore.overview import OVERVIEW_NODES, overview
from kg.explore.pack import Columns, headline, pack
from kg.explore.reach import Reach
from kg.explore.said import Said
from kg.explore.texts import passage
from kg.model import KnowledgeGraph

# Beyond this many a node sends its surest facts first; the page says how many there are.
_FACTS_PER_NODE = 2000
_NEAREST = 40
_OVERVIEW_FACTS = 4000
_FACT_HITS = 5
# Lines that a list of hits keeps for posts after names, and for events after headlines, where there are any.
_LEFT = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its id, type, name, the alias that matched (or ""), and how many facts it has.

    A post or event has no name here: the page says it as a sentence, from :meth:`GraphIndex.told`.
    """

    id: str
    type: str
    name: str
    by: str
    count: int


class GraphIndex:
    """Answers what is near a node, what is called so, what passes filters, what a passage says."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self.graph = graph
        self.facts = facts_of(graph)
        self._of_node: dict[str, list[int]] = defaultdict(list)
        self._of_article: dict[str, list[int]] = defaultdict(list)
        for number, fact in enumerate(self.facts):
            for node in set(fact.nodes()):
                self._of_node[node].append(number)
            for article in {item.article for item in fact.evidence}:
                self._of_article[article].append(number)
        self._numbers = {fact.id: number for number, fact in enumerate(self.facts)}
        self._articles = {article.id: number for number, article in enumerate(graph.articles)}
        self._entities = {entity.id: number for number, entity in enumerate(graph.entities)}
        self._subjects: dict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(graph.topics):
            self._subjects[item.article].append(number)
        self._index_names()
        self._count()

    def _index_names(self) -> None:
        names = names_of(self.graph)
        self._names = [
            (f" {fold(name)}", node, "" if name == own[0] else name) for node, own in names.items() for name in own
        ]
        publishers = {article.id: article.publisher for article in self.graph.articles if article.publisher}
        own_names = {node: own[0] for node, own in names.items()}
        self._listing = Listing(own_names, publishers)
        self._own_names = own_names
        self._publishers = publishers

    def _count(self) -> None:
        types = {entity.id: str(entity.type) for entity in self.graph.entities}
        subjects: dict[str, list[str]] = defaultdict(list)
        for item in self.graph.topics:
            subjects[item.article].append(topic_id(item.topic))
        self.facets = Facets(self.facts, types, subjects, self._publishers)
        links = [(number, link) for number, fact in enumerate(self.facts) for link in links_of(fact)]
        self.picture = overview(self.graph, pairs=[(self.facts[number], link) for number, link in links])
        self._reach = Reach(links, [*types, *sorted({n for n in self._of_node if n not in types})])
        self._types = types
        self._at = coordinates(self.graph)
        self._everything = self.facets.judge(Filters())

    @cached_property
    def _said(self) -> Said:
        return Said(self.facts, self._own_names)

    @cached_property
    def _titles(self) -> list[tuple[str, str]]:
        return [(f" {fold(headline(article))}", article.id) for article in self.graph.articles]

    def warm(self) -> None:
        """Make ready what is only needed at the first search, which the page need not wait for."""
        self.search("a b")

    def _judge(self, filters: Filters | None) -> Verdict:
        return self.facets.judge(filters) if filters and filters.active else self._everything

    def summary(self, filters: Filters | None = None, focus: str | None = None) -> dict[str, Any]:
        """The histogram, of the whole graph; counts beside the filters, lanes and map, of the focus if any."""
        verdict = self._judge(filters)
        scope = np.full(len(self.facts), focus is None, np.bool_)
        if focus is not None:
            scope[self._of(focus)] = True
        happened, involved = self.facets.places(verdict.shown & scope)
        places = [
            [node, self._types[node], self._name(node), *self._at[node], happened.get(node, 0), involved.get(node, 0)]
            for node in sorted(happened.keys() | involved.keys())
            if node in self._at
        ]
        return {**self.facets.summary(verdict, scope), "places": places}

    def overview(self, filters: Filters | None = None) -> Columns:
        """The facts among the nodes of the first picture; with filters among the best connected that pass."""
        verdict = self._judge(filters)
        nodes = list(self.picture.nodes)
        if filters and filters.active:
            wanted = filters.lists.get("type")
            kinds = [self._types.get(node, "Topic") for node in self._reach.nodes]
            allowed = np.array([wanted is None or kind in wanted for kind in kinds], np.bool_)
            nodes = self._reach.best_connected(verdict.shown, allowed, OVERVIEW_NODES)
        part = self._pack(self._among(nodes, verdict)[:_OVERVIEW_FACTS], set(nodes), complete=[])
        total = {node: int(verdict.shown[self._of_node.get(node, [])].sum()) for node in nodes}
        return part | {"best": nodes, "total": total}

    def _among(self, nodes: Iterable[str], verdict: Verdict) -> list[int]:
        """Numbers of the facts in sight that name at least two of the nodes."""
        times = np.zeros(len(self.facts), np.uint8)
        for node in nodes:
            own = self._of_node.get(node, [])
            times[own] = np.minimum(times[own] + 1, 2)
        found: list[int] = np.flatnonzero((times > 1) & verdict.shown).tolist()
        return found

    def neighbourhood(self, identifier: str, filters: Filters | None = None) -> Columns:
        """All facts of a node, event or article, and those among its closest neighbours; empty if unknown.

        Of a node with very many facts the surest that pass the filters; ``total`` says how many it has.
        """
        if identifier in self._numbers:
            fact = self.facts[self._numbers[identifier]]
            return self._pack(self._with_parts(identifier), set(fact.nodes()), complete=[])
        article = identifier.removeprefix("article/")
        if article in self._articles:
            return self._pack(self._of_article[article], set(), complete=[], articles={article})
        own = self._of_node.get(identifier, [])
        whole = len(own) <= _FACTS_PER_NODE
        verdict = self._everything if whole else self._judge(filters)
        passing = own if whole else [number for number in own if verdict.shown[number]]
        sure = sorted(passing, key=lambda number: (-self.facts[number].confidence, number))
        chosen = set(sure[:_FACTS_PER_NODE])
        near = self._reach.nearest(identifier, verdict.shown, _NEAREST)
        chosen.update(self._among(near, verdict)[:_OVERVIEW_FACTS])
        about = (
            {item.article for item in self.graph.topics if topic_id(item.topic) == identifier}
            if identifier.startswith(TOPIC_PREFIX)
            else set()
        )
        columns = self._pack(sorted(chosen), {identifier}, complete=[identifier] if whole else [], articles=about)
        return columns | {"total": {identifier: len(own)}}

    def _with_parts(self, event: str) -> list[int]:
        """An event, what contains it, and what it contains."""
        whole = self.facts[self._numbers[event]].part_of
        parts = [number for number, fact in enumerate(self.facts) if fact.part_of == event]
        return sorted({self._numbers[event], *parts, *([self._numbers[whole]] if whole in self._numbers else [])})

    def listed(
        self, filters: Filters, focus: str | None, words: str, by: str, *, down: bool, offset: int, limit: int
    ) -> Columns:
        """Facts in sight in the order of a column of the table: a pack, with ``order`` (ids) and ``found``.

        Raises:
            KeyError: there is no such column.
        """
        verdict = self._judge(filters)
        numbers = np.flatnonzero(verdict.shown) if focus is None else [n for n in self._of(focus) if verdict.shown[n]]
        facts = self._listing.holding([self.facts[number] for number in numbers], words)
        page = self._listing.ordered(facts, by, down=down)[offset : offset + limit]
        part = self._pack([self._numbers[fact.id] for fact in page], set(), complete=[])
        return part | {"order": [fact.id for fact in page], "found": len(facts)}

    def _of(self, focus: str) -> list[int]:
        if focus in self._numbers:
            return self._with_parts(focus)
        return self._of_node.get(focus) or self._of_article.get(focus.removeprefix("article/"), [])

    def _pack(
        self, numbers: Iterable[int], nodes: set[str], *, complete: list[str], articles: set[str] | None = None
    ) -> Columns:
        facts = [self.facts[number] for number in numbers]
        wanted = nodes.union(*(fact.nodes() for fact in facts)) if facts else nodes
        sources = {item.article for fact in facts for item in fact.evidence} | (articles or set())
        rows = sorted(self._articles[article] for article in sources if article in self._articles)
        entities = sorted(self._entities[node] for node in wanted if node in self._entities)
        topics = sorted(number for article in sources for number in self._subjects.get(article, ()))
        part = KnowledgeGraph(
            articles=tuple(self.graph.articles[row] for row in rows),
            entities=tuple(self.graph.entities[row] for row in entities),
            topics=tuple(self.graph.topics[row] for row in topics),
        )
        return pack(part, facts, at=self._at) | {"complete": complete}

    def search(self, query: str, limit: int = 12) -> list[Hit]:
        """What is called so, without diacritics and by alias: whole names first, then by number of facts.

        After names come posts, by what they are called and who holds them (before them where the query is a whole
        post and nobody's whole name), then headlines, then events, by their kind and who takes part; each leaves
        a few lines to what comes later.
        """
        key = f" {fold(query)}"
        if key == " ":
            return []
        best: dict[str, tuple[float, str]] = {}
        for name, node, alias in self._names:
            at = name.find(key)
            if at >= 0:
                rank = (4 if len(name) == len(key) else 2 if at == 0 else 0) + (0 if alias else 1)
                best[node] = max(best.get(node, (-1.0, "")), (rank + self._weight(node), alias))
        held, whole = self._said.find(query, "post", min(_FACT_HITS, limit))
        done, _ = self._said.find(query, "event", min(_FACT_HITS, limit))
        posts, events = self._told(held, "Post"), self._told(done, "Event")
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[: limit - min(_LEFT, len(posts))]
        hits = [self._hit(node, alias) for node, (_, alias) in ranked]
        posts = posts[: limit - len(hits)]
        named = any(fold(query) in (fold(hit.name), fold(hit.by)) for hit in hits)
        hits = posts + hits if whole and not named else hits + posts
        for title, article in self._titles:
            if len(hits) >= limit - min(_LEFT, len(events)):
                break
            if key in title:
                name = headline(self.graph.articles[self._articles[article]])
                hits.append(Hit(f"article/{article}", "Article", name, "", len(self._of_article[article])))
        return hits + events[: limit - len(hits)]

    def _told(self, facts: Iterable[Fact], name: str) -> list[Hit]:
        return [Hit(fact.id, name, "", "", len(fact.evidence)) for fact in facts]

    def told(self, hits: Iterable[Hit]) -> Columns:
        """The posts and events among what was found, as the page reads them: it says status and day in its language."""
        return self._pack([self._numbers[hit.id] for hit in hits if hit.id in self._numbers], set(), complete=[])

    def _weight(self, node: str) -> float:
        return min(3.0, len(self._of_node.get(node, ())).bit_length() / 4)

    def _name(self, node: str) -> str:
        row = self._entities.get(node)
        return node.removeprefix(TOPIC_PREFIX) if row is None else self.graph.entities[row].name

    def _hit(self, node: str, alias: str) -> Hit:
        return Hit(node, self._types.get(node, "Topic"), self._name(node), alias, len(self._of_node.get(node, ())))

    def passages(self, keys: list[str]) -> list[list[str]]:
        """The passages of ``article:start:end`` keys; three empty texts where there is none."""
        return [self._passage(key) for key in keys]

    def _passage(self, key: str) -> list[str]:
        article, *offsets = key.rsplit(":", 2)
        row = self._articles.get(article)
        if row is None or len(offsets) != 2 or not all(offset.isdecimal() for offset in offsets):
            return ["", "", ""]
        return passage(self.graph.articles[row], int(offsets[0]), int(offsets[1]))

    def path(self, start: str, goal: str, filters: Filters | None = None) -> list[str]:
        """Ids of a shortest path over facts in sight, ends included; empty if there is none."""
        return self._reach.path(start, goal, self._judge(filters).shown)


def as_json(value: object) -> bytes:
    """Compact UTF-8 JSON; half characters from broken input become question marks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
