"""Identifiers that come from content: a readable slug and a hash of what makes the thing itself.

Nothing here depends on order, time or chance, so two machines give one identifier.
"""

from __future__ import annotations

import hashlib

from kg.languages.vi.keys import slug
from kg.model import EntityType

_DIGITS = 8


def digest(*parts: str) -> str:
    """Short hexadecimal hash of the parts, in their order."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_DIGITS]


def entity_id(kind: EntityType, key: str, *discriminator: str) -> str:
    """Identifier of an entity: ``person/to-lam-1a2b3c4d``.

    Args:
        kind: the type; the first part of the identifier.
        key: the comparison key of the name.
        discriminator: what tells namesakes apart (a country, a post); nothing if the name suffices.
    """
    return _join(kind.lower(), slug(key), digest(kind, key, *discriminator))


def membership_id(person: str, post: str, organization: str | None, *more: str) -> str:
    """Identifier of a post held: ``membership/bo-truong-1a2b3c4d``."""
    return _join("membership", slug(post), digest("Membership", person, post, organization or "", *more))


def event_id(kind: str, *identity: str) -> str:
    """Identifier of an event: ``event/meeting-1a2b3c4d5e6f7a8b`` (a long hash, since no slug tells)."""
    return f"event/{kind.lower()}-{digest(kind, *identity)}{digest('2', kind, *identity)}"


def _join(kind: str, readable: str, hashed: str) -> str:
    return f"{kind}/{readable}-{hashed}" if readable else f"{kind}/{hashed}"
