"""The flat view of a graph: who did what to whom, one row for each pair that something links.

Both the table (``triples.csv``) and the pair edges of other views come from here, so that they agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from kg.graph import terms
from kg.graph.names import when
from kg.model import Event, Evidence, KnowledgeGraph, Membership, Participant, Relation, TopicAssignment
from kg.ontology import KG, ORG, SCHEMA, EventType, Text, ontology


@dataclass(frozen=True, slots=True)
class Row:
    """One pair.

    Attributes:
        subject, object: identifiers of what is linked (``person/…``, ``topic/ai``, ``role/…`` …).
        predicate: how people say it (``gặp``, ``Thứ trưởng``, ``bàn về``).
        source: identifier of the event, membership or relation that links them.
        kind: local name of the class of ``source`` (``Meeting``, ``Membership``, ``Relation``).
        date: ISO date or interval; empty if unknown. ``place``: identifier of an entity, or None.
        topics: notations. ``evidence``: all of it, the surest first.
    """

    subject: str
    predicate: Text
    object: str
    source: str
    kind: str
    date: str = ""
    place: str | None = None
    topics: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


def rows(graph: KnowledgeGraph) -> Iterator[Row]:
    """All pairs: of events, then posts, relations and articles' topics, each sorted by identifier."""
    for event in sorted(graph.events, key=lambda e: e.id):
        yield from event_rows(event)
    for held in sorted(graph.memberships, key=lambda m: m.id):
        yield membership_row(held)
    for relation in sorted(graph.relations, key=lambda r: (r.subject, r.predicate, r.object)):
        yield relation_row(relation)
    published = {article.id: article.published or "" for article in graph.articles}
    for topic in sorted(graph.topics, key=lambda t: (t.article, t.topic)):
        yield topic_row(topic, published.get(topic.article, ""))


def relation_row(relation: Relation) -> Row:
    """A lasting relation."""
    identifier = terms.relation_id(relation.subject, relation.predicate, relation.object)
    label = ontology().named(relation.predicate).label
    since, evidence = relation.since or "", _surest(relation.evidence)
    return Row(relation.subject, label, relation.object, identifier, "Relation", since, evidence=evidence)


def topic_row(topic: TopicAssignment, published: str) -> Row:
    """What an article is about; ``published`` is the article's date."""
    article, of = f"article/{topic.article}", f"topic/{ontology().topic(topic.topic).notation}"
    identifier = terms.relation_id(article, "about", ontology().topic(topic.topic).iri)
    about, evidence = ontology().terms[SCHEMA.about].label, _surest(topic.evidence)
    return Row(article, about, of, identifier, "Relation", published, None, (topic.topic,), evidence)


def event_rows(event: Event) -> Iterator[Row]:
    """The pairs of one event: of participants, and of participants with documents, gatherings and topics."""
    kind = ontology().event(event.type)
    prefix = ontology().statuses[event.status].verb_prefix if event.status in ontology().statuses else Text()
    everybody = _ranked(event.participants, kind)
    acting = [p for p in everybody if kind.peer_roles or p.role == kind.roles[0]]
    terms_ = ontology().terms
    # A treaty left or only negotiated is none agreed on: what is done stands in the value, not in the class.
    told = ontology().changes.get(event.change or "") or ontology().stages.get(event.stage or "") or kind
    pairs = [(a.entity, told.verb, b.entity) for a, b in _linked(everybody, kind)]
    if event.document:
        verb = told.document_verb or kind.document_verb or terms_[KG.document].verb
        pairs += [(p.entity, verb, event.document) for p in acting]
    if event.gathering:
        pairs += [(p.entity, terms_[KG.gathering].verb, event.gathering) for p in everybody]
    verb = told.topic_verb or kind.topic_verb or terms_[SCHEMA.about].verb
    pairs += [(p.entity, verb, f"topic/{topic}") for p in acting for topic in sorted(event.topics)]
    rest = (event.id, event.type, when(event), event.place, event.topics, _surest(event.evidence))
    for subject, verb, obj in dict.fromkeys(pairs):
        if subject != obj:
            yield Row(subject, _prefixed(prefix, verb), obj, *rest)


def membership_row(held: Membership) -> Row:
    """A post: the person, the post, and the body; where no body is stated, the person and the post."""
    tenure = ontology().tenures.get(held.tenure)
    prefix = tenure.verb_prefix if tenure else Text()
    date, evidence = _attested(held), _surest(held.evidence)
    if held.organization:
        predicate, obj = _prefixed(prefix, Text(held.post, held.post)), held.organization
    else:
        predicate = prefix if prefix.vi else ontology().terms[ORG.role].verb
        obj = terms.role_id(held.post)
    return Row(held.person, predicate, obj, held.id, "Membership", date, evidence=evidence)


def _attested(held: Membership) -> str:
    if held.start or held.end:
        return f"{held.start or '..'}/{held.end or '..'}"
    dates = sorted(held.attested)
    return "/".join(dict.fromkeys((dates[0], dates[-1]))) if dates else ""


def _ranked(participants: Iterable[Participant], kind: EventType) -> list[Participant]:
    order = {role: rank for rank, role in enumerate(kind.roles)}
    return sorted(set(participants), key=lambda p: (order.get(p.role, len(order)), p.role, p.entity))


def _linked(everybody: list[Participant], kind: EventType) -> Iterator[tuple[Participant, Participant]]:
    """Pairs across roles, and within a role where its holders are each other's peers."""
    for a, b in combinations(everybody, 2):
        if a.role != b.role or a.role in kind.peer_roles:
            yield a, b


def _prefixed(prefix: Text, verb: Text) -> Text:
    return Text(f"{prefix.vi} {verb.vi}".strip(), f"{prefix.en} {verb.en}".strip())


def _surest(evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    return tuple(sorted(evidence, key=lambda e: (-e.confidence, e.article, e.start, e.end)))
