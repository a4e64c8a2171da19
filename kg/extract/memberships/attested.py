"""On which days a post is attested: that of what its holder is told to do, else the day of the article.

``chuyến thăm của Tổng thống A hồi tháng 9/2023`` attests the post for that month, whenever the article appeared.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

_IN_OFFICE = frozenset({"Meeting", "PhoneCall", "Visit", "Attendance", "Ceremony", "Agreement", "Legislation", "Award"})
"""Kinds of events that a title is used of as it was at the time."""


def attested(membership: Mapping[str, Any], events: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    """ISO dates, of any precision, at which a post that is held is attested; sorted.

    Args:
        membership: one of ``doc._.memberships``.
        events: ``doc._.events`` of the same article.
    """
    told: Sequence[str] = membership.get("attested", ())
    told_for: Sequence[str | None] = membership.get("told_for", [None] * len(membership["evidence"]))
    if membership.get("tenure", "held") != "held" or not (told or any(told_for)):
        return tuple(sorted(set(told)))
    acts = [e for e in events if _in_office(e, membership["person"])]
    found: set[str] = set()
    for (start, end, _), when in zip(membership["evidence"], told_for, strict=True):
        if when is not None or not told:
            found.update([when] if when is not None else [])
            continue
        days = {e["time"]["begin"] for e in acts if any(s < end and start < t for s, t, _ in e["evidence"])}
        # What is ahead attests nothing yet.
        found.update({d for d in days if d <= max(told)[: len(d)]} or told)
    return tuple(sorted(found))


def _in_office(event: Mapping[str, Any], person: str) -> bool:
    time = event.get("time")
    done = event["type"] in _IN_OFFICE and event.get("status", "occurred") == "occurred"
    dated = bool(time and time["begin"] and len(time["begin"]) >= len("2000-01"))
    return done and dated and any(p["entity"] == person for p in event.get("participants", ()))
