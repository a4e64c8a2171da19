"""Which tellings hang together: what joins, or keeps from joining, one of them can depend on no others.

Tellings are joined pair by pair, and whether a pair is joined may depend on what was joined before. All of that
happens within groups of tellings that are linked, so a group can be resolved again without the rest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model import Entity
from kg.resolve.decisions import Verdicts
from kg.resolve.events import MOST_COMPARED, SPEECH, Coreference, Telling
from kg.resolve.when import is_day
from kg.resolve.where import Places

Key = tuple[str, ...]


class Links(Coreference):
    """Answers for single tellings what :class:`kg.resolve.events.Coreference` looks at.

    Args:
        entities: of the graph, by identifier.
        places: which place lies in which.
    """

    def __init__(self, entities: Mapping[str, Entity], places: Places, verdicts: Verdicts | None = None) -> None:
        super().__init__((), entities, places, verdicts)

    def decided(self, telling: Telling) -> Iterator[Key]:
        """Pairs that people said are one event."""
        if self.answers.same:
            yield from self.answers.pairs(telling.name)

    def days(self, telling: Telling) -> Iterator[Key]:
        """Buckets in which all pairs are compared, or, of more than :data:`MOST_COMPARED`, neighbours."""
        yield from {("day", *key) for key in self._day_keys(telling)}

    def copies(self, telling: Telling) -> Key:
        """The bucket of what copies of one report tell alike."""
        event = telling.event
        return ("copy", telling.source, event.type, event.status, *sorted(telling.principal))

    def subjects(self, telling: Telling) -> Iterator[Key]:
        """What a telling without a day is looked for under, and finds others under."""
        yield from {("who", telling.event.type, *who) for who in self._who(telling)}

    def is_vague(self, telling: Telling) -> bool:
        """Whether a telling looks for the only event that it can mean."""
        return not is_day(telling.event.time) and telling.event.type not in SPEECH

    def joined(self, one: Telling, other: Telling) -> bool:
        """Whether two tellings are joined whatever they say: copies of one report, or because somebody said so."""
        if self.answers.same and other.name in self.answers.same.get(one.name, ()):
            return True
        return self.copies(one) == self.copies(other)

    def alike(self, one: Telling, other: Telling) -> bool:
        """Whether two tellings of one day may be joined, or keep each other from joining a third."""
        if one.event.type != other.event.type:
            return False
        return self._same(one, other) or self._same(other, one) or self._nearly(one, other)

    def meant(self, one: Telling, other: Telling) -> bool:
        """Whether one of two tellings with the same subject has no day and may mean the other."""
        if one.event.type != other.event.type:
            return False
        mine = self.is_vague(one) and self._may_be(one, other)
        return mine or (self.is_vague(other) and self._may_be(other, one))


__all__ = ["MOST_COMPARED", "Key", "Links"]
