"""The best connected part of a graph that is too large for one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from kg.model import Event, KnowledgeGraph

# Up to here a browser opens one file in a few seconds; beyond it the server sends what is asked for.
FILE_LIMIT = 20_000
# Of a larger graph the file is a first picture, written anew with every build: it need not be as large as can be.
PART = 1_500
EVENTS = 6_000


def trim(graph: KnowledgeGraph, limit: int = FILE_LIMIT, part: int = PART, events: int = EVENTS) -> KnowledgeGraph:
    """The graph of its ``part`` entities with most facts; the graph itself if it has no more than ``limit``.

    A fact stays if all who take part in it stay, of events the ``events`` that most articles tell and of these
    the latest; an article if a fact of it does. Nothing is changed in what stays, so every sentence of it is as
    true as in the whole.
    """
    if len(graph.entities) <= limit:
        return graph
    counts = _counts(graph)
    ranked = sorted((entity.id for entity in graph.entities), key=lambda node: (-counts[node], node))
    kept = set(ranked[: min(part, limit)])
    told_most = _told_most([event for event in graph.events if _all_stay(event, kept)], events)
    posts = tuple(p for p in graph.memberships if p.person in kept and (p.organization or p.person) in kept)
    relations = tuple(r for r in graph.relations if r.subject in kept and r.object in kept)
    here = tuple(_within(event, kept) for event in told_most)
    rest = replace(graph, memberships=posts, events=here, relations=relations)
    told = cited(rest)
    return replace(
        rest,
        articles=tuple(article for article in graph.articles if article.id in told),
        entities=tuple(entity for entity in graph.entities if entity.id in kept),
        mentions=(),
        topics=tuple(item for item in graph.topics if item.article in told),
    )


def _told_most(events: list[Event], limit: int) -> list[Event]:
    """The events that most articles tell, of these the latest; in the order in which they stand."""
    if len(events) <= limit:
        return events
    # Sorting keeps what is equal in its order, so the same graph gives the same part.
    latest = sorted(events, key=lambda event: event.time.begin if event.time else "", reverse=True)
    latest.sort(key=lambda event: -len({item.article for item in event.evidence}))
    chosen = {event.id for event in latest[:limit]}
    return [event for event in events if event.id in chosen]


def _counts(graph: KnowledgeGraph) -> Counter[str]:
    """How many facts name an entity, as :meth:`kg.explore.facts.Fact.nodes` does."""
    return Counter(chain.from_iterable(_named(graph)))


def _named(graph: KnowledgeGraph) -> Iterator[Iterable[str]]:
    for event in graph.events:
        yield [participant.entity for participant in event.participants]
        others = (event.place, event.gathering, event.document, event.attributed_to)
        yield [node for node in others if node]
    for post in graph.memberships:
        yield (post.person, post.organization) if post.organization else (post.person,)
    for relation in graph.relations:
        yield relation.subject, relation.object


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
