"""Entities and mentions while an article is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True, eq=False)
class EntityRecord:
    """An entity of one article.

    Attributes:
        names: surface forms, each with the number of its mentions.
        keys: token keys of the fullest form.
        titles: keys of titles seen with a person, each with the ISO code beside it or None.
        female: True, False, or None if nothing tells.
        first: token of the first mention.
        slight: named only inside another body's name, and of a kind that is named so without being meant.
    """

    type: str
    name: str
    keys: tuple[str, ...]
    first: int
    names: dict[str, int] = field(default_factory=dict)
    country: str | None = None
    titles: set[tuple[str, str | None]] = field(default_factory=set)
    female: bool | None = None
    kind: str = ""
    positions: list[int] = field(default_factory=list)
    slight: bool = False

    def add(self, form: str, position: int) -> None:
        """Count one more mention under ``form``."""
        self.names[form] = self.names.get(form, 0) + 1
        self.positions.append(position)

    def as_dict(self, identifier: str) -> dict[str, Any]:
        """The plain form of ``doc._.entities``."""
        aliases = sorted(n for n in self.names if n != self.name)
        return {"id": identifier, "type": self.type, "name": self.name, "aliases": aliases, "country": self.country}


@dataclass(slots=True)
class Mention:
    """A place in the text that means one entity or several; token ranges, half-open."""

    start: int
    end: int
    np_start: int
    np_end: int
    entities: list[EntityRecord]
    kind: str


@dataclass(frozen=True, slots=True)
class Succession:
    """That ``person`` held the post of ``other`` before or after him; ``token``: where it is told."""

    person: EntityRecord
    other: EntityRecord
    before: bool
    token: int
