"""Whose minister: a post told without its body is that of the body in which the person is known to hold it then."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Entity, Membership
from kg.resolve.known import Known, KnownPost
from kg.resolve.lexicon import is_given_name, lexicon
from kg.resolve.matching import split_country
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
    members = list(told)
    abroad = _Abroad(members, known, entities)
    for read in members:
        m = abroad.served(read)
        if m is None:
            continue
        person = known.entities.get(m.person)
        if m.organization is not None or person is None or key(m.post) in lexicon().self_contained_posts:
            yield m
            continue
        posts = [p for p in person.posts if key(p.post) == key(m.post) and _held_then(p, m)]
        bodies = {found.id for p in posts if (found := body_of(p, known)) is not None}
        only = next(iter(bodies)) if len(bodies) == 1 else ""
        if only in entities and key(entities[only].name) in lexicon().governments:
            only = ""  # a head of government is told of the state or the government: which, the article decides
        yield replace(m, organization=only, basis="inferred") if only in entities else m


class _Abroad:
    """People who serve a state, and what they are told to be in bodies of another."""

    def __init__(self, told: Iterable[Membership], known: Known, entities: Mapping[str, Entity]) -> None:
        self._known, self._entities = known, entities
        self._told: dict[str, set[str]] = defaultdict(set)
        for m in told:
            body = entities.get(m.organization or "")
            if m.person not in known.entities and body is not None and body.country:
                self._told[m.person].add(body.country)
        self._bodies: dict[tuple[str, str], list[str]] = defaultdict(list)
        for entity in entities.values():
            if entity.type == "Organization" and entity.country not in (None, HOME):
                self._bodies[split_country(entity.name, known)[0], entity.country or ""].append(entity.id)

    def served(self, m: Membership) -> Membership | None:
        """The post with a body of the state that its holder serves; None for one that he cannot hold.

        A known body that is told without its state (``Ủy viên Bộ Chính trị``) is taken for the one at home.
        """
        body, home = self._entities.get(m.organization or ""), self._state(m.person)
        if body is None or not home or not body.country or body.country == home:
            return m
        namesake, person = self._known.entities.get(body.id), self._known.entities.get(m.person)
        bare = namesake is not None and namesake.type == "Organization" and body.country == HOME
        theirs = bare and person is not None and any(key(p.post) == key(m.post) for p in person.posts)
        if person is not None and not theirs and key(m.post) in lexicon().one_state_posts:
            return None
        if namesake is None or not bare:
            return m
        stems = {split_country(form, self._known)[0] for form in (namesake.name, *namesake.aliases)}
        own = [i for stem in sorted(stems) for i in self._bodies.get((stem, home), ())]
        if len(own) == 1:
            return replace(m, organization=own[0], basis="inferred")
        return None if key(m.post) in lexicon().members else replace(m, organization=None)

    def _state(self, person: str) -> str:
        """The state that somebody is known to serve, or the only one whose posts a foreign name is told to hold."""
        known = self._known.entities.get(person)
        if known is not None:
            return known.country or ""
        abroad = self._told.get(person, set()) - {HOME}
        names = key(self._entities[person].name).split() if person in self._entities else []
        return next(iter(abroad)) if len(abroad) == 1 and not all(map(is_given_name, names)) else ""


def _held_then(post: KnownPost, membership: Membership) -> bool:
    start = days_of(post.start) if post.start else _LONG_AGO
    end = days_of(post.end) if post.end else _FOR_EVER
    if not membership.attested or start is None or end is None:
        return not membership.attested
    return any(overlap((start[0], end[1]), days_of(on), _SLACK) for on in membership.attested)
