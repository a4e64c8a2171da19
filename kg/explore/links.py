"""Which lines a fact draws between the things it names.

An event of two participants is one line between them; only when an event is itself looked at does
it become a node. The rule stands here alone: the overview, the page and the server all use it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from kg.explore.facts import Fact
from kg.model import Participant
from kg.ontology import ontology

LinkKind = Literal["fact", "topic", "place", "gathering", "document", "about"]

# Beyond this many equal participants every pair would be joined to every other: a star is drawn instead.
_CLIQUE = 5


@dataclass(frozen=True, slots=True)
class Link:
    """A line from node ``source`` to node ``target`` because of one fact."""

    source: str
    target: str
    kind: LinkKind
    directed: bool


def links_of(fact: Fact) -> list[Link]:
    """The lines of one fact, without doubles, in a fixed order."""
    seen: set[tuple[str, str]] = set()
    links: list[Link] = []
    for link in _candidates(fact):
        ends = (min(link.source, link.target), max(link.source, link.target))
        if link.source != link.target and ends not in seen:
            seen.add(ends)
            links.append(link)
    return links


def _candidates(fact: Fact) -> Iterator[Link]:
    order = _order(fact)
    everybody = sorted(fact.participants, key=lambda item: (order.get(item.role, len(order)), item.entity))
    yield from _between(everybody, fact)
    for leader in [item for item in everybody if item.role == everybody[0].role][:_CLIQUE]:
        if fact.gathering:
            yield Link(leader.entity, fact.gathering, "gathering", True)
        if fact.document:
            yield Link(leader.entity, fact.document, "document", True)
        for topic in fact.topics:
            yield Link(leader.entity, topic, "topic", True)
        if fact.place:
            yield Link(leader.entity, fact.place, "place", True)
    for actor in everybody[:1]:
        yield from (Link(actor.entity, topic, "about", True) for topic in fact.about)


def _order(fact: Fact) -> dict[str, int]:
    """The roles of a fact, the acting side first: the ontology's order for events."""
    kind = ontology().events.get(fact.type)
    roles = kind.roles if kind else ("holder", "body", "subject", "object")
    return {role: rank for rank, role in enumerate(roles)}


def _between(everybody: list[Participant], fact: Fact) -> Iterator[Link]:
    """Lines across roles, and between peers; where that gives none, between all who share the one role."""
    kind = ontology().events.get(fact.type)
    peers = kind.peer_roles if kind else ()
    pairs = list(combinations(everybody, 2))
    linked = [(a, b) for a, b in pairs if a.role != b.role or a.role in peers] or pairs
    if len(linked) > len(everybody) * _CLIQUE:
        first = everybody[0]
        linked = [(first, other) for other in everybody[1:]]
    for a, b in linked:
        yield Link(a.entity, b.entity, "fact", a.role != b.role)
