"""Whose minister: a post told without its body is that of the body in which the person is known to hold it then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.languages.vi.keys import key
from kg.model import Entity, Membership
from kg.resolve.known import Known, KnownEntity, KnownPost
from kg.resolve.lexicon import lexicon
from kg.resolve.titles import body_of
from kg.resolve.when import Days, days_of, overlap

# Dates of office are known to the month at best, and papers call people by a post on the day of the change.
_SLACK = 31
_LONG_AGO: Days = (1, 1)
_FOR_EVER: Days = (3_652_059, 3_652_059)


def with_known_bodies(told: Iterable[Membership], known: Known, entities: Mapping[str, Entity]) -> Iterator[Membership]:
    """Fill in bodies and states that the article leaves out; what is filled in is marked as inferred.

    Only for persons who are known beforehand, only where every known post of that name on the date (or ever,
    where the article has no date) is of one body, and only a body that some article of the graph names. The post of
    one state that is told of somebody who serves another is left out: a title read with the wrong name.
    """
    for m in told:
        person = known.entities.get(m.person)
        if person is not None and _of_another_state(m, person, entities):
            continue
        if m.organization is not None or person is None or key(m.post) in lexicon().self_contained_posts:
            yield m
            continue
        posts = [p for p in person.posts if key(p.post) == key(m.post) and _held_then(p, m)]
        bodies = {found.id for p in posts if (found := body_of(p, known)) is not None}
        only = next(iter(bodies)) if len(bodies) == 1 else ""
        if only in entities and key(entities[only].name) in lexicon().governments:
            only = ""  # a head of government is told of the state or the government: which, the article decides
        yield replace(m, organization=only, basis="inferred") if only in entities else m


def _of_another_state(m: Membership, person: KnownEntity, entities: Mapping[str, Entity]) -> bool:
    """Whether somebody known to serve one state is told to be a minister of another (``Bộ trưởng B Lào``)."""
    body = entities.get(m.organization or "")
    country = body.country if body is not None else None
    return bool(person.country and country and person.country != country) and key(m.post) in lexicon().one_state_posts


def _held_then(post: KnownPost, membership: Membership) -> bool:
    start = days_of(post.start) if post.start else _LONG_AGO
    end = days_of(post.end) if post.end else _FOR_EVER
    if not membership.attested or start is None or end is None:
        return not membership.attested
    return any(overlap((start[0], end[1]), days_of(on), _SLACK) for on in membership.attested)
