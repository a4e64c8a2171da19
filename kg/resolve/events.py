"""Events that several articles tell: which are one, and what is kept of each telling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.languages.vi.keys import key
from kg.model import Event
from kg.resolve.identity import event_id


def merge_events(events: Iterable[Event]) -> tuple[Event, ...]:
    """One event for tellings that are identical in all that tells events apart; sorted by identifier."""
    groups: dict[tuple[str, ...], list[Event]] = defaultdict(list)
    for event in events:
        groups[_identity(event)].append(event)
    renamed: dict[str, str] = {}
    merged: list[Event] = []
    for identity, group in groups.items():
        identifier = event_id(identity[0], *identity[1:])
        renamed.update({e.id: identifier for e in group})
        merged.append(_joined(identifier, sorted(group, key=_rank)))
    linked = (replace(e, part_of=renamed.get(e.part_of)) if e.part_of else e for e in merged)
    return tuple(
        sorted((replace(e, part_of=None) if e.part_of == e.id else e for e in linked), key=lambda e: e.id)
    )


def _identity(event: Event) -> tuple[str, ...]:
    time = event.time
    begin, end = (time.begin, time.end or "") if time else ("", "")
    certain = len(begin) == 10 and event.participants
    article, _, _ = event.id.partition("\x1f")
    scope = (
        ""
        if certain
        else f"{article}:{min((e.start for e in event.evidence), default=0)}:{key(event.trigger)}"
    )
    return (
        event.type,
        " ".join(f"{p.role}={p.entity}" for p in event.participants),
        begin,
        end,
        event.status,
        key(event.content or ""),
        event.place or "",
        event.document or "",
        event.gathering or "",
        event.stage or "",
        key(event.post or ""),
        event.change or "",
        scope,
    )


def _rank(event: Event) -> tuple[str, str]:
    return (event.id, event.trigger)


def _joined(identifier: str, group: list[Event]) -> Event:
    first = group[0]
    return replace(
        first,
        id=identifier,
        evidence=tuple(sorted({e for event in group for e in event.evidence})),
        topics=tuple(sorted({t for event in group for t in event.topics})),
    )
