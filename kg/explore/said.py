"""Finding posts and events by what they say: the post and its body, what was done, who took part, when.

Every stretch of a query must stand, in its order and in whole words, in one part of a fact: `phạm minh chính` is
nobody called Phạm Bình Minh beside something `chính`. The page's own search (search.ts) finds and ranks the same way.
"""

from __future__ import annotations

import heapq
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kg.explore.facts import Fact
from kg.explore.find import fold
from kg.explore.labels import LANGUAGES, label

# What it costs that a part is named but not whole: more than all the parts that a query may name whole.
_IN_PART = 8

_fold = lru_cache(maxsize=200_000)(fold)


@dataclass(frozen=True, slots=True)
class _Row:
    """A fact with its parts, folded and with a space at either end, and all of them as one text."""

    fact: Fact
    parts: tuple[str, ...]
    all: str


class Said:
    """Finds posts and events of a graph.

    Args:
        facts: all facts; relations are not looked at.
        names: what each node is called.
    """

    def __init__(self, facts: Sequence[Fact], names: Mapping[str, str]) -> None:
        self._rows = [_row(fact, names) for fact in facts if fact.kind != "relation"]

    def find(self, query: str, kind: str, limit: int) -> tuple[list[Fact], bool]:
        """The best of the posts or events (``kind``) that the whole query speaks of, best first.

        And whether the best is all that the query says: a whole post, a whole name.
        """
        words = fold(query).split()
        if limit <= 0 or len(words) < 2:
            return [], False  # one word alone says too little: there are names and headlines for it
        whole, last = [f" {word} " for word in words[:-1]], f" {words[-1]}"
        found = []
        for number, row in enumerate(self._rows):
            if row.fact.kind != kind or last not in row.all or not all(word in row.all for word in whole):
                continue
            cost = _cost(words, row.parts)
            if cost is not None:
                found.append(((cost, *_standing(row.fact)), number))
        best = heapq.nsmallest(limit, found)
        return [self._rows[number].fact for _, number in best], bool(best) and best[0][0][0] < _IN_PART


def _row(fact: Fact, names: Mapping[str, str]) -> _Row:
    nodes = dict.fromkeys([*(item.entity for item in fact.participants), *([fact.place] if fact.place else [])])
    if fact.kind == "post":
        texts = [fact.post, *(names.get(node, "") for node in nodes)]
    else:
        kinds = [label(fact.type, language) for language in LANGUAGES]
        texts = [fact.post, *kinds, fact.trigger, *(names.get(node, "") for node in nodes), fact.begin]
    parts = tuple(f" {part} " for part in map(_fold, texts) if part)
    return _Row(fact, parts, "".join(parts))


def _cost(words: Sequence[str], parts: tuple[str, ...]) -> int | None:
    """How far the query is from naming whole parts, few of them; None if it does not stand in them."""
    if not words:
        return 0
    best: int | None = None
    for number, part in enumerate(parts):
        for size in range(len(words), 0, -1):
            stretch = " " + " ".join(words[:size])
            whole = size < len(words)
            if f"{stretch} " not in part if whole else stretch not in part:
                continue
            rest = _cost(words[size:], (*parts[:number], *parts[number + 1 :]))
            if rest is not None:
                cost = rest + (1 if f"{stretch} " == part else _IN_PART)
                best = cost if best is None else min(best, cost)
            break
    return best


def _standing(fact: Fact) -> tuple[int, str, int]:
    """Held before former posts, the latest first (a date turned round sorts so), what more articles tell."""
    last = max(fact.since, fact.until, *fact.dates) if fact.kind == "post" else fact.begin
    turned = "".join(chr(ord("9") - ord(sign) + ord("0")) if sign.isdecimal() else sign for sign in last.ljust(10, "0"))
    return (0 if fact.status in ("held", "occurred") else 1, turned, -len(fact.evidence))
