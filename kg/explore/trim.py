"""The best connected part of a graph that is too large for one file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.model import Event, KnowledgeGraph

# Up to here a browser opens one file in a few seconds; beyond it the server sends what is asked for.
FILE_LIMIT = 20_000
# Of a larger graph the file is a first picture, written anew with every build: it need not be as large as can be.
PART = 1_500


def trim(graph: KnowledgeGraph, limit: int = FILE_LIMIT, part: int = PART) -> KnowledgeGraph:
    """The graph of its ``part`` entities with most facts; the graph itself if it has no more than ``limit``.

    A fact stays if all who take part in it stay; an article if a fact of it does. Nothing is changed
    in what stays, so every sentence of it is as true as in the whole.
    """
    if len(graph.entities) <= limit:
        return graph
    counts = _counts(graph)
    ranked = sorted((entity.id for entity in graph.entities), key=lambda node: (-counts[node], node))
    kept = set(ranked[: min(part, limit)])
    events = tuple(_within(event, kept) for event in graph.events if _all_stay(event, kept))
    posts = tuple(p for p in graph.memberships if p.person in kept and (p.organization or p.person) in kept)
    relations = tuple(r for r in graph.relations if r.subject in kept and r.object in kept)
    rest = replace(graph, memberships=posts, events=events, relations=relations)
    told = cited(rest)
    return replace(
        rest,
        articles=tuple(article for article in graph.articles if article.id in told),
        entities=tuple(entity for entity in graph.entities if entity.id in kept),
        mentions=(),
        topics=tuple(item for item in graph.topics if item.article in told),
    )


def _counts(graph: KnowledgeGraph) -> Counter[str]:
    """How many facts name an entity, as :meth:`kg.explore.facts.Fact.nodes` does."""
    counts = Counter(p.entity for event in graph.events for p in event.participants)
    for event in graph.events:
        counts.update(filter(None, (event.place, event.gathering, event.document, event.attributed_to)))
    counts.update(node for post in graph.memberships for node in (post.person, post.organization) if node)
    counts.update(node for relation in graph.relations for node in (relation.subject, relation.object))
    return counts


def cited(graph: KnowledgeGraph) -> set[str]:
    """Identifiers of the articles that tell the facts of a graph."""
    kinds = (graph.events, graph.memberships, graph.relations)
    return {item.article for kind in kinds for record in kind for item in record.evidence}


def _all_stay(event: Event, kept: set[str]) -> bool:
    return all(participant.entity in kept for participant in event.participants)


def _within(event: Event, kept: set[str]) -> Event:
    """The event without the circumstances (place, gathering …) that did not stay."""

    def here(node: str | None) -> str | None:
        return node if node in kept else None

    return replace(
        event,
        place=here(event.place),
        gathering=here(event.gathering),
        document=here(event.document),
        attributed_to=here(event.attributed_to),
    )
