"""Which body a name means that bodies of many states, or of many kinds, bear: the article around it tells."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.languages.vi.countries import HOME
from kg.languages.vi.keys import key
from kg.model import Entity, Membership, Mention
from kg.resolve.known import Known, KnownEntity
from kg.resolve.lexicon import is_acronym, lexicon
from kg.resolve.matching import split_country

_MOSTLY = 3
_NEAR = 100
"""Letters between a body and a state named near it."""


def states_of_holders(posts: Iterable[Membership], entities: Mapping[str, Entity], known: Known) -> dict[str, set[str]]:
    """Countries of all known people of the names of those who hold a post in each body.

    Enough to choose among the states that have such a body; :func:`states_of_people` is for naming one.
    """
    found: dict[str, set[str]] = {}
    for post in posts:
        person = entities.get(post.person)
        if person is not None and post.organization:
            bearers = known.find(key(person.name), "Person")
            found.setdefault(post.organization, set()).update(e.country for e in bearers if e.country)
    return found


def states_of_people(
    posts: Iterable[Membership], entities: Mapping[str, Entity], known: Known
) -> defaultdict[str, set[str]]:
    """Codes of the states of all who hold a post in one article.

    A holder's state is that of the known people of the full name, and that of another post in the article.
    """
    of_person: defaultdict[str, set[str]] = defaultdict(set)
    for m in posts:
        name = key(entities[m.person].name)
        people = {e.country for e in known.find(name, "Person")} if " " in name else set()
        of_person[m.person] |= {c for c in people if c} if len(people) == 1 else set()
        body = entities.get(m.organization or "")
        if body is not None and body.type != "Place":
            code = body.country or known.countries.get(key(body.name)) or split_country(body.name, known)[1]
            of_person[m.person] |= {code} - {"", None}
    return of_person


def states_told(
    entities: Iterable[Entity], mentions: Mapping[str, Sequence[Mention]], known: Known
) -> dict[str, list[int]]:
    """Where an article names each foreign state, its bodies and the known people who serve it."""
    found: dict[str, list[int]] = {}
    for entity in entities:
        named = key(entity.name)
        code: str | None = split_country(entity.name, known)[1] if entity.type == "Organization" else ""
        code = code or known.countries.get(named)
        bearers = known.find(named, entity.type)
        if not code and len(bearers) == 1 and named not in lexicon().shared:
            code = bearers[0].country
        if code and code != HOME:
            found.setdefault(code, []).extend(m.start for m in mentions.get(entity.id, ()))
    return found


def state_of_shared(
    told: Mapping[str, Sequence[int]],
    mentions: Sequence[Mention],
    holders: set[str] | None,
    namesakes: Iterable[KnownEntity],
) -> str:
    """The state of a body whose name several states have a body of (``Đảng Dân chủ tự do``); "" where nothing tells.

    It is that of its leaders, else the one that the article is mostly about, else the only one named near it.

    Args:
        told: where the article names the foreign states.
        mentions: of the body.
        holders: states of the people who hold a post in it.
        namesakes: known bodies of that name: what nothing tells is theirs.
    """
    if holders and len(holders) == 1:
        return next(iter(holders))
    if most := mostly(told):
        return most
    if {e.country for e in namesakes} & told.keys():
        return ""
    near = {code for code, where in told.items() if any(abs(a - m.start) <= _NEAR for a in where for m in mentions)}
    return next(iter(near)) if len(near) == 1 else ""


def mostly(told: Mapping[str, Sequence[int]]) -> str:
    """The state that is named three times as often as any other, "" if there is none; ``told``: where each is."""
    number = sorted(((len(where), code) for code, where in told.items()), reverse=True)
    alone = number and (len(number) == 1 or number[0][0] >= _MOSTLY * number[1][0])
    return number[0][1] if alone else ""


def nameless_alone(stem: str, entity: Entity) -> bool:
    """Whether a name without a state names nothing: every place has such a body, or several states and no acronym."""
    words = lexicon()
    signed = any(is_acronym(form) for form in (entity.name, *entity.aliases))
    return stem in words.generic_bodies or (stem in words.shared and not signed)


def plays(stem: str, code: str, topic: str, official: bool) -> bool:
    """Whether the news of sport means the team of a force (``Công an Hà Nội``); ``official``: it acts as the force."""
    words = lexicon()
    named = topic == words.teams_topic and any(stem.startswith(f"{team} ") for team in words.teams)
    return named and code in ("", HOME) and not official
