"""Leave out what is not sure enough."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from kg.model import Event, Evidence, KnowledgeGraph, Membership, Relation

_Asserted = TypeVar("_Asserted", Event, Membership, Relation)


def above(graph: KnowledgeGraph, confidence: float) -> KnowledgeGraph:
    """The graph with only those events, posts and relations that some sentence supports at ``confidence``.

    Evidence below it is left out too. Entities, mentions and topics stay: they are what the articles name.
    ``confidence`` is 0..1; at 0 the graph itself is returned.
    """
    if confidence <= 0:
        return graph
    return replace(
        graph,
        memberships=sure(graph.memberships, confidence),
        events=whole_parts(sure(graph.events, confidence)),
        relations=sure(graph.relations, confidence),
    )


def whole_parts(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events, none part of one that is not among them."""
    kept = {event.id for event in events}
    return tuple(e if e.part_of is None or e.part_of in kept else replace(e, part_of=None) for e in events)


def sure(asserted: tuple[_Asserted, ...], confidence: float) -> tuple[_Asserted, ...]:
    """The records that some sentence supports at ``confidence`` (0..1), with that evidence; all of them at 0."""
    if confidence <= 0:
        return asserted
    kept = []
    for record in asserted:
        evidence: tuple[Evidence, ...] = tuple(e for e in record.evidence if e.confidence >= confidence)
        if evidence:
            kept.append(replace(record, evidence=evidence))
    return tuple(kept)
