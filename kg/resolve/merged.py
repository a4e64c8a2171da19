"""One event of several tellings: what is kept of each, and what they state differently."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from kg.languages.vi.keys import key
from kg.model import Entity, Event, Participant, Status
from kg.resolve.events import SPEECH, Telling
from kg.resolve.identity import event_id
from kg.resolve.when import overlap, rank, span
from kg.resolve.where import Places

_Value = TypeVar("_Value", bound=str)
_STATUS_ORDER: tuple[Status, ...] = ("occurred", "negated", "planned", "possible")
_LONGEST = 31
_VAGUE_ROLES = frozenset({"participant", "attendee", "party", "actor"})


def merge(groups: Iterable[list[Telling]], entities: Mapping[str, Entity], places: Places) -> tuple[Event, ...]:
    """The events of groups of tellings, sorted by identifier."""
    joined = [(join(group, entities, places), group) for group in groups]
    names = identifiers(joined)
    now = {t.event.id: name for (_, group), name in zip(joined, names, strict=True) for t in group}
    events = []
    for (event, _), name in zip(joined, names, strict=True):
        whole = now.get(event.part_of or "")
        events.append(replace(event, id=name, part_of=None if whole == name else whole))
    return tuple(sorted(events, key=lambda e: e.id))


def join(group: list[Telling], entities: Mapping[str, Entity], places: Places) -> Event:
    """One event of several tellings; it keeps the identifier of one of them."""
    events = [t.event for t in sorted(group, key=lambda t: (_precision(t.event), t.event.id))]
    if len(events) == 1:
        return events[0]
    first = events[0]
    place = min(
        (e.place for e in events if e.place),
        key=lambda p: (-places.depth(p), _often(p, events), p),
        default=None,
    )
    return replace(
        first,
        participants=_participants(events),
        trigger=_most(e.trigger for e in events) or "",
        place=place,
        status=min((e.status for e in events), key=_STATUS_ORDER.index),
        content=_most(e.content for e in events),
        topics=tuple(sorted({t for e in events for t in e.topics})),
        gathering=_most(e.gathering for e in events),
        document=_most(e.document for e in events),
        stage=_most(e.stage for e in events),
        post=_most(e.post for e in events),
        change=_most(e.change for e in events),
        attributed_to=first.attributed_to if all(e.attributed_to for e in events) else None,
        part_of=min((e.part_of for e in events if e.part_of), default=None),
        conflicts=_conflicts(events, place, entities, places),
        evidence=tuple(sorted({e for event in events for e in event.evidence})),
    )


def _precision(event: Event) -> tuple[int, int, int, str]:
    """Sorts the most telling date first; of a visit its days from the first to the last, if they are told."""
    days = span(event.time)
    whole = event.type == "Visit" and event.time is not None and event.time.end is not None and days is not None
    return (0 if whole and days and days[1] - days[0] <= _LONGEST else 1, *rank(event.time))


def _often(place: str | None, events: list[Event]) -> int:
    return -sum(1 for e in events if e.place == place)


def _most(values: Iterable[_Value | None]) -> _Value | None:
    """The value told most often, the longer and then the earlier in the alphabet where that is equal."""
    counts = Counter(v for v in values if v)
    return min(counts, key=lambda v: (-counts[v], -len(v), v)) if counts else None


def _participants(events: list[Event]) -> tuple[Participant, ...]:
    """Everybody told of, in the role told most often; ``participant`` gives way to a role that says more."""
    roles: dict[str, Counter[str]] = {}
    for event in events:
        for p in event.participants:
            roles.setdefault(p.entity, Counter())[p.role] += 1
    found = []
    for entity, counts in roles.items():
        telling = {r: n for r, n in counts.items() if r not in _VAGUE_ROLES} or counts
        found.append(Participant(min(telling, key=lambda r: (-telling[r], r)), entity))
    return tuple(sorted(found))


def _conflicts(
    events: list[Event], place: str | None, entities: Mapping[str, Entity], places: Places
) -> tuple[str, ...]:
    """What cannot both be so, in words."""
    found = []
    dates = sorted({e.time.begin for e in events if e.time and not overlap(span(e.time), span(events[0].time))})
    if dates and events[0].time:
        found.append("date: " + " / ".join([events[0].time.begin, *dates]))
    others = sorted({entities[e.place].name for e in events if e.place and not places.compatible(e.place, place)})
    if others and place:
        found.append("place: " + " / ".join([entities[place].name, *others]))
    return tuple(found)


def identifiers(joined: list[tuple[Event, list[Telling]]]) -> list[str]:
    """An identifier for each event: of who, what and when where that is enough, else of the passage too."""
    plain = [identity(event) for event, _ in joined]
    counts = Counter(plain)
    names = []
    for (event, group), what in zip(joined, plain, strict=True):
        dated = event.time is not None and len(event.time.begin) >= 10 and bool(event.participants)
        if counts[what] > 1 or not dated:
            passage = (
                min((e.article, e.start, e.end) for e in event.evidence) if event.evidence else (group[0].article, 0, 0)
            )
            what = (*what, *map(str, passage), key(event.trigger))
        names.append(event_id(event.type, *what))
    return _distinct(names, joined)


def _distinct(names: list[str], joined: list[tuple[Event, list[Telling]]]) -> list[str]:
    """Two events of one passage that look alike get their place in the article's list as the last resort."""
    counts = Counter(names)
    return [
        event_id(event.type, name, min(t.event.id for t in group)) if counts[name] > 1 else name
        for name, (event, group) in zip(names, joined, strict=True)
    ]


def identity(event: Event) -> tuple[str, ...]:
    """Who, what and when: two events that share it need more to be told apart."""
    time = event.time
    who = " ".join(sorted(p.entity for p in event.participants))
    what = (
        event.document or "",
        event.gathering or "",
        event.stage or "",
        key(event.post or ""),
        event.change or "",
    )
    said = key(event.content or "") if event.type in SPEECH else ""
    return (event.type, who, time.begin if time else "", event.status, *what, said)
