"""Pairs of events of which rules cannot say whether they are one, and what people said of such pairs.

A pair is one of tellings, named by where they stand (article, sentence, kind and words), since what an event is
called changes with what is known of it.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.languages.vi.keys import key
from kg.model import Entity, Event
from kg.resolve.decisions import Decision, Verdict, Verdicts, pair

PREFIX = "telling"
BLOCK = "event"
_NAMED = 4


def doubt_id(event: Event, article: str) -> str:
    """Identifier of a telling for people's decisions: it survives rebuilds as long as the article says the same.

    ``telling/<article>/<start>-<end>/<type>-<words>``, the offsets being those of the first sentence that says so.
    """
    first = min(event.evidence, default=None)
    span = f"{first.start}-{first.end}" if first else "0-0"
    words = zlib.crc32(key(f"{event.trigger} {event.content or ''}").encode())
    return f"{PREFIX}/{article}/{span}/{event.type.lower()}-{words:08x}"


def place_of(identifier: str) -> tuple[str, int, int] | None:
    """Article and offsets of a telling's sentence; None if the identifier is of something else."""
    parts = identifier.split("/")
    if len(parts) < 4 or parts[0] != PREFIX:
        return None
    start, _, end = parts[-2].partition("-")
    return ("/".join(parts[1:-2]), int(start), int(end)) if start.isdecimal() and end.isdecimal() else None


@dataclass(frozen=True, slots=True)
class Answers:
    """What people decided about tellings: for each its partners."""

    same: Mapping[str, frozenset[str]]
    different: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, verdicts: Verdicts) -> Answers:
        """Those of all decisions that are about tellings."""
        found: dict[Verdict, dict[str, frozenset[str]]] = {"same": {}, "different": {}, "unsure": {}}
        for (one, other), verdict in verdicts.by_pair.items():
            if one.startswith(f"{PREFIX}/"):
                for a, b in ((one, other), (other, one)):
                    found[verdict][a] = found[verdict].get(a, frozenset()) | {b}
        return cls(found["same"], found["different"])

    def __bool__(self) -> bool:
        return bool(self.same or self.different)

    def pairs(self, identifier: str) -> Iterator[tuple[str, ...]]:
        """The pairs that were said to be one event and that a telling is of."""
        yield from (("decided", *pair(identifier, other)) for other in sorted(self.same.get(identifier, ())))


def label(event: Event, entities: Mapping[str, Entity]) -> str:
    """An event in a few words."""
    names = [entities[p.entity].name for p in event.participants if p.entity in entities]
    when = event.time.begin if event.time else "no date"
    return f"{event.type} “{event.trigger}”: {', '.join(names[:_NAMED])} ({when})"


def decision(
    sides: Iterable[tuple[str, Event]], score: float, reasons: tuple[str, ...], entities: Mapping[str, Entity]
) -> Decision:
    """The open decision about two tellings, each given by its identifier."""
    (left, one), (right, other) = sorted(sides, key=lambda side: side[0])
    return Decision(
        left=left,
        right=right,
        verdict="unsure",
        score=score,
        reasons=reasons,
        left_label=label(one, entities),
        right_label=label(other, entities),
    )
