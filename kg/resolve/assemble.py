"""Puts the pieces together: one KnowledgeGraph from extractions whose entities are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.model import (
    Article,
    Entity,
    Event,
    Evidence,
    Extraction,
    KnowledgeGraph,
    Membership,
    Mention,
    Participant,
    Relation,
    RelationType,
)
from kg.resolve.bodies import with_known_bodies
from kg.resolve.events import Coreference, telling
from kg.resolve.known import Known
from kg.resolve.merged import merge
from kg.resolve.posts import memberships, with_appointments
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
) -> KnowledgeGraph:
    """The graph of all articles, every tuple sorted; ``origin``: an article's group of near-duplicates."""
    kept = sorted(extractions, key=lambda x: x.article)
    by_article = {a.id: a for a in articles}
    used = {e.id: e for e in entities}
    relations = _with_known(_relations(kept, names), used, known)
    events = _events(kept, names, by_article, used, Places(used, relations, known), origin)
    return KnowledgeGraph(
        articles=tuple(by_article[i] for i in sorted(by_article)),
        entities=tuple(used[i] for i in sorted(used)),
        mentions=tuple(
            sorted(
                (
                    Mention(m.article, m.start, m.end, names[x.article][m.entity], m.kind)
                    for x in kept
                    for m in x.mentions
                ),
                key=lambda m: (m.article, m.start, m.end, m.entity, m.kind),
            )
        ),
        memberships=with_appointments(_memberships(kept, names, known, used), events),
        events=events,
        relations=relations,
        topics=tuple(sorted((t for x in kept for t in x.topics), key=lambda t: (t.article, t.topic))),
    )


def _events(
    extractions: Iterable[Extraction],
    names: Names,
    articles: Mapping[str, Article],
    entities: Mapping[str, Entity],
    places: Places,
    origin: Mapping[str, str],
) -> tuple[Event, ...]:
    tellings = []
    for extraction in extractions:
        article = articles[extraction.article]
        published = days_of(article.published or "")
        for event in extraction.events:
            sentence = " ".join(article.text[e.start : e.end] for e in event.evidence[:1])
            own = globalised(event, article.id, names[article.id])
            tellings.append(telling(own, article.id, origin[article.id], published, sentence))
    merged = merge(Coreference(tellings, entities, places).groups(), entities, places)
    return within_visits(merged, places)


def globalised(event: Event, article: str, names: Mapping[str, str]) -> Event:
    """The event with stable entity identifiers; its own id and ``part_of`` are made unique by the article."""

    def name(local: str | None) -> str | None:
        return None if local is None else names[local]

    return replace(
        event,
        id=f"{article}\x1f{event.id}",
        participants=tuple(sorted({Participant(p.role, names[p.entity]) for p in event.participants})),
        place=name(event.place),
        gathering=name(event.gathering),
        document=name(event.document),
        attributed_to=name(event.attributed_to),
        part_of=None if event.part_of is None else f"{article}\x1f{event.part_of}",
    )


def _memberships(
    extractions: Iterable[Extraction], names: Names, known: Known, entities: Mapping[str, Entity]
) -> tuple[Membership, ...]:
    told = (
        replace(
            m,
            person=names[x.article][m.person],
            organization=names[x.article][m.organization] if m.organization else None,
        )
        for x in extractions
        for m in x.memberships
    )
    return memberships(with_known_bodies(told, known, entities))


def _relations(extractions: Iterable[Extraction], names: Names) -> tuple[Relation, ...]:
    groups: dict[tuple[str, RelationType, str], list[tuple[Evidence, ...]]] = defaultdict(list)
    for extraction in extractions:
        local = names[extraction.article]
        for r in extraction.relations:
            subject, object_ = local[r.subject], local[r.object]
            if subject != object_:
                groups[subject, r.predicate, object_].append(r.evidence)
    return tuple(
        Relation(subject=s, predicate=p, object=o, evidence=_union(evidence))
        for (s, p, o), evidence in sorted(groups.items())
    )


def _with_known(told: tuple[Relation, ...], entities: Mapping[str, Entity], known: Known) -> tuple[Relation, ...]:
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
