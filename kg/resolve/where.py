"""Places inside places, as far as it is known or told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.model import Entity, Relation
from kg.resolve.known import Known

_DEPTH = 8


class Places:
    """Answers whether one place lies in another.

    Args:
        entities: the graph's entities by identifier.
        relations: of the graph; ``containedInPlace`` counts.
        known: known entities, for parents and countries.
    """

    def __init__(self, entities: Mapping[str, Entity], relations: Iterable[Relation], known: Known) -> None:
        self._parents: dict[str, set[str]] = {}
        self._known = known
        countries = {e.country: e.id for e in known.entities.values() if e.type == "Country" and e.country}
        for identifier, entity in entities.items():
            parent = known.entities[identifier].parent if identifier in known.entities else None
            if parent:
                self._parents.setdefault(identifier, set()).add(parent)
            if entity.type == "Place" and entity.country in countries:
                self._parents.setdefault(identifier, set()).add(countries[entity.country])
        for relation in relations:
            if relation.predicate == "containedInPlace":
                self._parents.setdefault(relation.subject, set()).add(relation.object)

    @property
    def parents(self) -> Mapping[str, set[str]]:
        """For each place those that it lies in directly."""
        return self._parents

    @classmethod
    def of(cls, parents: Mapping[str, Iterable[str]]) -> Places:
        """Places of which it is known what they lie in directly."""
        found = cls({}, (), Known())
        found._parents = {place: set(above) for place, above in parents.items()}
        return found

    def around(self, place: str) -> set[str]:
        """The place and all places that it lies in."""
        found, todo = {place}, [place]
        for _ in range(_DEPTH):
            todo = sorted({p for t in todo for p in self._parents.get(t, ())} - found)
            found.update(todo)
        return found

    def lands(self, identifiers: Iterable[str]) -> set[str]:
        """Codes of the states that people, bodies and places belong to, of which it is known beforehand."""
        found = (self._known.entities.get(i) for i in identifiers)
        return {e.country for e in found if e is not None and e.country}

    def compatible(self, one: str | None, other: str | None) -> bool:
        """Whether both may be one place: one is not told, or lies in the other."""
        return one is None or other is None or self.nested(one, other)

    def nested(self, one: str | None, other: str | None) -> bool:
        """Whether both are told and one is the other or lies in it."""
        return bool(one and other) and (str(one) in self.around(str(other)) or str(other) in self.around(str(one)))

    def depth(self, place: str | None) -> int:
        """How precise a place is: the number of places around it."""
        return len(self.around(place)) if place else 0
