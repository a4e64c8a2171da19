"""Puts the pieces together: one KnowledgeGraph from extractions whose entities are resolved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.languages.vi.keys import key
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
from kg.resolve.events import merge_events
from kg.resolve.identity import membership_id

Names = Mapping[str, Mapping[str, str]]
"""Article id → local entity id → stable identifier."""


def assemble(
    articles: Iterable[Article], extractions: Iterable[Extraction], entities: Iterable[Entity], names: Names
) -> KnowledgeGraph:
    """The graph of all articles, every tuple sorted."""
    kept = sorted(extractions, key=lambda x: x.article)
    used = {e.id: e for e in entities}
    events = [globalised(event, x.article, names[x.article]) for x in kept for event in x.events]
    return KnowledgeGraph(
        articles=tuple(sorted(articles, key=lambda a: a.id)),
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
        memberships=_memberships(kept, names),
        events=merge_events(events),
        relations=_relations(kept, names),
        topics=tuple(sorted((t for x in kept for t in x.topics), key=lambda t: (t.article, t.topic))),
    )


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


def _memberships(extractions: Iterable[Extraction], names: Names) -> tuple[Membership, ...]:
    groups: dict[tuple[str, str, str, str, str, str], list[Membership]] = defaultdict(list)
    for extraction in extractions:
        local = names[extraction.article]
        for m in extraction.memberships:
            body = local[m.organization] if m.organization else ""
            groups[local[m.person], key(m.post), body, m.tenure, m.start or "", m.end or ""].append(m)
    merged = []
    for (person, post, body, tenure, start, end), group in sorted(groups.items()):
        more = tuple(x for x in (tenure if tenure != "held" else "", start, end) if x)
        forms = sorted(m.post for m in group)
        merged.append(
            Membership(
                id=membership_id(person, post, body, *more),
                person=person,
                post=max(forms, key=forms.count),
                organization=body or None,
                basis="stated" if any(m.basis == "stated" for m in group) else "inferred",
                tenure=group[0].tenure,
                attested=tuple(sorted({d for m in group for d in m.attested})),
                start=start or None,
                end=end or None,
                evidence=_union(m.evidence for m in group),
            )
        )
    return tuple(sorted(merged, key=lambda m: m.id))


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


def _union(groups: Iterable[tuple[Evidence, ...]]) -> tuple[Evidence, ...]:
    return tuple(sorted({e for group in groups for e in group}))
