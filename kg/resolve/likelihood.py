"""How likely it is that two tellings of one name mean one person, from what the articles say around the name.

Each shared or different circumstance has a weight, a logarithm of odds, in ``namesakes.toml``; the rarity of the
name gives the odds before. Both tellings and the tables that ship decide, no other article does.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.languages.vi.keys import key
from kg.resolve.lexicon import bearers, lexicon
from kg.resolve.offices import all_fields, own_name
from kg.resolve.signature import Signature
from kg.resolve.surroundings import unpacked
from kg.resolve.when import days_of
from kg.resources import resource

_GAPS = ((1, "gap of a day"), (7, "gap of a week"), (31, "gap of a month"), (366, "gap of a year"))
_MOST = 2
_NEAR_MOST = 20
_RAREST = 1e-3

Features = dict[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """``namesakes.toml``: logarithms of odds before anything is known and by circumstance."""

    before: float
    rarity: float
    of_many: float
    by_circumstance: dict[str, float]


@cache
def weights() -> Weights:
    """The weights, read once."""
    with resource("kg", "languages", "vi", "data", "namesakes.toml").open("rb") as file:
        table = tomllib.load(file)
    prior = table["prior"]
    return Weights(
        prior["before"], prior["rarity"], prior["of_many"], table["dates"] | table["standing"] | table["weights"]
    )


@lru_cache(maxsize=100_000)
def _fields(signature: Signature) -> frozenset[str]:
    posts = (f"{p.post} {p.body}" for p in signature.posts)
    return all_fields((*posts, *signature.callings))


@lru_cache(maxsize=100_000)
def _own_bodies(signature: Signature) -> frozenset[str]:
    posts = [p for p in signature.posts if p.body and p.body not in lexicon().generic_bodies]
    return frozenset({p.body for p in posts} | {own_name(p.body, p.told) for p in posts}) - {""}


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    return float(min(_MOST, len(set(one) & set(other))))


def features(one: Signature, other: Signature) -> Features:
    """Circumstances of a pair of tellings; what is not in the result is not the case."""
    found = dict(_graded(one, other))
    found.update((name, 1.0) for name in _told(one, other))
    return {name: value for name, value in found.items() if value}


def _graded(one: Signature, other: Signature) -> Iterator[tuple[str, float]]:
    both = len(unpacked(one.near) & unpacked(other.near)) if one.near and other.near else 0
    yield "words near the name", math.log1p(min(both, _NEAR_MOST))
    yield "people", _shared(one.companions, other.companions)
    yield "prominent people", _shared(one.prominent, other.prominent)
    yield "places", _shared(one.places, other.places)
    yield "bodies", _shared(one.bodies, other.bodies)


def _told(one: Signature, other: Signature) -> Iterator[str]:
    mine, theirs = _own_bodies(one), _own_bodies(other)
    if mine & theirs:
        yield "body of a post"
    elif mine & set(other.bodies) or theirs & set(one.bodies):
        yield "body of a post, told of beside"
    elif mine and theirs:
        yield "different bodies"
    if {p.post for p in one.posts} & {p.post for p in other.posts}:
        yield "post"
    if set(one.callings) & set(other.callings):
        yield "calling"
    fields = _fields(one), _fields(other)
    if fields[0] & fields[1]:
        yield "walk of life"
    elif fields[0] and fields[1]:
        yield "different walks of life"
    if one.topics and other.topics:
        yield "topic" if set(one.topics) & set(other.topics) else "different topics"
    yield from _of_standing(one, other)
    yield from _gap(one, other)


def _of_standing(one: Signature, other: Signature) -> Iterator[str]:
    """Charges and offices: who is known is told of more than all namesakes, and who is charged is not in office."""
    accused = [bool(lexicon().accused & set(s.roles)) for s in (one, other)]
    holding = [any(p.tenure == "held" for p in s.posts) for s in (one, other)]
    if all(accused):
        yield "both accused"
    elif any(accused):
        yield "one accused"
        if holding[accused.index(False)] and not holding[accused.index(True)]:
            yield "one accused, the other in office"
    elif bool(one.known) != bool(other.known):
        nameless = other if one.known else one
        if _goes_by_another_name(nameless):
            yield "goes by another name"
        elif not nameless.posts and not nameless.subject and not nameless.callings:
            yield "known office holder"


def _goes_by_another_name(signature: Signature) -> bool:
    """Whether somebody has a nickname or stage name (``Shark Bình``), which office holders have not."""
    own = set(signature.key.split())
    names = (alias.split() for alias in signature.aliases)
    return any(
        len(n) > 1 and all(w[0].isupper() for w in n) and not own.issuperset(key(" ".join(n)).split()) for n in names
    )


def _gap(one: Signature, other: Signature) -> Iterator[str]:
    if len(one.when) < 10 or len(other.when) < 10:
        return
    first, second = days_of(one.when), days_of(other.when)
    if first and second:
        apart = abs(first[0] - second[0])
        yield next((name for most, name in _GAPS if apart <= most), "gap of years")


def score(one: Signature, other: Signature) -> tuple[float, tuple[str, ...]]:
    """Logarithm of the odds that two tellings of one name mean one person, and the circumstances that speak for it."""
    table = weights()
    parts = {name: table.by_circumstance.get(name, 0.0) * value for name, value in features(one, other).items()}
    rarity = -table.rarity * math.log(max(bearers(one.key), _RAREST))
    total = table.before + rarity + sum(parts.values())
    reasons = sorted((name for name, part in parts.items() if part > 0), key=lambda n: (-parts[n], n))
    return total, tuple(reasons[:3])


def probability(log_odds: float) -> float:
    """Probability of a logarithm of odds."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))
