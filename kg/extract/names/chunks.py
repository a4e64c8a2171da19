"""What the scanner finds: stretches of tokens with a type and what the grammar knows about them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Chunk:
    """A stretch of tokens.

    Attributes:
        start, end: half-open token range of the name itself.
        type: an entity type, or ``title``, ``honorific``, ``modifier``, ``run`` (capitals of unknown kind).
        kind: finer: the head's kind for bodies and places, the post's kind for titles.
        outer: token where the whole expression begins, if before ``start`` (``báo`` before ``Tuổi Trẻ``).
        core_end: end of the name without the area or country that follows (``Sở Y tế`` of ``Sở Y tế TP.HCM``).
        country: ISO code if the chunk is or names a country.
        area: (start, end) of the place or country inside the name.
        parents: bodies and places inside this name.
        elided: the area stands elsewhere in the article (``Tỉnh ủy``, ``UBND huyện``).
        score: how sure the grammar is, 0..1.
    """

    start: int
    end: int
    type: str
    kind: str = ""
    outer: int = -1
    core_end: int = -1
    country: str | None = None
    area: tuple[int, int] | None = None
    parents: list[Chunk] = field(default_factory=list)
    elided: bool = False
    score: float = 1.0

    @property
    def first(self) -> int:
        """Where the expression begins, with what stands before the name."""
        return self.start if self.outer < 0 else self.outer
