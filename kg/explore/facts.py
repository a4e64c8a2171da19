"""Events, posts and relations seen as one kind of thing: a fact with participants and evidence.

The page filters, counts, lists and draws them alike, so they are brought into one shape here and
nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kg.model import Event, Evidence, KnowledgeGraph, Membership, Participant, Relation, TopicAssignment
from kg.ontology import ontology
from kg.resolve.posts import contradictions

FactKind = Literal["event", "post", "relation"]

TOPIC_PREFIX = "topic/"

# The topics of each article, by its id.
Subjects = dict[str, list[TopicAssignment]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One claim of the graph.

    Attributes:
        type: the event class, ``Post`` for a post held, or the relation's predicate.
        begin, end: ISO dates of the precision known; of a post the first and last date that says anything of
            it, stated or attested: for sorting and filtering, not its term.
        since, until: of a post, when it is stated to have begun and ended, else empty.
        topics: what the event is about: its own topics, else those that the sentences telling it speak
            of; ``about``: for an event with neither, the topics of the articles that tell it.
        dates: all attested dates (posts only).
        conflicts: what sources state differently, each ``kind: one / other``.
        status: of events whether it happened, of posts whether it is held; relations have none.
        confidence: the best among the evidence, 0..1.
    """

    id: str
    kind: FactKind
    type: str
    participants: tuple[Participant, ...]
    evidence: tuple[Evidence, ...]
    begin: str = ""
    end: str = ""
    since: str = ""
    until: str = ""
    basis: str = ""
    place: str | None = None
    status: str = "occurred"
    text: str = ""
    trigger: str = ""
    post: str = ""
    change: str = ""
    stage: str = ""
    gathering: str | None = None
    document: str | None = None
    attributed_to: str | None = None
    part_of: str | None = None
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def confidence(self) -> float:
        """The best confidence among the evidence, 0..1; 0 without evidence."""
        return max((item.confidence for item in self.evidence), default=0.0)

    def nodes(self) -> Iterator[str]:
        """Ids of every entity and topic that the fact names, with repetitions."""
        for participant in self.participants:
            yield participant.entity
        for other in (self.place, self.gathering, self.document, self.attributed_to):
            if other:
                yield other
        yield from self.topics
        yield from self.about


def topic_id(notation: str) -> str:
    """The identifier under which the page knows a topic: ``topic/semiconductors``."""
    return notation if notation.startswith(TOPIC_PREFIX) else TOPIC_PREFIX + notation


def facts_of(graph: KnowledgeGraph) -> list[Fact]:
    """All facts of the graph: events, then posts, then relations, each in the graph's order."""
    subjects: Subjects = {}
    for item in graph.topics:
        subjects.setdefault(item.article, []).append(item)
    facts = [_from_event(event, subjects) for event in graph.events]
    disputes = _disputes(graph)
    published = {article.id: article.published or "" for article in graph.articles}
    facts += [_from_membership(post, disputes.get(post.id, ()), published) for post in graph.memberships]
    facts += [_from_relation(relation) for relation in graph.relations]
    return facts


def _from_event(event: Event, subjects: Subjects) -> Fact:
    time = event.time
    told = [(piece, item) for piece in event.evidence for item in subjects.get(piece.article, ())]
    topics = event.topics or sorted({item.topic for piece, item in told if _speaks_of(piece, item)})
    about = {topic_id(item.topic) for _, item in told} if not topics else set()
    return Fact(
        id=event.id,
        kind="event",
        type=event.type,
        participants=_acting_first(event.type, event.participants),
        evidence=event.evidence,
        begin=time.begin if time else "",
        end=(time.end or "") if time else "",
        basis=time.basis if time else "",
        place=event.place,
        status=event.status,
        text=event.content or "",
        trigger=event.trigger,
        post=event.post or "",
        change=event.change or "",
        stage=event.stage or "",
        gathering=event.gathering,
        document=event.document,
        attributed_to=event.attributed_to,
        part_of=event.part_of,
        topics=tuple(topic_id(topic) for topic in topics),
        about=tuple(sorted(about)),
        conflicts=event.conflicts,
    )


def _speaks_of(sentence: Evidence, topic: TopicAssignment) -> bool:
    """Whether a term of the topic stands in the sentence."""
    return any(
        term.article == sentence.article and sentence.start <= term.start < sentence.end for term in topic.evidence
    )


def _acting_first(event_type: str, participants: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """The acting side first, by the ontology's order of roles: the host before the guest."""
    kind = ontology().events.get(event_type)
    order = {role: rank for rank, role in enumerate(kind.roles if kind else ())}
    return tuple(sorted(participants, key=lambda item: (order.get(item.role, len(order)), item.role, item.entity)))


def _disputes(graph: KnowledgeGraph) -> dict[str, tuple[str, ...]]:
    """For each post that cannot be so beside another what is stated: ``kind: one / other``."""
    found: dict[str, list[str]] = {}
    for item in contradictions(graph.memberships, {entity.id: entity for entity in graph.entities}):
        for post in item.memberships:
            found.setdefault(post, []).append(f"{item.kind}: {' / '.join(item.stated)}")
    return {post: tuple(texts) for post, texts in found.items()}


def _from_membership(post: Membership, conflicts: tuple[str, ...], published: Mapping[str, str]) -> Fact:
    participants = [Participant("holder", post.person)]
    if post.organization:
        participants.append(Participant("body", post.organization))
    return Fact(
        id=post.id,
        kind="post",
        type="Post",
        participants=tuple(participants),
        evidence=post.evidence,
        begin=post.start or (post.attested[0] if post.attested else ""),
        end=post.end or (post.attested[-1] if len(post.attested) > 1 and not post.start else ""),
        since=post.start or "",
        until=post.end or "",
        basis=post.basis,
        status="former" if post.tenure == "held" and _is_over(post, published) else post.tenure,
        post=post.post,
        dates=post.attested,
        conflicts=conflicts,
    )


def _is_over(post: Membership, published: Mapping[str, str]) -> bool:
    """Whether the stated end had come when the last article that tells of the post was written."""
    if not post.end:
        return False
    told = max((published.get(item.article, "") for item in post.evidence), default="")[:10]
    # A year or month that is not over yet says nothing of the day.
    return post.end <= told if len(post.end) == 10 else post.end < told[: len(post.end)]


def _from_relation(relation: Relation) -> Fact:
    return Fact(
        id=f"relation/{relation.subject}/{relation.predicate}/{relation.object}",
        kind="relation",
        type=relation.predicate,
        participants=(Participant("subject", relation.subject), Participant("object", relation.object)),
        status="",
        evidence=relation.evidence,
    )
