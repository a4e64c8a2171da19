"""Scores a resolved graph against annotations across articles (what is the same, what must not be)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

Find = Callable[[str, str], str | None]
FindEvent = Callable[[str, str, str], str | None]


@dataclass
class CrossDoc:
    right: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)

    def count(self, kind: str, right: bool, what: str) -> None:
        self.total[kind] = self.total.get(kind, 0) + 1
        self.right[kind] = self.right.get(kind, 0) + right
        if not right:
            self.wrong.append(f"{kind}: {what}")


def score(gold: dict, entity: Find, event: FindEvent) -> CrossDoc:
    """Args: gold as in crossdoc.gold.json; finders from (seed, name) and (seed, type, trigger) to identifiers."""
    result = CrossDoc()

    def entity_of(mention: str) -> str | None:
        seed, _, name = mention.partition(":")
        return entity(seed, name)

    for group in gold["same_entity"]:
        found = [entity_of(m) for m in group]
        result.count("same_entity", None not in found and len(set(found)) == 1, f"{group} -> {found}")
    for group in gold["different_entity"]:
        found = [entity_of(m) for m in group]
        result.count("different_entity", found[0] is None or found[0] != found[1], f"{group} -> {found}")
    for kind in ("same_event", "different_event"):
        for group in gold[kind]:
            found = [event(e["seed"], e["type"], e["trigger"]) for e in group]
            same = None not in found and len(set(found)) == 1
            right = same if kind == "same_event" else not same
            result.count(kind, right, f"{[(e['seed'], e['trigger']) for e in group]} -> {found}")
    return result
