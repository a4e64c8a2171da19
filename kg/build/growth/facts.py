"""What all articles say together: events, posts and relations, and what cannot all be so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from kg.build.growth.articles import Title, all_said, all_titles
from kg.build.growth.happenings import Happenings
from kg.build.growth.tables import Old, Tables
from kg.model import Entity, Event, Membership, Relation
from kg.resolve.assemble import told_relations, with_known
from kg.resolve.bodies import with_known_bodies
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.events import Telling
from kg.resolve.known import Known
from kg.resolve.phrases import Phrases
from kg.resolve.posts import Contradiction, contradictions, memberships, with_appointments
from kg.resolve.titles import inferred
from kg.resolve.where import Places

_event = msgspec.msgpack.Decoder(Event).decode


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a graph, each kind sorted."""

    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """What stood before under the facts that changed, came (None) or went; pairs that may be one event.

    ``decisions`` by block, ``blocks``: all that were decided about.
    """

    memberships: Old
    events: Old
    relations: Old
    decisions: Mapping[str, list[Decision]]
    blocks: set[str]


def update(
    tables: Tables,
    entities: Mapping[str, Entity],
    known: Known,
    told: Mapping[int, list[Telling]],
    verdicts: Verdicts | None = None,
) -> tuple[Facts, Changed]:
    """Bring all facts up to date. Posts and relations are few and are put together anew.

    Args:
        tables: with what articles say now.
        entities: of the graph, by identifier.
        known: known entities.
        told: what articles, by number, tell of events, where that may be another than before.
        verdicts: what people decided.
    """
    rows = list(all_said(tables))
    relations = with_known(told_relations(r for s in rows for r in s.relations), entities, known)
    happenings = Happenings(tables, entities, Places(entities, relations, known), verdicts)
    changed_events = happenings.update(told)
    events = tuple(_event(data) for data in tables.all("g_events").values())
    bodies = with_known_bodies((m for s in rows for m in s.memberships), known, entities)
    phrases = Phrases(entities, known)
    held = with_appointments(memberships(bodies, phrases), events, phrases)
    titles: Iterable[Title] = (t for _, own in all_titles(tables) for t in own)
    alone = (inferred(m, h, published, entities) for m, h, published in titles if h.person in entities)
    held = memberships((*held, *alone), phrases)
    changed = Changed(
        tables.replace("g_memberships", {m.id: m for m in held}),
        changed_events,
        tables.replace("g_relations", {"\x1f".join((r.subject, r.predicate, r.object)): r for r in relations}),
        happenings.decisions,
        happenings.blocks,
    )
    return Facts(held, events, relations, contradictions(held, entities)), changed
