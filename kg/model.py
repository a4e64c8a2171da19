"""The records that pass between the stages. They carry data, not storage or rendering.

Conventions, everywhere in the package:

- Offsets are half-open character (code point) offsets into ``Article.text``, which is NFC and
  never rewritten after reading.
- Dates are ISO 8601 strings of the precision that is known: ``2024``, ``2024-11``,
  ``2024-11-25``. Nothing is padded to look more precise than it is.
- ``Entity.id`` and every reference to an entity are strings. Within one ``Extraction`` they are
  local (``e0``, ``e1`` …); in a ``KnowledgeGraph`` they are stable identifiers (``person/to-lam-…``)
  that become the last part of the IRI.
- Collections are tuples, so that records are hashable and their order is part of the value.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EntityType = Literal["Person", "Organization", "Country", "Place", "Gathering", "Document"]
MentionKind = Literal["name", "nominal", "pronoun"]
Basis = Literal["stated", "inferred"]
DateBasis = Literal["stated", "relative", "inferred-year", "published"]
Status = Literal["occurred", "planned", "possible", "negated"]
Stage = Literal["proposed", "negotiating", "agreed", "signed", "ratified", "ended"]
Change = Literal["start", "end", "nominated"]
Tenure = Literal["held", "former", "nominated"]
RelationType = Literal["subOrganizationOf", "containedInPlace", "spouse", "parent", "child", "sibling", "successorOf"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: ``text[start:end]``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news article as it was read and cleaned.

    Attributes:
        id: ASCII identifier, stable from run to run: the source's own id if it has one,
            else a slug of the headline with a hash of the content.
        text: headline (if any), blank line, body; NFC; what all offsets point into.
        title: the headline, equal to ``text[:title_end]``; None where the source has none.
        title_end: where the headline ends in ``text``; 0 without one.
        published: ISO date of the precision known, or None.
        captions: spans of ``text`` that are picture captions.
        credits: photo credits and bylines that were taken off the text.
        source: where it was read from, for people: a path, with record number in a collection.
    """

    id: str
    text: str
    title: str | None = None
    title_end: int = 0
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    author: str | None = None
    language: str = "vi"
    category: str | None = None
    captions: tuple[Span, ...] = ()
    credits: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The sentence that says so: ``text[start:end]`` of article ``article``.

    ``confidence`` (0..1) is how sure the extractor is that this sentence supports the assertion.
    """

    article: str
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Somebody or something with a name.

    Attributes:
        name: the fullest form, without title, rank or honorific.
        aliases: other surface forms that name exactly this one, sorted, without ``name``.
        country: ISO 3166-1 alpha-2 code of the state it belongs to (of itself, for a country).
        identifiers: IRIs of the same thing elsewhere (Wikidata …), only where checked.
        same_as: identifiers of entities that were merged into this one.
    """

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    identifiers: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in one article that refers to an entity."""

    article: str
    start: int
    end: int
    entity: str
    kind: MentionKind = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """When: one date of any precision, or an interval (``end`` is inclusive).

    ``basis`` tells how the date came about: read as written, worked out from another date
    (``sáng nay``), its year supplied from the publication date, or the publication date itself.
    """

    begin: str
    end: str | None = None
    basis: DateBasis = "stated"


@dataclass(frozen=True, slots=True, order=True)
class Participant:
    """An entity in its role in an event. ``role`` is a local name of the ontology (``host``)."""

    role: str
    entity: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A post held by a person (``org:Membership``).

    Attributes:
        post: the post itself, first letter upper-case: ``Thứ trưởng phụ trách Chính sách``.
        organization: the body or, for a post of state, the country; None if the text gives none.
        tenure: held at ``attested``, former by then, or announced only.
        attested: dates at which the text shows the post held (for ``held``), sorted.
        start, end: only where the text states them.
    """

    id: str
    person: str
    post: str
    organization: str | None = None
    basis: Basis = "stated"
    tenure: Tenure = "held"
    attested: tuple[str, ...] = ()
    start: str | None = None
    end: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, will, may, or did not; speech acts are events too.

    Attributes:
        type: local name of an event class of the ontology (``Meeting``, ``Request``).
        trigger: the words that tell the event (``tiếp``, ``buổi làm việc``).
        content: the clause said, asked, promised (speech acts).
        gathering, document: entity ids of the conference it is held at, the deal it is about.
        stage: of agreements. ``post``, ``change``: of appointments.
        attributed_to: entity id of who says so, where the article only reports a claim.
        part_of: id of the event that contains this one (a meeting during a visit).
        conflicts: what sources state differently, for people, e.g. ``place: Hà Nội / Huế``.
    """

    id: str
    type: str
    participants: tuple[Participant, ...] = ()
    trigger: str = ""
    time: TimeSpan | None = None
    place: str | None = None
    status: Status = "occurred"
    content: str | None = None
    topics: tuple[str, ...] = ()
    gathering: str | None = None
    document: str | None = None
    stage: Stage | None = None
    post: str | None = None
    change: Change | None = None
    attributed_to: str | None = None
    part_of: str | None = None
    conflicts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A lasting relation between two entities: ``subject predicate object``.

    Attributes:
        since: ISO date from which it holds, where known.
        known_from: where the fact comes from if it was known before any article was read; such a relation
            may be without evidence.
    """

    subject: str
    predicate: RelationType
    object: str
    evidence: tuple[Evidence, ...] = ()
    since: str | None = None
    known_from: str = ""


@dataclass(frozen=True, slots=True)
class TopicAssignment:
    """An article is about a topic. ``topic`` is a ``skos:notation`` of the ontology."""

    article: str
    topic: str
    weight: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All that one article says, before anything is merged. Entity ids are local to it."""

    article: str
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    topics: tuple[TopicAssignment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnowledgeGraph:
    """What all articles say together. Every tuple is sorted, so equal graphs are equal bytes."""

    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    topics: tuple[TopicAssignment, ...] = ()
