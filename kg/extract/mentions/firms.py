"""Which short name of a firm, hospital or school means the one whose full name the article tells."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.records import EntityRecord
from kg.extract.names.tokens import CAP, UPPER
from kg.languages.vi import lexicon
from kg.languages.vi.trie import Trie, trie_of


def short_firms(found: ClusterBase, order: list[int]) -> Iterator[tuple[int, EntityRecord]]:
    """``Công ty cổ phần Du lịch Delta``, later ``Công ty Delta``: its head and the capitals that close its name.

    Args:
        found: the article's names.
        order: the numbers of those that are bodies.

    Yields:
        The number of a short name, and the one body that it can mean: where two end alike, none is meant.
    """
    firms = {id(e): e for k in order if (e := found.entity_of.get(k)) is not None}
    for k in order:
        c = found.chunks[k]
        head = _heads().longest(found.t.keys, c.start) if c.kind == "free" and k in found.entity_of else None
        if head is None or c.area is not None or c.start + head[0] >= c.end:
            continue
        low = c.start + head[0]
        kind, tail = tuple(found.t.keys[c.start : low]), tuple(found.t.keys[low : c.end])
        longer = [
            e
            for e in firms.values()
            if e.keys[: len(kind)] == kind and e.keys[-len(tail) :] == tail and len(e.keys) > len(kind) + len(tail)
        ]
        if len(longer) == 1 and found.entity_of[k] is not longer[0] and found.t.shapes[low] in (CAP, UPPER):
            yield k, longer[0]


@cache
def _heads() -> Trie[bool]:
    grammar = lexicon.table("grammar")
    return trie_of([*grammar["traders"], *grammar["shortened"]])
