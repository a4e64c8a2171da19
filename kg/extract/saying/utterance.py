"""The record of one utterance, before those of one speaker to one addressee are joined."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Act:
    """One mention of a speech act; positions are tokens."""

    type: str
    speakers: tuple[str, ...]
    addressees: tuple[str, ...]
    trigger: tuple[int, int]
    sentence: int
    content: tuple[int, int]
    confidence: float
    status: str = "occurred"
    time: dict[str, Any] | None = None
    place: str | None = None
    part_of: int | None = None
    evidence: list[tuple[int, float]] = field(default_factory=list)
