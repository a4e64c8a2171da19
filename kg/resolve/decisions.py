"""Decisions about who is who: same, different or unsure, with score, reasons and who decided.

A decision is about a pair of identifiers, smaller first. Rules make decisions afresh in every build, from
the set of articles alone; what a person decided stands in the ledger and always wins.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Verdict = Literal["same", "different", "unsure"]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Decision:
    """One decision.

    Attributes:
        left, right: identifiers of entities, or of events; ``left < right``.
        score: 0 (surely different) to 1 (surely the same).
        reasons: for people, each in a few words.
        by: ``rule`` or a person's name.
        at: ISO date and time of a person's decision; "" for rules, which decide anew in every build.
        left_label, right_label: what people call the two.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()
    by: str = "rule"
    at: str = ""
    left_label: str = ""
    right_label: str = ""


def pair(one: str, other: str) -> Pair:
    """The two identifiers in their fixed order."""
    return (one, other) if one < other else (other, one)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What people decided, by pair: overrides every rule."""

    by_pair: Mapping[Pair, Verdict] = field(default_factory=dict)

    def of(self, one: str, other: str) -> Verdict | None:
        """The human decision about two identifiers, None if nobody decided."""
        return self.by_pair.get(pair(one, other))


class Partition:
    """Union-find over strings whose representative is the smallest member: independent of order."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._parent: dict[str, str] = {m: m for m in members}

    def find(self, member: str) -> str:
        """Representative of the member's set."""
        parent = self._parent.setdefault(member, member)
        while parent != self._parent[parent]:
            self._parent[parent] = self._parent[self._parent[parent]]
            parent = self._parent[parent]
        self._parent[member] = parent
        return parent

    def join(self, one: str, other: str) -> None:
        """Make one set of the sets of two members."""
        a, b = sorted((self.find(one), self.find(other)))
        self._parent[b] = a

    def sets(self) -> list[list[str]]:
        """All sets, each sorted, sorted by their smallest members."""
        groups: dict[str, list[str]] = {}
        for member in sorted(self._parent):
            groups.setdefault(self.find(member), []).append(member)
        return [groups[k] for k in sorted(groups)]
