"""Puts the pieces together: one KnowledgeGraph from extractions whose entities are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.model import (
    Article,
    Entity,
    Evidence,
    Extraction,
    KnowledgeGraph,
    Relation,
    RelationType,
)
from kg.resolve.bodies import with_known_bodies
from kg.resolve.decisions import Decision, Verdicts
from kg.resolve.events import Coreference, telling
from kg.resolve.known import Known
from kg.resolve.merged import merge
from kg.resolve.phrases import Phrases
from kg.resolve.posts import memberships, with_appointments
from kg.resolve.said import mention_order, say
from kg.resolve.visits import within_visits
from kg.resolve.when import days_of
from kg.resolve.where import Places

Names = Mapping[str, Mapping[str, str]]
"""Article id → local entity id → stable identifier."""


def assemble(
    articles: Iterable[Article],
    extractions: Iterable[Extraction],
    entities: Iterable[Entity],
    names: Names,
    known: Known,
    origin: Mapping[str, str],
    verdicts: Verdicts | None = None,
) -> tuple[KnowledgeGraph, tuple[Decision, ...]]:
    """The graph of all articles, every tuple sorted, and pairs of events that may be one.

    ``origin``: an article's group of near-duplicates; ``verdicts``: what people decided.
    """
    kept = sorted(extractions, key=lambda x: x.article)
    by_article = {a.id: a for a in articles}
    used = {e.id: e for e in entities}
    said = [say(by_article[x.article], x, names[x.article]) for x in kept]
    relations = with_known(told_relations(r for s in said for r in s.relations), used, known)
    tellings = (
        telling(t.event, s.article, origin[s.article], days_of(t.published), t.sentence) for s in said for t in s.events
    )
    places = Places(used, relations, known)
    coreference = Coreference(tellings, used, places, verdicts)
    events = within_visits(merge(coreference.groups(), used, places), places)
    doubts = tuple(sorted(d for made in coreference.open().values() for d in made))
    told = with_known_bodies((m for s in said for m in s.memberships), known, used)
    phrases = Phrases(used, known)
    graph = KnowledgeGraph(
        articles=tuple(by_article[i] for i in sorted(by_article)),
        entities=tuple(used[i] for i in sorted(used)),
        mentions=tuple(sorted((m for s in said for m in s.mentions), key=mention_order)),
        memberships=with_appointments(memberships(told, phrases), events, phrases),
        events=events,
        relations=relations,
        topics=tuple(sorted((t for x in kept for t in x.topics), key=lambda t: (t.article, t.topic))),
    )
    return graph, doubts


def told_relations(told: Iterable[Relation]) -> tuple[Relation, ...]:
    """Relations that articles tell, each once with all its evidence."""
    groups: dict[tuple[str, RelationType, str], list[tuple[Evidence, ...]]] = defaultdict(list)
    for r in told:
        if r.subject != r.object:
            groups[r.subject, r.predicate, r.object].append(r.evidence)
    return tuple(
        Relation(subject=s, predicate=p, object=o, evidence=_union(evidence))
        for (s, p, o), evidence in sorted(groups.items())
    )


def with_known(told: tuple[Relation, ...], entities: Mapping[str, Entity], known: Known) -> tuple[Relation, ...]:
    """Add what is known of the entities: parents and predecessors. It has no evidence."""
    found = {(r.subject, r.predicate, r.object): r for r in told}
    for identifier in sorted(entities):
        entity = known.entities.get(identifier)
        if entity is None:
            continue
        inside: RelationType = "subOrganizationOf" if entity.type == "Organization" else "containedInPlace"
        facts: list[tuple[str, RelationType, str]] = [(identifier, "successorOf", b) for b in entity.successor_of]
        if entity.parent and (entity.type in ("Place", "Organization")):
            facts.append((identifier, inside, entity.parent))
        for subject, predicate, object_ in facts:
            if object_ in entities and object_ != subject and _fitting(predicate, entities[object_]):
                told_of = found.get((subject, predicate, object_))
                found[subject, predicate, object_] = Relation(
                    subject=subject,
                    predicate=predicate,
                    object=object_,
                    evidence=told_of.evidence if told_of else (),
                    since=entity.valid_from if predicate == "successorOf" else None,
                    known_from=entity.source or "known entities",
                )
    return tuple(found[k] for k in sorted(found))


def _fitting(predicate: RelationType, target: Entity) -> bool:
    wanted = {"subOrganizationOf": ("Organization",), "containedInPlace": ("Place", "Country")}
    return target.type in wanted.get(predicate, (target.type,))


def _union(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(sorted({e for group in groups for e in group}))
