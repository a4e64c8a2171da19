"""A graph held ready for questions about one node: what the local server answers from."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass

from kg.explore.facts import TOPIC_PREFIX, facts_of, topic_id
from kg.explore.find import fold, names_of
from kg.explore.links import links_of
from kg.explore.overview import overview
from kg.explore.pack import Columns, headline, pack
from kg.explore.texts import passage
from kg.model import KnowledgeGraph

# Beyond this many a node sends its surest facts first; the page says how many there are.
_FACTS_PER_NODE = 2000
_NEAREST = 40
_OVERVIEW_FACTS = 4000


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: its id, type, name, the alias that matched (or ""), and how many facts it has."""

    id: str
    type: str
    name: str
    by: str
    count: int


class GraphIndex:
    """Answers what is near a node, what is called so, what a passage says, and what joins two nodes."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self.graph = graph
        self.facts = facts_of(graph)
        self.picture = overview(graph, facts=self.facts)
        self._of_node: dict[str, list[int]] = defaultdict(list)
        self._of_article: dict[str, list[int]] = defaultdict(list)
        self._near: dict[str, Counter[str]] = defaultdict(Counter)
        for number, fact in enumerate(self.facts):
            for node in set(fact.nodes()):
                self._of_node[node].append(number)
            for article in {item.article for item in fact.evidence}:
                self._of_article[article].append(number)
            for link in links_of(fact):
                weight = 2 if link.kind == "fact" else 1
                self._near[link.source][link.target] += weight
                self._near[link.target][link.source] += weight
        self._numbers = {fact.id: number for number, fact in enumerate(self.facts)}
        self._articles = {article.id: article for article in graph.articles}
        self._types = {entity.id: str(entity.type) for entity in graph.entities}
        self._names = [
            (f" {fold(name)}", node, "" if name == own[0] else name)
            for node, own in names_of(graph).items()
            for name in own
        ]
        self._titles = [(f" {fold(headline(article))}", article.id) for article in graph.articles]

    def overview(self) -> Columns:
        """The facts among the nodes of the first picture."""
        shown = set(self.picture.nodes)
        counts: Counter[int] = Counter(number for node in shown for number in self._of_node[node])
        chosen = sorted(number for number, times in counts.items() if times > 1)[:_OVERVIEW_FACTS]
        return self._pack(chosen, shown, complete=[])

    def neighbourhood(self, identifier: str) -> Columns:
        """All facts of a node, event or article, and those among its closest neighbours; empty if unknown."""
        if identifier in self._numbers:
            fact = self.facts[self._numbers[identifier]]
            return self._pack([self._numbers[identifier]], set(fact.nodes()), complete=[])
        article = identifier.removeprefix("article/")
        if article in self._articles:
            return self._pack(self._of_article[article], set(), complete=[], articles={article})
        own = sorted(self._of_node.get(identifier, ()), key=lambda n: (-self.facts[n].confidence, n))
        chosen = set(own[:_FACTS_PER_NODE])
        nearest = {node for node, _ in self._near.get(identifier, Counter()).most_common(_NEAREST)}
        for node in sorted(nearest):
            chosen.update(self._among(node, nearest))
        about = (
            {item.article for item in self.graph.topics if topic_id(item.topic) == identifier}
            if identifier.startswith(TOPIC_PREFIX)
            else set()
        )
        return self._pack(sorted(chosen), {identifier}, complete=[identifier], articles=about)

    def _among(self, node: str, others: set[str]) -> Iterable[int]:
        for number in self._of_node[node][:_FACTS_PER_NODE]:
            if any(other in others for other in self.facts[number].nodes() if other != node):
                yield number

    def _pack(
        self, numbers: Iterable[int], nodes: set[str], *, complete: list[str], articles: set[str] | None = None
    ) -> Columns:
        facts = [self.facts[number] for number in numbers]
        wanted = nodes.union(*(fact.nodes() for fact in facts)) if facts else nodes
        sources = {item.article for fact in facts for item in fact.evidence} | (articles or set())
        part = KnowledgeGraph(
            articles=tuple(article for article in self.graph.articles if article.id in sources),
            entities=tuple(entity for entity in self.graph.entities if entity.id in wanted),
            topics=tuple(item for item in self.graph.topics if item.article in sources),
        )
        return pack(part, facts) | {"complete": complete}

    def search(self, query: str, limit: int = 12) -> list[Hit]:
        """What is called so, without diacritics and by alias: whole names first, then by number of facts."""
        key = f" {fold(query)}"
        if key == " ":
            return []
        best: dict[str, tuple[float, str]] = {}
        for name, node, alias in self._names:
            at = name.find(key)
            if at >= 0:
                rank = (4 if len(name) == len(key) else 2 if at == 0 else 0) + (0 if alias else 1)
                best[node] = max(best.get(node, (-1.0, "")), (rank + self._weight(node), alias))
        ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))[:limit]
        names = self._first_names([node for node, _ in ranked])
        hits = [self._hit(node, names[node], alias) for node, (_, alias) in ranked]
        for title, article in self._titles:
            if len(hits) >= limit:
                break
            if key in title:
                name = headline(self._articles[article])
                hits.append(Hit(f"article/{article}", "Article", name, "", len(self._of_article[article])))
        return hits

    def _weight(self, node: str) -> float:
        return min(3.0, len(self._of_node.get(node, ())).bit_length() / 4)

    def _first_names(self, nodes: list[str]) -> dict[str, str]:
        names = {entity.id: entity.name for entity in self.graph.entities if entity.id in nodes}
        return {node: names.get(node, node.removeprefix(TOPIC_PREFIX)) for node in nodes}

    def _hit(self, node: str, name: str, alias: str) -> Hit:
        return Hit(node, self._types.get(node, "Topic"), name, alias, len(self._of_node.get(node, ())))

    def passages(self, keys: list[str]) -> list[list[str]]:
        """The passages of ``article:start:end`` keys; three empty texts where there is none."""
        return [self._passage(key) for key in keys]

    def _passage(self, key: str) -> list[str]:
        article, *offsets = key.rsplit(":", 2)
        known = self._articles.get(article)
        if known is None or len(offsets) != 2 or not all(offset.isdecimal() for offset in offsets):
            return ["", "", ""]
        return passage(known, int(offsets[0]), int(offsets[1]))

    def path(self, start: str, goal: str) -> list[str]:
        """Ids of a shortest path, ends included; empty if there is none. Over deeds where it can be."""
        return self._search(start, goal, 2) or self._search(start, goal, 1)

    def _search(self, start: str, goal: str, least: int) -> list[str]:
        before: dict[str, str | None] = {start: None}
        front = deque([start])
        while front and goal not in before:
            node = front.popleft()
            for other, weight in self._near.get(node, Counter()).most_common():
                if other not in before and weight >= least:
                    before[other] = node
                    front.append(other)
        if goal not in before:
            return []
        way: list[str] = []
        at: str | None = goal
        while at is not None:
            way.append(at)
            at = before[at]
        return way[::-1]


def as_json(value: object) -> bytes:
    """Compact UTF-8 JSON; half characters from broken input become question marks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
