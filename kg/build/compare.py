"""What one build has that another has not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from kg.model import Entity, Event, KnowledgeGraph, Membership, Relation


@dataclass(frozen=True, slots=True)
class Difference:
    """Records of one kind that were added, removed or changed, as text for people, sorted."""

    kind: str
    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]


def differences(old: KnowledgeGraph, new: KnowledgeGraph) -> tuple[Difference, ...]:
    """The differences between two graphs, kind by kind. Records are the same if their identifiers are."""
    before, after = _Words(old), _Words(new)
    return tuple(
        _difference(kind, before.table(kind), after.table(kind), before, after)
        for kind in ("articles", "entities", "memberships", "events", "relations")
    )


def _difference(kind: str, before: dict[str, Any], after: dict[str, Any], old: _Words, new: _Words) -> Difference:
    return Difference(
        kind,
        added=tuple(sorted(new.words(after[i]) for i in after.keys() - before.keys())),
        removed=tuple(sorted(old.words(before[i]) for i in before.keys() - after.keys())),
        changed=tuple(sorted(new.words(after[i]) for i in after.keys() & before.keys() if after[i] != before[i])),
    )


class _Words:
    """A graph's records by identifier, and in words."""

    def __init__(self, graph: KnowledgeGraph) -> None:
        self._graph = graph
        self._names = {e.id: e.name for e in graph.entities}

    def table(self, kind: str) -> dict[str, Any]:
        records: Iterable[Any] = getattr(self._graph, kind)
        if kind == "relations":
            return {f"{r.subject} {r.predicate} {r.object}": r for r in records}
        return {r.id: r for r in records}

    def words(self, record: object) -> str:
        """A record in words."""
        name = self._names.get
        if isinstance(record, Entity):
            return f"{record.name} ({record.type}) {record.id}"
        if isinstance(record, Membership):
            body = f", {name(record.organization)}" if record.organization else ""
            return f"{name(record.person)}: {record.post}{body}"
        if isinstance(record, Event):
            who = ", ".join(f"{name(p.entity)} ({p.role})" for p in record.participants)
            when = f" {record.time.begin}" if record.time else ""
            return f"{record.type}{when}: {who} {record.id}"
        if isinstance(record, Relation):
            return f"{name(record.subject)} {record.predicate} {name(record.object)}"
        return f"{getattr(record, 'title', None) or ''} {getattr(record, 'id', record)}".strip()
