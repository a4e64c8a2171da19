"""A post that somebody holds, before it is written out."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.mentions.records import EntityRecord


@dataclass(slots=True)
class Held:
    """A post of a person before it is written out."""

    person: EntityRecord
    post: str
    organization: EntityRecord | None
    basis: str
    tenure: str
    confidence: float
    place: int
    start: str | None = None
    evidence: list[tuple[int, float]] = field(default_factory=list)
