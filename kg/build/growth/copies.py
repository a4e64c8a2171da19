"""Groups of near-duplicate articles, brought up to date for the articles that came and went."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from kg.build.growth.tables import Tables, pack
from kg.resolve.copies import Print, groups_of
from kg.resolve.decisions import Partition

_decode = msgspec.msgpack.Decoder(Print).decode
Numbered = Mapping[str, int]


class Copies:
    """Near-duplicates among the articles of a workspace.

    An article is compared with the first, by identifier, of each bucket that it is in. Which pairs are
    compared changes only in the buckets of articles that came or went, and there only for the newcomers, or
    for all where the first is another one now.

    Args:
        tables: still with the articles that go, not yet with those that come.
        gone: articles that go, with their numbers. One that changed both goes and comes.
        came: articles that come, with their numbers and prints.
    """

    def __init__(self, tables: Tables, gone: Numbered, came: Mapping[str, tuple[int, Print]]) -> None:
        self._tables, self._gone, self._came = tables, gone, came
        self._prints: dict[str, Print] = {}

    def update(self) -> dict[str, str]:
        """Take articles out and in; the group of every article that may have another one now."""
        if self._tables.is_empty():
            self._enter()
            return dict(groups_of({i: p for i, (_, p) in self._came.items()}))
        touched = set(self._came) | self._mates(self._gone)
        left = {v for p in self._load(self._gone).values() for v in p.buckets}
        values = sorted(left | {v for _, p in self._came.values() for v in p.buckets})
        before = {v: self._first(v) for v in values}
        self._leave()
        self._enter()
        for value in values:
            first = self._first(value)
            if first != before[value] or first in self._came:
                touched |= {before[value]} - {""}
                touched |= self._like(first, self._members(value))
            else:
                touched |= self._like(first, [i for i in self._members(value) if i in self._came])
        touched -= self._gone.keys() - self._came.keys()
        return self._regroup(touched | self._mates(touched) - self._gone.keys())

    def _mates(self, ids: Iterable[str]) -> set[str]:
        """All that were in one group with one of these."""
        origins = {o for (o,) in self._tables.lookup("SELECT origin FROM g_article WHERE id IN", ids)}
        return {i for (i,) in self._tables.lookup("SELECT id FROM g_article WHERE origin IN", sorted(origins))}

    def _first(self, value: int) -> str:
        row = self._tables.db.execute("SELECT min(id) FROM g_bucket WHERE value = ?", (value,)).fetchone()
        return row[0] or ""

    def _members(self, value: int) -> list[str]:
        return [i for (i,) in self._tables.db.execute("SELECT id FROM g_bucket WHERE value = ?", (value,))]

    def _like(self, first: str, others: Iterable[str]) -> set[str]:
        """The copies of the first of a bucket, and it, if there are any."""
        candidates = [i for i in others if i != first]
        if not candidates:
            return set()
        prints = self._load([first, *candidates])
        found = {i for i in candidates if prints[first].copies(prints[i])}
        return found | {first} if found else found

    def _load(self, ids: Iterable[str]) -> dict[str, Print]:
        wanted = list(ids)
        query = "SELECT a.id, p.data FROM g_article a JOIN g_print p USING (no) WHERE a.id IN"
        missing = [i for i in wanted if i not in self._prints]
        self._prints.update((i, _decode(data)) for i, data in self._tables.lookup(query, missing))
        return {i: self._prints[i] for i in wanted}

    def _leave(self) -> None:
        rows = [(v, i) for i in self._gone for v in self._prints[i].buckets]
        self._tables.db.executemany("DELETE FROM g_bucket WHERE value = ? AND id = ?", rows)
        self._tables.drop("g_print", "no", self._gone.values())

    def _enter(self) -> None:
        self._prints.update((i, p) for i, (_, p) in self._came.items())
        self._tables.insert("g_print", ((no, pack(p)) for no, p in self._came.values()))
        self._tables.insert("g_bucket", sorted((v, i) for i, (_, p) in self._came.items() for v in p.buckets))

    def _regroup(self, ids: set[str]) -> dict[str, str]:
        prints = self._load(sorted(ids))
        groups = Partition(prints)
        firsts = {v: self._first(v) for p in prints.values() for v in p.buckets}
        for identifier, own in prints.items():
            for value in own.buckets:
                first = firsts[value]
                apart = first in ids and groups.find(first) != groups.find(identifier)
                if apart and prints[first].copies(own):
                    groups.join(first, identifier)
        return {i: groups.find(i) for i in prints}
