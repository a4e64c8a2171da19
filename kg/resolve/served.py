"""Whose ministry: a body told by its kind alone is of the state that the one who holds a post in it serves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.languages.vi.keys import key
from kg.model import Entity, Membership
from kg.resolve.known import Known
from kg.resolve.matching import split_country


def states_served(told: Iterable[Membership], entities: Mapping[str, Entity], known: Known) -> dict[str, set[str]]:
    """Codes of the states of those who hold a post in each body of one article.

    A holder's state is that of the known people of the full name, and that of another post in the article.
    """
    members = list(told)
    of_person: dict[str, set[str]] = defaultdict(set)
    for m in members:
        name = key(entities[m.person].name)
        people = {e.country for e in known.find(name, "Person")} if " " in name else set()
        of_person[m.person] |= {c for c in people if c} if len(people) == 1 else set()
        body = entities.get(m.organization or "")
        if body is not None and body.type != "Place":
            code = body.country or known.countries.get(key(body.name)) or split_country(body.name, known)[1]
            of_person[m.person] |= {code} - {"", None}
    served: dict[str, set[str]] = defaultdict(set)
    for m in members:
        if m.organization is not None:
            served[m.organization] |= of_person[m.person]
    return served
