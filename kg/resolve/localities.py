"""Which of the many wards, communes and streets of one name is meant: by what an article says it lies in.

There is a ``phường 2`` in every town. Those that lie in two districts or provinces are two places; one of which
nothing is told is the only one there is, or none of several.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping
from functools import lru_cache
from typing import TypeVar

from kg.languages.vi.gazetteer import central_cities, province_names
from kg.languages.vi.keys import key
from kg.model import Entity, Extraction
from kg.resolve.known import Known
from kg.resolve.lexicon import lexicon

_SPOT, _COMMUNE, _DISTRICT, _PROVINCE, _STREET = "1", "2", "3", "4", "street"
_LIKELY = "?"
"""The rank of a province that an article does not say a district lies in, but that is the only one it names."""
_DEPTH = 4
_One = TypeVar("_One", bound=Hashable)
Path = tuple[str, ...]
"""What a place lies in, each with its rank: ``3:huyện hải lăng``, ``4:quảng trị``."""


class Localities:
    """What the local places of one article lie in."""

    def __init__(self, extraction: Extraction, known: Known) -> None:
        self._known = known
        self._entities = {e.id: e for e in extraction.entities}
        self._above: dict[str, set[str]] = defaultdict(set)
        for relation in extraction.relations:
            if relation.predicate == "containedInPlace":
                self._above[relation.subject].add(relation.object)
        provinces = {p for e in extraction.entities if e.type == "Place" and (p := self._province(key(e.name)))}
        self._only = min(provinces) if len(provinces) == 1 else ""

    def within(self, place: Entity) -> Path:
        """What the article says that a place of a local rank lies in; nothing for others."""
        rank = _rank(key(place.name)) if place.type == "Place" else ""
        if not rank:
            return ()
        told = self._told(place.id, rank)
        if _PROVINCE not in told and self._only:
            told[_LIKELY if rank == _DISTRICT and not told else _PROVINCE] = self._only
        if rank == _STREET:
            told = {r: name for r, name in told.items() if r == _PROVINCE}
        return tuple(sorted(f"{r}:{name}" for r, name in told.items()))

    def nowhere(self, place: Entity) -> bool:
        """Whether a place has a number for a name (``phường 2``), and nobody says in which district or commune."""
        name = key(place.name)
        rank = _rank(name) if place.type == "Place" else ""
        if rank not in (_SPOT, _COMMUNE) or not _bare(name)[:1].isdecimal():
            return False
        return not any(above[0] in (_COMMUNE, _DISTRICT) for above in self.within(place))

    def _told(self, place: str, rank: str) -> dict[str, str]:
        told: dict[str, str] = {}
        found, todo = {place}, {place}
        for _ in range(_DEPTH):
            todo = {above for one in todo for above in self._above[one]} - found
            found |= todo
            for above in sorted(todo):
                for level, name in self._ranked(key(self._entities[above].name), rank):
                    told.setdefault(level, name)
        return told

    def _ranked(self, name: str, inner: str) -> list[tuple[str, str]]:
        """A place around another, with its rank, and with the province of a town that is known."""
        province = self._province(name)
        if province:
            own = next(key(e.name) for e in self._known.find(name, "Place"))
            return [(_PROVINCE, province)] if own == province else [(_DISTRICT, _bare(name)), (_PROVINCE, province)]
        # What a commune is said to lie in, and is no province, is a district.
        rank = _rank(name) or (_DISTRICT if inner == _COMMUNE else "")
        return [(rank, _bare(name))] if rank in (_COMMUNE, _DISTRICT) else []

    def _province(self, name: str) -> str:
        """Key of the province that a known place is, or lies in; "" where that is not known."""
        for place in self._known.find(name, "Place"):
            parent = self._known.entities.get(place.parent or "")
            for one in (place, parent):
                if one is not None and _is_province(key(one.name)):
                    return key(one.name)
        return ""


@lru_cache(maxsize=10_000)
def _is_province(name: str) -> bool:
    """Whether a name is that of a province, or of a city that is one, and not of a region."""
    words = tuple(name.split())
    return name in map(key, province_names()) or any(words[-len(city) :] == city for city in central_cities())


@lru_cache(maxsize=10_000)
def _rank(name: str) -> str:
    """The rank of a place by the first words of its name, "" for one that is not local or of no known rank."""
    words = lexicon()
    if any(f"{name} ".startswith(f"{road} ") for road in words.no_streets):
        return ""
    for level, units in enumerate(words.ranks, start=1):
        if any(name.startswith(f"{unit} ") for unit in units):
            return str(level)
    return _STREET if any(name.startswith(f"{way} ") for way in words.streets) else ""


@lru_cache(maxsize=10_000)
def _bare(name: str) -> str:
    """The name of a place without its rank; a number alone is no name (``quận 8``)."""
    for unit in (unit for units in lexicon().ranks for unit in units):
        bare = name.removeprefix(f"{unit} ")
        if bare != name:
            return bare
    return name


def marker_before(text: str, name: str) -> str:
    """The word before a name that makes it another place (``bang Georgia``, but not ``Liên bang Nga``)."""
    for marker in lexicon().place_markers:
        at = text.find(f"{marker} {name}")
        words = key.__wrapped__(text[max(0, at - 8) : at]).split()
        if at >= 0 and not (words and words[-1] in lexicon().no_marker_after):
            return marker
    return ""


def places_apart(lying: Mapping[_One, Path]) -> dict[_One, Path]:
    """For each of what may be several places of one name that in which it lies and others do not.

    Args:
        lying: what each lies in, as far as it is told.
    """
    told = {one: dict(above.split(":", 1) for above in path) for one, path in lying.items()}
    _completed(told.values())
    found: dict[_One, Path] = {}
    todo: list[tuple[list[_One], str, Path]] = [(list(told), _PROVINCE, ())]
    while todo:
        members, rank, path = todo.pop()
        if rank == "0":
            found.update(dict.fromkeys(members, path))
            continue
        groups: dict[str, list[_One]] = defaultdict(list)
        for one in members:
            groups[told[one].get(rank, "")].append(one)
        below = str(int(rank) - 1)
        if len(groups.keys() - {""}) < 2:
            todo.append((members, below, path))
            continue
        todo += [(group, below, (*path, f"{rank}:{name}") if name else path) for name, group in groups.items()]
    return found


def _completed(told: Collection[dict[str, str]]) -> None:
    """Add the province that others tell of the same district, or else the likely one if others tell of it."""
    of_district: dict[str, set[str]] = defaultdict(set)
    for above in told:
        if _PROVINCE in above and _DISTRICT in above:
            of_district[above[_DISTRICT]].add(above[_PROVINCE])
    provinces = {above[_PROVINCE] for above in told if _PROVINCE in above}
    for above in told:
        if _PROVINCE not in above:
            likely = of_district.get(above.get(_DISTRICT, ""), set()) or {above.get(_LIKELY, "")} & provinces
            if len(likely) == 1:
                above[_PROVINCE] = min(likely)
