"""Which names of documents and of gatherings are one."""

from __future__ import annotations

from kg.extract.mentions.base import ClusterBase
from kg.extract.mentions.records import EntityRecord


class WorkClusters(ClusterBase):
    """Documents and gatherings: a form that begins or ends another one's is the same."""

    def _works(self) -> None:
        for kind in ("Gathering", "Document"):
            order = [k for k, c in enumerate(self.chunks) if c.type == kind]
            fulls: list[tuple[tuple[str, ...], EntityRecord]] = []
            for k in sorted(order, key=lambda k: (-len(self.keys(self.chunks[k])), k)):
                keys = self.keys(self.chunks[k])
                found = next((e for full, e in fulls if full[: len(keys)] == keys or full[-len(keys) :] == keys), None)
                if found is None:
                    fulls.append((keys, self._new(k, self.chunks[k], keys)))
                else:
                    self._join(k, self.chunks[k], found)
            for k in order:
                other = self._bracketed(k)
                if other is not None and self.chunks[other].type in ("run", "Document", "Gathering"):
                    self._unite(self.entity_of[k], other)
            shorts = {self.keys(self.chunks[k]): e for k, e in self.entity_of.items() if e.type == kind}
            for k, c in enumerate(self.chunks):
                if c.type == "run" and self.keys(c) in shorts:
                    self._unite(shorts[self.keys(c)], k)
