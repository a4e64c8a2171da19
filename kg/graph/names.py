"""What things are called, for people: labels of events and of the entities in them."""

from __future__ import annotations

from collections.abc import Mapping

from kg.model import Event, KnowledgeGraph
from kg.ontology import ontology

_SHOWN = 4


def entity_names(graph: KnowledgeGraph) -> dict[str, str]:
    """Entity id → name."""
    return {entity.id: entity.name for entity in graph.entities}


def when(event: Event) -> str:
    """The date of an event as ``2024-11``, or ``2024-11-24/2024-11-28``; empty if unknown."""
    if event.time is None:
        return ""
    begin, end = event.time.begin, event.time.end
    return f"{begin}/{end}" if end and end != begin else begin


def event_label(event: Event, names: Mapping[str, str], language: str = "vi") -> str:
    """``Gặp gỡ, làm việc: Lê Quốc Hùng, Robert Silvers (2024-04-04)``: at most four participants by name."""
    kind = ontology().event(event.type)
    order = {role: rank for rank, role in enumerate(kind.roles)}
    ranked = sorted(event.participants, key=lambda p: (order.get(p.role, len(order)), p.role, p.entity))
    people = list(dict.fromkeys(names.get(p.entity, p.entity) for p in ranked))
    listed = ", ".join(people[:_SHOWN]) + (" …" if len(people) > _SHOWN else "")
    date = when(event)
    label = kind.label.en if language == "en" else kind.label.vi
    return label + (f": {listed}" if listed else "") + (f" ({date})" if date else "")
