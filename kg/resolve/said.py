"""What one article says, with the stable identifiers of entities in place of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.model import Article, Event, Extraction, Membership, Mention, Participant, Relation


@dataclass(frozen=True, slots=True)
class Told:
    """An event as an article tells it, with stable identifiers; ``sentence`` is what the article says."""

    event: Event
    published: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says, with the stable identifiers of entities, before it is merged with others."""

    article: str
    mentions: tuple[Mention, ...] = ()
    memberships: tuple[Membership, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Told, ...] = ()


def mention_order(m: Mention) -> tuple[str, int, int, str, str]:
    """By article and place."""
    return m.article, m.start, m.end, m.entity, m.kind


def say(article: Article, extraction: Extraction, names: Mapping[str, str]) -> Said:
    """What an article says; ``names`` leads from its local identifiers to the stable ones."""
    return Said(
        article.id,
        tuple(Mention(m.article, m.start, m.end, names[m.entity], m.kind) for m in extraction.mentions),
        tuple(
            replace(m, person=names[m.person], organization=names[m.organization] if m.organization else None)
            for m in extraction.memberships
        ),
        tuple(replace(r, subject=names[r.subject], object=names[r.object]) for r in extraction.relations),
        tuple(
            Told(
                globalised(event, article.id, names),
                article.published or "",
                _sentence(article, event),
            )
            for event in extraction.events
        ),
    )


def _sentence(article: Article, event: Event) -> str:
    """The sentence that tells an event: the first below the title, which says less, or the title."""
    below = next((e for e in event.evidence if e.start >= article.title_end), None)
    first = below or next(iter(event.evidence), None)
    return article.text[first.start : first.end] if first else ""


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
