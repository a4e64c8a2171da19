"""Where countries and places lie: facts kept as data, matched by name and state."""

from __future__ import annotations

import csv
from functools import cache

from kg.languages.vi.keys import key
from kg.model import Entity, KnowledgeGraph
from kg.resources import resource

Point = tuple[float, float]

# How many steps up "lies in" a place may borrow its container's point: a hall, its district, its province.
_STEPS = 3


def coordinates(graph: KnowledgeGraph) -> dict[str, Point]:
    """Latitude and longitude in degrees of each country and place of the graph that has any.

    A place that no list names stands where the place stands that the graph says it lies in; never at the
    middle of its state, which would be a point that nobody meant.
    """
    within = {r.subject: r.object for r in graph.relations if r.predicate == "containedInPlace"}
    places = {entity.id: entity for entity in graph.entities if entity.type in ("Country", "Place")}
    found: dict[str, Point] = {}
    for entity in places.values():
        at = _of(entity)
        container: str | None = entity.id
        for _ in range(_STEPS):
            container = within.get(container or "")
            above = places.get(container or "")
            if at or above is None or above.type != "Place":
                break
            at = _of(above)
        if at:
            found[entity.id] = at
    return found


def _of(entity: Entity) -> Point | None:
    if entity.type == "Country":
        return _known().get((entity.country or "", ""))
    for name in (entity.name, *entity.aliases):
        at = _known().get((entity.country or "", key(name))) or (None if entity.country else _anywhere().get(key(name)))
        if at:
            return at
    return None


@cache
def _known() -> dict[tuple[str, str], Point]:
    """By ISO code (empty: no one state) and key of the name (empty: the state itself)."""
    table: dict[tuple[str, str], Point] = {}
    with resource("kg", "explore", "data", "coordinates.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            at = (float(row["latitude"]), float(row["longitude"]))
            for name in row["names"].split("|"):
                table.setdefault((row["country"], key(name)), at)
    return table


@cache
def _anywhere() -> dict[str, Point]:
    """By name alone, where only one state has a place of that name."""
    points: dict[str, set[Point]] = {}
    for (_, name), at in _known().items():
        if name:
            points.setdefault(name, set()).add(at)
    return {name: next(iter(ats)) for name, ats in points.items() if len(ats) == 1}


@cache
def land() -> str:
    """Coastlines as JSON: for each a flat list of first point, then differences, in steps of 1/50 degree."""
    return resource("kg", "explore", "data", "land.json").read_text("utf-8").strip()
