"""The first picture: the most connected people, bodies and topics, and what joins them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import networkx as nx

from kg.explore.facts import TOPIC_PREFIX, Fact, facts_of
from kg.explore.links import Link, links_of
from kg.model import KnowledgeGraph

# What stays legible at 1280×720: names in full at some 11 px, none over another.
OVERVIEW_NODES = 48
_EDGES_PER_NODE = 4
_FEW_TIES = 50
# Shares of the overview by type; what a type does not use goes to the next best of any.
_SHARES = {
    "Person": 0.42,
    "Organization": 0.24,
    "Country": 0.12,
    "Topic": 0.1,
    "Gathering": 0.05,
    "Place": 0.05,
}


@dataclass(frozen=True, slots=True)
class Tie:
    """All links between two nodes, as one line of the overview.

    ``types`` counts what it is made of; ``deed`` is False where that is only a shared topic or place.
    """

    source: str
    target: str
    directed: bool
    types: tuple[tuple[str, int], ...]
    deed: bool = True

    @property
    def weight(self) -> int:
        """How many facts make it."""
        return sum(count for _, count in self.types)


@dataclass(frozen=True, slots=True)
class Overview:
    """The nodes to show first, best first, the ties between them, and each node's community."""

    nodes: tuple[str, ...]
    ties: tuple[Tie, ...]
    community: dict[str, int]
    score: dict[str, int]


def overview(
    graph: KnowledgeGraph,
    limit: int = OVERVIEW_NODES,
    facts: Iterable[Fact] | None = None,
    pairs: Sequence[tuple[Fact, Link]] | None = None,
) -> Overview:
    """Choose at most ``limit`` nodes and group them; the same graph gives the same answer.

    ``facts`` are ``facts_of(graph)`` and ``pairs`` all their links, where the caller has them already.
    """
    if pairs is None:
        pairs = [(fact, link) for fact in (facts_of(graph) if facts is None else facts) for link in links_of(fact)]
    score = _scores(pairs)
    types = {entity.id: str(entity.type) for entity in graph.entities}
    chosen = _pick(score, types, limit)
    ties = _strongest(_ties(pairs, set(chosen)))
    joined = {end for tie in ties for end in (tie.source, tie.target)}
    nodes = tuple(node for node in chosen if node in joined) or tuple(chosen)
    return Overview(nodes, ties, _communities(nodes, ties), {node: score[node] for node in nodes})


def _scores(pairs: Iterable[tuple[Fact, Link]]) -> Counter[str]:
    """How many different others each node is joined to, and a little for how often.

    That an article is about a topic says something of the topic, little of those in the article.
    """
    others: dict[str, set[str]] = defaultdict(set)
    times: Counter[str] = Counter()
    for _, link in pairs:
        weight = 1 if link.kind == "fact" else 0
        for one, other in ((link.source, link.target), (link.target, link.source)):
            if link.kind != "about" or one.startswith(TOPIC_PREFIX):
                others[one].add(other)
                times[one] += weight
    each = {node: 1 if node.startswith(TOPIC_PREFIX) else 3 for node in others}
    return Counter({node: each[node] * len(near) + times[node] for node, near in others.items()})


def _pick(score: Counter[str], types: dict[str, str], limit: int) -> list[str]:
    ranked = sorted(score, key=lambda node: (-score[node], node))
    if len(ranked) <= limit:
        return ranked
    used: Counter[str] = Counter()
    chosen: list[str] = []
    for node in ranked:
        kind = _type_of(node, types)
        if used[kind] < _SHARES.get(kind, 0.02) * limit:
            used[kind] += 1
            chosen.append(node)
    taken = set(chosen)
    chosen += [node for node in ranked if node not in taken][: max(0, limit - len(chosen))]
    return sorted(chosen[:limit], key=lambda node: (-score[node], node))


def _type_of(node: str, types: dict[str, str]) -> str:
    return "Topic" if node.startswith(TOPIC_PREFIX) else types.get(node, "")


def _ties(pairs: Iterable[tuple[Fact, Link]], chosen: set[str]) -> list[Tie]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    ways: dict[tuple[str, str], set[tuple[str, str] | None]] = defaultdict(set)
    deeds: set[tuple[str, str]] = set()
    for fact, link in pairs:
        if link.source in chosen and link.target in chosen:
            ends = (min(link.source, link.target), max(link.source, link.target))
            label = _word(fact, link)
            counts[ends][label] += 1
            if link.kind == "fact":
                deeds.add(ends)
            ways[ends].add((link.source, link.target) if link.directed else None)
    ties = []
    for ends in sorted(counts):
        only = next(iter(ways[ends])) if len(ways[ends]) == 1 else None
        source, target = only or ends
        types = tuple(sorted(counts[ends].items(), key=lambda item: (-item[1], item[0])))
        ties.append(Tie(source, target, only is not None, types, ends in deeds))
    return ties


def _word(fact: Fact, link: Link) -> str:
    """What the line is about: the post held, the kind of event, or the kind of thing at its end."""
    if link.kind != "fact":
        return link.kind
    return fact.post if fact.kind == "post" else fact.type


def _strongest(ties: list[Tie]) -> tuple[Tie, ...]:
    """Each node keeps its few strongest ties, so that the hubs do not bury the rest.

    Deeds come first; what two share (a topic, a place) is drawn only where both have few ties.
    """
    ranked = sorted(ties, key=lambda tie: (not tie.deed, -tie.weight, tie.source, tie.target))
    if len(ranked) <= _FEW_TIES:
        return tuple(ranked)
    kept: Counter[str] = Counter()
    out = []
    for tie in ranked:
        few = [kept[end] < _EDGES_PER_NODE for end in (tie.source, tie.target)]
        if any(few) if tie.deed else few[0] and kept[tie.target] < _EDGES_PER_NODE + 2:
            kept[tie.source] += 1
            kept[tie.target] += 1
            out.append(tie)
    return tuple(out)


def _communities(nodes: tuple[str, ...], ties: tuple[Tie, ...]) -> dict[str, int]:
    """Louvain on numbers, not names: its sets of strings would be ordered by a hash that changes."""
    number = {node: index for index, node in enumerate(nodes)}
    graph = nx.Graph()
    graph.add_nodes_from(range(len(nodes)))
    for tie in ties:
        graph.add_edge(number[tie.source], number[tie.target], weight=tie.weight)
    if not ties:
        return dict.fromkeys(nodes, 0)
    groups = nx.community.louvain_communities(graph, weight="weight", seed=7)
    ordered = sorted((sorted(group) for group in groups), key=lambda group: (-len(group), group))
    return {nodes[member]: rank for rank, group in enumerate(ordered) for member in group}
