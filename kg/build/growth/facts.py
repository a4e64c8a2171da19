"""What all articles say together: events, posts and relations, and what cannot all be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.build.growth.articles import Title
from kg.model import Entity, Event, Membership, Relation
from kg.resolve.assemble import told_relations, with_known
from kg.resolve.bodies import with_known_bodies
from kg.resolve.events import Coreference, telling
from kg.resolve.known import Known
from kg.resolve.merged import merge
from kg.resolve.posts import Contradiction, contradictions, memberships, with_appointments
from kg.resolve.said import Said
from kg.resolve.titles import inferred
from kg.resolve.visits import within_visits
from kg.resolve.when import days_of
from kg.resolve.where import Places


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a graph, each kind sorted."""

    memberships: tuple[Membership, ...]
    events: tuple[Event, ...]
    relations: tuple[Relation, ...]
    contradictions: tuple[Contradiction, ...]


def facts(
    said: Iterable[tuple[str, Said]], titles: Iterable[Title], entities: Mapping[str, Entity], known: Known
) -> Facts:
    """The facts of a graph.

    Args:
        said: group of near-duplicates and saying of each article, by identifier of the article.
        titles: that stand alone, by article.
        entities: of the graph, by identifier.
        known: known entities.
    """
    rows = list(said)
    relations = with_known(told_relations(r for _, s in rows for r in s.relations), entities, known)
    places = Places(entities, relations, known)
    tellings = (
        telling(t.event, s.article, origin, days_of(t.published), t.sentence) for origin, s in rows for t in s.events
    )
    events = within_visits(merge(Coreference(tellings, entities, places).groups(), entities, places), places)
    told = with_known_bodies((m for _, s in rows for m in s.memberships), known, entities)
    held = with_appointments(memberships(told), events)
    alone = (inferred(m, h, published, entities) for m, h, published in titles if h.person in entities)
    held = memberships((*held, *alone))
    return Facts(held, events, relations, contradictions(held, entities))
