"""Near-duplicate articles: agency copy that several papers print counts as one source."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.languages.vi.keys import key
from kg.model import Article
from kg.resolve.decisions import Partition
from kg.resolve.when import days_of, overlap

_SHINGLE = 4
_SKETCH = 24
_BUCKETS = 6
_ALIKE = 0.6
_DAYS_APART = 3

Sketch = tuple[int, ...]


def sketch(article: Article) -> Sketch:
    """The smallest hashes of an article's runs of four syllables: like articles have like sketches."""
    # Past the cache of keys: whole articles would push all names out of it.
    words = key.__wrapped__(article.text).split()
    runs = {zlib.crc32(" ".join(words[i : i + _SHINGLE]).encode()) for i in range(max(1, len(words) - _SHINGLE + 1))}
    return tuple(sorted(runs)[:_SKETCH])


def alike(one: Sketch, other: Sketch) -> float:
    """Estimate of the share of runs that two articles have in common, 0 to 1."""
    smallest = sorted({*one, *other})[:_SKETCH]
    both = set(one) & set(other)
    return sum(1 for h in smallest if h in both) / len(smallest) if smallest else 0.0


def sources(articles: Iterable[Article]) -> Mapping[str, str]:
    """For each article the identifier of its group of near-duplicates (the smallest of the group)."""
    kept = {a.id: (sketch(a), days_of(a.published or "")) for a in articles}
    buckets: dict[int, list[str]] = defaultdict(list)
    for identifier in sorted(kept):
        for value in kept[identifier][0][:_BUCKETS]:
            buckets[value].append(identifier)
    groups = Partition(kept)
    for bucket in buckets.values():
        first = bucket[0]
        for other in bucket[1:]:
            (a, when_a), (b, when_b) = kept[first], kept[other]
            near = when_a is None or when_b is None or overlap(when_a, when_b, _DAYS_APART)
            if near and groups.find(first) != groups.find(other) and alike(a, b) >= _ALIKE:
                groups.join(first, other)
    return {identifier: groups.find(identifier) for identifier in kept}
