"""Ceremonies and who attends them: whoever is told to be at a ceremony takes part in it."""

from __future__ import annotations

from kg.extract.draft import Draft

_BESIDE = 2  # tokens from the verb of attending to the name of the ceremony
_PRESENT = frozenset({"present", "present_bare"})  # "cùng dự có ông A": at what is told before
_AT_RITES = frozenset({"ceremony", "jubilee"})
_GATHERED = frozenset({"Ceremony", "Attendance", "Meeting"})
_BACK = 3  # sentences from a ceremony to who attended it
_RITES = frozenset({"at_ceremony", "open", "works", "works_done", "rite", "rite_held", "funeral"})


def folded(events: list[Draft]) -> list[Draft]:
    """Attending a ceremony is the ceremony: whoever attends is at it."""
    out = []
    for d in events:
        rite = _rite_of(d, events) if d.type == "Attendance" else None
        if rite is not None:
            rite.put("host", d.roles.get("chair", []))
            rite.put("participant", d.roles.get("attendee", []))
        elif d.frame.name != "present_bare" and not _at_visit(d, events):
            out.append(d)
    return [d for d in out if d.roles or not _attended(d, out)]


def _at_visit(d: Draft, events: list[Draft]) -> bool:
    """``A thăm bảo tàng B. Cùng dự có C``: no gathering."""
    before = [o for o in events if any(d.sentence - s == 1 for s, _ in o.evidence)]
    return d.frame.name == "present" and any(o.type == "Visit" for o in before) and not d.occasion


def _rite_of(d: Draft, events: list[Draft]) -> Draft | None:
    """The ceremony that ``d`` tells to be attended: of its sentence, or where it points back to."""
    rites = [o for o in events if o.type == "Ceremony"]
    for o in rites:
        here = d.sentence in {o.sentence, *(s for s, _ in o.evidence)}
        seen = d.occasion == "ceremony" or (d.frame.name == "witness" and o.sentence == d.sentence)
        if here and (d.frame.name == "chaired" or (_is_rite(o) and seen)):
            return o
    if d.status != "occurred" or d.gathering or not (d.points_back or d.frame.name in _PRESENT):
        return None
    if d.frame.name not in _PRESENT and d.occasion not in _AT_RITES:
        return None
    told = [o for o in events if o is not d and o.type in _GATHERED and 0 <= d.sentence - o.sentence <= _BACK]
    last = max(told, key=lambda o: (o.sentence, o.trigger), default=None)
    return last if last is not None and _is_rite(last) and last.status in (d.status, "planned") else None


def _is_rite(d: Draft) -> bool:
    return d.frame.name in _RITES or (d.frame.name == "wreath" and d.form == "noun")


def _attended(d: Draft, events: list[Draft]) -> bool:
    """Whether a ceremony without anybody is what somebody is told to attend right before (``dự |lễ kỷ niệm``)."""
    told = [o for o in events if o.type == "Attendance" and o.sentence == d.sentence and d.type == "Ceremony"]
    return any(0 <= d.trigger[0] - o.trigger[1] <= _BESIDE for o in told)
