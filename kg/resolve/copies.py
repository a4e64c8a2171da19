"""Near-duplicate articles: agency copy that several papers print counts as one source."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.languages.vi.keys import key
from kg.model import Article
from kg.resolve.decisions import Partition
from kg.resolve.when import Days, days_of, overlap

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


@dataclass(frozen=True, slots=True)
class Print:
    """What an article is compared by: its sketch and its day."""

    sketch: Sketch
    days: Days | None

    @property
    def buckets(self) -> Sketch:
        """Articles are compared with the first (by identifier) that shares one of these."""
        return self.sketch[:_BUCKETS]

    def copies(self, other: Print) -> bool:
        """Whether two articles are near-duplicates, told within a few days of each other."""
        near = self.days is None or other.days is None or overlap(self.days, other.days, _DAYS_APART)
        return near and alike(self.sketch, other.sketch) >= _ALIKE


def fingerprint(article: Article) -> Print:
    """What an article is compared by."""
    return Print(sketch(article), days_of(article.published or ""))


def sources(articles: Iterable[Article]) -> Mapping[str, str]:
    """For each article the identifier of its group of near-duplicates (the smallest of the group)."""
    return groups_of({a.id: fingerprint(a) for a in articles})


def groups_of(prints: Mapping[str, Print]) -> Mapping[str, str]:
    """For each article, by its print, the identifier of its group of near-duplicates."""
    buckets: dict[int, list[str]] = defaultdict(list)
    for identifier in sorted(prints):
        for value in prints[identifier].buckets:
            buckets[value].append(identifier)
    groups = Partition(prints)
    for first, *others in buckets.values():
        for other in others:
            if groups.find(first) != groups.find(other) and prints[first].copies(prints[other]):
                groups.join(first, other)
    return {identifier: groups.find(identifier) for identifier in prints}
