"""Which units of the outputs a change of the graph touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from kg.build.growth.grow import Changes
from kg.build.growth.tables import Old
from kg.build.view import View
from kg.model import Entity, Event, Evidence, Membership, Relation

Told = TypeVar("Told", Membership, Event, Relation)

_entity = msgspec.msgpack.Decoder(Entity).decode
_membership = msgspec.msgpack.Decoder(Membership).decode
_event = msgspec.msgpack.Decoder(Event).decode
_relation = msgspec.msgpack.Decoder(Relation).decode


@dataclass(frozen=True, slots=True)
class Affected:
    """Identifiers (keys, of relations) of records whose rendering may be another, or that are gone."""

    articles: frozenset[str]
    entities: frozenset[str]
    memberships: frozenset[str]
    events: frozenset[str]
    relations: frozenset[str]


def affected(changes: Changes, view: View) -> Affected:
    """What to render again after a change: the records themselves, and those that name or quote them.

    The label of an event holds the names of those who take part, the table the names of everything; an entity
    stands with its relations, an article with the evidence that lies in it.
    """
    old = {i: _entity(data) for i, data in changes.changed_entities.items() if data is not None}
    called = {i for i, e in old.items() if _called(e) != _called(view.entities.get(i))}
    relations = set(changes.changed_relations)
    events = set(changes.changed_events) | {i for i, e in view.events.items() if not called.isdisjoint(_named(e))}
    held = {i for i, m in view.memberships.items() if m.person in called or m.organization in called}
    told = {i for i, r in view.relations.items() if r.subject in called or r.object in called}
    entities = set(changes.changed_entities) | {key.partition("\x1f")[0] for key in relations}
    return Affected(
        articles=frozenset(changes.articles | _quoted(changes, view)),
        entities=frozenset(entities | _in_countries(changes.changed_entities, old, view)),
        memberships=frozenset(changes.changed_memberships.keys() | held),
        events=frozenset(events),
        relations=frozenset(relations | told),
    )


def _called(entity: Entity | None) -> tuple[str, str] | None:
    return (entity.name, entity.type) if entity else None


def _named(event: Event) -> Iterator[str]:
    """Entities that an event names."""
    yield from (p.entity for p in event.participants)
    yield from (i for i in (event.place, event.gathering, event.document) if i)


def _in_countries(changed: Iterable[str], old: dict[str, Entity], view: View) -> set[str]:
    """Entities that belong to a country which came, went or changed."""
    both = [e for i in changed for e in (old.get(i), view.entities.get(i)) if e is not None]
    codes = {e.country for e in both if e.type == "Country" and e.country}
    return {i for i, e in view.entities.items() if e.country in codes} if codes else set()


def _quoted(changes: Changes, view: View) -> set[str]:
    """Articles in which other passages are evidence than before."""
    found: set[str] = set()
    for record, before in _pairs(changes, view):
        now = set(record.evidence) if record is not None else set()
        found |= {e.article for e in now ^ set(before)}
    return found


def _pairs(changes: Changes, view: View) -> Iterator[tuple[Membership | Event | Relation | None, tuple[Evidence, ...]]]:
    """Changed records, as they are now and with the evidence that they had."""

    def pairs(
        changed: Old, now: Mapping[str, Told], decode: Callable[[bytes], Told]
    ) -> Iterator[tuple[Told | None, tuple[Evidence, ...]]]:
        for identifier, data in changed.items():
            yield now.get(identifier), decode(data).evidence if data is not None else ()

    yield from pairs(changes.changed_memberships, view.memberships, _membership)
    yield from pairs(changes.changed_events, view.events, _event)
    yield from pairs(changes.changed_relations, view.relations, _relation)
