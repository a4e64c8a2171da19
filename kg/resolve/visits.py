"""What took place during a visit is part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.model import Event
from kg.resolve.when import Days, is_day, span
from kg.resolve.where import Places

_PARTS = frozenset({"Meeting", "Ceremony", "Agreement", "Attendance", "Award"})
_LONGEST = 31


def within_visits(events: Iterable[Event], places: Places) -> tuple[Event, ...]:
    """The events, each that lies within exactly one visit of one of its participants being part of it.

    An event belongs to a visit if its day lies within the visit's, one of its participants is the visitor,
    and its place, where both are told, lies within what is visited.
    """
    given = tuple(events)
    visits: dict[str, list[tuple[Event, Days]]] = defaultdict(list)
    for event in given:
        days = span(event.time)
        if event.type == "Visit" and event.status == "occurred" and days and days[1] - days[0] <= _LONGEST:
            for visitor in sorted({p.entity for p in event.participants if p.role == "visitor"}):
                visits[visitor].append((event, days))
    return tuple(replace(e, part_of=_visit(e, visits, places)) if may_be_part(e) else e for e in given)


def may_be_part(event: Event) -> bool:
    """Whether an event, of no other part yet, may be part of a visit."""
    return event.type in _PARTS and event.part_of is None and event.status == "occurred" and is_day(event.time)


def _visit(event: Event, visits: dict[str, list[tuple[Event, Days]]], places: Places) -> str | None:
    days = span(event.time)
    if days is None:
        return None
    found = set()
    for entity in sorted({p.entity for p in event.participants}):
        for visit, period in visits.get(entity, ()):
            if period[0] <= days[0] <= period[1] and _at(event, visit, places):
                found.add(visit.id)
    return found.pop() if len(found) == 1 else None


def _at(event: Event, visit: Event, places: Places) -> bool:
    """Whether the event can have taken place where the visit went."""
    visited = {p.entity for p in visit.participants if p.role == "host"} | {visit.place or ""}
    where = {v for v in visited if v.startswith(("country/", "place/"))}
    hosted = {p.entity for p in event.participants} & visited
    if event.place is None or not where:
        return bool(hosted) or event.place is None
    return any(places.nested(event.place, v) for v in where)
