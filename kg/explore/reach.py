"""Which nodes lie near which, over links held as arrays: small, and quick to filter."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Sequence

import numpy as np

from kg.explore.facets import Bools, Ints
from kg.explore.facts import TOPIC_PREFIX
from kg.explore.links import Link

_DEED, _SHARED, _ABOUT = 0, 1, 2
# What a link says of two nodes being close: a deed more than a shared topic or place, an article's topic least.
_CLOSENESS = np.array([2.0, 1.0, 0.3])


class Reach:
    """The links of all facts between numbered nodes.

    Args:
        links: all links, each with the position of its fact.
        nodes: ids of all nodes; a node's number is its position.
    """

    def __init__(self, links: Iterable[tuple[int, Link]], nodes: Sequence[str]) -> None:
        self.nodes = nodes
        self.number = {node: number for number, node in enumerate(nodes)}
        kinds = {"fact": _DEED, "about": _ABOUT}
        rows = [
            (self.number[link.source], self.number[link.target], row, kinds.get(link.kind, _SHARED))
            for row, link in links
            if link.source in self.number and link.target in self.number
        ]
        table = np.array(rows, np.int32).reshape(-1, 4)
        # Each link twice, once from either end, sorted by the end it starts from.
        ends = np.concatenate([table[:, [0, 1]], table[:, [1, 0]]])
        order = np.argsort(ends[:, 0], kind="stable")
        self._source: Ints = ends[order, 0]
        self._target: Ints = ends[order, 1]
        self._fact: Ints = np.concatenate([table[:, 2]] * 2)[order]
        self._kind: Ints = np.concatenate([table[:, 3]] * 2)[order]
        self._first = np.searchsorted(self._source, np.arange(len(nodes) + 1))
        self._topic = np.array([node.startswith(TOPIC_PREFIX) for node in nodes], np.bool_)

    def nearest(self, node: str, shown: Bools, limit: int) -> list[str]:
        """The ``limit`` closest neighbours over facts in sight, the closest first."""
        score: Counter[int] = Counter()
        for target, _, kind in self._around(self.number.get(node), shown):
            score[target] += _CLOSENESS[kind]
        ranked = sorted(score, key=lambda other: (-score[other], self.nodes[other]))[:limit]
        return [self.nodes[other] for other in ranked]

    def _around(self, number: int | None, shown: Bools) -> Iterable[tuple[int, int, int]]:
        if number is None:
            return []
        part = slice(self._first[number], self._first[number + 1])
        facts = self._fact[part]
        passing = shown[facts]
        target, kind = self._target[part][passing], self._kind[part][passing]
        return zip(target.tolist(), facts[passing].tolist(), kind.tolist(), strict=True)

    def best_connected(self, shown: Bools, allowed: Bools, limit: int) -> list[str]:
        """The nodes with most different others, deeds counting a little more; as the page ranks them (scene.ts).

        ``shown`` is by fact, ``allowed`` by node number.
        """
        use = shown[self._fact] & allowed[self._source] & allowed[self._target]
        use &= (self._kind != _ABOUT) | self._topic[self._source]
        source, target, kind = self._source[use], self._target[use], self._kind[use]
        count = len(self.nodes)
        pairs = np.unique(source.astype(np.int64) * count + target)
        others = np.bincount(pairs // max(1, count), minlength=count)
        deeds = np.bincount(source[kind == _DEED], minlength=count)
        score = np.where(self._topic, 1, 3) * others + deeds
        found = np.flatnonzero(others)
        ranked = sorted(found.tolist(), key=lambda number: (-int(score[number]), self.nodes[number]))[:limit]
        return [self.nodes[number] for number in ranked]

    def path(self, start: str, goal: str, shown: Bools) -> list[str]:
        """Ids of a shortest path over facts in sight, ends included; empty if none. Over deeds where it can be."""
        ends = self.number.get(start), self.number.get(goal)
        if ends[0] is None or ends[1] is None:
            return []
        return self._search(ends[0], ends[1], shown, deeds=True) or self._search(ends[0], ends[1], shown, deeds=False)

    def _search(self, start: int, goal: int, shown: Bools, *, deeds: bool) -> list[str]:
        before: dict[int, int | None] = {start: None}
        front = deque([start])
        while front and goal not in before:
            node = front.popleft()
            times = Counter(target for target, _, kind in self._around(node, shown) if kind == _DEED or not deeds)
            for other in sorted(times, key=lambda number: (-times[number], self.nodes[number])):
                if other not in before:
                    before[other] = node
                    front.append(other)
        way: list[str] = []
        at: int | None = goal if goal in before else None
        while at is not None:
            way.append(self.nodes[at])
            at = before[at]
        return way[::-1]
