"""Days after the paper: what is told as done cannot have happened on them."""

from __future__ import annotations

from typing import Any

from kg.extract.draft import Draft


def to_come(time: dict[str, Any] | None, published: str | None) -> bool:
    """Whether ``time`` begins after the ISO date ``published``, as far as both tell (day, month or year)."""
    if not published or not time:
        return False
    begin = str(time["begin"])
    n = min(len(begin), len(published))
    return begin[:n] > published[:n]


def never_ahead(events: list[Draft], published: str | None) -> None:
    """Take the day from what has happened, if it is still to come: it is that of something else told beside.

    Who is told as present at a gathering to come will be there. Appointments keep the day from which they hold
    (``kể từ ngày 1-12``). Changes ``events``.
    """
    for d in events:
        if d.status != "occurred" or d.type == "Appointment" or not to_come(d.time, published):
            continue
        if d.type == "Attendance":
            d.status = "planned"
        else:
            d.time = None
